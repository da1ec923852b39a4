package plugin

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

// readManifests reads the objects in files, in the YAML and JSON files of folders, and in standard input (-). An object
// of a kind in namespaces that names none is in the current one.
func (s *settings) readManifests(paths []string, current string) ([]*unstructured.Unstructured, error) {
	var all []*unstructured.Unstructured
	for _, path := range paths {
		found, err := s.readPath(path)
		if err != nil {
			return nil, usageError{fmt.Errorf("reading %s: %w", path, err)}
		}
		all = append(all, found...)
	}
	for _, o := range all {
		if o.GetNamespace() == "" && !slices.Contains(clusterKinds, o.GetKind()) {
			o.SetNamespace(current)
		}
	}
	if len(all) == 0 {
		return nil, usageErrorf("there is no object in the files: give manifests with --filename")
	}
	return all, nil
}

// clusterKinds are the kinds in no namespace that a manifest may have.
var clusterKinds = []string{"DeHugNetwork", "InferenceRuntime", "Namespace"}

func (s *settings) readPath(path string) ([]*unstructured.Unstructured, error) {
	if path == "-" {
		return readObjects(s.streams.In)
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return readFile(path)
	}
	var all []*unstructured.Unstructured
	err = filepath.WalkDir(path, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !slices.Contains([]string{".yaml", ".yml", ".json"}, filepath.Ext(path)) {
			return err
		}
		found, err := readFile(path)
		all = append(all, found...)
		return err
	})
	return all, err
}

func readFile(path string) ([]*unstructured.Unstructured, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	found, err := readObjects(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Base(path), err)
	}
	return found, nil
}

// readObjects reads documents of YAML or JSON. A list is its items.
func readObjects(r io.Reader) ([]*unstructured.Unstructured, error) {
	documents := utilyaml.NewYAMLReader(bufio.NewReader(r))
	var all []*unstructured.Unstructured
	for {
		data, err := documents.Read()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		var fields map[string]any
		if err := yaml.Unmarshal(data, &fields); err != nil {
			return nil, err
		}
		if len(bytes.TrimSpace(data)) == 0 || len(fields) == 0 {
			continue
		}
		u := &unstructured.Unstructured{Object: fields}
		if u.IsList() {
			list, err := u.ToList()
			if err != nil {
				return nil, err
			}
			for i := range list.Items {
				all = append(all, &list.Items[i])
			}
			continue
		}
		if u.GetKind() == "" || u.GetAPIVersion() == "" || u.GetName() == "" {
			return nil, errors.New("an object has no apiVersion, kind or metadata.name: add them")
		}
		delete(u.Object, "status")
		all = append(all, u)
	}
}
