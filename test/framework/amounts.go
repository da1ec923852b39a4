package framework

// Balance is what `dehug balance -o json` prints; amounts are decimal numbers of coin or payment token.
type Balance struct {
	Withdrawable string `json:"withdrawable"`
	UsageCredits string `json:"usageCredits"`
	PaymentToken string `json:"paymentToken"`
	Symbol       string `json:"symbol"`
	Coin         string `json:"coin"`
}

// Usage counts units, as the gateway's replies say or as a settlement reports them.
type Usage struct{ InputTokens, OutputTokens, Requests int64 }

// Add adds other units.
func (u *Usage) Add(other Usage) {
	u.InputTokens += other.InputTokens
	u.OutputTokens += other.OutputTokens
	u.Requests += other.Requests
}
