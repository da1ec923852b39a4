"""Computes the histories of tools/histories anew and compares what comes of each step.

usage: go run ./tools/histories -count 10000 | (cd sdk/python && python3 -m tests.histories)
"""

import json
import sys
from typing import Any

from dehug.typed_data import Split
from dehug.valuation import Prices, Score, Settled, Units, cost, divide, value_of


def differences(document: dict[str, Any]) -> list[str]:
    """What this mirror computes otherwise than the document says, a line for each step's field."""
    found = []
    for number, history in enumerate(document["histories"]):
        given = [dict(zip(document["fields"], map(int, step), strict=True)) for step in history["steps"]]
        for i, (step, computed) in enumerate(zip(given, replay(history, given), strict=True)):
            for field, got in computed.items():
                if got != step[field]:
                    found.append(f"history {number}, step {i}: {field} is {got}, want {step[field]}")
    return found


def replay(history: dict[str, Any], steps: list[dict[str, int]]) -> list[dict[str, int]]:
    """Outcome of each step."""
    prices, split = Prices(*map(int, history["prices"])), Split(*map(int, history["split"]))
    key, score, costs, escrow, outcomes = Settled(), Score(), 0, 0, []
    for step in steps:
        costs += cost(Units(step["inputUnits"], step["outputUnits"], step["requests"]), prices)
        escrow += step["deposit"]
        paid = min(value_of(costs) - key.value, escrow)
        escrow -= paid
        key = key.add(paid, step["at"])
        parts = divide(key.pending if step["distributes"] else 0, split)
        if step["distributes"]:
            key = key.distribute()
        if parts.protocol:
            score = score.add(parts.protocol, key.at)
        outcomes.append(
            {
                "value": value_of(costs),
                "paid": paid,
                "keyTime": key.at,
                "creator": parts.creator,
                "owner": parts.owner,
                "provider": parts.provider,
                "protocol": parts.protocol,
                "lifetime": score.lifetime,
                "trending": score.trending,
                "scoreTime": score.at,
                "trendingNow": score.trending_at(step["lookAt"]),
            }
        )
    return outcomes


def main() -> int:
    document = json.load(sys.stdin)
    found = differences(document)
    for line in found[:20]:
        print(line, file=sys.stderr)
    steps = sum(len(history["steps"]) for history in document["histories"])
    print(f"{len(document['histories'])} histories of {steps} steps: {len(found)} differences")
    return 1 if found or steps == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
