package crd

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	rbacv1 "k8s.io/api/rbac/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/client-go/rest"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/yaml"

	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// managerUser is the account of a manager that is installed under another name in another namespace than ours.
const managerUser = "system:serviceaccount:ai-platform:operator"

// admission applies the policies of config/admission for one test, and waits until the API server follows them.
func admission(t *testing.T) *testkit.Env {
	t.Helper()
	env := testkit.StartEnv(t)
	binding := &rbacv1.ClusterRoleBinding{ObjectMeta: metav1.ObjectMeta{Name: "dehug-manager"},
		RoleRef:  rbacv1.RoleRef{APIGroup: rbacv1.GroupName, Kind: "ClusterRole", Name: "dehug-manager"},
		Subjects: []rbacv1.Subject{{Kind: rbacv1.ServiceAccountKind, Namespace: "ai-platform", Name: "operator"}}}
	if err := env.Client.Create(t.Context(), binding); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = env.Client.Delete(context.Background(), binding) })
	files, err := filepath.Glob("../../config/admission/*_*.yaml")
	if err != nil || len(files) != 6 {
		t.Fatalf("%d policies, %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for document := range strings.SplitSeq(string(data), "\n---\n") {
			o := &unstructured.Unstructured{}
			if err := yaml.Unmarshal([]byte(document), &o.Object); err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			if err := env.Client.Create(t.Context(), o); err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			t.Cleanup(func() { _ = env.Client.Delete(context.Background(), o) })
		}
	}
	refused := []func() error{
		func() error { return create(t, templated(t, validEndpoint, `{spec: {nodeName: node-1}}`)) },
		func() error {
			return as(t, env, "tenant").Create(t.Context(), podOf("dehug-cache", "", false), client.DryRunAll)
		},
		func() error {
			return as(t, env, "tenant").Create(t.Context(), podOf("", claimOfContent, false), client.DryRunAll)
		},
		func() error {
			m := &corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Namespace: "default", GenerateName: "m-"}}
			return as(t, env, managerUser).Create(t.Context(), m, client.DryRunAll)
		},
	}
	for deadline := time.Now().Add(30 * time.Second); len(refused) > 0; {
		if refused[0]() != nil {
			refused = refused[1:]
			continue
		}
		if time.Now().After(deadline) {
			t.Fatal("the API server does not follow the policies")
		}
		time.Sleep(100 * time.Millisecond)
	}
	return env
}

// as returns a client of a user who may do everything that RBAC can permit, and is no admin of the cluster otherwise.
func as(t *testing.T, env *testkit.Env, user string) client.Client {
	t.Helper()
	all := &rbacv1.ClusterRoleBinding{ObjectMeta: metav1.ObjectMeta{Name: "all-" + strings.ReplaceAll(user, ":", "-")},
		RoleRef:  rbacv1.RoleRef{APIGroup: rbacv1.GroupName, Kind: "ClusterRole", Name: "cluster-admin"},
		Subjects: []rbacv1.Subject{{Kind: rbacv1.UserKind, APIGroup: rbacv1.GroupName, Name: user}}}
	if err := client.IgnoreAlreadyExists(env.Client.Create(t.Context(), all)); err != nil {
		t.Fatal(err)
	}
	config := rest.CopyConfig(env.Config)
	config.Impersonate = rest.ImpersonationConfig{UserName: user}
	c, err := client.New(config, client.Options{Scheme: env.Scheme})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

const claimOfContent = "dehug-bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354"

// podOf returns a pod with a name as its label and a claim as its volume.
func podOf(name, claim string, readOnly bool) *corev1.Pod {
	pod := &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Namespace: "default", GenerateName: "p-", Labels: map[string]string{}},
		Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "c", Image: "i"}}}}
	if name != "" {
		pod.Labels["app.kubernetes.io/name"] = name
	}
	if claim != "" {
		pod.Spec.Volumes = []corev1.Volume{{Name: "v", VolumeSource: corev1.VolumeSource{
			PersistentVolumeClaim: &corev1.PersistentVolumeClaimVolumeSource{ClaimName: claim, ReadOnly: readOnly}}}}
	}
	return pod
}

