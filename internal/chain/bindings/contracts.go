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

// IUsageOracleSettlement is an auto generated low-level Go binding around an user-defined struct.
type IUsageOracleSettlement struct {
	Settled     *big.Int
	Distributed *big.Int
	TermsIndex  *big.Int
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
	Bin: "0x610160604052346104565760405161001860408261045a565b60188152602081017f446548756720446576656c6f706d656e7420446f6c6c6172000000000000000081526040519061005260408361045a565b601882527f446548756720446576656c6f706d656e7420446f6c6c6172000000000000000060208301526040519261008b60408561045a565b600684526519195d9554d160d21b6020850152604051936100ad60408661045a565b60018552603160f81b60208601908152845190946001600160401b0382116103595760035490600182811c9216801561044c575b602083101461033b5781601f8493116103de575b50602090601f8311600114610378575f9261036d575b50508160011b915f199060031b1c1916176003555b8051906001600160401b0382116103595760045490600182811c9216801561034f575b602083101461033b5781601f8493116102cd575b50602090601f8311600114610267575f9261025c575b50508160011b915f199060031b1c1916176004555b61018b8161047d565b6101205261019884610604565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261020160c08261045a565b5190206080523060c05260405161114f908161073d823960805181610dca015260a05181610e87015260c05181610d9b015260e05181610e1901526101005181610e3f0152610120518161049a015261014051816104c30152f35b015190505f8061016d565b60045f9081528281209350601f198516905b8181106102b5575090846001959493921061029d575b505050811b01600455610182565b01515f1960f88460031b161c191690555f808061028f565b92936020600181928786015181550195019301610279565b60045f529091507f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b601f840160051c81019160208510610331575b90601f859493920160051c01905b8181106103235750610157565b5f8155849350600101610316565b9091508190610308565b634e487b7160e01b5f52602260045260245ffd5b91607f1691610143565b634e487b7160e01b5f52604160045260245ffd5b015190505f8061010b565b60035f9081528281209350601f198516905b8181106103c657509084600195949392106103ae575b505050811b01600355610120565b01515f1960f88460031b161c191690555f80806103a0565b9293602060018192878601518155019501930161038a565b60035f529091507fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b601f840160051c81019160208510610442575b90601f859493920160051c01905b81811061043457506100f5565b5f8155849350600101610427565b9091508190610419565b91607f16916100e1565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761035957604052565b908151602081105f146104f7575090601f8151116104b75760208151910151602082106104a8571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fd5b6001600160401b03811161035957600554600181811c911680156105fa575b602082101461033b57601f81116105c7575b50602092601f821160011461056657928192935f9261055b575b50508160011b915f199060031b1c19161760055560ff90565b015190505f80610542565b601f1982169360055f52805f20915f5b8681106105af5750836001959610610597575b505050811b0160055560ff90565b01515f1960f88460031b161c191690555f8080610589565b91926020600181928685015181550194019201610576565b60055f52601f60205f20910160051c810190601f830160051c015b8181106105ef5750610528565b5f81556001016105e2565b90607f1690610516565b908151602081105f1461062f575090601f8151116104b75760208151910151602082106104a8571790565b6001600160401b03811161035957600654600181811c91168015610732575b602082101461033b57601f81116106ff575b50602092601f821160011461069e57928192935f92610693575b50508160011b915f199060031b1c19161760065560ff90565b015190505f8061067a565b601f1982169360065f52805f20915f5b8681106106e757508360019596106106cf575b505050811b0160065560ff90565b01515f1960f88460031b161c191690555f80806106c1565b919260206001819286850151815501940192016106ae565b60065f52601f60205f20910160051c810190601f830160051c015b8181106107275750610660565b5f815560010161071a565b90607f169061064e56fe6080806040526004361015610012575f80fd5b5f3560e01c90816306fdde03146109e657508063095ea7b3146109a257806318160ddd1461096757806323b872dd146107d3578063313ce5671461079a5780633644e5151461075a57806340c10f191461065b57806370a08231146105f95780637ecebe001461059657806384b0196e1461046457806395d89b4114610346578063a9059cbb146102f7578063d505accf146101465763dd62ed3e146100b6575f80fd5b346101425760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610142576100ed610ae9565b73ffffffffffffffffffffffffffffffffffffffff61010a610b0c565b91165f52600160205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b5f80fd5b346101425760e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101425761017d610ae9565b610185610b0c565b604435906064359260843560ff81168103610142578442116102cb5761028661027d73ffffffffffffffffffffffffffffffffffffffff9283851697885f52600760205260405f20908154916001830190556040519060208201927f6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c984528b6040840152878a1660608401528a608084015260a083015260c082015260c0815261023060e082610c20565b51902061023b610d84565b90604051917f190100000000000000000000000000000000000000000000000000000000000083526002830152602282015260c43591604260a4359220610fdd565b90929192611077565b1684810361029b57506102999350610ead565b005b84907f4b800e46000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b847f62791302000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101425760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101425761033b610331610ae9565b6024359033610c8e565b602060405160018152f35b34610142575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610142576040515f60045461038481610b2f565b808452906001811690811561042257506001146103c4575b6103c0836103ac81850382610c20565b604051918291602083526020830190610aa6565b0390f35b60045f9081527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b939250905b808210610408575090915081016020016103ac61039c565b9192600181602092548385880101520191019092916103f0565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208086019190915291151560051b840190910191506103ac905061039c565b34610142575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101425761053a6104be7f0000000000000000000000000000000000000000000000000000000000000000610f2a565b6104e77f0000000000000000000000000000000000000000000000000000000000000000610fa6565b6020610548604051926104fa8385610c20565b5f84525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e08588015260e0870190610aa6565b908582036040870152610aa6565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b82811061057f57505050500390f35b835185528695509381019392810192600101610570565b346101425760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101425773ffffffffffffffffffffffffffffffffffffffff6105e2610ae9565b165f526007602052602060405f2054604051908152f35b346101425760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101425773ffffffffffffffffffffffffffffffffffffffff610645610ae9565b165f525f602052602060405f2054604051908152f35b346101425760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261014257610692610ae9565b73ffffffffffffffffffffffffffffffffffffffff16602435811561072e57600254908082018092116107015760207fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef915f9360025584845283825260408420818154019055604051908152a3005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7fec442f05000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b34610142575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610142576020610792610d84565b604051908152f35b34610142575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261014257602060405160068152f35b346101425760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101425761080a610ae9565b610812610b0c565b6044359073ffffffffffffffffffffffffffffffffffffffff831692835f52600160205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f20547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811061088e575b5061033b9350610c8e565b8381106109335784156109075733156108db5761033b945f52600160205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f526020528360405f209103905584610883565b7f94280d62000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b7fe602df05000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b83907ffb8f41b2000000000000000000000000000000000000000000000000000000005f523360045260245260445260645ffd5b34610142575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610142576020600254604051908152f35b346101425760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101425761033b6109dc610ae9565b6024359033610ead565b34610142575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610142575f600354610a2181610b2f565b80845290600181169081156104225750600114610a48576103c0836103ac81850382610c20565b60035f9081527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b939250905b808210610a8c575090915081016020016103ac61039c565b919260018160209254838588010152019101909291610a74565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361014257565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361014257565b90600182811c92168015610b76575b6020831014610b4957565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f1691610b3e565b5f9291815491610b8f83610b2f565b8083529260018116908115610be45750600114610bab57505050565b5f9081526020812093945091925b838310610bca575060209250010190565b600181602092949394548385870101520191019190610bb9565b905060209495507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0091509291921683830152151560051b010190565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610c6157604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff16908115610d585773ffffffffffffffffffffffffffffffffffffffff1691821561072e57815f525f60205260405f2054818110610d2657817fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef92602092855f525f84520360405f2055845f525f825260405f20818154019055604051908152a3565b827fe450d38c000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b7f96c6fd1e000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016301480610e84575b15610dec577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152610e7e60c082610c20565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614610dc3565b73ffffffffffffffffffffffffffffffffffffffff169081156109075773ffffffffffffffffffffffffffffffffffffffff169182156108db5760207f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92591835f526001825260405f20855f5282528060405f2055604051908152a3565b60ff8114610f895760ff811690601f8211610f615760405191610f4e604084610c20565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b50604051610fa381610f9c816005610b80565b0382610c20565b90565b60ff8114610fca5760ff811690601f8211610f615760405191610f4e604084610c20565b50604051610fa381610f9c816006610b80565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161106c579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15611061575f5173ffffffffffffffffffffffffffffffffffffffff81161561105757905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f9160039190565b60048110156111225780611089575050565b600181036110b9577ff645eedf000000000000000000000000000000000000000000000000000000005f5260045ffd5b600281036110ed57507ffce698f7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6003146110f75750565b7fd78bce0c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd",
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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"registry_\",\"type\":\"address\",\"internalType\":\"contractIModelRegistry\"},{\"name\":\"paymentToken_\",\"type\":\"address\",\"internalType\":\"contractIERC20\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"applicableTerms\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"at\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"check\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"at\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"answer\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Check\",\"components\":[{\"name\":\"status\",\"type\":\"uint8\",\"internalType\":\"enumILicenseRegistry.Status\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"active\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"terms\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Terms\",\"components\":[{\"name\":\"licenseId\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"textDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"open\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"commercialUse\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"attribution\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"derivatives\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"revocable\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"noticePeriod\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"period\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"seats\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"grantPrice\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"inputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requestPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"split\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Split\",\"components\":[{\"name\":\"creator\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"owner\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"provider\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"protocol\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]}]},{\"name\":\"grantedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"expiresAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"revokedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"grant\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"expectedTermsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"expiresAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"isOffered\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"paymentToken\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIERC20\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"registerTerms\",\"inputs\":[{\"name\":\"terms\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Terms\",\"components\":[{\"name\":\"licenseId\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"textDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"open\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"commercialUse\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"attribution\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"derivatives\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"revocable\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"noticePeriod\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"period\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"seats\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"grantPrice\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"inputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requestPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"split\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Split\",\"components\":[{\"name\":\"creator\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"owner\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"provider\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"protocol\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]}]}],\"outputs\":[{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"registry\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIModelRegistry\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"revoke\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"revokedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setOffer\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"},{\"name\":\"offered\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"splitOf\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Split\",\"components\":[{\"name\":\"creator\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"owner\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"provider\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"protocol\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"termsHashOf\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"termsIndexOf\",\"inputs\":[{\"name\":\"termsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"termsOf\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Terms\",\"components\":[{\"name\":\"licenseId\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"textDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"open\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"commercialUse\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"attribution\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"derivatives\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"revocable\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"noticePeriod\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"period\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"seats\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"grantPrice\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"inputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requestPrice\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"split\",\"type\":\"tuple\",\"internalType\":\"structILicenseRegistry.Split\",\"components\":[{\"name\":\"creator\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"owner\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"provider\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"protocol\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Granted\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"indexed\":true,\"internalType\":\"uint48\"},{\"name\":\"grantedAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"expiresAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"price\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OfferChanged\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"indexed\":true,\"internalType\":\"uint48\"},{\"name\":\"offered\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Revoked\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"revokedAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TermsRegistered\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint48\",\"indexed\":true,\"internalType\":\"uint48\"},{\"name\":\"termsHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"author\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"licenseId\",\"type\":\"string\",\"indexed\":false,\"internalType\":\"string\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Withdrawn\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"DeploymentMismatch\",\"inputs\":[{\"name\":\"expected\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"actual\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseGrantRunning\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseInvalidTerms\",\"inputs\":[{\"name\":\"reason\",\"type\":\"string\",\"internalType\":\"string\"}]},{\"type\":\"error\",\"name\":\"LicenseNoGrant\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseNotOffered\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}]},{\"type\":\"error\",\"name\":\"LicenseNotOwner\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseNotRevocable\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"licensee\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseNothingToWithdraw\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"LicenseTermsChanged\",\"inputs\":[{\"name\":\"expected\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"actual\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"LicenseUnknownTerms\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}]},{\"type\":\"error\",\"name\":\"LicenseUnknownToken\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]}]",
	ID:  "LicenseRegistry",
	Bin: "0x60c0806040523461013957604081613292803803809161001f8285610150565b8339810103126101395780516001600160a01b038116918282036101395760200151916001600160a01b038316830361013957602060049160405192838092636c87d2b960e11b82525afa908115610145575f916100ff575b506001600160a01b03163081036100e9575060805260a05260405161310a908161018882396080518181816101de0152818161058201528181610b0301528181610f050152818161143f015281816116c901526118e0015260a051818181610c9a01528181610e5d0152612be10152f35b63c5158d5f60e01b5f526004523060245260445ffd5b90506020813d60201161013d575b8161011a60209383610150565b8101031261013957516001600160a01b0381168103610139575f610078565b5f80fd5b3d915061010d565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b0382119082101761017357604052565b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c806320d154da14610f6b5780632f9bf6d314610e815780633013ce2914610e135780633bc4728914610dfa57806341717b4c14610d955780634b8d325014610d4057806351cff8d914610bda5780635ce2c2ac14610b8a57806370a0823114610b275780637b10399914610ab957806389c41583146104d0578063a975be7e146103ac578063d08e0ae014610320578063dc1e0b3c1461014b5763e3bcecd7146100be575f80fd5b346101475760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261014757608061011061010b6100fd611012565b61010561178f565b506128f6565b612e28565b610145604051809261ffff60608092828151168552826020820151166020860152826040820151166040860152015116910152565bf35b5f80fd5b346101475760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261014757600435610185610ffd565b906044359182151592838103610147576040517fea78803f00000000000000000000000000000000000000000000000000000000815283600482015260a08160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa80156103155773ffffffffffffffffffffffffffffffffffffffff915f916102e6575b50511633036102b65765ffffffffffff826102ab6020936102647f28d7b5d9e4b183ce6dd205afdae2b39aa092bbad1793b89c2e4918772499fc55966128f6565b50865f526003855260405f208484165f52855260405f209060ff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0083541691151516179055565b6040519586521693a3005b827f6dd896f5000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b610308915060a03d60a01161030e575b6103008183611276565b8101906112d8565b86610223565b503d6102f6565b6040513d5f823e3d90fd5b346101475760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101475760043567ffffffffffffffff8111610147576102407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc82360301126101475761039c602091600401611b70565b65ffffffffffff60405191168152f35b34610147576103c36103bd3661103c565b91611829565b604051906020825280519060078210156104a3578291602083015273ffffffffffffffffffffffffffffffffffffffff602082015116604083015273ffffffffffffffffffffffffffffffffffffffff604082015116606083015260608101511515608083015260ff60808201511660a083015265ffffffffffff60a08201511660c083015260c081015160e083015267ffffffffffffffff61014061047b60e08401516101606101008701526101808601906110a2565b9282610100820151166101208601528261012082015116828601520151166101608301520390f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b346101475760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101475760043561050a610ffd565b6044359173ffffffffffffffffffffffffffffffffffffffff83168093036101475760643590610538612b46565b604051917fea78803f00000000000000000000000000000000000000000000000000000000835281600484015260a08360248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa928315610315575f93610a98575b5073ffffffffffffffffffffffffffffffffffffffff83511615610a6c576105d9846128f6565b90815490808203610a3e5750506105f1848385612752565b15610a0657600373ffffffffffffffffffffffffffffffffffffffff845116910163ffffffff815460481c169361062661178f565b50835f52600460205260405f20875f5260205261064560405f20611360565b95606087019367ffffffffffffffff855116151590816109fb575b506109c35767ffffffffffffffff42169365ffffffffffff6040519261068584611210565b1696878352602083019580875260408401995f8b5260608501935f85526106ac83836126d0565b6108a1575b50507f7d7f4569b5e89edcfb7f12631cb90dd7d9bf75b9f9f1eddc7c5920a5dd324a439461080660609567ffffffffffffffff60209e9a968e829f9e9d9b9773ffffffffffffffffffffffffffffffffffffffff978161088b575b5050508a5f528f6004905260405f208c5f5260205265ffffffffffff8060405f20945116167fffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000008454161783558d8851907fffffffffffffffffffff00000000000000000000000000000000ffffffffffff6dffffffffffffffff00000000000075ffffffffffffffff00000000000000000000000000008754935160701b169360301b1691161717835551167fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff7dffffffffffffffff0000000000000000000000000000000000000000000083549260b01b169116179055565b51163381036108675750506bffffffffffffffffffffffff885f925b511691898951166040519384528b840152166040820152a451165f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b6108858a916bffffffffffffffffffffffff80945460881c16612bc7565b92610822565b8491610896916113a5565b1690528d5f8061070c565b8a65ffffffffffff83511614809181926109ac575b81610998575b508015610985575b6109555760609567ffffffffffffffff60209e9a968e829f9e9d9b9773ffffffffffffffffffffffffffffffffffffffff977f7d7f4569b5e89edcfb7f12631cb90dd7d9bf75b9f9f1eddc7c5920a5dd324a439c976108069761093b575b509750979b9d9e509e50969a9e505095508196506106b1565b9050602060408680928401511692015116908b525f610922565b8c8a7fcbe54fc1000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50801580156108c457508c3314156108c4565b67ffffffffffffffff91505116158e6108bc565b604084015167ffffffffffffffff161591506108b6565b65ffffffffffff90857f417f35dd000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b905033141589610660565b65ffffffffffff84837f417f35dd000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b7f1f99c5dc000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b507fee105450000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b610ab291935060a03d60a01161030e576103008183611276565b91856105b2565b34610147575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261014757602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101475760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101475773ffffffffffffffffffffffffffffffffffffffff610b73610fda565b165f526005602052602060405f2054604051908152f35b346101475760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610147576004355f526002602052602065ffffffffffff60405f205416604051908152f35b346101475760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261014757610c11610fda565b610c19612b46565b335f52600560205260405f20548015610d1457610cbe602092335f52600584525f604081205573ffffffffffffffffffffffffffffffffffffffff604051917fa9059cbb000000000000000000000000000000000000000000000000000000008684015216602482015282604482015260448152610c98606482611276565b7f0000000000000000000000000000000000000000000000000000000000000000612e72565b6040518181527f7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d5833392a25f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b7feed511cc000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346101475760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101475765ffffffffffff610d7e611012565b165f526001602052602060405f2054604051908152f35b346101475760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261014757610df6610de2610ddd610dd5611012565b6101056117b3565b612992565b6040519182916020835260208301906110a2565b0390f35b3461014757602061039c610e0d3661103c565b9161167d565b34610147575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261014757602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101475760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261014757600435610ebb610ffd565b604051907fea78803f00000000000000000000000000000000000000000000000000000000825282600483015260a08260248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa92831561031557602093610f42935f91610f4c575b50612752565b6040519015158152f35b610f65915060a03d60a01161030e576103008183611276565b85610f3c565b346101475760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101475760243573ffffffffffffffffffffffffffffffffffffffff8116810361014757610fc86020916004356113f4565b67ffffffffffffffff60405191168152f35b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361014757565b6024359065ffffffffffff8216820361014757565b6004359065ffffffffffff8216820361014757565b359067ffffffffffffffff8216820361014757565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc6060910112610147576004359060243573ffffffffffffffffffffffffffffffffffffffff81168103610147579060443567ffffffffffffffff811681036101475790565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f60206111fc6101c061026096805161024088528051948591826102408b0152018989015e5f8885890101526020810151602088015260408101511515604088015260608101511515606088015260808101511515608088015260a0810151151560a088015260c0810151151560c088015263ffffffff60e08201511660e088015263ffffffff6101008201511661010088015263ffffffff610120820151166101208801526bffffffffffffffffffffffff6101408201511661014088015267ffffffffffffffff6101608201511661016088015267ffffffffffffffff6101808201511661018088015267ffffffffffffffff6101a0820151166101a088015201516101c086019061ffff60608092828151168552826020820151166020860152826040820151166040860152015116910152565b0116010190565b3590811515820361014757565b6080810190811067ffffffffffffffff82111761122c57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6101e0810190811067ffffffffffffffff82111761122c57604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761122c57604052565b519073ffffffffffffffffffffffffffffffffffffffff8216820361014757565b908160a0910312610147576040519060a0820182811067ffffffffffffffff82111761122c5760405261130a816112b7565b8252611318602082016112b7565b6020830152604081015160028110156101475760408301526060810151908115158203610147576080916060840152015165ffffffffffff8116810361014757608082015290565b9060405161136d81611210565b606067ffffffffffffffff82945465ffffffffffff81168452818160301c166020850152818160701c16604085015260b01c16910152565b9067ffffffffffffffff8091169116019067ffffffffffffffff82116113c757565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b91906040517fea78803f00000000000000000000000000000000000000000000000000000000815283600482015260a08160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa80156103155773ffffffffffffffffffffffffffffffffffffffff915f9161165e575b50511633036102b657825f52600460205260405f2073ffffffffffffffffffffffffffffffffffffffff82165f5260205260405f209267ffffffffffffffff42166114d7816114d287611360565b6126d0565b1561161857845465ffffffffffff81165f526001602052600360405f2001549060ff8260201c16156115d25760b01c67ffffffffffffffff16806115ca575061157c9163ffffffff61152d9260281c16906113a5565b85547fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff1660b082901b7dffffffffffffffff000000000000000000000000000000000000000000001617909555565b7fd6888585abc2c41bdc4756071cbbb782615709aa3318bb9f6febb9ec2b0b6c90602073ffffffffffffffffffffffffffffffffffffffff6040519467ffffffffffffffff881686521693a3565b955050505050565b73ffffffffffffffffffffffffffffffffffffffff85857fb2a8d896000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b73ffffffffffffffffffffffffffffffffffffffff83837fb835e6be000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b611677915060a03d60a01161030e576103008183611276565b5f611484565b9190604051907fea78803f00000000000000000000000000000000000000000000000000000000825283600483015260a08260248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa918215610315575f9261176e575b5073ffffffffffffffffffffffffffffffffffffffff8251161561176657611761935f52600460205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f5260205261175c65ffffffffffff608060405f209301511691611360565b6127cf565b905090565b505050505f90565b61178891925060a03d60a01161030e576103008183611276565b905f6116f9565b6040519061179c82611210565b5f6060838281528260208201528260408201520152565b604051906117c082611259565b81606081525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201525f6101808201525f6101a08201526101c061182461178f565b910152565b92919060405190610160820182811067ffffffffffffffff82111761122c576040525f82525f60208301525f60408301525f60608301525f60808301525f60a08301525f60c083015261187a6117b3565b60e08301525f6101008301525f6101208301525f6101408301528194604051927fea78803f00000000000000000000000000000000000000000000000000000000845281600485015260a08460248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa938415610315575f94611aa0575b5073ffffffffffffffffffffffffffffffffffffffff845116156115ca57505f52600460205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f5260205261197961196560405f20611360565b9265ffffffffffff608084015116846127cf565b9165ffffffffffff60a087019316835260078210156104a357604091865273ffffffffffffffffffffffffffffffffffffffff815116602087015273ffffffffffffffffffffffffffffffffffffffff6020820151168287015260608101511515606087015201519060028210156104a35760ff65ffffffffffff92166080860152511680611a7b575b50825160078110156104a35760048114905f8215611a6e575b8215611a5d575b5050611a2c5750565b60608167ffffffffffffffff6020819401511661010086015282604082015116610120860152015116610140830152565b9091506104a3576006145f80611a23565b506005811491505f611a1c565b5f526001602052611a9560405f20805460c0860152612992565b60e08401525f611a03565b611aba91945060a03d60a01161030e576103008183611276565b925f611910565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b359063ffffffff8216820361014757565b359061ffff8216820361014757565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610147570180359067ffffffffffffffff82116101475760200191813603831361014757565b9060405160208101906020825283357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18536030181121561014757840160208135910167ffffffffffffffff821161014757813603811361014757611be2916102406040850152610280840191611ac1565b60208501356060830152611bf860408601611203565b15156080830152611c0b60608601611203565b151560a0830152611c1e60808601611203565b151560c0830152611c3160a08601611203565b151560e0830152611c4460c08601611203565b151561010083015263ffffffff611c5d60e08701611aff565b1661012083015263ffffffff611c766101008701611aff565b1661014083015263ffffffff611c8f6101208701611aff565b166101608301526101408501356bffffffffffffffffffffffff811680910361014757611d9d91839161018083015267ffffffffffffffff611cd46101608901611027565b166101a083015267ffffffffffffffff611cf16101808901611027565b166101c083015267ffffffffffffffff611d0e6101a08901611027565b166101e083015261ffff611d256101c08901611b10565b1661020083015261ffff611d3c6101e08901611b10565b1661022083015261ffff611d536102008901611b10565b1661024083015261ffff611d6a6102208901611b10565b16610260830152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282611276565b519020805f52600260205265ffffffffffff60405f205416806126cb5750611dce611dc88480611b1f565b90612ef9565b1561264757612710611e27611e17611e0761ffff611def6101c08901612dcd565b1661ffff611e006101e08a01612dcd565b1690612bba565b61ffff611e006102008901612dcd565b61ffff611e006102208801612dcd565b036125e957611e3860408401612ddc565b80612570575b6124ec575f549065ffffffffffff82169165ffffffffffff83146113c7577fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000065ffffffffffff60018501169116175f556001820193815f52600260205260405f2065ffffffffffff60018501167fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000082541617905565ffffffffffff60018401165f52600160205260405f20828155611ef68280611b1f565b9067ffffffffffffffff821161122c578190611f156001850154612941565b601f811161249c575b505f90601f83116001146123d4575f926123c9575b50507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c19161760018201555b60208201356123ba575b611f7e60408301612ddc565b6003820190611fb890829060ff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0083541691151516179055565b611fc460608401612ddc565b1515815460808501611fd590612ddc565b151560101b62ff00001660a08601611fec90612ddc565b151560181b611ffd60c08801612ddc565b151560201b61200e60e08901612e02565b60281b68ffffffff00000000001691610100890161202b90612e02565b60481b6cffffffff00000000000000000016936101208a0161204c90612e02565b60681b70ffffffff0000000000000000000000000016956101408b0161207190612de9565b60881b7cffffffffffffffffffffffff0000000000000000000000000000000000169760081b61ff0016907fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000ff16177fffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffffffff16177fffffffffffffffffffffffffffffffffffffffffffffff00000000ffffffffff169063ff00000016177fffffffffffffffffffffffffffffffffffffff00000000ffffffffffffffffff169064ff0000000016177fffffffffffffffffffffffffffffff00000000ffffffffffffffffffffffffff16177fffffff000000000000000000000000ffffffffffffffffffffffffffffffffff161717179055610160820161218f90612e13565b9060040190815461018084016121a490612e13565b60401b6fffffffffffffffff0000000000000000166101a085016121c790612e13565b60801b77ffffffffffffffff00000000000000000000000000000000166101c086016121f290612dcd565b60c01b79ffff00000000000000000000000000000000000000000000000016906101e0870161222090612dcd565b60d01b7bffff00000000000000000000000000000000000000000000000000001692610200880161225090612dcd565b60e01b7dffff000000000000000000000000000000000000000000000000000000001694610220890161228290612dcd565b60f01b7fffff000000000000000000000000000000000000000000000000000000000000169667ffffffffffffffff16907fffffffffffffffff00000000000000000000000000000000000000000000000016177fffffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffff16177fffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffff16177fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff16177dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1617171790558061236e91611b1f565b90604051809160208252339560010165ffffffffffff1693602083019061239492611ac1565b037f3485d0bcdcd1f5a43cfd1330ee805e48874a26c486b1204867c6f8b88fedff4291a4565b60208201356002820155611f72565b013590505f80611f33565b909250600184015f5260205f20905f935b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0841685106124845760019450837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081161061244c575b505050811b016001820155611f68565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88560031b161c199101351690555f808061243c565b818101358355602094850194600190930192016123e5565b909150600184015f5260205f20601f840160051c8101602085106124e5575b90849392915b601f830160051c820181106124d7575050611f1e565b5f81558594506001016124c1565b50806124bb565b60846040517f6901213c00000000000000000000000000000000000000000000000000000000815260206004820152603a60248201527f6f70656e207465726d732068617665206e6f206772616e7450726963652c207060448201527f6572696f642c207365617473206f72207265766f636174696f6e0000000000006064820152fd5b506bffffffffffffffffffffffff61258b6101408501612de9565b16158015906125ce575b80156125b3575b80611e3e57506125ae60c08401612ddc565b611e3e565b5063ffffffff6125c66101208501612e02565b16151561259c565b5063ffffffff6125e16101008501612e02565b161515612595565b60646040517f6901213c00000000000000000000000000000000000000000000000000000000815260206004820152601760248201527f73706c6974206d7573742073756d20746f2031303030300000000000000000006044820152fd5b60846040517f6901213c00000000000000000000000000000000000000000000000000000000815260206004820152602e60248201527f6c6963656e73654964206d757374206265203120746f203634206f6620412d5a60448201527f20612d7a20302d39202e202d202b0000000000000000000000000000000000006064820152fd5b925050565b9065ffffffffffff8251161515918261271c575b826126ee57505090565b6060015167ffffffffffffffff168015925090821561270c57505090565b67ffffffffffffffff1610905090565b915067ffffffffffffffff604083015116801590811561273e575b50916126e4565b905067ffffffffffffffff8216105f612737565b916060830151151592836127bd575b8361276d575b50505090565b6080015165ffffffffffff8281169116149250908215612792575b50505f8080612767565b9091505f52600360205265ffffffffffff60405f2091165f5260205260ff60405f2054165f80612788565b65ffffffffffff821615159350612761565b929165ffffffffffff84511680151591826128d2575b8290816128c1575b506128b7575065ffffffffffff8216908115918215908161289d575b50612893571561287f57505067ffffffffffffffff6060830151168015159081612852575b50156128435765ffffffffffff600692511690565b65ffffffffffff600592511690565b905067ffffffffffffffff6040840151168015918215612875575b50505f61282e565b1090505f8061286d565b9092501561288d5760019190565b60029190565b5050915060039190565b90505f52600160205260ff600360405f200154165f612809565b9350505060049190565b6128cc9150866126d0565b5f6127ed565b915067ffffffffffffffff60208601511667ffffffffffffffff83161015916127e5565b65ffffffffffff1690815f52600160205260405f20918254156129165750565b7f6ab410b3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90600182811c92168015612988575b602083101461295b57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f1691612950565b61299a6117b3565b50600181019060028101549060038101546129b9600483015492612e28565b92604051946129c786611259565b604051905f908054906129d982612941565b8085529160018116908115612b015750600114612ac4575b50509181612a1967ffffffffffffffff9695936bffffffffffffffffffffffff950382611276565b8752602087015260ff81161515604087015260ff8160081c161515606087015260ff8160101c161515608087015260ff8160181c16151560a087015260ff8160201c16151560c087015263ffffffff8160281c1660e087015263ffffffff8160481c1661010087015263ffffffff8160681c1661012087015260881c16610140850152818116610160850152818160401c1661018085015260801c166101a08301526101c082015290565b5f908152602081209092505b818310612ae7575050810160200181612a196129f1565b600181602092949394548385880101520191019190612ad0565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208087019190915292151560051b85019092019250839150612a1990506129f1565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c612b925760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b919082018092116113c757565b9190916bffffffffffffffffffffffff81168015612dc6577f00000000000000000000000000000000000000000000000000000000000000009073ffffffffffffffffffffffffffffffffffffffff821691604051907f70a08231000000000000000000000000000000000000000000000000000000008252306004830152602082602481875afa918215610315575f92612d91575b50602493612cb5602092604051907f23b872dd0000000000000000000000000000000000000000000000000000000085830152338883015230604483015286606483015260648252612cb0608483611276565b612e72565b604051948580927f70a082310000000000000000000000000000000000000000000000000000000082523060048301525afa928315610315575f93612d5d575b5082039182116113c757811015612d57576bffffffffffffffffffffffff9150165b73ffffffffffffffffffffffffffffffffffffffff8193165f526005602052612d536bffffffffffffffffffffffff60405f2092168254612bba565b9055565b50612d17565b9092506020813d602011612d89575b81612d7960209383611276565b810103126101475751915f612cf5565b3d9150612d6c565b9091506020813d602011612dbe575b81612dad60209383611276565b810103126101475751906024612c5d565b3d9150612da0565b505f925050565b3561ffff811681036101475790565b3580151581036101475790565b356bffffffffffffffffffffffff811681036101475790565b3563ffffffff811681036101475790565b3567ffffffffffffffff811681036101475790565b600490612e3361178f565b50015460405190612e4382611210565b61ffff8160c01c16825261ffff8160d01c16602083015261ffff8160e01c16604083015260f01c606082015290565b905f602091828151910182855af115610315575f513d612ef0575073ffffffffffffffffffffffffffffffffffffffff81163b155b612eae5750565b73ffffffffffffffffffffffffffffffffffffffff907f5274afe7000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b60011415612ea7565b81158015613100575b6130fa575f5b828110156130f2577fff0000000000000000000000000000000000000000000000000000000000000081830135167f6100000000000000000000000000000000000000000000000000000000000000811015806130c8575b8015613073575b159081613016575b81612feb575b81612fc0575b81612f95575b50612f8e57600101612f08565b5050505f90565b7f2b00000000000000000000000000000000000000000000000000000000000000915014155f612f81565b7f2d000000000000000000000000000000000000000000000000000000000000008114159150612f7b565b7f2e000000000000000000000000000000000000000000000000000000000000008114159150612f75565b90507f300000000000000000000000000000000000000000000000000000000000000081101580613049575b1590612f6f565b507f3900000000000000000000000000000000000000000000000000000000000000811115613042565b507f41000000000000000000000000000000000000000000000000000000000000008110158015612f6757507f5a00000000000000000000000000000000000000000000000000000000000000811115612f67565b507f7a00000000000000000000000000000000000000000000000000000000000000811115612f60565b505050600190565b50505f90565b5060408211612f0256",
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
// Solidity: function termsOf(uint48 termsIndex) view returns((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,uint96,uint64,uint64,uint64,(uint16,uint16,uint16,uint16)))
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
// Solidity: function termsOf(uint48 termsIndex) view returns((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,uint96,uint64,uint64,uint64,(uint16,uint16,uint16,uint16)))
func (licenseRegistry *LicenseRegistry) TryPackTermsOf(termsIndex *big.Int) ([]byte, error) {
	return licenseRegistry.abi.Pack("termsOf", termsIndex)
}

// UnpackTermsOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x41717b4c.
//
// Solidity: function termsOf(uint48 termsIndex) view returns((string,bytes32,bool,bool,bool,bool,bool,uint32,uint32,uint32,uint96,uint64,uint64,uint64,(uint16,uint16,uint16,uint16)))
func (licenseRegistry *LicenseRegistry) UnpackTermsOf(data []byte) (ILicenseRegistryTerms, error) {
	out, err := licenseRegistry.abi.Unpack("termsOf", data)
	if err != nil {
		return *new(ILicenseRegistryTerms), err
	}
	out0 := *abi.ConvertType(out[0], new(ILicenseRegistryTerms)).(*ILicenseRegistryTerms)
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
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseGrantRunning"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseGrantRunningError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseInvalidTerms"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseInvalidTermsError(raw[4:])
	}
	if bytes.Equal(raw[:4], licenseRegistry.abi.Errors["LicenseNoGrant"].ID.Bytes()[:4]) {
		return licenseRegistry.UnpackLicenseNoGrantError(raw[4:])
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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"licenses_\",\"type\":\"address\",\"internalType\":\"contractILicenseRegistry\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"approve\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"contractURI\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"getApproved\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isApprovedForAll\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"latest\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"}],\"outputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"licenses\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractILicenseRegistry\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"name\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"nameHashOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"namespaceOwner\",\"inputs\":[{\"name\":\"namespace\",\"type\":\"string\",\"internalType\":\"string\"}],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"ownerOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"previous\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"publish\",\"inputs\":[{\"name\":\"publication\",\"type\":\"tuple\",\"internalType\":\"structIModelRegistry.Publication\",\"components\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"digest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"metadataDigest\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"parent\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}]}],\"outputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"royaltyInfo\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"salePrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"receiver\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"safeTransferFrom\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"safeTransferFrom\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setActive\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"active\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setApprovalForAll\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"approved\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"supportsInterface\",\"inputs\":[{\"name\":\"interfaceId\",\"type\":\"bytes4\",\"internalType\":\"bytes4\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"symbol\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"tokenOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"token\",\"type\":\"tuple\",\"internalType\":\"structIModelRegistry.Token\",\"components\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"creator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"active\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"tokenURI\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"transferFrom\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"ActiveChanged\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"active\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Approval\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"approved\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ApprovalForAll\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"approved\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BatchMetadataUpdate\",\"inputs\":[{\"name\":\"_fromTokenId\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"_toTokenId\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"MetadataUpdate\",\"inputs\":[{\"name\":\"_tokenId\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NamespaceClaimed\",\"inputs\":[{\"name\":\"namespaceHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"namespace\",\"type\":\"string\",\"indexed\":false,\"internalType\":\"string\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Published\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"creator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"nameHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"name\",\"type\":\"string\",\"indexed\":false,\"internalType\":\"string\"},{\"name\":\"contentType\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumIModelRegistry.ContentType\"},{\"name\":\"metadataDigest\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"parent\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"indexed\":false,\"internalType\":\"uint48\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Transfer\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"ERC721IncorrectOwner\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721InsufficientApproval\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC721InvalidApprover\",\"inputs\":[{\"name\":\"approver\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721InvalidOperator\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721InvalidOwner\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721InvalidReceiver\",\"inputs\":[{\"name\":\"receiver\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721InvalidSender\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC721NonexistentToken\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"RegistryAlreadyPublished\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"RegistryContentTypeMismatch\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"}]},{\"type\":\"error\",\"name\":\"RegistryInvalidName\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"}]},{\"type\":\"error\",\"name\":\"RegistryNamespaceTaken\",\"inputs\":[{\"name\":\"namespace\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"RegistryNotOwner\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"RegistryUnknownParent\",\"inputs\":[{\"name\":\"parent\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"RegistryUnknownTerms\",\"inputs\":[{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}]},{\"type\":\"error\",\"name\":\"RegistryZeroDigest\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"StringsInsufficientHexLength\",\"inputs\":[{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"length\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}]",
	ID:  "ModelRegistry",
	Bin: "0x60a06040523461033257613f9b6020813803918261001c81610336565b93849283398101031261033257516001600160a01b0381168103610332576100446040610336565b906005825264446548756760d81b60208301526100616040610336565b6005815264444548554760d81b602082015282519091906001600160401b038111610246575f54600181811c91168015610328575b602082101461022857601f81116102c6575b506020601f821160011461026557819293945f9261025a575b50508160011b915f199060031b1c1916175f555b81516001600160401b03811161024657600154600181811c9116801561023c575b602082101461022857601f81116101c5575b50602092601f821160011461016457928192935f92610159575b50508160011b915f199060031b1c1916176001555b608052604051613c3f908161035c823960805181818161055d0152611d190152f35b015190505f80610122565b601f1982169360015f52805f20915f5b8681106101ad5750836001959610610195575b505050811b01600155610137565b01515f1960f88460031b161c191690555f8080610187565b91926020600181928685015181550194019201610174565b60015f527fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf6601f830160051c8101916020841061021e575b601f0160051c01905b8181106102135750610108565b5f8155600101610206565b90915081906101fd565b634e487b7160e01b5f52602260045260245ffd5b90607f16906100f6565b634e487b7160e01b5f52604160045260245ffd5b015190505f806100c1565b601f198216905f8052805f20915f5b8181106102ae57509583600195969710610296575b505050811b015f556100d5565b01515f1960f88460031b161c191690555f8080610289565b9192602060018192868b015181550194019201610274565b5f80527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563601f830160051c8101916020841061031e575b601f0160051c01905b81811061031357506100a8565b5f8155600101610306565b90915081906102fd565b90607f1690610096565b5f80fd5b6040519190601f01601f191682016001600160401b038111838210176102465760405256fe6080806040526004361015610012575f80fd5b5f3560e01c90816301ffc9a71461217d5750806306fdde03146120a7578063081812fc1461203f578063095ea7b314611ec357806323b872dd14611eac5780632a55205a14611e3657806338ecaf94146118e95780633c311f3c1461187e57806342842e0e1461185557806344d38d3d146118115780635a1714fa146117cd5780636352211e1461177357806370a08231146116d4578063953056801461169f57806395d89b4114611556578063a22cb4651461145a578063b88d4fde146113da578063c87b56dd14610581578063d90fa57214610513578063e60a955d1461037a578063e8a3d48514610259578063e985e9c5146101c85763ea78803f14610119575f80fd5b346101c45760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c45760a0610155600435612c38565b65ffffffffffff60806040519273ffffffffffffffffffffffffffffffffffffffff815116845273ffffffffffffffffffffffffffffffffffffffff60208201511660208501526101ae604082015160408601906125aa565b6060810151151560608501520151166080820152f35b5f80fd5b346101c45760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c4576101ff612342565b73ffffffffffffffffffffffffffffffffffffffff61021c612365565b91165f52600560205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060ff60405f2054166040519015158152f35b346101c4575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c45761037661036260405161029b60c0826124f9565b609d81527f7b226e616d65223a224465487567222c2273796d626f6c223a2244454855472260208201527f2c226465736372697074696f6e223a224d6f64656c7320616e6420646174617360408201527f6574732c206561636820746f6b656e206f6e6520696d6d757461626c6520636f60608201527f6e74656e742076657273696f6e206f6e20495046532e20352025206f6620612060808201527f726573616c6520676f657320746f207468652063726561746f722e227d00000060a08201526139f5565b6040519182916020835260208301906122ff565b0390f35b346101c45760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c4576004356103b4612469565b815f52600660205260405f2080543373ffffffffffffffffffffffffffffffffffffffff8216036104e357927f633597c8f321978dddbb9b4c534aa18ccb9a5836ebcb13213d1130474f9fafb56020809461047c84957ff8e1a15aba9398e019f0b49df1a4fde98ee17ae345cb5f6b5e2c27f5033e8ce798835f1461048e5781547fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff167bfe000000000000000000000000000000000000000000000000000000909116179055565b6040519015158152a2604051908152a1005b60d81c60ff166001177fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff7bff00000000000000000000000000000000000000000000000000000083549260d81b169116179055565b837f992ef18a000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b346101c4575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c457602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101c45760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c4576004356105bc81612da0565b506105c681612c38565b906060604051926105d782856124f9565b603b8452602084017f626166796265693030303030303030303030303030303030303030303030303081527f303030303030303030303030303030303030303030303030303030000000000060408601525f5b6033811061136f5750601f8460021b166020811015611119578551603a1015611119577f6162636465666768696a6b6c6d6e6f707172737475767778797a323334353637901a605a8601536040820151600281101561134257600103611304576040516106986040826124f9565b600581527f4d6f64656c0000000000000000000000000000000000000000000000000000006020820152935b60e81c94856106d3600861253a565b966106e160405198896124f9565b600888526106ef600861253a565b917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe060208a01930136843788511561111957603083538851600110156111195760218901916078835360075b600181116112bf575061128f5750875160021015611119577fff000000000000000000000000000000000000000000000000000000000000006022890151165f1a908851600110156111195753865115611119576023815360025b6007811061121457506007875260405196602088017f3c73766720786d6c6e733d22687474703a2f2f7777772e77332e6f72672f32309052604088017f30302f737667222076696577426f783d223020302034303020343030223e3c7290528588017f6563742077696474683d2234303022206865696768743d22343030222066696c9052608088017f6c3d2200000000000000000000000000000000000000000000000000000000009052518091608389015e860195608387017f222f3e3c6720666f6e742d66616d696c793d226d6f6e6f737061636522206669905260a387017f6c6c3d222366666622207374726f6b653d222330303022207374726f6b652d77905260c387017f696474683d222e34223e3c7465787420783d2232342220793d2236302220666f905260e387017f6e742d73697a653d223332223e0000000000000000000000000000000000000090528086516020880198818a60f083015e01608301606d81017f3c2f746578743e3c7465787420783d2232342220793d223337302220666f6e749052608d81017f2d73697a653d22392e35223e000000000000000000000000000000000000000090528351908186609983015e01606d01602c81017f3c2f746578743e3c2f673e3c2f7376673e000000000000000000000000000000905203602c017ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1810182526011016109b590826124f9565b6109be90613a71565b604051938460208101927f646174613a696d6167652f7376672b786d6c3b6261736536342c000000000000845280516020819201603a84015e8101603a81015f905203603a017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081018652610a3390866124f9565b80860151156111d657604051610a4a6040826124f9565b600381527f79657300000000000000000000000000000000000000000000000000000000006020820152915b65ffffffffffff60808301511691825f937a184f03e93ff9f4daa797ed6e38ed64bf6a1f0100000000000000008210156111ae575b806d04ee2d6d415b85acef8100000000600a921015611193575b662386f26fc1000081101561117f575b6305f5e10081101561116e575b61271081101561115f575b6064811015611151575b1015611146575b600a7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6021610b2f60018801613068565b968701015b01917f30313233343536373839616263646566000000000000000000000000000000008282061a8353048015610b8e577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600a9192610b34565b5050604051809360208201957f7b2274726169745f74797065223a22436f6e74656e742074797065222c2276618752604083017f6c7565223a22000000000000000000000000000000000000000000000000000090528c8c518091604686015e8301604681017f227d2c7b2274726169745f74797065223a22416374697665222c2276616c75659052606681017f223a220000000000000000000000000000000000000000000000000000000000905281516020819301606983015e01604601602381017f227d2c7b2274726169745f74797065223a225465726d73222c2276616c7565229052604381017f3a22000000000000000000000000000000000000000000000000000000000000905281516020819301604583015e01602301602281017f227d0000000000000000000000000000000000000000000000000000000000009052036022017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe281018452600201610d0990846124f9565b6020015173ffffffffffffffffffffffffffffffffffffffff16958697610d30602a61253a565b9760405198610d3f908a6124f9565b602a8952610d4d602a61253a565b9960208a019a7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001368c378951156111195760308b5389516001101561111957607860218b015360295b600181116110ca575061109a575060286022890120811c6029905b60018211610ff857505050604051998a9960208b017f7b226e616d65223a2244654875672000000000000000000000000000000000009052518091602f8c015e8901602f81017f200000000000000000000000000000000000000000000000000000000000000090528551908188603083015e01602f0190600182017f222c226465736372697074696f6e223a224f6e6520696d6d757461626c6520639052602182017f6f6e74656e742076657273696f6e2c206e616d656420627920697473204950469052604182017f53204349442e222c22696d616765223a220000000000000000000000000000009052518092605283015e01600101605181017f222c2265787465726e616c5f75726c223a22697066733a2f2f0000000000000090528351908186606a83015e0160510190601982017f222c2261747472696275746573223a5b000000000000000000000000000000009052518092602983015e0160190190601082017f5d2c2270726f70657274696573223a7b226465687567223a7b22636964223a229052518092603083015e0160100190602082017f222c2263726561746f72223a22000000000000000000000000000000000000009052518092602d83015e01602001600d81017f227d7d7d00000000000000000000000000000000000000000000000000000000905203600d017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe481018252600401610fd990826124f9565b610fe2906139f5565b60405180916020825260208201610376916122ff565b808a836007600f61101b95161180611084575b611021575b505060041c916139ca565b90610db2565b61106d7fff00000000000000000000000000000000000000000000000000000000000000917f2000000000000000000000000000000000000000000000000000000000000000936139b9565b5116185f1a61107c848d6139b9565b538a83611010565b508561109082846139b9565b5160f81c1161100b565b7fe22e27eb000000000000000000000000000000000000000000000000000000005f52600452601460245260445ffd5b90600f8116906010821015611119578b61110a847f3031323334353637383961626364656600000000000000000000000000000000611114951a926139b9565b5360041c916139ca565b610d97565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b600190930192610afe565b606460029104950194610af7565b61271060049104950194610aed565b6305f5e10060089104950194610ae2565b662386f26fc1000060109104950194610ad5565b6d04ee2d6d415b85acef810000000060209104950194610ac5565b50604093507a184f03e93ff9f4daa797ed6e38ed64bf6a1f0100000000000000008104610aab565b6040516111e46040826124f9565b600281527f6e6f000000000000000000000000000000000000000000000000000000000000602082015291610a76565b6001810190818111611262577fff0000000000000000000000000000000000000000000000000000000000000061124d6001938b6139b9565b51165f1a61125b828b6139b9565b5301610796565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7fe22e27eb000000000000000000000000000000000000000000000000000000005f52600452600360245260445ffd5b90600f8116906010821015611119578b61110a847f30313233343536373839616263646566000000000000000000000000000000006112ff951a926139b9565b61073b565b6040516113126040826124f9565b600781527f44617461736574000000000000000000000000000000000000000000000000006020820152936106c4565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b806005026005810482036112625760fd0360fd81116112625785601f911c16906020821015611119578060070180600711611262576113d37f6162636465666768696a6b6c6d6e6f707172737475767778797a3233343536376001941a91896139b9565b530161062a565b346101c45760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c457611411612342565b611419612365565b6064359167ffffffffffffffff83116101c457366023840112156101c45761144e611458933690602481600401359101612574565b9160443591612a5c565b005b346101c45760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c457611491612342565b73ffffffffffffffffffffffffffffffffffffffff6114ae612469565b911690811561152a57335f52600560205260405f20825f5260205260405f20901515907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0081541660ff83161790556040519081527f17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c3160203392a3005b507f5b08ba18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101c4575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c4576040515f6001548060011c90600181168015611695575b6020831081146116685782855290811561162657506001146115c8575b61037683610362818503826124f9565b91905060015f527fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf6915f905b80821061160c575090915081016020016103626115b8565b9192600181602092548385880101520191019092916115f4565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208086019190915291151560051b8401909101915061036290506115b8565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f169161159b565b346101c4576116b76116b0366123fa565b3691612574565b602081519101205f526009602052602060405f2054604051908152f35b346101c45760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c45773ffffffffffffffffffffffffffffffffffffffff611720612342565b168015611747575f526007602052602067ffffffffffffffff60405f205416604051908152f35b7f89c62b64000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b346101c45760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c45760206117af600435612da0565b73ffffffffffffffffffffffffffffffffffffffff60405191168152f35b346101c45760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c4576020611809600435612a1f565b604051908152f35b346101c457611829611822366123fa565b80916130b7565b5f526008602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b346101c45761145861186636612388565b90604051926118766020856124f9565b5f8452612a5c565b346101c45760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c457600435805f526006602052600460405f205460d81c16155f146118e0575f52600a602052602060405f2054604051908152f35b5060205f611809565b346101c45760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c45760043567ffffffffffffffff81116101c4578060040160c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc83360301126101c4576044820135908115611e0e57815f52600660205273ffffffffffffffffffffffffffffffffffffffff60405f205416611de257608483013580151580611db8575b611d8d5760a4840165ffffffffffff6119b382612951565b16151580611cbe575b611c82576119d36119cd8480612964565b90612df9565b6119e06116b08580612964565b60208151910120936119f3868683612fb0565b6119fc84612951565b9060248901359560028710156101c45760405191611a1983612478565b33835265ffffffffffff60208401941684526040830193611a3a89866129b5565b60ff60608501921682528a5f52600660205273ffffffffffffffffffffffffffffffffffffffff8060405f20955116167fffffffffffffffffffffffff0000000000000000000000000000000000000000855416178455519a8354945191600283101561134257611c588c997f7cf973340fb10928bab629aca34bc081f5ae142925f1ad40d26dfb0bc79f3ef19960209f611c499860ff611c6296611b999365ffffffffffff9d7fffffffffff00000000000000ffffffffffffffffffffffffffffffffffffffff79ffffffffffff00000000000000000000000000000000000000007aff000000000000000000000000000000000000000000000000000060649e60d01b169360a01b1691161717835551167fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff7bff00000000000000000000000000000000000000000000000000000083549260d81b169116179055565b335f528f6007905267ffffffffffffffff60405f2091818354167fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000611bdd826129c1565b9260401b16178355167fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000825416179055611c41604051998c335f7fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8180a480612964565b979091612951565b9660a08a5260a08a01916129e1565b998d8801906125aa565b0135604085015260608401521660808201528033940390a4604051908152f35b611c9265ffffffffffff91612951565b7f121ff55d000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b50611cc881612951565b65ffffffffffff604051917f4b8d325000000000000000000000000000000000000000000000000000000000835216600482015260208160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611d82575f91611d50575b50156119bc565b90506020813d602011611d7a575b81611d6b602093836124f9565b810103126101c4575186611d49565b3d9150611d5e565b6040513d5f823e3d90fd5b7f33b4661a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50805f52600660205273ffffffffffffffffffffffffffffffffffffffff60405f2054161561199b565b507f55a67e75000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f831ed510000000000000000000000000000000000000000000000000000000005f5260045ffd5b346101c45760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c45760405f73ffffffffffffffffffffffffffffffffffffffff6020611e8a600435612c38565b0151169081611ea0575b82519182526020820152f35b50601460243504611e94565b346101c457611458611ebd36612388565b916125b7565b346101c45760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c457611efa612342565b602435611f0681612da0565b3315158061201f575b80611fd2575b611fa657819073ffffffffffffffffffffffffffffffffffffffff80851691167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9255f80a45f52600460205273ffffffffffffffffffffffffffffffffffffffff60405f2091167fffffffffffffffffffffffff00000000000000000000000000000000000000008254161790555f80f35b7fa9fbf51f000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b5073ffffffffffffffffffffffffffffffffffffffff81165f52600560205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260ff60405f20541615611f15565b503373ffffffffffffffffffffffffffffffffffffffff82161415611f0f565b346101c45760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c45760043561207a81612da0565b505f526004602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b346101c4575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c4576040515f5f548060011c90600181168015612173575b6020831081146116685782855290811561162657506001146121175761037683610362818503826124f9565b5f8080527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563939250905b808210612159575090915081016020016103626115b8565b919260018160209254838588010152019101909291612141565b91607f16916120eb565b346101c45760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101c457600435907fffffffff0000000000000000000000000000000000000000000000000000000082168092036101c457817f2a55205a00000000000000000000000000000000000000000000000000000000602093149081156122d5575b81156122ab575b811561221d575b5015158152f35b7f80ac58cd00000000000000000000000000000000000000000000000000000000811491508115612281575b8115612257575b5083612216565b7f01ffc9a70000000000000000000000000000000000000000000000000000000091501483612250565b7f5b5e139f0000000000000000000000000000000000000000000000000000000081149150612249565b7f835b6a8d000000000000000000000000000000000000000000000000000000008114915061220f565b7f490649060000000000000000000000000000000000000000000000000000000081149150612208565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff821682036101c457565b6024359073ffffffffffffffffffffffffffffffffffffffff821682036101c457565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60609101126101c45760043573ffffffffffffffffffffffffffffffffffffffff811681036101c4579060243573ffffffffffffffffffffffffffffffffffffffff811681036101c4579060443590565b9060207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126101c45760043567ffffffffffffffff81116101c457826023820112156101c45780600401359267ffffffffffffffff84116101c457602484830101116101c4576024019190565b6024359081151582036101c457565b6080810190811067ffffffffffffffff82111761249457604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60a0810190811067ffffffffffffffff82111761249457604052565b6060810190811067ffffffffffffffff82111761249457604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761249457604052565b67ffffffffffffffff811161249457601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b9291926125808261253a565b9161258e60405193846124f9565b8294818452818301116101c4578281602093845f960137010152565b9060028210156113425752565b919073ffffffffffffffffffffffffffffffffffffffff16801561292557815f52600660205260405f209273ffffffffffffffffffffffffffffffffffffffff84541693331515806128b4575b1561285457835f52600460205260405f207fffffffffffffffffffffffff000000000000000000000000000000000000000081541690556002815460d81c1615612805575b80547fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff811660d891821c60ff1660021790911b7bff00000000000000000000000000000000000000000000000000000016178155827fffffffffffffffffffffffff0000000000000000000000000000000000000000825416179055835f52600760205260405f20917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff67ffffffffffffffff845416019067ffffffffffffffff82116112625773ffffffffffffffffffffffffffffffffffffffff9367ffffffffffffffff8693167fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000825416179055805f52600760205260405f2067ffffffffffffffff61277a818354166129c1565b167fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000825416179055857fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef5f80a4168083036127d457505050565b7f64283d7b000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b835f52600b60205260405f2073ffffffffffffffffffffffffffffffffffffffff86167fffffffffffffffffffffffff0000000000000000000000000000000000000000825416179055612649565b8385612885577f7e273289000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f177e802f000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b5033851480156128ef575b806126045750835f5260046020523373ffffffffffffffffffffffffffffffffffffffff60405f20541614612604565b50845f52600560205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260ff60405f2054166128bf565b7f64a0ae92000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b3565ffffffffffff811681036101c45790565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603018212156101c4570180359067ffffffffffffffff82116101c4576020019181360383136101c457565b60028210156113425752565b67ffffffffffffffff60019116019067ffffffffffffffff821161126257565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b5b805f526006602052600460405f205460d81c16612a4d575f52600a60205260405f205480612a2057505f90565b5f52600a60205260405f205490565b90612a688382846125b7565b803b612a75575b50505050565b602091612ae173ffffffffffffffffffffffffffffffffffffffff8093169560405195869485947f150b7a0200000000000000000000000000000000000000000000000000000000865233600487015216602485015260448401526080606484015260848301906122ff565b03815f865af15f9181612bdb575b50612b5d57503d15612b56573d612b058161253a565b90612b1360405192836124f9565b81523d5f602083013e5b80519081612b5157827f64a0ae92000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b602001fd5b6060612b1d565b7fffffffff000000000000000000000000000000000000000000000000000000007f150b7a0200000000000000000000000000000000000000000000000000000000911603612bb057505f808080612a6f565b7f64a0ae92000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9091506020813d602011612c30575b81612bf7602093836124f9565b810103126101c457517fffffffff00000000000000000000000000000000000000000000000000000000811681036101c457905f612aef565b3d9150612bea565b60405190612c45826124c1565b5f82525f60208301525f60408301525f60608301525f6080830152805f52600660205260405f209060405191612c7a83612478565b549173ffffffffffffffffffffffffffffffffffffffff83168152602081019165ffffffffffff8460a01c1683526040820193612cbd60ff8260d01c16866129b5565b60d81c91606081019260ff8116845273ffffffffffffffffffffffffffffffffffffffff825116968715612d955750600216612d6c5773ffffffffffffffffffffffffffffffffffffffff91505116925b5160028110156113425773ffffffffffffffffffffffffffffffffffffffff65ffffffffffff6001612d5f945116159451169460405196612d4e886124c1565b8752166020860152604085016129b5565b6060830152608082015290565b505f52600b60205273ffffffffffffffffffffffffffffffffffffffff60405f20541692612d0e565b965050505050505090565b805f52600660205273ffffffffffffffffffffffffffffffffffffffff60405f205416908115612dce575090565b7f7e273289000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b612e038282613241565b9015612f6d57612e148184846130b7565b90335f52600760205260405f205460401c928260401c94848614612f6457835f52600860205273ffffffffffffffffffffffffffffffffffffffff60405f20541680155f14612f04575082116101c457612e6f913691612574565b90805f52600860205260405f2073ffffffffffffffffffffffffffffffffffffffff33167fffffffffffffffffffffffff00000000000000000000000000000000000000008254161790557f6bfdca8b9a663b46b0a177c2749df7efff1cd8588436903d0a90375809fb60dd6040516020815280612ef2339560208301906122ff565b0390a35b80612eff575090565b905090565b919350338203612f175750505050612ef6565b82116101c457612f5a6040519384937f20801c4b0000000000000000000000000000000000000000000000000000000085526040600486015260448501916129e1565b9060248301520390fd5b50505050905090565b5090612fac6040519283927f93240b270000000000000000000000000000000000000000000000000000000084526020600485015260248401916129e1565b0390fd5b5f828152600960205260409020805490849055929183156130545750825f52600660205260ff60405f205460d01c1660208201359060028210156101c4576002811015611342570361300d57505f52600a60205260405f20555f90565b8061301791612964565b612fac6040519283927fbcd0c75b0000000000000000000000000000000000000000000000000000000084526020600485015260248401916129e1565b9250505f52600a60205260405f2055600490565b906130728261253a565b61307f60405191826124f9565b8281527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06130ad829461253a565b0190602036910137565b90601f8301808411611262577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06130ee9116613068565b915f5b848110613102575050506020012090565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff61312d8285613234565b602081106131f6575b5081830135166131b2817f80808080808080808080808080808080808080808080808080808080808080808091177fbebebebebebebebebebebebebebebebebebebebebebebebebebebebebebebebf827fa4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a5830116199101161690565b60021c176020828601015260208101809111156130f1577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b60200360208111611262577f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811681036112625760031b1b5f613136565b9190820391821161126257565b5f905f926003811080156139af575b8015613906575b6138fc57604051613267816124dd565b838152836020820152608060408201529183905b828210613328575050601f16602003602081116132fb5760f89060031b1660070191826007116132ce575082151591826132b457505091565b909150604060018351602085015117921b92015117161591565b807f4e487b7100000000000000000000000000000000000000000000000000000000602492526011600452fd5b6024837f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b90927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6133558585613234565b602081106138be575b50808584013516907f808080808080808080808080808080808080808080808080808080808080808082161590811591613753575b50613746577f808080808080808080808080808080808080808080808080808080808080808017907fd1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d28201907f80808080808080808080808080808080808080808080808080808080808080808216197fd2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d3840116927f808080808080808080808080808080808080808080808080808080808080808084167fd0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d18201937f808080808080808080808080808080808080808080808080808080808080808085161916937f80808080808080808080808080808080808080808080808080808080808080807fcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfcfd08187169401161916927f80808080808080808080808080808080808080808080808080808080808080808416927f808080808080808080808080808080808080808080808080808080808080808060405197613532896124dd565b8489528260208a01528160408a0198878a527f8000000000000000000000000000000000000000000000000000000000000000865160f81b168760081c1794887f800000000000000000000000000000000000000000000000000000000000000060408160208b015160f81b168460081c1799015160f81b168160081c1791848c8a8a171616991717169516169216161717176137375780613611575b50505092602081018091116135e4579061327b565b6024857f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b9091929715918215926136b2575b50506136a6575184905b8060ff1c15613645575083018084116135e457945f80806135cf565b60081b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81146136795760010190613629565b6024867f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b50505050809291509190565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8201925090821161370a57167f80808080808080808080808080808080808080808080808080808080808080801615155f8061361f565b6024877f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b50505050505050809291509190565b5050505050809291509190565b7f80808080808080808080808080808080808080808080808080808080808080808381179250907fd2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d383017fc5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c684018316191682167fbebebebebebebebebebebebebebebebebebebebebebebebebebebebebebebebf84017fa4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a5850184161916831617928280807f8484848484848484848484848484848484848484848484848484848484848485840116197f9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9e9f84011616917fa0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a1827f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9fa0830116199101161690838316941717161614155f613393565b6020036020811161370a577f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116810361370a5760031b1b5f61335e565b5050809291509190565b506004811015801561325757508092507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc810111611262575f918181017ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc01357fffffffff00000000000000000000000000000000000000000000000000000000167f2e6769740000000000000000000000000000000000000000000000000000000014613257565b5060608111613250565b908151811015611119570160200190565b8015611262577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b613a6e603d613a05602093613a71565b6040519384917f646174613a6170706c69636174696f6e2f6a736f6e3b6261736536342c000000828401528051918291018484015e81015f8382015203017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081018352826124f9565b90565b604051613a6e91613a836060836124f9565b604082527f4142434445464748494a4b4c4d4e4f505152535455565758595a61626364656660208301527f6768696a6b6c6d6e6f707172737475767778797a303132333435363738392b2f6040830152919091805115613c285780516002810180911161126257600390048060021b907f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81160361126257613b2490613068565b90602082019080815182019560208701908151925f83525b888110613bda5750506003939495965052510680600114613b8b57600214613b62575090565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff603d91015390565b507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe81603d7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81940153015390565b600360049199969901986001603f8b5182828260121c16870101518453828282600c1c16870101518385015382828260061c1687010151600285015316840101516003820153019497613b3c565b509050604051613c396020826124f9565b5f81529056",
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
// the contract method with ID 0x95305680.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function latest(string name) view returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) PackLatest(name string) []byte {
	enc, err := modelRegistry.abi.Pack("latest", name)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLatest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95305680.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function latest(string name) view returns(uint256 tokenId)
