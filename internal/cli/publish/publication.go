package publish

import (
	"context"
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
	session.DurationVar(flags, &f.pinTimeout, "pin-timeout", 30*time.Minute, "how long to wait for the pinning service")
}

type publishFlags struct {
	uploadFlags
	name, license, network, owner, signed, batch string
	dataset, allowUnsafe, enforceRoyalty         bool
	ignore, parents                              []string
}

// registerContent adds the flags that say what is published.
func (f *publishFlags) registerContent(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.name, "name", "", "name to publish under, namespace/name")
	flags.StringVar(&f.license, "license", "", "SPDX identifier of an open license, or a terms file")
	flags.StringArrayVar(&f.parents, "parent", nil,
		"name, CID or token id that the content derives from; repeat for a base model and its datasets")
	flags.BoolVar(&f.enforceRoyalty, "enforce-royalty", false,
		"let others than the token's owner move it only as the registry's royalty policy allows; it cannot be changed later")
	flags.StringArrayVar(&f.ignore, "ignore", nil,
		"leave out what this pattern names, as in .gitignore: *.log, /runs/, !keep.me; repeat for more")
	flags.BoolVar(&f.dataset, "dataset", false, "publish a dataset, not a model")
	flags.BoolVar(&f.allowUnsafe, "allow-unsafe", false, "publish files that can run code when they are loaded")
}

// check refuses flags that do not go together.
func (f *publishFlags) check() error {
	switch {
	case f.signed != "" && f.license == "":
		return session.Usagef("give --license, the terms that the creator signed for")
	case f.signed != "" && (f.name != "" || f.owner != "" || f.dataset || f.enforceRoyalty || len(f.parents) > 0):
		return session.Usagef("--signed says name, kind, parents and royalty: leave out --name, --for, --dataset, --parent " +
			"and --enforce-royalty")
	case f.signed == "" && (f.name == "" || f.license == ""):
		return session.Usagef("give --name namespace/name and --license, an SPDX identifier or a terms file")
	}
	return nil
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
	// Terms are the whole terms.
	Terms session.Record `json:"terms"`
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
	order   *order // nil unless the creator signed
	result  Published
}

// made is what is published. The terms are bound by their hash, which was computed here: no endpoint can put others in
// their place.
func (p *publication) made() chain.Publication {
	return chain.Publication{
		Name: p.flags.name, Dataset: p.flags.dataset, Digest: p.content.Digest, TermsHash: p.hash, Parents: p.parents,
		EnforceRoyalty: p.flags.enforceRoyalty,
	}
}

// candidate publishes. One's own publication registers the terms before, in the same transaction, when they have no
// index yet.
func (p *publication) candidate(index uint64) (tx.Candidate, error) {
	switch {
	case p.order != nil:
		return p.Encoder.PublishWithSig(p.made(), p.creator, p.order.Deadline, p.order.Signature)
	case p.creator != p.sender.Address():
		return p.Encoder.PublishFor(p.creator, p.made())
	case index == 0:
		return p.Encoder.PublishWithTerms(p.made(), p.terms)
	}
	return p.Encoder.Publish(p.made())
}

// registering returns the step that registers terms for a publication of another account's; none when that is not
// needed.
func (p *publication) registering(ctx context.Context, index uint64) ([]session.Step, error) {
	if index != 0 || (p.order == nil && p.creator == p.sender.Address()) {
		return nil, nil
	}
	registry, err := p.Reader.TermsRegistry(ctx, chain.Latest)
	if err != nil {
		return nil, err
	}
	candidate, err := p.Encoder.RegisterTerms(registry, p.terms)
	return []session.Step{{What: "registering the terms", Candidate: candidate, Repeatable: true}}, err
}

// minting returns the action that publishes.
func (p *publication) minting(ctx context.Context, index uint64) (session.Action, error) {
	candidate, err := p.candidate(index)
	if err != nil {
		return session.Action{}, session.WrapUsage(err)
	}
	first, err := p.registering(ctx, index)
	if err != nil {
		return session.Action{}, err
	}
	kind, on := "model", "on registered terms"
	if p.flags.dataset {
		kind = "dataset"
	}
	if index == 0 {
		on = "and register its terms"
	}
	action := session.Sending(fmt.Sprintf("publish the folder as %s %s %s, token %s", kind, p.flags.name, on,
		p.result.TokenID), "publishing", candidate)
	action.Steps = append(first, action.Steps...)
	if p.creator != p.sender.Address() {
		action.Does += ", for " + p.creator.String()
	}
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
