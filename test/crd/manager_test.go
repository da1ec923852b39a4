package crd

import (
	"strings"
	"testing"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	coordinationv1 "k8s.io/api/coordination/v1"
	corev1 "k8s.io/api/core/v1"
	rbacv1 "k8s.io/api/rbac/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/utils/ptr"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/names"
)

// labeled gives an object the operator's label.
func labeled[T client.Object](o T) T {
	labels := o.GetLabels()
	if labels == nil {
		labels = map[string]string{}
	}
	labels[names.LabelManagedBy] = names.ManagedBy
	o.SetLabels(labels)
	if d, ok := any(o).(*appsv1.Deployment); ok {
		d.Spec.Template.Spec.AutomountServiceAccountToken = ptr.To(false)
	}
	return o
}

// served is a Deployment as the operator makes them, but for what change does.
func served(namespace string, change ...func(*corev1.PodSpec)) *appsv1.Deployment {
	labels := map[string]string{names.LabelName: names.ComponentServer}
	d := labeled(&appsv1.Deployment{ObjectMeta: metav1.ObjectMeta{Namespace: namespace, GenerateName: "d-"},
		Spec: appsv1.DeploymentSpec{Selector: &metav1.LabelSelector{MatchLabels: labels},
			Template: corev1.PodTemplateSpec{ObjectMeta: metav1.ObjectMeta{Labels: labels}, Spec: podOf("", "", false).Spec}}})
	for _, f := range change {
		f(&d.Spec.Template.Spec)
	}
	return d
}

