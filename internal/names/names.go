// Package names holds every name, label and annotation that the operator gives to objects.
package names

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// FieldOwner is the server-side apply field manager of the operator.
const FieldOwner = "dehug-operator"

// Labels.
const (
	// LabelManagedBy is on every object that the operator creates; its value is ManagedBy.
	LabelManagedBy = "app.kubernetes.io/managed-by"
	// LabelName specifies what an object is part of: ComponentCache, ComponentMirror or ComponentServer.
	LabelName = "app.kubernetes.io/name"
	// LabelEndpoint is the InferenceEndpoint's name, on its Deployment, Service and pods.
	LabelEndpoint = "dehug.io/endpoint"
	// LabelCID is the content's root CID, on the cache claim, the fetch Job and the pods.
	LabelCID = "dehug.io/cid"
	// LabelTrack is on the Deployment and the pods of a new version that is tried; its value is TrackCanary.
	LabelTrack = "dehug.io/track"
	// LabelMirror is the mirror's name, on its pods.
	LabelMirror = "dehug.io/mirror"
	// LabelScrub is the name that a mirror of the content has or would have, on a scrub Job and its pods.
	LabelScrub = "dehug.io/scrub"
)

// Label values.
const (
	ManagedBy       = "dehug-operator"
	ComponentCache  = "dehug-cache"
	ComponentServer = "dehug-server"
	ComponentMirror = "dehug-mirror"
	// TrackCanary is the value of LabelTrack.
	TrackCanary = "canary"
	// Isolation is the NetworkPolicy of all servers of a namespace. No endpoint makes an object of that name.
	Isolation = "servers.dehug.io"
	// ComponentManager is the manager itself, as its manifest labels it.
	ComponentManager = "dehug-manager"
)

// Annotations.
const (
	// AnnotationVerifiedCID is on a cache claim of the operator's whose folder of that name holds the complete,
	// verified content.
	AnnotationVerifiedCID = "dehug.io/verified-cid"
	// AnnotationVerifiedPrefix and a folder make the annotation that says the same on a claim of the user's, which can
	// hold several contents.
	AnnotationVerifiedPrefix = "verified.dehug.io/"
	// AnnotationFolder is on fetch Jobs, and on the pods of fetch Jobs and mirrors, of a selection of a content: its
	// CacheFolder.
	AnnotationFolder = "dehug.io/folder"
	// AnnotationAttempt counts the fetch Jobs that were made for the same content, on the Job.
	AnnotationAttempt = "dehug.io/attempt"
	// AnnotationClaimUID is the UID of the claim that a fetch Job fills, on the Job.
	AnnotationClaimUID = "dehug.io/claim-uid"
	// AnnotationInputs is a digest of what the fetch Job was made from: sources, claim, CID, flags.
	AnnotationInputs = "dehug.io/inputs"
	// AnnotationMirrors lists the in-cluster mirrors that a fetch or scrub Job was given, on the Job.
	AnnotationMirrors = "dehug.io/mirrors"
	// AnnotationNodes is a digest of the nodes that a fetch Job was sent to, on the Job.
	AnnotationNodes = "dehug.io/nodes"
	// AnnotationBehavior is on the Deployment of an endpoint, a fetch Job and the Deployment of a mirror: the number of
	// the behavior that made its pod template.
	AnnotationBehavior = "dehug.io/behavior"
	// AnnotationTemplate is on the Deployment of an endpoint: a digest of its pod template as it was built.
	AnnotationTemplate = "dehug.io/template"
	// AnnotationUnusedSince is on a cache claim that outlived its last model: the time of that, in RFC 3339.
	AnnotationUnusedSince = "dehug.io/unused-since"
)

// ReportPort is where fetch and mirror pods tell of themselves and mirrors serve the content.
const ReportPort int32 = 8080

// GatewayOutcomes is the name of the ConfigMap in the system's namespace that gateways report the outcomes of trials
// in: a key each. Only gateways may write it.
const GatewayOutcomes = "dehug-gateway-outcomes"

// LabelPrefix begins the operator's own labels.
const LabelPrefix = "dehug.io/"

// LabelPodSecurity on a Namespace names the Pod Security Standard that its endpoints' pods must pass: restricted (as
// without the label), baseline or privileged.
const LabelPodSecurity = "dehug.io/pod-security"

