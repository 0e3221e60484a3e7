"""The exact cases of loans, as ``youyu schedule --json`` tells them."""

from decimal import Decimal
from typing import Any

import pytest

from tests.command_line import CommandLine

EQUAL = "--method equal-instalment"
DRAWN = "--from 2024-01-15 --due-day 15"


def _told(cli: CommandLine, words: str) -> Any:  # noqa: ANN401 - JSON
    return cli.done("schedule", *words.split(), "--json").json


@pytest.mark.parametrize(
    ("rate", "payment", "interest"),
    [
        ("0.00015", "858.25", "299.04"),
        ("0.0003", "883.58", "602.99"),
        ("0.0004", "900.70", "808.36"),
        ("0.0005", "917.99", "1015.87"),
        ("0.0006", "935.46", "1225.56"),
    ],
)
def test_ten_thousand_over_a_year_by_months(
    cli: CommandLine, rate: str, payment: str, interest: str
) -> None:
    terms = f"--principal 10000 --rate {rate} --rate-kind daily --term 12 {EQUAL}"

    told = _told(cli, terms)

    assert (told["payment"], told["interest_total"]) == (payment, interest)


def test_ten_thousand_over_a_year_by_actual_days(cli: CommandLine) -> None:
    terms = f"--principal 10000 --rate 0.0004 --rate-kind daily --term 12 {EQUAL}"

    told = _told(cli, f"{terms} {DRAWN}")

    rows = told["rows"]
    last = Decimal(rows[-1]["principal"]) + Decimal(rows[-1]["interest"])
    assert (told["payment"], told["interest_total"]) == ("900.74", "808.82")
    assert str(last) == "900.68"
    assert [row["interest"] for row in rows] == [
        *("124.00", "106.99", "104.53", "91.60", "84.62", "72.10"),
        *("64.22", "53.85", "41.95", "32.70", "21.23", "11.03"),
    ]


def test_interest_only_of_the_same_loan(cli: CommandLine) -> None:
    terms = "--principal 10000 --rate 0.0004 --rate-kind daily --term 12"

    told = _told(cli, f"{terms} --method interest-only {DRAWN}")

    assert told["interest_total"] == "1464.00"
    assert [row["interest"] for row in told["rows"]] == [
        *("124.00", "116.00", "124.00", "120.00", "124.00", "120.00"),
        *("124.00", "124.00", "120.00", "124.00", "120.00", "124.00"),
    ]
    assert told["rows"][-1]["principal"] == "10000.00"


@pytest.mark.parametrize(
    ("term", "fee", "nominal", "effective"),
    [
        (3, "0.025", 14.94, 16.00),
        (6, "0.045", 15.27, 16.38),
        (9, "0.065", 15.34, 16.47),
        (12, "0.075", 13.57, 14.44),
        (12, "0.088", 15.86, 17.07),
    ],
)
def test_the_true_rate_of_an_instalment_fee(
    cli: CommandLine, term: int, fee: str, nominal: float, effective: float
) -> None:
    terms = f"--principal 12000 --rate {fee} --rate-kind fee --term {term} {EQUAL}"

    told = _told(cli, terms)

    assert round(told["apr"] * 100, 2) == nominal
    assert round(told["effective_rate"] * 100, 2) == effective


@pytest.mark.parametrize("rate", ["0.0004", "0"])
@pytest.mark.parametrize(
    ("principal", "term"), [("0.01", 12), ("300000", 60), ("300000", 600), ("1", 1)]
)
@pytest.mark.parametrize("start", ["2024-01-31", "2023-02-28", "2024-02-29"])
def test_the_smallest_and_the_longest_loans_are_paid_back_to_the_fen(
    cli: CommandLine, principal: str, term: int, rate: str, start: str
) -> None:
    terms = f"--principal {principal} --rate {rate} --rate-kind daily --term {term}"

    told = _told(cli, f"{terms} {EQUAL} --from {start} --due-day 31")

    repaid = sum(Decimal(row["principal"]) for row in told["rows"])
    assert repaid == Decimal(principal)
    assert told["rows"][-1]["balance"] == "0.00"
    assert all(Decimal(row["interest"]) >= 0 for row in told["rows"])
    assert (told["interest_total"] == "0.00") is (rate == "0" or principal == "0.01")
