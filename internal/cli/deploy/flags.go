package deploy

import (
	"fmt"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

type deployFlags struct {
	paymentToken, treasury, out             string
	predecessor, contentBase                string
	authorizers                             []string
	series                                  int
	devToken                                bool
	escrowThaw, signerThaw, challengeWindow time.Duration

	// given reports whether a flag was given.
	given func(flag string) bool
}

// wish tells apart what is asked for.
func (f deployFlags) wish() string {
	f.out, f.given = "", nil
	return fmt.Sprintf("%+v", f)
}

// check refuses flags that do not belong together.
func (f deployFlags) check(dryRun bool) error {
	if f.devToken == (f.paymentToken != "") {
		return session.Usagef("give either --payment-token or --dev-token")
	}
	if f.out == "" && !dryRun {
		return session.Usagef("give --out, the file to write the addresses to")
	}
	if f.treasury == "" && !f.devToken {
		return session.Usagef("give --treasury, the account that receives the protocol's part for ever; best a Safe")
	}
	if !strings.HasPrefix(f.contentBase, "https://") || !strings.HasSuffix(f.contentBase, "/") {
		return session.Usagef("--content-base %s is not an https URL that ends with a slash", f.contentBase)
	}
	if f.series < 1 {
		return session.Usagef("--series counts from 1")
	}
	return nil
}

func readOptions(s *session.Session, f deployFlags) (chain.DeployOptions, error) {
	options := chain.DeployOptions{
		EscrowThaw: f.escrowThaw, SignerThaw: f.signerThaw, ChallengeWindow: f.challengeWindow,
		ContentBase: f.contentBase, Series: f.series,
	}
	for _, text := range f.authorizers {
		authorizer, err := evm.ParseAddress(text)
		if err != nil {
			return options, session.Usagef("royalty authorizer: %w", err)
		}
		options.Authorizers = append(options.Authorizers, authorizer)
	}
	if f.predecessor != "" {
		predecessor, err := evm.ParseAddress(f.predecessor)
		if err != nil {
			return options, session.Usagef("predecessor: %w", err)
		}
		options.Predecessor = &predecessor
	}
	if f.challengeWindow <= 0 {
		return options, session.Usagef("the challenge window is %s; give a time above zero, such as 168h", f.challengeWindow)
	}
	if f.paymentToken != "" {
		token, err := evm.ParseAddress(f.paymentToken)
		if err != nil {
			return options, session.Usagef("payment token: %w", err)
		}
		options.PaymentToken = &token
	}
	var err error
	if f.treasury == "" {
		options.Treasury, err = s.OwnAccount()
	} else {
		options.Treasury, err = session.ParseAddress("--treasury", f.treasury)
	}
	return options, err
}

// settings are those that were given.
func (f deployFlags) settings() (chain.Settings, error) {
	var out chain.Settings
	for _, flag := range []struct {
		name, text string
		into       **evm.Address
	}{
		{"payment-token", f.paymentToken, &out.PaymentToken}, {"treasury", f.treasury, &out.Treasury},
		{"predecessor", f.predecessor, &out.Predecessor},
	} {
		if flag.text == "" {
			continue
		}
		address, err := session.ParseAddress("--"+flag.name, flag.text)
		if err != nil {
			return out, err
		}
		*flag.into = &address
	}
	for _, flag := range []struct {
		name  string
		value time.Duration
		into  **time.Duration
	}{
		{"escrow-thaw", f.escrowThaw, &out.EscrowThaw}, {"signer-thaw", f.signerThaw, &out.SignerThaw},
		{"challenge-window", f.challengeWindow, &out.ChallengeWindow},
	} {
		if f.given(flag.name) {
			*flag.into = &flag.value
		}
	}
	return out, nil
}
