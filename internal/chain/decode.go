package chain

import (
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// refusals maps the selector of every custom error of the contracts to its definition.
var refusals = func() map[[4]byte]abi.Error {
	known := map[[4]byte]abi.Error{}
	for _, contract := range []abi.ABI{
		bindings.NewModelRegistry().GetABI(), bindings.NewLicenseRegistry().GetABI(),
		bindings.NewUsageOracle().GetABI(), bindings.NewDevToken().GetABI(),
	} {
		for _, e := range contract.Errors {
			known[[4]byte(e.ID[:4])] = e
		}
	}
	return known
}()

// advice says what to do about the refusals that a user can mend.
var advice = map[string]string{
	"RegistryNamespaceTaken":      "choose a namespace of your own",
	"RegistryAlreadyPublished":    "the same content is published already; use that token",
	"RegistryUnknownParent":       "publish the parent first, or leave it out",
	"LicenseNotOwner":             "send it from the account that owns the token",
	"LicenseNotOffered":           "ask the owner to offer these terms",
	"LicenseTermsChanged":         "read the terms again and accept their new hash",
	"OracleEscrowEmpty":           "deposit into the escrow of this payer and provider",
	"OracleNothingToSettle":       "everything is settled already",
	"OracleInvalidSigner":         "authorise the signer for this payer",
	"ERC20InsufficientBalance":    "the sender has too little of the payment token",
	"ERC20InsufficientAllowance":  "approve the payment token for the contract first",
	"LicenseNothingToWithdraw":    "there is nothing to withdraw",
	"OracleNothingToWithdraw":     "there is nothing to withdraw",
	"RegistryContentTypeMismatch": "all versions of a name are models or all are datasets; choose another name",
	"RegistryUnknownTerms":        "register the terms first",
	"LicenseNotRevocable":         "the terms do not allow to revoke",
	"LicenseGrantRunning":         "wait until the running grant ends, or let the licensee renew it",
	"RegistryInvalidName":         "use namespace/name with letters, digits, dots, dashes and underscores",
}

// DecodeRefusal names a contract's refusal. Name is empty for data of no known error; text always says something.
func DecodeRefusal(data []byte) (name, text string) {
	if len(data) < 4 {
		return "", "without a reason"
	}
	if reason, err := abi.UnpackRevert(data); err == nil {
		return "", reason
	}
	known, ok := refusals[[4]byte(data[:4])]
	if !ok {
		return "", "with the unknown error 0x" + hex.EncodeToString(data[:4])
	}
	values, err := known.Inputs.Unpack(data[4:])
	if err != nil {
		return known.Name, known.Name
	}
	parts := make([]string, len(values))
	for i, v := range values {
		parts[i] = known.Inputs[i].Name + " " + formatArgument(known.Inputs[i].Name, v)
	}
	text = known.Name
	if len(parts) > 0 {
		text += " (" + strings.Join(parts, ", ") + ")"
	}
	if hint := advice[known.Name]; hint != "" {
		text += ": " + hint
	}
	return known.Name, text
}

func formatArgument(name string, v any) string {
	switch value := v.(type) {
	case common.Address:
		return value.Hex()
	case [32]byte:
		return FormatHash(value)
	case interface{ FillBytes([]byte) []byte }:
		if name == "tokenId" || name == "parent" {
			return "0x" + hex.EncodeToString(value.FillBytes(make([]byte, 32)))
		}
	}
	return fmt.Sprint(v)
}

// TermsHash is the hash that a licensee accepts: keccak256(abi.encode(Terms)).
func TermsHash(terms license.Terms) (license.Hash, error) {
	encoded, err := toTerms(terms)
	if err != nil {
		return license.Hash{}, err
	}
	call, err := bindings.NewLicenseRegistry().TryPackRegisterTerms(encoded)
	if err != nil {
		return license.Hash{}, fmt.Errorf("encoding terms: %w", err)
	}
	return license.Hash(crypto.Keccak256Hash(call[4:])), nil
}
