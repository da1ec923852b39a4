package serve_test

import (
	"strings"
	"testing"
)

func TestNamesOfAttachments(t *testing.T) {
	k := publish(t, map[string]string{"a.txt": "a", "sub/łódź & #1 100%.txt": "b"}, nil)
	cid := k.cid(t, "a.txt")
	odd := k.root + "/sub/%C5%82%C3%B3d%C5%BA%20%26%20%231%20100%25.txt"
	tests := map[string]struct{ path, want string }{
		"a block":              {cid + "?format=raw", `attachment; filename="` + cid + `.bin"`},
		"a CAR":                {k.root + "/a.txt?format=car", `attachment; filename="` + cid + `.car"`},
		"a file by its CID":    {cid, `attachment; filename="` + cid + `"`},
		"a file by its path":   {k.root + "/a.txt", `attachment; filename="a.txt"`},
		"a given name":         {cid + "?format=raw&filename=foobar.bin", `attachment; filename="foobar.bin"`},
		"a given name, spaces": {cid + "?filename=my%20model.txt", `attachment; filename="my model.txt"`},
		"beyond ASCII":         {odd, `attachment; filename="__d_ & #1 100%.txt"; filename*=UTF-8''%C5%82%C3%B3d%C5%BA%20%26%20%231%20100%25.txt`},
		"a given one in UTF-8": {cid + "?filename=test%D1%82.pdf", `attachment; filename="test_.pdf"; filename*=UTF-8''test%D1%82.pdf`},
		"quotes":               {cid + "?filename=a%22%3Bx=%22b", `attachment; filename="a_;x=_b"; filename*=UTF-8''a%22%3Bx%3D%22b`},
		"a new line":           {cid + "?filename=a%0d%0aX:%20b", `attachment; filename="a__X: b"; filename*=UTF-8''a%0D%0AX%3A%20b`},
		"none at all":          {cid + "?filename=", `attachment; filename="` + cid + `"`},
		"endless":              {cid + "?filename=" + strings.Repeat("x", 9000), `attachment; filename="` + strings.Repeat("x", 255) + `"`},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			resp, _ := do(t, "GET", k.url+"/ipfs/"+tc.path)
			if got := resp.Header.Get("Content-Disposition"); resp.StatusCode != 200 || got != tc.want {
				t.Errorf("status %d, Content-Disposition\n%s, want\n%s", resp.StatusCode, got, tc.want)
			}
		})
	}
}

func TestAnswersTellWhatTheyAreOf(t *testing.T) {
	k := publish(t, map[string]string{"plain.txt": "a", "with space.txt": "b", "dir/a#b&c.txt": "c", "100% sure.txt": "d", "ł.txt": "e"}, nil)
	dir := k.rootOf(t)("dir/")
	roots := func(cids ...string) string { return strings.Join(cids, ",") }
	tests := map[string]struct{ path, uri, old, roots string }{
		"a root":           {"?format=raw", "", "", k.root},
		"a slash":          {"/?format=car", "/", "/", k.root},
		"a file":           {"/plain.txt", "/plain.txt", "/plain.txt", roots(k.root, k.cid(t, "plain.txt"))},
		"a space":          {"/with%20space.txt", "/with%20space.txt", "/with space.txt", roots(k.root, k.cid(t, "with space.txt"))},
		"a percent sign":   {"/100%25%20sure.txt", "/100%25%20sure.txt", "/100% sure.txt", roots(k.root, k.cid(t, "100% sure.txt"))},
		"below":            {"/dir/a%23b%26c.txt", "/dir/a%23b%26c.txt", "/dir/a#b&c.txt", roots(k.root, dir, k.cid(t, "dir/a#b&c.txt"))},
		"an escaped slash": {"/dir%2Fa%23b%26c.txt?format=car", "/dir/a%23b%26c.txt", "/dir/a#b&c.txt", roots(k.root, dir, k.cid(t, "dir/a#b&c.txt"))},
		"dots":             {"/dir%2F..%2Fplain.txt", "/plain.txt", "/plain.txt", roots(k.root, k.cid(t, "plain.txt"))},
		"beyond ASCII":     {"/%c5%82.txt", "/%C5%82.txt", "none", roots(k.root, k.cid(t, "ł.txt"))},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			resp, _ := do(t, "GET", k.url+"/ipfs/"+k.root+tc.path)
			want := [3]string{"ipfs://" + k.root + tc.uri, "/ipfs/" + k.root + tc.old, tc.roots}
			if tc.old == "none" {
				want[1] = ""
			}
			got := [3]string{resp.Header.Get("Ipfs-Uri"), resp.Header.Get("X-Ipfs-Path"), resp.Header.Get("X-Ipfs-Roots")}
			if resp.StatusCode != 200 || got != want {
				t.Errorf("status %d\n%q, want\n%q", resp.StatusCode, got, want)
			}
		})
	}
}
