package folder_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// numbered returns files 00000.txt and so on, each with the byte x.
func numbered(n int) map[string]string {
	files := map[string]string{}
	for i := range n {
		files[fmt.Sprintf("%05d.txt", i)] = "x"
	}
	return files
}

// renamed gives the first file a longer name.
func renamed(files map[string]string, longer int) map[string]string {
	delete(files, "00000.txt")
	files["00000.txt"+strings.Repeat("a", longer)] = "x"
	return files
}

// writeLinked writes files into a new folder. Files of the same bytes are links to
// one, which is much faster to write than thousands.
func writeLinked(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	made, first := map[string]bool{}, map[string]string{}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		var err error
		if parent := filepath.Dir(path); !made[parent] {
			made[parent], err = true, os.MkdirAll(parent, 0o755)
		}
		if other, ok := first[data]; err == nil && ok {
			err = os.Link(other, path)
		} else if err == nil {
			first[data], err = path, os.WriteFile(path, []byte(data), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// goldenFolders are folders whose root CIDs Kubo 0.43.0 printed:
//
//	ipfs init --empty-repo --profile unixfs-v1-2025
//	ipfs add -r --hidden --only-hash -Q <folder>
//
// Set DEHUG_GOLDEN_DIR to have TestImportGivesKubosRoots leave the folders there.
var goldenFolders = map[string]struct {
	files func() map[string]string
	root  string
}{
	"no entry":       {func() map[string]string { return nil }, "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354"},
	"1 entry":        {func() map[string]string { return numbered(1) }, "bafybeifdpxnjaxfrfk62uabugavdwkfgkj4st5nogol2pmfefdjbmu5zy4"},
	"5 entries":      {func() map[string]string { return numbered(5) }, "bafybeiehppgqpk4mq6zh727ueajm46dbsyfuw3fqvioqyr5enm6wdfzmlm"},
	"5000 entries":   {func() map[string]string { return numbered(5000) }, "bafybeihofrkmp3oc5tkshkosqegyvduc7ssvouqwesxj3gq542voj5rz3u"},
	"10,000 entries": {func() map[string]string { return numbered(10_000) }, "bafybeie6yzfvako65lgy2vmwfjtc5qcxqknxkuqhkjrc5rzalasslpw46i"},
	"40,000 entries": {func() map[string]string { return numbered(40_000) }, "bafybeigk7w6wzdgo4rooibvzhcx2bpi5bcx3fyfrvw2wpp7cnwkvti5j3a"},
	// A directory node of 262,142, 262,144 and 262,145 bytes, and one entry more.
	"2 bytes below the threshold": {func() map[string]string { return numbered(4946) }, "bafybeig74kxtr44w6i4ey7hzgrifutqxkoc4k5kga6pzgbkf57ugtq6eie"},
	"at the threshold":            {func() map[string]string { return renamed(numbered(4946), 2) }, "bafybeihmw63dtrdtzdeaj6avqh73aaxbogf5rnmo2xeydzxucu3vx4ra7u"},
	"1 byte above the threshold":  {func() map[string]string { return renamed(numbered(4946), 3) }, "bafybeifbp3kekchtvnn4g3shiknzjks7bxtxi4swl6q2itzck2urtrbv64"},
	"one entry above":             {func() map[string]string { return numbered(4947) }, "bafybeidoajibeysglov3boefnjyf3mamv4eied4xwb2xmhqzdql75njm5e"},
	"sharded in sharded": {func() map[string]string {
		files := numbered(6000)
		for name := range numbered(7000) {
			files["sub/"+name], files["sub/deep/"+name+".bin"] = "y", ""
		}
		files["sub/deep/big.bin"] = contenttest.Noise(2<<20+7, 9)
		return files
	}, "bafybeib4jxzhs7ef65vqt2rsh2es27nbqtjd4qalr7y5flasij4l3n7la4"},
	"names with Unicode": {func() map[string]string {
		files := map[string]string{}
		for i := range 3000 {
			files[fmt.Sprintf("模型-%d-Größe-ñ.json", i)], files[fmt.Sprintf("данные-%04d-%s.txt", i, strings.Repeat("λ", i%90))] = "{}", "z"
		}
		return files
	}, "bafybeihsoenhnvk4rbwza5rnm345osh3rdgt2w3d43zzrijv66s5hwjp4i"},
	"folders by the thousand": {func() map[string]string {
		files := map[string]string{}
		for i := range 5200 {
			files[fmt.Sprintf("shard-%04d/part.txt", i)] = fmt.Sprint(i)
		}
		return files
	}, "bafybeiacmmy2gkkj6wlk2lk5gden2p23zlbx2dlmhp54wdgl6k3jcg4k4a"},
	"files around a chunk": {func() map[string]string {
		return map[string]string{"0": "", "1": "a", "below": contenttest.Noise(1<<20-1, 4), "exact": contenttest.Noise(1<<20, 5), "above": contenttest.Noise(1<<20+1, 6)}
	}, "bafybeicqhhc6ofurzi2egcww3zy4bzixnlrym4anjrdfuoseezaqrv52gq"},
}

func TestImportGivesKubosRoots(t *testing.T) {
	for name, tc := range goldenFolders {
		t.Run(name, func(t *testing.T) {
			files := tc.files()
			if testing.Short() && len(files) > 5000 {
				t.Skip("writes thousands of files")
			}
			dir := os.Getenv("DEHUG_GOLDEN_DIR")
			if dir == "" {
				dir = t.TempDir()
			}
			dir = filepath.Join(dir, name)
			writeLinked(t, dir, files)
			imp, store := contenttest.Import(t, dir)
			if imp.Root != tc.root {
				t.Errorf("the root is %s, want Kubo's %s", imp.Root, tc.root)
			}
			gateway := contenttest.Serve(t, store)
			m, err := content.Inspect(t.Context(), []source.Source{gateway.Source(t)}, imp.Root, ipld.Budget{})
			if err != nil {
				t.Fatalf("Inspect: %v", err)
			}
			if diff := cmp.Diff(imp.Files, m.Files); diff != "" || m.Nodes != imp.Blocks || m.TotalBytes != imp.TotalBytes {
				t.Errorf("Inspect finds %d nodes and %d bytes, want %d and %d (-imported +inspected):\n%s",
					m.Nodes, m.TotalBytes, imp.Blocks, imp.TotalBytes, diff)
			}
		})
	}
}
