"""The generated module against the schema. Needs the standard library only."""

import dataclasses
import re
import unittest

from dehug import typed_data
from tests.golden import CONTRACTS, SCHEMA, VECTORS, kinds, read, value


def encode_type(types: typed_data.Types, name: str) -> str:
    """Type string of EIP-712: the type, then what it holds by name."""
    order = [name, *sorted(other for other in types if other != name)]
    members = {t: ",".join(f"{f['type']} {f['name']}" for f in types[t]) for t in order}
    return "".join(f"{t}({members[t]})" for t in order)


class SchemaTest(unittest.TestCase):
    def test_type_strings_are_those_of_the_contracts(self) -> None:
        solidity = (CONTRACTS / "src/generated/TypeHashes.sol").read_text(encoding="utf-8")
        strings = re.findall(r'keccak256\(\s*"([^"]+)"\s*\)', solidity)
        ours = [encode_type(getattr(typed_data, t["name"]).TYPES, t["name"]) for t in SCHEMA["types"]]
        self.assertEqual(ours, strings)

    def test_types_are_those_of_the_schema(self) -> None:
        for entry in SCHEMA["types"]:
            name = entry["name"]
            with self.subTest(name):
                cls = getattr(typed_data, name)
                wanted = [{"name": field[1], "type": field[0]} for field in entry["fields"]]
                self.assertEqual(cls.TYPES[name], wanted)
                domain = getattr(cls, "DOMAIN", None)
                wanted = SCHEMA["domains"].get(entry.get("domain"))
                self.assertEqual(domain and dataclasses.asdict(domain), wanted)

    def test_messages_have_the_fields_of_their_types(self) -> None:
        for name, vectors in VECTORS["vectors"].items():
            for vector in vectors:
                with self.subTest(name, case=vector["case"]):
                    message = read(name, vector["message"]).message()
                    self.assertEqual(list(message), list(kinds(name)))
                    for field, data in vector["message"].items():
                        if isinstance(data, (str, bool)):
                            self.assertEqual(message[field], value(kinds(name)[field], data), field)

    def test_messages_hold_messages_and_lists(self) -> None:
        vectors = {vector["case"]: vector["message"] for vector in VECTORS["vectors"]["Publish"]}
        for case, count in {"no parents": 0, "one parent": 1, "three parents": 3}.items():
            message = read("Publish", vectors[case]).message()
            self.assertEqual(message["parents"], [int(parent, 0) for parent in vectors[case]["parents"]])
            self.assertEqual(len(message["parents"]), count)
            (terms,) = message["terms"]
            self.assertEqual(terms, read("Terms", vectors[case]["terms"][0]).message())
            self.assertEqual(list(terms["split"]), ["creator", "owner", "provider"])
        self.assertEqual(read("Publish", vectors["without terms"]).message()["terms"], [])

    def test_messages_cannot_be_changed(self) -> None:
        proof = read("SignerProof", VECTORS["vectors"]["SignerProof"][0]["message"])
        with self.assertRaises(dataclasses.FrozenInstanceError):
            proof.deadline = 1
