package framework

import "context"

// Up runs the whole demo. A second run on a running demo repeats what is shown and changes nothing else.
func (s *Framework) Up(ctx context.Context) error {
	if err := s.BringUp(ctx); err != nil {
		return err
	}
	steps := []step{
		{"Publishing alice/tiny-chat: provenance, CID, token, upload", s.PublishModel},
		{"Taking a license and filling the escrow, as the cluster", s.TakeLicense},
		{"Applying config/samples", s.ApplySamples},
		{"Waiting until the model is licensed, cached, verified and served", s.WaitServing},
		{"Asking the model through the gateway", s.Serve},
		{"Settling the usage on the chain", s.ShowSettlement},
		{"Refusing: a model that the cluster has no license for", s.ShowRefusal},
		{"Ending a license: the endpoint drains and stops", s.ShowLicenseEnd},
	}
	if err := s.run(ctx, steps); err != nil {
		return err
	}
	return s.Summary(ctx)
}

// BringUp starts everything that the demo's story needs: cluster, chain, IPFS node, contracts, operator.
func (s *Framework) BringUp(ctx context.Context) error {
	if err := s.CheckCluster(ctx); err != nil {
		return err
	}
	return s.run(ctx, []step{
		{"Building the project's programs", s.BuildPrograms},
		{"Building Kubernetes, the chain's node, the IPFS node and the inference server (cached)", s.BuildCluster},
		{"Starting the cluster", s.StartCluster},
		{"Making images and loading them", s.BuildAndLoadImages},
		{"Starting the chain and the IPFS node", s.StartChainAndIPFS},
		{"Deploying the contracts and funding accounts", s.PrepareChain},
		{"Installing the operator", s.InstallOperator},
	})
}

type step struct {
	title string
	run   func(context.Context) error
}

func (s *Framework) run(ctx context.Context, steps []step) error {
	for _, next := range steps {
		if err := s.Step(ctx, next.title, next.run); err != nil {
			return err
		}
	}
	return nil
}

// BuildAndLoadImages makes the images and loads them into the cluster.
func (s *Framework) BuildAndLoadImages(ctx context.Context) error {
	if err := s.BuildImages(ctx); err != nil {
		return err
	}
	return s.LoadImages(ctx)
}

// PrepareChain deploys the contracts and makes the demo's accounts.
func (s *Framework) PrepareChain(ctx context.Context) error {
	if err := s.DeployContracts(ctx); err != nil {
		return err
	}
	return s.CreateAccounts(ctx)
}
