"""What a user says is usual for a product: kept in the ledger, read by everything."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.admission import owed
from core.anonymise import Disguise, anonymise
from core.books import Books, books_from
from core.commands import AddEntries, SetSetting
from core.estimator.score import estimate, estimate_books
from core.ledger import Ledger
from core.lending.positions import LoanPosition
from core.lending.products import load_products, products_of
from core.lending.replay import replay
from core.problems import LARGEST_PENALTY, ProblemCode, usual_terms_problems
from core.records import Entry, Kind, Method, Product, RateKind
from core.scorecard import load_scorecard
from core.storage.check import FindingCode
from core.usual_terms import UsualTerms, setting_of, usual_terms_in, usual_terms_of
from tests.lending_books import entries

DRAWN = "2024-01-15 borrow 10000.00 line=借呗 loan=L1\n"
CHEAPER = UsualTerms(
    product=Product.JIEBEI, rate=Decimal("0.0002"), rate_kind=RateKind.DAILY
)
ON = dt.date(2024, 3, 1)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.create(tmp_path / "books.youyu") as made:
        made.apply(AddEntries(tuple(entries(DRAWN))))
        yield made


def _loan(books: Books) -> LoanPosition:
    (loan,) = replay(books, ON, load_products()).loans
    return loan


def _typing(terms: UsualTerms) -> SetSetting:
    return SetSetting(*setting_of(terms))


def test_terms_typed_for_a_product_hold_for_loans_drawn_before_and_after(
    ledger: Ledger,
) -> None:
    dearer = _loan(ledger.books())

    ledger.apply(_typing(CHEAPER))

    assert dearer.rate == Decimal("0.0004")
    assert _loan(ledger.books()).rate == Decimal("0.0002")
    assert owed(ledger.books(), _repayment()) < dearer.owed


def test_undo_brings_the_shipped_terms_back_and_redo_the_typed_ones(
    ledger: Ledger,
) -> None:
    ledger.apply(_typing(CHEAPER))

    ledger.undo()
    undone = _loan(ledger.books()).rate
    ledger.redo()

    assert undone == Decimal("0.0004")
    assert _loan(ledger.books()).rate == Decimal("0.0002")


def test_forgetting_the_setting_is_the_shipped_preset_again(ledger: Ledger) -> None:
    ledger.apply(_typing(CHEAPER))

    ledger.apply(_typing(UsualTerms(product=Product.JIEBEI)))

    assert ledger.books().usual == ()
    assert _loan(ledger.books()).rate == Decimal("0.0004")


def test_the_file_alone_carries_the_terms_to_the_library(
    ledger: Ledger, tmp_path: Path
) -> None:
    ledger.apply(_typing(CHEAPER))
    elsewhere = tmp_path / "elsewhere.youyu"
    ledger.copy_to(elsewhere)

    with Ledger.open(elsewhere, read_only=True) as other:
        assert estimate(other, on=ON) == estimate(ledger, on=ON)
        assert other.books().usual == (CHEAPER,)


def test_the_terms_survive_a_change_of_a_day(ledger: Ledger) -> None:
    ledger.apply(_typing(CHEAPER))
    ledger.books()

    ledger.apply(AddEntries(tuple(entries("2024-02-01 income 5000.00\n"))))

    assert ledger.books().usual == (CHEAPER,)
    assert _loan(ledger.books()).rate == Decimal("0.0002")


def test_the_estimate_goes_by_the_books_terms_whoever_asks(ledger: Ledger) -> None:
    card = load_scorecard("zhima-style")
    free = UsualTerms(
        product=Product.JIEBEI, rate=Decimal(0), rate_kind=RateKind.DAILY, term=1
    )
    shipped = estimate_books(ledger.books(), ON, card)

    ledger.apply(_typing(free))

    typed = estimate_books(ledger.books(), ON, card)
    assert shipped.debt.overdue < typed.debt.overdue == 10000_00


def test_a_line_known_for_terms_of_its_own_takes_the_rest_from_its_product() -> None:
    typed = (UsualTerms(product=Product.JIEBEI, due_day=25, rate=Decimal("0.001")),)

    found = products_of(load_products(), typed).recognised("备用金")

    assert (found.rate, found.due_day, found.own) == (Decimal(0), 25, True)


def test_every_term_that_can_be_typed_takes_the_place_of_the_shipped_one() -> None:
    typed = UsualTerms(
        product=Product.HUABEI,
        fees=((3, Decimal("0.02")), (24, Decimal("0.15"))),
        method=Method.EQUAL_PRINCIPAL,
        term=24,
        due_day=31,
        statement_day=5,
        minimum_share=Decimal("0.05"),
        revolving_rate=Decimal("0.0004"),
        penalty_factor=Decimal("1.3"),
        interest_free=False,
    )

    found = products_of(load_products(), (typed,)).usual[Product.HUABEI]

    assert found.rate_for(12) == Decimal("0.15")
    assert (found.method, found.term) == (Method.EQUAL_PRINCIPAL, 24)
    assert (found.due_day, found.statement_day) == (31, 5)
    assert found.minimum_of(1000_00) == 50_00
    assert found.revolving.interest(10000_00, 10) == 40_00
    assert found.penalty_factor == Fraction(13, 10)
    assert not found.interest_free


def test_a_copy_to_show_around_keeps_the_terms(ledger: Ledger, tmp_path: Path) -> None:
    ledger.apply(_typing(CHEAPER))

    anonymise(ledger, tmp_path / "copy.youyu", Disguise(Fraction(1, 3), days=-7))

    with Ledger.open(tmp_path / "copy.youyu", read_only=True) as copy:
        assert copy.books().usual == (CHEAPER,)


@pytest.mark.parametrize(
    ("terms", "field", "code"),
    [
        ({"rate": Decimal("-0.1")}, "rate", ProblemCode.BELOW),
        ({"rate": Decimal("0.02")}, "rate", ProblemCode.RATE_ABSURD),
        ({"fees": ((0, Decimal("0.1")),)}, "fees", ProblemCode.BELOW),
        ({"fees": ((3, Decimal("1.01")),)}, "fees", ProblemCode.RATE_ABSURD),
        ({"term": 601}, "term", ProblemCode.ABOVE),
        ({"due_day": 32}, "due_day", ProblemCode.ABOVE),
        ({"statement_day": 0}, "statement_day", ProblemCode.BELOW),
        ({"minimum_share": Decimal("1.01")}, "minimum_share", ProblemCode.ABOVE),
        ({"revolving_rate": Decimal("0.011")}, "revolving_rate", ProblemCode.ABOVE),
        ({"penalty_factor": Decimal(-1)}, "penalty_factor", ProblemCode.BELOW),
        (
            {"penalty_factor": LARGEST_PENALTY + 1},
            "penalty_factor",
            ProblemCode.ABOVE,
        ),
    ],
)
def test_impossible_terms_are_named_by_their_field(
    terms: dict[str, object], field: str, code: ProblemCode
) -> None:
    typed = UsualTerms(product=Product.CARD, rate_kind=RateKind.DAILY, **terms)  # type: ignore[arg-type]

    (found,) = usual_terms_problems(typed)

    assert (found.field, found.code) == (field, code)


_SHARES = st.decimals(0, 1, allow_nan=False, places=6)
_DAYS = st.integers(1, 31)
_TYPED = st.builds(
    UsualTerms,
    product=st.sampled_from(Product),
    rate=st.none() | _SHARES,
    rate_kind=st.none() | st.sampled_from(RateKind),
    fees=st.none()
    | st.dictionaries(st.integers(1, 60), _SHARES, max_size=4).map(
        lambda fees: tuple(sorted(fees.items()))
    ),
    method=st.none() | st.sampled_from(Method),
    term=st.none() | st.integers(1, 600),
    due_day=st.none() | _DAYS,
    statement_day=st.none() | _DAYS,
    minimum_share=st.none() | _SHARES,
    revolving_rate=st.none() | _SHARES,
    penalty_factor=st.none() | _SHARES,
    interest_free=st.none() | st.booleans(),
)


@given(_TYPED)
def test_what_is_written_into_a_setting_is_read_from_it(terms: UsualTerms) -> None:
    name, text = setting_of(terms)

    if terms.told:
        assert usual_terms_of(name, text) == terms
    else:
        assert text == ""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("usual-terms.jiebei", "not a text of ours"),
        ("usual-terms.jiebei", "[1]"),
        ("usual-terms.jiebei", '{"rate": 0.1}'),
        ("usual-terms.jiebei", '{"rate": "much"}'),
        ("usual-terms.jiebei", '{"colour": "red"}'),
        ("usual-terms.jiebei", '{"fees": {"three": "0.1"}}'),
        ("usual-terms.loanshark", "{}"),
    ],
)
def test_a_setting_that_cannot_be_read_counts_for_nothing_and_is_found(
    ledger: Ledger, name: str, text: str
) -> None:
    ledger.apply(SetSetting(name, text))

    assert usual_terms_in({name: text}) == ()
    assert _loan(ledger.books()).rate == Decimal("0.0004")
    (finding,) = ledger.check()
    assert finding.code is FindingCode.SETTING


def test_books_that_were_told_nothing_are_as_shipped() -> None:
    books = books_from(entries(DRAWN))

    assert books.usual == ()
    assert products_of(load_products(), books.usual) is load_products()


def _repayment() -> Entry:
    return Entry(day=ON, kind=Kind.REPAY, line="借呗", loan="L1", amount=1)
