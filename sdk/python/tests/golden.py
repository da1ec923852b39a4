"""The schema and the golden vectors, which the tests of Solidity and Go read too."""

import json
from pathlib import Path
from typing import Any

from dehug import typed_data

CONTRACTS = Path(__file__).parents[3] / "contracts"
SCHEMA = json.loads((CONTRACTS / "schema/typed-data.json").read_text(encoding="utf-8"))
VECTORS = json.loads((CONTRACTS / "test/vectors/typed-data.json").read_text(encoding="utf-8"))


def kinds(name: str) -> dict[str, str]:
    """Fields of a type and their types, in order."""
    return {field["name"]: field["type"] for field in getattr(typed_data, name).TYPES[name]}


def read(name: str, data: dict[str, Any]) -> Any:
    """The message of the generated class, from the vectors' data."""
    values = [value(kind, data[field]) for field, kind in kinds(name).items()]
    return getattr(typed_data, name)(*values)


def value(kind: str, data: Any) -> Any:
    if kind.endswith("[]"):
        return tuple(value(kind[:-2], item) for item in data)
    if kind in VECTORS["vectors"]:
        return read(kind, data)
    if kind.startswith("uint"):
        return int(data, 0)
    return bytes.fromhex(data[2:]) if kind == "bytes32" else data
