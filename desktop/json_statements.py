"""What an import prints as JSON; see :mod:`desktop.json_output` for the forms."""

from core.statements.matching import Detail, Preview
from core.statements.rows import Verdict
from desktop.json_output import Json, money


def import_json(preview: Preview, batch: int | None, problem: str | None) -> Json:
    """Return what became of one statement.

    Args:
        preview: The verdicts on its rows.
        batch: The import that it became; ``None`` if nothing came in.
        problem: Why it was refused, in words.
    """
    file = preview.file
    counts = preview.counts()
    return {
        "file": file.file,
        "recognised": file.recognised or None,
        "encoding": file.encoding or None,
        "rows": len(file.rows),
        **{verdict.value: counts[verdict] for verdict in Verdict},
        "sums": {
            direction: {"rows": total.rows, "sum": money(total.amount)}
            for direction, total in file.sums().items()
        },
        "batch": batch,
        "problem": problem,
        "details": [_detail(detail) for detail in preview.details()],
    }


def _detail(detail: Detail) -> Json:
    found: Json = {
        "line": detail.line,
        "verdict": detail.verdict.value,
        "reason": detail.reason and detail.reason.value,
    }
    return {**found, "suspected": True} if detail.suspected else found
