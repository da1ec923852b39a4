package chain

import (
	"bytes"
	"context"
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// DeployStep is one transaction of a deployment.
type DeployStep struct {
	// Name specifies what it creates.
	Name      string
	Candidate tx.Candidate
}

// DeployPlan is a deployment before it is sent.
type DeployPlan struct{ prepared *preparation }

// PlanDeploy compares a deployment with the chain. What stands with other settings than asked for is refused.
func PlanDeploy(ctx context.Context, sender *tx.Sender, options DeployOptions) (*DeployPlan, error) {
	p, err := prepareDeployment(ctx, sender, options)
	if err != nil {
		return nil, err
	}
	return &DeployPlan{p}, nil
}

// Close ends the connections.
func (d *DeployPlan) Close() { d.prepared.reader.Close() }

// Deployment is what there will be.
func (d *DeployPlan) Deployment() Deployment { return d.prepared.result }

// Missing are the transactions that are still to be sent, in order.
func (d *DeployPlan) Missing() []DeployStep {
	steps := make([]DeployStep, len(d.prepared.missing))
	for i, step := range d.prepared.missing {
		steps[i] = DeployStep{step.name, step.candidate}
	}
	return steps
}

// Finish reads everything back from the chain, after the transactions were mined.
func (d *DeployPlan) Finish(ctx context.Context, receipts []tx.Receipt) (Deployment, error) {
	for _, receipt := range receipts {
		d.prepared.result.GasUsed += receipt.GasUsed
		d.prepared.result.Fee.Add(d.prepared.result.Fee, receipt.Fee)
	}
	if err := d.prepared.verify(ctx); err != nil {
		return Deployment{}, fmt.Errorf("verifying the deployment: %w", err)
	}
	return d.prepared.result, nil
}

// SimulateDeploy runs a deployment without sending it. It returns the addresses that it would have, and the gas.
func SimulateDeploy(ctx context.Context, sender *tx.Sender, options DeployOptions) (Deployment, error) {
	plan, err := PlanDeploy(ctx, sender, options)
	if err != nil {
		return Deployment{}, err
	}
	defer plan.Close()
	result := plan.Deployment()
	var candidates []tx.Candidate
	for _, step := range plan.Missing() {
		candidates = append(candidates, step.Candidate)
	}
	if len(candidates) > 0 {
		if result.GasUsed, result.Fee, err = sender.SimulateAll(ctx, candidates); err != nil {
			return Deployment{}, fmt.Errorf("simulating the deployment: %w", err)
		}
	}
	return result, nil
}

// Deploy creates the contracts that are not there yet and reads everything back. It can be run again after it was
// interrupted: a layer is created whole or not at all, at an address that only its owner can fill. What stands with
// other settings than asked for is refused before anything is sent.
func Deploy(ctx context.Context, sender *tx.Sender, options DeployOptions) (Deployment, error) {
	plan, err := PlanDeploy(ctx, sender, options)
	if err != nil {
		return Deployment{}, err
	}
	defer plan.Close()
	var receipts []tx.Receipt
	for _, step := range plan.Missing() {
		receipt, err := sender.Send(ctx, step.Candidate)
		if err != nil {
			return Deployment{}, fmt.Errorf("deploying %s: %w", step.Name, err)
		}
		receipts = append(receipts, receipt)
	}
	return plan.Finish(ctx, receipts)
}

// preparation is a deployment before it is sent.
type preparation struct {
	options DeployOptions
	reader  *Reader
	layers  []layer
	missing []step
	result  Deployment
}

// step is one transaction of a deployment.
type step struct {
	name      string
	candidate tx.Candidate
}

// prepareDeployment plans a deployment, lists what of it is not on chain yet and verifies what is. The caller closes
// the reader.
func prepareDeployment(ctx context.Context, sender *tx.Sender, options DeployOptions) (*preparation, error) {
	layers, result, err := options.plan(sender.Address())
	if err != nil {
		return nil, err
	}
	result.ChainID = sender.ChainID()
	reader, err := Dial(ctx, Config{
		Endpoints: sender.Endpoints(), ChainID: result.ChainID, Contracts: result.Contracts,
	})
	if err != nil {
		return nil, err
	}
	p := &preparation{options: options, reader: reader, layers: layers, result: result}
	if err := p.compare(ctx); err != nil {
		reader.Close()
		return nil, err
	}
	return p, nil
}

// compare compares the plan with the chain.
func (p *preparation) compare(ctx context.Context) error {
	at, err := p.reader.Head(ctx, Latest)
	if err != nil {
		return err
	}
	if p.options.PaymentToken != nil {
		if p.result.PaymentDecimals, err = p.reader.decimals(ctx, at, *p.options.PaymentToken); err != nil {
			return err
		}
	}
	code, err := p.reader.code(ctx, at, contract{"CREATE2 factory", Factory})
	if err != nil {
		return err
	}
	if !bytes.Equal(code, FactoryCode) {
		return endpoint.Errorf(ErrNoCode, nil, "the chain has no CREATE2 factory at %s; let its operator send the "+
			"transaction that github.com/Arachnid/deterministic-deployment-proxy publishes", Factory)
	}
	for _, l := range p.layers {
		missing, err := p.reader.missingSteps(ctx, at, l)
		if err != nil {
			return err
		}
		if len(missing) == 0 {
			if err := p.reader.verifyLayer(ctx, at, l, p.result, p.options); err != nil {
				return fmt.Errorf("verifying what stands already: %w", err)
			}
		} else if l.name == identityLayer {
			p.result.Block = at
		}
		p.missing = append(p.missing, missing...)
	}
	return nil
}

// missingSteps lists what of a layer is not on chain yet.
func (r *Reader) missingSteps(ctx context.Context, at evm.Block, l layer) ([]step, error) {
	var missing []step
	for _, part := range []struct {
		at contract
		step
	}{
		{contract{"deployer of the " + l.name, l.deployer}, step{"the deployer of the " + l.name, l.open}},
		{l.contracts[0].contract, step{"the " + l.name, l.fill}},
	} {
		code, err := r.code(ctx, at, part.at)
		if err != nil {
			return nil, err
		}
		if len(code) == 0 {
			missing = append(missing, part.step)
		}
	}
	return missing, nil
}

// verify reads everything back from the chain, and the payment token's decimals.
func (p *preparation) verify(ctx context.Context) error {
	if err := p.reader.Verify(ctx); err != nil {
		return err
	}
	at, err := p.reader.Head(ctx, Latest)
	if err != nil {
		return err
	}
	for _, l := range p.layers {
		if err := p.reader.verifyLayer(ctx, at, l, p.result, p.options); err != nil {
			return err
		}
	}
	p.result.PaymentDecimals, err = p.reader.decimals(ctx, at, p.result.PaymentToken)
	return err
}
