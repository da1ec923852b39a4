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
	Terms       ILicenseRegistryTerms
	GrantedAt   uint64
	ExpiresAt   uint64
	RevokedAt   uint64
}

// ILicenseRegistrySplit is an auto generated low-level Go binding around an user-defined struct.
type ILicenseRegistrySplit struct {
	Creator  uint16
	Owner    uint16
	Provider uint16
	Protocol uint16
}

// ILicenseRegistryTerms is an auto generated low-level Go binding around an user-defined struct.
type ILicenseRegistryTerms struct {
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
	GrantPrice    *big.Int
	InputPrice    uint64
	OutputPrice   uint64
	RequestPrice  uint64
	Split         ILicenseRegistrySplit
}

// IModelRegistryPublication is an auto generated low-level Go binding around an user-defined struct.
type IModelRegistryPublication struct {
	Name           string
	ContentType    uint8
	Digest         [32]byte
	MetadataDigest [32]byte
	Parent         *big.Int
	TermsIndex     *big.Int
}

// IModelRegistryToken is an auto generated low-level Go binding around an user-defined struct.
type IModelRegistryToken struct {
	Owner       common.Address
	Creator     common.Address
	ContentType uint8
	Active      bool
	TermsIndex  *big.Int
}

// IProviderStakeAttestation is an auto generated low-level Go binding around an user-defined struct.
type IProviderStakeAttestation struct {
	Provider     common.Address
	Payer        common.Address
	ReceiptsRoot [32]byte
	Timestamp    uint64
}

// IProviderStakeLeaf is an auto generated low-level Go binding around an user-defined struct.
type IProviderStakeLeaf struct {
	Receipt IProviderStakeReceipt
	Index   *big.Int
	Path    [][32]byte
}

// IProviderStakeReceipt is an auto generated low-level Go binding around an user-defined struct.
type IProviderStakeReceipt struct {
	RequestId    [32]byte
	TokenId      *big.Int
	InputTokens  uint64
	OutputTokens uint64
	Requests     uint64
	TermsIndex   *big.Int
	Cost         *big.Int
	Timestamp    uint64
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
	TokenId      *big.Int
	InputTokens  uint64
	OutputTokens uint64
	Requests     uint64
	Value        *big.Int
}

// IUsageOracleRootSettlement is an auto generated low-level Go binding around an user-defined struct.
type IUsageOracleRootSettlement struct {
	LinesRoot [32]byte
	Settled   *big.Int
	Claimed   *big.Int
	SettledAt uint64
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
	TermsIndex  *big.Int
	SettledAt   uint64
}

