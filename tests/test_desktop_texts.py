import datetime as dt
import re
import subprocess
import sys
from importlib.resources import files

import pytest
from PySide6.QtWidgets import QApplication

import desktop.texts_errors as error_texts
import desktop.texts_warnings as warning_texts
from core.changes import Step, StepName
from core.estimate import (
    Band,
    CreditWarning,
    Factor,
    Headroom,
    HoldingBack,
    Level,
    Measure,
    StepCost,
)
from core.lending.positions import RowStatus
from core.problems import Problem, ProblemCode
from core.records import (
    ENTRY_FIELDS,
    Entry,
    Kind,
    Method,
    Product,
    ProfileItem,
    RateKind,
    Status,
)
from core.scorecard import load_scorecard
from core.scorecard_check import CardFault, ScorecardError
from core.storage.errors import LedgerError
from desktop import texts, texts_loans
from desktop.actions import Deed, deed_text
from desktop.forms.shapes import SHAPES
from desktop.i18n import speak
from desktop.number_style import NumberStyle
from desktop.places import PLACES
from desktop.texts_advice import factor_advice, factor_state, step_cost, step_time
from desktop.texts_entries import about_cell, entry_sentence, step_sentence
from desktop.texts_errors import scorecard_sentence
from desktop.texts_problems import misread_sentence, problem_sentence
from desktop.texts_warnings import (
    headroom_reason,
    measure_text,
    warning_action,
    warning_sentence,
    warning_title,
)

STYLE = NumberStyle()
CARDS = ("zhima-style", "fico-style")

#: Facts of every sort, so that any warning finds its own.
FACTS: tuple[tuple[str, str | int | float], ...] = (
    ("amount", 100_00),
    ("penalty_per_day", 12),
    ("line", "借呗"),
    ("since", "2026-11-01"),
    ("count", 2),
    ("due", "2026-11-28"),
    ("income", 6500_00),
    ("used", 500_00),
    ("limits", 1000_00),
    ("service", 400_00),
    ("debt", 900_00),
    ("drawn_on", "2026-11-02"),
    ("drawn", 100_00),
    ("drawn_line", "借呗"),
    ("paid_on", "2026-11-03"),
    ("paid", 98_00),
    ("paid_line", "花呗"),
    ("borrowed", 300_00),
    ("repaid", 290_00),
    ("lenders", "A, B"),
    ("cost", 12_00),
    ("principal", 10_00),
    ("headline", 0.0875),
    ("private_cap", 0.12),
    ("months", 44),
    ("interest", 812_00),
    ("apr", 0.1586),
    ("from", 100_00),
    ("to", 200_00),
)


@pytest.mark.parametrize(
    ("name_of", "members"),
    [
        (texts.kind_name, Kind),
        (texts.product_name, Product),
        (texts.method_name, Method),
        (texts.rate_kind_name, RateKind),
        (texts.profile_item_name, ProfileItem),
        (texts.status_name, Status),
        (texts.band_name, Band),
        (texts.level_name, Level),
        (texts.level_icon, Level),
        (texts_loans.row_status_name, RowStatus),
    ],
)
def test_every_word_of_core_has_a_word_of_its_own(
    name_of: object, members: object
) -> None:
    assert callable(name_of)
    names = [name_of(member) for member in members]  # type: ignore[attr-defined]

    assert all(names)
    assert len(set(names)) == len(names)


def test_every_field_of_an_entry_has_a_name() -> None:
    for field in ENTRY_FIELDS:
        if field not in {"id", "batch"}:
            assert texts.field_name(field)


@pytest.mark.parametrize("card", CARDS)
def test_every_factor_of_a_card_is_named_and_advised_on(card: str) -> None:
    for factor in load_scorecard(card).factors:
        assert texts.factor_name(factor) != factor.replace("_", " ")
        assert factor_advice(factor)


@pytest.mark.parametrize(
    ("within_year", "half_after", "said"),
    [
        (12.0, 0, "at once"),
        (12.0, 30, "half in 30 days"),
        (12.0, 120, "half in 4 months"),
        (0.2, None, "hardly within a year"),
        (None, 0, "counts at once"),
        (None, 9, "counts in 9 days"),
    ],
)
def test_how_soon_points_are_won_is_said(
    within_year: float | None, half_after: int | None, said: str
) -> None:
    gap = HoldingBack("profile", 20.0, within_year, half_after, StepCost.FREE)

    assert step_time(gap) == said


@pytest.mark.parametrize("cost", list(StepCost))
def test_what_a_step_costs_is_said(cost: StepCost) -> None:
    assert step_cost(HoldingBack("profile", 20.0, 20.0, 0, cost)) != cost.value or (
        cost is StepCost.FREE
    )


