package chain_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest"
)

// answering lies about calls of one function. The token has no version(), which then counts as 1.
func answering(selector, value string) map[string]chaintest.Lie {
	return map[string]chaintest.Lie{"eth_call": func(params, truth json.RawMessage) any {
		switch {
		case strings.Contains(string(params), selector):
			return value
		case truth == nil:
			return text("1")
		}
		return truth
	}}
}

// word and text encode for the ABI.
func word(v int) string { return fmt.Sprintf("%064x", v) }

func text(s string) string {
	return "0x" + word(32) + word(len(s)) + fmt.Sprintf("%x", s) + strings.Repeat("00", 32-len(s))
}

func TestPermitsAreSignedForTheTokensOwnDomainOnly(t *testing.T) {
	c := chaintest.Start(t)
	permit := chain.Permit{
		Token: c.Deployment().PaymentToken, Owner: c.Account(1), Spender: c.Account(2), Amount: big.NewInt(5), Deadline: 1 << 40,
	}
	document, err := c.Reader().PermitDocument(context.Background(), permit, chain.Latest)
	if err != nil {
		t.Fatal(err)
	}
	if name := document.String(); !strings.Contains(name, "Permit to DeHug Development Dollar") || !strings.Contains(name, permit.Token.String()) {
		t.Errorf("it is called %q", name)
	}
	for name, lies := range map[string]map[string]chaintest.Lie{
		"another domain":  answering("3644e515", "0x"+word(7)),
		"another name":    answering("06fdde03", text("USD Coin")),
		"another version": answering("54fd4d50", text("2")),
	} {
		reader, err := chain.Dial(context.Background(), chain.Config{
			Endpoints: []string{chaintest.Liar(t, c.URL(), lies)}, ChainID: c.ID(), Contracts: c.Contracts(), Agreement: 1,
		})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(reader.Close)
		if _, err := reader.PermitDocument(context.Background(), permit, chain.Latest); !errors.Is(err, chain.ErrWrongContract) {
			t.Errorf("%s: %v", name, err)
		}
	}
	permit.Token = c.Contracts().Oracle
	if _, err := c.Reader().PermitDocument(context.Background(), permit, chain.Latest); !errors.Is(err, chain.ErrWrongContract) {
		t.Errorf("a contract that is no token: %v", err)
	}
}
