package sim

import (
	"fmt"

	"github.com/go-logr/logr"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/utils/ptr"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/cache"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/config"
	ctrlmanager "sigs.k8s.io/controller-runtime/pkg/manager"
	"sigs.k8s.io/controller-runtime/pkg/recorder"
)

// manager is what controller.Setup asks of a manager: the rest is nil and is not asked for.
type manager struct {
	ctrl.Manager

	process   *process
	runnables []ctrlmanager.Runnable
}

func (m *manager) Add(r ctrlmanager.Runnable) error {
	m.runnables = append(m.runnables, r)
	return nil
}

func (m *manager) GetClient() client.Client             { return m.process.client }
func (m *manager) GetAPIReader() client.Reader          { return m.process.live }
func (m *manager) GetCache() cache.Cache                { return m.process.view }
func (m *manager) GetFieldIndexer() client.FieldIndexer { return m.process.view }
func (m *manager) GetScheme() *runtime.Scheme           { return m.process.world.scheme }
func (m *manager) GetRESTMapper() meta.RESTMapper       { return m.process.client.RESTMapper() }
func (m *manager) GetLogger() logr.Logger               { return logr.New(&sink{world: m.process.world}) }
func (m *manager) GetControllerOptions() config.Controller {
	return config.Controller{SkipNameValidation: ptr.To(true), RecoverPanic: ptr.To(false)}
}

func (m *manager) GetEventRecorder(string) recorder.EventRecorder { return counter{m.process.world} }

// counter counts events: the log has their words.
type counter struct{ world *World }

func (c counter) Eventf(of runtime.Object, _ runtime.Object, _ string, reason string, _ string, _ string, _ ...any) {
	c.world.made[fmt.Sprintf("told %T %s", of, reason)]++
}

func (c counter) AnnotatedEventf(of, related runtime.Object, _ map[string]string, kind, reason, action, note string,
	values ...any) {
	c.Eventf(of, related, kind, reason, action, note, values...)
}
