package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// Schema is what the schema file says, checked.
type Schema struct {
	Domains  map[string]Domain `json:"domains"`
	Measures []Measure         `json:"measures"`
	Types    []Type            `json:"types"`
}

// Measure is what one unit of usage is.
type Measure struct {
	Code uint8  `json:"code"`
	Name string `json:"name"`
	Doc  string `json:"doc"`
}

// Domain is the fixed part of an EIP-712 domain.
type Domain struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// Type is one EIP-712 struct. One without a domain is never signed alone: other types hold it.
type Type struct {
	Name   string  `json:"name"`
	Domain string  `json:"domain"`
	Doc    string  `json:"doc"`
	Fields []Field `json:"fields"`
}

// Field is written as [type, name, doc].
type Field struct {
	Type, Name, Doc string
}

// UnmarshalJSON reads the three strings.
func (f *Field) UnmarshalJSON(raw []byte) error {
	var parts []string
	if err := json.Unmarshal(raw, &parts); err != nil || len(parts) != 3 {
		return fmt.Errorf("field %s: want [type, name, doc]", raw)
	}
	f.Type, f.Name, f.Doc = parts[0], parts[1], parts[2]
	return nil
}

func (f Field) isArray() bool { return strings.HasSuffix(f.Type, "[]") }

// holds is the name of the struct that the field has, alone or in an array; empty for other types.
func (f Field) holds() string {
	if name := strings.TrimSuffix(f.Type, "[]"); upperCamel.MatchString(name) {
		return name
	}
	return ""
}

// plainTypes are the types besides structs.
var plainTypes = []string{
	"address", "bool", "bytes32", "string", "uint8", "uint16", "uint32", "uint64", "uint96", "uint256", "uint256[]",
}

var (
	upperCamel = regexp.MustCompile(`^[A-Z][A-Za-z0-9]*$`)
	oneWord    = regexp.MustCompile(`^[a-z]+$`)
	lowerCamel = regexp.MustCompile(`^[a-z][A-Za-z0-9]*$`)
)

func parseSchema(raw []byte) (Schema, error) {
	var s Schema
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&s); err != nil {
		return Schema{}, err
	}
	return s, s.check()
}

func (s Schema) check() error {
	for _, name := range s.domainNames() {
		if d := s.Domains[name]; !upperCamel.MatchString(name) || d.Name == "" || d.Version == "" {
			return fmt.Errorf("domain %q: want a name in UpperCamelCase, with a name and a version inside", name)
		}
	}
	if err := s.checkMeasures(); err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, t := range s.Types {
		if !upperCamel.MatchString(t.Name) {
			return fmt.Errorf("type %q: the name is not in UpperCamelCase", t.Name)
		}
		if seen[t.Name] {
			return fmt.Errorf("type %s is there twice", t.Name)
		}
		seen[t.Name] = true
		if _, known := s.Domains[t.Domain]; !known && t.Domain != "" {
			return fmt.Errorf("type %s: domain %q is not among the domains (%s)", t.Name, t.Domain,
				strings.Join(s.domainNames(), ", "))
		}
	}
	for _, t := range s.Types {
		if err := s.checkType(t); err != nil {
			return fmt.Errorf("type %s: %w", t.Name, err)
		}
	}
	return s.checkUses()
}

// checkMeasures keeps the codes without gaps, so that a list serves as the table of names.
func (s Schema) checkMeasures() error {
	seen := map[string]bool{}
	for i, m := range s.Measures {
		if int(m.Code) != i {
			return fmt.Errorf("measure %q: code %d stands where %d is due", m.Name, m.Code, i)
		}
		if !oneWord.MatchString(m.Name) || m.Doc == "" {
			return fmt.Errorf("measure %q: want one word in lower case and a doc", m.Name)
		}
		if seen[m.Name] {
			return fmt.Errorf("measure %s is there twice", m.Name)
		}
		seen[m.Name] = true
	}
	return nil
}

