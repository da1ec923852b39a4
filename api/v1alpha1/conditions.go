package v1alpha1

// Condition types. All are positive (True is good) except Reconciling and Stalled, which exist only while they are True.
const (
	// ConditionReady sums up the object: what it is for works.
	ConditionReady = "Ready"
	// ConditionReconciling means that the operator is still working towards the spec.
	ConditionReconciling = "Reconciling"
	// ConditionStalled means that nothing will change until somebody fixes what the message names.
	ConditionStalled = "Stalled"

	// ConditionChainReachable (DeHugNetwork): the RPC endpoints answer, for the right chain.
	ConditionChainReachable = "ChainReachable"
	// ConditionContractsVerified (DeHugNetwork): the three contracts exist and name each other.
	ConditionContractsVerified = "ContractsVerified"
	// ConditionSourcesUsable (DeHugNetwork): at least one source of content can be used.
	ConditionSourcesUsable = "SourcesUsable"

	// ConditionOwnershipVerified (DeHugModel): the token exists and its content names its creator.
	ConditionOwnershipVerified = "OwnershipVerified"
	// ConditionLicenseValid (DeHugModel, InferenceEndpoint): the licensee may use the model. Unknown is never revoked.
	ConditionLicenseValid = "LicenseValid"
	// ConditionContentVerified (DeHugModel): every byte in the cache hashes to the CID.
	ConditionContentVerified = "ContentVerified"
	// ConditionCached (DeHugModel): the content is complete in its claim.
	ConditionCached = "Cached"

	// ConditionModelReady (InferenceEndpoint): the DeHugModel is Ready.
	ConditionModelReady = "ModelReady"
	// ConditionWorkloadAvailable (InferenceEndpoint): at least one pod answers.
	ConditionWorkloadAvailable = "WorkloadAvailable"
	// ConditionRouted (InferenceEndpoint): the gateway may send requests.
	ConditionRouted = "Routed"
	// ConditionUsageReported (InferenceEndpoint, DeHugNetwork): metered usage reaches the chain. It never gates Ready.
	ConditionUsageReported = "UsageReported"

	// ConditionSettled (UsageReport): the settlement is on chain at the wanted finality.
	ConditionSettled = "Settled"
)

// Reasons that any kind uses.
const (
	// ReasonReady: the object does what it is for.
	ReasonReady = "Ready"
	// ReasonProgressing: work is under way.
	ReasonProgressing = "Progressing"
	// ReasonSuspended: spec.suspend is set.
	ReasonSuspended = "Suspended"
	// ReasonPending: the step before this one is not done.
	ReasonPending = "Pending"
	// ReasonNotDecodable: the stored object is not as the schema of its kind says.
	ReasonNotDecodable = "NotDecodable"
	// ReasonObjectRefused: the API server refuses an object that the operator makes.
	ReasonObjectRefused = "ObjectRefused"
)

