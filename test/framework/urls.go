package framework

import "context"

// ChainURL returns an address of the EVM node that this machine reaches.
func (s *Framework) ChainURL(ctx context.Context) (string, error) {
	addr, err := s.Forward(ctx, DemoNamespace, "service/chain", 8545)
	return "http://" + addr, err
}

// IPFSURL returns an address of the IPFS node's RPC API that this machine reaches.
func (s *Framework) IPFSURL(ctx context.Context) (string, error) {
	addr, err := s.Forward(ctx, DemoNamespace, "service/ipfs", 5001)
	return "http://" + addr, err
}

// GatewayURL returns an address of the inference gateway that this machine reaches.
func (s *Framework) GatewayURL(ctx context.Context) (string, error) {
	addr, err := s.Forward(ctx, SystemNamespace, "service/dehug-gateway", 80)
	return "http://" + addr, err
}
