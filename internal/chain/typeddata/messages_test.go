package typeddata_test

import (
	"math/big"
	"strconv"

	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
)

// fields reads a message of the file; a field that is missing or malformed panics.
type fields map[string]any

func (f fields) text(name string) string { return f[name].(string) }

func (f fields) word(name string) [32]byte { return [32]byte(hexutil.MustDecode(f.text(name))) }

func (f fields) address(name string) [20]byte { return [20]byte(hexutil.MustDecode(f.text(name))) }

func (f fields) big(name string) *big.Int {
	v, ok := new(big.Int).SetString(f.text(name), 10)
	if !ok {
		panic(name)
	}
	return v
}

func (f fields) number(name string) uint64 {
	v, err := strconv.ParseUint(f.text(name), 10, 64)
	if err != nil {
		panic(err)
	}
	return v
}

func (f fields) flag(name string) bool { return f[name].(bool) }

func (f fields) message(name string) fields { return fields(f[name].(map[string]any)) }

func (f fields) words(name string) (words [][32]byte) {
	for _, word := range f[name].([]any) {
		words = append(words, [32]byte(hexutil.MustDecode(word.(string))))
	}
	return words
}

func (f fields) split() typeddata.Split {
	return typeddata.Split{
		Creator: uint16(f.number("creator")), Owner: uint16(f.number("owner")), Provider: uint16(f.number("provider")),
	}
}

func (f fields) terms() typeddata.Terms {
	return typeddata.Terms{
		LicenseID: f.text("licenseId"), TextDigest: f.word("textDigest"),
		Open: f.flag("open"), CommercialUse: f.flag("commercialUse"), Attribution: f.flag("attribution"),
		Derivatives: f.flag("derivatives"), Revocable: f.flag("revocable"),
		NoticePeriod: uint32(f.number("noticePeriod")), Period: uint32(f.number("period")), Seats: uint32(f.number("seats")),
		Currency: f.address("currency"), GrantPrice: f.big("grantPrice"),
		InputMeasure: uint8(f.number("inputMeasure")), OutputMeasure: uint8(f.number("outputMeasure")),
		InputPrice: f.number("inputPrice"), OutputPrice: f.number("outputPrice"), RequestPrice: f.number("requestPrice"),
		Split: f.message("split").split(),
	}
}

func (f fields) listOfTerms() (list []typeddata.Terms) {
	for _, terms := range f["terms"].([]any) {
		list = append(list, fields(terms.(map[string]any)).terms())
	}
	return list
}

func (f fields) lines() (lines []typeddata.Line) {
	for _, line := range f["lines"].([]any) {
		lines = append(lines, fields(line.(map[string]any)).line())
	}
	return lines
}

func (f fields) line() typeddata.Line {
	return typeddata.Line{
		TokenID: f.word("tokenId"), InputUnits: f.number("inputUnits"), OutputUnits: f.number("outputUnits"),
		Requests: f.number("requests"), Value: f.big("value"),
	}
}

type kind struct {
	domain string
	read   func(fields) message
}

var kinds = map[string]kind{
	"Split": {"", func(f fields) message { return f.split() }},
	"Terms": {"", func(f fields) message { return f.terms() }},
	"Publish": {"ModelRegistry", func(f fields) message {
		return typeddata.Publish{
			Creator: f.address("creator"), Name: f.text("name"), ContentType: uint8(f.number("contentType")), Digest: f.word("digest"),
			MetadataDigest: f.word("metadataDigest"), Parents: f.words("parents"), Terms: f.listOfTerms(),
			EnforceRoyalty: f.flag("enforceRoyalty"), Deadline: f.number("deadline"),
		}
	}},
	"Accept": {"LicenseRegistry", func(f fields) message {
		return typeddata.Accept{
			Licensee: f.address("licensee"), TokenID: f.word("tokenId"), Terms: f.message("terms").terms(), Payer: f.address("payer"),
			Sequence: uint32(f.number("sequence")), Deadline: f.number("deadline"),
		}
	}},
	"Voucher": {"UsageOracle", func(f fields) message {
		return typeddata.Voucher{
			TokenID: f.word("tokenId"), Payer: f.address("payer"), Provider: f.address("provider"),
			InputUnits: f.number("inputUnits"), OutputUnits: f.number("outputUnits"), Requests: f.number("requests"),
			Value: f.big("value"), ReceiptsRoot: f.word("receiptsRoot"), Timestamp: f.number("timestamp"),
		}
	}},
	"Line": {"UsageOracle", func(f fields) message { return f.line() }},
	"Batch": {"UsageOracle", func(f fields) message {
		return typeddata.Batch{
			Payer: f.address("payer"), Provider: f.address("provider"), Lines: f.lines(),
			ReceiptsRoot: f.word("receiptsRoot"), Timestamp: f.number("timestamp"),
		}
	}},
	"RootVoucher": {"UsageOracle", func(f fields) message {
		return typeddata.RootVoucher{
			Payer: f.address("payer"), Provider: f.address("provider"), LinesRoot: f.word("linesRoot"),
			Value: f.big("value"), ReceiptsRoot: f.word("receiptsRoot"), Timestamp: f.number("timestamp"),
		}
	}},
	"Attestation": {"ReceiptDisputes", func(f fields) message {
		return typeddata.Attestation{
			Provider: f.address("provider"), Payer: f.address("payer"), ReceiptsRoot: f.word("receiptsRoot"), Total: f.word("total"),
			Timestamp: f.number("timestamp"),
		}
	}},
	"Receipt": {"ReceiptDisputes", func(f fields) message {
		return typeddata.Receipt{
			RequestID: f.word("requestId"), TokenID: f.word("tokenId"),
			InputUnits: f.number("inputUnits"), OutputUnits: f.number("outputUnits"), Requests: f.number("requests"),
			TermsHash: f.word("termsHash"), Cost: f.word("cost"), Timestamp: f.number("timestamp"),
		}
	}},
	"SignerProof": {"UsageOracle", func(f fields) message {
		return typeddata.SignerProof{
			Account: f.address("account"), Signer: f.address("signer"), Powers: uint8(f.number("powers")),
			PerDay: f.big("perDay"), Deadline: f.number("deadline"),
		}
	}},
}
