package session

import (
	"cmp"
	"strings"

	"github.com/spf13/pflag"

	"github.com/dehug-io/dehug-operator/internal/chain/signer/keyring"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
)

// Options are the flags that every command takes.
type Options struct {
	RPC []string
	// Key is where the key of the sending account is, in the form of keyring.Parse, or names an account whose key is in
	// the folder of keys.
	Key            string
	PassphraseFile string
	AddressesFile  string
	// To are targets of uploads that no flag names.
	To []string
	// ContextName is the context that is used; empty for the current one.
	ContextName string
	Output      string
	ChainID     uint64
	MaxCost     string
	MaxTip      string
	StateDir    string
	// Yes goes on without asking; DryRun signs and sends nothing.
	Yes, DryRun bool

	keyFile string
}

// Register adds the flags to those of the root command.
func (o *Options) Register(flags *pflag.FlagSet) {
	flags.StringSliceVar(&o.RPC, "rpc", nil, "JSON-RPC endpoint of the chain; repeat it to compare several (DEHUG_RPC)")
	flags.StringVar(&o.Key, "account", "", "sending account: its address, when its key is in the folder of keys, or "+
		strings.Join(keyring.Forms(), ", ")+" (DEHUG_ACCOUNT)")
	flags.StringVar(&o.keyFile, "key-file", "", "file with the private key of the sending account, in hex and for its "+
		"owner alone; the same as --account file:<path> (DEHUG_KEY_FILE)")
	flags.StringVar(&o.PassphraseFile, "passphrase-file", "", "file with the passphrase of a keystore, for its owner "+
		"alone; asked for at the terminal without it (DEHUG_PASSPHRASE_FILE)")
	flags.StringVar(&o.ContextName, "context", "", "context to take what is not given from (DEHUG_CONTEXT)")
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
	flags.BoolVar(&o.DryRun, "dry-run", false, "show what would be signed and sent, and do none of it; needs no funds; "+
		"always so for an account watch:<address>, such as a Safe, which sends what is printed itself")
	flags.StringVarP(&o.Output, "output", "o", "text", "text or json")
}

// Complete fills flags that were not given from the environment, and then from a context, and checks them.
func (o *Options) Complete(getenv func(string) string) error {
	if err := o.completeOutside(getenv); err != nil {
		return err
	}
	return o.takeContext(getenv)
}

// completeOutside is Complete for a command that uses no context.
func (o *Options) completeOutside(getenv func(string) string) error {
	if o.Output != "text" && o.Output != "json" {
		return Usagef("output %q is not text or json", o.Output)
	}
	if err := o.takeFlags(); err != nil {
		return err
	}
	return o.takeEnvironment(getenv)
}

// takeFlags makes one account of the flags that name one.
func (o *Options) takeFlags() error {
	if o.Key != "" && o.keyFile != "" {
		return Usagef("--account and --key-file both name an account; give one of them")
	}
	if o.keyFile != "" {
		o.Key = string(keyring.File) + ":" + o.keyFile
	}
	return nil
}

func (o *Options) takeEnvironment(getenv func(string) string) error {
	list := func(name string) []string {
		if text := getenv(name); text != "" {
			return strings.Split(text, ",")
		}
		return nil
	}
	if len(o.RPC) == 0 {
		o.RPC = list("DEHUG_RPC")
	}
	o.To = list("DEHUG_TO")
	o.AddressesFile = cmp.Or(o.AddressesFile, getenv("DEHUG_ADDRESSES"))
	o.PassphraseFile = cmp.Or(o.PassphraseFile, getenv("DEHUG_PASSPHRASE_FILE"))
	o.ContextName = cmp.Or(o.ContextName, getenv("DEHUG_CONTEXT"))
	account, file := getenv("DEHUG_ACCOUNT"), getenv("DEHUG_KEY_FILE")
	if o.Key != "" {
		return nil
	}
	if account != "" && file != "" {
		return Usagef("DEHUG_ACCOUNT and DEHUG_KEY_FILE both name an account; unset one of them")
	}
	if o.Key = account; file != "" {
		o.Key = string(keyring.File) + ":" + file
	}
	return nil
}

// takeContext fills what neither flags nor the environment said.
func (o *Options) takeContext(getenv func(string) string) error {
	if _, err := configFolder(getenv); err != nil && o.ContextName == "" {
		return nil // there is no home to have contexts in
	}
	contexts, err := ReadContexts(getenv)
	if err != nil {
		return err
	}
	o.ContextName = cmp.Or(o.ContextName, contexts.Current)
	if o.ContextName == "" {
		return nil
	}
	c, err := contexts.Find(o.ContextName)
	if err != nil {
		return err
	}
	if len(o.RPC) == 0 {
		o.RPC = c.RPC
	}
	if len(o.To) == 0 {
		o.To = c.To
	}
	o.Key = cmp.Or(o.Key, c.Account)
	o.AddressesFile = cmp.Or(o.AddressesFile, c.Addresses)
	o.ChainID = cmp.Or(o.ChainID, c.ChainID)
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
