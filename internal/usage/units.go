package usage

// Plus adds units, and stops at the largest number that a voucher can hold.
func (u Units) Plus(v Units) Units {
	return Units{
		InputTokens:  saturating(u.InputTokens, v.InputTokens),
		OutputTokens: saturating(u.OutputTokens, v.OutputTokens),
		Requests:     saturating(u.Requests, v.Requests),
	}
}

// minus takes units off, and stops at zero.
func (u Units) minus(v Units) Units {
	return Units{
		InputTokens:  u.InputTokens - min(u.InputTokens, v.InputTokens),
		OutputTokens: u.OutputTokens - min(u.OutputTokens, v.OutputTokens),
		Requests:     u.Requests - min(u.Requests, v.Requests),
	}
}

func saturating(a, b uint64) uint64 {
	if sum := a + b; sum >= a {
		return sum
	}
	return ^uint64(0)
}
