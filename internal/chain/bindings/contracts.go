// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package bindings

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// ILicenseRegistryCheck is an auto generated low-level Go binding around an user-defined struct.
type ILicenseRegistryCheck struct {
	Status      uint8
	Owner       common.Address
	Creator     common.Address
	Active      bool
	ContentType uint8
	TermsIndex  *big.Int
	TermsHash   [32]byte
	Terms       ITermsRegistryTerms
	GrantedAt   uint64
	ExpiresAt   uint64
	RevokedAt   uint64
}

// IModelRegistryPublication is an auto generated low-level Go binding around an user-defined struct.
type IModelRegistryPublication struct {
	Name           string
	ContentType    uint8
	Digest         [32]byte
	MetadataDigest [32]byte
	Parents        []*big.Int
	TermsHash      [32]byte
	EnforceRoyalty bool
}

// IModelRegistryToken is an auto generated low-level Go binding around an user-defined struct.
type IModelRegistryToken struct {
	Owner           common.Address
	Creator         common.Address
	ContentType     uint8
	Active          bool
	TermsIndex      *big.Int
	EnforcesRoyalty bool
	NameTag         *big.Int
}

// INamespaceClaimsClaim is an auto generated low-level Go binding around an user-defined struct.
type INamespaceClaimsClaim struct {
	Account  common.Address
	Since    *big.Int
	Until    *big.Int
	Evidence string
}

// IReceiptDisputesAttestation is an auto generated low-level Go binding around an user-defined struct.
type IReceiptDisputesAttestation struct {
	Provider     common.Address
	Payer        common.Address
	ReceiptsRoot [32]byte
	Total        *big.Int
	Timestamp    uint64
}

// IReceiptDisputesBranch is an auto generated low-level Go binding around an user-defined struct.
type IReceiptDisputesBranch struct {
	Left  SumTreeNode
	Right SumTreeNode
	Sum   *big.Int
	Index *big.Int
	Path  []SumTreeNode
}

// IReceiptDisputesLeaf is an auto generated low-level Go binding around an user-defined struct.
type IReceiptDisputesLeaf struct {
	Receipt IReceiptDisputesReceipt
	Sum     *big.Int
	Index   *big.Int
	Path    []SumTreeNode
}

// IReceiptDisputesReceipt is an auto generated low-level Go binding around an user-defined struct.
type IReceiptDisputesReceipt struct {
	RequestId   [32]byte
	TokenId     *big.Int
	InputUnits  uint64
	OutputUnits uint64
	Requests    uint64
	TermsHash   [32]byte
	Cost        *big.Int
	Timestamp   uint64
}

// ITermsRegistrySplit is an auto generated low-level Go binding around an user-defined struct.
type ITermsRegistrySplit struct {
	Creator  uint16
	Owner    uint16
	Provider uint16
}

// ITermsRegistryTerms is an auto generated low-level Go binding around an user-defined struct.
type ITermsRegistryTerms struct {
	LicenseId     string
	TextDigest    [32]byte
	Open          bool
	CommercialUse bool
	Attribution   bool
	Derivatives   bool
	Revocable     bool
	NoticePeriod  uint32
	Period        uint32
	Seats         uint32
	Currency      common.Address
	GrantPrice    *big.Int
	InputMeasure  uint8
	OutputMeasure uint8
	InputPrice    uint64
	OutputPrice   uint64
	RequestPrice  uint64
	Split         ITermsRegistrySplit
}

// IUsageOracleBatch is an auto generated low-level Go binding around an user-defined struct.
type IUsageOracleBatch struct {
	Payer        common.Address
	Provider     common.Address
	ReceiptsRoot [32]byte
	Timestamp    uint64
}

// IUsageOracleLine is an auto generated low-level Go binding around an user-defined struct.
type IUsageOracleLine struct {
	TokenId     *big.Int
	InputUnits  uint64
	OutputUnits uint64
	Requests    uint64
	Value       *big.Int
}

// IUsageOracleRootSettlement is an auto generated low-level Go binding around an user-defined struct.
type IUsageOracleRootSettlement struct {
	LinesRoot [32]byte
	Settled   *big.Int
	Claimed   *big.Int
	Value     *big.Int
	SettledAt uint64
	BySigner  bool
}

// IUsageOracleRootVoucher is an auto generated low-level Go binding around an user-defined struct.
type IUsageOracleRootVoucher struct {
	Payer        common.Address
	Provider     common.Address
	LinesRoot    [32]byte
	Value        *big.Int
	ReceiptsRoot [32]byte
	Timestamp    uint64
}

// IUsageOracleSettlement is an auto generated low-level Go binding around an user-defined struct.
type IUsageOracleSettlement struct {
	Settled     *big.Int
	Distributed *big.Int
	SettledAt   uint64
}

// IUsageOracleVoucher is an auto generated low-level Go binding around an user-defined struct.
type IUsageOracleVoucher struct {
	TokenId      *big.Int
	Payer        common.Address
	Provider     common.Address
	InputUnits   uint64
	OutputUnits  uint64
	Requests     uint64
	Value        *big.Int
	ReceiptsRoot [32]byte
	Timestamp    uint64
}

// SumTreeNode is an auto generated low-level Go binding around an user-defined struct.
type SumTreeNode struct {
	Hash [32]byte
	Sum  *big.Int
}

// DeployerMetaData contains all meta data concerning the Deployer contract.
var DeployerMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"owner_\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"deploy\",\"inputs\":[{\"name\":\"creations\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[{\"name\":\"contracts\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"done\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"owner\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"event\",\"name\":\"Deployed\",\"inputs\":[{\"name\":\"contracts\",\"type\":\"address[]\",\"indexed\":false,\"internalType\":\"address[]\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"DeployerDone\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DeployerNotOwner\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]}]",
	ID:  "Deployer",
	Bin: "0x60a034606c57601f61053438819003918201601f19168301916001600160401b03831184841017607057808492602094604052833981010312606c57516001600160a01b0381168103606c576080526040516104af9081610085823960805181818160c301526103b30152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c9081638da5cb5b1461036b57508063ae8421e11461032c5763f0dce4211461003d575f80fd5b3461028e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261028e5760043567ffffffffffffffff811161028e573660238201121561028e57806004013567ffffffffffffffff811161028e573660248260051b8401011161028e5773ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163303610300575f5460ff81166102d8577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001175f5561012b61012682610497565b610426565b8181527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe061015883610497565b013660208301375f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbd84360301905b83811015610292578060051b90602482870101358381121561028e578601602481013567ffffffffffffffff811161028e576044820190803603821361028e576101f860207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f84011601610426565b918183526020830193602060248436930101011161028e57815f9260209286378301015251905ff091821561028357845182101561025657602073ffffffffffffffffffffffffffffffffffffffff60019416918601015201610187565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b6040513d5f823e3d90fd5b5f80fd5b6102d4837f495029ee593aba6e06150f3420208a9475dcce2e428f779d5420f170bb7be3f0604051806102c584826103d7565b0390a1604051918291826103d7565b0390f35b7f4a4f8322000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f4dae494d000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b3461028e575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261028e57602060ff5f54166040519015158152f35b3461028e575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261028e5760209073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b60206040818301928281528451809452019201905f5b8181106103fa5750505090565b825173ffffffffffffffffffffffffffffffffffffffff168452602093840193909201916001016103ed565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f604051930116820182811067ffffffffffffffff82111761046a57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b67ffffffffffffffff811161046a5760051b6020019056",
}

// Deployer is an auto generated Go binding around an Ethereum contract.
type Deployer struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Deployer) GetABI() abi.ABI {
	return c.abi
}

// NewDeployer creates a new instance of Deployer.
func NewDeployer() *Deployer {
	parsed, err := DeployerMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Deployer{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Deployer) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address owner_) returns()
func (deployer *Deployer) PackConstructor(owner_ common.Address) []byte {
	enc, err := deployer.abi.Pack("", owner_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackDeploy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf0dce421.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deploy(bytes[] creations) returns(address[] contracts)
func (deployer *Deployer) PackDeploy(creations [][]byte) []byte {
	enc, err := deployer.abi.Pack("deploy", creations)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeploy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf0dce421.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deploy(bytes[] creations) returns(address[] contracts)
func (deployer *Deployer) TryPackDeploy(creations [][]byte) ([]byte, error) {
	return deployer.abi.Pack("deploy", creations)
}

// UnpackDeploy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf0dce421.
//
// Solidity: function deploy(bytes[] creations) returns(address[] contracts)
func (deployer *Deployer) UnpackDeploy(data []byte) ([]common.Address, error) {
	out, err := deployer.abi.Unpack("deploy", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	return out0, nil
}

// PackDone is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xae8421e1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function done() view returns(bool)
func (deployer *Deployer) PackDone() []byte {
	enc, err := deployer.abi.Pack("done")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDone is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xae8421e1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function done() view returns(bool)
func (deployer *Deployer) TryPackDone() ([]byte, error) {
	return deployer.abi.Pack("done")
}

// UnpackDone is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xae8421e1.
//
// Solidity: function done() view returns(bool)
func (deployer *Deployer) UnpackDone(data []byte) (bool, error) {
	out, err := deployer.abi.Unpack("done", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (deployer *Deployer) PackOwner() []byte {
	enc, err := deployer.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (deployer *Deployer) TryPackOwner() ([]byte, error) {
	return deployer.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (deployer *Deployer) UnpackOwner(data []byte) (common.Address, error) {
	out, err := deployer.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// DeployerDeployed represents a Deployed event raised by the Deployer contract.
type DeployerDeployed struct {
	Contracts []common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const DeployerDeployedEventName = "Deployed"

// ContractEventName returns the user-defined event name.
func (DeployerDeployed) ContractEventName() string {
	return DeployerDeployedEventName
}

// UnpackDeployedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Deployed(address[] contracts)
func (deployer *Deployer) UnpackDeployedEvent(log *types.Log) (*DeployerDeployed, error) {
	event := "Deployed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != deployer.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeployerDeployed)
	if len(log.Data) > 0 {
		if err := deployer.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range deployer.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (deployer *Deployer) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], deployer.abi.Errors["DeployerDone"].ID.Bytes()[:4]) {
		return deployer.UnpackDeployerDoneError(raw[4:])
	}
	if bytes.Equal(raw[:4], deployer.abi.Errors["DeployerNotOwner"].ID.Bytes()[:4]) {
		return deployer.UnpackDeployerNotOwnerError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DeployerDeployerDone represents a DeployerDone error raised by the Deployer contract.
type DeployerDeployerDone struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeployerDone()
func DeployerDeployerDoneErrorID() common.Hash {
	return common.HexToHash("0x4a4f832237f1c0097bcac057b9a8b25cee55cbc642d17a8c42f0718ccedf1ee3")
}

// UnpackDeployerDoneError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeployerDone()
func (deployer *Deployer) UnpackDeployerDoneError(raw []byte) (*DeployerDeployerDone, error) {
	out := new(DeployerDeployerDone)
	if err := deployer.abi.UnpackIntoInterface(out, "DeployerDone", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeployerDeployerNotOwner represents a DeployerNotOwner error raised by the Deployer contract.
type DeployerDeployerNotOwner struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeployerNotOwner(address caller)
func DeployerDeployerNotOwnerErrorID() common.Hash {
	return common.HexToHash("0x4dae494d2da7f8795b9528261fdc3666d36e1f858d73a6ec3a8d88f139ecbfe3")
}

// UnpackDeployerNotOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeployerNotOwner(address caller)
func (deployer *Deployer) UnpackDeployerNotOwnerError(raw []byte) (*DeployerDeployerNotOwner, error) {
	out := new(DeployerDeployerNotOwner)
	if err := deployer.abi.UnpackIntoInterface(out, "DeployerNotOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenMetaData contains all meta data concerning the DevToken contract.
var DevTokenMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"DOMAIN_SEPARATOR\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"allowance\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"approve\",\"inputs\":[{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"decimals\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint8\",\"internalType\":\"uint8\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"mint\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"name\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"nonces\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"permit\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"symbol\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"totalSupply\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"transfer\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"transferFrom\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Approval\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"spender\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Transfer\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"ECDSAInvalidSignature\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ECDSAInvalidSignatureLength\",\"inputs\":[{\"name\":\"length\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ECDSAInvalidSignatureS\",\"inputs\":[{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"ERC20InsufficientAllowance\",\"inputs\":[{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"allowance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC20InsufficientBalance\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC20InvalidApprover\",\"inputs\":[{\"name\":\"approver\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC20InvalidReceiver\",\"inputs\":[{\"name\":\"receiver\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC20InvalidSender\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC20InvalidSpender\",\"inputs\":[{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC2612ExpiredSignature\",\"inputs\":[{\"name\":\"deadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC2612InvalidSigner\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"InvalidAccountNonce\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"currentNonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidShortString\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]}]",
	ID:  "DevToken",
	Bin: "0x610160604052346104565760405161001860408261045a565b60188152602081017f446548756720446576656c6f706d656e7420446f6c6c6172000000000000000081526040519061005260408361045a565b601882527f446548756720446576656c6f706d656e7420446f6c6c6172000000000000000060208301526040519261008b60408561045a565b600684526519195d9554d160d21b6020850152604051936100ad60408661045a565b60018552603160f81b60208601908152845190946001600160401b0382116103595760035490600182811c9216801561044c575b602083101461033b5781601f8493116103de575b50602090601f8311600114610378575f9261036d575b50508160011b915f199060031b1c1916176003555b8051906001600160401b0382116103595760045490600182811c9216801561034f575b602083101461033b5781601f8493116102cd575b50602090601f8311600114610267575f9261025c575b50508160011b915f199060031b1c1916176004555b61018b8161047d565b6101205261019884610604565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261020160c08261045a565b5190206080523060c052604051610fab908161073d823960805181610c26015260a05181610ce3015260c05181610bf7015260e05181610c7501526101005181610c9b015261012051816104040152610140518161042d0152f35b015190505f8061016d565b60045f9081528281209350601f198516905b8181106102b5575090846001959493921061029d575b505050811b01600455610182565b01515f1960f88460031b161c191690555f808061028f565b92936020600181928786015181550195019301610279565b60045f529091507f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b601f840160051c81019160208510610331575b90601f859493920160051c01905b8181106103235750610157565b5f8155849350600101610316565b9091508190610308565b634e487b7160e01b5f52602260045260245ffd5b91607f1691610143565b634e487b7160e01b5f52604160045260245ffd5b015190505f8061010b565b60035f9081528281209350601f198516905b8181106103c657509084600195949392106103ae575b505050811b01600355610120565b01515f1960f88460031b161c191690555f80806103a0565b9293602060018192878601518155019501930161038a565b60035f529091507fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b601f840160051c81019160208510610442575b90601f859493920160051c01905b81811061043457506100f5565b5f8155849350600101610427565b9091508190610419565b91607f16916100e1565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761035957604052565b908151602081105f146104f7575090601f8151116104b75760208151910151602082106104a8571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fd5b6001600160401b03811161035957600554600181811c911680156105fa575b602082101461033b57601f81116105c7575b50602092601f821160011461056657928192935f9261055b575b50508160011b915f199060031b1c19161760055560ff90565b015190505f80610542565b601f1982169360055f52805f20915f5b8681106105af5750836001959610610597575b505050811b0160055560ff90565b01515f1960f88460031b161c191690555f8080610589565b91926020600181928685015181550194019201610576565b60055f52601f60205f20910160051c810190601f830160051c015b8181106105ef5750610528565b5f81556001016105e2565b90607f1690610516565b908151602081105f1461062f575090601f8151116104b75760208151910151602082106104a8571790565b6001600160401b03811161035957600654600181811c91168015610732575b602082101461033b57601f81116106ff575b50602092601f821160011461069e57928192935f92610693575b50508160011b915f199060031b1c19161760065560ff90565b015190505f8061067a565b601f1982169360065f52805f20915f5b8681106106e757508360019596106106cf575b505050811b0160065560ff90565b01515f1960f88460031b161c191690555f80806106c1565b919260206001819286850151815501940192016106ae565b60065f52601f60205f20910160051c810190601f830160051c015b8181106107275750610660565b5f815560010161071a565b90607f169061064e56fe6080806040526004361015610012575f80fd5b5f3560e01c90816306fdde031461086057508063095ea7b31461083a57806318160ddd1461081d57806323b872dd146106a7578063313ce5671461068c5780633644e5151461066a57806340c10f191461058957806370a08231146105455780637ecebe001461050057806384b0196e146103ec57806395d89b41146102ec578063a9059cbb146102bb578063d505accf146101285763dd62ed3e146100b6575f80fd5b34610124576040600319360112610124576100cf610945565b73ffffffffffffffffffffffffffffffffffffffff6100ec610968565b91165f52600160205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b5f80fd5b346101245760e060031936011261012457610141610945565b610149610968565b604435906064359260843560ff811681036101245784421161028f5761024a61024173ffffffffffffffffffffffffffffffffffffffff9283851697885f52600760205260405f20908154916001830190556040519060208201927f6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c984528b6040840152878a1660608401528a608084015260a083015260c082015260c081526101f460e082610a7c565b5190206101ff610be0565b90604051917f190100000000000000000000000000000000000000000000000000000000000083526002830152602282015260c43591604260a4359220610e39565b90929192610ed3565b1684810361025f575061025d9350610d09565b005b84907f4b800e46000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b847f62791302000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610124576040600319360112610124576102e16102d7610945565b6024359033610aea565b602060405160018152f35b34610124575f600319360112610124576040515f60045461030c8161098b565b80845290600181169081156103aa575060011461034c575b6103488361033481850382610a7c565b604051918291602083526020830190610902565b0390f35b60045f9081527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b939250905b80821061039057509091508101602001610334610324565b919260018160209254838588010152019101909291610378565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208086019190915291151560051b840190910191506103349050610324565b34610124575f600319360112610124576104a46104287f0000000000000000000000000000000000000000000000000000000000000000610d86565b6104517f0000000000000000000000000000000000000000000000000000000000000000610e02565b60206104b2604051926104648385610a7c565b5f84525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e08588015260e0870190610902565b908582036040870152610902565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b8281106104e957505050500390f35b8351855286955093810193928101926001016104da565b346101245760206003193601126101245773ffffffffffffffffffffffffffffffffffffffff61052e610945565b165f526007602052602060405f2054604051908152f35b346101245760206003193601126101245773ffffffffffffffffffffffffffffffffffffffff610573610945565b165f525f602052602060405f2054604051908152f35b34610124576040600319360112610124576105a2610945565b73ffffffffffffffffffffffffffffffffffffffff16602435811561063e57600254908082018092116106115760207fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef915f9360025584845283825260408420818154019055604051908152a3005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7fec442f05000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b34610124575f600319360112610124576020610684610be0565b604051908152f35b34610124575f60031936011261012457602060405160068152f35b34610124576060600319360112610124576106c0610945565b6106c8610968565b6044359073ffffffffffffffffffffffffffffffffffffffff831692835f52600160205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f20547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8110610744575b506102e19350610aea565b8381106107e95784156107bd573315610791576102e1945f52600160205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f526020528360405f209103905584610739565b7f94280d62000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b7fe602df05000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b83907ffb8f41b2000000000000000000000000000000000000000000000000000000005f523360045260245260445260645ffd5b34610124575f600319360112610124576020600254604051908152f35b34610124576040600319360112610124576102e1610856610945565b6024359033610d09565b34610124575f600319360112610124575f60035461087d8161098b565b80845290600181169081156103aa57506001146108a4576103488361033481850382610a7c565b60035f9081527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b939250905b8082106108e857509091508101602001610334610324565b9192600181602092548385880101520191019092916108d0565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361012457565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361012457565b90600182811c921680156109d2575b60208310146109a557565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f169161099a565b5f92918154916109eb8361098b565b8083529260018116908115610a405750600114610a0757505050565b5f9081526020812093945091925b838310610a26575060209250010190565b600181602092949394548385870101520191019190610a15565b905060209495507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0091509291921683830152151560051b010190565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610abd57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff16908115610bb45773ffffffffffffffffffffffffffffffffffffffff1691821561063e57815f525f60205260405f2054818110610b8257817fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef92602092855f525f84520360405f2055845f525f825260405f20818154019055604051908152a3565b827fe450d38c000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b7f96c6fd1e000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016301480610ce0575b15610c48577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152610cda60c082610a7c565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614610c1f565b73ffffffffffffffffffffffffffffffffffffffff169081156107bd5773ffffffffffffffffffffffffffffffffffffffff169182156107915760207f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92591835f526001825260405f20855f5282528060405f2055604051908152a3565b60ff8114610de55760ff811690601f8211610dbd5760405191610daa604084610a7c565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b50604051610dff81610df88160056109dc565b0382610a7c565b90565b60ff8114610e265760ff811690601f8211610dbd5760405191610daa604084610a7c565b50604051610dff81610df88160066109dc565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411610ec8579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15610ebd575f5173ffffffffffffffffffffffffffffffffffffffff811615610eb357905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f9160039190565b6004811015610f7e5780610ee5575050565b60018103610f15577ff645eedf000000000000000000000000000000000000000000000000000000005f5260045ffd5b60028103610f4957507ffce698f7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b600314610f535750565b7fd78bce0c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd",
}

// DevToken is an auto generated Go binding around an Ethereum contract.
type DevToken struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevToken) GetABI() abi.ABI {
	return c.abi
}

// NewDevToken creates a new instance of DevToken.
func NewDevToken() *DevToken {
	parsed, err := DevTokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackDOMAINSEPARATOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3644e515.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function DOMAIN_SEPARATOR() view returns(bytes32)
func (devToken *DevToken) PackDOMAINSEPARATOR() []byte {
	enc, err := devToken.abi.Pack("DOMAIN_SEPARATOR")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDOMAINSEPARATOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3644e515.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function DOMAIN_SEPARATOR() view returns(bytes32)
func (devToken *DevToken) TryPackDOMAINSEPARATOR() ([]byte, error) {
	return devToken.abi.Pack("DOMAIN_SEPARATOR")
}

// UnpackDOMAINSEPARATOR is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3644e515.
//
// Solidity: function DOMAIN_SEPARATOR() view returns(bytes32)
func (devToken *DevToken) UnpackDOMAINSEPARATOR(data []byte) ([32]byte, error) {
	out, err := devToken.abi.Unpack("DOMAIN_SEPARATOR", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (devToken *DevToken) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := devToken.abi.Pack("allowance", owner, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (devToken *DevToken) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return devToken.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (devToken *DevToken) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := devToken.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (devToken *DevToken) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := devToken.abi.Pack("approve", spender, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (devToken *DevToken) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return devToken.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (devToken *DevToken) UnpackApprove(data []byte) (bool, error) {
	out, err := devToken.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (devToken *DevToken) PackBalanceOf(account common.Address) []byte {
	enc, err := devToken.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (devToken *DevToken) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return devToken.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (devToken *DevToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := devToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() pure returns(uint8)
func (devToken *DevToken) PackDecimals() []byte {
	enc, err := devToken.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() pure returns(uint8)
func (devToken *DevToken) TryPackDecimals() ([]byte, error) {
	return devToken.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() pure returns(uint8)
func (devToken *DevToken) UnpackDecimals(data []byte) (uint8, error) {
	out, err := devToken.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(address to, uint256 amount) returns()
func (devToken *DevToken) PackMint(to common.Address, amount *big.Int) []byte {
	enc, err := devToken.abi.Pack("mint", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(address to, uint256 amount) returns()
func (devToken *DevToken) TryPackMint(to common.Address, amount *big.Int) ([]byte, error) {
	return devToken.abi.Pack("mint", to, amount)
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (devToken *DevToken) PackName() []byte {
	enc, err := devToken.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (devToken *DevToken) TryPackName() ([]byte, error) {
	return devToken.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (devToken *DevToken) UnpackName(data []byte) (string, error) {
	out, err := devToken.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackNonces is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7ecebe00.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function nonces(address owner) view returns(uint256)
func (devToken *DevToken) PackNonces(owner common.Address) []byte {
	enc, err := devToken.abi.Pack("nonces", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNonces is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7ecebe00.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function nonces(address owner) view returns(uint256)
func (devToken *DevToken) TryPackNonces(owner common.Address) ([]byte, error) {
	return devToken.abi.Pack("nonces", owner)
}

// UnpackNonces is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7ecebe00.
//
// Solidity: function nonces(address owner) view returns(uint256)
func (devToken *DevToken) UnpackNonces(data []byte) (*big.Int, error) {
	out, err := devToken.abi.Unpack("nonces", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd505accf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns()
func (devToken *DevToken) PackPermit(owner common.Address, spender common.Address, value *big.Int, deadline *big.Int, v uint8, r [32]byte, s [32]byte) []byte {
	enc, err := devToken.abi.Pack("permit", owner, spender, value, deadline, v, r, s)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd505accf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns()
func (devToken *DevToken) TryPackPermit(owner common.Address, spender common.Address, value *big.Int, deadline *big.Int, v uint8, r [32]byte, s [32]byte) ([]byte, error) {
	return devToken.abi.Pack("permit", owner, spender, value, deadline, v, r, s)
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (devToken *DevToken) PackSymbol() []byte {
	enc, err := devToken.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (devToken *DevToken) TryPackSymbol() ([]byte, error) {
	return devToken.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (devToken *DevToken) UnpackSymbol(data []byte) (string, error) {
	out, err := devToken.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (devToken *DevToken) PackTotalSupply() []byte {
	enc, err := devToken.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (devToken *DevToken) TryPackTotalSupply() ([]byte, error) {
	return devToken.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (devToken *DevToken) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := devToken.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (devToken *DevToken) PackTransfer(to common.Address, value *big.Int) []byte {
	enc, err := devToken.abi.Pack("transfer", to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (devToken *DevToken) TryPackTransfer(to common.Address, value *big.Int) ([]byte, error) {
	return devToken.abi.Pack("transfer", to, value)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (devToken *DevToken) UnpackTransfer(data []byte) (bool, error) {
	out, err := devToken.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (devToken *DevToken) PackTransferFrom(from common.Address, to common.Address, value *big.Int) []byte {
	enc, err := devToken.abi.Pack("transferFrom", from, to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (devToken *DevToken) TryPackTransferFrom(from common.Address, to common.Address, value *big.Int) ([]byte, error) {
	return devToken.abi.Pack("transferFrom", from, to, value)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (devToken *DevToken) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := devToken.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// DevTokenApproval represents a Approval event raised by the DevToken contract.
type DevTokenApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const DevTokenApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (DevTokenApproval) ContractEventName() string {
	return DevTokenApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (devToken *DevToken) UnpackApprovalEvent(log *types.Log) (*DevTokenApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevTokenApproval)
	if len(log.Data) > 0 {
		if err := devToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DevTokenEIP712DomainChanged represents a EIP712DomainChanged event raised by the DevToken contract.
type DevTokenEIP712DomainChanged struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const DevTokenEIP712DomainChangedEventName = "EIP712DomainChanged"

// ContractEventName returns the user-defined event name.
func (DevTokenEIP712DomainChanged) ContractEventName() string {
	return DevTokenEIP712DomainChangedEventName
}

// UnpackEIP712DomainChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EIP712DomainChanged()
func (devToken *DevToken) UnpackEIP712DomainChangedEvent(log *types.Log) (*DevTokenEIP712DomainChanged, error) {
	event := "EIP712DomainChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevTokenEIP712DomainChanged)
	if len(log.Data) > 0 {
		if err := devToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DevTokenTransfer represents a Transfer event raised by the DevToken contract.
type DevTokenTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const DevTokenTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (DevTokenTransfer) ContractEventName() string {
	return DevTokenTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (devToken *DevToken) UnpackTransferEvent(log *types.Log) (*DevTokenTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevTokenTransfer)
	if len(log.Data) > 0 {
		if err := devToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (devToken *DevToken) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devToken.abi.Errors["ECDSAInvalidSignature"].ID.Bytes()[:4]) {
		return devToken.UnpackECDSAInvalidSignatureError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["ECDSAInvalidSignatureLength"].ID.Bytes()[:4]) {
		return devToken.UnpackECDSAInvalidSignatureLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["ECDSAInvalidSignatureS"].ID.Bytes()[:4]) {
		return devToken.UnpackECDSAInvalidSignatureSError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["ERC20InsufficientAllowance"].ID.Bytes()[:4]) {
		return devToken.UnpackERC20InsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["ERC20InsufficientBalance"].ID.Bytes()[:4]) {
		return devToken.UnpackERC20InsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["ERC20InvalidApprover"].ID.Bytes()[:4]) {
		return devToken.UnpackERC20InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["ERC20InvalidReceiver"].ID.Bytes()[:4]) {
		return devToken.UnpackERC20InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["ERC20InvalidSender"].ID.Bytes()[:4]) {
		return devToken.UnpackERC20InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["ERC20InvalidSpender"].ID.Bytes()[:4]) {
		return devToken.UnpackERC20InvalidSpenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["ERC2612ExpiredSignature"].ID.Bytes()[:4]) {
		return devToken.UnpackERC2612ExpiredSignatureError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["ERC2612InvalidSigner"].ID.Bytes()[:4]) {
		return devToken.UnpackERC2612InvalidSignerError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["InvalidAccountNonce"].ID.Bytes()[:4]) {
		return devToken.UnpackInvalidAccountNonceError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["InvalidShortString"].ID.Bytes()[:4]) {
		return devToken.UnpackInvalidShortStringError(raw[4:])
	}
	if bytes.Equal(raw[:4], devToken.abi.Errors["StringTooLong"].ID.Bytes()[:4]) {
		return devToken.UnpackStringTooLongError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevTokenECDSAInvalidSignature represents a ECDSAInvalidSignature error raised by the DevToken contract.
type DevTokenECDSAInvalidSignature struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ECDSAInvalidSignature()
func DevTokenECDSAInvalidSignatureErrorID() common.Hash {
	return common.HexToHash("0xf645eedf0193584640b6b90cb9477e4c95b98636c148a891d4c0a146dc46e75a")
}

// UnpackECDSAInvalidSignatureError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ECDSAInvalidSignature()
func (devToken *DevToken) UnpackECDSAInvalidSignatureError(raw []byte) (*DevTokenECDSAInvalidSignature, error) {
	out := new(DevTokenECDSAInvalidSignature)
	if err := devToken.abi.UnpackIntoInterface(out, "ECDSAInvalidSignature", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenECDSAInvalidSignatureLength represents a ECDSAInvalidSignatureLength error raised by the DevToken contract.
type DevTokenECDSAInvalidSignatureLength struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ECDSAInvalidSignatureLength(uint256 length)
func DevTokenECDSAInvalidSignatureLengthErrorID() common.Hash {
	return common.HexToHash("0xfce698f7e8e5342cd615f641317bc45fe7e1e4a8b0a14dd1383ff8dc9c41917f")
}

// UnpackECDSAInvalidSignatureLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ECDSAInvalidSignatureLength(uint256 length)
func (devToken *DevToken) UnpackECDSAInvalidSignatureLengthError(raw []byte) (*DevTokenECDSAInvalidSignatureLength, error) {
	out := new(DevTokenECDSAInvalidSignatureLength)
	if err := devToken.abi.UnpackIntoInterface(out, "ECDSAInvalidSignatureLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenECDSAInvalidSignatureS represents a ECDSAInvalidSignatureS error raised by the DevToken contract.
type DevTokenECDSAInvalidSignatureS struct {
	S [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ECDSAInvalidSignatureS(bytes32 s)
func DevTokenECDSAInvalidSignatureSErrorID() common.Hash {
	return common.HexToHash("0xd78bce0cccb935155ed6428d1c13e50b7f3550fd2b66b9fe266006fea4a5e1eb")
}

// UnpackECDSAInvalidSignatureSError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ECDSAInvalidSignatureS(bytes32 s)
func (devToken *DevToken) UnpackECDSAInvalidSignatureSError(raw []byte) (*DevTokenECDSAInvalidSignatureS, error) {
	out := new(DevTokenECDSAInvalidSignatureS)
	if err := devToken.abi.UnpackIntoInterface(out, "ECDSAInvalidSignatureS", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenERC20InsufficientAllowance represents a ERC20InsufficientAllowance error raised by the DevToken contract.
type DevTokenERC20InsufficientAllowance struct {
	Spender   common.Address
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func DevTokenERC20InsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0xfb8f41b23e99d2101d86da76cdfa87dd51c82ed07d3cb62cbc473e469dbc75c3")
}

// UnpackERC20InsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func (devToken *DevToken) UnpackERC20InsufficientAllowanceError(raw []byte) (*DevTokenERC20InsufficientAllowance, error) {
	out := new(DevTokenERC20InsufficientAllowance)
	if err := devToken.abi.UnpackIntoInterface(out, "ERC20InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenERC20InsufficientBalance represents a ERC20InsufficientBalance error raised by the DevToken contract.
type DevTokenERC20InsufficientBalance struct {
	Sender  common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func DevTokenERC20InsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xe450d38cd8d9f7d95077d567d60ed49c7254716e6ad08fc9872816c97e0ffec6")
}

// UnpackERC20InsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func (devToken *DevToken) UnpackERC20InsufficientBalanceError(raw []byte) (*DevTokenERC20InsufficientBalance, error) {
	out := new(DevTokenERC20InsufficientBalance)
	if err := devToken.abi.UnpackIntoInterface(out, "ERC20InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenERC20InvalidApprover represents a ERC20InvalidApprover error raised by the DevToken contract.
type DevTokenERC20InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidApprover(address approver)
func DevTokenERC20InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xe602df05cc75712490294c6c104ab7c17f4030363910a7a2626411c6d3118847")
}

// UnpackERC20InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidApprover(address approver)
func (devToken *DevToken) UnpackERC20InvalidApproverError(raw []byte) (*DevTokenERC20InvalidApprover, error) {
	out := new(DevTokenERC20InvalidApprover)
	if err := devToken.abi.UnpackIntoInterface(out, "ERC20InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenERC20InvalidReceiver represents a ERC20InvalidReceiver error raised by the DevToken contract.
type DevTokenERC20InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func DevTokenERC20InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0xec442f055133b72f3b2f9f0bb351c406b178527de2040a7d1feb4e058771f613")
}

// UnpackERC20InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func (devToken *DevToken) UnpackERC20InvalidReceiverError(raw []byte) (*DevTokenERC20InvalidReceiver, error) {
	out := new(DevTokenERC20InvalidReceiver)
	if err := devToken.abi.UnpackIntoInterface(out, "ERC20InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenERC20InvalidSender represents a ERC20InvalidSender error raised by the DevToken contract.
type DevTokenERC20InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSender(address sender)
func DevTokenERC20InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x96c6fd1edd0cd6ef7ff0ecc0facdf53148dc0048b57fe58af65755250a7a96bd")
}

// UnpackERC20InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSender(address sender)
func (devToken *DevToken) UnpackERC20InvalidSenderError(raw []byte) (*DevTokenERC20InvalidSender, error) {
	out := new(DevTokenERC20InvalidSender)
	if err := devToken.abi.UnpackIntoInterface(out, "ERC20InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenERC20InvalidSpender represents a ERC20InvalidSpender error raised by the DevToken contract.
type DevTokenERC20InvalidSpender struct {
	Spender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSpender(address spender)
func DevTokenERC20InvalidSpenderErrorID() common.Hash {
	return common.HexToHash("0x94280d62c347d8d9f4d59a76ea321452406db88df38e0c9da304f58b57b373a2")
}

// UnpackERC20InvalidSpenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSpender(address spender)
func (devToken *DevToken) UnpackERC20InvalidSpenderError(raw []byte) (*DevTokenERC20InvalidSpender, error) {
	out := new(DevTokenERC20InvalidSpender)
	if err := devToken.abi.UnpackIntoInterface(out, "ERC20InvalidSpender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenERC2612ExpiredSignature represents a ERC2612ExpiredSignature error raised by the DevToken contract.
type DevTokenERC2612ExpiredSignature struct {
	Deadline *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC2612ExpiredSignature(uint256 deadline)
func DevTokenERC2612ExpiredSignatureErrorID() common.Hash {
	return common.HexToHash("0x627913023c184eaad13735d5a3d2657ae76ec9a872a70e0fc57522ef1a114d58")
}

// UnpackERC2612ExpiredSignatureError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC2612ExpiredSignature(uint256 deadline)
func (devToken *DevToken) UnpackERC2612ExpiredSignatureError(raw []byte) (*DevTokenERC2612ExpiredSignature, error) {
	out := new(DevTokenERC2612ExpiredSignature)
	if err := devToken.abi.UnpackIntoInterface(out, "ERC2612ExpiredSignature", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenERC2612InvalidSigner represents a ERC2612InvalidSigner error raised by the DevToken contract.
type DevTokenERC2612InvalidSigner struct {
	Signer common.Address
	Owner  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC2612InvalidSigner(address signer, address owner)
func DevTokenERC2612InvalidSignerErrorID() common.Hash {
	return common.HexToHash("0x4b800e463b323b1d856edf9dec70329a639d13874a57f5c28219ff57128756db")
}

// UnpackERC2612InvalidSignerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC2612InvalidSigner(address signer, address owner)
func (devToken *DevToken) UnpackERC2612InvalidSignerError(raw []byte) (*DevTokenERC2612InvalidSigner, error) {
	out := new(DevTokenERC2612InvalidSigner)
	if err := devToken.abi.UnpackIntoInterface(out, "ERC2612InvalidSigner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenInvalidAccountNonce represents a InvalidAccountNonce error raised by the DevToken contract.
type DevTokenInvalidAccountNonce struct {
	Account      common.Address
	CurrentNonce *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidAccountNonce(address account, uint256 currentNonce)
func DevTokenInvalidAccountNonceErrorID() common.Hash {
	return common.HexToHash("0x752d88c0de02638abf10e8e31861e4c68dc1f3a1e7d840e580683f2c282bfc7a")
}

// UnpackInvalidAccountNonceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidAccountNonce(address account, uint256 currentNonce)
func (devToken *DevToken) UnpackInvalidAccountNonceError(raw []byte) (*DevTokenInvalidAccountNonce, error) {
	out := new(DevTokenInvalidAccountNonce)
	if err := devToken.abi.UnpackIntoInterface(out, "InvalidAccountNonce", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenInvalidShortString represents a InvalidShortString error raised by the DevToken contract.
type DevTokenInvalidShortString struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidShortString()
func DevTokenInvalidShortStringErrorID() common.Hash {
	return common.HexToHash("0xb3512b0c6163e5f0bafab72bb631b9d58cd7a731b082f910338aa21c83d5c274")
}

// UnpackInvalidShortStringError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidShortString()
func (devToken *DevToken) UnpackInvalidShortStringError(raw []byte) (*DevTokenInvalidShortString, error) {
	out := new(DevTokenInvalidShortString)
	if err := devToken.abi.UnpackIntoInterface(out, "InvalidShortString", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevTokenStringTooLong represents a StringTooLong error raised by the DevToken contract.
type DevTokenStringTooLong struct {
	Str string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringTooLong(string str)
func DevTokenStringTooLongErrorID() common.Hash {
	return common.HexToHash("0x305a27a93f8e33b7392df0a0f91d6fc63847395853c45991eec52dbf24d72381")
}

// UnpackStringTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringTooLong(string str)
func (devToken *DevToken) UnpackStringTooLongError(raw []byte) (*DevTokenStringTooLong, error) {
	out := new(DevTokenStringTooLong)
	if err := devToken.abi.UnpackIntoInterface(out, "StringTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryMetaData contains all meta data concerning the LicenseRegistry contract.
var LicenseRegistryMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"registry_\",\"type\":\"address\",\"internalType\":\"contractIModelRegistry\"},{\"name\":\"paymentToken_\",\"type\":\"address\",\"internalType\":\"contractIERC20\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"acceptDigest\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"balanceOfToken\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"check\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"at\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"answer\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Check\",\"components\":[{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumILicenseRegistry.Status\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"active\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"termsIndex\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"terms\",\"type\":\"tuple\",\"internalType\":\"structITermsRegistry.Terms\",\"components\":[{\"name\":\"licenseId\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"textDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"open\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"commercialUse\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"attribution\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"derivatives\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"revocable\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"noticePeriod\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"period\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"seats\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"currency\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"grantPrice\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"inputMeasure\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"outputMeasure\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"inputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requestPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"split\",\"type\":\"tuple\",\"internalType\":\"structITermsRegistry.Split\",\"components\":[{\"name\":\"creator\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"owner\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"provider\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]}]},{\"name\":\"grantedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"expiresAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"revokedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"grant\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"expiresAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"grantWithPermit\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"expiresAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"grantWithSig\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"expiresAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"grantsOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isOffered\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"paymentToken\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIERC20\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"registry\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIModelRegistry\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"revoke\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"revokedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setOffer\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"offered\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"statusOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"at\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumILicenseRegistry.Status\"},{\"name\":\"termsIndex\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"userExpires\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawToken\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Granted\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"termsIndex\",\"type\":\"uint40\",\"indexed\":true,\"internalType\":\"uint40\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"grantedAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"expiresAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"price\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toCreator\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OfferChanged\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"termsIndex\",\"type\":\"uint40\",\"indexed\":true,\"internalType\":\"uint40\"},{\"name\":\"offered\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Revoked\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"revokedAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenWithdrawn\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Withdrawn\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"InvalidShortString\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LicenseCreatorEarnsLess\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"published\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"LicenseDeadlineOver\",\"inputs\":[{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"LicenseGrantRunning\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseInvalidPayer\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseInvalidSignature\",\"inputs\":[{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseNoGrant\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseNotForOthers\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseNotOffered\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"LicenseNotOwner\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseNotRevocable\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseNothingToWithdraw\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseOpenTerms\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"LicenseOtherCurrency\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"currency\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseOtherDivision\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"published\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"LicenseRevoked\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseUnknownTerms\",\"inputs\":[{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"LicenseUnknownToken\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]}]",
	ID:  "LicenseRegistry",
	Bin: "0x6101e080604052346102d257604081615437803803809161002082856102fd565b8339810103126102d25780516001600160a01b038116918282036102d25760200151906001600160a01b03821682036102d2576040516100616040826102fd565b6015815260208101907f4465487567204c6963656e73655265676973747279000000000000000000000082526040519361009c6040866102fd565b600185526020850193603160f81b855260805260a0526100bb81610320565b610160526100c8846104bb565b6101805251902091826101205251902080610140524660e0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261013260c0826102fd565b51902060c05230610100526040516101688082016001600160401b038111838210176102e95782916152cf833903905ff080156102de576101c05260405163d502562560e01b815290602090829060049082905afa9081156102de575f91610298575b506101a052604051614cdb90816105f4823960805181818161026e01528181610f7d015281816116830152818161193c01528181611d69015281816121e5015281816122e0015281816125790152613237015260a051818181610fe9015281816113f0015281816117270152818161187b015281816131d00152614604015260c051816148a5015260e0518161495c01526101005181614876015261012051816148f40152610140518161491a015261016051816115380152610180518161156101526101a051818181610c7c0152818161133401528181611e29015281816126d701528181612e48015281816131020152613c8201526101c051816102030152f35b90506020813d6020116102d6575b816102b3602093836102fd565b810103126102d257516001600160a01b03811681036102d2575f610195565b5f80fd5b3d91506102a6565b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b038211908210176102e957604052565b908151602081105f1461039a575090601f81511161035a57602081519101516020821061034b571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fd5b6001600160401b0381116102e957600254600181811c911680156104b1575b602082101461049d57601f811161046a575b50602092601f821160011461040957928192935f926103fe575b50508160011b915f199060031b1c19161760025560ff90565b015190505f806103e5565b601f1982169360025f52805f20915f5b868110610452575083600195961061043a575b505050811b0160025560ff90565b01515f1960f88460031b161c191690555f808061042c565b91926020600181928685015181550194019201610419565b60025f52601f60205f20910160051c810190601f830160051c015b81811061049257506103cb565b5f8155600101610485565b634e487b7160e01b5f52602260045260245ffd5b90607f16906103b9565b908151602081105f146104e6575090601f81511161035a57602081519101516020821061034b571790565b6001600160401b0381116102e957600354600181811c911680156105e9575b602082101461049d57601f81116105b6575b50602092601f821160011461055557928192935f9261054a575b50508160011b915f199060031b1c19161760035560ff90565b015190505f80610531565b601f1982169360035f52805f20915f5b86811061059e5750836001959610610586575b505050811b0160035560ff90565b01515f1960f88460031b161c191690555f8080610578565b91926020600181928685015181550194019201610565565b60035f52601f60205f20910160051c810190601f830160051c015b8181106105de5750610517565b5f81556001016105d1565b90607f169061050556fe60a0806040526004361015610012575f80fd5b5f905f3560e01c9081631437063b146118d75750806320d154da1461189f5780633013ce291461185c5780633f82b9b11461180e578063487023ad146117d857806351cff8d9146116de57806370a08231146116a75780637b103999146116645780637ef1d0521461163457806384b0196e14611520578063a58b3724146112f5578063a975be7e146110f3578063be4b177214610f1b578063d09c3f0c14610ef4578063d893ee8f14610e84578063e6d6af9a14610e0e578063e85bf12d146101105763efd32692146100e4575f80fd5b3461010d57602060031936011261010d5760406020916004358152600183522054604051908152f35b80fd5b503461010d5760c060031936011261010d5760243561012d611ac8565b610135611ade565b9061013e611af4565b60a4359067ffffffffffffffff8211610e0a5736602383011215610e0a5781600401359067ffffffffffffffff8211610e06573660248385010111610e0657610185612f00565b67ffffffffffffffff8116804211610ddb57506001600160a01b0384166001600160a01b038616141580610dc8575b610d9357906101ff6101fa61022b94936004358a52600560205260408a206001600160a01b0388165f5260205263ffffffff60405f205460a01c16888a6004358a613d11565b613d92565b60247f000000000000000000000000000000000000000000000000000000000000000093019085613e5f565b15610d5f576040517f55d742e400000000000000000000000000000000000000000000000000000000815260043560048201526040816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610d545785908692610d22575b506001600160a01b03821615610cf4576102c364ffffffffff8260a01c16614535565b80518603610c4057805b64ffffffffff602082015160c01c16968715610c1557506102f18188600435614193565b6102fe8760043585612fcb565b15610be357602081015197610311612d00565b9860043582526005602052604082206001600160a01b0388165f5260205260405f209161033d83611cb7565b9164ffffffffff8160c01c168064ffffffffff855116149283610bcf575b80610b94575060c0840151151580610b75575b610aea575b8c528115610adc5764ffffffffff806020850151165b1660208d015263ffffffff6080840151169063ffffffff6001830111610aaf578c608063ffffffff6001819501169101528c60c080860151151591015260601c168015155f14610a54576103f3908c8315610a42575064ffffffffff806040860151165b16614559565b64ffffffffff8111610a075764ffffffffff1660408c01525b1561066d5787866105dc6001600160a01b039764ffffffffff9c9a978e9c9a60209f60206bffffffffffffffffffffffff9a8b9a8e9360a06105e79c015163ffffffff811660a083015264ffffffffff7bffffffff00000000000000000000000000000000000000000000000090835116927fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff8554947fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff69ffffffffff00000000008a85015160281b167fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff6effffffffff00000000000000000000604087015160501b16917fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff73ffffffffff000000000000000000000000000000606089015160781b16957fffffffffffffffffffffffffffffffffff0000000000000000000000000000007cff0000000000000000000000000000000000000000000000000000000060c077ffffffff000000000000000000000000000000000000000060808d015160a01b169b0151151560e01b169c161716171617161716179160c01b16171790555b0151931686614566565b9290916004356145e7565b919060408a8c8b0151169901988a8a51169087604051991689528c890152604088015216606086015216608084015216907f58c7518c7b6db8a2d37441f4a44539309a36ceb4b4e1585db22ef892c73b87fe60a060043592a451165f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b918598969392918264ffffffffff8a9c9a98945116610839575b50885164ffffffffff1689825491602082015160281b69ffffffffff000000000016604083015160501b6effffffffff0000000000000000000016606084015160781b73ffffffffff0000000000000000000000000000001691608085015160a01b77ffffffff0000000000000000000000000000000000000000169360a086015160c01b7bffffffff000000000000000000000000000000000000000000000000169560c00151151560e01b7cff0000000000000000000000000000000000000000000000000000000016967fffffffffffffffffffffffffffffffffff00000000000000000000000000000016177fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff16177fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff16177fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff16177fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff16171717905560209964ffffffffff996105dc6001600160a01b03976bffffffffffffffffffffffff9687968f8b906105e7986105d2565b63ffffffff9064ffffffffff60208c0151166108558183612c98565b6109fc575b508180608083015116165f526001830160205260405f2064ffffffffff825116918154907fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff69ffffffffff0000000000602083015160281b167fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff6effffffffff00000000000000000000604085015160501b167fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff73ffffffffff000000000000000000000000000000606087015160781b16937fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff60808801519a7fffffffffffffffffffffffffffffffffff0000000000000000000000000000007cff0000000000000000000000000000000000000000000000000000000060c07bffffffff00000000000000000000000000000000000000000000000060a08d0151821b169b0151151560e01b169a16171617161716171677ffffffff00000000000000000000000000000000000000008560a01b1617171790551660a08a01525f610687565b60408201525f61085a565b6001600160a01b03897fcbe54fc1000000000000000000000000000000000000000000000000000000005f526004356004521660245260445ffd5b64ffffffffff602081920151166103ed565b508080610a9c575b1561040c576001600160a01b03887fcbe54fc1000000000000000000000000000000000000000000000000000000005f526004356004521660245260445ffd5b5064ffffffffff60608301511615610a5c565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b64ffffffffff804216610389565b6001600160a01b0388163303610b3a5764ffffffffff81165f526002850160205260405f207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008154169055610373565b6001600160a01b038a7fb77e2565000000000000000000000000000000000000000000000000000000005f526004356004521660245260445ffd5b5064ffffffffff81165f526002850160205260ff60405f20541661036e565b806001600160a01b038c7fbb92a882000000000000000000000000000000000000000000000000000000006044945260043560045216602452fd5b809350610bdc4286612c98565b935061035b565b604488887fadd9e9b1000000000000000000000000000000000000000000000000000000008252600435600452602452fd5b7fd3abd167000000000000000000000000000000000000000000000000000000008952600452602488fd5b6040517f5ce2c2ac0000000000000000000000000000000000000000000000000000000081528660048201526020816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa8015610ce957610cb5918991610cba575b50614535565b6102cd565b610cdc915060203d602011610ce2575b610cd48183611c45565b810190612396565b5f610caf565b503d610cca565b6040513d8a823e3d90fd5b6024867fee105450000000000000000000000000000000000000000000000000000000008152600435600452fd5b9050610d46915060403d604011610d4d575b610d3e8183611c45565b810190611c9a565b905f6102a0565b503d610d34565b6040513d87823e3d90fd5b7f947483ac0000000000000000000000000000000000000000000000000000000084526001600160a01b0316600452602483fd5b6024876001600160a01b03877f97d3ed9900000000000000000000000000000000000000000000000000000000835216600452fd5b50336001600160a01b03861614156101b4565b7f69547147000000000000000000000000000000000000000000000000000000008852600452602487fd5b8680fd5b8580fd5b503461010d57606060031936011261010d57602090610e4f610e2e611ac8565b610e36612f00565b336001600160a01b0382168114916024356004356131f4565b907f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d67ffffffffffffffff60405191168152f35b503461010d5760a060031936011261010d57610eec6101fa602092600435610eaa611ac8565b610eb2611ade565b906040610ebd611af4565b9484815260058952206001600160a01b0382165f52875263ffffffff60405f205460a01c169260243591613d11565b604051908152f35b503461010d57604060031936011261010d576020610eec610f13611a9c565b600435612a40565b503461010d57604060031936011261010d57600435610f38611a9c565b91610f41612f00565b6040517f55d742e40000000000000000000000000000000000000000000000000000000081528260048201526040816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156110e85782916110c8575b506001600160a01b0333911603611099578181526001602052604081205491821561106d576020938183526001855282604081205561100d84827f0000000000000000000000000000000000000000000000000000000000000000612f74565b6001600160a01b036040519185835216917ff9c80fffede54cc9d8066ec75e2427dc3863957bc3de78bcea60550de76fee1d863393a47f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b6024827feed511cc00000000000000000000000000000000000000000000000000000000815233600452fd5b6044917f6dd896f500000000000000000000000000000000000000000000000000000000825260045233602452fd5b6110e1915060403d604011610d4d57610d3e8183611c45565b505f610fad565b6040513d84823e3d90fd5b503461010d5761110b61110536611b0b565b9161243d565b604051809160208252611122602083018251611b46565b6001600160a01b0360208201511660408301526001600160a01b03604082015116606083015260608101511515608083015260ff60808201511660a083015264ffffffffff60a08201511660c083015260c081015160e083015267ffffffffffffffff61014060e08301519261016061010086015261ffff60406102206111b887516102806101808b01526104008a0190611b80565b9660208101516101a08a01528281015115156101c08a0152606081015115156101e08a0152608081015115156102008a015260a08101511515828a015260c081015115156102408a015263ffffffff60e0820151166102608a015263ffffffff610100820151166102808a015263ffffffff610120820151166102a08a01526001600160a01b0386820151166102c08a01526bffffffffffffffffffffffff610160820151166102e08a015260ff610180820151166103008a015260ff6101a0820151166103208a0152866101c0820151166103408a0152866101e0820151166103608a015286610200820151166103808a01520151828151166103a0890152826020820151166103c08901520151166103e086015282610100820151166101208601528261012082015116828601520151166101608301520390f35b50346114c05760e06003193601126114c057602435611312611ac8565b916084359260ff84168094036114c05761132a612f00565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016936040517f5ce2c2ac000000000000000000000000000000000000000000000000000000008152846004820152602081602481895afa80156114f857602464ffffffffff916020935f91611503575b5060405198899384927f676ece8a0000000000000000000000000000000000000000000000000000000084521660048301525afa9485156114f8575f956114c4575b506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016803b156114c0576bffffffffffffffffffffffff60e46020975f809460405196879586947fd505accf0000000000000000000000000000000000000000000000000000000086523360048701523060248701521660448501526064356064850152608484015260a43560a484015260c43560c48401525af16114aa575b50610e4f91926001600160a01b03821633149133916004356131f4565b610e4f92505f6114b991611c45565b5f9161148d565b5f80fd5b9094506020813d6020116114f0575b816114e060209383611c45565b810103126114c05751935f6113e5565b3d91506114d3565b6040513d5f823e3d90fd5b61151a9150843d8611610ce257610cd48183611c45565b5f6113a3565b346114c0575f6003193601126114c0576115d861155c7f00000000000000000000000000000000000000000000000000000000000000006142ef565b6115857f0000000000000000000000000000000000000000000000000000000000000000614465565b60206115e6604051926115988385611c45565b5f84525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e08588015260e0870190611b80565b908582036040870152611b80565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b82811061161d57505050500390f35b83518552869550938101939281019260010161160e565b346114c05760406003193601126114c057602061165a611652611a88565b6004356122a4565b6040519015158152f35b346114c0575f6003193601126114c05760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346114c05760206003193601126114c0576001600160a01b036116c8611ab2565b165f525f602052602060405f2054604051908152f35b346114c05760206003193601126114c0576116f7611ab2565b6116ff612f00565b335f525f60205260405f205480156117ac57602091335f525f83525f604081205561174b82827f0000000000000000000000000000000000000000000000000000000000000000612f74565b6001600160a01b036040519183835216907fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb843392a35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b7feed511cc000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346114c057604064ffffffffff6117f76117f136611b0b565b916121a6565b61180684939293518094611b46565b166020820152f35b346114c05760406003193601126114c057611827611a9c565b6004355f5260056020526001600160a01b0360405f2091165f52602052602063ffffffff60405f205460a01c16604051908152f35b346114c0575f6003193601126114c05760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346114c05760406003193601126114c05760206118c56118bd611a9c565b600435611d2d565b67ffffffffffffffff60405191168152f35b346114c05760606003193601126114c057600435906118f4611a88565b60443590811515928383036114c0577f55d742e40000000000000000000000000000000000000000000000000000000081528460048201526040816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156114f8575f905f92611a66575b50336001600160a01b03821603611a365764ffffffffff93611a13575b5050835f52600460205260405f206001600160a01b0333165f5260205260405f208282165f5260205260405f207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0081541660ff851617905560405192835216917fee9f03c5e7aa0af2d5d8b3fa43ca069e7bf3a0541e7be8d682eb7f9b2d2288ce60203393a4005b611a2f916001600160a01b031633149060a01c84168387612ac6565b848061198b565b857f6dd896f5000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b9050611a81915060403d604011610d4d57610d3e8183611c45565b908661196e565b6024359064ffffffffff821682036114c057565b602435906001600160a01b03821682036114c057565b600435906001600160a01b03821682036114c057565b604435906001600160a01b03821682036114c057565b606435906001600160a01b03821682036114c057565b6084359067ffffffffffffffff821682036114c057565b60031960609101126114c057600435906024356001600160a01b03811681036114c0579060443567ffffffffffffffff811681036114c05790565b906007821015611b535752565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b60e0810190811067ffffffffffffffff821117611bdf57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b610240810190811067ffffffffffffffff821117611bdf57604052565b6060810190811067ffffffffffffffff821117611bdf57604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117611bdf57604052565b51906001600160a01b03821682036114c057565b91908260409103126114c057611cb4602083519301611c86565b90565b90604051611cc481611bc3565b60c060ff82945464ffffffffff8116845264ffffffffff8160281c16602085015264ffffffffff8160501c16604085015264ffffffffff8160781c16606085015263ffffffff8160a01c16608085015263ffffffff81841c1660a085015260e01c161515910152565b6040517f55d742e40000000000000000000000000000000000000000000000000000000081528160048201526040816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156114f8575f91612186575b506001600160a01b033391160361215757805f52600560205260405f206001600160a01b0383165f5260205260405f2091611dd383611cb7565b91611dde4284612c98565b1561211e5764ffffffffff83511692604051937f676ece8a00000000000000000000000000000000000000000000000000000000855260048501526020846024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9384156114f8575f946120ea575b507d1000000000000000000000000000000000000000000000000000000000008416156120b157606081019364ffffffffff855116806120a7575063ffffffff9060801c1664ffffffffff4216019464ffffffffff8611610aaf5764ffffffffff6002927c01000000000000000000000000000000000000000000000000000000008883809a168952600160c084015283835116927fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff86549273ffffffffff0000000000000000000000000000007fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff847fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff69ffffffffff0000000000602083015160281b167fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff8b7fffffffffffffffffffffffffffffffffff0000000000000000000000000000007bffffffff00000000000000000000000000000000000000000000000060a077ffffffff000000000000000000000000000000000000000060806effffffffff0000000000000000000060408b015160501b16990151821b169c015160c01b169b161716171617169160781b1617161717178355165f520160205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790557fd6888585abc2c41bdc4756071cbbb782615709aa3318bb9f6febb9ec2b0b6c9060206001600160a01b0386865116946040519586521693a3511690565b9550505050505090565b6001600160a01b0383837fb2a8d896000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b9093506020813d602011612116575b8161210660209383611c45565b810103126114c05751925f611e59565b3d91506120f9565b6001600160a01b0392507fb835e6be000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b7f6dd896f5000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b61219f915060403d604011610d4d57610d3e8183611c45565b505f611d99565b9190604051907f55d742e40000000000000000000000000000000000000000000000000000000082528360048301526040826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156114f8575f925f9161227a575b506001600160a01b0316156122705761226c935f5260056020526001600160a01b0360405f2091165f5260205264ffffffffff61226160405f2067ffffffffffffffff851690612d36565b9160a01c1690612d8a565b9091565b505050505f905f90565b6001600160a01b03935061229d915060403d604011610d4d57610d3e8183611c45565b9092612216565b6040517f55d742e40000000000000000000000000000000000000000000000000000000081528160048201526040816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9182156114f85761231c9284925f91612376575b50612fcb565b156123715761232a906130b5565b7d01000000000000000000000000000000000000000000000000000000000060208201511615908161235a575090565b60600151611cb491506001600160a01b03166131ae565b505f90565b61238f915060403d604011610d4d57610d3e8183611c45565b505f612316565b908160209103126114c0575164ffffffffff811681036114c05790565b67ffffffffffffffff8111611bdf57601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b519081151582036114c057565b519063ffffffff821682036114c057565b519060ff821682036114c057565b519067ffffffffffffffff821682036114c057565b519061ffff821682036114c057565b92919092604051610160810181811067ffffffffffffffff821117611bdf576040525f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c082015260405161249281611c0c565b606081525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201525f6101808201525f6101a08201525f6101c08201525f6101e08201525f61020082015260405161250b81611c29565b5f81525f60208201525f604082015261022082015260e08201525f6101008201525f6101208201525f6101408201528094604051927f55d742e40000000000000000000000000000000000000000000000000000000084528060048501526040846024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156114f8575f945f91612a16575b506001600160a01b0316928315612a0d57505f5260056020526001600160a01b0360405f2091165f526020526126036125f160405f2067ffffffffffffffff861690612d36565b9364ffffffffff8460a01c1685612d8a565b92909164ffffffffff60a08801941684526007831015611b5357600f9287526001600160a01b038216602088015260408701527f1000000000000000000000000000000000000000000000000000000000000000811615606087015260f81c166002811015611b5357608085015264ffffffffff81511690816126cd575b505082516007811015611b5357600411156126995750565b64ffffffffff6020820151169064ffffffffff60608160408401511692015116610140850152610120840152610100830152565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691604051907fadee4a660000000000000000000000000000000000000000000000000000000082526004820152602081602481865afa9081156114f8575f916129db575b505f9164ffffffffff9160c088015251166024604051809481937f05c0cf4200000000000000000000000000000000000000000000000000000000835260048301525afa9081156114f8575f9161279a575b5060e08401525f80612681565b90503d805f833e6127ab8183611c45565b8101906020818303126114c05780519067ffffffffffffffff82116114c0570180820361028081126114c057604051926127e484611c0c565b825167ffffffffffffffff81116114c057830181601f820112156114c05780519061280e826123b3565b9261281c6040519485611c45565b828452602083830101116114c057815f9260208093018386015e83010152835260208201516020840152612852604083016123ed565b6040840152612863606083016123ed565b6060840152612874608083016123ed565b608084015261288560a083016123ed565b60a084015261289660c083016123ed565b60c08401526128a760e083016123fa565b60e08401526128b961010083016123fa565b6101008401526128cc61012083016123fa565b6101208401526128df6101408301611c86565b6101408401526101608201516bffffffffffffffffffffffff811681036114c0576060917ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffde091610160860152612938610180850161240b565b61018086015261294b6101a0850161240b565b6101a086015261295e6101c08501612419565b6101c08601526129716101e08501612419565b6101e08601526129846102008501612419565b61020086015201126114c0576129ca610260604051926129a384611c29565b6129b0610220820161242e565b84526129bf610240820161242e565b60208501520161242e565b60408201526102208201525f61278d565b90506020813d602011612a05575b816129f660209383611c45565b810103126114c057515f61273b565b3d91506129e9565b96505050505050565b6001600160a01b039550612a39915060403d604011610d4d57610d3e8183611c45565b90946125aa565b5f5260056020526001600160a01b0360405f2091165f52602052612a6660405f20611cb7565b612a704282612c98565b156123715764ffffffffff81612a86829361424d565b15612abc5760600151165b1680611cb457507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90565b6040015116612a91565b90612adf81939492612ad7836130b5565b928391614193565b64ffffffffff8416938415612c9157612af7906130b5565b906040810191825160c01c936040820194855160c01c03612c5a57612c52576001600160a01b03606082015116612b2d816131ae565b15612c235750602080910151935191015191519267ffffffffffffffff821667ffffffffffffffff851610159384612bfd575b84612bd6575b5083612baf575b50505015612b79575050565b64ffffffffff907f946cd77a000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b82935091612bca916bffffffffffffffffffffffff93614a3f565b911610155f8080612b6d565b67ffffffffffffffff91945060801c1667ffffffffffffffff8260801c161115925f612b66565b935067ffffffffffffffff8460401c1667ffffffffffffffff8360401c16111593612b60565b867faa07ee38000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b505050505050565b8664ffffffffff877f22c1c635000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b5050505050565b9064ffffffffff82511615159182612cd7575b82612cb557505090565b6060015164ffffffffff1680159250908215612cd1575b505090565b10905090565b915064ffffffffff6040830151168015908115612cf6575b5091612cab565b905081105f612cef565b60405190612d0d82611bc3565b5f60c0838281528260208201528260408201528260608201528260808201528260a08201520152565b9091612d40612d00565b50612d4a82611cb7565b64ffffffffff602082015116841015612d845763ffffffff60a08192015116165f5260018201602052612d7f60405f20611cb7565b612d4a565b92509050565b90929167ffffffffffffffff612da1911682612c98565b612ef15764ffffffffff83169283159384159081612e0a575b50612e015764ffffffffff825116938415612deb575050612dda9061424d565b15612de55760069190565b60059190565b915092505f14612dfb5760019190565b60029190565b92505060039190565b9050604051907f676ece8a00000000000000000000000000000000000000000000000000000000825260048201526020816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156114f8575f90612ea1575b7d01000000000000000000000000000000000000000000000000000000000091501615155f612dba565b506020813d602011612ee9575b81612ebb60209383611c45565b810103126114c0577d0100000000000000000000000000000000000000000000000000000000009051612e77565b3d9150612eae565b516004925064ffffffffff1690565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c612f4c5760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b612fc9926001600160a01b03604051937fa9059cbb000000000000000000000000000000000000000000000000000000006020860152166024840152604483015260448252612fc4606483611c45565b614282565b565b917f1000000000000000000000000000000000000000000000000000000000000000831615928361306f575b83613003575b50505090565b9091925064ffffffffff8160a01c1664ffffffffff83161492831561302e575b5050505f8080612ffd565b909192505f5260046020526001600160a01b038060405f209216165f5260205264ffffffffff60405f2091165f5260205260ff60405f2054165f8080613023565b64ffffffffff821615159350612ff7565b604051906080820182811067ffffffffffffffff821117611bdf576040525f6060838281528260208201528260408201520152565b906130be613080565b9164ffffffffff604051917f1bbcfd2f0000000000000000000000000000000000000000000000000000000083521660048201526080816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156114f8575f915f915f915f91613154575b506001600160a01b03166060860152604085015260208401528252565b93505050506080813d6080116131a6575b8161317260809383611c45565b810103126114c0578051906020810151916001600160a01b0361319c606060408501519401611c86565b9193929190613137565b3d9150613165565b6001600160a01b031680159081156131c4575090565b90506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161490565b949392909194604051957f55d742e40000000000000000000000000000000000000000000000000000000087528160048801526040876024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156114f8575f975f91613cec575b506001600160a01b03811615613cc05761328b64ffffffffff8960a01c16614535565b97858951145f14613c4657885b64ffffffffff60208b015160c01c16968715613c1b57506132ba8a8887614193565b6132c5878684612fcb565b15613beb5761330e9899888915998a613bbe575b6020830151906132e7612d00565b9b895f52600560205260405f206001600160a01b038a165f5260205260405f209d8e611cb7565b60805264ffffffffff8360c01c16908164ffffffffff6080515116149485613baa575b859082613b90575b5050613b575760805160c0015115158e81613b37575b50613aae575b8c528215613aa05764ffffffffff8060206080510151165b1660208d015260808051015163ffffffff169015613a985760ff60015b16019063ffffffff8211610aaf5763ffffffff80921660808d015260c06080510151151560c08d015260601c168015155f14613a3d576133df908b8315610a4257506080516040015164ffffffffff16614559565b64ffffffffff8111613a045764ffffffffff1660408b01525b156136305760206bffffffffffffffffffffffff8a604064ffffffffff6135fc819f998c8e6135f46001600160a01b039c7f58c7518c7b6db8a2d37441f4a44539309a36ceb4b4e1585db22ef892c73b87fe9f9c60a09f60a06001600160a01b03908d9f8f91938e8b95608051015163ffffffff811660a08301527bffffffff0000000000000000000000000000000000000000000000008f835116927fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff8554947fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff69ffffffffff00000000008a85015160281b1660406effffffffff000000000000000000007fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff9187015160501b16917fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff73ffffffffff000000000000000000000000000000606089015160781b16957fffffffffffffffffffffffffffffffffff0000000000000000000000000000007cff0000000000000000000000000000000000000000000000000000000060c077ffffffff000000000000000000000000000000000000000060808d015160a01b169b0151151560e01b169c161716171617161716179160c01b16171790555b0151931685614566565b9390926145e7565b9590930151169c019b8d8d511690876040519c168c5260208c015260408b01521660608901521660808701521693a4511690565b90838695928a89969c64ffffffffff6080515116613820575b815164ffffffffff16815490602084015160281b69ffffffffff000000000016604085015160501b6effffffffff0000000000000000000016606086015160781b73ffffffffff0000000000000000000000000000001690608087015160a01b77ffffffff0000000000000000000000000000000000000000169260a088015160c01b7bffffffff000000000000000000000000000000000000000000000000169460c0890151151560e01b7cff0000000000000000000000000000000000000000000000000000000016967fffffffffffffffffffffffffffffffffff00000000000000000000000000000016177fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff16177fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff16177fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff16177fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff161717179055604064ffffffffff6135fc819f7f58c7518c7b6db8a2d37441f4a44539309a36ceb4b4e1585db22ef892c73b87fe9b60a09b6135f46001600160a01b039c6bffffffffffffffffffffffff9b60209b8f8d8f9d6135ea565b64ffffffffff60208301511661383881608051612c98565b6139f7575b5063ffffffff8060808051015116165f526001810160205263ffffffff60405f2064ffffffffff608051511690805469ffffffffff00000000006020608051015160281b16927fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff6effffffffff000000000000000000006040608051015160501b167fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff73ffffffffff0000000000000000000000000000006060608051015160781b16917fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff608080510151987fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000060a0608051015160c01b16977fffffffffffffffffffffffffffffffffff0000000000000000000000000000007cff0000000000000000000000000000000000000000000000000000000060c06080510151151560e01b169a16171617161716171677ffffffff00000000000000000000000000000000000000008560a01b1617171790551660a0830152613649565b604060805101525f61383d565b6001600160a01b0387897fcbe54fc1000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b508080613a83575b156133f8576001600160a01b0386887fcbe54fc1000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b5064ffffffffff606060805101511615613a45565b60ff5f61338a565b64ffffffffff80421661336d565b6001600160a01b0387163303613afe5760028e64ffffffffff83165f520160205260405f207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008154169055613355565b6001600160a01b03898b7fb77e2565000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b6002915064ffffffffff83165f520160205260ff60405f2054168e61334f565b6001600160a01b03898b7fbb92a882000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b90915081613ba2575b5015845f613339565b90505f613b99565b9450613bb842608051612c98565b94613331565b60208401517d010000000000000000000000000000000000000000000000000000000000161591506132d9565b86857fadd9e9b1000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7fd3abd167000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6040517f5ce2c2ac0000000000000000000000000000000000000000000000000000000081528660048201526020816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156114f857613cba915f91610cba5750614535565b98613298565b827fee105450000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9050613d0891975060403d604011610d4d57610d3e8183611c45565b9690965f613268565b9491936001600160a01b0367ffffffffffffffff9463ffffffff9396604051978360208a019a7f500e2487b645e8dfbcf5d799e52055f1642a74c2d5d88fc63d869db29a44c5478c521660408a0152606089015260808801521660a08601521660c08401521660e082015260e08152613d8c61010082611c45565b51902090565b604290613d9d61486c565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b359060208110613de1575090565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9060200360031b1b1690565b929192613e1a826123b3565b91613e286040519384611c45565b8294818452818301116114c0578281602093845f960137010152565b9080601f830112156114c057816020611cb493359101613e0e565b92909194935f6001600160a01b0385168015614188576040840361416557836020116114c0576001600160a01b03613ef48935613ec17fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0880160208d01613dd3565b9060ff601b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff841693821c011689614c11565b50505b161461415a576080831015806140e1575b613f24575050611cb49394613f1e913691613e0e565b91614982565b909391807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101116140b45786019360607fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe088818801970301126140b0578635946001600160a01b0386168096036140ac57602088013567ffffffffffffffff81116140a85781613fb6918a01613e44565b9760408101359067ffffffffffffffff82116140a457613fd7929101613e44565b94833b15613fee575b505050611cb4939450614982565b9660209161404198846001600160a01b03604051809c819682957fe97fac050000000000000000000000000000000000000000000000000000000084526004840152604060248401526044830190611b80565b0393165af1801561409757614058575b8080613fe0565b6020863d60201161408f575b8161407160209383611c45565b8101031261010d5750614087611cb494956123ed565b508493614051565b3d9150614064565b50604051903d90823e3d90fd5b8480fd5b8380fd5b8280fd5b5080fd5b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b5050817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0810111610aaf575f7f64926492649264926492649264926492649264926492649264926492649264928784017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0013514613f08565b506001955050505050565b6001600160a01b0361418161417b36878c613e0e565b87614a71565b5050613ef7565b505f96505050505050565b9190917d0100000000000000000000000000000000000000000000000000000000006020830151166142165750606001516001600160a01b0316906141d7826131ae565b156141e0575050565b64ffffffffff907faa07ee38000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b8264ffffffffff917f874e15f7000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b64ffffffffff606082015116801515918261426757505090565b6040015164ffffffffff1680159250908215612cd157505090565b905f602091828151910182855af1156114f8575f513d6142e657506001600160a01b0381163b155b6142b15750565b6001600160a01b03907f5274afe7000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b600114156142aa565b60ff811461434e5760ff811690601f82116143265760405191614313604084611c45565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b506040515f6002548060011c916001821691821561445b575b60208410831461442e5783855284929081156143f15750600114614392575b611cb492500382611c45565b5060025f90815290917f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace5b8183106143d5575050906020611cb492820101614386565b60209193508060019154838588010152019101909183926143bd565b60209250611cb49491507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001682840152151560051b820101614386565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b92607f1692614367565b60ff81146144895760ff811690601f82116143265760405191614313604084611c45565b506040515f6003548060011c916001821691821561452b575b60208410831461442e5783855284929081156143f157506001146144cc57611cb492500382611c45565b5060035f90815290917fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b5b81831061450f575050906020611cb492820101614386565b60209193508060019154838588010152019101909183926144f7565b92607f16926144a2565b9061453e613080565b9164ffffffffff811661454e5750565b611cb49192506130b5565b91908201809211610aaf57565b939094926001600160a01b03806bffffffffffffffffffffffff84169716931683146145c6576145b66001600160a01b039282604060206bffffffffffffffffffffffff95015191015190614a3f565b169316146145c057565b91508091565b50509092916001600160a01b0316145f146145e257505f905f90565b908190565b9194929093946bffffffffffffffffffffffff82168015614860577f0000000000000000000000000000000000000000000000000000000000000000916001600160a01b03831690604051937f70a08231000000000000000000000000000000000000000000000000000000008552306004860152602085602481865afa9485156114f8575f95614828575b50916146d0602092602496946001600160a01b03604051927f23b872dd0000000000000000000000000000000000000000000000000000000087850152168883015230604483015286606483015260648252612fc4608483611c45565b604051948580927f70a082310000000000000000000000000000000000000000000000000000000082523060048301525afa9283156114f8575f936147f4575b508203918211610aaf578110156147ed576bffffffffffffffffffffffff915016925b83946bffffffffffffffffffffffff851694856bffffffffffffffffffffffff8316105f146147e55750935b6bffffffffffffffffffffffff851691826147bf575b5080820361478257505050565b03906bffffffffffffffffffffffff8211610aaf575f5260016020526147bb6bffffffffffffffffffffffff60405f2092168254614559565b9055565b6001600160a01b03165f525f60205260405f206147dd838254614559565b90555f614775565b90509361475f565b5092614733565b9092506020813d602011614820575b8161481060209383611c45565b810103126114c05751915f614710565b3d9150614803565b9450916020853d602011614858575b8161484460209383611c45565b810103126114c057935193916146d0614673565b3d9150614837565b505f9550859450505050565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301480614959575b156148c7577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152613d8c60c082611c45565b507f0000000000000000000000000000000000000000000000000000000000000000461461489e565b919091803b15614a38576020926149da614a065f94604051928391888301957f1626ba7e0000000000000000000000000000000000000000000000000000000087526024840152604060448401526064830190611b80565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282611c45565b51915afa7f1626ba7e000000000000000000000000000000000000000000000000000000005f511490601f3d11161690565b5050505f90565b91614a64906bffffffffffffffffffffffff92614a5e81858416614abe565b94614b03565b9116818082119118021890565b8151919060418303614aa157614a9a9250602082015190606060408401519301515f1a90614c11565b9192909190565b50505f9160029190565b81810292918115918404141715610aaf57565b90614ad661ffff808360c01c169260d01c1682614559565b908115612ccc5790614afa614aff926bffffffffffffffffffffffff809516614aab565b614c93565b1690565b90614b1d6bffffffffffffffffffffffff91828416614abe565b16918215614a385763ffffffff8160601c169263ffffffff8360601c16849163ffffffff80839560a01c169560a01c169085918093159788159081614c08575b508015614bf6575b614bca57611cb497614bbe575b9586614ba2969715918215614bb4575b5050614ba8575b614b9c9293614b9791614aab565b614aab565b92614aab565b90614c93565b60019250829150614b89565b1090505f80614b82565b60019550859450614b72565b50505050505050507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90565b508015158015614b6557508615614b65565b9050155f614b5d565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411614c88579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156114f8575f516001600160a01b03811615614c7e57905f905f90565b505f906001905f90565b5050505f9160039190565b908015614cc9576001907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff830104019015150290565b634e487b715f5260126020526024601cfd6080806040523460155761014e908161001a8239f35b5f80fdfe6080600436101561000e575f80fd5b5f3560e01c63e97fac0514610021575f80fd5b3461014a5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261014a576004359073ffffffffffffffffffffffffffffffffffffffff8216820361014a576024359167ffffffffffffffff831161014a573660238401121561014a5782600401359067ffffffffffffffff821161014a57366024838601011161014a577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0603f81601f850116011683019383851067ffffffffffffffff86111761011d575f809481602081968199604052808452806024838601970187378301015251925af16040519015158152f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f80fd",
}

// LicenseRegistry is an auto generated Go binding around an Ethereum contract.
type LicenseRegistry struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *LicenseRegistry) GetABI() abi.ABI {
	return c.abi
}

// NewLicenseRegistry creates a new instance of LicenseRegistry.
func NewLicenseRegistry() *LicenseRegistry {
	parsed, err := LicenseRegistryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &LicenseRegistry{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *LicenseRegistry) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address registry_, address paymentToken_) returns()
func (licenseRegistry *LicenseRegistry) PackConstructor(registry_ common.Address, paymentToken_ common.Address) []byte {
	enc, err := licenseRegistry.abi.Pack("", registry_, paymentToken_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAcceptDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd893ee8f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptDigest(uint256 tokenId, bytes32 termsHash, address licensee, address payer, uint64 deadline) view returns(bytes32)
func (licenseRegistry *LicenseRegistry) PackAcceptDigest(tokenId *big.Int, termsHash [32]byte, licensee common.Address, payer common.Address, deadline uint64) []byte {
	enc, err := licenseRegistry.abi.Pack("acceptDigest", tokenId, termsHash, licensee, payer, deadline)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd893ee8f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptDigest(uint256 tokenId, bytes32 termsHash, address licensee, address payer, uint64 deadline) view returns(bytes32)
func (licenseRegistry *LicenseRegistry) TryPackAcceptDigest(tokenId *big.Int, termsHash [32]byte, licensee common.Address, payer common.Address, deadline uint64) ([]byte, error) {
	return licenseRegistry.abi.Pack("acceptDigest", tokenId, termsHash, licensee, payer, deadline)
}

// UnpackAcceptDigest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd893ee8f.
//
// Solidity: function acceptDigest(uint256 tokenId, bytes32 termsHash, address licensee, address payer, uint64 deadline) view returns(bytes32)
func (licenseRegistry *LicenseRegistry) UnpackAcceptDigest(data []byte) ([32]byte, error) {
	out, err := licenseRegistry.abi.Unpack("acceptDigest", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (licenseRegistry *LicenseRegistry) PackBalanceOf(account common.Address) []byte {
	enc, err := licenseRegistry.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (licenseRegistry *LicenseRegistry) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return licenseRegistry.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (licenseRegistry *LicenseRegistry) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := licenseRegistry.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBalanceOfToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xefd32692.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOfToken(uint256 tokenId) view returns(uint256)
func (licenseRegistry *LicenseRegistry) PackBalanceOfToken(tokenId *big.Int) []byte {
	enc, err := licenseRegistry.abi.Pack("balanceOfToken", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOfToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xefd32692.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOfToken(uint256 tokenId) view returns(uint256)
func (licenseRegistry *LicenseRegistry) TryPackBalanceOfToken(tokenId *big.Int) ([]byte, error) {
	return licenseRegistry.abi.Pack("balanceOfToken", tokenId)
}

// UnpackBalanceOfToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xefd32692.
//
// Solidity: function balanceOfToken(uint256 tokenId) view returns(uint256)
func (licenseRegistry *LicenseRegistry) UnpackBalanceOfToken(data []byte) (*big.Int, error) {
	out, err := licenseRegistry.abi.Unpack("balanceOfToken", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCheck is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa975be7e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function check(uint256 tokenId, address licensee, uint64 at) view returns((uint8,address,address,bool,uint8,uint40,bytes32,(string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,address,uint96,uint8,uint8,uint64,uint64,uint64,(uint16,uint16,uint16)),uint64,uint64,uint64) answer)
func (licenseRegistry *LicenseRegistry) PackCheck(tokenId *big.Int, licensee common.Address, at uint64) []byte {
	enc, err := licenseRegistry.abi.Pack("check", tokenId, licensee, at)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCheck is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa975be7e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function check(uint256 tokenId, address licensee, uint64 at) view returns((uint8,address,address,bool,uint8,uint40,bytes32,(string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,address,uint96,uint8,uint8,uint64,uint64,uint64,(uint16,uint16,uint16)),uint64,uint64,uint64) answer)
func (licenseRegistry *LicenseRegistry) TryPackCheck(tokenId *big.Int, licensee common.Address, at uint64) ([]byte, error) {
	return licenseRegistry.abi.Pack("check", tokenId, licensee, at)
}

// UnpackCheck is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa975be7e.
//
// Solidity: function check(uint256 tokenId, address licensee, uint64 at) view returns((uint8,address,address,bool,uint8,uint40,bytes32,(string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,address,uint96,uint8,uint8,uint64,uint64,uint64,(uint16,uint16,uint16)),uint64,uint64,uint64) answer)
func (licenseRegistry *LicenseRegistry) UnpackCheck(data []byte) (ILicenseRegistryCheck, error) {
	out, err := licenseRegistry.abi.Unpack("check", data)
	if err != nil {
		return *new(ILicenseRegistryCheck), err
	}
	out0 := *abi.ConvertType(out[0], new(ILicenseRegistryCheck)).(*ILicenseRegistryCheck)
	return out0, nil
}

// PackGrant is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe6d6af9a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grant(uint256 tokenId, bytes32 termsHash, address licensee) returns(uint64 expiresAt)
func (licenseRegistry *LicenseRegistry) PackGrant(tokenId *big.Int, termsHash [32]byte, licensee common.Address) []byte {
	enc, err := licenseRegistry.abi.Pack("grant", tokenId, termsHash, licensee)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrant is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe6d6af9a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grant(uint256 tokenId, bytes32 termsHash, address licensee) returns(uint64 expiresAt)
func (licenseRegistry *LicenseRegistry) TryPackGrant(tokenId *big.Int, termsHash [32]byte, licensee common.Address) ([]byte, error) {
	return licenseRegistry.abi.Pack("grant", tokenId, termsHash, licensee)
}

// UnpackGrant is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe6d6af9a.
//
// Solidity: function grant(uint256 tokenId, bytes32 termsHash, address licensee) returns(uint64 expiresAt)
func (licenseRegistry *LicenseRegistry) UnpackGrant(data []byte) (uint64, error) {
	out, err := licenseRegistry.abi.Unpack("grant", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackGrantWithPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa58b3724.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grantWithPermit(uint256 tokenId, bytes32 termsHash, address licensee, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns(uint64 expiresAt)
func (licenseRegistry *LicenseRegistry) PackGrantWithPermit(tokenId *big.Int, termsHash [32]byte, licensee common.Address, deadline *big.Int, v uint8, r [32]byte, s [32]byte) []byte {
	enc, err := licenseRegistry.abi.Pack("grantWithPermit", tokenId, termsHash, licensee, deadline, v, r, s)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrantWithPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa58b3724.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grantWithPermit(uint256 tokenId, bytes32 termsHash, address licensee, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns(uint64 expiresAt)
func (licenseRegistry *LicenseRegistry) TryPackGrantWithPermit(tokenId *big.Int, termsHash [32]byte, licensee common.Address, deadline *big.Int, v uint8, r [32]byte, s [32]byte) ([]byte, error) {
	return licenseRegistry.abi.Pack("grantWithPermit", tokenId, termsHash, licensee, deadline, v, r, s)
}

// UnpackGrantWithPermit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa58b3724.
//
// Solidity: function grantWithPermit(uint256 tokenId, bytes32 termsHash, address licensee, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns(uint64 expiresAt)
func (licenseRegistry *LicenseRegistry) UnpackGrantWithPermit(data []byte) (uint64, error) {
	out, err := licenseRegistry.abi.Unpack("grantWithPermit", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackGrantWithSig is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe85bf12d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grantWithSig(uint256 tokenId, bytes32 termsHash, address licensee, address payer, uint64 deadline, bytes signature) returns(uint64 expiresAt)
func (licenseRegistry *LicenseRegistry) PackGrantWithSig(tokenId *big.Int, termsHash [32]byte, licensee common.Address, payer common.Address, deadline uint64, signature []byte) []byte {
	enc, err := licenseRegistry.abi.Pack("grantWithSig", tokenId, termsHash, licensee, payer, deadline, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrantWithSig is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe85bf12d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grantWithSig(uint256 tokenId, bytes32 termsHash, address licensee, address payer, uint64 deadline, bytes signature) returns(uint64 expiresAt)
func (licenseRegistry *LicenseRegistry) TryPackGrantWithSig(tokenId *big.Int, termsHash [32]byte, licensee common.Address, payer common.Address, deadline uint64, signature []byte) ([]byte, error) {
	return licenseRegistry.abi.Pack("grantWithSig", tokenId, termsHash, licensee, payer, deadline, signature)
}

// UnpackGrantWithSig is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe85bf12d.
//
// Solidity: function grantWithSig(uint256 tokenId, bytes32 termsHash, address licensee, address payer, uint64 deadline, bytes signature) returns(uint64 expiresAt)
func (licenseRegistry *LicenseRegistry) UnpackGrantWithSig(data []byte) (uint64, error) {
	out, err := licenseRegistry.abi.Unpack("grantWithSig", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackGrantsOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f82b9b1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grantsOf(uint256 tokenId, address licensee) view returns(uint32)
func (licenseRegistry *LicenseRegistry) PackGrantsOf(tokenId *big.Int, licensee common.Address) []byte {
	enc, err := licenseRegistry.abi.Pack("grantsOf", tokenId, licensee)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrantsOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f82b9b1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grantsOf(uint256 tokenId, address licensee) view returns(uint32)
func (licenseRegistry *LicenseRegistry) TryPackGrantsOf(tokenId *big.Int, licensee common.Address) ([]byte, error) {
	return licenseRegistry.abi.Pack("grantsOf", tokenId, licensee)
}

// UnpackGrantsOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3f82b9b1.
//
// Solidity: function grantsOf(uint256 tokenId, address licensee) view returns(uint32)
func (licenseRegistry *LicenseRegistry) UnpackGrantsOf(data []byte) (uint32, error) {
	out, err := licenseRegistry.abi.Unpack("grantsOf", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackIsOffered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7ef1d052.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOffered(uint256 tokenId, uint40 termsIndex) view returns(bool)
func (licenseRegistry *LicenseRegistry) PackIsOffered(tokenId *big.Int, termsIndex *big.Int) []byte {
	enc, err := licenseRegistry.abi.Pack("isOffered", tokenId, termsIndex)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsOffered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7ef1d052.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isOffered(uint256 tokenId, uint40 termsIndex) view returns(bool)
func (licenseRegistry *LicenseRegistry) TryPackIsOffered(tokenId *big.Int, termsIndex *big.Int) ([]byte, error) {
	return licenseRegistry.abi.Pack("isOffered", tokenId, termsIndex)
}

// UnpackIsOffered is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7ef1d052.
//
// Solidity: function isOffered(uint256 tokenId, uint40 termsIndex) view returns(bool)
func (licenseRegistry *LicenseRegistry) UnpackIsOffered(data []byte) (bool, error) {
	out, err := licenseRegistry.abi.Unpack("isOffered", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackPaymentToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3013ce29.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function paymentToken() view returns(address)
func (licenseRegistry *LicenseRegistry) PackPaymentToken() []byte {
	enc, err := licenseRegistry.abi.Pack("paymentToken")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPaymentToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3013ce29.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function paymentToken() view returns(address)
func (licenseRegistry *LicenseRegistry) TryPackPaymentToken() ([]byte, error) {
	return licenseRegistry.abi.Pack("paymentToken")
}

// UnpackPaymentToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3013ce29.
//
// Solidity: function paymentToken() view returns(address)
func (licenseRegistry *LicenseRegistry) UnpackPaymentToken(data []byte) (common.Address, error) {
	out, err := licenseRegistry.abi.Unpack("paymentToken", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRegistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b103999.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registry() view returns(address)
func (licenseRegistry *LicenseRegistry) PackRegistry() []byte {
	enc, err := licenseRegistry.abi.Pack("registry")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b103999.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registry() view returns(address)
func (licenseRegistry *LicenseRegistry) TryPackRegistry() ([]byte, error) {
	return licenseRegistry.abi.Pack("registry")
}

// UnpackRegistry is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7b103999.
//
// Solidity: function registry() view returns(address)
func (licenseRegistry *LicenseRegistry) UnpackRegistry(data []byte) (common.Address, error) {
	out, err := licenseRegistry.abi.Unpack("registry", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRevoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x20d154da.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function revoke(uint256 tokenId, address licensee) returns(uint64 revokedAt)
func (licenseRegistry *LicenseRegistry) PackRevoke(tokenId *big.Int, licensee common.Address) []byte {
	enc, err := licenseRegistry.abi.Pack("revoke", tokenId, licensee)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRevoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x20d154da.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function revoke(uint256 tokenId, address licensee) returns(uint64 revokedAt)
func (licenseRegistry *LicenseRegistry) TryPackRevoke(tokenId *big.Int, licensee common.Address) ([]byte, error) {
	return licenseRegistry.abi.Pack("revoke", tokenId, licensee)
}

// UnpackRevoke is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x20d154da.
//
// Solidity: function revoke(uint256 tokenId, address licensee) returns(uint64 revokedAt)
func (licenseRegistry *LicenseRegistry) UnpackRevoke(data []byte) (uint64, error) {
	out, err := licenseRegistry.abi.Unpack("revoke", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackSetOffer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1437063b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setOffer(uint256 tokenId, uint40 termsIndex, bool offered) returns()
func (licenseRegistry *LicenseRegistry) PackSetOffer(tokenId *big.Int, termsIndex *big.Int, offered bool) []byte {
	enc, err := licenseRegistry.abi.Pack("setOffer", tokenId, termsIndex, offered)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetOffer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1437063b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setOffer(uint256 tokenId, uint40 termsIndex, bool offered) returns()
func (licenseRegistry *LicenseRegistry) TryPackSetOffer(tokenId *big.Int, termsIndex *big.Int, offered bool) ([]byte, error) {
	return licenseRegistry.abi.Pack("setOffer", tokenId, termsIndex, offered)
}

// PackStatusOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x487023ad.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function statusOf(uint256 tokenId, address licensee, uint64 at) view returns(uint8 status, uint40 termsIndex)
func (licenseRegistry *LicenseRegistry) PackStatusOf(tokenId *big.Int, licensee common.Address, at uint64) []byte {
	enc, err := licenseRegistry.abi.Pack("statusOf", tokenId, licensee, at)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStatusOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x487023ad.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function statusOf(uint256 tokenId, address licensee, uint64 at) view returns(uint8 status, uint40 termsIndex)
func (licenseRegistry *LicenseRegistry) TryPackStatusOf(tokenId *big.Int, licensee common.Address, at uint64) ([]byte, error) {
	return licenseRegistry.abi.Pack("statusOf", tokenId, licensee, at)
}

// StatusOfOutput serves as a container for the return parameters of contract
// method StatusOf.
type StatusOfOutput struct {
	Status     uint8
	TermsIndex *big.Int
}

// UnpackStatusOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x487023ad.
//
// Solidity: function statusOf(uint256 tokenId, address licensee, uint64 at) view returns(uint8 status, uint40 termsIndex)
func (licenseRegistry *LicenseRegistry) UnpackStatusOf(data []byte) (StatusOfOutput, error) {
	out, err := licenseRegistry.abi.Unpack("statusOf", data)
	outstruct := new(StatusOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Status = *abi.ConvertType(out[0], new(uint8)).(*uint8)
	outstruct.TermsIndex = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackUserExpires is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd09c3f0c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function userExpires(uint256 tokenId, address licensee) view returns(uint256)
func (licenseRegistry *LicenseRegistry) PackUserExpires(tokenId *big.Int, licensee common.Address) []byte {
	enc, err := licenseRegistry.abi.Pack("userExpires", tokenId, licensee)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUserExpires is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd09c3f0c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function userExpires(uint256 tokenId, address licensee) view returns(uint256)
func (licenseRegistry *LicenseRegistry) TryPackUserExpires(tokenId *big.Int, licensee common.Address) ([]byte, error) {
	return licenseRegistry.abi.Pack("userExpires", tokenId, licensee)
}

// UnpackUserExpires is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd09c3f0c.
//
// Solidity: function userExpires(uint256 tokenId, address licensee) view returns(uint256)
func (licenseRegistry *LicenseRegistry) UnpackUserExpires(data []byte) (*big.Int, error) {
	out, err := licenseRegistry.abi.Unpack("userExpires", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51cff8d9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(address to) returns(uint256 amount)
func (licenseRegistry *LicenseRegistry) PackWithdraw(to common.Address) []byte {
	enc, err := licenseRegistry.abi.Pack("withdraw", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51cff8d9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(address to) returns(uint256 amount)
func (licenseRegistry *LicenseRegistry) TryPackWithdraw(to common.Address) ([]byte, error) {
	return licenseRegistry.abi.Pack("withdraw", to)
}

// UnpackWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x51cff8d9.
//
// Solidity: function withdraw(address to) returns(uint256 amount)
func (licenseRegistry *LicenseRegistry) UnpackWithdraw(data []byte) (*big.Int, error) {
	out, err := licenseRegistry.abi.Unpack("withdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWithdrawToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbe4b1772.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawToken(uint256 tokenId, address to) returns(uint256 amount)
func (licenseRegistry *LicenseRegistry) PackWithdrawToken(tokenId *big.Int, to common.Address) []byte {
	enc, err := licenseRegistry.abi.Pack("withdrawToken", tokenId, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbe4b1772.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawToken(uint256 tokenId, address to) returns(uint256 amount)
func (licenseRegistry *LicenseRegistry) TryPackWithdrawToken(tokenId *big.Int, to common.Address) ([]byte, error) {
	return licenseRegistry.abi.Pack("withdrawToken", tokenId, to)
}

// UnpackWithdrawToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbe4b1772.
//
// Solidity: function withdrawToken(uint256 tokenId, address to) returns(uint256 amount)
func (licenseRegistry *LicenseRegistry) UnpackWithdrawToken(data []byte) (*big.Int, error) {
	out, err := licenseRegistry.abi.Unpack("withdrawToken", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// LicenseRegistryEIP712DomainChanged represents a EIP712DomainChanged event raised by the LicenseRegistry contract.
type LicenseRegistryEIP712DomainChanged struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const LicenseRegistryEIP712DomainChangedEventName = "EIP712DomainChanged"

// ContractEventName returns the user-defined event name.
func (LicenseRegistryEIP712DomainChanged) ContractEventName() string {
	return LicenseRegistryEIP712DomainChangedEventName
}

// UnpackEIP712DomainChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EIP712DomainChanged()
func (licenseRegistry *LicenseRegistry) UnpackEIP712DomainChangedEvent(log *types.Log) (*LicenseRegistryEIP712DomainChanged, error) {
	event := "EIP712DomainChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != licenseRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LicenseRegistryEIP712DomainChanged)
	if len(log.Data) > 0 {
		if err := licenseRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range licenseRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// LicenseRegistryGranted represents a Granted event raised by the LicenseRegistry contract.
type LicenseRegistryGranted struct {
	TokenId    *big.Int
	Licensee   common.Address
	TermsIndex *big.Int
	Payer      common.Address
	GrantedAt  uint64
	ExpiresAt  uint64
	Price      *big.Int
	ToCreator  *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const LicenseRegistryGrantedEventName = "Granted"

// ContractEventName returns the user-defined event name.
func (LicenseRegistryGranted) ContractEventName() string {
	return LicenseRegistryGrantedEventName
}

// UnpackGrantedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Granted(uint256 indexed tokenId, address indexed licensee, uint40 indexed termsIndex, address payer, uint64 grantedAt, uint64 expiresAt, uint96 price, uint96 toCreator)
func (licenseRegistry *LicenseRegistry) UnpackGrantedEvent(log *types.Log) (*LicenseRegistryGranted, error) {
	event := "Granted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != licenseRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LicenseRegistryGranted)
	if len(log.Data) > 0 {
		if err := licenseRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range licenseRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// LicenseRegistryOfferChanged represents a OfferChanged event raised by the LicenseRegistry contract.
type LicenseRegistryOfferChanged struct {
	TokenId    *big.Int
	Owner      common.Address
	TermsIndex *big.Int
	Offered    bool
	Raw        *types.Log // Blockchain specific contextual infos
}

const LicenseRegistryOfferChangedEventName = "OfferChanged"

// ContractEventName returns the user-defined event name.
func (LicenseRegistryOfferChanged) ContractEventName() string {
	return LicenseRegistryOfferChangedEventName
}

// UnpackOfferChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OfferChanged(uint256 indexed tokenId, address indexed owner, uint40 indexed termsIndex, bool offered)
func (licenseRegistry *LicenseRegistry) UnpackOfferChangedEvent(log *types.Log) (*LicenseRegistryOfferChanged, error) {
	event := "OfferChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != licenseRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LicenseRegistryOfferChanged)
	if len(log.Data) > 0 {
		if err := licenseRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range licenseRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// LicenseRegistryRevoked represents a Revoked event raised by the LicenseRegistry contract.
type LicenseRegistryRevoked struct {
	TokenId   *big.Int
	Licensee  common.Address
	RevokedAt uint64
	Raw       *types.Log // Blockchain specific contextual infos
}

const LicenseRegistryRevokedEventName = "Revoked"

// ContractEventName returns the user-defined event name.
func (LicenseRegistryRevoked) ContractEventName() string {
	return LicenseRegistryRevokedEventName
}

// UnpackRevokedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Revoked(uint256 indexed tokenId, address indexed licensee, uint64 revokedAt)
func (licenseRegistry *LicenseRegistry) UnpackRevokedEvent(log *types.Log) (*LicenseRegistryRevoked, error) {
	event := "Revoked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != licenseRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LicenseRegistryRevoked)
	if len(log.Data) > 0 {
		if err := licenseRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range licenseRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// LicenseRegistryTokenWithdrawn represents a TokenWithdrawn event raised by the LicenseRegistry contract.
type LicenseRegistryTokenWithdrawn struct {
	TokenId *big.Int
	Owner   common.Address
	To      common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const LicenseRegistryTokenWithdrawnEventName = "TokenWithdrawn"

// ContractEventName returns the user-defined event name.
func (LicenseRegistryTokenWithdrawn) ContractEventName() string {
	return LicenseRegistryTokenWithdrawnEventName
}

// UnpackTokenWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TokenWithdrawn(uint256 indexed tokenId, address indexed owner, address indexed to, uint256 amount)
func (licenseRegistry *LicenseRegistry) UnpackTokenWithdrawnEvent(log *types.Log) (*LicenseRegistryTokenWithdrawn, error) {
	event := "TokenWithdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != licenseRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LicenseRegistryTokenWithdrawn)
	if len(log.Data) > 0 {
		if err := licenseRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range licenseRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// LicenseRegistryWithdrawn represents a Withdrawn event raised by the LicenseRegistry contract.
type LicenseRegistryWithdrawn struct {
	Account common.Address
	To      common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const LicenseRegistryWithdrawnEventName = "Withdrawn"

// ContractEventName returns the user-defined event name.
func (LicenseRegistryWithdrawn) ContractEventName() string {
	return LicenseRegistryWithdrawnEventName
}

// UnpackWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdrawn(address indexed account, address indexed to, uint256 amount)
func (licenseRegistry *LicenseRegistry) UnpackWithdrawnEvent(log *types.Log) (*LicenseRegistryWithdrawn, error) {
	event := "Withdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != licenseRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LicenseRegistryWithdrawn)
	if len(log.Data) > 0 {
		if err := licenseRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range licenseRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (licenseRegistry *LicenseRegistry) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["InvalidShortString"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackInvalidShortStringError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseCreatorEarnsLess"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseCreatorEarnsLessError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseDeadlineOver"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseDeadlineOverError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseGrantRunning"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseGrantRunningError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseInvalidPayer"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseInvalidPayerError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseInvalidSignature"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseInvalidSignatureError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseNoGrant"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseNoGrantError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseNotForOthers"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseNotForOthersError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseNotOffered"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseNotOfferedError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseNotOwner"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseNotOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseNotRevocable"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseNotRevocableError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseNothingToWithdraw"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseNothingToWithdrawError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseOpenTerms"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseOpenTermsError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseOtherCurrency"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseOtherCurrencyError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseOtherDivision"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseOtherDivisionError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseRevoked"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseRevokedError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseUnknownTerms"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseUnknownTermsError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseUnknownToken"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseUnknownTokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["ReentrancyGuardReentrantCall"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackReentrancyGuardReentrantCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["StringTooLong"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackStringTooLongError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// LicenseRegistryInvalidShortString represents a InvalidShortString error raised by the LicenseRegistry contract.
type LicenseRegistryInvalidShortString struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidShortString()
func LicenseRegistryInvalidShortStringErrorID() common.Hash {
	return common.HexToHash("0xb3512b0c6163e5f0bafab72bb631b9d58cd7a731b082f910338aa21c83d5c274")
}

// UnpackInvalidShortStringError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidShortString()
func (licenseRegistry *LicenseRegistry) UnpackInvalidShortStringError(raw []byte) (*LicenseRegistryInvalidShortString, error) {
	out := new(LicenseRegistryInvalidShortString)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "InvalidShortString", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseCreatorEarnsLess represents a LicenseCreatorEarnsLess error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseCreatorEarnsLess struct {
	TermsIndex *big.Int
	Published  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseCreatorEarnsLess(uint40 termsIndex, uint40 published)
func LicenseRegistryLicenseCreatorEarnsLessErrorID() common.Hash {
	return common.HexToHash("0x946cd77ac4311be60e358936d76abddcc02c92f550e1d236ec086793cf3e977c")
}

// UnpackLicenseCreatorEarnsLessError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseCreatorEarnsLess(uint40 termsIndex, uint40 published)
func (licenseRegistry *LicenseRegistry) UnpackLicenseCreatorEarnsLessError(raw []byte) (*LicenseRegistryLicenseCreatorEarnsLess, error) {
	out := new(LicenseRegistryLicenseCreatorEarnsLess)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseCreatorEarnsLess", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseDeadlineOver represents a LicenseDeadlineOver error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseDeadlineOver struct {
	Deadline uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseDeadlineOver(uint64 deadline)
func LicenseRegistryLicenseDeadlineOverErrorID() common.Hash {
	return common.HexToHash("0x69547147dd7a15b562611bd16499ddc4c221fcb118abf45cb03a8bc7c00d235d")
}

// UnpackLicenseDeadlineOverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseDeadlineOver(uint64 deadline)
func (licenseRegistry *LicenseRegistry) UnpackLicenseDeadlineOverError(raw []byte) (*LicenseRegistryLicenseDeadlineOver, error) {
	out := new(LicenseRegistryLicenseDeadlineOver)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseDeadlineOver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseGrantRunning represents a LicenseGrantRunning error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseGrantRunning struct {
	TokenId  *big.Int
	Licensee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseGrantRunning(uint256 tokenId, address licensee)
func LicenseRegistryLicenseGrantRunningErrorID() common.Hash {
	return common.HexToHash("0xcbe54fc15f92f22b0394dfc8cf3af8fc3230f3ad98733e0671422d38e2b1f231")
}

// UnpackLicenseGrantRunningError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseGrantRunning(uint256 tokenId, address licensee)
func (licenseRegistry *LicenseRegistry) UnpackLicenseGrantRunningError(raw []byte) (*LicenseRegistryLicenseGrantRunning, error) {
	out := new(LicenseRegistryLicenseGrantRunning)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseGrantRunning", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseInvalidPayer represents a LicenseInvalidPayer error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseInvalidPayer struct {
	Payer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseInvalidPayer(address payer)
func LicenseRegistryLicenseInvalidPayerErrorID() common.Hash {
	return common.HexToHash("0x97d3ed9943d25d969a0e6b1b7ff54b6bebb93c4f9018ba4e80cd49bc523bb8ca")
}

// UnpackLicenseInvalidPayerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseInvalidPayer(address payer)
func (licenseRegistry *LicenseRegistry) UnpackLicenseInvalidPayerError(raw []byte) (*LicenseRegistryLicenseInvalidPayer, error) {
	out := new(LicenseRegistryLicenseInvalidPayer)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseInvalidPayer", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseInvalidSignature represents a LicenseInvalidSignature error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseInvalidSignature struct {
	Licensee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseInvalidSignature(address licensee)
func LicenseRegistryLicenseInvalidSignatureErrorID() common.Hash {
	return common.HexToHash("0x947483ac7a78625bbb0999d51f481399a340f3743975c4c3eef6633a97d6865a")
}

// UnpackLicenseInvalidSignatureError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseInvalidSignature(address licensee)
func (licenseRegistry *LicenseRegistry) UnpackLicenseInvalidSignatureError(raw []byte) (*LicenseRegistryLicenseInvalidSignature, error) {
	out := new(LicenseRegistryLicenseInvalidSignature)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseInvalidSignature", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseNoGrant represents a LicenseNoGrant error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseNoGrant struct {
	TokenId  *big.Int
	Licensee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseNoGrant(uint256 tokenId, address licensee)
func LicenseRegistryLicenseNoGrantErrorID() common.Hash {
	return common.HexToHash("0xb835e6be7462346a12a88f4bb73c28cc482a1f71ec8aaaaf6eba31405ea69f49")
}

// UnpackLicenseNoGrantError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseNoGrant(uint256 tokenId, address licensee)
func (licenseRegistry *LicenseRegistry) UnpackLicenseNoGrantError(raw []byte) (*LicenseRegistryLicenseNoGrant, error) {
	out := new(LicenseRegistryLicenseNoGrant)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseNoGrant", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseNotForOthers represents a LicenseNotForOthers error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseNotForOthers struct {
	TokenId  *big.Int
	Licensee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseNotForOthers(uint256 tokenId, address licensee)
func LicenseRegistryLicenseNotForOthersErrorID() common.Hash {
	return common.HexToHash("0xbb92a882356a43330e8d73a71890226a81ff3d02e9e98613978ecef9830ad2b6")
}

// UnpackLicenseNotForOthersError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseNotForOthers(uint256 tokenId, address licensee)
func (licenseRegistry *LicenseRegistry) UnpackLicenseNotForOthersError(raw []byte) (*LicenseRegistryLicenseNotForOthers, error) {
	out := new(LicenseRegistryLicenseNotForOthers)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseNotForOthers", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseNotOffered represents a LicenseNotOffered error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseNotOffered struct {
	TokenId    *big.Int
	TermsIndex *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseNotOffered(uint256 tokenId, uint40 termsIndex)
func LicenseRegistryLicenseNotOfferedErrorID() common.Hash {
	return common.HexToHash("0xadd9e9b1c9053dcafaa87b0bbf197e43771c32648d2953a15a1a514a609d63ec")
}

// UnpackLicenseNotOfferedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseNotOffered(uint256 tokenId, uint40 termsIndex)
func (licenseRegistry *LicenseRegistry) UnpackLicenseNotOfferedError(raw []byte) (*LicenseRegistryLicenseNotOffered, error) {
	out := new(LicenseRegistryLicenseNotOffered)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseNotOffered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseNotOwner represents a LicenseNotOwner error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseNotOwner struct {
	TokenId *big.Int
	Caller  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseNotOwner(uint256 tokenId, address caller)
func LicenseRegistryLicenseNotOwnerErrorID() common.Hash {
	return common.HexToHash("0x6dd896f548603b6acd0b7cc59756bf742a9b5c7cccc924306b21809ec887cd97")
}

// UnpackLicenseNotOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseNotOwner(uint256 tokenId, address caller)
func (licenseRegistry *LicenseRegistry) UnpackLicenseNotOwnerError(raw []byte) (*LicenseRegistryLicenseNotOwner, error) {
	out := new(LicenseRegistryLicenseNotOwner)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseNotOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseNotRevocable represents a LicenseNotRevocable error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseNotRevocable struct {
	TokenId  *big.Int
	Licensee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseNotRevocable(uint256 tokenId, address licensee)
func LicenseRegistryLicenseNotRevocableErrorID() common.Hash {
	return common.HexToHash("0xb2a8d89606c2e07c501574cf0e9f793faa42dadbeaf424a94bb937ff08391b6c")
}

// UnpackLicenseNotRevocableError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseNotRevocable(uint256 tokenId, address licensee)
func (licenseRegistry *LicenseRegistry) UnpackLicenseNotRevocableError(raw []byte) (*LicenseRegistryLicenseNotRevocable, error) {
	out := new(LicenseRegistryLicenseNotRevocable)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseNotRevocable", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseNothingToWithdraw represents a LicenseNothingToWithdraw error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseNothingToWithdraw struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseNothingToWithdraw(address account)
func LicenseRegistryLicenseNothingToWithdrawErrorID() common.Hash {
	return common.HexToHash("0xeed511cc67a566606a1793e6154791e0e4ff722393929d622ce3912051a02726")
}

// UnpackLicenseNothingToWithdrawError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseNothingToWithdraw(address account)
func (licenseRegistry *LicenseRegistry) UnpackLicenseNothingToWithdrawError(raw []byte) (*LicenseRegistryLicenseNothingToWithdraw, error) {
	out := new(LicenseRegistryLicenseNothingToWithdraw)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseNothingToWithdraw", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseOpenTerms represents a LicenseOpenTerms error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseOpenTerms struct {
	TokenId    *big.Int
	TermsIndex *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseOpenTerms(uint256 tokenId, uint40 termsIndex)
func LicenseRegistryLicenseOpenTermsErrorID() common.Hash {
	return common.HexToHash("0x874e15f70c308a55b99da466a00feb63e2049dbd49f7f61e312a7c162a5f08f2")
}

// UnpackLicenseOpenTermsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseOpenTerms(uint256 tokenId, uint40 termsIndex)
func (licenseRegistry *LicenseRegistry) UnpackLicenseOpenTermsError(raw []byte) (*LicenseRegistryLicenseOpenTerms, error) {
	out := new(LicenseRegistryLicenseOpenTerms)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseOpenTerms", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseOtherCurrency represents a LicenseOtherCurrency error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseOtherCurrency struct {
	TermsIndex *big.Int
	Currency   common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseOtherCurrency(uint40 termsIndex, address currency)
func LicenseRegistryLicenseOtherCurrencyErrorID() common.Hash {
	return common.HexToHash("0xaa07ee38ccd2507dbe37a70db056b374b4a5f16c164c2d638b59f4c44e584e5e")
}

// UnpackLicenseOtherCurrencyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseOtherCurrency(uint40 termsIndex, address currency)
func (licenseRegistry *LicenseRegistry) UnpackLicenseOtherCurrencyError(raw []byte) (*LicenseRegistryLicenseOtherCurrency, error) {
	out := new(LicenseRegistryLicenseOtherCurrency)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseOtherCurrency", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseOtherDivision represents a LicenseOtherDivision error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseOtherDivision struct {
	TermsIndex *big.Int
	Published  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseOtherDivision(uint40 termsIndex, uint40 published)
func LicenseRegistryLicenseOtherDivisionErrorID() common.Hash {
	return common.HexToHash("0x22c1c635529f868210c15758d37384bbda11657885284e220aadda644f92f7a5")
}

// UnpackLicenseOtherDivisionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseOtherDivision(uint40 termsIndex, uint40 published)
func (licenseRegistry *LicenseRegistry) UnpackLicenseOtherDivisionError(raw []byte) (*LicenseRegistryLicenseOtherDivision, error) {
	out := new(LicenseRegistryLicenseOtherDivision)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseOtherDivision", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseRevoked represents a LicenseRevoked error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseRevoked struct {
	TokenId  *big.Int
	Licensee common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseRevoked(uint256 tokenId, address licensee)
func LicenseRegistryLicenseRevokedErrorID() common.Hash {
	return common.HexToHash("0xb77e25652d2f17621ae20991f3f8985f15c71c9166a4f5ea232facafa32ac266")
}

// UnpackLicenseRevokedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseRevoked(uint256 tokenId, address licensee)
func (licenseRegistry *LicenseRegistry) UnpackLicenseRevokedError(raw []byte) (*LicenseRegistryLicenseRevoked, error) {
	out := new(LicenseRegistryLicenseRevoked)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseRevoked", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseUnknownTerms represents a LicenseUnknownTerms error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseUnknownTerms struct {
	TermsHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseUnknownTerms(bytes32 termsHash)
func LicenseRegistryLicenseUnknownTermsErrorID() common.Hash {
	return common.HexToHash("0xd3abd16749cdf5ca4e85c739f2e7f75c787278cb981b3ac8df529f74bdbdb6f3")
}

// UnpackLicenseUnknownTermsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseUnknownTerms(bytes32 termsHash)
func (licenseRegistry *LicenseRegistry) UnpackLicenseUnknownTermsError(raw []byte) (*LicenseRegistryLicenseUnknownTerms, error) {
	out := new(LicenseRegistryLicenseUnknownTerms)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseUnknownTerms", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseUnknownToken represents a LicenseUnknownToken error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseUnknownToken struct {
	TokenId *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseUnknownToken(uint256 tokenId)
func LicenseRegistryLicenseUnknownTokenErrorID() common.Hash {
	return common.HexToHash("0xee105450b46002086237b49a08584f534ad22fdde7595b8ca2f2d211021f3fb6")
}

// UnpackLicenseUnknownTokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseUnknownToken(uint256 tokenId)
func (licenseRegistry *LicenseRegistry) UnpackLicenseUnknownTokenError(raw []byte) (*LicenseRegistryLicenseUnknownToken, error) {
	out := new(LicenseRegistryLicenseUnknownToken)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseUnknownToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryReentrancyGuardReentrantCall represents a ReentrancyGuardReentrantCall error raised by the LicenseRegistry contract.
type LicenseRegistryReentrancyGuardReentrantCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReentrancyGuardReentrantCall()
func LicenseRegistryReentrancyGuardReentrantCallErrorID() common.Hash {
	return common.HexToHash("0x3ee5aeb571de7fc460830b4d0017439a1ca56fb0bc39062227ade4fe4a24c1ca")
}

// UnpackReentrancyGuardReentrantCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReentrancyGuardReentrantCall()
func (licenseRegistry *LicenseRegistry) UnpackReentrancyGuardReentrantCallError(raw []byte) (*LicenseRegistryReentrancyGuardReentrantCall, error) {
	out := new(LicenseRegistryReentrancyGuardReentrantCall)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "ReentrancyGuardReentrantCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistrySafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the LicenseRegistry contract.
type LicenseRegistrySafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func LicenseRegistrySafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (licenseRegistry *LicenseRegistry) UnpackSafeERC20FailedOperationError(raw []byte) (*LicenseRegistrySafeERC20FailedOperation, error) {
	out := new(LicenseRegistrySafeERC20FailedOperation)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryStringTooLong represents a StringTooLong error raised by the LicenseRegistry contract.
type LicenseRegistryStringTooLong struct {
	Str string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringTooLong(string str)
func LicenseRegistryStringTooLongErrorID() common.Hash {
	return common.HexToHash("0x305a27a93f8e33b7392df0a0f91d6fc63847395853c45991eec52dbf24d72381")
}

// UnpackStringTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringTooLong(string str)
func (licenseRegistry *LicenseRegistry) UnpackStringTooLongError(raw []byte) (*LicenseRegistryStringTooLong, error) {
	out := new(LicenseRegistryStringTooLong)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "StringTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryMetaData contains all meta data concerning the ModelRegistry contract.
var ModelRegistryMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"terms_\",\"type\":\"address\",\"internalType\":\"contractITermsRegistry\"},{\"name\":\"predecessor_\",\"type\":\"address\",\"internalType\":\"contractINamespaces\"},{\"name\":\"validator_\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"contentBase_\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"acceptNamespace\",\"inputs\":[{\"name\":\"namespace\",\"type\":\"string\",\"internalType\":\"string\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approve\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"contractURI\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"getApproved\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"getTransferValidationFunction\",\"inputs\":[],\"outputs\":[{\"name\":\"functionSignature\",\"type\":\"bytes4\",\"internalType\":\"bytes4\"},{\"name\":\"isViewFunction\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"getTransferValidator\",\"inputs\":[],\"outputs\":[{\"name\":\"validator\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"inscribe\",\"inputs\":[{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"description\",\"type\":\"string\",\"internalType\":\"string\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"isApprovedForAll\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isVersionOf\",\"inputs\":[{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"latest\",\"inputs\":[{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"}],\"outputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"multicall\",\"inputs\":[{\"name\":\"data\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[{\"name\":\"results\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"name\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"namespaceOwner\",\"inputs\":[{\"name\":\"namespace\",\"type\":\"string\",\"internalType\":\"string\"}],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"offerNamespace\",\"inputs\":[{\"name\":\"namespace\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"ownerOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"ownerOfNamespace\",\"inputs\":[{\"name\":\"namespaceHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"predecessor\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractINamespaces\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"publish\",\"inputs\":[{\"name\":\"publication\",\"type\":\"tuple\",\"internalType\":\"structIModelRegistry.Publication\",\"components\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"digest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"metadataDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"parents\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"enforceRoyalty\",\"type\":\"bool\",\"internalType\":\"bool\"}]}],\"outputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"publishBatch\",\"inputs\":[{\"name\":\"publications\",\"type\":\"tuple[]\",\"internalType\":\"structIModelRegistry.Publication[]\",\"components\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"digest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"metadataDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"parents\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"enforceRoyalty\",\"type\":\"bool\",\"internalType\":\"bool\"}]}],\"outputs\":[{\"name\":\"tokenIds\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"publishDigest\",\"inputs\":[{\"name\":\"publication\",\"type\":\"tuple\",\"internalType\":\"structIModelRegistry.Publication\",\"components\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"digest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"metadataDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"parents\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"enforceRoyalty\",\"type\":\"bool\",\"internalType\":\"bool\"}]},{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"publishFor\",\"inputs\":[{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"publication\",\"type\":\"tuple\",\"internalType\":\"structIModelRegistry.Publication\",\"components\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"digest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"metadataDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"parents\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"enforceRoyalty\",\"type\":\"bool\",\"internalType\":\"bool\"}]}],\"outputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"publishWithSig\",\"inputs\":[{\"name\":\"publication\",\"type\":\"tuple\",\"internalType\":\"structIModelRegistry.Publication\",\"components\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"digest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"metadataDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"parents\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"enforceRoyalty\",\"type\":\"bool\",\"internalType\":\"bool\"}]},{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"publishWithTerms\",\"inputs\":[{\"name\":\"publication\",\"type\":\"tuple\",\"internalType\":\"structIModelRegistry.Publication\",\"components\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"digest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"metadataDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"parents\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"enforceRoyalty\",\"type\":\"bool\",\"internalType\":\"bool\"}]},{\"name\":\"newTerms\",\"type\":\"tuple\",\"internalType\":\"structITermsRegistry.Terms\",\"components\":[{\"name\":\"licenseId\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"textDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"open\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"commercialUse\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"attribution\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"derivatives\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"revocable\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"noticePeriod\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"period\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"seats\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"currency\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"grantPrice\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"inputMeasure\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"outputMeasure\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"inputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requestPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"split\",\"type\":\"tuple\",\"internalType\":\"structITermsRegistry.Split\",\"components\":[{\"name\":\"creator\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"owner\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"provider\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]}]}],\"outputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"publisherOf\",\"inputs\":[{\"name\":\"namespace\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"publisher\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"left\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"until\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"royaltyInfo\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"salePrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"receiver\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"safeTransferFrom\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"safeTransferFrom\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setActive\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"active\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setApprovalForAll\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"approved\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setLatest\",\"inputs\":[{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setPublisher\",\"inputs\":[{\"name\":\"namespace\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"publisher\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"limit\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"until\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setTransferValidator\",\"inputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"supportsInterface\",\"inputs\":[{\"name\":\"interfaceId\",\"type\":\"bytes4\",\"internalType\":\"bytes4\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"symbol\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"terms\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractITermsRegistry\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"tokenOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"token\",\"type\":\"tuple\",\"internalType\":\"structIModelRegistry.Token\",\"components\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"active\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"termsIndex\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"enforcesRoyalty\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"nameTag\",\"type\":\"uint48\",\"internalType\":\"uint48\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"tokenURI\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"transferFrom\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"ActiveChanged\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"active\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Approval\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"approved\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ApprovalForAll\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"approved\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BatchMetadataUpdate\",\"inputs\":[{\"name\":\"_fromTokenId\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"_toTokenId\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Derived\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"parents\",\"type\":\"uint256[]\",\"indexed\":false,\"internalType\":\"uint256[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Inscribed\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"name\",\"type\":\"string\",\"indexed\":false,\"internalType\":\"string\"},{\"name\":\"description\",\"type\":\"string\",\"indexed\":false,\"internalType\":\"string\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"LatestChanged\",\"inputs\":[{\"name\":\"nameHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"MetadataUpdate\",\"inputs\":[{\"name\":\"_tokenId\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NamespaceClaimed\",\"inputs\":[{\"name\":\"namespaceHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"namespace\",\"type\":\"string\",\"indexed\":false,\"internalType\":\"string\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NamespaceOffered\",\"inputs\":[{\"name\":\"namespaceHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NamespaceTransferred\",\"inputs\":[{\"name\":\"namespaceHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PublicationSkipped\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Published\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"creator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"nameHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"name\",\"type\":\"string\",\"indexed\":false,\"internalType\":\"string\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"metadataDigest\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"previous\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PublisherChanged\",\"inputs\":[{\"name\":\"namespaceHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"publisher\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"limit\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"until\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Transfer\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TransferValidatorUpdated\",\"inputs\":[{\"name\":\"oldValidator\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"newValidator\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AddressEmptyCode\",\"inputs\":[{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721IncorrectOwner\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721InsufficientApproval\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC721InvalidApprover\",\"inputs\":[{\"name\":\"approver\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721InvalidOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721InvalidOwner\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721InvalidReceiver\",\"inputs\":[{\"name\":\"receiver\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721InvalidSender\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721NonexistentToken\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"FailedCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InvalidShortString\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"RegistryAlreadyPublished\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"RegistryDeadlineOver\",\"inputs\":[{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"RegistryInvalidDescription\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"RegistryInvalidName\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"}]},{\"type\":\"error\",\"name\":\"RegistryInvalidSignature\",\"inputs\":[{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"RegistryNamespaceTaken\",\"inputs\":[{\"name\":\"namespace\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"RegistryNotAVersion\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"RegistryNotCreator\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"RegistryNotNamespaceOwner\",\"inputs\":[{\"name\":\"namespace\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"RegistryNotOffered\",\"inputs\":[{\"name\":\"namespace\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"RegistryNotOwner\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"RegistryNotPublisher\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"RegistryParentForbids\",\"inputs\":[{\"name\":\"parent\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"RegistryTooManyParents\",\"inputs\":[{\"name\":\"count\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"RegistryUnknownParent\",\"inputs\":[{\"name\":\"parent\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"RegistryUnknownTerms\",\"inputs\":[{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"RegistryZeroDigest\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]}]",
	ID:  "ModelRegistry",
	Bin: "0x6102008060405234610614576176e5803803809161001d8285610618565b8339810190608081830312610614578051906001600160a01b0382168203610614576020810151926001600160a01b03841684036106145760408201516001600160a01b0381169290839003610614576060810151906001600160401b038211610614570181601f82011215610614578051906001600160401b03821161041057604051926100b6601f8401601f191660200185610618565b8284526020838301011161061457815f9260208093018386015e830101526040938451906100e48683610618565b60138252602082017f4465487567204d6f64656c526567697374727900000000000000000000000000815286519261011c8885610618565b600184526020840192603160f81b845288516101388a82610618565b6005815264446548756760d81b60208201528951916101578b84610618565b6005835264444548554760d81b60208401526080528051906001600160401b0382116104105760035490600182811c9216801561060a575b602083101461050d5781601f84931161059c575b50602090601f8311600114610536575f9261052b575b50508160011b915f199060031b1c1916176003555b8051906001600160401b0382116104105760045490600182811c92168015610521575b602083101461050d5781601f84931161049f575b50602090601f8311600114610439575f9261042e575b50508160011b915f199060031b1c1916176004555b61023981610665565b61014052610246846107cd565b6101605251902091826101005251902080610120524660c05285519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f84528783015260608201524660808201523060a082015260a081526102ae60c082610618565b51902060a0523060e0526101808290528351611e5b808201906001600160401b0382118383101761041057869383926102eb9261588a853961063b565b03905ff0918215610424577fcc5dc080ff977b3c3a211fa63ab74f90f658f5ba9d3236e92c8f59570f442aac926101a0528151905f82526020820152a181516101688082016001600160401b03811183821017610410578291615722833903905ff08015610406576101e0526101c05251614e1c90816109068239608051818181610d430152613ee0015260a05181614277015260c0518161432e015260e05181614248015261010051816142c6015261012051816142ec015261014051816119bf015261016051816119eb01526101805181818161206f0152612c8a01526101a0518181816102d50152610c7f01526101c05181818161078701528181610a7c01528181613bba0152614b4001526101e051816116cc0152f35b82513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b50513d5f823e3d90fd5b015190505f8061021b565b60045f9081528281209350601f198516905b818110610487575090846001959493921061046f575b505050811b01600455610230565b01515f1960f88460031b161c191690555f8080610461565b9293602060018192878601518155019501930161044b565b60045f529091507f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b601f840160051c81019160208510610503575b90601f859493920160051c01905b8181106104f55750610205565b5f81558493506001016104e8565b90915081906104da565b634e487b7160e01b5f52602260045260245ffd5b91607f16916101f1565b015190505f806101b9565b60035f9081528281209350601f198516905b818110610584575090846001959493921061056c575b505050811b016003556101ce565b01515f1960f88460031b161c191690555f808061055e565b92936020600181928786015181550195019301610548565b60035f529091507fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b601f840160051c81019160208510610600575b90601f859493920160051c01905b8181106105f257506101a3565b5f81558493506001016105e5565b90915081906105d7565b91607f169161018f565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761041057604052565b602060409281835280519182918282860152018484015e5f828201840152601f01601f1916010190565b908151602081105f146106c0575090601f81511161069f576020815191015160208210610690571790565b5f198260200360031b1b161790565b60405163305a27a960e01b81529081906106bc906004830161063b565b0390fd5b6001600160401b03811161041057600954600181811c911680156107c3575b602082101461050d57601f8111610790575b50602092601f821160011461072f57928192935f92610724575b50508160011b915f199060031b1c19161760095560ff90565b015190505f8061070b565b601f1982169360095f52805f20915f5b8681106107785750836001959610610760575b505050811b0160095560ff90565b01515f1960f88460031b161c191690555f8080610752565b9192602060018192868501518155019401920161073f565b60095f52601f60205f20910160051c810190601f830160051c015b8181106107b857506106f1565b5f81556001016107ab565b90607f16906106df565b908151602081105f146107f8575090601f81511161069f576020815191015160208210610690571790565b6001600160401b03811161041057600a54600181811c911680156108fb575b602082101461050d57601f81116108c8575b50602092601f821160011461086757928192935f9261085c575b50508160011b915f199060031b1c191617600a5560ff90565b015190505f80610843565b601f19821693600a5f52805f20915f5b8681106108b05750836001959610610898575b505050811b01600a5560ff90565b01515f1960f88460031b161c191690555f808061088a565b91926020600181928685015181550194019201610877565b600a5f52601f60205f20910160051c810190601f830160051c015b8181106108f05750610829565b5f81556001016108e3565b90607f169061081756fe6080806040526004361015610012575f80fd5b5f3560e01c90816301ffc9a7146123165750806306fdde0314612271578063081812fc14612227578063095ea7b314612093578063098144d4146120435780630d705df6146120035780631bdaca5914611f445780631e3d1fca14611f0457806323b872dd14611eed5780632a55205a14611e9757806342842e0e14611e6e57806344d38d3d14611e035780634d0eb8cb14611c8257806355d742e414611c405780636352211e14611c0457806370a0823114611b835780637a8f3ee414611af45780637b45ffc614611a9057806384b0196e146119a757806385ab060c1461194a57806395d89b411461184e578063a22cb46514611770578063a9368e801461163c578063a9fc664e146115f2578063ab22fd7a1461159a578063ac0c5e8614611406578063ac9650d814611272578063b3b8a2f314610d67578063b719d03214610d17578063b88d4fde14610cc6578063c87b56dd14610bc3578063cbd896c314610aa0578063d502562514610a50578063df746203146109be578063e224acb4146107f9578063e55063aa146104a2578063e60a955d14610374578063e7b324f11461034e578063e8a3d48514610283578063e985e9c5146102105763ea78803f146101df575f80fd5b3461020c57602060031936011261020c5760e06101fd60043561327a565b61020a604051809261284d565bf35b5f80fd5b3461020c57604060031936011261020c57610229612532565b73ffffffffffffffffffffffffffffffffffffffff610246612555565b91165f52600860205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060ff60405f2054166040519015158152f35b3461020c575f60031936011261020c576040517fe8a3d4850000000000000000000000000000000000000000000000000000000081525f8160048173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa80156103435761031d915f91610321575b5060405191829160208352602083019061250d565b0390f35b61033d91503d805f833e6103358183612780565b810190613154565b82610308565b6040513d5f823e3d90fd5b3461020c57602061036a61036136612687565b929190916131f1565b6040519015158152f35b3461020c57604060031936011261020c576004356103906126fb565b815f52600b60205260405f20543373ffffffffffffffffffffffffffffffffffffffff8216036104725791807f633597c8f321978dddbb9b4c534aa18ccb9a5836ebcb13213d1130474f9fafb5602080947ff8e1a15aba9398e019f0b49df1a4fde98ee17ae345cb5f6b5e2c27f5033e8ce796815f1461044b577fefffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff165b845f52600b835260405f20556040519015158152a2604051908152a1005b7f10000000000000000000000000000000000000000000000000000000000000001761042d565b827f992ef18a000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b3461020c57604060031936011261020c5760043567ffffffffffffffff811161020c5760e0600319823603011261020c576024359067ffffffffffffffff821161020c578136039161028060031984011261020c57604051927f2b5467f6000000000000000000000000000000000000000000000000000000008452602060048501527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdd8260040135910181121561020c57810160246004820135910167ffffffffffffffff821161020c57813603811361020c5761058e9161028060248701526102a4860191612eb8565b90602481013560448501526105a56044820161270a565b151560648501526105b86064820161270a565b151560848501526105cb6084820161270a565b151560a48501526105de60a4820161270a565b151560c48501526105f160c4820161270a565b151560e485015263ffffffff61060960e4830161264a565b1661010485015263ffffffff610622610104830161264a565b1661012485015263ffffffff61063b610124830161264a565b1661014485015261014481013573ffffffffffffffffffffffffffffffffffffffff8116810361020c5773ffffffffffffffffffffffffffffffffffffffff16610164850152610164810135906bffffffffffffffffffffffff821680920361020c5760209261ffff610766610264889594869561018487015260ff6106c461018483016131d4565b166101a487015260ff6106da6101a483016131d4565b166101c487015267ffffffffffffffff6106f76101c48301612672565b166101e487015267ffffffffffffffff6107146101e48301612672565b1661020487015267ffffffffffffffff6107316102048301612672565b166102248701528361074661022483016131e2565b166102448701528361075b61024483016131e2565b1682870152016131e2565b1661028483015203815f73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165af1908115610343576020926107c6926107ce575b50600401336133f0565b604051908152f35b6107ed90843d86116107f2575b6107e58183612780565b8101906131b7565b6107bc565b503d6107db565b3461020c57604060031936011261020c57610812612532565b6024359067ffffffffffffffff821161020c5760e060031983600401933603011261020c576108418280612f0d565b929061084d8482614081565b509361087d855f525f60205260405f20549073ffffffffffffffffffffffffffffffffffffffff82169160a01c90565b90955f52600260205260405f20905f5260205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f209473ffffffffffffffffffffffffffffffffffffffff8086169116148015906109af575b8015610998575b61095d57505063ffffffff8354169182156109305760209363ffffffff5f196107c69501167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000008254161790556133f0565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6109946040519283927f44bf0148000000000000000000000000000000000000000000000000000000008452339160048501612ed8565b0390fd5b5067ffffffffffffffff855460201c1642116108df565b5063ffffffff855416156108d8565b3461020c57602060031936011261020c576020600435610a02815f525f60205260405f20549073ffffffffffffffffffffffffffffffffffffffff82169160a01c90565b509073ffffffffffffffffffffffffffffffffffffffff821615610a40575b5073ffffffffffffffffffffffffffffffffffffffff60405191168152f35b610a4a9150613ede565b82610a21565b3461020c575f60031936011261020c57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461020c57602060031936011261020c5760043567ffffffffffffffff811161020c57610ad1903690600401612717565b610ada81612ea0565b610ae76040519182612780565b818152601f19610af683612ea0565b01366020830137335f52600c60205260405f20545f905f945f927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff2182360301925b86851015610b9d578460051b8301358481121561020c5783019060a0820135838103610b81575b5060019189610b6d9233613c4c565b9590610b798289612f5e565b520193610b37565b92509750610b6d600191610b9484613b69565b99915091610b5e565b8561031d91335f52600c60205260405f20556040519182916020835260208301906126c8565b3461020c57602060031936011261020c57610c395f600435610be481613397565b50808252600e6020526040822090610c66610bfe8261327a565b9260405195869485947fe6a705700000000000000000000000000000000000000000000000000000000086526004860152602485019061284d565b6101406101048401526001610c52610144850183612926565b916003198584030161012486015201612926565b038173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa80156103435761031d915f91610321575060405191829160208352602083019061250d565b3461020c57608060031936011261020c57610cdf612532565b610ce7612555565b6064359167ffffffffffffffff831161020c57610d0b610d159336906004016127f5565b9160443591612f9f565b005b3461020c575f60031936011261020c57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461020c57608060031936011261020c57600435600281101561020c5760243567ffffffffffffffff811161020c57610da4903690600401612578565b9091604435916064359167ffffffffffffffff831161020c57610de38483610dd188963690600401612578565b989094610dde83836134d3565b61356e565b610dec84612e28565b905073ffffffffffffffffffffffffffffffffffffffff339116036112425761011885116111c4575f5b858110611161575060405194610e2b86612748565b610e363684866127bf565b8652610e433682846127bf565b9560208101968752855f52600e60205260405f20905180519067ffffffffffffffff821161107e57610e7583546128d5565b601f811161111c575b50602090601f83116001146110b65760019392915f91836110ab575b50505f1982851b9260031b1c19161781555b01955195865167ffffffffffffffff811161107e57610ecb82546128d5565b601f8111611039575b506020601f8211600114610f895793879693602098969383610f72947fbcc56f9ffd280e124f9cb136aedee335e96337b03bccbb292bbf06048cfcf0d8987ff8e1a15aba9398e019f0b49df1a4fde98ee17ae345cb5f6b5e2c27f5033e8ce79d5f92610f7e575b50505f198260011b9260031b1c19161790555b610f65604051958695604087526040870191612eb8565b918483038a860152612eb8565b0390a2604051908152a1005b015190508d80610f3b565b601f19821698835f52815f20995f5b8181106110215750936001847ff8e1a15aba9398e019f0b49df1a4fde98ee17ae345cb5f6b5e2c27f5033e8ce79c7fbcc56f9ffd280e124f9cb136aedee335e96337b03bccbb292bbf06048cfcf0d899958d9c9995610f729860209f9d9a10611009575b505050811b019055610f4e565b01515f1960f88460031b161c191690558d8080610ffc565b838301518c556001909b019a60209384019301610f98565b825f5260205f20601f830160051c81019160208410611074575b601f0160051c01905b8181106110695750610ed4565b5f815560010161105c565b9091508190611053565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b015190508a80610e9a565b90601f19831691845f52815f20925f5b81811061110457509160019594929183879593106110ec575b505050811b018155610eac565b01515f1960f88460031b161c191690558a80806110df565b929360206001819287860151815501950193016110c6565b835f5260205f20601f840160051c81019160208510611157575b601f0160051c01905b81811061114c5750610e7e565b5f815560010161113f565b9091508190611136565b7f20000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000006111ae838986613b5d565b35161080156111ec575b6111c457600101610e16565b7f2471a955000000000000000000000000000000000000000000000000000000005f5260045ffd5b507f7f000000000000000000000000000000000000000000000000000000000000007fff0000000000000000000000000000000000000000000000000000000000000061123a838986613b5d565b3516146111b8565b837f7b3080d6000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b3461020c57602060031936011261020c5760043567ffffffffffffffff811161020c576112a3903690600401612717565b6020916040516112b38482612780565b5f815283810190601f1985013683376112cb84612ea0565b926112d96040519485612780565b848452601f196112e886612ea0565b01865f5b8281106113f7575050505f5b8581101561137c576001906113605f808a8861134c61131c8760051b8a018a612f0d565b90936040519382859383850197883783018281018881528e519283915e010185815203601f198101835282612780565b5190305af4611359613b2e565b9030614354565b61136a8288612f5e565b526113758187612f5e565b50016112f8565b604080518881528651818a018190525f92600582901b8301810191898c01918c9085015b8287106113ad5785850386f35b9091929382806113e7837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08a60019603018652885161250d565b96019201960195929190926113a0565b606087820183015281016112ec565b3461020c57602060031936011261020c5760043567ffffffffffffffff811161020c57611437903690600401612578565b90611443828083613fc7565b91825f52600160205273ffffffffffffffffffffffffffffffffffffffff60405f20541633036115635782805f52600160205260405f207fffffffffffffffffffffffff000000000000000000000000000000000000000081541690556114ce815f525f60205260405f20549073ffffffffffffffffffffffffffffffffffffffff82169160a01c90565b90600182018092116109305773ffffffffffffffffffffffffffffffffffffffff91835f525f602052339060a01b1760405f205516805f52600c60205260405f205480831860401c15611545575b5033917fd9a8e52ea27b3fdb36329ab5b026722542d980e1502503f81219d0e3ff4e0a6c5f80a4005b67ffffffffffffffff90825f52600c6020521660405f20558261151c565b6109946040519283927f2d2c76d3000000000000000000000000000000000000000000000000000000008452339160048501612ed8565b3461020c57606060031936011261020c5760043567ffffffffffffffff811161020c5760e0600319823603011261020c576107c66115ed6020926115dc612555565b6115e461265b565b91600401613957565b613aed565b3461020c57602060031936011261020c5761160b612532565b507f992ef18a000000000000000000000000000000000000000000000000000000005f525f6004523360245260445ffd5b3461020c57608060031936011261020c5760043567ffffffffffffffff811161020c5760e060031982600401923603011261020c57611679612555565b61168161265b565b60643567ffffffffffffffff811161020c576116a1903690600401612578565b909167ffffffffffffffff81168042116117455750906116c96115ed6116f294938688613957565b917f00000000000000000000000000000000000000000000000000000000000000009285613616565b15611703576020916107c6916133f0565b73ffffffffffffffffffffffffffffffffffffffff907fbd1a6714000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7f719da03a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461020c57604060031936011261020c57611789612532565b73ffffffffffffffffffffffffffffffffffffffff6117a66126fb565b911690811561182257335f52600860205260405f20825f5260205260405f20901515907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0081541660ff83161790556040519081527f17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c3160203392a3005b507f5b08ba18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461020c575f60031936011261020c576040515f60045461186e816128d5565b808452906001811690811561190857506001146118aa575b61031d8361189681850382612780565b60405191829160208352602083019061250d565b60045f9081527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b939250905b8082106118ee57509091508101602001611896611886565b9192600181602092548385880101520191019092916118d6565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208086019190915291151560051b840190910191506118969050611886565b3461020c57604060031936011261020c57600435600281101561020c576024359067ffffffffffffffff821161020c5761198b611991923690600401612578565b916135ce565b5f52600f602052602060405f2054604051908152f35b3461020c575f60031936011261020c57611a626119e37f00000000000000000000000000000000000000000000000000000000000000006140e2565b61031d611a0f7f000000000000000000000000000000000000000000000000000000000000000061415b565b611a7060405191611a21602084612780565b5f83525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e0602088015260e087019061250d565b90858203604087015261250d565b904660608501523060808501525f60a085015283820360c08501526126c8565b3461020c57611ac0611aa136612687565b9392611aaf828493946134d3565b611abb8584848461356e565b6135ce565b805f52600f6020528160405f20557f880573ddabdf44e75ea14a32eedf27a880c9c4e239d774fe24e14eccd18ec4625f80a3005b3461020c57611b2173ffffffffffffffffffffffffffffffffffffffff611b1a366125a6565b939161343e565b5091825f52600160205260405f208282167fffffffffffffffffffffffff0000000000000000000000000000000000000000825416179055169033907f42e1cb0deb1627cdba645b46d78a05396df0c7d69943db063d933c6654e318fe5f80a4005b3461020c57602060031936011261020c5773ffffffffffffffffffffffffffffffffffffffff611bb1612532565b168015611bd8575f52600c602052602067ffffffffffffffff60405f205416604051908152f35b7f89c62b64000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b3461020c57602060031936011261020c576020611c22600435613397565b73ffffffffffffffffffffffffffffffffffffffff60405191168152f35b3461020c57602060031936011261020c57604073ffffffffffffffffffffffffffffffffffffffff611c73600435612e28565b83519182529091166020820152f35b3461020c57608060031936011261020c5760043567ffffffffffffffff811161020c57611cb3903690600401612578565b90611cbc612555565b916044359163ffffffff83169182840361020c576064359467ffffffffffffffff86169384870361020c57611d2773ffffffffffffffffffffffffffffffffffffffff937fbf67bfb16908b3ade52ffbd8542b1773219a5d566e5f2a5b33feff41d26ad62e9561343e565b60409691965192611d3784612748565b835260208301918252865f52600260205260405f20905f5260205260405f208484165f5260205263ffffffff8060405f20935116167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000835416178255517fffffffffffffffffffffffffffffffffffffffff0000000000000000ffffffff6bffffffffffffffff0000000083549260201b169116179055611dfe604051928392169633968390929167ffffffffffffffff60209163ffffffff604085019616845216910152565b0390a4005b3461020c57602060031936011261020c5760043567ffffffffffffffff811161020c57611e40611e396020923690600401612578565b8091613fc7565b610a02815f525f60205260405f20549073ffffffffffffffffffffffffffffffffffffffff82169160a01c90565b3461020c57610d15611e7f366125f6565b9060405192611e8f602085612780565b5f8452612f9f565b3461020c57604060031936011261020c5760405f73ffffffffffffffffffffffffffffffffffffffff611ecb600435612e28565b9050169081611ee1575b82519182526020820152f35b50601460243504611ed5565b3461020c57610d15611efe366125f6565b916129c6565b3461020c57602060031936011261020c5760043567ffffffffffffffff811161020c5760e0600319823603011261020c576107c6602091600401336133f0565b3461020c57611f5e611f55366125a6565b92918190613fc7565b611f8c815f525f60205260405f20549073ffffffffffffffffffffffffffffffffffffffff82169160a01c90565b9190505f52600260205260405f20905f5260205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2060405190611fd382612748565b5463ffffffff811680835290831c67ffffffffffffffff1692909101829052604080519182526020820192909252f35b3461020c575f60031936011261020c57604080517fcaee23ea00000000000000000000000000000000000000000000000000000000815260016020820152f35b3461020c575f60031936011261020c57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461020c57604060031936011261020c576120ac612532565b602435906120b982613397565b33151580612207575b806121ba575b61218e57829073ffffffffffffffffffffffffffffffffffffffff80841691167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9255f80a45f91825260076020908152604080842080547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff9490941693909317909255600b9052902080547f4000000000000000000000000000000000000000000000000000000000000000179055005b7fa9fbf51f000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b5073ffffffffffffffffffffffffffffffffffffffff81165f52600860205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260ff60405f205416156120c8565b503373ffffffffffffffffffffffffffffffffffffffff821614156120c2565b3461020c57602060031936011261020c5760043561224481613397565b505f526007602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b3461020c575f60031936011261020c576040515f600354612291816128d5565b808452906001811690811561190857506001146122b85761031d8361189681850382612780565b60035f9081527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b939250905b8082106122fc57509091508101602001611896611886565b9192600181602092548385880101520191019092916122e4565b3461020c57602060031936011261020c57600435907fffffffff00000000000000000000000000000000000000000000000000000000821680920361020c57817f2a55205a00000000000000000000000000000000000000000000000000000000602093149081156124e3575b81156124b9575b811561248f575b8115612465575b811561243b575b81156123ad575b5015158152f35b7f80ac58cd00000000000000000000000000000000000000000000000000000000811491508115612411575b81156123e7575b50836123a6565b7f01ffc9a700000000000000000000000000000000000000000000000000000000915014836123e0565b7f5b5e139f00000000000000000000000000000000000000000000000000000000811491506123d9565b7f1bf0fdce000000000000000000000000000000000000000000000000000000008114915061239f565b7ff6c74b860000000000000000000000000000000000000000000000000000000081149150612398565b7fa07d229a0000000000000000000000000000000000000000000000000000000081149150612391565b7fad0d7f6c000000000000000000000000000000000000000000000000000000008114915061238a565b7f490649060000000000000000000000000000000000000000000000000000000081149150612383565b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361020c57565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361020c57565b9181601f8401121561020c5782359167ffffffffffffffff831161020c576020838186019501011161020c57565b604060031982011261020c576004359067ffffffffffffffff821161020c576125d191600401612578565b909160243573ffffffffffffffffffffffffffffffffffffffff8116810361020c5790565b600319606091011261020c5760043573ffffffffffffffffffffffffffffffffffffffff8116810361020c579060243573ffffffffffffffffffffffffffffffffffffffff8116810361020c579060443590565b359063ffffffff8216820361020c57565b6044359067ffffffffffffffff8216820361020c57565b359067ffffffffffffffff8216820361020c57565b90606060031983011261020c57600435600281101561020c57916024359067ffffffffffffffff821161020c576126c091600401612578565b909160443590565b90602080835192838152019201905f5b8181106126e55750505090565b82518452602093840193909201916001016126d8565b60243590811515820361020c57565b3590811515820361020c57565b9181601f8401121561020c5782359167ffffffffffffffff831161020c576020808501948460051b01011161020c57565b6040810190811067ffffffffffffffff82111761107e57604052565b60e0810190811067ffffffffffffffff82111761107e57604052565b90601f601f19910116810190811067ffffffffffffffff82111761107e57604052565b67ffffffffffffffff811161107e57601f01601f191660200190565b9291926127cb826127a3565b916127d96040519384612780565b82948184528183011161020c578281602093845f960137010152565b9080601f8301121561020c57816020612810933591016127bf565b90565b9060028210156128205752565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b65ffffffffffff60c0809273ffffffffffffffffffffffffffffffffffffffff815116855273ffffffffffffffffffffffffffffffffffffffff60208201511660208601526128a460408201516040870190612813565b60608101511515606086015264ffffffffff608082015116608086015260a0810151151560a0860152015116910152565b90600182811c9216801561291c575b60208310146128ef57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f16916128e4565b5f9291815491612935836128d5565b808352926001811690811561298a575060011461295157505050565b5f9081526020812093945091925b838310612970575060209250010190565b60018160209294939454838587010152019101919061295f565b905060209495507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0091509291921683830152151560051b010190565b909173ffffffffffffffffffffffffffffffffffffffff5f9316918215612dfc57815f52600b60205260405f20549073ffffffffffffffffffffffffffffffffffffffff82169333151580612d8b575b15612d2b5783907f80000000000000000000000000000000000000000000000000000000000000008416151580612d21575b612c71575b7f40000000000000000000000000000000000000000000000000000000000000008416612baf575b7fbfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f2000000000000000000000000000000000000000000000000000000000000000827fffffffffffffffffffffffff0000000000000000000000000000000000000000878373ffffffffffffffffffffffffffffffffffffffff991615612b94575b868c52600b602052161717166040882055858752600c602052604087205f198154019055808752600c6020526040872060018154019055857fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8880a416808303612b625750505050565b606494507f64283d7b000000000000000000000000000000000000000000000000000000008452600452602452604452fd5b868c52600d60205260408c20898c1683825416179055612af8565b86612bec575b81875260076020526040872080547fffffffffffffffffffffffff0000000000000000000000000000000000000000169055612a75565b919290612bf98791613397565b81612c39575b50612c0d5791908390612bb5565b6024867fa9fbf51f00000000000000000000000000000000000000000000000000000000815280600452fd5b73ffffffffffffffffffffffffffffffffffffffff915016865260086020526040862086805260205260ff604087205416155f612bff565b905073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016803b1561020c575f608491604051928380927fcaee23ea0000000000000000000000000000000000000000000000000000000082523360048301528a60248301528660448301528960648301525afa801561034357612d0c575b508390612a4d565b612d199196505f90612780565b5f9483612d04565b5085331415612a48565b8385612d5c577f7e273289000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f177e802f000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b503385148015612dc6575b80612a165750835f5260076020523373ffffffffffffffffffffffffffffffffffffffff60405f20541614612a16565b50845f52600860205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260ff60405f205416612d96565b7f64a0ae92000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b5f818152600b602052604090205491907f2000000000000000000000000000000000000000000000000000000000000000831615612e85575f52600d60205273ffffffffffffffffffffffffffffffffffffffff60405f20541690565b5073ffffffffffffffffffffffffffffffffffffffff821690565b67ffffffffffffffff811161107e5760051b60200190565b601f8260209493601f1993818652868601375f8582860101520116010190565b91612f0660209273ffffffffffffffffffffffffffffffffffffffff92969596604086526040860191612eb8565b9416910152565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18136030182121561020c570180359067ffffffffffffffff821161020c5760200191813603831361020c57565b8051821015612f725760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b90612fab8382846129c6565b803b612fb8575b50505050565b60209161302473ffffffffffffffffffffffffffffffffffffffff8093169560405195869485947f150b7a02000000000000000000000000000000000000000000000000000000008652336004870152166024850152604484015260806064840152608483019061250d565b03815f865af15f91816130f7575b506130795750613040613b2e565b8051908161307457827f64a0ae92000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b602001fd5b7fffffffff000000000000000000000000000000000000000000000000000000007f150b7a02000000000000000000000000000000000000000000000000000000009116036130cc57505f808080612fb2565b7f64a0ae92000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9091506020813d60201161314c575b8161311360209383612780565b8101031261020c57517fffffffff000000000000000000000000000000000000000000000000000000008116810361020c57905f613032565b3d9150613106565b60208183031261020c5780519067ffffffffffffffff821161020c570181601f8201121561020c57805190613188826127a3565b926131966040519485612780565b8284526020838301011161020c57815f9260208093018386015e8301015290565b9081602091031261020c575164ffffffffff8116810361020c5790565b359060ff8216820361020c57565b359061ffff8216820361020c57565b929190915f52600b60205260405f20549173ffffffffffffffffffffffffffffffffffffffff831615159384613255575b8461322f575b5050505090565b65ffffffffffff939450916132459184936135ce565b169160c81c16145f808080613228565b935061326083613fb5565b600285101561282057600281101561282057841493613222565b73ffffffffffffffffffffffffffffffffffffffff6132cb6040519261329f84612764565b5f84525f60208501525f60408501525f60608501525f60808501525f60a08501525f60c0850152612e28565b9190911691821561339157506132e081613fb5565b90604051926132ee84612764565b73ffffffffffffffffffffffffffffffffffffffff82168452602084015260028210156128205765ffffffffffff9160408401527f1000000000000000000000000000000000000000000000000000000000000000811615606084015264ffffffffff8160a01c1660808401527f80000000000000000000000000000000000000000000000000000000000000008116151560a084015260c81c1660c082015290565b91505090565b805f52600b60205273ffffffffffffffffffffffffffffffffffffffff60405f2054169081156133c5575090565b7f7e273289000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9061342d9073ffffffffffffffffffffffffffffffffffffffff831692835f52600c60205260405f205461342760a0840135613b69565b91613eb4565b90915f52600c60205260405f205590565b9161344a828085613fc7565b92613479845f525f60205260405f20549073ffffffffffffffffffffffffffffffffffffffff82169160a01c90565b939073ffffffffffffffffffffffffffffffffffffffff3391160361349c575050565b6109946040519283927f5747b162000000000000000000000000000000000000000000000000000000008452339160048501612ed8565b9061350e906134e28184614081565b92905f525f60205260405f20549073ffffffffffffffffffffffffffffffffffffffff82169160a01c90565b5073ffffffffffffffffffffffffffffffffffffffff3391160361353157505050565b811161020c576109946040519283927f5747b162000000000000000000000000000000000000000000000000000000008452339160048501612ed8565b83838361357d939694966131f1565b1561358757505050565b6135c46040519384937fa2ab5527000000000000000000000000000000000000000000000000000000008552604060048601526044850191612eb8565b9060248301520390fd5b91906135db9136916127bf565b60208151910120906002811015612820576001036135f65790565b1990565b359060208110613608575090565b5f199060200360031b1b1690565b92909194935f9073ffffffffffffffffffffffffffffffffffffffff851680156138eb57604084036138bb578360201161020c5773ffffffffffffffffffffffffffffffffffffffff6136a88935613675601f19880160208d016135fa565b9060ff601b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff841693821c011689614d8d565b50505b16146138b057608083101580613871575b6136d857505061281093946136d29136916127bf565b91614192565b9095939180601f19810111613844578401906060601f1986818501940301126138405784359473ffffffffffffffffffffffffffffffffffffffff861680960361383c57602081013567ffffffffffffffff8111613838578361373c9183016127f5565b92604082013567ffffffffffffffff81116138345761375b92016127f5565b94833b15613772575b505050612810939450614192565b916020916137d2938973ffffffffffffffffffffffffffffffffffffffff6040518097819682957fe97fac05000000000000000000000000000000000000000000000000000000008452600484015260406024840152604483019061250d565b0393165af18015613829576137e9575b8080613764565b6020813d602011613821575b8161380260209383612780565b8101031261381d57518015150361381957846137e2565b8480fd5b8580fd5b3d91506137f5565b6040513d88823e3d90fd5b8980fd5b8880fd5b8780fd5b8680fd5b6024877f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b50905081601f19810111610930575f907f6492649264926492649264926492649264926492649264926492649264926492878401601f190135146136bc565b506001955050505050565b73ffffffffffffffffffffffffffffffffffffffff6138e46138de36878c6127bf565b87614a2f565b50506136ab565b505f96505050505050565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18136030182121561020c570180359067ffffffffffffffff821161020c57602001918160051b3603831361020c57565b35801515810361020c5790565b9161396c6139658480612f0d565b36916127bf565b6020815191012090602084013591600283101561020c5761399060808601866138f6565b93909560405196602088017f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff871161020c5788613a0f60207fde2d08200ede16217a5dd933703bd291f87642a2a9e7097cf8b1221c8abd74a99b60609567ffffffffffffffff9b60051b8091873781010301601f198101835282612780565b5190209160a081013580613ac75750613a857fc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470945b613a5060c0840161394a565b9673ffffffffffffffffffffffffffffffffffffffff6040519b60208d019d8e521660408c0152848b015260808a0190612813565b604081013560a0890152013560c087015260e08601526101008501521515610120840152166101408201526101408152613ac161016082612780565b51902090565b613a85906040516020810191825260208152613ae4604082612780565b51902094613a44565b604290613af8614231565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b3d15613b58573d90613b3f826127a3565b91613b4d6040519384612780565b82523d5f602084013e565b606090565b90821015612f72570190565b908115613c4757604051917f5ce2c2ac00000000000000000000000000000000000000000000000000000000835280600484015260208360248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa928315610343575f93613c26575b5064ffffffffff831615613bfb5750565b7f5f527646000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b613c4091935060203d6020116107f2576107e58183612780565b915f613bea565b5f9150565b604084013594928515613e8c57613c6660808601866138f6565b929093613c77600185878b866143ed565b15613e8157613c868780612f0d565b60208901359491600286101561020c57613de79564ffffffffff7fa6d76852174a3d9551440d4579490eb9d27e1c5c3247c1cc525b1dac0b3e06d6948460608f98613cd68a98886001938e6144ca565b019e613df2613ce68489896135ce565b9c8d98895f52600f60205260405f2054958a5f52600f6020528b60405f205573ffffffffffffffffffffffffffffffffffffffff613d2660c0870161394a565b9f169e8f9b7effffffffffff000000000000000000000000000000000000000000000000008c60f81b9160c81b168d78ffffffffff00000000000000000000000000000000000000008c60a01b16171717905f14613e7c577f8000000000000000000000000000000000000000000000000000000000000000175b8c5f52600b60205260405f20556040519b8c9b5f7fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8180a460a08b5260a08b0191612eb8565b966020890190612813565b0135604086015260608501521660808301520390a480613e10575050565b604051602081528160208201527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff821161020c5760408187947fe09a084774c9acfbbd0433e01c628544fd35817dc958209a51e508cc8c6789849460051b8091848401378101030190a2565b613da1565b5f9750955050505050565b7f831ed510000000000000000000000000000000000000000000000000000000005f5260045ffd5b604084013594928515613e8c57613ece60808601866138f6565b929093613c775f85878b866143ed565b7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169081613f215750505f90565b6020906024604051809481937fdf74620300000000000000000000000000000000000000000000000000000000835260048301525afa908115610343575f91613f69575b5090565b90506020813d602011613fad575b81613f8460209383612780565b8101031261020c575173ffffffffffffffffffffffffffffffffffffffff8116810361020c5790565b3d9150613f77565b60f81c600f1660028110156128205790565b604051915f5b848110613fdb575050502090565b6020905f19818403838110614075575b508185013516614067817f80808080808080808080808080808080808080808080808080808080808080808091177fbebebebebebebebebebebebebebebebebebebebebebebebebebebebebebebebf827fa4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a5830116199101161690565b60021c178186015201613fcd565b830360031b1b5f613feb565b919061408d818461452b565b918291156140a3576140a0929394613fc7565b91565b84906109946040519283927f93240b27000000000000000000000000000000000000000000000000000000008452602060048501526024840191612eb8565b60ff81146141415760ff811690601f82116141195760405191614106604084612780565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b5060405161281081614154816009612926565b0382612780565b60ff811461417f5760ff811690601f82116141195760405191614106604084612780565b506040516128108161415481600a612926565b919091803b1561422a576020926141ea6141f85f94604051928391888301957f1626ba7e000000000000000000000000000000000000000000000000000000008752602484015260406044840152606483019061250d565b03601f198101835282612780565b51915afa7f1626ba7e000000000000000000000000000000000000000000000000000000005f511490601f3d11161690565b5050505f90565b73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001630148061432b575b15614299577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152613ac160c082612780565b507f00000000000000000000000000000000000000000000000000000000000000004614614270565b90614391575080511561436957602081519101fd5b7fd6bda275000000000000000000000000000000000000000000000000000000005f5260045ffd5b815115806143e4575b6143a2575090565b73ffffffffffffffffffffffffffffffffffffffff907f9996b315000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b50803b1561439a565b9493919290925f95845f52600b60205273ffffffffffffffffffffffffffffffffffffffff60405f205416155f146144985782156138b057906144309291614a69565b90811561448f571561446457505b7fb588e1885cba03e50cffaf7fc969fb133c8f13912043975fc0dee7ef714b17785f80a2565b7f5d6d9da1000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50600193505050565b50505061443e577f55a67e75000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b929190926144d88383614081565b909385851860401c1561452357811161020c576144f59284614c67565b8160401c613f65577fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000161790565b505050505090565b905f91600382108015614a25575b8015614a02575b6149f9575f905f6080915f5b8581106145825750508415159384614566575b5050505091565b92171760805f92830360031b60f8161b1615915080808061455f565b5f949294505f1993818703602081106149e8575b50848284013516937f80808080808080808080808080808080808080808080808080808080808080808517947f8080808080808080808080808080808080808080808080808080808080808080807fd2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d388019881807fc5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c68b0116198b16166146a8857f80808080808080808080808080808080808080808080808080808080808080808091177fbebebebebebebebebebebebebebebebebebebebebebebebebebebebebebebebf827fa4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a5830116199101161690565b1782807f84848484848484848484848484848484848484848484848484848484848484858c0116197f9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9f8c01161683807f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9fa08d0116197fa0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a18d0116169117171916169116176149d95760f81b9560f81b9060f81b937fd1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d28101957f808080808080808080808080808080808080808080808080808080808080808087161916907f80808080808080808080808080808080808080808080808080808080808080808216907fd0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d18101977f808080808080808080808080808080808080808080808080808080808080808089161916977f80808080808080808080808080808080808080808080808080808080808080807fcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfd0818b169301161916937f80808080808080808080808080808080808080808080808080808080808080808086169481869b859b88889f7e808080808080808080808080808080808080808080808080808080808080808660081c1617967e808080808080808080808080808080808080808080808080808080808080808460081c161797848c8a8a171616991717907e808080808080808080808080808080808080808080808080808080808080808b60081c1617169516169216161717176149d95780614927575b505060200161454c565b909197158015906149a9575b61499b576f8080808080808080808080808080808060209260801c1615908160071b1b8060c01c15908160061b1b908160e01c15918260051b1b928360f01c15938460041b1b60f81c159360011b9260021b9160031b9060041b01010101870196905f61491d565b50505050505050505f905f90565b507f80808080808080808080808080808080808080808080808080808080808080805f1982018316161515614933565b5050505050505050505f905f90565b60209591950360031b1b935f614596565b5050505f905f90565b50600482101580156145405750632e676974600319838301013560e01c14614540565b5060608211614539565b8151919060418303614a5f57614a589250602082015190606060408401519301515f1a90614d8d565b9192909190565b50505f9160029190565b9060108311614c3b575f5b83811015614c33578060051b82013573ffffffffffffffffffffffffffffffffffffffff614aa182612e28565b9091168015614c075773ffffffffffffffffffffffffffffffffffffffff8616809114908115614be7575b50159081614aeb575b50614ae35750600101614a74565b935050505090565b905064ffffffffff604051917f676ece8a00000000000000000000000000000000000000000000000000000000835260a01c16600482015260208160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa8015610343575f90614b98575b7d080000000000000000000000000000000000000000000000000000000000915016155f614ad5565b506020813d8211614bdf575b81614bb160209383612780565b8101031261020c577d0800000000000000000000000000000000000000000000000000000000009051614b6f565b3d9150614ba4565b905073ffffffffffffffffffffffffffffffffffffffff8216145f614acc565b827f33b4661a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b505050505f90565b827f43c4409d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b91614c96835f525f60205260405f20549073ffffffffffffffffffffffffffffffffffffffff82169160a01c90565b5073ffffffffffffffffffffffffffffffffffffffff948516948116808614614d855715614d76575b73ffffffffffffffffffffffffffffffffffffffff8116858115159182614d6b575b5050614d345750907f6bfdca8b9a663b46b0a177c2749df7efff1cd8588436903d0a90375809fb60dd91835f525f6020528460405f2055614d2f604051928392602084526020840191612eb8565b0390a3565b61099483916040519384937f20801c4b00000000000000000000000000000000000000000000000000000000855260048501612ed8565b14159050855f614ce1565b50614d8083613ede565b614cbf565b505050505050565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411614e11579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15610343575f5173ffffffffffffffffffffffffffffffffffffffff811615614e0757905f905f90565b505f906001905f90565b5050505f9160039190566080806040523460155761014e908161001a8239f35b5f80fdfe6080600436101561000e575f80fd5b5f3560e01c63e97fac0514610021575f80fd5b3461014a5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261014a576004359073ffffffffffffffffffffffffffffffffffffffff8216820361014a576024359167ffffffffffffffff831161014a573660238401121561014a5782600401359067ffffffffffffffff821161014a57366024838601011161014a577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0603f81601f850116011683019383851067ffffffffffffffff86111761011d575f809481602081968199604052808452806024838601970187378301015251925af16040519015158152f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f80fd6080604052346101f457611e5b80380380610019816101f8565b9283398101906020818303126101f4578051906001600160401b0382116101f4570181601f820112156101f4578051906001600160401b0382116101e05761006a601f8301601f19166020016101f8565b92828452602083830101116101f457815f9260208093018386015e8301015280516001600160401b0381116101e0575f54600181811c911680156101d6575b60208210146101c257601f8111610160575b50602091601f8211600114610102579181925f926100f7575b50508160011b915f199060031b1c1916175f555b604051611c3d908161021e8239f35b015190505f806100d4565b601f198216925f8052805f20915f5b85811061014857508360019510610130575b505050811b015f556100e8565b01515f1960f88460031b161c191690555f8080610123565b91926020600181928685015181550194019201610111565b5f80527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563601f830160051c810191602084106101b8575b601f0160051c01905b8181106101ad57506100bb565b5f81556001016101a0565b9091508190610197565b634e487b7160e01b5f52602260045260245ffd5b90607f16906100a9565b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b6040519190601f01601f191682016001600160401b038111838210176101e05760405256fe6080806040526004361015610012575f80fd5b5f3560e01c908163e6a705701461014f575063e8a3d48514610032575f80fd5b3461014b575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261014b5761014761013b60405161007460c08261188a565b609d81527f7b226e616d65223a224465487567222c2273796d626f6c223a2244454855472260208201527f2c226465736372697074696f6e223a224d6f64656c7320616e6420646174617360408201527f6574732c206561636820746f6b656e206f6e6520696d6d757461626c6520636f60608201527f6e74656e742076657273696f6e206f6e20495046532e20352025206f6620612060808201527f726573616c6520676f657320746f207468652063726561746f722e227d00000060a0820152611977565b60405191829182611842565b0390f35b5f80fd5b3461014b576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261014b5760e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc36011261014b576101043567ffffffffffffffff811161014b576101ca903690600401611814565b6101249291923567ffffffffffffffff811161014b576101ee903690600401611814565b919060e0840184811067ffffffffffffffff8211176117e75760405260243573ffffffffffffffffffffffffffffffffffffffff8116810361014b57845260443573ffffffffffffffffffffffffffffffffffffffff8116810361014b57602085015260643594600286101561014b5760408501958652608435801515810361014b57606086015260a43564ffffffffff8116810361014b57608086015260c435801515810361014b5760a086015260e4359065ffffffffffff8216820361014b576102cc936102c49260c08801523691611905565b923691611905565b91604051935f5f548060011c91600182169182156117dd575b6020841083146117b05783895288929081156117735750600114611716575b6103109250038661188a565b60609260405191610321858461188a565b603b83527f626166796265693030303030303030303030303030303030303030303030303060208401527f303030303030303030303030303030303030303030303030303030000000000060408401525f5b603381106116a95750601f60043560021b166020811015610fb4578351603a1015610fb4577f6162636465666768696a6b6c6d6e6f707172737475767778797a323334353637901a605a84015351600281101561167c5760010361163e576040516103df60408261188a565b600581527f4d6f64656c0000000000000000000000000000000000000000000000000000006020820152905b8051156115945780965b604051610422878261188a565b603581527f4f6e6520696d6d757461626c6520636f6e74656e742076657273696f6e2c206e60208201527f616d6564206279206974732049504653204349442e00000000000000000000006040820152968051806111dc575b5050604051809760208201997f7b226e616d65223a2200000000000000000000000000000000000000000000008b5280516020819201602985015e8201602981017f222c226465736372697074696f6e223a22000000000000000000000000000000905281516020819301603a83015e01602901601181017f222c22696d616765223a220000000000000000000000000000000000000000009052036011017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeb81018852600b0161054c908861188a565b60043560e81c8061055d60086118cb565b906040519161056c908361188a565b6008825261057a60086118cb565b9260208301937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001368537825115610fb45760308453825160011015610fb45760218301916078835360075b6001811161119857506111685750815160021015610fb4577fff000000000000000000000000000000000000000000000000000000000000006022830151165f1a90825160011015610fb45753805115610fb4576023825360025b600781106110ed57506007815260248451115f146110af57604051610646898261188a565b603381527f2220746578744c656e6774683d2233353222206c656e67746841646a7573743d60208201527f2273706163696e67416e64476c79706873223e000000000000000000000000006040820152935b604051928392602084017f3c73766720786d6c6e733d22687474703a2f2f7777772e77332e6f72672f32309052604084017f30302f737667222076696577426f783d223020302034303020343030223e3c7290528a84017f6563742077696474683d2234303022206865696768743d22343030222066696c9052608084017f6c3d2200000000000000000000000000000000000000000000000000000000009052518091608385015e7f222f3e3c6720666f6e742d66616d696c793d226d6f6e6f7370616365222066696083918401918201527f6c6c3d222366666622207374726f6b653d222330303022207374726f6b652d7760a38201527f696474683d222e34223e3c7465787420783d2232342220793d2236302220666f60c38201527f6e742d73697a653d223332223e0000000000000000000000000000000000000060e38201528651602088019691818860f083015e01608301606d81017f3c2f746578743e3c7465787420783d2232342220793d223130302220666f6e749052608d81017f2d73697a653d2231360000000000000000000000000000000000000000000000905281516020819301609683015e01606d0160298101915f83528051926020849201905e016029017f3c2f746578743e3c7465787420783d2232342220793d223337302220666f6e748152602081017f2d73697a653d22392e35223e000000000000000000000000000000000000000090528651908160208901602c83015e01602c81017f3c2f746578743e3c2f673e3c2f7376673e000000000000000000000000000000905203602c017ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff181018252601101610919908261188a565b61092290611a6f565b604051958660208101927f646174613a696d6167652f7376672b786d6c3b6261736536342c000000000000845280516020819201603a84015e8101603a81015f905203603a017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081018852610997908861188a565b606081015115611071576040516109af60408261188a565b600381527f79657300000000000000000000000000000000000000000000000000000000006020820152935b64ffffffffff608083015116805f917a184f03e93ff9f4daa797ed6e38ed64bf6a1f010000000000000000821015611049575b806d04ee2d6d415b85acef8100000000600a92101561102e575b662386f26fc1000081101561101a575b6305f5e100811015611009575b612710811015610ffa575b6064811015610fec575b1015610fe1575b600a7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6021610a92600186016119f3565b948501015b01917f30313233343536373839616263646566000000000000000000000000000000008282061a8353048015610af1577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600a9192610a97565b505060405195869260208401987f7b2274726169745f74797065223a22436f6e74656e742074797065222c2276618a52604085017f6c7565223a2200000000000000000000000000000000000000000000000000009052518091604686015e8301604681017f227d2c7b2274726169745f74797065223a22416374697665222c2276616c75659052606681017f223a220000000000000000000000000000000000000000000000000000000000905281516020819301606983015e01604601602381017f227d2c7b2274726169745f74797065223a225465726d73222c2276616c7565229052604381017f3a22000000000000000000000000000000000000000000000000000000000000905281516020819301604583015e01602301602281017f227d0000000000000000000000000000000000000000000000000000000000009052036022017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe281018552600201610c6b908561188a565b6020015173ffffffffffffffffffffffffffffffffffffffff16958697610c92602a6118cb565b9760405198610ca1908a61188a565b602a8952610caf602a6118cb565b9960208a019a7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001368c37895115610fb45760308b53895160011015610fb457607860218b015360295b60018111610f655750610f35575060286022890120811c6029905b60018211610e9357505050604051998a9951809160208c015e89019060208201905f8252519283915e016020017f222c2265787465726e616c5f75726c223a220000000000000000000000000000815281516020819301601283015e0160128101905f82528451809260208701905e01601201907f222c2261747472696275746573223a5b000000000000000000000000000000008252518092601083015e01601081017f5d2c2270726f70657274696573223a7b226465687567223a7b22636964223a22905281516020819301603083015e0160100190602082017f222c2263726561746f72223a22000000000000000000000000000000000000009052518092602d83015e01602001600d81017f227d7d7d00000000000000000000000000000000000000000000000000000000905203600d017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe481018252600401610e7c908261188a565b610e8590611977565b604051610147819282611842565b808a836007600f610eb695161180610f1f575b610ebc575b505060041c9161194c565b90610d14565b610f087fff00000000000000000000000000000000000000000000000000000000000000917f20000000000000000000000000000000000000000000000000000000000000009361193b565b5116185f1a610f17848d61193b565b538a83610eab565b5085610f2b828461193b565b5160f81c11610ea6565b7fe22e27eb000000000000000000000000000000000000000000000000000000005f52600452601460245260445ffd5b90600f8116906010821015610fb4578b610fa5847f3031323334353637383961626364656600000000000000000000000000000000610faf951a9261193b565b5360041c9161194c565b610cf9565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b600190910190610a61565b606460029104930192610a5a565b61271060049104930192610a50565b6305f5e10060089104930192610a45565b662386f26fc1000060109104930192610a38565b6d04ee2d6d415b85acef810000000060209104930192610a28565b50604091507a184f03e93ff9f4daa797ed6e38ed64bf6a1f0100000000000000008104610a0e565b60405161107f60408261188a565b600281527f6e6f0000000000000000000000000000000000000000000000000000000000006020820152936109db565b6040516110bd60408261188a565b600281527f223e000000000000000000000000000000000000000000000000000000000000602082015293610698565b600181019081811161113b577fff000000000000000000000000000000000000000000000000000000000000006111266001938561193b565b51165f1a611134828561193b565b5301610621565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7fe22e27eb000000000000000000000000000000000000000000000000000000005f52600452600360245260445ffd5b90600f8116906010821015610fb4577f30313233343536373839616263646566000000000000000000000000000000006111d7921a610fa5848861193b565b6105c6565b909591939894969297507f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361113b5761121b9060011b6119f3565b955f985f5b875181101561155457878101602001519a6b100000000000000400003700600160f88e901c1b161561151857896112669c605c61125c84611a42565b9e8f94859461193b565b537fff0000000000000000000000000000000000000000000000000000000000000081167f0800000000000000000000000000000000000000000000000000000000000000036112d35750509060626112cb6112c46001949e611a42565b9d8c61193b565b535b01611220565b7fff0000000000000000000000000000000000000000000000000000000000000081167f0900000000000000000000000000000000000000000000000000000000000000036113365750509060746113306112c46001949e611a42565b536112cd565b7fff0000000000000000000000000000000000000000000000000000000000000081167f0a000000000000000000000000000000000000000000000000000000000000000361139357505090606e6113306112c46001949e611a42565b7fff0000000000000000000000000000000000000000000000000000000000000081167f0c00000000000000000000000000000000000000000000000000000000000000036113f05750509060666113306112c46001949e611a42565b7fff0000000000000000000000000000000000000000000000000000000000000081167f0d000000000000000000000000000000000000000000000000000000000000000361144d5750509060726113306112c46001949e611a42565b7fff0000000000000000000000000000000000000000000000000000000000000081167f5c00000000000000000000000000000000000000000000000000000000000000036114aa57505090605c6113306112c46001949e611a42565b7f22000000000000000000000000000000000000000000000000000000000000009192507fff0000000000000000000000000000000000000000000000000000000000000016146114ff575b506001906112cd565b9a9060226115116112c4600194611a42565b53906114f6565b600191906113307fff0000000000000000000000000000000000000000000000000000000000000061154983611a42565b9e165f1a918c61193b565b50939792969195509397603f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0918084520116810160405295888061047b565b6040517f446548756720000000000000000000000000000000000000000000000000000060208201526116386001826026865180602089018385015e82017f2000000000000000000000000000000000000000000000000000000000000000828201528851908160208b01602783015e01015f8382015203017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0810183528261188a565b96610415565b60405161164c60408261188a565b600781527f446174617365740000000000000000000000000000000000000000000000000060208201529061040b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b8060050260058104820361113b5760fd0360fd811161113b57600435901c601f16906020821015610fb457806007018060071161113b5761170f7f6162636465666768696a6b6c6d6e6f707172737475767778797a3233343536376001941a918761193b565b5301610373565b505f80805290917f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5635b81831061175757505090602061031092820101610304565b6020919350806001915483858c0101520191019091879261173f565b602092506103109491507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001682840152151560051b820101610304565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b92607f16926102e5565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b9181601f8401121561014b5782359167ffffffffffffffff831161014b576020838186019501011161014b57565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602060409481855280519182918282880152018686015e5f8582860101520116010190565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176117e757604052565b67ffffffffffffffff81116117e757601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b929192611911826118cb565b9161191f604051938461188a565b82948184528183011161014b578281602093845f960137010152565b908151811015610fb4570160200190565b801561113b577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b6119f0603d611987602093611a6f565b6040519384917f646174613a6170706c69636174696f6e2f6a736f6e3b6261736536342c000000828401528051918291018484015e81015f8382015203017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0810183528261188a565b90565b906119fd826118cb565b611a0a604051918261188a565b8281527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0611a3882946118cb565b0190602036910137565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811461113b5760010190565b6040516119f091611a8160608361188a565b604082527f4142434445464748494a4b4c4d4e4f505152535455565758595a61626364656660208301527f6768696a6b6c6d6e6f707172737475767778797a303132333435363738392b2f6040830152919091805115611c265780516002810180911161113b57600390048060021b907f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81160361113b57611b22906119f3565b90602082019080815182019560208701908151925f83525b888110611bd85750506003939495965052510680600114611b8957600214611b60575090565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff603d91015390565b507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe81603d7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81940153015390565b600360049199969901986001603f8b5182828260121c16870101518453828282600c1c16870101518385015382828260061c1687010151600285015316840101516003820153019497611b3a565b509050604051611c3760208261188a565b5f81529056",
}

// ModelRegistry is an auto generated Go binding around an Ethereum contract.
type ModelRegistry struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ModelRegistry) GetABI() abi.ABI {
	return c.abi
}

// NewModelRegistry creates a new instance of ModelRegistry.
func NewModelRegistry() *ModelRegistry {
	parsed, err := ModelRegistryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ModelRegistry{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ModelRegistry) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address terms_, address predecessor_, address validator_, string contentBase_) returns()
func (modelRegistry *ModelRegistry) PackConstructor(terms_ common.Address, predecessor_ common.Address, validator_ common.Address, contentBase_ string) []byte {
	enc, err := modelRegistry.abi.Pack("", terms_, predecessor_, validator_, contentBase_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAcceptNamespace is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac0c5e86.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptNamespace(string namespace) returns()
func (modelRegistry *ModelRegistry) PackAcceptNamespace(namespace string) []byte {
	enc, err := modelRegistry.abi.Pack("acceptNamespace", namespace)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptNamespace is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac0c5e86.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptNamespace(string namespace) returns()
func (modelRegistry *ModelRegistry) TryPackAcceptNamespace(namespace string) ([]byte, error) {
	return modelRegistry.abi.Pack("acceptNamespace", namespace)
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address to, uint256 tokenId) returns()
func (modelRegistry *ModelRegistry) PackApprove(to common.Address, tokenId *big.Int) []byte {
	enc, err := modelRegistry.abi.Pack("approve", to, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address to, uint256 tokenId) returns()
func (modelRegistry *ModelRegistry) TryPackApprove(to common.Address, tokenId *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("approve", to, tokenId)
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (modelRegistry *ModelRegistry) PackBalanceOf(account common.Address) []byte {
	enc, err := modelRegistry.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (modelRegistry *ModelRegistry) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return modelRegistry.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (modelRegistry *ModelRegistry) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := modelRegistry.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackContractURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe8a3d485.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function contractURI() view returns(string)
func (modelRegistry *ModelRegistry) PackContractURI() []byte {
	enc, err := modelRegistry.abi.Pack("contractURI")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackContractURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe8a3d485.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function contractURI() view returns(string)
func (modelRegistry *ModelRegistry) TryPackContractURI() ([]byte, error) {
	return modelRegistry.abi.Pack("contractURI")
}

// UnpackContractURI is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe8a3d485.
//
// Solidity: function contractURI() view returns(string)
func (modelRegistry *ModelRegistry) UnpackContractURI(data []byte) (string, error) {
	out, err := modelRegistry.abi.Unpack("contractURI", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackGetApproved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x081812fc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getApproved(uint256 tokenId) view returns(address)
func (modelRegistry *ModelRegistry) PackGetApproved(tokenId *big.Int) []byte {
	enc, err := modelRegistry.abi.Pack("getApproved", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetApproved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x081812fc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getApproved(uint256 tokenId) view returns(address)
func (modelRegistry *ModelRegistry) TryPackGetApproved(tokenId *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("getApproved", tokenId)
}

// UnpackGetApproved is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x081812fc.
//
// Solidity: function getApproved(uint256 tokenId) view returns(address)
func (modelRegistry *ModelRegistry) UnpackGetApproved(data []byte) (common.Address, error) {
	out, err := modelRegistry.abi.Unpack("getApproved", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetTransferValidationFunction is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d705df6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getTransferValidationFunction() pure returns(bytes4 functionSignature, bool isViewFunction)
func (modelRegistry *ModelRegistry) PackGetTransferValidationFunction() []byte {
	enc, err := modelRegistry.abi.Pack("getTransferValidationFunction")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetTransferValidationFunction is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d705df6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getTransferValidationFunction() pure returns(bytes4 functionSignature, bool isViewFunction)
func (modelRegistry *ModelRegistry) TryPackGetTransferValidationFunction() ([]byte, error) {
	return modelRegistry.abi.Pack("getTransferValidationFunction")
}

// GetTransferValidationFunctionOutput serves as a container for the return parameters of contract
// method GetTransferValidationFunction.
type GetTransferValidationFunctionOutput struct {
	FunctionSignature [4]byte
	IsViewFunction    bool
}

// UnpackGetTransferValidationFunction is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0d705df6.
//
// Solidity: function getTransferValidationFunction() pure returns(bytes4 functionSignature, bool isViewFunction)
func (modelRegistry *ModelRegistry) UnpackGetTransferValidationFunction(data []byte) (GetTransferValidationFunctionOutput, error) {
	out, err := modelRegistry.abi.Unpack("getTransferValidationFunction", data)
	outstruct := new(GetTransferValidationFunctionOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.FunctionSignature = *abi.ConvertType(out[0], new([4]byte)).(*[4]byte)
	outstruct.IsViewFunction = *abi.ConvertType(out[1], new(bool)).(*bool)
	return *outstruct, nil
}

// PackGetTransferValidator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x098144d4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getTransferValidator() view returns(address validator)
func (modelRegistry *ModelRegistry) PackGetTransferValidator() []byte {
	enc, err := modelRegistry.abi.Pack("getTransferValidator")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetTransferValidator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x098144d4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getTransferValidator() view returns(address validator)
func (modelRegistry *ModelRegistry) TryPackGetTransferValidator() ([]byte, error) {
	return modelRegistry.abi.Pack("getTransferValidator")
}

// UnpackGetTransferValidator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x098144d4.
//
// Solidity: function getTransferValidator() view returns(address validator)
func (modelRegistry *ModelRegistry) UnpackGetTransferValidator(data []byte) (common.Address, error) {
	out, err := modelRegistry.abi.Unpack("getTransferValidator", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackInscribe is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3b8a2f3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function inscribe(uint8 contentType, string name, uint256 tokenId, string description) returns()
func (modelRegistry *ModelRegistry) PackInscribe(contentType uint8, name string, tokenId *big.Int, description string) []byte {
	enc, err := modelRegistry.abi.Pack("inscribe", contentType, name, tokenId, description)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInscribe is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3b8a2f3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function inscribe(uint8 contentType, string name, uint256 tokenId, string description) returns()
func (modelRegistry *ModelRegistry) TryPackInscribe(contentType uint8, name string, tokenId *big.Int, description string) ([]byte, error) {
	return modelRegistry.abi.Pack("inscribe", contentType, name, tokenId, description)
}

// PackIsApprovedForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe985e9c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isApprovedForAll(address owner, address operator) view returns(bool)
func (modelRegistry *ModelRegistry) PackIsApprovedForAll(owner common.Address, operator common.Address) []byte {
	enc, err := modelRegistry.abi.Pack("isApprovedForAll", owner, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsApprovedForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe985e9c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isApprovedForAll(address owner, address operator) view returns(bool)
func (modelRegistry *ModelRegistry) TryPackIsApprovedForAll(owner common.Address, operator common.Address) ([]byte, error) {
	return modelRegistry.abi.Pack("isApprovedForAll", owner, operator)
}

// UnpackIsApprovedForAll is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe985e9c5.
//
// Solidity: function isApprovedForAll(address owner, address operator) view returns(bool)
func (modelRegistry *ModelRegistry) UnpackIsApprovedForAll(data []byte) (bool, error) {
	out, err := modelRegistry.abi.Unpack("isApprovedForAll", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsVersionOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe7b324f1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isVersionOf(uint8 contentType, string name, uint256 tokenId) view returns(bool)
func (modelRegistry *ModelRegistry) PackIsVersionOf(contentType uint8, name string, tokenId *big.Int) []byte {
	enc, err := modelRegistry.abi.Pack("isVersionOf", contentType, name, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsVersionOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe7b324f1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isVersionOf(uint8 contentType, string name, uint256 tokenId) view returns(bool)
func (modelRegistry *ModelRegistry) TryPackIsVersionOf(contentType uint8, name string, tokenId *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("isVersionOf", contentType, name, tokenId)
}

// UnpackIsVersionOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe7b324f1.
//
// Solidity: function isVersionOf(uint8 contentType, string name, uint256 tokenId) view returns(bool)
func (modelRegistry *ModelRegistry) UnpackIsVersionOf(data []byte) (bool, error) {
	out, err := modelRegistry.abi.Unpack("isVersionOf", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackLatest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85ab060c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function latest(uint8 contentType, string name) view returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) PackLatest(contentType uint8, name string) []byte {
	enc, err := modelRegistry.abi.Pack("latest", contentType, name)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLatest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85ab060c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function latest(uint8 contentType, string name) view returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) TryPackLatest(contentType uint8, name string) ([]byte, error) {
	return modelRegistry.abi.Pack("latest", contentType, name)
}

// UnpackLatest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x85ab060c.
//
// Solidity: function latest(uint8 contentType, string name) view returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) UnpackLatest(data []byte) (*big.Int, error) {
	out, err := modelRegistry.abi.Unpack("latest", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMulticall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac9650d8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function multicall(bytes[] data) returns(bytes[] results)
func (modelRegistry *ModelRegistry) PackMulticall(data [][]byte) []byte {
	enc, err := modelRegistry.abi.Pack("multicall", data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMulticall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac9650d8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function multicall(bytes[] data) returns(bytes[] results)
func (modelRegistry *ModelRegistry) TryPackMulticall(data [][]byte) ([]byte, error) {
	return modelRegistry.abi.Pack("multicall", data)
}

// UnpackMulticall is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xac9650d8.
//
// Solidity: function multicall(bytes[] data) returns(bytes[] results)
func (modelRegistry *ModelRegistry) UnpackMulticall(data []byte) ([][]byte, error) {
	out, err := modelRegistry.abi.Unpack("multicall", data)
	if err != nil {
		return *new([][]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([][]byte)).(*[][]byte)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (modelRegistry *ModelRegistry) PackName() []byte {
	enc, err := modelRegistry.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (modelRegistry *ModelRegistry) TryPackName() ([]byte, error) {
	return modelRegistry.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (modelRegistry *ModelRegistry) UnpackName(data []byte) (string, error) {
	out, err := modelRegistry.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackNamespaceOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x44d38d3d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function namespaceOwner(string namespace) view returns(address)
func (modelRegistry *ModelRegistry) PackNamespaceOwner(namespace string) []byte {
	enc, err := modelRegistry.abi.Pack("namespaceOwner", namespace)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNamespaceOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x44d38d3d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function namespaceOwner(string namespace) view returns(address)
func (modelRegistry *ModelRegistry) TryPackNamespaceOwner(namespace string) ([]byte, error) {
	return modelRegistry.abi.Pack("namespaceOwner", namespace)
}

// UnpackNamespaceOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x44d38d3d.
//
// Solidity: function namespaceOwner(string namespace) view returns(address)
func (modelRegistry *ModelRegistry) UnpackNamespaceOwner(data []byte) (common.Address, error) {
	out, err := modelRegistry.abi.Unpack("namespaceOwner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackOfferNamespace is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7a8f3ee4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function offerNamespace(string namespace, address to) returns()
func (modelRegistry *ModelRegistry) PackOfferNamespace(namespace string, to common.Address) []byte {
	enc, err := modelRegistry.abi.Pack("offerNamespace", namespace, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOfferNamespace is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7a8f3ee4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function offerNamespace(string namespace, address to) returns()
func (modelRegistry *ModelRegistry) TryPackOfferNamespace(namespace string, to common.Address) ([]byte, error) {
	return modelRegistry.abi.Pack("offerNamespace", namespace, to)
}

// PackOwnerOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6352211e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ownerOf(uint256 tokenId) view returns(address)
func (modelRegistry *ModelRegistry) PackOwnerOf(tokenId *big.Int) []byte {
	enc, err := modelRegistry.abi.Pack("ownerOf", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwnerOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6352211e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ownerOf(uint256 tokenId) view returns(address)
func (modelRegistry *ModelRegistry) TryPackOwnerOf(tokenId *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("ownerOf", tokenId)
}

// UnpackOwnerOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6352211e.
//
// Solidity: function ownerOf(uint256 tokenId) view returns(address)
func (modelRegistry *ModelRegistry) UnpackOwnerOf(data []byte) (common.Address, error) {
	out, err := modelRegistry.abi.Unpack("ownerOf", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackOwnerOfNamespace is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdf746203.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ownerOfNamespace(bytes32 namespaceHash) view returns(address owner)
func (modelRegistry *ModelRegistry) PackOwnerOfNamespace(namespaceHash [32]byte) []byte {
	enc, err := modelRegistry.abi.Pack("ownerOfNamespace", namespaceHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwnerOfNamespace is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdf746203.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ownerOfNamespace(bytes32 namespaceHash) view returns(address owner)
func (modelRegistry *ModelRegistry) TryPackOwnerOfNamespace(namespaceHash [32]byte) ([]byte, error) {
	return modelRegistry.abi.Pack("ownerOfNamespace", namespaceHash)
}

// UnpackOwnerOfNamespace is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdf746203.
//
// Solidity: function ownerOfNamespace(bytes32 namespaceHash) view returns(address owner)
func (modelRegistry *ModelRegistry) UnpackOwnerOfNamespace(data []byte) (common.Address, error) {
	out, err := modelRegistry.abi.Unpack("ownerOfNamespace", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPredecessor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb719d032.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function predecessor() view returns(address)
func (modelRegistry *ModelRegistry) PackPredecessor() []byte {
	enc, err := modelRegistry.abi.Pack("predecessor")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPredecessor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb719d032.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function predecessor() view returns(address)
func (modelRegistry *ModelRegistry) TryPackPredecessor() ([]byte, error) {
	return modelRegistry.abi.Pack("predecessor")
}

// UnpackPredecessor is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb719d032.
//
// Solidity: function predecessor() view returns(address)
func (modelRegistry *ModelRegistry) UnpackPredecessor(data []byte) (common.Address, error) {
	out, err := modelRegistry.abi.Unpack("predecessor", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPublish is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1e3d1fca.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function publish((string,uint8,bytes32,bytes32,uint256[],bytes32,bool) publication) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) PackPublish(publication IModelRegistryPublication) []byte {
	enc, err := modelRegistry.abi.Pack("publish", publication)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPublish is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1e3d1fca.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function publish((string,uint8,bytes32,bytes32,uint256[],bytes32,bool) publication) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) TryPackPublish(publication IModelRegistryPublication) ([]byte, error) {
	return modelRegistry.abi.Pack("publish", publication)
}

// UnpackPublish is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1e3d1fca.
//
// Solidity: function publish((string,uint8,bytes32,bytes32,uint256[],bytes32,bool) publication) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) UnpackPublish(data []byte) (*big.Int, error) {
	out, err := modelRegistry.abi.Unpack("publish", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPublishBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcbd896c3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function publishBatch((string,uint8,bytes32,bytes32,uint256[],bytes32,bool)[] publications) returns(uint256[] tokenIds)
func (modelRegistry *ModelRegistry) PackPublishBatch(publications []IModelRegistryPublication) []byte {
	enc, err := modelRegistry.abi.Pack("publishBatch", publications)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPublishBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcbd896c3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function publishBatch((string,uint8,bytes32,bytes32,uint256[],bytes32,bool)[] publications) returns(uint256[] tokenIds)
func (modelRegistry *ModelRegistry) TryPackPublishBatch(publications []IModelRegistryPublication) ([]byte, error) {
	return modelRegistry.abi.Pack("publishBatch", publications)
}

// UnpackPublishBatch is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcbd896c3.
//
// Solidity: function publishBatch((string,uint8,bytes32,bytes32,uint256[],bytes32,bool)[] publications) returns(uint256[] tokenIds)
func (modelRegistry *ModelRegistry) UnpackPublishBatch(data []byte) ([]*big.Int, error) {
	out, err := modelRegistry.abi.Unpack("publishBatch", data)
	if err != nil {
		return *new([]*big.Int), err
	}
	out0 := *abi.ConvertType(out[0], new([]*big.Int)).(*[]*big.Int)
	return out0, nil
}

// PackPublishDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xab22fd7a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function publishDigest((string,uint8,bytes32,bytes32,uint256[],bytes32,bool) publication, address creator, uint64 deadline) view returns(bytes32)
func (modelRegistry *ModelRegistry) PackPublishDigest(publication IModelRegistryPublication, creator common.Address, deadline uint64) []byte {
	enc, err := modelRegistry.abi.Pack("publishDigest", publication, creator, deadline)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPublishDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xab22fd7a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function publishDigest((string,uint8,bytes32,bytes32,uint256[],bytes32,bool) publication, address creator, uint64 deadline) view returns(bytes32)
func (modelRegistry *ModelRegistry) TryPackPublishDigest(publication IModelRegistryPublication, creator common.Address, deadline uint64) ([]byte, error) {
	return modelRegistry.abi.Pack("publishDigest", publication, creator, deadline)
}

// UnpackPublishDigest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xab22fd7a.
//
// Solidity: function publishDigest((string,uint8,bytes32,bytes32,uint256[],bytes32,bool) publication, address creator, uint64 deadline) view returns(bytes32)
func (modelRegistry *ModelRegistry) UnpackPublishDigest(data []byte) ([32]byte, error) {
	out, err := modelRegistry.abi.Unpack("publishDigest", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackPublishFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe224acb4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function publishFor(address creator, (string,uint8,bytes32,bytes32,uint256[],bytes32,bool) publication) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) PackPublishFor(creator common.Address, publication IModelRegistryPublication) []byte {
	enc, err := modelRegistry.abi.Pack("publishFor", creator, publication)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPublishFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe224acb4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function publishFor(address creator, (string,uint8,bytes32,bytes32,uint256[],bytes32,bool) publication) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) TryPackPublishFor(creator common.Address, publication IModelRegistryPublication) ([]byte, error) {
	return modelRegistry.abi.Pack("publishFor", creator, publication)
}

// UnpackPublishFor is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe224acb4.
//
// Solidity: function publishFor(address creator, (string,uint8,bytes32,bytes32,uint256[],bytes32,bool) publication) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) UnpackPublishFor(data []byte) (*big.Int, error) {
	out, err := modelRegistry.abi.Unpack("publishFor", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPublishWithSig is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9368e80.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function publishWithSig((string,uint8,bytes32,bytes32,uint256[],bytes32,bool) publication, address creator, uint64 deadline, bytes signature) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) PackPublishWithSig(publication IModelRegistryPublication, creator common.Address, deadline uint64, signature []byte) []byte {
	enc, err := modelRegistry.abi.Pack("publishWithSig", publication, creator, deadline, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPublishWithSig is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9368e80.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function publishWithSig((string,uint8,bytes32,bytes32,uint256[],bytes32,bool) publication, address creator, uint64 deadline, bytes signature) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) TryPackPublishWithSig(publication IModelRegistryPublication, creator common.Address, deadline uint64, signature []byte) ([]byte, error) {
	return modelRegistry.abi.Pack("publishWithSig", publication, creator, deadline, signature)
}

// UnpackPublishWithSig is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9368e80.
//
// Solidity: function publishWithSig((string,uint8,bytes32,bytes32,uint256[],bytes32,bool) publication, address creator, uint64 deadline, bytes signature) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) UnpackPublishWithSig(data []byte) (*big.Int, error) {
	out, err := modelRegistry.abi.Unpack("publishWithSig", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPublishWithTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe55063aa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function publishWithTerms((string,uint8,bytes32,bytes32,uint256[],bytes32,bool) publication, (string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,address,uint96,uint8,uint8,uint64,uint64,uint64,(uint16,uint16,uint16)) newTerms) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) PackPublishWithTerms(publication IModelRegistryPublication, newTerms ITermsRegistryTerms) []byte {
	enc, err := modelRegistry.abi.Pack("publishWithTerms", publication, newTerms)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPublishWithTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe55063aa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function publishWithTerms((string,uint8,bytes32,bytes32,uint256[],bytes32,bool) publication, (string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,address,uint96,uint8,uint8,uint64,uint64,uint64,(uint16,uint16,uint16)) newTerms) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) TryPackPublishWithTerms(publication IModelRegistryPublication, newTerms ITermsRegistryTerms) ([]byte, error) {
	return modelRegistry.abi.Pack("publishWithTerms", publication, newTerms)
}

// UnpackPublishWithTerms is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe55063aa.
//
// Solidity: function publishWithTerms((string,uint8,bytes32,bytes32,uint256[],bytes32,bool) publication, (string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,address,uint96,uint8,uint8,uint64,uint64,uint64,(uint16,uint16,uint16)) newTerms) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) UnpackPublishWithTerms(data []byte) (*big.Int, error) {
	out, err := modelRegistry.abi.Unpack("publishWithTerms", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPublisherOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1bdaca59.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function publisherOf(string namespace, address publisher) view returns(uint32 left, uint64 until)
func (modelRegistry *ModelRegistry) PackPublisherOf(namespace string, publisher common.Address) []byte {
	enc, err := modelRegistry.abi.Pack("publisherOf", namespace, publisher)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPublisherOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1bdaca59.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function publisherOf(string namespace, address publisher) view returns(uint32 left, uint64 until)
func (modelRegistry *ModelRegistry) TryPackPublisherOf(namespace string, publisher common.Address) ([]byte, error) {
	return modelRegistry.abi.Pack("publisherOf", namespace, publisher)
}

// PublisherOfOutput serves as a container for the return parameters of contract
// method PublisherOf.
type PublisherOfOutput struct {
	Left  uint32
	Until uint64
}

// UnpackPublisherOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1bdaca59.
//
// Solidity: function publisherOf(string namespace, address publisher) view returns(uint32 left, uint64 until)
func (modelRegistry *ModelRegistry) UnpackPublisherOf(data []byte) (PublisherOfOutput, error) {
	out, err := modelRegistry.abi.Unpack("publisherOf", data)
	outstruct := new(PublisherOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Left = *abi.ConvertType(out[0], new(uint32)).(*uint32)
	outstruct.Until = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackRoyaltyInfo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2a55205a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function royaltyInfo(uint256 tokenId, uint256 salePrice) view returns(address receiver, uint256 amount)
func (modelRegistry *ModelRegistry) PackRoyaltyInfo(tokenId *big.Int, salePrice *big.Int) []byte {
	enc, err := modelRegistry.abi.Pack("royaltyInfo", tokenId, salePrice)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRoyaltyInfo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2a55205a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function royaltyInfo(uint256 tokenId, uint256 salePrice) view returns(address receiver, uint256 amount)
func (modelRegistry *ModelRegistry) TryPackRoyaltyInfo(tokenId *big.Int, salePrice *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("royaltyInfo", tokenId, salePrice)
}

// RoyaltyInfoOutput serves as a container for the return parameters of contract
// method RoyaltyInfo.
type RoyaltyInfoOutput struct {
	Receiver common.Address
	Amount   *big.Int
}

// UnpackRoyaltyInfo is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2a55205a.
//
// Solidity: function royaltyInfo(uint256 tokenId, uint256 salePrice) view returns(address receiver, uint256 amount)
func (modelRegistry *ModelRegistry) UnpackRoyaltyInfo(data []byte) (RoyaltyInfoOutput, error) {
	out, err := modelRegistry.abi.Unpack("royaltyInfo", data)
	outstruct := new(RoyaltyInfoOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Receiver = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Amount = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackSafeTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42842e0e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 tokenId) returns()
func (modelRegistry *ModelRegistry) PackSafeTransferFrom(from common.Address, to common.Address, tokenId *big.Int) []byte {
	enc, err := modelRegistry.abi.Pack("safeTransferFrom", from, to, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSafeTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42842e0e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 tokenId) returns()
func (modelRegistry *ModelRegistry) TryPackSafeTransferFrom(from common.Address, to common.Address, tokenId *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("safeTransferFrom", from, to, tokenId)
}

// PackSafeTransferFrom0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb88d4fde.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 tokenId, bytes data) returns()
func (modelRegistry *ModelRegistry) PackSafeTransferFrom0(from common.Address, to common.Address, tokenId *big.Int, data []byte) []byte {
	enc, err := modelRegistry.abi.Pack("safeTransferFrom0", from, to, tokenId, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSafeTransferFrom0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb88d4fde.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 tokenId, bytes data) returns()
func (modelRegistry *ModelRegistry) TryPackSafeTransferFrom0(from common.Address, to common.Address, tokenId *big.Int, data []byte) ([]byte, error) {
	return modelRegistry.abi.Pack("safeTransferFrom0", from, to, tokenId, data)
}

// PackSetActive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe60a955d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setActive(uint256 tokenId, bool active) returns()
func (modelRegistry *ModelRegistry) PackSetActive(tokenId *big.Int, active bool) []byte {
	enc, err := modelRegistry.abi.Pack("setActive", tokenId, active)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetActive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe60a955d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setActive(uint256 tokenId, bool active) returns()
func (modelRegistry *ModelRegistry) TryPackSetActive(tokenId *big.Int, active bool) ([]byte, error) {
	return modelRegistry.abi.Pack("setActive", tokenId, active)
}

// PackSetApprovalForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa22cb465.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setApprovalForAll(address operator, bool approved) returns()
func (modelRegistry *ModelRegistry) PackSetApprovalForAll(operator common.Address, approved bool) []byte {
	enc, err := modelRegistry.abi.Pack("setApprovalForAll", operator, approved)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetApprovalForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa22cb465.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setApprovalForAll(address operator, bool approved) returns()
func (modelRegistry *ModelRegistry) TryPackSetApprovalForAll(operator common.Address, approved bool) ([]byte, error) {
	return modelRegistry.abi.Pack("setApprovalForAll", operator, approved)
}

// PackSetLatest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b45ffc6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setLatest(uint8 contentType, string name, uint256 tokenId) returns()
func (modelRegistry *ModelRegistry) PackSetLatest(contentType uint8, name string, tokenId *big.Int) []byte {
	enc, err := modelRegistry.abi.Pack("setLatest", contentType, name, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetLatest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b45ffc6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setLatest(uint8 contentType, string name, uint256 tokenId) returns()
func (modelRegistry *ModelRegistry) TryPackSetLatest(contentType uint8, name string, tokenId *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("setLatest", contentType, name, tokenId)
}

// PackSetPublisher is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4d0eb8cb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setPublisher(string namespace, address publisher, uint32 limit, uint64 until) returns()
func (modelRegistry *ModelRegistry) PackSetPublisher(namespace string, publisher common.Address, limit uint32, until uint64) []byte {
	enc, err := modelRegistry.abi.Pack("setPublisher", namespace, publisher, limit, until)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetPublisher is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4d0eb8cb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setPublisher(string namespace, address publisher, uint32 limit, uint64 until) returns()
func (modelRegistry *ModelRegistry) TryPackSetPublisher(namespace string, publisher common.Address, limit uint32, until uint64) ([]byte, error) {
	return modelRegistry.abi.Pack("setPublisher", namespace, publisher, limit, until)
}

// PackSetTransferValidator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9fc664e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setTransferValidator(address ) view returns()
func (modelRegistry *ModelRegistry) PackSetTransferValidator(arg0 common.Address) []byte {
	enc, err := modelRegistry.abi.Pack("setTransferValidator", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetTransferValidator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9fc664e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setTransferValidator(address ) view returns()
func (modelRegistry *ModelRegistry) TryPackSetTransferValidator(arg0 common.Address) ([]byte, error) {
	return modelRegistry.abi.Pack("setTransferValidator", arg0)
}

// PackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (modelRegistry *ModelRegistry) PackSupportsInterface(interfaceId [4]byte) []byte {
	enc, err := modelRegistry.abi.Pack("supportsInterface", interfaceId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (modelRegistry *ModelRegistry) TryPackSupportsInterface(interfaceId [4]byte) ([]byte, error) {
	return modelRegistry.abi.Pack("supportsInterface", interfaceId)
}

// UnpackSupportsInterface is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (modelRegistry *ModelRegistry) UnpackSupportsInterface(data []byte) (bool, error) {
	out, err := modelRegistry.abi.Unpack("supportsInterface", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (modelRegistry *ModelRegistry) PackSymbol() []byte {
	enc, err := modelRegistry.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (modelRegistry *ModelRegistry) TryPackSymbol() ([]byte, error) {
	return modelRegistry.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (modelRegistry *ModelRegistry) UnpackSymbol(data []byte) (string, error) {
	out, err := modelRegistry.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd5025625.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function terms() view returns(address)
func (modelRegistry *ModelRegistry) PackTerms() []byte {
	enc, err := modelRegistry.abi.Pack("terms")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd5025625.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function terms() view returns(address)
func (modelRegistry *ModelRegistry) TryPackTerms() ([]byte, error) {
	return modelRegistry.abi.Pack("terms")
}

// UnpackTerms is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd5025625.
//
// Solidity: function terms() view returns(address)
func (modelRegistry *ModelRegistry) UnpackTerms(data []byte) (common.Address, error) {
	out, err := modelRegistry.abi.Unpack("terms", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackTokenOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xea78803f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokenOf(uint256 tokenId) view returns((address,address,uint8,bool,uint40,bool,uint48) token)
func (modelRegistry *ModelRegistry) PackTokenOf(tokenId *big.Int) []byte {
	enc, err := modelRegistry.abi.Pack("tokenOf", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokenOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xea78803f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tokenOf(uint256 tokenId) view returns((address,address,uint8,bool,uint40,bool,uint48) token)
func (modelRegistry *ModelRegistry) TryPackTokenOf(tokenId *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("tokenOf", tokenId)
}

// UnpackTokenOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xea78803f.
//
// Solidity: function tokenOf(uint256 tokenId) view returns((address,address,uint8,bool,uint40,bool,uint48) token)
func (modelRegistry *ModelRegistry) UnpackTokenOf(data []byte) (IModelRegistryToken, error) {
	out, err := modelRegistry.abi.Unpack("tokenOf", data)
	if err != nil {
		return *new(IModelRegistryToken), err
	}
	out0 := *abi.ConvertType(out[0], new(IModelRegistryToken)).(*IModelRegistryToken)
	return out0, nil
}

// PackTokenURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc87b56dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokenURI(uint256 tokenId) view returns(string)
func (modelRegistry *ModelRegistry) PackTokenURI(tokenId *big.Int) []byte {
	enc, err := modelRegistry.abi.Pack("tokenURI", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokenURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc87b56dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tokenURI(uint256 tokenId) view returns(string)
func (modelRegistry *ModelRegistry) TryPackTokenURI(tokenId *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("tokenURI", tokenId)
}

// UnpackTokenURI is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc87b56dd.
//
// Solidity: function tokenURI(uint256 tokenId) view returns(string)
func (modelRegistry *ModelRegistry) UnpackTokenURI(data []byte) (string, error) {
	out, err := modelRegistry.abi.Unpack("tokenURI", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 tokenId) returns()
func (modelRegistry *ModelRegistry) PackTransferFrom(from common.Address, to common.Address, tokenId *big.Int) []byte {
	enc, err := modelRegistry.abi.Pack("transferFrom", from, to, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 tokenId) returns()
func (modelRegistry *ModelRegistry) TryPackTransferFrom(from common.Address, to common.Address, tokenId *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("transferFrom", from, to, tokenId)
}

// ModelRegistryActiveChanged represents a ActiveChanged event raised by the ModelRegistry contract.
type ModelRegistryActiveChanged struct {
	TokenId *big.Int
	Active  bool
	Raw     *types.Log // Blockchain specific contextual infos
}

const ModelRegistryActiveChangedEventName = "ActiveChanged"

// ContractEventName returns the user-defined event name.
func (ModelRegistryActiveChanged) ContractEventName() string {
	return ModelRegistryActiveChangedEventName
}

// UnpackActiveChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ActiveChanged(uint256 indexed tokenId, bool active)
func (modelRegistry *ModelRegistry) UnpackActiveChangedEvent(log *types.Log) (*ModelRegistryActiveChanged, error) {
	event := "ActiveChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryActiveChanged)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryApproval represents a Approval event raised by the ModelRegistry contract.
type ModelRegistryApproval struct {
	Owner    common.Address
	Approved common.Address
	TokenId  *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const ModelRegistryApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (ModelRegistryApproval) ContractEventName() string {
	return ModelRegistryApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed approved, uint256 indexed tokenId)
func (modelRegistry *ModelRegistry) UnpackApprovalEvent(log *types.Log) (*ModelRegistryApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryApproval)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryApprovalForAll represents a ApprovalForAll event raised by the ModelRegistry contract.
type ModelRegistryApprovalForAll struct {
	Owner    common.Address
	Operator common.Address
	Approved bool
	Raw      *types.Log // Blockchain specific contextual infos
}

const ModelRegistryApprovalForAllEventName = "ApprovalForAll"

// ContractEventName returns the user-defined event name.
func (ModelRegistryApprovalForAll) ContractEventName() string {
	return ModelRegistryApprovalForAllEventName
}

// UnpackApprovalForAllEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ApprovalForAll(address indexed owner, address indexed operator, bool approved)
func (modelRegistry *ModelRegistry) UnpackApprovalForAllEvent(log *types.Log) (*ModelRegistryApprovalForAll, error) {
	event := "ApprovalForAll"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryApprovalForAll)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryBatchMetadataUpdate represents a BatchMetadataUpdate event raised by the ModelRegistry contract.
type ModelRegistryBatchMetadataUpdate struct {
	FromTokenId *big.Int
	ToTokenId   *big.Int
	Raw         *types.Log // Blockchain specific contextual infos
}

const ModelRegistryBatchMetadataUpdateEventName = "BatchMetadataUpdate"

// ContractEventName returns the user-defined event name.
func (ModelRegistryBatchMetadataUpdate) ContractEventName() string {
	return ModelRegistryBatchMetadataUpdateEventName
}

// UnpackBatchMetadataUpdateEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BatchMetadataUpdate(uint256 _fromTokenId, uint256 _toTokenId)
func (modelRegistry *ModelRegistry) UnpackBatchMetadataUpdateEvent(log *types.Log) (*ModelRegistryBatchMetadataUpdate, error) {
	event := "BatchMetadataUpdate"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryBatchMetadataUpdate)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryDerived represents a Derived event raised by the ModelRegistry contract.
type ModelRegistryDerived struct {
	TokenId *big.Int
	Parents []*big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const ModelRegistryDerivedEventName = "Derived"

// ContractEventName returns the user-defined event name.
func (ModelRegistryDerived) ContractEventName() string {
	return ModelRegistryDerivedEventName
}

// UnpackDerivedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Derived(uint256 indexed tokenId, uint256[] parents)
func (modelRegistry *ModelRegistry) UnpackDerivedEvent(log *types.Log) (*ModelRegistryDerived, error) {
	event := "Derived"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryDerived)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryEIP712DomainChanged represents a EIP712DomainChanged event raised by the ModelRegistry contract.
type ModelRegistryEIP712DomainChanged struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const ModelRegistryEIP712DomainChangedEventName = "EIP712DomainChanged"

// ContractEventName returns the user-defined event name.
func (ModelRegistryEIP712DomainChanged) ContractEventName() string {
	return ModelRegistryEIP712DomainChangedEventName
}

// UnpackEIP712DomainChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EIP712DomainChanged()
func (modelRegistry *ModelRegistry) UnpackEIP712DomainChangedEvent(log *types.Log) (*ModelRegistryEIP712DomainChanged, error) {
	event := "EIP712DomainChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryEIP712DomainChanged)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryInscribed represents a Inscribed event raised by the ModelRegistry contract.
type ModelRegistryInscribed struct {
	TokenId     *big.Int
	Name        string
	Description string
	Raw         *types.Log // Blockchain specific contextual infos
}

const ModelRegistryInscribedEventName = "Inscribed"

// ContractEventName returns the user-defined event name.
func (ModelRegistryInscribed) ContractEventName() string {
	return ModelRegistryInscribedEventName
}

// UnpackInscribedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Inscribed(uint256 indexed tokenId, string name, string description)
func (modelRegistry *ModelRegistry) UnpackInscribedEvent(log *types.Log) (*ModelRegistryInscribed, error) {
	event := "Inscribed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryInscribed)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryLatestChanged represents a LatestChanged event raised by the ModelRegistry contract.
type ModelRegistryLatestChanged struct {
	NameHash [32]byte
	TokenId  *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const ModelRegistryLatestChangedEventName = "LatestChanged"

// ContractEventName returns the user-defined event name.
func (ModelRegistryLatestChanged) ContractEventName() string {
	return ModelRegistryLatestChangedEventName
}

// UnpackLatestChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event LatestChanged(bytes32 indexed nameHash, uint256 indexed tokenId)
func (modelRegistry *ModelRegistry) UnpackLatestChangedEvent(log *types.Log) (*ModelRegistryLatestChanged, error) {
	event := "LatestChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryLatestChanged)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryMetadataUpdate represents a MetadataUpdate event raised by the ModelRegistry contract.
type ModelRegistryMetadataUpdate struct {
	TokenId *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const ModelRegistryMetadataUpdateEventName = "MetadataUpdate"

// ContractEventName returns the user-defined event name.
func (ModelRegistryMetadataUpdate) ContractEventName() string {
	return ModelRegistryMetadataUpdateEventName
}

// UnpackMetadataUpdateEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event MetadataUpdate(uint256 _tokenId)
func (modelRegistry *ModelRegistry) UnpackMetadataUpdateEvent(log *types.Log) (*ModelRegistryMetadataUpdate, error) {
	event := "MetadataUpdate"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryMetadataUpdate)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryNamespaceClaimed represents a NamespaceClaimed event raised by the ModelRegistry contract.
type ModelRegistryNamespaceClaimed struct {
	NamespaceHash [32]byte
	Owner         common.Address
	Namespace     string
	Raw           *types.Log // Blockchain specific contextual infos
}

const ModelRegistryNamespaceClaimedEventName = "NamespaceClaimed"

// ContractEventName returns the user-defined event name.
func (ModelRegistryNamespaceClaimed) ContractEventName() string {
	return ModelRegistryNamespaceClaimedEventName
}

// UnpackNamespaceClaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event NamespaceClaimed(bytes32 indexed namespaceHash, address indexed owner, string namespace)
func (modelRegistry *ModelRegistry) UnpackNamespaceClaimedEvent(log *types.Log) (*ModelRegistryNamespaceClaimed, error) {
	event := "NamespaceClaimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryNamespaceClaimed)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryNamespaceOffered represents a NamespaceOffered event raised by the ModelRegistry contract.
type ModelRegistryNamespaceOffered struct {
	NamespaceHash [32]byte
	Owner         common.Address
	To            common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const ModelRegistryNamespaceOfferedEventName = "NamespaceOffered"

// ContractEventName returns the user-defined event name.
func (ModelRegistryNamespaceOffered) ContractEventName() string {
	return ModelRegistryNamespaceOfferedEventName
}

// UnpackNamespaceOfferedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event NamespaceOffered(bytes32 indexed namespaceHash, address indexed owner, address indexed to)
func (modelRegistry *ModelRegistry) UnpackNamespaceOfferedEvent(log *types.Log) (*ModelRegistryNamespaceOffered, error) {
	event := "NamespaceOffered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryNamespaceOffered)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryNamespaceTransferred represents a NamespaceTransferred event raised by the ModelRegistry contract.
type ModelRegistryNamespaceTransferred struct {
	NamespaceHash [32]byte
	From          common.Address
	To            common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const ModelRegistryNamespaceTransferredEventName = "NamespaceTransferred"

// ContractEventName returns the user-defined event name.
func (ModelRegistryNamespaceTransferred) ContractEventName() string {
	return ModelRegistryNamespaceTransferredEventName
}

// UnpackNamespaceTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event NamespaceTransferred(bytes32 indexed namespaceHash, address indexed from, address indexed to)
func (modelRegistry *ModelRegistry) UnpackNamespaceTransferredEvent(log *types.Log) (*ModelRegistryNamespaceTransferred, error) {
	event := "NamespaceTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryNamespaceTransferred)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryPublicationSkipped represents a PublicationSkipped event raised by the ModelRegistry contract.
type ModelRegistryPublicationSkipped struct {
	TokenId *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const ModelRegistryPublicationSkippedEventName = "PublicationSkipped"

// ContractEventName returns the user-defined event name.
func (ModelRegistryPublicationSkipped) ContractEventName() string {
	return ModelRegistryPublicationSkippedEventName
}

// UnpackPublicationSkippedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PublicationSkipped(uint256 indexed tokenId)
func (modelRegistry *ModelRegistry) UnpackPublicationSkippedEvent(log *types.Log) (*ModelRegistryPublicationSkipped, error) {
	event := "PublicationSkipped"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryPublicationSkipped)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryPublished represents a Published event raised by the ModelRegistry contract.
type ModelRegistryPublished struct {
	TokenId        *big.Int
	Creator        common.Address
	NameHash       [32]byte
	Name           string
	ContentType    uint8
	MetadataDigest [32]byte
	Previous       *big.Int
	TermsIndex     *big.Int
	Raw            *types.Log // Blockchain specific contextual infos
}

const ModelRegistryPublishedEventName = "Published"

// ContractEventName returns the user-defined event name.
func (ModelRegistryPublished) ContractEventName() string {
	return ModelRegistryPublishedEventName
}

// UnpackPublishedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Published(uint256 indexed tokenId, address indexed creator, bytes32 indexed nameHash, string name, uint8 contentType, bytes32 metadataDigest, uint256 previous, uint40 termsIndex)
func (modelRegistry *ModelRegistry) UnpackPublishedEvent(log *types.Log) (*ModelRegistryPublished, error) {
	event := "Published"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryPublished)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryPublisherChanged represents a PublisherChanged event raised by the ModelRegistry contract.
type ModelRegistryPublisherChanged struct {
	NamespaceHash [32]byte
	Owner         common.Address
	Publisher     common.Address
	Limit         uint32
	Until         uint64
	Raw           *types.Log // Blockchain specific contextual infos
}

const ModelRegistryPublisherChangedEventName = "PublisherChanged"

// ContractEventName returns the user-defined event name.
func (ModelRegistryPublisherChanged) ContractEventName() string {
	return ModelRegistryPublisherChangedEventName
}

// UnpackPublisherChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PublisherChanged(bytes32 indexed namespaceHash, address indexed owner, address indexed publisher, uint32 limit, uint64 until)
func (modelRegistry *ModelRegistry) UnpackPublisherChangedEvent(log *types.Log) (*ModelRegistryPublisherChanged, error) {
	event := "PublisherChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryPublisherChanged)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryTransfer represents a Transfer event raised by the ModelRegistry contract.
type ModelRegistryTransfer struct {
	From    common.Address
	To      common.Address
	TokenId *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const ModelRegistryTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (ModelRegistryTransfer) ContractEventName() string {
	return ModelRegistryTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 indexed tokenId)
func (modelRegistry *ModelRegistry) UnpackTransferEvent(log *types.Log) (*ModelRegistryTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryTransfer)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryTransferValidatorUpdated represents a TransferValidatorUpdated event raised by the ModelRegistry contract.
type ModelRegistryTransferValidatorUpdated struct {
	OldValidator common.Address
	NewValidator common.Address
	Raw          *types.Log // Blockchain specific contextual infos
}

const ModelRegistryTransferValidatorUpdatedEventName = "TransferValidatorUpdated"

// ContractEventName returns the user-defined event name.
func (ModelRegistryTransferValidatorUpdated) ContractEventName() string {
	return ModelRegistryTransferValidatorUpdatedEventName
}

// UnpackTransferValidatorUpdatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TransferValidatorUpdated(address oldValidator, address newValidator)
func (modelRegistry *ModelRegistry) UnpackTransferValidatorUpdatedEvent(log *types.Log) (*ModelRegistryTransferValidatorUpdated, error) {
	event := "TransferValidatorUpdated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryTransferValidatorUpdated)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (modelRegistry *ModelRegistry) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["AddressEmptyCode"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackAddressEmptyCodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["ERC721IncorrectOwner"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackERC721IncorrectOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["ERC721InsufficientApproval"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackERC721InsufficientApprovalError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["ERC721InvalidApprover"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackERC721InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["ERC721InvalidOperator"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackERC721InvalidOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["ERC721InvalidOwner"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackERC721InvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["ERC721InvalidReceiver"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackERC721InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["ERC721InvalidSender"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackERC721InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["ERC721NonexistentToken"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackERC721NonexistentTokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["FailedCall"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackFailedCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["InvalidShortString"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackInvalidShortStringError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryAlreadyPublished"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryAlreadyPublishedError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryDeadlineOver"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryDeadlineOverError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryInvalidDescription"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryInvalidDescriptionError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryInvalidName"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryInvalidNameError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryInvalidSignature"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryInvalidSignatureError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryNamespaceTaken"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryNamespaceTakenError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryNotAVersion"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryNotAVersionError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryNotCreator"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryNotCreatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryNotNamespaceOwner"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryNotNamespaceOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryNotOffered"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryNotOfferedError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryNotOwner"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryNotOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryNotPublisher"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryNotPublisherError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryParentForbids"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryParentForbidsError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryTooManyParents"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryTooManyParentsError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryUnknownParent"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryUnknownParentError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryUnknownTerms"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryUnknownTermsError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryZeroDigest"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryZeroDigestError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["StringTooLong"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackStringTooLongError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// ModelRegistryAddressEmptyCode represents a AddressEmptyCode error raised by the ModelRegistry contract.
type ModelRegistryAddressEmptyCode struct {
	Target common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AddressEmptyCode(address target)
func ModelRegistryAddressEmptyCodeErrorID() common.Hash {
	return common.HexToHash("0x9996b315c842ff135b8fc4a08ad5df1c344efbc03d2687aecc0678050d2aac89")
}

// UnpackAddressEmptyCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AddressEmptyCode(address target)
func (modelRegistry *ModelRegistry) UnpackAddressEmptyCodeError(raw []byte) (*ModelRegistryAddressEmptyCode, error) {
	out := new(ModelRegistryAddressEmptyCode)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "AddressEmptyCode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryERC721IncorrectOwner represents a ERC721IncorrectOwner error raised by the ModelRegistry contract.
type ModelRegistryERC721IncorrectOwner struct {
	Sender  common.Address
	TokenId *big.Int
	Owner   common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721IncorrectOwner(address sender, uint256 tokenId, address owner)
func ModelRegistryERC721IncorrectOwnerErrorID() common.Hash {
	return common.HexToHash("0x64283d7b313c8117c125f736876fa2b4e90ea3831a4716dfdb87d2f540e26289")
}

// UnpackERC721IncorrectOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721IncorrectOwner(address sender, uint256 tokenId, address owner)
func (modelRegistry *ModelRegistry) UnpackERC721IncorrectOwnerError(raw []byte) (*ModelRegistryERC721IncorrectOwner, error) {
	out := new(ModelRegistryERC721IncorrectOwner)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "ERC721IncorrectOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryERC721InsufficientApproval represents a ERC721InsufficientApproval error raised by the ModelRegistry contract.
type ModelRegistryERC721InsufficientApproval struct {
	Operator common.Address
	TokenId  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InsufficientApproval(address operator, uint256 tokenId)
func ModelRegistryERC721InsufficientApprovalErrorID() common.Hash {
	return common.HexToHash("0x177e802f6f313bc89797ecace66d6d29ab4719cbaaacbb87367264048b1eb861")
}

// UnpackERC721InsufficientApprovalError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InsufficientApproval(address operator, uint256 tokenId)
func (modelRegistry *ModelRegistry) UnpackERC721InsufficientApprovalError(raw []byte) (*ModelRegistryERC721InsufficientApproval, error) {
	out := new(ModelRegistryERC721InsufficientApproval)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "ERC721InsufficientApproval", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryERC721InvalidApprover represents a ERC721InvalidApprover error raised by the ModelRegistry contract.
type ModelRegistryERC721InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidApprover(address approver)
func ModelRegistryERC721InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xa9fbf51f86b8e03595d59dc726bb10c329bb24f62589be276d8dd193ca0b69ea")
}

// UnpackERC721InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidApprover(address approver)
func (modelRegistry *ModelRegistry) UnpackERC721InvalidApproverError(raw []byte) (*ModelRegistryERC721InvalidApprover, error) {
	out := new(ModelRegistryERC721InvalidApprover)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryERC721InvalidOperator represents a ERC721InvalidOperator error raised by the ModelRegistry contract.
type ModelRegistryERC721InvalidOperator struct {
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidOperator(address operator)
func ModelRegistryERC721InvalidOperatorErrorID() common.Hash {
	return common.HexToHash("0x5b08ba185e8f577075361f3a3555a6580a227ce22734dcc979c1aeadf894658b")
}

// UnpackERC721InvalidOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidOperator(address operator)
func (modelRegistry *ModelRegistry) UnpackERC721InvalidOperatorError(raw []byte) (*ModelRegistryERC721InvalidOperator, error) {
	out := new(ModelRegistryERC721InvalidOperator)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryERC721InvalidOwner represents a ERC721InvalidOwner error raised by the ModelRegistry contract.
type ModelRegistryERC721InvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidOwner(address owner)
func ModelRegistryERC721InvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x89c62b6479af2e623826dcc39c5133061d35b66d72de92833401dd2fd6567480")
}

// UnpackERC721InvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidOwner(address owner)
func (modelRegistry *ModelRegistry) UnpackERC721InvalidOwnerError(raw []byte) (*ModelRegistryERC721InvalidOwner, error) {
	out := new(ModelRegistryERC721InvalidOwner)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryERC721InvalidReceiver represents a ERC721InvalidReceiver error raised by the ModelRegistry contract.
type ModelRegistryERC721InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidReceiver(address receiver)
func ModelRegistryERC721InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0x64a0ae9278f805eaf991dcd18ca78756d280b7508b764ef1b255c55845c11df9")
}

// UnpackERC721InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidReceiver(address receiver)
func (modelRegistry *ModelRegistry) UnpackERC721InvalidReceiverError(raw []byte) (*ModelRegistryERC721InvalidReceiver, error) {
	out := new(ModelRegistryERC721InvalidReceiver)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryERC721InvalidSender represents a ERC721InvalidSender error raised by the ModelRegistry contract.
type ModelRegistryERC721InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidSender(address sender)
func ModelRegistryERC721InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x73c6ac6e10798e95d99e1f130d923eb40193ecb8d094ec3dce93292564eb3b17")
}

// UnpackERC721InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidSender(address sender)
func (modelRegistry *ModelRegistry) UnpackERC721InvalidSenderError(raw []byte) (*ModelRegistryERC721InvalidSender, error) {
	out := new(ModelRegistryERC721InvalidSender)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryERC721NonexistentToken represents a ERC721NonexistentToken error raised by the ModelRegistry contract.
type ModelRegistryERC721NonexistentToken struct {
	TokenId *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721NonexistentToken(uint256 tokenId)
func ModelRegistryERC721NonexistentTokenErrorID() common.Hash {
	return common.HexToHash("0x7e273289a3a9ef6670f06df7dca227856fc925e956db96980692764a8bc734d7")
}

// UnpackERC721NonexistentTokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721NonexistentToken(uint256 tokenId)
func (modelRegistry *ModelRegistry) UnpackERC721NonexistentTokenError(raw []byte) (*ModelRegistryERC721NonexistentToken, error) {
	out := new(ModelRegistryERC721NonexistentToken)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "ERC721NonexistentToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryFailedCall represents a FailedCall error raised by the ModelRegistry contract.
type ModelRegistryFailedCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FailedCall()
func ModelRegistryFailedCallErrorID() common.Hash {
	return common.HexToHash("0xd6bda27508c0fb6d8a39b4b122878dab26f731a7d4e4abe711dd3731899052a4")
}

// UnpackFailedCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FailedCall()
func (modelRegistry *ModelRegistry) UnpackFailedCallError(raw []byte) (*ModelRegistryFailedCall, error) {
	out := new(ModelRegistryFailedCall)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "FailedCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryInvalidShortString represents a InvalidShortString error raised by the ModelRegistry contract.
type ModelRegistryInvalidShortString struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidShortString()
func ModelRegistryInvalidShortStringErrorID() common.Hash {
	return common.HexToHash("0xb3512b0c6163e5f0bafab72bb631b9d58cd7a731b082f910338aa21c83d5c274")
}

// UnpackInvalidShortStringError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidShortString()
func (modelRegistry *ModelRegistry) UnpackInvalidShortStringError(raw []byte) (*ModelRegistryInvalidShortString, error) {
	out := new(ModelRegistryInvalidShortString)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "InvalidShortString", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryAlreadyPublished represents a RegistryAlreadyPublished error raised by the ModelRegistry contract.
type ModelRegistryRegistryAlreadyPublished struct {
	TokenId *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryAlreadyPublished(uint256 tokenId)
func ModelRegistryRegistryAlreadyPublishedErrorID() common.Hash {
	return common.HexToHash("0x55a67e758c8fe2927c44a2b3dccc9dc2ea987961a8098aac919257a5610fff55")
}

// UnpackRegistryAlreadyPublishedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryAlreadyPublished(uint256 tokenId)
func (modelRegistry *ModelRegistry) UnpackRegistryAlreadyPublishedError(raw []byte) (*ModelRegistryRegistryAlreadyPublished, error) {
	out := new(ModelRegistryRegistryAlreadyPublished)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryAlreadyPublished", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryDeadlineOver represents a RegistryDeadlineOver error raised by the ModelRegistry contract.
type ModelRegistryRegistryDeadlineOver struct {
	Deadline uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryDeadlineOver(uint64 deadline)
func ModelRegistryRegistryDeadlineOverErrorID() common.Hash {
	return common.HexToHash("0x719da03a7561fe3d2788dd1c6ad568896690cbe67aca82ad776a195d5bd52ec4")
}

// UnpackRegistryDeadlineOverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryDeadlineOver(uint64 deadline)
func (modelRegistry *ModelRegistry) UnpackRegistryDeadlineOverError(raw []byte) (*ModelRegistryRegistryDeadlineOver, error) {
	out := new(ModelRegistryRegistryDeadlineOver)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryDeadlineOver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryInvalidDescription represents a RegistryInvalidDescription error raised by the ModelRegistry contract.
type ModelRegistryRegistryInvalidDescription struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryInvalidDescription()
func ModelRegistryRegistryInvalidDescriptionErrorID() common.Hash {
	return common.HexToHash("0x2471a955d377d8bd00504f2d4374c362be6cf60fe1efab9ab85ffd21cde5d68e")
}

// UnpackRegistryInvalidDescriptionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryInvalidDescription()
func (modelRegistry *ModelRegistry) UnpackRegistryInvalidDescriptionError(raw []byte) (*ModelRegistryRegistryInvalidDescription, error) {
	out := new(ModelRegistryRegistryInvalidDescription)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryInvalidDescription", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryInvalidName represents a RegistryInvalidName error raised by the ModelRegistry contract.
type ModelRegistryRegistryInvalidName struct {
	Name string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryInvalidName(string name)
func ModelRegistryRegistryInvalidNameErrorID() common.Hash {
	return common.HexToHash("0x93240b276d9baa983c3e17fd0409c8e62b53b177f802fd096b9cb829e24629c7")
}

// UnpackRegistryInvalidNameError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryInvalidName(string name)
func (modelRegistry *ModelRegistry) UnpackRegistryInvalidNameError(raw []byte) (*ModelRegistryRegistryInvalidName, error) {
	out := new(ModelRegistryRegistryInvalidName)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryInvalidName", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryInvalidSignature represents a RegistryInvalidSignature error raised by the ModelRegistry contract.
type ModelRegistryRegistryInvalidSignature struct {
	Creator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryInvalidSignature(address creator)
func ModelRegistryRegistryInvalidSignatureErrorID() common.Hash {
	return common.HexToHash("0xbd1a6714c20005de141b935baeae6f0c91996fc722f88cb73d48c30613b6c90f")
}

// UnpackRegistryInvalidSignatureError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryInvalidSignature(address creator)
func (modelRegistry *ModelRegistry) UnpackRegistryInvalidSignatureError(raw []byte) (*ModelRegistryRegistryInvalidSignature, error) {
	out := new(ModelRegistryRegistryInvalidSignature)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryInvalidSignature", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryNamespaceTaken represents a RegistryNamespaceTaken error raised by the ModelRegistry contract.
type ModelRegistryRegistryNamespaceTaken struct {
	Namespace string
	Owner     common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryNamespaceTaken(string namespace, address owner)
func ModelRegistryRegistryNamespaceTakenErrorID() common.Hash {
	return common.HexToHash("0x20801c4b9276e1c5661098d77dda08a8d96d120ba3000679b8bcf338d9ec9e6b")
}

// UnpackRegistryNamespaceTakenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryNamespaceTaken(string namespace, address owner)
func (modelRegistry *ModelRegistry) UnpackRegistryNamespaceTakenError(raw []byte) (*ModelRegistryRegistryNamespaceTaken, error) {
	out := new(ModelRegistryRegistryNamespaceTaken)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryNamespaceTaken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryNotAVersion represents a RegistryNotAVersion error raised by the ModelRegistry contract.
type ModelRegistryRegistryNotAVersion struct {
	Name    string
	TokenId *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryNotAVersion(string name, uint256 tokenId)
func ModelRegistryRegistryNotAVersionErrorID() common.Hash {
	return common.HexToHash("0xa2ab5527f9bb8ef7f51e5fc344703e85226d2cbfd583e56f91a26ef65a7ec738")
}

// UnpackRegistryNotAVersionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryNotAVersion(string name, uint256 tokenId)
func (modelRegistry *ModelRegistry) UnpackRegistryNotAVersionError(raw []byte) (*ModelRegistryRegistryNotAVersion, error) {
	out := new(ModelRegistryRegistryNotAVersion)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryNotAVersion", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryNotCreator represents a RegistryNotCreator error raised by the ModelRegistry contract.
type ModelRegistryRegistryNotCreator struct {
	TokenId *big.Int
	Caller  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryNotCreator(uint256 tokenId, address caller)
func ModelRegistryRegistryNotCreatorErrorID() common.Hash {
	return common.HexToHash("0x7b3080d6859424b539008c158af37220ef8f8086c4970eceddd0d1c9e740784f")
}

// UnpackRegistryNotCreatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryNotCreator(uint256 tokenId, address caller)
func (modelRegistry *ModelRegistry) UnpackRegistryNotCreatorError(raw []byte) (*ModelRegistryRegistryNotCreator, error) {
	out := new(ModelRegistryRegistryNotCreator)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryNotCreator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryNotNamespaceOwner represents a RegistryNotNamespaceOwner error raised by the ModelRegistry contract.
type ModelRegistryRegistryNotNamespaceOwner struct {
	Namespace string
	Caller    common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryNotNamespaceOwner(string namespace, address caller)
func ModelRegistryRegistryNotNamespaceOwnerErrorID() common.Hash {
	return common.HexToHash("0x5747b1622a2761059a0dcb95773b62b8df488fc96cf4ce24e46275890ccd8fb4")
}

// UnpackRegistryNotNamespaceOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryNotNamespaceOwner(string namespace, address caller)
func (modelRegistry *ModelRegistry) UnpackRegistryNotNamespaceOwnerError(raw []byte) (*ModelRegistryRegistryNotNamespaceOwner, error) {
	out := new(ModelRegistryRegistryNotNamespaceOwner)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryNotNamespaceOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryNotOffered represents a RegistryNotOffered error raised by the ModelRegistry contract.
type ModelRegistryRegistryNotOffered struct {
	Namespace string
	Caller    common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryNotOffered(string namespace, address caller)
func ModelRegistryRegistryNotOfferedErrorID() common.Hash {
	return common.HexToHash("0x2d2c76d3e046d0a277f28a3165e7a547a4a6d74cb0ec6ba0d8e4708172a50108")
}

// UnpackRegistryNotOfferedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryNotOffered(string namespace, address caller)
func (modelRegistry *ModelRegistry) UnpackRegistryNotOfferedError(raw []byte) (*ModelRegistryRegistryNotOffered, error) {
	out := new(ModelRegistryRegistryNotOffered)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryNotOffered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryNotOwner represents a RegistryNotOwner error raised by the ModelRegistry contract.
type ModelRegistryRegistryNotOwner struct {
	TokenId *big.Int
	Caller  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryNotOwner(uint256 tokenId, address caller)
func ModelRegistryRegistryNotOwnerErrorID() common.Hash {
	return common.HexToHash("0x992ef18ae96aa2d3f33ffce1a31fe087ad43cac9f9f3d5a19e691ffe2e7a43bc")
}

// UnpackRegistryNotOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryNotOwner(uint256 tokenId, address caller)
func (modelRegistry *ModelRegistry) UnpackRegistryNotOwnerError(raw []byte) (*ModelRegistryRegistryNotOwner, error) {
	out := new(ModelRegistryRegistryNotOwner)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryNotOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryNotPublisher represents a RegistryNotPublisher error raised by the ModelRegistry contract.
type ModelRegistryRegistryNotPublisher struct {
	Name   string
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryNotPublisher(string name, address caller)
func ModelRegistryRegistryNotPublisherErrorID() common.Hash {
	return common.HexToHash("0x44bf01480b938421d310bcab5f27643acb16d64c98a794d6d73aedcf3fa3141b")
}

// UnpackRegistryNotPublisherError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryNotPublisher(string name, address caller)
func (modelRegistry *ModelRegistry) UnpackRegistryNotPublisherError(raw []byte) (*ModelRegistryRegistryNotPublisher, error) {
	out := new(ModelRegistryRegistryNotPublisher)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryNotPublisher", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryParentForbids represents a RegistryParentForbids error raised by the ModelRegistry contract.
type ModelRegistryRegistryParentForbids struct {
	Parent *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryParentForbids(uint256 parent)
func ModelRegistryRegistryParentForbidsErrorID() common.Hash {
	return common.HexToHash("0x5d6d9da1757b55e54420f4d02a3a52ee82f971903091e81f69e58ed1e932fdc5")
}

// UnpackRegistryParentForbidsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryParentForbids(uint256 parent)
func (modelRegistry *ModelRegistry) UnpackRegistryParentForbidsError(raw []byte) (*ModelRegistryRegistryParentForbids, error) {
	out := new(ModelRegistryRegistryParentForbids)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryParentForbids", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryTooManyParents represents a RegistryTooManyParents error raised by the ModelRegistry contract.
type ModelRegistryRegistryTooManyParents struct {
	Count *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryTooManyParents(uint256 count)
func ModelRegistryRegistryTooManyParentsErrorID() common.Hash {
	return common.HexToHash("0x43c4409d23ebaca5eb348f22c5e44a9c33a2de2a2decfe3a5eff65fe3293f287")
}

// UnpackRegistryTooManyParentsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryTooManyParents(uint256 count)
func (modelRegistry *ModelRegistry) UnpackRegistryTooManyParentsError(raw []byte) (*ModelRegistryRegistryTooManyParents, error) {
	out := new(ModelRegistryRegistryTooManyParents)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryTooManyParents", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryUnknownParent represents a RegistryUnknownParent error raised by the ModelRegistry contract.
type ModelRegistryRegistryUnknownParent struct {
	Parent *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryUnknownParent(uint256 parent)
func ModelRegistryRegistryUnknownParentErrorID() common.Hash {
	return common.HexToHash("0x33b4661a80af5d859ba648319b120dcc21fa00389e05151bbef1dfbf7566c940")
}

// UnpackRegistryUnknownParentError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryUnknownParent(uint256 parent)
func (modelRegistry *ModelRegistry) UnpackRegistryUnknownParentError(raw []byte) (*ModelRegistryRegistryUnknownParent, error) {
	out := new(ModelRegistryRegistryUnknownParent)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryUnknownParent", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryUnknownTerms represents a RegistryUnknownTerms error raised by the ModelRegistry contract.
type ModelRegistryRegistryUnknownTerms struct {
	TermsHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryUnknownTerms(bytes32 termsHash)
func ModelRegistryRegistryUnknownTermsErrorID() common.Hash {
	return common.HexToHash("0x5f5276465ee81948c9651148ceed8c33b397295531061fcfb5df6fb35f711fe5")
}

// UnpackRegistryUnknownTermsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryUnknownTerms(bytes32 termsHash)
func (modelRegistry *ModelRegistry) UnpackRegistryUnknownTermsError(raw []byte) (*ModelRegistryRegistryUnknownTerms, error) {
	out := new(ModelRegistryRegistryUnknownTerms)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryUnknownTerms", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryRegistryZeroDigest represents a RegistryZeroDigest error raised by the ModelRegistry contract.
type ModelRegistryRegistryZeroDigest struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryZeroDigest()
func ModelRegistryRegistryZeroDigestErrorID() common.Hash {
	return common.HexToHash("0x831ed510435b676f8d1bf8fb76f38d8193a2293d7b11335b5b4d9d468e2479aa")
}

// UnpackRegistryZeroDigestError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryZeroDigest()
func (modelRegistry *ModelRegistry) UnpackRegistryZeroDigestError(raw []byte) (*ModelRegistryRegistryZeroDigest, error) {
	out := new(ModelRegistryRegistryZeroDigest)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryZeroDigest", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryStringTooLong represents a StringTooLong error raised by the ModelRegistry contract.
type ModelRegistryStringTooLong struct {
	Str string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringTooLong(string str)
func ModelRegistryStringTooLongErrorID() common.Hash {
	return common.HexToHash("0x305a27a93f8e33b7392df0a0f91d6fc63847395853c45991eec52dbf24d72381")
}

// UnpackStringTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringTooLong(string str)
func (modelRegistry *ModelRegistry) UnpackStringTooLongError(raw []byte) (*ModelRegistryStringTooLong, error) {
	out := new(ModelRegistryStringTooLong)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "StringTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NamespaceClaimsMetaData contains all meta data concerning the NamespaceClaims contract.
var NamespaceClaimsMetaData = bind.MetaData{
	ABI: "[{\"type\":\"function\",\"name\":\"attest\",\"inputs\":[{\"name\":\"namespace\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"evidence\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"claimOf\",\"inputs\":[{\"name\":\"attestor\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"namespaceHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"claim\",\"type\":\"tuple\",\"internalType\":\"structINamespaceClaims.Claim\",\"components\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"since\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"evidence\",\"type\":\"string\",\"internalType\":\"string\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"namespace\",\"type\":\"string\",\"internalType\":\"string\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"AttestationWithdrawn\",\"inputs\":[{\"name\":\"namespaceHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"attestor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NamespaceAttested\",\"inputs\":[{\"name\":\"namespaceHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"attestor\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"account\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"namespace\",\"type\":\"string\",\"indexed\":false,\"internalType\":\"string\"},{\"name\":\"evidence\",\"type\":\"string\",\"indexed\":false,\"internalType\":\"string\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"ClaimInvalid\",\"inputs\":[]}]",
	ID:  "NamespaceClaims",
	Bin: "0x60808060405234601557610b0d908161001a8239f35b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c9081632b38ff1a1461046b5750806331fb67c21461027657635cf3830d1461003d575f80fd5b346102725760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102725760043573ffffffffffffffffffffffffffffffffffffffff811680910361027257610095610ae9565b505f525f60205260405f206024355f5260205260405f20604051906100b9826109e7565b600181549173ffffffffffffffffffffffffffffffffffffffff8316845264ffffffffff8360a01c16602085015264ffffffffff604085019360c81c16835201916040515f9380549061010b82610a44565b808452916001811690811561022d57506001146101f3575b50506101388164ffffffffff94950382610a03565b606082015291511642116101de575b60c06060917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602060405195869482865273ffffffffffffffffffffffffffffffffffffffff8151168387015264ffffffffff8382015116604087015264ffffffffff60408201511682870152015160808086015280519182918260a0880152018686015e5f85828601015201168101030190f35b50606060c06101eb610ae9565b915050610147565b9094505f5260205f205f905b85821061021757508101602001935061013881610123565b60018160209254838587010152019101906101ff565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208086019190915292151560051b840190920195506101389150829050610123565b5f80fd5b346102725760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102725760043567ffffffffffffffff8111610272576102c59036906004016109b9565b90604051905f5b83811061036d57505020335f525f60205260405f20815f52602052600160405f205f8155016102fb8154610a44565b908161032a575b33837f65136eefc6b5c8e340a2cbd57e79d197eb5a6bb5ef6f48179ab37269726113985f80a3005b81601f5f93116001146103415750555b8180610302565b8183526020832061035d91601f0160051c810190600101610a95565b808252816020812091555561033a565b6020907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81860383811061045f575b5081840135167f20202020202020202020202020202020202020202020202020202020202020207f808080808080808080808080808080808080808080808080808080808080808082177fbebebebebebebebebebebebebebebebebebebebebebebebebebebebebebebebf7f80808080808080808080808080808080808080808080808080808080808080807fa4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a58301161991011660021c161781850152016102cc565b830360031b1b8661039c565b346102725760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102725760043567ffffffffffffffff8111610272576104ba9036906004016109b9565b91906024359273ffffffffffffffffffffffffffffffffffffffff84168094036102725760443567ffffffffffffffff8111610272576104fe9036906004016109b9565b6064359464ffffffffff861680960361027257861580156109b0575b80156109a8575b801561099e575b6109765783905f5b82811061087357502093604051610546816109e7565b878152602081019064ffffffffff42168252604081019088825267ffffffffffffffff851161084657604051926105a560207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8901160185610a03565b858452368688011161027257600192868860208701375f6020888701015260608301948552335f525f60205260405f208a5f5260205273ffffffffffffffffffffffffffffffffffffffff60405f209351167fffff0000000000000000000000000000000000000000000000000000000000007dffffffffff0000000000000000000000000000000000000000000000000078ffffffffff00000000000000000000000000000000000000008654955160a01b16935160c81b169316171717815501905180519067ffffffffffffffff8211610846576106858354610a44565b601f811161080b575b50602090601f831160011461073f579282610718937f56dd084f6dabc6e44989f7d8d78d024e8de7b589b6c368bf92dd554e2b1866789998969361072698965f92610734575b50507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c19161790555b60405195606087526060870191610aab565b918483036020860152610aab565b9360408201528033940390a4005b015190508d806106d4565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0831691845f52815f20925f5b8181106107f35750937f56dd084f6dabc6e44989f7d8d78d024e8de7b589b6c368bf92dd554e2b186678999896936107269896936001938361071898106107bc575b505050811b019055610706565b01517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88460031b161c191690558d80806107af565b9293602060018192878601518155019501930161076d565b61083690845f5260205f20601f850160051c8101916020861061083c575b601f0160051c0190610a95565b8a61068e565b9091508190610829565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60209192507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81870383811061096a575b5081880135167f20202020202020202020202020202020202020202020202020202020202020207f808080808080808080808080808080808080808080808080808080808080808082177fbebebebebebebebebebebebebebebebebebebebebebebebebebebebebebebebf7f80808080808080808080808080808080808080808080808080808080808080807fa4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a58301161991011660021c16178184015201908491610530565b830360031b1b8a6108a4565b7fd64fd081000000000000000000000000000000000000000000000000000000005f5260045ffd5b5060608211610528565b508115610521565b5042861061051a565b9181601f840112156102725782359167ffffffffffffffff8311610272576020838186019501011161027257565b6080810190811067ffffffffffffffff82111761084657604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761084657604052565b90600182811c92168015610a8b575b6020831014610a5e57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f1691610a53565b818110610aa0575050565b5f8155600101610a95565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b60405190610af6826109e7565b606080835f81525f60208201525f6040820152015256",
}

// NamespaceClaims is an auto generated Go binding around an Ethereum contract.
type NamespaceClaims struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *NamespaceClaims) GetABI() abi.ABI {
	return c.abi
}

// NewNamespaceClaims creates a new instance of NamespaceClaims.
func NewNamespaceClaims() *NamespaceClaims {
	parsed, err := NamespaceClaimsMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &NamespaceClaims{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *NamespaceClaims) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAttest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2b38ff1a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function attest(string namespace, address account, string evidence, uint40 until) returns()
func (namespaceClaims *NamespaceClaims) PackAttest(namespace string, account common.Address, evidence string, until *big.Int) []byte {
	enc, err := namespaceClaims.abi.Pack("attest", namespace, account, evidence, until)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAttest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2b38ff1a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function attest(string namespace, address account, string evidence, uint40 until) returns()
func (namespaceClaims *NamespaceClaims) TryPackAttest(namespace string, account common.Address, evidence string, until *big.Int) ([]byte, error) {
	return namespaceClaims.abi.Pack("attest", namespace, account, evidence, until)
}

// PackClaimOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5cf3830d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimOf(address attestor, bytes32 namespaceHash) view returns((address,uint40,uint40,string) claim)
func (namespaceClaims *NamespaceClaims) PackClaimOf(attestor common.Address, namespaceHash [32]byte) []byte {
	enc, err := namespaceClaims.abi.Pack("claimOf", attestor, namespaceHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5cf3830d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimOf(address attestor, bytes32 namespaceHash) view returns((address,uint40,uint40,string) claim)
func (namespaceClaims *NamespaceClaims) TryPackClaimOf(attestor common.Address, namespaceHash [32]byte) ([]byte, error) {
	return namespaceClaims.abi.Pack("claimOf", attestor, namespaceHash)
}

// UnpackClaimOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5cf3830d.
//
// Solidity: function claimOf(address attestor, bytes32 namespaceHash) view returns((address,uint40,uint40,string) claim)
func (namespaceClaims *NamespaceClaims) UnpackClaimOf(data []byte) (INamespaceClaimsClaim, error) {
	out, err := namespaceClaims.abi.Unpack("claimOf", data)
	if err != nil {
		return *new(INamespaceClaimsClaim), err
	}
	out0 := *abi.ConvertType(out[0], new(INamespaceClaimsClaim)).(*INamespaceClaimsClaim)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x31fb67c2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(string namespace) returns()
func (namespaceClaims *NamespaceClaims) PackWithdraw(namespace string) []byte {
	enc, err := namespaceClaims.abi.Pack("withdraw", namespace)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x31fb67c2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(string namespace) returns()
func (namespaceClaims *NamespaceClaims) TryPackWithdraw(namespace string) ([]byte, error) {
	return namespaceClaims.abi.Pack("withdraw", namespace)
}

// NamespaceClaimsAttestationWithdrawn represents a AttestationWithdrawn event raised by the NamespaceClaims contract.
type NamespaceClaimsAttestationWithdrawn struct {
	NamespaceHash [32]byte
	Attestor      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const NamespaceClaimsAttestationWithdrawnEventName = "AttestationWithdrawn"

// ContractEventName returns the user-defined event name.
func (NamespaceClaimsAttestationWithdrawn) ContractEventName() string {
	return NamespaceClaimsAttestationWithdrawnEventName
}

// UnpackAttestationWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AttestationWithdrawn(bytes32 indexed namespaceHash, address indexed attestor)
func (namespaceClaims *NamespaceClaims) UnpackAttestationWithdrawnEvent(log *types.Log) (*NamespaceClaimsAttestationWithdrawn, error) {
	event := "AttestationWithdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != namespaceClaims.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(NamespaceClaimsAttestationWithdrawn)
	if len(log.Data) > 0 {
		if err := namespaceClaims.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range namespaceClaims.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// NamespaceClaimsNamespaceAttested represents a NamespaceAttested event raised by the NamespaceClaims contract.
type NamespaceClaimsNamespaceAttested struct {
	NamespaceHash [32]byte
	Attestor      common.Address
	Account       common.Address
	Namespace     string
	Evidence      string
	Until         *big.Int
	Raw           *types.Log // Blockchain specific contextual infos
}

const NamespaceClaimsNamespaceAttestedEventName = "NamespaceAttested"

// ContractEventName returns the user-defined event name.
func (NamespaceClaimsNamespaceAttested) ContractEventName() string {
	return NamespaceClaimsNamespaceAttestedEventName
}

// UnpackNamespaceAttestedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event NamespaceAttested(bytes32 indexed namespaceHash, address indexed attestor, address indexed account, string namespace, string evidence, uint40 until)
func (namespaceClaims *NamespaceClaims) UnpackNamespaceAttestedEvent(log *types.Log) (*NamespaceClaimsNamespaceAttested, error) {
	event := "NamespaceAttested"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != namespaceClaims.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(NamespaceClaimsNamespaceAttested)
	if len(log.Data) > 0 {
		if err := namespaceClaims.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range namespaceClaims.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (namespaceClaims *NamespaceClaims) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], namespaceClaims.abi.Errors["ClaimInvalid"].ID.Bytes()[:4]) {
		return namespaceClaims.UnpackClaimInvalidError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// NamespaceClaimsClaimInvalid represents a ClaimInvalid error raised by the NamespaceClaims contract.
type NamespaceClaimsClaimInvalid struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClaimInvalid()
func NamespaceClaimsClaimInvalidErrorID() common.Hash {
	return common.HexToHash("0xd64fd08170ebe66f025a6daacac5fe3851d651fba7bfdc7e09a389c9cddc81dd")
}

// UnpackClaimInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClaimInvalid()
func (namespaceClaims *NamespaceClaims) UnpackClaimInvalidError(raw []byte) (*NamespaceClaimsClaimInvalid, error) {
	out := new(NamespaceClaimsClaimInvalid)
	if err := namespaceClaims.abi.UnpackIntoInterface(out, "ClaimInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesMetaData contains all meta data concerning the ReceiptDisputes contract.
var ReceiptDisputesMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"oracle_\",\"type\":\"address\",\"internalType\":\"contractIUsageOracle\"},{\"name\":\"challengeWindow_\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"attest\",\"inputs\":[{\"name\":\"attestation\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Attestation\",\"components\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"total\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"attestationDigest\",\"inputs\":[{\"name\":\"attestation\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Attestation\",\"components\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"total\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"billOf\",\"inputs\":[{\"name\":\"attestation\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Attestation\",\"components\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"total\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"caseOf\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"damage\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"taken\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"challengeDoubleBilling\",\"inputs\":[{\"name\":\"first\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Attestation\",\"components\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"total\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"firstSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"firstLeaf\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Leaf\",\"components\":[{\"name\":\"receipt\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Receipt\",\"components\":[{\"name\":\"requestId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"inputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"sum\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"path\",\"type\":\"tuple[]\",\"internalType\":\"structSumTree.Node[]\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sum\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}]},{\"name\":\"second\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Attestation\",\"components\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"total\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"secondSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"secondLeaf\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Leaf\",\"components\":[{\"name\":\"receipt\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Receipt\",\"components\":[{\"name\":\"requestId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"inputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"sum\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"path\",\"type\":\"tuple[]\",\"internalType\":\"structSumTree.Node[]\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sum\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}]}],\"outputs\":[{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"challengeDuplicate\",\"inputs\":[{\"name\":\"attestation\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Attestation\",\"components\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"total\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"first\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Leaf\",\"components\":[{\"name\":\"receipt\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Receipt\",\"components\":[{\"name\":\"requestId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"inputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"sum\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"path\",\"type\":\"tuple[]\",\"internalType\":\"structSumTree.Node[]\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sum\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}]},{\"name\":\"second\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Leaf\",\"components\":[{\"name\":\"receipt\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Receipt\",\"components\":[{\"name\":\"requestId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"inputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"sum\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"path\",\"type\":\"tuple[]\",\"internalType\":\"structSumTree.Node[]\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sum\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}]}],\"outputs\":[{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"challengePrice\",\"inputs\":[{\"name\":\"attestation\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Attestation\",\"components\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"total\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"leaf\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Leaf\",\"components\":[{\"name\":\"receipt\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Receipt\",\"components\":[{\"name\":\"requestId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"inputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"sum\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"path\",\"type\":\"tuple[]\",\"internalType\":\"structSumTree.Node[]\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sum\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}]}],\"outputs\":[{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"challengeTotal\",\"inputs\":[{\"name\":\"attestation\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Attestation\",\"components\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"total\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"branch\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Branch\",\"components\":[{\"name\":\"left\",\"type\":\"tuple\",\"internalType\":\"structSumTree.Node\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sum\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"right\",\"type\":\"tuple\",\"internalType\":\"structSumTree.Node\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sum\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"sum\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"path\",\"type\":\"tuple[]\",\"internalType\":\"structSumTree.Node[]\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sum\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}]}],\"outputs\":[{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"challengeWindow\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isAttested\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"digest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"multicall\",\"inputs\":[{\"name\":\"data\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[{\"name\":\"results\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"oracle\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIUsageOracle\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"receiptHash\",\"inputs\":[{\"name\":\"receipt\",\"type\":\"tuple\",\"internalType\":\"structIReceiptDisputes.Receipt\",\"components\":[{\"name\":\"requestId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"inputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"stake\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"stakeOf\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"thawing\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"terms\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractITermsRegistry\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"thawStake\",\"inputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawStake\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Attested\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"total\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Slashed\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"damage\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"amount\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"reward\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"StakeThawStarted\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"thawedAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"StakeWithdrawn\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Staked\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Withdrawn\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AddressEmptyCode\",\"inputs\":[{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"DisputeNotABranch\",\"inputs\":[{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"DisputeNotAReceipt\",\"inputs\":[{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"DisputeNotAttested\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"DisputeNotProvider\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"DisputeNothingToWithdraw\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"DisputeNothingWrong\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DisputeOutOfOrder\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DisputeShownBefore\",\"inputs\":[{\"name\":\"fault\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"DisputeStakeEmpty\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"DisputeThawing\",\"inputs\":[{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"DisputeWindowOutOfBounds\",\"inputs\":[{\"name\":\"challengeWindow\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"DisputeWindowOver\",\"inputs\":[{\"name\":\"closedAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"DisputeZeroAmount\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"FailedCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InvalidShortString\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeCastOverflowedUintDowncast\",\"inputs\":[{\"name\":\"bits\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]}]",
	ID:  "ReceiptDisputes",
	Bin: "0x61020080604052346102f957604081613b83803803809161002082856103c3565b8339810103126102f95780516001600160a01b038116918282036102f957602001516001600160401b0381168082036102f9576040516100616040826103c3565b6015815260208101907f446548756720526563656970744469737075746573000000000000000000000082526040519361009c6040866103c3565b600185526020850193603160f81b855260405191633013ce2960e01b83526020836004818c5afa928315610305575f936103a2575b506040516361d027b360e01b8152916020836004818d5afa928315610305575f93610371575b506201518081108015610365575b61035357608082905260c08390526001600160a01b03841660a052600460208b8b8b8b8b8b61013381610419565b61018052610140846105b4565b6101a0525190209182610140525190208061016052466101005260405190858201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a081526101aa60c0826103c3565b51902060e05230610120526101c052604051637b10399960e01b815292839182905afa908115610305575f91610310575b5060405163d502562560e01b815290602090829060049082906001600160a01b03165afa908115610305575f916102bf575b506101e05260405161349690816106ed8239608051818181610c450152818161174501526126d3015260a051818181610f7a015281816110ab01528181611bc30152612970015260c05181612d2f015260e05181612f4f0152610100518161300601526101205181612f2001526101405181612f9e01526101605181612fc40152610180518161178301526101a051816117ad01526101c051816118ae01526101e051818181610b7301526128000152f35b90506020813d6020116102fd575b816102da602093836103c3565b810103126102f957516001600160a01b03811681036102f9578161020d565b5f80fd5b3d91506102cd565b6040513d5f823e3d90fd5b90506020813d60201161034b575b8161032b602093836103c3565b810103126102f957516001600160a01b03811681036102f95760206101db565b3d915061031e565b637965fb0760e01b5f5260045260245ffd5b5062278d008111610105565b61039491935060203d60201161039b575b61038c81836103c3565b8101906103fa565b915f6100f7565b503d610382565b6103bc91935060203d60201161039b5761038c81836103c3565b915f6100d1565b601f909101601f19168101906001600160401b038211908210176103e657604052565b634e487b7160e01b5f52604160045260245ffd5b908160209103126102f957516001600160a01b03811681036102f95790565b908151602081105f14610493575090601f815111610453576020815191015160208210610444571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fd5b6001600160401b0381116103e657600354600181811c911680156105aa575b602082101461059657601f8111610563575b50602092601f821160011461050257928192935f926104f7575b50508160011b915f199060031b1c19161760035560ff90565b015190505f806104de565b601f1982169360035f52805f20915f5b86811061054b5750836001959610610533575b505050811b0160035560ff90565b01515f1960f88460031b161c191690555f8080610525565b91926020600181928685015181550194019201610512565b60035f52601f60205f20910160051c810190601f830160051c015b81811061058b57506104c4565b5f815560010161057e565b634e487b7160e01b5f52602260045260245ffd5b90607f16906104b2565b908151602081105f146105df575090601f815111610453576020815191015160208210610444571790565b6001600160401b0381116103e657600454600181811c911680156106e2575b602082101461059657601f81116106af575b50602092601f821160011461064e57928192935f92610643575b50508160011b915f199060031b1c19161760045560ff90565b015190505f8061062a565b601f1982169360045f52805f20915f5b868110610697575083600195961061067f575b505050811b0160045560ff90565b01515f1960f88460031b161c191690555f8080610671565b9192602060018192868501518155019401920161065e565b60045f52601f60205f20910160051c810190601f830160051c015b8181106106d75750610610565b5f81556001016106ca565b90607f16906105fe56fe60806040526004361015610011575f80fd5b5f5f3560e01c806323cf375614611d7f5780632ca1955514611d6457806331d1e06314611d0e5780634262336014611c8157806351cff8d914611b7857806352d924ac14611aa85780636719688d1461191757806370a08231146118d25780637dc0d1d01461188157806384b0196e14611769578063861a14121461172457806394b8c5d514611609578063ac9650d81461137c578063adc9772e14611087578063b986b04014611062578063c23a5cea14610e1c578063cbf4d83014610b97578063d502562514610b46578063dace75a114610922578063ded544dd146103875763ebe36ff514610101575f80fd5b3461038457600319360161010081126103825760a0136103845760a43567ffffffffffffffff81116103825761013b903690600401611ea9565b9160c4359167ffffffffffffffff83116103825782600401610160600319853603011261037e5760e4359467ffffffffffffffff8611610326578560040192610160600319883603011261037a57906101939161257d565b6101a361019e6121f0565b6126c3565b6101ac8161272f565b6101b58261272f565b8135813503610352576101c790612a7f565b6101d082612a7f565b111561032a576101df90612a7f565b90604435916004359073ffffffffffffffffffffffffffffffffffffffff8216918281036103265750604051918360208401946102f9575060018452604083015283606083015260808201526080815261023a60a082611f4b565b51902092835f52600660205260ff60405f2054166102cd57906102af92916020945f526006855260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790556101048061029a612234565b940135910135808210156102c5575091612a9d565b6bffffffffffffffffffffffff60405191168152f35b905091612a9d565b837f7c005950000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b807f4e487b7100000000000000000000000000000000000000000000000000000000602492526021600452fd5b8380fd5b6004827fd4d5e99d000000000000000000000000000000000000000000000000000000008152fd5b6004837f660f1ff6000000000000000000000000000000000000000000000000000000008152fd5b8480fd5b8280fd5b505b80fd5b50346103845760031936016101c081126103825760a0136103845760a43567ffffffffffffffff8111610382576103c2903690600401611ea9565b60c4359167ffffffffffffffff83116103265782600401610160600319853603011261037a5760a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1c36011261037a576101843567ffffffffffffffff811161091e57610433903690600401611ea9565b916101a4359367ffffffffffffffff851161091a578460040195610160600319873603011261073d576104659161257d565b60e435918773ffffffffffffffffffffffffffffffffffffffff8416948585036103825761049360e461213b565b928161082c57505084905260056020526040882090885260205260ff6040882054165b156107f9576104c36121f0565b67ffffffffffffffff806104d5612207565b16911611156107ee576104e961019e6121f0565b6104f28161272f565b61012435946101448501610506818361242d565b15801591506107dd575b159081156107a9575b5061077457359081610529612234565b73ffffffffffffffffffffffffffffffffffffffff80610547612257565b169116149182610769575b505015610741576105616123a7565b610104359073ffffffffffffffffffffffffffffffffffffffff8216820361073d576040805173ffffffffffffffffffffffffffffffffffffffff8416602082019081529181018990526105e081606081015b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282611f4b565b51902011156107155773ffffffffffffffffffffffffffffffffffffffff81168103610711576040805173ffffffffffffffffffffffffffffffffffffffff909216602083019081529082018790529061063d81606081016105b4565b5190209150604051916020830193600285526040840152606083015260808201526080815261066d60a082611f4b565b51902093848152600660205260ff6040822054166106e55790816020956102af95949352600686526040812060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055610104806106ce612257565b9501359201359050808210156102c5575091612a9d565b80857f7c0059500000000000000000000000000000000000000000000000000000000060249352600452fd5b5f80fd5b6004887fd4d5e99d000000000000000000000000000000000000000000000000000000008152fd5b8880fd5b6004877f660f1ff6000000000000000000000000000000000000000000000000000000008152fd5b35149050815f610552565b60448861012487897f833f62450000000000000000000000000000000000000000000000000000000084526004520135602452fd5b6107d691506107c16107ba84611f8c565b918461242d565b91610124890135906101048a0135908b612e68565b155f610519565b506101443561010487013514610510565b6104e961019e612207565b604487847f8a4568bc00000000000000000000000000000000000000000000000000000000825260045261012435602452fd5b861515938461083f575b505050506104b6565b929350909186604084036108e757508260201161032657836108a66108d99360207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe073ffffffffffffffffffffffffffffffffffffffff978c9950833595500191016130b3565b9160ff601b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff851694821c011690613407565b50505b1614875f8080610836565b935061090d6109139273ffffffffffffffffffffffffffffffffffffffff943691612306565b906133cd565b50506108dc565b8780fd5b8580fd5b503461038457600319360160e081126103825760a0136103845760a43567ffffffffffffffff81116103825761095c903690600401611ea9565b909160c4359167ffffffffffffffff831161038257826004019360e0600319853603011261037e579061098e9161257d565b61099961019e6121f0565b6044359260a4830135926109b060c482018361242d565b9290602483013590846109d0606486013580958560448901359135612e3c565b91888215801590610b37575b15938415610b1c575b50505050610aec576109fd9291019060840135612a60565b928315610352576004359173ffffffffffffffffffffffffffffffffffffffff83169283810361037a5750604051928460208501956102f95750906001916003865260408501528660608501521b17608082015260808152610a6060a082611f4b565b51902091825f52600660205260ff60405f205416610ac057906102af916020935f526006845260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055610abb612234565b612a9d565b827f7c005950000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60448587897f06c15938000000000000000000000000000000000000000000000000000000008352600452602452fd5b610b2d94506084880135908c612e68565b15845f88816109e5565b506064356084880135146109dc565b5034610384578060031936011261038457602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346103845760206003193601126103845760043590338152806020526040812060405190610bc582611f2f565b54906bffffffffffffffffffffffff8216815260208101936bffffffffffffffffffffffff8360601c168552604082019260c01c83528015610df4576bffffffffffffffffffffffff82511615610dc8576bffffffffffffffffffffffff9081835116908181105f14610dc257829150165b16845267ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff42160167ffffffffffffffff8111610d955767ffffffffffffffff60019116019367ffffffffffffffff8511610d95576bffffffffffffffffffffffff80604067ffffffffffffffff602098169687875233815280895220935116167fffffffffffffffffffffffffffffffffffffffff00000000000000000000000083541617825551917fffffffffffffffff0000000000000000000000000000000000000000000000008254915160c01b16906bffffffffffffffffffffffff77ffffffffffffffffffffffff0000000000000000000000008560601b169116171790556bffffffffffffffffffffffff6040519116815281838201527f8090219bed945a48a86a437600cf25472399630290ca1a6131a15932281ff6fa60403392a2604051908152f35b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b50610c37565b6024847f94a31bb700000000000000000000000000000000000000000000000000000000815233600452fd5b6004847fba6fda5d000000000000000000000000000000000000000000000000000000008152fd5b503461038457602060031936011261038457610e36611e65565b610e3e6124aa565b33825281602052604082209160405192610e5784611f2f565b54916bffffffffffffffffffffffff831684526bffffffffffffffffffffffff8360601c166020850152604084019260c01c8352610e9484612481565b936bffffffffffffffffffffffff85169384156110365767ffffffffffffffff90511680421061100b57506020946bffffffffffffffffffffffff610eda925116612403565b6bffffffffffffffffffffffff60405191610ef483611f2f565b16815284810183815260408083018581523386528588529085209251915190517fffffffffffffffff00000000000000000000000000000000000000000000000060c09190911b166bffffffffffffffffffffffff90921677ffffffffffffffffffffffff00000000000000000000000060609290921b9190911617179055610f9e83827f000000000000000000000000000000000000000000000000000000000000000061251e565b73ffffffffffffffffffffffffffffffffffffffff6040519184835216907fb7c918e0e249f999e965cafeb6c664271b3f4317d296461500e71da39f0cbda3853392a37f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b7f9752258f000000000000000000000000000000000000000000000000000000008452600452602483fd5b6024847f49521e1700000000000000000000000000000000000000000000000000000000815233600452fd5b50346103845760a06003193601126103845750602061107f6123a7565b604051908152f35b5034610384576040600319360112610384576110a1611e65565b6110a96124aa565b7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff811690604051907f70a08231000000000000000000000000000000000000000000000000000000008252306004830152602082602481865afa91821561137157859261133c575b5060249261117f602092604051907f23b872dd00000000000000000000000000000000000000000000000000000000858301523387830152306044830152863560648301526064825261117a608483611f4b565b61302c565b604051938480927f70a082310000000000000000000000000000000000000000000000000000000082523060048301525afa80156113315784906112fd575b6111c89250612292565b6bffffffffffffffffffffffff81116112cd576bffffffffffffffffffffffff169081156112a55773ffffffffffffffffffffffffffffffffffffffff1680835282602052604083206bffffffffffffffffffffffff61122b848284541661237d565b167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790556040519182527f5dac0c1b1112564a045ba943c9d50270893e8e826c49be8e7073adc713ab7bd760203393a3807f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d80f35b6004837fba6fda5d000000000000000000000000000000000000000000000000000000008152fd5b7f6dfcc6500000000000000000000000000000000000000000000000000000000083526060600452602452604482fd5b506020823d602011611329575b8161131760209383611f4b565b81010312610711576111c891516111be565b3d915061130a565b6040513d86823e3d90fd5b9091506020813d602011611369575b8161135860209383611f4b565b810103126107115751906024611126565b3d915061134b565b6040513d87823e3d90fd5b50346103845760206003193601126103845760043567ffffffffffffffff8111610382573660238201121561038257806004013567ffffffffffffffff811161037e573660248260051b8401011161037e579060206040516113de8282611f4b565b848152818101907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe083013683376114148561227a565b936114226040519586611f4b565b8585527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe061144f8761227a565b01875b8181106115fa57505086907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbd81360301915b8781101561157d5760248160051b83010135838112156115795782019060248201359167ffffffffffffffff8311611575576044018a83360382136103845780611551928861151e6001978d8d6040519483869484860198893784019083820190898252519283915e0101858152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282611f4b565b5190305af43d1561156d573d90611534826122cc565b916115426040519384611f4b565b82523d8d8b84013e5b30613334565b61155b828a61233c565b52611566818961233c565b5001611484565b60609061154b565b8a80fd5b8980fd5b85898860405191838301848452825180915260408401948060408360051b870101940192955b8287106115b05785850386f35b9091929382806115ea837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08a600196030186528851611ed7565b96019201960195929190926115a3565b60608782018701528501611452565b50346103845760a06003193601126103845773ffffffffffffffffffffffffffffffffffffffff611638612234565b168033036116f557808252600560205260408220611654612047565b83526020526040822060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0082541617905560243573ffffffffffffffffffffffffffffffffffffffff81169081810361032657506116b16121f0565b9167ffffffffffffffff6040519360643585521660208401527f8ae76f887ddf317ba411add1f8198831fe2d73b2d2947d3591167e724667ba2b604060443594a480f35b7f2e8693ff00000000000000000000000000000000000000000000000000000000825260045233602452604490fd5b5034610384578060031936011261038457602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b5034610384578060031936011261038457611825906117a77f00000000000000000000000000000000000000000000000000000000000000006130ee565b906117d17f0000000000000000000000000000000000000000000000000000000000000000613264565b906020611833604051936117e58386611f4b565b8385525f3681376040519687967f0f00000000000000000000000000000000000000000000000000000000000000885260e08589015260e0880190611ed7565b908682036040880152611ed7565b904660608601523060808601528260a086015284820360c08601528080855193848152019401925b82811061186a57505050500390f35b83518552869550938101939281019260010161185b565b5034610384578060031936011261038457602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461038457602060031936011261038457604060209173ffffffffffffffffffffffffffffffffffffffff611906611e65565b168152600183522054604051908152f35b3461071157600319360160e081126107115760a0136107115760a43567ffffffffffffffff811161071157611950903690600401611ea9565b60c4359167ffffffffffffffff83116107115782600401916101606003198536030112610711576119809161257d565b61198b61019e6121f0565b6119948161272f565b6119a060e4830161221f565b67ffffffffffffffff806119b26121f0565b1691161180926119c1836127e9565b9092611aa1575b806101046119dd6119e59360c4860135612a60565b930135612a60565b9081811015611a995750925b159081611a91575b5080611a89575b611a6157611a0d90612a7f565b90604435916004359073ffffffffffffffffffffffffffffffffffffffff82169182810361071157506040519060208201925f84526040830152846060830152608082015260808152610a6060a082611f4b565b7f660f1ff6000000000000000000000000000000000000000000000000000000005f5260045ffd5b508115611a00565b9050836119f9565b9050926119f1565b505f6119c8565b346107115760406003193601126107115773ffffffffffffffffffffffffffffffffffffffff611ad6611e65565b165f52600260205260405f206024355f5260205260405f206040516040810181811067ffffffffffffffff821117611b4b57604092602091845254916bffffffffffffffffffffffff6fffffffffffffffffffffffffffffffff84169384835260801c16918291015282519182526020820152f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b3461071157602060031936011261071157611b91611e65565b611b996124aa565b335f52600160205260405f20548015611c5557602091335f52600183525f6040812055611be782827f000000000000000000000000000000000000000000000000000000000000000061251e565b73ffffffffffffffffffffffffffffffffffffffff6040519183835216907fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb843392a35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b7f49521e17000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346107115760206003193601126107115773ffffffffffffffffffffffffffffffffffffffff611caf611e65565b165f525f602052606060405f2060405190611cc982611f2f565b54906bffffffffffffffffffffffff611cfb818416938484528281871c16602085015260c01c92836040820152612481565b1660405192835260208301526040820152f35b346107115760406003193601126107115773ffffffffffffffffffffffffffffffffffffffff611d3c611e65565b165f52600560205260405f206024355f52602052602060ff60405f2054166040519015158152f35b346107115760a060031936011261071157602061107f612047565b346107115761010060031936011261071157604051602081017f1fbd5447df4f32a2d30f9b4a4b9428ccac9fbde4cc5c0fa218275be3fcc8ab6181526004356040830152602435606083015260443567ffffffffffffffff811680910361071157608083015260643567ffffffffffffffff81168091036107115760a083015260843567ffffffffffffffff81168091036107115760c083015260a43560e083015260c43561010083015260e4359167ffffffffffffffff8316809303610711576020926101208201526101208152611e5a61014082611f4b565b519020604051908152f35b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361071157565b359073ffffffffffffffffffffffffffffffffffffffff8216820361071157565b9181601f840112156107115782359167ffffffffffffffff8311610711576020838186019501011161071157565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b359067ffffffffffffffff8216820361071157565b6060810190811067ffffffffffffffff821117611b4b57604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117611b4b57604052565b60405167ffffffffffffffff61202960e060208401947f1fbd5447df4f32a2d30f9b4a4b9428ccac9fbde4cc5c0fa218275be3fcc8ab618652803560408601526020810135606086015283611fe360408301611f1a565b16608086015283611ff660608301611f1a565b1660a08601528361200960808301611f1a565b1660c086015260a08101358286015260c081013561010086015201611f1a565b16610120820152610120815261204161014082611f4b565b51902090565b604051602081017f59f88514a1e208f378d117ec1a45f78ef0624de6e32a47c868c04594f7f95ce1815260043573ffffffffffffffffffffffffffffffffffffffff811680910361071157604083015260243573ffffffffffffffffffffffffffffffffffffffff8116809103610711576060830152604435608083015260643560a08301526084359167ffffffffffffffff83168093036107115760429260c082015260c081526120fa60e082611f4b565b519020612105612f09565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b60429060405167ffffffffffffffff6121db608060208401947f59f88514a1e208f378d117ec1a45f78ef0624de6e32a47c868c04594f7f95ce1865273ffffffffffffffffffffffffffffffffffffffff61219582611e88565b16604086015273ffffffffffffffffffffffffffffffffffffffff6121bc60208301611e88565b166060860152604081013582860152606081013560a086015201611f1a565b1660c082015260c081526120fa60e082611f4b565b60843567ffffffffffffffff811681036107115790565b6101643567ffffffffffffffff811681036107115790565b3567ffffffffffffffff811681036107115790565b60043573ffffffffffffffffffffffffffffffffffffffff811681036107115790565b60e43573ffffffffffffffffffffffffffffffffffffffff811681036107115790565b67ffffffffffffffff8111611b4b5760051b60200190565b9190820391821161229f57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b67ffffffffffffffff8111611b4b57601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b929192612312826122cc565b916123206040519384611f4b565b829481845281830111610711578281602093845f960137010152565b80518210156123505760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b906bffffffffffffffffffffffff809116911601906bffffffffffffffffffffffff821161229f57565b60243573ffffffffffffffffffffffffffffffffffffffff8116810361071157604051612041816105b4602082019460443590866020909392919373ffffffffffffffffffffffffffffffffffffffff60408201951681520152565b906bffffffffffffffffffffffff809116911603906bffffffffffffffffffffffff821161229f57565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610711570180359067ffffffffffffffff821161071157602001918160061b3603831361071157565b6bffffffffffffffffffffffff806020830151169151168082105f146124a5575090565b905090565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c6124f65760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b61257b9273ffffffffffffffffffffffffffffffffffffffff604051937fa9059cbb00000000000000000000000000000000000000000000000000000000602086015216602484015260448301526044825261117a606483611f4b565b565b6004359173ffffffffffffffffffffffffffffffffffffffff83169283810361071157506125ab600461213b565b908061260857509050815f52600560205260405f20905f5260205260ff60405f2054165b156125d75750565b7f8a4568bc000000000000000000000000000000000000000000000000000000005f5260045260443560245260445ffd5b831515928361261a575b5050506125cf565b91925090836040830361268a57508160201161071157839273ffffffffffffffffffffffffffffffffffffffff926108a661267d9360207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08235940191016130b3565b50505b16145f8080612612565b9261090d6126af9273ffffffffffffffffffffffffffffffffffffffff943691612306565b5050612680565b9190820180921161229f57565b6126fa9067ffffffffffffffff807f00000000000000000000000000000000000000000000000000000000000000001691166126b6565b8042116127045750565b7f59ad3930000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6044356101408201612741818461242d565b15801591506127c6575b15908115612792575b5061275d575050565b61012092507f833f6245000000000000000000000000000000000000000000000000000000005f52600452013560245260445ffd5b6127bf91506127aa6127a385611f8c565b918561242d565b91610120860135906101008701359086612e68565b155f612754565b506064356101008401351461274b565b8181029291811591840414171561229f57565b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906040517f5ce2c2ac00000000000000000000000000000000000000000000000000000000815260a08201356004820152602081602481865afa8015612a07575f90612a1b575b64ffffffffff9150168015612a12576080906024604051809581937f1bbcfd2f00000000000000000000000000000000000000000000000000000000835260048301525afa8015612a07575f925f91612998575b5073ffffffffffffffffffffffffffffffffffffffff168015159081612957575b5061294f5761293161294a9267ffffffffffffffff8061293e60806129376129148461290a60408b0161221f565b16858816906127d6565b6129318561292460608c0161221f565b16868960401c16906127d6565b906126b6565b960161221f565b169160801c16906127d6565b600191565b50505f905f90565b905073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155f6128dc565b9250506080823d6080116129ff575b816129b460809383611f4b565b8101031261071157606060408301519201519173ffffffffffffffffffffffffffffffffffffffff83168303610711579173ffffffffffffffffffffffffffffffffffffffff6128bb565b3d91506129a7565b6040513d5f823e3d90fd5b5050505f905f90565b506020813d602011612a58575b81612a3560209383611f4b565b81010312610711575164ffffffffff811681036107115764ffffffffff90612867565b3d9150612a28565b9080821015612a765790612a7391612292565b90565b612a7391612292565b6001610120612a9261014084018461242d565b9390500135911b1790565b9092919273ffffffffffffffffffffffffffffffffffffffff82165f525f60205260405f209373ffffffffffffffffffffffffffffffffffffffff83165f52600260205260405f20825f5260205260405f206bffffffffffffffffffffffff865416958615612dfa5781546fffffffffffffffffffffffffffffffff8116806fffffffffffffffffffffffffffffffff036fffffffffffffffffffffffffffffffff811161229f5785906fffffffffffffffffffffffffffffffff16811115612deb5750506fffffffffffffffffffffffffffffffff975b620f42408901808a1161229f57620f423f8a0190811161229f57620f4240900480600a0290600a82040361229f576bffffffffffffffffffffffff8360801c1681115f14612de357612bd9906bffffffffffffffffffffffff8460801c1690612292565b915b82916bffffffffffffffffffffffff8260801c16155f14612dc957606481019283821161229f576063820193841161229f576bffffffffffffffffffffffff946064612cab950480915b10612dc1575b5081811015612db75784169586925b6fffffffffffffffffffffffffffffffff849d16907fffffffff000000000000000000000000000000000000000000000000000000007bffffffffffffffffffffffff00000000000000000000000000000000612c9c878a8560801c1661237d565b60801b16911617179055612403565b167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790556bffffffffffffffffffffffff6b7fffffffffffffffffffffff8260011c1691335f52600160205260405f20612d0a8482546126b6565b905581612d178483612403565b1673ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165f526001602052612d6560405f209182546126b6565b905560405193845216602083015260408201527f6ad123b071a0134babc42a7a79650babf6714549fc4b96f8d21473a3d34968c8606073ffffffffffffffffffffffffffffffffffffffff33951692a4565b5080958692612c3a565b90505f612c2b565b612cab926bffffffffffffffffffffffff945f8091612c25565b505f91612bdb565b612df4916126b6565b97612b75565b73ffffffffffffffffffffffffffffffffffffffff857f94a31bb7000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b92909160405192602084019485526040840152606083015260808201526080815261204160a082611f4b565b9590959391929386158015612eff575b8015612ef4575b612ee9575f94935b86861015612edd5760019060208760061b86019982848916155f14612ec95750612eb990828c013590848d3591612e3c565b9901350194811c95019493612e87565b612ed891838d01358d35612e3c565b612eb9565b50945094925050501490565b509450505050505f90565b5084861c1515612e7f565b5060408611612e78565b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016301480613003575b15612f71577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261204160c082611f4b565b507f00000000000000000000000000000000000000000000000000000000000000004614612f48565b905f602091828151910182855af115612a07575f513d6130aa575073ffffffffffffffffffffffffffffffffffffffff81163b155b6130685750565b73ffffffffffffffffffffffffffffffffffffffff907f5274afe7000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b60011415613061565b3590602081106130c1575090565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9060200360031b1b1690565b60ff811461314d5760ff811690601f82116131255760405191613112604084611f4b565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b506040515f6003548060011c916001821691821561325a575b60208410831461322d5783855284929081156131f05750600114613191575b612a7392500382611f4b565b5060035f90815290917fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b5b8183106131d4575050906020612a7392820101613185565b60209193508060019154838588010152019101909183926131bc565b60209250612a739491507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001682840152151560051b820101613185565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b92607f1692613166565b60ff81146132885760ff811690601f82116131255760405191613112604084611f4b565b506040515f6004548060011c916001821691821561332a575b60208410831461322d5783855284929081156131f057506001146132cb57612a7392500382611f4b565b5060045f90815290917f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b5b81831061330e575050906020612a7392820101613185565b60209193508060019154838588010152019101909183926132f6565b92607f16926132a1565b90613371575080511561334957602081519101fd5b7fd6bda275000000000000000000000000000000000000000000000000000000005f5260045ffd5b815115806133c4575b613382575090565b73ffffffffffffffffffffffffffffffffffffffff907f9996b315000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b50803b1561337a565b81519190604183036133fd576133f69250602082015190606060408401519301515f1a90613407565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161348b579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15612a07575f5173ffffffffffffffffffffffffffffffffffffffff81161561348157905f905f90565b505f906001905f90565b5050505f916003919056",
}

// ReceiptDisputes is an auto generated Go binding around an Ethereum contract.
type ReceiptDisputes struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ReceiptDisputes) GetABI() abi.ABI {
	return c.abi
}

// NewReceiptDisputes creates a new instance of ReceiptDisputes.
func NewReceiptDisputes() *ReceiptDisputes {
	parsed, err := ReceiptDisputesMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ReceiptDisputes{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ReceiptDisputes) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address oracle_, uint64 challengeWindow_) returns()
func (receiptDisputes *ReceiptDisputes) PackConstructor(oracle_ common.Address, challengeWindow_ uint64) []byte {
	enc, err := receiptDisputes.abi.Pack("", oracle_, challengeWindow_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAttest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94b8c5d5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function attest((address,address,bytes32,uint256,uint64) attestation) returns()
func (receiptDisputes *ReceiptDisputes) PackAttest(attestation IReceiptDisputesAttestation) []byte {
	enc, err := receiptDisputes.abi.Pack("attest", attestation)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAttest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94b8c5d5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function attest((address,address,bytes32,uint256,uint64) attestation) returns()
func (receiptDisputes *ReceiptDisputes) TryPackAttest(attestation IReceiptDisputesAttestation) ([]byte, error) {
	return receiptDisputes.abi.Pack("attest", attestation)
}

// PackAttestationDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2ca19555.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function attestationDigest((address,address,bytes32,uint256,uint64) attestation) view returns(bytes32)
func (receiptDisputes *ReceiptDisputes) PackAttestationDigest(attestation IReceiptDisputesAttestation) []byte {
	enc, err := receiptDisputes.abi.Pack("attestationDigest", attestation)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAttestationDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2ca19555.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function attestationDigest((address,address,bytes32,uint256,uint64) attestation) view returns(bytes32)
func (receiptDisputes *ReceiptDisputes) TryPackAttestationDigest(attestation IReceiptDisputesAttestation) ([]byte, error) {
	return receiptDisputes.abi.Pack("attestationDigest", attestation)
}

// UnpackAttestationDigest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2ca19555.
//
// Solidity: function attestationDigest((address,address,bytes32,uint256,uint64) attestation) view returns(bytes32)
func (receiptDisputes *ReceiptDisputes) UnpackAttestationDigest(data []byte) ([32]byte, error) {
	out, err := receiptDisputes.abi.Unpack("attestationDigest", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (receiptDisputes *ReceiptDisputes) PackBalanceOf(account common.Address) []byte {
	enc, err := receiptDisputes.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (receiptDisputes *ReceiptDisputes) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return receiptDisputes.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (receiptDisputes *ReceiptDisputes) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := receiptDisputes.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBillOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb986b040.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function billOf((address,address,bytes32,uint256,uint64) attestation) pure returns(bytes32)
func (receiptDisputes *ReceiptDisputes) PackBillOf(attestation IReceiptDisputesAttestation) []byte {
	enc, err := receiptDisputes.abi.Pack("billOf", attestation)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBillOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb986b040.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function billOf((address,address,bytes32,uint256,uint64) attestation) pure returns(bytes32)
func (receiptDisputes *ReceiptDisputes) TryPackBillOf(attestation IReceiptDisputesAttestation) ([]byte, error) {
	return receiptDisputes.abi.Pack("billOf", attestation)
}

// UnpackBillOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb986b040.
//
// Solidity: function billOf((address,address,bytes32,uint256,uint64) attestation) pure returns(bytes32)
func (receiptDisputes *ReceiptDisputes) UnpackBillOf(data []byte) ([32]byte, error) {
	out, err := receiptDisputes.abi.Unpack("billOf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackCaseOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52d924ac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function caseOf(address provider, bytes32 receiptsRoot) view returns(uint256 damage, uint96 taken)
func (receiptDisputes *ReceiptDisputes) PackCaseOf(provider common.Address, receiptsRoot [32]byte) []byte {
	enc, err := receiptDisputes.abi.Pack("caseOf", provider, receiptsRoot)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCaseOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52d924ac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function caseOf(address provider, bytes32 receiptsRoot) view returns(uint256 damage, uint96 taken)
func (receiptDisputes *ReceiptDisputes) TryPackCaseOf(provider common.Address, receiptsRoot [32]byte) ([]byte, error) {
	return receiptDisputes.abi.Pack("caseOf", provider, receiptsRoot)
}

// CaseOfOutput serves as a container for the return parameters of contract
// method CaseOf.
type CaseOfOutput struct {
	Damage *big.Int
	Taken  *big.Int
}

// UnpackCaseOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x52d924ac.
//
// Solidity: function caseOf(address provider, bytes32 receiptsRoot) view returns(uint256 damage, uint96 taken)
func (receiptDisputes *ReceiptDisputes) UnpackCaseOf(data []byte) (CaseOfOutput, error) {
	out, err := receiptDisputes.abi.Unpack("caseOf", data)
	outstruct := new(CaseOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Damage = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Taken = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackChallengeDoubleBilling is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xded544dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeDoubleBilling((address,address,bytes32,uint256,uint64) first, bytes firstSignature, ((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64),uint256,uint256,(bytes32,uint256)[]) firstLeaf, (address,address,bytes32,uint256,uint64) second, bytes secondSignature, ((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64),uint256,uint256,(bytes32,uint256)[]) secondLeaf) returns(uint96)
func (receiptDisputes *ReceiptDisputes) PackChallengeDoubleBilling(first IReceiptDisputesAttestation, firstSignature []byte, firstLeaf IReceiptDisputesLeaf, second IReceiptDisputesAttestation, secondSignature []byte, secondLeaf IReceiptDisputesLeaf) []byte {
	enc, err := receiptDisputes.abi.Pack("challengeDoubleBilling", first, firstSignature, firstLeaf, second, secondSignature, secondLeaf)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeDoubleBilling is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xded544dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeDoubleBilling((address,address,bytes32,uint256,uint64) first, bytes firstSignature, ((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64),uint256,uint256,(bytes32,uint256)[]) firstLeaf, (address,address,bytes32,uint256,uint64) second, bytes secondSignature, ((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64),uint256,uint256,(bytes32,uint256)[]) secondLeaf) returns(uint96)
func (receiptDisputes *ReceiptDisputes) TryPackChallengeDoubleBilling(first IReceiptDisputesAttestation, firstSignature []byte, firstLeaf IReceiptDisputesLeaf, second IReceiptDisputesAttestation, secondSignature []byte, secondLeaf IReceiptDisputesLeaf) ([]byte, error) {
	return receiptDisputes.abi.Pack("challengeDoubleBilling", first, firstSignature, firstLeaf, second, secondSignature, secondLeaf)
}

// UnpackChallengeDoubleBilling is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xded544dd.
//
// Solidity: function challengeDoubleBilling((address,address,bytes32,uint256,uint64) first, bytes firstSignature, ((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64),uint256,uint256,(bytes32,uint256)[]) firstLeaf, (address,address,bytes32,uint256,uint64) second, bytes secondSignature, ((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64),uint256,uint256,(bytes32,uint256)[]) secondLeaf) returns(uint96)
func (receiptDisputes *ReceiptDisputes) UnpackChallengeDoubleBilling(data []byte) (*big.Int, error) {
	out, err := receiptDisputes.abi.Unpack("challengeDoubleBilling", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackChallengeDuplicate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xebe36ff5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeDuplicate((address,address,bytes32,uint256,uint64) attestation, bytes signature, ((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64),uint256,uint256,(bytes32,uint256)[]) first, ((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64),uint256,uint256,(bytes32,uint256)[]) second) returns(uint96)
func (receiptDisputes *ReceiptDisputes) PackChallengeDuplicate(attestation IReceiptDisputesAttestation, signature []byte, first IReceiptDisputesLeaf, second IReceiptDisputesLeaf) []byte {
	enc, err := receiptDisputes.abi.Pack("challengeDuplicate", attestation, signature, first, second)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeDuplicate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xebe36ff5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeDuplicate((address,address,bytes32,uint256,uint64) attestation, bytes signature, ((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64),uint256,uint256,(bytes32,uint256)[]) first, ((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64),uint256,uint256,(bytes32,uint256)[]) second) returns(uint96)
func (receiptDisputes *ReceiptDisputes) TryPackChallengeDuplicate(attestation IReceiptDisputesAttestation, signature []byte, first IReceiptDisputesLeaf, second IReceiptDisputesLeaf) ([]byte, error) {
	return receiptDisputes.abi.Pack("challengeDuplicate", attestation, signature, first, second)
}

// UnpackChallengeDuplicate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xebe36ff5.
//
// Solidity: function challengeDuplicate((address,address,bytes32,uint256,uint64) attestation, bytes signature, ((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64),uint256,uint256,(bytes32,uint256)[]) first, ((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64),uint256,uint256,(bytes32,uint256)[]) second) returns(uint96)
func (receiptDisputes *ReceiptDisputes) UnpackChallengeDuplicate(data []byte) (*big.Int, error) {
	out, err := receiptDisputes.abi.Unpack("challengeDuplicate", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackChallengePrice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6719688d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengePrice((address,address,bytes32,uint256,uint64) attestation, bytes signature, ((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64),uint256,uint256,(bytes32,uint256)[]) leaf) returns(uint96)
func (receiptDisputes *ReceiptDisputes) PackChallengePrice(attestation IReceiptDisputesAttestation, signature []byte, leaf IReceiptDisputesLeaf) []byte {
	enc, err := receiptDisputes.abi.Pack("challengePrice", attestation, signature, leaf)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengePrice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6719688d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengePrice((address,address,bytes32,uint256,uint64) attestation, bytes signature, ((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64),uint256,uint256,(bytes32,uint256)[]) leaf) returns(uint96)
func (receiptDisputes *ReceiptDisputes) TryPackChallengePrice(attestation IReceiptDisputesAttestation, signature []byte, leaf IReceiptDisputesLeaf) ([]byte, error) {
	return receiptDisputes.abi.Pack("challengePrice", attestation, signature, leaf)
}

// UnpackChallengePrice is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6719688d.
//
// Solidity: function challengePrice((address,address,bytes32,uint256,uint64) attestation, bytes signature, ((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64),uint256,uint256,(bytes32,uint256)[]) leaf) returns(uint96)
func (receiptDisputes *ReceiptDisputes) UnpackChallengePrice(data []byte) (*big.Int, error) {
	out, err := receiptDisputes.abi.Unpack("challengePrice", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackChallengeTotal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdace75a1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeTotal((address,address,bytes32,uint256,uint64) attestation, bytes signature, ((bytes32,uint256),(bytes32,uint256),uint256,uint256,(bytes32,uint256)[]) branch) returns(uint96)
func (receiptDisputes *ReceiptDisputes) PackChallengeTotal(attestation IReceiptDisputesAttestation, signature []byte, branch IReceiptDisputesBranch) []byte {
	enc, err := receiptDisputes.abi.Pack("challengeTotal", attestation, signature, branch)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeTotal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdace75a1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeTotal((address,address,bytes32,uint256,uint64) attestation, bytes signature, ((bytes32,uint256),(bytes32,uint256),uint256,uint256,(bytes32,uint256)[]) branch) returns(uint96)
func (receiptDisputes *ReceiptDisputes) TryPackChallengeTotal(attestation IReceiptDisputesAttestation, signature []byte, branch IReceiptDisputesBranch) ([]byte, error) {
	return receiptDisputes.abi.Pack("challengeTotal", attestation, signature, branch)
}

// UnpackChallengeTotal is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdace75a1.
//
// Solidity: function challengeTotal((address,address,bytes32,uint256,uint64) attestation, bytes signature, ((bytes32,uint256),(bytes32,uint256),uint256,uint256,(bytes32,uint256)[]) branch) returns(uint96)
func (receiptDisputes *ReceiptDisputes) UnpackChallengeTotal(data []byte) (*big.Int, error) {
	out, err := receiptDisputes.abi.Unpack("challengeTotal", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackChallengeWindow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x861a1412.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeWindow() view returns(uint64)
func (receiptDisputes *ReceiptDisputes) PackChallengeWindow() []byte {
	enc, err := receiptDisputes.abi.Pack("challengeWindow")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeWindow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x861a1412.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeWindow() view returns(uint64)
func (receiptDisputes *ReceiptDisputes) TryPackChallengeWindow() ([]byte, error) {
	return receiptDisputes.abi.Pack("challengeWindow")
}

// UnpackChallengeWindow is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x861a1412.
//
// Solidity: function challengeWindow() view returns(uint64)
func (receiptDisputes *ReceiptDisputes) UnpackChallengeWindow(data []byte) (uint64, error) {
	out, err := receiptDisputes.abi.Unpack("challengeWindow", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackIsAttested is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x31d1e063.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isAttested(address provider, bytes32 digest) view returns(bool)
func (receiptDisputes *ReceiptDisputes) PackIsAttested(provider common.Address, digest [32]byte) []byte {
	enc, err := receiptDisputes.abi.Pack("isAttested", provider, digest)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsAttested is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x31d1e063.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isAttested(address provider, bytes32 digest) view returns(bool)
func (receiptDisputes *ReceiptDisputes) TryPackIsAttested(provider common.Address, digest [32]byte) ([]byte, error) {
	return receiptDisputes.abi.Pack("isAttested", provider, digest)
}

// UnpackIsAttested is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x31d1e063.
//
// Solidity: function isAttested(address provider, bytes32 digest) view returns(bool)
func (receiptDisputes *ReceiptDisputes) UnpackIsAttested(data []byte) (bool, error) {
	out, err := receiptDisputes.abi.Unpack("isAttested", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackMulticall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac9650d8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function multicall(bytes[] data) returns(bytes[] results)
func (receiptDisputes *ReceiptDisputes) PackMulticall(data [][]byte) []byte {
	enc, err := receiptDisputes.abi.Pack("multicall", data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMulticall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac9650d8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function multicall(bytes[] data) returns(bytes[] results)
func (receiptDisputes *ReceiptDisputes) TryPackMulticall(data [][]byte) ([]byte, error) {
	return receiptDisputes.abi.Pack("multicall", data)
}

// UnpackMulticall is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xac9650d8.
//
// Solidity: function multicall(bytes[] data) returns(bytes[] results)
func (receiptDisputes *ReceiptDisputes) UnpackMulticall(data []byte) ([][]byte, error) {
	out, err := receiptDisputes.abi.Unpack("multicall", data)
	if err != nil {
		return *new([][]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([][]byte)).(*[][]byte)
	return out0, nil
}

// PackOracle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7dc0d1d0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function oracle() view returns(address)
func (receiptDisputes *ReceiptDisputes) PackOracle() []byte {
	enc, err := receiptDisputes.abi.Pack("oracle")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOracle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7dc0d1d0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function oracle() view returns(address)
func (receiptDisputes *ReceiptDisputes) TryPackOracle() ([]byte, error) {
	return receiptDisputes.abi.Pack("oracle")
}

// UnpackOracle is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7dc0d1d0.
//
// Solidity: function oracle() view returns(address)
func (receiptDisputes *ReceiptDisputes) UnpackOracle(data []byte) (common.Address, error) {
	out, err := receiptDisputes.abi.Unpack("oracle", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackReceiptHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23cf3756.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function receiptHash((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64) receipt) pure returns(bytes32)
func (receiptDisputes *ReceiptDisputes) PackReceiptHash(receipt IReceiptDisputesReceipt) []byte {
	enc, err := receiptDisputes.abi.Pack("receiptHash", receipt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReceiptHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23cf3756.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function receiptHash((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64) receipt) pure returns(bytes32)
func (receiptDisputes *ReceiptDisputes) TryPackReceiptHash(receipt IReceiptDisputesReceipt) ([]byte, error) {
	return receiptDisputes.abi.Pack("receiptHash", receipt)
}

// UnpackReceiptHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23cf3756.
//
// Solidity: function receiptHash((bytes32,uint256,uint64,uint64,uint64,bytes32,uint256,uint64) receipt) pure returns(bytes32)
func (receiptDisputes *ReceiptDisputes) UnpackReceiptHash(data []byte) ([32]byte, error) {
	out, err := receiptDisputes.abi.Unpack("receiptHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xadc9772e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stake(address provider, uint256 amount) returns()
func (receiptDisputes *ReceiptDisputes) PackStake(provider common.Address, amount *big.Int) []byte {
	enc, err := receiptDisputes.abi.Pack("stake", provider, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xadc9772e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stake(address provider, uint256 amount) returns()
func (receiptDisputes *ReceiptDisputes) TryPackStake(provider common.Address, amount *big.Int) ([]byte, error) {
	return receiptDisputes.abi.Pack("stake", provider, amount)
}

// PackStakeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42623360.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stakeOf(address provider) view returns(uint256 amount, uint256 thawing, uint64 thawedAt)
func (receiptDisputes *ReceiptDisputes) PackStakeOf(provider common.Address) []byte {
	enc, err := receiptDisputes.abi.Pack("stakeOf", provider)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStakeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42623360.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stakeOf(address provider) view returns(uint256 amount, uint256 thawing, uint64 thawedAt)
func (receiptDisputes *ReceiptDisputes) TryPackStakeOf(provider common.Address) ([]byte, error) {
	return receiptDisputes.abi.Pack("stakeOf", provider)
}

// StakeOfOutput serves as a container for the return parameters of contract
// method StakeOf.
type StakeOfOutput struct {
	Amount   *big.Int
	Thawing  *big.Int
	ThawedAt uint64
}

// UnpackStakeOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x42623360.
//
// Solidity: function stakeOf(address provider) view returns(uint256 amount, uint256 thawing, uint64 thawedAt)
func (receiptDisputes *ReceiptDisputes) UnpackStakeOf(data []byte) (StakeOfOutput, error) {
	out, err := receiptDisputes.abi.Unpack("stakeOf", data)
	outstruct := new(StakeOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Amount = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Thawing = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.ThawedAt = *abi.ConvertType(out[2], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd5025625.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function terms() view returns(address)
func (receiptDisputes *ReceiptDisputes) PackTerms() []byte {
	enc, err := receiptDisputes.abi.Pack("terms")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd5025625.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function terms() view returns(address)
func (receiptDisputes *ReceiptDisputes) TryPackTerms() ([]byte, error) {
	return receiptDisputes.abi.Pack("terms")
}

// UnpackTerms is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd5025625.
//
// Solidity: function terms() view returns(address)
func (receiptDisputes *ReceiptDisputes) UnpackTerms(data []byte) (common.Address, error) {
	out, err := receiptDisputes.abi.Unpack("terms", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackThawStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcbf4d830.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function thawStake(uint256 amount) returns(uint64 thawedAt)
func (receiptDisputes *ReceiptDisputes) PackThawStake(amount *big.Int) []byte {
	enc, err := receiptDisputes.abi.Pack("thawStake", amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackThawStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcbf4d830.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function thawStake(uint256 amount) returns(uint64 thawedAt)
func (receiptDisputes *ReceiptDisputes) TryPackThawStake(amount *big.Int) ([]byte, error) {
	return receiptDisputes.abi.Pack("thawStake", amount)
}

// UnpackThawStake is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcbf4d830.
//
// Solidity: function thawStake(uint256 amount) returns(uint64 thawedAt)
func (receiptDisputes *ReceiptDisputes) UnpackThawStake(data []byte) (uint64, error) {
	out, err := receiptDisputes.abi.Unpack("thawStake", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51cff8d9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(address to) returns(uint256 amount)
func (receiptDisputes *ReceiptDisputes) PackWithdraw(to common.Address) []byte {
	enc, err := receiptDisputes.abi.Pack("withdraw", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51cff8d9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(address to) returns(uint256 amount)
func (receiptDisputes *ReceiptDisputes) TryPackWithdraw(to common.Address) ([]byte, error) {
	return receiptDisputes.abi.Pack("withdraw", to)
}

// UnpackWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x51cff8d9.
//
// Solidity: function withdraw(address to) returns(uint256 amount)
func (receiptDisputes *ReceiptDisputes) UnpackWithdraw(data []byte) (*big.Int, error) {
	out, err := receiptDisputes.abi.Unpack("withdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWithdrawStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc23a5cea.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawStake(address to) returns(uint256 amount)
func (receiptDisputes *ReceiptDisputes) PackWithdrawStake(to common.Address) []byte {
	enc, err := receiptDisputes.abi.Pack("withdrawStake", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc23a5cea.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawStake(address to) returns(uint256 amount)
func (receiptDisputes *ReceiptDisputes) TryPackWithdrawStake(to common.Address) ([]byte, error) {
	return receiptDisputes.abi.Pack("withdrawStake", to)
}

// UnpackWithdrawStake is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc23a5cea.
//
// Solidity: function withdrawStake(address to) returns(uint256 amount)
func (receiptDisputes *ReceiptDisputes) UnpackWithdrawStake(data []byte) (*big.Int, error) {
	out, err := receiptDisputes.abi.Unpack("withdrawStake", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// ReceiptDisputesAttested represents a Attested event raised by the ReceiptDisputes contract.
type ReceiptDisputesAttested struct {
	Provider     common.Address
	Payer        common.Address
	ReceiptsRoot [32]byte
	Total        *big.Int
	Timestamp    uint64
	Raw          *types.Log // Blockchain specific contextual infos
}

const ReceiptDisputesAttestedEventName = "Attested"

// ContractEventName returns the user-defined event name.
func (ReceiptDisputesAttested) ContractEventName() string {
	return ReceiptDisputesAttestedEventName
}

// UnpackAttestedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Attested(address indexed provider, address indexed payer, bytes32 indexed receiptsRoot, uint256 total, uint64 timestamp)
func (receiptDisputes *ReceiptDisputes) UnpackAttestedEvent(log *types.Log) (*ReceiptDisputesAttested, error) {
	event := "Attested"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != receiptDisputes.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ReceiptDisputesAttested)
	if len(log.Data) > 0 {
		if err := receiptDisputes.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range receiptDisputes.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ReceiptDisputesEIP712DomainChanged represents a EIP712DomainChanged event raised by the ReceiptDisputes contract.
type ReceiptDisputesEIP712DomainChanged struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const ReceiptDisputesEIP712DomainChangedEventName = "EIP712DomainChanged"

// ContractEventName returns the user-defined event name.
func (ReceiptDisputesEIP712DomainChanged) ContractEventName() string {
	return ReceiptDisputesEIP712DomainChangedEventName
}

// UnpackEIP712DomainChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EIP712DomainChanged()
func (receiptDisputes *ReceiptDisputes) UnpackEIP712DomainChangedEvent(log *types.Log) (*ReceiptDisputesEIP712DomainChanged, error) {
	event := "EIP712DomainChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != receiptDisputes.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ReceiptDisputesEIP712DomainChanged)
	if len(log.Data) > 0 {
		if err := receiptDisputes.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range receiptDisputes.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ReceiptDisputesSlashed represents a Slashed event raised by the ReceiptDisputes contract.
type ReceiptDisputesSlashed struct {
	Provider     common.Address
	ReceiptsRoot [32]byte
	Challenger   common.Address
	Damage       *big.Int
	Amount       *big.Int
	Reward       *big.Int
	Raw          *types.Log // Blockchain specific contextual infos
}

const ReceiptDisputesSlashedEventName = "Slashed"

// ContractEventName returns the user-defined event name.
func (ReceiptDisputesSlashed) ContractEventName() string {
	return ReceiptDisputesSlashedEventName
}

// UnpackSlashedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Slashed(address indexed provider, bytes32 indexed receiptsRoot, address indexed challenger, uint256 damage, uint96 amount, uint96 reward)
func (receiptDisputes *ReceiptDisputes) UnpackSlashedEvent(log *types.Log) (*ReceiptDisputesSlashed, error) {
	event := "Slashed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != receiptDisputes.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ReceiptDisputesSlashed)
	if len(log.Data) > 0 {
		if err := receiptDisputes.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range receiptDisputes.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ReceiptDisputesStakeThawStarted represents a StakeThawStarted event raised by the ReceiptDisputes contract.
type ReceiptDisputesStakeThawStarted struct {
	Provider common.Address
	Amount   *big.Int
	ThawedAt uint64
	Raw      *types.Log // Blockchain specific contextual infos
}

const ReceiptDisputesStakeThawStartedEventName = "StakeThawStarted"

// ContractEventName returns the user-defined event name.
func (ReceiptDisputesStakeThawStarted) ContractEventName() string {
	return ReceiptDisputesStakeThawStartedEventName
}

// UnpackStakeThawStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event StakeThawStarted(address indexed provider, uint256 amount, uint64 thawedAt)
func (receiptDisputes *ReceiptDisputes) UnpackStakeThawStartedEvent(log *types.Log) (*ReceiptDisputesStakeThawStarted, error) {
	event := "StakeThawStarted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != receiptDisputes.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ReceiptDisputesStakeThawStarted)
	if len(log.Data) > 0 {
		if err := receiptDisputes.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range receiptDisputes.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ReceiptDisputesStakeWithdrawn represents a StakeWithdrawn event raised by the ReceiptDisputes contract.
type ReceiptDisputesStakeWithdrawn struct {
	Provider common.Address
	To       common.Address
	Amount   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const ReceiptDisputesStakeWithdrawnEventName = "StakeWithdrawn"

// ContractEventName returns the user-defined event name.
func (ReceiptDisputesStakeWithdrawn) ContractEventName() string {
	return ReceiptDisputesStakeWithdrawnEventName
}

// UnpackStakeWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event StakeWithdrawn(address indexed provider, address indexed to, uint256 amount)
func (receiptDisputes *ReceiptDisputes) UnpackStakeWithdrawnEvent(log *types.Log) (*ReceiptDisputesStakeWithdrawn, error) {
	event := "StakeWithdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != receiptDisputes.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ReceiptDisputesStakeWithdrawn)
	if len(log.Data) > 0 {
		if err := receiptDisputes.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range receiptDisputes.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ReceiptDisputesStaked represents a Staked event raised by the ReceiptDisputes contract.
type ReceiptDisputesStaked struct {
	Provider common.Address
	From     common.Address
	Amount   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const ReceiptDisputesStakedEventName = "Staked"

// ContractEventName returns the user-defined event name.
func (ReceiptDisputesStaked) ContractEventName() string {
	return ReceiptDisputesStakedEventName
}

// UnpackStakedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Staked(address indexed provider, address indexed from, uint256 amount)
func (receiptDisputes *ReceiptDisputes) UnpackStakedEvent(log *types.Log) (*ReceiptDisputesStaked, error) {
	event := "Staked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != receiptDisputes.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ReceiptDisputesStaked)
	if len(log.Data) > 0 {
		if err := receiptDisputes.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range receiptDisputes.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ReceiptDisputesWithdrawn represents a Withdrawn event raised by the ReceiptDisputes contract.
type ReceiptDisputesWithdrawn struct {
	Account common.Address
	To      common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const ReceiptDisputesWithdrawnEventName = "Withdrawn"

// ContractEventName returns the user-defined event name.
func (ReceiptDisputesWithdrawn) ContractEventName() string {
	return ReceiptDisputesWithdrawnEventName
}

// UnpackWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdrawn(address indexed account, address indexed to, uint256 amount)
func (receiptDisputes *ReceiptDisputes) UnpackWithdrawnEvent(log *types.Log) (*ReceiptDisputesWithdrawn, error) {
	event := "Withdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != receiptDisputes.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ReceiptDisputesWithdrawn)
	if len(log.Data) > 0 {
		if err := receiptDisputes.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range receiptDisputes.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (receiptDisputes *ReceiptDisputes) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["AddressEmptyCode"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackAddressEmptyCodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["DisputeNotABranch"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackDisputeNotABranchError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["DisputeNotAReceipt"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackDisputeNotAReceiptError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["DisputeNotAttested"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackDisputeNotAttestedError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["DisputeNotProvider"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackDisputeNotProviderError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["DisputeNothingToWithdraw"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackDisputeNothingToWithdrawError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["DisputeNothingWrong"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackDisputeNothingWrongError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["DisputeOutOfOrder"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackDisputeOutOfOrderError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["DisputeShownBefore"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackDisputeShownBeforeError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["DisputeStakeEmpty"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackDisputeStakeEmptyError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["DisputeThawing"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackDisputeThawingError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["DisputeWindowOutOfBounds"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackDisputeWindowOutOfBoundsError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["DisputeWindowOver"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackDisputeWindowOverError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["DisputeZeroAmount"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackDisputeZeroAmountError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["FailedCall"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackFailedCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["InvalidShortString"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackInvalidShortStringError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["ReentrancyGuardReentrantCall"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackReentrancyGuardReentrantCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["SafeCastOverflowedUintDowncast"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackSafeCastOverflowedUintDowncastError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], receiptDisputes.abi.Errors["StringTooLong"].ID.Bytes()[:4]) {
		return receiptDisputes.UnpackStringTooLongError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// ReceiptDisputesAddressEmptyCode represents a AddressEmptyCode error raised by the ReceiptDisputes contract.
type ReceiptDisputesAddressEmptyCode struct {
	Target common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AddressEmptyCode(address target)
func ReceiptDisputesAddressEmptyCodeErrorID() common.Hash {
	return common.HexToHash("0x9996b315c842ff135b8fc4a08ad5df1c344efbc03d2687aecc0678050d2aac89")
}

// UnpackAddressEmptyCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AddressEmptyCode(address target)
func (receiptDisputes *ReceiptDisputes) UnpackAddressEmptyCodeError(raw []byte) (*ReceiptDisputesAddressEmptyCode, error) {
	out := new(ReceiptDisputesAddressEmptyCode)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "AddressEmptyCode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesDisputeNotABranch represents a DisputeNotABranch error raised by the ReceiptDisputes contract.
type ReceiptDisputesDisputeNotABranch struct {
	ReceiptsRoot [32]byte
	Index        *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisputeNotABranch(bytes32 receiptsRoot, uint256 index)
func ReceiptDisputesDisputeNotABranchErrorID() common.Hash {
	return common.HexToHash("0x06c15938e38aee862d5550caeb6ebaf70212bda9f1bc559e85c35942aab1606c")
}

// UnpackDisputeNotABranchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisputeNotABranch(bytes32 receiptsRoot, uint256 index)
func (receiptDisputes *ReceiptDisputes) UnpackDisputeNotABranchError(raw []byte) (*ReceiptDisputesDisputeNotABranch, error) {
	out := new(ReceiptDisputesDisputeNotABranch)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "DisputeNotABranch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesDisputeNotAReceipt represents a DisputeNotAReceipt error raised by the ReceiptDisputes contract.
type ReceiptDisputesDisputeNotAReceipt struct {
	ReceiptsRoot [32]byte
	Index        *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisputeNotAReceipt(bytes32 receiptsRoot, uint256 index)
func ReceiptDisputesDisputeNotAReceiptErrorID() common.Hash {
	return common.HexToHash("0x833f6245693ca31c6808fbc9b5f0856838f5e467b6fc4b4bc81794616f15e174")
}

// UnpackDisputeNotAReceiptError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisputeNotAReceipt(bytes32 receiptsRoot, uint256 index)
func (receiptDisputes *ReceiptDisputes) UnpackDisputeNotAReceiptError(raw []byte) (*ReceiptDisputesDisputeNotAReceipt, error) {
	out := new(ReceiptDisputesDisputeNotAReceipt)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "DisputeNotAReceipt", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesDisputeNotAttested represents a DisputeNotAttested error raised by the ReceiptDisputes contract.
type ReceiptDisputesDisputeNotAttested struct {
	Provider     common.Address
	ReceiptsRoot [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisputeNotAttested(address provider, bytes32 receiptsRoot)
func ReceiptDisputesDisputeNotAttestedErrorID() common.Hash {
	return common.HexToHash("0x8a4568bc67a38c8401fdb23043e24d3d72bb3ca29359a017fb18373a7d60b5c8")
}

// UnpackDisputeNotAttestedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisputeNotAttested(address provider, bytes32 receiptsRoot)
func (receiptDisputes *ReceiptDisputes) UnpackDisputeNotAttestedError(raw []byte) (*ReceiptDisputesDisputeNotAttested, error) {
	out := new(ReceiptDisputesDisputeNotAttested)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "DisputeNotAttested", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesDisputeNotProvider represents a DisputeNotProvider error raised by the ReceiptDisputes contract.
type ReceiptDisputesDisputeNotProvider struct {
	Provider common.Address
	Caller   common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisputeNotProvider(address provider, address caller)
func ReceiptDisputesDisputeNotProviderErrorID() common.Hash {
	return common.HexToHash("0x2e8693ff6f7988ba7169489bc8e4a5c775fffbde38ce5492a189c44523f2de2a")
}

// UnpackDisputeNotProviderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisputeNotProvider(address provider, address caller)
func (receiptDisputes *ReceiptDisputes) UnpackDisputeNotProviderError(raw []byte) (*ReceiptDisputesDisputeNotProvider, error) {
	out := new(ReceiptDisputesDisputeNotProvider)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "DisputeNotProvider", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesDisputeNothingToWithdraw represents a DisputeNothingToWithdraw error raised by the ReceiptDisputes contract.
type ReceiptDisputesDisputeNothingToWithdraw struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisputeNothingToWithdraw(address account)
func ReceiptDisputesDisputeNothingToWithdrawErrorID() common.Hash {
	return common.HexToHash("0x49521e176f310a27192be27fb05b220c99d3ae71f079dec67faa8a778a1b2776")
}

// UnpackDisputeNothingToWithdrawError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisputeNothingToWithdraw(address account)
func (receiptDisputes *ReceiptDisputes) UnpackDisputeNothingToWithdrawError(raw []byte) (*ReceiptDisputesDisputeNothingToWithdraw, error) {
	out := new(ReceiptDisputesDisputeNothingToWithdraw)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "DisputeNothingToWithdraw", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesDisputeNothingWrong represents a DisputeNothingWrong error raised by the ReceiptDisputes contract.
type ReceiptDisputesDisputeNothingWrong struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisputeNothingWrong()
func ReceiptDisputesDisputeNothingWrongErrorID() common.Hash {
	return common.HexToHash("0x660f1ff6251319cbd38637409ed3d1c9841d2bf7e3543baa02579dd94ccac295")
}

// UnpackDisputeNothingWrongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisputeNothingWrong()
func (receiptDisputes *ReceiptDisputes) UnpackDisputeNothingWrongError(raw []byte) (*ReceiptDisputesDisputeNothingWrong, error) {
	out := new(ReceiptDisputesDisputeNothingWrong)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "DisputeNothingWrong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesDisputeOutOfOrder represents a DisputeOutOfOrder error raised by the ReceiptDisputes contract.
type ReceiptDisputesDisputeOutOfOrder struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisputeOutOfOrder()
func ReceiptDisputesDisputeOutOfOrderErrorID() common.Hash {
	return common.HexToHash("0xd4d5e99ddda0429d4328499f21f4a612a171f227c9be9eb8adfa577c8e8d04b2")
}

// UnpackDisputeOutOfOrderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisputeOutOfOrder()
func (receiptDisputes *ReceiptDisputes) UnpackDisputeOutOfOrderError(raw []byte) (*ReceiptDisputesDisputeOutOfOrder, error) {
	out := new(ReceiptDisputesDisputeOutOfOrder)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "DisputeOutOfOrder", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesDisputeShownBefore represents a DisputeShownBefore error raised by the ReceiptDisputes contract.
type ReceiptDisputesDisputeShownBefore struct {
	Fault [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisputeShownBefore(bytes32 fault)
func ReceiptDisputesDisputeShownBeforeErrorID() common.Hash {
	return common.HexToHash("0x7c005950db483b46ca3246cfcb459e3b959fc6235cfc481fd0bc0a4945f0f478")
}

// UnpackDisputeShownBeforeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisputeShownBefore(bytes32 fault)
func (receiptDisputes *ReceiptDisputes) UnpackDisputeShownBeforeError(raw []byte) (*ReceiptDisputesDisputeShownBefore, error) {
	out := new(ReceiptDisputesDisputeShownBefore)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "DisputeShownBefore", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesDisputeStakeEmpty represents a DisputeStakeEmpty error raised by the ReceiptDisputes contract.
type ReceiptDisputesDisputeStakeEmpty struct {
	Provider common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisputeStakeEmpty(address provider)
func ReceiptDisputesDisputeStakeEmptyErrorID() common.Hash {
	return common.HexToHash("0x94a31bb7600f39afe9c84dd65805fae7901b450ee16e23bc6fb60cf434460f11")
}

// UnpackDisputeStakeEmptyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisputeStakeEmpty(address provider)
func (receiptDisputes *ReceiptDisputes) UnpackDisputeStakeEmptyError(raw []byte) (*ReceiptDisputesDisputeStakeEmpty, error) {
	out := new(ReceiptDisputesDisputeStakeEmpty)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "DisputeStakeEmpty", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesDisputeThawing represents a DisputeThawing error raised by the ReceiptDisputes contract.
type ReceiptDisputesDisputeThawing struct {
	ThawedAt uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisputeThawing(uint64 thawedAt)
func ReceiptDisputesDisputeThawingErrorID() common.Hash {
	return common.HexToHash("0x9752258f2b7c9ace41069830428551dad48c6b48d82937eda735fd39fc55a5f7")
}

// UnpackDisputeThawingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisputeThawing(uint64 thawedAt)
func (receiptDisputes *ReceiptDisputes) UnpackDisputeThawingError(raw []byte) (*ReceiptDisputesDisputeThawing, error) {
	out := new(ReceiptDisputesDisputeThawing)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "DisputeThawing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesDisputeWindowOutOfBounds represents a DisputeWindowOutOfBounds error raised by the ReceiptDisputes contract.
type ReceiptDisputesDisputeWindowOutOfBounds struct {
	ChallengeWindow uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisputeWindowOutOfBounds(uint64 challengeWindow)
func ReceiptDisputesDisputeWindowOutOfBoundsErrorID() common.Hash {
	return common.HexToHash("0x7965fb0736b48591a218f20ea90a6aa3239ccdc32239288b0bcdede6bb189de8")
}

// UnpackDisputeWindowOutOfBoundsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisputeWindowOutOfBounds(uint64 challengeWindow)
func (receiptDisputes *ReceiptDisputes) UnpackDisputeWindowOutOfBoundsError(raw []byte) (*ReceiptDisputesDisputeWindowOutOfBounds, error) {
	out := new(ReceiptDisputesDisputeWindowOutOfBounds)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "DisputeWindowOutOfBounds", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesDisputeWindowOver represents a DisputeWindowOver error raised by the ReceiptDisputes contract.
type ReceiptDisputesDisputeWindowOver struct {
	ClosedAt *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisputeWindowOver(uint256 closedAt)
func ReceiptDisputesDisputeWindowOverErrorID() common.Hash {
	return common.HexToHash("0x59ad3930a269b66cd31dcd6af157785e4b8541ec2ad77556aa054ddbde6d7be5")
}

// UnpackDisputeWindowOverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisputeWindowOver(uint256 closedAt)
func (receiptDisputes *ReceiptDisputes) UnpackDisputeWindowOverError(raw []byte) (*ReceiptDisputesDisputeWindowOver, error) {
	out := new(ReceiptDisputesDisputeWindowOver)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "DisputeWindowOver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesDisputeZeroAmount represents a DisputeZeroAmount error raised by the ReceiptDisputes contract.
type ReceiptDisputesDisputeZeroAmount struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisputeZeroAmount()
func ReceiptDisputesDisputeZeroAmountErrorID() common.Hash {
	return common.HexToHash("0xba6fda5dabb813b5b92dd48aece0d8ef2e64934ceedbb3acff8b2ba3a81e8a12")
}

// UnpackDisputeZeroAmountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisputeZeroAmount()
func (receiptDisputes *ReceiptDisputes) UnpackDisputeZeroAmountError(raw []byte) (*ReceiptDisputesDisputeZeroAmount, error) {
	out := new(ReceiptDisputesDisputeZeroAmount)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "DisputeZeroAmount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesFailedCall represents a FailedCall error raised by the ReceiptDisputes contract.
type ReceiptDisputesFailedCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FailedCall()
func ReceiptDisputesFailedCallErrorID() common.Hash {
	return common.HexToHash("0xd6bda27508c0fb6d8a39b4b122878dab26f731a7d4e4abe711dd3731899052a4")
}

// UnpackFailedCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FailedCall()
func (receiptDisputes *ReceiptDisputes) UnpackFailedCallError(raw []byte) (*ReceiptDisputesFailedCall, error) {
	out := new(ReceiptDisputesFailedCall)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "FailedCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesInvalidShortString represents a InvalidShortString error raised by the ReceiptDisputes contract.
type ReceiptDisputesInvalidShortString struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidShortString()
func ReceiptDisputesInvalidShortStringErrorID() common.Hash {
	return common.HexToHash("0xb3512b0c6163e5f0bafab72bb631b9d58cd7a731b082f910338aa21c83d5c274")
}

// UnpackInvalidShortStringError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidShortString()
func (receiptDisputes *ReceiptDisputes) UnpackInvalidShortStringError(raw []byte) (*ReceiptDisputesInvalidShortString, error) {
	out := new(ReceiptDisputesInvalidShortString)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "InvalidShortString", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesReentrancyGuardReentrantCall represents a ReentrancyGuardReentrantCall error raised by the ReceiptDisputes contract.
type ReceiptDisputesReentrancyGuardReentrantCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReentrancyGuardReentrantCall()
func ReceiptDisputesReentrancyGuardReentrantCallErrorID() common.Hash {
	return common.HexToHash("0x3ee5aeb571de7fc460830b4d0017439a1ca56fb0bc39062227ade4fe4a24c1ca")
}

// UnpackReentrancyGuardReentrantCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReentrancyGuardReentrantCall()
func (receiptDisputes *ReceiptDisputes) UnpackReentrancyGuardReentrantCallError(raw []byte) (*ReceiptDisputesReentrancyGuardReentrantCall, error) {
	out := new(ReceiptDisputesReentrancyGuardReentrantCall)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "ReentrancyGuardReentrantCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesSafeCastOverflowedUintDowncast represents a SafeCastOverflowedUintDowncast error raised by the ReceiptDisputes contract.
type ReceiptDisputesSafeCastOverflowedUintDowncast struct {
	Bits  uint8
	Value *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func ReceiptDisputesSafeCastOverflowedUintDowncastErrorID() common.Hash {
	return common.HexToHash("0x6dfcc6503a32754ce7a89698e18201fc5294fd4aad43edefee786f88423b1a12")
}

// UnpackSafeCastOverflowedUintDowncastError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func (receiptDisputes *ReceiptDisputes) UnpackSafeCastOverflowedUintDowncastError(raw []byte) (*ReceiptDisputesSafeCastOverflowedUintDowncast, error) {
	out := new(ReceiptDisputesSafeCastOverflowedUintDowncast)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "SafeCastOverflowedUintDowncast", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the ReceiptDisputes contract.
type ReceiptDisputesSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func ReceiptDisputesSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (receiptDisputes *ReceiptDisputes) UnpackSafeERC20FailedOperationError(raw []byte) (*ReceiptDisputesSafeERC20FailedOperation, error) {
	out := new(ReceiptDisputesSafeERC20FailedOperation)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiptDisputesStringTooLong represents a StringTooLong error raised by the ReceiptDisputes contract.
type ReceiptDisputesStringTooLong struct {
	Str string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringTooLong(string str)
func ReceiptDisputesStringTooLongErrorID() common.Hash {
	return common.HexToHash("0x305a27a93f8e33b7392df0a0f91d6fc63847395853c45991eec52dbf24d72381")
}

// UnpackStringTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringTooLong(string str)
func (receiptDisputes *ReceiptDisputes) UnpackStringTooLongError(raw []byte) (*ReceiptDisputesStringTooLong, error) {
	out := new(ReceiptDisputesStringTooLong)
	if err := receiptDisputes.abi.UnpackIntoInterface(out, "StringTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RoyaltyPolicyMetaData contains all meta data concerning the RoyaltyPolicy contract.
var RoyaltyPolicyMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"authorizers\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"afterAuthorizedTransfer\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"afterAuthorizedTransferWithAmount\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"beforeAuthorizedTransfer\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"beforeAuthorizedTransfer\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"beforeAuthorizedTransferWithAmount\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"defaultAuthorizers\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isAuthorizer\",\"inputs\":[{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isOperator\",\"inputs\":[{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"setAuthorizer\",\"inputs\":[{\"name\":\"authorizer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"trusted\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"allowed\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"validateTransfer\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"view\"},{\"type\":\"event\",\"name\":\"AuthorizerChanged\",\"inputs\":[{\"name\":\"creator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"authorizer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"trusted\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorChanged\",\"inputs\":[{\"name\":\"creator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"allowed\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"PolicyForbids\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"PolicyNotAuthorizer\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"PolicyOpenByAnother\",\"inputs\":[{\"name\":\"authorizer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"PolicyZeroAddress\",\"inputs\":[]}]",
	ID:  "RoyaltyPolicy",
	Bin: "0x6080604052346101cd57610e1180380380610019816101d1565b9283398101906020818303126101cd578051906001600160401b0382116101cd57019080601f830112156101cd578151916001600160401b038311610199578260051b91602061006a8185016101d1565b809581520191602083948201019182116101cd57602001915b8183106101ad57505082519190506001600160401b03821161019957680100000000000000008211610199575f54825f55808310610169575b505f8080525f516020610df15f395f51905f52905b83811061014c57845f5b815181101561013d576001600160a01b036100f682846101f6565b51161561012e576001906001600160a01b0361011282856101f6565b51165f528160205260405f208260ff19825416179055016100db565b634138691960e01b5f5260045ffd5b604051610bd2908161021f8239f35b82516001600160a01b0316818301556020909201916001016100d1565b5f80525f516020610df15f395f51905f529081019083015b81811061018e57506100bc565b5f8155600101610181565b634e487b7160e01b5f52604160045260245ffd5b82516001600160a01b03811681036101cd57815260209283019201610083565b5f80fd5b6040519190601f01601f191682016001600160401b0381118382101761019957604052565b805182101561020a5760209160051b010190565b634e487b7160e01b5f52603260045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c806328cc1131146106455780633a0e316014610602578063558a729714610566578063672d8326146104705780638e3f59d21461041c578063b6363cf21461038b578063b6e39ba114610386578063b89c4b0d14610386578063bc0e8f1214610288578063caee23ea146102345763db5f30a814610092575f80fd5b346102305760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610230576100c961067b565b6100d161069e565b906044359073ffffffffffffffffffffffffffffffffffffffff81161561020857604051927f55d742e400000000000000000000000000000000000000000000000000000000845282600485015260408460248173ffffffffffffffffffffffffffffffffffffffff85165afa80156101fd575f945f916101c8575b5061015833826107e8565b15610182575073ffffffffffffffffffffffffffffffffffffffff6101809416923391610b8d565b005b73ffffffffffffffffffffffffffffffffffffffff907f0ca5d2e4000000000000000000000000000000000000000000000000000000005f52336004521660245260445ffd5b90506101ed91945060403d6040116101f6575b6101e5818361086c565b8101906108da565b9390935f61014d565b503d6101db565b6040513d5f823e3d90fd5b7f41386919000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f80fd5b346102305760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102305761018061026e61067b565b61027661069e565b61027e6106c1565b506064359161090d565b34610230575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610230576040518060205f54928381520180925f80527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563905f5b81811061035a575050508161030291038261086c565b604051918291602083019060208452518091526040830191905f5b81811061032b575050500390f35b825173ffffffffffffffffffffffffffffffffffffffff1684528594506020938401939092019160010161031d565b825473ffffffffffffffffffffffffffffffffffffffff168452602090930192600192830192016102ec565b61073e565b346102305760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610230576103c261067b565b73ffffffffffffffffffffffffffffffffffffffff6103df61069e565b91165f52600360205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060ff60405f2054166040519015158152f35b346102305760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261023057602061046661045861067b565b61046061069e565b906107e8565b6040519015158152f35b346102305761047e366106e4565b90811561055e576001905b335f52600260205260405f2073ffffffffffffffffffffffffffffffffffffffff82165f5260205260405f2060038310156105315773ffffffffffffffffffffffffffffffffffffffff9260ff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008354169116179055604051921515835216907f40097897df46e936a20cb8fec64a0ae82a56b2791c3b911b3a947008afd9927e60203392a3005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600290610489565b346102305773ffffffffffffffffffffffffffffffffffffffff610589366106e4565b9190335f52600360205260405f208282165f5260205260405f20921515927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0081541660ff851617905560405192835216907f360a624a90a46b5efa2724062dd6494f28d0b3afb636c74291727f5ffd160b3f60203392a3005b346102305760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102305761018061063c61067b565b60243590610a93565b346102305760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102305761018061063c5b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361023057565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361023057565b6044359073ffffffffffffffffffffffffffffffffffffffff8216820361023057565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60409101126102305760043573ffffffffffffffffffffffffffffffffffffffff81168103610230579060243580151581036102305790565b346102305760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102305761078161077861067b565b60243590610b47565b909173ffffffffffffffffffffffffffffffffffffffff815c16801515806107de575b6107b357505f928380925d5d5d005b7fdf947497000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50338114156107a4565b73ffffffffffffffffffffffffffffffffffffffff165f52600260205260405f2073ffffffffffffffffffffffffffffffffffffffff82165f5260205260ff60405f20541660038110156105315780610864575073ffffffffffffffffffffffffffffffffffffffff165f52600160205260ff60405f20541690565b600191501490565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176108ad57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b9190826040910312610230576020825192015173ffffffffffffffffffffffffffffffffffffffff811681036102305790565b73ffffffffffffffffffffffffffffffffffffffff9081169116818114610a8e5773ffffffffffffffffffffffffffffffffffffffff9061094e8433610b47565b92919390935c1615159182610a6d575b5050610a31575b506040517f55d742e4000000000000000000000000000000000000000000000000000000008152826004820152604081602481335afa80156101fd5773ffffffffffffffffffffffffffffffffffffffff915f91610a10575b50165f52600360205260405f20815f5260205260ff60405f205416156109e2575050565b7ff3df4668000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b610a29915060403d6040116101f6576101e5818361086c565b90505f6109be565b5c73ffffffffffffffffffffffffffffffffffffffff16818114908115610a62575b50610a5e575f610965565b5050565b60019150145f610a53565b5c73ffffffffffffffffffffffffffffffffffffffff161490505f8061095e565b505050565b6040517f55d742e400000000000000000000000000000000000000000000000000000000815282600482015260408160248173ffffffffffffffffffffffffffffffffffffffff86165afa80156101fd575f915f91610b26575b50610af833826107e8565b156101825750610b24929173ffffffffffffffffffffffffffffffffffffffff60019216923391610b8d565b565b9050610b41915060403d6040116101f6576101e5818361086c565b5f610aed565b906040519073ffffffffffffffffffffffffffffffffffffffff6020830193168352604082015260408152610b7d60608261086c565b5190209060018201906002830190565b90610b9a91939293610b47565b93909173ffffffffffffffffffffffffffffffffffffffff815c1680151580610bc8575b6107b357505d5d5d565b5033811415610bbe56290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563",
}

// RoyaltyPolicy is an auto generated Go binding around an Ethereum contract.
type RoyaltyPolicy struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *RoyaltyPolicy) GetABI() abi.ABI {
	return c.abi
}

// NewRoyaltyPolicy creates a new instance of RoyaltyPolicy.
func NewRoyaltyPolicy() *RoyaltyPolicy {
	parsed, err := RoyaltyPolicyMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &RoyaltyPolicy{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *RoyaltyPolicy) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address[] authorizers) returns()
func (royaltyPolicy *RoyaltyPolicy) PackConstructor(authorizers []common.Address) []byte {
	enc, err := royaltyPolicy.abi.Pack("", authorizers)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAfterAuthorizedTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb89c4b0d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function afterAuthorizedTransfer(address token, uint256 tokenId) returns()
func (royaltyPolicy *RoyaltyPolicy) PackAfterAuthorizedTransfer(token common.Address, tokenId *big.Int) []byte {
	enc, err := royaltyPolicy.abi.Pack("afterAuthorizedTransfer", token, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAfterAuthorizedTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb89c4b0d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function afterAuthorizedTransfer(address token, uint256 tokenId) returns()
func (royaltyPolicy *RoyaltyPolicy) TryPackAfterAuthorizedTransfer(token common.Address, tokenId *big.Int) ([]byte, error) {
	return royaltyPolicy.abi.Pack("afterAuthorizedTransfer", token, tokenId)
}

// PackAfterAuthorizedTransferWithAmount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb6e39ba1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function afterAuthorizedTransferWithAmount(address token, uint256 tokenId) returns()
func (royaltyPolicy *RoyaltyPolicy) PackAfterAuthorizedTransferWithAmount(token common.Address, tokenId *big.Int) []byte {
	enc, err := royaltyPolicy.abi.Pack("afterAuthorizedTransferWithAmount", token, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAfterAuthorizedTransferWithAmount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb6e39ba1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function afterAuthorizedTransferWithAmount(address token, uint256 tokenId) returns()
func (royaltyPolicy *RoyaltyPolicy) TryPackAfterAuthorizedTransferWithAmount(token common.Address, tokenId *big.Int) ([]byte, error) {
	return royaltyPolicy.abi.Pack("afterAuthorizedTransferWithAmount", token, tokenId)
}

// PackBeforeAuthorizedTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3a0e3160.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function beforeAuthorizedTransfer(address token, uint256 tokenId) returns()
func (royaltyPolicy *RoyaltyPolicy) PackBeforeAuthorizedTransfer(token common.Address, tokenId *big.Int) []byte {
	enc, err := royaltyPolicy.abi.Pack("beforeAuthorizedTransfer", token, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBeforeAuthorizedTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3a0e3160.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function beforeAuthorizedTransfer(address token, uint256 tokenId) returns()
func (royaltyPolicy *RoyaltyPolicy) TryPackBeforeAuthorizedTransfer(token common.Address, tokenId *big.Int) ([]byte, error) {
	return royaltyPolicy.abi.Pack("beforeAuthorizedTransfer", token, tokenId)
}

// PackBeforeAuthorizedTransfer0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdb5f30a8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function beforeAuthorizedTransfer(address operator, address token, uint256 tokenId) returns()
func (royaltyPolicy *RoyaltyPolicy) PackBeforeAuthorizedTransfer0(operator common.Address, token common.Address, tokenId *big.Int) []byte {
	enc, err := royaltyPolicy.abi.Pack("beforeAuthorizedTransfer0", operator, token, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBeforeAuthorizedTransfer0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdb5f30a8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function beforeAuthorizedTransfer(address operator, address token, uint256 tokenId) returns()
func (royaltyPolicy *RoyaltyPolicy) TryPackBeforeAuthorizedTransfer0(operator common.Address, token common.Address, tokenId *big.Int) ([]byte, error) {
	return royaltyPolicy.abi.Pack("beforeAuthorizedTransfer0", operator, token, tokenId)
}

// PackBeforeAuthorizedTransferWithAmount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x28cc1131.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function beforeAuthorizedTransferWithAmount(address token, uint256 tokenId, uint256 ) returns()
func (royaltyPolicy *RoyaltyPolicy) PackBeforeAuthorizedTransferWithAmount(token common.Address, tokenId *big.Int, arg2 *big.Int) []byte {
	enc, err := royaltyPolicy.abi.Pack("beforeAuthorizedTransferWithAmount", token, tokenId, arg2)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBeforeAuthorizedTransferWithAmount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x28cc1131.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function beforeAuthorizedTransferWithAmount(address token, uint256 tokenId, uint256 ) returns()
func (royaltyPolicy *RoyaltyPolicy) TryPackBeforeAuthorizedTransferWithAmount(token common.Address, tokenId *big.Int, arg2 *big.Int) ([]byte, error) {
	return royaltyPolicy.abi.Pack("beforeAuthorizedTransferWithAmount", token, tokenId, arg2)
}

// PackDefaultAuthorizers is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbc0e8f12.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function defaultAuthorizers() view returns(address[])
func (royaltyPolicy *RoyaltyPolicy) PackDefaultAuthorizers() []byte {
	enc, err := royaltyPolicy.abi.Pack("defaultAuthorizers")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDefaultAuthorizers is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbc0e8f12.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function defaultAuthorizers() view returns(address[])
func (royaltyPolicy *RoyaltyPolicy) TryPackDefaultAuthorizers() ([]byte, error) {
	return royaltyPolicy.abi.Pack("defaultAuthorizers")
}

// UnpackDefaultAuthorizers is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbc0e8f12.
//
// Solidity: function defaultAuthorizers() view returns(address[])
func (royaltyPolicy *RoyaltyPolicy) UnpackDefaultAuthorizers(data []byte) ([]common.Address, error) {
	out, err := royaltyPolicy.abi.Unpack("defaultAuthorizers", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	return out0, nil
}

// PackIsAuthorizer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e3f59d2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isAuthorizer(address creator, address account) view returns(bool)
func (royaltyPolicy *RoyaltyPolicy) PackIsAuthorizer(creator common.Address, account common.Address) []byte {
	enc, err := royaltyPolicy.abi.Pack("isAuthorizer", creator, account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsAuthorizer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e3f59d2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isAuthorizer(address creator, address account) view returns(bool)
func (royaltyPolicy *RoyaltyPolicy) TryPackIsAuthorizer(creator common.Address, account common.Address) ([]byte, error) {
	return royaltyPolicy.abi.Pack("isAuthorizer", creator, account)
}

// UnpackIsAuthorizer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8e3f59d2.
//
// Solidity: function isAuthorizer(address creator, address account) view returns(bool)
func (royaltyPolicy *RoyaltyPolicy) UnpackIsAuthorizer(data []byte) (bool, error) {
	out, err := royaltyPolicy.abi.Unpack("isAuthorizer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb6363cf2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOperator(address creator, address account) view returns(bool)
func (royaltyPolicy *RoyaltyPolicy) PackIsOperator(creator common.Address, account common.Address) []byte {
	enc, err := royaltyPolicy.abi.Pack("isOperator", creator, account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb6363cf2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isOperator(address creator, address account) view returns(bool)
func (royaltyPolicy *RoyaltyPolicy) TryPackIsOperator(creator common.Address, account common.Address) ([]byte, error) {
	return royaltyPolicy.abi.Pack("isOperator", creator, account)
}

// UnpackIsOperator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb6363cf2.
//
// Solidity: function isOperator(address creator, address account) view returns(bool)
func (royaltyPolicy *RoyaltyPolicy) UnpackIsOperator(data []byte) (bool, error) {
	out, err := royaltyPolicy.abi.Unpack("isOperator", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSetAuthorizer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x672d8326.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setAuthorizer(address authorizer, bool trusted) returns()
func (royaltyPolicy *RoyaltyPolicy) PackSetAuthorizer(authorizer common.Address, trusted bool) []byte {
	enc, err := royaltyPolicy.abi.Pack("setAuthorizer", authorizer, trusted)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetAuthorizer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x672d8326.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setAuthorizer(address authorizer, bool trusted) returns()
func (royaltyPolicy *RoyaltyPolicy) TryPackSetAuthorizer(authorizer common.Address, trusted bool) ([]byte, error) {
	return royaltyPolicy.abi.Pack("setAuthorizer", authorizer, trusted)
}

// PackSetOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x558a7297.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setOperator(address operator, bool allowed) returns()
func (royaltyPolicy *RoyaltyPolicy) PackSetOperator(operator common.Address, allowed bool) []byte {
	enc, err := royaltyPolicy.abi.Pack("setOperator", operator, allowed)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x558a7297.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setOperator(address operator, bool allowed) returns()
func (royaltyPolicy *RoyaltyPolicy) TryPackSetOperator(operator common.Address, allowed bool) ([]byte, error) {
	return royaltyPolicy.abi.Pack("setOperator", operator, allowed)
}

// PackValidateTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcaee23ea.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function validateTransfer(address caller, address from, address , uint256 tokenId) view returns()
func (royaltyPolicy *RoyaltyPolicy) PackValidateTransfer(caller common.Address, from common.Address, arg2 common.Address, tokenId *big.Int) []byte {
	enc, err := royaltyPolicy.abi.Pack("validateTransfer", caller, from, arg2, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackValidateTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcaee23ea.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function validateTransfer(address caller, address from, address , uint256 tokenId) view returns()
func (royaltyPolicy *RoyaltyPolicy) TryPackValidateTransfer(caller common.Address, from common.Address, arg2 common.Address, tokenId *big.Int) ([]byte, error) {
	return royaltyPolicy.abi.Pack("validateTransfer", caller, from, arg2, tokenId)
}

// RoyaltyPolicyAuthorizerChanged represents a AuthorizerChanged event raised by the RoyaltyPolicy contract.
type RoyaltyPolicyAuthorizerChanged struct {
	Creator    common.Address
	Authorizer common.Address
	Trusted    bool
	Raw        *types.Log // Blockchain specific contextual infos
}

const RoyaltyPolicyAuthorizerChangedEventName = "AuthorizerChanged"

// ContractEventName returns the user-defined event name.
func (RoyaltyPolicyAuthorizerChanged) ContractEventName() string {
	return RoyaltyPolicyAuthorizerChangedEventName
}

// UnpackAuthorizerChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AuthorizerChanged(address indexed creator, address indexed authorizer, bool trusted)
func (royaltyPolicy *RoyaltyPolicy) UnpackAuthorizerChangedEvent(log *types.Log) (*RoyaltyPolicyAuthorizerChanged, error) {
	event := "AuthorizerChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != royaltyPolicy.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RoyaltyPolicyAuthorizerChanged)
	if len(log.Data) > 0 {
		if err := royaltyPolicy.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range royaltyPolicy.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RoyaltyPolicyOperatorChanged represents a OperatorChanged event raised by the RoyaltyPolicy contract.
type RoyaltyPolicyOperatorChanged struct {
	Creator  common.Address
	Operator common.Address
	Allowed  bool
	Raw      *types.Log // Blockchain specific contextual infos
}

const RoyaltyPolicyOperatorChangedEventName = "OperatorChanged"

// ContractEventName returns the user-defined event name.
func (RoyaltyPolicyOperatorChanged) ContractEventName() string {
	return RoyaltyPolicyOperatorChangedEventName
}

// UnpackOperatorChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorChanged(address indexed creator, address indexed operator, bool allowed)
func (royaltyPolicy *RoyaltyPolicy) UnpackOperatorChangedEvent(log *types.Log) (*RoyaltyPolicyOperatorChanged, error) {
	event := "OperatorChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != royaltyPolicy.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RoyaltyPolicyOperatorChanged)
	if len(log.Data) > 0 {
		if err := royaltyPolicy.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range royaltyPolicy.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (royaltyPolicy *RoyaltyPolicy) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], royaltyPolicy.abi.Errors["PolicyForbids"].ID.Bytes()[:4]) {
		return royaltyPolicy.UnpackPolicyForbidsError(raw[4:])
	}
	if bytes.Equal(raw[:4], royaltyPolicy.abi.Errors["PolicyNotAuthorizer"].ID.Bytes()[:4]) {
		return royaltyPolicy.UnpackPolicyNotAuthorizerError(raw[4:])
	}
	if bytes.Equal(raw[:4], royaltyPolicy.abi.Errors["PolicyOpenByAnother"].ID.Bytes()[:4]) {
		return royaltyPolicy.UnpackPolicyOpenByAnotherError(raw[4:])
	}
	if bytes.Equal(raw[:4], royaltyPolicy.abi.Errors["PolicyZeroAddress"].ID.Bytes()[:4]) {
		return royaltyPolicy.UnpackPolicyZeroAddressError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// RoyaltyPolicyPolicyForbids represents a PolicyForbids error raised by the RoyaltyPolicy contract.
type RoyaltyPolicyPolicyForbids struct {
	Caller  common.Address
	TokenId *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PolicyForbids(address caller, uint256 tokenId)
func RoyaltyPolicyPolicyForbidsErrorID() common.Hash {
	return common.HexToHash("0xf3df4668979e3b83574b79d5b6f0c45d81b475d5dae4a5900fd4f2479f5c3a57")
}

// UnpackPolicyForbidsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PolicyForbids(address caller, uint256 tokenId)
func (royaltyPolicy *RoyaltyPolicy) UnpackPolicyForbidsError(raw []byte) (*RoyaltyPolicyPolicyForbids, error) {
	out := new(RoyaltyPolicyPolicyForbids)
	if err := royaltyPolicy.abi.UnpackIntoInterface(out, "PolicyForbids", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RoyaltyPolicyPolicyNotAuthorizer represents a PolicyNotAuthorizer error raised by the RoyaltyPolicy contract.
type RoyaltyPolicyPolicyNotAuthorizer struct {
	Caller  common.Address
	Creator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PolicyNotAuthorizer(address caller, address creator)
func RoyaltyPolicyPolicyNotAuthorizerErrorID() common.Hash {
	return common.HexToHash("0x0ca5d2e4bd23b30ac2da59cb6058dde4c6898b6b0cbfda725541d1a24b9ec425")
}

// UnpackPolicyNotAuthorizerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PolicyNotAuthorizer(address caller, address creator)
func (royaltyPolicy *RoyaltyPolicy) UnpackPolicyNotAuthorizerError(raw []byte) (*RoyaltyPolicyPolicyNotAuthorizer, error) {
	out := new(RoyaltyPolicyPolicyNotAuthorizer)
	if err := royaltyPolicy.abi.UnpackIntoInterface(out, "PolicyNotAuthorizer", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RoyaltyPolicyPolicyOpenByAnother represents a PolicyOpenByAnother error raised by the RoyaltyPolicy contract.
type RoyaltyPolicyPolicyOpenByAnother struct {
	Authorizer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PolicyOpenByAnother(address authorizer)
func RoyaltyPolicyPolicyOpenByAnotherErrorID() common.Hash {
	return common.HexToHash("0xdf9474972123592dca05a4c3e2d61b1ca4b4fa10d2327acdb153390e2f3e31ae")
}

// UnpackPolicyOpenByAnotherError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PolicyOpenByAnother(address authorizer)
func (royaltyPolicy *RoyaltyPolicy) UnpackPolicyOpenByAnotherError(raw []byte) (*RoyaltyPolicyPolicyOpenByAnother, error) {
	out := new(RoyaltyPolicyPolicyOpenByAnother)
	if err := royaltyPolicy.abi.UnpackIntoInterface(out, "PolicyOpenByAnother", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RoyaltyPolicyPolicyZeroAddress represents a PolicyZeroAddress error raised by the RoyaltyPolicy contract.
type RoyaltyPolicyPolicyZeroAddress struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PolicyZeroAddress()
func RoyaltyPolicyPolicyZeroAddressErrorID() common.Hash {
	return common.HexToHash("0x413869197604b3015baa3792f4704220d536d83146efb8d57b94267a94b2f683")
}

// UnpackPolicyZeroAddressError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PolicyZeroAddress()
func (royaltyPolicy *RoyaltyPolicy) UnpackPolicyZeroAddressError(raw []byte) (*RoyaltyPolicyPolicyZeroAddress, error) {
	out := new(RoyaltyPolicyPolicyZeroAddress)
	if err := royaltyPolicy.abi.UnpackIntoInterface(out, "PolicyZeroAddress", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TermsRegistryMetaData contains all meta data concerning the TermsRegistry contract.
var TermsRegistryMetaData = bind.MetaData{
	ABI: "[{\"type\":\"function\",\"name\":\"hashOf\",\"inputs\":[{\"name\":\"terms\",\"type\":\"tuple\",\"internalType\":\"structITermsRegistry.Terms\",\"components\":[{\"name\":\"licenseId\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"textDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"open\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"commercialUse\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"attribution\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"derivatives\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"revocable\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"noticePeriod\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"period\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"seats\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"currency\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"grantPrice\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"inputMeasure\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"outputMeasure\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"inputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requestPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"split\",\"type\":\"tuple\",\"internalType\":\"structITermsRegistry.Split\",\"components\":[{\"name\":\"creator\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"owner\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"provider\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"pricesOf\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"UsagePrices\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"registerTerms\",\"inputs\":[{\"name\":\"terms\",\"type\":\"tuple\",\"internalType\":\"structITermsRegistry.Terms\",\"components\":[{\"name\":\"licenseId\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"textDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"open\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"commercialUse\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"attribution\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"derivatives\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"revocable\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"noticePeriod\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"period\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"seats\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"currency\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"grantPrice\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"inputMeasure\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"outputMeasure\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"inputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requestPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"split\",\"type\":\"tuple\",\"internalType\":\"structITermsRegistry.Split\",\"components\":[{\"name\":\"creator\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"owner\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"provider\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]}]}],\"outputs\":[{\"name\":\"termsIndex\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rulesOf\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"GrantRules\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"termsHashOf\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"termsIndexOf\",\"inputs\":[{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"termsOf\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"outputs\":[{\"name\":\"terms\",\"type\":\"tuple\",\"internalType\":\"structITermsRegistry.Terms\",\"components\":[{\"name\":\"licenseId\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"textDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"open\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"commercialUse\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"attribution\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"derivatives\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"revocable\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"noticePeriod\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"period\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"seats\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"currency\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"grantPrice\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"inputMeasure\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"outputMeasure\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"inputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requestPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"split\",\"type\":\"tuple\",\"internalType\":\"structITermsRegistry.Split\",\"components\":[{\"name\":\"creator\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"owner\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"provider\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]}]}],\"stateMutability\":\"view\"},{\"type\":\"event\",\"name\":\"TermsRegistered\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint40\",\"indexed\":true,\"internalType\":\"uint40\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"licenseId\",\"type\":\"string\",\"indexed\":false,\"internalType\":\"string\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"TermsInvalid\",\"inputs\":[{\"name\":\"reason\",\"type\":\"string\",\"internalType\":\"string\"}]},{\"type\":\"error\",\"name\":\"TermsUnknown\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]",
	ID:  "TermsRegistry",
	Bin: "0x60808060405234601557611791908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c806305c0cf421461039d5780630b93effd1461030f5780631bbcfd2f1461024b5780632b5467f6146101e35780635ce2c2ac14610191578063676ece8a1461012e578063adee4a66146100d75763bbc3c7b814610071575f80fd5b346100d35760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d35760043564ffffffffff811681036100d3576100ba90611597565b5f5260016020526020600160405f200154604051908152f35b5f80fd5b346100d35760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d35760043564ffffffffff81168091036100d3575f526002602052602060405f2054604051908152f35b346100d35760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d35760043564ffffffffff81168091036100d3575f52600260205260405f20545f526001602052602060405f2054604051908152f35b346100d35760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d3576004355f526001602052602064ffffffffff60405f205460c01c16604051908152f35b346100d35760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d35760043567ffffffffffffffff81116100d35761023c61023760209236906004016109da565b610c2d565b64ffffffffff60405191168152f35b346100d35760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d35760043564ffffffffff811681036100d35760809073ffffffffffffffffffffffffffffffffffffffff6102ad5f92611597565b91825f52600160205260405f2080546001820154917d4000000000000000000000000000000000000000000000000000000000008216610301575b5060405194855260208501526040840152166060820152f35b6004015484169250866102e8565b346100d35760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d35760043567ffffffffffffffff81116100d3576102807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc82360301126100d35761039561039060209236906004016109da565b611632565b604051908152f35b346100d35760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d35764ffffffffff60043516600435036100d3576103e860806108e3565b60606080525f60a081905260c081905260e08190526101008190526101208190526101408190526101608190526101808190526101a08190526101c08190526101e0819052610200819052610220819052610240819052610260819052610280526040516104558161092d565b5f8082526020820181905260408201526102a052610474600435611597565b5f52600160205260405f20805460018201549060028301926040515f9480549061049d826115e1565b808452916001811690811561085b5750600114610821575b50506104d1816bffffffffffffffffffffffff95960382610949565b6080527d2000000000000000000000000000000000000000000000000000000000008216610814575b7d40000000000000000000000000000000000000000000000000000000000082166107f0575b507d0100000000000000000000000000000000000000000000000000000000008116151560c0527d0200000000000000000000000000000000000000000000000000000000008116151560e0527d04000000000000000000000000000000000000000000000000000000000081161515610100527d08000000000000000000000000000000000000000000000000000000000081161515610120527d1000000000000000000000000000000000000000000000000000000000008116151561014052608081811c63ffffffff90811661016052606083901c81166101805260a083901c166101a05291166101e05260f082901c60ff166102005260f882901c6102205267ffffffffffffffff80831661024052604083811c8216610260529183901c1661028052519061ffff906106568361092d565b818160c01c168352818160d01c16602084015260e01c16604082015261022060800152604051602081528061069a60805161028060208401526102a08301906108a0565b602060800151604083015260406080015115156060830152606060800151151560808301526080800151151560a083015260a060800151151560c083015260c060800151151560e083015263ffffffff60e0608001511661010083015263ffffffff610100608001511661012083015263ffffffff610120608001511661014083015273ffffffffffffffffffffffffffffffffffffffff61014060800151166101608301526bffffffffffffffffffffffff610160608001511661018083015260ff61018060800151166101a083015260ff6101a060800151166101c083015267ffffffffffffffff6101c060800151166101e083015267ffffffffffffffff6101e0608001511661020083015267ffffffffffffffff610200608001511661022083015261ffff60406102206080015182815116610240860152826020820151166102608601520151166102808301520390f35b6004015473ffffffffffffffffffffffffffffffffffffffff166101c05283610520565b600381015460a0526104fa565b9095505f5260205f205f905b8682106108455750810160200194506104d1816104b5565b600181602092548385870101520191019061082d565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208086019190915292151560051b840190920196506104d191508290506104b5565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b610240810190811067ffffffffffffffff82111761090057604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6060810190811067ffffffffffffffff82111761090057604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761090057604052565b359081151582036100d357565b359063ffffffff821682036100d357565b359060ff821682036100d357565b359067ffffffffffffffff821682036100d357565b359061ffff821682036100d357565b91909180830361028081126100d357604051906109f6826108e3565b8194833567ffffffffffffffff81116100d357840181601f820112156100d35780359067ffffffffffffffff82116109005760405192610a5e60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8601160185610949565b828452602083830101116100d357815f9260208093018386013783010152825260208301356020830152610a946040840161098a565b6040830152610aa56060840161098a565b6060830152610ab66080840161098a565b6080830152610ac760a0840161098a565b60a0830152610ad860c0840161098a565b60c0830152610ae960e08401610997565b60e0830152610afb6101008401610997565b610100830152610b0e6101208401610997565b61012083015261014083013573ffffffffffffffffffffffffffffffffffffffff811681036100d3576101408301526101608301356bffffffffffffffffffffffff811681036100d3576060917ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffde091610160850152610b9061018086016109a8565b610180850152610ba36101a086016109a8565b6101a0850152610bb66101c086016109b6565b6101c0850152610bc96101e086016109b6565b6101e0850152610bdc61020086016109b6565b61020085015201126100d35761022090610c2461026060405194610bff8661092d565b610c0a8582016109cb565b8652610c1961024082016109cb565b6020870152016109cb565b60408401520152565b90610c3782611632565b805f52600160205260405f2064ffffffffff815460c01c16806115915750610c5f84516116f7565b1561150d5761022084019384519161ffff83511692612710610c9d610c8e602084019661ffff885116906116ea565b61ffff604085015116906116ea565b036114af576101608301936bffffffffffffffffffffffff855116151591826114a1575b5081611493575b5061140f57604082019586511515806113b4575b611330575f549364ffffffffff85169464ffffffffff86146113035760017fffffffffffffffffffffffffffffffffffffffffffffffffffffff000000000096019064ffffffffff821696879116175f558098865f5260026020528760405f2055602086018051151591610140880173ffffffffffffffffffffffffffffffffffffffff815116151592895160028a019080519067ffffffffffffffff821161090057610d8983546115e1565b601f81116112be575b50602090601f83116001146111d957948789957ff335ba11d925c55231354e4f1e2437adb2b8cfd3780bf84829ee9afbbadda9e19f9d9a61110a9f9d9a95968f978060019f9b976bffffffffffffffffffffffff9d985f926111ce575b50508f827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff911b9260031b1c19161790555b6111c2575b50611178575b505115611171577d010000000000000000000000000000000000000000000000000000000000925b60608301511561116b577d0200000000000000000000000000000000000000000000000000000000005b608084015115611165577d0400000000000000000000000000000000000000000000000000000000005b60a08501511561115e577d080000000000000000000000000000000000000000000000000000000000915b60c086015115611157577d100000000000000000000000000000000000000000000000000000000000935b15611150577d200000000000000000000000000000000000000000000000000000000000945b1561110f577cffffffffff00000000000000000000000000000000000000000000000077ffffffff00000000000000000000000000000000000000006101207d400000000000000000000000000000000000000000000000000000000000985b015160a01b169860c01b1696171717171717171773ffffffff0000000000000000000000000000000060e088015160801b16176fffffffff00000000000000000000000061010088015160601b1617915116178355517dffff00000000000000000000000000000000000000000000000000000000604067ffffffffffffffff6101c0870151166fffffffffffffffff00000000000000006101e0880151831b161777ffffffffffffffff0000000000000000000000000000000061020088015160801b161779ffff000000000000000000000000000000000000000000000000845160c01b16177bffff0000000000000000000000000000000000000000000000000000602085015160d01b161792015160e01b16177eff00000000000000000000000000000000000000000000000000000000000061018085015160f01b16177fff000000000000000000000000000000000000000000000000000000000000006101a085015160f81b1617910155516040519182916020835260208301906108a0565b0390a3565b7cffffffffff00000000000000000000000000000000000000000000000077ffffffff00000000000000000000000000000000000000006101205f98610f84565b5f94610f24565b5f93610efe565b5f91610ed3565b5f610ea8565b5f610e7e565b5f92610e54565b73ffffffffffffffffffffffffffffffffffffffff90511660048b01907fffffffffffffffffffffffff00000000000000000000000000000000000000008254161790555f610e2c565b5160038d01555f610e26565b015190505f80610def565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0831691845f52815f20925f5b8181106112a65750957ff335ba11d925c55231354e4f1e2437adb2b8cfd3780bf84829ee9afbbadda9e19f9d9a61110a9f9d9a95968f978060019f9b9697600192988a976bffffffffffffffffffffffff9f9a879e1061126f575b505050811b019055610e21565b01517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88460031b161c191690555f8080611262565b92936020600181928786015181550195019301611207565b835f5260205f20601f840160051c810191602085106112f9575b601f0160051c01905b8181106112ee5750610d92565b5f81556001016112e1565b90915081906112d8565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b60846040517f70dd89b500000000000000000000000000000000000000000000000000000000815260206004820152603a60248201527f6f70656e207465726d732068617665206e6f206772616e7450726963652c207060448201527f6572696f642c207365617473206f72207265766f636174696f6e0000000000006064820152fd5b506bffffffffffffffffffffffff845116158015906113fb575b80156113e7575b80610cdc575060c08301511515610cdc565b5063ffffffff6101208401511615156113d5565b5063ffffffff6101008401511615156113ce565b60846040517f70dd89b500000000000000000000000000000000000000000000000000000000815260206004820152602f60248201527f61206772616e74207072696365206e656564732061207368617265206f66206360448201527f726561746f72206f72206f776e657200000000000000000000000000000000006064820152fd5b61ffff91505116155f610cc8565b5161ffff161591505f610cc1565b60646040517f70dd89b500000000000000000000000000000000000000000000000000000000815260206004820152601760248201527f73706c6974206d7573742073756d20746f2031303030300000000000000000006044820152fd5b60846040517f70dd89b500000000000000000000000000000000000000000000000000000000815260206004820152602e60248201527f6c6963656e73654964206d757374206265203120746f203634206f6620412d5a60448201527f20612d7a20302d39202e202d202b0000000000000000000000000000000000006064820152fd5b93505050565b64ffffffffff1690815f52600260205260405f20549182156115b65750565b7f83f5f0d0000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90600182811c92168015611628575b60208310146115fb57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f16916115f0565b6102609061022081015161ffff8151169061ffff604081602084015116920151166040519160208301937ff118282fed7f0a45b203b09ee52cde024ff38d918458fe970a457e43c3447f7885526040840152606083015260808201526080815261169d60a082610949565b5190208151602081519101206102006020604051947f63812f4ae2d7cac4c92539c24fdec07e6b99822a3de21a438cb1bb4824eebc11865201604085015e60208301526102408201522090565b9190820180921161130357565b80519081158015611787575b611781575f5b82811061171857505050600190565b81518110156117545760016f07fffffe07fffffe03ff6800000000006020838501015160f81c1c161561174d57600101611709565b5050505f90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b50505f90565b506040821161170356",
}

// TermsRegistry is an auto generated Go binding around an Ethereum contract.
type TermsRegistry struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *TermsRegistry) GetABI() abi.ABI {
	return c.abi
}

// NewTermsRegistry creates a new instance of TermsRegistry.
func NewTermsRegistry() *TermsRegistry {
	parsed, err := TermsRegistryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &TermsRegistry{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *TermsRegistry) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackHashOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0b93effd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hashOf((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,address,uint96,uint8,uint8,uint64,uint64,uint64,(uint16,uint16,uint16)) terms) pure returns(bytes32)
func (termsRegistry *TermsRegistry) PackHashOf(terms ITermsRegistryTerms) []byte {
	enc, err := termsRegistry.abi.Pack("hashOf", terms)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHashOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0b93effd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hashOf((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,address,uint96,uint8,uint8,uint64,uint64,uint64,(uint16,uint16,uint16)) terms) pure returns(bytes32)
func (termsRegistry *TermsRegistry) TryPackHashOf(terms ITermsRegistryTerms) ([]byte, error) {
	return termsRegistry.abi.Pack("hashOf", terms)
}

// UnpackHashOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0b93effd.
//
// Solidity: function hashOf((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,address,uint96,uint8,uint8,uint64,uint64,uint64,(uint16,uint16,uint16)) terms) pure returns(bytes32)
func (termsRegistry *TermsRegistry) UnpackHashOf(data []byte) ([32]byte, error) {
	out, err := termsRegistry.abi.Unpack("hashOf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackPricesOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbbc3c7b8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pricesOf(uint40 termsIndex) view returns(uint256)
func (termsRegistry *TermsRegistry) PackPricesOf(termsIndex *big.Int) []byte {
	enc, err := termsRegistry.abi.Pack("pricesOf", termsIndex)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPricesOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbbc3c7b8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pricesOf(uint40 termsIndex) view returns(uint256)
func (termsRegistry *TermsRegistry) TryPackPricesOf(termsIndex *big.Int) ([]byte, error) {
	return termsRegistry.abi.Pack("pricesOf", termsIndex)
}

// UnpackPricesOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbbc3c7b8.
//
// Solidity: function pricesOf(uint40 termsIndex) view returns(uint256)
func (termsRegistry *TermsRegistry) UnpackPricesOf(data []byte) (*big.Int, error) {
	out, err := termsRegistry.abi.Unpack("pricesOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRegisterTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2b5467f6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registerTerms((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,address,uint96,uint8,uint8,uint64,uint64,uint64,(uint16,uint16,uint16)) terms) returns(uint40 termsIndex)
func (termsRegistry *TermsRegistry) PackRegisterTerms(terms ITermsRegistryTerms) []byte {
	enc, err := termsRegistry.abi.Pack("registerTerms", terms)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegisterTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2b5467f6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registerTerms((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,address,uint96,uint8,uint8,uint64,uint64,uint64,(uint16,uint16,uint16)) terms) returns(uint40 termsIndex)
func (termsRegistry *TermsRegistry) TryPackRegisterTerms(terms ITermsRegistryTerms) ([]byte, error) {
	return termsRegistry.abi.Pack("registerTerms", terms)
}

// UnpackRegisterTerms is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2b5467f6.
//
// Solidity: function registerTerms((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,address,uint96,uint8,uint8,uint64,uint64,uint64,(uint16,uint16,uint16)) terms) returns(uint40 termsIndex)
func (termsRegistry *TermsRegistry) UnpackRegisterTerms(data []byte) (*big.Int, error) {
	out, err := termsRegistry.abi.Unpack("registerTerms", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRulesOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x676ece8a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rulesOf(uint40 termsIndex) view returns(uint256)
func (termsRegistry *TermsRegistry) PackRulesOf(termsIndex *big.Int) []byte {
	enc, err := termsRegistry.abi.Pack("rulesOf", termsIndex)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRulesOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x676ece8a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rulesOf(uint40 termsIndex) view returns(uint256)
func (termsRegistry *TermsRegistry) TryPackRulesOf(termsIndex *big.Int) ([]byte, error) {
	return termsRegistry.abi.Pack("rulesOf", termsIndex)
}

// UnpackRulesOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x676ece8a.
//
// Solidity: function rulesOf(uint40 termsIndex) view returns(uint256)
func (termsRegistry *TermsRegistry) UnpackRulesOf(data []byte) (*big.Int, error) {
	out, err := termsRegistry.abi.Unpack("rulesOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTermsHashOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xadee4a66.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function termsHashOf(uint40 termsIndex) view returns(bytes32)
func (termsRegistry *TermsRegistry) PackTermsHashOf(termsIndex *big.Int) []byte {
	enc, err := termsRegistry.abi.Pack("termsHashOf", termsIndex)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTermsHashOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xadee4a66.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function termsHashOf(uint40 termsIndex) view returns(bytes32)
func (termsRegistry *TermsRegistry) TryPackTermsHashOf(termsIndex *big.Int) ([]byte, error) {
	return termsRegistry.abi.Pack("termsHashOf", termsIndex)
}

// UnpackTermsHashOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xadee4a66.
//
// Solidity: function termsHashOf(uint40 termsIndex) view returns(bytes32)
func (termsRegistry *TermsRegistry) UnpackTermsHashOf(data []byte) ([32]byte, error) {
	out, err := termsRegistry.abi.Unpack("termsHashOf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackTermsIndexOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5ce2c2ac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function termsIndexOf(bytes32 termsHash) view returns(uint40)
func (termsRegistry *TermsRegistry) PackTermsIndexOf(termsHash [32]byte) []byte {
	enc, err := termsRegistry.abi.Pack("termsIndexOf", termsHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTermsIndexOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5ce2c2ac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function termsIndexOf(bytes32 termsHash) view returns(uint40)
func (termsRegistry *TermsRegistry) TryPackTermsIndexOf(termsHash [32]byte) ([]byte, error) {
	return termsRegistry.abi.Pack("termsIndexOf", termsHash)
}

// UnpackTermsIndexOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5ce2c2ac.
//
// Solidity: function termsIndexOf(bytes32 termsHash) view returns(uint40)
func (termsRegistry *TermsRegistry) UnpackTermsIndexOf(data []byte) (*big.Int, error) {
	out, err := termsRegistry.abi.Unpack("termsIndexOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTermsOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x05c0cf42.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function termsOf(uint40 termsIndex) view returns((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,address,uint96,uint8,uint8,uint64,uint64,uint64,(uint16,uint16,uint16)) terms)
func (termsRegistry *TermsRegistry) PackTermsOf(termsIndex *big.Int) []byte {
	enc, err := termsRegistry.abi.Pack("termsOf", termsIndex)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTermsOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x05c0cf42.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function termsOf(uint40 termsIndex) view returns((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,address,uint96,uint8,uint8,uint64,uint64,uint64,(uint16,uint16,uint16)) terms)
func (termsRegistry *TermsRegistry) TryPackTermsOf(termsIndex *big.Int) ([]byte, error) {
	return termsRegistry.abi.Pack("termsOf", termsIndex)
}

// UnpackTermsOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x05c0cf42.
//
// Solidity: function termsOf(uint40 termsIndex) view returns((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,address,uint96,uint8,uint8,uint64,uint64,uint64,(uint16,uint16,uint16)) terms)
func (termsRegistry *TermsRegistry) UnpackTermsOf(data []byte) (ITermsRegistryTerms, error) {
	out, err := termsRegistry.abi.Unpack("termsOf", data)
	if err != nil {
		return *new(ITermsRegistryTerms), err
	}
	out0 := *abi.ConvertType(out[0], new(ITermsRegistryTerms)).(*ITermsRegistryTerms)
	return out0, nil
}

// TermsRegistryTermsRegistered represents a TermsRegistered event raised by the TermsRegistry contract.
type TermsRegistryTermsRegistered struct {
	TermsIndex *big.Int
	TermsHash  [32]byte
	LicenseId  string
	Raw        *types.Log // Blockchain specific contextual infos
}

const TermsRegistryTermsRegisteredEventName = "TermsRegistered"

// ContractEventName returns the user-defined event name.
func (TermsRegistryTermsRegistered) ContractEventName() string {
	return TermsRegistryTermsRegisteredEventName
}

// UnpackTermsRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TermsRegistered(uint40 indexed termsIndex, bytes32 indexed termsHash, string licenseId)
func (termsRegistry *TermsRegistry) UnpackTermsRegisteredEvent(log *types.Log) (*TermsRegistryTermsRegistered, error) {
	event := "TermsRegistered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != termsRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TermsRegistryTermsRegistered)
	if len(log.Data) > 0 {
		if err := termsRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range termsRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (termsRegistry *TermsRegistry) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], termsRegistry.abi.Errors["TermsInvalid"].ID.Bytes()[:4]) {
		return termsRegistry.UnpackTermsInvalidError(raw[4:])
	}
	if bytes.Equal(raw[:4], termsRegistry.abi.Errors["TermsUnknown"].ID.Bytes()[:4]) {
		return termsRegistry.UnpackTermsUnknownError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// TermsRegistryTermsInvalid represents a TermsInvalid error raised by the TermsRegistry contract.
type TermsRegistryTermsInvalid struct {
	Reason string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TermsInvalid(string reason)
func TermsRegistryTermsInvalidErrorID() common.Hash {
	return common.HexToHash("0x70dd89b5970bdf735462a2fe84ab2e34ca4ce5e1ea767163fb6cc312a7a766f7")
}

// UnpackTermsInvalidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TermsInvalid(string reason)
func (termsRegistry *TermsRegistry) UnpackTermsInvalidError(raw []byte) (*TermsRegistryTermsInvalid, error) {
	out := new(TermsRegistryTermsInvalid)
	if err := termsRegistry.abi.UnpackIntoInterface(out, "TermsInvalid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TermsRegistryTermsUnknown represents a TermsUnknown error raised by the TermsRegistry contract.
type TermsRegistryTermsUnknown struct {
	TermsIndex *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TermsUnknown(uint40 termsIndex)
func TermsRegistryTermsUnknownErrorID() common.Hash {
	return common.HexToHash("0x83f5f0d00f7e7e5e7cc0223cc57528f193915e39eba61aa50fffcef222be920e")
}

// UnpackTermsUnknownError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TermsUnknown(uint40 termsIndex)
func (termsRegistry *TermsRegistry) UnpackTermsUnknownError(raw []byte) (*TermsRegistryTermsUnknown, error) {
	out := new(TermsRegistryTermsUnknown)
	if err := termsRegistry.abi.UnpackIntoInterface(out, "TermsUnknown", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleMetaData contains all meta data concerning the UsageOracle contract.
var UsageOracleMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"registry_\",\"type\":\"address\",\"internalType\":\"contractIModelRegistry\"},{\"name\":\"licenses_\",\"type\":\"address\",\"internalType\":\"contractILicenseRegistry\"},{\"name\":\"paymentToken_\",\"type\":\"address\",\"internalType\":\"contractIERC20\"},{\"name\":\"treasury_\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"escrowThaw_\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"signerThaw_\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"MAX_CLOCK_LEAD\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"PROTOCOL_SHARE\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"SEND\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint8\",\"internalType\":\"uint8\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"SIGN\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint8\",\"internalType\":\"uint8\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"allowTokens\",\"inputs\":[{\"name\":\"tokenIds\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"allowed\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approve\",\"inputs\":[{\"name\":\"digest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"authorizeSigner\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"powers\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"perDay\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proof\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"balanceOfToken\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"batchDigest\",\"inputs\":[{\"name\":\"batch\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.Batch\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"lines\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"claim\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"line\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.Line\",\"components\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"inputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"path\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}],\"outputs\":[{\"name\":\"paid\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"deposit\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"distribute\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenIds\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"escrowOf\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"thawing\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"escrowThaw\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isApproved\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"digest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isPayable\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isSigner\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"power\",\"type\":\"uint8\",\"internalType\":\"uint8\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"licenses\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractILicenseRegistry\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"lifetime\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"multicall\",\"inputs\":[{\"name\":\"data\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[{\"name\":\"results\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"paymentToken\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"registry\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIModelRegistry\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"rootSettlementOf\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.RootSettlement\",\"components\":[{\"name\":\"linesRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"settled\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"claimed\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"settledAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"bySigner\",\"type\":\"bool\",\"internalType\":\"bool\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"rootVoucherDigest\",\"inputs\":[{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.RootVoucher\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"linesRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"settle\",\"inputs\":[{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.Voucher\",\"components\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"inputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"paid\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleBatch\",\"inputs\":[{\"name\":\"batch\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.Batch\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"lines\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"paid\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleRoot\",\"inputs\":[{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.RootVoucher\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"linesRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"paid\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settlementOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.Settlement\",\"components\":[{\"name\":\"settled\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"distributed\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"settledAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"signerOf\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"powers\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"perDay\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"leftToday\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"signerThaw\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"terms\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractITermsRegistry\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"thaw\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"thawSigner\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"treasury\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"trending\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"at\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"voucherDigest\",\"inputs\":[{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.Voucher\",\"components\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"inputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputUnits\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawEscrow\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawToken\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Approved\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"digest\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BatchSettled\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"paid\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"lines\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Claimed\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"paid\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"settled\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"inputUnits\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"outputUnits\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Deposited\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Distributed\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"creator\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"owner\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toProvider\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"protocol\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EscrowWithdrawn\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Refunded\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RootSettled\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"linesRoot\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"settled\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Settled\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"paid\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"settled\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"inputUnits\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"outputUnits\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"SignerAuthorized\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"powers\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"perDay\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"SignerThawStarted\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"thawedAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ThawStarted\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"thawedAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenAllowed\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"until\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenWithdrawn\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Withdrawn\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AddressEmptyCode\",\"inputs\":[{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"DeploymentMismatch\",\"inputs\":[{\"name\":\"expected\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"actual\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"FailedCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InvalidShortString\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OracleAllowanceUsed\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleEscrowEmpty\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleFutureTimestamp\",\"inputs\":[{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"OracleInvalidSigner\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleInvalidSignerProof\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleMalformedLines\",\"inputs\":[{\"name\":\"length\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"OracleNotALine\",\"inputs\":[{\"name\":\"linesRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"OracleNotLicensed\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleNotOwner\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleNotProvider\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleNothingToClaim\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleNothingToSettle\",\"inputs\":[{\"name\":\"settled\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"type\":\"error\",\"name\":\"OracleNothingToWithdraw\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleSignerNarrowed\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleSignerTaken\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleThawing\",\"inputs\":[{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"OracleTimeOutOfBounds\",\"inputs\":[{\"name\":\"time\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"OracleZeroAmount\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OracleZeroTreasury\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeCastOverflowedUintDowncast\",\"inputs\":[{\"name\":\"bits\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]}]",
	ID:  "UsageOracle",
	Bin: "0x610240806040523461035a5760c0816158ac8038038091610020828561040b565b83398101031261035a5761003381610442565b6020820151906001600160a01b03821680830361035a5761005660408501610442565b60608501516001600160a01b0381169491939185820361035a5761008860a061008160808a01610456565b9801610456565b60405163d502562560e01b815290966001600160a01b038516949192909190602084600481895afa938415610366575f946103c7575b506040516100cd60408261040b565b6011815260208101907044654875672055736167654f7261636c6560781b8252604051916100fc60408461040b565b600183526020830191603160f81b8352610115816104d1565b6101205261012284610667565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261018b60c08261040b565b5190206080523060c0526101805287610160526101c052856101e052876101a052156103b8576102005261022052604051637b10399960e01b8152602081600481865afa908115610366575f91610371575b50916101f660209260049460018060a01b03169061046a565b604051633013ce2960e01b815292839182905afa908115610366575f91610319575b5061023c9361023792909183916001600160a01b03918216911661046a565b610497565b60405161510c90816107a0823960805181614814015260a051816148d1015260c051816147e5015260e0518161486301526101005181614889015261012051816114fe0152610140518161152701526101605181818161266f01528181612d4501526134ea01526101805181818161056501526138b301526101a051818181611aaa0152612a2601526101c051818181610c33015281816119ce015261440f01526101e0518181816116260152818161231e0152613fb70152610200518181816105a80152614f9d0152610220518181816102e40152611c6e0152f35b9390506020843d60201161035e575b816103356020938361040b565b8101031261035a576102376102379261035061023c96610442565b9295509250610218565b5f80fd5b3d9150610328565b6040513d5f823e3d90fd5b9290506020833d6020116103b0575b8161038d6020938361040b565b8101031261035a576101f66020926103a6600495610442565b92945092506101dd565b3d9150610380565b6305a1423360e51b5f5260045ffd5b9093506020813d602011610403575b816103e36020938361040b565b8101031261035a57516001600160a01b038116810361035a57925f6100be565b3d91506103d6565b601f909101601f19168101906001600160401b0382119082101761042e57604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361035a57565b51906001600160401b038216820361035a57565b6001600160a01b039182169116818103610482575050565b63c5158d5f60e01b5f5260045260245260445ffd5b6001600160401b0316610e10811080156104c5575b6104b35750565b6398b0c41f60e01b5f5260045260245ffd5b5062278d0081116104ac565b908151602081105f1461054b575090601f81511161050b5760208151910151602082106104fc571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fd5b6001600160401b03811161042e575f54600181811c9116801561065d575b602082101461064957601f8111610617575b50602092601f82116001146105b857928192935f926105ad575b50508160011b915f199060031b1c1916175f5560ff90565b015190505f80610595565b601f198216935f8052805f20915f5b8681106105ff57508360019596106105e7575b505050811b015f5560ff90565b01515f1960f88460031b161c191690555f80806105da565b919260206001819286850151815501940192016105c7565b5f8052601f60205f20910160051c810190601f830160051c015b81811061063e575061057b565b5f8155600101610631565b634e487b7160e01b5f52602260045260245ffd5b90607f1690610569565b908151602081105f14610692575090601f81511161050b5760208151910151602082106104fc571790565b6001600160401b03811161042e57600154600181811c91168015610795575b602082101461064957601f8111610762575b50602092601f821160011461070157928192935f926106f6575b50508160011b915f199060031b1c19161760015560ff90565b015190505f806106dd565b601f1982169360015f52805f20915f5b86811061074a5750836001959610610732575b505050811b0160015560ff90565b01515f1960f88460031b161c191690555f8080610724565b91926020600181928685015181550194019201610711565b60015f52601f60205f20910160051c810190601f830160051c015b81811061078a57506106c3565b5f815560010161077d565b90607f16906106b156fe6080806040526004361015610012575f80fd5b5f3560e01c90816307b82d8714612d275750806308fed63914612cde5780630ad5ff4e14612afd5780630f92bce914612a7f5780631354f01914612a4a5780631cef223014612a065780631f5e1334146129eb57806327f33c511461278b5780632859b2231461261f578063299ed434146123425780633013ce29146122ff578063403e4dfe146122e357806341d1179714611e2657806351adc76114611e0b57806351cff8d914611d5c5780635b5175d514611c9257806361d027b314611c4f57806370a0823114611c1757806371ece3aa14611a2a5780637994d453146119f25780637b103999146119af5780637d8746f9146118c35780637e6cd653146118885780638340f549146115fa57806384b0196e146114e65780638df40a22146114cb578063915896471461149b57806395e17dc01461112f578063a53a1adf146110b5578063a67012ad1461109a578063ac9650d814610e3a578063b1813c7214610d99578063be4b177214610bd2578063cb7dfcba14610aef578063cf0da234146105cc578063d502562514610589578063d90fa57214610546578063e65c7f17146103cd578063efd32692146103a3578063f84799291461037f5763fd328084146101df575f80fd5b3461037b57606060031936011261037b576101f8612d69565b610200612d7f565b9060443567ffffffffffffffff811161037b57610221903690600401612dc3565b604093919351610120810181811067ffffffffffffffff82111761034e5760405260408101945f865260608201905f825260808301925f845260a08101945f86525f60c08301525f60e08301525f6101008301526001600160a01b03871660208301526001600160a01b0388168083525f52600a60205260405f206001600160a01b0388165f5260205260405f20905f5b81811061032f5760206bffffffffffffffffffffffff8c8c8c838d610308828f8f826102e09151168761479f565b51167f000000000000000000000000000000000000000000000000000000000000000061479f565b5116908161031e575b5050505116604051908152f35b610327926141ab565b838080610311565b8061034861034060019385896135d3565b358587614338565b016102b2565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f80fd5b3461037b5761012060031936011261037b57602061039b6139ed565b604051908152f35b3461037b57602060031936011261037b576004355f526009602052602060405f2054604051908152f35b3461037b57604060031936011261037b5760c06103e8612d69565b6001600160a01b036103f8612d7f565b915f60a060405161040881612ee1565b82815282602082015282604082015282606082015282608082015201521690815f52600660205260405f206001600160a01b0382165f5260205260405f2054915f52600b6020526001600160a01b0360405f2091165f5260205260405f209067ffffffffffffffff60406bffffffffffffffffffffffff815161048a81612ec5565b6001865496878352015490828083169283602084015260601c169384910152816104ba818760601c16948561362b565b9181604051956104c987612ee1565b89875260208701908152604087019283528160608801951685527c010000000000000000000000000000000000000000000000000000000060a0608089019863ffffffff8c8f1c168a5201991615158952604051998a525116602089015251166040870152511660608501525116608083015251151560a0820152f35b3461037b575f60031936011261037b5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461037b575f60031936011261037b5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461037b5760a060031936011261037b576105e5612d69565b60243560ff81169081810361037b57604435906bffffffffffffffffffffffff821680920361037b57610616612e37565b6084359067ffffffffffffffff821161037b5761063f6001600160a01b03923690600401612d95565b9290961695865f5260026020528660405f20936040519461065f86612ec5565b546001600160a01b038116865267ffffffffffffffff8160a01c16602087015260ff604087019160e01c168152825f52600360205260405f20966106a287614171565b610a33575b50506107186040519467ffffffffffffffff60208701917f76ad1b2235f7ebb7758cc119c61f47daed1201eaea82fbab181523345c81a12083523360408901528560608901528b60808901528a60a089015216958660c082015260c0815261071060e082612efd565b519020613a25565b938215159081610a28575b81610a1e575b81610a12575b81610a07575b50159283156109e7575b50505090506109bb5760405161075481612ec5565b338152602081015f815261080067ffffffffffffffff6040840192888452895f5260026020526001600160a01b0360405f209551167fffffffffffffffffffffffff0000000000000000000000000000000000000000865416178555511683907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b5181547fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e09190911b7cff0000000000000000000000000000000000000000000000000000000016179055516001600160a01b031633036109af5763ffffffff6bffffffffffffffffffffffff825460601c16915b5460c01c166109316bffffffffffffffffffffffff6040519361089985612ec5565b85855281602086019116815260408501938452875f526003602052818060405f20965116167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000865416178555511683907fffffffffffffffff000000000000000000000000ffffffffffffffffffffffff77ffffffffffffffffffffffff00000000000000000000000083549260601b169116179055565b517fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000083549260c01b16911617905560405191825260208201527fb0517ecc1927d4ef5f5b43e74df88152d2c73196930a8570a057dad74768220560403392a3005b63ffffffff5f91610877565b847feab8a2ff000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6001600160a01b0393506109fb9294614247565b1614158086888061073f565b90504211158a610735565b60038a1115915061072f565b8915159150610729565b338414159150610723565b909192506001600160a01b03865116338103610ac057509060018a93921615908115610aa7575b5160011615159081610a9f575b50610a735789806106a7565b507fed7c9d66000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90508a610a67565b87546bffffffffffffffffffffffff1689109150610a5a565b8a7f145b49f6000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b3461037b57606060031936011261037b57610b08612d7f565b604435906001600160a01b038216820361037b576001600160a01b03905f60408051610b3381612ec5565b8281528260208201520152165f52600a6020526001600160a01b0360405f2091165f5260205260405f206004355f52602052606060405f205467ffffffffffffffff6bffffffffffffffffffffffff8216916bffffffffffffffffffffffff604051610b9e81612ec5565b84815263ffffffff6040602083019284868a1c168452019360c01c1683526040519485525116602084015251166040820152f35b3461037b57604060031936011261037b57600435610bee612d7f565b90610bf7613ef1565b6040517f55d742e40000000000000000000000000000000000000000000000000000000081528160048201526040816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610d8e575f91610d5e575b506001600160a01b0333911603610d2f57805f52600960205260405f2054908115610d0357602092815f52600984525f6040812055610ca28382613f65565b6001600160a01b036040519184835216917ff9c80fffede54cc9d8066ec75e2427dc3863957bc3de78bcea60550de76fee1d853393a45f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b7fb8d7e0d9000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b7fd4532902000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b610d80915060403d604011610d87575b610d788183612efd565b8101906139c7565b5083610c63565b503d610d6e565b6040513d5f823e3d90fd5b3461037b57604060031936011261037b5760243567ffffffffffffffff811680910361037b576bffffffffffffffffffffffff610e156020926004355f52600c845260405f2054908160e01c908181115f14610e20576fffffffffffffffffffffffffffffffff91610e0a9161396c565b915b60601c16614bc6565b821c16604051908152f35b50506fffffffffffffffffffffffffffffffff5f91610e0c565b3461037b57602060031936011261037b5760043567ffffffffffffffff811161037b57610e6b903690600401612dc3565b6040516020610e7a8183612efd565b5f8252808201937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08201368637610eb08461381d565b90610ebe6040519283612efd565b8482527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0610eeb8661381d565b015f5b81811061108b5750505f907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301915b8681101561100c578060051b8201358381121561037b5782019081359167ffffffffffffffff831161037b57860191803603831361037b575f806001948a610fb5610fe8958f8d906040519483869484860198893784019083820190898252519283915e0101858152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282612efd565b5190305af43d15611004573d90610fcb82613979565b91610fd96040519384612efd565b82523d5f8a84013e5b30614b3a565b610ff282876139b3565b52610ffd81866139b3565b5001610f20565b606090610fe2565b5050506040519082820192808352815180945260408301938160408260051b8601019301915f955b8287106110415785850386f35b90919293828061107b837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08a600196030186528851612df4565b9601920196019592919092611034565b60608482018601528401610eee565b3461037b5760c060031936011261037b57602061039b613932565b3461037b57602060031936011261037b57600435335f52600560205260405f20815f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055337fe61dfe69f5f8bcb164eb272fa83698f7677181c3215df991534fb076dbe6be055f80a3005b3461037b57600319360160e0811261037b5760c01361037b5760c43567ffffffffffffffff811161037b57611168903690600401612d95565b600435916001600160a01b03831680840361037b57611185612e4e565b93606435936bffffffffffffffffffffffff85169384860361037b576111cc926111ae88613a66565b6111be6111b9612e92565b613ac6565b6111c6613932565b90613b12565b93815f52600660205260405f20936001600160a01b0382165f528460205260405f2054946bffffffffffffffffffffffff8660601c16948581111561146c57506bffffffffffffffffffffffff8616928315611433578361122d8785612f78565b9061123791613cbf565b6112419089613bfa565b928387016bffffffffffffffffffffffff168091036bffffffffffffffffffffffff1693865f52600b60205260405f206001600160a01b0384165f52602052808060405f209960018b019889546bffffffffffffffffffffffff1682036bffffffffffffffffffffffff166bffffffffffffffffffffffff84169d818f809301924263ffffffff16029160c01c63ffffffff160201906112e091613ce9565b936112ea91612f78565b916112f49161362b565b60601b77ffffffffffffffffffffffff00000000000000000000000016906bffffffffffffffffffffffff16179060c01b17906001600160a01b038b1615155f149a7f7c57e40f2b38e7d227fd712ab405ce8f00f40600fa471d04e78bbdd200bf5dc1976060976001600160a01b03976113c29560209f61142d577c010000000000000000000000000000000000000000000000000000000017905b8989165f528f5260405f2055604435809c55806bffffffffffffffffffffffff83548b1c16036113df575b5050613d88565b6040519687526084358988015260408701521693a3604051908152f35b81547fffffffffffffffff000000000000000000000000ffffffffffffffffffffffff1660609190911b77ffffffffffffffffffffffff000000000000000000000000161790558c806113bb565b90611390565b6001600160a01b0390857f9380a006000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b857f49e5ca59000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b3461037b57604060031936011261037b5760206114c16114b9612d7f565b600435613835565b6040519015158152f35b3461037b575f60031936011261037b57602060405160018152f35b3461037b575f60031936011261037b5761159e6115227f00000000000000000000000000000000000000000000000000000000000000006148f7565b61154b7f0000000000000000000000000000000000000000000000000000000000000000614a6a565b60206115ac6040519261155e8385612efd565b5f84525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e08588015260e0870190612df4565b908582036040870152612df4565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b8281106115e357505050500390f35b8351855286955093810193928101926001016115d4565b3461037b57606060031936011261037b57611613612d69565b61161b612d7f565b90611624613ef1565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03811690604051907f70a08231000000000000000000000000000000000000000000000000000000008252306004830152602082602481865afa918215610d8e575f92611853575b506024926116ee602092604051907f23b872dd000000000000000000000000000000000000000000000000000000008583015233878301523060448301526044356064830152606482526116e9608483612efd565b61501d565b604051938480927f70a082310000000000000000000000000000000000000000000000000000000082523060048301525afa8015610d8e575f9061181f575b611737925061396c565b80156117f7576bffffffffffffffffffffffff81116117c7576bffffffffffffffffffffffff166117698184846141ab565b6040519081527f4174a9435a04d04d274c76779cad136a41fde6937c56241c09ab9d3c7064a1a960206001600160a01b0380339616941692a45f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b7f6dfcc650000000000000000000000000000000000000000000000000000000005f52606060045260245260445ffd5b7ffe18cd5d000000000000000000000000000000000000000000000000000000005f5260045ffd5b506020823d60201161184b575b8161183960209383612efd565b8101031261037b57611737915161172d565b3d915061182c565b9091506020813d602011611880575b8161186f60209383612efd565b8101031261037b5751906024611694565b3d9150611862565b3461037b57606060031936011261037b576118a1612d69565b6118a9612d7f565b9060443560ff8116810361037b576020926114c19261377e565b3461037b57604060031936011261037b5760606118de612d69565b6001600160a01b036118ee612d7f565b9116805f52600760205260405f206001600160a01b0383165f5260205260405f20916040519261191d84612ea9565b54916bffffffffffffffffffffffff8316845267ffffffffffffffff6020850193861c1683525f5260066020526001600160a01b0360405f2091165f526020526bffffffffffffffffffffffff8060405f2054169251168281105f1461199e5767ffffffffffffffff90915b51169060405192835260208301526040820152f35b5067ffffffffffffffff8291611989565b3461037b575f60031936011261037b5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461037b57602060031936011261037b576004355f52600c60205260206bffffffffffffffffffffffff60405f205416604051908152f35b3461037b57604060031936011261037b57611a43612d69565b6024359081156117f757335f52600660205260405f206001600160a01b0382165f526020526bffffffffffffffffffffffff60405f2054168015611bde5760209281811015611bd8576bffffffffffffffffffffffff9150165b6001600160a01b03611ad97f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff4216613484565b926bffffffffffffffffffffffff60405193611af485612ea9565b169283815267ffffffffffffffff868201951694858152335f526007875260405f208484165f5287526bffffffffffffffffffffffff8060405f20935116167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000835416178255517fffffffffffffffffffffffff0000000000000000ffffffffffffffffffffffff73ffffffffffffffff00000000000000000000000083549260601b169116179055604051928352838584015216907fc8692455ddd09bd0c2d9beda3665bc73e6b12fdc95321ca4ee6ca94354e645ea60403392a3604051908152f35b50611a9d565b6001600160a01b03827f9380a006000000000000000000000000000000000000000000000000000000005f52336004521660245260445ffd5b3461037b57602060031936011261037b576001600160a01b03611c38612d69565b165f526008602052602060405f2054604051908152f35b3461037b575f60031936011261037b5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461037b57602060031936011261037b5760a0611cad612d69565b6bffffffffffffffffffffffff60406001600160a01b03831692835f526002602052815f2093825194611cdf86612ec5565b54906001600160a01b0382169586815260ff67ffffffffffffffff848a1c169384602084015260e01c1694859101525f5260036020528360405f20541691611d278187613655565b15611d5457611d35906140b8565b925b604051958652602086015260408501526060840152166080820152f35b505f92611d37565b3461037b57602060031936011261037b57611d75612d69565b611d7d613ef1565b335f52600860205260405f20548015610d0357602091335f52600883525f6040812055611daa8282613f65565b6001600160a01b036040519183835216907fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb843392a35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b3461037b575f60031936011261037b57602060405160fa8152f35b3461037b5761012060031936011261037b57611e40612d69565b611e48612d7f565b9060a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc36011261037b576101043567ffffffffffffffff811161037b57611e94903690600401612dc3565b611e9d84613a66565b6001600160a01b03831691825f52600b60205260405f206001600160a01b0386165f5260205260405f209060405160208101937f0aea043396cf99863851c802e38a5f40ab419bef1bdbb3b7d9bdf63692adec7285526044359485604084015267ffffffffffffffff611f0e612e37565b16606084015260843567ffffffffffffffff811680910361037b57608084015260a43567ffffffffffffffff811680910361037b5760a084015260c435926bffffffffffffffffffffffff841680940361037b57611f8b9360c082015260c08152611f7a60e082612efd565b5190209284549360e4359085613fdd565b156122b35750825f52600a60205260405f206001600160a01b0386165f5260205260405f20825f5260205260405f2054936bffffffffffffffffffffffff851691845f52600660205260405f206001600160a01b0388165f5260205260405f205491611ff5613610565b9160016bffffffffffffffffffffffff8560601c1691019261202c845491836bffffffffffffffffffffffff8460601c1691614054565b926bffffffffffffffffffffffff8416878111156122845750861580159061225d575b15908161224b575b5061221b57906bffffffffffffffffffffffff612075921690612f78565b906bffffffffffffffffffffffff8216156121e2578461209491612f78565b9061209e91613cbf565b9586809360c01c63ffffffff16906120b592613d20565b855f52600a60205260405f206001600160a01b0389165f5260205260405f20855f5260205260405f20558181546bffffffffffffffffffffffff16906120fa9161362b565b6bffffffffffffffffffffffff1681547fffffffffffffffffffffffffffffffffffffffff000000000000000000000000161790556121389161362b565b93612141612e64565b612149612e7b565b612151612e92565b91604051966bffffffffffffffffffffffff16978888526bffffffffffffffffffffffff16602088015267ffffffffffffffff16604087015267ffffffffffffffff16606086015267ffffffffffffffff1660808501526001600160a01b03169260a07fe3a05ae7ee4196c2c44674a6668c3e6c1ac7a93d4f0bacfd3276f09167e30d4091a4604051908152602090f35b6001600160a01b0389887f20d772eb000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b87877febbcd713000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b612256915088613835565b158b612057565b507c010000000000000000000000000000000000000000000000000000000086161561204f565b877f49e5ca59000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b90507f7dd79c51000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b3461037b575f60031936011261037b576020604051610e108152f35b3461037b575f60031936011261037b5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461037b576003193601610140811261037b576101201361037b576101243567ffffffffffffffff811161037b5761237e903690600401612d95565b600435612389612e4e565b92604435926001600160a01b0384169384810361037b576123a990613a66565b610104359167ffffffffffffffff8316830361037b576123da926123cc90613ac6565b6123d46139ed565b86613b12565b906123e3613610565b936001600160a01b03811692835f52600a60205260405f20855f5260205260405f2090835f528160205260405f20546bffffffffffffffffffffffff8116936bffffffffffffffffffffffff89168581111561146c575061244690868685613c7c565b156125ef57855f52600660205260405f20875f528060205260405f20546bffffffffffffffffffffffff8116998a156125bf57612484878c92612f78565b9061248e91613cbf565b6124989085613bfa565b998a80968195824263ffffffff16906124b092613d20565b908a5f5260205260405f20556124c591612f78565b91895f5260205260405f20916bffffffffffffffffffffffff16907fffffffffffffffffffffffffffffffffffffffff0000000000000000000000001617905561250e91613d88565b6125179161362b565b93612520612e64565b612528612e7b565b612530612e92565b91604051936bffffffffffffffffffffffff16978885526bffffffffffffffffffffffff16602085015267ffffffffffffffff16604084015267ffffffffffffffff16606083015267ffffffffffffffff16608082015260e43560a082015260c07faf2a26db57428a9bcfeec862c62e92a8c5908fe0e44a8c9ae5aad42c5d9efa3e91a4604051908152602090f35b89897f9380a006000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b85857febbcd713000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b3461037b57604060031936011261037b5760043567ffffffffffffffff811161037b57612650903690600401612dc3565b60243580159081150361037b57335f52600460205260405f209061269e7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff4216613484565b5f5b8481106126a957005b60019067ffffffffffffffff84612744575b6126c682888a6135d3565b355f528560205267ffffffffffffffff60405f20911690817fffffffffffffffffffffffffffffffffffffffffffffffff000000000000000082541617905561271082888a6135d3565b35906040519081527f584e9b3a3e944363b74ba2a7c3ae34eb2b05a4a490cff9201fa4d1433429660560203392a3016126a0565b61274f82888a6135d3565b355f52856020528060405f205416818516115f146127845761277282888a6135d3565b355f528560205260405f2054166126bb565b50826126bb565b3461037b57604060031936011261037b576127a4612d69565b6127ac612d7f565b906127b5613ef1565b335f52600760205260405f206001600160a01b0382165f5260205260405f2090604051916127e283612ea9565b546bffffffffffffffffffffffff811680845267ffffffffffffffff602085019260601c16825215610d035767ffffffffffffffff9051168042106129c05750335f52600660205260405f206001600160a01b0382165f526020526bffffffffffffffffffffffff8060405f2054169251168281105f146129b857925b6bffffffffffffffffffffffff841692831561297f576128be602095335f526007875260405f206001600160a01b0386165f5287525f6040812055335f526006875260405f206001600160a01b0386165f52875260405f205492612f78565b90335f526006865260405f206001600160a01b0385165f5286527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006bffffffffffffffffffffffff60405f209316911617905561291b8382613f65565b6001600160a01b038060405192858452169216907f26024b4e985b481c920e174c85f5cf0affc6cc84bd026c5a8a32fea17bf2e8f8853392a45f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b6001600160a01b03837f9380a006000000000000000000000000000000000000000000000000000000005f52336004521660245260445ffd5b50819261285f565b7fc629cbea000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461037b575f60031936011261037b57602060405160028152f35b3461037b575f60031936011261037b57602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461037b57602060031936011261037b576020612a6d612a68612d69565b6134a6565b67ffffffffffffffff60405191168152f35b3461037b57600319360160c0811261037b5760801361037b5760843567ffffffffffffffff811161037b57612ab8903690600401612d95565b60a4359067ffffffffffffffff821161037b57602092612adf612ae7933690600401612d95565b929091612fa2565b6bffffffffffffffffffffffff60405191168152f35b3461037b57600319360160a0811261037b5760801361037b5760843567ffffffffffffffff811161037b57612b36903690600401612d95565b80158015612cd2575b612ca757600435916001600160a01b0383169283810361037b5750602435916001600160a01b0383169283810361037b5750604080517f0aea043396cf99863851c802e38a5f40ab419bef1bdbb3b7d9bdf63692adec72815260c0810193909284929082019060a085019060808601906020870190606088019088015b858710612c5f578888037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff40018a206064358d8d67ffffffffffffffff831680840361037b5760209461039b945060405192868401947f37522846f2b89de12a13796e6d84d36f88b9250f3954ac8c06a6d90a06458acd865260408501526060840152608083015260443560a083015260c082015260c0815261071060e082612efd565b863583526024870135608081901c67ffffffffffffffff9081168352604082901c8116845216845260208088013560a01c865260c08a20895290970196604490960195612bbc565b7fd5dd351d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50604481061515612b3f565b3461037b57604060031936011261037b576001600160a01b03612cff612d69565b165f52600560205260405f206024355f52602052602060ff60405f2054166040519015158152f35b3461037b575f60031936011261037b5760209067ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b600435906001600160a01b038216820361037b57565b602435906001600160a01b038216820361037b57565b9181601f8401121561037b5782359167ffffffffffffffff831161037b576020838186019501011161037b57565b9181601f8401121561037b5782359167ffffffffffffffff831161037b576020808501948460051b01011161037b57565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b6064359067ffffffffffffffff8216820361037b57565b6024356001600160a01b038116810361037b5790565b60643567ffffffffffffffff8116810361037b5790565b60843567ffffffffffffffff8116810361037b5790565b60a43567ffffffffffffffff8116810361037b5790565b6040810190811067ffffffffffffffff82111761034e57604052565b6060810190811067ffffffffffffffff82111761034e57604052565b60c0810190811067ffffffffffffffff82111761034e57604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761034e57604052565b91908201809211612f4b57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b906bffffffffffffffffffffffff809116911603906bffffffffffffffffffffffff8211612f4b57565b9290916024356001600160a01b038116141591908261037b57612fc6602435613a66565b6064359267ffffffffffffffff8416840361037b57612fe484613ac6565b6001600160a01b03600435166004350361037b5784158015613478575b61344c576001600160a01b03600435166004350361037b5761037b5760405160c0810190817f0aea043396cf99863851c802e38a5f40ab419bef1bdbb3b7d9bdf63692adec7282528760208301896040850191606086019060808701918c60a089019401945b8587106134045750505050505050907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff4091030190209267ffffffffffffffff8116810361037b576131399381613131925067ffffffffffffffff6040519160208301937f37522846f2b89de12a13796e6d84d36f88b9250f3954ac8c06a6d90a06458acd85526001600160a01b036004351660408501526001600160a01b03602435166060850152608084015260443560a08401521660c082015260c0815261071060e082612efd565b600435613b12565b906001600160a01b03600435165f52600a60205260405f206001600160a01b03602435165f5260205260405f20926001600160a01b03600435165f52600660205260405f206001600160a01b03602435165f5260205260405f2054946131ad6bffffffffffffffffffffffff871685613bfa565b9283965f945b828610806133ed575b15613289578585019081355f528860205260405f2054916bffffffffffffffffffffffff8316602082013560a01c11801590613265575b61325c57908291613237613228836132236bffffffffffffffffffffffff6132499816602086013560a01c612f78565b613cbf565b938463ffffffff421691613d20565b90355f528a60205260405f2055612f78565b945b60448101809111612f4b57946131b3565b5095905061324b565b5061328360043582356bffffffffffffffffffffffff86168c613c7c565b156131f3565b92965092935093956bffffffffffffffffffffffff81166bffffffffffffffffffffffff8316146133e35761334492916132c291612f78565b95816132dd886bffffffffffffffffffffffff819516612f78565b906001600160a01b03600435165f52600660205260405f206001600160a01b03602435165f526020527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006bffffffffffffffffffffffff60405f2093169116179055613d88565b81604051916bffffffffffffffffffffffff861683526040602084015281604084015260608301375f60608383010152604435917fd79137330eac936261f67a2d8b33cc78c330b6b31dda67ac8728164d19b5bb0b6001600160a01b0360243516926060817fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f6001600160a01b03600435169601168101030190a4565b505f955050505050565b506bffffffffffffffffffffffff811615156131bc565b863583526024870135608081901c67ffffffffffffffff9081168352604082901c8116845216845260208088013560a01c865260c08a20895290970196604490960195613067565b847fd5dd351d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50604485061515613001565b9067ffffffffffffffff8091169116019067ffffffffffffffff8211612f4b57565b6001600160a01b031690815f52600260205260405f20918254336001600160a01b038216036135a35760a01c67ffffffffffffffff168061359e57506135666135197f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff4216613484565b84547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff1660a082901b7bffffffffffffffff00000000000000000000000000000000000000001617909455565b60405167ffffffffffffffff841681527ff9f4310c146dbdec47770f13827c19137a4b715ca862c710da2edc4c79bb0fbe60203392a3565b925050565b507fb1b40a17000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b91908110156135e35760051b0190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b60c4356bffffffffffffffffffffffff8116810361037b5790565b906bffffffffffffffffffffffff809116911601906bffffffffffffffffffffffff8211612f4b57565b6001600160a01b03169081156136f1576001600160a01b03168082146136ea575f52600260205260405f206040519061368d82612ec5565b54916001600160a01b0383169283835267ffffffffffffffff8160a01c16602084015260e01c9260ff841660408401521491826136dc575b50816136cf575090565b6136d99150614171565b90565b60019081161491505f6136c5565b5050600190565b50505f90565b6001600160a01b03169081156136f1576001600160a01b03168082146136ea575f52600260205260405f206040519061372f82612ec5565b54916001600160a01b0383169283835267ffffffffffffffff8160a01c16602084015260e01c9260ff841660408401521491826137705750816136cf575090565b60029081161491505f6136c5565b6001600160a01b0316908115613816576001600160a01b031680821461380e575f52600260205260405f2090604051916137b783612ec5565b54906001600160a01b0382169182845267ffffffffffffffff8160a01c16602085015260e01c9160ff831660408501521492836137fa575b5050816136cf575090565b90811660ff90811691161491505f806137ef565b505050600190565b5050505f90565b67ffffffffffffffff811161034e5760051b60200190565b906001600160a01b031690815f52600460205260405f20815f5260205267ffffffffffffffff60405f205416421091821561386f57505090565b909150604051917f3f82b9b1000000000000000000000000000000000000000000000000000000008352600483015260248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa8015610d8e575f906138ef575b63ffffffff915016151590565b506020813d60201161392a575b8161390960209383612efd565b8101031261037b575163ffffffff8116810361037b5763ffffffff906138e2565b3d91506138fc565b6136d960e06040517f4e013848d576aae7be555450527c91755fa470bf43873a1ad6062f17ebc8e8fe815260c06004602083013720613a25565b91908203918211612f4b57565b67ffffffffffffffff811161034e57601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b80518210156135e35760209160051b010190565b919082604091031261037b57602082519201516001600160a01b038116810361037b5790565b6136d96101406040517f85b1e25de52004ccfaacab677f0f295dcc61f1596e205cef0e8d109aab4b0dde815261012060046020830137205b604290613a306147db565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b6001600160a01b03811690813314159081613ab3575b50613a845750565b7f95a9fd96000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b613abf915033906136f7565b155f613a7c565b610e10420190814211612f4b5767ffffffffffffffff16908111613ae75750565b7f1785ef8c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b919290928115613b9b57613b269293614247565b906001600160a01b0382169081158015613b8a575b613b52576001600160a01b0316036136d957505f90565b6001600160a01b03907fb1b40a17000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b50613b958382613655565b15613b3b565b50506001600160a01b031690815f52600560205260405f20905f5260205260ff60405f20541615613bcb57505f90565b7fb1b40a17000000000000000000000000000000000000000000000000000000005f526004525f60245260445ffd5b906001600160a01b038216918215613c7657613c15906140b8565b916bffffffffffffffffffffffff8316908115613c4b57506bffffffffffffffffffffffff82161115613c46575090565b905090565b7f686926e3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50905090565b9291906bffffffffffffffffffffffff161592831593613cad575b508215613ca357505090565b6136d99250613835565b6001600160a01b03161592505f613c97565b906bffffffffffffffffffffffff81166bffffffffffffffffffffffff8316105f14613c46575090565b8115613cf3570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b91613d7e7fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff916bffffffffffffffffffffffff808660601c168187160394169363ffffffff858201921685029063ffffffff8760c01c160201613ce9565b60c01b9216011790565b6001600160a01b03168015613eed57805f526003602052613e956bffffffffffffffffffffffff60405f209360405194613dc186612ec5565b5493828516865282613e0e6020880193828860601c16855263ffffffff60408a019860c01c16885263ffffffff620151804204168063ffffffff8a511603613ee2575b508285511661362b565b1682525f526003602052818060405f20965116167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000865416178555511683907fffffffffffffffff000000000000000000000000ffffffffffffffffffffffff77ffffffffffffffffffffffff00000000000000000000000083549260601b169116179055565b517fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff7bffffffff00000000000000000000000000000000000000000000000083549260c01b169116179055565b5f865288525f613e04565b5050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c613f3d5760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b613fdb916001600160a01b03604051927fa9059cbb000000000000000000000000000000000000000000000000000000006020850152166024830152604482015260448152613fb5606482612efd565b7f000000000000000000000000000000000000000000000000000000000000000061501d565b565b939291908015801561404a575b801561403f575b614036579190919260051b8101905b81811061400e575050501490565b90919260208460051b1690815260208235911852602060405f209360011c9101919091614000565b50505050505f90565b5081841c1515613ff1565b5060408411613fea565b90916bffffffffffffffffffffffff169081156140b2576bffffffffffffffffffffffff928316921682810290801590820484141715612f4b576140a86140ae926bffffffffffffffffffffffff94612f3e565b90613ce9565b1690565b91505090565b6001600160a01b03165f52600360205260405f20604051906140d982612ec5565b546bffffffffffffffffffffffff8116825263ffffffff60208301916bffffffffffffffffffffffff8160601c16835260c01c1680604084015263ffffffff62015180420416145f1461415c576bffffffffffffffffffffffff80915116915b511690816bffffffffffffffffffffffff8216105f146136f1576136d991612f78565b506bffffffffffffffffffffffff5f91614139565b6001600160a01b0381511615159081614188575090565b6020015167ffffffffffffffff168015915081156141a4575090565b9050421090565b6001600160a01b03909291921691825f52600660205260405f206001600160a01b0382165f526020526141f160405f2054926bffffffffffffffffffffffff841661362b565b925f5260066020526001600160a01b0360405f2091165f526020527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006bffffffffffffffffffffffff60405f2093169116179055565b9190604082036142fe578160201161037b576142c392602082359201359260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08201106142c8575b5060ff601b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff851694821c01169061508a565b505090565b60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9181959395030160031b1b16915f614290565b9161430882613979565b916143166040519384612efd565b808352368185011161037b576020815f926142c3968387013784010152614ef7565b9091805f528260205260405f205461436f6bffffffffffffffffffffffff8260601c166bffffffffffffffffffffffff8316612f78565b6bffffffffffffffffffffffff811694851561479757835f5260205277ffffffffffffffffffffffff0000000000000000000000008260601b167fffffffffffffffff000000000000000000000000ffffffffffffffffffffffff83161760405f2055604051907f55d742e40000000000000000000000000000000000000000000000000000000082528360048301526040826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa928315610d8e575f925f94614770575b506001600160a01b03841696871561470b578360a01c64ffffffffff166144689088614f31565b60fa026127109004906bffffffffffffffffffffffff8216918284036bffffffffffffffffffffffff169160e089015161ffff16830261271090046bffffffffffffffffffffffff16998a936101008b015161ffff16810261271090046bffffffffffffffffffffffff16948591036bffffffffffffffffffffffff16036bffffffffffffffffffffffff1696879660408c019081516bffffffffffffffffffffffff16906145169161362b565b6bffffffffffffffffffffffff16905260608b018581516bffffffffffffffffffffffff16906145459161362b565b6bffffffffffffffffffffffff16905260808b018681516bffffffffffffffffffffffff16906145749161362b565b6bffffffffffffffffffffffff1690526001600160a01b0316145f14966080967f9cc44524e32d72a6c0a6955b7e381d3c2da8b06ddfc3a865ab29a696a27e22e8986146de57906145c88c6145ce9361362b565b9061479f565b83614601575b50506001600160a01b036020818951169801511697604051938452602084015260408301526060820152a4565b875f52600c6020528363ffffffff60405f20549260c01c16928260e01c906fffffffffffffffffffffffff000000006fffffffffffffffffffffffffffffffff8560601c169160201b16918086115f146146ac5761468461468d9361467f6bffffffffffffffffffffffff969461467988958b61396c565b90614bc6565b612f3e565b95945b1661362b565b1690885f52600c60205260e01b9160601b171760405f20555f806145d4565b93946146d86bffffffffffffffffffffffff94926146d261468d9561467988958a61396c565b90612f3e565b95614687565b6146e79161479f565b89156145ce57875f52600960205260405f206147048b8254612f3e565b90556145ce565b9650509150506bffffffffffffffffffffffff61472f60a08501928284511661362b565b1690527f74baf78f978b3163d46b63c0de02c943bb4d6f8eefdfc87234e32a911492e00060206001600160a01b0381818651169501511694604051908152a4565b90935061478d91925060403d604011610d8757610d788183612efd565b919091925f614441565b505050505050565b906bffffffffffffffffffffffff1690816147b8575050565b6001600160a01b03165f5260086020526147d760405f20918254612f3e565b9055565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163014806148ce575b15614836577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a081526148c860c082612efd565b51902090565b507f0000000000000000000000000000000000000000000000000000000000000000461461480d565b60ff81146149565760ff811690601f821161492e576040519161491b604084612efd565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b506040515f5f548060011c9160018216918215614a60575b602084108314614a335783855284929081156149f65750600114614999575b6136d992500382612efd565b505f80805290917f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5635b8183106149da5750509060206136d99282010161498d565b60209193508060019154838588010152019101909183926149c2565b602092506136d99491507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001682840152151560051b82010161498d565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b92607f169261496e565b60ff8114614a8e5760ff811690601f821161492e576040519161491b604084612efd565b506040515f6001548060011c9160018216918215614b30575b602084108314614a335783855284929081156149f65750600114614ad1576136d992500382612efd565b5060015f90815290917fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf65b818310614b145750509060206136d99282010161498d565b6020919350806001915483858801015201910190918392614afc565b92607f1692614aa7565b90614b775750805115614b4f57602081519101fd5b7fd6bda275000000000000000000000000000000000000000000000000000000005f5260045ffd5b81511580614bbd575b614b88575090565b6001600160a01b03907f9996b315000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b50803b15614b80565b62093a8082049181158015614eed575b6138165762093a809006907001000000000000000000000000000000009160018116614ed5575b60028116614eb9575b60048116614e9d575b60088116614e81575b60108116614e65575b60208116614e49575b60408116614e2d575b60808116614e11575b6101008116614df5575b6102008116614dd9575b6104008116614dbd575b6108008116614da1575b6110008116614d85575b6120008116614d69575b6140008116614d4d575b6180008116614d31575b620100008116614d15575b620200008116614cf9575b620400008116614cdc575b6208000016614cc0575b0260801c901c90565b906f8c5f7d27e89c7121e2b9c163f592a4d00260801c90614cb7565b6fbd910b7f3e463d9b3c1922480e615c8f90920260801c91614cad565b916fdc4b07dbb77174aaa554e57ff08981ea0260801c91614ca2565b916fed79f3fd630915352c93e8e5ab2f8bf50260801c91614c97565b916ff69075d6b08791524b557c2fef53039e0260801c91614c8c565b916ffb3ce4222557513f9c202835dd32fb920260801c91614c82565b916ffd9b958a7b985d123e9c541a7cf891590260801c91614c78565b916ffecd12c7421017a474d42cd7673995e30260801c91614c6e565b916fff665b487a5b5904c7b6e56306d9e1eb0260801c91614c64565b916fffb32219fcb93b56f84d30036f6548400260801c91614c5a565b916fffd98e29ff4932c5bc19fbeb98e777640260801c91614c50565b916fffecc65c31ff220c3619b515dc14827a0260801c91614c46565b916ffff662ffe3da026ce2d170749910c7290260801c91614c3c565b916ffffb3174646c15a498cf152b6772f1460260801c91614c33565b916ffffd98b74eceded3329117cfa6f8b9ff0260801c91614c2a565b916ffffecc5aee8cc644ab306eb1582705b20260801c91614c21565b916fffff662d490f9d1457eae363d31f7af90260801c91614c18565b916fffffb31698fa198e127201b14d4db0f00260801c91614c0f565b916fffffd98b49999f18ef77ee540236ed9b0260801c91614c06565b6fffffecc5a413f4130eddd8859e03e4459250614bfd565b50607f8311614bd6565b8151919060418303614f2757614f209250602082015190606060408401519301515f1a9061508a565b9192909190565b50505f9160029190565b9060c0820164ffffffffff8082511692169182146150185781905261010060e0830192015f81525f8352811561501857604051917fbbc3c7b800000000000000000000000000000000000000000000000000000000835260048301526020826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610d8e575f91614fe2575b61ffff8093508260e01c16905260d01c169052565b90506020823d602011615010575b81614ffd60209383612efd565b8101031261037b5761ffff915190614fcd565b3d9150614ff0565b505050565b905f602091828151910182855af115610d8e575f513d61508157506001600160a01b0381163b155b61504c5750565b6001600160a01b03907f5274afe7000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b60011415615045565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411615101579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15610d8e575f516001600160a01b038116156150f757905f905f90565b505f906001905f90565b5050505f916003919056",
}

// UsageOracle is an auto generated Go binding around an Ethereum contract.
type UsageOracle struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *UsageOracle) GetABI() abi.ABI {
	return c.abi
}

// NewUsageOracle creates a new instance of UsageOracle.
func NewUsageOracle() *UsageOracle {
	parsed, err := UsageOracleMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &UsageOracle{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *UsageOracle) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address registry_, address licenses_, address paymentToken_, address treasury_, uint64 escrowThaw_, uint64 signerThaw_) returns()
func (usageOracle *UsageOracle) PackConstructor(registry_ common.Address, licenses_ common.Address, paymentToken_ common.Address, treasury_ common.Address, escrowThaw_ uint64, signerThaw_ uint64) []byte {
	enc, err := usageOracle.abi.Pack("", registry_, licenses_, paymentToken_, treasury_, escrowThaw_, signerThaw_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackMAXCLOCKLEAD is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x403e4dfe.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_CLOCK_LEAD() view returns(uint64)
func (usageOracle *UsageOracle) PackMAXCLOCKLEAD() []byte {
	enc, err := usageOracle.abi.Pack("MAX_CLOCK_LEAD")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXCLOCKLEAD is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x403e4dfe.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_CLOCK_LEAD() view returns(uint64)
func (usageOracle *UsageOracle) TryPackMAXCLOCKLEAD() ([]byte, error) {
	return usageOracle.abi.Pack("MAX_CLOCK_LEAD")
}

// UnpackMAXCLOCKLEAD is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x403e4dfe.
//
// Solidity: function MAX_CLOCK_LEAD() view returns(uint64)
func (usageOracle *UsageOracle) UnpackMAXCLOCKLEAD(data []byte) (uint64, error) {
	out, err := usageOracle.abi.Unpack("MAX_CLOCK_LEAD", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackPROTOCOLSHARE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51adc761.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function PROTOCOL_SHARE() view returns(uint256)
func (usageOracle *UsageOracle) PackPROTOCOLSHARE() []byte {
	enc, err := usageOracle.abi.Pack("PROTOCOL_SHARE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPROTOCOLSHARE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51adc761.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function PROTOCOL_SHARE() view returns(uint256)
func (usageOracle *UsageOracle) TryPackPROTOCOLSHARE() ([]byte, error) {
	return usageOracle.abi.Pack("PROTOCOL_SHARE")
}

// UnpackPROTOCOLSHARE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x51adc761.
//
// Solidity: function PROTOCOL_SHARE() view returns(uint256)
func (usageOracle *UsageOracle) UnpackPROTOCOLSHARE(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("PROTOCOL_SHARE", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSEND is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1f5e1334.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function SEND() view returns(uint8)
func (usageOracle *UsageOracle) PackSEND() []byte {
	enc, err := usageOracle.abi.Pack("SEND")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSEND is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1f5e1334.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function SEND() view returns(uint8)
func (usageOracle *UsageOracle) TryPackSEND() ([]byte, error) {
	return usageOracle.abi.Pack("SEND")
}

// UnpackSEND is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1f5e1334.
//
// Solidity: function SEND() view returns(uint8)
func (usageOracle *UsageOracle) UnpackSEND(data []byte) (uint8, error) {
	out, err := usageOracle.abi.Unpack("SEND", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackSIGN is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8df40a22.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function SIGN() view returns(uint8)
func (usageOracle *UsageOracle) PackSIGN() []byte {
	enc, err := usageOracle.abi.Pack("SIGN")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSIGN is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8df40a22.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function SIGN() view returns(uint8)
func (usageOracle *UsageOracle) TryPackSIGN() ([]byte, error) {
	return usageOracle.abi.Pack("SIGN")
}

// UnpackSIGN is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8df40a22.
//
// Solidity: function SIGN() view returns(uint8)
func (usageOracle *UsageOracle) UnpackSIGN(data []byte) (uint8, error) {
	out, err := usageOracle.abi.Unpack("SIGN", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackAllowTokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2859b223.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowTokens(uint256[] tokenIds, bool allowed) returns()
func (usageOracle *UsageOracle) PackAllowTokens(tokenIds []*big.Int, allowed bool) []byte {
	enc, err := usageOracle.abi.Pack("allowTokens", tokenIds, allowed)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowTokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2859b223.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowTokens(uint256[] tokenIds, bool allowed) returns()
func (usageOracle *UsageOracle) TryPackAllowTokens(tokenIds []*big.Int, allowed bool) ([]byte, error) {
	return usageOracle.abi.Pack("allowTokens", tokenIds, allowed)
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa53a1adf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(bytes32 digest) returns()
func (usageOracle *UsageOracle) PackApprove(digest [32]byte) []byte {
	enc, err := usageOracle.abi.Pack("approve", digest)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa53a1adf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(bytes32 digest) returns()
func (usageOracle *UsageOracle) TryPackApprove(digest [32]byte) ([]byte, error) {
	return usageOracle.abi.Pack("approve", digest)
}

// PackAuthorizeSigner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcf0da234.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function authorizeSigner(address signer, uint8 powers, uint96 perDay, uint64 deadline, bytes proof) returns()
func (usageOracle *UsageOracle) PackAuthorizeSigner(signer common.Address, powers uint8, perDay *big.Int, deadline uint64, proof []byte) []byte {
	enc, err := usageOracle.abi.Pack("authorizeSigner", signer, powers, perDay, deadline, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAuthorizeSigner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcf0da234.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function authorizeSigner(address signer, uint8 powers, uint96 perDay, uint64 deadline, bytes proof) returns()
func (usageOracle *UsageOracle) TryPackAuthorizeSigner(signer common.Address, powers uint8, perDay *big.Int, deadline uint64, proof []byte) ([]byte, error) {
	return usageOracle.abi.Pack("authorizeSigner", signer, powers, perDay, deadline, proof)
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (usageOracle *UsageOracle) PackBalanceOf(account common.Address) []byte {
	enc, err := usageOracle.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (usageOracle *UsageOracle) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (usageOracle *UsageOracle) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBalanceOfToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xefd32692.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOfToken(uint256 tokenId) view returns(uint256)
func (usageOracle *UsageOracle) PackBalanceOfToken(tokenId *big.Int) []byte {
	enc, err := usageOracle.abi.Pack("balanceOfToken", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOfToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xefd32692.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOfToken(uint256 tokenId) view returns(uint256)
func (usageOracle *UsageOracle) TryPackBalanceOfToken(tokenId *big.Int) ([]byte, error) {
	return usageOracle.abi.Pack("balanceOfToken", tokenId)
}

// UnpackBalanceOfToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xefd32692.
//
// Solidity: function balanceOfToken(uint256 tokenId) view returns(uint256)
func (usageOracle *UsageOracle) UnpackBalanceOfToken(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("balanceOfToken", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBatchDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0ad5ff4e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function batchDigest((address,address,bytes32,uint64) batch, bytes lines) view returns(bytes32)
func (usageOracle *UsageOracle) PackBatchDigest(batch IUsageOracleBatch, lines []byte) []byte {
	enc, err := usageOracle.abi.Pack("batchDigest", batch, lines)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBatchDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0ad5ff4e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function batchDigest((address,address,bytes32,uint64) batch, bytes lines) view returns(bytes32)
func (usageOracle *UsageOracle) TryPackBatchDigest(batch IUsageOracleBatch, lines []byte) ([]byte, error) {
	return usageOracle.abi.Pack("batchDigest", batch, lines)
}

// UnpackBatchDigest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0ad5ff4e.
//
// Solidity: function batchDigest((address,address,bytes32,uint64) batch, bytes lines) view returns(bytes32)
func (usageOracle *UsageOracle) UnpackBatchDigest(data []byte) ([32]byte, error) {
	out, err := usageOracle.abi.Unpack("batchDigest", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x41d11797.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claim(address payer, address provider, (uint256,uint64,uint64,uint64,uint96) line, uint256 index, bytes32[] path) returns(uint96 paid)
func (usageOracle *UsageOracle) PackClaim(payer common.Address, provider common.Address, line IUsageOracleLine, index *big.Int, path [][32]byte) []byte {
	enc, err := usageOracle.abi.Pack("claim", payer, provider, line, index, path)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x41d11797.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claim(address payer, address provider, (uint256,uint64,uint64,uint64,uint96) line, uint256 index, bytes32[] path) returns(uint96 paid)
func (usageOracle *UsageOracle) TryPackClaim(payer common.Address, provider common.Address, line IUsageOracleLine, index *big.Int, path [][32]byte) ([]byte, error) {
	return usageOracle.abi.Pack("claim", payer, provider, line, index, path)
}

// UnpackClaim is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x41d11797.
//
// Solidity: function claim(address payer, address provider, (uint256,uint64,uint64,uint64,uint96) line, uint256 index, bytes32[] path) returns(uint96 paid)
func (usageOracle *UsageOracle) UnpackClaim(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("claim", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8340f549.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deposit(address payer, address provider, uint256 amount) returns()
func (usageOracle *UsageOracle) PackDeposit(payer common.Address, provider common.Address, amount *big.Int) []byte {
	enc, err := usageOracle.abi.Pack("deposit", payer, provider, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8340f549.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deposit(address payer, address provider, uint256 amount) returns()
func (usageOracle *UsageOracle) TryPackDeposit(payer common.Address, provider common.Address, amount *big.Int) ([]byte, error) {
	return usageOracle.abi.Pack("deposit", payer, provider, amount)
}

// PackDistribute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfd328084.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function distribute(address payer, address provider, uint256[] tokenIds) returns(uint96)
func (usageOracle *UsageOracle) PackDistribute(payer common.Address, provider common.Address, tokenIds []*big.Int) []byte {
	enc, err := usageOracle.abi.Pack("distribute", payer, provider, tokenIds)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDistribute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfd328084.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function distribute(address payer, address provider, uint256[] tokenIds) returns(uint96)
func (usageOracle *UsageOracle) TryPackDistribute(payer common.Address, provider common.Address, tokenIds []*big.Int) ([]byte, error) {
	return usageOracle.abi.Pack("distribute", payer, provider, tokenIds)
}

// UnpackDistribute is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfd328084.
//
// Solidity: function distribute(address payer, address provider, uint256[] tokenIds) returns(uint96)
func (usageOracle *UsageOracle) UnpackDistribute(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("distribute", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackEscrowOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7d8746f9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function escrowOf(address payer, address provider) view returns(uint256 balance, uint256 thawing, uint64 thawedAt)
func (usageOracle *UsageOracle) PackEscrowOf(payer common.Address, provider common.Address) []byte {
	enc, err := usageOracle.abi.Pack("escrowOf", payer, provider)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEscrowOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7d8746f9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function escrowOf(address payer, address provider) view returns(uint256 balance, uint256 thawing, uint64 thawedAt)
func (usageOracle *UsageOracle) TryPackEscrowOf(payer common.Address, provider common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("escrowOf", payer, provider)
}

// EscrowOfOutput serves as a container for the return parameters of contract
// method EscrowOf.
type EscrowOfOutput struct {
	Balance  *big.Int
	Thawing  *big.Int
	ThawedAt uint64
}

// UnpackEscrowOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7d8746f9.
//
// Solidity: function escrowOf(address payer, address provider) view returns(uint256 balance, uint256 thawing, uint64 thawedAt)
func (usageOracle *UsageOracle) UnpackEscrowOf(data []byte) (EscrowOfOutput, error) {
	out, err := usageOracle.abi.Unpack("escrowOf", data)
	outstruct := new(EscrowOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Balance = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Thawing = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.ThawedAt = *abi.ConvertType(out[2], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackEscrowThaw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1cef2230.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function escrowThaw() view returns(uint64)
func (usageOracle *UsageOracle) PackEscrowThaw() []byte {
	enc, err := usageOracle.abi.Pack("escrowThaw")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEscrowThaw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1cef2230.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function escrowThaw() view returns(uint64)
func (usageOracle *UsageOracle) TryPackEscrowThaw() ([]byte, error) {
	return usageOracle.abi.Pack("escrowThaw")
}

// UnpackEscrowThaw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1cef2230.
//
// Solidity: function escrowThaw() view returns(uint64)
func (usageOracle *UsageOracle) UnpackEscrowThaw(data []byte) (uint64, error) {
	out, err := usageOracle.abi.Unpack("escrowThaw", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackIsApproved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x08fed639.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isApproved(address payer, bytes32 digest) view returns(bool)
func (usageOracle *UsageOracle) PackIsApproved(payer common.Address, digest [32]byte) []byte {
	enc, err := usageOracle.abi.Pack("isApproved", payer, digest)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsApproved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x08fed639.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isApproved(address payer, bytes32 digest) view returns(bool)
func (usageOracle *UsageOracle) TryPackIsApproved(payer common.Address, digest [32]byte) ([]byte, error) {
	return usageOracle.abi.Pack("isApproved", payer, digest)
}

// UnpackIsApproved is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x08fed639.
//
// Solidity: function isApproved(address payer, bytes32 digest) view returns(bool)
func (usageOracle *UsageOracle) UnpackIsApproved(data []byte) (bool, error) {
	out, err := usageOracle.abi.Unpack("isApproved", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsPayable is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91589647.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isPayable(uint256 tokenId, address payer) view returns(bool)
func (usageOracle *UsageOracle) PackIsPayable(tokenId *big.Int, payer common.Address) []byte {
	enc, err := usageOracle.abi.Pack("isPayable", tokenId, payer)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsPayable is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91589647.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isPayable(uint256 tokenId, address payer) view returns(bool)
func (usageOracle *UsageOracle) TryPackIsPayable(tokenId *big.Int, payer common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("isPayable", tokenId, payer)
}

// UnpackIsPayable is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x91589647.
//
// Solidity: function isPayable(uint256 tokenId, address payer) view returns(bool)
func (usageOracle *UsageOracle) UnpackIsPayable(data []byte) (bool, error) {
	out, err := usageOracle.abi.Unpack("isPayable", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsSigner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7e6cd653.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isSigner(address account, address signer, uint8 power) view returns(bool)
func (usageOracle *UsageOracle) PackIsSigner(account common.Address, signer common.Address, power uint8) []byte {
	enc, err := usageOracle.abi.Pack("isSigner", account, signer, power)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsSigner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7e6cd653.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isSigner(address account, address signer, uint8 power) view returns(bool)
func (usageOracle *UsageOracle) TryPackIsSigner(account common.Address, signer common.Address, power uint8) ([]byte, error) {
	return usageOracle.abi.Pack("isSigner", account, signer, power)
}

// UnpackIsSigner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7e6cd653.
//
// Solidity: function isSigner(address account, address signer, uint8 power) view returns(bool)
func (usageOracle *UsageOracle) UnpackIsSigner(data []byte) (bool, error) {
	out, err := usageOracle.abi.Unpack("isSigner", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackLicenses is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd90fa572.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function licenses() view returns(address)
func (usageOracle *UsageOracle) PackLicenses() []byte {
	enc, err := usageOracle.abi.Pack("licenses")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLicenses is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd90fa572.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function licenses() view returns(address)
func (usageOracle *UsageOracle) TryPackLicenses() ([]byte, error) {
	return usageOracle.abi.Pack("licenses")
}

// UnpackLicenses is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd90fa572.
//
// Solidity: function licenses() view returns(address)
func (usageOracle *UsageOracle) UnpackLicenses(data []byte) (common.Address, error) {
	out, err := usageOracle.abi.Unpack("licenses", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackLifetime is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7994d453.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lifetime(uint256 tokenId) view returns(uint96)
func (usageOracle *UsageOracle) PackLifetime(tokenId *big.Int) []byte {
	enc, err := usageOracle.abi.Pack("lifetime", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLifetime is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7994d453.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lifetime(uint256 tokenId) view returns(uint96)
func (usageOracle *UsageOracle) TryPackLifetime(tokenId *big.Int) ([]byte, error) {
	return usageOracle.abi.Pack("lifetime", tokenId)
}

// UnpackLifetime is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7994d453.
//
// Solidity: function lifetime(uint256 tokenId) view returns(uint96)
func (usageOracle *UsageOracle) UnpackLifetime(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("lifetime", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMulticall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac9650d8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function multicall(bytes[] data) returns(bytes[] results)
func (usageOracle *UsageOracle) PackMulticall(data [][]byte) []byte {
	enc, err := usageOracle.abi.Pack("multicall", data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMulticall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac9650d8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function multicall(bytes[] data) returns(bytes[] results)
func (usageOracle *UsageOracle) TryPackMulticall(data [][]byte) ([]byte, error) {
	return usageOracle.abi.Pack("multicall", data)
}

// UnpackMulticall is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xac9650d8.
//
// Solidity: function multicall(bytes[] data) returns(bytes[] results)
func (usageOracle *UsageOracle) UnpackMulticall(data []byte) ([][]byte, error) {
	out, err := usageOracle.abi.Unpack("multicall", data)
	if err != nil {
		return *new([][]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([][]byte)).(*[][]byte)
	return out0, nil
}

// PackPaymentToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3013ce29.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function paymentToken() view returns(address)
func (usageOracle *UsageOracle) PackPaymentToken() []byte {
	enc, err := usageOracle.abi.Pack("paymentToken")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPaymentToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3013ce29.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function paymentToken() view returns(address)
func (usageOracle *UsageOracle) TryPackPaymentToken() ([]byte, error) {
	return usageOracle.abi.Pack("paymentToken")
}

// UnpackPaymentToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3013ce29.
//
// Solidity: function paymentToken() view returns(address)
func (usageOracle *UsageOracle) UnpackPaymentToken(data []byte) (common.Address, error) {
	out, err := usageOracle.abi.Unpack("paymentToken", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRegistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b103999.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registry() view returns(address)
func (usageOracle *UsageOracle) PackRegistry() []byte {
	enc, err := usageOracle.abi.Pack("registry")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b103999.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registry() view returns(address)
func (usageOracle *UsageOracle) TryPackRegistry() ([]byte, error) {
	return usageOracle.abi.Pack("registry")
}

// UnpackRegistry is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7b103999.
//
// Solidity: function registry() view returns(address)
func (usageOracle *UsageOracle) UnpackRegistry(data []byte) (common.Address, error) {
	out, err := usageOracle.abi.Unpack("registry", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRootSettlementOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe65c7f17.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rootSettlementOf(address payer, address provider) view returns((bytes32,uint96,uint96,uint96,uint64,bool))
func (usageOracle *UsageOracle) PackRootSettlementOf(payer common.Address, provider common.Address) []byte {
	enc, err := usageOracle.abi.Pack("rootSettlementOf", payer, provider)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRootSettlementOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe65c7f17.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rootSettlementOf(address payer, address provider) view returns((bytes32,uint96,uint96,uint96,uint64,bool))
func (usageOracle *UsageOracle) TryPackRootSettlementOf(payer common.Address, provider common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("rootSettlementOf", payer, provider)
}

// UnpackRootSettlementOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe65c7f17.
//
// Solidity: function rootSettlementOf(address payer, address provider) view returns((bytes32,uint96,uint96,uint96,uint64,bool))
func (usageOracle *UsageOracle) UnpackRootSettlementOf(data []byte) (IUsageOracleRootSettlement, error) {
	out, err := usageOracle.abi.Unpack("rootSettlementOf", data)
	if err != nil {
		return *new(IUsageOracleRootSettlement), err
	}
	out0 := *abi.ConvertType(out[0], new(IUsageOracleRootSettlement)).(*IUsageOracleRootSettlement)
	return out0, nil
}

// PackRootVoucherDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa67012ad.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rootVoucherDigest((address,address,bytes32,uint96,bytes32,uint64) voucher) view returns(bytes32)
func (usageOracle *UsageOracle) PackRootVoucherDigest(voucher IUsageOracleRootVoucher) []byte {
	enc, err := usageOracle.abi.Pack("rootVoucherDigest", voucher)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRootVoucherDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa67012ad.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rootVoucherDigest((address,address,bytes32,uint96,bytes32,uint64) voucher) view returns(bytes32)
func (usageOracle *UsageOracle) TryPackRootVoucherDigest(voucher IUsageOracleRootVoucher) ([]byte, error) {
	return usageOracle.abi.Pack("rootVoucherDigest", voucher)
}

// UnpackRootVoucherDigest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa67012ad.
//
// Solidity: function rootVoucherDigest((address,address,bytes32,uint96,bytes32,uint64) voucher) view returns(bytes32)
func (usageOracle *UsageOracle) UnpackRootVoucherDigest(data []byte) ([32]byte, error) {
	out, err := usageOracle.abi.Unpack("rootVoucherDigest", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x299ed434.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settle((uint256,address,address,uint64,uint64,uint64,uint96,bytes32,uint64) voucher, bytes signature) returns(uint96 paid)
func (usageOracle *UsageOracle) PackSettle(voucher IUsageOracleVoucher, signature []byte) []byte {
	enc, err := usageOracle.abi.Pack("settle", voucher, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x299ed434.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settle((uint256,address,address,uint64,uint64,uint64,uint96,bytes32,uint64) voucher, bytes signature) returns(uint96 paid)
func (usageOracle *UsageOracle) TryPackSettle(voucher IUsageOracleVoucher, signature []byte) ([]byte, error) {
	return usageOracle.abi.Pack("settle", voucher, signature)
}

// UnpackSettle is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x299ed434.
//
// Solidity: function settle((uint256,address,address,uint64,uint64,uint64,uint96,bytes32,uint64) voucher, bytes signature) returns(uint96 paid)
func (usageOracle *UsageOracle) UnpackSettle(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("settle", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSettleBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0f92bce9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settleBatch((address,address,bytes32,uint64) batch, bytes lines, bytes signature) returns(uint96 paid)
func (usageOracle *UsageOracle) PackSettleBatch(batch IUsageOracleBatch, lines []byte, signature []byte) []byte {
	enc, err := usageOracle.abi.Pack("settleBatch", batch, lines, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettleBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0f92bce9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settleBatch((address,address,bytes32,uint64) batch, bytes lines, bytes signature) returns(uint96 paid)
func (usageOracle *UsageOracle) TryPackSettleBatch(batch IUsageOracleBatch, lines []byte, signature []byte) ([]byte, error) {
	return usageOracle.abi.Pack("settleBatch", batch, lines, signature)
}

// UnpackSettleBatch is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0f92bce9.
//
// Solidity: function settleBatch((address,address,bytes32,uint64) batch, bytes lines, bytes signature) returns(uint96 paid)
func (usageOracle *UsageOracle) UnpackSettleBatch(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("settleBatch", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSettleRoot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95e17dc0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settleRoot((address,address,bytes32,uint96,bytes32,uint64) voucher, bytes signature) returns(uint96 paid)
func (usageOracle *UsageOracle) PackSettleRoot(voucher IUsageOracleRootVoucher, signature []byte) []byte {
	enc, err := usageOracle.abi.Pack("settleRoot", voucher, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettleRoot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95e17dc0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settleRoot((address,address,bytes32,uint96,bytes32,uint64) voucher, bytes signature) returns(uint96 paid)
func (usageOracle *UsageOracle) TryPackSettleRoot(voucher IUsageOracleRootVoucher, signature []byte) ([]byte, error) {
	return usageOracle.abi.Pack("settleRoot", voucher, signature)
}

// UnpackSettleRoot is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95e17dc0.
//
// Solidity: function settleRoot((address,address,bytes32,uint96,bytes32,uint64) voucher, bytes signature) returns(uint96 paid)
func (usageOracle *UsageOracle) UnpackSettleRoot(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("settleRoot", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSettlementOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcb7dfcba.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settlementOf(uint256 tokenId, address payer, address provider) view returns((uint96,uint96,uint64))
func (usageOracle *UsageOracle) PackSettlementOf(tokenId *big.Int, payer common.Address, provider common.Address) []byte {
	enc, err := usageOracle.abi.Pack("settlementOf", tokenId, payer, provider)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettlementOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcb7dfcba.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settlementOf(uint256 tokenId, address payer, address provider) view returns((uint96,uint96,uint64))
func (usageOracle *UsageOracle) TryPackSettlementOf(tokenId *big.Int, payer common.Address, provider common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("settlementOf", tokenId, payer, provider)
}

// UnpackSettlementOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcb7dfcba.
//
// Solidity: function settlementOf(uint256 tokenId, address payer, address provider) view returns((uint96,uint96,uint64))
func (usageOracle *UsageOracle) UnpackSettlementOf(data []byte) (IUsageOracleSettlement, error) {
	out, err := usageOracle.abi.Unpack("settlementOf", data)
	if err != nil {
		return *new(IUsageOracleSettlement), err
	}
	out0 := *abi.ConvertType(out[0], new(IUsageOracleSettlement)).(*IUsageOracleSettlement)
	return out0, nil
}

// PackSignerOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5b5175d5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function signerOf(address signer) view returns(address account, uint8 powers, uint64 thawedAt, uint96 perDay, uint96 leftToday)
func (usageOracle *UsageOracle) PackSignerOf(signer common.Address) []byte {
	enc, err := usageOracle.abi.Pack("signerOf", signer)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSignerOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5b5175d5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function signerOf(address signer) view returns(address account, uint8 powers, uint64 thawedAt, uint96 perDay, uint96 leftToday)
func (usageOracle *UsageOracle) TryPackSignerOf(signer common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("signerOf", signer)
}

// SignerOfOutput serves as a container for the return parameters of contract
// method SignerOf.
type SignerOfOutput struct {
	Account   common.Address
	Powers    uint8
	ThawedAt  uint64
	PerDay    *big.Int
	LeftToday *big.Int
}

// UnpackSignerOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5b5175d5.
//
// Solidity: function signerOf(address signer) view returns(address account, uint8 powers, uint64 thawedAt, uint96 perDay, uint96 leftToday)
func (usageOracle *UsageOracle) UnpackSignerOf(data []byte) (SignerOfOutput, error) {
	out, err := usageOracle.abi.Unpack("signerOf", data)
	outstruct := new(SignerOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Account = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Powers = *abi.ConvertType(out[1], new(uint8)).(*uint8)
	outstruct.ThawedAt = *abi.ConvertType(out[2], new(uint64)).(*uint64)
	outstruct.PerDay = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.LeftToday = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackSignerThaw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07b82d87.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function signerThaw() view returns(uint64)
func (usageOracle *UsageOracle) PackSignerThaw() []byte {
	enc, err := usageOracle.abi.Pack("signerThaw")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSignerThaw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07b82d87.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function signerThaw() view returns(uint64)
func (usageOracle *UsageOracle) TryPackSignerThaw() ([]byte, error) {
	return usageOracle.abi.Pack("signerThaw")
}

// UnpackSignerThaw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x07b82d87.
//
// Solidity: function signerThaw() view returns(uint64)
func (usageOracle *UsageOracle) UnpackSignerThaw(data []byte) (uint64, error) {
	out, err := usageOracle.abi.Unpack("signerThaw", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd5025625.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function terms() view returns(address)
func (usageOracle *UsageOracle) PackTerms() []byte {
	enc, err := usageOracle.abi.Pack("terms")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd5025625.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function terms() view returns(address)
func (usageOracle *UsageOracle) TryPackTerms() ([]byte, error) {
	return usageOracle.abi.Pack("terms")
}

// UnpackTerms is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd5025625.
//
// Solidity: function terms() view returns(address)
func (usageOracle *UsageOracle) UnpackTerms(data []byte) (common.Address, error) {
	out, err := usageOracle.abi.Unpack("terms", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackThaw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x71ece3aa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function thaw(address provider, uint256 amount) returns(uint64 thawedAt)
func (usageOracle *UsageOracle) PackThaw(provider common.Address, amount *big.Int) []byte {
	enc, err := usageOracle.abi.Pack("thaw", provider, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackThaw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x71ece3aa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function thaw(address provider, uint256 amount) returns(uint64 thawedAt)
func (usageOracle *UsageOracle) TryPackThaw(provider common.Address, amount *big.Int) ([]byte, error) {
	return usageOracle.abi.Pack("thaw", provider, amount)
}

// UnpackThaw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x71ece3aa.
//
// Solidity: function thaw(address provider, uint256 amount) returns(uint64 thawedAt)
func (usageOracle *UsageOracle) UnpackThaw(data []byte) (uint64, error) {
	out, err := usageOracle.abi.Unpack("thaw", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackThawSigner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1354f019.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function thawSigner(address signer) returns(uint64 thawedAt)
func (usageOracle *UsageOracle) PackThawSigner(signer common.Address) []byte {
	enc, err := usageOracle.abi.Pack("thawSigner", signer)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackThawSigner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1354f019.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function thawSigner(address signer) returns(uint64 thawedAt)
func (usageOracle *UsageOracle) TryPackThawSigner(signer common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("thawSigner", signer)
}

// UnpackThawSigner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1354f019.
//
// Solidity: function thawSigner(address signer) returns(uint64 thawedAt)
func (usageOracle *UsageOracle) UnpackThawSigner(data []byte) (uint64, error) {
	out, err := usageOracle.abi.Unpack("thawSigner", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackTreasury is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x61d027b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function treasury() view returns(address)
func (usageOracle *UsageOracle) PackTreasury() []byte {
	enc, err := usageOracle.abi.Pack("treasury")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTreasury is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x61d027b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function treasury() view returns(address)
func (usageOracle *UsageOracle) TryPackTreasury() ([]byte, error) {
	return usageOracle.abi.Pack("treasury")
}

// UnpackTreasury is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x61d027b3.
//
// Solidity: function treasury() view returns(address)
func (usageOracle *UsageOracle) UnpackTreasury(data []byte) (common.Address, error) {
	out, err := usageOracle.abi.Unpack("treasury", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackTrending is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb1813c72.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function trending(uint256 tokenId, uint64 at) view returns(uint96)
func (usageOracle *UsageOracle) PackTrending(tokenId *big.Int, at uint64) []byte {
	enc, err := usageOracle.abi.Pack("trending", tokenId, at)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTrending is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb1813c72.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function trending(uint256 tokenId, uint64 at) view returns(uint96)
func (usageOracle *UsageOracle) TryPackTrending(tokenId *big.Int, at uint64) ([]byte, error) {
	return usageOracle.abi.Pack("trending", tokenId, at)
}

// UnpackTrending is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb1813c72.
//
// Solidity: function trending(uint256 tokenId, uint64 at) view returns(uint96)
func (usageOracle *UsageOracle) UnpackTrending(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("trending", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackVoucherDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf8479929.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function voucherDigest((uint256,address,address,uint64,uint64,uint64,uint96,bytes32,uint64) voucher) view returns(bytes32)
func (usageOracle *UsageOracle) PackVoucherDigest(voucher IUsageOracleVoucher) []byte {
	enc, err := usageOracle.abi.Pack("voucherDigest", voucher)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVoucherDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf8479929.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function voucherDigest((uint256,address,address,uint64,uint64,uint64,uint96,bytes32,uint64) voucher) view returns(bytes32)
func (usageOracle *UsageOracle) TryPackVoucherDigest(voucher IUsageOracleVoucher) ([]byte, error) {
	return usageOracle.abi.Pack("voucherDigest", voucher)
}

// UnpackVoucherDigest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf8479929.
//
// Solidity: function voucherDigest((uint256,address,address,uint64,uint64,uint64,uint96,bytes32,uint64) voucher) view returns(bytes32)
func (usageOracle *UsageOracle) UnpackVoucherDigest(data []byte) ([32]byte, error) {
	out, err := usageOracle.abi.Unpack("voucherDigest", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51cff8d9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(address to) returns(uint256 amount)
func (usageOracle *UsageOracle) PackWithdraw(to common.Address) []byte {
	enc, err := usageOracle.abi.Pack("withdraw", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51cff8d9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(address to) returns(uint256 amount)
func (usageOracle *UsageOracle) TryPackWithdraw(to common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("withdraw", to)
}

// UnpackWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x51cff8d9.
//
// Solidity: function withdraw(address to) returns(uint256 amount)
func (usageOracle *UsageOracle) UnpackWithdraw(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("withdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWithdrawEscrow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x27f33c51.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawEscrow(address provider, address to) returns(uint256 amount)
func (usageOracle *UsageOracle) PackWithdrawEscrow(provider common.Address, to common.Address) []byte {
	enc, err := usageOracle.abi.Pack("withdrawEscrow", provider, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawEscrow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x27f33c51.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawEscrow(address provider, address to) returns(uint256 amount)
func (usageOracle *UsageOracle) TryPackWithdrawEscrow(provider common.Address, to common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("withdrawEscrow", provider, to)
}

// UnpackWithdrawEscrow is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x27f33c51.
//
// Solidity: function withdrawEscrow(address provider, address to) returns(uint256 amount)
func (usageOracle *UsageOracle) UnpackWithdrawEscrow(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("withdrawEscrow", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWithdrawToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbe4b1772.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawToken(uint256 tokenId, address to) returns(uint256 amount)
func (usageOracle *UsageOracle) PackWithdrawToken(tokenId *big.Int, to common.Address) []byte {
	enc, err := usageOracle.abi.Pack("withdrawToken", tokenId, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbe4b1772.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawToken(uint256 tokenId, address to) returns(uint256 amount)
func (usageOracle *UsageOracle) TryPackWithdrawToken(tokenId *big.Int, to common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("withdrawToken", tokenId, to)
}

// UnpackWithdrawToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbe4b1772.
//
// Solidity: function withdrawToken(uint256 tokenId, address to) returns(uint256 amount)
func (usageOracle *UsageOracle) UnpackWithdrawToken(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("withdrawToken", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// UsageOracleApproved represents a Approved event raised by the UsageOracle contract.
type UsageOracleApproved struct {
	Payer  common.Address
	Digest [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const UsageOracleApprovedEventName = "Approved"

// ContractEventName returns the user-defined event name.
func (UsageOracleApproved) ContractEventName() string {
	return UsageOracleApprovedEventName
}

// UnpackApprovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approved(address indexed payer, bytes32 indexed digest)
func (usageOracle *UsageOracle) UnpackApprovedEvent(log *types.Log) (*UsageOracleApproved, error) {
	event := "Approved"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleApproved)
	if len(log.Data) > 0 {
		if err := usageOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range usageOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UsageOracleBatchSettled represents a BatchSettled event raised by the UsageOracle contract.
type UsageOracleBatchSettled struct {
	Payer        common.Address
	Provider     common.Address
	ReceiptsRoot [32]byte
	Paid         *big.Int
	Lines        []byte
	Raw          *types.Log // Blockchain specific contextual infos
}

const UsageOracleBatchSettledEventName = "BatchSettled"

// ContractEventName returns the user-defined event name.
func (UsageOracleBatchSettled) ContractEventName() string {
	return UsageOracleBatchSettledEventName
}

// UnpackBatchSettledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BatchSettled(address indexed payer, address indexed provider, bytes32 indexed receiptsRoot, uint96 paid, bytes lines)
func (usageOracle *UsageOracle) UnpackBatchSettledEvent(log *types.Log) (*UsageOracleBatchSettled, error) {
	event := "BatchSettled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleBatchSettled)
	if len(log.Data) > 0 {
		if err := usageOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range usageOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UsageOracleClaimed represents a Claimed event raised by the UsageOracle contract.
type UsageOracleClaimed struct {
	TokenId     *big.Int
	Payer       common.Address
	Provider    common.Address
	Paid        *big.Int
	Settled     *big.Int
	InputUnits  uint64
	OutputUnits uint64
	Requests    uint64
	Raw         *types.Log // Blockchain specific contextual infos
}

const UsageOracleClaimedEventName = "Claimed"

// ContractEventName returns the user-defined event name.
func (UsageOracleClaimed) ContractEventName() string {
	return UsageOracleClaimedEventName
}

// UnpackClaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Claimed(uint256 indexed tokenId, address indexed payer, address indexed provider, uint96 paid, uint96 settled, uint64 inputUnits, uint64 outputUnits, uint64 requests)
func (usageOracle *UsageOracle) UnpackClaimedEvent(log *types.Log) (*UsageOracleClaimed, error) {
	event := "Claimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleClaimed)
	if len(log.Data) > 0 {
		if err := usageOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range usageOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UsageOracleDeposited represents a Deposited event raised by the UsageOracle contract.
type UsageOracleDeposited struct {
	Payer    common.Address
	Provider common.Address
	From     common.Address
	Amount   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const UsageOracleDepositedEventName = "Deposited"

// ContractEventName returns the user-defined event name.
func (UsageOracleDeposited) ContractEventName() string {
	return UsageOracleDepositedEventName
}

// UnpackDepositedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Deposited(address indexed payer, address indexed provider, address indexed from, uint256 amount)
func (usageOracle *UsageOracle) UnpackDepositedEvent(log *types.Log) (*UsageOracleDeposited, error) {
	event := "Deposited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleDeposited)
	if len(log.Data) > 0 {
		if err := usageOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range usageOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UsageOracleDistributed represents a Distributed event raised by the UsageOracle contract.
type UsageOracleDistributed struct {
	TokenId    *big.Int
	Payer      common.Address
	Provider   common.Address
	Creator    *big.Int
	Owner      *big.Int
	ToProvider *big.Int
	Protocol   *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const UsageOracleDistributedEventName = "Distributed"

// ContractEventName returns the user-defined event name.
func (UsageOracleDistributed) ContractEventName() string {
	return UsageOracleDistributedEventName
}

// UnpackDistributedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Distributed(uint256 indexed tokenId, address indexed payer, address indexed provider, uint96 creator, uint96 owner, uint96 toProvider, uint96 protocol)
func (usageOracle *UsageOracle) UnpackDistributedEvent(log *types.Log) (*UsageOracleDistributed, error) {
	event := "Distributed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleDistributed)
	if len(log.Data) > 0 {
		if err := usageOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range usageOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UsageOracleEIP712DomainChanged represents a EIP712DomainChanged event raised by the UsageOracle contract.
type UsageOracleEIP712DomainChanged struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const UsageOracleEIP712DomainChangedEventName = "EIP712DomainChanged"

// ContractEventName returns the user-defined event name.
func (UsageOracleEIP712DomainChanged) ContractEventName() string {
	return UsageOracleEIP712DomainChangedEventName
}

// UnpackEIP712DomainChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EIP712DomainChanged()
func (usageOracle *UsageOracle) UnpackEIP712DomainChangedEvent(log *types.Log) (*UsageOracleEIP712DomainChanged, error) {
	event := "EIP712DomainChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleEIP712DomainChanged)
	if len(log.Data) > 0 {
		if err := usageOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range usageOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UsageOracleEscrowWithdrawn represents a EscrowWithdrawn event raised by the UsageOracle contract.
type UsageOracleEscrowWithdrawn struct {
	Payer    common.Address
	Provider common.Address
	To       common.Address
	Amount   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const UsageOracleEscrowWithdrawnEventName = "EscrowWithdrawn"

// ContractEventName returns the user-defined event name.
func (UsageOracleEscrowWithdrawn) ContractEventName() string {
	return UsageOracleEscrowWithdrawnEventName
}

// UnpackEscrowWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EscrowWithdrawn(address indexed payer, address indexed provider, address indexed to, uint256 amount)
func (usageOracle *UsageOracle) UnpackEscrowWithdrawnEvent(log *types.Log) (*UsageOracleEscrowWithdrawn, error) {
	event := "EscrowWithdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleEscrowWithdrawn)
	if len(log.Data) > 0 {
		if err := usageOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range usageOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UsageOracleRefunded represents a Refunded event raised by the UsageOracle contract.
type UsageOracleRefunded struct {
	TokenId  *big.Int
	Payer    common.Address
	Provider common.Address
	Amount   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const UsageOracleRefundedEventName = "Refunded"

// ContractEventName returns the user-defined event name.
func (UsageOracleRefunded) ContractEventName() string {
	return UsageOracleRefundedEventName
}

// UnpackRefundedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Refunded(uint256 indexed tokenId, address indexed payer, address indexed provider, uint96 amount)
func (usageOracle *UsageOracle) UnpackRefundedEvent(log *types.Log) (*UsageOracleRefunded, error) {
	event := "Refunded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleRefunded)
	if len(log.Data) > 0 {
		if err := usageOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range usageOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UsageOracleRootSettled represents a RootSettled event raised by the UsageOracle contract.
type UsageOracleRootSettled struct {
	Payer        common.Address
	Provider     common.Address
	LinesRoot    [32]byte
	ReceiptsRoot [32]byte
	Settled      *big.Int
	Raw          *types.Log // Blockchain specific contextual infos
}

const UsageOracleRootSettledEventName = "RootSettled"

// ContractEventName returns the user-defined event name.
func (UsageOracleRootSettled) ContractEventName() string {
	return UsageOracleRootSettledEventName
}

// UnpackRootSettledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RootSettled(address indexed payer, address indexed provider, bytes32 linesRoot, bytes32 receiptsRoot, uint96 settled)
func (usageOracle *UsageOracle) UnpackRootSettledEvent(log *types.Log) (*UsageOracleRootSettled, error) {
	event := "RootSettled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleRootSettled)
	if len(log.Data) > 0 {
		if err := usageOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range usageOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UsageOracleSettled represents a Settled event raised by the UsageOracle contract.
type UsageOracleSettled struct {
	TokenId      *big.Int
	Payer        common.Address
	Provider     common.Address
	Paid         *big.Int
	Settled      *big.Int
	InputUnits   uint64
	OutputUnits  uint64
	Requests     uint64
	ReceiptsRoot [32]byte
	Raw          *types.Log // Blockchain specific contextual infos
}

const UsageOracleSettledEventName = "Settled"

// ContractEventName returns the user-defined event name.
func (UsageOracleSettled) ContractEventName() string {
	return UsageOracleSettledEventName
}

// UnpackSettledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Settled(uint256 indexed tokenId, address indexed payer, address indexed provider, uint96 paid, uint96 settled, uint64 inputUnits, uint64 outputUnits, uint64 requests, bytes32 receiptsRoot)
func (usageOracle *UsageOracle) UnpackSettledEvent(log *types.Log) (*UsageOracleSettled, error) {
	event := "Settled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleSettled)
	if len(log.Data) > 0 {
		if err := usageOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range usageOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UsageOracleSignerAuthorized represents a SignerAuthorized event raised by the UsageOracle contract.
type UsageOracleSignerAuthorized struct {
	Account common.Address
	Signer  common.Address
	Powers  uint8
	PerDay  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const UsageOracleSignerAuthorizedEventName = "SignerAuthorized"

// ContractEventName returns the user-defined event name.
func (UsageOracleSignerAuthorized) ContractEventName() string {
	return UsageOracleSignerAuthorizedEventName
}

// UnpackSignerAuthorizedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignerAuthorized(address indexed account, address indexed signer, uint8 powers, uint96 perDay)
func (usageOracle *UsageOracle) UnpackSignerAuthorizedEvent(log *types.Log) (*UsageOracleSignerAuthorized, error) {
	event := "SignerAuthorized"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleSignerAuthorized)
	if len(log.Data) > 0 {
		if err := usageOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range usageOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UsageOracleSignerThawStarted represents a SignerThawStarted event raised by the UsageOracle contract.
type UsageOracleSignerThawStarted struct {
	Account  common.Address
	Signer   common.Address
	ThawedAt uint64
	Raw      *types.Log // Blockchain specific contextual infos
}

const UsageOracleSignerThawStartedEventName = "SignerThawStarted"

// ContractEventName returns the user-defined event name.
func (UsageOracleSignerThawStarted) ContractEventName() string {
	return UsageOracleSignerThawStartedEventName
}

// UnpackSignerThawStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignerThawStarted(address indexed account, address indexed signer, uint64 thawedAt)
func (usageOracle *UsageOracle) UnpackSignerThawStartedEvent(log *types.Log) (*UsageOracleSignerThawStarted, error) {
	event := "SignerThawStarted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleSignerThawStarted)
	if len(log.Data) > 0 {
		if err := usageOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range usageOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UsageOracleThawStarted represents a ThawStarted event raised by the UsageOracle contract.
type UsageOracleThawStarted struct {
	Payer    common.Address
	Provider common.Address
	Amount   *big.Int
	ThawedAt uint64
	Raw      *types.Log // Blockchain specific contextual infos
}

const UsageOracleThawStartedEventName = "ThawStarted"

// ContractEventName returns the user-defined event name.
func (UsageOracleThawStarted) ContractEventName() string {
	return UsageOracleThawStartedEventName
}

// UnpackThawStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ThawStarted(address indexed payer, address indexed provider, uint256 amount, uint64 thawedAt)
func (usageOracle *UsageOracle) UnpackThawStartedEvent(log *types.Log) (*UsageOracleThawStarted, error) {
	event := "ThawStarted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleThawStarted)
	if len(log.Data) > 0 {
		if err := usageOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range usageOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UsageOracleTokenAllowed represents a TokenAllowed event raised by the UsageOracle contract.
type UsageOracleTokenAllowed struct {
	Payer   common.Address
	TokenId *big.Int
	Until   uint64
	Raw     *types.Log // Blockchain specific contextual infos
}

const UsageOracleTokenAllowedEventName = "TokenAllowed"

// ContractEventName returns the user-defined event name.
func (UsageOracleTokenAllowed) ContractEventName() string {
	return UsageOracleTokenAllowedEventName
}

// UnpackTokenAllowedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TokenAllowed(address indexed payer, uint256 indexed tokenId, uint64 until)
func (usageOracle *UsageOracle) UnpackTokenAllowedEvent(log *types.Log) (*UsageOracleTokenAllowed, error) {
	event := "TokenAllowed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleTokenAllowed)
	if len(log.Data) > 0 {
		if err := usageOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range usageOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UsageOracleTokenWithdrawn represents a TokenWithdrawn event raised by the UsageOracle contract.
type UsageOracleTokenWithdrawn struct {
	TokenId *big.Int
	Owner   common.Address
	To      common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const UsageOracleTokenWithdrawnEventName = "TokenWithdrawn"

// ContractEventName returns the user-defined event name.
func (UsageOracleTokenWithdrawn) ContractEventName() string {
	return UsageOracleTokenWithdrawnEventName
}

// UnpackTokenWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TokenWithdrawn(uint256 indexed tokenId, address indexed owner, address indexed to, uint256 amount)
func (usageOracle *UsageOracle) UnpackTokenWithdrawnEvent(log *types.Log) (*UsageOracleTokenWithdrawn, error) {
	event := "TokenWithdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleTokenWithdrawn)
	if len(log.Data) > 0 {
		if err := usageOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range usageOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UsageOracleWithdrawn represents a Withdrawn event raised by the UsageOracle contract.
type UsageOracleWithdrawn struct {
	Account common.Address
	To      common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const UsageOracleWithdrawnEventName = "Withdrawn"

// ContractEventName returns the user-defined event name.
func (UsageOracleWithdrawn) ContractEventName() string {
	return UsageOracleWithdrawnEventName
}

// UnpackWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdrawn(address indexed account, address indexed to, uint256 amount)
func (usageOracle *UsageOracle) UnpackWithdrawnEvent(log *types.Log) (*UsageOracleWithdrawn, error) {
	event := "Withdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleWithdrawn)
	if len(log.Data) > 0 {
		if err := usageOracle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range usageOracle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (usageOracle *UsageOracle) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["AddressEmptyCode"].ID.Bytes()[:4]) {
		return usageOracle.UnpackAddressEmptyCodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["DeploymentMismatch"].ID.Bytes()[:4]) {
		return usageOracle.UnpackDeploymentMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["FailedCall"].ID.Bytes()[:4]) {
		return usageOracle.UnpackFailedCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["InvalidShortString"].ID.Bytes()[:4]) {
		return usageOracle.UnpackInvalidShortStringError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleAllowanceUsed"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleAllowanceUsedError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleEscrowEmpty"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleEscrowEmptyError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleFutureTimestamp"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleFutureTimestampError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleInvalidSigner"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleInvalidSignerError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleInvalidSignerProof"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleInvalidSignerProofError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleMalformedLines"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleMalformedLinesError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleNotALine"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleNotALineError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleNotLicensed"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleNotLicensedError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleNotOwner"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleNotOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleNotProvider"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleNotProviderError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleNothingToClaim"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleNothingToClaimError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleNothingToSettle"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleNothingToSettleError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleNothingToWithdraw"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleNothingToWithdrawError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleSignerNarrowed"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleSignerNarrowedError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleSignerTaken"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleSignerTakenError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleThawing"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleThawingError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleTimeOutOfBounds"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleTimeOutOfBoundsError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleZeroAmount"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleZeroAmountError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleZeroTreasury"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleZeroTreasuryError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["ReentrancyGuardReentrantCall"].ID.Bytes()[:4]) {
		return usageOracle.UnpackReentrancyGuardReentrantCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["SafeCastOverflowedUintDowncast"].ID.Bytes()[:4]) {
		return usageOracle.UnpackSafeCastOverflowedUintDowncastError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return usageOracle.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["StringTooLong"].ID.Bytes()[:4]) {
		return usageOracle.UnpackStringTooLongError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// UsageOracleAddressEmptyCode represents a AddressEmptyCode error raised by the UsageOracle contract.
type UsageOracleAddressEmptyCode struct {
	Target common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AddressEmptyCode(address target)
func UsageOracleAddressEmptyCodeErrorID() common.Hash {
	return common.HexToHash("0x9996b315c842ff135b8fc4a08ad5df1c344efbc03d2687aecc0678050d2aac89")
}

// UnpackAddressEmptyCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AddressEmptyCode(address target)
func (usageOracle *UsageOracle) UnpackAddressEmptyCodeError(raw []byte) (*UsageOracleAddressEmptyCode, error) {
	out := new(UsageOracleAddressEmptyCode)
	if err := usageOracle.abi.UnpackIntoInterface(out, "AddressEmptyCode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleDeploymentMismatch represents a DeploymentMismatch error raised by the UsageOracle contract.
type UsageOracleDeploymentMismatch struct {
	Expected common.Address
	Actual   common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeploymentMismatch(address expected, address actual)
func UsageOracleDeploymentMismatchErrorID() common.Hash {
	return common.HexToHash("0xc5158d5fdcf5c8896dc582d9823a626e0cf46b88dff637d285bd9022b26d73dc")
}

// UnpackDeploymentMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeploymentMismatch(address expected, address actual)
func (usageOracle *UsageOracle) UnpackDeploymentMismatchError(raw []byte) (*UsageOracleDeploymentMismatch, error) {
	out := new(UsageOracleDeploymentMismatch)
	if err := usageOracle.abi.UnpackIntoInterface(out, "DeploymentMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleFailedCall represents a FailedCall error raised by the UsageOracle contract.
type UsageOracleFailedCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FailedCall()
func UsageOracleFailedCallErrorID() common.Hash {
	return common.HexToHash("0xd6bda27508c0fb6d8a39b4b122878dab26f731a7d4e4abe711dd3731899052a4")
}

// UnpackFailedCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FailedCall()
func (usageOracle *UsageOracle) UnpackFailedCallError(raw []byte) (*UsageOracleFailedCall, error) {
	out := new(UsageOracleFailedCall)
	if err := usageOracle.abi.UnpackIntoInterface(out, "FailedCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleInvalidShortString represents a InvalidShortString error raised by the UsageOracle contract.
type UsageOracleInvalidShortString struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidShortString()
func UsageOracleInvalidShortStringErrorID() common.Hash {
	return common.HexToHash("0xb3512b0c6163e5f0bafab72bb631b9d58cd7a731b082f910338aa21c83d5c274")
}

// UnpackInvalidShortStringError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidShortString()
func (usageOracle *UsageOracle) UnpackInvalidShortStringError(raw []byte) (*UsageOracleInvalidShortString, error) {
	out := new(UsageOracleInvalidShortString)
	if err := usageOracle.abi.UnpackIntoInterface(out, "InvalidShortString", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleAllowanceUsed represents a OracleAllowanceUsed error raised by the UsageOracle contract.
type UsageOracleOracleAllowanceUsed struct {
	Signer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleAllowanceUsed(address signer)
func UsageOracleOracleAllowanceUsedErrorID() common.Hash {
	return common.HexToHash("0x686926e395ac69d81419816dbbbbe0c6c53eb43b1e36e06ab8ed9dc7c45a35f6")
}

// UnpackOracleAllowanceUsedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleAllowanceUsed(address signer)
func (usageOracle *UsageOracle) UnpackOracleAllowanceUsedError(raw []byte) (*UsageOracleOracleAllowanceUsed, error) {
	out := new(UsageOracleOracleAllowanceUsed)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleAllowanceUsed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleEscrowEmpty represents a OracleEscrowEmpty error raised by the UsageOracle contract.
type UsageOracleOracleEscrowEmpty struct {
	Payer    common.Address
	Provider common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleEscrowEmpty(address payer, address provider)
func UsageOracleOracleEscrowEmptyErrorID() common.Hash {
	return common.HexToHash("0x9380a006c5a441a39532cf52bfb1e6095caf38f660cfcc4644ae7b5f345883d7")
}

// UnpackOracleEscrowEmptyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleEscrowEmpty(address payer, address provider)
func (usageOracle *UsageOracle) UnpackOracleEscrowEmptyError(raw []byte) (*UsageOracleOracleEscrowEmpty, error) {
	out := new(UsageOracleOracleEscrowEmpty)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleEscrowEmpty", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleFutureTimestamp represents a OracleFutureTimestamp error raised by the UsageOracle contract.
type UsageOracleOracleFutureTimestamp struct {
	Timestamp uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleFutureTimestamp(uint64 timestamp)
func UsageOracleOracleFutureTimestampErrorID() common.Hash {
	return common.HexToHash("0x1785ef8c3e291d10a587f5eb362c4e1fbaa761e1ac307869478e0761fe1aef04")
}

// UnpackOracleFutureTimestampError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleFutureTimestamp(uint64 timestamp)
func (usageOracle *UsageOracle) UnpackOracleFutureTimestampError(raw []byte) (*UsageOracleOracleFutureTimestamp, error) {
	out := new(UsageOracleOracleFutureTimestamp)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleFutureTimestamp", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleInvalidSigner represents a OracleInvalidSigner error raised by the UsageOracle contract.
type UsageOracleOracleInvalidSigner struct {
	Payer  common.Address
	Signer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleInvalidSigner(address payer, address signer)
func UsageOracleOracleInvalidSignerErrorID() common.Hash {
	return common.HexToHash("0xb1b40a178f147fb0a7e3548686fbdfe6bc573a63b6ca83ef1825afbf5179f05a")
}

// UnpackOracleInvalidSignerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleInvalidSigner(address payer, address signer)
func (usageOracle *UsageOracle) UnpackOracleInvalidSignerError(raw []byte) (*UsageOracleOracleInvalidSigner, error) {
	out := new(UsageOracleOracleInvalidSigner)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleInvalidSigner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleInvalidSignerProof represents a OracleInvalidSignerProof error raised by the UsageOracle contract.
type UsageOracleOracleInvalidSignerProof struct {
	Signer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleInvalidSignerProof(address signer)
func UsageOracleOracleInvalidSignerProofErrorID() common.Hash {
	return common.HexToHash("0xeab8a2ff454cdd4f11727671d9522074c22f46c2b39e5f702b976f8b547475f2")
}

// UnpackOracleInvalidSignerProofError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleInvalidSignerProof(address signer)
func (usageOracle *UsageOracle) UnpackOracleInvalidSignerProofError(raw []byte) (*UsageOracleOracleInvalidSignerProof, error) {
	out := new(UsageOracleOracleInvalidSignerProof)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleInvalidSignerProof", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleMalformedLines represents a OracleMalformedLines error raised by the UsageOracle contract.
type UsageOracleOracleMalformedLines struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleMalformedLines(uint256 length)
func UsageOracleOracleMalformedLinesErrorID() common.Hash {
	return common.HexToHash("0xd5dd351d43c6d0861973e8a6c973393a15f67b282fe82f9eb668b8536aecc9f0")
}

// UnpackOracleMalformedLinesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleMalformedLines(uint256 length)
func (usageOracle *UsageOracle) UnpackOracleMalformedLinesError(raw []byte) (*UsageOracleOracleMalformedLines, error) {
	out := new(UsageOracleOracleMalformedLines)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleMalformedLines", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleNotALine represents a OracleNotALine error raised by the UsageOracle contract.
type UsageOracleOracleNotALine struct {
	LinesRoot [32]byte
	TokenId   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleNotALine(bytes32 linesRoot, uint256 tokenId)
func UsageOracleOracleNotALineErrorID() common.Hash {
	return common.HexToHash("0x7dd79c51bfe816b9c16c75efd31458be53900811eb6ec1c8bedad560f9be559f")
}

// UnpackOracleNotALineError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleNotALine(bytes32 linesRoot, uint256 tokenId)
func (usageOracle *UsageOracle) UnpackOracleNotALineError(raw []byte) (*UsageOracleOracleNotALine, error) {
	out := new(UsageOracleOracleNotALine)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleNotALine", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleNotLicensed represents a OracleNotLicensed error raised by the UsageOracle contract.
type UsageOracleOracleNotLicensed struct {
	TokenId *big.Int
	Payer   common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleNotLicensed(uint256 tokenId, address payer)
func UsageOracleOracleNotLicensedErrorID() common.Hash {
	return common.HexToHash("0xebbcd713fb1e9b7398b9353e7d591f98ae6231b00963684e955c2525133d1203")
}

// UnpackOracleNotLicensedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleNotLicensed(uint256 tokenId, address payer)
func (usageOracle *UsageOracle) UnpackOracleNotLicensedError(raw []byte) (*UsageOracleOracleNotLicensed, error) {
	out := new(UsageOracleOracleNotLicensed)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleNotLicensed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleNotOwner represents a OracleNotOwner error raised by the UsageOracle contract.
type UsageOracleOracleNotOwner struct {
	TokenId *big.Int
	Caller  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleNotOwner(uint256 tokenId, address caller)
func UsageOracleOracleNotOwnerErrorID() common.Hash {
	return common.HexToHash("0xd45329020bda19ea1f5b5afefb54ad34efcce9550350533035afc414e209309a")
}

// UnpackOracleNotOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleNotOwner(uint256 tokenId, address caller)
func (usageOracle *UsageOracle) UnpackOracleNotOwnerError(raw []byte) (*UsageOracleOracleNotOwner, error) {
	out := new(UsageOracleOracleNotOwner)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleNotOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleNotProvider represents a OracleNotProvider error raised by the UsageOracle contract.
type UsageOracleOracleNotProvider struct {
	Provider common.Address
	Caller   common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleNotProvider(address provider, address caller)
func UsageOracleOracleNotProviderErrorID() common.Hash {
	return common.HexToHash("0x95a9fd96479c077058eeff0b35861332c97a5f64df14c63f9d5615674ee9c93c")
}

// UnpackOracleNotProviderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleNotProvider(address provider, address caller)
func (usageOracle *UsageOracle) UnpackOracleNotProviderError(raw []byte) (*UsageOracleOracleNotProvider, error) {
	out := new(UsageOracleOracleNotProvider)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleNotProvider", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleNothingToClaim represents a OracleNothingToClaim error raised by the UsageOracle contract.
type UsageOracleOracleNothingToClaim struct {
	Payer    common.Address
	Provider common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleNothingToClaim(address payer, address provider)
func UsageOracleOracleNothingToClaimErrorID() common.Hash {
	return common.HexToHash("0x20d772ebf6561acd205d27873b9a1b507628cc4abef4e5b0a2b9c52b882114ff")
}

// UnpackOracleNothingToClaimError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleNothingToClaim(address payer, address provider)
func (usageOracle *UsageOracle) UnpackOracleNothingToClaimError(raw []byte) (*UsageOracleOracleNothingToClaim, error) {
	out := new(UsageOracleOracleNothingToClaim)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleNothingToClaim", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleNothingToSettle represents a OracleNothingToSettle error raised by the UsageOracle contract.
type UsageOracleOracleNothingToSettle struct {
	Settled *big.Int
	Value   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleNothingToSettle(uint96 settled, uint96 value)
func UsageOracleOracleNothingToSettleErrorID() common.Hash {
	return common.HexToHash("0x49e5ca591c13c9accae5a7b36319d846a66a7033b262da7221c2f6aeff2a7405")
}

// UnpackOracleNothingToSettleError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleNothingToSettle(uint96 settled, uint96 value)
func (usageOracle *UsageOracle) UnpackOracleNothingToSettleError(raw []byte) (*UsageOracleOracleNothingToSettle, error) {
	out := new(UsageOracleOracleNothingToSettle)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleNothingToSettle", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleNothingToWithdraw represents a OracleNothingToWithdraw error raised by the UsageOracle contract.
type UsageOracleOracleNothingToWithdraw struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleNothingToWithdraw(address account)
func UsageOracleOracleNothingToWithdrawErrorID() common.Hash {
	return common.HexToHash("0xb8d7e0d9c5603f03971d865445c5c6998311b49720264f0184f4e298106c8b1a")
}

// UnpackOracleNothingToWithdrawError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleNothingToWithdraw(address account)
func (usageOracle *UsageOracle) UnpackOracleNothingToWithdrawError(raw []byte) (*UsageOracleOracleNothingToWithdraw, error) {
	out := new(UsageOracleOracleNothingToWithdraw)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleNothingToWithdraw", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleSignerNarrowed represents a OracleSignerNarrowed error raised by the UsageOracle contract.
type UsageOracleOracleSignerNarrowed struct {
	Signer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleSignerNarrowed(address signer)
func UsageOracleOracleSignerNarrowedErrorID() common.Hash {
	return common.HexToHash("0xed7c9d669659b030b77aa353aadc57ca3a3e599271e337f8fed7b743f717e086")
}

// UnpackOracleSignerNarrowedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleSignerNarrowed(address signer)
func (usageOracle *UsageOracle) UnpackOracleSignerNarrowedError(raw []byte) (*UsageOracleOracleSignerNarrowed, error) {
	out := new(UsageOracleOracleSignerNarrowed)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleSignerNarrowed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleSignerTaken represents a OracleSignerTaken error raised by the UsageOracle contract.
type UsageOracleOracleSignerTaken struct {
	Signer  common.Address
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleSignerTaken(address signer, address account)
func UsageOracleOracleSignerTakenErrorID() common.Hash {
	return common.HexToHash("0x145b49f67dd88cd0d8fb3081747dccf4c78836d9f61f5ed6f5a68452ed5bcd4f")
}

// UnpackOracleSignerTakenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleSignerTaken(address signer, address account)
func (usageOracle *UsageOracle) UnpackOracleSignerTakenError(raw []byte) (*UsageOracleOracleSignerTaken, error) {
	out := new(UsageOracleOracleSignerTaken)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleSignerTaken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleThawing represents a OracleThawing error raised by the UsageOracle contract.
type UsageOracleOracleThawing struct {
	ThawedAt uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleThawing(uint64 thawedAt)
func UsageOracleOracleThawingErrorID() common.Hash {
	return common.HexToHash("0xc629cbea6910e485fb45028cd4b5f18b37da15471354b75b88c06a6d838eb43a")
}

// UnpackOracleThawingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleThawing(uint64 thawedAt)
func (usageOracle *UsageOracle) UnpackOracleThawingError(raw []byte) (*UsageOracleOracleThawing, error) {
	out := new(UsageOracleOracleThawing)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleThawing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleTimeOutOfBounds represents a OracleTimeOutOfBounds error raised by the UsageOracle contract.
type UsageOracleOracleTimeOutOfBounds struct {
	Time uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleTimeOutOfBounds(uint64 time)
func UsageOracleOracleTimeOutOfBoundsErrorID() common.Hash {
	return common.HexToHash("0x98b0c41f1e027be9af39032dba2c994f0f91f0cdb8e47160d699151f460b14f2")
}

// UnpackOracleTimeOutOfBoundsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleTimeOutOfBounds(uint64 time)
func (usageOracle *UsageOracle) UnpackOracleTimeOutOfBoundsError(raw []byte) (*UsageOracleOracleTimeOutOfBounds, error) {
	out := new(UsageOracleOracleTimeOutOfBounds)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleTimeOutOfBounds", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleZeroAmount represents a OracleZeroAmount error raised by the UsageOracle contract.
type UsageOracleOracleZeroAmount struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleZeroAmount()
func UsageOracleOracleZeroAmountErrorID() common.Hash {
	return common.HexToHash("0xfe18cd5d4bc5f267c3699ce1385a003f7f37017a39aa4c627c6b0b3ac307fc03")
}

// UnpackOracleZeroAmountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleZeroAmount()
func (usageOracle *UsageOracle) UnpackOracleZeroAmountError(raw []byte) (*UsageOracleOracleZeroAmount, error) {
	out := new(UsageOracleOracleZeroAmount)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleZeroAmount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleZeroTreasury represents a OracleZeroTreasury error raised by the UsageOracle contract.
type UsageOracleOracleZeroTreasury struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleZeroTreasury()
func UsageOracleOracleZeroTreasuryErrorID() common.Hash {
	return common.HexToHash("0xb428466091df35de8dd2aacb9c34cc4e4797081eb995bb25cfc9067a9382d2e1")
}

// UnpackOracleZeroTreasuryError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleZeroTreasury()
func (usageOracle *UsageOracle) UnpackOracleZeroTreasuryError(raw []byte) (*UsageOracleOracleZeroTreasury, error) {
	out := new(UsageOracleOracleZeroTreasury)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleZeroTreasury", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleReentrancyGuardReentrantCall represents a ReentrancyGuardReentrantCall error raised by the UsageOracle contract.
type UsageOracleReentrancyGuardReentrantCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReentrancyGuardReentrantCall()
func UsageOracleReentrancyGuardReentrantCallErrorID() common.Hash {
	return common.HexToHash("0x3ee5aeb571de7fc460830b4d0017439a1ca56fb0bc39062227ade4fe4a24c1ca")
}

// UnpackReentrancyGuardReentrantCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReentrancyGuardReentrantCall()
func (usageOracle *UsageOracle) UnpackReentrancyGuardReentrantCallError(raw []byte) (*UsageOracleReentrancyGuardReentrantCall, error) {
	out := new(UsageOracleReentrancyGuardReentrantCall)
	if err := usageOracle.abi.UnpackIntoInterface(out, "ReentrancyGuardReentrantCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleSafeCastOverflowedUintDowncast represents a SafeCastOverflowedUintDowncast error raised by the UsageOracle contract.
type UsageOracleSafeCastOverflowedUintDowncast struct {
	Bits  uint8
	Value *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func UsageOracleSafeCastOverflowedUintDowncastErrorID() common.Hash {
	return common.HexToHash("0x6dfcc6503a32754ce7a89698e18201fc5294fd4aad43edefee786f88423b1a12")
}

// UnpackSafeCastOverflowedUintDowncastError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func (usageOracle *UsageOracle) UnpackSafeCastOverflowedUintDowncastError(raw []byte) (*UsageOracleSafeCastOverflowedUintDowncast, error) {
	out := new(UsageOracleSafeCastOverflowedUintDowncast)
	if err := usageOracle.abi.UnpackIntoInterface(out, "SafeCastOverflowedUintDowncast", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the UsageOracle contract.
type UsageOracleSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func UsageOracleSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (usageOracle *UsageOracle) UnpackSafeERC20FailedOperationError(raw []byte) (*UsageOracleSafeERC20FailedOperation, error) {
	out := new(UsageOracleSafeERC20FailedOperation)
	if err := usageOracle.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleStringTooLong represents a StringTooLong error raised by the UsageOracle contract.
type UsageOracleStringTooLong struct {
	Str string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringTooLong(string str)
func UsageOracleStringTooLongErrorID() common.Hash {
	return common.HexToHash("0x305a27a93f8e33b7392df0a0f91d6fc63847395853c45991eec52dbf24d72381")
}

// UnpackStringTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringTooLong(string str)
func (usageOracle *UsageOracle) UnpackStringTooLongError(raw []byte) (*UsageOracleStringTooLong, error) {
	out := new(UsageOracleStringTooLong)
	if err := usageOracle.abi.UnpackIntoInterface(out, "StringTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}
