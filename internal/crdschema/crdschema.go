// Package crdschema judges objects of our kinds by the schemas of their CRDs and the CEL rules in them, by the API
// server's own code: for those who may not ask the API server, and where there is none.
package crdschema

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structuralschema "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/listtype"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/validation/field"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	"sigs.k8s.io/yaml"
)

// Kind judges objects of one kind.
type Kind struct {
	structural *structuralschema.Structural
	fields     validation.SchemaValidator
	rules      *cel.Validator
}

// Kinds are the schemas of CRDs by the kind that they define.
type Kinds map[schema.GroupVersionKind]*Kind

// ReadKinds reads all CRDs in the folder bases of files.
func ReadKinds(files fs.FS) (Kinds, error) {
	paths, err := fs.Glob(files, "bases/*.yaml")
	if err != nil {
		return nil, err
	}
	kinds := Kinds{}
	for _, path := range paths {
		data, err := fs.ReadFile(files, path)
		if err != nil {
			return nil, fmt.Errorf("reading a CRD: %w", err)
		}
		var crd apiextensionsv1.CustomResourceDefinition
		if err := yaml.Unmarshal(data, &crd); err != nil {
			return nil, fmt.Errorf("reading the CRD %s: %w", path, err)
		}
		for i := range crd.Spec.Versions {
			v := &crd.Spec.Versions[i]
			kind, err := readKind(v.Schema.OpenAPIV3Schema)
			if err != nil {
				return nil, fmt.Errorf("reading the schema of the CRD %s: %w", path, err)
			}
			kinds[schema.GroupVersionKind{Group: crd.Spec.Group, Version: v.Name, Kind: crd.Spec.Names.Kind}] = kind
		}
	}
	return kinds, nil
}

func readKind(props *apiextensionsv1.JSONSchemaProps) (*Kind, error) {
	var internal apiextensions.JSONSchemaProps
	if err := apiextensionsv1.Convert_v1_JSONSchemaProps_To_apiextensions_JSONSchemaProps(props, &internal,
		nil); err != nil {
		return nil, err
	}
	structural, err := structuralschema.NewStructural(&internal)
	if err != nil {
		return nil, err
	}
	fields, _, err := validation.NewSchemaValidator(&internal)
	if err != nil {
		return nil, err
	}
	return &Kind{structural: structural, fields: fields,
		rules: cel.NewValidator(structural, true, celconfig.PerCallLimit)}, nil
}

// Admit gives an object its defaults and returns every mistake in it; old is nil for an object that is new. Fields that
// the schema does not know are mistakes, as they are for kubectl.
func (k *Kind) Admit(ctx context.Context, u, old *unstructured.Unstructured) error {
	unknown := pruning.PruneWithOptions(u.Object, k.structural, true,
		structuralschema.UnknownFieldPathOptions{TrackUnknownFieldPaths: true})
	var all []error
	for _, path := range unknown {
		all = append(all, fmt.Errorf("%s: the field is not known", strings.TrimPrefix(path, ".")))
	}
	defaulting.PruneNonNullableNullsWithoutDefaults(u.Object, k.structural)
	defaulting.Default(u.Object, k.structural)
	var found field.ErrorList
	var before any
	if old != nil {
		before = old.Object
		found = validation.ValidateCustomResourceUpdate(nil, u.Object, old.Object, k.fields)
	} else {
		found = validation.ValidateCustomResource(nil, u.Object, k.fields)
	}
	found = append(found, listtype.ValidateListSetsAndMaps(nil, k.structural, u.Object)...)
	broken, _ := k.rules.Validate(ctx, nil, k.structural, u.Object, before, celconfig.RuntimeCELCostBudget)
	for _, mistake := range append(found, broken...) {
		all = append(all, mistake)
	}
	return errors.Join(all...)
}