func TestTemplatesAreRefusedAtApply(t *testing.T) {
	admission(t)
	server := func(fields string) string { return `{spec: {containers: [{name: server, ` + fields + `}]}}` }
	volume := func(fields string) string { return `{spec: {volumes: [{name: v, ` + fields + `}]}}` }
	for name, tc := range map[string]struct {
		template string
		says     string // empty: admitted
	}{
		"nothing":                 {`{}`, ""},
		"what every template may": {`{metadata: {labels: {a: b}, annotations: {c: d}}, spec: {nodeSelector: {gpu: "yes"}, tolerations: [{key: k, operator: Exists}], priorityClassName: batch, runtimeClassName: nvidia, serviceAccountName: a, terminationGracePeriodSeconds: 600, hostNetwork: false, securityContext: {runAsUser: 1000, fsGroup: 1000}, volumes: [{name: v, emptyDir: {}}, {name: c, persistentVolumeClaim: {claimName: mine}}, {name: s, secret: {secretName: s}}], containers: [{name: server, image: i, args: [x], env: [{name: A, value: b}], volumeMounts: [{name: v, mountPath: /w}], resources: {limits: {cpu: 1}}}], initContainers: [{name: i, image: i}]}}`, ""},
		"lists that are null":     {`{spec: {containers: null, volumes: null}}`, ""},
		"host path":               {volume(`hostPath: {path: /}`), "a volume of the kind hostPath"},
		"inline driver":           {volume(`csi: {driver: d}`), "a volume of the kind csi"},
		"node name":               {`{spec: {nodeName: node-1}}`, "spec.nodeName is not allowed"},
		"old service account":     {`{spec: {serviceAccount: a}}`, "spec.serviceAccount is not allowed"},
		"shared processes":        {`{spec: {shareProcessNamespace: true}}`, "spec.shareProcessNamespace is not allowed"},
		"host network":            {`{spec: {hostNetwork: true}}`, "host namespaces"},
		"token":                   {`{spec: {automountServiceAccountToken: true}}`, "automountServiceAccountToken"},
		"a terminal":              {server(`tty: true`), "the field tty of a container"},
		"the operator's volume":   {`{spec: {volumes: [{name: dehug-model, emptyDir: {}}]}}`, "a name of the operator's"},
		"its claim":               {volume(`persistentVolumeClaim: {claimName: ` + claimOfContent + `}`), "a claim of the operator's"},
		"its volume, writable":    {server(`volumeMounts: [{name: dehug-model, mountPath: /w}]`), "mounts a volume of the operator's"},
		"by a sidecar":            {`{spec: {initContainers: [{name: s, image: i, restartPolicy: Always, volumeMounts: [{name: dehug-model, mountPath: /w}]}]}}`, "mounts a volume of the operator's"},
		"over the content":        {server(`volumeMounts: [{name: v, mountPath: /models/x}]`), "at /models"},
		"its volume as a device":  {server(`volumeDevices: [{name: dehug-model, devicePath: /w}]`), "as a device"},
		"a projected token":       {volume(`projected: {sources: [{serviceAccountToken: {path: t}}]}`), "token or certificate"},
		"a copy of a claim":       {volume(`ephemeral: {volumeClaimTemplate: {spec: {dataSource: {kind: PersistentVolumeClaim, name: x}}}}`), "copies another one"},
		"a long end":              {`{spec: {terminationGracePeriodSeconds: 601}}`, "at most 600"},
		"root's group":            {`{spec: {securityContext: {fsGroup: 0}}}`, "group 0"},
		"root's group, inside":    {server(`securityContext: {runAsGroup: 0}`), "group 0"},
		"root's group, beside":    {`{spec: {securityContext: {supplementalGroups: [7, 0]}}}`, "group 0"},
		"another network":         {`{metadata: {annotations: {"k8s.v1.cni.cncf.io/networks": other}}}`, "another network"},
	} {
		t.Run(name, func(t *testing.T) {
			err := create(t, templated(t, validEndpoint, tc.template))
			switch {
			case tc.says == "" && err != nil:
				t.Errorf("refused: %v", err)
			case tc.says != "" && (err == nil || !strings.Contains(err.Error(), "spec.template: ") || !strings.Contains(err.Error(), tc.says)):
				t.Errorf("%v, want a refusal that says %q", err, tc.says)
			}
		})
	}
	if err := create(t, with(t, validEndpoint, nil)); err != nil {
		t.Errorf("an endpoint without a template: %v", err)
	}
}

