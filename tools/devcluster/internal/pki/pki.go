// Package pki makes the cluster's keys, certificates and kubeconfigs.
package pki

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"fmt"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"time"
)

// lifetime of every certificate. A development cluster that is older is made anew.
const lifetime = 365 * 24 * time.Hour

// Dir is a folder of PEM files: ca.crt, ca.key, sa.key and NAME.crt, NAME.key for each certificate.
type Dir string

// Request describes one certificate signed by the cluster's CA.
type Request struct {
	// Name is the base name of its files.
	Name string
	// User and Groups are the subject's common name and organizations: who Kubernetes takes the bearer for.
	User   string
	Groups []string
	// Server makes it usable for serving under Hosts (names and addresses); every certificate is usable by clients.
	Server bool
	Hosts  []string
}

// File returns the path of a file in the folder.
func (d Dir) File(name string) string { return filepath.Join(string(d), name) }

// Ensure makes the CA, the service-account key and the given certificates, each only when missing.
func (d Dir) Ensure(requests ...Request) error {
	if err := os.MkdirAll(string(d), 0o700); err != nil {
		return fmt.Errorf("making the certificate folder: %w", err)
	}
	if !exists(d.File("sa.key")) {
		if _, err := d.newKey("sa"); err != nil {
			return err
		}
	}
	if !exists(d.File("ca.crt")) {
		if err := d.makeCA(); err != nil {
			return err
		}
	}
	for _, r := range requests {
		if exists(d.File(r.Name + ".crt")) {
			continue
		}
		if err := d.issue(r); err != nil {
			return fmt.Errorf("issuing the certificate %s: %w", r.Name, err)
		}
	}
	return nil
}

func (d Dir) makeCA() error {
	key, err := d.newKey("ca")
	if err != nil {
		return err
	}
	t := template(pkix.Name{CommonName: "devcluster-ca"})
	t.IsCA, t.BasicConstraintsValid = true, true
	t.KeyUsage = x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature
	der, err := x509.CreateCertificate(rand.Reader, t, t, &key.PublicKey, key)
	if err != nil {
		return fmt.Errorf("making the CA: %w", err)
	}
	return d.write("ca.crt", "CERTIFICATE", der)
}

func (d Dir) issue(r Request) error {
	ca, err := d.read("ca.crt")
	if err != nil {
		return err
	}
	caCert, err := x509.ParseCertificate(ca)
	if err != nil {
		return err
	}
	caDER, err := d.read("ca.key")
	if err != nil {
		return err
	}
	caKey, err := x509.ParseECPrivateKey(caDER)
	if err != nil {
		return err
	}
	key, err := d.newKey(r.Name)
	if err != nil {
		return err
	}
	t := template(pkix.Name{CommonName: r.User, Organization: r.Groups})
	t.KeyUsage = x509.KeyUsageDigitalSignature
	t.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}
	if r.Server {
		t.ExtKeyUsage = append(t.ExtKeyUsage, x509.ExtKeyUsageServerAuth)
	}
	for _, h := range r.Hosts {
		if ip := net.ParseIP(h); ip != nil {
			t.IPAddresses = append(t.IPAddresses, ip)
		} else {
			t.DNSNames = append(t.DNSNames, h)
		}
	}
	der, err := x509.CreateCertificate(rand.Reader, t, caCert, &key.PublicKey, caKey)
	if err != nil {
		return err
	}
	return d.write(r.Name+".crt", "CERTIFICATE", der)
}

// template is valid from five minutes ago, for clocks that disagree a little.
func template(subject pkix.Name) *x509.Certificate {
	now := time.Now()
	return &x509.Certificate{
		SerialNumber: big.NewInt(now.UnixNano()),
		Subject:      subject,
		NotBefore:    now.Add(-5 * time.Minute),
		NotAfter:     now.Add(lifetime),
	}
}

func (d Dir) newKey(name string) (*ecdsa.PrivateKey, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("making the key %s: %w", name, err)
	}
	der, err := x509.MarshalECPrivateKey(key)
	if err != nil {
		return nil, fmt.Errorf("making the key %s: %w", name, err)
	}
	return key, d.write(name+".key", "EC PRIVATE KEY", der)
}

func (d Dir) write(name, kind string, der []byte) error {
	if err := os.WriteFile(d.File(name), pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), 0o600); err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return nil
}

func (d Dir) read(name string) ([]byte, error) {
	b, err := os.ReadFile(d.File(name))
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode(b)
	if block == nil {
		return nil, fmt.Errorf("%s is not PEM", name)
	}
	return block.Bytes, nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, os.ErrNotExist)
}
