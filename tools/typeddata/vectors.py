"""Writes contracts/test/vectors/typed-data.json, which the tests of Solidity, Go and Python check.

Hashes and signatures come from eth-account, which shares no code with any of the three. Run
`python tools/typeddata/vectors.py` at the root of the repository, with requirements.txt installed;
`--check` compares instead of writing.
"""

import json
import sys
from pathlib import Path
from typing import Any

from eth_account import Account
from eth_account.messages import SignableMessage, encode_typed_data
from eth_utils import keccak, to_checksum_address

SCHEMA = Path("contracts/schema/typed-data.json")
VECTORS = Path("contracts/test/vectors/typed-data.json")

# The first account of local test chains; its key is public.
KEY = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"
CHAINS = {
    31337: "0x5FbDB2315678afecb367f032d93F642f64180aa3",
    8453: "0x00000000000000000000000000000000DeaDBeef",
}
START = 1_800_000_000
NAMES = ("alice/tiny-chat", "naïve-东京/a-name-that-is-longer-than-a-word-of-thirty-two-bytes")
# The registry refuses other kinds of content.
LARGEST = {"contentType": 1}
LINE_COUNTS = {"one line": 1, "two lines": 2, "five lines": 5}
# How UsageOracle.settleBatch takes a line: field and bytes.
PACKED = (("tokenId", 32), ("value", 12), ("inputTokens", 8), ("outputTokens", 8), ("requests", 8))

Message = dict[str, Any]


class Schema:
    """The types by name, as lists of (type, name)."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.domains = data["domains"]
        self.domain_of = {t["name"]: t["domain"] for t in data["types"]}
        self.fields = {t["name"]: [(f[0], f[1]) for f in t["fields"]] for t in data["types"]}

    def types(self, name: str) -> dict[str, list[dict[str, str]]]:
        """Types that eth-account needs for one message: itself and what it holds."""
        found = {name: [{"type": kind, "name": field} for kind, field in self.fields[name]]}
        for kind, _ in self.fields[name]:
            if kind.endswith("[]"):
                found |= self.types(kind[:-2])
        return found

    def zero(self, name: str) -> Message:
        return self._build(name, zero, 1)

    def largest(self, name: str) -> Message:
        return self._build(name, largest, 1)

    def typical(self, name: str, seed: int, lines: int = 2) -> Message:
        return self._build(name, lambda kind, field: typical(name, kind, field, seed), lines, seed)

    def _build(self, name: str, value: Any, lines: int, seed: int | None = None) -> Message:
        message = {}
        for kind, field in self.fields[name]:
            if not kind.endswith("[]"):
                message[field] = value(kind, field)
            elif seed is None:
                message[field] = [self._build(kind[:-2], value, lines)] * lines
            else:
                message[field] = [self.typical(kind[:-2], seed * 10 + i) for i in range(lines)]
        return message

    def cases(self, name: str) -> dict[str, Message]:
        """Nothing, ordinary messages, each narrow number at its largest alone, everything at its largest."""
        cases = {"zero": self.zero(name)}
        if any(kind.endswith("[]") for kind, _ in self.fields[name]):
            cases |= {case: self.typical(name, i, n) for i, (case, n) in enumerate(LINE_COUNTS.items(), 1)}
        else:
            cases |= {"typical": self.typical(name, 1), "another": self.typical(name, 2)}
        for i, (kind, field) in enumerate(self.fields[name], 3):
            if is_number(kind) and kind != "uint256":
                cases[f"largest {field}"] = self.typical(name, i) | {field: largest(kind, field)}
        return cases | {"largest": self.largest(name)}


def is_number(kind: str) -> bool:
    return kind.startswith("uint")


def width(kind: str) -> int:
    return 20 if kind == "address" else 32


def zero(kind: str, _field: str) -> Any:
    if is_number(kind):
        return 0
    return "" if kind == "string" else bytes(width(kind))


def largest(kind: str, field: str) -> Any:
    if is_number(kind):
        return LARGEST.get(field, 2 ** int(kind.removeprefix("uint")) - 1)
    return "\N{WHITE SMILING FACE}" * 100 if kind == "string" else b"\xff" * width(kind)


def typical(name: str, kind: str, field: str, seed: int) -> Any:
    draw = keccak(text=f"{name} {field} {seed}")
    if name == "SignerProof" and field == "signer":
        return bytes.fromhex(Account.from_key(KEY).address[2:])
    if field in ("timestamp", "deadline"):
        return START + seed
    if field in LARGEST:
        return seed % (LARGEST[field] + 1)
    if kind == "uint256" and field != "cost":
        return int.from_bytes(draw, "big")
    if is_number(kind):
        return int.from_bytes(draw[:3], "big")
    return NAMES[seed % len(NAMES)] if kind == "string" else draw[: width(kind)]


def digest_of(signable: SignableMessage) -> bytes:
    return keccak(b"\x19" + signable.version + signable.header + signable.body)


def written(schema: Schema, name: str, message: Message) -> Message:
    """The message in JSON: numbers as strings, because JSON's own lose digits above 2^53."""
    text = {}
    for kind, field in schema.fields[name]:
        value = message[field]
        if kind.endswith("[]"):
            text[field] = [written(schema, kind[:-2], item) for item in value]
        elif kind == "uint256":
            text[field] = f"0x{value:064x}"
        elif is_number(kind):
            text[field] = str(value)
        elif kind == "address":
            text[field] = to_checksum_address(value)
        else:
            text[field] = value if kind == "string" else "0x" + value.hex()
    return text


def vector(schema: Schema, name: str, case: str, message: Message) -> dict[str, Any]:
    domains = [domain(schema, schema.domain_of[name], chain_id) for chain_id in CHAINS]
    signables = [encode_typed_data(d, schema.types(name), message) for d in domains]
    entry = {
        "case": case,
        "message": written(schema, name, message),
        "structHash": "0x" + signables[0].body.hex(),
        "digests": ["0x" + digest_of(s).hex() for s in signables],
        "signatures": ["0x" + Account.sign_message(s, KEY).signature.hex() for s in signables],
    }
    if "lines" in message:
        lines = b"".join(line[field].to_bytes(size, "big") for line in message["lines"] for field, size in PACKED)
        entry["packedLines"] = "0x" + lines.hex()
    return entry


def domain(schema: Schema, name: str, chain_id: int) -> dict[str, Any]:
    return schema.domains[name] | {"chainId": chain_id, "verifyingContract": CHAINS[chain_id]}


def separator(schema: Schema, name: str, chain_id: int) -> str:
    of_domain = next(t for t, d in schema.domain_of.items() if d == name)
    signable = encode_typed_data(domain(schema, name, chain_id), schema.types(of_domain), schema.zero(of_domain))
    return "0x" + signable.header.hex()


def document(schema: Schema) -> str:
    data = {
        "signer": {"address": Account.from_key(KEY).address, "key": KEY},
        "domains": {
            name: [domain(schema, name, c) | {"separator": separator(schema, name, c)} for c in CHAINS]
            for name in schema.domains
        },
        "vectors": {
            name: [vector(schema, name, case, message) for case, message in schema.cases(name).items()]
            for name in schema.fields
        },
    }
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def main() -> int:
    text = document(Schema(json.loads(SCHEMA.read_text(encoding="utf-8"))))
    if "--check" in sys.argv[1:]:
        if VECTORS.read_text(encoding="utf-8") == text:
            return 0
        print(f"{VECTORS} is out of date: run `python tools/typeddata/vectors.py`", file=sys.stderr)
        return 1
    VECTORS.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
