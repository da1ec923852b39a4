package deploy

import (
	"io"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
)

// deployed is what deploy prints.
type deployed struct {
	session.Addresses
	Status string       `json:"status"`
	Cost   session.Cost `json:"cost"`
}

func deployedOf(d chain.Deployment, status string) *deployed {
	out := &deployed{Status: status, Addresses: session.Addresses{
		ChainID: d.ChainID, Registry: d.Contracts.Registry.String(), Licenses: d.Contracts.Licenses.String(),
		Oracle: d.Contracts.Oracle.String(), Disputes: d.Disputes.String(), Claims: d.Claims.String(),
		PaymentToken: d.PaymentToken.String(), DeployedAtBlock: d.Block.Number,
	}}
	out.Cost.GasUsed = d.GasUsed
	out.Cost.Set(d.Fee)
	return out
}

func printDeployed(s *session.Session, d *deployed, err error) error {
	if err != nil {
		return nil
	}
	return s.Print(d, func(w io.Writer) {
		session.Line(w, "%s", d.Status)
		session.Line(w, "chain          %d", d.ChainID)
		session.Line(w, "registry       %s", d.Registry)
		session.Line(w, "licenses       %s", d.Licenses)
		session.Line(w, "oracle         %s", d.Oracle)
		session.Line(w, "disputes       %s", d.Disputes)
		session.Line(w, "claims         %s", d.Claims)
		session.Line(w, "payment token  %s", d.PaymentToken)
		if d.Cost.GasUsed > 0 {
			session.Line(w, "cost           %d gas, %s of the chain's coin", d.Cost.GasUsed, d.Cost.Fee)
		}
	})
}