func TestAManagerThatWasTakenOverStaysWithinItsOwn(t *testing.T) {
	env := admission(t)
	ctx := t.Context()
	manager := as(t, env, managerUser)
	trusted := &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{GenerateName: "trusted-", Labels: map[string]string{names.LabelPodSecurity: "privileged"}}}
	if err := env.Client.Create(ctx, trusted); err != nil {
		t.Fatal(err)
	}
	tokens := &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{GenerateName: "tokens-", Labels: map[string]string{"dehug.io/service-account-tokens": "permitted"}}}
	if err := env.Client.Create(ctx, tokens); err != nil {
		t.Fatal(err)
	}
	meta := func(name string) metav1.ObjectMeta { return metav1.ObjectMeta{Namespace: "default", Name: name} }
	theirs := &corev1.Secret{ObjectMeta: meta("theirs")}
	ours := labeled(&corev1.Secret{ObjectMeta: meta("ours")})
	claim := &corev1.PersistentVolumeClaim{ObjectMeta: meta("users-claim"), Spec: corev1.PersistentVolumeClaimSpec{
		AccessModes: []corev1.PersistentVolumeAccessMode{corev1.ReadWriteOnce}, Resources: corev1.VolumeResourceRequirements{
			Requests: corev1.ResourceList{corev1.ResourceStorage: resource.MustParse("1Gi")}}}}
	for _, o := range []client.Object{theirs, ours, claim} {
		if err := env.Client.Create(ctx, o); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = env.Client.Delete(t.Context(), o) })
	}
	hostPath := func(s *corev1.PodSpec) {
		s.Volumes = []corev1.Volume{{Name: "v", VolumeSource: corev1.VolumeSource{HostPath: &corev1.HostPathVolumeSource{Path: "/"}}}}
	}
	privileged := func(s *corev1.PodSpec) {
		s.InitContainers = []corev1.Container{{Name: "i", Image: "i", SecurityContext: &corev1.SecurityContext{Privileged: ptr.To(true)}}}
	}
	token := func(s *corev1.PodSpec) { s.AutomountServiceAccountToken = nil }
	projected := func(s *corev1.PodSpec) {
		s.Volumes = []corev1.Volume{{Name: "v", VolumeSource: corev1.VolumeSource{Projected: &corev1.ProjectedVolumeSource{
			Sources: []corev1.VolumeProjection{{ServiceAccountToken: &corev1.ServiceAccountTokenProjection{Path: "t"}}}}}}}
	}
	create := func(o client.Object) func() error {
		return func() error { return manager.Create(ctx, o, client.DryRunAll) }
	}
	patch := func(o client.Object, body string) func() error {
		return func() error {
			return manager.Patch(ctx, o.DeepCopyObject().(client.Object), client.RawPatch("application/merge-patch+json", []byte(body)), client.DryRunAll)
		}
	}
	job := labeled(&batchv1.Job{ObjectMeta: metav1.ObjectMeta{Namespace: "default", GenerateName: "j-"}, Spec: batchv1.JobSpec{
		Template: corev1.PodTemplateSpec{Spec: served("default", hostPath).Spec.Template.Spec}}})
	job.Spec.Template.Spec.RestartPolicy = corev1.RestartPolicyNever
	for name, tc := range map[string]struct {
		do   func() error
		says string // empty: admitted
	}{
		"what it makes":                       {create(served("default")), ""},
		"a Secret of its own":                 {create(labeled(&corev1.Secret{ObjectMeta: meta("n")})), ""},
		"it deletes its own":                  {func() error { return manager.Delete(ctx, ours.DeepCopy(), client.DryRunAll) }, ""},
		"it marks a user's claim":             {patch(claim, `{"metadata":{"annotations":{"verified.dehug.io/x":"y"}}}`), ""},
		"a host's folder, where that is told": {create(served(trusted.Name, hostPath)), ""},
		"a token, where that is told":         {create(served(tokens.Name, token)), ""},
		"a host's folder beside tokens":       {create(served(tokens.Name, hostPath)), "a host's folders"},
		"a mirror's Lease":                    {create(labeled(&coordinationv1.Lease{ObjectMeta: meta("dehug-mirror-x")})), ""},
		"the managers' own Lease":             {create(&coordinationv1.Lease{ObjectMeta: meta("operator.dehug.io")}), ""},
		"another Lease":                       {create(&coordinationv1.Lease{ObjectMeta: meta("kube-scheduler")}), "objects with the label"},
		"a Lease of Kubernetes'":              {create(labeled(&coordinationv1.Lease{ObjectMeta: metav1.ObjectMeta{Namespace: "kube-system", Name: "n"}})), "Kubernetes' own namespaces"},
		"an object without the label":         {create(&corev1.ConfigMap{ObjectMeta: meta("n")}), "objects with the label"},
		"it takes a user's object":            {patch(theirs, `{"metadata":{"labels":{"app.kubernetes.io/managed-by":"dehug-operator"}}}`), "objects with the label"},
		"it changes a user's object":          {patch(theirs, `{"stringData":{"a":"b"}}`), "objects with the label"},
		"it deletes a user's object":          {func() error { return manager.Delete(ctx, theirs.DeepCopy(), client.DryRunAll) }, "objects with the label"},
		"it labels a user's claim":            {patch(claim, `{"metadata":{"labels":{"a":"b"}}}`), "objects with the label"},
		"kube-system":                         {create(served("kube-system")), "Kubernetes' own namespaces"},
		"a Secret in kube-system":             {create(labeled(&corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: "kube-system", Name: "n"}})), "Kubernetes' own namespaces"},
		"a host's folder":                     {create(served("default", hostPath)), "a host's folders"},
		"a host's folder in a Job":            {create(job), "a host's folders"},
		"a host's network":                    {create(served("default", func(s *corev1.PodSpec) { s.HostNetwork = true })), "a host's namespaces"},
		"a privileged container":              {create(served("default", privileged)), "privileged containers"},
		"a service account's token":           {create(served("default", token)), "a service account's token"},
		"a service account's token, mounted":  {create(served("default", projected)), "a service account's token"},
	} {
		t.Run(name, func(t *testing.T) {
			err := tc.do()
			for deadline := time.Now().Add(10 * time.Second); tc.says == "" && err != nil && time.Now().Before(deadline); err = tc.do() {
				time.Sleep(100 * time.Millisecond) // a namespace's labels reach admission a moment later
			}
			if (tc.says == "") != (err == nil) || err != nil && !strings.Contains(err.Error(), tc.says) {
				t.Errorf("%v, want a refusal that says %q", err, tc.says)
			}
		})
	}
	if err := as(t, env, "tenant").Create(ctx, served("default", hostPath), client.DryRunAll); err != nil {
		t.Errorf("the policy binds others too: %v", err)
	}
}

