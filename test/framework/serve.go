package framework

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	corev1 "k8s.io/api/core/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// openAIVersion is the official Python client that the demo talks through.
const openAIVersion = "3.54.0"

// Questions that the demo asks.
const (
	plainQuestion  = "What is the capital of France?"
	streamQuestion = "Tell me a story about a bear."
)

// APIKey reads the key of the sample endpoint from its Secret.
func (s *Framework) APIKey(ctx context.Context) (string, error) {
	reader, err := s.Client()
	if err != nil {
		return "", err
	}
	var secret corev1.Secret
	if err := reader.Get(ctx, client.ObjectKey{Namespace: UserNamespace, Name: apiKeySecret}, &secret); err != nil {
		return "", fmt.Errorf("reading the API key: %w", err)
	}
	return string(secret.Data["key"]), nil
}

// AskWithCurl sends one prompt with curl, plain or streaming, and returns the body.
func (s *Framework) AskWithCurl(ctx context.Context, question string, stream bool) (string, error) {
	gateway, err := s.GatewayURL(ctx)
	if err != nil {
		return "", err
	}
	key, err := s.APIKey(ctx)
	if err != nil {
		return "", err
	}
	body := fmt.Sprintf(
		`{"model":%q,"messages":[{"role":"user","content":%q}],"stream":%t,"max_tokens":96,"temperature":0}`,
		ModelName, question, stream)
	reply, err := s.output(ctx, "curl", "-sS", "--fail-with-body", "--no-buffer", "--max-time", "60", gateway+
		"/v1/chat/completions",
		"-H", "Content-Type: application/json", "-H", "Authorization: Bearer "+key, "-d", body)
	if err != nil {
		return "", fmt.Errorf("asking the model: %w: %s", err, reply)
	}
	s.asked.Requests++
	return reply, nil
}

// Ask sends one plain prompt and returns the units that the reply says it used.
func (s *Framework) Ask(ctx context.Context, question string) (Usage, error) {
	reply, err := s.AskWithCurl(ctx, question, false)
	if err != nil {
		return Usage{}, err
	}
	var answer struct {
		Usage struct {
			Prompt     int64 `json:"prompt_tokens"`
			Completion int64 `json:"completion_tokens"`
		} `json:"usage"`
	}
	if err := json.Unmarshal([]byte(reply), &answer); err != nil {
		return Usage{}, fmt.Errorf("decoding the answer: %w: %s", err, reply)
	}
	return Usage{InputTokens: answer.Usage.Prompt, OutputTokens: answer.Usage.Completion, Requests: 1}, nil
}

// Serve asks the model through the gateway: with curl, plain and streaming, and with the official OpenAI client.
func (s *Framework) Serve(ctx context.Context) error {
	if err := s.rememberBefore(ctx); err != nil {
		return err
	}
	if err := s.waitRouted(ctx); err != nil {
		return err
	}
	s.Say("curl, plain: %s", plainQuestion)
	plain, err := s.AskWithCurl(ctx, plainQuestion, false)
	if err != nil {
		return err
	}
	s.Say("  %s", strings.TrimSpace(plain))
	s.Say("curl, streaming: %s", plainQuestion)
	stream, err := s.AskWithCurl(ctx, plainQuestion, true)
	if err != nil {
		return err
	}
	lines := strings.Split(strings.TrimSpace(stream), "\n\n")
	s.Say("  %s", lines[0])
	s.Say("  … %d events …", len(lines))
	s.Say("  %s", lines[len(lines)-1])
	return s.askWithPython(ctx)
}

// waitRouted waits until the gateway's snapshot holds the endpoint.
func (s *Framework) waitRouted(ctx context.Context) error {
	var last error
	err := s.WaitFor(ctx, 30*time.Second, func(ctx context.Context) (bool, error) {
		_, last = s.AskWithCurl(ctx, "Hello!", false)
		return last == nil, nil
	})
	if err != nil {
		return fmt.Errorf("waiting for the gateway to answer: %w: %w", err, last)
	}
	return nil
}

func (s *Framework) askWithPython(ctx context.Context) error {
	python, err := s.openAIClient(ctx)
	if err != nil {
		return err
	}
	gateway, err := s.GatewayURL(ctx)
	if err != nil {
		return err
	}
	key, err := s.APIKey(ctx)
	if err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, python, "test/demo/ask.py", "--model", ModelName, plainQuestion, streamQuestion)
	cmd.Env = append(os.Environ(), "OPENAI_BASE_URL="+gateway+"/v1", "OPENAI_API_KEY="+key)
	if err := s.stream(cmd); err != nil {
		return err
	}
	s.asked.Requests += 2
	return nil
}

// openAIClient makes a virtual environment with the official client, once.
func (s *Framework) openAIClient(ctx context.Context) (string, error) {
	venv := filepath.Join(s.Cache, "venv-openai-"+openAIVersion)
	python := filepath.Join(venv, "bin", "python")
	if _, err := s.output(ctx, python, "-c", "import openai"); err == nil {
		return python, nil
	}
	s.Say("installing the OpenAI Python client %s", openAIVersion)
	if err := s.command(ctx, "python3", "-m", "venv", "--clear", venv); err != nil {
		return "", err
	}
	return python, s.command(ctx, python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "openai=="+
		openAIVersion)
}
