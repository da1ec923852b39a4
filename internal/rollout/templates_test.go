package rollout

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
	psapi "k8s.io/pod-security-admission/api"
	"k8s.io/utils/ptr"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

func TestTemplatesAreMerged(t *testing.T) {
	uid, no := int64(1000), false
	d, _ := built(t, testWorkload(overlay(&corev1.PodTemplateSpec{
		ObjectMeta: metav1.ObjectMeta{
			Labels:      map[string]string{"team": "a", "dehug.io/endpoint": "forged"},
			Annotations: map[string]string{"note": "n"},
		},
		Spec: corev1.PodSpec{
			NodeSelector:    map[string]string{"gpu": "yes"},
			SecurityContext: &corev1.PodSecurityContext{RunAsUser: &uid},
			Containers: []corev1.Container{
				{Name: "server", Image: "llama:2", Env: []corev1.EnvVar{{Name: "THREADS", Value: "2"}},
					SecurityContext: &corev1.SecurityContext{ReadOnlyRootFilesystem: &no}},
				{Name: "sidecar", Image: "side:1"},
			},
		},
	})))
	spec := d.Spec.Template.Spec
	server := spec.Containers[0]
	got := map[string]any{
		"image": server.Image, "env": server.Env, "args": len(server.Args), "containers": len(spec.Containers), "node": spec.NodeSelector["gpu"],
		"uid": *spec.SecurityContext.RunAsUser, "label": d.Spec.Template.Labels["team"], "endpoint": d.Spec.Template.Labels["dehug.io/endpoint"],
		"annotation": d.Spec.Template.Annotations["note"], "readonly": *server.SecurityContext.ReadOnlyRootFilesystem, "mounts": len(server.VolumeMounts),
		"sidecar restricted": *spec.Containers[1].SecurityContext.ReadOnlyRootFilesystem,
	}
	want := map[string]any{
		"image": "llama:2", "env": []corev1.EnvVar{{Name: "THREADS", Value: "2"}, {Name: "PORT", Value: "8080"}}, "args": 8, "containers": 2, "node": "yes",
		"uid": int64(1000), "label": "a", "endpoint": "chat", "annotation": "n", "readonly": false, "mounts": 1, "sidecar restricted": true,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("merged (-want +got):\n%s", diff)
	}
}

