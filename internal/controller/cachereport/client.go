package cachereport

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// ReportReader asks a fetch or mirror pod how it is.
type ReportReader interface {
	// Report reads what the pod at this address says. Nothing in it is trusted.
	Report(ctx context.Context, podIP string) (content.Report, error)
}

const (
	// reportTimeout is how long a pod may take to answer.
	reportTimeout = 2 * time.Second
	// maxReport bounds what is read of an answer.
	maxReport = 64 << 10
)

// httpReports asks over HTTP, straight: no proxy, no redirect.
type httpReports struct {
	client *http.Client
	port   int
}

// NewReportReader makes a reader.
func NewReportReader() ReportReader {
	return newHTTPReports(int(names.ReportPort))
}

func newHTTPReports(port int) *httpReports {
	return &httpReports{port: port, client: &http.Client{
		Timeout:       reportTimeout,
		Transport:     &http.Transport{DisableKeepAlives: true, MaxResponseHeaderBytes: 16 << 10},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

func (h *httpReports) Report(ctx context.Context, podIP string) (content.Report, error) {
	var report content.Report
	url := "http://" + net.JoinHostPort(podIP, strconv.Itoa(h.port)) + "/status"
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return report, fmt.Errorf("asking a pod for its report: %w", err)
	}
	response, err := h.client.Do(request)
	if err != nil {
		return report, fmt.Errorf("asking a pod for its report: %w", err)
	}
	defer func() { _ = response.Body.Close() }()
	if response.StatusCode != http.StatusOK {
		return report, fmt.Errorf("asking a pod for its report: HTTP status %d", response.StatusCode)
	}
	data, err := io.ReadAll(io.LimitReader(response.Body, maxReport+1))
	if err != nil {
		return report, fmt.Errorf("reading a pod's report: %w", err)
	}
	if len(data) > maxReport {
		return report, fmt.Errorf("reading a pod's report: it has more than %d bytes", maxReport)
	}
	if err := json.Unmarshal(data, &report); err != nil {
		return report, fmt.Errorf("decoding a pod's report: %w", err)
	}
	return report, nil
}
