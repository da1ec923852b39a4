package plugin

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"github.com/dehug-io/dehug-operator/internal/explain"
	"github.com/dehug-io/dehug-operator/internal/rehearsal"
)

func planCommand(s *settings) *cobra.Command {
	var files []string
	c := &cobra.Command{
		Use: "plan -f <file>", Short: "Tell what would become of manifests (exit code 7 when something is refused)",
		Long: "plan puts manifests on a rehearsal of the cluster, judges them by the schemas and rules of the CRDs,\n" +
			"and runs the operator's controllers on what they concern: what these would create, change and delete at\n" +
			"once, and what once the contents are in their claims; and how models and endpoints would be in the end.\n" +
			"It writes nothing.\n" +
			"Admission by webhooks and policies, quotas and the room on nodes are not known before something is asked for.",
		Example: "  kubectl dehug plan -f endpoint.yaml\n" +
			"  kubectl kustomize overlays/production | kubectl dehug plan -f - -n team-a -o json",
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageErrorf("unexpected argument %q: give manifests with --filename", args[0])
			}
			return s.planFiles(cmd.Context(), files)
		},
	}
	c.Flags().StringArrayVarP(&files, "filename", "f", nil, "file or folder of manifests, - for standard input; may be "+
		"given more than once")
	return c
}

// planFiles prints the plan for manifests.
func (s *settings) planFiles(ctx context.Context, files []string) error {
	reader, mapper, current, err := s.open(s)
	if err != nil {
		return err
	}
	if s.namespace != "" {
		current = s.namespace
	}
	objects, err := s.readManifests(files, current)
	if err != nil {
		return err
	}
	st, err := s.openStage(ctx, reader, mapper, current, namespacesOf(objects, current)...)
	if err != nil {
		return err
	}
	p, err := st.planObjects(ctx, objects)
	if err != nil {
		return err
	}
	if err := s.printResult(p, func(w io.Writer) { printPlan(w, p) }); err != nil {
		return err
	}
	if p.isRefused() {
		return errNotReady
	}
	return nil
}

func namespacesOf(objects []*unstructured.Unstructured, current string) []string {
	all := []string{current}
	for _, o := range objects {
		if o.GetNamespace() != "" {
			all = append(all, o.GetNamespace())
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// printPlan writes a plan for a person.
func printPlan(w io.Writer, p plan) {
	for _, i := range p.Invalid {
		printRow(w, "refused: %s", displayName(i.Kind, i.Namespace, i.Name))
		for line := range strings.Lines(i.Message) {
			printRow(w, "  %s", strings.TrimSpace(line))
		}
	}
	printChanges(w, "The manifests", p.Given)
	if p.Unchanged > 0 {
		printRow(w, "  unchanged: %d", p.Unchanged)
	}
	if len(p.Invalid) == 0 {
		printChanges(w, "The operator, at once", p.Now)
		if len(p.Now) == 0 {
			printRow(w, "The operator would change nothing at once.")
		}
		printChanges(w, "The operator, once the contents are in their claims", p.Later)
		for _, e := range p.Objects {
			printOutcome(w, e)
		}
	}
	explain.PrintNotes(w, p.Notes)
}

func printChanges(w io.Writer, title string, changes []rehearsal.Change) {
	if len(changes) == 0 {
		return
	}
	printRow(w, "%s", title)
	for _, c := range changes {
		printRow(w, "  %s %s%s", c.Verb, displayName(c.Kind, c.Namespace, c.Name), describeObject(c))
		for _, f := range c.Fields {
			printRow(w, "    %s: %s -> %s", f.Path, orNothing(f.From), orNothing(f.To))
		}
	}
}

// printOutcome writes how an object would be in the end, and the clauses that keep it from more.
func printOutcome(w io.Writer, e explain.Explanation) {
	word := "not Ready"
	if e.IsReady() {
		word = "Ready"
	}
	printRow(w, "")
	printRow(w, "%s would be %s: %s: %s", displayName(e.Kind, e.Namespace, e.Name), word, e.Ready.Reason, e.Ready.Message)
	for _, step := range e.Steps {
		printRow(w, "  %s %s", step.Question, step.Answer)
		for _, c := range step.Clauses {
			if c.Holds != explain.Yes && c.Reason != "" && c.Message != e.Ready.Message {
				printRow(w, "    %s: %s: %s: %s", c.Holds, c.Name, c.Reason, c.Message)
			}
		}
	}
}

// describeObject tells of a new object what people look for first.
func describeObject(c rehearsal.Change) string {
	if c.Verb != rehearsal.VerbCreate {
		return ""
	}
	switch c.Kind {
	case "Deployment":
		replicas, _, _ := unstructured.NestedFieldNoCopy(c.Object, "spec", "replicas")
		return fmt.Sprintf(" (replicas %v, images %s)", replicas, imagesOf(c.Object))
	case "Job":
		return fmt.Sprintf(" (images %s)", imagesOf(c.Object))
	case "PersistentVolumeClaim":
		size, _, _ := unstructured.NestedString(c.Object, "spec", "resources", "requests", "storage")
		return " (" + size + ")"
	}
	return ""
}

func imagesOf(object map[string]any) string {
	containers, _, _ := unstructured.NestedSlice(object, "spec", "template", "spec", "containers")
	var images []string
	for _, c := range containers {
		fields, _ := c.(map[string]any)
		image, _ := fields["image"].(string)
		images = append(images, image)
	}
	return strings.Join(images, ", ")
}

func displayName(kind, namespace, name string) string {
	if namespace == "" {
		return kind + " " + name
	}
	return kind + " " + namespace + "/" + name
}

func orNothing(value string) string {
	if value == "" {
		return "nothing"
	}
	return value
}

func printRow(w io.Writer, format string, args ...any) {
	_, _ = fmt.Fprintf(w, format+"\n", args...)
}