func TestTemplatesAreRefused(t *testing.T) {
	yes, no, root := true, false, int64(0)
	server := func(c corev1.Container) *corev1.PodTemplateSpec {
		c.Name = "server"
		return &corev1.PodTemplateSpec{Spec: corev1.PodSpec{Containers: []corev1.Container{c}}}
	}
	pod := func(s corev1.PodSpec) *corev1.PodTemplateSpec { return &corev1.PodTemplateSpec{Spec: s} }
	volume := func(s corev1.VolumeSource) *corev1.PodTemplateSpec {
		return pod(corev1.PodSpec{Volumes: []corev1.Volume{{Name: "v", VolumeSource: s}}})
	}
	claim := func(name string) *corev1.PodTemplateSpec {
		return volume(corev1.VolumeSource{PersistentVolumeClaim: &corev1.PersistentVolumeClaimVolumeSource{ClaimName: name}})
	}
	secure := func(sc corev1.SecurityContext) *corev1.PodTemplateSpec {
		return server(corev1.Container{SecurityContext: &sc})
	}
	tests := map[string]struct {
		template *corev1.PodTemplateSpec
		word     string
	}{
		"host path":                {volume(corev1.VolumeSource{HostPath: &corev1.HostPathVolumeSource{Path: "/"}}), "hostPath"},
		"nfs":                      {volume(corev1.VolumeSource{NFS: &corev1.NFSVolumeSource{Server: "s", Path: "/"}}), "nfs"},
		"iscsi":                    {volume(corev1.VolumeSource{ISCSI: &corev1.ISCSIVolumeSource{}}), "iscsi"},
		"flex volume":              {volume(corev1.VolumeSource{FlexVolume: &corev1.FlexVolumeSource{}}), "flexVolume"},
		"inline driver":            {volume(corev1.VolumeSource{CSI: &corev1.CSIVolumeSource{Driver: "d"}}), "volumes[v].csi"},
		"copy of a claim":          {volume(corev1.VolumeSource{Ephemeral: &corev1.EphemeralVolumeSource{VolumeClaimTemplate: &corev1.PersistentVolumeClaimTemplate{Spec: corev1.PersistentVolumeClaimSpec{DataSource: &corev1.TypedLocalObjectReference{Kind: "PersistentVolumeClaim", Name: "x"}}}}}), "dataSource"},
		"service account token":    {volume(corev1.VolumeSource{Projected: &corev1.ProjectedVolumeSource{Sources: []corev1.VolumeProjection{{ServiceAccountToken: &corev1.ServiceAccountTokenProjection{Path: "t"}}}}}), "serviceAccountToken"},
		"pod certificate":          {volume(corev1.VolumeSource{Projected: &corev1.ProjectedVolumeSource{Sources: []corev1.VolumeProjection{{PodCertificate: &corev1.PodCertificateProjection{}}}}}), "podCertificate"},
		"host network":             {pod(corev1.PodSpec{HostNetwork: true}), "host namespaces"},
		"host PID":                 {pod(corev1.PodSpec{HostPID: true}), "host namespaces"},
		"host IPC":                 {pod(corev1.PodSpec{HostIPC: true}), "host namespaces"},
		"service account":          {pod(corev1.PodSpec{ServiceAccountName: "admin"}), "serviceAccountName"},
		"old service account":      {pod(corev1.PodSpec{DeprecatedServiceAccount: "admin"}), "serviceAccount"},
		"token mount":              {pod(corev1.PodSpec{AutomountServiceAccountToken: &yes}), "automountServiceAccountToken"},
		"node name":                {pod(corev1.PodSpec{NodeName: "n"}), "nodeName"},
		"system priority":          {pod(corev1.PodSpec{PriorityClassName: "system-node-critical"}), "priorityClassName"},
		"pod as root":              {pod(corev1.PodSpec{SecurityContext: &corev1.PodSecurityContext{RunAsUser: &root}}), "runAsUser=0"},
		"pod may be root":          {pod(corev1.PodSpec{SecurityContext: &corev1.PodSecurityContext{RunAsNonRoot: &no}}), "runAsNonRoot != true"},
		"root's group":             {pod(corev1.PodSpec{SecurityContext: &corev1.PodSecurityContext{RunAsGroup: &root}}), "runAsGroup: 0"},
		"files of root's group":    {pod(corev1.PodSpec{SecurityContext: &corev1.PodSecurityContext{FSGroup: &root}}), "fsGroup: 0"},
		"root's group beside":      {pod(corev1.PodSpec{SecurityContext: &corev1.PodSecurityContext{SupplementalGroups: []int64{7, 0}}}), "supplementalGroups"},
		"container in root's":      {secure(corev1.SecurityContext{RunAsGroup: &root}), "runAsGroup: 0"},
		"sysctls":                  {pod(corev1.PodSpec{SecurityContext: &corev1.PodSecurityContext{Sysctls: []corev1.Sysctl{{Name: "a", Value: "b"}}}}), "sysctls"},
		"host process":             {pod(corev1.PodSpec{SecurityContext: &corev1.PodSecurityContext{WindowsOptions: &corev1.WindowsSecurityContextOptions{HostProcess: &yes}}}), "hostProcess"},
		"no seccomp":               {pod(corev1.PodSpec{SecurityContext: &corev1.PodSecurityContext{SeccompProfile: &corev1.SeccompProfile{Type: corev1.SeccompProfileTypeUnconfined}}}), "seccompProfile"},
		"no AppArmor":              {pod(corev1.PodSpec{SecurityContext: &corev1.PodSecurityContext{AppArmorProfile: &corev1.AppArmorProfile{Type: corev1.AppArmorProfileTypeUnconfined}}}), "AppArmor"},
		"SELinux super privileged": {pod(corev1.PodSpec{SecurityContext: &corev1.PodSecurityContext{SELinuxOptions: &corev1.SELinuxOptions{Type: "spc_t"}}}), "seLinuxOptions"},
		"privileged":               {secure(corev1.SecurityContext{Privileged: &yes}), "privileged"},
		"escalation":               {secure(corev1.SecurityContext{AllowPrivilegeEscalation: &yes}), "allowPrivilegeEscalation"},
		"capabilities":             {secure(corev1.SecurityContext{Capabilities: &corev1.Capabilities{Add: []corev1.Capability{"SYS_ADMIN"}}}), "SYS_ADMIN"},
		"drops one capability":     {secure(corev1.SecurityContext{Capabilities: &corev1.Capabilities{Drop: []corev1.Capability{"CHOWN"}}}), "unrestricted capabilities"},
		"unmasked proc":            {secure(corev1.SecurityContext{ProcMount: ptr.To(corev1.UnmaskedProcMount)}), "procMount"},
		"container as root":        {secure(corev1.SecurityContext{RunAsUser: &root}), "runAsUser=0"},
		"host port":                {server(corev1.Container{Ports: []corev1.ContainerPort{{ContainerPort: 1, HostPort: 80}}}), "hostPort"},
		"init container too":       {pod(corev1.PodSpec{InitContainers: []corev1.Container{{Name: "i", Image: "i", SecurityContext: &corev1.SecurityContext{Privileged: &yes}}}}), `container "i"`},
		"container without name":   {pod(corev1.PodSpec{Containers: []corev1.Container{{Image: "x"}}}), "has no name"},
		"added without an image":   {pod(corev1.PodSpec{Containers: []corev1.Container{{Name: "sidecar"}}}), "sidecar has no image"},
		"mount over the content":   {server(corev1.Container{VolumeMounts: []corev1.VolumeMount{{Name: "v", MountPath: "/models/x"}}}), "/models/x"},
		"the operator's volume":    {pod(corev1.PodSpec{Volumes: []corev1.Volume{{Name: "dehug-model"}}}), "dehug-model"},
		"its volume, writable":     {server(corev1.Container{VolumeMounts: []corev1.VolumeMount{{Name: "dehug-model", MountPath: "/w"}}}), "mounts the volume dehug-model"},
		"its volume as a device":   {server(corev1.Container{VolumeDevices: []corev1.VolumeDevice{{Name: "dehug-model", DevicePath: "/w"}}}), "device dehug-model"},
		"its claim":                {claim("dehug-" + testCID), "claim dehug-" + testCID},
		"another content's claim":  {claim("dehug-bafybeiother"), "claim dehug-bafybeiother"},
		"a claim that a model has": {claim("weights"), "claim weights"},
		"a priority":               {pod(corev1.PodSpec{PriorityClassName: "batch"}), "spec.priorityClassName: batch is not permitted by spec.templates"},
		"a runtime class":          {pod(corev1.PodSpec{RuntimeClassName: ptr.To("nvidia")}), "spec.runtimeClassName: nvidia is not permitted"},
		"a secret as a volume":     {volume(corev1.VolumeSource{Secret: &corev1.SecretVolumeSource{SecretName: "s"}}), "volumes[v].secret"},
		"a projected secret":       {volume(corev1.VolumeSource{Projected: &corev1.ProjectedVolumeSource{Sources: []corev1.VolumeProjection{{Secret: &corev1.SecretProjection{}}}}}), "projected: secret"},
		"a secret as a variable":   {server(corev1.Container{Env: []corev1.EnvVar{{Name: "A", ValueFrom: &corev1.EnvVarSource{SecretKeyRef: &corev1.SecretKeySelector{Key: "k"}}}}}), "env A: secretKeyRef"},
		"a secret as variables":    {server(corev1.Container{EnvFrom: []corev1.EnvFromSource{{SecretRef: &corev1.SecretEnvSource{}}}}), "envFrom: secretRef"},
		"shared processes":         {pod(corev1.PodSpec{ShareProcessNamespace: &yes}), "spec.shareProcessNamespace"},
		"preemption":               {pod(corev1.PodSpec{PreemptionPolicy: ptr.To(corev1.PreemptLowerPriority)}), "spec.preemptionPolicy"},
		"a finalizer":              {&corev1.PodTemplateSpec{ObjectMeta: metav1.ObjectMeta{Finalizers: []string{"a/b"}}}, "metadata.finalizers"},
		"a terminal":               {server(corev1.Container{TTY: true}), "container server: tty"},
		"no restart":               {pod(corev1.PodSpec{RestartPolicy: corev1.RestartPolicyNever}), "restartPolicy: Never"},
		"another network":          {&corev1.PodTemplateSpec{ObjectMeta: metav1.ObjectMeta{Annotations: map[string]string{"k8s.v1.cni.cncf.io/networks": "n"}}}, "annotations[k8s.v1.cni.cncf.io/networks]"},
		"outlives its license":     {pod(corev1.PodSpec{TerminationGracePeriodSeconds: ptr.To(int64(2592000))}), "at most 600 seconds"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := Build(testWorkload(overlay(tc.template), func(w *Workload) { w.Claims = []string{"weights"} }))
			expectRefusal(t, err, "InvalidTemplate", tc.word)
		})
	}
	t.Run("runtime without containers", func(t *testing.T) {
		_, err := Build(testWorkload(func(w *Workload) { w.Runtime.Spec.Template.Spec.Containers = nil }))
		expectRefusal(t, err, "InvalidTemplate", "no container")
	})
}