@pytest.mark.parametrize("card", CARDS)
def test_every_rule_of_a_card_has_title_sentence_and_action(card: str) -> None:
    for rule in load_scorecard(card).warnings:
        warning = CreditWarning(
            rule, Level.WARNING, 0.5, 0.4, Measure.RATIO, (), "", FACTS
        )

        assert warning_title(rule) != rule
        assert warning_action(rule)
        assert warning_sentence(warning, STYLE)


@pytest.mark.parametrize("rule", sorted(warning_texts._SENTENCES))
@pytest.mark.parametrize("level", list(Level))
def test_a_warnings_sentence_has_all_its_figures(rule: str, level: Level) -> None:
    for extra in ((), (("pattern", "rolling"),), (("of", "line"),)):
        warning = CreditWarning(
            rule, level, 3, 2, Measure.COUNT, (), "", (*FACTS, *extra)
        )

        assert "%" not in re.sub(r"\d%", "", warning_sentence(warning, STYLE))


def test_no_gap_parts_the_name_of_a_line_from_the_chinese_around_it(
    qapp: QApplication,
) -> None:
    speak(qapp, "zh_CN")
    said = [
        warning_sentence(
            CreditWarning(rule, level, 3, 2, Measure.COUNT, (), "", FACTS), STYLE
        )
        for rule in warning_texts._SENTENCES
        for level in Level
    ]
    speak(qapp, "en")

    assert any("借呗" in one for one in said)
    assert [
        one for one in said if re.search(r"[呗] [一-鿿]|[一-鿿] [借花]呗", one)
    ] == []


def test_hidden_amounts_are_hidden_in_sentences_too() -> None:
    hidden = NumberStyle(hidden=True)
    warning = CreditWarning("overdue", Level.SEVERE, 3, 3, Measure.DAYS, (), "", FACTS)

    assert "100" not in warning_sentence(warning, hidden)
    assert "100" not in entry_sentence(Kind.REPAY, 100_00, "借呗", hidden)


@pytest.mark.parametrize(
    ("unit", "value", "text"),
    [
        (Measure.RATIO, 0.52, "52%"),
        (Measure.RATE, 0.2412, "24.1%"),
        (Measure.MONEY, 1050.0, "¥10.50"),
        (Measure.DAYS, 3.0, "3 days"),
        (Measure.MONTHS, 6.5, "6.5 months"),
        (Measure.COUNT, 4.0, "4"),
    ],
)
def test_a_measure_is_written_with_its_unit(
    unit: Measure, value: float, text: str
) -> None:
    assert measure_text(unit, value, STYLE) == text


@pytest.mark.parametrize("amount", [0, 500_00])
@pytest.mark.parametrize(
    "rule",
    [
        "available",
        "debt-service",
        "debt-to-income",
        "utilisation",
        "single-loan",
        "overdue",
    ],
)
def test_the_rule_that_binds_the_headroom_is_said(rule: str, amount: int) -> None:
    assert headroom_reason(Headroom(amount, rule)) != rule


@pytest.mark.parametrize("rule", ["borrowing-to-repay", "many-lenders"])
def test_a_pattern_that_leaves_no_headroom_is_said(rule: str) -> None:
    assert headroom_reason(Headroom(0, rule)).startswith("nothing while")


def test_an_unknown_headroom_says_what_would_make_it_known() -> None:
    assert "limit" in headroom_reason(Headroom(None, None))


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("line", ["", "借呗"])
def test_every_kind_can_be_said_in_one_sentence(kind: Kind, line: str) -> None:
    said = entry_sentence(kind, 612_00, line, STYLE)

    assert said
    assert "%" not in said


def test_a_score_is_said_in_points() -> None:
    said = entry_sentence(Kind.SCORE_SEEN, 612_00, "", STYLE)

    assert said == "Saw an official score of 612"


def test_counts_have_their_thousands_set_apart(qapp: QApplication) -> None:
    del qapp
    step = Step(1, StepName.IMPORT, 100_000, file="alipay.csv", batch=1)

    assert step_sentence(step, STYLE) == "imported 100,000 entries from alipay.csv"


@pytest.mark.parametrize("name", list(StepName))
def test_every_step_of_the_history_has_a_name(name: StepName) -> None:
    many = Step(1, name, 3, file="alipay.csv", subject="scorecard", batch=1)
    one = Step(1, name, 1, Kind.REPAY, 500_00, "借呗", "alipay.csv")

    for step in (many, one):
        said = step_sentence(step, STYLE)
        assert said
        assert "%" not in said


