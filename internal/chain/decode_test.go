package chain_test

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
)

func TestEveryRefusalOfTheContractsSaysWhatToDo(t *testing.T) {
	own := regexp.MustCompile("^(Terms|Registry|License|Oracle|Dispute|Policy|Claim|Deployer|Deployment)[A-Z]")
	arguments := make([]byte, 32*8) // zeros decode as any error's arguments
	ofLibraries := regexp.MustCompile("^(Address|ECDSA|ERC721|Failed|InvalidShortString|Reentrancy|SafeCast|SafeERC20|StringTooLong)")
	named := map[string]bool{}
	for _, contract := range []abi.ABI{
		bindings.NewTermsRegistry().GetABI(), bindings.NewModelRegistry().GetABI(), bindings.NewLicenseRegistry().GetABI(),
		bindings.NewUsageOracle().GetABI(), bindings.NewReceiptDisputes().GetABI(), bindings.NewRoyaltyPolicy().GetABI(),
		bindings.NewNamespaceClaims().GetABI(), bindings.NewDeployer().GetABI(),
	} {
		for name, refusal := range contract.Errors {
			if !own.MatchString(name) {
				if !ofLibraries.MatchString(name) {
					t.Errorf("%s is of no known contract or library", name)
				}
				continue
			}
			named[name] = true
			if got, text := chain.DecodeRefusal(append(refusal.ID[:4:4], arguments...)); got != name || !strings.Contains(text, ": ") {
				t.Errorf("%s: %q, %q; want its name and what to do", name, got, text)
			}
		}
	}
	if len(named) < 75 {
		t.Errorf("only %d refusals found", len(named))
	}
}

func TestTimesInRefusalsAreReadable(t *testing.T) {
	at := common.LeftPadBytes(binary.BigEndian.AppendUint64(nil, 1_700_000_000), 32)
	for name, refusal := range map[string]abi.Error{
		"thawedAt": bindings.NewUsageOracle().GetABI().Errors["OracleThawing"],
		"closedAt": bindings.NewReceiptDisputes().GetABI().Errors["DisputeWindowOver"], // in 256 bits
	} {
		if _, text := chain.DecodeRefusal(append(refusal.ID[:4:4], at...)); !strings.Contains(text, name+" 2023-11-14T22:13:20Z") {
			t.Errorf("%q does not say when", text)
		}
	}
	refusal := bindings.NewReceiptDisputes().GetABI().Errors["DisputeWindowOver"]
	never := append(refusal.ID[:4:4], bytes.Repeat([]byte{0xff}, 32)...)
	if _, text := chain.DecodeRefusal(never); !strings.Contains(text, "closedAt 1157920892") {
		t.Errorf("%q hides a number that is no time", text)
	}
}

func TestAMangledRefusalStillSaysWhatToDo(t *testing.T) {
	refusal := bindings.NewUsageOracle().GetABI().Errors["OracleThawing"]
	if name, text := chain.DecodeRefusal(refusal.ID[:4]); name != "OracleThawing" || text != "OracleThawing: wait until the thaw is over" {
		t.Errorf("%q, %q", name, text)
	}
}

func TestRefusalsOfUnknownKindStillSaySomething(t *testing.T) {
	for name, tc := range map[string]struct {
		data []byte
		says string
	}{
		"no data":          {nil, "without a reason"},
		"an unknown error": {[]byte{1, 2, 3, 4}, "0x01020304"},
		"a require's text": {append([]byte{0x08, 0xc3, 0x79, 0xa0}, append(append(make([]byte, 31), 32), append(append(make([]byte, 31), 2), append([]byte("no"), make([]byte, 30)...)...)...)...), "no"},
	} {
		t.Run(name, func(t *testing.T) {
			if kind, text := chain.DecodeRefusal(tc.data); kind != "" || !strings.Contains(text, tc.says) {
				t.Errorf("%q, %q; want %q", kind, text, tc.says)
			}
		})
	}
}
