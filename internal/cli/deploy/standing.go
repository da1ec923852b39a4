package deploy

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// findStanding returns the deployment that the --out file names when it verifies and has the settings that were given,
// and nil when there is no file.
func findStanding(ctx context.Context, s *session.Session, f deployFlags, endpoints []string) (*deployed, error) {
	path := f.out
	addresses, contracts, err := session.ReadDeployment(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if err := s.CheckChain(path, addresses); err != nil {
		return nil, err
	}
	reader, err := chain.Dial(ctx, chain.Config{Endpoints: endpoints, ChainID: addresses.ChainID, Contracts: contracts})
	if err != nil {
		return nil, err
	}
	defer reader.Close()
	if err := reader.Verify(ctx); err != nil {
		return nil, fmt.Errorf("%s names contracts that do not verify; delete the file to deploy anew: %w", path, err)
	}
	settings, err := f.settings()
	if err != nil {
		return nil, err
	}
	disputes := evm.StoredAddress(addresses.Disputes)
	if addresses.Disputes == "" {
		settings.ChallengeWindow = nil
	}
	differences, err := reader.Differences(ctx, disputes, settings)
	if err != nil {
		return nil, err
	}
	if len(differences) > 0 {
		return nil, session.Usagef("%s names contracts with other settings than were given: %s; what is deployed cannot "+
			"change, so leave these settings out, or name another --out and --series", path, strings.Join(differences, "; "))
	}
	return &deployed{Addresses: addresses, Status: "deployed before and verified: nothing was changed"}, nil
}
