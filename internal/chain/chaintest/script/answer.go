package script

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"

	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// book is a contract: its ABI and code.
type book struct {
	abi  *abi.ABI
	code []byte
}

var books = readBooks()

func readBooks() map[common.Address]book {
	all := map[common.Address]book{}
	for _, b := range []struct {
		at   common.Address
		name string
		meta *bind.MetaData
	}{
		{common.Address(Contracts.Registry), "ModelRegistry", &bindings.ModelRegistryMetaData},
		{common.Address(Contracts.Licenses), "LicenseRegistry", &bindings.LicenseRegistryMetaData},
		{common.Address(Contracts.Oracle), "UsageOracle", &bindings.UsageOracleMetaData},
		{terms, "TermsRegistry", &bindings.TermsRegistryMetaData}, {coin, "", &bindings.DevTokenMetaData},
	} {
		parsed, err := b.meta.ParseABI()
		if err != nil {
			panic(err)
		}
		code, err := hex.DecodeString(strings.TrimPrefix(bindings.Runtimes[b.name].Code, "0x"))
		if err != nil {
			panic(err)
		}
		all[b.at] = book{parsed, code}
	}
	return all
}

// callView answers one view at a block; false stands for a revert.
func (b *block) callView(to common.Address, data []byte) (output []byte, ok bool) {
	contract, is := books[to]
	if !is || len(data) < 4 {
		return nil, true // no code
	}
	method, err := contract.abi.MethodById(data[:4])
	if err != nil {
		return nil, false
	}
	in, err := method.Inputs.Unpack(data[4:])
	if err != nil {
		return nil, false
	}
	out, err := method.Outputs.Pack(b.answerCall(method.Name, in)...)
	if err != nil {
		panic(fmt.Sprintf("the scripted chain does not answer %s: %v", method.Name, err))
	}
	return out, true
}

// answerCall is what a method returns.
func (b *block) answerCall(method string, in []any) []any {
	address := func(a evm.Address) []any { return []any{common.Address(a)} }
	switch method {
	case "check":
		id, licensee := in[0].(*big.Int), in[1].(common.Address)
		return []any{b.state.checkLicense(hashOf(id), licensee, in[2].(uint64))}
	case "latest":
		id := b.state.latest[in[1].(string)]
		return []any{new(big.Int).SetBytes(id[:])}
	case "isVersionOf":
		return []any{b.state.latest[in[1].(string)] == hashOf(in[2].(*big.Int))}
	case "registry":
		return address(Contracts.Registry)
	case "licenses":
		return address(Contracts.Licenses)
	case "terms":
		return []any{terms}
	case "paymentToken":
		return []any{coin}
	case "symbol":
		return []any{"COIN"}
	case "decimals":
		return []any{uint8(6)}
	}
	return nil
}

func hashOf(v *big.Int) (h evm.Hash) {
	v.FillBytes(h[:])
	return h
}

// The layout of an aggregate, a call that creates a contract: the program, and behind it for each view its contract,
// the length of its data, and the data.
const (
	program  = 80
	wordSize = 32
)

// answerAggregate answers many views in the output of one revert.
func (b *block) answerAggregate(input []byte) []byte {
	var out []byte
	for in := input[program:]; len(in) > 0; {
		size := int(binary.BigEndian.Uint16(in[20:]))
		answer, ok := b.callView(common.BytesToAddress(in[:20]), in[22:22+size])
		in = in[22+size:]
		var head [2 * wordSize]byte
		if ok {
			head[wordSize-1] = 1
		}
		binary.BigEndian.PutUint64(head[2*wordSize-8:], uint64(len(answer)))
		out = append(append(out, head[:]...), answer...)
	}
	return out
}
