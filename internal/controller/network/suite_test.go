package network_test

import (
	"os"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/testkit"
)

func TestMain(m *testing.M) { os.Exit(testkit.Main(m)) }
