# DeHug Operator. `make help` lists what can be made.
SHELL := /bin/bash
.DEFAULT_GOAL := help

CLUSTER ?= devcluster
GOFLAGS_BUILD := -trimpath -ldflags "-s -w"
TOOLS := go tool -modfile=hack/tools/go.mod
LINT := GOLANGCI_LINT_CACHE=$(CURDIR)/bin/lint-cache go tool -modfile=hack/tools/lint/go.mod
# The toolchain that go.mod names is the one without known vulnerabilities; go downloads it as a module.
export GOTOOLCHAIN := $(shell sed -n 's/^toolchain //p' go.mod)
export CGO_ENABLED ?= 0
export DEVCLUSTER_CACHE ?= $(HOME)/.cache/dehug-devcluster

.PHONY: help
help: ## List the targets.
	@grep -hE '^[a-z][a-z0-9-]*:.*?## ' $(MAKEFILE_LIST) | awk -F ':.*?## ' '{printf "  %-16s %s\n", $$1, $$2}'

##@ Use
.PHONY: demo demo-down
demo: ## Run the whole loop on real parts: cluster, chain, IPFS, model, a prompt, a settlement. CLUSTER=devcluster|kind|current.
	@hack/setup.sh demo
	@go run ./test/demo up --cluster $(CLUSTER)

demo-down: ## Remove what `make demo` started.
	@go run ./test/demo down --cluster $(CLUSTER)

##@ Build
.PHONY: build generate fmt
build: ## Compile every program into bin/.
	go build $(GOFLAGS_BUILD) -o bin/ ./cmd/...

generate: ## Generate deepcopy, apply configurations, CRDs, RBAC, contract bindings and the reference of commands.
	$(TOOLS) controller-gen object applyconfiguration:headerFile=hack/boilerplate.go.txt paths=./api/...
	$(TOOLS) controller-gen crd:maxDescLen=300,generateEmbeddedObjectMeta=true paths=./api/... output:crd:dir=config/crd/bases
	go run ./tools/podschema config/crd/bases/dehug.io_inferenceendpoints.yaml config/crd/bases/dehug.io_inferenceruntimes.yaml
	$(TOOLS) controller-gen rbac:roleName=dehug-manager paths=./internal/controller/... output:rbac:dir=config/rbac
	go run ./tools/typeddata
	go run ./tools/clidocs
	internal/chain/bindings/generate.sh

fmt: ## Format Go and Solidity.
	gofmt -w $$(git ls-files '*.go')
	$(MAKE) -C contracts fmt

##@ Check
.PHONY: test test-unit test-env test-sdk test-valuation vectors test-contracts test-devcluster test-interop test-conformance test-gitops test-e2e test-docs test-attack test-cli-attack test-sim test-sieve test-acto fuzz bench bench-cli bench-scale verify lint vulncheck
test: ## Run every test, from a fresh clone, unattended.
	@hack/setup.sh test
	hack/test.sh

test-unit: ## Run the tests that need nothing but Go.
	go test $$(go list ./... | grep -v -e /test/ -e /internal/controller -e /apitest)
	go test ./test/attack/... ./test/cliattack ./test/docrun/... ./test/framework/... ./test/layout
	go test -tags purego -run Sum ./internal/content
	cd tools && python3 -m unittest -q tinymodel.test_corpus
	cd sdk/python && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest -q tests.test_typed_data tests.test_measures tests.test_valuation
	@$(MAKE) --no-print-directory test-valuation HISTORIES=300

test-env: ## Run the tests against a real kube-apiserver and etcd.
	KUBEBUILDER_ASSETS="$$(hack/devcluster.sh test-assets)" go test ./internal/controller/... ./internal/gateway/apitest ./internal/plugin/apitest ./test/crd/... ./test/scale

SDK_VENV := $(DEVCLUSTER_CACHE)/venv-sdk
SDK_PYTHON = PYTHONDONTWRITEBYTECODE=1 $(SDK_VENV)/bin/python

$(SDK_VENV)/.stamp: tools/typeddata/requirements.txt
	python3 -m venv $(SDK_VENV)
	$(SDK_VENV)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

test-sdk: $(SDK_VENV)/.stamp ## Check the golden vectors and Python's typed data against eth-account.
	$(SDK_PYTHON) tools/typeddata/vectors.py --check
	cd sdk/python && $(SDK_PYTHON) -m unittest -q

HISTORIES ?= 10000
SEED ?= 2

test-valuation: ## Compute HISTORIES random histories of usage in Go and in Python, and compare each step.
	set -o pipefail; go run ./tools/histories -count $(HISTORIES) -seed $(SEED) | \
	  (cd sdk/python && PYTHONDONTWRITEBYTECODE=1 python3 -m tests.histories)

vectors: $(SDK_VENV)/.stamp ## Write the golden vectors of typed data and valuation anew.
	$(SDK_PYTHON) tools/typeddata/vectors.py
	go run ./tools/histories >contracts/test/vectors/valuation.json

test-contracts: ## Compile the contracts as a block explorer does, and run their tests.
	$(MAKE) -C contracts verify-input test

test-devcluster: ## Run the dev cluster tool's own tests.
	cd tools/devcluster && go test ./...

# The last release of go-ethereum with Clef.
CLEF := $(DEVCLUSTER_CACHE)/clef-v1.17.0/clef

