package sim

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// witness is what shows that a field has an effect.
type witness struct {
	// moves is within the kind and the path of what must move: one of several, with " | " between them.
	moves string
	// test is the folder and the name of the test that shows the effect where nothing moves in this world.
	test string
	// why the field is fixed, or why something stays.
	why string
	// with stands in the spec before and behind the change.
	with map[string]any
	// isFixed means that no other value is taken.
	isFixed bool
	// stays is within the lines that stay when the field is as it was.
	stays string
}

// isCanary is the strategy beside which the fields of a canary may stand.
var isCanary = map[string]any{"rollout": map[string]any{"strategy": "Canary"}}

// isHTTPS is a source that may have authorities of its own.
var isHTTPS = map[string]any{"content": map[string]any{"sources": []any{map[string]any{"url": "https://gateway.script"}}}}

// witnesses have a row for each field of each spec but those within a pod template's spec.
var witnesses = map[string]witness{
	"DeHugModel spec.allowUnsafeFormats": {
		test: "internal/controller/model TestUnsafeContentIsFetchedWhenModelAndNetworkAllowIt",
	},
	"DeHugModel spec.cache.accessMode":                  {moves: "PersistentVolumeClaim spec.accessModes"},
	"DeHugModel spec.cache.existingClaim":               {moves: "DeHugModel status.cache.claimName"},
	"DeHugModel spec.cache.imagePullSecrets":            {moves: "Job metadata.name"},
	"DeHugModel spec.cache.imagePullSecrets[].name":     {moves: "Job metadata.name"},
	"DeHugModel spec.cache.mirror":                      {test: "internal/controller/model TestAnothersToggleRestartsNoMirror"},
	"DeHugModel spec.cache.placement.nodeAffinity":      {moves: "Job metadata.name"},
	"DeHugModel spec.cache.placement.nodeSelector":      {moves: "Job metadata.name"},
	"DeHugModel spec.cache.placement.priorityClassName": {moves: "DeHugModel status.conditions.reason"},
	"DeHugModel spec.cache.placement.tolerations":       {moves: "Job metadata.name"},
	"DeHugModel spec.cache.resources.fetch.limits":      {moves: "Job metadata.name"},
	"DeHugModel spec.cache.resources.fetch.requests":    {moves: "Job metadata.name"},
	"DeHugModel spec.cache.resources.mirror.limits":     {moves: "Job metadata.name"},
	"DeHugModel spec.cache.resources.mirror.requests":   {moves: "Job metadata.name"},
	"DeHugModel spec.cache.retain":                      {moves: "PersistentVolumeClaim metadata.ownerReferences.name"},
	"DeHugModel spec.cache.scrubInterval":               {test: "internal/controller/model TestNoScrubBegins"},
	"DeHugModel spec.cache.serviceAccountName":          {moves: "DeHugModel status.conditions.reason"},
	"DeHugModel spec.cache.size":                        {moves: "PersistentVolumeClaim spec.resources.requests.storage"},
	"DeHugModel spec.cache.storageClassName":            {moves: "PersistentVolumeClaim spec.storageClassName"},
	"DeHugModel spec.content.files": {
		moves: "DeHugModel status.content.selection", stays: "PersistentVolumeClaim team-0/dehug-",
		why: "the cache of another selection stays with its model",
	},
	"DeHugModel spec.license.acceptTerms": {moves: "DeHugModel status.conditions.reason"},
	"DeHugModel spec.license.use":         {test: "internal/license TestEvaluate"},
	"DeHugModel spec.model":               {isFixed: true, why: "what runs is licensed under it: create another DeHugModel"},
	"DeHugModel spec.networkRef.name": {
		isFixed: true,
		why:     "another network is another license: create another DeHugModel",
	},
	"DeHugModel spec.onRevoked.cache": {
		test: "internal/controller/model TestEndedLicenseForfeitsTheCacheWhenTheSpecSaysSo",
	},
	"DeHugModel spec.onRevoked.gracePeriod": {moves: "Deployment metadata.annotations.dehug.io/grace-period"},
	"DeHugModel spec.revision":              {moves: "DeHugModel status.conditions.reason"},
	"DeHugModel spec.suspend":               {moves: "DeHugModel status.conditions.reason"},
	"DeHugModel spec.tokenID":               {isFixed: true, why: "what runs is licensed under it: create another DeHugModel"},
	"DeHugNetwork spec.account.licensee": {
		isFixed: true,
		why:     "every license is its own: another licensee is another DeHugNetwork",
	},
	"DeHugNetwork spec.account.provider":                   {moves: "InferenceEndpoint status.routes.provider"},
	"DeHugNetwork spec.account.signer.secretRef.key":       {test: "internal/reporter TestSettlementOnARealChain"},
	"DeHugNetwork spec.account.signer.secretRef.name":      {test: "internal/reporter TestSettlementOnARealChain"},
	"DeHugNetwork spec.account.signer.secretRef.namespace": {test: "internal/reporter TestSettlementOnARealChain"},
	"DeHugNetwork spec.cache.imagePullSecrets":             {moves: "Job metadata.name"},
	"DeHugNetwork spec.cache.imagePullSecrets[].name":      {moves: "Job metadata.name"},
	"DeHugNetwork spec.cache.placement.nodeAffinity":       {moves: "Job metadata.name"},
	"DeHugNetwork spec.cache.placement.nodeSelector":       {moves: "Job metadata.name"},
	"DeHugNetwork spec.cache.placement.priorityClassName":  {moves: "Job metadata.name"},
	"DeHugNetwork spec.cache.placement.tolerations":        {moves: "Job metadata.name"},
	"DeHugNetwork spec.cache.resources.fetch.limits":       {moves: "Job metadata.name"},
	"DeHugNetwork spec.cache.resources.fetch.requests":     {moves: "Job metadata.name"},
	"DeHugNetwork spec.cache.resources.mirror.limits":      {moves: "Job metadata.name"},
	"DeHugNetwork spec.cache.resources.mirror.requests":    {moves: "Job metadata.name"},
	"DeHugNetwork spec.cache.serviceAccountName":           {moves: "Job metadata.name"},
	"DeHugNetwork spec.chainID":                            {isFixed: true, why: "another chain is another DeHugNetwork"},
	"DeHugNetwork spec.claims.attestors":                   {moves: "DeHugModel status.claims.message"},
	"DeHugNetwork spec.claims.contract":                    {moves: "DeHugModel status.claims.message"},
	"DeHugNetwork spec.content.allowPrivateProviders":      {test: "internal/controller/model TestRouterAlone"},
	"DeHugNetwork spec.content.allowUnsafeFormats": {
		test: "internal/controller/model TestUnsafeContentIsFetchedWhenModelAndNetworkAllowIt",
	},
	"DeHugNetwork spec.content.maxSize":                         {moves: "Job spec.template.spec.containers.args"},
	"DeHugNetwork spec.content.routers":                         {test: "internal/controller/model TestRouterAlone"},
	"DeHugNetwork spec.content.sources":                         {moves: "Job metadata.name"},
	"DeHugNetwork spec.content.sources[].caBundle":              {moves: "Job metadata.name", with: isHTTPS},
	"DeHugNetwork spec.content.sources[].headersSecretRef.name": {moves: "DeHugModel status.conditions.reason"},
	"DeHugNetwork spec.content.sources[].headersSecretRef.namespaces": {
		moves: "InferenceEndpoint status.routes.provider",
	},
	"DeHugNetwork spec.content.sources[].kind":  {moves: "Job metadata.name"},
	"DeHugNetwork spec.content.sources[].proxy": {moves: "Job metadata.name"},
	"DeHugNetwork spec.content.sources[].url":   {moves: "Job metadata.name"},
	"DeHugNetwork spec.contracts.licenses":      {isFixed: true, why: "another deployment is another DeHugNetwork"},
	"DeHugNetwork spec.contracts.oracle":        {isFixed: true, why: "another deployment is another DeHugNetwork"},
	"DeHugNetwork spec.contracts.registry":      {isFixed: true, why: "another deployment is another DeHugNetwork"},
	"DeHugNetwork spec.finality.grant":          {test: "internal/testkit/sim TestNothingIsStoppedWrongly"},
	"DeHugNetwork spec.finality.revoke":         {test: "internal/controller/model TestLicenseEndsOnlyAtFinality"},
	"DeHugNetwork spec.finality.settle":         {test: "internal/reporter TestWhatIsReorganizedAwayIsSettledAgain"},
	"DeHugNetwork spec.limits.maxPricePerMillion": {
		test: "internal/controller/model TestAModelAboveThePriceLimitIsTold",
	},
	"DeHugNetwork spec.limits.maxPricePerRequest": {test: "test/attack TestAPriceAboveTheLimitsIsNeitherServedNorCharged"},
	"DeHugNetwork spec.limits.perModelPerDay":     {test: "test/attack TestADaysBudgetEndsItsModelsUseAndSurvivesARestart"},
	"DeHugNetwork spec.models.priorityClassNames": {test: "internal/cache TestWhatTheNetworkDoesNotPermitIsRefused"},
	"DeHugNetwork spec.models.serviceAccountNames": {
		test: "internal/cache TestWhatTheNetworkDoesNotPermitIsRefused",
	},
	"DeHugNetwork spec.rpc.agreement":       {test: "internal/chain TestAgreementOfEndpoints"},
	"DeHugNetwork spec.rpc.endpoints":       {moves: "DeHugNetwork status.conditions.reason"},
	"DeHugNetwork spec.rpc.endpoints[].url": {test: "internal/chainconfig TestConfigHasEachPartOfTheSpec"},
	"DeHugNetwork spec.rpc.maxHeadAge":      {moves: "DeHugNetwork status.conditions.reason"},
	"DeHugNetwork spec.settlement.coinPrice": {
		test: "internal/reporter TestASettlementsBudgetIsTheSmallerOfFeeAndValue",
	},
	"DeHugNetwork spec.settlement.interval":    {test: "internal/usage TestDue"},
	"DeHugNetwork spec.settlement.keepReports": {test: "internal/reporter TestASignerOfAnotherKeyOnARealChain"},
	"DeHugNetwork spec.settlement.maxFee":      {test: "internal/reporter TestASettlementAboveMaxFeeIsSentInParts"},
	"DeHugNetwork spec.staleness.maxAge":       {moves: "DeHugModel status.license.staleness.maxAge"},
	"DeHugNetwork spec.staleness.onExpired":    {moves: "DeHugModel status.license.staleness.onExpired"},
	"DeHugNetwork spec.staleness.onKnownEnd":   {moves: "DeHugModel status.license.staleness.onKnownEnd"},
	"InferenceEndpoint spec.access.apiKeySecretRefs": {
		test: "internal/controller/endpoint TestEveryEndpointFieldHasAnEffect",
	},
	"InferenceEndpoint spec.access.apiKeySecretRefs[].name": {
		test: "internal/gateway/apitest TestRoutesFollowTheAPIServer",
	},
	"InferenceEndpoint spec.export":        {test: "internal/gateway TestANameNeverLeadsIntoAnotherNamespace"},
	"InferenceEndpoint spec.modelRef.name": {isFixed: true, why: "another model is another InferenceEndpoint"},
	"InferenceEndpoint spec.replicas":      {moves: "Deployment spec.replicas"},
	"InferenceEndpoint spec.rollout.canary.maxErrorRate": {
		test: "internal/controller/endpoint TestABadVersionIsRolledBackAndRemembered",
		with: isCanary,
	},
	"InferenceEndpoint spec.rollout.canary.minDuration": {test: "internal/rollout TestDecideCanary", with: isCanary},
	"InferenceEndpoint spec.rollout.canary.minRequests": {test: "internal/rollout TestDecideCanary", with: isCanary},
	"InferenceEndpoint spec.rollout.canary.promotion": {
		test: "internal/controller/endpoint TestAManualPromotionWaitsForTheUser",
		with: isCanary,
	},
	"InferenceEndpoint spec.rollout.canary.weight": {
		test: "internal/gateway TestSnapshotFollowsTheWeights",
		with: isCanary,
	},
	"InferenceEndpoint spec.rollout.strategy":              {moves: "Deployment spec.strategy.rollingUpdate.maxSurge"},
	"InferenceEndpoint spec.runtimeRef.name":               {moves: "InferenceEndpoint status.conditions.reason"},
	"InferenceEndpoint spec.suspend":                       {moves: "InferenceEndpoint status.conditions.reason"},
	"InferenceEndpoint spec.template.metadata.annotations": {moves: "Deployment spec.template.metadata.annotations"},
	"InferenceEndpoint spec.template.metadata.labels":      {moves: "Deployment spec.template.metadata.labels"},
	"InferenceRuntime spec.formats":                        {moves: "InferenceEndpoint status.conditions.reason"},
	"InferenceRuntime spec.port":                           {moves: "Deployment spec.template.spec.containers.ports.containerPort"},
	"InferenceRuntime spec.protocol":                       {isFixed: true, why: "there is one protocol"},
	"InferenceRuntime spec.template.metadata.annotations":  {moves: "Deployment spec.template.metadata.annotations"},
	"InferenceRuntime spec.template.metadata.labels":       {moves: "Deployment spec.template.metadata.labels"},
	"InferenceRuntime spec.templates.priorityClassNames": {
		test: "internal/rollout TestTheAdminPermitsWhatTemplatesName",
	},
	"InferenceRuntime spec.templates.runtimeClassNames": {
		test: "internal/rollout TestTheAdminPermitsWhatTemplatesName",
	},
	"InferenceRuntime spec.templates.secrets": {test: "internal/rollout TestTheAdminPermitsWhatTemplatesName"},
	"InferenceRuntime spec.templates.serviceAccountNames": {
		test: "internal/rollout TestTheAdminPermitsWhatTemplatesName",
	},
}

// witnessOf returns the row of a field. The fields of a pod template's spec need none of their own: each goes into the
// pods, or the endpoint's conditions name it.
func witnessOf(f crdField) (witness, bool) {
	if _, field, isPod := strings.Cut(f.path, podFields); isPod {
		field = strings.ReplaceAll(field, "[]", "")
		return witness{moves: "Deployment spec.template.spec." + field + " | InferenceEndpoint status.conditions.reason"}, true
	}
	row, known := witnesses[f.String()]
	return row, known
}

// expectTest checks that the test is there that shows a field's effect.
func expectTest(t *testing.T, row witness) {
	t.Helper()
	folder, name, _ := strings.Cut(row.test, " ")
	files, err := filepath.Glob(filepath.Join("../../..", folder, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), "\nfunc "+name+"(t *testing.T) {") {
			return
		}
	}
	t.Errorf("%s has no %s", folder, name)
}