func (modelRegistry *ModelRegistry) TryPackLatest(name string) ([]byte, error) {
	return modelRegistry.abi.Pack("latest", name)
}

// UnpackLatest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95305680.
//
// Solidity: function latest(string name) view returns(uint256 tokenId)
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

// PackNameHashOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5a1714fa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function nameHashOf(uint256 tokenId) view returns(bytes32)
func (modelRegistry *ModelRegistry) PackNameHashOf(tokenId *big.Int) []byte {
	enc, err := modelRegistry.abi.Pack("nameHashOf", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNameHashOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5a1714fa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function nameHashOf(uint256 tokenId) view returns(bytes32)
func (modelRegistry *ModelRegistry) TryPackNameHashOf(tokenId *big.Int) ([]byte, error) {
	return modelRegistry.abi.Pack("nameHashOf", tokenId)
}

// UnpackNameHashOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5a1714fa.
//
// Solidity: function nameHashOf(uint256 tokenId) view returns(bytes32)
func (modelRegistry *ModelRegistry) UnpackNameHashOf(data []byte) ([32]byte, error) {
	out, err := modelRegistry.abi.Unpack("nameHashOf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
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
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryAlreadyPublished"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryAlreadyPublishedError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryContentTypeMismatch"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryContentTypeMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["RegistryInvalidName"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackRegistryInvalidNameError(raw[4:])
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

// ModelRegistryRegistryContentTypeMismatch represents a RegistryContentTypeMismatch error raised by the ModelRegistry contract.
type ModelRegistryRegistryContentTypeMismatch struct {
	Name string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RegistryContentTypeMismatch(string name)
func ModelRegistryRegistryContentTypeMismatchErrorID() common.Hash {
	return common.HexToHash("0xbcd0c75bd9fd57f27f2b36f525d89c1ce3f91aacb913d23867d588ceee84b6b6")
}

// UnpackRegistryContentTypeMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RegistryContentTypeMismatch(string name)
func (modelRegistry *ModelRegistry) UnpackRegistryContentTypeMismatchError(raw []byte) (*ModelRegistryRegistryContentTypeMismatch, error) {
	out := new(ModelRegistryRegistryContentTypeMismatch)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "RegistryContentTypeMismatch", raw); err != nil {
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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"registry_\",\"type\":\"address\",\"internalType\":\"contractIModelRegistry\"},{\"name\":\"licenses_\",\"type\":\"address\",\"internalType\":\"contractILicenseRegistry\"},{\"name\":\"paymentToken_\",\"type\":\"address\",\"internalType\":\"contractIERC20\"},{\"name\":\"treasury_\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"escrowThaw_\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"signerThaw_\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"MAX_CLOCK_LEAD\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"authorizeSigner\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proof\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"deposit\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"distribute\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"eip712Domain\",\"inputs\":[],\"outputs\":[{\"name\":\"fields\",\"type\":\"bytes1\",\"internalType\":\"bytes1\"},{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"version\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"chainId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"verifyingContract\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"extensions\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"escrowOf\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"thawing\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"escrowThaw\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isSigner\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"licenses\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractILicenseRegistry\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"paymentToken\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"registry\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIModelRegistry\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"settle\",\"inputs\":[{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.Voucher\",\"components\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"inputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"paid\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleAndDistribute\",\"inputs\":[{\"name\":\"vouchers\",\"type\":\"tuple[]\",\"internalType\":\"structIUsageOracle.Voucher[]\",\"components\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"inputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"signatures\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[{\"name\":\"paid\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleBatch\",\"inputs\":[{\"name\":\"vouchers\",\"type\":\"tuple[]\",\"internalType\":\"structIUsageOracle.Voucher[]\",\"components\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"inputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"signatures\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[{\"name\":\"paid\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settlementOf\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.Settlement\",\"components\":[{\"name\":\"settled\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"distributed\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"termsIndex\",\"type\":\"uint48\",\"internalType\":\"uint48\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"signerThaw\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"thaw\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"thawSigner\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"treasury\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"voucherDigest\",\"inputs\":[{\"name\":\"voucher\",\"type\":\"tuple\",\"internalType\":\"structIUsageOracle.Voucher\",\"components\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"inputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"outputTokens\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawEscrow\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Deposited\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Distributed\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"creator\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"owner\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toProvider\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"protocol\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EscrowWithdrawn\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Settled\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"paid\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"settled\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"inputTokens\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"outputTokens\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"requests\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"receiptsRoot\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"SignerAuthorized\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"SignerThawStarted\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"thawedAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ThawStarted\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"thawedAt\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Withdrawn\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"DeploymentMismatch\",\"inputs\":[{\"name\":\"expected\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"actual\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"InvalidShortString\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OracleEscrowEmpty\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleFutureTimestamp\",\"inputs\":[{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"OracleInvalidSigner\",\"inputs\":[{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleInvalidSignerProof\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleNothingToSettle\",\"inputs\":[{\"name\":\"settled\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"value\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"type\":\"error\",\"name\":\"OracleNothingToWithdraw\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleSignerTaken\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"OracleThawing\",\"inputs\":[{\"name\":\"thawedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"OracleUnlicensedToken\",\"inputs\":[{\"name\":\"tokenId\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"OracleZeroAmount\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeCastOverflowedUintDowncast\",\"inputs\":[{\"name\":\"bits\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]}]",
	ID:  "UsageOracle",
	Bin: "0x610220806040523461032f5760c08161411b803803809161002082856103c9565b83398101031261032f5761003381610400565b61003f60208301610400565b61004b60408401610400565b6060840151929091906001600160a01b038416840361032f5761007c60a061007560808801610414565b9601610414565b60405161008a6040826103c9565b6011815260208101907044654875672055736167654f7261636c6560781b8252604051916100b96040846103c9565b600183526020830191603160f81b83526100d281610455565b610120526100df846105eb565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261014860c0826103c9565b5190206080523060c05261016052604051636c87d2b960e11b81526001600160a01b038216602082600481845afa91821561033b575f9261038d575b506001600160a01b038481169261019d91849116610428565b604051637b10399960e01b8152602081600481865afa90811561033b575f91610346575b5060049260209290916101dd91906001600160a01b0316610428565b604051633013ce2960e01b815292839182905afa801561033b575f906102fc575b61021591506001600160a01b038581169116610428565b610180526101a052610200526101c0526101e0526040516139f7908161072482396080518161384b015260a05181613908015260c0518161381c015260e0518161389a015261010051816138c001526101205181610a4101526101405181610a6a015261016051818181611d82015261203f01526101805181818161102401526127b501526101a05181818161091c01528181611b170152818161273a015261306c01526101c05181818161137b015261281201526101e0518181816111540152611ccf0152610200518181816104f401528181610b870152818161149e015261160e0152f35b506020813d602011610333575b81610316602093836103c9565b8101031261032f5761032a61021591610400565b6101fe565b5f80fd5b3d9150610309565b6040513d5f823e3d90fd5b9290506020833d602011610385575b81610362602093836103c9565b8101031261032f576101dd60209261037b600495610400565b92945092506101c1565b3d9150610355565b9091506020813d6020116103c1575b816103a9602093836103c9565b8101031261032f576103ba90610400565b905f610184565b3d915061039c565b601f909101601f19168101906001600160401b038211908210176103ec57604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361032f57565b51906001600160401b038216820361032f57565b6001600160a01b039182169116818103610440575050565b63c5158d5f60e01b5f5260045260245260445ffd5b908151602081105f146104cf575090601f81511161048f576020815191015160208210610480571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fd5b6001600160401b0381116103ec575f54600181811c911680156105e1575b60208210146105cd57601f811161059b575b50602092601f821160011461053c57928192935f92610531575b50508160011b915f199060031b1c1916175f5560ff90565b015190505f80610519565b601f198216935f8052805f20915f5b868110610583575083600195961061056b575b505050811b015f5560ff90565b01515f1960f88460031b161c191690555f808061055e565b9192602060018192868501518155019401920161054b565b5f8052601f60205f20910160051c810190601f830160051c015b8181106105c257506104ff565b5f81556001016105b5565b634e487b7160e01b5f52602260045260245ffd5b90607f16906104ed565b908151602081105f14610616575090601f81511161048f576020815191015160208210610480571790565b6001600160401b0381116103ec57600154600181811c91168015610719575b60208210146105cd57601f81116106e6575b50602092601f821160011461068557928192935f9261067a575b50508160011b915f199060031b1c19161760015560ff90565b015190505f80610661565b601f1982169360015f52805f20915f5b8681106106ce57508360019596106106b6575b505050811b0160015560ff90565b01515f1960f88460031b161c191690555f80806106a8565b91926020600181928685015181550194019201610695565b60015f52601f60205f20910160051c810190601f830160051c015b81811061070e5750610647565b5f8155600101610701565b90607f169061063556fe6080806040526004361015610012575f80fd5b5f3560e01c90816307b82d8714611d46575080631354f01914611cf35780631cef223014611c91578063299ed434146116325780633013ce29146115c4578063403e4dfe1461158a578063451353f11461153057806351cff8d9146114355780635a7b8aa21461139f57806361d027b31461133157806370a08231146112ce57806371ece3aa1461109c57806378b248e4146110485780637b10399914610fda5780637d8746f914610ea95780638340f54914610b3d57806384b0196e14610a0b578063cb7dfcba14610940578063d90fa572146108d2578063e7c355871461062a578063f4b0901f1461033d578063f8479929146101d45763feeb007a14610119575f80fd5b346101d05761012736611ead565b61013293929361252d565b5f935f5b818110610179576020865f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d6bffffffffffffffffffffffff60405191168152f35b806101c96101a961018d600194868a612269565b986101a361019c85898b6122a7565b908c612b29565b90612307565b976101b66020820161216e565b6101c26040830161216e565b9135612608565b5001610136565b5f80fd5b346101d0576101207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d057604051602081017ffa3b609306bb1fc1a04752ea2251a5a2d147d6ac1f21b31f56e82f9b61e3b22e8152600435604083015260243573ffffffffffffffffffffffffffffffffffffffff81168091036101d057606083015260443573ffffffffffffffffffffffffffffffffffffffff81168091036101d057608083015260643567ffffffffffffffff81168091036101d05760a083015260843567ffffffffffffffff81168091036101d05760c083015260a43567ffffffffffffffff81168091036101d05760e083015260c4356bffffffffffffffffffffffff81168091036101d05761010083015260e435610120830152610104359067ffffffffffffffff82168092036101d05782610335926101406020950152610140815261032d610160826121f4565b519020613172565b604051908152f35b346101d05760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d057610374611da6565b61037c61252d565b335f52600560205260405f2073ffffffffffffffffffffffffffffffffffffffff82165f5260205260405f20604051906103b5826121d8565b546bffffffffffffffffffffffff811680835267ffffffffffffffff602084019260601c168252156105fe5767ffffffffffffffff9051168042106105d35750335f52600460205260405f2073ffffffffffffffffffffffffffffffffffffffff83165f526020526bffffffffffffffffffffffff8060405f2054169151168181105f146105cc575b6bffffffffffffffffffffffff8116918215610586576020939161048d91335f526005865260405f2073ffffffffffffffffffffffffffffffffffffffff85165f5286525f60408120556123d3565b335f526004845260405f2073ffffffffffffffffffffffffffffffffffffffff83165f5284526bffffffffffffffffffffffff60405f2091167fffffffffffffffffffffffffffffffffffffffff00000000000000000000000082541617905561051882337f0000000000000000000000000000000000000000000000000000000000000000612aca565b73ffffffffffffffffffffffffffffffffffffffff6040519183835216907fb63f721958b2e7865b9f379808d100cee9f1d178898febb23f30998ee5ad023d843392a35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b73ffffffffffffffffffffffffffffffffffffffff847f9380a006000000000000000000000000000000000000000000000000000000005f52336004521660245260445ffd5b508061043e565b7fc629cbea000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fb8d7e0d9000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b346101d05760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d057610661611da6565b60243567ffffffffffffffff81168091036101d05760443567ffffffffffffffff81116101d057610696903690600401611e0d565b73ffffffffffffffffffffffffffffffffffffffff841693845f52600260205273ffffffffffffffffffffffffffffffffffffffff60405f205416903382141590816108c1575b506108925750839061073460405160208101907fc365976be14da8e7b86520b8a10298523899a1077bda034946ce28d7f2a1d54082523360408201528460608201528660808201526080815261032d60a0826121f4565b934211928315610889575b831561085c575b50505090506108315761080a60405161075e816121d8565b33815267ffffffffffffffff602082015f8152845f52600260205273ffffffffffffffffffffffffffffffffffffffff60405f209351167fffffffffffffffffffffffff000000000000000000000000000000000000000084541617835551167fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b337f6edcdd4150e63c6c36d965976c1c37375609c8b040c50d39e7156437b80e28285f80a3005b7feab8a2ff000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff935061087d9294613223565b16141580828480610746565b8215935061073f565b847f145b49f6000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b6108cc915082612331565b866106dd565b346101d0575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d057602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d05761094e36611e3b565b915f6040805161095d8161218f565b82815282602082015201525f52600360205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f5260205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052606060405f2065ffffffffffff604051916109c98361218f565b546bffffffffffffffffffffffff80821693848152836040602083019284868a1c168452019360c01c1683526040519485525116602084015251166040820152f35b346101d0575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d057610ae1610a657f00000000000000000000000000000000000000000000000000000000000000006135c2565b610a8e7f0000000000000000000000000000000000000000000000000000000000000000613735565b6020610aef60405192610aa183856121f4565b5f84525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e08588015260e0870190611f67565b908582036040870152611f67565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b828110610b2657505050500390f35b835185528695509381019392810192600101610b17565b346101d05760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d057610b74611da6565b610b7c611dc9565b90610b8561252d565b7f00000000000000000000000000000000000000000000000000000000000000009073ffffffffffffffffffffffffffffffffffffffff821691604051907f70a08231000000000000000000000000000000000000000000000000000000008252306004830152602082602481875afa918215610e69575f92610e74575b50602493610c5d602092604051907f23b872dd00000000000000000000000000000000000000000000000000000000858301523388830152306044830152604435606483015260648252610c586084836121f4565b61353b565b604051948580927f70a082310000000000000000000000000000000000000000000000000000000082523060048301525afa928315610e69575f93610e35575b5080830392808411610e085714610de0576bffffffffffffffffffffffff8211610daf5773ffffffffffffffffffffffffffffffffffffffff16805f52600460205260405f2073ffffffffffffffffffffffffffffffffffffffff84165f5260205260405f206bffffffffffffffffffffffff610d1f81851682845416612307565b167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790556040519182527f4174a9435a04d04d274c76779cad136a41fde6937c56241c09ab9d3c7064a1a9602073ffffffffffffffffffffffffffffffffffffffff33951693a45f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b507f6dfcc650000000000000000000000000000000000000000000000000000000005f52606060045260245260445ffd5b7ffe18cd5d000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b9092506020813d602011610e61575b81610e51602093836121f4565b810103126101d057519184610c9d565b3d9150610e44565b6040513d5f823e3d90fd5b9091506020813d602011610ea1575b81610e90602093836121f4565b810103126101d05751906024610c03565b3d9150610e83565b346101d05760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d0576060610ee2611da6565b73ffffffffffffffffffffffffffffffffffffffff610eff611dc9565b9116805f52600560205260405f2073ffffffffffffffffffffffffffffffffffffffff83165f5260205260405f209160405192610f3b846121d8565b54916bffffffffffffffffffffffff8316845267ffffffffffffffff6020850193861c1683525f52600460205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f526020526bffffffffffffffffffffffff8060405f2054169251168281105f14610fc95767ffffffffffffffff90915b51169060405192835260208301526040820152f35b5067ffffffffffffffff8291610fb4565b346101d0575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d057602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d05760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d0576020611092611084611da6565b61108c611dc9565b90612331565b6040519015158152f35b346101d05760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d0576110d3611da6565b602435908115610de057335f52600460205260405f2073ffffffffffffffffffffffffffffffffffffffff82165f526020526bffffffffffffffffffffffff60405f20541680156112885760209281811015611282576bffffffffffffffffffffffff9150165b73ffffffffffffffffffffffffffffffffffffffff6111837f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff4216611fbf565b926bffffffffffffffffffffffff6040519361119e856121d8565b169283815267ffffffffffffffff868201951694858152335f526005875260405f208484165f5287526bffffffffffffffffffffffff8060405f20935116167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000835416178255517fffffffffffffffffffffffff0000000000000000ffffffffffffffffffffffff73ffffffffffffffff00000000000000000000000083549260601b169116179055604051928352838584015216907fc8692455ddd09bd0c2d9beda3665bc73e6b12fdc95321ca4ee6ca94354e645ea60403392a3604051908152f35b5061113a565b73ffffffffffffffffffffffffffffffffffffffff827f9380a006000000000000000000000000000000000000000000000000000000005f52336004521660245260445ffd5b346101d05760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d05773ffffffffffffffffffffffffffffffffffffffff61131a611da6565b165f526006602052602060405f2054604051908152f35b346101d0575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d057602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d0576113ad36611ead565b9192906113b861252d565b5f925f945b808610611400576020855f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d6bffffffffffffffffffffffff60405191168152f35b909192936114296001916101a361141889868a612269565b6114238a888a6122a7565b91612b29565b950194939291906113bd565b346101d05760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d05761146c611da6565b61147461252d565b335f52600660205260405f205480156105fe57602091335f52600683525f60408120556114c282827f0000000000000000000000000000000000000000000000000000000000000000612aca565b73ffffffffffffffffffffffffffffffffffffffff6040519183835216907fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb843392a35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b346101d057602061155161154336611e3b565b9161154c61252d565b612608565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d6bffffffffffffffffffffffff60405191168152f35b346101d0575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d0576020604051610e108152f35b346101d0575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d057602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d0577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360161014081126101d057610120136101d0576101243567ffffffffffffffff81116101d05761168c903690600401611e0d565b61169461252d565b600435805f52600360205260405f2073ffffffffffffffffffffffffffffffffffffffff6116c0612128565b165f5260205260405f2073ffffffffffffffffffffffffffffffffffffffff6116e761214b565b165f5260205260405f2092604051936116ff8561218f565b54916bffffffffffffffffffffffff83169384865260208601946bffffffffffffffffffffffff8560601c16865265ffffffffffff604088019560c01c168552806bffffffffffffffffffffffff611755612235565b161115611c4b575073ffffffffffffffffffffffffffffffffffffffff61177a612128565b165f52600460205260405f2073ffffffffffffffffffffffffffffffffffffffff6117a361214b565b165f526020526bffffffffffffffffffffffff60405f205416958615611bf4576101043567ffffffffffffffff8116908181036101d0576117e3426125b6565b8211611bc85750506024359073ffffffffffffffffffffffffffffffffffffffff8216948583141593846101d0576118259161181f60046123fd565b856132f0565b65ffffffffffff86511615611ab4575b60c4356bffffffffffffffffffffffff811681036101d0578061186991506bffffffffffffffffffffffff835116906123d3565b886bffffffffffffffffffffffff8216105f14611aa9576118a99080995b6bffffffffffffffffffffffff6118a18382875116612307565b1684526123d3565b926101d057845f52600460205260405f20956044359373ffffffffffffffffffffffffffffffffffffffff8516978886036101d0575f8981526020918252604080822080546bffffffffffffffffffffffff9586167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000909116179055888252600383528082208a835283528082208b83529092522092518354995177ffffffffffffffffffffffff00000000000000000000000060609190911b1691167fffffffffffffffff0000000000000000000000000000000000000000000000009099168917178255517fffff000000000000ffffffffffffffffffffffffffffffffffffffffffffffff7dffffffffffff00000000000000000000000000000000000000000000000083549260c01b169116179055505060643567ffffffffffffffff8116908181036101d057506084359567ffffffffffffffff8716968781036101d0575060a4359067ffffffffffffffff82168083036101d0576020987faf2a26db57428a9bcfeec862c62e92a8c5908fe0e44a8c9ae5aad42c5d9efa3e9460c094506bffffffffffffffffffffffff6040519416998a85528b85015260408401526060830152608082015260e43560a0820152a45f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b506118a98880611887565b91505f916040517f3bc4728900000000000000000000000000000000000000000000000000000000815284600482015285602482015267ffffffffffffffff4216604482015260208160648173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa8015610e69575f90611b89575b65ffffffffffff9150168015611b5d578652611835565b847f6406b767000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b506020813d602011611bc0575b81611ba3602093836121f4565b810103126101d057611bbb65ffffffffffff916125f5565b611b46565b3d9150611b96565b507f1785ef8c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff611c11612128565b81611c1a61214b565b917f9380a006000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b6bffffffffffffffffffffffff90611c61612235565b907f49e5ca59000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b346101d0575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d057602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d05760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d0576020611d34611d2f611da6565b611fe1565b67ffffffffffffffff60405191168152f35b346101d0575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101d05760209067ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b6004359073ffffffffffffffffffffffffffffffffffffffff821682036101d057565b6024359073ffffffffffffffffffffffffffffffffffffffff821682036101d057565b359073ffffffffffffffffffffffffffffffffffffffff821682036101d057565b9181601f840112156101d05782359167ffffffffffffffff83116101d057602083818601950101116101d057565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60609101126101d0576004359060243573ffffffffffffffffffffffffffffffffffffffff811681036101d0579060443573ffffffffffffffffffffffffffffffffffffffff811681036101d05790565b9060407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126101d0576004359167ffffffffffffffff83116101d057806023840112156101d05782600401359267ffffffffffffffff84116101d0578160246101208602830101116101d057602401929160243567ffffffffffffffff81116101d057826023820112156101d05780600401359267ffffffffffffffff84116101d05760248460051b830101116101d0576024019190565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b359067ffffffffffffffff821682036101d057565b9067ffffffffffffffff8091169116019067ffffffffffffffff8211610e0857565b73ffffffffffffffffffffffffffffffffffffffff1690815f52600260205260405f209182543373ffffffffffffffffffffffffffffffffffffffff8216036120f85760a01c67ffffffffffffffff16806120f357506120bb61206e7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff4216611fbf565b84547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff1660a082901b7bffffffffffffffff00000000000000000000000000000000000000001617909455565b60405167ffffffffffffffff841681527ff9f4310c146dbdec47770f13827c19137a4b715ca862c710da2edc4c79bb0fbe60203392a3565b925050565b507fb1b40a17000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b60243573ffffffffffffffffffffffffffffffffffffffff811681036101d05790565b60443573ffffffffffffffffffffffffffffffffffffffff811681036101d05790565b3573ffffffffffffffffffffffffffffffffffffffff811681036101d05790565b6060810190811067ffffffffffffffff8211176121ab57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040810190811067ffffffffffffffff8211176121ab57604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176121ab57604052565b60c4356bffffffffffffffffffffffff811681036101d05790565b356bffffffffffffffffffffffff811681036101d05790565b919081101561227a57610120020190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b919081101561227a5760051b810135907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603018212156101d057019081359167ffffffffffffffff83116101d05760200182360381136101d0579190565b906bffffffffffffffffffffffff809116911601906bffffffffffffffffffffffff8211610e0857565b73ffffffffffffffffffffffffffffffffffffffff90811691168181146123cd575f52600260205260208160405f206040519061236d826121d8565b549067ffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff83169283835260a01c1693849101521491826123c3575b50816123ae575090565b8015915081156123bc575090565b9050421090565b151591505f6123a4565b50151590565b906bffffffffffffffffffffffff809116911603906bffffffffffffffffffffffff8211610e0857565b60405160208101907ffa3b609306bb1fc1a04752ea2251a5a2d147d6ac1f21b31f56e82f9b61e3b22e82528235604082015273ffffffffffffffffffffffffffffffffffffffff61245060208501611dec565b16606082015273ffffffffffffffffffffffffffffffffffffffff61247760408501611dec565b16608082015267ffffffffffffffff61249260608501611faa565b1660a082015267ffffffffffffffff6124ad60808501611faa565b1660c082015267ffffffffffffffff6124c860a08501611faa565b1660e082015260c08301356bffffffffffffffffffffffff81168091036101d05761251261010061252a9567ffffffffffffffff938286015260e081013561012086015201611faa565b16610140820152610140815261032d610160826121f4565b90565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c6125795760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b3567ffffffffffffffff811681036101d05790565b90610e108201809211610e0857565b519061ffff821682036101d057565b519073ffffffffffffffffffffffffffffffffffffffff821682036101d057565b519065ffffffffffff821682036101d057565b916bffffffffffffffffffffffff9392805f52600360205260405f2073ffffffffffffffffffffffffffffffffffffffff84165f5260205260405f2073ffffffffffffffffffffffffffffffffffffffff83165f5260205260405f206126788154878160601c16978891166123d3565b956bffffffffffffffffffffffff871615612ac057906126eb6126a28865ffffffffffff94612307565b82547fffffffffffffffff000000000000000000000000ffffffffffffffffffffffff1660609190911b77ffffffffffffffffffffffff00000000000000000000000016178255565b5460c01c1691604051927fe3bcecd7000000000000000000000000000000000000000000000000000000008452600484015260808360248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa928315610e69575f93612a30575b50604051927fea78803f00000000000000000000000000000000000000000000000000000000845282600485015260a08460248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa938415610e69575f9461298c575b506127f861ffff602083015116886134b7565b908161280c61ffff6040840151168a6134b7565b91818a847f00000000000000000000000000000000000000000000000000000000000000009373ffffffffffffffffffffffffffffffffffffffff8516155f1461296f575061285d5f9788936123d3565b90612867916123d3565b90612871916123d3565b9788602082015173ffffffffffffffffffffffffffffffffffffffff1690612898916134f2565b5173ffffffffffffffffffffffffffffffffffffffff16906128b9916134f2565b836128c484876134f2565b6128cd916134f2565b604051956bffffffffffffffffffffffff1686526bffffffffffffffffffffffff1660208601526bffffffffffffffffffffffff1660408501526bffffffffffffffffffffffff16606084015273ffffffffffffffffffffffffffffffffffffffff169273ffffffffffffffffffffffffffffffffffffffff169160807f9cc44524e32d72a6c0a6955b7e381d3c2da8b06ddfc3a865ab29a696a27e22e891a4565b61298461ffff606061285d93015116846134b7565b9788936123d3565b90935060a0813d60a011612a28575b816129a860a093836121f4565b810103126101d0576040519060a0820182811067ffffffffffffffff8211176121ab576040526129d7816125d4565b82526129e5602082016125d4565b6020830152604081015160028110156101d0576040830152606081015180151581036101d0576060830152612a1c906080016125f5565b6080820152925f6127e5565b3d915061299b565b9092506080813d608011612ab8575b81612a4c608093836121f4565b810103126101d057604051906080820182811067ffffffffffffffff8211176121ab57612aac91606091604052612a82816125c5565b8452612a90602082016125c5565b6020850152612aa1604082016125c5565b6040850152016125c5565b6060820152915f61276a565b3d9150612a3f565b505f955050505050565b612b279273ffffffffffffffffffffffffffffffffffffffff604051937fa9059cbb000000000000000000000000000000000000000000000000000000006020860152166024840152604483015260448252610c586064836121f4565b565b908135805f52600360205260405f2092602081019373ffffffffffffffffffffffffffffffffffffffff612b5c8661216e565b165f5260205260405f2093604082019473ffffffffffffffffffffffffffffffffffffffff612b8a8761216e565b165f5260205260405f2060405190612ba18261218f565b546bffffffffffffffffffffffff8116825260208201956bffffffffffffffffffffffff8260601c16875265ffffffffffff604084019260c01c16825273ffffffffffffffffffffffffffffffffffffffff612bfc8561216e565b165f52600460205260405f2073ffffffffffffffffffffffffffffffffffffffff612c268a61216e565b165f526020526bffffffffffffffffffffffff60405f2054169860c0860191612c4e83612250565b6bffffffffffffffffffffffff8087511691161180159061316a575b61315b576101008701612c7c816125a1565b67ffffffffffffffff612c8e426125b6565b91161161311d575090612cb391612ca48761216e565b612cad896123fd565b906132f0565b65ffffffffffff82511615612fee575b612ccf612ce591612250565b6bffffffffffffffffffffffff845116906123d3565b886bffffffffffffffffffffffff8216105f14612fe757975b888084516bffffffffffffffffffffffff1690612d1a91612307565b6bffffffffffffffffffffffff168452612d33916123d3565b612d3c8461216e565b73ffffffffffffffffffffffffffffffffffffffff165f52600460205260405f20612d668961216e565b73ffffffffffffffffffffffffffffffffffffffff165f5260205260405f20906bffffffffffffffffffffffff1681547fffffffffffffffffffffffffffffffffffffffff00000000000000000000000016179055845f52600360205260405f20612dd08461216e565b73ffffffffffffffffffffffffffffffffffffffff165f5260205260405f20612df88861216e565b73ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2091516bffffffffffffffffffffffff16956bffffffffffffffffffffffff871683547fffffffffffffffffffffffffffffffffffffffff00000000000000000000000016178355516bffffffffffffffffffffffff16612ebb9083907fffffffffffffffff000000000000000000000000ffffffffffffffffffffffff77ffffffffffffffffffffffff00000000000000000000000083549260601b169116179055565b5181549060c01b7dffffffffffff00000000000000000000000000000000000000000000000016907fffff000000000000ffffffffffffffffffffffffffffffffffffffffffffffff16179055612f119061216e565b93612f1b9061216e565b90612f28606082016125a1565b612f34608083016125a1565b612f4060a084016125a1565b91604051966bffffffffffffffffffffffff8a168852602088015267ffffffffffffffff16604087015267ffffffffffffffff16606086015267ffffffffffffffff16608085015260e0013560a084015273ffffffffffffffffffffffffffffffffffffffff169273ffffffffffffffffffffffffffffffffffffffff169160c07faf2a26db57428a9bcfeec862c62e92a8c5908fe0e44a8c9ae5aad42c5d9efa3e91a490565b5087612cfe565b612ff78461216e565b73ffffffffffffffffffffffffffffffffffffffff604051917f3bc4728900000000000000000000000000000000000000000000000000000000835288600484015216602482015267ffffffffffffffff4216604482015260208160648173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa8015610e69575f906130de575b65ffffffffffff91501680156130b2578252612cc3565b867f6406b767000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b506020813d602011613115575b816130f8602093836121f4565b810103126101d05761311065ffffffffffff916125f5565b61309b565b3d91506130eb565b61312f67ffffffffffffffff916125a1565b7f1785ef8c000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b50505050505050505050505f90565b508a15612c6a565b60429061317d613805565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b67ffffffffffffffff81116121ab57601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b9291926131f9826131b3565b9161320760405193846121f4565b8294818452818301116101d0578281602093845f960137010152565b9190604082036132da57816020116101d05761329f92602082359201359260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08201106132a4575b5060ff601b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff851694821c011690613968565b505090565b60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9181959395030160031b1b16915f61326c565b6132ea9061329f939236916131ed565b9061392e565b9290939193613300828683613223565b9473ffffffffffffffffffffffffffffffffffffffff86169586151590816134a6575b5061349e57843b15159283613385575b505050613380575073ffffffffffffffffffffffffffffffffffffffff907fb1b40a17000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b915050565b5f935061340c61339c8594936133e09336916131ed565b60405192839160208301957f1626ba7e0000000000000000000000000000000000000000000000000000000087526024840152604060448401526064830190611f67565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081018352826121f4565b5190855afa3d15613497573d613421816131b3565b9061342f60405192836121f4565b81523d5f602083013e5b81613489575b8161344e575b505f8080613333565b90506020818051810103126101d057602001517f1626ba7e00000000000000000000000000000000000000000000000000000000145f613445565b90506020815110159061343f565b6060613439565b505050915050565b6134b1915086612331565b5f613323565b6bffffffffffffffffffffffff61ffff9116911690818102918183041490151715610e08576127106bffffffffffffffffffffffff91041690565b906bffffffffffffffffffffffff16908161350b575050565b73ffffffffffffffffffffffffffffffffffffffff165f52600660205260405f208054918201809211610e085755565b905f602091828151910182855af115610e69575f513d6135b9575073ffffffffffffffffffffffffffffffffffffffff81163b155b6135775750565b73ffffffffffffffffffffffffffffffffffffffff907f5274afe7000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b60011415613570565b60ff81146136215760ff811690601f82116135f957604051916135e66040846121f4565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b506040515f5f548060011c916001821691821561372b575b6020841083146136fe5783855284929081156136c15750600114613664575b61252a925003826121f4565b505f80805290917f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5635b8183106136a557505090602061252a92820101613658565b602091935080600191548385880101520191019091839261368d565b6020925061252a9491507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001682840152151560051b820101613658565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b92607f1692613639565b60ff81146137595760ff811690601f82116135f957604051916135e66040846121f4565b506040515f6001548060011c91600182169182156137fb575b6020841083146136fe5783855284929081156136c1575060011461379c5761252a925003826121f4565b5060015f90815290917fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf65b8183106137df57505090602061252a92820101613658565b60209193508060019154838588010152019101909183926137c7565b92607f1692613772565b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016301480613905575b1561386d577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a081526138ff60c0826121f4565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614613844565b815191906041830361395e576139579250602082015190606060408401519301515f1a90613968565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084116139ec579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15610e69575f5173ffffffffffffffffffffffffffffffffffffffff8116156139e257905f905f90565b505f906001905f90565b5050505f916003919056",
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
// the contract method with ID 0x451353f1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function distribute(uint256 tokenId, address payer, address provider) returns(uint96 amount)
func (usageOracle *UsageOracle) PackDistribute(tokenId *big.Int, payer common.Address, provider common.Address) []byte {
	enc, err := usageOracle.abi.Pack("distribute", tokenId, payer, provider)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDistribute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x451353f1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function distribute(uint256 tokenId, address payer, address provider) returns(uint96 amount)
func (usageOracle *UsageOracle) TryPackDistribute(tokenId *big.Int, payer common.Address, provider common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("distribute", tokenId, payer, provider)
}

// UnpackDistribute is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x451353f1.
//
// Solidity: function distribute(uint256 tokenId, address payer, address provider) returns(uint96 amount)
func (usageOracle *UsageOracle) UnpackDistribute(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("distribute", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (usageOracle *UsageOracle) PackEip712Domain() []byte {
	enc, err := usageOracle.abi.Pack("eip712Domain")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (usageOracle *UsageOracle) TryPackEip712Domain() ([]byte, error) {
	return usageOracle.abi.Pack("eip712Domain")
}

// Eip712DomainOutput serves as a container for the return parameters of contract
// method Eip712Domain.
type Eip712DomainOutput struct {
	Fields            [1]byte
	Name              string
	Version           string
	ChainId           *big.Int
	VerifyingContract common.Address
	Salt              [32]byte
	Extensions        []*big.Int
}

// UnpackEip712Domain is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x84b0196e.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (usageOracle *UsageOracle) UnpackEip712Domain(data []byte) (Eip712DomainOutput, error) {
	out, err := usageOracle.abi.Unpack("eip712Domain", data)
	outstruct := new(Eip712DomainOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Fields = *abi.ConvertType(out[0], new([1]byte)).(*[1]byte)
	outstruct.Name = *abi.ConvertType(out[1], new(string)).(*string)
	outstruct.Version = *abi.ConvertType(out[2], new(string)).(*string)
	outstruct.ChainId = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.VerifyingContract = *abi.ConvertType(out[4], new(common.Address)).(*common.Address)
	outstruct.Salt = *abi.ConvertType(out[5], new([32]byte)).(*[32]byte)
	outstruct.Extensions = *abi.ConvertType(out[6], new([]*big.Int)).(*[]*big.Int)
	return *outstruct, nil
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

// PackSettleAndDistribute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfeeb007a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settleAndDistribute((uint256,address,address,uint64,uint64,uint64,uint96,bytes32,uint64)[] vouchers, bytes[] signatures) returns(uint96 paid)
func (usageOracle *UsageOracle) PackSettleAndDistribute(vouchers []IUsageOracleVoucher, signatures [][]byte) []byte {
	enc, err := usageOracle.abi.Pack("settleAndDistribute", vouchers, signatures)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettleAndDistribute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfeeb007a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settleAndDistribute((uint256,address,address,uint64,uint64,uint64,uint96,bytes32,uint64)[] vouchers, bytes[] signatures) returns(uint96 paid)
func (usageOracle *UsageOracle) TryPackSettleAndDistribute(vouchers []IUsageOracleVoucher, signatures [][]byte) ([]byte, error) {
	return usageOracle.abi.Pack("settleAndDistribute", vouchers, signatures)
}

// UnpackSettleAndDistribute is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfeeb007a.
//
// Solidity: function settleAndDistribute((uint256,address,address,uint64,uint64,uint64,uint96,bytes32,uint64)[] vouchers, bytes[] signatures) returns(uint96 paid)
func (usageOracle *UsageOracle) UnpackSettleAndDistribute(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("settleAndDistribute", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSettleBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5a7b8aa2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settleBatch((uint256,address,address,uint64,uint64,uint64,uint96,bytes32,uint64)[] vouchers, bytes[] signatures) returns(uint96 paid)
func (usageOracle *UsageOracle) PackSettleBatch(vouchers []IUsageOracleVoucher, signatures [][]byte) []byte {
	enc, err := usageOracle.abi.Pack("settleBatch", vouchers, signatures)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettleBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5a7b8aa2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settleBatch((uint256,address,address,uint64,uint64,uint64,uint96,bytes32,uint64)[] vouchers, bytes[] signatures) returns(uint96 paid)
func (usageOracle *UsageOracle) TryPackSettleBatch(vouchers []IUsageOracleVoucher, signatures [][]byte) ([]byte, error) {
	return usageOracle.abi.Pack("settleBatch", vouchers, signatures)
}

// UnpackSettleBatch is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5a7b8aa2.
//
// Solidity: function settleBatch((uint256,address,address,uint64,uint64,uint64,uint96,bytes32,uint64)[] vouchers, bytes[] signatures) returns(uint96 paid)
func (usageOracle *UsageOracle) UnpackSettleBatch(data []byte) (*big.Int, error) {
	out, err := usageOracle.abi.Unpack("settleBatch", data)
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
// Solidity: function settlementOf(uint256 tokenId, address payer, address provider) view returns((uint96,uint96,uint48))
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
// Solidity: function settlementOf(uint256 tokenId, address payer, address provider) view returns((uint96,uint96,uint48))
func (usageOracle *UsageOracle) TryPackSettlementOf(tokenId *big.Int, payer common.Address, provider common.Address) ([]byte, error) {
	return usageOracle.abi.Pack("settlementOf", tokenId, payer, provider)
}

// UnpackSettlementOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcb7dfcba.
//
// Solidity: function settlementOf(uint256 tokenId, address payer, address provider) view returns((uint96,uint96,uint48))
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
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["DeploymentMismatch"].ID.Bytes()[:4]) {
		return usageOracle.UnpackDeploymentMismatchError(raw[4:])
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
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleNothingToSettle"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleNothingToSettleError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleNothingToWithdraw"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleNothingToWithdrawError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleSignerTaken"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleSignerTakenError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleThawing"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleThawingError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleUnlicensedToken"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleUnlicensedTokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], usageOracle.abi.Errors["OracleZeroAmount"].ID.Bytes()[:4]) {
		return usageOracle.UnpackOracleZeroAmountError(raw[4:])
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

// UsageOracleOracleUnlicensedToken represents a OracleUnlicensedToken error raised by the UsageOracle contract.
type UsageOracleOracleUnlicensedToken struct {
	TokenId *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OracleUnlicensedToken(uint256 tokenId)
func UsageOracleOracleUnlicensedTokenErrorID() common.Hash {
	return common.HexToHash("0x6406b767af0708f22fabff625cc95c31304f7f18642d2c0205b6e5ae74530823")
}

// UnpackOracleUnlicensedTokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OracleUnlicensedToken(uint256 tokenId)
func (usageOracle *UsageOracle) UnpackOracleUnlicensedTokenError(raw []byte) (*UsageOracleOracleUnlicensedToken, error) {
	out := new(UsageOracleOracleUnlicensedToken)
	if err := usageOracle.abi.UnpackIntoInterface(out, "OracleUnlicensedToken", raw); err != nil {
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
