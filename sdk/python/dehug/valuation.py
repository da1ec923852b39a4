"""What usage costs, how it is divided, and what it is worth to a token, as the contracts compute it, bit for bit.

All numbers are integers. Costs are in millionths of the smallest unit of the payment token, everything else in whole ones,
and every step rounds down. The rules are those of contracts/src/oracle/Distribution.sol, contracts/src/libraries/UsageWords.sol
and contracts/src/libraries/Valuation.sol. Needs the standard library only.

    owed = value_of(cost(Units(input=1200, output=300, requests=1), Prices.of(terms)))
    parts = divide(owed, terms.split)
    score = Score().add(parts.protocol, settled_at)
"""

from dataclasses import dataclass, replace

from .typed_data import Split, Terms

PROTOCOL_SHARE = 250
"""Part of the protocol in settled usage, in basis points, the same for every token."""

HALF_LIFE = 7 * 24 * 60 * 60
"""Seconds in which the weight of a fee in `trending` halves."""

SCALE = 1_000_000
"""Prices are those of so many units."""

_WHOLE = 10_000  # all of an amount in basis points
_FRACTION_BITS = 32  # that trending is kept with below the smallest unit
_FACTOR_BITS = 128  # of the factors that decay multiplies by
_MOST = (1 << 96) - 1  # the largest value on chain
_NEWEST = (1 << 32) - 1  # the newest time on chain

# The factor of bit b is floor(2^(128 - 2^b / HALF_LIFE)): what 2^b seconds leave of 2^128.
_DECAY_FACTORS = (
    0xFFFFECC5A413F4130EDDD8859E03E445,
    0xFFFFD98B49999F18EF77EE540236ED9B,
    0xFFFFB31698FA198E127201B14D4DB0F0,
    0xFFFF662D490F9D1457EAE363D31F7AF9,
    0xFFFECC5AEE8CC644AB306EB1582705B2,
    0xFFFD98B74ECEDED3329117CFA6F8B9FF,
    0xFFFB3174646C15A498CF152B6772F146,
    0xFFF662FFE3DA026CE2D170749910C729,
    0xFFECC65C31FF220C3619B515DC14827A,
    0xFFD98E29FF4932C5BC19FBEB98E77764,
    0xFFB32219FCB93B56F84D30036F654840,
    0xFF665B487A5B5904C7B6E56306D9E1EB,
    0xFECD12C7421017A474D42CD7673995E3,
    0xFD9B958A7B985D123E9C541A7CF89159,
    0xFB3CE4222557513F9C202835DD32FB92,
    0xF69075D6B08791524B557C2FEF53039E,
    0xED79F3FD630915352C93E8E5AB2F8BF5,
    0xDC4B07DBB77174AAA554E57FF08981EA,
    0xBD910B7F3E463D9B3C1922480E615C8F,
    0x8C5F7D27E89C7121E2B9C163F592A4D0,
)


@dataclass(frozen=True)
class Units:
    """What was used, in the measures that the terms name."""

    input: int = 0
    output: int = 0
    requests: int = 0


@dataclass(frozen=True)
class Prices:
    """Prices of 1,000,000 units, in the smallest unit of the payment token."""

    input: int = 0
    output: int = 0
    request: int = 0

    @classmethod
    def of(cls, terms: Terms) -> "Prices":
        """Prices of terms."""
        return cls(terms.input_price, terms.output_price, terms.request_price)


def cost(units: Units, prices: Prices) -> int:
    """Exact price of units, in millionths of the smallest unit. Costs add up before they are rounded to a value."""
    return units.input * prices.input + units.output * prices.output + units.requests * prices.request


def value_of(total_cost: int) -> int:
    """What a total of costs comes to in the smallest unit."""
    return total_cost // SCALE


@dataclass(frozen=True)
class Parts:
    """An amount divided. They sum to it."""

    creator: int
    owner: int
    provider: int
    protocol: int


def divide(amount: int, split: "Split | None" = None) -> Parts:
    """Divides settled usage by the terms of publication: the protocol's part first, then the rest. The creator has what
    rounding leaves, and everything of a token without terms."""
    _check("amount", amount, _MOST)
    protocol = amount * PROTOCOL_SHARE // _WHOLE
    rest = amount - protocol
    owner = rest * split.owner // _WHOLE if split else 0
    provider = rest * split.provider // _WHOLE if split else 0
    return Parts(rest - owner - provider, owner, provider, protocol)


@dataclass(frozen=True)
class Settled:
    """What the oracle keeps of one token, payer and provider."""

    value: int = 0
    """Total ever settled."""
    distributed: int = 0
    """Part of it that was distributed."""
    at: int = 0
    """Time of settlement of what is not distributed, weighted by value, in seconds since 1970."""

    @property
    def pending(self) -> int:
        """What was settled and not distributed."""
        return self.value - self.distributed

    def add(self, paid: int, at: int) -> "Settled":
        """Settles more at a time, before or after that of what is pending."""
        _check("paid value", paid, _MOST)
        _check("time", at, _NEWEST)
        _check("settled value", self.value + paid, _MOST)
        if paid == 0:
            return self
        mean = (self.pending * self.at + paid * at) // (self.pending + paid)
        return Settled(self.value + paid, self.distributed, mean)

    def distribute(self) -> "Settled":
        """Counts all that was settled as distributed. The time stays what it was."""
        return replace(self, distributed=self.value)


@dataclass(frozen=True)
class Score:
    """What usage is worth to a token."""

    lifetime: int = 0
    """Sum of all protocol fees that were distributed for it."""
    trending: int = 0
    """Sum of the same fees, each halved for every week since it was settled, in 2^-32 of the smallest unit."""
    at: int = 0
    """Time that `trending` holds for, in seconds since 1970."""

    def add(self, fee: int, settled_at: int) -> "Score":
        """Counts a fee that was settled at a time, before or after those that are counted already."""
        _check("fee", fee, _MOST)
        _check("time", settled_at, _NEWEST)
        _check("lifetime", self.lifetime + fee, _MOST)
        trending, addition = self.trending, fee << _FRACTION_BITS
        if settled_at > self.at:
            trending = decay(trending, settled_at - self.at)
        else:
            addition = decay(addition, self.at - settled_at)
        return Score(self.lifetime + fee, trending + addition, max(self.at, settled_at))

    def trending_at(self, at: int) -> int:
        """`trending` at a time, in the smallest unit. A time before the score's own is taken for that."""
        return decay(self.trending, max(at - self.at, 0)) >> _FRACTION_BITS


def decay(amount: int, elapsed: int) -> int:
    """amount · 2^(-elapsed / HALF_LIFE), for an amount of at most 128 bits: whole half-lives are shifts, and each bit of the
    seconds that are left multiplies by its factor."""
    _check("amount", amount, (1 << _FACTOR_BITS) - 1)
    halvings, rest = divmod(elapsed, HALF_LIFE)
    if halvings >= _FACTOR_BITS:
        return 0
    remaining = 1 << _FACTOR_BITS
    for bit, factor in enumerate(_DECAY_FACTORS):
        if rest >> bit & 1:
            remaining = remaining * factor >> _FACTOR_BITS
    return (amount * remaining >> _FACTOR_BITS) >> halvings


def _check(what: str, number: int, most: int) -> None:
    """Refuses what a contract cannot hold."""
    if not 0 <= number <= most:
        raise ValueError(f"{what} {number} is not a whole number of at most {most.bit_length()} bits")
