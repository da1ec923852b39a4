package network

// TrustNote is what a network says of how far its endpoints are trusted.
var TrustNote = describeTrust