@pytest.mark.parametrize("code", list(ProblemCode))
def test_every_problem_has_a_sentence(code: ProblemCode) -> None:
    facts: dict[ProblemCode, tuple[tuple[str, str | int], ...]] = {
        ProblemCode.BELOW: (("least", 1),),
        ProblemCode.ABOVE: (("most", 100),),
        ProblemCode.NO_SUCH_WORD: (("words", "open closed"),),
        ProblemCode.RATE_ABSURD: (("most", "0.01"),),
        ProblemCode.BEFORE_THE_DAY: (("day", "2026-11-01"),),
        ProblemCode.SPLIT_DIFFERS: (("sum", 1), ("amount", 2)),
        ProblemCode.OTHER_CURRENCY: (("currency", "CNY"),),
        ProblemCode.LOAN_UNKNOWN: (("loan", "L1"),),
        ProblemCode.LOAN_NOT_DRAWN: (("drawn_on", "2026-11-01"),),
        ProblemCode.LOAN_OF_OTHER_LINE: (("line", "借呗"),),
        ProblemCode.LOAN_TAKEN: (("loan", "L1"),),
        ProblemCode.ABOVE_DEBT: (("owed", 500_00),),
        ProblemCode.PRINCIPAL_ABOVE_DEBT: (("owed", 500_00),),
        ProblemCode.PAYMENT_BELOW_INTEREST: (("interest", 5_00),),
    }
    field = "rate" if code is ProblemCode.RATE_ABSURD else "amount"

    said = problem_sentence(Problem(field, code, facts.get(code, ())), STYLE)

    assert said
    assert not re.search(r"%\d", said)


def test_the_day_a_problem_names_is_written_in_the_users_order() -> None:
    american = NumberStyle(day_pattern="MM/dd/yyyy")
    problem = Problem("day", ProblemCode.BELOW, (("least", "1970-01-01"),))

    assert problem_sentence(problem, american) == "01/01/1970 at least"


def test_every_text_that_can_be_misread_says_how_to_write_it() -> None:
    for field in ("day", "until", "amount", "rate", "term", "due_day", "interest"):
        assert misread_sentence(field)


def test_an_unknown_figure_is_said_and_never_taken_for_zero() -> None:
    unknown = Factor(
        "affordability",
        0.5,
        39.0,
        78.0,
        known=False,
        measures=(("debt_service_ratio", None),),
    )

    assert factor_state(unknown, STYLE) == "no income told yet"


def test_lateness_is_what_is_said_of_the_record_while_it_lasts() -> None:
    late = Factor(
        "repayment_record",
        0.2,
        30.0,
        150.0,
        known=True,
        measures=(("on_time_months", 9.0), ("days_late_now", 4.0)),
    )

    assert factor_state(late, STYLE) == "4 days late now"


def test_one_of_a_thing_is_said_as_one() -> None:
    record = Factor("repayment_record", 0.5, 1.0, 2.0, True, (("on_time_months", 1.0),))
    spending = Factor("spending", 0.5, 1.0, 2.0, True, (("purchases_per_month", 0.8),))

    assert factor_state(record, STYLE) == "1 month on time"
    assert factor_state(spending, STYLE) == "1 purchase a month"


def test_a_profile_item_is_shown_by_its_name_and_state() -> None:
    entry = Entry(
        day=dt.date(2026, 1, 1), kind=Kind.PROFILE, item="housing_fund", status="done"
    )

    assert about_cell(entry) == "Housing fund · Done"


def test_the_words_are_there_without_qt() -> None:
    program = (
        "import sys\n"
        "from desktop import texts, texts_advice, texts_entries, texts_warnings\n"
        "from desktop import texts_problems, texts_errors, differences\n"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]\n"
    )

    subprocess.run([sys.executable, "-c", program], check=True)


def test_everything_that_can_happen_to_a_ledger_is_said_in_the_users_language() -> None:
    kinds = {
        kind
        for kind in LedgerError.__subclasses__()
        if kind.__module__ == LedgerError.__module__
    }

    assert kinds == set(error_texts._SENTENCES)


def test_every_icon_that_is_named_is_there() -> None:
    names = {shape.symbol for shape in SHAPES.values()}
    names |= {deed_text(deed).symbol for deed in Deed}
    names |= {entry.symbol for entry in PLACES}
    names |= {texts.level_icon(level) for level in Level}

    for name in names:
        assert files("resources").joinpath("icons", f"{name}.svg").is_file(), name


@pytest.mark.parametrize("fault", list(CardFault))
def test_every_fault_of_a_card_is_said_in_every_language(
    fault: CardFault, qapp: QApplication
) -> None:
    error = ScorecardError("mine.toml", 3, fault, "weight")

    english = scorecard_sentence(error)
    speak(qapp, "zh_CN")
    chinese = scorecard_sentence(error)
    speak(qapp, "en")

    # The exception itself tells the same: it is what a log or a library's user sees.
    reason = str(error).partition("cannot be used: ")[2]
    assert english == f"The scorecard mine.toml cannot be used. Line 3: {reason}."
    assert chinese.startswith("评分卡 mine.toml 无法使用。第 3 行：")
    assert not re.search(r"\b(must|there|the|it|is)\b", chinese)