// TestAStoredTemplateStaysUntilItChanges checks that the rest of an endpoint can be changed beside a template that was
// stored before the policy.
func TestAStoredTemplateStaysUntilItChanges(t *testing.T) {
	env := testkit.StartEnv(t)
	o := templated(t, validEndpoint, `{spec: {nodeName: node-1}}`)
	o.SetName("stored-before")
	o.SetNamespace("default")
	err := env.Client.Create(t.Context(), o)
	for deadline := time.Now().Add(30 * time.Second); err != nil && time.Now().Before(deadline); {
		time.Sleep(100 * time.Millisecond) // the policy of a test before is in force for a moment
		err = env.Client.Create(t.Context(), o)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = env.Client.Delete(context.Background(), o) })
	admission(t)
	for _, change := range []struct {
		value   any
		refused bool
		path    []string
	}{
		{int64(3), false, []string{"spec", "replicas"}},
		{"other", true, []string{"spec", "template", "spec", "nodeName"}},
	} {
		changed := o.DeepCopy()
		if err := unstructured.SetNestedField(changed.Object, change.value, change.path...); err != nil {
			t.Fatal(err)
		}
		if err := env.Client.Update(t.Context(), changed, client.DryRunAll); (err != nil) != change.refused {
			t.Errorf("a change of %v: %v", change.path, err)
		}
	}
}

func TestAContentsClaimIsReadOnlyForOthers(t *testing.T) {
	env := admission(t)
	jobs := "system:serviceaccount:kube-system:job-controller"
	for name, tc := range map[string]struct {
		user     string
		pod      *corev1.Pod
		admitted bool
	}{
		"a tenant reads":                        {"tenant", podOf("", claimOfContent, true), true},
		"a tenant writes":                       {"tenant", podOf("", claimOfContent, false), false},
		"a tenant writes under our label":       {"tenant", podOf("dehug-cache", claimOfContent, false), false},
		"a tenant writes elsewhere":             {"tenant", podOf("", "mine", false), true},
		"a Job of a tenant's writes":            {jobs, podOf("", claimOfContent, false), false},
		"a fetch Job writes":                    {jobs, podOf("dehug-cache", claimOfContent, false), true},
		"a mirror writes":                       {"system:serviceaccount:kube-system:replicaset-controller", podOf("dehug-mirror", claimOfContent, false), true},
		"a server's pod reads":                  {"system:serviceaccount:kube-system:replicaset-controller", podOf("dehug-server", claimOfContent, true), true},
		"a server's pod that was changed":       {"system:serviceaccount:kube-system:replicaset-controller", podOf("dehug-server", claimOfContent, false), false},
		"an operator of another's by its label": {"system:serviceaccount:argo:argo", podOf("dehug-mirror", claimOfContent, false), false},
	} {
		if err := as(t, env, tc.user).Create(t.Context(), tc.pod, client.DryRunAll); (err == nil) != tc.admitted {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheOperatorsLabelsAreItsOwn(t *testing.T) {
	env := admission(t)
	deployment := func(name string) *appsv1.Deployment {
		labels := map[string]string{"app.kubernetes.io/name": name}
		return &appsv1.Deployment{ObjectMeta: metav1.ObjectMeta{Namespace: "default", GenerateName: "d-"},
			Spec: appsv1.DeploymentSpec{Selector: &metav1.LabelSelector{MatchLabels: labels},
				Template: corev1.PodTemplateSpec{ObjectMeta: metav1.ObjectMeta{Labels: labels}, Spec: podOf("", "", false).Spec}}}
	}
	for _, tc := range []struct {
		user     string
		o        client.Object
		admitted bool
	}{
		{"tenant", deployment("dehug-mirror"), false},
		{"tenant", deployment("dehug-cache"), false},
		{"tenant", deployment("web"), true},
		{"tenant", podOf("dehug-cache", "", false), false},
		{"tenant", podOf("web", "", false), true},
		{managerUser, labeled(deployment("dehug-mirror")), true},
		{"system:serviceaccount:dehug-system:dehug-manager", deployment("dehug-mirror"), false},
		{"system:serviceaccount:kube-system:replicaset-controller", podOf("dehug-mirror", "", false), true},
	} {
		err := as(t, env, tc.user).Create(t.Context(), tc.o, client.DryRunAll)
		if (err == nil) != tc.admitted || err != nil && !strings.Contains(err.Error(), "labels of the operator's pods") {
			t.Errorf("%s makes %T: %v", tc.user, tc.o, err)
		}
	}
}