// Reasons of a DeHugNetwork.
const (
	// ReasonReachable: the RPC endpoints answer.
	ReasonReachable = "Reachable"
	// ReasonRPCUnreachable: too few RPC endpoints answer.
	ReasonRPCUnreachable = "RPCUnreachable"
	// ReasonChainIDMismatch: an RPC endpoint serves another chain.
	ReasonChainIDMismatch = "ChainIDMismatch"
	// ReasonRPCDisagreement: RPC endpoints give different answers for the same block.
	ReasonRPCDisagreement = "RPCDisagreement"
	// ReasonRPCBehind: the RPC endpoints answer from an older block than was seen before, which is no answer.
	ReasonRPCBehind = "RPCBehind"
	// ReasonChainStalled: the newest block is older than the network's rpc.maxHeadAge, which is no answer.
	ReasonChainStalled = "ChainStalled"
	// ReasonFinalityUnreadable: the chain answers, but not at a configured finality.
	ReasonFinalityUnreadable = "FinalityUnreadable"
	// ReasonUsable: every source of content can be used.
	ReasonUsable = "Usable"
	// ReasonSomeSourcesDisabled: some sources of content cannot be used; the others are.
	ReasonSomeSourcesDisabled = "SomeSourcesDisabled"
	// ReasonNoSourceUsable: no source of content can be used.
	ReasonNoSourceUsable = "NoSourceUsable"
	// ReasonSecretNotFound: the Secret with a source's headers does not exist.
	ReasonSecretNotFound = "SecretNotFound"
	// ReasonSecretUnreadable: the API server does not give the Secret with a source's headers.
	ReasonSecretUnreadable = "SecretUnreadable"
	// ReasonSecretTypeMismatch: the Secret is not of the type that permits to send it to a source.
	ReasonSecretTypeMismatch = "SecretTypeMismatch"
	// ReasonHeadersInvalid: the Secret holds what cannot be sent as headers.
	ReasonHeadersInvalid = "HeadersInvalid"
	// ReasonCABundleInvalid: the source's caBundle holds no certificate.
	ReasonCABundleInvalid = "CABundleInvalid"
	// ReasonProxyInvalid: the source's proxy is not the URL of a proxy.
	ReasonProxyInvalid = "ProxyInvalid"
	// ReasonURLInvalid: the source's URL, or its kind, cannot be used.
	ReasonURLInvalid = "URLInvalid"
	// ReasonContractCodeMissing: a contract address has no code.
	ReasonContractCodeMissing = "ContractCodeMissing"
	// ReasonContractMismatch: the contracts are not of one deployment.
	ReasonContractMismatch = "ContractMismatch"
	// ReasonAccountShared: an older network with the same chain, oracle, licensee and provider settles the usage of both.
	ReasonAccountShared = "AccountShared"
	// ReasonForeignSettlement: more is settled than this cluster vouched for: another reporter settles for the same account, or
	// the usage ledger was restored from a backup.
	ReasonForeignSettlement = "ForeignSettlement"
	// ReasonLimitExceeded: usage beyond spec.limits is not vouched for.
	ReasonLimitExceeded = "LimitExceeded"
)

// Reasons of a DeHugModel: chain and license.
const (
	// ReasonVerified: the check passed.
	ReasonVerified = "Verified"
	// ReasonNetworkNotFound: spec.networkRef names no DeHugNetwork.
	ReasonNetworkNotFound = "NetworkNotFound"
	// ReasonNetworkNotReady: the DeHugNetwork is misconfigured.
	ReasonNetworkNotReady = "NetworkNotReady"
	// ReasonChainUnreachable: the chain gave no answer; nothing that runs is stopped.
	ReasonChainUnreachable = "ChainUnreachable"
	// ReasonModelNotFound: no account has published this name or token.
	ReasonModelNotFound = "ModelNotFound"
	// ReasonRevisionNotFound: spec.revision is no version of this name.
	ReasonRevisionNotFound = "RevisionNotFound"
	// ReasonNotAModel: the token names a dataset.
	ReasonNotAModel = "NotAModel"
	// ReasonCreatorMismatch: the content's provenance names another creator, registry or name than the token.
	ReasonCreatorMismatch = "CreatorMismatch"
	// ReasonProvenanceMissing: the content has no provenance file.
	ReasonProvenanceMissing = "ProvenanceMissing"
	// ReasonOpenLicense: the terms need no grant.
	ReasonOpenLicense = "OpenLicense"
	// ReasonGranted: a grant is in force.
	ReasonGranted = "Granted"
	// ReasonLicenseEnding: a grant is in force and ends soon, or its revocation takes effect soon.
	ReasonLicenseEnding = "LicenseEnding"
	// ReasonNoTerms: the token has no terms, so no account is licensed.
	ReasonNoTerms = "NoTerms"
	// ReasonLicenseMissing: the terms need a grant and the licensee has none.
	ReasonLicenseMissing = "LicenseMissing"
	// ReasonTermsNotAccepted: spec.license.acceptTerms is not the hash of the terms in force.
	ReasonTermsNotAccepted = "TermsNotAccepted"
	// ReasonUseNotPermitted: the terms do not permit spec.license.use.
	ReasonUseNotPermitted = "UseNotPermitted"
	// ReasonLicenseExpired: the grant's period is over.
	ReasonLicenseExpired = "LicenseExpired"
	// ReasonLicenseRevoked: the owner revoked the grant and its notice is over.
	ReasonLicenseRevoked = "LicenseRevoked"
	// ReasonAwaitingFinality: a negative answer is not final yet; nothing that runs is stopped.
	ReasonAwaitingFinality = "AwaitingFinality"
	// ReasonVersionDeactivated: the owner deactivated this version, so it is not newly licensed.
	ReasonVersionDeactivated = "VersionDeactivated"
	// ReasonLicenseeChanged: the network's licensee is another than the one that what runs is licensed to; nothing that runs is stopped.
	ReasonLicenseeChanged = "LicenseeChanged"
	// ReasonPriceTooHigh: the terms ask for more than the network's limits permit, so the model is not served.
	ReasonPriceTooHigh = "PriceTooHigh"
	// ReasonLicenseStale: the chain gave no answer for longer than the network's staleness allows.
	ReasonLicenseStale = "LicenseStale"
	// ReasonKnownEndPassed: the grant ended by the last answer of the chain, which says no more whether it was renewed.
	ReasonKnownEndPassed = "KnownEndPassed"
)

