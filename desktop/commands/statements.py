"""``import``: statements read, judged against the ledger, and brought into it."""

import argparse
import datetime as dt
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.ledger import Ledger
from core.statements.collection import collection_paused
from core.statements.matching import Preview, judge
from core.statements.recognise import read_statements
from core.statements.rows import FileProblem, ReadOptions, Verdict
from desktop.commands.backing_up import back_up_first
from desktop.commands.opening import opened
from desktop.commands.status_text import change_lines
from desktop.differences import difference
from desktop.i18n import filled, translate
from desktop.json_output import Json, print_json
from desktop.json_statements import import_json
from desktop.kept_mappings import keeping_named, kept_mappings, named_mapping
from desktop.known_entries import known_to
from desktop.number_style import NumberStyle, currency_sign
from desktop.texts_importing import (
    file_note_text,
    file_problem_text,
    layout_name,
    reason_text,
    verdict_name,
)

#: How many line numbers are listed for one reason.
_LINES_SHOWN = 10


@dataclass(frozen=True, slots=True)
class _Outcome:
    """One file, how its rows were judged, and the import it became, if it did."""

    preview: Preview
    batch: int | None

    @property
    def problem(self) -> str | None:
        file = self.preview.file
        if file.problem is None:
            return None
        return file_problem_text(file.problem, file.fact)

    @property
    def is_refused(self) -> bool:
        """Whether it should have been a statement; not all of an archive is."""
        return self.preview.file.problem not in (None, FileProblem.PASSED_OVER)


def carry_out(arguments: argparse.Namespace, today: dt.date) -> int:
    """Import files, one after the other; 1 if any of them was refused."""
    with (
        collection_paused(),
        opened(arguments.ledger, read_only=arguments.dry_run) as ledger,
    ):
        if arguments.json:
            outcomes = list(_outcomes(ledger, arguments))
            print_json({"files": [_outcome_json(one) for one in outcomes]})
        else:
            outcomes = _import_in_words(ledger, arguments, today)
    refused = [one for one in outcomes if one.is_refused]
    for one in refused:
        print(f"youyu: {one.preview.file.file}: {one.problem}", file=sys.stderr)
    return 1 if refused else 0


def _import_in_words(
    ledger: Ledger, arguments: argparse.Namespace, today: dt.date
) -> list[_Outcome]:
    # Only here, as it takes half a second to import, and JSON has no estimates.
    from desktop.commands.estimating import estimate_for

    style = NumberStyle(currency=currency_sign(ledger.currency))
    before = estimate_for(ledger, today)
    outcomes = list(_outcomes(ledger, arguments))
    for outcome in outcomes:
        if not outcome.is_refused:
            print("\n".join(_lines(outcome, style)))
    if any(outcome.batch for outcome in outcomes):
        after = estimate_for(ledger, today)
        print("\n".join(change_lines(difference(before, after), after, style)))
    return outcomes


def _outcome_json(outcome: _Outcome) -> Json:
    return import_json(outcome.preview, outcome.batch, outcome.problem)


def _outcomes(ledger: Ledger, arguments: argparse.Namespace) -> Iterator[_Outcome]:
    earlier: list[Preview] = []
    any_written = False
    for path in arguments.files:
        for preview in _previews(ledger, path, arguments, earlier):
            batch = None
            if arguments.dry_run:
                # Nothing is kept, so what came before is told to the next.
                earlier.append(preview)
            elif preview.new():
                if not any_written:
                    back_up_first(ledger, always=True)
                any_written = True
                _keep_mapping(ledger, preview, arguments.mapping)
                batch = ledger.apply(preview.command()).batch
            yield _Outcome(preview, batch)


def _previews(
    ledger: Ledger, path: Path, arguments: argparse.Namespace, earlier: list[Preview]
) -> Iterator[Preview]:
    options = ReadOptions(
        encoding=arguments.encoding,
        format=arguments.format,
        lines=tuple(sorted({entry.line for entry in ledger.books().entries} - {""})),
        password=arguments.password,
        mapping=named_mapping(ledger, arguments.mapping),
        mappings=kept_mappings(ledger),
    )
    for file in read_statements(path, options):
        yield judge(file, known_to(ledger), earlier)


def _keep_mapping(ledger: Ledger, preview: Preview, name: str) -> None:
    """Keep what the columns were taken for, under a name that is new."""
    mapping = preview.file.mapping
    if name and mapping is not None and named_mapping(ledger, name) is None:
        ledger.apply(keeping_named(name, mapping))


def _lines(outcome: _Outcome, style: NumberStyle) -> Iterator[str]:
    preview = outcome.preview
    if outcome.problem is not None:
        yield f"{preview.file.file}: {outcome.problem}"
        return
    rows = len(preview.file.rows)
    yield filled(
        translate("CommandLine", "%1: %2, %3, %n row(s)", "", rows),
        preview.file.file,
        layout_name(preview.file.recognised),
        preview.file.encoding,
    )
    reasons = _reasons(preview)
    pattern = translate("Importing", "%1: %2")
    for verdict, count in preview.counts().items():
        yield f"  {filled(pattern, verdict_name(verdict), style.number(count))}"
        for said, lines in reasons[verdict].items():
            yield f"    {filled(pattern, said, _line_numbers(lines))}"
    for note in preview.file.notes:
        yield f"  {file_note_text(note, preview.file, style)}"
    if outcome.batch is not None:
        said = translate("CommandLine", "Import %1; youyu undo --batch %1 reverts it.")
        yield f"  {filled(said, outcome.batch)}"


def _reasons(preview: Preview) -> dict[Verdict, dict[str, list[int]]]:
    """Return why rows were judged as they were, with the lines they stand on."""
    told: dict[Verdict, dict[str, list[int]]] = {verdict: {} for verdict in Verdict}
    for row, detail in zip(preview.file.rows, preview.details(), strict=True):
        if detail.suspected:
            said = verdict_name(detail.verdict, suspected=True)
        elif detail.reason is not None:
            said = reason_text(detail.reason, row.fact, row.column)
        else:
            continue
        told[detail.verdict].setdefault(said, []).append(detail.line)
    return told


def _line_numbers(lines: list[int]) -> str:
    shown = ", ".join(map(str, lines[:_LINES_SHOWN]))
    more = len(lines) - _LINES_SHOWN
    said = translate("CommandLine", "line %1")
    if more > 0:
        said = translate("CommandLine", "line %1 and %n more", "", more)
    return filled(said, shown)
