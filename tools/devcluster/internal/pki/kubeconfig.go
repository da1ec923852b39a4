package pki

import (
	"encoding/base64"
	"fmt"
	"os"
)

// WriteKubeconfig writes a self-contained kubeconfig to path for the certificate named cert, with server as the
// apiserver's URL and cluster as the name of cluster, user and context.
func (d Dir) WriteKubeconfig(path, cluster, server, cert string) error {
	var data [3]string
	for i, name := range []string{"ca.crt", cert + ".crt", cert + ".key"} {
		b, err := os.ReadFile(d.File(name))
		if err != nil {
			return fmt.Errorf("writing the kubeconfig of %s: %w", cert, err)
		}
		data[i] = base64.StdEncoding.EncodeToString(b)
	}
	text := fmt.Sprintf(`apiVersion: v1
kind: Config
clusters:
- name: %[1]s
  cluster:
    server: %[2]s
    certificate-authority-data: %[3]s
users:
- name: %[1]s
  user:
    client-certificate-data: %[4]s
    client-key-data: %[5]s
contexts:
- name: %[1]s
  context:
    cluster: %[1]s
    user: %[1]s
current-context: %[1]s
`, cluster, server, data[0], data[1], data[2])
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		return fmt.Errorf("writing the kubeconfig of %s: %w", cert, err)
	}
	return nil
}
