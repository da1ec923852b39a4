package publish

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/publish"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// uploadFlags say where published content goes.
type uploadFlags struct {
	to           []string
	pinTokenFile string
	pinTimeout   time.Duration
}

func (f *uploadFlags) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringArrayVar(&f.to, "to", nil, "where the content goes; repeat it for several:\n"+
		"ipfs+rpc://host:5001 or http(s)://host:5001\n"+
		"(a Kubo node), file:///path.car, pin+https://host/path (a pinning service) (DEHUG_TO)")
	flags.StringVar(&f.pinTokenFile, "pin-token-file", "", "file with the access token of the pinning service\n"+
		"(DEHUG_PIN_TOKEN_FILE, or the token itself in DEHUG_PIN_TOKEN)")
	flags.DurationVar(&f.pinTimeout, "pin-timeout", 30*time.Minute, "how long to wait for the pinning service")
}

type publishFlags struct {
	uploadFlags
	name, license, network               string
	dataset, allowUnsafe, enforceRoyalty bool
	ignore, parents                      []string
}

// Published is what publish prints with -o json.
type Published struct {
	Name    string `json:"name"`
	CID     string `json:"cid"`
	TokenID string `json:"tokenID"`
	Creator string `json:"creator"`
	ChainID uint64 `json:"chainID"`
	// Bytes is the sum of the file sizes.
	Bytes int64 `json:"bytes"`
	Files int   `json:"files"`
	// LeftOut is what of the folder was not published.
	LeftOut    []folder.LeftOut `json:"leftOut,omitempty"`
	TermsIndex uint64           `json:"termsIndex"`
	TermsHash  string           `json:"termsHash"`
	// Transaction minted the token; empty in a dry run, and when the node no longer knows it.
	Transaction string `json:"transaction"`
	// Cost sums up what this run sent; it is zero when all was published before.
	Cost session.Cost `json:"cost"`
	// Uploaded reports whether the content is served now; Uploads are where it went.
	Uploaded bool             `json:"uploaded"`
	Uploads  []publish.Result `json:"uploads,omitempty"`
	Manifest string           `json:"manifest"`
	Status   string           `json:"status"`
}

// publication is one run of publish.
type publication struct {
	*session.Network
	session *session.Session
	flags   publishFlags
	folder  string
	sender  *tx.Sender
	creator evm.Address
	terms   license.Terms
	hash    evm.Hash
	parents []evm.Hash
	targets []publish.Target
	content *folder.Imported
	result  Published
}

// candidate publishes, and registers the terms before in the same transaction when they have no index yet. The terms
// are bound by their hash, which was computed here: no endpoint can put others in their place.
func (p *publication) candidate(index uint64) (tx.Candidate, error) {
	made := chain.Publication{
		Name: p.flags.name, Dataset: p.flags.dataset, Digest: p.content.Digest, TermsHash: p.hash, Parents: p.parents,
		EnforceRoyalty: p.flags.enforceRoyalty,
	}
	if index == 0 {
		return p.Encoder.PublishWithTerms(made, p.terms)
	}
	return p.Encoder.Publish(made)
}

// minting returns the action that publishes.
func (p *publication) minting(index uint64) (session.Action, error) {
	candidate, err := p.candidate(index)
	if err != nil {
		return session.Action{}, session.WrapUsage(err)
	}
	kind, terms := "model", "on registered terms"
	if p.flags.dataset {
		kind = "dataset"
	}
	if index == 0 {
		terms = "and register its terms"
	}
	action := session.Sending(fmt.Sprintf("publish the folder as %s %s %s, token %s", kind, p.flags.name, terms,
		p.result.TokenID), "publishing", candidate)
	namespace, _, _ := strings.Cut(p.flags.name, "/")
	action.Forever = []string{
		fmt.Sprintf("content, creator and terms of this version cannot change; a first version claims namespace %s",
			namespace),
	}
	if p.flags.enforceRoyalty {
		action.Forever = append(action.Forever, "the royalty is enforced from now on")
	}
	return action, nil
}
