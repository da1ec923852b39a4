package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	root  = "../.."
	valid = `{
		"domains": {"Oracle": {"name": "An Oracle", "version": "1"}, "Other": {"name": "Another", "version": "1"}},
		"measures": [{"code": 0, "name": "token", "doc": "A token."}, {"code": 1, "name": "byte", "doc": "A byte."}],
		"types": [
			{"name": "Batch", "domain": "Oracle", "doc": "A batch.", "fields": [["Pair", "pair", "Pair."], ["Line[]", "lines", "Lines."]]},
			{"name": "Line", "domain": "Oracle", "doc": "A line.", "fields": [["uint96", "value", "Value."], ["Extra[]", "extras", "Extras."]]},
			{"name": "Extra", "domain": "Oracle", "doc": "Something more.", "fields": [["bytes32", "id", "Id."]]},
			{"name": "Pair", "doc": "Part of a batch.", "fields": [["Deep", "deep", "Deep."], ["bool", "odd", "Odd."]]},
			{"name": "Deep", "doc": "Part of a part.", "fields": [["uint256[]", "list", "List."]]}
		]}`
)

func TestOutputsAreUpToDate(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(root, schemaFile))
	if err != nil {
		t.Fatal(err)
	}
	schema, err := parseSchema(raw)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range outputs {
		want, err := o.render(schema)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(filepath.Join(root, o.path)); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is out of date (%v): run `go run ./tools/typeddata`", o.path, err)
		}
	}
}

func TestTypeStringNamesWhatItHoldsInOrder(t *testing.T) {
	schema, err := parseSchema([]byte(valid))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{
		"Batch(Pair pair,Line[] lines)Deep(uint256[] list)Extra(bytes32 id)Line(uint96 value,Extra[] extras)Pair(Deep deep,bool odd)",
		"Line(uint96 value,Extra[] extras)Extra(bytes32 id)",
		"Extra(bytes32 id)",
		"Pair(Deep deep,bool odd)Deep(uint256[] list)",
	} {
		if got := schema.encodeType(schema.Types[i]); got != want {
			t.Errorf("type string %s, want %s", got, want)
		}
	}
}

func TestTypesWithoutADomainAreNotSigned(t *testing.T) {
	schema, err := parseSchema([]byte(valid))
	if err != nil {
		t.Fatal(err)
	}
	text, err := renderPython(schema)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range schema.Types {
		_, class, _ := strings.Cut(string(text), "\nclass "+entry.Name+":")
		class, _, _ = strings.Cut(class, "\nclass ")
		if got := strings.Contains(class, "DOMAIN:"); got != (entry.Domain != "") {
			t.Errorf("class %s has a domain: %t, want %t", entry.Name, got, !got)
		}
	}
}

