"""The ranking on real people: how it is measured, and that it is good enough."""

import csv
import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from core.measured import measured
from core.records import Kind
from core.validation import (
    ON,
    auc,
    groups,
    ks,
    main,
    person_entries,
    person_score,
    spearman,
    validate,
)

SHARED = Path(__file__).parents[2] / "shared/validation/uci_credit_clients_dev.csv"
STATUS = ("PAY_0", "PAY_2", "PAY_3", "PAY_4", "PAY_5", "PAY_6")


def person(
    late: tuple[int, ...] = (0,) * 6, *, bad: bool = False, bill: int = 20000
) -> dict[str, str]:
    """Return a made-up row; ``late`` runs from September back to April."""
    row = {"LIMIT_BAL": "50000", "default_next_month": "1" if bad else "0"}
    row |= {name: str(status) for name, status in zip(STATUS, late, strict=True)}
    row |= {f"BILL_AMT{n}": str(bill) for n in range(1, 7)}
    row |= {f"PAY_AMT{n}": "2000" for n in range(1, 7)}
    return row


def test_auc_counts_pairs_and_ties_count_half() -> None:
    scores = np.array([1.0, 2.0, 2.0, 3.0])
    bad = np.array([True, True, False, False])

    assert auc(scores, bad) == pytest.approx((1 + 1 + 0.5 + 1) / 4)


def test_ks_is_the_greatest_distance() -> None:
    scores = np.array([1.0, 2.0, 3.0, 4.0])

    assert ks(scores, np.array([True, True, False, False])) == 1
    assert ks(scores, np.array([True, False, True, False])) == pytest.approx(0.5)


def test_spearman_knows_order_only() -> None:
    assert spearman(np.array([1.0, 2, 3]), np.array([1.0, 100, 101])) == pytest.approx(
        1
    )
    assert spearman(np.array([1.0, 2, 3]), np.array([3.0, 2, 1])) == pytest.approx(-1)


def test_groups_hold_everybody_once() -> None:
    scores, bad = np.arange(11.0), np.arange(11) < 3

    found = groups(scores, bad, 5)

    assert sum(group.people for group in found) == 11
    assert found[0].default_rate == 1
    assert found[-1].default_rate == 0


def test_a_person_becomes_a_line_bills_and_payments() -> None:
    entries = person_entries(person((1, 0, 0, 2, 2, 0)))

    kinds = [entry.kind for entry in entries]
    assert kinds.count(Kind.BILL) == 6
    assert [e.amount for e in entries if e.kind is Kind.LINE] == [50000_00]
    assert all(entry.day <= ON for entry in entries)
    assert sum(entry.kind is Kind.BORROW for entry in entries) == 4


def test_lateness_counts_more_the_later_and_the_longer() -> None:
    clean = person_score(person())
    long_ago = person_score(person((0, 0, 0, 0, 0, 1)))
    lately = person_score(person((1, 0, 0, 0, 0, 0)))
    longer = person_score(person((2, 2, 0, 0, 0, 0)))

    assert clean > long_ago > lately > longer


def test_the_module_prints_its_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [person(bad=False) for _ in range(6)]
    rows += [person((2, 2, 2, 0, 0, 0), bad=True) for _ in range(4)]
    file = tmp_path / "people.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)

    assert main([str(file), "--json"]) == 0

    found = json.loads(capsys.readouterr().out)
    assert set(found) == {
        "auc",
        "ks",
        "spearman_limit",
        "quintiles",
        "deciles",
        "people",
        "seconds",
    }
    assert found["auc"] == 1
    assert found["people"] == 10


def test_a_file_that_is_something_else_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "other.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")

    assert main([str(file)]) == 1
    assert "cannot validate" in capsys.readouterr().err


@pytest.mark.skipif(not SHARED.exists(), reason="the file of real people is not here")
def test_the_shipped_card_ranks_real_people_unfitted() -> None:
    with SHARED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    found = validate(rows)

    assert found.auc >= 0.745
    assert found.spearman_limit > 0.25
    rates = [group.default_rate for group in found.quintiles]
    assert all(low > high for low, high in pairwise(rates))
    told, _ = measured()
    assert told.people == found.people
    assert told.auc == pytest.approx(found.auc, abs=0.0006)
    assert told.ks == pytest.approx(found.ks, abs=0.0006)
    assert told.spearman_limit == pytest.approx(found.spearman_limit, abs=0.0006)
    assert told.quintiles == pytest.approx(rates, abs=0.0006)