// Reasons of a DeHugModel: content and cache.
const (
	// ReasonCached: the content is complete.
	ReasonCached = "Cached"
	// ReasonFetching: the fetch Job is under way, or waits for another cache of the cluster.
	ReasonFetching = "Fetching"
	// ReasonContentUnavailable: no source has a block.
	ReasonContentUnavailable = "ContentUnavailable"
	// ReasonContentCorrupt: a block does not hash to its CID and no other source has it.
	ReasonContentCorrupt = "ContentCorrupt"
	// ReasonContentMalformed: the directory tree or a file's header is invalid.
	ReasonContentMalformed = "ContentMalformed"
	// ReasonContentOverBudget: the tree is larger than the limits allow.
	ReasonContentOverBudget = "ContentOverBudget"
	// ReasonContentDamaged: bytes on the claim changed after they were verified, and no source could repair them.
	ReasonContentDamaged = "ContentDamaged"
	// ReasonUnsafeFormat: the content holds files that can run code.
	ReasonUnsafeFormat = "UnsafeFormat"
	// ReasonFilesNotFound: a glob of spec.content.files matches no file of the content.
	ReasonFilesNotFound = "FilesNotFound"
	// ReasonShardMissing: the content, or what is selected of it, lacks a file that an index or another file of the model names.
	ReasonShardMissing = "ShardMissing"
	// ReasonInsufficientStorage: the claim is too small or full, or a quota does not admit it.
	ReasonInsufficientStorage = "InsufficientStorage"
	// ReasonClaimNotFound: spec.cache.existingClaim names no claim.
	ReasonClaimNotFound = "ClaimNotFound"
	// ReasonClaimPending: the claim is not bound.
	ReasonClaimPending = "ClaimPending"
	// ReasonNotPermitted: the model names something for its pods that the DeHugNetwork does not permit.
	ReasonNotPermitted = "NotPermitted"
	// ReasonFetchFailed: the fetch Job failed for a reason that it could not name.
	ReasonFetchFailed = "FetchFailed"
)