func TestBadSchemasAreRefused(t *testing.T) {
	tests := map[string]struct{ from, to, want string }{
		"unknown key":        {`"doc": "A line."`, `"docs": "A line."`, `unknown field "docs"`},
		"unknown domain":     {`"Line", "domain": "Oracle"`, `"Line", "domain": "Orakle"`, `type Line: domain "Orakle" is not among the domains (Oracle, Other)`},
		"unnamed domain":     {`"name": "An Oracle"`, `"name": ""`, `domain "Oracle": want a name`},
		"foreign element":    {`"Line", "domain": "Oracle"`, `"Line", "domain": "Other"`, `type Batch: field lines: type Line is of domain Other; it may be of the domain of Batch or of none`},
		"element of a part":  {`["bool", "odd", "Odd."]`, `["Extra", "odd", "Odd."]`, `type Pair: field odd: type Extra is of domain Oracle; it may be of the domain of Pair or of none`},
		"unknown element":    {`"Line[]"`, `"Lime[]"`, `type Batch: field lines: type Lime is not in the schema`},
		"unknown part":       {`["Pair", "pair"`, `["Pear", "pair"`, `type Batch: field pair: type Pear is not in the schema`},
		"narrow numbers":     {`"uint256[]"`, `"uint8[]"`, `type Deep: field list: type "uint8[]" is not supported`},
		"array of arrays":    {`"Line[]"`, `"Line[][]"`, `type "Line[][]" is not supported`},
		"array of flags":     {`"uint256[]"`, `"bool[]"`, `type "bool[]" is not supported`},
		"unsupported type":   {`"uint96"`, `"int96"`, `type Line: field value: type "int96" is not supported; use address, bool, bytes32, string, uint8, uint16, uint32, uint64, uint96, uint256, uint256[], a type of the schema or an array of one`},
		"odd width":          {`"uint96"`, `"uint48"`, `type "uint48" is not supported`},
		"width with a zero":  {`"uint96"`, `"uint096"`, `type "uint096" is not supported`},
		"too wide":           {`"uint96"`, `"uint264"`, `type "uint264" is not supported`},
		"duplicate type":     {`"name": "Extra"`, `"name": "Line"`, `type Line is there twice`},
		"duplicate field":    {`"extras", "Extras."`, `"value", "Extras."`, `type Line: field value is there twice`},
		"type in lower case": {`"name": "Extra"`, `"name": "extra"`, `type "extra": the name is not in UpperCamelCase`},
		"field in snakes":    {`"pair", "Pair."`, `"the_pair", "Pair."`, `type Batch: field "the_pair": the name is not in lowerCamelCase`},
		"field without type": {`["bytes32", "id", "Id."]`, `["id", "Id."]`, `field ["id", "Id."]: want [type, name, doc]`},
		"field without doc":  {`"id", "Id."`, `"id", ""`, `type Extra: field id: the doc is empty`},
		"no fields":          {`[["bytes32", "id", "Id."]]`, `[]`, `type Extra: a type needs a doc and at least one field`},
		"cycle":              {`["bytes32", "id", "Id."]`, `["Batch[]", "id", "Id."]`, `type Batch holds itself`},
		"cycle of parts":     {`["bool", "odd", "Odd."]`, `["Pair", "odd", "Odd."]`, `type Pair holds itself`},
		"part of nothing":    {`["Pair", "pair", "Pair."]`, `["bool", "pair", "Pair."]`, `type Pair has no domain, and no type holds it`},
		"measures with gaps": {`"code": 1`, `"code": 2`, `measure "byte": code 2 stands where 1 is due`},
		"measure twice":      {`"name": "byte"`, `"name": "token"`, `measure token is there twice`},
		"measure of words":   {`"name": "byte"`, `"name": "kiloByte"`, `measure "kiloByte": want one word in lower case and a doc`},
		"measure of nothing": {`"doc": "A byte."`, `"doc": ""`, `measure "byte": want one word`},
		"cycle of one":       {`["bytes32", "id", "Id."]`, `["Extra[]", "id", "Id."]`, `type Extra holds itself`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			text := strings.Replace(valid, test.from, test.to, 1)
			if text == valid {
				t.Fatal("the case changes nothing")
			}
			if _, err := parseSchema([]byte(text)); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want %q", err, test.want)
			}
		})
	}
}

func TestSolidityLayout(t *testing.T) {
	for length, lines := range map[int]int{10: 1, 120 - 8 - len(`keccak256("");`): 2, 120 - 8 - len(`keccak256("");`) + 1: 3} {
		text := solidityHash("NAME", strings.Repeat("x", length))
		if got := strings.Count(text, "\n"); got != lines {
			t.Errorf("%d characters take %d lines, want %d", length, got, lines)
		}
	}
}

func TestNames(t *testing.T) {
	for field, want := range map[string][3]string{
		"tokenId": {"token_id", "TOKEN_ID", "TokenID"}, "value": {"value", "VALUE", "Value"}, "receiptsRoot": {"receipts_root", "RECEIPTS_ROOT", "ReceiptsRoot"},
	} {
		if got := [3]string{snake(field), constant(field), goName(field)}; got != want {
			t.Errorf("%s becomes %v, want %v", field, got, want)
		}
	}
}
