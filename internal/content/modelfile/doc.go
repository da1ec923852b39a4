// Package modelfile judges the files of a model: by their names, which can show
// that a file carries code, and by their structure (safetensors, GGUF, ONNX, and
// what hides under a harmless name). It finds the formats that a model is served
// in.
//
// What it is given is hostile, and was written to be loaded by others. Headers
// are read forward, within bounds that no real model comes near, and weights are
// never read.
package modelfile
