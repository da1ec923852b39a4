package rollout

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
)

func TestRoutesFollowThePods(t *testing.T) {
	const one, two = "bafy-version-aaaaaaaa", "bafy-version-bbbbbbbb"
	route := func(cid, token string, terms int64) dehugv1alpha1.RouteStatus {
		r := dehugv1alpha1.RouteStatus{Model: "alice/m", Network: "base", TokenID: dehugv1alpha1.Hash(token), TermsIndex: terms}
		if cid != "" {
			r.Service, r.CID = names.VersionService("chat", cid), cid
		}
		return r
	}
	type routes = []dehugv1alpha1.RouteStatus
	current := route("", "0x02", 5)
	for name, tc := range map[string]struct {
		in   RouteInput
		want routes
	}{
		"only old pods run: the old token": {
			in:   RouteInput{CIDs: []string{one}, CurrentCID: two, Current: &current, Previous: routes{route(one, "0x01", 4)}},
			want: routes{route(one, "0x01", 4)},
		},
		"both run: each its own": {
			in:   RouteInput{CIDs: []string{one, two}, CurrentCID: two, Current: &current, Previous: routes{route(one, "0x01", 4)}},
			want: routes{route(one, "0x01", 4), route(two, "0x02", 5)},
		},
		"both run, and the license of the old version ended": {
			in: RouteInput{CIDs: []string{one, two}, CurrentCID: two, Current: &current, Previous: routes{route(one, "0x01", 4)},
				Ended: []string{one}},
			want: routes{route(two, "0x02", 5)},
		},
		"the old pods are gone": {
			in:   RouteInput{CIDs: []string{two}, CurrentCID: two, Current: &current, Previous: routes{route(one, "0x01", 4), route(two, "0x02", 5)}},
			want: routes{route(two, "0x02", 5)},
		},
		"a new grant of the version that runs": {
			in:   RouteInput{CIDs: []string{two}, CurrentCID: two, Current: &current, Previous: routes{route(two, "0x02", 4)}},
			want: routes{route(two, "0x02", 5)},
		},
		"nothing is known of the version just now": {
			in:   RouteInput{CIDs: []string{two}, CurrentCID: two, Previous: routes{route(two, "0x02", 4)}},
			want: routes{route(two, "0x02", 4)},
		},
		"nothing was ever known of the version": {in: RouteInput{CIDs: []string{one}, CurrentCID: two, Current: &current}},
		"another content that ends alike is not metered under this one's token": {
			in:   RouteInput{CIDs: []string{"a" + two, two}, CurrentCID: two, Current: &current, Previous: routes{route("a"+two, "0x01", 4)}},
			want: routes{route("a"+two, "0x01", 4)},
		},
		"no pods": {in: RouteInput{CurrentCID: two, Current: &current, Previous: routes{route(two, "0x02", 4)}}},
	} {
		t.Run(name, func(t *testing.T) {
			tc.in.Endpoint = "chat"
			if diff := cmp.Diff(tc.want, Routes(tc.in)); diff != "" {
				t.Errorf("routes (-want +got):\n%s", diff)
			}
		})
	}
}

func TestVersionsOfPods(t *testing.T) {
	pod := func(cid string, phase corev1.PodPhase, ready corev1.ConditionStatus) corev1.Pod {
		return corev1.Pod{ObjectMeta: metav1.ObjectMeta{Labels: map[string]string{names.LabelCID: cid}}, Status: corev1.PodStatus{
			Phase: phase, Conditions: []corev1.PodCondition{{Type: corev1.PodReady, Status: ready}}}}
	}
	pods := []corev1.Pod{pod("b", "Running", "True"), pod("a", "Pending", "False"), pod("b", "Running", "True"), pod("c", "Failed", "False")}
	if diff := cmp.Diff([]string{"a", "b"}, PodCIDs(pods)); diff != "" {
		t.Errorf("contents of live pods (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"b"}, ReadyCIDs(pods)); diff != "" {
		t.Errorf("contents of pods that answer (-want +got):\n%s", diff)
	}
}
