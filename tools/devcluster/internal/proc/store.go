package proc

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
)

// Store keeps records as files, one per process, in Dir.
type Store struct {
	// Dir is the absolute path of the folder; it is made when missing.
	Dir string
}

// Save writes a record so that it survives the caller.
func (s Store) Save(r Record) error {
	if err := os.MkdirAll(s.Dir, 0o755); err != nil {
		return fmt.Errorf("recording %s: %w", r.Name, err)
	}
	b, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("recording %s: %w", r.Name, err)
	}
	if err := os.WriteFile(s.file(r.Name), b, 0o644); err != nil {
		return fmt.Errorf("recording %s: %w", r.Name, err)
	}
	return nil
}

// Load returns the record of name; ok is false when there is none.
func (s Store) Load(name string) (r Record, ok bool, err error) {
	b, err := os.ReadFile(s.file(name))
	if errors.Is(err, os.ErrNotExist) {
		return Record{}, false, nil
	}
	if err != nil {
		return Record{}, false, fmt.Errorf("reading the record of %s: %w", name, err)
	}
	if err := json.Unmarshal(b, &r); err != nil {
		return Record{}, false, fmt.Errorf("reading the record of %s: %w", name, err)
	}
	return r, true, nil
}

// Alive returns the record of name and whether that process runs.
func (s Store) Alive(name string) (Record, bool, error) {
	r, ok, err := s.Load(name)
	if err != nil || !ok {
		return r, false, err
	}
	return r, r.Alive(), nil
}

// List returns all records, by name.
func (s Store) List() ([]Record, error) {
	files, err := filepath.Glob(filepath.Join(s.Dir, "*.json"))
	if err != nil {
		return nil, fmt.Errorf("listing process records: %w", err)
	}
	sort.Strings(files)
	var all []Record
	for _, f := range files {
		name := filepath.Base(f)
		r, ok, err := s.Load(name[:len(name)-len(".json")])
		if err != nil {
			return nil, err
		}
		if ok {
			all = append(all, r)
		}
	}
	return all, nil
}

// Remove forgets a process.
func (s Store) Remove(name string) error {
	if err := os.Remove(s.file(name)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("forgetting %s: %w", name, err)
	}
	return nil
}

// Ensure returns the live process of that name, or starts and records it; started tells which.
func (s Store) Ensure(spec Spec) (r Record, started bool, err error) {
	r, alive, err := s.Alive(spec.Name)
	if err != nil || alive {
		return r, false, err
	}
	if r, err = Start(spec); err != nil {
		return r, false, err
	}
	return r, true, s.Save(r)
}

func (s Store) file(name string) string { return filepath.Join(s.Dir, name+".json") }
