package rollout

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// What canaries are judged by when the spec leaves it open.
const (
	defaultWeight      int32 = 10
	defaultMinRequests int64 = 100
	defaultMinDuration       = 10 * time.Minute
	defaultMaxErrors   int64 = 100
)

// PolicyOf returns how an endpoint's new versions are judged; nil when its strategy is another than Canary.
func PolicyOf(e *dehugv1alpha1.InferenceEndpointSpec) *CanaryPolicy {
	if e.Rollout.Strategy != dehugv1alpha1.RolloutCanary {
		return nil
	}
	spec := dehugv1alpha1.CanarySpec{}
	if e.Rollout.Canary != nil {
		spec = *e.Rollout.Canary
	}
	p := &CanaryPolicy{
		Weight: cmp.Or(spec.Weight, defaultWeight), MinRequests: cmp.Or(spec.MinRequests, defaultMinRequests),
		MinDuration: defaultMinDuration, MaxErrors: defaultMaxErrors,
		Automatic: spec.Promotion != dehugv1alpha1.PromotionManual,
	}
	if spec.MinDuration != nil {
		p.MinDuration = spec.MinDuration.Duration
	}
	if spec.MaxErrorRate != "" {
		p.MaxErrors = readRate(spec.MaxErrorRate)
	}
	p.Digest = shortDigest(p.Weight, p.MinRequests, p.MinDuration, p.MaxErrors)
	return p
}

// TriedBy identifies what is tried: a content, with the pod template and the runtime that the spec names.
func TriedBy(e *dehugv1alpha1.InferenceEndpointSpec, cid string) string {
	return shortDigest(cid, e.Template, e.RuntimeRef)
}

// readRate reads a share such as 0.5% in hundredths of a percent. What the schema does not admit is 0%: no error at
// all.
func readRate(text string) int64 {
	rate, err := strconv.ParseFloat(strings.TrimSuffix(text, "%"), 64)
	if err != nil || rate < 0 || rate > 100 {
		return 0
	}
	return int64(rate*100 + 0.5)
}

func shortDigest(of ...any) string {
	data, err := json.Marshal(of)
	if err != nil {
		data = fmt.Append(nil, of...)
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:16])
}
