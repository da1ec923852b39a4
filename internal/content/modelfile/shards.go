package modelfile

import (
	"bytes"
	"encoding/json"
	"path"
	"regexp"
	"slices"
	"strings"
)

// IsIndex reports whether a file names the shards of weights.
func IsIndex(p string) bool {
	name := strings.ToLower(path.Base(p))
	return strings.HasSuffix(name, ".safetensors.index.json") || strings.HasSuffix(name, ".bin.index.json")
}

// maxShards bounds the shards that an index may name.
const maxShards = 20_000

// ShardsOf returns the paths of the files that an index at p names, sorted.
func ShardsOf(p string, index []byte) ([]string, error) {
	shards := map[string]bool{}
	d := json.NewDecoder(bytes.NewReader(index))
	if err := enterWeightMap(d); err != nil {
		return nil, malformedf("%s is not an index of weights (%s): ask the creator to publish it again", p, err.Error())
	}
	for d.More() {
		_, err := d.Token()
		var value json.Token
		if err == nil {
			value, err = d.Token()
		}
		file, isText := value.(string)
		if err != nil {
			return nil, malformedf("%s is cut off or no JSON: ask the creator to publish it again", p)
		}
		if !isText {
			return nil, malformedf("%s has no valid weight_map: ask the creator to publish it again", p)
		}
		shards[path.Join(path.Dir(p), file)] = true
		if len(shards) > maxShards {
			return nil, malformedf("%s names more than %d files: ask the creator to publish it with fewer", p, maxShards)
		}
	}
	if _, err := d.Token(); err != nil {
		return nil, malformedf("%s is cut off or no JSON: ask the creator to publish it again", p)
	}
	return sortedKeys(shards), nil
}

// enterWeightMap reads an index up to the entries of its weight_map.
func enterWeightMap(d *json.Decoder) error {
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return malformedf("it is no JSON object")
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return malformedf("it is no valid JSON")
		}
		if key == "weight_map" {
			if t, err := d.Token(); err != nil || t != json.Delim('{') {
				return malformedf("its weight_map is no object")
			}
			return nil
		}
		var other json.RawMessage
		if err := d.Decode(&other); err != nil {
			return malformedf("it is no valid JSON")
		}
	}
	return malformedf("it has no weight_map")
}

// PartsOf returns the paths of all parts of a sharded GGUF file of which p is
// one, nil if it is not.
func PartsOf(p string) []string {
	m := shardOf.FindStringSubmatch(p)
	if m == nil {
		return nil
	}
	var n int
	for _, digit := range m[2] {
		n = 10*n + int(digit-'0')
	}
	parts := make([]string, 0, min(n, maxShards))
	for i := 1; i <= min(n, maxShards); i++ {
		number := []byte("00000")
		for at, rest := 4, i; rest > 0; at, rest = at-1, rest/10 {
			number[at] = byte('0' + rest%10)
		}
		parts = append(parts, m[1]+string(number)+"-of-"+m[2]+m[3])
	}
	return parts
}

var shardOf = regexp.MustCompile(`^(.*-)\d{5}-of-(\d{5})(\.(?i:gguf))$`)

func sortedKeys(set map[string]bool) []string {
	out := make([]string, 0, len(set))
	for key := range set {
		out = append(out, key)
	}
	slices.Sort(out)
	return out
}
