"""Amounts for people: "about 67 of every 100", "about 28% higher", whole numbers and one denominator."""

from decimal import ROUND_HALF_UP, Decimal

_FEW = 100


def whole(amount: Decimal) -> int:
    """The amount as a whole number, halves up."""
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def of_every(percent: Decimal) -> str:
    """ "67 of every 100" for 66.8 percent, "4 of every 1,000" for 0.42 percent; "" for what rounds to none or all."""
    if percent < 1:
        amount = whole(percent * 10)
        return f"{amount} of every 1,000" if amount else ""
    amount = whole(percent)
    return f"{amount} of every 100" if amount < 100 else ""


def counted_of(count: int, total: int) -> str:
    """ "9 of 27" where the total is small, else the share of every 100; "" where the count makes no sense."""
    if not 0 < count < total:
        return ""
    if total < _FEW:
        return f"{count} of {total}"
    share = of_every(Decimal(100) * count / total)
    return f"about {share}" if share else ""


def more_of(ratio: Decimal, measure: str) -> str:
    """ "about a 28% higher risk" for 1.28, "about 46% lower odds" for 0.54, "about 2.3 times the risk" from 2 on.

    "" where the ratio rounds to no change.
    """
    if ratio >= 2:
        shown = ratio.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP).normalize()
        return f"about {shown:f} times the {measure}"
    change = whole(abs(ratio - 1) * 100)
    if not change:
        return ""
    article = "" if measure == "odds" else f"{_article_of(change)} "
    return f"about {article}{change}% {'higher' if ratio > 1 else 'lower'} {measure}"


def _article_of(number: int) -> str:
    return "an" if number in {8, 11, 18} or 80 <= number < 90 else "a"
