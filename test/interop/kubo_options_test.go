package interop

import (
	"slices"
	"strings"
	"testing"
)

// noEffect says of options of writing commands why they change nothing that is
// written. Every other option has to be tried by one of the ways.
var noEffect = map[string]string{
	"ipfs add --fast-provide-dag":         "announces",
	"ipfs add --fast-provide-root":        "announces",
	"ipfs add --fast-provide-wait":        "announces",
	"ipfs add --pin":                      "keeps",
	"ipfs add --pin-name":                 "keeps",
	"ipfs add --progress":                 "prints",
	"ipfs add --quiet":                    "prints",
	"ipfs add --quieter":                  "prints",
	"ipfs add --silent":                   "prints",
	"ipfs block put --pin":                "keeps",
	"ipfs dag import --fast-provide-dag":  "announces",
	"ipfs dag import --fast-provide-root": "announces",
	"ipfs dag import --fast-provide-wait": "announces",
	"ipfs dag import --local-only":        "imports the same blocks",
	"ipfs dag import --pin-roots":         "keeps",
	"ipfs dag import --silent":            "prints",
	"ipfs dag import --stats":             "prints",
	"ipfs dag import --allow-big-block":   "imports what another wrote; block put tries the size",
	"ipfs dag put --allow-big-block":      "block put tries the size",
	"ipfs dag put --pin":                  "keeps",
	"ipfs files --flush":                  "says when the same is written",
	"ipfs object patch --allow-big-block": "block put tries the size",
}

// writers are the commands that write UnixFS, or blocks that may be.
var writers = []string{
	"ipfs add", "ipfs block put", "ipfs dag import", "ipfs dag put",
	"ipfs files", "ipfs files chcid", "ipfs files chmod", "ipfs files cp", "ipfs files mkdir", "ipfs files mv", "ipfs files rm",
	"ipfs files touch", "ipfs files write",
	"ipfs object patch", "ipfs object patch add-link", "ipfs object patch rm-link",
}

// nonWriters are the other commands: a group with all below it, unless writers
// or another entry here say otherwise.
var nonWriters = map[string]string{
	"ipfs block": "reads, removes", "ipfs block get": "reads", "ipfs block rm": "removes", "ipfs block stat": "reads",
	"ipfs dag": "a group", "ipfs dag export": "reads", "ipfs dag get": "reads", "ipfs dag resolve": "reads", "ipfs dag stat": "reads",
	"ipfs files chroot": "takes what was written for the root", "ipfs files flush": "says when the same is written",
	"ipfs files ls": "reads", "ipfs files ls -U": "reads", "ipfs files read": "reads", "ipfs files stat": "reads",
	"ipfs object": "a group", "ipfs object data": "removed", "ipfs object diff": "reads", "ipfs object get": "removed", "ipfs object links": "removed",
	"ipfs object new": "removed", "ipfs object put": "removed", "ipfs object stat": "removed",
	"ipfs object patch append-data": "removed", "ipfs object patch set-data": "removed",
}

// nonWriterGroups write no UnixFS in any of their commands, with any option.
var nonWriterGroups = []string{
	"bitswap", "bootstrap", "cat", "cid", "commands", "config", "daemon", "dht", "diag", "filestore", "get", "id", "init", "key", "log", "ls",
	"mount", // writes as `ipfs files` does, through FUSE
	"multibase", "name", "p2p", "pin", "ping", "provide", "pubsub", "refs", "repo", "resolve", "routing", "shutdown", "stats", "swarm", "update", "version",
}

// globalOptions are those of `ipfs` itself: they choose a node and how to print.
var globalOptions = []string{
	"--api", "--api-auth", "--cid-base", "--config", "--config-file", "--debug", "--enc", "--encoding", "--help", "--local", "--offline",
	"--repo-dir", "--stream-channels", "--timeout", "--upgrade-cidv0-in-output", "-h",
}

// commandOptions returns what a Kubo offers: its commands with their options, both
// as `ipfs commands --flags` prints them, an option by its long name.
func commandOptions(t *testing.T, k *kubo) map[string][]string {
	t.Helper()
	offered := map[string][]string{}
	for line := range strings.Lines(k.ipfs(t, "commands", "--flags")) {
		first, _, _ := strings.Cut(strings.TrimSpace(line), " / ")
		command, option, found := strings.Cut(first, " -")
		if offered[command] == nil {
			offered[command] = []string{}
		}
		if found {
			offered[command] = append(offered[command], "-"+option)
		}
	}
	if len(offered) < 100 {
		t.Fatalf("Kubo lists %d commands, which cannot be all", len(offered))
	}
	return offered
}

// unclassified returns the commands and options of a Kubo that are
// not classified, or that no way tried although they may change what is written.
func unclassified(offered map[string][]string, tried map[string]bool) (out []string) {
	for command, options := range offered {
		switch {
		case command == "ipfs":
			for _, option := range options {
				if !slices.Contains(globalOptions, option) {
					out = append(out, "ipfs "+option+" is new: say in globalOptions, or a way, what it changes")
				}
			}
		case slices.Contains(writers, command):
			for _, option := range options {
				if full := command + " " + option; !tried[full] && noEffect[full] == "" {
					out = append(out, "no way tries "+full+": add one to ways, or say in noEffect why it changes nothing that is written")
				}
			}
			if !tried[command] && command != "ipfs files" && command != "ipfs object patch" {
				out = append(out, "no way tries "+command)
			}
		case nonWriters[command] == "" && !slices.Contains(nonWriterGroups, strings.Fields(command)[1]):
			out = append(out, command+" is new: say in writers or nonWriters whether it writes UnixFS")
		}
	}
	for full := range noEffect {
		command, option, _ := strings.Cut(full, " -")
		if options, there := offered[command]; there && !slices.Contains(options, "-"+option) {
			out = append(out, "this Kubo has no "+full+": remove it from noEffect")
		}
		if tried[full] {
			out = append(out, "a way tries "+full+": remove it from noEffect")
		}
	}
	return out
}

// noteTried notes the command and the options of a command line.
func noteTried(offered map[string][]string, tried map[string]bool, args []string) {
	command := "ipfs"
	for _, word := range args {
		if _, known := offered[command+" "+word]; !known || strings.HasPrefix(word, "-") {
			break
		}
		command += " " + word
	}
	tried[command] = true
	for _, arg := range args {
		if option, _, _ := strings.Cut(arg, "="); strings.HasPrefix(option, "--") {
			tried[command+" "+option] = true
		}
	}
}

// TestANewOptionShows checks the check: an option or a command that no Kubo has
// yet is named.
func TestANewOptionShows(t *testing.T) {
	offered := map[string][]string{"ipfs add": {"--zip"}, "ipfs files fold": {}, "ipfs tar": {}, "ipfs": {"--new"}}
	for _, want := range []string{"ipfs add --zip", "ipfs files fold", "ipfs tar", "ipfs --new"} {
		if got := unclassified(offered, nil); !slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, want) }) {
			t.Errorf("%s does not show: %q", want, got)
		}
	}
}