// privilegedRuntime is a runtime of an admin's that needs more than the Pod Security Standards permit.
func privilegedRuntime(w *Workload) {
	s := &w.Runtime.Spec.Template.Spec
	s.SecurityContext = &corev1.PodSecurityContext{RunAsUser: ptr.To(int64(0))}
	s.TerminationGracePeriodSeconds = ptr.To(int64(5))
	s.Volumes = []corev1.Volume{{Name: "host", VolumeSource: corev1.VolumeSource{HostPath: &corev1.HostPathVolumeSource{Path: "/dev/dri"}}}}
	s.Containers[0].SecurityContext = &corev1.SecurityContext{Privileged: ptr.To(true)}
	s.Containers[0].ReadinessProbe = &corev1.Probe{ProbeHandler: corev1.ProbeHandler{TCPSocket: &corev1.TCPSocketAction{Port: intstr.FromInt32(1)}}}
}

func TestTheAdminsTemplateIsNotOverruled(t *testing.T) {
	d, _ := built(t, testWorkload(privilegedRuntime, func(w *Workload) { w.Security = psapi.LevelPrivileged }))
	s := d.Spec.Template.Spec
	c := s.Containers[0]
	if *s.SecurityContext.RunAsUser != 0 || *s.SecurityContext.RunAsNonRoot || *s.TerminationGracePeriodSeconds != 5 ||
		s.Volumes[0].HostPath == nil || !*c.SecurityContext.Privileged || !*c.SecurityContext.AllowPrivilegeEscalation ||
		c.ReadinessProbe.TCPSocket == nil {
		t.Errorf("pod %+v", s)
	}
	if got := c.Lifecycle.PreStop.Sleep.Seconds; got <= 0 || got >= *s.TerminationGracePeriodSeconds {
		t.Errorf("the server drains for %d of %d seconds", got, *s.TerminationGracePeriodSeconds)
	}
}

