package cache

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	corev1ac "k8s.io/client-go/applyconfigurations/core/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
)

func amounts(pairs ...string) corev1.ResourceList {
	out := corev1.ResourceList{}
	for i := 0; i < len(pairs); i += 2 {
		out[corev1.ResourceName(pairs[i])] = resource.MustParse(pairs[i+1])
	}
	return out
}

func testPods() dehugv1alpha1.CachePods {
	zone := []corev1.NodeSelectorRequirement{{Key: corev1.LabelTopologyZone, Operator: corev1.NodeSelectorOpIn, Values: []string{"a", "b"}}}
	return dehugv1alpha1.CachePods{
		Placement: &dehugv1alpha1.PodPlacement{
			NodeSelector: map[string]string{"gpu": "yes"}, PriorityClassName: "batch",
			NodeAffinity: &corev1.NodeAffinity{
				RequiredDuringSchedulingIgnoredDuringExecution: &corev1.NodeSelector{NodeSelectorTerms: []corev1.NodeSelectorTerm{{
					MatchExpressions: zone,
					MatchFields:      []corev1.NodeSelectorRequirement{{Key: "metadata.name", Operator: corev1.NodeSelectorOpNotIn, Values: []string{"n"}}},
				}}},
				PreferredDuringSchedulingIgnoredDuringExecution: []corev1.PreferredSchedulingTerm{{Weight: 7,
					Preference: corev1.NodeSelectorTerm{MatchExpressions: zone}}},
			},
			Tolerations: []corev1.Toleration{{Key: "nvidia.com/gpu", Operator: corev1.TolerationOpExists, Effect: corev1.TaintEffectNoSchedule}},
		},
		Resources: dehugv1alpha1.CacheResources{
			Fetch:  dehugv1alpha1.PodResources{Requests: amounts("cpu", "2"), Limits: amounts("memory", "3Gi")},
			Mirror: dehugv1alpha1.PodResources{Requests: amounts("memory", "1Gi")},
		},
		ImagePullSecrets:   []dehugv1alpha1.ObjectReference{{Name: "registry"}},
		ServiceAccountName: "fetcher",
	}
}

// testRange is what OpenShift gives a namespace.
var testRange = names.UsersOf(map[string]string{names.AnnotationUserRange: "1000620000/10000", names.AnnotationGroupRange: "1000630000/10000"})

func testFetch() Fetch {
	return Fetch{Namespace: "n", CID: testCID, Folder: testCID, ClaimName: "c", Image: "i", Sources: []string{"http://a"}}
}

// TestPodsRunAsTheModelSays: where a volume binds to the first pod's node, that must be one of the server's.
func TestPodsRunAsTheModelSays(t *testing.T) {
	k, f := testMirror(), testFetch()
	k.Pods, f.Pods = testPods(), testPods()
	for name, spec := range map[string]*corev1ac.PodSpecApplyConfiguration{
		"mirror": mustBuild(t, k).Deployment.Spec.Template.Spec, "fetch": BuildJob(f).Spec.Template.Spec,
	} {
		if spec.NodeSelector["gpu"] != "yes" || *spec.PriorityClassName != "batch" || len(spec.Tolerations) != 1 ||
			*spec.Tolerations[0].Key != "nvidia.com/gpu" || *spec.Tolerations[0].Effect != "NoSchedule" {
			t.Errorf("%s: %+v", name, spec)
		}
		if *spec.ServiceAccountName != "fetcher" || *spec.AutomountServiceAccountToken || *spec.ImagePullSecrets[0].Name != "registry" {
			t.Errorf("%s: account %s, pull secrets %v", name, *spec.ServiceAccountName, spec.ImagePullSecrets)
		}
		if node, near := spec.Affinity.NodeAffinity, spec.Affinity.PodAffinity; node == nil || (near != nil) != (name == "mirror") {
			t.Errorf("%s: affinity %+v", name, spec.Affinity)
		}
	}
}

func TestNodeAffinityIsTheModels(t *testing.T) {
	f := testFetch()
	f.Pods = testPods()
	node := BuildJob(f).Spec.Template.Spec.Affinity.NodeAffinity
	required := node.RequiredDuringSchedulingIgnoredDuringExecution.NodeSelectorTerms[0]
	preferred := node.PreferredDuringSchedulingIgnoredDuringExecution[0]
	if *required.MatchExpressions[0].Key != corev1.LabelTopologyZone || len(required.MatchExpressions[0].Values) != 2 ||
		*required.MatchFields[0].Operator != corev1.NodeSelectorOpNotIn || *preferred.Weight != 7 ||
		*preferred.Preference.MatchExpressions[0].Key != corev1.LabelTopologyZone {
		t.Errorf("node affinity %+v", node)
	}
}

