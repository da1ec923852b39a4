package modelfile

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
)

func checkTensors(file []byte) error {
	return checkSafetensors(bytes.NewReader(file), int64(len(file)))
}

func tensor(dtype, shape string, bytes int) []byte {
	return safetensors(fmt.Sprintf(`{"t":{"dtype":%q,"shape":%s,"data_offsets":[0,%d]}}`, dtype, shape, bytes), bytes)
}

func TestSafetensorsOfEveryTypeHaveTheBytesOfTheirShape(t *testing.T) {
	sizes := map[string]int{
		"BOOL": 8, "U8": 8, "I8": 8, "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8, "F8_E4M3FNUZ": 8, "F8_E5M2FNUZ": 8, "U16": 16, "I16": 16, "F16": 16, "BF16": 16,
		"U32": 32, "I32": 32, "F32": 32, "U64": 64, "I64": 64, "F64": 64, "C64": 64, "F4": 4, "F6_E2M3": 6, "F6_E3M2": 6,
	}
	for dtype, bits := range sizes {
		if err := checkTensors(tensor(dtype, "[2,4]", bits)); err != nil { // eight elements are as many bytes as one has bits
			t.Errorf("%s: %v", dtype, err)
		}
		for _, n := range []int{bits - 1, bits + 1} {
			if checkTensors(tensor(dtype, "[2,4]", n)) == nil {
				t.Errorf("%s: eight elements are taken in %d bytes", dtype, n)
			}
		}
	}
	for dtype := range bitsPerElement {
		if sizes[dtype] == 0 {
			t.Errorf("%s is taken and not tried", dtype)
		}
	}
	for _, dtype := range []string{"f32", "F128", "", "OBJECT"} {
		if checkTensors(tensor(dtype, "[2,4]", 32)) == nil {
			t.Errorf("the type %q is taken", dtype)
		}
	}
}

func TestSafetensorsBounds(t *testing.T) {
	ones := func(n int) string { return "[" + strings.TrimSuffix(strings.Repeat("1,", n), ",") + "]" }
	padded := func(n int) []byte { return safetensors("{}"+strings.Repeat(" ", n-2), 0) }
	for name, tc := range map[string]struct {
		file []byte
		ok   bool
	}{
		"sixteen dimensions":         {tensor("U8", ones(16), 1), true},
		"seventeen dimensions":       {tensor("U8", ones(17), 1), false},
		"half a byte":                {tensor("F4", "[1]", 1), false},
		"the longest header":         {padded(maxSafetensorsHeader), true},
		"one byte more":              {padded(maxSafetensorsHeader + 1), false},
		"a header of one byte":       {append(binary.LittleEndian.AppendUint64(nil, 1), '{'), false},
		"a length that is negative":  {append(binary.LittleEndian.AppendUint64(nil, 1<<63), "{}"...), false},
		"a shape that is a number":   {tensor("U8", "1", 1), false},
		"a shape with a list in it":  {tensor("U8", "[[1]]", 1), false},
		"a shape that is no integer": {tensor("U8", "[1e0]", 1), false},
		"a number beyond 64 bits":    {tensor("U8", "[18446744073709551616]", 1), false},
		"a space before the object":  {safetensors(" {}", 0), false},
		"a list":                     {safetensors("[]", 0), false},
		"a tensor that is a text":    {safetensors(`{"t":"x"}`, 0), false},
		"three offsets":              {safetensors(`{"t":{"dtype":"U8","shape":[1],"data_offsets":[0,1,1]}}`, 1), false},
		"tensors out of order":       {safetensors(`{"b":{"dtype":"U8","shape":[1],"data_offsets":[1,2]},"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}`, 2), true},
		"tensors that overlap":       {safetensors(`{"b":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"a":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}}`, 3), false},
		"one tensor under two names": {safetensors(`{"b":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}`, 1), false},
		"metadata that is null":      {safetensors(`{"__metadata__":null}`, 0), false},
		"metadata in UTF-8":          {safetensors(`{"__metadata__":{"ключ":"значение"}}`, 0), true},
	} {
		if err := checkTensors(tc.file); (err == nil) != tc.ok {
			t.Errorf("%s: %v, want it taken: %v", name, err, tc.ok)
		}
	}
}
