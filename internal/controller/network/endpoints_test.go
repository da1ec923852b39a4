package network

import (
	"errors"
	"fmt"
	"testing"
	"time"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

func TestEndpointsAreJudgedByWhatTheySay(t *testing.T) {
	now := time.Unix(1_900_000_000, 0)
	at := func(age time.Duration) chain.Head {
		return chain.Head{Block: evm.Block{Number: 7, Time: now.Add(-age)}}
	}
	levels := []chain.Finality{chain.Safe, chain.Finalized}
	replies := []chain.EndpointReply{
		{Host: "https://a", Heads: []chain.Head{at(0), at(10 * time.Minute)}},
		{Host: "https://a", Heads: []chain.Head{at(maxLag), at(10 * time.Minute)}},
		{Host: "https://b", Heads: []chain.Head{at(maxLag + time.Second), at(10 * time.Minute)}},
		{Host: "https://c", Heads: []chain.Head{at(0), {Err: errors.New("it has no finalized block yet")}}},
		{Host: "https://d", Err: fmt.Errorf("serves chain 5: %w", chain.ErrChainMismatch)},
		{Host: "https://e", Err: fmt.Errorf("refused: %w", chain.ErrUnreachable)},
	}
	got := endpointStatuses(nil, replies, levels, now)
	want := []struct {
		host  string
		state dehugv1alpha1.EndpointState
	}{
		{"https://a", dehugv1alpha1.EndpointReady}, {"https://a (2)", dehugv1alpha1.EndpointReady},
		{"https://b", dehugv1alpha1.EndpointLagging}, {"https://c", dehugv1alpha1.EndpointIncomplete},
		{"https://d", dehugv1alpha1.EndpointWrongChain}, {"https://e", dehugv1alpha1.EndpointUnreachable},
	}
	for i, w := range want {
		if got[i].Host != w.host || got[i].State != w.state || (got[i].Message == "") != (w.state == dehugv1alpha1.EndpointReady) {
			t.Errorf("endpoint %d is %+v, want %+v", i, got[i], w)
		}
	}
	replies[5].Err = fmt.Errorf("no answer within 10s: %w", chain.ErrUnreachable)
	replies[2].Heads[0] = at(0)
	later := endpointStatuses(got, replies, levels, now.Add(time.Hour))
	if later[5] != got[5] {
		t.Errorf("other words are written: %+v", later[5])
	}
	if later[2].State != dehugv1alpha1.EndpointReady || !later[2].Since.Time.Equal(now.Add(time.Hour)) {
		t.Errorf("an endpoint that has caught up is %+v", later[2])
	}
}
