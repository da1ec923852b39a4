package publish

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
	"github.com/dehug-io/dehug-operator/internal/disk"
)

// checkTimeout is how long a target has to say that it is there.
const checkTimeout = 10 * time.Second

// Check asks every target, at once, whether it would take an upload: whether it answers, accepts the credentials and
// has room. It changes nothing there. All that fail are in the error.
func Check(ctx context.Context, imp *folder.Imported, targets []Target) error {
	failed := make([]error, len(targets))
	done := make(chan struct{}, len(targets))
	for i, t := range targets {
		go func() {
			ctx, cancel := context.WithTimeout(ctx, checkTimeout)
			defer cancel()
			failed[i] = t.checkTarget(ctx, imp)
			done <- struct{}{}
		}()
	}
	for range targets {
		<-done
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return errors.Join(failed...)
}

// checkTarget makes a file beside the CAR's, removes it, and asks for the free space.
func (c *carTarget) checkTarget(_ context.Context, imp *folder.Imported) error {
	dir := filepath.Dir(c.path)
	f, err := os.CreateTemp(dir, filepath.Base(c.path)+".*.tmp")
	if err != nil {
		return fmt.Errorf("target %s cannot be written: %w", c.Name(), err)
	}
	if err := errors.Join(f.Close(), os.Remove(f.Name())); err != nil {
		return fmt.Errorf("target %s cannot be written: %w", c.Name(), err)
	}
	if free, known := disk.FreeBytes(dir); known && free < imp.CARSize(nil) {
		return fmt.Errorf("target %s has %d bytes free, and the content takes %d: make room, or name another place", c.Name(),
			free, imp.CARSize(nil))
	}
	return nil
}

// checkTarget asks for the node's version. A proxy may let nothing but uploads through: then an upload without content,
// which no node takes, tells whether there is one.
func (k *kuboTarget) checkTarget(ctx context.Context, _ *folder.Imported) error {
	var version struct{ Version string }
	err := k.callJSON(ctx, "version", nil, &version)
	if err == nil && version.Version != "" {
		return nil
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, k.commandURL("dag/import", nil), nil)
	if err != nil {
		return fmt.Errorf("making the request: %w", err)
	}
	resp, err := k.client.Do(req)
	if err != nil {
		return ipld.Errorf(source.ErrUnavailable, "the Kubo node %s does not answer (%s): check that its RPC API is "+
			"reachable", k.name, transportReason(err))
	}
	defer func() { _ = resp.Body.Close() }()
	body, _ := io.ReadAll(io.LimitReader(resp.Body, maxRPCAnswer))
	var refusal struct{ Type string }
	if resp.StatusCode == http.StatusBadRequest || (json.Unmarshal(body, &refusal) == nil && refusal.Type == "error") {
		return nil
	}
	return ipld.Errorf(source.ErrUnavailable, "%s takes no uploads (HTTP status %d): check that the address is the RPC "+
		"API "+
		"of a Kubo node, and its credentials", k.name, resp.StatusCode)
}

// checkTarget asks for a standing request, which needs the access token.
func (p *pinTarget) checkTarget(ctx context.Context, imp *folder.Imported) error {
	_, err := p.findRequest(ctx, imp.Root)
	return err
}
