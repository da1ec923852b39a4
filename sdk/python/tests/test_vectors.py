"""The generated module with eth-account, against the golden vectors. Needs the group `chain`."""

import unittest
from typing import Any

from eth_account import Account
from eth_account.messages import encode_typed_data
from eth_utils import keccak

from tests.golden import SCHEMA, VECTORS, read


class VectorsTest(unittest.TestCase):
    def test_every_type_has_vectors(self) -> None:
        self.assertEqual(list(VECTORS["vectors"]), [entry["name"] for entry in SCHEMA["types"]])
        for name, vectors in VECTORS["vectors"].items():
            self.assertGreaterEqual(len(vectors), 4, name)

    def test_hashes_and_signatures_are_those_of_the_vectors(self) -> None:
        for entry in SCHEMA["types"]:
            for vector in VECTORS["vectors"][entry["name"]]:
                for i, domain in enumerate(VECTORS["domains"].get(entry.get("domain"), [])):
                    with self.subTest(entry["name"], case=vector["case"], chain=domain["chainId"]):
                        self.check(entry["name"], vector, domain, i)

    def test_hashes_of_types_without_a_domain_are_those_of_the_vectors(self) -> None:
        for name in (entry["name"] for entry in SCHEMA["types"] if "domain" not in entry):
            for vector in VECTORS["vectors"][name]:
                with self.subTest(name, case=vector["case"]):
                    message = read(name, vector["message"])
                    signable = encode_typed_data({}, message.TYPES, message.message())
                    self.assertEqual("0x" + signable.body.hex(), vector["structHash"])
                    self.assertNotIn("signatures", vector)

    def check(self, name: str, vector: dict[str, Any], domain: dict[str, Any], i: int) -> None:
        message = read(name, vector["message"])
        at = message.DOMAIN.at(domain["chainId"], domain["verifyingContract"])
        signable = encode_typed_data(at, message.TYPES, message.message())
        digest = keccak(b"\x19\x01" + signable.header + signable.body)
        self.assertEqual("0x" + signable.header.hex(), domain["separator"])
        self.assertEqual("0x" + signable.body.hex(), vector["structHash"])
        self.assertEqual("0x" + digest.hex(), vector["digests"][i])
        signature = bytes.fromhex(vector["signatures"][i][2:])
        self.assertEqual(Account.recover_message(signable, signature=signature), VECTORS["signer"]["address"])