$(CLEF):
	GOBIN=$(dir $@) go install $(GOFLAGS_BUILD) github.com/ethereum/go-ethereum/cmd/clef@$(patsubst clef-%,%,$(notdir $(patsubst %/,%,$(dir $@))))

test-interop: $(CLEF) ## Read what Kubo and boxo write, in every way that they offer, from all their servers, and sign with Clef (builds both when they are missing).
	hack/devcluster.sh build kubo
	cd test/interop && CLEF=$(CLEF) KUBO="$$(../../hack/devcluster.sh path ipfs)" go test -count=1 ./...

test-conformance: ## Run the IPFS project's tests for trustless gateways in SUITE, a checkout of github.com/ipfs/gateway-conformance, against a mirror.
	go run ./test/conformance $(SUITE)

test-gitops: ## Judge statuses as Argo CD, Flux and Helm do.
	cd test/gitops && go test ./...

test-e2e: ## Run the demo and its end-to-end tests on the dev cluster.
	go test -count=1 -timeout 40m -tags e2e -v ./test/e2e/...

test-docs: ## Run the documentation, block by block as it is printed, on the dev cluster: from nothing to a paid answer.
	@hack/setup.sh test
	go test -count=1 -timeout 90m -tags e2e -v ./test/docrun

test-attack: ## Attack the demo's parts on the dev cluster: chain, tenants, servers, money.
	go test -count=1 -timeout 30m -parallel 12 -tags e2e -v ./test/attack

SEEDS ?= 1000

test-sim: ## Run the controllers in SEEDS simulated worlds: outages, lies, reorgs, stale caches, failed writes, deaths.
	go test -count=1 -timeout 180m ./internal/testkit/sim -args -seeds $(SEEDS)

test-sieve: ## Play scenarios with one fault in each possible place: failed writes, deaths, old caches, late changes.
	go test -count=1 -timeout 60m ./internal/testkit/sim -run Sieve -args -sieve 0

test-acto: ## Change each field of each spec and back: the same end as with a new object, a witness of each field, no write at rest.
	go test -count=1 -v -timeout 30m ./internal/testkit/sim -run 'Acto$$' -args -acto 1
	cd test/gitops && go test -count=1 ./...

test-cli-attack: ## Attack dehug: kill it at each request, run ten at once, lie to it; count what is paid twice or lost from sight.
	DEHUG_CLI_ATTACK=long go test -count=1 -timeout 90m -v ./test/cliattack

FUZZTIME ?= 10s

fuzz: ## Run each fuzzer of hostile bytes for FUZZTIME, and those that set boxo beside us.
	@for dir in $$(grep -rlE '^func Fuzz' --include='*_test.go' internal test/interop | xargs -n1 dirname | sort -u); do \
	  for name in $$(grep -hoE '^func Fuzz\w+' $$dir/*_test.go | cut -c6-); do \
	    (cd $$dir && go test -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) .) || exit 1; \
	  done; \
	done

bench: ## Run the benchmarks beside their peers (needs curl; aria2c and Kubo are compared when they are there).
	go run ./test/bench

bench-cli: ## Measure dehug: each verb beyond the chain's time, publishing beside hashing and copying, the program's size.
	DEHUG_CLI_BENCH=1 go test -count=1 -timeout 60m -v -run 'Prompt|HashingAndCopying|ThanAdding|Small' ./test/cliattack

# KServe is built from its own module, with its own go.sum.
KSERVE_VERSION := v0.20.0
KSERVE_SOURCE = $(shell go env GOMODCACHE)/github.com/kserve/kserve@$(KSERVE_VERSION)
KSERVE := $(DEVCLUSTER_CACHE)/kserve-$(KSERVE_VERSION)/manager

$(KSERVE):
	mkdir -p $(dir $@) && cd $(dir $@) && go mod download github.com/kserve/kserve@$(KSERVE_VERSION)
	cd $(KSERVE_SOURCE) && go build $(GOFLAGS_BUILD) -o $@ ./cmd/manager

PAIRS ?= 1000
NAMESPACES ?= 0
SCALE_FLAGS ?=

bench-scale: $(KSERVE) ## Measure the manager at PAIRS models and endpoints in NAMESPACES (0: a tenth), on a real API server, beside KServe's (KSERVE= for ours alone).
	KUBEBUILDER_ASSETS="$$(hack/devcluster.sh test-assets)" go run ./test/scale --pairs $(PAIRS) --namespaces $(NAMESPACES) \
	  --kserve "$(KSERVE)" --kserve-source "$(KSERVE_SOURCE)" $(SCALE_FLAGS)

# The linter's cache names files by their path: one cache for two checkouts would report the other's files.
lint: ## Run golangci-lint with the import rules, and kube-api-linter on the API.
	$(LINT) golangci-lint run ./...
	$(LINT) golangci-lint-kube-api-linter run --config hack/tools/lint/api.yml ./api/...

vulncheck: ## Check that no code with a known vulnerability is called.
	hack/vulncheck.sh

verify: ## Check that generated code is up to date, docs agree with constants, and the linters are content.
	hack/verify.sh

##@ The example model
.PHONY: tinymodel
tinymodel: ## Train examples/models/tiny-chat anew (installs torch, about 3 GB).
	tools/tinymodel/run.sh

##@ Clean
.PHONY: clean
clean: ## Remove what was built in the checkout.
	rm -rf bin dist
	$(MAKE) -C contracts clean
