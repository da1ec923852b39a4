package framework

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// Dehug runs the project's CLI as one of the demo's accounts and prints what it says.
func (s *Framework) Dehug(ctx context.Context, who string, args ...string) error {
	cmd, err := s.dehug(ctx, who, args...)
	if err != nil {
		return err
	}
	return s.stream(cmd)
}

// DehugJSON runs the project's CLI with -o json and decodes what it prints, also when it fails after printing.
func (s *Framework) DehugJSON(ctx context.Context, who string, into any, args ...string) error {
	cmd, err := s.dehug(ctx, who, append(args, "-o", "json")...)
	if err != nil {
		return err
	}
	out, err := s.outputOf(cmd)
	if decoding := json.Unmarshal([]byte(out), into); err == nil && decoding != nil {
		return fmt.Errorf("decoding what dehug %s printed: %w: %s", args[0], decoding, strings.TrimSpace(out))
	}
	return err
}

func (s *Framework) dehug(ctx context.Context, who string, args ...string) (*exec.Cmd, error) {
	chain, err := s.ChainURL(ctx)
	if err != nil {
		return nil, err
	}
	ipfs, err := s.IPFSURL(ctx)
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, s.bin("dehug"), append([]string{"--yes"}, args...)...)
	cmd.Env = append(os.Environ(), "DEHUG_RPC="+chain, "DEHUG_TO="+ipfs, "DEHUG_ADDRESSES="+s.addressesFile(),
		"XDG_CONFIG_HOME="+s.State) // no context of the user's own
	if who != "" {
		cmd.Env = append(cmd.Env, "DEHUG_KEY_FILE="+s.keyFile(who))
	}
	return cmd, nil
}
