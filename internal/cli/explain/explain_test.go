package explain_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/cli/clitest"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// refused explains a model that a new endpoint would not serve.
func refused(d *clitest.Desk, account int, args ...string) map[string]any {
	d.T.Helper()
	code, out, log := d.Run(account, append(args, "-o", "json")...)
	var explained map[string]any
	if err := json.Unmarshal([]byte(out), &explained); err != nil || code != session.ExitUnlicensed {
		d.T.Fatalf("exit code %d, %v\n%s%s", code, err, out, log)
	}
	return explained
}

// reasonOf returns the reason of a clause at the first block, or whether it holds.
func reasonOf(t *testing.T, explained map[string]any, clause string) string {
	t.Helper()
	look := clitest.Rows(t, explained, "looks")[0]
	for _, c := range clitest.Rows(t, look, "clauses") {
		if c["clause"] != clause {
			continue
		}
		if reason, ok := c["reason"].(string); ok {
			return reason
		}
		return c["holds"].(string)
	}
	t.Fatalf("there is no clause %q in %v", clause, look)
	return ""
}

func stateOf(explained map[string]any, of string) string {
	verdict := explained[of].(map[string]any)
	return verdict["state"].(string) + " " + verdict["reason"].(string)
}

func TestAModelIsExplainedFromPublicationToRevocation(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	model := d.Publish(1, d.Folder("{}"), "alice/paid", clitest.Terms("commercial.yaml"))
	hash, licensee := model["termsHash"].(string), d.Account(2).String()
	latest := []string{"explain", "alice/paid", "--grant-finality", "Latest", "--revoke-finality", "Latest"}

	missing := refused(d, 2, latest...)
	for clause, want := range map[string]string{
		"the version exists": "yes", "the token has terms": "yes", "the licensee has a grant": "LicenseMissing",
		"the grant is not over": "yes", "the user accepted the terms": "TermsNotAccepted",
	} {
		if got := reasonOf(t, missing, clause); got != want {
			t.Errorf("%s: %s, want %s", clause, got, want)
		}
	}
	if got := stateOf(missing, "new"); got != "Waiting LicenseMissing" || missing["licensee"] != licensee {
		t.Errorf("a new endpoint: %s for %v", got, missing["licensee"])
	}

	d.Must(2, "account", "fund-dev", "100")
	d.Must(2, "license", "grant", "alice/paid", "--accept-terms", hash)
	refused(d, 2, latest...) // the terms are to be accepted in the cluster, too
	latest = append(latest, "--accept-terms", hash)
	licensed := d.Must(2, latest...)
	if got := stateOf(licensed, "new") + ", " + stateOf(licensed, "running"); got != "Serving Granted, Serving Granted" {
		t.Errorf("licensed: %s", got)
	}
	if licensed["endsAt"] == nil {
		t.Errorf("the end of the grant is not told: %v", licensed)
	}
	if _, text, _ := d.Run(2, append(latest, "-o", "text")...); !strings.Contains(text, "a new endpoint         Serving: Granted") ||
		!strings.Contains(text, "  yes      the licensee has a grant") {
		t.Errorf("the text says:\n%s", text)
	}
	other := refused(d, 3, latest...)
	if got := stateOf(other, "running"); got != "Draining LicenseMissing" {
		t.Errorf("one that runs without a license: %s", got)
	}
}

func TestWhatDoesNotExistIsExplainedToo(t *testing.T) {
	t.Parallel()
	d := clitest.New(t)
	d.Deploy()
	explained := refused(d, 2, "explain", "alice/none", "--grant-finality", "Latest",
		"--revoke-finality", "Latest")
	if got := reasonOf(t, explained, "the version exists"); got != "ModelNotFound" {
		t.Errorf("the version exists: %s", got)
	}
	if got := reasonOf(t, explained, "the licensee has a grant"); got != "unknown" {
		t.Errorf("the licensee has a grant: %s", got)
	}
	d.Fails(2, session.ExitUsage, "Latest, Safe or Finalized", "explain", "alice/none", "--grant-finality", "newest")
	d.Fails(2, session.ExitUsage, "Commercial or NonCommercial", "explain", "alice/none", "--use", "Fun")
	d.Fails(2, session.ExitUsage, "--accept-terms", "explain", "alice/none", "--accept-terms", "0x12")
	d.Fails(2, session.ExitUsage, "--revision", "explain", "alice/none", "--revision", "x")
}