func (s Schema) checkType(t Type) error {
	if t.Doc == "" || len(t.Fields) == 0 {
		return fmt.Errorf("a type needs a doc and at least one field")
	}
	seen := map[string]bool{}
	for _, f := range t.Fields {
		if !lowerCamel.MatchString(f.Name) {
			return fmt.Errorf("field %q: the name is not in lowerCamelCase", f.Name)
		}
		if seen[f.Name] {
			return fmt.Errorf("field %s is there twice", f.Name)
		}
		seen[f.Name] = true
		if f.Doc == "" {
			return fmt.Errorf("field %s: the doc is empty", f.Name)
		}
		if err := s.checkField(t, f); err != nil {
			return fmt.Errorf("field %s: %w", f.Name, err)
		}
	}
	return nil
}

func (s Schema) checkField(t Type, f Field) error {
	name := f.holds()
	if name == "" {
		if slices.Contains(plainTypes, f.Type) {
			return nil
		}
		return fmt.Errorf("type %q is not supported; use %s, a type of the schema or an array of one",
			f.Type, strings.Join(plainTypes, ", "))
	}
	held, known := s.find(name)
	if !known {
		return fmt.Errorf("type %s is not in the schema", name)
	}
	if held.Domain != "" && held.Domain != t.Domain {
		return fmt.Errorf("type %s is of domain %s; it may be of the domain of %s or of none", name, held.Domain, t.Name)
	}
	return nil
}

// checkUses refuses a type that holds itself, since its type string would have no end, and one that can neither be
// signed nor be held.
func (s Schema) checkUses() error {
	held := map[string]bool{}
	for _, t := range s.Types {
		for _, d := range s.dependencies(t) {
			for _, f := range d.Fields {
				if f.holds() == t.Name {
					return fmt.Errorf("type %s holds itself", t.Name)
				}
				held[f.holds()] = true
			}
		}
	}
	for _, t := range s.Types {
		if t.Domain == "" && !held[t.Name] {
			return fmt.Errorf("type %s has no domain, and no type holds it", t.Name)
		}
	}
	return nil
}

func (s Schema) find(name string) (Type, bool) {
	i := slices.IndexFunc(s.Types, func(t Type) bool { return t.Name == name })
	if i < 0 {
		return Type{}, false
	}
	return s.Types[i], true
}

func (s Schema) domainNames() []string {
	return slices.Sorted(maps.Keys(s.Domains))
}

// dependencies of a type: itself, then the types that it holds at any depth, by name.
func (s Schema) dependencies(t Type) []Type {
	held := map[string]Type{}
	var collect func(Type)
	collect = func(from Type) {
		for _, f := range from.Fields {
			inner, known := s.find(f.holds())
			if _, seen := held[inner.Name]; known && !seen {
				held[inner.Name] = inner
				collect(inner)
			}
		}
	}
	collect(t)
	delete(held, t.Name)
	all := []Type{t}
	for _, name := range slices.Sorted(maps.Keys(held)) {
		all = append(all, held[name])
	}
	return all
}

// encodeType is the type string of EIP-712.
func (s Schema) encodeType(t Type) string {
	var text strings.Builder
	for _, d := range s.dependencies(t) {
		members := make([]string, len(d.Fields))
		for i, f := range d.Fields {
			members[i] = f.Type + " " + f.Name
		}
		fmt.Fprintf(&text, "%s(%s)", d.Name, strings.Join(members, ","))
	}
	return text.String()
}

// words of a name in camel case, in lower case.
func words(name string) []string {
	var parts []string
	start := 0
	for i := 1; i <= len(name); i++ {
		if i == len(name) || name[i] >= 'A' && name[i] <= 'Z' {
			parts = append(parts, strings.ToLower(name[start:i]))
			start = i
		}
	}
	return parts
}

func snake(name string) string { return strings.Join(words(name), "_") }

func constant(name string) string { return strings.ToUpper(snake(name)) }
