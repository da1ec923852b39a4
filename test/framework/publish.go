package framework

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
)

// Published is what `dehug publish -o json` prints.
type Published struct {
	Name        string `json:"name"`
	CID         string `json:"cid"`
	TokenID     string `json:"tokenID"`
	TermsHash   string `json:"termsHash"`
	Transaction string `json:"transaction"`
}

// Publish publishes a copy of the example model (or of the named files of it) under a name, as its creator.
func (s *Framework) Publish(ctx context.Context, who, name, license string, files ...string) (Published, error) {
	var published Published
	args, err := s.publishArguments(name, license, files)
	if err != nil {
		return published, err
	}
	if err := s.DehugJSON(ctx, who, &published, args...); err != nil {
		return published, err
	}
	s.Say("%s has published %s: token %s, CID %s", who, name, published.TokenID, published.CID)
	return published, nil
}

func (s *Framework) publishArguments(name, license string, files []string) ([]string, error) {
	folder, err := s.modelFolder(name, files)
	return []string{"publish", folder, "--name", name, "--license", license, "--network", NetworkName}, err
}

// modelFolder copies the example model, so that the provenance that publishing writes does not land in the checkout.
func (s *Framework) modelFolder(name string, files []string) (string, error) {
	folder := filepath.Join(s.State, "models", filepath.FromSlash(name))
	if _, err := os.Stat(folder); err == nil {
		return folder, nil
	}
	source := filepath.Join(s.Root, "examples", "models", "tiny-chat")
	partial := folder + ".partial"
	if err := os.RemoveAll(partial); err != nil {
		return "", err
	}
	if len(files) == 0 {
		if err := os.CopyFS(partial, os.DirFS(source)); err != nil {
			return "", fmt.Errorf("copying the example model: %w", err)
		}
		return folder, os.Rename(partial, folder)
	}
	if err := os.MkdirAll(partial, 0o755); err != nil {
		return "", err
	}
	for _, file := range files {
		content, err := os.ReadFile(filepath.Join(source, file))
		if err != nil {
			return "", fmt.Errorf("copying the example model: %w", err)
		}
		if err := os.WriteFile(filepath.Join(partial, file), content, 0o644); err != nil {
			return "", fmt.Errorf("copying the example model: %w", err)
		}
	}
	return folder, os.Rename(partial, folder)
}

// Terms returns the path of one of the example terms.
func (s *Framework) Terms(name string) string {
	return filepath.Join(s.Root, "examples", "terms", name+".yaml")
}
