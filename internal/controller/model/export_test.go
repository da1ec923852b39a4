package model

// OwnerOf returns the label value that a cache claim of the model's license has.
var OwnerOf = ownerOf