func TestWhatAnAdminDoesNotPermitIsRefusedAtApply(t *testing.T) {
	env := admission(t)
	network := with(t, validNetwork, fields{"spec.models": object("priorityClassNames", list("batch")), "spec.cache": object("serviceAccountName", "fetcher")})
	runtime := with(t, validRuntime, fields{"spec.templates": object("priorityClassNames", list("batch"), "runtimeClassNames", list("nvidia"))})
	network.SetName("permits")
	runtime.SetName("permits")
	for _, o := range []client.Object{network, runtime} {
		if err := env.Client.Create(t.Context(), o); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = env.Client.Delete(t.Context(), o) })
	}
	model := func(network, class, account string) func() error {
		return func() error {
			f := fields{"spec.networkRef.name": network}
			if class != "" {
				f["spec.cache.placement"] = object("priorityClassName", class)
			}
			if account != "" {
				f["spec.cache.serviceAccountName"] = account
			}
			return create(t, with(t, validModel, f))
		}
	}
	endpoint := func(runtime, template string) func() error {
		return func() error {
			o := templated(t, validEndpoint, template)
			if runtime != "" {
				o.Object["spec"].(map[string]any)["runtimeRef"] = object("name", runtime)
			}
			return create(t, o)
		}
	}
	for name, tc := range map[string]struct {
		do   func() error
		says string
	}{
		"a class that is permitted":        {model("permits", "batch", ""), ""},
		"the network's own account":        {model("permits", "", "fetcher"), ""},
		"a network that does not exist":    {model("later", "other", "other"), ""},
		"another class":                    {model("permits", "other", ""), "spec.cache.placement.priorityClassName is other, which the DeHugNetwork permits does not permit"},
		"another account":                  {model("permits", "", "admin"), "spec.cache.serviceAccountName is admin, which the DeHugNetwork permits does not permit"},
		"a template's class":               {endpoint("permits", `{spec: {priorityClassName: batch, runtimeClassName: nvidia}}`), ""},
		"a template's other class":         {endpoint("permits", `{spec: {priorityClassName: other}}`), "spec.priorityClassName is other, which the InferenceRuntime permits does not permit"},
		"a template's other runtime class": {endpoint("permits", `{spec: {runtimeClassName: other}}`), "spec.runtimeClassName is other"},
		"a template's account":             {endpoint("permits", `{spec: {serviceAccountName: admin}}`), "spec.serviceAccountName is admin"},
		"a runtime that is selected later": {endpoint("", `{spec: {priorityClassName: other}}`), ""},
	} {
		t.Run(name, func(t *testing.T) {
			err := tc.do()
			for deadline := time.Now().Add(10 * time.Second); tc.says != "" && err == nil && time.Now().Before(deadline); err = tc.do() {
				time.Sleep(100 * time.Millisecond) // the admin's objects reach admission a moment later
			}
			if (tc.says == "") != (err == nil) || err != nil && !strings.Contains(err.Error(), tc.says) {
				t.Errorf("%v, want a refusal that says %q", err, tc.says)
			}
		})
	}
}

func TestWithoutTheManagersBindingNoOtherObjectIsRefused(t *testing.T) {
	env := admission(t)
	binding := &rbacv1.ClusterRoleBinding{ObjectMeta: metav1.ObjectMeta{Name: "dehug-manager"}}
	if err := env.Client.Delete(t.Context(), binding); err != nil {
		t.Fatal(err)
	}
	m := &corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Namespace: "default", GenerateName: "m-"}}
	time.Sleep(2 * time.Second) // admission sees that it is gone a moment later
	for _, o := range []client.Object{m, podOf("web", "", false)} {
		if err := as(t, env, "tenant").Create(t.Context(), o, client.DryRunAll); err != nil {
			t.Errorf("%T: %v", o, err)
		}
	}
}