// Paths in pods.
const (
	// CacheMountPath is where the fetch Job mounts the claim.
	CacheMountPath = "/cache"
	// ModelMountPath is where serving pods mount the content's folder.
	ModelMountPath = "/models"
	// MirrorsPath is where a mirror's pod has the ConfigMap with the mirrors that it may ask; MirrorsKey is the file in
	// it.
	MirrorsPath = "/etc/dehug/mirrors"
	MirrorsKey  = "urls"
	// SourcesPath is where a fetch or mirror pod has the Secret with sources; SourcesKey and CABundleKey are the files in
	// it.
	SourcesPath = "/etc/dehug/sources"
	SourcesKey  = "sources.json"
	CABundleKey = "ca.pem"
	// TerminationLog is where the fetch program writes its result.
	TerminationLog = "/dev/termination-log"
)

// RunAsUser is the user and group id of the pods that fetch and mirror, which own what is stored. ServerUser is that of
// inference servers whose template names none.
const (
	RunAsUser  int64 = 65532
	ServerUser int64 = 65533
)

var dnsLabel = regexp.MustCompile(`^[a-z0-9]([-a-z0-9]*[a-z0-9])?$`)

// CacheFolder returns the name of the folder that stores the content with this root CID, or of it the files that globs
// pick, in whatever order they are. What other globs pick is stored elsewhere.
func CacheFolder(cid string, globs []string) string {
	if len(globs) == 0 {
		return cid
	}
	globs = slices.Clone(globs)
	slices.Sort(globs)
	sum := sha256.Sum256([]byte(strings.Join(slices.Compact(globs), "\n")))
	return cid + "-" + hex.EncodeToString(sum[:4])
}

// CacheClaim returns the name of the cache claim that stores a folder: one a namespace.
func CacheClaim(folder string) string { return "dehug-" + folder }

// VerifiedKey returns the annotation that says of a claim of the user's that a folder in it is complete. It keeps the
// last 63 characters of the folder, which are all but what every CID begins with.
func VerifiedKey(folder string) string {
	return AnnotationVerifiedPrefix + folder[max(0, len(folder)-63):]
}

// FetchJob returns the name of the Job that fetches the content with this root CID: one a namespace.
// It keeps the last 32 characters of the CID (160 bits), because pod names are made from it.
func FetchJob(cid string) string { return "dehug-fetch-" + cid[max(0, len(cid)-32):] }

// Mirror returns the name of the mirror of a folder in a claim: its Lease, Deployment, Service and NetworkPolicy. A
// claim of the user's adds a digest, because a content can lie in several.
func Mirror(folder, claim string) string {
	name := "dehug-mirror-" + folder[max(0, len(folder)-32):]
	if claim == CacheClaim(folder) {
		return name
	}
	sum := sha256.Sum256([]byte(claim))
	return name + "-" + hex.EncodeToString(sum[:4])
}

// ScrubJob returns the name of the Job that scrubs what a mirror of that name serves or would serve.
func ScrubJob(mirror string) string {
	return "dehug-scrub-" + strings.TrimPrefix(mirror, "dehug-mirror-")
}

// MirrorURL returns where a mirror's Service is reached within the cluster.
func MirrorURL(name, namespace string) string {
	return "http://" + name + "." + namespace + ".svc:" + strconv.Itoa(int(ReportPort))
}

// versionBase is the longest beginning of a version's Service that leaves room for 8 characters of the CID in a DNS
// label.
const versionBase = 63 - 9

// VersionService returns the name of the Service of an InferenceEndpoint's pods that serve the content with this root
// CID. It keeps the last 8 characters of the CID, and of a long workload's name the beginning and a digest.
func VersionService(endpoint, cid string) string {
	base := Workload(endpoint)
	if len(base) > versionBase {
		sum := sha256.Sum256([]byte(endpoint))
		base = strings.TrimRight(base[:versionBase-9], "-") + "-" + hex.EncodeToString(sum[:4])
	}
	return base + "-" + cid[max(0, len(cid)-8):]
}

// Workload returns the name of the Deployment, the NetworkPolicy and the PodDisruptionBudget of an InferenceEndpoint.
// The result is a DNS label: an endpoint's name that holds dots gets a digest instead, so that no two endpoints share a
// workload.
func Workload(endpoint string) string {
	if dnsLabel.MatchString(endpoint) {
		return "dehug-" + endpoint
	}
	sum := sha256.Sum256([]byte(endpoint))
	return "dehug-" + strings.ReplaceAll(endpoint, ".", "-") + "-" + hex.EncodeToString(sum[:4])
}

// Canary returns the name of the Deployment of a new version that an InferenceEndpoint tries. No workload has such a
// name.
func Canary(endpoint string) string { return "canary-" + Workload(endpoint) }
