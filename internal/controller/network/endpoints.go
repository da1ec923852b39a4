package network

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// maxLag is how much older an endpoint's newest block may be than another one's.
const maxLag = time.Minute

// finalitiesOf lists the finalities that a network asks for, each once.
func finalitiesOf(network *dehugv1alpha1.DeHugNetwork) []chain.Finality {
	wanted := network.Spec.Finality
	var all []chain.Finality
	for _, f := range []dehugv1alpha1.Finality{wanted.Grant, wanted.Revoke, wanted.Settle} {
		if level := Finality(f); f != "" && !slices.Contains(all, level) {
			all = append(all, level)
		}
	}
	return all
}

// endpointStatuses describes each endpoint; since and message are kept while the state is the same.
func endpointStatuses(
	before []dehugv1alpha1.EndpointStatus, replies []chain.EndpointReply, finalities []chain.Finality, now time.Time,
) []dehugv1alpha1.EndpointStatus {
	newest := newestTimes(replies, len(finalities))
	var out []dehugv1alpha1.EndpointStatus
	for _, reply := range replies {
		is := judgeEndpoint(reply, finalities, newest)
		is.Host, is.Since = numberHost(reply.Host, out), metav1.NewTime(now).Rfc3339Copy()
		for _, b := range before {
			if b.Host == is.Host && b.State == is.State {
				is = b
			}
		}
		out = append(out, is)
	}
	return out
}

// newestTimes are the times of the newest blocks that any endpoint has, by finality.
func newestTimes(replies []chain.EndpointReply, finalities int) []time.Time {
	newest := make([]time.Time, finalities)
	for _, reply := range replies {
		for i, head := range reply.Heads {
			if head.Err == nil && head.Block.Time.After(newest[i]) {
				newest[i] = head.Block.Time
			}
		}
	}
	return newest
}

func judgeEndpoint(
	reply chain.EndpointReply, finalities []chain.Finality, newest []time.Time,
) dehugv1alpha1.EndpointStatus {
	said := func(state dehugv1alpha1.EndpointState, message string) dehugv1alpha1.EndpointStatus {
		return dehugv1alpha1.EndpointStatus{State: state, Message: status.Truncate(message)}
	}
	switch {
	case errors.Is(reply.Err, chain.ErrChainMismatch):
		return said(dehugv1alpha1.EndpointWrongChain, reply.Err.Error())
	case reply.Err != nil:
		return said(dehugv1alpha1.EndpointUnreachable, reply.Err.Error())
	}
	lags := ""
	for i, head := range reply.Heads {
		name := strings.ToLower(string(finalities[i]))
		if head.Err != nil {
			return said(dehugv1alpha1.EndpointIncomplete, fmt.Sprintf("it names no %s block, which spec.finality asks for: %s",
				name, head.Err))
		}
		if newest[i].Sub(head.Block.Time) > maxLag {
			lags = cmp.Or(lags, fmt.Sprintf("its newest %s block is more than %s older than that of another endpoint: wait "+
				"until it has caught up, or replace it", name, maxLag))
		}
	}
	if lags != "" {
		return said(dehugv1alpha1.EndpointLagging, lags)
	}
	return said(dehugv1alpha1.EndpointReady, "")
}

// numberHost makes a host that several endpoints share unique.
func numberHost(host string, others []dehugv1alpha1.EndpointStatus) string {
	unique := host
	for n := 2; slices.ContainsFunc(others, func(o dehugv1alpha1.EndpointStatus) bool { return o.Host == unique }); n++ {
		unique = fmt.Sprintf("%s (%d)", host, n)
	}
	return unique
}
