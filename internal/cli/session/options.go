package session

import (
	"cmp"
	"strings"

	"github.com/spf13/pflag"

	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
)

// Options are the flags that every command takes.
type Options struct {
	RPC           []string
	KeyFile       string
	AddressesFile string
	Output        string
	ChainID       uint64
	MaxCost       string
	MaxTip        string
	StateDir      string
	// Yes goes on without asking; DryRun signs and sends nothing.
	Yes, DryRun bool
}

// Register adds the flags to those of the root command.
func (o *Options) Register(flags *pflag.FlagSet) {
	flags.StringSliceVar(&o.RPC, "rpc", nil, "JSON-RPC endpoint of the chain; repeat it to compare several (DEHUG_RPC)")
	flags.StringVar(&o.KeyFile, "key-file", "", "file with the private key of the sending account, in hex "+
		"(DEHUG_KEY_FILE)")
	flags.StringVar(&o.AddressesFile, "addresses", "", "file with the contracts' addresses, as deploy writes it "+
		"(DEHUG_ADDRESSES)")
	flags.Uint64Var(&o.ChainID, "chain-id", 0, "chain to sign for where --addresses names none; an endpoint of another "+
		"chain is refused")
	flags.StringVar(&o.MaxCost, "max-cost", "",
		"most that one transaction may cost, in the chain's coin (default "+usualMaxCost+"; "+DeployMaxCost+" for deploy)")
	flags.StringVar(&o.MaxTip, "max-tip", "1", "highest priority fee, in gwei per gas")
	flags.StringVar(&o.StateDir, "state-dir", "", "directory of the journal of what was sent\n"+
		"(default $XDG_STATE_HOME/dehug, or ~/.local/state/dehug)")
	flags.BoolVarP(&o.Yes, "yes", "y", false, "go on without asking, after the summary; needed where there is no terminal")
	flags.BoolVar(&o.DryRun, "dry-run", false, "show what would be signed and sent, and do none of it; needs no funds")
	flags.StringVarP(&o.Output, "output", "o", "text", "text or json")
}

// Complete fills flags that were not given from the environment, and checks them.
func (o *Options) Complete(getenv func(string) string) error {
	if len(o.RPC) == 0 && getenv("DEHUG_RPC") != "" {
		o.RPC = strings.Split(getenv("DEHUG_RPC"), ",")
	}
	if o.KeyFile == "" {
		o.KeyFile = getenv("DEHUG_KEY_FILE")
	}
	if o.AddressesFile == "" {
		o.AddressesFile = getenv("DEHUG_ADDRESSES")
	}
	if o.Output != "text" && o.Output != "json" {
		return Usagef("output %q is not text or json", o.Output)
	}
	return nil
}

// limits reads the ceilings of what a transaction may cost.
func (o *Options) limits() (tx.Limits, error) {
	var l tx.Limits
	var err error
	if l.MaxCost, err = units.Parse(cmp.Or(o.MaxCost, usualMaxCost), units.CoinDecimals); err != nil {
		return l, Usagef("--max-cost: %w", err)
	}
	if l.MaxTip, err = units.Parse(o.MaxTip, gweiDecimals); err != nil {
		return l, Usagef("--max-tip: %w", err)
	}
	return l, nil
}
