// Package typeddata hashes the EIP-712 messages that the contracts check. The messages and their type hashes are
// generated from contracts/schema/typed-data.json, as are those of Solidity and Python; domains, the encoder and
// packed lines are here.
package typeddata

import "github.com/ethereum/go-ethereum/crypto"

// Domain is what a contract calls itself in the messages it checks.
type Domain struct {
	Name, Version string
}

// Place is a domain at one contract on one chain; the hash of both is computed once.
type Place struct {
	domain    Domain
	chainID   uint64
	contract  [20]byte
	separator [32]byte
}

const domainType = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"

var domainTypeHash = typeHash(domainType)

// At places a domain at a contract on a chain.
func (d Domain) At(chainID uint64, contract [20]byte) Place {
	e := begin(&domainTypeHash)
	e.text(d.Name)
	e.text(d.Version)
	e.number(chainID)
	e.address(contract)
	return Place{domain: d, chainID: chainID, contract: contract, separator: e.sum()}
}

// Separator is the EIP-712 hash of the domain.
func (p Place) Separator() [32]byte { return p.separator }

// Digest is what a key signs for a message, given the message's struct hash.
func (p Place) Digest(structHash [32]byte) [32]byte {
	e := begin(nil)
	e.bytes = append(e.bytes, 0x19, 0x01)
	e.word(p.separator)
	e.word(structHash)
	return e.sum()
}

func typeHash(encoded string) [32]byte {
	return crypto.Keccak256Hash([]byte(encoded))
}
