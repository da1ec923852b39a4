package keyring

import (
	"context"
	"os"
	"os/exec"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/credentials/processcreds"
)

// findCredentials takes those of the environment, or, without them or for a profile, what the AWS command line is
// signed in with. Its own kinds of sign-in are not linked into this program: they would be a seventh of it.
func findCredentials(l Location) aws.CredentialsProvider {
	id, secret := os.Getenv("AWS_ACCESS_KEY_ID"), os.Getenv("AWS_SECRET_ACCESS_KEY")
	if l.Profile == "" && id != "" && secret != "" {
		return credentials.NewStaticCredentialsProvider(id, secret, os.Getenv("AWS_SESSION_TOKEN"))
	}
	exported := processcreds.NewProviderCommand(processcreds.NewCommandBuilderFunc(
		func(ctx context.Context) (*exec.Cmd, error) { return exportCommand(ctx, l.Profile), nil }))
	return aws.NewCredentialsCache(exported)
}

// exportCommand has the AWS command line print its credentials.
func exportCommand(ctx context.Context, profile string) *exec.Cmd {
	args := []string{"configure", "export-credentials", "--format", "process"}
	if profile != "" {
		args = append(args, "--profile", profile)
	}
	cmd := exec.CommandContext(ctx, "aws", args...)
	cmd.Env = os.Environ()
	return cmd
}
