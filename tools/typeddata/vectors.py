"""Writes contracts/test/vectors/typed-data.json, which the tests of Solidity, Go and Python check.

Hashes and signatures come from eth-account, which shares no code with any of the three. Run
`python tools/typeddata/vectors.py` at the root of the repository, with requirements.txt installed;
`--check` compares instead of writing.
"""

import json
import sys
from collections.abc import Callable
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
TEXTS = {
    "name": ("alice/tiny-chat", "naïve-东京/a-name-that-is-longer-than-a-word-of-thirty-two-bytes"),
    "licenseId": ("Apache-2.0", "LicenseRef-of-its-own-with-a-name-longer-than-thirty-two-bytes"),
}
# The contracts refuse other values.
LARGEST = {"contentType": 1, "powers": 3}
# Cases of types that hold arrays: how many elements each array has.
COUNTS = {
    "Batch": {"one line": 1, "two lines": 2, "five lines": 5},
    "Publish": {"no parents": 0, "one parent": 1, "three parents": 3},
}
# Arrays of at most one element, which stand for what a message may lack.
OPTIONAL = {"Publish": "terms"}
# How UsageOracle.settleBatch takes a line: field and bytes.
PACKED = (("tokenId", 32), ("value", 12), ("inputUnits", 8), ("outputUnits", 8), ("requests", 8))

Message = dict[str, Any]
Make = Callable[[str, str, str, int], Any]


class Schema:
    """The types by name, as lists of (type, name)."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.domains = data["domains"]
        self.domain_of = {t["name"]: t.get("domain") for t in data["types"]}
        self.fields = {t["name"]: [(f[0], f[1]) for f in t["fields"]] for t in data["types"]}

    def types(self, name: str) -> dict[str, list[dict[str, str]]]:
        """Types that eth-account needs for one message: itself and what it holds."""
        found = {name: [{"type": kind, "name": field} for kind, field in self.fields[name]]}
        for kind, _ in self.fields[name]:
            if kind.removesuffix("[]") in self.fields:
                found |= self.types(kind.removesuffix("[]"))
        return found

    def zero(self, name: str) -> Message:
        return self._build(name, zero)

    def typical(self, name: str, seed: int, count: int = 2) -> Message:
        return self._build(name, typical, seed, count)

    def _build(self, name: str, make: Make, seed: int = 0, count: int = 1) -> Message:
        """A message whose plain values are made; its arrays have that many elements."""
        return {field: self._value(name, kind, field, make, seed, count) for kind, field in self.fields[name]}

    def _value(self, name: str, kind: str, field: str, make: Make, seed: int, count: int) -> Any:
        if kind.endswith("[]"):
            count = 1 if OPTIONAL.get(name) == field else count
            return [self._value(name, kind[:-2], field, make, seed * 10 + i, count) for i in range(count)]
        if kind in self.fields:
            return self._build(kind, make, seed, count)
        return make(name, kind, field, seed)

    def cases(self, name: str) -> dict[str, Message]:
        """Nothing, ordinary messages, each flag and each largest narrow number alone, everything at its largest."""
        cases = {"zero": self.zero(name)}
        if name in COUNTS:
            cases |= {case: self.typical(name, i, n) for i, (case, n) in enumerate(COUNTS[name].items(), 1)}
        else:
            cases |= {"typical": self.typical(name, 1), "another": self.typical(name, 2)}
        if name in OPTIONAL:
            cases[f"without {OPTIONAL[name]}"] = self.typical(name, 1) | {OPTIONAL[name]: []}
        flags = {field: False for kind, field in self.fields[name] if kind == "bool"}
        for i, (kind, field) in enumerate(self.fields[name], 3):
            if kind == "bool":
                cases[f"only {field}"] = self.typical(name, i) | flags | {field: True}
            elif is_number(kind) and kind != "uint256":
                cases[f"largest {field}"] = self.typical(name, i) | {field: largest(name, kind, field)}
        return cases | {"largest": self._build(name, largest)}


def is_number(kind: str) -> bool:
    return kind.startswith("uint") and not kind.endswith("[]")


def bits(kind: str) -> int:
    return int(kind.removeprefix("uint"))


def width(kind: str) -> int:
    return 20 if kind == "address" else 32


def zero(_name: str, kind: str, _field: str, _seed: int = 0) -> Any:
    if kind == "bool":
        return False
    if is_number(kind):
        return 0
    return "" if kind == "string" else bytes(width(kind))


def largest(_name: str, kind: str, field: str, _seed: int = 0) -> Any:
    if kind == "bool":
        return True
    if is_number(kind):
        return LARGEST.get(field, 2 ** bits(kind) - 1)
    return "\N{WHITE SMILING FACE}" * 100 if kind == "string" else b"\xff" * width(kind)


def typical(name: str, kind: str, field: str, seed: int) -> Any:
    draw = keccak(text=f"{name} {field} {seed}")
    if name == "SignerProof" and field == "signer":
        return bytes.fromhex(Account.from_key(KEY).address[2:])
    if name == "Split":
        return {"creator": 1_000 + seed, "owner": 2_000, "provider": 7_000 - seed}[field]
    if field in ("timestamp", "deadline"):
        return START + seed
    if field in LARGEST:
        return seed % (LARGEST[field] + 1)
    if kind == "bool":
        return draw[0] % 2 == 1
    if kind == "uint256" and field not in ("cost", "total"):
        return int.from_bytes(draw, "big")
    if is_number(kind):
        return int.from_bytes(draw[: min(3, bits(kind) // 8)], "big")
    return TEXTS[field][seed % len(TEXTS[field])] if kind == "string" else draw[: width(kind)]


def digest_of(signable: SignableMessage) -> bytes:
    return keccak(b"\x19" + signable.version + signable.header + signable.body)


def written(schema: Schema, name: str, message: Message) -> Message:
    """The message in JSON: numbers as strings, because JSON's own lose digits above 2^53."""
    return {field: written_value(schema, kind, message[field]) for kind, field in schema.fields[name]}


def written_value(schema: Schema, kind: str, value: Any) -> Any:
    if kind.endswith("[]"):
        return [written_value(schema, kind[:-2], item) for item in value]
    if kind in schema.fields:
        return written(schema, kind, value)
    if kind == "uint256":
        return f"0x{value:064x}"
    if is_number(kind):
        return str(value)
    if kind == "address":
        return to_checksum_address(value)
    return "0x" + value.hex() if kind == "bytes32" else value


def vector(schema: Schema, name: str, case: str, message: Message) -> dict[str, Any]:
    types = schema.types(name)
    entry = {
        "case": case,
        "message": written(schema, name, message),
        "structHash": "0x" + encode_typed_data({}, types, message).body.hex(),
    }
    if schema.domain_of[name]:
        domains = [domain(schema, schema.domain_of[name], chain_id) for chain_id in CHAINS]
        signables = [encode_typed_data(d, types, message) for d in domains]
        entry["digests"] = ["0x" + digest_of(s).hex() for s in signables]
        entry["signatures"] = ["0x" + Account.sign_message(s, KEY).signature.hex() for s in signables]
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
