// Package explain says why something is as it is: clause by clause, as text for people and as JSON for programs. It is
// pure, and knows neither Kubernetes nor a chain.
package explain

import (
	"time"

	"github.com/dehug-io/dehug-operator/internal/cause"
)

// Outcome is how a clause came out.
type Outcome string

// Outcomes.
const (
	Yes     Outcome = "yes"
	No      Outcome = "no"
	Unknown Outcome = "unknown"
)

// OutcomeOf is Yes or No.
func OutcomeOf(holds bool) Outcome {
	if holds {
		return Yes
	}
	return No
}

// Block is where a chain was read.
type Block struct {
	ChainID  int64     `json:"chainID,omitempty"`
	Number   uint64    `json:"number"`
	Hash     string    `json:"hash,omitempty"`
	Time     time.Time `json:"time,omitzero"`
	Finality string    `json:"finality,omitempty"`
}

// Clause is one thing that a decision depends on.
type Clause struct {
	// Name specifies what must hold.
	Name  string  `json:"clause"`
	Holds Outcome `json:"holds"`
	// Fact is what is, and Source where that stands.
	Fact   string `json:"fact,omitempty"`
	Source string `json:"source,omitempty"`
	// Block is set for what a chain says.
	Block *Block `json:"block,omitempty"`
	// Reason and Message say what is wrong and what would change it; empty while the clause holds.
	Reason  string `json:"reason,omitempty"`
	Message string `json:"message,omitempty"`
}

// Violated returns a clause that does not hold, or is not known to.
func Violated(name string, holds Outcome, because cause.Cause) Clause {
	return Clause{Name: name, Holds: holds, Reason: because.Reason, Message: because.Message}
}

// Step is one decision and the clauses that it is made of.
type Step struct {
	// Question is what is decided, and Answer how.
	Question string   `json:"question"`
	Answer   string   `json:"answer"`
	Clauses  []Clause `json:"clauses"`
}

// Condition is what the operator says of an object by these facts.
type Condition struct {
	Type    string `json:"type"`
	Status  string `json:"status"`
	Reason  string `json:"reason"`
	Message string `json:"message,omitempty"`
}

// Explanation is everything about one object.
type Explanation struct {
	Kind      string `json:"kind"`
	Namespace string `json:"namespace,omitempty"`
	Name      string `json:"name"`
	// Ready is the object's own verdict, as it is decided now.
	Ready      Condition   `json:"ready"`
	Steps      []Step      `json:"steps"`
	Conditions []Condition `json:"conditions"`
	// Differs says in what the object's status is not what is decided now; empty when it is the same.
	Differs string `json:"differs,omitempty"`
	// Notes say what could not be read from here, and what is taken for it.
	Notes []string `json:"notes,omitempty"`
}

// IsReady reports whether the object does what it is for.
func (e Explanation) IsReady() bool { return e.Ready.Status == "True" }
