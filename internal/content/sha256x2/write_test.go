package sha256x2_test

import (
	"bytes"
	"crypto/sha1"
	"crypto/sha256"
	"fmt"
	"hash"
	"math/rand/v2"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/sha256x2"
)

// noise returns n bytes that seed alone decides.
func noise(n int, seed uint64) []byte {
	var key [32]byte
	key[0] = byte(seed)
	out := make([]byte, n)
	_, _ = rand.NewChaCha8(key).Read(out)
	return out
}

// check compares both sums with those of the standard library.
func check(t *testing.T, a, b hash.Hash, p, q []byte) {
	t.Helper()
	if want := sha256.Sum256(p); !bytes.Equal(a.Sum(nil), want[:]) {
		t.Errorf("sum of the first %d bytes: %x, want %x", len(p), a.Sum(nil), want)
	}
	if want := sha256.Sum256(q); !bytes.Equal(b.Sum(nil), want[:]) {
		t.Errorf("sum of the second %d bytes: %x, want %x", len(q), b.Sum(nil), want)
	}
}

func TestWriteIsWhatTwoWritesAre(t *testing.T) {
	lengths := []int{0, 1, 63, 64, 65, 1087, 1088, 1089, 1152, 4096, 70001}
	for _, n := range lengths {
		for _, m := range lengths {
			p, q := noise(n, 1), noise(m, 2)
			for _, before := range []int{0, 1, 55, 63, 64, 100} {
				before := min(before, n, m)
				a, b := sha256.New(), sha256.New()
				_, _ = a.Write(p[:before])
				sha256x2.Write(a, b, p[before:], q[:m-before])
				sha256x2.Write(b, a, q[m-before:], nil)
				check(t, a, b, p, q)
			}
		}
	}
}

func TestWriteTakesTheSameBytesTwice(t *testing.T) {
	p := noise(1<<20+7, 3)
	a, b := sha256.New(), sha256.New()
	_, _ = b.Write([]byte("before"))
	sha256x2.Write(a, b, p, p)
	check(t, a, b, p, append([]byte("before"), p...))
}

func TestWriteTakesOtherHashes(t *testing.T) {
	p, q := noise(5000, 4), noise(5000, 5)
	for name, mk := range map[string]func() hash.Hash{"sha1": sha1.New, "sha224": sha256.New224} {
		t.Run(name, func(t *testing.T) {
			a, b, want := mk(), sha256.New(), mk()
			sha256x2.Write(a, b, p, q)
			_, _ = want.Write(p)
			if !bytes.Equal(a.Sum(nil), want.Sum(nil)) {
				t.Errorf("%s: %x, want %x", name, a.Sum(nil), want.Sum(nil))
			}
			check(t, sha256.New(), b, nil, q)
		})
	}
}

// FuzzWrite cuts two messages at any two places.
func FuzzWrite(f *testing.F) {
	f.Add([]byte("ab"), uint16(3), uint16(1200), uint16(2500), uint16(7))
	f.Fuzz(func(t *testing.T, data []byte, n, m, cutN, cutM uint16) {
		p, q := append(noise(int(n), 6), data...), append(noise(int(m), 7), data...)
		atP, atQ := min(int(cutN), len(p)), min(int(cutM), len(q))
		a, b := sha256.New(), sha256.New()
		sha256x2.Write(a, b, p[:atP], q[:atQ])
		sha256x2.Write(a, b, p[atP:], q[atQ:])
		check(t, a, b, p, q)
	})
}

func BenchmarkWrite(b *testing.B) {
	const size = 1 << 20
	p, q := noise(size, 8), noise(size, 9)
	for _, step := range []int{16 << 10, 64 << 10, 256 << 10} {
		run := func(name string, write func(x, y hash.Hash, p, q []byte)) {
			b.Run(fmt.Sprintf("%s/%dKiB", name, step>>10), func(b *testing.B) {
				b.SetBytes(2 * size)
				for b.Loop() {
					x, y := sha256.New(), sha256.New()
					for at := 0; at < size; at += step {
						write(x, y, p[at:at+step], q[at:at+step])
					}
				}
			})
		}
		run("sha256x2", sha256x2.Write)
		run("apart", func(x, y hash.Hash, p, q []byte) {
			_, _ = x.Write(p)
			_, _ = y.Write(q)
		})
	}
}
