package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Schema is what the schema file says, checked.
type Schema struct {
	Domains map[string]Domain `json:"domains"`
	Types   []Type            `json:"types"`
}

// Domain is the fixed part of an EIP-712 domain.
type Domain struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// Type is one EIP-712 struct.
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

// bits of an unsigned integer type; 0 for other types.
func (f Field) bits() int {
	text, found := strings.CutPrefix(f.Type, "uint")
	bits, err := strconv.Atoi(text)
	if !found || err != nil || bits < 8 || bits > 256 || bits%8 != 0 || strconv.Itoa(bits) != text {
		return 0
	}
	return bits
}

// element of an array; empty for other types.
func (f Field) element() string {
	name, found := strings.CutSuffix(f.Type, "[]")
	if !found {
		return ""
	}
	return name
}

var (
	upperCamel = regexp.MustCompile(`^[A-Z][A-Za-z0-9]*$`)
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
	seen := map[string]bool{}
	for _, t := range s.Types {
		if !upperCamel.MatchString(t.Name) {
			return fmt.Errorf("type %q: the name is not in UpperCamelCase", t.Name)
		}
		if seen[t.Name] {
			return fmt.Errorf("type %s is there twice", t.Name)
		}
		seen[t.Name] = true
		if _, known := s.Domains[t.Domain]; !known {
			return fmt.Errorf("type %s: domain %q is not among the domains (%s)", t.Name, t.Domain,
				strings.Join(s.domainNames(), ", "))
		}
	}
	for _, t := range s.Types {
		if err := s.checkType(t); err != nil {
			return fmt.Errorf("type %s: %w", t.Name, err)
		}
	}
	return s.checkCycles()
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
	if name := f.element(); name != "" {
		element, known := s.find(name)
		if !known {
			return fmt.Errorf("type %s of the array is not in the schema; arrays hold types of the schema only", name)
		}
		if element.Domain != t.Domain {
			return fmt.Errorf("type %s is of domain %s, not %s", name, element.Domain, t.Domain)
		}
		return nil
	}
	if f.Type == "address" || f.Type == "bytes32" || f.Type == "string" || f.bits() != 0 {
		return nil
	}
	if _, known := s.find(f.Type); known || upperCamel.MatchString(f.Type) {
		return fmt.Errorf("type %s: a struct may only stand in an array", f.Type)
	}
	return fmt.Errorf("type %q is not supported; use address, bytes32, string, uint8 to uint256, "+
		"or an array of a type of the schema", f.Type)
}

// checkCycles refuses a type that holds itself: its type string would have no end.
func (s Schema) checkCycles() error {
	for _, t := range s.Types {
		for _, d := range s.dependencies(t) {
			if slices.ContainsFunc(d.Fields, func(f Field) bool { return f.element() == t.Name }) {
				return fmt.Errorf("type %s holds itself", t.Name)
			}
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
			element, known := s.find(f.element())
			if _, seen := held[element.Name]; known && !seen {
				held[element.Name] = element
				collect(element)
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
