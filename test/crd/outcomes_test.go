package crd

import (
	"context"
	"os"
	"strings"
	"testing"

	corev1 "k8s.io/api/core/v1"
	rbacv1 "k8s.io/api/rbac/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	corev1ac "k8s.io/client-go/applyconfigurations/core/v1"
	"k8s.io/client-go/rest"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/yaml"

	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// outcomesUser acts as a user without any right but its own.
func outcomesUser(t *testing.T, env *testkit.Env, user string) client.Client {
	t.Helper()
	config := rest.CopyConfig(env.Config)
	config.Impersonate = rest.ImpersonationConfig{UserName: user, Groups: []string{"system:authenticated"}}
	c, err := client.New(config, client.Options{Scheme: env.Scheme})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func report(namespace, name, key string) *corev1ac.ConfigMapApplyConfiguration {
	return corev1ac.ConfigMap(name, namespace).WithData(map[string]string{key: "{}"})
}

func TestOnlyTheGatewayReportsOutcomes(t *testing.T) {
	env := testkit.StartEnv(t)
	ctx, system, tenants := t.Context(), env.Namespace(t), env.Namespace(t)
	for _, name := range []string{names.GatewayOutcomes, "another"} {
		m := &corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Namespace: system, Name: name}}
		if err := env.Client.Create(ctx, m); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile("../../config/rbac/gateway_role.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for document := range strings.SplitSeq(strings.ReplaceAll(string(data), "dehug-system", system), "\n---\n") {
		o := &unstructured.Unstructured{}
		if err := yaml.Unmarshal([]byte(document), &o.Object); err != nil {
			t.Fatal(err)
		}
		if err := env.Client.Create(ctx, o); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = env.Client.Delete(context.Background(), o) })
	}
	owner := &rbacv1.RoleBinding{ObjectMeta: metav1.ObjectMeta{Namespace: tenants, Name: "owner"},
		RoleRef:  rbacv1.RoleRef{APIGroup: rbacv1.GroupName, Kind: "ClusterRole", Name: "cluster-admin"},
		Subjects: []rbacv1.Subject{{Kind: rbacv1.UserKind, APIGroup: rbacv1.GroupName, Name: "tenant-of-outcomes"}}}
	if err := env.Client.Create(ctx, owner); err != nil {
		t.Fatal(err)
	}
	gatewayUser := outcomesUser(t, env, "system:serviceaccount:"+system+":dehug-gateway")
	field := client.FieldOwner("dehug-gateway/dehug-gateway-0")
	if err := gatewayUser.Apply(ctx, report(system, names.GatewayOutcomes, "dehug-gateway-0"), field); err != nil {
		t.Errorf("the gateway may not report: %v", err)
	}
	if err := gatewayUser.Apply(ctx, report(system, "another", "dehug-gateway-0"), field); !apierrors.IsForbidden(err) {
		t.Errorf("the gateway may write another object: %v", err)
	}
	for _, user := range []string{"tenant-of-outcomes", "system:serviceaccount:" + tenants + ":default", "system:serviceaccount:" + tenants + ":dehug-gateway"} {
		err := outcomesUser(t, env, user).Apply(ctx, report(system, names.GatewayOutcomes, "dehug-gateway-0"), field)
		if !apierrors.IsForbidden(err) {
			t.Errorf("%s may report outcomes: %v", user, err)
		}
	}
}
