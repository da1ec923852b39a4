package bindings

import (
	"sync"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
)

// described are the contracts whose methods are known by name.
var described = []*bind.MetaData{
	&DeployerMetaData, &DevTokenMetaData, &LicenseRegistryMetaData, &ModelRegistryMetaData, &NamespaceClaimsMetaData,
	&ReceiptDisputesMetaData, &RoyaltyPolicyMetaData, &TermsRegistryMetaData, &UsageOracleMetaData,
}

// methods are signatures by selector.
var methods = sync.OnceValue(func() map[[4]byte]string {
	known := map[[4]byte]string{}
	for _, contract := range described {
		parsed, err := contract.ParseABI()
		if err != nil {
			continue // generated code holds what parses
		}
		for _, method := range parsed.Methods {
			known[[4]byte(method.ID)] = method.Sig
		}
	}
	return known
})

// MethodOf is the signature of the method that call data calls, such as grant(uint256,bytes32,address); empty for
// data that calls none of the project's contracts.
func MethodOf(data []byte) string {
	if len(data) < 4 {
		return ""
	}
	return methods()[[4]byte(data[:4])]
}
