"""Costs, division and valuation. Needs the standard library only."""

import copy
import json
import unittest
from decimal import ROUND_FLOOR, Decimal, localcontext
from typing import Any
from unittest import mock

from dehug import valuation
from dehug.typed_data import Split, Terms
from dehug.valuation import HALF_LIFE, Parts, Prices, Score, Settled, Units, cost, decay, divide, value_of
from tests.golden import CONTRACTS
from tests.histories import differences

DAY = 24 * 60 * 60
MOST = (1 << 96) - 1


def golden() -> dict[str, Any]:
    return json.loads((CONTRACTS / "test/vectors/valuation.json").read_text(encoding="utf-8"))


class HistoriesTest(unittest.TestCase):
    def test_the_golden_histories_come_out_alike(self) -> None:
        document = golden()
        self.assertGreaterEqual(len(document["histories"]), 64)
        self.assertEqual(len(document["histories"]), document["count"])
        self.assertEqual(differences(document), [])

    def test_every_field_of_an_outcome_is_compared(self) -> None:
        document = golden()
        document["histories"] = document["histories"][:1]
        for i, field in enumerate(document["fields"]):
            if i < document["fields"].index("value"):
                continue
            changed = copy.deepcopy(document)
            last = changed["histories"][0]["steps"][-1]
            last[i] = str(int(last[i]) + 1)
            with self.subTest(field):
                found = differences(changed)
                self.assertEqual(len(found), 1)
                self.assertIn(f"{field} is", found[0])

    def test_a_wrong_constant_is_found(self) -> None:
        factors = valuation._DECAY_FACTORS
        wrong = [
            ("PROTOCOL_SHARE", valuation.PROTOCOL_SHARE + 1),
            ("HALF_LIFE", HALF_LIFE + 1),
            ("SCALE", valuation.SCALE + 1),
            ("_WHOLE", 9_999),
            ("_FRACTION_BITS", 31),
        ]
        wrong += [("_DECAY_FACTORS", (*factors[:i], factors[i] - (1 << 64), *factors[i + 1 :])) for i in range(len(factors))]
        for name, constant in wrong:
            with self.subTest(name), mock.patch.object(valuation, name, constant):
                self.assertNotEqual(differences(golden()), [])


class CostTest(unittest.TestCase):
    def test_costs_add_up_before_they_are_rounded(self) -> None:
        terms = Terms(
            "MIT", bytes(32), True, True, True, True, False, 0, 0, 0, "0x" + "00" * 20, 0, 2, 3, 100_000, 400_000, 7,
            Split(6500, 1000, 2500),
        )  # fmt: skip
        prices = Prices.of(terms)
        self.assertEqual(prices, Prices(input=100_000, output=400_000, request=7))
        once = cost(Units(input=1, output=1, requests=2), prices)
        self.assertEqual(once, 500_014)
        self.assertEqual((value_of(once), value_of(2 * once)), (0, 1))


class DivideTest(unittest.TestCase):
    def test_rounds_down_and_the_creator_has_the_rest(self) -> None:
        for amount, split, want in (
            (40_000, Split(6000, 1000, 3000), Parts(23_400, 3900, 11_700, 1000)),
            (59, Split(6000, 1000, 3000), Parts(36, 5, 17, 1)),
            (41, Split(1, 3333, 6666), Parts(1, 13, 26, 1)),
            (1, Split(0, 1, 9999), Parts(1, 0, 0, 0)),
            (39, Split(0, 0, 10_000), Parts(0, 0, 39, 0)),
            (10_000, None, Parts(9750, 0, 0, 250)),
        ):
            with self.subTest(amount):
                self.assertEqual(divide(amount, split), want)


class SettledTest(unittest.TestCase):
    def test_the_time_is_weighted_by_value(self) -> None:
        key = Settled().add(100, 1000).add(300, 2000)
        self.assertEqual((key.value, key.pending, key.at), (400, 400, 1750))
        self.assertEqual(key.add(0, 9000), key)
        key = key.add(1, 9000).add(401, 1000).distribute()
        self.assertEqual((key.value, key.pending, key.at), (802, 0, 1384))
        self.assertEqual(key.add(5, 7000).at, 7000)


class ScoreTest(unittest.TestCase):
    def test_the_example_of_the_documentation(self) -> None:
        start = 1_800_000_000
        for order in ((0, 1), (1, 0)):
            fees = [(8_000_000, start), (4_000_000, start + 7 * DAY)]
            score = Score()
            for i in order:
                score = score.add(*fees[i])
            self.assertEqual(score.lifetime, 12_000_000)
            found = [score.trending_at(at) for at in (0, start + 7 * DAY, start + 14 * DAY, start + 28 * DAY)]
            self.assertEqual(found, [8_000_000, 8_000_000, 4_000_000, 1_000_000])

    def test_the_factors_follow_their_definition(self) -> None:
        with localcontext() as context:
            context.prec = 100
            for bit, factor in enumerate(valuation._DECAY_FACTORS):
                exact = Decimal(2) ** (128 - Decimal(1 << bit) / HALF_LIFE)
                self.assertEqual(factor, int(exact.to_integral_value(ROUND_FLOOR)), f"bit {bit}")

    def test_decay(self) -> None:
        most = (1 << 128) - 1
        self.assertEqual(decay(most, 0), most)
        self.assertEqual(decay(1 << 127, HALF_LIFE), 1 << 126)
        self.assertEqual(decay(most, 128 * HALF_LIFE - 1), 1)
        self.assertEqual(decay(most, 128 * HALF_LIFE), 0)
        self.assertEqual(decay(most, 1 << 200), 0)


class BoundsTest(unittest.TestCase):
    def test_what_a_contract_cannot_hold_is_refused(self) -> None:
        for name, call in {
            "a negative amount": lambda: divide(-1),
            "an amount of 97 bits": lambda: divide(MOST + 1),
            "a settled value of 97 bits": lambda: Settled().add(MOST, 1).add(1, 1),
            "a negative value": lambda: Settled(10).add(-1, 1),
            "a time of 33 bits": lambda: Settled().add(1, 1 << 32),
            "a lifetime of 97 bits": lambda: Score().add(MOST, 1).add(1, 1),
            "a fee of a time of 33 bits": lambda: Score().add(1, 1 << 32),
            "an amount of 129 bits": lambda: decay(1 << 128, 0),
        }.items():
            with self.subTest(name), self.assertRaisesRegex(ValueError, "is not a whole number of at most"):
                call()
