package publish

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

func (k *kuboTarget) uploadRank() int { return rankKubo }

// sendContent brings the content to the node as one streamed CAR, pinned, and checks
// that the node reports the same root. Leaves that the node has are left out.
func (k *kuboTarget) sendContent(ctx context.Context, u *upload) (string, error) {
	held := k.findHeld(ctx, u.imp)
	if len(held) > 0 {
		whole := u.imp.CARSize(nil)
		u.tellProgress(Progress{Target: k.name, Held: whole - u.imp.CARSize(held), Total: whole})
	}
	watched, watch := watchStalls(ctx, cmp.Or(u.Stall, defaultStall))
	defer watch.end()
	err := k.importContent(watched, u, held, watch)
	if errors.Is(context.Cause(watched), errStalled) {
		return "", ipld.Errorf(source.ErrUnavailable, "the Kubo node %s took no byte of the upload for %s: publish again to "+
			"go on", k.name, watch.stall)
	}
	if err != nil {
		return "", err
	}
	u.nodes = append(u.nodes, k)
	return "", nil
}

// importContent sends the content and checks the answer.
func (k *kuboTarget) importContent(ctx context.Context, u *upload, held folder.Held, watch *stallWatch) error {
	resp, err := k.sendForm(ctx, u, held, watch)
	if err != nil {
		return err
	}
	defer func() { _ = resp.Body.Close() }()
	return checkImport(resp, u.imp, k.name)
}

// sendForm sends the request with the CAR and returns the answer.
func (k *kuboTarget) sendForm(ctx context.Context, u *upload, held folder.Held, watch *stallWatch) (*http.Response,
	error) {
	reader, writer := io.Pipe()
	form := multipart.NewWriter(writer)
	sent := make(chan error, 1)
	go func() {
		err := u.writeForm(ctx, form, k.name, held, watch)
		sent <- err
		_ = writer.CloseWithError(err)
	}()
	target := k.commandURL("dag/import", url.Values{"pin-roots": {"true"}, "stats": {"true"}})
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, target, reader)
	if err != nil {
		_ = reader.Close()
		return nil, fmt.Errorf("making the request: %w", err)
	}
	req.Header.Set("Content-Type", form.FormDataContentType())
	resp, doErr := k.client.Do(req)
	_ = reader.CloseWithError(io.ErrClosedPipe) // lets the writer end if the node answered early
	if err := <-sent; err != nil && !errors.Is(err, io.ErrClosedPipe) && resp == nil {
		return nil, err
	}
	if doErr != nil {
		return nil, ipld.Errorf(source.ErrUnavailable, "the Kubo node %s does not take the upload (%s): "+
			"check that its RPC API is reachable", k.name, transportReason(doErr))
	}
	return resp, nil
}

func (u *upload) writeForm(
	ctx context.Context, form *multipart.Writer, target string, held folder.Held, watch *stallWatch,
) error {
	part, err := form.CreateFormFile("path", "content.car")
	if err != nil {
		return fmt.Errorf("writing the form: %w", err)
	}
	if err := u.imp.WriteCARWithout(ctx, u.dir, u.countBytes(part, target, held, watch), held); err != nil {
		return err
	}
	watch.sentAll(u.imp.CARSize(held))
	return form.Close()
}

// importEvent is one line of the answer of /api/v0/dag/import.
type importEvent struct {
	Root *struct {
		Cid         map[string]string `json:"Cid"`
		PinErrorMsg string            `json:"PinErrorMsg"`
	} `json:"Root"`
	Message string `json:"Message"`
	Type    string `json:"Type"`
}

func checkImport(resp *http.Response, imp *folder.Imported, kuboRPC string) error {
	body := io.LimitReader(resp.Body, maxRPCAnswer)
	if resp.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(io.LimitReader(body, 512))
		return ipld.Errorf(source.ErrUnavailable, "the Kubo node %s refuses the upload (HTTP status %d: %s): "+
			"check that the address is its RPC API", kuboRPC, resp.StatusCode, strings.TrimSpace(string(text)))
	}
	pinned := false
	for dec := json.NewDecoder(body); ; {
		var e importEvent
		err := dec.Decode(&e)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("reading the answer of the Kubo node %s: %w", kuboRPC, err)
		}
		switch {
		case e.Type == "error":
			return ipld.Errorf(source.ErrUnavailable, "the Kubo node %s refuses the content: %s", kuboRPC, e.Message)
		case e.Root != nil && e.Root.PinErrorMsg != "":
			return ipld.Errorf(source.ErrUnavailable, "the Kubo node %s cannot pin the content: %s", kuboRPC, e.Root.PinErrorMsg)
		case e.Root != nil && e.Root.Cid["/"] == imp.Root:
			pinned = true
		}
	}
	if msg := resp.Trailer.Get("X-Stream-Error"); msg != "" {
		return ipld.Errorf(source.ErrUnavailable, "the Kubo node %s refuses the content: %s", kuboRPC, msg)
	}
	if !pinned {
		return ipld.Errorf(ipld.ErrCorrupt, "the Kubo node %s did not report the root %s as imported and pinned: "+
			"check its log, and upload again", kuboRPC, imp.Root)
	}
	return nil
}
