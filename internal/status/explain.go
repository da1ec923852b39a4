package status

import (
	"fmt"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/internal/explain"
)

// Explain adds conditions as they are decided now to an explanation, and says in what those that are written differ:
// then the operator has not looked yet, or looks from elsewhere.
func Explain(out *explain.Explanation, written, decided []metav1.Condition) {
	if len(written) == 0 {
		out.Differs = "The object has no status yet: the operator has not looked at it. If that stays so, check that its " +
			"manager runs."
	}
	var differ []string
	for _, c := range decided {
		is := explain.Condition{Type: c.Type, Status: string(c.Status), Reason: c.Reason, Message: c.Message}
		out.Conditions = append(out.Conditions, is)
		if c.Type == ready {
			out.Ready = is
		}
		if was := TransitionOf(written, c.Type); was != TransitionOf(decided, c.Type) {
			if was == "" {
				was = "nothing"
			}
			differ = append(differ, fmt.Sprintf("%s is %s", c.Type, was))
		}
	}
	for _, c := range written {
		if TransitionOf(decided, c.Type) == "" {
			differ = append(differ, fmt.Sprintf("%s is %s", c.Type, TransitionOf(written, c.Type)))
		}
	}
	if len(differ) > 0 && len(written) > 0 {
		out.Differs = "The object's status says otherwise so far: " + strings.Join(differ, ", ") +
			". The operator has not taken in the newest state yet; if that stays so, check that its manager runs."
	}
}
