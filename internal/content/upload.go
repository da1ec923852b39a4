package content

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"
)

const maxRPCAnswer = 1 << 20

// UploadProgress is called as an upload goes on with the bytes written so far
// and the content's total; block framing makes done pass total slightly.
type UploadProgress func(done, total int64)

// Upload sends the imported folder to a Kubo node by its RPC API (kuboRPC is
// its base URL, such as http://127.0.0.1:5001) as one streamed CAR, pinned, and
// checks that the node reports the same root. progress may be nil.
func Upload(ctx context.Context, dir string, imp *Imported, kuboRPC string, progress UploadProgress) error {
	target, err := rpcURL(kuboRPC)
	if err != nil {
		return err
	}
	reader, writer := io.Pipe()
	form := multipart.NewWriter(writer)
	sent := make(chan error, 1)
	go func() {
		err := writeForm(ctx, dir, imp, form, progress)
		sent <- err
		_ = writer.CloseWithError(err)
	}()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, target, reader)
	if err != nil {
		_ = reader.Close()
		return fmt.Errorf("making the request: %w", err)
	}
	req.Header.Set("Content-Type", form.FormDataContentType())
	client := newHTTPClient(0)
	resp, doErr := client.Do(req)
	_ = reader.CloseWithError(io.ErrClosedPipe) // lets the writer end if the node answered early
	if err := <-sent; err != nil && !errors.Is(err, io.ErrClosedPipe) && resp == nil {
		return err
	}
	if doErr != nil {
		return errorOf(ErrUnavailable, "the Kubo node %s does not take the upload (%s): "+
			"check that its RPC API is reachable", kuboRPC, transportReason(doErr))
	}
	defer func() { _ = resp.Body.Close() }()
	return checkImport(resp, imp, kuboRPC)
}

func rpcURL(kuboRPC string) (string, error) {
	u, err := url.Parse(kuboRPC)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return "", fmt.Errorf("the Kubo RPC address %q is not an http(s) URL: give one such as http://127.0.0.1:5001", kuboRPC)
	}
	u = u.JoinPath("api/v0/dag/import")
	u.RawQuery = "pin-roots=true&stats=true"
	return u.String(), nil
}

func transportReason(err error) string {
	return strings.TrimSpace(transportError(err).Error())
}

func writeForm(ctx context.Context, dir string, imp *Imported, form *multipart.Writer, progress UploadProgress) error {
	part, err := form.CreateFormFile("path", "content.car")
	if err != nil {
		return fmt.Errorf("writing the form: %w", err)
	}
	counted := &countingWriter{w: part, report: func(n int64) {
		if progress != nil {
			progress(n, imp.TotalBytes)
		}
	}}
	if err := imp.WriteCAR(ctx, dir, counted); err != nil {
		return err
	}
	return form.Close()
}

type countingWriter struct {
	w      io.Writer
	n      int64
	report func(n int64)
}

func (c *countingWriter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.n += int64(n)
	c.report(c.n)
	return n, err
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

func checkImport(resp *http.Response, imp *Imported, kuboRPC string) error {
	body := io.LimitReader(resp.Body, maxRPCAnswer)
	if resp.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(io.LimitReader(body, 512))
		return errorOf(ErrUnavailable, "the Kubo node %s refuses the upload (HTTP status %d: %s): "+
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
			return errorOf(ErrUnavailable, "the Kubo node %s refuses the content: %s", kuboRPC, e.Message)
		case e.Root != nil && e.Root.PinErrorMsg != "":
			return errorOf(ErrUnavailable, "the Kubo node %s cannot pin the content: %s", kuboRPC, e.Root.PinErrorMsg)
		case e.Root != nil && e.Root.Cid["/"] == imp.Root:
			pinned = true
		}
	}
	if msg := resp.Trailer.Get("X-Stream-Error"); msg != "" {
		return errorOf(ErrUnavailable, "the Kubo node %s refuses the content: %s", kuboRPC, msg)
	}
	if !pinned {
		return errorOf(ErrCorrupt, "the Kubo node %s did not report the root %s as imported and pinned: "+
			"check its log, and upload again", kuboRPC, imp.Root)
	}
	return nil
}