func TestAPodTakesNoLongerToEndThanTheGracePeriod(t *testing.T) {
	for grace, tc := range map[time.Duration]struct {
		seconds int64
		refused string
	}{
		0:                {60, ""},
		time.Second:      {61, "at most 60 seconds"},
		2 * time.Minute:  {120, ""},
		90 * time.Second: {91, "at most 90 seconds"},
		time.Hour:        {600, ""},
		24 * time.Hour:   {601, "at most 600 seconds"},
	} {
		_, err := Build(testWorkload(func(w *Workload) { w.Grace = grace }, overlay(&corev1.PodTemplateSpec{
			Spec: corev1.PodSpec{TerminationGracePeriodSeconds: &tc.seconds}})))
		switch {
		case tc.refused != "":
			expectRefusal(t, err, "InvalidTemplate", tc.refused, "gracePeriod")
		case err != nil:
			t.Errorf("%d seconds with a grace period of %s: %v", tc.seconds, grace, err)
		}
	}
}

func TestOldPodsOfAnEndedLicenseWaitForNoNewOnes(t *testing.T) {
	d, _ := built(t, testWorkload(func(w *Workload) { w.Hurry = true }))
	if r := d.Spec.Strategy.RollingUpdate; r.MaxUnavailable.String() != "100%" || r.MaxSurge.IntValue() != 0 {
		t.Errorf("surge %s, unavailable %s", r.MaxSurge, r.MaxUnavailable)
	}
}