// Reasons of an InferenceEndpoint.
const (
	// ReasonModelMissing: spec.modelRef names no DeHugModel in this namespace.
	ReasonModelMissing = "ModelMissing"
	// ReasonModelNotReady: the DeHugModel is not Ready; see its conditions.
	ReasonModelNotReady = "ModelNotReady"
	// ReasonRuntimeNotFound: spec.runtimeRef names no InferenceRuntime.
	ReasonRuntimeNotFound = "RuntimeNotFound"
	// ReasonNoRuntimeFits: no InferenceRuntime serves any of the model's formats.
	ReasonNoRuntimeFits = "NoRuntimeFits"
	// ReasonInvalidTemplate: the pod template that results from runtime and endpoint is invalid.
	ReasonInvalidTemplate = "InvalidTemplate"
	// ReasonAvailable: pods answer.
	ReasonAvailable = "Available"
	// ReasonScaledToZero: replicas is 0.
	ReasonScaledToZero = "ScaledToZero"
	// ReasonImagePullFailed: the image cannot be pulled.
	ReasonImagePullFailed = "ImagePullFailed"
	// ReasonServerNotReady: the server runs but never became ready.
	ReasonServerNotReady = "ServerNotReady"
	// ReasonServerCrashed: the server exits again and again.
	ReasonServerCrashed = "ServerCrashed"
	// ReasonUnschedulable: no node can run the pod.
	ReasonUnschedulable = "Unschedulable"
	// ReasonSeatsExceeded: replicas is more than the license's seats.
	ReasonSeatsExceeded = "SeatsExceeded"
	// ReasonDraining: the license ended and requests in flight are finishing.
	ReasonDraining = "Draining"
	// ReasonStopped: the license ended and nothing runs any more.
	ReasonStopped = "Stopped"
	// ReasonRouted: the gateway serves the endpoint.
	ReasonRouted = "Routed"
	// ReasonAccessSecretNotFound: an API key Secret does not exist, or the gateway may not read it.
	ReasonAccessSecretNotFound = "AccessSecretNotFound"
	// ReasonCanaryJudging: a new version of the model answers a share of the requests and is judged.
	ReasonCanaryJudging = "CanaryJudging"
	// ReasonAwaitingPromotion: a new version of the model was judged good and waits for somebody to promote it.
	ReasonAwaitingPromotion = "AwaitingPromotion"
	// ReasonCanaryPromoting: the stable pods are replaced by pods of a version that was judged good.
	ReasonCanaryPromoting = "CanaryPromoting"
	// ReasonCanaryPromoted: all pods are of the version that was tried.
	ReasonCanaryPromoted = "CanaryPromoted"
	// ReasonCanaryFailed: a new version of the model answered too many requests with errors.
	ReasonCanaryFailed = "CanaryFailed"
	// ReasonCanaryRolledBack: a new version of the model was rolled back; the stable one answers.
	ReasonCanaryRolledBack = "CanaryRolledBack"
	// ReasonCanaryLicenseEnded: the license of a new version of the model ended while it was tried.
	ReasonCanaryLicenseEnded = "CanaryLicenseEnded"
	// ReasonNotSettledYet: no settlement has included this model so far.
	ReasonNotSettledYet = "NotSettledYet"
)

// Reasons of a UsageReport, repeated on InferenceEndpoint's UsageReported.
const (
	// ReasonSettled: the settlement is on chain.
	ReasonSettled = "Settled"
	// ReasonSending: the settlement was sent and awaits finality.
	ReasonSending = "Sending"
	// ReasonSignerMissing: the network names no signer, its Secret does not exist or holds no key, or the key that --key of
	// the reporter names cannot be opened or does not sign.
	ReasonSignerMissing = "SignerMissing"
	// ReasonSignerNotAuthorized: the payer or the provider did not authorize the signer.
	ReasonSignerNotAuthorized = "SignerNotAuthorized"
	// ReasonSignerUnfunded: the signer cannot pay for the transaction.
	ReasonSignerUnfunded = "SignerUnfunded"
	// ReasonEscrowEmpty: the payer's escrow for the provider is empty.
	ReasonEscrowEmpty = "EscrowEmpty"
	// ReasonTokenNotAllowed: the payer neither took a license of the token nor allowed it for its signers.
	ReasonTokenNotAllowed = "TokenNotAllowed"
	// ReasonAllowanceUsed: the signer has settled what the payer lets it settle in a day.
	ReasonAllowanceUsed = "AllowanceUsed"
	// ReasonFeeTooHigh: the transaction would cost more than spec.settlement.maxFee, so nothing was signed.
	ReasonFeeTooHigh = "FeeTooHigh"
	// ReasonFeeAboveValue: the transaction would cost more than it settles, so the usage waits for more.
	ReasonFeeAboveValue = "FeeAboveValue"
	// ReasonSettlementReverted: the oracle refused the settlement.
	ReasonSettlementReverted = "SettlementReverted"
)
