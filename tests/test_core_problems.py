import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from core.problems import Problem, ProblemCode, problems, term_problems
from core.records import Entry, Kind, RateKind
from tests.lending_books import entry

RIGHT = [
    "2024-01-01 line 5000.00 line=借呗 item=jiebei due_day=31",
    "2024-01-01 line - line=借呗 rate=0.0004 rate_kind=daily",
    "2024-01-01 line - line=借呗 status=closed",
    "2024-01-01 borrow 1000.00 line=借呗 term=12 item=opening",
    "2024-01-01 borrow 1000.00 line=借呗 item=chasing",
    "2024-01-01 repay 10.00",
    "2024-01-01 repay 10.00 line=花呗 item=2024-01",
    "2024-01-01 repay 10.00 line=借呗 item=lower principal=9.00 interest=1.00",
    "2024-01-01 purchase 10.00",
    "2024-01-01 refund 10.00 item=2024010122001",
    "2024-01-01 bill 0.00 line=花呗 until=2024-01-10 principal=0.00",
    "2024-01-01 income 10.00",
    "2024-01-01 fee -10.00 line=借呗",
    "2024-01-01 score_seen 650.00",
    "2024-01-01 line_seen 6000.00 line=借呗 status=temporary until=2024-02-01",
    "2024-01-01 application 6000.00 line=借呗 status=pending",
    "2024-01-01 application - line=借呗",
    "2024-01-01 profile - item=employer status=done",
    "2024-01-01 target 20000.00 line=借呗 until=2024-12-31",
]

WRONG = [
    ("2024-01-01 borrow - line=借呗", "amount", ProblemCode.MISSING),
    ("2024-01-01 borrow 0.00 line=借呗", "amount", ProblemCode.BELOW),
    ("2024-01-01 repay -5.00", "amount", ProblemCode.BELOW),
    ("2024-01-01 fee 0.00", "amount", ProblemCode.ZERO),
    ("2024-01-01 fee -", "amount", ProblemCode.MISSING),
    ("2024-01-01 score_seen 1500.00", "amount", ProblemCode.ABOVE),
    ("2024-01-01 line -1.00 line=借呗", "amount", ProblemCode.BELOW),
    ("2024-01-01 borrow 10.00", "line", ProblemCode.MISSING),
    ("2024-01-01 bill 10.00", "line", ProblemCode.MISSING),
    ("2024-01-01 line_seen 10.00", "line", ProblemCode.MISSING),
    ("2024-01-01 borrow 10.00 line=借呗 term=0", "term", ProblemCode.BELOW),
    ("2024-01-01 borrow 10.00 line=借呗 term=601", "term", ProblemCode.ABOVE),
    ("2024-01-01 borrow 10.00 line=借呗 due_day=32", "due_day", ProblemCode.ABOVE),
    ("2024-01-01 borrow 10.00 line=借呗 due_day=0", "due_day", ProblemCode.BELOW),
    (
        "2024-01-01 borrow 10.00 line=借呗 rate=-0.1 rate_kind=daily",
        "rate",
        ProblemCode.BELOW,
    ),
    (
        "2024-01-01 borrow 10.00 line=借呗 rate=0.04 rate_kind=daily",
        "rate",
        ProblemCode.RATE_ABSURD,
    ),
    (
        "2024-01-01 borrow 10.00 line=借呗 rate=14.6 rate_kind=yearly",
        "rate",
        ProblemCode.RATE_ABSURD,
    ),
    (
        "2024-01-01 borrow 10.00 line=借呗 rate=NaN rate_kind=yearly",
        "rate",
        ProblemCode.RATE_ABSURD,
    ),
    (
        "2024-01-01 borrow 10.00 line=借呗 rate=0.0004",
        "rate_kind",
        ProblemCode.RATE_WITHOUT_KIND,
    ),
    ("2024-01-01 borrow 10.00 line=借呗 item=new", "item", ProblemCode.NO_SUCH_WORD),
    ("2024-01-01 repay 10.00 item=2024-13", "item", ProblemCode.NO_SUCH_WORD),
    ("2024-01-01 line - line=借呗 item=jb", "item", ProblemCode.NO_SUCH_WORD),
    ("2024-01-01 line - line=借呗 status=done", "status", ProblemCode.NO_SUCH_WORD),
    ("2024-01-01 profile -", "item", ProblemCode.MISSING),
    ("2024-01-01 profile - item=hobby", "item", ProblemCode.NO_SUCH_WORD),
    (
        "2024-01-01 line_seen 10.00 line=借呗 status=temporary",
        "until",
        ProblemCode.MISSING,
    ),
    (
        "2024-01-02 bill 10.00 line=花呗 until=2024-01-01",
        "until",
        ProblemCode.BEFORE_THE_DAY,
    ),
    ("2024-01-02 bill 10.00 line=花呗 until=2300-01-01", "until", ProblemCode.ABOVE),
    (
        "2024-01-01 bill 10.00 line=花呗 principal=11.00",
        "principal",
        ProblemCode.ABOVE,
    ),
    (
        "2024-01-01 repay 10.00 principal=8.00 interest=1.00",
        "principal",
        ProblemCode.SPLIT_DIFFERS,
    ),
    (
        "2024-01-01 repay 10.00 principal=11.00 interest=-1.00",
        "interest",
        ProblemCode.BELOW,
    ),
    ("2024-01-01 repay 10.00 currency=cny", "currency", ProblemCode.NOT_A_CURRENCY),
    ("1969-12-31 repay 10.00", "day", ProblemCode.BELOW),
    ("2200-01-01 repay 10.00", "day", ProblemCode.ABOVE),
]


@pytest.mark.parametrize("text", RIGHT)
def test_nothing_is_wrong_with_what_is_right(text: str) -> None:
    assert problems(entry(text)) == ()


@pytest.mark.parametrize(("text", "field", "code"), WRONG)
def test_a_problem_names_its_field(text: str, field: str, code: ProblemCode) -> None:
    assert [(found.field, found.code) for found in problems(entry(text))] == [
        (field, code)
    ]


@pytest.mark.parametrize("name", [" 借呗", "借\n呗", "借" * 201])
def test_names_are_one_line_of_text(name: str) -> None:
    told = replace(entry("2024-01-01 line -"), line=name)

    assert problems(told) == (Problem("line", ProblemCode.NOT_A_NAME),)


def test_the_facts_say_what_would_be_right() -> None:
    (wide,) = problems(entry("2024-01-01 borrow 1.00 line=借呗 due_day=32"))
    (split,) = problems(entry("2024-01-01 repay 10.00 principal=8.00"))

    assert wide.facts == (("most", 31),)
    assert split.facts == (("sum", 8_00), ("amount", 10_00))


def test_several_things_can_be_wrong_at_once() -> None:
    told = Entry(day=dt.date(2024, 1, 1), kind=Kind.BORROW, term=0, due_day=40)

    assert {found.field for found in problems(told)} == {
        "amount",
        "line",
        "term",
        "due_day",
    }


@pytest.mark.parametrize(
    ("kind", "most"),
    [
        (RateKind.DAILY, "0.01"),
        (RateKind.MONTHLY, "0.3"),
        (RateKind.YEARLY, "3.65"),
        (RateKind.FEE, "1"),
    ],
)
def test_one_per_cent_a_day_is_the_most_that_is_taken_for_meant(
    kind: RateKind, most: str
) -> None:
    above = Decimal(most) + Decimal("0.0001")

    assert term_problems(100, Decimal(most), kind, 12) == ()
    assert term_problems(100, above, kind, 12) == (
        Problem("rate", ProblemCode.RATE_ABSURD, (("most", most),)),
    )
