package endpoint_test

import (
	"os"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

func TestMain(m *testing.M) { os.Exit(testkit.Main(m)) }

// endpointTest is the harness with what only the tests here do.
type endpointTest struct{ *controllertest.EndpointTest }

func newEndpointTest(t *testing.T) *endpointTest {
	t.Helper()
	return &endpointTest{controllertest.NewEndpointTest(t)}
}