func TestAPrivilegedRuntimeNeedsTheNamespacesLabel(t *testing.T) {
	_, err := Build(testWorkload(privilegedRuntime))
	expectRefusal(t, err, "InvalidTemplate", "Pod Security Standard \"restricted\"", "dehug.io/pod-security=baseline")
	_, err = Build(testWorkload(privilegedRuntime, func(w *Workload) { w.Security = psapi.LevelBaseline }))
	expectRefusal(t, err, "InvalidTemplate", "Pod Security Standard \"baseline\"", "dehug.io/pod-security=privileged")
	for label, want := range map[string]psapi.Level{
		"": "restricted", "restricted": "restricted", "baseline": "baseline", "privileged": "privileged", "anything": "restricted",
	} {
		if got := LevelOf(map[string]string{"dehug.io/pod-security": label, "pod-security.kubernetes.io/enforce": "privileged"}); got != want {
			t.Errorf("label %q means %s, want %s", label, got, want)
		}
	}
}

func TestPlacementIsTheUsers(t *testing.T) {
	permits := func(w *Workload) {
		w.Runtime.Spec.Templates = dehugv1alpha1.TemplatePolicy{PriorityClassNames: []string{"batch"}, RuntimeClassNames: []string{"nvidia"},
			ServiceAccountNames: []string{"server"}}
	}
	d, _ := built(t, testWorkload(permits, overlay(&corev1.PodTemplateSpec{
		ObjectMeta: metav1.ObjectMeta{Labels: map[string]string{"dehug.io/mirror": "forged"}},
		Spec: corev1.PodSpec{
			NodeSelector: map[string]string{"gpu": "yes"}, RuntimeClassName: ptr.To("nvidia"), PriorityClassName: "batch",
			ServiceAccountName:            "server",
			Tolerations:                   []corev1.Toleration{{Key: "nvidia.com/gpu", Operator: corev1.TolerationOpExists}},
			TerminationGracePeriodSeconds: ptr.To(int64(1)),
			SecurityContext:               &corev1.PodSecurityContext{FSGroup: ptr.To(int64(65532))},
		},
	})))
	s := d.Spec.Template.Spec
	if len(s.Tolerations) != 1 || *s.RuntimeClassName != "nvidia" || s.PriorityClassName != "batch" || s.Containers[0].Lifecycle != nil ||
		s.ServiceAccountName != "server" || *s.AutomountServiceAccountToken {
		t.Errorf("pod %+v", s)
	}
	if d.Spec.Template.Labels["dehug.io/mirror"] != "" {
		t.Error("a label of the operator's was taken from the template")
	}
}

func TestPodsThatHoldDevicesAreReplacedOneByOne(t *testing.T) {
	gpu := func(w *Workload) {
		w.Runtime.Spec.Template.Spec.Containers[0].Resources.Limits = corev1.ResourceList{"nvidia.com/gpu": resource.MustParse("1")}
	}
	memory := func(w *Workload) {
		w.Runtime.Spec.Template.Spec.Containers[0].Resources.Limits = corev1.ResourceList{"memory": resource.MustParse("1Gi")}
	}
	claimed := func(w *Workload) {
		w.Runtime.Spec.Template.Spec.ResourceClaims = []corev1.PodResourceClaim{{Name: "gpu"}}
	}
	policy := func(p dehugv1alpha1.RolloutStrategy) func(*Workload) {
		return func(w *Workload) { w.Endpoint.Spec.Rollout.Strategy = p }
	}
	tests := map[string]struct {
		change []func(*Workload)
		surge  int
	}{
		"no device":              {nil, 1},
		"memory is no device":    {[]func(*Workload){memory}, 1},
		"extended resource":      {[]func(*Workload){gpu}, 0},
		"device by claim":        {[]func(*Workload){claimed}, 0},
		"no seat for one more":   {[]func(*Workload){policy(dehugv1alpha1.RolloutSurge), func(w *Workload) { w.Seated = true }}, 0},
		"the user has a spare":   {[]func(*Workload){gpu, policy(dehugv1alpha1.RolloutSurge)}, 1},
		"the user has no memory": {[]func(*Workload){policy(dehugv1alpha1.RolloutReplace)}, 0},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			d, _ := built(t, testWorkload(tc.change...))
			r := d.Spec.Strategy.RollingUpdate
			if r.MaxSurge.IntValue() != tc.surge || r.MaxUnavailable.IntValue() != 1-tc.surge {
				t.Errorf("surge %s, unavailable %s", r.MaxSurge, r.MaxUnavailable)
			}
		})
	}
}
