package publish

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/content/publish"
)

// maxTokenFile bounds a file with an access token.
const maxTokenFile = 16 << 10

// openTargets opens what the flags and the environment name for a folder.
func openTargets(s *session.Session, f uploadFlags, folder string) ([]publish.Target, error) {
	if len(f.to) == 0 {
		f.to = s.To
	}
	if f.pinTimeout <= 0 {
		return nil, session.Usagef("--pin-timeout must be more than 0")
	}
	token, err := readPinToken(s, f)
	if err != nil {
		return nil, err
	}
	options := publish.TargetOptions{Folder: folder, PinToken: token, PinTimeout: f.pinTimeout}
	targets, err := publish.ParseTargets(f.to, options)
	if err != nil {
		return nil, session.WrapUsage(err)
	}
	return targets, nil
}

// readPinToken reads the access token. It is never a flag: others on the machine
// can read command lines.
func readPinToken(s *session.Session, f uploadFlags) (string, error) {
	path := f.pinTokenFile
	if path == "" {
		path = s.Getenv("DEHUG_PIN_TOKEN_FILE")
	}
	token := s.Getenv("DEHUG_PIN_TOKEN")
	if path != "" {
		raw, err := readBounded(path, maxTokenFile)
		if errors.Is(err, fs.ErrNotExist) {
			return "", session.Usagef("there is no token file %s", path)
		}
		if err != nil {
			return "", fmt.Errorf("reading the token file: %w", err)
		}
		token = string(raw)
	}
	token = strings.TrimSpace(token)
	if strings.ContainsFunc(token, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return "", session.Usagef("the access token of the pinning service has characters that no token has: give one line")
	}
	return token, nil
}

// upload brings the content to the targets. It comes after the minting.
func (p *publication) upload(ctx context.Context) error {
	if p.session.DryRun {
		return nil
	}
	show := &uploadShow{session: p.session}
	options := publish.Options{Name: p.flags.name, Progress: show.progress}
	uploads, err := publish.Upload(ctx, p.folder, p.content, p.targets, options)
	show.end()
	p.result.Uploads = uploads
	for _, u := range uploads {
		p.result.Uploaded = p.result.Uploaded || u.Serves
	}
	if err != nil {
		return fmt.Errorf("the token is minted, and not all of the upload is done (%d of %d); publish again to continue: %w",
			len(uploads), len(p.targets), err)
	}
	return nil
}

// uploadShow shows the progress of one target after the other.
type uploadShow struct {
	session *session.Session
	target  string
	meter   *meter
}

func (u *uploadShow) progress(p publish.Progress) {
	if p.Target != u.target {
		u.end()
		u.target, u.meter = p.Target, newMeter(u.session.Log, "upload")
		u.session.Say("upload       to %s", p.Target)
	}
	if p.Held > 0 {
		u.session.Say("resuming     %s of %s are there already", size(p.Held), size(p.Total))
		return
	}
	if p.State != "" {
		u.session.Say("pin          %s", p.State)
		return
	}
	u.meter.update(p.Done, p.Total)
}

func (u *uploadShow) end() {
	if u.meter != nil {
		u.meter.end()
	}
}

func readBounded(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	raw, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && int64(len(raw)) > most {
		err = fmt.Errorf("it is larger than %d bytes", most)
	}
	return raw, err
}