// IUsageOracleVoucher is an auto generated low-level Go binding around an user-defined struct.
type IUsageOracleVoucher struct {
	TokenId      *big.Int
	Payer        common.Address
	Provider     common.Address
	InputTokens  uint64
	OutputTokens uint64
	Requests     uint64
	Value        *big.Int
	ReceiptsRoot [32]byte
	Timestamp    uint64
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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"registry_\",\"type\":\"address\",\"internalType\":\"contractIModelRegistry\"},{\"name\":\"paymentToken_\",\"type\":\"address\",\"internalType\":\"contractIERC20\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"applicableTerms\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"at\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"check\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"at\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"answer\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Check\",\"components\":[{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumILicenseRegistry.Status\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"active\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"terms\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Terms\",\"components\":[{\"name\":\"licenseId\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"textDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"open\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"commercialUse\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"attribution\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"derivatives\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"revocable\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"noticePeriod\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"period\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"seats\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"grantPrice\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"inputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requestPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"split\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Split\",\"components\":[{\"name\":\"creator\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"owner\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"provider\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"protocol\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]}]},{\"name\":\"grantedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"expiresAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"revokedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"grant\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"expectedTermsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"expiresAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"grantWithPermit\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"expectedTermsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"deadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"expiresAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"isOffered\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"paymentToken\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIERC20\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"registerTerms\",\"inputs\":[{\"name\":\"terms\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Terms\",\"components\":[{\"name\":\"licenseId\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"textDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"open\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"commercialUse\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"attribution\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"derivatives\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"revocable\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"noticePeriod\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"period\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"seats\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"grantPrice\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"inputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requestPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"split\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Split\",\"components\":[{\"name\":\"creator\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"owner\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"provider\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"protocol\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]}]}],\"outputs\":[{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"registry\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIModelRegistry\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"revoke\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"revokedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setOffer\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"offered\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"splitOf\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Split\",\"components\":[{\"name\":\"creator\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"owner\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"provider\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"protocol\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"termsHashOf\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"termsIndexOf\",\"inputs\":[{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"termsOf\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"outputs\":[{\"name\":\"terms\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Terms\",\"components\":[{\"name\":\"licenseId\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"textDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"open\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"commercialUse\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"attribution\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"derivatives\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"revocable\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"noticePeriod\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"period\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"seats\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"grantPrice\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"inputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requestPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"split\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Split\",\"components\":[{\"name\":\"creator\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"owner\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"provider\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"protocol\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"userExpires\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Granted\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"indexed\":true,\"internalType\":\"uint48\"},{\"name\":\"grantedAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"expiresAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"price\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OfferChanged\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"indexed\":true,\"internalType\":\"uint48\"},{\"name\":\"offered\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Revoked\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"revokedAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TermsRegistered\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint48\",\"indexed\":true,\"internalType\":\"uint48\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"author\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"licenseId\",\"type\":\"string\",\"indexed\":false,\"internalType\":\"string\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Withdrawn\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"DeploymentMismatch\",\"inputs\":[{\"name\":\"expected\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"actual\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseCreatorShare\",\"inputs\":[{\"name\":\"share\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"published\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]},{\"type\":\"error\",\"name\":\"LicenseGrantRunning\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseInvalidTerms\",\"inputs\":[{\"name\":\"reason\",\"type\":\"string\",\"internalType\":\"string\"}]},{\"type\":\"error\",\"name\":\"LicenseNoGrant\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseNotForOthers\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseNotOffered\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}]},{\"type\":\"error\",\"name\":\"LicenseNotOwner\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseNotRevocable\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseNothingToWithdraw\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseTermsChanged\",\"inputs\":[{\"name\":\"expected\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"actual\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"LicenseUnknownTerms\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}]},{\"type\":\"error\",\"name\":\"LicenseUnknownToken\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]}]",
	ID:  "LicenseRegistry",
	Bin: "0x60c080604052346101405760408161343d803803809161001f8285610157565b8339810103126101405780516001600160a01b038116918282036101405760200151916001600160a01b038316830361014057602060049160405192838092636c87d2b960e11b82525afa90811561014c575f91610106575b506001600160a01b03163081036100f0575060805260a0526040516132ae908161018f82396080518181816101c60152818161060701528181610a6801528181610f0c015281816111dc01528181611419015261283d015260a0518181816106990152818161086d015281816109de0152612eb10152f35b63c5158d5f60e01b5f526004523060245260445ffd5b90506020813d602011610144575b8161012160209383610157565b8101031261014057516001600160a01b0381168103610140575f610078565b5f80fd5b3d9150610114565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b0382119082101761017a57604052565b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f5f3560e01c806320d154da14610ada5780632f9bf6d314610a025780633013ce29146109b25780633bc472891461099957806341717b4c1461094a5780634b8d32501461091357806351cff8d9146107cb5780635ce2c2ac1461079957806370a08231146107545780637726ef101461062b5780637b103999146105da57806389c4158314610569578063a975be7e14610444578063d08e0ae0146103f2578063d09c3f0c146103c3578063dc1e0b3c146101505763e3bcecd7146100d5575f80fd5b3461014d57602060031936011261014d57608061011660046101066100f8610b90565b6101006112b6565b506124ad565b61010e6112b6565b500154612dcb565b61014b604051809261ffff60608092828151168552826020820151166020860152826040820151166040860152015116910152565bf35b80fd5b503461014d57606060031936011261014d5760043561016d610b7b565b9060443591821515928381036103bf576040517f55d742e400000000000000000000000000000000000000000000000000000000815283600482015260408160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa9182156103b45786918793610381575b503373ffffffffffffffffffffffffffffffffffffffff8316036103515765ffffffffffff61ffff600461022b876124ad565b015460c01c169260a01c16806103355750612710925b81610322575b81610301575b506102cc575050602065ffffffffffff7f28d7b5d9e4b183ce6dd205afdae2b39aa092bbad1793b89c2e4918772499fc559284875260038352604087208282165f52835260405f207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0081541660ff88161790556040519586521693a380f35b7f3f194d6000000000000000000000000000000000000000000000000000000000865261ffff90811660045216602452604484fd5b73ffffffffffffffffffffffffffffffffffffffff1633141590505f61024d565b905061ffff831661ffff83161090610247565b8752600160205261ffff600460408920015460c01c1692610241565b604487867f6dd896f500000000000000000000000000000000000000000000000000000000825260045233602452fd5b9092506103a6915060403d6040116103ad575b61039e8183610db9565b810190610dfa565b915f6101f8565b503d610394565b6040513d88823e3d90fd5b8480fd5b503461014d57604060031936011261014d5760206103ea6103e2610b12565b600435612176565b604051908152f35b503461014d57602060031936011261014d576004359067ffffffffffffffff821161014d57610240600319833603011261014d576020610434836004016116f5565b65ffffffffffff60405191168152f35b503461014d5761045c61045636610bba565b91611362565b60405190602082528051600781101561053c57829350602083015273ffffffffffffffffffffffffffffffffffffffff602082015116604083015273ffffffffffffffffffffffffffffffffffffffff604082015116606083015260608101511515608083015260ff60808201511660a083015265ffffffffffff60a08201511660c083015260c081015160e083015267ffffffffffffffff61014061051460e0840151610160610100870152610180860190610c02565b9282610100820151166101208601528261012082015116828601520151166101608301520390f35b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526021600452fd5b503461014d57608060031936011261014d576020906105a5610589610b7b565b610591610b58565b61059961277b565b606435916004356127ef565b907f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d67ffffffffffffffff60405191168152f35b503461014d578060031936011261014d57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346107505761010060031936011261075057610646610b7b565b9061064f610b58565b9060a4359260ff84168094036107505761066761277b565b6bffffffffffffffffffffffff600361067f836124ad565b01541673ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690813b156107505760209560e45f928360405195869485937fd505accf00000000000000000000000000000000000000000000000000000000855233600486015230602486015260448501526084356064850152608484015260c43560a4840152833560c48401525af161073a575b506105a59192606435916004356127ef565b6105a592505f61074991610db9565b5f91610728565b5f80fd5b346107505760206003193601126107505773ffffffffffffffffffffffffffffffffffffffff610782610b35565b165f526005602052602060405f2054604051908152f35b34610750576020600319360112610750576004355f526002602052602065ffffffffffff60405f205416604051908152f35b34610750576020600319360112610750576107e4610b35565b6107ec61277b565b335f52600560205260405f205480156108e757610891602092335f52600584525f604081205573ffffffffffffffffffffffffffffffffffffffff604051917fa9059cbb00000000000000000000000000000000000000000000000000000000868401521660248201528260448201526044815261086b606482610db9565b7f0000000000000000000000000000000000000000000000000000000000000000612e10565b6040518181527f7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d5833392a25f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b7feed511cc000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346107505760206003193601126107505765ffffffffffff610933610b90565b165f526001602052602060405f2054604051908152f35b346107505760206003193601126107505761099561097c61098161096c610b90565b6109746112da565b9283916124ad565b612549565b604051918291602083526020830190610c02565b0390f35b346107505760206104346109ac36610bba565b91611190565b34610750575f60031936011261075057602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461075057604060031936011261075057600435610a1e610b7b565b604051907f55d742e400000000000000000000000000000000000000000000000000000000825282600483015260408260248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa928315610acf57602093610aa5935f91610aaf575b506122d0565b6040519015158152f35b610ac8915060403d6040116103ad5761039e8183610db9565b5085610a9f565b6040513d5f823e3d90fd5b34610750576040600319360112610750576020610b00610af8610b12565b600435610ec1565b67ffffffffffffffff60405191168152f35b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361075057565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361075057565b6044359073ffffffffffffffffffffffffffffffffffffffff8216820361075057565b6024359065ffffffffffff8216820361075057565b6004359065ffffffffffff8216820361075057565b359067ffffffffffffffff8216820361075057565b6003196060910112610750576004359060243573ffffffffffffffffffffffffffffffffffffffff81168103610750579060443567ffffffffffffffff811681036107505790565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f6020610d5c6101c061026096805161024088528051948591826102408b0152018989015e5f8885890101526020810151602088015260408101511515604088015260608101511515606088015260808101511515608088015260a0810151151560a088015260c0810151151560c088015263ffffffff60e08201511660e088015263ffffffff6101008201511661010088015263ffffffff610120820151166101208801526bffffffffffffffffffffffff6101408201511661014088015267ffffffffffffffff6101608201511661016088015267ffffffffffffffff6101808201511661018088015267ffffffffffffffff6101a0820151166101a088015201516101c086019061ffff60608092828151168552826020820151166020860152826040820151166040860152015116910152565b0116010190565b3590811515820361075057565b6080810190811067ffffffffffffffff821117610d8c57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610d8c57604052565b9190826040910312610750576020825192015173ffffffffffffffffffffffffffffffffffffffff811681036107505790565b90604051610e3a81610d70565b606067ffffffffffffffff82945465ffffffffffff81168452818160301c166020850152818160701c16604085015260b01c16910152565b9067ffffffffffffffff8091169116019067ffffffffffffffff8211610e9457565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b91906040517f55d742e400000000000000000000000000000000000000000000000000000000815283600482015260408160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610acf575f91611170575b5073ffffffffffffffffffffffffffffffffffffffff3391160361114057825f52600460205260405f2073ffffffffffffffffffffffffffffffffffffffff82165f5260205260405f209267ffffffffffffffff4216610fa481610f9f87610e2d565b61224e565b156110fa57845465ffffffffffff81165f526001602052600360405f2001549078100000000000000000000000000000000000000000000000008216156110b45760b01c67ffffffffffffffff16806110ac575061105e9163ffffffff61100f9260801c1690610e72565b85547fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff1660b082901b7dffffffffffffffff000000000000000000000000000000000000000000001617909555565b7fd6888585abc2c41bdc4756071cbbb782615709aa3318bb9f6febb9ec2b0b6c90602073ffffffffffffffffffffffffffffffffffffffff6040519467ffffffffffffffff881686521693a3565b955050505050565b73ffffffffffffffffffffffffffffffffffffffff85857fb2a8d896000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b73ffffffffffffffffffffffffffffffffffffffff83837fb835e6be000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b827f6dd896f5000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b611189915060403d6040116103ad5761039e8183610db9565b505f610f3c565b9190604051907f55d742e400000000000000000000000000000000000000000000000000000000825283600483015260408260248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa8015610acf575f925f9161127f575b5073ffffffffffffffffffffffffffffffffffffffff161561127757611272935f52600460205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f5260205261126d65ffffffffffff60405f209260a01c1691610e2d565b61236c565b905090565b505050505f90565b73ffffffffffffffffffffffffffffffffffffffff93506112af915060403d6040116103ad5761039e8183610db9565b909261120d565b604051906112c382610d70565b5f6060838281528260208201528260408201520152565b604051906101e0820182811067ffffffffffffffff821117610d8c5760405281606081525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201525f6101808201525f6101a08201526101c061135d6112b6565b910152565b92919092604051610160810181811067ffffffffffffffff821117610d8c576040525f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201526113b36112da565b60e08201525f6101008201525f6101208201525f6101408201528094604051927f55d742e400000000000000000000000000000000000000000000000000000000845280600485015260408460248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa8015610acf575f945f9161160f575b5073ffffffffffffffffffffffffffffffffffffffff1692831561160657505f52600460205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f526020526114b261149f60405f20610e2d565b9365ffffffffffff8460a01c168561236c565b92909165ffffffffffff60a088019416845260078310156115a65760ff92875273ffffffffffffffffffffffffffffffffffffffff8216602088015260408701527b01000000000000000000000000000000000000000000000000000000811615606087015260d01c169060028210156115a65765ffffffffffff9160808601525116806115e0575b50825160078110156115a65760048114905f82156115d3575b8215611595575b50506115645750565b60608167ffffffffffffffff6020819401511661010086015282604082015116610120860152015116610140830152565b9091506115a6576006145f8061155b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b506005811491505f611554565b5f52600160205261160060405f20805460c086015260e085015190612549565b5f61153b565b96505050505050565b73ffffffffffffffffffffffffffffffffffffffff955061163f915060403d6040116103ad5761039e8183610db9565b909461144a565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b359063ffffffff8216820361075057565b359061ffff8216820361075057565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610750570180359067ffffffffffffffff82116107505760200191813603831361075057565b9060405160208082015282357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181121561075057830160208135910167ffffffffffffffff821161075057813603811361075057611764916102406040850152610280840191611646565b6020840135606083015261177a60408501610d63565b1515608083015261178d60608501610d63565b151560a08301526117a060808501610d63565b151560c08301526117b360a08501610d63565b151560e08301526117c660c08501610d63565b151561010083015263ffffffff6117df60e08601611684565b1661012083015263ffffffff6117f86101008601611684565b1661014083015263ffffffff6118116101208601611684565b166101608301526101408401356bffffffffffffffffffffffff81168091036107505761191f91839161018083015267ffffffffffffffff6118566101608801610ba5565b166101a083015267ffffffffffffffff6118736101808801610ba5565b166101c083015267ffffffffffffffff6118906101a08801610ba5565b166101e083015261ffff6118a76101c08801611695565b1661020083015261ffff6118be6101e08801611695565b1661022083015261ffff6118d56102008801611695565b1661024083015261ffff6118ec6102208801611695565b16610260830152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282610db9565b60208151910120805f52600260205265ffffffffffff60405f20541680612171575061195461194e84806116a4565b9061309d565b156120ed576127106119ad61199d61198d61ffff6119756101c08901612d63565b1661ffff6119866101e08a01612d63565b1690612d72565b61ffff6119866102008901612d63565b61ffff6119866102208801612d63565b0361208f576119be60408401612d7f565b80612016575b611f92575f549065ffffffffffff82169165ffffffffffff8314610e94577fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000065ffffffffffff60018501169116175f556001820193815f52600260205260405f2065ffffffffffff60018501167fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000082541617905565ffffffffffff60018401165f52600160205260405f20828155611a7c82806116a4565b9067ffffffffffffffff8211610d8c57611a9960018401546124f8565b601f8111611f4a575b505f90601f8311600114611e5a579282611df193611e1596937f3485d0bcdcd1f5a43cfd1330ee805e48874a26c486b1204867c6f8b88fedff42965f92611e4f575b50507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c19161760018201555b6020820135611e40575b611b2f60408301612d7f565b15611e3a5778010000000000000000000000000000000000000000000000005b611b5b60608401612d7f565b15611e345778020000000000000000000000000000000000000000000000005b611b8760808501612d7f565b15611e2e5778040000000000000000000000000000000000000000000000005b611bb360a08601612d7f565b15611e285778080000000000000000000000000000000000000000000000005b611bdf60c08701612d7f565b15611e21577810000000000000000000000000000000000000000000000000915b602087013515611e1a577820000000000000000000000000000000000000000000000000935b77ffffffff0000000000000000000000000000000000000000611c4c6101208a01612da5565b60a01b169517171717171773ffffffff00000000000000000000000000000000611c7860e08501612da5565b60801b16176fffffffff000000000000000000000000611c9b6101008501612da5565b60601b16176bffffffffffffffffffffffff611cba6101408501612d8c565b16176003820155600467ffffffffffffffff611cd96101608501612db6565b166fffffffffffffffff0000000000000000611cf86101808601612db6565b60401b161777ffffffffffffffff00000000000000000000000000000000611d236101a08601612db6565b60801b161779ffff000000000000000000000000000000000000000000000000611d506101c08601612d63565b60c01b16177bffff0000000000000000000000000000000000000000000000000000611d7f6101e08601612d63565b60d01b16177dffff00000000000000000000000000000000000000000000000000000000611db06102008601612d63565b60e01b16177fffff000000000000000000000000000000000000000000000000000000000000611de36102208601612d63565b60f01b1617910155806116a4565b92906040519182916020835265ffffffffffff600133990116956020840191611646565b0390a4565b5f93611c26565b5f91611c00565b5f611bd3565b5f611ba7565b5f611b7b565b5f611b4f565b60208201356002820155611b23565b013590505f80611ae4565b600184015f5260205f20915f5b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe085168110611f32575083611e1596937f3485d0bcdcd1f5a43cfd1330ee805e48874a26c486b1204867c6f8b88fedff429693600193837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0611df1991610611efa575b505050811b016001820155611b19565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88560031b161c199101351690555f8080611eea565b90926020600181928686013581550194019101611e67565b600184015f5260205f20601f840160051c81019160208510611f88575b601f0160051c01905b818110611f7d5750611aa2565b5f8155600101611f70565b9091508190611f67565b60846040517f6901213c00000000000000000000000000000000000000000000000000000000815260206004820152603a60248201527f6f70656e207465726d732068617665206e6f206772616e7450726963652c207060448201527f6572696f642c207365617473206f72207265766f636174696f6e0000000000006064820152fd5b506bffffffffffffffffffffffff6120316101408501612d8c565b1615801590612074575b8015612059575b806119c4575061205460c08401612d7f565b6119c4565b5063ffffffff61206c6101208501612da5565b161515612042565b5063ffffffff6120876101008501612da5565b16151561203b565b60646040517f6901213c00000000000000000000000000000000000000000000000000000000815260206004820152601760248201527f73706c6974206d7573742073756d20746f2031303030300000000000000000006044820152fd5b60846040517f6901213c00000000000000000000000000000000000000000000000000000000815260206004820152602e60248201527f6c6963656e73654964206d757374206265203120746f203634206f6620412d5a60448201527f20612d7a20302d39202e202d202b0000000000000000000000000000000000006064820152fd5b925050565b5f52600460205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f526020526121a960405f20610e2d565b6121bd67ffffffffffffffff42168261224e565b15612249578067ffffffffffffffff6040819301511680155f146122445750815b8260608293015116908115159081612238575b50612230575b501667ffffffffffffffff810361222d57507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90565b90565b90505f6121f7565b8491501681105f6121f1565b6121de565b505f90565b9065ffffffffffff8251161515918261229a575b8261226c57505090565b6060015167ffffffffffffffff168015925090821561228a57505090565b67ffffffffffffffff1610905090565b915067ffffffffffffffff60408301511680159081156122bc575b5091612262565b905067ffffffffffffffff8216105f6122b5565b917b01000000000000000000000000000000000000000000000000000000831615928361235a575b83612304575b50505090565b65ffffffffffff9192935060a01c1665ffffffffffff82161491821561232f575b50505f80806122fe565b9091505f52600360205265ffffffffffff60405f2091165f5260205260ff60405f2054165f80612325565b65ffffffffffff8216151593506122f8565b929165ffffffffffff8451168015159182612489575b829081612478575b5061246e575065ffffffffffff8216908115918215908161243a575b50612430571561241c57505067ffffffffffffffff60608301511680151590816123ef575b50156123e05765ffffffffffff600692511690565b65ffffffffffff600592511690565b905067ffffffffffffffff6040840151168015918215612412575b50505f6123cb565b1090505f8061240a565b9092501561242a5760019190565b60029190565b5050915060039190565b90505f5260016020527801000000000000000000000000000000000000000000000000600360405f2001541615155f6123a6565b9350505060049190565b61248391508661224e565b5f61238a565b915067ffffffffffffffff60208601511667ffffffffffffffff8316101591612382565b65ffffffffffff1690815f52600160205260405f20918254156124cd5750565b7f6ab410b3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90600182811c9216801561253f575b602083101461251257565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f1691612507565b600381015460048201549160018101604051905f9080549061256a826124f8565b808552916001811690811561273857506001146126fd575b5050926101c09492826125a76bffffffffffffffffffffffff9461135d970382610db9565b8752782000000000000000000000000000000000000000000000000082166126ee575b5078010000000000000000000000000000000000000000000000008116151560408701527802000000000000000000000000000000000000000000000000811615156060870152780400000000000000000000000000000000000000000000000081161515608087015278080000000000000000000000000000000000000000000000008116151560a087015278100000000000000000000000000000000000000000000000008116151560c087015263ffffffff8160801c1660e087015263ffffffff8160601c1661010087015263ffffffff8160a01c166101208701521661014085015267ffffffffffffffff811661016085015267ffffffffffffffff8160401c1661018085015267ffffffffffffffff8160801c166101a0850152612dcb565b6002015460208701525f6125ca565b5f908152602081209092505b81831061271e57505081016020018282612582565b600181602092949394548385880101520191019190612709565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208087019190915292151560051b85019092019250849150839050612582565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c6127c75760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b93929093604051907f55d742e400000000000000000000000000000000000000000000000000000000825280600483015260408260248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa8015610acf575f925f91612d2c575b5073ffffffffffffffffffffffffffffffffffffffff1615612d015773ffffffffffffffffffffffffffffffffffffffff8216926128ab876124ad565b90815490808203612cd35750506128c38783856122d0565b15612c9b57600301549563ffffffff8760601c16936128e06112b6565b50825f52600460205260405f2073ffffffffffffffffffffffffffffffffffffffff87165f5260205261291560405f20610e2d565b916060830167ffffffffffffffff815116151580612c91575b612c595767ffffffffffffffff42169665ffffffffffff6040519361295285610d70565b16978884526020840195818752604085019a5f8c5260608601945f8652612979848461224e565b809181612c46575b73ffffffffffffffffffffffffffffffffffffffff8394169c8d3314928315612c3e575b8315612c14575b505082612bfd575b82612be9575b5015612bb957612b895767ffffffffffffffff9c9d9460609794612b03948f93947f7d7f4569b5e89edcfb7f12631cb90dd7d9bf75b9f9f1eddc7c5920a5dd324a439b9995612b70575b5081612b5b575b5050895f52600460205260405f208b5f5260205265ffffffffffff8060405f20945116167fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000084541617835586518d7fffffffffffffffffffff00000000000000000000000000000000ffffffffffff6dffffffffffffffff00000000000075ffffffffffffffff00000000000000000000000000008754935160701b169360301b1691161717835551167fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff7dffffffffffffffff0000000000000000000000000000000000000000000083549260b01b169116179055565b338103612b3b5750506bffffffffffffffffffffffff885f925b511691898951166040519384526020840152166040820152a4511690565b612b558a916bffffffffffffffffffffffff809416612e97565b92612b1d565b8391612b6691610e72565b168d525f80612a0b565b905083604081602084015116920151169089525f612a04565b89897fcbe54fc1000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b8a8a7fbb92a882000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5167ffffffffffffffff161591505f6129ba565b604085015167ffffffffffffffff161592506129b4565b90919250159081612c29575b50905f806129ac565b65ffffffffffff915060a01c168d145f612c20565b8493506129a5565b845165ffffffffffff168e149250612981565b65ffffffffffff82867f417f35dd000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b508233141561292e565b65ffffffffffff87837f417f35dd000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b7f1f99c5dc000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7fee105450000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff9350612d5c915060403d6040116103ad5761039e8183610db9565b909261286e565b3561ffff811681036107505790565b91908201809211610e9457565b3580151581036107505790565b356bffffffffffffffffffffffff811681036107505790565b3563ffffffff811681036107505790565b3567ffffffffffffffff811681036107505790565b612dd36112b6565b5060405190612de182610d70565b61ffff8160c01c16825261ffff8160d01c16602083015261ffff8160e01c16604083015260f01c606082015290565b905f602091828151910182855af115610acf575f513d612e8e575073ffffffffffffffffffffffffffffffffffffffff81163b155b612e4c5750565b73ffffffffffffffffffffffffffffffffffffffff907f5274afe7000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b60011415612e45565b9190916bffffffffffffffffffffffff81168015613096577f00000000000000000000000000000000000000000000000000000000000000009073ffffffffffffffffffffffffffffffffffffffff821691604051907f70a08231000000000000000000000000000000000000000000000000000000008252306004830152602082602481875afa918215610acf575f92613061575b50602493612f85602092604051907f23b872dd0000000000000000000000000000000000000000000000000000000085830152338883015230604483015286606483015260648252612f80608483610db9565b612e10565b604051948580927f70a082310000000000000000000000000000000000000000000000000000000082523060048301525afa928315610acf575f9361302d575b508203918211610e9457811015613027576bffffffffffffffffffffffff9150165b73ffffffffffffffffffffffffffffffffffffffff8193165f5260056020526130236bffffffffffffffffffffffff60405f2092168254612d72565b9055565b50612fe7565b9092506020813d602011613059575b8161304960209383610db9565b810103126107505751915f612fc5565b3d915061303c565b9091506020813d60201161308e575b8161307d60209383610db9565b810103126107505751906024612f2d565b3d9150613070565b505f925050565b811580156132a4575b61329e575f5b82811015613296577fff0000000000000000000000000000000000000000000000000000000000000081830135167f61000000000000000000000000000000000000000000000000000000000000008110158061326c575b8015613217575b1590816131ba575b8161318f575b81613164575b81613139575b50613132576001016130ac565b5050505f90565b7f2b00000000000000000000000000000000000000000000000000000000000000915014155f613125565b7f2d00000000000000000000000000000000000000000000000000000000000000811415915061311f565b7f2e000000000000000000000000000000000000000000000000000000000000008114159150613119565b90507f3000000000000000000000000000000000000000000000000000000000000000811015806131ed575b1590613113565b507f39000000000000000000000000000000000000000000000000000000000000008111156131e6565b507f4100000000000000000000000000000000000000000000000000000000000000811015801561310b57507f5a0000000000000000000000000000000000000000000000000000000000000081111561310b565b507f7a00000000000000000000000000000000000000000000000000000000000000811115613104565b505050600190565b50505f90565b50604082116130a656",
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

// PackApplicableTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3bc47289.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function applicableTerms(uint256 tokenId, address licensee, uint64 at) view returns(uint48 termsIndex)
func (licenseRegistry *LicenseRegistry) PackApplicableTerms(tokenId *big.Int, licensee common.Address, at uint64) []byte {
	enc, err := licenseRegistry.abi.Pack("applicableTerms", tokenId, licensee, at)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApplicableTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3bc47289.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function applicableTerms(uint256 tokenId, address licensee, uint64 at) view returns(uint48 termsIndex)
func (licenseRegistry *LicenseRegistry) TryPackApplicableTerms(tokenId *big.Int, licensee common.Address, at uint64) ([]byte, error) {
	return licenseRegistry.abi.Pack("applicableTerms", tokenId, licensee, at)
}

// UnpackApplicableTerms is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3bc47289.
//
// Solidity: function applicableTerms(uint256 tokenId, address licensee, uint64 at) view returns(uint48 termsIndex)
func (licenseRegistry *LicenseRegistry) UnpackApplicableTerms(data []byte) (*big.Int, error) {
	out, err := licenseRegistry.abi.Unpack("applicableTerms", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
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

// PackCheck is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa975be7e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function check(uint256 tokenId, address licensee, uint64 at) view returns((uint8,address,address,bool,uint8,uint48,bytes32,(string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,uint96,uint64,uint64,uint64,(uint16,uint16,uint16,uint16)),uint64,uint64,uint64) answer)
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
// Solidity: function check(uint256 tokenId, address licensee, uint64 at) view returns((uint8,address,address,bool,uint8,uint48,bytes32,(string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,uint96,uint64,uint64,uint64,(uint16,uint16,uint16,uint16)),uint64,uint64,uint64) answer)
func (licenseRegistry *LicenseRegistry) TryPackCheck(tokenId *big.Int, licensee common.Address, at uint64) ([]byte, error) {
	return licenseRegistry.abi.Pack("check", tokenId, licensee, at)
}

// UnpackCheck is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa975be7e.
//
// Solidity: function check(uint256 tokenId, address licensee, uint64 at) view returns((uint8,address,address,bool,uint8,uint48,bytes32,(string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,uint96,uint64,uint64,uint64,(uint16,uint16,uint16,uint16)),uint64,uint64,uint64) answer)
func (licenseRegistry *LicenseRegistry) UnpackCheck(data []byte) (ILicenseRegistryCheck, error) {
	out, err := licenseRegistry.abi.Unpack("check", data)
	if err != nil {
		return *new(ILicenseRegistryCheck), err
	}
	out0 := *abi.ConvertType(out[0], new(ILicenseRegistryCheck)).(*ILicenseRegistryCheck)
	return out0, nil
}

// PackGrant is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x89c41583.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grant(uint256 tokenId, uint48 termsIndex, address licensee, bytes32 expectedTermsHash) returns(uint64 expiresAt)
func (licenseRegistry *LicenseRegistry) PackGrant(tokenId *big.Int, termsIndex *big.Int, licensee common.Address, expectedTermsHash [32]byte) []byte {
	enc, err := licenseRegistry.abi.Pack("grant", tokenId, termsIndex, licensee, expectedTermsHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrant is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x89c41583.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grant(uint256 tokenId, uint48 termsIndex, address licensee, bytes32 expectedTermsHash) returns(uint64 expiresAt)
func (licenseRegistry *LicenseRegistry) TryPackGrant(tokenId *big.Int, termsIndex *big.Int, licensee common.Address, expectedTermsHash [32]byte) ([]byte, error) {
	return licenseRegistry.abi.Pack("grant", tokenId, termsIndex, licensee, expectedTermsHash)
}

// UnpackGrant is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x89c41583.
//
// Solidity: function grant(uint256 tokenId, uint48 termsIndex, address licensee, bytes32 expectedTermsHash) returns(uint64 expiresAt)
func (licenseRegistry *LicenseRegistry) UnpackGrant(data []byte) (uint64, error) {
	out, err := licenseRegistry.abi.Unpack("grant", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackGrantWithPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7726ef10.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grantWithPermit(uint256 tokenId, uint48 termsIndex, address licensee, bytes32 expectedTermsHash, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns(uint64 expiresAt)
func (licenseRegistry *LicenseRegistry) PackGrantWithPermit(tokenId *big.Int, termsIndex *big.Int, licensee common.Address, expectedTermsHash [32]byte, deadline *big.Int, v uint8, r [32]byte, s [32]byte) []byte {
	enc, err := licenseRegistry.abi.Pack("grantWithPermit", tokenId, termsIndex, licensee, expectedTermsHash, deadline, v, r, s)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrantWithPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7726ef10.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grantWithPermit(uint256 tokenId, uint48 termsIndex, address licensee, bytes32 expectedTermsHash, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns(uint64 expiresAt)
func (licenseRegistry *LicenseRegistry) TryPackGrantWithPermit(tokenId *big.Int, termsIndex *big.Int, licensee common.Address, expectedTermsHash [32]byte, deadline *big.Int, v uint8, r [32]byte, s [32]byte) ([]byte, error) {
	return licenseRegistry.abi.Pack("grantWithPermit", tokenId, termsIndex, licensee, expectedTermsHash, deadline, v, r, s)
}

// UnpackGrantWithPermit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7726ef10.
//
// Solidity: function grantWithPermit(uint256 tokenId, uint48 termsIndex, address licensee, bytes32 expectedTermsHash, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns(uint64 expiresAt)
func (licenseRegistry *LicenseRegistry) UnpackGrantWithPermit(data []byte) (uint64, error) {
	out, err := licenseRegistry.abi.Unpack("grantWithPermit", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackIsOffered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f9bf6d3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOffered(uint256 tokenId, uint48 termsIndex) view returns(bool)
func (licenseRegistry *LicenseRegistry) PackIsOffered(tokenId *big.Int, termsIndex *big.Int) []byte {
	enc, err := licenseRegistry.abi.Pack("isOffered", tokenId, termsIndex)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsOffered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f9bf6d3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isOffered(uint256 tokenId, uint48 termsIndex) view returns(bool)
func (licenseRegistry *LicenseRegistry) TryPackIsOffered(tokenId *big.Int, termsIndex *big.Int) ([]byte, error) {
	return licenseRegistry.abi.Pack("isOffered", tokenId, termsIndex)
}

// UnpackIsOffered is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2f9bf6d3.
//
// Solidity: function isOffered(uint256 tokenId, uint48 termsIndex) view returns(bool)
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

// PackRegisterTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd08e0ae0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registerTerms((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,uint96,uint64,uint64,uint64,(uint16,uint16,uint16,uint16)) terms) returns(uint48 termsIndex)
func (licenseRegistry *LicenseRegistry) PackRegisterTerms(terms ILicenseRegistryTerms) []byte {
	enc, err := licenseRegistry.abi.Pack("registerTerms", terms)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegisterTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd08e0ae0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registerTerms((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,uint96,uint64,uint64,uint64,(uint16,uint16,uint16,uint16)) terms) returns(uint48 termsIndex)
func (licenseRegistry *LicenseRegistry) TryPackRegisterTerms(terms ILicenseRegistryTerms) ([]byte, error) {
	return licenseRegistry.abi.Pack("registerTerms", terms)
}

// UnpackRegisterTerms is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd08e0ae0.
//
// Solidity: function registerTerms((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,uint96,uint64,uint64,uint64,(uint16,uint16,uint16,uint16)) terms) returns(uint48 termsIndex)
func (licenseRegistry *LicenseRegistry) UnpackRegisterTerms(data []byte) (*big.Int, error) {
	out, err := licenseRegistry.abi.Unpack("registerTerms", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
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
// the contract method with ID 0xdc1e0b3c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setOffer(uint256 tokenId, uint48 termsIndex, bool offered) returns()
func (licenseRegistry *LicenseRegistry) PackSetOffer(tokenId *big.Int, termsIndex *big.Int, offered bool) []byte {
	enc, err := licenseRegistry.abi.Pack("setOffer", tokenId, termsIndex, offered)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetOffer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdc1e0b3c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setOffer(uint256 tokenId, uint48 termsIndex, bool offered) returns()
func (licenseRegistry *LicenseRegistry) TryPackSetOffer(tokenId *big.Int, termsIndex *big.Int, offered bool) ([]byte, error) {
	return licenseRegistry.abi.Pack("setOffer", tokenId, termsIndex, offered)
}

// PackSplitOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe3bcecd7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function splitOf(uint48 termsIndex) view returns((uint16,uint16,uint16,uint16))
func (licenseRegistry *LicenseRegistry) PackSplitOf(termsIndex *big.Int) []byte {
	enc, err := licenseRegistry.abi.Pack("splitOf", termsIndex)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSplitOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe3bcecd7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function splitOf(uint48 termsIndex) view returns((uint16,uint16,uint16,uint16))
func (licenseRegistry *LicenseRegistry) TryPackSplitOf(termsIndex *big.Int) ([]byte, error) {
	return licenseRegistry.abi.Pack("splitOf", termsIndex)
}

// UnpackSplitOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe3bcecd7.
//
// Solidity: function splitOf(uint48 termsIndex) view returns((uint16,uint16,uint16,uint16))
func (licenseRegistry *LicenseRegistry) UnpackSplitOf(data []byte) (ILicenseRegistrySplit, error) {
	out, err := licenseRegistry.abi.Unpack("splitOf", data)
	if err != nil {
		return *new(ILicenseRegistrySplit), err
	}
	out0 := *abi.ConvertType(out[0], new(ILicenseRegistrySplit)).(*ILicenseRegistrySplit)
	return out0, nil
}

// PackTermsHashOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4b8d3250.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function termsHashOf(uint48 termsIndex) view returns(bytes32)
func (licenseRegistry *LicenseRegistry) PackTermsHashOf(termsIndex *big.Int) []byte {
	enc, err := licenseRegistry.abi.Pack("termsHashOf", termsIndex)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTermsHashOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4b8d3250.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function termsHashOf(uint48 termsIndex) view returns(bytes32)
func (licenseRegistry *LicenseRegistry) TryPackTermsHashOf(termsIndex *big.Int) ([]byte, error) {
	return licenseRegistry.abi.Pack("termsHashOf", termsIndex)
}

// UnpackTermsHashOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4b8d3250.
//
// Solidity: function termsHashOf(uint48 termsIndex) view returns(bytes32)
func (licenseRegistry *LicenseRegistry) UnpackTermsHashOf(data []byte) ([32]byte, error) {
	out, err := licenseRegistry.abi.Unpack("termsHashOf", data)
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
// Solidity: function termsIndexOf(bytes32 termsHash) view returns(uint48)
func (licenseRegistry *LicenseRegistry) PackTermsIndexOf(termsHash [32]byte) []byte {
	enc, err := licenseRegistry.abi.Pack("termsIndexOf", termsHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTermsIndexOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5ce2c2ac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function termsIndexOf(bytes32 termsHash) view returns(uint48)
func (licenseRegistry *LicenseRegistry) TryPackTermsIndexOf(termsHash [32]byte) ([]byte, error) {
	return licenseRegistry.abi.Pack("termsIndexOf", termsHash)
}

// UnpackTermsIndexOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5ce2c2ac.
//
// Solidity: function termsIndexOf(bytes32 termsHash) view returns(uint48)
func (licenseRegistry *LicenseRegistry) UnpackTermsIndexOf(data []byte) (*big.Int, error) {
	out, err := licenseRegistry.abi.Unpack("termsIndexOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTermsOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x41717b4c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function termsOf(uint48 termsIndex) view returns((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,uint96,uint64,uint64,uint64,(uint16,uint16,uint16,uint16)) terms)
func (licenseRegistry *LicenseRegistry) PackTermsOf(termsIndex *big.Int) []byte {
	enc, err := licenseRegistry.abi.Pack("termsOf", termsIndex)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTermsOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x41717b4c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function termsOf(uint48 termsIndex) view returns((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,uint96,uint64,uint64,uint64,(uint16,uint16,uint16,uint16)) terms)
func (licenseRegistry *LicenseRegistry) TryPackTermsOf(termsIndex *big.Int) ([]byte, error) {
	return licenseRegistry.abi.Pack("termsOf", termsIndex)
}

// UnpackTermsOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x41717b4c.
//
// Solidity: function termsOf(uint48 termsIndex) view returns((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,uint96,uint64,uint64,uint64,(uint16,uint16,uint16,uint16)) terms)
func (licenseRegistry *LicenseRegistry) UnpackTermsOf(data []byte) (ILicenseRegistryTerms, error) {
	out, err := licenseRegistry.abi.Unpack("termsOf", data)
	if err != nil {
		return *new(ILicenseRegistryTerms), err
	}
	out0 := *abi.ConvertType(out[0], new(ILicenseRegistryTerms)).(*ILicenseRegistryTerms)
	return out0, nil
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

// LicenseRegistryGranted represents a Granted event raised by the LicenseRegistry contract.
type LicenseRegistryGranted struct {
	TokenId    *big.Int
	Licensee   common.Address
	TermsIndex *big.Int
	GrantedAt  uint64
	ExpiresAt  uint64
	Price      *big.Int
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
// Solidity: event Granted(uint256 indexed tokenId, address indexed licensee, uint48 indexed termsIndex, uint64 grantedAt, uint64 expiresAt, uint96 price)
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
// Solidity: event OfferChanged(uint256 indexed tokenId, uint48 indexed termsIndex, bool offered)
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

// LicenseRegistryTermsRegistered represents a TermsRegistered event raised by the LicenseRegistry contract.
type LicenseRegistryTermsRegistered struct {
	TermsIndex *big.Int
	TermsHash  [32]byte
	Author     common.Address
	LicenseId  string
	Raw        *types.Log // Blockchain specific contextual infos
}

const LicenseRegistryTermsRegisteredEventName = "TermsRegistered"

// ContractEventName returns the user-defined event name.
func (LicenseRegistryTermsRegistered) ContractEventName() string {
	return LicenseRegistryTermsRegisteredEventName
}

// UnpackTermsRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TermsRegistered(uint48 indexed termsIndex, bytes32 indexed termsHash, address indexed author, string licenseId)
func (licenseRegistry *LicenseRegistry) UnpackTermsRegisteredEvent(log *types.Log) (*LicenseRegistryTermsRegistered, error) {
	event := "TermsRegistered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != licenseRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(LicenseRegistryTermsRegistered)
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
// Solidity: event Withdrawn(address indexed account, uint256 amount)
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
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["DeploymentMismatch"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackDeploymentMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseCreatorShare"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseCreatorShareError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseGrantRunning"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseGrantRunningError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseInvalidTerms"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseInvalidTermsError(raw[4:])
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
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseTermsChanged"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseTermsChangedError(raw[4:])
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
	return nil, errors.New("Unknown error")
}

// LicenseRegistryDeploymentMismatch represents a DeploymentMismatch error raised by the LicenseRegistry contract.
type LicenseRegistryDeploymentMismatch struct {
	Expected common.Address
	Actual   common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeploymentMismatch(address expected, address actual)
func LicenseRegistryDeploymentMismatchErrorID() common.Hash {
	return common.HexToHash("0xc5158d5fdcf5c8896dc582d9823a626e0cf46b88dff637d285bd9022b26d73dc")
}

// UnpackDeploymentMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeploymentMismatch(address expected, address actual)
func (licenseRegistry *LicenseRegistry) UnpackDeploymentMismatchError(raw []byte) (*LicenseRegistryDeploymentMismatch, error) {
	out := new(LicenseRegistryDeploymentMismatch)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "DeploymentMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseCreatorShare represents a LicenseCreatorShare error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseCreatorShare struct {
	Share     uint16
	Published uint16
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseCreatorShare(uint16 share, uint16 published)
func LicenseRegistryLicenseCreatorShareErrorID() common.Hash {
	return common.HexToHash("0x3f194d604af5236bcec967dde2e41a3986168857a111f1e45996a9410440155b")
}

// UnpackLicenseCreatorShareError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseCreatorShare(uint16 share, uint16 published)
func (licenseRegistry *LicenseRegistry) UnpackLicenseCreatorShareError(raw []byte) (*LicenseRegistryLicenseCreatorShare, error) {
	out := new(LicenseRegistryLicenseCreatorShare)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseCreatorShare", raw); err != nil {
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

// LicenseRegistryLicenseInvalidTerms represents a LicenseInvalidTerms error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseInvalidTerms struct {
	Reason string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseInvalidTerms(string reason)
func LicenseRegistryLicenseInvalidTermsErrorID() common.Hash {
	return common.HexToHash("0x6901213c2b8ce1f138e04925e54af907aa122a9e378e73381f7c0bf4f9857802")
}

// UnpackLicenseInvalidTermsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseInvalidTerms(string reason)
func (licenseRegistry *LicenseRegistry) UnpackLicenseInvalidTermsError(raw []byte) (*LicenseRegistryLicenseInvalidTerms, error) {
	out := new(LicenseRegistryLicenseInvalidTerms)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseInvalidTerms", raw); err != nil {
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
// Solidity: error LicenseNotOffered(uint256 tokenId, uint48 termsIndex)
func LicenseRegistryLicenseNotOfferedErrorID() common.Hash {
	return common.HexToHash("0x417f35ddccc604b24a7ead27739923895040653947fb03829cdf7bd188a6832f")
}

// UnpackLicenseNotOfferedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseNotOffered(uint256 tokenId, uint48 termsIndex)
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

// LicenseRegistryLicenseTermsChanged represents a LicenseTermsChanged error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseTermsChanged struct {
	Expected [32]byte
	Actual   [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseTermsChanged(bytes32 expected, bytes32 actual)
func LicenseRegistryLicenseTermsChangedErrorID() common.Hash {
	return common.HexToHash("0x1f99c5dcb01dd832ed350885563967d82985091d24f5d140ab2b48d4fc524a32")
}

// UnpackLicenseTermsChangedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseTermsChanged(bytes32 expected, bytes32 actual)
func (licenseRegistry *LicenseRegistry) UnpackLicenseTermsChangedError(raw []byte) (*LicenseRegistryLicenseTermsChanged, error) {
	out := new(LicenseRegistryLicenseTermsChanged)
	if err := licenseRegistry.abi.UnpackIntoInterface(out, "LicenseTermsChanged", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// LicenseRegistryLicenseUnknownTerms represents a LicenseUnknownTerms error raised by the LicenseRegistry contract.
type LicenseRegistryLicenseUnknownTerms struct {
	TermsIndex *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenseUnknownTerms(uint48 termsIndex)
func LicenseRegistryLicenseUnknownTermsErrorID() common.Hash {
	return common.HexToHash("0x6ab410b364bcf80ab2f7303a6514cf093789ba5949dd87637724090813309d84")
}

// UnpackLicenseUnknownTermsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenseUnknownTerms(uint48 termsIndex)
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

// ModelRegistryMetaData contains all meta data concerning the ModelRegistry contract.
var ModelRegistryMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"licenses_\",\"type\":\"address\",\"internalType\":\"contractILicenseRegistry\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approve\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"contractURI\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"firstVersionOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"getApproved\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isApprovedForAll\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"latest\",\"inputs\":[{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"}],\"outputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"licenses\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractILicenseRegistry\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"name\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"namespaceOwner\",\"inputs\":[{\"name\":\"namespace\",\"type\":\"string\",\"internalType\":\"string\"}],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"ownerOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"previous\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"publish\",\"inputs\":[{\"name\":\"publication\",\"type\":\"tuple\",\"internalType\":\"structIModelRegistry.Publication\",\"components\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"digest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"metadataDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"parent\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}]}],\"outputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"publishBatch\",\"inputs\":[{\"name\":\"publications\",\"type\":\"tuple[]\",\"internalType\":\"structIModelRegistry.Publication[]\",\"components\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"digest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"metadataDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"parent\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}]}],\"outputs\":[{\"name\":\"tokenIds\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"publishDigest\",\"inputs\":[{\"name\":\"publication\",\"type\":\"tuple\",\"internalType\":\"structIModelRegistry.Publication\",\"components\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"digest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"metadataDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"parent\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}]},{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"publishWithSig\",\"inputs\":[{\"name\":\"publication\",\"type\":\"tuple\",\"internalType\":\"structIModelRegistry.Publication\",\"components\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"digest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"metadataDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"parent\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}]},{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"recordOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"record\",\"type\":\"uint256\",\"internalType\":\"TokenRecord\"},{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"royaltyInfo\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"salePrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"receiver\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"safeTransferFrom\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"safeTransferFrom\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setActive\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"active\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setApprovalForAll\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"approved\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"supportsInterface\",\"inputs\":[{\"name\":\"interfaceId\",\"type\":\"bytes4\",\"internalType\":\"bytes4\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"symbol\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"tokenOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"token\",\"type\":\"tuple\",\"internalType\":\"structIModelRegistry.Token\",\"components\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"active\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"tokenURI\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"transferFrom\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"versions\",\"inputs\":[{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"before\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"limit\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"tokenIds\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"view\"},{\"type\":\"event\",\"name\":\"ActiveChanged\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"active\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Approval\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"approved\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ApprovalForAll\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"approved\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BatchMetadataUpdate\",\"inputs\":[{\"name\":\"_fromTokenId\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"_toTokenId\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"MetadataUpdate\",\"inputs\":[{\"name\":\"_tokenId\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NamespaceClaimed\",\"inputs\":[{\"name\":\"namespaceHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"namespace\",\"type\":\"string\",\"indexed\":false,\"internalType\":\"string\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Published\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"creator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"nameHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"name\",\"type\":\"string\",\"indexed\":false,\"internalType\":\"string\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"metadataDigest\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"parent\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"indexed\":false,\"internalType\":\"uint48\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Transfer\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"ERC721IncorrectOwner\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721InsufficientApproval\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC721InvalidApprover\",\"inputs\":[{\"name\":\"approver\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721InvalidOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721InvalidOwner\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721InvalidReceiver\",\"inputs\":[{\"name\":\"receiver\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721InvalidSender\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721NonexistentToken\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidShortString\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"RegistryAlreadyPublished\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"RegistryDeadlineOver\",\"inputs\":[{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"RegistryInvalidName\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"}]},{\"type\":\"error\",\"name\":\"RegistryInvalidSignature\",\"inputs\":[{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"RegistryNamespaceTaken\",\"inputs\":[{\"name\":\"namespace\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"RegistryNotOwner\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"RegistryUnknownParent\",\"inputs\":[{\"name\":\"parent\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"RegistryUnknownTerms\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}]},{\"type\":\"error\",\"name\":\"RegistryZeroDigest\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]},{\"type\":\"error\",\"name\":\"StringsInsufficientHexLength\",\"inputs\":[{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"length\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}]",
	ID:  "ModelRegistry",
	Bin: "0x610180806040523461047c5760208161493e80380380916100208285610480565b83398101031261047c57516001600160a01b038116810361047c57604051610049604082610480565b6013815260208101907f4465487567204d6f64656c526567697374727900000000000000000000000000825260405191610084604084610480565b600183526020830191603160f81b83526040516100a2604082610480565b6005815264446548756760d81b6020820152604051906100c3604083610480565b6005825264444548554760d81b60208301528051906001600160401b038211610383575f5490600182811c92168015610472575b60208310146103655781601f849311610405575b50602090601f83116001146103a2575f92610397575b50508160011b915f199060031b1c1916175f555b8051906001600160401b0382116103835760015490600182811c92168015610379575b60208310146103655781601f8493116102f7575b50602090601f8311600114610291575f92610286575b50508160011b915f199060031b1c1916176001555b6101a0816104a3565b610120526101ad8461062a565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261021660c082610480565b5190206080523060c052610160526040516141db908161076382396080518161351c015260a051816135d9015260c051816134ed015260e0518161356b0152610100518161359101526101205181611618015261014051816116440152610160518181816104b801526131d60152f35b015190505f80610182565b60015f9081528281209350601f198516905b8181106102df57509084600195949392106102c7575b505050811b01600155610197565b01515f1960f88460031b161c191690555f80806102b9565b929360206001819287860151815501950193016102a3565b60015f529091507fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf6601f840160051c8101916020851061035b575b90601f859493920160051c01905b81811061034d575061016c565b5f8155849350600101610340565b9091508190610332565b634e487b7160e01b5f52602260045260245ffd5b91607f1691610158565b634e487b7160e01b5f52604160045260245ffd5b015190505f80610121565b5f8080528281209350601f198516905b8181106103ed57509084600195949392106103d5575b505050811b015f55610135565b01515f1960f88460031b161c191690555f80806103c8565b929360206001819287860151815501950193016103b2565b5f80529091507f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563601f840160051c81019160208510610468575b90601f859493920160051c01905b81811061045a575061010b565b5f815584935060010161044d565b909150819061043f565b91607f16916100f7565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761038357604052565b908151602081105f1461051d575090601f8151116104dd5760208151910151602082106104ce571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fd5b6001600160401b03811161038357600654600181811c91168015610620575b602082101461036557601f81116105ed575b50602092601f821160011461058c57928192935f92610581575b50508160011b915f199060031b1c19161760065560ff90565b015190505f80610568565b601f1982169360065f52805f20915f5b8681106105d557508360019596106105bd575b505050811b0160065560ff90565b01515f1960f88460031b161c191690555f80806105af565b9192602060018192868501518155019401920161059c565b60065f52601f60205f20910160051c810190601f830160051c015b818110610615575061054e565b5f8155600101610608565b90607f169061053c565b908151602081105f14610655575090601f8151116104dd5760208151910151602082106104ce571790565b6001600160401b03811161038357600754600181811c91168015610758575b602082101461036557601f8111610725575b50602092601f82116001146106c457928192935f926106b9575b50508160011b915f199060031b1c19161760075560ff90565b015190505f806106a0565b601f1982169360075f52805f20915f5b86811061070d57508360019596106106f5575b505050811b0160075560ff90565b01515f1960f88460031b161c191690555f80806106e7565b919260206001819286850151815501940192016106d4565b60075f52601f60205f20910160051c810190601f830160051c015b81811061074d5750610686565b5f8155600101610740565b90607f169061067456fe60a0806040526004361015610012575f80fd5b5f3560e01c90816301ffc9a7146120575750806306fdde0314611fb5578063081812fc14611f6b578063095ea7b314611ddb5780631c62947f14611dbd57806323b872dd14611da65780632a55205a14611d4e57806338ecaf9414611d015780633c311f3c14611cd757806342842e0e14611cae57806344d38d3d14611c4757806352f4acda1461195357806355d742e4146119115780635cb10d1f146117fe5780636352211e146117c25780636e0ff4da1461176a57806370a08231146116e957806384b0196e1461160057806385ab060c146115a357806395d89b41146114bb578063a22cb465146113dd578063b88d4fde1461137b578063c87b56dd14610605578063cbd42d8b146104dc578063d90fa5721461048c578063e60a955d14610362578063e8a3d4851461025f578063e985e9c5146101ec5763ea78803f1461015b575f80fd5b346101e85760206003193601126101e85760a0610179600435612c01565b65ffffffffffff60806040519273ffffffffffffffffffffffffffffffffffffffff815116845273ffffffffffffffffffffffffffffffffffffffff60208201511660208501526101d2604082015160408601906123db565b6060810151151560608501520151166080820152f35b5f80fd5b346101e85760406003193601126101e8576102056121e0565b73ffffffffffffffffffffffffffffffffffffffff610222612203565b91165f52600560205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060ff60405f2054166040519015158152f35b346101e8575f6003193601126101e85761035e61034a60405161028360c082612366565b609d81527f7b226e616d65223a224465487567222c2273796d626f6c223a2244454855472260208201527f2c226465736372697074696f6e223a224d6f64656c7320616e6420646174617360408201527f6574732c206561636820746f6b656e206f6e6520696d6d757461626c6520636f60608201527f6e74656e742076657273696f6e206f6e20495046532e20352025206f6620612060808201527f726573616c6520676f657320746f207468652063726561746f722e227d00000060a08201526136cf565b6040519182916020835260208301906121bb565b0390f35b346101e85760406003193601126101e85760043561037e6122f2565b815f52600860205260405f20543373ffffffffffffffffffffffffffffffffffffffff82160361045c5791807f633597c8f321978dddbb9b4c534aa18ccb9a5836ebcb13213d1130474f9fafb5602080947ff8e1a15aba9398e019f0b49df1a4fde98ee17ae345cb5f6b5e2c27f5033e8ce796815f14610439577ffffffffffeffffffffffffffffffffffffffffffffffffffffffffffffffffff165b845f526008835260405f20556040519015158152a2604051908152a1005b7b010000000000000000000000000000000000000000000000000000001761041b565b827f992ef18a000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b346101e8575f6003193601126101e857602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101e85760806003193601126101e85760043560028110156101e85760243567ffffffffffffffff81116101e85761051990369060040161227a565b604435916064359383155f146105f1576105339350613114565b5f52600b60205260405f20545b805f5b821515806105e8575b1561059c575f19811461056f57600101915f52600c60205260405f205491610543565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6105a581612881565b915f905b8282106105c6576040516020808252819061035e908201876122bf565b806105d183866128b2565b525f52600c602052600160405f20549101906105a9565b5083811061054c565b5050505f52600c60205260405f2054610540565b346101e85760206003193601126101e85760043561062281612cd2565b5061062c81612c01565b9060606040519261063d8285612366565b603b8452602084017f626166796265693030303030303030303030303030303030303030303030303081527f303030303030303030303030303030303030303030303030303030000000000060408601525f5b603381106113105750601f8460021b1660208110156110e7578551603a10156110e7577f6162636465666768696a6b6c6d6e6f707172737475767778797a323334353637901a605a860153604082015160028110156112e3576001036112a5576040516106fe604082612366565b600581527f4d6f64656c0000000000000000000000000000000000000000000000000000006020820152935b60e81c94856107396008612389565b966107476040519889612366565b600888526107556008612389565b91601f1960208a0193013684378851156110e757603083538851600110156110e75760218901916078835360075b60018111611260575061123057508751600210156110e7577fff000000000000000000000000000000000000000000000000000000000000006022890151165f1a908851600110156110e757538651156110e7576023815360025b600781106111e257506007875260405196602088017f3c73766720786d6c6e733d22687474703a2f2f7777772e77332e6f72672f32309052604088017f30302f737667222076696577426f783d223020302034303020343030223e3c7290528588017f6563742077696474683d2234303022206865696768743d22343030222066696c9052608088017f6c3d2200000000000000000000000000000000000000000000000000000000009052518091608389015e860195608387017f222f3e3c6720666f6e742d66616d696c793d226d6f6e6f737061636522206669905260a387017f6c6c3d222366666622207374726f6b653d222330303022207374726f6b652d77905260c387017f696474683d222e34223e3c7465787420783d2232342220793d2236302220666f905260e387017f6e742d73697a653d223332223e0000000000000000000000000000000000000090528086516020880198818a60f083015e01608301606d81017f3c2f746578743e3c7465787420783d2232342220793d223337302220666f6e749052608d81017f2d73697a653d22392e35223e000000000000000000000000000000000000000090528351908186609983015e01606d01602c81017f3c2f746578743e3c2f673e3c2f7376673e000000000000000000000000000000905203602c017ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1810182526011016109fd9082612366565b610a069061404b565b604051938460208101927f646174613a696d6167652f7376672b786d6c3b6261736536342c000000000000845280516020819201603a84015e8101603a81015f905203603a01601f1981018652610a5d9086612366565b80860151156111a457604051610a74604082612366565b600381527f79657300000000000000000000000000000000000000000000000000000000006020820152915b65ffffffffffff60808301511691825f937a184f03e93ff9f4daa797ed6e38ed64bf6a1f01000000000000000082101561117c575b806d04ee2d6d415b85acef8100000000600a921015611161575b662386f26fc1000081101561114d575b6305f5e10081101561113c575b61271081101561112d575b606481101561111f575b1015611114575b600a5f196021610b3a60018801614024565b968701015b01917f30313233343536373839616263646566000000000000000000000000000000008282061a8353048015610b7a575f19600a9192610b3f565b5050604051809360208201957f7b2274726169745f74797065223a22436f6e74656e742074797065222c2276618752604083017f6c7565223a22000000000000000000000000000000000000000000000000000090528c8c518091604686015e8301604681017f227d2c7b2274726169745f74797065223a22416374697665222c2276616c75659052606681017f223a220000000000000000000000000000000000000000000000000000000000905281516020819301606983015e01604601602381017f227d2c7b2274726169745f74797065223a225465726d73222c2276616c7565229052604381017f3a22000000000000000000000000000000000000000000000000000000000000905281516020819301604583015e01602301602281017f227d0000000000000000000000000000000000000000000000000000000000009052036022017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe281018452600201610cf59084612366565b6020015173ffffffffffffffffffffffffffffffffffffffff16958697610d1c602a612389565b9760405198610d2b908a612366565b602a8952610d39602a612389565b9960208a019a601f1901368c378951156110e75760308b538951600110156110e757607860218b015360295b600181116110985750611068575060286022890120811c6029905b60018211610fc657505050604051998a9960208b017f7b226e616d65223a2244654875672000000000000000000000000000000000009052518091602f8c015e8901602f81017f200000000000000000000000000000000000000000000000000000000000000090528551908188603083015e01602f0190600182017f222c226465736372697074696f6e223a224f6e6520696d6d757461626c6520639052602182017f6f6e74656e742076657273696f6e2c206e616d656420627920697473204950469052604182017f53204349442e222c22696d616765223a220000000000000000000000000000009052518092605283015e01600101605181017f222c2265787465726e616c5f75726c223a22697066733a2f2f0000000000000090528351908186606a83015e0160510190601982017f222c2261747472696275746573223a5b000000000000000000000000000000009052518092602983015e0160190190601082017f5d2c2270726f70657274696573223a7b226465687567223a7b22636964223a229052518092603083015e0160100190602082017f222c2263726561746f72223a22000000000000000000000000000000000000009052518092602d83015e01602001600d81017f227d7d7d00000000000000000000000000000000000000000000000000000000905203600d017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe481018252600401610fa79082612366565b610fb0906136cf565b6040518091602082526020820161035e916121bb565b808a836007600f610fe995161180611052575b610fef575b505060041c916136c3565b90610d80565b61103b7fff00000000000000000000000000000000000000000000000000000000000000917f2000000000000000000000000000000000000000000000000000000000000000936136b2565b5116185f1a61104a848d6136b2565b538a83610fde565b508561105e82846136b2565b5160f81c11610fd9565b7fe22e27eb000000000000000000000000000000000000000000000000000000005f52600452601460245260445ffd5b90600f81169060108210156110e7578b6110d8847f30313233343536373839616263646566000000000000000000000000000000006110e2951a926136b2565b5360041c916136c3565b610d65565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b600190930192610b28565b606460029104950194610b21565b61271060049104950194610b17565b6305f5e10060089104950194610b0c565b662386f26fc1000060109104950194610aff565b6d04ee2d6d415b85acef810000000060209104950194610aef565b50604093507a184f03e93ff9f4daa797ed6e38ed64bf6a1f0100000000000000008104610ad5565b6040516111b2604082612366565b600281527f6e6f000000000000000000000000000000000000000000000000000000000000602082015291610aa0565b600181019081811161056f577fff0000000000000000000000000000000000000000000000000000000000000061121b6001938b6136b2565b51165f1a611229828b6136b2565b53016107de565b7fe22e27eb000000000000000000000000000000000000000000000000000000005f52600452600360245260445ffd5b90600f81169060108210156110e7578b6110d8847f30313233343536373839616263646566000000000000000000000000000000006112a0951a926136b2565b610783565b6040516112b3604082612366565b600781527f446174617365740000000000000000000000000000000000000000000000000060208201529361072a565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b8060050260058104820361056f5760fd0360fd811161056f5785601f911c169060208210156110e757806007018060071161056f576113747f6162636465666768696a6b6c6d6e6f707172737475767778797a3233343536376001941a91896136b2565b5301610690565b346101e85760806003193601126101e8576113946121e0565b61139c612203565b6064359167ffffffffffffffff83116101e857366023840112156101e8576113d16113db9336906024816004013591016123a5565b9160443591612a4c565b005b346101e85760406003193601126101e8576113f66121e0565b73ffffffffffffffffffffffffffffffffffffffff6114136122f2565b911690811561148f57335f52600560205260405f20825f5260205260405f20901515907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0081541660ff83161790556040519081527f17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c3160203392a3005b507f5b08ba18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101e8575f6003193601126101e8576040515f6001546114db816123e8565b80845290600181169081156115615750600114611503575b61035e8361034a81850382612366565b60015f9081527fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf6939250905b8082106115475750909150810160200161034a6114f3565b91926001816020925483858801015201910190929161152f565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208086019190915291151560051b8401909101915061034a90506114f3565b346101e85760406003193601126101e85760043560028110156101e8576024359067ffffffffffffffff82116101e8576115e46115ea92369060040161227a565b91613114565b5f52600b602052602060405f2054604051908152f35b346101e8575f6003193601126101e8576116bb61163c7f00000000000000000000000000000000000000000000000000000000000000006135ff565b61035e6116687f000000000000000000000000000000000000000000000000000000000000000061367b565b6116c96040519161167a602084612366565b5f83525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e0602088015260e08701906121bb565b9085820360408701526121bb565b904660608501523060808501525f60a085015283820360c08501526122bf565b346101e85760206003193601126101e85773ffffffffffffffffffffffffffffffffffffffff6117176121e0565b16801561173e575f526009602052602067ffffffffffffffff60405f205416604051908152f35b7f89c62b64000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b346101e85760606003193601126101e85760043567ffffffffffffffff81116101e85760c060031982360301126101e8576117ba6020916117a9612203565b6117b16122a8565b9160040161292a565b604051908152f35b346101e85760206003193601126101e85760206117e0600435612cd2565b73ffffffffffffffffffffffffffffffffffffffff60405191168152f35b346101e85760206003193601126101e85760043567ffffffffffffffff81116101e857366023820112156101e85780600401359067ffffffffffffffff82116101e8573660248360051b830101116101e8579061185a33612d2b565b61186382612881565b905f937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1d81360301945b848110156118ca5760248160051b8301013590868212156101e8576118b9602460019385010185612d85565b6118c382876128b2565b520161188d565b61035e846118fd8573ffffffffffffffffffffffffffffffffffffffff60208201519151165f52600960205260405f2055565b6040519182916020835260208301906122bf565b346101e85760206003193601126101e857604073ffffffffffffffffffffffffffffffffffffffff6119446004356127f5565b83519182529091166020820152f35b346101e85760806003193601126101e85760043567ffffffffffffffff81116101e85760c06003198260040192360301126101e857611990612203565b906119996122a8565b60643567ffffffffffffffff81116101e8576119b990369060040161227a565b9167ffffffffffffffff8116804211611c1c57506119d890858561292a565b9160408103611c0057806020116101e857611a3382356020840135906020601f19850110611bec575b60ff601b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff841693821c011686613f95565b5050925b73ffffffffffffffffffffffffffffffffffffffff861693848015159182611bcc575b5050159283611adb575b505050611ab057506117ba611a84611a7d602094612d2b565b9283612d85565b9173ffffffffffffffffffffffffffffffffffffffff60208201519151165f52600960205260405f2055565b7fbd1a6714000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b863b15159350909183611af5575b50505015848080611a64565b5f9350611b5e611b0c859493611b509336916123a5565b60405192839160208301957f1626ba7e00000000000000000000000000000000000000000000000000000000875260248401526040604484015260648301906121bb565b03601f198101835282612366565b5190865afa611b6b613140565b81611bbe575b81611b80575b50848080611ae9565b80516020808301935090820191909103126101e857517f1626ba7e000000000000000000000000000000000000000000000000000000001484611b77565b905060208151101590611b71565b73ffffffffffffffffffffffffffffffffffffffff161490508488611a5a565b905f1960208581030160031b1b1690611a01565b611c14611c0e3683856123a5565b8461349c565b505092611a37565b7f719da03a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101e85760206003193601126101e85760043567ffffffffffffffff81116101e857611c7b611c8291369060040161227a565b8091612ff0565b5f52600a602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b346101e8576113db611cbf36612226565b9060405192611ccf602085612366565b5f8452612a4c565b346101e85760206003193601126101e8576004355f52600c602052602060405f2054604051908152f35b346101e85760206003193601126101e85760043567ffffffffffffffff81116101e85760c060031982360301126101e8576020906117ba611a84611d4433612d2b565b9260040183612d85565b346101e85760406003193601126101e85760405f73ffffffffffffffffffffffffffffffffffffffff6020611d84600435612c01565b0151169081611d9a575b82519182526020820152f35b50601460243504611d8e565b346101e8576113db611db736612226565b91612533565b346101e85760206003193601126101e85760206117ba6004356124d9565b346101e85760406003193601126101e857611df46121e0565b60243590611e0182612cd2565b33151580611f4b575b80611efe575b611ed257829073ffffffffffffffffffffffffffffffffffffffff80841691167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9255f80a45f91825260046020908152604080842080547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff949094169390931790925560089052902080547b04000000000000000000000000000000000000000000000000000000179055005b7fa9fbf51f000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b5073ffffffffffffffffffffffffffffffffffffffff81165f52600560205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260ff60405f20541615611e10565b503373ffffffffffffffffffffffffffffffffffffffff82161415611e0a565b346101e85760206003193601126101e857600435611f8881612cd2565b505f526004602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b346101e8575f6003193601126101e8576040515f5f54611fd4816123e8565b80845290600181169081156115615750600114611ffb5761035e8361034a81850382612366565b5f8080527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563939250905b80821061203d5750909150810160200161034a6114f3565b919260018160209254838588010152019101909291612025565b346101e85760206003193601126101e857600435907fffffffff0000000000000000000000000000000000000000000000000000000082168092036101e857817f2a55205a0000000000000000000000000000000000000000000000000000000060209314908115612191575b8115612167575b81156120d9575b5015158152f35b7f80ac58cd0000000000000000000000000000000000000000000000000000000081149150811561213d575b8115612113575b50836120d2565b7f01ffc9a7000000000000000000000000000000000000000000000000000000009150148361210c565b7f5b5e139f0000000000000000000000000000000000000000000000000000000081149150612105565b7f2bfc80f400000000000000000000000000000000000000000000000000000000811491506120cb565b7f4906490600000000000000000000000000000000000000000000000000000000811491506120c4565b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff821682036101e857565b6024359073ffffffffffffffffffffffffffffffffffffffff821682036101e857565b60031960609101126101e85760043573ffffffffffffffffffffffffffffffffffffffff811681036101e8579060243573ffffffffffffffffffffffffffffffffffffffff811681036101e8579060443590565b9181601f840112156101e85782359167ffffffffffffffff83116101e857602083818601950101116101e857565b6044359067ffffffffffffffff821682036101e857565b90602080835192838152019201905f5b8181106122dc5750505090565b82518452602093840193909201916001016122cf565b6024359081151582036101e857565b60a0810190811067ffffffffffffffff82111761231d57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6060810190811067ffffffffffffffff82111761231d57604052565b90601f601f19910116810190811067ffffffffffffffff82111761231d57604052565b67ffffffffffffffff811161231d57601f01601f191660200190565b9291926123b182612389565b916123bf6040519384612366565b8294818452818301116101e8578281602093845f960137010152565b9060028210156112e35752565b90600182811c9216801561242f575b602083101461240257565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f16916123f7565b5f9291815491612448836123e8565b808352926001811690811561249d575060011461246457505050565b5f9081526020812093945091925b838310612483575060209250010190565b600181602092949394548385870101520191019190612472565b905060209495507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0091509291921683830152151560051b010190565b805f52600860205273ffffffffffffffffffffffffffffffffffffffff60405f2054161561252e57805f52600c60205260405f2054805b612518575090565b809150905f52600c60205260405f205480612510565b505f90565b919073ffffffffffffffffffffffffffffffffffffffff169182156127c957815f52600860205260405f20549273ffffffffffffffffffffffffffffffffffffffff84169333151580612758575b156126f857817ffffffffffbffffffffffffffffffffffffffffffffffffffffffffffffffffff7b0200000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff95947fffffffffffffffffffffffff0000000000000000000000000000000000000000857b040000000000000000000000000000000000000000000000000000008a97166126e1575b838116156126c6575b865f5260086020521617171660405f2055855f52600960205260405f205f198154019055805f52600960205260405f2060018154019055857fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef5f80a41680830361269557505050565b7f64283d7b000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b865f52600d60205260405f20898c168382541617905561262c565b865f52600460205260405f20828154169055612623565b8385612729577f7e273289000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f177e802f000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b503385148015612793575b806125815750835f5260046020523373ffffffffffffffffffffffffffffffffffffffff60405f20541614612581565b50845f52600560205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260ff60405f205416612763565b7f64a0ae92000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b5f8181526008602052604090205491907b0200000000000000000000000000000000000000000000000000000083161561284e575f52600d60205273ffffffffffffffffffffffffffffffffffffffff60405f20541690565b5073ffffffffffffffffffffffffffffffffffffffff821690565b67ffffffffffffffff811161231d5760051b60200190565b9061288b82612869565b6128986040519182612366565b828152601f196128a88294612869565b0190602036910137565b80518210156110e75760209160051b010190565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603018212156101e8570180359067ffffffffffffffff82116101e8576020019181360383136101e857565b3565ffffffffffff811681036101e85790565b9161293f61293884806128c6565b36916123a5565b602081519101209060208401359060028210156101e85765ffffffffffff67ffffffffffffffff926080876129d161297b60a060429b01612917565b936040519873ffffffffffffffffffffffffffffffffffffffff60208b019b7f91c33c049c395d6e3d9ab79c7bc0f58a69df3e834c32a3c8935b53ea94dff4968d521660408b015260608a0152838901906123db565b604081013560a0880152606081013560c0880152013560e086015216610100840152166101208201526101208152612a0b61014082612366565b519020612a166134d6565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b90612a58838284612533565b803b612a65575b50505050565b602091612ad173ffffffffffffffffffffffffffffffffffffffff8093169560405195869485947f150b7a0200000000000000000000000000000000000000000000000000000000865233600487015216602485015260448401526080606484015260848301906121bb565b03815f865af15f9181612ba4575b50612b265750612aed613140565b80519081612b2157827f64a0ae92000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b602001fd5b7fffffffff000000000000000000000000000000000000000000000000000000007f150b7a0200000000000000000000000000000000000000000000000000000000911603612b7957505f808080612a5f565b7f64a0ae92000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9091506020813d602011612bf9575b81612bc060209383612366565b810103126101e857517fffffffff00000000000000000000000000000000000000000000000000000000811681036101e857905f612adf565b3d9150612bb3565b73ffffffffffffffffffffffffffffffffffffffff612c4660405192612c2684612301565b5f84525f60208501525f60408501525f60608501525f60808501526127f5565b91909116918215612ccc575060ff8160d01c169060028210156112e35765ffffffffffff9160405193612c7885612301565b73ffffffffffffffffffffffffffffffffffffffff83168552602085015260408401527b01000000000000000000000000000000000000000000000000000000811615606084015260a01c16608082015290565b91505090565b805f52600860205273ffffffffffffffffffffffffffffffffffffffff60405f205416908115612d00575090565b7f7e273289000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff905f60408051612d4f8161234a565b828152826020820152015216805f52600960205260405f205460405191612d758361234a565b825260208201525f604082015290565b604082013592918315612fc857835f52600860205273ffffffffffffffffffffffffffffffffffffffff60405f205416612f9c57608081013580151580612f72575b612f475760a0820192612dd984612917565b92612de4848361316f565b612dee81806128c6565b612dfc8183869594956132a4565b73ffffffffffffffffffffffffffffffffffffffff8451169560208301359160028310156101e8578a96888095858a89612e3887839c85613114565b9e8f90815f52600b60205260405f20548015159e7f7cf973340fb10928bab629aca34bc081f5ae142925f1ad40d26dfb0bc79f3ef19f9b60609979ffffffffffff0000000000000000000000000000000000000000612f1e9965ffffffffffff9f99612f0498602097612f139c612f35575b505f52600b87528060405f20555f526008865260d01b9260a01b16171760405f205501600181510190526040519c8d9c5f7fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8180a4612917565b9660a08b5260a08b0191613284565b9660208901906123db565b0135604086015260608501521660808301520390a4565b825f52600c895260405f20555f612eaa565b7f33b4661a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50805f52600860205273ffffffffffffffffffffffffffffffffffffffff60405f20541615612dc7565b837f55a67e75000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f831ed510000000000000000000000000000000000000000000000000000000005f5260045ffd5b604051915f5b848110613004575050502090565b5f19613010828461348f565b602081106130d6575b508184013516613095817f80808080808080808080808080808080808080808080808080808080808080808091177fbebebebebebebebebebebebebebebebebebebebebebebebebebebebebebebebf827fa4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a5830116199101161690565b60021c17818501526020810180911115612ff6577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6020036020811161056f577f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361056f5760031b1b5f613019565b91906131219136916123a5565b602081519101209060028110156112e35760010361313c5790565b1990565b3d1561316a573d9061315182612389565b9161315f6040519384612366565b82523d5f602084013e565b606090565b60400165ffffffffffff808251169216918214801561327c575b613278576040517f4b8d325000000000000000000000000000000000000000000000000000000000815282600482015260208160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa90811561326d575f9161323b575b501561320f5752565b507f121ff55d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90506020813d602011613265575b8161325660209383612366565b810103126101e857515f613206565b3d9150613249565b6040513d5f823e3d90fd5b5050565b508115613189565b601f8260209493601f1993818652868601375f8582860101520116010190565b906132af838261372a565b93901561344e576132c1848284612ff0565b91602084019485519485851860401c1561344557845f52600a60205273ffffffffffffffffffffffffffffffffffffffff60405f20541680155f146133cd575080515f868152600a6020526040902080547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff9283161790559051169281116101e85783917f6bfdca8b9a663b46b0a177c2749df7efff1cd8588436903d0a90375809fb60dd91613394604051928392602084526020840191613284565b0390a35b8160401c156133a657505050565b7fffffffffffffffffffffffffffffffffffffffffffffffff000000000000000016179052565b9192939073ffffffffffffffffffffffffffffffffffffffff90511682036133f85750505050613398565b82116101e85761343b6040519384937f20801c4b000000000000000000000000000000000000000000000000000000008552604060048601526044850191613284565b9060248301520390fd5b50505050505050565b61348b6040519283927f93240b27000000000000000000000000000000000000000000000000000000008452602060048501526024840191613284565b0390fd5b9190820391821161056f57565b81519190604183036134cc576134c59250602082015190606060408401519301515f1a90613f95565b9192909190565b50505f9160029190565b73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014806135d6575b1561353e577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a081526135d060c082612366565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614613515565b60ff811461365e5760ff811690601f82116136365760405191613623604084612366565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b5060405161367881613671816006612439565b0382612366565b90565b60ff811461369f5760ff811690601f82116136365760405191613623604084612366565b5060405161367881613671816007612439565b9081518110156110e7570160200190565b801561056f575f190190565b613678603d6136df60209361404b565b6040519384917f646174613a6170706c69636174696f6e2f6a736f6e3b6261736536342c000000828401528051918291018484015e81015f838201520301601f198101835282612366565b5f918291600382108015613f8b575b8015613f1e575b613f145782918390608092855b8281106137f7575050601f16602003602081116137ca5760f89060031b16600701938460071161379d57508415159384613789575b5050505091565b6001901b921717161590505f808080613782565b807f4e487b7100000000000000000000000000000000000000000000000000000000602492526011600452fd5b6024857f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b93945f19949093613808828561348f565b60208110613ea5575b50858284013516947f80808080808080808080808080808080808080808080808080808080808080808617957f8080808080808080808080808080808080808080808080808080808080808080807fd2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d389019981807fc5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c68c0116198c1616613923857f80808080808080808080808080808080808080808080808080808080808080808091177fbebebebebebebebebebebebebebebebebebebebebebebebebebebebebebebebf827fa4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a5830116199101161690565b178d838c7f9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9f827f848484848484848484848484848484848484848484848484848484848484848583011619910116169050838c7fa0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a1827f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9fa08301161991011616911717191616911617613df85760f81b60805260f81b9560f81b957fd1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d28501947f808080808080808080808080808080808080808080808080808080808080808086161987167f808080808080808080808080808080808080808080808080808080808080808016907fd0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d18101917f80808080808080808080808080808080808080808080808080808080808080808316198816977f80808080808080808080808080808080808080808080808080808080808080808916907fcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfd084017f8080808080808080808080808080808080808080808080808080808080808080161985167f80808080808080808080808080808080808080808080808080808080808080801695869b839b859e897f8080808080808080808080808080808080808080808080808080808080808080861619841660081c7e808080808080808080808080808080808080808080808080808080808080801660805117948360081c7e808080808080808080808080808080808080808080808080808080808080801617967fcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfd08a017f808080808080808080808080808080808080808080808080808080808080808016198b16888717167f808080808080808080808080808080808080808080808080808080808080808016981717907fcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfd089017f808080808080808080808080808080808080808080808080808080808080808016198a1660081c7e8080808080808080808080808080808080808080808080808080808080808016171694167f808080808080808080808080808080808080808080808080808080808080808016927f8080808080808080808080808080808080808080808080808080808080808080161916167f808080808080808080808080808080808080808080808080808080808080808016171717613e945782613d36575b505050602081018091111561374d575b6024877f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b9091929915801590613e08575b613df857907f80808080808080808080808080808080808080808080808080808080808080807fcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfd06f80808080808080808080808080808080930116191660801c1615908160071b1b8060c01c15908160061b1b908160e01c15918260051b1b928360f01c15938460041b1b60f81c159360011b9260021b9160031b9060041b010101018701808811613d0957965f8080613cf9565b5050505050505050809291509190565b505f198301838111613e67577f808080808080808080808080808080808080808080808080808080808080808090817fcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfd084011619841616161515613d43565b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b505050505050505050809291509190565b60209691960360208111613ee7577f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103613ee75760031b1b945f613811565b6024897f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b5050809291509190565b5060048210158015613740575091508060031981011161056f575f9181810160031901357fffffffff00000000000000000000000000000000000000000000000000000000167f2e6769740000000000000000000000000000000000000000000000000000000014613740565b5060608211613739565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411614019579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561326d575f5173ffffffffffffffffffffffffffffffffffffffff81161561400f57905f905f90565b505f906001905f90565b5050505f9160039190565b9061402e82612389565b61403b6040519182612366565b828152601f196128a88294612389565b6040516136789161405d606083612366565b604082527f4142434445464748494a4b4c4d4e4f505152535455565758595a61626364656660208301527f6768696a6b6c6d6e6f707172737475767778797a303132333435363738392b2f60408301529190918051156141c45780516002810180911161056f57600390048060021b907f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81160361056f576140fe90614024565b90602082019080815182019560208701908151925f83525b88811061417657505060039394959650525106806001146141465760021461413c575090565b5f19603d91015390565b507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe81603d5f1981940153015390565b600360049199969901986001603f8b5182828260121c16870101518453828282600c1c16870101518385015382828260061c1687010151600285015316840101516003820153019497614116565b5090506040516141d5602082612366565b5f81529056",
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
// Solidity: constructor(address licenses_) returns()
func (modelRegistry *ModelRegistry) PackConstructor(licenses_ common.Address) []byte {
	enc, err := modelRegistry.abi.Pack("", licenses_)
	if err != nil {
		panic(err)
	}
	return enc
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
// Solidity: function contractURI() pure returns(string)
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
// Solidity: function contractURI() pure returns(string)
func (modelRegistry *ModelRegistry) TryPackContractURI() ([]byte, error) {
	return modelRegistry.abi.Pack("contractURI")
}

// UnpackContractURI is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe8a3d485.
//
// Solidity: function contractURI() pure returns(string)
func (modelRegistry *ModelRegistry) UnpackContractURI(data []byte) (string, error) {
	out, err := modelRegistry.abi.Unpack("contractURI", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackFirstVersionOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1c62947f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function firstVersionOf(uint256 tokenId) view returns(uint256)
func (modelRegistry *ModelRegistry) PackFirstVersionOf(tokenId *big.Int) []byte {
	enc, err := modelRegistry.abi.Pack("firstVersionOf", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFirstVersionOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1c62947f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function firstVersionOf(uint256 tokenId) view returns(uint256)
func (modelRegistry *ModelRegistry) TryPackFirstVersionOf(tokenId *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("firstVersionOf", tokenId)
}

// UnpackFirstVersionOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1c62947f.
//
// Solidity: function firstVersionOf(uint256 tokenId) view returns(uint256)
func (modelRegistry *ModelRegistry) UnpackFirstVersionOf(data []byte) (*big.Int, error) {
	out, err := modelRegistry.abi.Unpack("firstVersionOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
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

// PackLicenses is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd90fa572.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function licenses() view returns(address)
func (modelRegistry *ModelRegistry) PackLicenses() []byte {
	enc, err := modelRegistry.abi.Pack("licenses")
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
func (modelRegistry *ModelRegistry) TryPackLicenses() ([]byte, error) {
	return modelRegistry.abi.Pack("licenses")
}

// UnpackLicenses is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd90fa572.
//
// Solidity: function licenses() view returns(address)
func (modelRegistry *ModelRegistry) UnpackLicenses(data []byte) (common.Address, error) {
	out, err := modelRegistry.abi.Unpack("licenses", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
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

// PackPrevious is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3c311f3c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function previous(uint256 tokenId) view returns(uint256)
func (modelRegistry *ModelRegistry) PackPrevious(tokenId *big.Int) []byte {
	enc, err := modelRegistry.abi.Pack("previous", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPrevious is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3c311f3c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function previous(uint256 tokenId) view returns(uint256)
func (modelRegistry *ModelRegistry) TryPackPrevious(tokenId *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("previous", tokenId)
}

// UnpackPrevious is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3c311f3c.
//
// Solidity: function previous(uint256 tokenId) view returns(uint256)
func (modelRegistry *ModelRegistry) UnpackPrevious(data []byte) (*big.Int, error) {
	out, err := modelRegistry.abi.Unpack("previous", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPublish is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x38ecaf94.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function publish((string,uint8,bytes32,bytes32,uint256,uint48) publication) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) PackPublish(publication IModelRegistryPublication) []byte {
	enc, err := modelRegistry.abi.Pack("publish", publication)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPublish is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x38ecaf94.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function publish((string,uint8,bytes32,bytes32,uint256,uint48) publication) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) TryPackPublish(publication IModelRegistryPublication) ([]byte, error) {
	return modelRegistry.abi.Pack("publish", publication)
}

// UnpackPublish is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x38ecaf94.
//
// Solidity: function publish((string,uint8,bytes32,bytes32,uint256,uint48) publication) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) UnpackPublish(data []byte) (*big.Int, error) {
	out, err := modelRegistry.abi.Unpack("publish", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPublishBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5cb10d1f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function publishBatch((string,uint8,bytes32,bytes32,uint256,uint48)[] publications) returns(uint256[] tokenIds)
func (modelRegistry *ModelRegistry) PackPublishBatch(publications []IModelRegistryPublication) []byte {
	enc, err := modelRegistry.abi.Pack("publishBatch", publications)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPublishBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5cb10d1f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function publishBatch((string,uint8,bytes32,bytes32,uint256,uint48)[] publications) returns(uint256[] tokenIds)
func (modelRegistry *ModelRegistry) TryPackPublishBatch(publications []IModelRegistryPublication) ([]byte, error) {
	return modelRegistry.abi.Pack("publishBatch", publications)
}

// UnpackPublishBatch is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5cb10d1f.
//
// Solidity: function publishBatch((string,uint8,bytes32,bytes32,uint256,uint48)[] publications) returns(uint256[] tokenIds)
func (modelRegistry *ModelRegistry) UnpackPublishBatch(data []byte) ([]*big.Int, error) {
	out, err := modelRegistry.abi.Unpack("publishBatch", data)
	if err != nil {
		return *new([]*big.Int), err
	}
	out0 := *abi.ConvertType(out[0], new([]*big.Int)).(*[]*big.Int)
	return out0, nil
}

// PackPublishDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6e0ff4da.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function publishDigest((string,uint8,bytes32,bytes32,uint256,uint48) publication, address creator, uint64 deadline) view returns(bytes32)
func (modelRegistry *ModelRegistry) PackPublishDigest(publication IModelRegistryPublication, creator common.Address, deadline uint64) []byte {
	enc, err := modelRegistry.abi.Pack("publishDigest", publication, creator, deadline)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPublishDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6e0ff4da.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function publishDigest((string,uint8,bytes32,bytes32,uint256,uint48) publication, address creator, uint64 deadline) view returns(bytes32)
func (modelRegistry *ModelRegistry) TryPackPublishDigest(publication IModelRegistryPublication, creator common.Address, deadline uint64) ([]byte, error) {
	return modelRegistry.abi.Pack("publishDigest", publication, creator, deadline)
}

// UnpackPublishDigest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6e0ff4da.
//
// Solidity: function publishDigest((string,uint8,bytes32,bytes32,uint256,uint48) publication, address creator, uint64 deadline) view returns(bytes32)
func (modelRegistry *ModelRegistry) UnpackPublishDigest(data []byte) ([32]byte, error) {
	out, err := modelRegistry.abi.Unpack("publishDigest", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackPublishWithSig is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52f4acda.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function publishWithSig((string,uint8,bytes32,bytes32,uint256,uint48) publication, address creator, uint64 deadline, bytes signature) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) PackPublishWithSig(publication IModelRegistryPublication, creator common.Address, deadline uint64, signature []byte) []byte {
	enc, err := modelRegistry.abi.Pack("publishWithSig", publication, creator, deadline, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPublishWithSig is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52f4acda.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function publishWithSig((string,uint8,bytes32,bytes32,uint256,uint48) publication, address creator, uint64 deadline, bytes signature) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) TryPackPublishWithSig(publication IModelRegistryPublication, creator common.Address, deadline uint64, signature []byte) ([]byte, error) {
	return modelRegistry.abi.Pack("publishWithSig", publication, creator, deadline, signature)
}

// UnpackPublishWithSig is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x52f4acda.
//
// Solidity: function publishWithSig((string,uint8,bytes32,bytes32,uint256,uint48) publication, address creator, uint64 deadline, bytes signature) returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) UnpackPublishWithSig(data []byte) (*big.Int, error) {
	out, err := modelRegistry.abi.Unpack("publishWithSig", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRecordOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55d742e4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function recordOf(uint256 tokenId) view returns(uint256 record, address creator)
func (modelRegistry *ModelRegistry) PackRecordOf(tokenId *big.Int) []byte {
	enc, err := modelRegistry.abi.Pack("recordOf", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRecordOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55d742e4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function recordOf(uint256 tokenId) view returns(uint256 record, address creator)
func (modelRegistry *ModelRegistry) TryPackRecordOf(tokenId *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("recordOf", tokenId)
}

// RecordOfOutput serves as a container for the return parameters of contract
// method RecordOf.
type RecordOfOutput struct {
	Record  *big.Int
	Creator common.Address
}

// UnpackRecordOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x55d742e4.
//
// Solidity: function recordOf(uint256 tokenId) view returns(uint256 record, address creator)
func (modelRegistry *ModelRegistry) UnpackRecordOf(data []byte) (RecordOfOutput, error) {
	out, err := modelRegistry.abi.Unpack("recordOf", data)
	outstruct := new(RecordOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Record = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Creator = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
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

// PackTokenOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xea78803f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokenOf(uint256 tokenId) view returns((address,address,uint8,bool,uint48) token)
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
// Solidity: function tokenOf(uint256 tokenId) view returns((address,address,uint8,bool,uint48) token)
func (modelRegistry *ModelRegistry) TryPackTokenOf(tokenId *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("tokenOf", tokenId)
}

// UnpackTokenOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xea78803f.
//
// Solidity: function tokenOf(uint256 tokenId) view returns((address,address,uint8,bool,uint48) token)
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

// PackVersions is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcbd42d8b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function versions(uint8 contentType, string name, uint256 before, uint256 limit) view returns(uint256[] tokenIds)
func (modelRegistry *ModelRegistry) PackVersions(contentType uint8, name string, before *big.Int, limit *big.Int) []byte {
	enc, err := modelRegistry.abi.Pack("versions", contentType, name, before, limit)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVersions is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcbd42d8b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function versions(uint8 contentType, string name, uint256 before, uint256 limit) view returns(uint256[] tokenIds)
func (modelRegistry *ModelRegistry) TryPackVersions(contentType uint8, name string, before *big.Int, limit *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("versions", contentType, name, before, limit)
}

// UnpackVersions is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcbd42d8b.
//
// Solidity: function versions(uint8 contentType, string name, uint256 before, uint256 limit) view returns(uint256[] tokenIds)
func (modelRegistry *ModelRegistry) UnpackVersions(data []byte) ([]*big.Int, error) {
	out, err := modelRegistry.abi.Unpack("versions", data)
	if err != nil {
		return *new([]*big.Int), err
	}
	out0 := *abi.ConvertType(out[0], new([]*big.Int)).(*[]*big.Int)
	return out0, nil
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

// ModelRegistryPublished represents a Published event raised by the ModelRegistry contract.
type ModelRegistryPublished struct {
	TokenId        *big.Int
	Creator        common.Address
	NameHash       [32]byte
	Name           string
	ContentType    uint8
	MetadataDigest [32]byte
	Parent         *big.Int
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
// Solidity: event Published(uint256 indexed tokenId, address indexed creator, bytes32 indexed nameHash, string name, uint8 contentType, bytes32 metadataDigest, uint256 parent, uint48 termsIndex)
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

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (modelRegistry *ModelRegistry) UnpackError(raw []byte) (any, error) {
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
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["InvalidShortString"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackInvalidShortStringError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryAlreadyPublished"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryAlreadyPublishedError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryDeadlineOver"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryDeadlineOverError(raw[4:])
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
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryNotOwner"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryNotOwnerError(raw[4:])
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
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["StringsInsufficientHexLength"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackStringsInsufficientHexLengthError(raw[4:])
	}
	return nil, errors.New("Unknown error")
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
	TermsIndex *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryUnknownTerms(uint48 termsIndex)
func ModelRegistryRegistryUnknownTermsErrorID() common.Hash {
	return common.HexToHash("0x121ff55d5918ed67cf0b82b25728bbf2083b6b91d16331b5cc6bfe6dba520cad")
}

// UnpackRegistryUnknownTermsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryUnknownTerms(uint48 termsIndex)
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

// ModelRegistryStringsInsufficientHexLength represents a StringsInsufficientHexLength error raised by the ModelRegistry contract.
type ModelRegistryStringsInsufficientHexLength struct {
	Value  *big.Int
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringsInsufficientHexLength(uint256 value, uint256 length)
func ModelRegistryStringsInsufficientHexLengthErrorID() common.Hash {
	return common.HexToHash("0xe22e27eb9593f9947dc34771120a3349dd201c662753f0b60502fc1d8e422233")
}

// UnpackStringsInsufficientHexLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringsInsufficientHexLength(uint256 value, uint256 length)
func (modelRegistry *ModelRegistry) UnpackStringsInsufficientHexLengthError(raw []byte) (*ModelRegistryStringsInsufficientHexLength, error) {
	out := new(ModelRegistryStringsInsufficientHexLength)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "StringsInsufficientHexLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleMetaData contains all meta data concerning the UsageOracle contract.
var UsageOracleMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"registry_\",\"type\":\"address\",\"internalType\":\"contractIModelRegistry\"},{\"name\":\"licenses_\",\"type\":\"address\",\"internalType\":\"contractILicenseRegistry\"},{\"name\":\"paymentToken_\",\"type\":\"address\",\"internalType\":\"contractIERC20\"},{\"name\":\"treasury_\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"escrowThaw_\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"signerThaw_\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"challengeWindow_\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"MAX_CLOCK_LEAD\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"attestationDigest\",\"inputs\":[{\"name\":\"attestation\",\"type\":\"tuple\",\"internalType\":\"structIProviderStake.Attestation\",\"components\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"authorizeSigner\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proof\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"batchDigest\",\"inputs\":[{\"name\":\"batch\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.Batch\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"lines\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"bindTerms\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"expectedTermsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"challenge\",\"inputs\":[{\"name\":\"attestation\",\"type\":\"tuple\",\"internalType\":\"structIProviderStake.Attestation\",\"components\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"leaf\",\"type\":\"tuple\",\"internalType\":\"structIProviderStake.Leaf\",\"components\":[{\"name\":\"receipt\",\"type\":\"tuple\",\"internalType\":\"structIProviderStake.Receipt\",\"components\":[{\"name\":\"requestId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"inputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"path\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"challengeDuplicate\",\"inputs\":[{\"name\":\"attestation\",\"type\":\"tuple\",\"internalType\":\"structIProviderStake.Attestation\",\"components\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"first\",\"type\":\"tuple\",\"internalType\":\"structIProviderStake.Leaf\",\"components\":[{\"name\":\"receipt\",\"type\":\"tuple\",\"internalType\":\"structIProviderStake.Receipt\",\"components\":[{\"name\":\"requestId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"inputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"path\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}]},{\"name\":\"second\",\"type\":\"tuple\",\"internalType\":\"structIProviderStake.Leaf\",\"components\":[{\"name\":\"receipt\",\"type\":\"tuple\",\"internalType\":\"structIProviderStake.Receipt\",\"components\":[{\"name\":\"requestId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"inputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"path\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"challengeWindow\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"claim\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"line\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.Line\",\"components\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"inputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"path\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}],\"outputs\":[{\"name\":\"paid\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"deposit\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"distribute\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenIds\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"escrowOf\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"thawing\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"escrowThaw\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isSigner\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"licenses\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractILicenseRegistry\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"lifetime\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"multicall\",\"inputs\":[{\"name\":\"data\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[{\"name\":\"results\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"paymentToken\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"receiptHash\",\"inputs\":[{\"name\":\"receipt\",\"type\":\"tuple\",\"internalType\":\"structIProviderStake.Receipt\",\"components\":[{\"name\":\"requestId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"inputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"registry\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIModelRegistry\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"rootSettlementOf\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.RootSettlement\",\"components\":[{\"name\":\"linesRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"settled\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"claimed\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"settledAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"rootVoucherDigest\",\"inputs\":[{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.RootVoucher\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"linesRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"settle\",\"inputs\":[{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.Voucher\",\"components\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"inputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"paid\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleBatch\",\"inputs\":[{\"name\":\"batch\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.Batch\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"lines\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"paid\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleRoot\",\"inputs\":[{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.RootVoucher\",\"components\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"linesRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"paid\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settlementOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.Settlement\",\"components\":[{\"name\":\"settled\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"distributed\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"settledAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"signerThaw\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"stake\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"stakeOf\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"thawing\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"thaw\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"thawSigner\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"thawStake\",\"inputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"treasury\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"trending\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"at\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"voucherDigest\",\"inputs\":[{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.Voucher\",\"components\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"inputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawEscrow\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawStake\",\"inputs\":[],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"BatchSettled\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"paid\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"lines\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Claimed\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"paid\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"settled\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"inputTokens\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"outputTokens\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Deposited\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Distributed\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"creator\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"owner\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toProvider\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"protocol\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EscrowWithdrawn\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Refunded\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RootSettled\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"linesRoot\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"settled\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Settled\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"paid\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"settled\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"inputTokens\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"outputTokens\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"SignerAuthorized\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"SignerThawStarted\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"thawedAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Slashed\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challenger\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"reward\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"StakeThawStarted\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"thawedAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"StakeWithdrawn\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Staked\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TermsBound\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"indexed\":false,\"internalType\":\"uint48\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ThawStarted\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"thawedAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Withdrawn\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AddressEmptyCode\",\"inputs\":[{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"DeploymentMismatch\",\"inputs\":[{\"name\":\"expected\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"actual\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"FailedCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InvalidShortString\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OracleEscrowEmpty\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleFutureTimestamp\",\"inputs\":[{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"OracleInvalidSigner\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleInvalidSignerProof\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleMalformedLines\",\"inputs\":[{\"name\":\"length\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"OracleNotALine\",\"inputs\":[{\"name\":\"linesRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"OracleNotProvider\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleNothingToClaim\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleNothingToSettle\",\"inputs\":[{\"name\":\"settled\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"type\":\"error\",\"name\":\"OracleNothingToWithdraw\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleSignerTaken\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleTermsDiffer\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"expected\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"actual\",\"type\":\"uint48\",\"internalType\":\"uint48\"}]},{\"type\":\"error\",\"name\":\"OracleTermsFixed\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleThawing\",\"inputs\":[{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"OracleZeroAmount\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OracleZeroTreasury\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeCastOverflowedUintDowncast\",\"inputs\":[{\"name\":\"bits\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"StakeAlreadySlashed\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"StakeEmpty\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"StakeNotAReceipt\",\"inputs\":[{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"StakeNotAttested\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"StakeReceiptIsRight\",\"inputs\":[{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"StakeThawing\",\"inputs\":[{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"StakeWindowOver\",\"inputs\":[{\"name\":\"closedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]}]",
	ID:  "UsageOracle",
	Bin: "0x61024080604052346103705760e0816160ee8038038091610020828561041c565b8339810103126103705761003381610453565b9061004060208201610453565b9161004d60408301610453565b60608301519092906001600160a01b0381168082036103705761007260808401610467565b61008a60c061008360a08701610467565b9501610467565b9360405161009960408261041c565b6011815260208101907044654875672055736167654f7261636c6560781b8252604051916100c860408461041c565b600183526020830191603160f81b83526100e1816104a8565b610120526100ee8461063e565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261015760c08261041c565b5190206080523060c05261016052856101a05261018052856101c0521561040d576101e08390526102005261022052604051636c87d2b960e11b8152926001600160a01b0390911690602084600481855afa93841561037c575f946103ce575b506001600160a01b03908116936101d09185911661047b565b604051637b10399960e01b8152602081600481875afa90811561037c575f91610387575b50600493602092909161021091906001600160a01b031661047b565b604051633013ce2960e01b815293849182905afa90811561037c575f9161033b575b61024992506001600160a01b03908116911661047b565b6040516159779081610777823960805181615067015260a05181615124015260c05181615038015260e051816150b6015261010051816150dc0152610120518161184e01526101405181611877015261016051818181612a1a0152613525015261018051818181611c2b015261275801526101a051818181612466015281816142f1015261431901526101c0518181816109a901528181612c4c01528181614685015261580d01526101e051818181610c9801528181611b210152614b950152610200518181816102fd01528181611d950152613e60015261022051818181610a7f015281816118120152613b020152f35b90506020823d602011610374575b816103566020938361041c565b810103126103705761036a61024992610453565b90610232565b5f80fd5b3d9150610349565b6040513d5f823e3d90fd5b9390506020843d6020116103c6575b816103a36020938361041c565b81010312610370576102106020926103bc600496610453565b92955092506101f4565b3d9150610396565b9093506020813d602011610405575b816103ea6020938361041c565b81010312610370576103fe6101d091610453565b93906101b7565b3d91506103dd565b6305a1423360e51b5f5260045ffd5b601f909101601f19168101906001600160401b0382119082101761043f57604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361037057565b51906001600160401b038216820361037057565b6001600160a01b039182169116818103610493575050565b63c5158d5f60e01b5f5260045260245260445ffd5b908151602081105f14610522575090601f8151116104e25760208151910151602082106104d3571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fd5b6001600160401b03811161043f575f54600181811c91168015610634575b602082101461062057601f81116105ee575b50602092601f821160011461058f57928192935f92610584575b50508160011b915f199060031b1c1916175f5560ff90565b015190505f8061056c565b601f198216935f8052805f20915f5b8681106105d657508360019596106105be575b505050811b015f5560ff90565b01515f1960f88460031b161c191690555f80806105b1565b9192602060018192868501518155019401920161059e565b5f8052601f60205f20910160051c810190601f830160051c015b8181106106155750610552565b5f8155600101610608565b634e487b7160e01b5f52602260045260245ffd5b90607f1690610540565b908151602081105f14610669575090601f8151116104e25760208151910151602082106104d3571790565b6001600160401b03811161043f57600154600181811c9116801561076c575b602082101461062057601f8111610739575b50602092601f82116001146106d857928192935f926106cd575b50508160011b915f199060031b1c19161760015560ff90565b015190505f806106b4565b601f1982169360015f52805f20915f5b8681106107215750836001959610610709575b505050811b0160015560ff90565b01515f1960f88460031b161c191690555f80806106fb565b919260206001819286850151815501940192016106e8565b60015f52601f60205f20910160051c810190601f830160051c015b818110610761575061069a565b5f8155600101610754565b90607f169061068856fe60806040526004361015610011575f80fd5b5f3560e01c806301110cb714612b7d578063060906cb14612a3e57806307b82d87146129fa5780630ad5ff4e146128195780630f92bce9146127b15780631354f0191461277c5780631cef223014612738578063299ed4341461248a5780633013ce2914612447578063383e75ab14612351578063403e4dfe1461233557806341d1179714611f0d5780634262336014611e6857806351cff8d914611db957806361d027b314611d7657806370a0823114611d3e57806371ece3aa14611bb357806378b248e414611b7d5780637994d45314611b455780637b10399914611b025780637d8746f9146119f65780638340f5491461194a57806384b0196e14611836578063861a1412146117f257806395e17dc01461153d5780639ca8d43614611497578063a67012ad1461147c578063ac9650d814611245578063adc9772e14611162578063b1813c72146110c5578063bed9d86114610eaf578063c0de750314610da7578063cb7dfcba14610bfc578063cbf4d830146109cd578063d90fa5721461098a578063e65c7f171461088f578063e7c355871461061c578063f4b0901f1461039d578063f8479929146103795763fd328084146101d1575f80fd5b34610375576060600319360112610375576101ea612e47565b6101f2612e1b565b9060443567ffffffffffffffff811161037557610213903690600401612e9f565b919060405193610100850185811067ffffffffffffffff821117610348576040525f855260208501925f845260408601915f835260608701945f8652608088015f815260a08901915f83525f60c08b015261271061026f61386d565b8060e08d0152526001600160a01b03841690526001600160a01b038416808a525f52600660205260405f206001600160a01b0384165f5260205260405f20965f5b898110156102d3576001906102cd8c8b8360051b8c013591614abe565b016102b0565b60206bffffffffffffffffffffffff8888888389610321828b6102f9828d511687614ff2565b51167f0000000000000000000000000000000000000000000000000000000000000000614ff2565b51169081610337575b5050505116604051908152f35b610340926144f0565b83808061032a565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f80fd5b34610375576101206003193601126103755760206103956138b7565b604051908152f35b34610375576020600319360112610375576103b6612e47565b6103be61422b565b335f52600460205260405f206001600160a01b0382165f5260205260405f20604051906103ea82612f5b565b546bffffffffffffffffffffffff811680835267ffffffffffffffff602084019260601c168252156105f05767ffffffffffffffff9051168042106105c55750335f52600360205260405f206001600160a01b0383165f526020526bffffffffffffffffffffffff8060405f2054169151168181105f146105bd57915b6bffffffffffffffffffffffff8316918215610584576104c6602094335f526004865260405f206001600160a01b0385165f5286525f6040812055335f526003865260405f206001600160a01b0385165f52865260405f2054926130a5565b90335f526003855260405f206001600160a01b0384165f5285527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006bffffffffffffffffffffffff60405f2093169116179055610523823361429f565b6001600160a01b036040519183835216907fb63f721958b2e7865b9f379808d100cee9f1d178898febb23f30998ee5ad023d843392a35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b6001600160a01b03827f9380a006000000000000000000000000000000000000000000000000000000005f52336004521660245260445ffd5b508091610467565b7fc629cbea000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fb8d7e0d9000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b3461037557606060031936011261037557610635612e47565b61063d612f13565b60443567ffffffffffffffff81116103755761065d903690600401612e71565b6001600160a01b03841693845f5260026020526001600160a01b0360405f2054169033821415908161087e575b5061084f575083906106f56040519467ffffffffffffffff60208701917fc365976be14da8e7b86520b8a10298523899a1077bda034946ce28d7f2a1d54083523360408901528560608901521695866080820152608081526106ed60a082612f93565b519020613ed4565b938215159081610844575b81610839575b5015928315610819575b50505090506107ee576107c760405161072881612f5b565b33815267ffffffffffffffff602082015f8152845f5260026020526001600160a01b0360405f209351167fffffffffffffffffffffffff000000000000000000000000000000000000000084541617835551167fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b337f6edcdd4150e63c6c36d965976c1c37375609c8b040c50d39e7156437b80e28285f80a3005b7feab8a2ff000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6001600160a01b03935061082d92946149f1565b16141580828480610710565b905042111586610706565b338414159150610700565b847f145b49f6000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b610889915082613653565b8661068a565b346103755760406003193601126103755760806108aa612e47565b6001600160a01b036108ba612e1b565b916108c361386d565b501690815f52600360205260405f206001600160a01b0382165f5260205260405f2054915f5260076020526001600160a01b0360405f2091165f5260205267ffffffffffffffff60405f20916bffffffffffffffffffffffff602060405161092a81612f5b565b82600187549788845201541691829101528160405161094881612f77565b86815263ffffffff606060208301928488831c16845260408101958652019560c01c168552604051968752511660208601525116604084015251166060820152f35b34610375575f6003193601126103755760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461037557602060031936011261037557600435335f52600960205260405f2090604051916109fb83612f3f565b546bffffffffffffffffffffffff8116835260208301916bffffffffffffffffffffffff8260601c168352604084019160c01c82528015610bd4576bffffffffffffffffffffffff84511615610ba8576bffffffffffffffffffffffff9081855116908181105f14610ba257829150165b168252600167ffffffffffffffff610aa67f00000000000000000000000000000000000000000000000000000000000000008242166134bf565b160167ffffffffffffffff8111610b755767ffffffffffffffff16808252335f818152600960209081526040918290209651955194517fffffffffffffffff00000000000000000000000000000000000000000000000060c09190911b166bffffffffffffffffffffffff96871677ffffffffffffffffffffffff000000000000000000000000606088901b1617179096558051949093168452838501829052909290917f8090219bed945a48a86a437600cf25472399630290ca1a6131a15932281ff6fa91a2604051908152f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b50610a6c565b7f2da4c647000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b7ffe18cd5d000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461037557606060031936011261037557600435610c18612e1b565b6001600160a01b03610c28612e31565b91610c3161386d565b50165f5260066020526001600160a01b0360405f2091165f5260205260405f20815f5260205260405f2054604051917f55d742e400000000000000000000000000000000000000000000000000000000835260048301526040826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa918215610d9c5760809267ffffffffffffffff915f91610d6c575b5060e083901c908115610d595750915b65ffffffffffff6bffffffffffffffffffffffff8216936bffffffffffffffffffffffff604051610d1581612f77565b86815263ffffffff606060208301928488831c168452866040820196168652019560c01c168552604051968752511660208601525116604084015251166060820152f35b65ffffffffffff915060a01c1691610ce5565b610d8e915060403d604011610d95575b610d868183612f93565b810190613891565b5084610cd5565b503d610d7c565b6040513d5f823e3d90fd5b3461037557600319360160c08112610375576080136103755760843567ffffffffffffffff811161037557610de0903690600401612e71565b60a4359167ffffffffffffffff8311610375578260040191610140600319853603011261037557610e1091613a23565b610e1981613bf7565b610e2560e48301613083565b67ffffffffffffffff80610e3761303e565b16911611159081610e9f575b50610e68576020610e52613d41565b6bffffffffffffffffffffffff60405191168152f35b610104907f4cc3a306000000000000000000000000000000000000000000000000000000005f52604435600452013560245260445ffd5b610ea9915061467b565b82610e43565b34610375575f60031936011261037557610ec761422b565b335f52600960205260405f2060405190610ee082612f3f565b546bffffffffffffffffffffffff81168083526bffffffffffffffffffffffff8260601c1690816020850152604084019260c01c83528082105f146110bd5750915b6bffffffffffffffffffffffff83169182156105f05767ffffffffffffffff90511680421061109257506020926bffffffffffffffffffffffff610f679251166130a5565b6bffffffffffffffffffffffff60405191610f8183612f3f565b1681528281015f815260408201905f8252335f52600985526bffffffffffffffffffffffff8060405f20945116167fffffffffffffffffffffffffffffffffffffffff00000000000000000000000084541617835551906bffffffffffffffffffffffff77ffffffffffffffffffffffff0000000000000000000000007fffffffffffffffff0000000000000000000000000000000000000000000000008554935160c01b169360601b1691161717905561103c813361429f565b6040518181527f8108595eb6bad3acefa9da467d90cc2217686d5c5ac85460f8b7849c840645fc833392a25f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b7f84283212000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b905091610f22565b346103755760406003193601126103755760206bffffffffffffffffffffffff61113d6110f0612f13565b6004355f526008845267ffffffffffffffff60405f205491168160e01c908181115f14611148576fffffffffffffffffffffffffffffffff91611132916137af565b915b60601c16615419565b821c16604051908152f35b50506fffffffffffffffffffffffffffffffff5f91611134565b346103755760406003193601126103755761117b612e47565b61118361422b565b6001600160a01b03611196602435614317565b9116805f52600960205260405f206bffffffffffffffffffffffff6111be8482845416613629565b167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790556bffffffffffffffffffffffff604051921682527f5dac0c1b1112564a045ba943c9d50270893e8e826c49be8e7073adc713ab7bd760203393a35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b346103755760206003193601126103755760043567ffffffffffffffff811161037557611276903690600401612e9f565b6020916040516112868482612f93565b5f8152838101917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe085013684376112bc846136db565b906112ca6040519283612f93565b8482527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06112f7866136db565b01865f5b82811061146d575050505f907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301915b868110156113f2578060051b820135838112156103755782019081359167ffffffffffffffff8311610375578901918036038313610375575f80600194896113c26113d6958f8e6040519483869484860198893784019083820190898252519283915e0101858152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282612f93565b5190305af46113cf61458c565b903061538d565b6113e0828761382c565b526113eb818661382c565b500161132e565b604080518981528551818b018190525f92600582901b8301810191888d01918d9085015b8287106114235785850386f35b90919293828061145d837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08a600196030186528851612ed0565b9601920196019592919092611416565b606085820183015281016112fb565b346103755760c06003193601126103755760206103956136f3565b3461037557608060031936011261037557604051602081017fc457dfbb23a9aed9cdf2a226c64d1788e35db352a6b0ef4e59c7273bf1d6ae3781526004356001600160a01b0381168091036103755760408301526024356001600160a01b03811680910361037557606083015260443560808301526064359067ffffffffffffffff821680920361037557826103959260a0602095015260a081526106ed60c082612f93565b3461037557600319360160e081126103755760c0136103755760c43567ffffffffffffffff811161037557611576903690600401612e71565b6004356001600160a01b0381169081810361037557611593613028565b90606435936bffffffffffffffffffffffff851695868603610375576115ca926115bc856139c3565b6115c46136f3565b90613f15565b6115da6115d561306c565b61409a565b815f52600360205260405f206001600160a01b0382165f5260205260405f2054936bffffffffffffffffffffffff8560601c1690818111156117c357506bffffffffffffffffffffffff851693841561178a576116388286926130a5565b90611642916140e6565b835f52600760205260405f206001600160a01b0384165f526020528060405f209560018701546bffffffffffffffffffffffff1684036bffffffffffffffffffffffff166bffffffffffffffffffffffff831698898201914263ffffffff168b029160c01c63ffffffff160201906116b991614115565b916116c3916130a5565b6116cd8385613629565b60601b77ffffffffffffffffffffffff00000000000000000000000016906bffffffffffffffffffffffff1617855f52600360205260405f206001600160a01b0386165f5260205260405f209160c01b17905560443580955561172f91613629565b60405193845260843560208501526bffffffffffffffffffffffff1660408401526001600160a01b03169160607f7c57e40f2b38e7d227fd712ab405ce8f00f40600fa471d04e78bbdd200bf5dc191a3604051908152602090f35b6001600160a01b0383857f9380a006000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b907f49e5ca59000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b34610375575f60031936011261037557602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610375575f600319360112610375576118ee6118727f000000000000000000000000000000000000000000000000000000000000000061514a565b61189b7f00000000000000000000000000000000000000000000000000000000000000006152bd565b60206118fc604051926118ae8385612f93565b5f84525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e08588015260e0870190612ed0565b908582036040870152612ed0565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b82811061193357505050500390f35b835185528695509381019392810192600101611924565b3461037557606060031936011261037557611963612e47565b61196b612e1b565b9061197461422b565b61197f604435614317565b61198a8184846144f0565b6bffffffffffffffffffffffff604051911681527f4174a9435a04d04d274c76779cad136a41fde6937c56241c09ab9d3c7064a1a960206001600160a01b0380339616941692a45f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b3461037557604060031936011261037557611a0f612e47565b6001600160a01b03611a1f612e1b565b911690815f52600460205260405f206001600160a01b0382165f5260205260405f209060405191611a4f83612f5b565b54926bffffffffffffffffffffffff8416835267ffffffffffffffff602084019460601c1684525f5260036020526001600160a01b0360405f2091165f526020526bffffffffffffffffffffffff8060405f2054169151168181105f14611aee5767ffffffffffffffff611aea91935b51166040519384938491604091949367ffffffffffffffff9160608501968552602085015216910152565b0390f35b50611aea67ffffffffffffffff8293611abf565b34610375575f6003193601126103755760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610375576020600319360112610375576004355f52600860205260206bffffffffffffffffffffffff60405f205416604051908152f35b34610375576040600319360112610375576020611ba9611b9b612e47565b611ba3612e1b565b90613653565b6040519015158152f35b3461037557604060031936011261037557611bcc612e47565b602435908115610bd457335f52600360205260405f206001600160a01b0382165f526020526bffffffffffffffffffffffff60405f20541680156105845760209281811015611d38576bffffffffffffffffffffffff9150165b611c5a7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff42166134bf565b907fc8692455ddd09bd0c2d9beda3665bc73e6b12fdc95321ca4ee6ca94354e645ea6001600160a01b0360405194611c9186612f5b565b6bffffffffffffffffffffffff93841680875267ffffffffffffffff95909516878701818152335f81815260048b52604080822095909616808252948b528590209851895492517fffffffffffffffffffffffff000000000000000000000000000000000000000090931697169690961760609190911b73ffffffffffffffff000000000000000000000000161790965581519485526020850186905293a3604051908152f35b50611c26565b34610375576020600319360112610375576001600160a01b03611d5f612e47565b165f526005602052602060405f2054604051908152f35b34610375575f6003193601126103755760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461037557602060031936011261037557611dd2612e47565b611dda61422b565b335f52600560205260405f205480156105f057602091335f52600583525f6040812055611e07828261429f565b6001600160a01b036040519183835216907fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb843392a35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b34610375576020600319360112610375576001600160a01b03611e89612e47565b165f5260096020526bffffffffffffffffffffffff60405f20611aea6040805192611eb384612f3f565b5484811693848152858260601c169182602083015260c01c92839101528381105f14611f0657925b60405194859416908491604091949367ffffffffffffffff9160608501968552602085015216910152565b5082611edb565b346103755761012060031936011261037557611f27612e47565b611f2f612e1b565b9060a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbc360112610375576101043567ffffffffffffffff811161037557611f836001600160a01b03913690600401612e9f565b919092611f8f856139c3565b1690815f52600760205260405f206001600160a01b0385165f5260205260405f209260405160208101927fa282857e2e426673a0b378adef9cacb49d7ff421251058772214c0a0a359930d84526044359384604084015260643567ffffffffffffffff811680910361037557606084015260843567ffffffffffffffff811680910361037557608084015260a43567ffffffffffffffff81168091036103755760a084015260c435926bffffffffffffffffffffffff8416809403610375576120779360c082015260c0815261206660e082612f93565b5190209286549360e43590856141b4565b156123075750815f52600660205260405f206001600160a01b0385165f5260205260405f20815f5260205260405f2054926bffffffffffffffffffffffff841690816bffffffffffffffffffffffff6120ce61360e565b1611156122c157835f52600360205260405f206001600160a01b0387165f52602052600160405f205491016bffffffffffffffffffffffff815416612124816bffffffffffffffffffffffff8560601c166130a5565b6bffffffffffffffffffffffff811615612288578461214161360e565b9061214b916130a5565b90612155916140e6565b809781809560c01c63ffffffff169061216d9261414c565b875f52600660205260405f206001600160a01b038b165f5260205260405f20875f5260205260405f20556121a091613629565b6bffffffffffffffffffffffff1681547fffffffffffffffffffffffffffffffffffffffff000000000000000000000000161790556121de91613629565b936121e761303e565b6121ef613055565b6121f761306c565b91604051966bffffffffffffffffffffffff16978888526bffffffffffffffffffffffff16602088015267ffffffffffffffff16604087015267ffffffffffffffff16606086015267ffffffffffffffff1660808501526001600160a01b03169260a07fe3a05ae7ee4196c2c44674a6668c3e6c1ac7a93d4f0bacfd3276f09167e30d4091a4604051908152602090f35b6001600160a01b0389887f20d772eb000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b6bffffffffffffffffffffffff826122d761360e565b907f49e5ca59000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b7f7dd79c51000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b34610375575f600319360112610375576020604051610e108152f35b346103755761010060031936011261037557604051602081017f0be6161ae389329e1be1e462b55a5e051540791037f3f9bb37d5c43ca1ce511081526004356040830152602435606083015260443567ffffffffffffffff811680910361037557608083015260643567ffffffffffffffff81168091036103755760a083015260843567ffffffffffffffff81168091036103755760c083015260a43565ffffffffffff81168091036103755760e083015260c43561010083015260e4359167ffffffffffffffff831680930361037557602092610120820152610120815261243c61014082612f93565b519020604051908152f35b34610375575f6003193601126103755760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461037557600319360161014081126103755761012013610375576101243567ffffffffffffffff8111610375576124c6903690600401612e71565b600435916124d2613028565b91604435906001600160a01b0382169283830361037557612504926124f6906139c3565b6124fe6138b7565b85613f15565b6101043567ffffffffffffffff81168103610375576125229061409a565b6001600160a01b0361253261360e565b9216805f52600660205260405f20825f5260205260405f20845f5260205260405f2054936bffffffffffffffffffffffff8516946bffffffffffffffffffffffff8516868111156127095750825f52600360205260405f20845f5260205260405f2054906bffffffffffffffffffffffff82169586156126d957612603887faf2a26db57428a9bcfeec862c62e92a8c5908fe0e44a8c9ae5aad42c5d9efa3e9461262660c0956125f08c6125eb60209f612675996130a5565b6140e6565b9b8c9586928363ffffffff42169161414c565b8b5f5260068f5260405f208d5f528f5260405f208b5f528f5260405f20556130a5565b90885f5260038c5260405f208a5f528c527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006bffffffffffffffffffffffff60405f2093169116179055613629565b9567ffffffffffffffff61268761303e565b81612690613055565b8161269961306c565b936bffffffffffffffffffffffff8060405198169d8e8952168e88015216604086015216606084015216608082015260e43560a0820152a4604051908152f35b85857f9380a006000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b867f49e5ca59000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b34610375575f60031936011261037557602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461037557602060031936011261037557602061279f61279a612e47565b6134e1565b67ffffffffffffffff60405191168152f35b3461037557600319360160c08112610375576080136103755760843567ffffffffffffffff8111610375576127ea903690600401612e71565b60a4359067ffffffffffffffff821161037557602092612811610e52933690600401612e71565b9290916130cf565b3461037557600319360160a08112610375576080136103755760843567ffffffffffffffff811161037557612852903690600401612e71565b801580156129ee575b6129c357600435916001600160a01b038316928381036103755750602435916001600160a01b038316928381036103755750604080517fa282857e2e426673a0b378adef9cacb49d7ff421251058772214c0a0a359930d815260c0810193909284929082019060a085019060808601906020870190606088019088015b85871061297b578888037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff40018a206064358d8d67ffffffffffffffff831680840361037557602094610395945060405192868401947fa86f4e4802a62a7d5a85a4f812e4ab97b9f0b662aa7a4ebb88ff8799a50a8d80865260408501526060840152608083015260443560a083015260c082015260c081526106ed60e082612f93565b863583526024870135608081901c67ffffffffffffffff9081168352604082901c8116845216845260208088013560a01c865260c08a208952909701966044909601956128d8565b7fd5dd351d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5060448106151561285b565b34610375575f60031936011261037557602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461037557600319360160e08112610375576080136103755760843567ffffffffffffffff811161037557612a77903690600401612e71565b60a4359067ffffffffffffffff821161037557816004019061014060031984360301126103755760c4359367ffffffffffffffff8511610375578460040191610140600319873603011261037557612ace91613a23565b612ad782613bf7565b612ae081613bf7565b61010484013593846101048501351493841594612b50575b505082612b42575b505015612b11576020610e52613d41565b7f4cc3a306000000000000000000000000000000000000000000000000000000005f5260443560045260245260445ffd5b909150359035148280612b00565b612b7091929450612b6661012480920185612fd4565b9390500184612fd4565b9190501415918480612af8565b3461037557608060031936011261037557600435612b99612e1b565b90612ba2612e31565b906064359265ffffffffffff8416809403610375576001600160a01b0390612bc9846139c3565b1691825f52600660205260405f206001600160a01b0382165f5260205260405f20825f5260205260405f205480612dde576040517f3bc4728900000000000000000000000000000000000000000000000000000000815283600482015284602482015267ffffffffffffffff421660448201526020816064816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610d9c575f91612d9d575b5065ffffffffffff81169586158015612d93575b612d50575063ffffffff8611612d1f577fc7f419d2cf12a2faa2433ca38341a958eb441fbcb7443975b56cb1a5c9ac14f5926020927fffffffff000000000000000000000000000000000000000000000000000000006001600160a01b0393885f526006865260405f208585165f52865260405f20885f52865260e01b161760405f20556040519687521694a4005b857f6dfcc650000000000000000000000000000000000000000000000000000000005f52602060045260245260445ffd5b848760849288604051937fd16e44930000000000000000000000000000000000000000000000000000000085526004850152602484015260448301526064820152fd5b5080871415612c90565b90506020813d602011612dd6575b81612db860209383612f93565b81010312610375575165ffffffffffff811681036103755786612c7c565b3d9150612dab565b50826001600160a01b03927f4b6289c6000000000000000000000000000000000000000000000000000000005f526004526024521660445260645ffd5b602435906001600160a01b038216820361037557565b604435906001600160a01b038216820361037557565b600435906001600160a01b038216820361037557565b35906001600160a01b038216820361037557565b9181601f840112156103755782359167ffffffffffffffff8311610375576020838186019501011161037557565b9181601f840112156103755782359167ffffffffffffffff8311610375576020808501948460051b01011161037557565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b6024359067ffffffffffffffff8216820361037557565b359067ffffffffffffffff8216820361037557565b6060810190811067ffffffffffffffff82111761034857604052565b6040810190811067ffffffffffffffff82111761034857604052565b6080810190811067ffffffffffffffff82111761034857604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761034857604052565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610375570180359067ffffffffffffffff821161037557602001918160051b3603831361037557565b6024356001600160a01b03811681036103755790565b60643567ffffffffffffffff811681036103755790565b60843567ffffffffffffffff811681036103755790565b60a43567ffffffffffffffff811681036103755790565b3567ffffffffffffffff811681036103755790565b91908201809211610b7557565b906bffffffffffffffffffffffff809116911603906bffffffffffffffffffffffff8211610b7557565b939291936024356001600160a01b03811694858214159485610375576130f4836139c3565b600435976001600160a01b03891696878a14158061037557871580156134b3575b61348757610375576103755760405160c0810190817fa282857e2e426673a0b378adef9cacb49d7ff421251058772214c0a0a359930d82528760208301898b604086019260608701608088019260a089019401945b85871061343f5750505050505050907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff409103019020604435926064359267ffffffffffffffff84168403610375576132218a8c613227956040519160208301937fa86f4e4802a62a7d5a85a4f812e4ab97b9f0b662aa7a4ebb88ff8799a50a8d8085526040840152606083015260808201528760a082015267ffffffffffffffff871660c082015260c081526106ed60e082612f93565b8c613f15565b67ffffffffffffffff8116810361037557949795946132459061409a565b845f52600660205260405f20875f5260205260405f2096855f52600360205260405f20815f5260205260405f2054956bffffffffffffffffffffffff87169788955f9163ffffffff42169a5b8d841080613428575b15613326578b908d858c01906020823592013560a01c93825f528160205260405f2054946bffffffffffffffffffffffff8616908181111561331957916132ef866125eb6132f6946133069a999897966130a5565b809661414c565b915f5260205260405f20556130a5565b995b60448401809411610b755799613291565b50505050509a9050613308565b925093989297959a509398509994996bffffffffffffffffffffffff81169a808c146134195790613356916130a5565b99865f52600360205260405f20885f5260205260405f20917fffffffffffffffffffffffffffffffffffffffff000000000000000000000000161790555050816040519283926bffffffffffffffffffffffff8a168452602084016040905281604085015260608401378082016060015f9052601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0168101036060017fd79137330eac936261f67a2d8b33cc78c330b6b31dda67ac8728164d19b5bb0b91a4565b505f9a50505050505050505050565b506bffffffffffffffffffffffff8116151561329a565b863583526024870135608081901c67ffffffffffffffff9081168352604082901c8116845216845260208088013560a01c865260c08a2089529097019660449096019561316a565b877fd5dd351d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50604488061515613115565b9067ffffffffffffffff8091169116019067ffffffffffffffff8211610b7557565b6001600160a01b031690815f52600260205260405f20918254336001600160a01b038216036135de5760a01c67ffffffffffffffff16806135d957506135a16135547f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff42166134bf565b84547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff1660a082901b7bffffffffffffffff00000000000000000000000000000000000000001617909455565b60405167ffffffffffffffff841681527ff9f4310c146dbdec47770f13827c19137a4b715ca862c710da2edc4c79bb0fbe60203392a3565b925050565b507fb1b40a17000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b60c4356bffffffffffffffffffffffff811681036103755790565b906bffffffffffffffffffffffff809116911601906bffffffffffffffffffffffff8211610b7557565b6001600160a01b0390811691168181146136d5575f52600260205260208160405f206040519061368282612f5b565b549067ffffffffffffffff6001600160a01b0383169283835260a01c1693849101521491826136cb575b50816136b6575090565b8015915081156136c4575090565b9050421090565b151591505f6136ac565b50151590565b67ffffffffffffffff81116103485760051b60200190565b604051602081017f4e013848d576aae7be555450527c91755fa470bf43873a1ad6062f17ebc8e8fe81526004356001600160a01b0381168091036103755760408301526024356001600160a01b03811680910361037557606083015260443560808301526064356bffffffffffffffffffffffff81168091036103755760a083015260843560c083015260a4359167ffffffffffffffff8316809303610375576137ac9260e082015260e081526106ed61010082612f93565b90565b91908203918211610b7557565b67ffffffffffffffff811161034857601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b929192613802826137bc565b916138106040519384612f93565b829481845281830111610375578281602093845f960137010152565b80518210156138405760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b6040519061387a82612f77565b5f6060838281528260208201528260408201520152565b919082604091031261037557602082519201516001600160a01b03811681036103755790565b604051602081017ffa3b609306bb1fc1a04752ea2251a5a2d147d6ac1f21b31f56e82f9b61e3b22e815260043560408301526024356001600160a01b0381168091036103755760608301526044356001600160a01b03811680910361037557608083015260643567ffffffffffffffff81168091036103755760a083015260843567ffffffffffffffff81168091036103755760c083015260a43567ffffffffffffffff81168091036103755760e083015260c4356bffffffffffffffffffffffff81168091036103755761010083015260e435610120830152610104359167ffffffffffffffff8316809303610375576137ac9261014082015261014081526106ed61016082612f93565b6001600160a01b03811690813314159081613a10575b506139e15750565b7f95a9fd96000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b613a1c91503390613653565b155f6139d9565b6004356001600160a01b03811692838203610375576001600160a01b0392613acb9250613ac660405160208101907fc457dfbb23a9aed9cdf2a226c64d1788e35db352a6b0ef4e59c7273bf1d6ae37825286613a7f6004612e5d565b16604082015286613a906024612e5d565b166060820152604435608082015267ffffffffffffffff613ab16064612f2a565b1660a082015260a081526106ed60c082612f93565b6149f1565b16818115918215613bec575b5050613bbb5760643567ffffffffffffffff811680820361037557613b28915067ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613098565b804211613b855750805f52600a60205260405f209060443591825f5260205260ff60405f205416613b57575050565b7f3231c7cf000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b67ffffffffffffffff907f74dd4089000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7f7d9201e3000000000000000000000000000000000000000000000000000000005f5260045260443560245260445ffd5b14159050815f613ad7565b6044356040519160208301907f0be6161ae389329e1be1e462b55a5e051540791037f3f9bb37d5c43ca1ce51108252803560408501526020810135606085015267ffffffffffffffff613c4c60408301612f2a565b16608085015267ffffffffffffffff613c6760608301612f2a565b1660a085015267ffffffffffffffff613c8260808301612f2a565b1660c085015260a08101359165ffffffffffff8316830361037557613d019465ffffffffffff613d0a941660e082015260c083013561010082015267ffffffffffffffff613cd260e08501612f2a565b166101208201526101208152613cea61014082612f93565b519020610100820135948261012087940190612fd4565b929091856141b4565b15613d13575050565b7f65848233000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b600435906001600160a01b038216918281036103755750815f52600960205260405f20600a6bffffffffffffffffffffffff825416049081936bffffffffffffffffffffffff831615613ea957805f52600a60205260405f209160443592835f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790556bffffffffffffffffffffffff613dec85828454166130a5565b167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790557fa4531ef39a30089b48cc1a99583728fdf0f781ab899c6f0473885529de07e7c16b7fffffffffffffffffffffff8460011c16613e518133614ff2565b613e84613e5e82876130a5565b7f0000000000000000000000000000000000000000000000000000000000000000614ff2565b604080516bffffffffffffffffffffffff9687168152919095166020820152339490a4565b7f2da4c647000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b604290613edf61502e565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b919290613f238285836149f1565b936001600160a01b038516948515159081614089575b5061408257833b15159283613f8d575b50505015613f55575050565b6001600160a01b03907fb1b40a17000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b5f9350614014613fa4859493613fe89336916137f6565b60405192839160208301957f1626ba7e0000000000000000000000000000000000000000000000000000000087526024840152604060448401526064830190612ed0565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282612f93565b5190845afa61402161458c565b81614074575b81614036575b505f8080613f49565b805160208083019350908201919091031261037557517f1626ba7e00000000000000000000000000000000000000000000000000000000145f61402d565b905060208151101590614027565b5050505050565b614094915085613653565b5f613f39565b610e10420190814211610b755767ffffffffffffffff169081116140bb5750565b7f1785ef8c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b906bffffffffffffffffffffffff81166bffffffffffffffffffffffff8316105f14614110575090565b905090565b811561411f570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b916141aa7fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff916bffffffffffffffffffffffff808660601c168187160394169363ffffffff858201921685029063ffffffff8760c01c160201614115565b60c01b9216011790565b9392919080158015614221575b8015614216575b61420d579190919260051b8101905b8181106141e5575050501490565b90919260208460051b1690815260208235911852602060405f209360011c91019190916141d7565b50505050505f90565b5081841c15156141c8565b50604084116141c1565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c6142775760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b614315916001600160a01b03604051927fa9059cbb0000000000000000000000000000000000000000000000000000000060208501521660248301526044820152604481526142ef606482612f93565b7f0000000000000000000000000000000000000000000000000000000000000000615888565b565b7f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b03821690604051927f70a08231000000000000000000000000000000000000000000000000000000008452306004850152602084602481865afa938415610d9c575f946144b8575b50916143e160209260249594604051917f23b872dd000000000000000000000000000000000000000000000000000000008684015233888401523060448401526064830152606482526143dc608483612f93565b615888565b604051938480927f70a082310000000000000000000000000000000000000000000000000000000082523060048301525afa8015610d9c575f90614484575b61442a92506137af565b8015610bd4576bffffffffffffffffffffffff8111614454576bffffffffffffffffffffffff1690565b7f6dfcc650000000000000000000000000000000000000000000000000000000005f52606060045260245260445ffd5b506020823d6020116144b0575b8161449e60209383612f93565b810103126103755761442a9151614420565b3d9150614491565b9350916020843d6020116144e8575b816144d460209383612f93565b8101031261037557925192916143e1614388565b3d91506144c7565b6001600160a01b03909291921691825f52600360205260405f206001600160a01b0382165f5260205261453660405f2054926bffffffffffffffffffffffff8416613629565b925f5260036020526001600160a01b0360405f2091165f526020527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006bffffffffffffffffffffffff60405f2093169116179055565b3d156145b6573d9061459d826137bc565b916145ab6040519384612f93565b82523d5f602084013e565b606090565b3565ffffffffffff811681036103755790565b5190811515820361037557565b519063ffffffff8216820361037557565b519067ffffffffffffffff8216820361037557565b519061ffff8216820361037557565b91908260809103126103755760405161462881612f77565b606061466381839561463981614601565b855261464760208201614601565b602086015261465860408201614601565b604086015201614601565b910152565b81810292918115918404141715610b7557565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001660a082016146b2816145bb565b65ffffffffffff604051917f4b8d3250000000000000000000000000000000000000000000000000000000008352166004820152602081602481865afa908115610d9c575f916149bf575b50156149b85765ffffffffffff60246147165f936145bb565b60405194859384927f41717b4c0000000000000000000000000000000000000000000000000000000084521660048301525afa908115610d9c575f916147f4575b506147ed60c0916147c26147c861479367ffffffffffffffff61477c60408901613083565b1667ffffffffffffffff6101608601511690614668565b6147c267ffffffffffffffff6147ab60608a01613083565b1667ffffffffffffffff6101808701511690614668565b90613098565b9167ffffffffffffffff6101a0816147e260808a01613083565b169201511690614668565b9101351490565b90503d805f833e6148058183612f93565b8101906020818303126103755780519067ffffffffffffffff8211610375570161024081830312610375576040516101e0810181811067ffffffffffffffff82111761034857604052815167ffffffffffffffff811161037557820183601f82011215610375578051614877816137bc565b916148856040519384612f93565b818352856020838301011161037557815f9260208093018386015e830101528152602082015160208201526148bc604083016145ce565b60408201526148cd606083016145ce565b60608201526148de608083016145ce565b60808201526148ef60a083016145ce565b60a082015261490060c083016145ce565b60c082015261491160e083016145db565b60e082015261492361010083016145db565b61010082015261493661012083016145db565b610120820152610140820151916bffffffffffffffffffffffff831683036103755760c0936101c06149ab926147ed9561014086015261497961016082016145ec565b61016086015261498c61018082016145ec565b61018086015261499f6101a082016145ec565b6101a086015201614610565b6101c08201529150614757565b5050505f90565b90506020813d6020116149e9575b816149da60209383612f93565b8101031261037557515f6146fd565b3d91506149cd565b919060408203614aa8578160201161037557614a6d92602082359201359260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0820110614a72575b5060ff601b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff851694821c0116906158f5565b505090565b60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9181959395030160031b1b16915f614a3a565b614ab890614a6d939236916137f6565b9061574a565b9091805f528260205260405f2054614af56bffffffffffffffffffffffff8260601c166bffffffffffffffffffffffff83166130a5565b6bffffffffffffffffffffffff8116948515614fea57835f5260205277ffffffffffffffffffffffff0000000000000000000000008260601b167fffffffffffffffff000000000000000000000000ffffffffffffffffffffffff83161760405f2055604051947f55d742e40000000000000000000000000000000000000000000000000000000086528360048701526040866024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa928315610d9c575f965f94614fc3575b506001600160a01b038416928315614f5e5760e082901c8015614f4957614bef905b88615784565b60e087015191614bfd61386d565b98602084015161ffff16850261271090046bffffffffffffffffffffffff169460208b01958652604085015161ffff16810261271090046bffffffffffffffffffffffff169460408c019586526060015161ffff160261271090046bffffffffffffffffffffffff169260608b019380855286516bffffffffffffffffffffffff1682036bffffffffffffffffffffffff1686516bffffffffffffffffffffffff1690036bffffffffffffffffffffffff16036bffffffffffffffffffffffff168b5260408a019081516bffffffffffffffffffffffff1690614cdf91613629565b6bffffffffffffffffffffffff16905283516bffffffffffffffffffffffff1660608a019081516bffffffffffffffffffffffff1690614d1e91613629565b6bffffffffffffffffffffffff16905282516bffffffffffffffffffffffff1660808a019081516bffffffffffffffffffffffff1690614d5d91613629565b6bffffffffffffffffffffffff1690526001600160a01b03169485145f14956080957f9cc44524e32d72a6c0a6955b7e381d3c2da8b06ddfc3a865ab29a696a27e22e897614f115750614dd990614dd36bffffffffffffffffffffffff8c51166bffffffffffffffffffffffff88511690613629565b90614ff2565b6bffffffffffffffffffffffff825116614e36575b506bffffffffffffffffffffffff8080806001600160a01b036020818d51169c0151169b511695511693511691511691604051938452602084015260408301526060820152a4565b865f52600860205260405f20549063ffffffff83519160c01c16918060e01c6fffffffffffffffffffffffffffffffff8260601c166fffffffffffffffffffffffff000000008460201b16918086115f14614ee4576bffffffffffffffffffffffff614ebb614ec694614eb6839795614eb085968c6137af565b90615419565b613098565b96955b169116613629565b1690885f52600860205260e01b9160601b171760405f20555f614dee565b93946bffffffffffffffffffffffff614f0b8195936147c2614ec696614eb085968b6137af565b96614ebe565b614f2e614f44926bffffffffffffffffffffffff8d511690614ff2565b6bffffffffffffffffffffffff86511690614ff2565b614dd9565b50614bef65ffffffffffff8960a01c16614be9565b9350509450506bffffffffffffffffffffffff614f8260a085019282845116613629565b1690527f74baf78f978b3163d46b63c0de02c943bb4d6f8eefdfc87234e32a911492e00060206001600160a01b0381818651169501511694604051908152a4565b909350614fe091965060403d604011610d9557610d868183612f93565b959095925f614bc7565b505050505050565b906bffffffffffffffffffffffff16908161500b575050565b6001600160a01b03165f52600560205261502a60405f20918254613098565b9055565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301480615121575b15615089577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261511b60c082612f93565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614615060565b60ff81146151a95760ff811690601f8211615181576040519161516e604084612f93565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b506040515f5f548060011c91600182169182156152b3575b60208410831461528657838552849290811561524957506001146151ec575b6137ac92500382612f93565b505f80805290917f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5635b81831061522d5750509060206137ac928201016151e0565b6020919350806001915483858801015201910190918392615215565b602092506137ac9491507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001682840152151560051b8201016151e0565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b92607f16926151c1565b60ff81146152e15760ff811690601f8211615181576040519161516e604084612f93565b506040515f6001548060011c9160018216918215615383575b6020841083146152865783855284929081156152495750600114615324576137ac92500382612f93565b5060015f90815290917fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf65b8183106153675750509060206137ac928201016151e0565b602091935080600191548385880101520191019091839261534f565b92607f16926152fa565b906153ca57508051156153a257602081519101fd5b7fd6bda275000000000000000000000000000000000000000000000000000000005f5260045ffd5b81511580615410575b6153db575090565b6001600160a01b03907f9996b315000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b50803b156153d3565b62093a8082049181158015615740575b6149b85762093a809006907001000000000000000000000000000000009160018116615728575b6002811661570c575b600481166156f0575b600881166156d4575b601081166156b8575b6020811661569c575b60408116615680575b60808116615664575b6101008116615648575b610200811661562c575b6104008116615610575b61080081166155f4575b61100081166155d8575b61200081166155bc575b61400081166155a0575b6180008116615584575b620100008116615568575b62020000811661554c575b62040000811661552f575b6208000016615513575b0260801c901c90565b906f8c5f7d27e89c7121e2b9c163f592a4d00260801c9061550a565b6fbd910b7f3e463d9b3c1922480e615c8f90920260801c91615500565b916fdc4b07dbb77174aaa554e57ff08981ea0260801c916154f5565b916fed79f3fd630915352c93e8e5ab2f8bf50260801c916154ea565b916ff69075d6b08791524b557c2fef53039e0260801c916154df565b916ffb3ce4222557513f9c202835dd32fb920260801c916154d5565b916ffd9b958a7b985d123e9c541a7cf891590260801c916154cb565b916ffecd12c7421017a474d42cd7673995e30260801c916154c1565b916fff665b487a5b5904c7b6e56306d9e1eb0260801c916154b7565b916fffb32219fcb93b56f84d30036f6548400260801c916154ad565b916fffd98e29ff4932c5bc19fbeb98e777640260801c916154a3565b916fffecc65c31ff220c3619b515dc14827a0260801c91615499565b916ffff662ffe3da026ce2d170749910c7290260801c9161548f565b916ffffb3174646c15a498cf152b6772f1460260801c91615486565b916ffffd98b74eceded3329117cfa6f8b9ff0260801c9161547d565b916ffffecc5aee8cc644ab306eb1582705b20260801c91615474565b916fffff662d490f9d1457eae363d31f7af90260801c9161546b565b916fffffb31698fa198e127201b14d4db0f00260801c91615462565b916fffffd98b49999f18ef77ee540236ed9b0260801c91615459565b6fffffecc5a413f4130eddd8859e03e4459250615450565b50607f8311615429565b815191906041830361577a576157739250602082015190606060408401519301515f1a906158f5565b9192909190565b50505f9160029190565b9060c0820165ffffffffffff80825116921691821461588357819052806157d0575060e0604051916157b583612f77565b61271083525f60208401525f60408401525f60608401520152565b90604051917fe3bcecd700000000000000000000000000000000000000000000000000000000835260048301526080826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa918215610d9c575f92615844575b5060e00152565b90915060803d60801161587c575b61585c8183612f93565b8101906080818303126103755760e09161587591614610565b919061583d565b503d615852565b505050565b905f602091828151910182855af115610d9c575f513d6158ec57506001600160a01b0381163b155b6158b75750565b6001600160a01b03907f5274afe7000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b600114156158b0565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161596c579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15610d9c575f516001600160a01b0381161561596257905f905f90565b505f906001905f90565b5050505f916003919056",
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
// Solidity: constructor(address registry_, address licenses_, address paymentToken_, address treasury_, uint64 escrowThaw_, uint64 signerThaw_, uint64 challengeWindow_) returns()
func (usageOracle *UsageOracle) PackConstructor(registry_ common.Address, licenses_ common.Address, paymentToken_ common.Address, treasury_ common.Address, escrowThaw_ uint64, signerThaw_ uint64, challengeWindow_ uint64) []byte {
	enc, err := usageOracle.abi.Pack("", registry_, licenses_, paymentToken_, treasury_, escrowThaw_, signerThaw_, challengeWindow_)
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

// PackAttestationDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9ca8d436.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function attestationDigest((address,address,bytes32,uint64) attestation) view returns(bytes32)
func (usageOracle *UsageOracle) PackAttestationDigest(attestation IProviderStakeAttestation) []byte {
	enc, err := usageOracle.abi.Pack("attestationDigest", attestation)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAttestationDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9ca8d436.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function attestationDigest((address,address,bytes32,uint64) attestation) view returns(bytes32)
func (usageOracle *UsageOracle) TryPackAttestationDigest(attestation IProviderStakeAttestation) ([]byte, error) {
	return usageOracle.abi.Pack("attestationDigest", attestation)
}

// UnpackAttestationDigest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9ca8d436.
//
// Solidity: function attestationDigest((address,address,bytes32,uint64) attestation) view returns(bytes32)
func (usageOracle *UsageOracle) UnpackAttestationDigest(data []byte) ([32]byte, error) {
	out, err := usageOracle.abi.Unpack("attestationDigest", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackAuthorizeSigner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe7c35587.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function authorizeSigner(address signer, uint64 deadline, bytes proof) returns()
func (usageOracle *UsageOracle) PackAuthorizeSigner(signer common.Address, deadline uint64, proof []byte) []byte {
	enc, err := usageOracle.abi.Pack("authorizeSigner", signer, deadline, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAuthorizeSigner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe7c35587.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function authorizeSigner(address signer, uint64 deadline, bytes proof) returns()
func (usageOracle *UsageOracle) TryPackAuthorizeSigner(signer common.Address, deadline uint64, proof []byte) ([]byte, error) {
	return usageOracle.abi.Pack("authorizeSigner", signer, deadline, proof)
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

// PackBindTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01110cb7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bindTerms(uint256 tokenId, address payer, address provider, uint48 expectedTermsIndex) returns()
func (usageOracle *UsageOracle) PackBindTerms(tokenId *big.Int, payer common.Address, provider common.Address, expectedTermsIndex *big.Int) []byte {
	enc, err := usageOracle.abi.Pack("bindTerms", tokenId, payer, provider, expectedTermsIndex)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBindTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01110cb7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bindTerms(uint256 tokenId, address payer, address provider, uint48 expectedTermsIndex) returns()
func (usageOracle *UsageOracle) TryPackBindTerms(tokenId *big.Int, payer common.Address, provider common.Address, expectedTermsIndex *big.Int) ([]byte, error) {
	return usageOracle.abi.Pack("bindTerms", tokenId, payer, provider, expectedTermsIndex)
}

// PackChallenge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc0de7503.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challenge((address,address,bytes32,uint64) attestation, bytes signature, ((bytes32,uint256,uint64,uint64,uint64,uint48,uint256,uint64),uint256,bytes32[]) leaf) returns(uint96)
func (usageOracle *UsageOracle) PackChallenge(attestation IProviderStakeAttestation, signature []byte, leaf IProviderStakeLeaf) []byte {
	enc, err := usageOracle.abi.Pack("challenge", attestation, signature, leaf)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallenge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc0de7503.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challenge((address,address,bytes32,uint64) attestation, bytes signature, ((bytes32,uint256,uint64,uint64,uint64,uint48,uint256,uint64),uint256,bytes32[]) leaf) returns(uint96)
func (usageOracle *UsageOracle) TryPackChallenge(attestation IProviderStakeAttestation, signature []byte, leaf IProviderStakeLeaf) ([]byte, error) {
	return usageOracle.abi.Pack("challenge", attestation, signature, leaf)
}

// UnpackChallenge is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc0de7503.
//
// Solidity: function challenge((address,address,bytes32,uint64) attestation, bytes signature, ((bytes32,uint256,uint64,uint64,uint64,uint48,uint256,uint64),uint256,bytes32[]) leaf) returns(uint96)
func (usageOracle *UsageOracle) UnpackChallenge(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("challenge", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackChallengeDuplicate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x060906cb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeDuplicate((address,address,bytes32,uint64) attestation, bytes signature, ((bytes32,uint256,uint64,uint64,uint64,uint48,uint256,uint64),uint256,bytes32[]) first, ((bytes32,uint256,uint64,uint64,uint64,uint48,uint256,uint64),uint256,bytes32[]) second) returns(uint96)
func (usageOracle *UsageOracle) PackChallengeDuplicate(attestation IProviderStakeAttestation, signature []byte, first IProviderStakeLeaf, second IProviderStakeLeaf) []byte {
	enc, err := usageOracle.abi.Pack("challengeDuplicate", attestation, signature, first, second)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeDuplicate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x060906cb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeDuplicate((address,address,bytes32,uint64) attestation, bytes signature, ((bytes32,uint256,uint64,uint64,uint64,uint48,uint256,uint64),uint256,bytes32[]) first, ((bytes32,uint256,uint64,uint64,uint64,uint48,uint256,uint64),uint256,bytes32[]) second) returns(uint96)
func (usageOracle *UsageOracle) TryPackChallengeDuplicate(attestation IProviderStakeAttestation, signature []byte, first IProviderStakeLeaf, second IProviderStakeLeaf) ([]byte, error) {
	return usageOracle.abi.Pack("challengeDuplicate", attestation, signature, first, second)
}

// UnpackChallengeDuplicate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x060906cb.
//
// Solidity: function challengeDuplicate((address,address,bytes32,uint64) attestation, bytes signature, ((bytes32,uint256,uint64,uint64,uint64,uint48,uint256,uint64),uint256,bytes32[]) first, ((bytes32,uint256,uint64,uint64,uint64,uint48,uint256,uint64),uint256,bytes32[]) second) returns(uint96)
func (usageOracle *UsageOracle) UnpackChallengeDuplicate(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("challengeDuplicate", data)
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
func (usageOracle *UsageOracle) PackChallengeWindow() []byte {
	enc, err := usageOracle.abi.Pack("challengeWindow")
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
func (usageOracle *UsageOracle) TryPackChallengeWindow() ([]byte, error) {
	return usageOracle.abi.Pack("challengeWindow")
}

// UnpackChallengeWindow is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x861a1412.
//
// Solidity: function challengeWindow() view returns(uint64)
func (usageOracle *UsageOracle) UnpackChallengeWindow(data []byte) (uint64, error) {
	out, err := usageOracle.abi.Unpack("challengeWindow", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
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

// PackIsSigner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x78b248e4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isSigner(address payer, address signer) view returns(bool)
func (usageOracle *UsageOracle) PackIsSigner(payer common.Address, signer common.Address) []byte {
	enc, err := usageOracle.abi.Pack("isSigner", payer, signer)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsSigner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x78b248e4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isSigner(address payer, address signer) view returns(bool)
func (usageOracle *UsageOracle) TryPackIsSigner(payer common.Address, signer common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("isSigner", payer, signer)
}

// UnpackIsSigner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x78b248e4.
//
// Solidity: function isSigner(address payer, address signer) view returns(bool)
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

// PackReceiptHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x383e75ab.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function receiptHash((bytes32,uint256,uint64,uint64,uint64,uint48,uint256,uint64) receipt) pure returns(bytes32)
func (usageOracle *UsageOracle) PackReceiptHash(receipt IProviderStakeReceipt) []byte {
	enc, err := usageOracle.abi.Pack("receiptHash", receipt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReceiptHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x383e75ab.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function receiptHash((bytes32,uint256,uint64,uint64,uint64,uint48,uint256,uint64) receipt) pure returns(bytes32)
func (usageOracle *UsageOracle) TryPackReceiptHash(receipt IProviderStakeReceipt) ([]byte, error) {
	return usageOracle.abi.Pack("receiptHash", receipt)
}

// UnpackReceiptHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x383e75ab.
//
// Solidity: function receiptHash((bytes32,uint256,uint64,uint64,uint64,uint48,uint256,uint64) receipt) pure returns(bytes32)
func (usageOracle *UsageOracle) UnpackReceiptHash(data []byte) ([32]byte, error) {
	out, err := usageOracle.abi.Unpack("receiptHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
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
// Solidity: function rootSettlementOf(address payer, address provider) view returns((bytes32,uint96,uint96,uint64))
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
// Solidity: function rootSettlementOf(address payer, address provider) view returns((bytes32,uint96,uint96,uint64))
func (usageOracle *UsageOracle) TryPackRootSettlementOf(payer common.Address, provider common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("rootSettlementOf", payer, provider)
}

// UnpackRootSettlementOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe65c7f17.
//
// Solidity: function rootSettlementOf(address payer, address provider) view returns((bytes32,uint96,uint96,uint64))
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
// Solidity: function settlementOf(uint256 tokenId, address payer, address provider) view returns((uint96,uint96,uint48,uint64))
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
// Solidity: function settlementOf(uint256 tokenId, address payer, address provider) view returns((uint96,uint96,uint48,uint64))
func (usageOracle *UsageOracle) TryPackSettlementOf(tokenId *big.Int, payer common.Address, provider common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("settlementOf", tokenId, payer, provider)
}

// UnpackSettlementOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcb7dfcba.
//
// Solidity: function settlementOf(uint256 tokenId, address payer, address provider) view returns((uint96,uint96,uint48,uint64))
func (usageOracle *UsageOracle) UnpackSettlementOf(data []byte) (IUsageOracleSettlement, error) {
	out, err := usageOracle.abi.Unpack("settlementOf", data)
	if err != nil {
		return *new(IUsageOracleSettlement), err
	}
	out0 := *abi.ConvertType(out[0], new(IUsageOracleSettlement)).(*IUsageOracleSettlement)
	return out0, nil
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

// PackStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xadc9772e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stake(address provider, uint256 amount) returns()
func (usageOracle *UsageOracle) PackStake(provider common.Address, amount *big.Int) []byte {
	enc, err := usageOracle.abi.Pack("stake", provider, amount)
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
func (usageOracle *UsageOracle) TryPackStake(provider common.Address, amount *big.Int) ([]byte, error) {
	return usageOracle.abi.Pack("stake", provider, amount)
}

// PackStakeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42623360.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stakeOf(address provider) view returns(uint256 amount, uint256 thawing, uint64 thawedAt)
func (usageOracle *UsageOracle) PackStakeOf(provider common.Address) []byte {
	enc, err := usageOracle.abi.Pack("stakeOf", provider)
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
func (usageOracle *UsageOracle) TryPackStakeOf(provider common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("stakeOf", provider)
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
func (usageOracle *UsageOracle) UnpackStakeOf(data []byte) (StakeOfOutput, error) {
	out, err := usageOracle.abi.Unpack("stakeOf", data)
	outstruct := new(StakeOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Amount = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Thawing = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.ThawedAt = *abi.ConvertType(out[2], new(uint64)).(*uint64)
	return *outstruct, nil
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

// PackThawStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcbf4d830.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function thawStake(uint256 amount) returns(uint64 thawedAt)
func (usageOracle *UsageOracle) PackThawStake(amount *big.Int) []byte {
	enc, err := usageOracle.abi.Pack("thawStake", amount)
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
func (usageOracle *UsageOracle) TryPackThawStake(amount *big.Int) ([]byte, error) {
	return usageOracle.abi.Pack("thawStake", amount)
}

// UnpackThawStake is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcbf4d830.
//
// Solidity: function thawStake(uint256 amount) returns(uint64 thawedAt)
func (usageOracle *UsageOracle) UnpackThawStake(data []byte) (uint64, error) {
	out, err := usageOracle.abi.Unpack("thawStake", data)
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
// the contract method with ID 0xf4b0901f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawEscrow(address provider) returns(uint256 amount)
func (usageOracle *UsageOracle) PackWithdrawEscrow(provider common.Address) []byte {
	enc, err := usageOracle.abi.Pack("withdrawEscrow", provider)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawEscrow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf4b0901f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawEscrow(address provider) returns(uint256 amount)
func (usageOracle *UsageOracle) TryPackWithdrawEscrow(provider common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("withdrawEscrow", provider)
}

// UnpackWithdrawEscrow is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf4b0901f.
//
// Solidity: function withdrawEscrow(address provider) returns(uint256 amount)
func (usageOracle *UsageOracle) UnpackWithdrawEscrow(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("withdrawEscrow", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWithdrawStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbed9d861.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawStake() returns(uint256 amount)
func (usageOracle *UsageOracle) PackWithdrawStake() []byte {
	enc, err := usageOracle.abi.Pack("withdrawStake")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbed9d861.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawStake() returns(uint256 amount)
func (usageOracle *UsageOracle) TryPackWithdrawStake() ([]byte, error) {
	return usageOracle.abi.Pack("withdrawStake")
}

// UnpackWithdrawStake is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbed9d861.
//
// Solidity: function withdrawStake() returns(uint256 amount)
func (usageOracle *UsageOracle) UnpackWithdrawStake(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("withdrawStake", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
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
	TokenId      *big.Int
	Payer        common.Address
	Provider     common.Address
	Paid         *big.Int
	Settled      *big.Int
	InputTokens  uint64
	OutputTokens uint64
	Requests     uint64
	Raw          *types.Log // Blockchain specific contextual infos
}

const UsageOracleClaimedEventName = "Claimed"

// ContractEventName returns the user-defined event name.
func (UsageOracleClaimed) ContractEventName() string {
	return UsageOracleClaimedEventName
}

// UnpackClaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Claimed(uint256 indexed tokenId, address indexed payer, address indexed provider, uint96 paid, uint96 settled, uint64 inputTokens, uint64 outputTokens, uint64 requests)
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
// Solidity: event EscrowWithdrawn(address indexed payer, address indexed provider, uint256 amount)
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
	InputTokens  uint64
	OutputTokens uint64
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
// Solidity: event Settled(uint256 indexed tokenId, address indexed payer, address indexed provider, uint96 paid, uint96 settled, uint64 inputTokens, uint64 outputTokens, uint64 requests, bytes32 receiptsRoot)
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
	Payer  common.Address
	Signer common.Address
	Raw    *types.Log // Blockchain specific contextual infos
}

const UsageOracleSignerAuthorizedEventName = "SignerAuthorized"

// ContractEventName returns the user-defined event name.
func (UsageOracleSignerAuthorized) ContractEventName() string {
	return UsageOracleSignerAuthorizedEventName
}

// UnpackSignerAuthorizedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignerAuthorized(address indexed payer, address indexed signer)
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
	Payer    common.Address
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
// Solidity: event SignerThawStarted(address indexed payer, address indexed signer, uint64 thawedAt)
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

// UsageOracleSlashed represents a Slashed event raised by the UsageOracle contract.
type UsageOracleSlashed struct {
	Provider     common.Address
	ReceiptsRoot [32]byte
	Challenger   common.Address
	Amount       *big.Int
	Reward       *big.Int
	Raw          *types.Log // Blockchain specific contextual infos
}

const UsageOracleSlashedEventName = "Slashed"

// ContractEventName returns the user-defined event name.
func (UsageOracleSlashed) ContractEventName() string {
	return UsageOracleSlashedEventName
}

// UnpackSlashedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Slashed(address indexed provider, bytes32 indexed receiptsRoot, address indexed challenger, uint96 amount, uint96 reward)
func (usageOracle *UsageOracle) UnpackSlashedEvent(log *types.Log) (*UsageOracleSlashed, error) {
	event := "Slashed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleSlashed)
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

// UsageOracleStakeThawStarted represents a StakeThawStarted event raised by the UsageOracle contract.
type UsageOracleStakeThawStarted struct {
	Provider common.Address
	Amount   *big.Int
	ThawedAt uint64
	Raw      *types.Log // Blockchain specific contextual infos
}

const UsageOracleStakeThawStartedEventName = "StakeThawStarted"

// ContractEventName returns the user-defined event name.
func (UsageOracleStakeThawStarted) ContractEventName() string {
	return UsageOracleStakeThawStartedEventName
}

// UnpackStakeThawStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event StakeThawStarted(address indexed provider, uint256 amount, uint64 thawedAt)
func (usageOracle *UsageOracle) UnpackStakeThawStartedEvent(log *types.Log) (*UsageOracleStakeThawStarted, error) {
	event := "StakeThawStarted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleStakeThawStarted)
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

// UsageOracleStakeWithdrawn represents a StakeWithdrawn event raised by the UsageOracle contract.
type UsageOracleStakeWithdrawn struct {
	Provider common.Address
	Amount   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const UsageOracleStakeWithdrawnEventName = "StakeWithdrawn"

// ContractEventName returns the user-defined event name.
func (UsageOracleStakeWithdrawn) ContractEventName() string {
	return UsageOracleStakeWithdrawnEventName
}

// UnpackStakeWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event StakeWithdrawn(address indexed provider, uint256 amount)
func (usageOracle *UsageOracle) UnpackStakeWithdrawnEvent(log *types.Log) (*UsageOracleStakeWithdrawn, error) {
	event := "StakeWithdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleStakeWithdrawn)
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

// UsageOracleStaked represents a Staked event raised by the UsageOracle contract.
type UsageOracleStaked struct {
	Provider common.Address
	From     common.Address
	Amount   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const UsageOracleStakedEventName = "Staked"

// ContractEventName returns the user-defined event name.
func (UsageOracleStaked) ContractEventName() string {
	return UsageOracleStakedEventName
}

// UnpackStakedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Staked(address indexed provider, address indexed from, uint256 amount)
func (usageOracle *UsageOracle) UnpackStakedEvent(log *types.Log) (*UsageOracleStaked, error) {
	event := "Staked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleStaked)
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

// UsageOracleTermsBound represents a TermsBound event raised by the UsageOracle contract.
type UsageOracleTermsBound struct {
	TokenId    *big.Int
	Payer      common.Address
	Provider   common.Address
	TermsIndex *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const UsageOracleTermsBoundEventName = "TermsBound"

// ContractEventName returns the user-defined event name.
func (UsageOracleTermsBound) ContractEventName() string {
	return UsageOracleTermsBoundEventName
}

// UnpackTermsBoundEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TermsBound(uint256 indexed tokenId, address indexed payer, address indexed provider, uint48 termsIndex)
func (usageOracle *UsageOracle) UnpackTermsBoundEvent(log *types.Log) (*UsageOracleTermsBound, error) {
	event := "TermsBound"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != usageOracle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(UsageOracleTermsBound)
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
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleSignerTaken"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleSignerTakenError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleTermsDiffer"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleTermsDifferError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleTermsFixed"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleTermsFixedError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleThawing"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleThawingError(raw[4:])
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
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["StakeAlreadySlashed"].ID.Bytes()[:4]) {
		return usageOracle.UnpackStakeAlreadySlashedError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["StakeEmpty"].ID.Bytes()[:4]) {
		return usageOracle.UnpackStakeEmptyError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["StakeNotAReceipt"].ID.Bytes()[:4]) {
		return usageOracle.UnpackStakeNotAReceiptError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["StakeNotAttested"].ID.Bytes()[:4]) {
		return usageOracle.UnpackStakeNotAttestedError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["StakeReceiptIsRight"].ID.Bytes()[:4]) {
		return usageOracle.UnpackStakeReceiptIsRightError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["StakeThawing"].ID.Bytes()[:4]) {
		return usageOracle.UnpackStakeThawingError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["StakeWindowOver"].ID.Bytes()[:4]) {
		return usageOracle.UnpackStakeWindowOverError(raw[4:])
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

// UsageOracleOracleSignerTaken represents a OracleSignerTaken error raised by the UsageOracle contract.
type UsageOracleOracleSignerTaken struct {
	Signer common.Address
	Payer  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleSignerTaken(address signer, address payer)
func UsageOracleOracleSignerTakenErrorID() common.Hash {
	return common.HexToHash("0x145b49f67dd88cd0d8fb3081747dccf4c78836d9f61f5ed6f5a68452ed5bcd4f")
}

// UnpackOracleSignerTakenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleSignerTaken(address signer, address payer)
func (usageOracle *UsageOracle) UnpackOracleSignerTakenError(raw []byte) (*UsageOracleOracleSignerTaken, error) {
	out := new(UsageOracleOracleSignerTaken)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleSignerTaken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleTermsDiffer represents a OracleTermsDiffer error raised by the UsageOracle contract.
type UsageOracleOracleTermsDiffer struct {
	TokenId  *big.Int
	Payer    common.Address
	Expected *big.Int
	Actual   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleTermsDiffer(uint256 tokenId, address payer, uint48 expected, uint48 actual)
func UsageOracleOracleTermsDifferErrorID() common.Hash {
	return common.HexToHash("0xd16e449393917ec466f3d704b6e2e7dbe69d72ecca138c927a190da798871156")
}

// UnpackOracleTermsDifferError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleTermsDiffer(uint256 tokenId, address payer, uint48 expected, uint48 actual)
func (usageOracle *UsageOracle) UnpackOracleTermsDifferError(raw []byte) (*UsageOracleOracleTermsDiffer, error) {
	out := new(UsageOracleOracleTermsDiffer)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleTermsDiffer", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleOracleTermsFixed represents a OracleTermsFixed error raised by the UsageOracle contract.
type UsageOracleOracleTermsFixed struct {
	TokenId  *big.Int
	Payer    common.Address
	Provider common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleTermsFixed(uint256 tokenId, address payer, address provider)
func UsageOracleOracleTermsFixedErrorID() common.Hash {
	return common.HexToHash("0x4b6289c6a55b2fb4d71459909c5d671d730146590fe099b65fa65b14207367ff")
}

// UnpackOracleTermsFixedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleTermsFixed(uint256 tokenId, address payer, address provider)
func (usageOracle *UsageOracle) UnpackOracleTermsFixedError(raw []byte) (*UsageOracleOracleTermsFixed, error) {
	out := new(UsageOracleOracleTermsFixed)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleTermsFixed", raw); err != nil {
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

// UsageOracleStakeAlreadySlashed represents a StakeAlreadySlashed error raised by the UsageOracle contract.
type UsageOracleStakeAlreadySlashed struct {
	Provider     common.Address
	ReceiptsRoot [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StakeAlreadySlashed(address provider, bytes32 receiptsRoot)
func UsageOracleStakeAlreadySlashedErrorID() common.Hash {
	return common.HexToHash("0x3231c7cf5f5d1d75883f3487217bee1c2f04a9f5d9c00fdd552345e5659922d0")
}

// UnpackStakeAlreadySlashedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StakeAlreadySlashed(address provider, bytes32 receiptsRoot)
func (usageOracle *UsageOracle) UnpackStakeAlreadySlashedError(raw []byte) (*UsageOracleStakeAlreadySlashed, error) {
	out := new(UsageOracleStakeAlreadySlashed)
	if err := usageOracle.abi.UnpackIntoInterface(out, "StakeAlreadySlashed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleStakeEmpty represents a StakeEmpty error raised by the UsageOracle contract.
type UsageOracleStakeEmpty struct {
	Provider common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StakeEmpty(address provider)
func UsageOracleStakeEmptyErrorID() common.Hash {
	return common.HexToHash("0x2da4c647b200bf81bb6384749c154973757c9092f9f2a776c065d416d8039ad5")
}

// UnpackStakeEmptyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StakeEmpty(address provider)
func (usageOracle *UsageOracle) UnpackStakeEmptyError(raw []byte) (*UsageOracleStakeEmpty, error) {
	out := new(UsageOracleStakeEmpty)
	if err := usageOracle.abi.UnpackIntoInterface(out, "StakeEmpty", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleStakeNotAReceipt represents a StakeNotAReceipt error raised by the UsageOracle contract.
type UsageOracleStakeNotAReceipt struct {
	ReceiptsRoot [32]byte
	Index        *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StakeNotAReceipt(bytes32 receiptsRoot, uint256 index)
func UsageOracleStakeNotAReceiptErrorID() common.Hash {
	return common.HexToHash("0x658482331f4a3b3a6179958ea66c7c784081c5ce59b6a1252e7c9b27df138dce")
}

// UnpackStakeNotAReceiptError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StakeNotAReceipt(bytes32 receiptsRoot, uint256 index)
func (usageOracle *UsageOracle) UnpackStakeNotAReceiptError(raw []byte) (*UsageOracleStakeNotAReceipt, error) {
	out := new(UsageOracleStakeNotAReceipt)
	if err := usageOracle.abi.UnpackIntoInterface(out, "StakeNotAReceipt", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleStakeNotAttested represents a StakeNotAttested error raised by the UsageOracle contract.
type UsageOracleStakeNotAttested struct {
	Provider     common.Address
	ReceiptsRoot [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StakeNotAttested(address provider, bytes32 receiptsRoot)
func UsageOracleStakeNotAttestedErrorID() common.Hash {
	return common.HexToHash("0x7d9201e330761453970b71be7883fa956c013c2ad4183f47de8a6c353b3e9188")
}

// UnpackStakeNotAttestedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StakeNotAttested(address provider, bytes32 receiptsRoot)
func (usageOracle *UsageOracle) UnpackStakeNotAttestedError(raw []byte) (*UsageOracleStakeNotAttested, error) {
	out := new(UsageOracleStakeNotAttested)
	if err := usageOracle.abi.UnpackIntoInterface(out, "StakeNotAttested", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleStakeReceiptIsRight represents a StakeReceiptIsRight error raised by the UsageOracle contract.
type UsageOracleStakeReceiptIsRight struct {
	ReceiptsRoot [32]byte
	Index        *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StakeReceiptIsRight(bytes32 receiptsRoot, uint256 index)
func UsageOracleStakeReceiptIsRightErrorID() common.Hash {
	return common.HexToHash("0x4cc3a306320b9591e03f38bcc4a27f3bf13e7407eecde29ca85d2bbff5ff405c")
}

// UnpackStakeReceiptIsRightError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StakeReceiptIsRight(bytes32 receiptsRoot, uint256 index)
func (usageOracle *UsageOracle) UnpackStakeReceiptIsRightError(raw []byte) (*UsageOracleStakeReceiptIsRight, error) {
	out := new(UsageOracleStakeReceiptIsRight)
	if err := usageOracle.abi.UnpackIntoInterface(out, "StakeReceiptIsRight", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleStakeThawing represents a StakeThawing error raised by the UsageOracle contract.
type UsageOracleStakeThawing struct {
	ThawedAt uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StakeThawing(uint64 thawedAt)
func UsageOracleStakeThawingErrorID() common.Hash {
	return common.HexToHash("0x84283212166e89ff91c93a1f4402632f7195619183c368d325981a0e925863cf")
}

// UnpackStakeThawingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StakeThawing(uint64 thawedAt)
func (usageOracle *UsageOracle) UnpackStakeThawingError(raw []byte) (*UsageOracleStakeThawing, error) {
	out := new(UsageOracleStakeThawing)
	if err := usageOracle.abi.UnpackIntoInterface(out, "StakeThawing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// UsageOracleStakeWindowOver represents a StakeWindowOver error raised by the UsageOracle contract.
type UsageOracleStakeWindowOver struct {
	ClosedAt uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StakeWindowOver(uint64 closedAt)
func UsageOracleStakeWindowOverErrorID() common.Hash {
	return common.HexToHash("0x74dd408971ac00c3181a6270d7d2c4f0647a506859897f9ab3ec9b2ab7a863cd")
}

// UnpackStakeWindowOverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StakeWindowOver(uint64 closedAt)
func (usageOracle *UsageOracle) UnpackStakeWindowOverError(raw []byte) (*UsageOracleStakeWindowOver, error) {
	out := new(UsageOracleStakeWindowOver)
	if err := usageOracle.abi.UnpackIntoInterface(out, "StakeWindowOver", raw); err != nil {
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
