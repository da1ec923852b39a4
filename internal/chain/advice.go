package chain

// advice says what to do about a contract's refusal, for every error that the contracts define themselves and those of
// their libraries that a user can mend.
var advice = map[string]string{
	"RegistryInvalidName":      "use namespace/name with letters, digits, dots, dashes and underscores",
	"RegistryNamespaceTaken":   "choose a namespace of your own",
	"RegistryAlreadyPublished": "the same content is published already; use that token",
	"RegistryZeroDigest":       "give the digest of the content's root CID",
	"RegistryUnknownTerms":     "register the terms first",
	"RegistryUnknownParent":    "publish the parent first, or leave it out",
	"RegistryInvalidSignature": "let the creator sign exactly this publication, for this registry and chain",
	"RegistryDeadlineOver":     "let the creator sign again with a later deadline",
	"RegistryNotOwner":         "send it from the account that owns the token",

	"LicenseUnknownTerms":      "register the terms first",
	"LicenseInvalidTerms":      "correct the terms",
	"LicenseUnknownToken":      "publish the token first, or check its id and the network",
	"LicenseNotOwner":          "send it from the account that owns the token",
	"LicenseCreatorShare":      "offer terms that leave the creator at least the share of the terms of publication",
	"LicenseNotOffered":        "ask the owner to offer these terms",
	"LicenseTermsChanged":      "read the terms again and accept their new hash",
	"LicenseNoGrant":           "the licensee has no grant, so there is nothing to end",
	"LicenseNotRevocable":      "the terms do not allow to revoke",
	"LicenseNothingToWithdraw": "there is nothing to withdraw",
	"LicenseNotForOthers": "let the licensee take these terms itself; others renew what it has, or begin the " +
		"token's own terms",
	"LicenseGrantRunning": "the running grant has no end, so there is nothing to renew",

	"OracleInvalidSigner":      "authorize the signer for this payer",
	"OracleInvalidSignerProof": "let the signer sign its proof again, for this payer and with a later deadline",
	"OracleSignerTaken": "a key signs for one payer at a time; use another key, or have that payer end its " +
		"authority first",
	"OracleNothingToSettle":   "everything is settled already",
	"OracleEscrowEmpty":       "deposit into the escrow of this payer and provider",
	"OracleNothingToClaim":    "everything that roots have paid is claimed; settle a newer root first",
	"OracleFutureTimestamp":   "set the signer's clock; it is more than an hour ahead of the chain",
	"OracleMalformedLines":    "send at least one line, each packed into 68 bytes",
	"OracleNotALine":          "prove the line against the root that was settled last",
	"OracleTermsFixed":        "terms are bound once, before the first settlement; these stay",
	"OracleTermsDiffer":       "read the terms that apply to the payer again; 0 means that it has none",
	"OracleNotProvider":       "only the provider settles, or a signer that it authorized",
	"OracleThawing":           "wait until the thaw is over",
	"OracleNothingToWithdraw": "there is nothing to withdraw",
	"OracleZeroAmount":        "give an amount above zero",
	"OracleZeroTreasury":      "name an account that receives the protocol's part",
	"DeploymentMismatch":      "take all addresses from one deployment",

	"StakeNotAttested":    "show the attestation that the provider itself signed for this root",
	"StakeWindowOver":     "receipts can be challenged within the window only",
	"StakeAlreadySlashed": "this root has cost the provider its part already",
	"StakeNotAReceipt":    "prove the receipt against the attested root, at its own place",
	"StakeReceiptIsRight": "nothing is wrong with it, so nothing is slashed",
	"StakeEmpty":          "the provider has too little stake",
	"StakeThawing":        "wait until the thaw is over",

	"ERC20InsufficientBalance":   "the sender has too little of the payment token",
	"ERC20InsufficientAllowance": "approve the payment token for the contract first",
	"SafeERC20FailedOperation":   "the payment token refuses the transfer; check balance and allowance",
}
