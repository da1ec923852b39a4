package endpoint

// gatewayReport is what a gateway tells the manager.
type gatewayReport struct {
	Run    string `json:"run"`
	Trials map[string]struct {
		Requests int64 `json:"requests"`
		Errors   int64 `json:"errors"`
	} `json:"trials"`
	MissingSecrets []string `json:"missingSecrets"`
}
