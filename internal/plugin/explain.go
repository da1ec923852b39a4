package plugin

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/explain"
)

// explained is what `kubectl dehug explain` says: the object, and where that is to blame the model that it serves.
type explained struct {
	explain.Explanation
	// Model is that of an endpoint; nil where it does not exist.
	Model *explain.Explanation `json:"model,omitempty"`
}

func explainCommand(s *settings) *cobra.Command {
	c := &cobra.Command{
		Use: "explain", Short: "Tell why a model or an endpoint is Ready or not (exit code 7 when not)",
		Long: "explain reads what the operator reads, decides by the functions that it decides by, and lists every clause\n" +
			"of each decision: the fact, where it stands, the block for what a chain says, and what would change it.",
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return usageErrorf("there is nothing to explain of kind %q: give model or endpoint, and a name", args[0])
		},
	}
	c.AddCommand(
		&cobra.Command{
			Use: "model <[namespace/]name>", Short: "Tell why a DeHugModel is Ready or not",
			Example: "  kubectl dehug explain model team-a/tiny-chat\n  kubectl dehug explain model tiny-chat -n team-a -o json",
			Args:    cobra.ArbitraryArgs,
			RunE: func(cmd *cobra.Command, args []string) error {
				return s.explainObject(cmd.Context(), args, explainModel)
			},
		},
		&cobra.Command{
			Use: "endpoint <[namespace/]name>", Short: "Tell why an InferenceEndpoint runs and answers or not",
			Example: "  kubectl dehug explain endpoint team-a/chat",
			Args:    cobra.ArbitraryArgs,
			RunE: func(cmd *cobra.Command, args []string) error {
				return s.explainObject(cmd.Context(), args, explainEndpoint)
			},
		})
	return c
}

// explainObject prints the explanation of one object.
func (s *settings) explainObject(
	ctx context.Context, args []string, explainOne func(context.Context, *stage, client.ObjectKey) (explained, error),
) error {
	if len(args) != 1 {
		return usageErrorf("give one name, or namespace/name")
	}
	reader, mapper, current, err := s.open(s)
	if err != nil {
		return err
	}
	if s.namespace != "" {
		current = s.namespace
	}
	key := client.ObjectKey{Namespace: current, Name: args[0]}
	if namespace, name, is := strings.Cut(args[0], "/"); is {
		key = client.ObjectKey{Namespace: namespace, Name: name}
	}
	st, err := s.openStage(ctx, reader, mapper, current, key.Namespace)
	if err != nil {
		return err
	}
	e, err := explainOne(ctx, st, key)
	if err != nil {
		return err
	}
	e.Notes = slices.Concat(st.notes, e.Notes, st.cluster.Gaps())
	if err := s.printResult(e, func(w io.Writer) { printExplained(w, e) }); err != nil {
		return err
	}
	if !e.IsReady() {
		return errNotReady
	}
	return nil
}

func printExplained(w io.Writer, e explained) {
	explain.Print(w, e.Explanation)
	if e.Model != nil && !e.Model.IsReady() {
		_, _ = fmt.Fprintf(w, "\n")
		explain.Print(w, *e.Model)
	}
}

// explainModel explains a DeHugModel.
func explainModel(ctx context.Context, st *stage, key client.ObjectKey) (explained, error) {
	ctx, cancel := context.WithTimeout(ctx, st.patience)
	defer cancel()
	e, err := st.controllers.Models.Explain(ctx, key)
	if e.Ready.Type == "" && len(e.Notes) > 0 { // the operator has not looked yet, and the chain does not answer here
		e.Ready = explain.Condition{Type: dehugv1alpha1.ConditionReady, Status: "Unknown",
			Reason: dehugv1alpha1.ReasonChainUnreachable, Message: e.Notes[0]}
	}
	return explained{Explanation: e}, err
}

// explainEndpoint explains an InferenceEndpoint by what the operator says of its model. The model is explained beside
// it by what its chain says.
func explainEndpoint(ctx context.Context, st *stage, key client.ObjectKey) (explained, error) {
	e, err := st.controllers.Endpoints.Explain(ctx, key)
	if err != nil {
		return explained{}, err
	}
	out := explained{Explanation: e}
	endpoint := &dehugv1alpha1.InferenceEndpoint{}
	if err := st.cluster.Get(ctx, key, endpoint); err != nil {
		return out, fmt.Errorf("reading the InferenceEndpoint: %w", err)
	}
	of := client.ObjectKey{Namespace: key.Namespace, Name: endpoint.Spec.ModelRef.Name}
	m, err := explainModel(ctx, st, of)
	if client.IgnoreNotFound(err) != nil {
		return out, err
	}
	if err == nil {
		out.Notes = append(out.Notes, m.Notes...)
		m.Notes = nil
		out.Model = &m.Explanation
	}
	return out, nil
}
