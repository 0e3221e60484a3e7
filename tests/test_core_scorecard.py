"""Scorecards ship complete, name their sources, and refuse at the first fault."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from core.estimate import Band
from core.scorecard import SHIPPED, load_scorecard, parse_scorecard
from core.scorecard_check import ScorecardError


def text_of(name: str) -> str:
    return (files("resources") / "scorecards" / f"{name}.toml").read_text("utf-8")


@pytest.mark.parametrize("name", SHIPPED)
def test_the_weights_of_a_shipped_card_make_one_whole(name: str) -> None:
    card = load_scorecard(name)

    assert sum(card.weights.values()) == pytest.approx(1)
    assert all(part.source for part in card.factors.values())
    assert all(part.source for part in card.warnings.values())


def test_the_cards_have_the_commonly_reported_scales_and_weights() -> None:
    zhima, fico = load_scorecard("zhima-style"), load_scorecard("fico-style")

    assert (zhima.floor, zhima.ceiling) == (350, 950)
    assert (fico.floor, fico.ceiling) == (300, 850)
    assert zhima.weights["repayment_record"] == pytest.approx(0.25)
    assert fico.weights["utilisation"] == pytest.approx(0.30)


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (350, Band.POOR),
        (549.9, Band.POOR),
        (550, Band.FAIR),
        (600, Band.GOOD),
        (650, Band.VERY_GOOD),
        (699.99, Band.VERY_GOOD),
        (700, Band.EXCELLENT),
        (950, Band.EXCELLENT),
    ],
)
def test_the_bound_of_a_band_belongs_to_the_higher_band(
    score: float, band: Band
) -> None:
    assert load_scorecard("zhima-style").band_of(score) is band


def line_of(text: str, piece: str) -> int:
    return text[: text.index(piece)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("ceiling = 950", "ceiling = 350", "ceiling must be above"),
        ("poor = 350", "poor = 560", "bands must rise"),
        ("weight = 25", 'weight = "much"', "'weight' must be a number"),
        ("weight = 12", "weight = 0", "'weight' must be above 0"),
        ("neutral = 0.7", "neutral = 1.7", "'neutral' must be a number from 0 to 1"),
        ("months = [[0, 0]", "months = [[7, 0]", "measures of 'months' must rise"),
        ("curve = [[0, 0.92]", "curve = [[0, 1.92]", "between 0 and 1"),
        ("service_share = 0.5", "service_share = 0.4", "shares add up to"),
        ("family = [0, 10000000]", "family = [5, 1]", "'family' needs"),
        ("expected_offset = -120", 'expected_offset = "low"', "must be a number"),
        ("presumed = 3", "presumed = true", "'presumed' must be a number"),
    ],
)
def test_a_card_is_refused_with_line_and_reason(
    old: str, new: str, reason: str
) -> None:
    text = text_of("zhima-style")
    assert text.count(old) == 1
    broken = text.replace(old, new)

    with pytest.raises(ScorecardError, match=reason) as caught:
        parse_scorecard(broken, "mine.toml")

    named = line_of(broken, new)
    heading = broken.splitlines()[caught.value.line - 1]
    assert caught.value.line == named or heading.startswith("[")
    assert f"line {caught.value.line}" in str(caught.value)


def test_the_first_of_several_faults_is_told() -> None:
    text = text_of("zhima-style")
    broken = text.replace("weight = 5\nneutral", "weight = -1\nneutral").replace(
        "weight = 25", "weight = -1"
    )

    with pytest.raises(ScorecardError) as caught:
        parse_scorecard(broken, "mine.toml")

    assert caught.value.line == line_of(broken, "weight = -1")


@pytest.mark.parametrize(
    ("old", "reason"),
    [
        ("[factors.profile]", "there is no factor called"),
        ("[warnings.overdue]", "there is no warning called"),
        ("[uncertainty]", r"\[uncertainty\] is missing"),
    ],
)
def test_unknown_and_missing_tables_are_named(old: str, reason: str) -> None:
    renamed = old.replace("]", "_other]")
    broken = text_of("zhima-style").replace(old, renamed)

    with pytest.raises(ScorecardError, match=reason):
        parse_scorecard(broken, "mine.toml")


def test_a_file_that_is_no_toml_is_refused_with_its_line() -> None:
    with pytest.raises(ScorecardError) as caught:
        parse_scorecard('name = "x"\nversion = \n', "mine.toml")

    assert caught.value.line == 2


def test_a_number_without_a_source_is_refused() -> None:
    text = text_of("fico-style")
    broken = re.sub(r'(\[warnings\.overdue\][^\[]*?)source = "[^"]*"', r"\1", text)

    with pytest.raises(ScorecardError, match="must name the source"):
        parse_scorecard(broken, "mine.toml")


def test_a_card_of_ones_own_is_loaded_from_its_file(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(
        text_of("zhima-style").replace('"zhima-style"', '"mine"'), encoding="utf-8"
    )

    card = load_scorecard(own)

    assert card.name == "mine"


@pytest.mark.parametrize("key", ["expected_offset", "presumed"])
def test_a_card_may_leave_out_what_it_does_not_assume(key: str) -> None:
    plain = re.sub(rf"^{key} = .*\n", "", text_of("zhima-style"), flags=re.MULTILINE)

    assert f"{key} =" not in plain
    assert parse_scorecard(plain, "mine.toml").name == "zhima-style"


def test_a_card_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScorecardError, match="No such file"):
        load_scorecard(tmp_path / "none.toml")
