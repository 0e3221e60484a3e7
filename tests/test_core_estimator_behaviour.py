"""The score answers to what people do as the evidence says it should."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from core.books import books_from
from core.dates import add_months
from core.estimate import Estimate, Factor
from core.estimator.evaluation import evaluate
from core.estimator.lines import _regime_changes
from core.estimator.score import UnknownLineError, estimate_books
from core.records import Entry, Kind, Method, ProfileItem, RateKind, Status
from core.scorecard import load_scorecard
from tests.case_ledgers import VARIED, Story, monthly_dues

CARD = load_scorecard("zhima-style")
OPENED = dt.date(2024, 1, 1)


def estimated(entries: list[Entry], on: dt.date, line: str | None = None) -> Estimate:
    numbered = [replace(entry, id=n) for n, entry in enumerate(entries, 1)]
    return estimate_books(books_from(numbered), on, CARD, line)


def factor(estimate: Estimate, name: str) -> Factor:
    return next(factor for factor in estimate.score.factors if factor.id == name)


def a_line(limit: int | None = 20_000_00, name: str = "借呗") -> Entry:
    return Entry(
        day=OPENED,
        kind=Kind.LINE,
        line=name,
        amount=limit,
        item="jiebei",
        rate=Decimal(0),
        rate_kind=RateKind.DAILY,
        due_day=10,
    )


def loans(months: int, late_at: int | None = None, days: int = 0) -> Iterator[Entry]:
    """Yield a loan of one instalment a month, one of them paid some days late."""
    for month in range(months):
        drawn = add_months(OPENED, month).replace(day=12)
        due = add_months(drawn, 1).replace(day=10)
        loan = f"L{month}"
        yield Entry(
            day=drawn,
            kind=Kind.BORROW,
            line="借呗",
            loan=loan,
            amount=500_00,
            term=1,
            method=Method.BULLET,
        )
        paid = due + dt.timedelta(days=days) if month == late_at else due
        yield Entry(day=paid, kind=Kind.REPAY, line="借呗", loan=loan, amount=500_00)


def test_a_lateness_of_30_days_costs_60_to_130_points_after_a_year_on_time() -> None:
    months = 14
    on = add_months(OPENED, months).replace(day=10) + dt.timedelta(days=30)

    clean = estimated([a_line(), *loans(months)], on).score.value
    late = estimated([a_line(), *loans(months, months - 1, 30)], on).score.value

    assert 60 <= clean - late <= 130


def test_half_of_that_is_back_within_about_a_year() -> None:
    late_at = 13
    paid = add_months(OPENED, late_at + 1).replace(day=10) + dt.timedelta(days=30)

    def lost(months: int, on: dt.date) -> float:
        clean = estimated([a_line(), *loans(months)], on).score.value
        return (
            clean - estimated([a_line(), *loans(months, late_at, 30)], on).score.value
        )

    at_once = lost(late_at + 2, paid)
    after_a_year = lost(late_at + 14, paid + dt.timedelta(days=365))
    after_three_years = lost(late_at + 38, paid + dt.timedelta(days=3 * 365))

    assert after_a_year == pytest.approx(at_once / 2, rel=0.35)
    assert 0 < after_three_years < after_a_year


@pytest.mark.parametrize(("sooner", "later"), [(1, 3), (3, 30), (30, 60), (60, 90)])
def test_the_longer_the_lateness_the_dearer(sooner: int, later: int) -> None:
    on = add_months(OPENED, 20)

    one = estimated([a_line(), *loans(14, 12, sooner)], on).score.value
    other = estimated([a_line(), *loans(14, 12, later)], on).score.value

    assert other < one


def test_the_more_recent_of_two_latenesses_costs_more() -> None:
    on = add_months(OPENED, 20)

    old = estimated([a_line(), *loans(16, 3, 30)], on).score.value
    recent = estimated([a_line(), *loans(16, 14, 30)], on).score.value

    assert recent < old


def test_the_same_lateness_costs_a_better_record_more() -> None:
    def lost(months: int) -> float:
        on = add_months(OPENED, months).replace(day=10) + dt.timedelta(days=30)
        clean = estimated([a_line(), *loans(months)], on).score.value
        late = estimated([a_line(), *loans(months, months - 1, 30)], on).score.value
        return clean - late

    assert lost(24) > lost(4)


def test_one_more_payment_on_time_never_costs_points() -> None:
    on = add_months(OPENED, 14)
    scores = [
        estimated([a_line(), *list(loans(12))[:-1]], on).score.value,
        estimated([a_line(), *loans(12)], on).score.value,
    ]

    assert scores[1] > scores[0]


def test_a_maxed_out_line_costs_10_to_50_points_through_utilisation() -> None:
    on = OPENED + dt.timedelta(days=400)

    def points(amount: int) -> float:
        drawn = Entry(
            day=on,
            kind=Kind.BORROW,
            line="借呗",
            loan="L",
            amount=amount,
            term=12,
        )
        return factor(estimated([a_line(), drawn], on), "utilisation").points

    assert 10 <= points(1000_00) - points(20_000_00) <= 50


def test_there_is_no_cliff_in_utilisation() -> None:
    curve = CARD.factors["utilisation"].curves["curve"]
    values = curve.at([share / 100 for share in range(121)])

    assert max(abs(values[1:] - values[:-1])) < 0.09
    assert values[5] >= values[0] > values[30] > values[60] > values[100]


def buying(per_day: int, days: int = 120) -> list[Entry]:
    return [
        Entry(
            day=OPENED + dt.timedelta(days=day),
            kind=Kind.PURCHASE,
            amount=20_00,
            category=VARIED[number % len(VARIED)],
        )
        for day in range(days)
        for number in range(per_day * day, per_day * day + per_day)
    ]


def test_a_hundred_purchases_beyond_the_cap_add_nothing() -> None:
    on = OPENED + dt.timedelta(days=119)
    more = [
        Entry(day=on, kind=Kind.PURCHASE, amount=20_00, category=VARIED[n % 8])
        for n in range(100)
    ]

    capped = estimated(buying(2), on).score.value

    assert estimated([*buying(2), *more], on).score.value == capped


def test_one_more_purchase_never_costs_points() -> None:
    on = OPENED + dt.timedelta(days=119)
    plain = [entry for entry in buying(1) if entry.day.day % 3 == 0]
    for category in (*VARIED, "something new", ""):
        one = Entry(day=on, kind=Kind.PURCHASE, amount=20_00, category=category)

        assert (
            estimated([*plain, one], on).score.value >= estimated(plain, on).score.value
        )


def test_borrowing_weekly_beats_borrowing_monthly_by_nothing() -> None:
    on = OPENED + dt.timedelta(days=300)

    def score(every: int) -> float:
        told = [a_line()]
        for number, day in enumerate(range(0, 300, every)):
            drawn = OPENED + dt.timedelta(days=day)
            loan = f"L{number}"
            told.append(
                Entry(
                    day=drawn,
                    kind=Kind.BORROW,
                    line="借呗",
                    loan=loan,
                    amount=100_00,
                    term=1,
                )
            )
            told.append(
                Entry(
                    day=drawn + dt.timedelta(days=2),
                    kind=Kind.REPAY,
                    line="借呗",
                    loan=loan,
                    amount=100_00,
                )
            )
        return estimated(told, on).score.value

    assert score(7) <= score(28) + 1e-9


def test_an_income_that_is_unknown_widens_the_band() -> None:
    story = Story()
    story.salary(OPENED, OPENED + dt.timedelta(days=200), 6000)
    on = OPENED + dt.timedelta(days=200)

    unknown = estimated([a_line()], on).score
    known = estimated([a_line(), *story.entries()], on).score

    assert unknown.high - unknown.low > known.high - known.low


def test_before_any_official_score_believable_people_stand_where_most_do() -> None:
    """Most people are commonly reported between 600 and 750."""
    story = Story()
    on = dt.date(2026, 9, 30)
    story.jiebei(dt.date(2025, 9, 1), 20000)
    story.salary(dt.date(2025, 9, 1), on, 8000)
    story.profile(dt.date(2025, 9, 1), list(ProfileItem)[:5])
    story.buy(dt.date(2025, 9, 1), on, 15, VARIED[:5])
    for number, month in enumerate((9, 1, 5)):
        drawn = dt.date(2025 if month == 9 else 2026, month, 12)
        story.loan(drawn, 1200, 3, f"L{number}")
        for due in monthly_dues(drawn, 3):
            story.tell(due, Kind.REPAY, 415, line="借呗", loan=f"L{number}")

    usual = estimate_books(books_from(story.entries()), on, CARD).score
    newcomer = estimated([], on).score

    offset = next(one for one in usual.factors if one.id == "calibration")

    assert not usual.calibrated
    assert offset.points == pytest.approx(-120)
    assert dict(offset.measures) == {"official_scores": 0}
    assert 650 <= usual.value <= 720
    assert 500 <= newcomer.value <= 580
    assert newcomer.high - newcomer.low > usual.high - usual.low


def test_the_first_items_of_the_profile_told_are_those_presumed() -> None:
    on = OPENED + dt.timedelta(days=60)

    def points(items: int) -> float:
        told = [
            Entry(day=OPENED, kind=Kind.PROFILE, item=item, status=Status.DONE)
            for item in list(ProfileItem)[:items]
        ]
        return factor(estimated(told, on), "profile").points

    assert points(0) == points(3) == pytest.approx(27)
    assert points(4) == pytest.approx(36)


def test_a_score_seen_becomes_the_estimate_and_narrows_its_band() -> None:
    on = OPENED + dt.timedelta(days=200)
    seen = Entry(day=on, kind=Kind.SCORE_SEEN, amount=612_00)

    before = estimated([a_line()], on).score
    after = estimated([a_line(), seen], on).score

    assert after.value == pytest.approx(612, abs=3)
    assert after.calibrated
    assert not before.calibrated
    assert after.high - after.low < (before.high - before.low) / 2


def test_a_limit_seen_is_the_limit_from_that_day_on() -> None:
    on = OPENED + dt.timedelta(days=200)
    seen = Entry(day=on, kind=Kind.LINE_SEEN, line="借呗", amount=7300_00)

    line = estimated([a_line(), seen], on).line

    assert line.held == 7300_00
    assert line.calibrated
    assert line.observed_on == on


def test_a_line_without_a_limit_has_a_band_and_no_made_up_limit() -> None:
    line = estimated([a_line(None)], OPENED + dt.timedelta(days=90)).line

    assert line.held is None
    assert not line.calibrated
    assert line.supportable is not None
    assert line.low is not None
    assert line.high is not None
    assert line.high / line.low == pytest.approx(2.5**2, rel=0.01)


def test_a_temporary_limit_is_available_but_not_the_line() -> None:
    on = OPENED + dt.timedelta(days=200)
    seen = Entry(
        day=on,
        kind=Kind.LINE_SEEN,
        line="借呗",
        amount=30_000_00,
        status=Status.TEMPORARY,
        until=on + dt.timedelta(days=10),
    )
    target = Entry(day=on, kind=Kind.TARGET, line="借呗", amount=40_000_00)

    now = estimated([a_line(), seen, target], on)
    later = estimated([a_line(), seen, target], on + dt.timedelta(days=11))

    assert now.lines[0].limit == 30_000_00
    assert later.lines[0].limit == 20_000_00
    assert now.target is not None
    assert now.target.progress is not None
    assert now.target.progress < 0.75


def test_no_rise_is_expected_within_90_days_of_something_overdue() -> None:
    on = add_months(OPENED, 15)
    clean = estimated([a_line(5000_00), *loans(14)], on).line.held
    late = estimated([a_line(5000_00), *loans(14, 12, 20)], on).line.held

    assert clean is not None
    assert late is not None
    assert late < clean


def a_good_year(limit: int) -> list[Entry]:
    """Return a line told on its first day, and a year in which all goes well."""
    story = Story()
    last = OPENED + dt.timedelta(days=540)
    story.jiebei(OPENED, limit)
    story.salary(OPENED, last, 8000)
    story.buy(OPENED, last, 20, VARIED)
    for number in range(17):
        drawn = add_months(OPENED, number).replace(day=12)
        story.loan(drawn, 400, 1, f"L{number}")
        due = add_months(drawn, 1).replace(day=10)
        story.tell(due, Kind.REPAY, 405, line="借呗", loan=f"L{number}")
    return story.entries()


def test_a_limit_told_stays_while_a_young_line_fills_its_books() -> None:
    told = a_good_year(5000)

    def held(days: int) -> int | None:
        return estimated(told, OPENED + dt.timedelta(days=days)).line.held

    score = estimated(told, OPENED + dt.timedelta(days=180)).score.value
    assert score > estimated(told, OPENED).score.value + 60
    assert held(30) == held(120) == 5000_00
    half_year = held(200)
    assert half_year is not None
    assert 5000_00 <= half_year <= 5500_00
    # a year of good record is no reason for a multiple of it either
    year_and_half = held(540)
    assert year_and_half is not None
    assert 5000_00 <= year_and_half <= 7500_00


def test_a_limit_seen_later_is_measured_against_its_own_day() -> None:
    told = a_good_year(5000)
    on = OPENED + dt.timedelta(days=300)
    seen = Entry(
        day=on, kind=Kind.LINE_SEEN, line="借呗", amount=9000_00, status="standing"
    )

    line = estimated([*told, seen], on).line

    assert line.held == 9000_00
    assert line.supportable == pytest.approx(9000_00, rel=0.05)


def test_a_line_never_used_is_cut_in_steps() -> None:
    year = estimated([a_line(20_000_00)], OPENED + dt.timedelta(days=365)).line.held
    half = estimated([a_line(20_000_00)], OPENED + dt.timedelta(days=170)).line.held

    assert half == 20_000_00
    assert year is not None
    assert 10_000_00 <= year < 20_000_00


@pytest.mark.parametrize("days", [0, 1, 40 * 365])
def test_ledgers_of_a_day_and_of_forty_years_have_an_estimate(days: int) -> None:
    estimate = estimated([a_line()], OPENED + dt.timedelta(days=days))

    assert 350 <= estimate.score.value <= 950


def test_a_ledger_with_only_future_entries_is_as_an_empty_one() -> None:
    on = OPENED - dt.timedelta(days=30)

    assert estimated([a_line()], on) == estimated([], on)


def test_a_line_that_is_not_there_is_named() -> None:
    with pytest.raises(UnknownLineError, match="花呗"):
        estimated([a_line()], OPENED, "花呗")


def quarters(*amounts: int) -> list[Entry]:
    """Return a loan in each quarter, repaid 25 days later."""
    told = [a_line(5000_00)]
    for number, amount in enumerate(amounts):
        drawn, loan = OPENED + dt.timedelta(days=90 * number + 40), f"L{number}"
        told += [
            Entry(
                day=drawn,
                kind=Kind.BORROW,
                line="借呗",
                loan=loan,
                amount=amount,
                term=2,
            ),
            Entry(
                day=drawn + dt.timedelta(days=25),
                kind=Kind.REPAY,
                line="借呗",
                loan=loan,
                amount=amount,
            ),
        ]
    return told


def test_a_marked_change_of_what_is_borrowed_makes_the_lender_look() -> None:
    def looked(*amounts: int) -> list[dt.date]:
        on = OPENED + dt.timedelta(days=300)
        panel = (found := evaluate(books_from(quarters(*amounts)), on, CARD)).panel
        places = _regime_changes(found, panel.lines["借呗"])
        return [panel.day(place) for place in places]

    drawn = OPENED + dt.timedelta(days=90 * 2 + 40)
    assert drawn in looked(200_00, 200_00, 500_00)
    assert drawn in looked(500_00, 500_00, 200_00)
    assert drawn not in looked(200_00, 200_00, 300_00)


def two_dues_in_january(late: int) -> list[Entry]:
    """Return a year in time, a year of nothing, and two loans due in one month.

    The second of them is paid some days after the last of January.
    """
    told = [a_line(), *loans(12)]
    for number, due in enumerate((dt.date(2026, 1, 10), dt.date(2026, 1, 31))):
        loan = f"late {number}"
        told += [
            Entry(
                day=dt.date(2025, 12, number + 1),
                kind=Kind.BORROW,
                line="借呗",
                loan=loan,
                amount=500_00,
                term=1,
                method=Method.BULLET,
                due_day=due.day,
            ),
            Entry(
                day=due + dt.timedelta(days=number * late),
                kind=Kind.REPAY,
                line="借呗",
                loan=loan,
                amount=500_00,
            ),
        ]
    return [replace(entry, id=number) for number, entry in enumerate(told, 1)]


@pytest.mark.parametrize("days", [1, 2, 5, 20, 40])
def test_paying_late_never_raises_the_score_on_any_later_day(days: int) -> None:
    """Not even where it falls into a month that has no other activity."""
    last = dt.date(2027, 1, 31)
    in_time, late = (
        evaluate(books_from(two_dues_in_january(after)), last, CARD)
        for after in (0, days)
    )
    first = in_time.panel.index(dt.date(2026, 2, 1))

    assert (late.score[first:] < in_time.score[first:]).all()
