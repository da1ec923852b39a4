package main

import (
	"fmt"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"

	"github.com/dehug-io/dehug-operator/internal/chain/chaintest/script"
)

const networkName = "scale"

// Kinds whose objects are to become Ready.
var (
	endpoints = schema.GroupVersionResource{Group: "dehug.io", Version: "v1alpha1", Resource: "inferenceendpoints"}
	services  = schema.GroupVersionResource{Group: "serving.kserve.io", Version: "v1beta1", Resource: "inferenceservices"}
)

func namespaceOf(i, namespaces int) string { return fmt.Sprintf("team-%d", i%namespaces) }

func pairName(i int) string { return fmt.Sprintf("pair-%d", i) }

// makeObject makes an object as a user's manifest would, without what the schema's defaults say.
func makeObject(apiVersion, kind, namespace, name string, spec map[string]any) *unstructured.Unstructured {
	o := &unstructured.Unstructured{Object: map[string]any{"spec": spec}}
	o.SetAPIVersion(apiVersion)
	o.SetKind(kind)
	o.SetNamespace(namespace)
	o.SetName(name)
	return o
}

const ourVersion = "dehug.io/v1alpha1"

// clusterObjects are what the cluster's admin makes.
func clusterObjects(rpc string) []*unstructured.Unstructured {
	contracts := script.Contracts
	return []*unstructured.Unstructured{
		makeObject(ourVersion, "DeHugNetwork", "", networkName, map[string]any{
			"chainID": int64(script.ID),
			"rpc":     map[string]any{"endpoints": []any{map[string]any{"url": rpc}}},
			"contracts": map[string]any{"registry": contracts.Registry.String(), "licenses": contracts.Licenses.String(),
				"oracle": contracts.Oracle.String()},
			"account": map[string]any{"licensee": licensee.String()},
			// It is not asked: the manager's contents are made up.
			"content": map[string]any{"sources": []any{map[string]any{"url": "http://127.0.0.1:9"}}},
		}),
		makeObject(ourVersion, "InferenceRuntime", "", "server", map[string]any{
			"formats": []any{"gguf"}, "protocol": "OpenAI", "port": int64(8080),
			"template": map[string]any{"spec": map[string]any{"containers": []any{map[string]any{
				"name": "server", "image": "example.org/server:1", "args": []any{"--model", "${MODEL_PATH}"}}}}},
		}),
	}
}

// pairObjects are one model and its endpoint.
func pairObjects(i, namespaces int) []*unstructured.Unstructured {
	namespace, name := namespaceOf(i, namespaces), pairName(i)
	return []*unstructured.Unstructured{
		makeObject(ourVersion, "DeHugModel", namespace, name, map[string]any{
			"networkRef": map[string]any{"name": networkName}, "model": modelName(i),
			"license": map[string]any{"acceptTerms": script.TermsHash().String()},
		}),
		makeObject(ourVersion, "InferenceEndpoint", namespace, name, map[string]any{
			"modelRef": map[string]any{"name": name},
		}),
	}
}

// kserveObjects are one InferenceService with a container of its own.
func kserveObjects(i, namespaces int) []*unstructured.Unstructured {
	o := makeObject("serving.kserve.io/v1beta1", "InferenceService", namespaceOf(i, namespaces), pairName(i),
		map[string]any{"predictor": map[string]any{"containers": []any{map[string]any{
			"name": "kserve-container", "image": "example.org/server:1", "args": []any{"--model", "/model"},
			"ports": []any{map[string]any{"containerPort": int64(8080), "protocol": "TCP"}},
		}}}})
	o.SetAnnotations(map[string]string{"serving.kserve.io/deploymentMode": "Standard"})
	return []*unstructured.Unstructured{o}
}
