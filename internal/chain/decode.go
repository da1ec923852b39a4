package chain

import (
	"encoding/hex"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// refusals maps the selector of every custom error of the contracts to its definition.
var refusals = func() map[[4]byte]abi.Error {
	known := map[[4]byte]abi.Error{}
	for _, contract := range []abi.ABI{
		bindings.NewTermsRegistry().GetABI(), bindings.NewModelRegistry().GetABI(),
		bindings.NewLicenseRegistry().GetABI(), bindings.NewUsageOracle().GetABI(),
		bindings.NewReceiptDisputes().GetABI(), bindings.NewRoyaltyPolicy().GetABI(),
		bindings.NewNamespaceClaims().GetABI(), bindings.NewDeployer().GetABI(), bindings.NewDevToken().GetABI(),
	} {
		for _, e := range contract.Errors {
			known[[4]byte(e.ID[:4])] = e
		}
	}
	return known
}()

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
	text = known.Name
	values, err := known.Inputs.Unpack(data[4:])
	if err != nil {
		values = nil // the name says enough
	}
	parts := make([]string, len(values))
	for i, v := range values {
		parts[i] = known.Inputs[i].Name + " " + formatArgument(known.Inputs[i].Name, v)
	}
	if len(parts) > 0 {
		text += " (" + strings.Join(parts, ", ") + ")"
	}
	if hint := advice[known.Name]; hint != "" {
		text += ": " + hint
	}
	return known.Name, text
}

// times are the errors' arguments that are seconds since 1970.
var times = map[string]bool{"deadline": true, "timestamp": true, "thawedAt": true, "closedAt": true}

func formatArgument(name string, v any) string {
	if times[name] {
		if at, err := strconv.ParseUint(fmt.Sprint(v), 10, 64); err == nil {
			return seconds(at).Format(time.RFC3339)
		}
	}
	switch value := v.(type) {
	case common.Address:
		return value.Hex()
	case [32]byte:
		return evm.Hash(value).String()
	case interface{ FillBytes([]byte) []byte }:
		if name == "tokenId" || name == "parent" {
			return evm.Hash(value.FillBytes(make([]byte, 32))).String()
		}
	}
	return fmt.Sprint(v)
}

// seconds converts a contract's time; zero stays zero.
func seconds(at uint64) time.Time {
	if at == 0 {
		return time.Time{}
	}
	return time.Unix(int64(min(at, math.MaxInt32*1000)), 0).UTC()
}

// duration converts a contract's number of seconds.
func duration(s uint32) time.Duration { return time.Duration(s) * time.Second }
