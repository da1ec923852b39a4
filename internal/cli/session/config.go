package session

import (
	"cmp"
	"path/filepath"
)

// configFolder is where the program keeps what a user configures.
func configFolder(getenv func(string) string) (string, error) {
	if folder := getenv("XDG_CONFIG_HOME"); folder != "" {
		return filepath.Join(folder, "dehug"), nil
	}
	home := cmp.Or(getenv("HOME"), getenv("USERPROFILE"))
	if home == "" {
		return "", Usagef("there is no home directory to keep keys and contexts in; set XDG_CONFIG_HOME")
	}
	return filepath.Join(home, ".config", "dehug"), nil
}
