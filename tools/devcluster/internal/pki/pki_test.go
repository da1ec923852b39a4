package pki

import (
	"crypto/tls"
	"crypto/x509"
	"os"
	"path/filepath"
	"testing"
)

func TestCertificatesAreValidForTheirHostsAndKept(t *testing.T) {
	d := Dir(filepath.Join(t.TempDir(), "pki"))
	request := Request{Name: "server", User: "system:node:n1", Groups: []string{"system:nodes"}, Server: true, Hosts: []string{"10.77.0.11", "n1"}}
	if err := d.Ensure(request); err != nil {
		t.Fatal(err)
	}
	pair, err := tls.LoadX509KeyPair(d.File("server.crt"), d.File("server.key"))
	if err != nil {
		t.Fatal(err)
	}
	ca, err := os.ReadFile(d.File("ca.crt"))
	if err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(ca)
	for host, want := range map[string]bool{"10.77.0.11": true, "n1": true, "10.77.0.12": false} {
		_, err := pair.Leaf.Verify(x509.VerifyOptions{Roots: roots, DNSName: host})
		if (err == nil) != want {
			t.Errorf("host %s: error %v, want valid %v", host, err, want)
		}
	}
	before, err := os.ReadFile(d.File("server.crt"))
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Ensure(request); err != nil {
		t.Fatal(err)
	}
	if after, err := os.ReadFile(d.File("server.crt")); err != nil || string(after) != string(before) {
		t.Errorf("a second Ensure changed the certificate (error %v)", err)
	}
}

func TestAClientCertificateDoesNotServe(t *testing.T) {
	d := Dir(filepath.Join(t.TempDir(), "pki"))
	if err := d.Ensure(Request{Name: "client", User: "admin"}); err != nil {
		t.Fatal(err)
	}
	pair, err := tls.LoadX509KeyPair(d.File("client.crt"), d.File("client.key"))
	if err != nil {
		t.Fatal(err)
	}
	for _, usage := range pair.Leaf.ExtKeyUsage {
		if usage == x509.ExtKeyUsageServerAuth {
			t.Error("it is valid for servers")
		}
	}
}
