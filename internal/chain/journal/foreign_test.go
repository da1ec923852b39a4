//go:build unix

package journal_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/chain/journal"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
)

// stranger is the number of another user. Only root can make files for others.
const stranger = 12345

func TestAnotherUsersEntriesAreNotBelieved(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can make a file of another user")
	}
	for name, plant := range map[string]func(path string) error{
		"a file of another user": func(path string) error { return os.Chown(path, stranger, stranger) },
		"a link": func(path string) error {
			elsewhere := path + ".elsewhere"
			if err := os.Rename(path, elsewhere); err != nil {
				return err
			}
			return os.Symlink(elsewhere, path)
		},
	} {
		j := openIn(t)
		record(t, j.Account(901, alice), intent(5, 1, "pay"))
		if err := plant(onlyFile(t, j.Path(), "901-*.json")); err != nil {
			t.Fatal(err)
		}
		sent, err := j.Account(901, alice).Unreported(context.Background(), tx.Wish{Key: "pay"})
		if err == nil || !strings.Contains(err.Error(), "no file of this user") || len(sent) > 0 {
			t.Errorf("%s: %v, %v", name, sent, err)
		}
		if len(unreported(t, j, "pay")) != 0 {
			t.Errorf("%s is believed the second time", name)
		}
	}
}

func TestAnotherUsersJournalIsNotOpened(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can make a folder of another user")
	}
	dir := filepath.Join(t.TempDir(), "dehug")
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(dir, stranger, stranger); err != nil {
		t.Fatal(err)
	}
	if _, err := journal.Open(dir); err == nil || !strings.Contains(err.Error(), "belongs to another user") {
		t.Errorf("another user's journal: %v", err)
	}
}