func TestResourcesReplaceTheOperatorsOwn(t *testing.T) {
	for name, tc := range map[string]struct {
		set              dehugv1alpha1.PodResources
		requests, limits corev1.ResourceList
	}{
		"nothing is set":             {dehugv1alpha1.PodResources{}, amounts("cpu", "100m", "memory", "128Mi"), amounts("memory", "1Gi")},
		"a request is set":           {dehugv1alpha1.PodResources{Requests: amounts("cpu", "2")}, amounts("cpu", "2", "memory", "128Mi"), amounts("memory", "1Gi")},
		"a limit is set":             {dehugv1alpha1.PodResources{Limits: amounts("cpu", "1")}, amounts("cpu", "100m", "memory", "128Mi"), amounts("cpu", "1", "memory", "1Gi")},
		"a request beyond the limit": {dehugv1alpha1.PodResources{Requests: amounts("memory", "2Gi")}, amounts("cpu", "100m", "memory", "2Gi"), amounts("memory", "2Gi")},
		"a limit below the request":  {dehugv1alpha1.PodResources{Limits: amounts("memory", "64Mi")}, amounts("cpu", "100m", "memory", "64Mi"), amounts("memory", "64Mi")},
		"both are set, and cannot be": {dehugv1alpha1.PodResources{Requests: amounts("memory", "2Gi"), Limits: amounts("memory", "1Gi")},
			amounts("cpu", "100m", "memory", "2Gi"), amounts("memory", "1Gi")},
		"another resource": {dehugv1alpha1.PodResources{Requests: amounts("ephemeral-storage", "1Gi")},
			amounts("cpu", "100m", "memory", "128Mi", "ephemeral-storage", "1Gi"), amounts("memory", "1Gi")},
	} {
		f := testFetch()
		f.Pods.Resources.Fetch = tc.set
		got := BuildJob(f).Spec.Template.Spec.Containers[0].Resources
		if diff := cmp.Diff([]corev1.ResourceList{tc.requests, tc.limits}, []corev1.ResourceList{*got.Requests, *got.Limits}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	k := testMirror()
	k.Pods = testPods()
	got := mustBuild(t, k).Deployment.Spec.Template.Spec.Containers[0].Resources
	if diff := cmp.Diff(amounts("cpu", "10m", "memory", "1Gi"), *got.Requests); diff != "" || got.Limits.Memory().String() != "1Gi" {
		t.Errorf("the mirror's limits are %v, its requests (-want +got):\n%s", got.Limits, diff)
	}
}

// TestOtherPodsAreOtherJobs: a fetch that no node can run, or that is short of memory, would stay.
func TestOtherPodsAreOtherJobs(t *testing.T) {
	plain := testFetch()
	seen := map[string]string{plain.JobName(): "none"}
	for name, change := range map[string]func(*dehugv1alpha1.CachePods){
		"placement": func(p *dehugv1alpha1.CachePods) {
			p.Placement = &dehugv1alpha1.PodPlacement{NodeSelector: map[string]string{"gpu": "yes"}}
		},
		"resources": func(p *dehugv1alpha1.CachePods) { p.Resources.Fetch.Limits = amounts("memory", "2Gi") },
		"secrets": func(p *dehugv1alpha1.CachePods) {
			p.ImagePullSecrets = []dehugv1alpha1.ObjectReference{{Name: "registry"}}
		},
		"account": func(p *dehugv1alpha1.CachePods) { p.ServiceAccountName = "fetcher" },
	} {
		f := testFetch()
		change(&f.Pods)
		if other, same := seen[f.JobName()]; same {
			t.Errorf("%s: the Job is that of %s", name, other)
		}
		seen[f.JobName()] = name
	}
}

func TestAModelsFieldsReplaceTheNetworks(t *testing.T) {
	network := testPods()
	if diff := cmp.Diff(network, MergePods(network, dehugv1alpha1.CachePods{})); diff != "" {
		t.Errorf("a model that says nothing (-network +got):\n%s", diff)
	}
	if diff := cmp.Diff(network, MergePods(dehugv1alpha1.CachePods{}, network)); diff != "" {
		t.Errorf("a network that says nothing (-model +got):\n%s", diff)
	}
	got := MergePods(network, dehugv1alpha1.CachePods{
		Placement:          &dehugv1alpha1.PodPlacement{NodeSelector: map[string]string{"disk": "fast"}},
		Resources:          dehugv1alpha1.CacheResources{Fetch: dehugv1alpha1.PodResources{Requests: amounts("memory", "1Gi")}},
		ServiceAccountName: "own",
	})
	want := testPods()
	want.Placement.NodeSelector = map[string]string{"disk": "fast"}
	want.Resources.Fetch.Requests = amounts("cpu", "2", "memory", "1Gi")
	want.ServiceAccountName = "own"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(testPods(), network); diff != "" {
		t.Errorf("the network's own were changed (-want +got):\n%s", diff)
	}
	got = MergePods(network, dehugv1alpha1.CachePods{
		Placement: &dehugv1alpha1.PodPlacement{NodeAffinity: &corev1.NodeAffinity{}, PriorityClassName: "own",
			Tolerations: []corev1.Toleration{{Key: "own"}}},
		ImagePullSecrets: []dehugv1alpha1.ObjectReference{{Name: "own"}},
	})
	if p := got.Placement; p.PriorityClassName != "own" || p.Tolerations[0].Key != "own" || len(p.NodeAffinity.PreferredDuringSchedulingIgnoredDuringExecution) != 0 ||
		got.ImagePullSecrets[0].Name != "own" {
		t.Errorf("got %+v", got)
	}
}

func TestWhatTheNetworkDoesNotPermitIsRefused(t *testing.T) {
	class := dehugv1alpha1.CachePods{Placement: &dehugv1alpha1.PodPlacement{PriorityClassName: "batch"}}
	account := dehugv1alpha1.CachePods{ServiceAccountName: "builder"}
	for name, tc := range map[string]struct {
		network dehugv1alpha1.DeHugNetworkSpec
		model   dehugv1alpha1.CachePods
		want    string
	}{
		"nothing is named":               {dehugv1alpha1.DeHugNetworkSpec{}, dehugv1alpha1.CachePods{}, ""},
		"nodes, amounts, secrets":        {dehugv1alpha1.DeHugNetworkSpec{Models: dehugv1alpha1.ModelPolicy{PriorityClassNames: []string{"batch"}, ServiceAccountNames: []string{"fetcher"}}}, testPods(), ""},
		"a class":                        {dehugv1alpha1.DeHugNetworkSpec{}, class, "spec.models.priorityClassNames"},
		"an account":                     {dehugv1alpha1.DeHugNetworkSpec{}, account, "spec.models.serviceAccountNames"},
		"another class is permitted":     {dehugv1alpha1.DeHugNetworkSpec{Models: dehugv1alpha1.ModelPolicy{PriorityClassNames: []string{"low"}}}, class, "spec.models.priorityClassNames"},
		"the class is permitted":         {dehugv1alpha1.DeHugNetworkSpec{Models: dehugv1alpha1.ModelPolicy{PriorityClassNames: []string{"batch"}}}, class, ""},
		"the account is permitted":       {dehugv1alpha1.DeHugNetworkSpec{Models: dehugv1alpha1.ModelPolicy{ServiceAccountNames: []string{"builder"}}}, account, ""},
		"the account is the network's":   {dehugv1alpha1.DeHugNetworkSpec{Cache: account}, account, ""},
		"the class is the network's own": {dehugv1alpha1.DeHugNetworkSpec{Cache: class}, class, ""},
	} {
		why := CheckPods("net", tc.network, tc.model)
		if tc.want == "" && why != nil {
			t.Errorf("%s: refused: %s", name, why.Message)
		}
		if tc.want != "" && (why == nil || why.Reason != dehugv1alpha1.ReasonNotPermitted || !strings.Contains(why.Message, tc.want)) {
			t.Errorf("%s: %v, want %s", name, why, tc.want)
		}
	}
}

// TestPodsHaveIDsOfTheNamespacesRange: others are refused where an admission controller knows the range.
func TestPodsHaveIDsOfTheNamespacesRange(t *testing.T) {
	plain, f, k := testFetch(), testFetch(), testMirror()
	f.Users, k.Users = testRange, testRange
	for name, spec := range map[string]*corev1ac.PodSpecApplyConfiguration{
		"mirror": mustBuild(t, k).Deployment.Spec.Template.Spec, "fetch": BuildJob(f).Spec.Template.Spec,
	} {
		sc := spec.SecurityContext
		if *sc.RunAsUser != 1000620000 || *sc.RunAsGroup != 1000630000 || *sc.FSGroup != 1000630000 || !*sc.RunAsNonRoot {
			t.Errorf("%s: ids %+v", name, sc)
		}
		if c := spec.Containers[0].SecurityContext; c.RunAsUser != nil || c.RunAsGroup != nil {
			t.Errorf("%s: the container has ids of its own: %+v", name, c)
		}
	}
	if f.JobName() == plain.JobName() {
		t.Error("a fetch whose pods were refused is not made anew once the range is known")
	}
	plain.Users = names.DefaultUsers
	if unset := testFetch(); unset.JobName() != plain.JobName() {
		t.Error("the ids that are meant anyway make another Job")
	}
}
