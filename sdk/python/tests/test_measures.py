"""Measures against the schema. Needs the standard library only."""

import unittest

from dehug.measures import Measure, measure_name, parse_measure
from tests.golden import SCHEMA


class MeasuresTest(unittest.TestCase):
    def test_codes_and_names_are_those_of_the_schema(self) -> None:
        wanted = [(entry["code"], entry["name"]) for entry in SCHEMA["measures"]]
        self.assertEqual([(measure.value, measure_name(measure)) for measure in Measure], wanted)
        for measure in Measure:
            self.assertIs(parse_measure(measure_name(measure)), measure)
        self.assertEqual(measure_name(2), "millisecond")

    def test_unknown_codes_and_names(self) -> None:
        self.assertEqual(measure_name(9), "measure 9")
        for name in ("", "TOKEN", "measure 9", "minute"):
            with self.subTest(name), self.assertRaisesRegex(ValueError, "use one of token, character,"):
                parse_measure(name)
