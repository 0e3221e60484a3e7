"""Which warnings the user has seen, and when one of them speaks up again."""

from collections.abc import Iterable, Mapping

from core.commands import Acknowledge
from core.estimate import CreditWarning, Level
from core.storage.reading import Acknowledgement

#: The facts by which one rule's warnings are told apart: whose, and since when.
_TELLING = ("line", "due", "since", "drawn_on", "of", "pattern")


def warning_subject(warning: CreditWarning) -> str:
    """Return what an acknowledgement is kept under: the rule, and whom it is about.

    A due or a late payment of another day is another subject.
    """
    facts = dict(warning.facts)
    told = [str(facts[name]) for name in _TELLING if name in facts]
    return "|".join([warning.id, *told])


def acknowledgement_of(warning: CreditWarning, note: str) -> Acknowledge:
    """Return the command that acknowledges a warning as it stands."""
    return Acknowledge(warning_subject(warning), warning.measure, note)


def by_subject(
    acknowledgements: Iterable[Acknowledgement],
) -> Mapping[str, Acknowledgement]:
    """Return the acknowledgements by what they are about."""
    return {one.warning: one for one in acknowledgements}


def spoken(
    warnings: Iterable[CreditWarning], acknowledgements: Iterable[Acknowledgement]
) -> tuple[CreditWarning, ...]:
    """Return the warnings that are not quiet, in their order."""
    seen = by_subject(acknowledgements)
    return tuple(warning for warning in warnings if not is_quiet(warning, seen))


def is_quiet(warning: CreditWarning, seen: Mapping[str, Acknowledgement]) -> bool:
    """Return whether a warning was acknowledged and has not become worse since.

    Worse is: beyond a threshold that it had not passed then; a severe one, any
    higher figure.
    """
    known = seen.get(warning_subject(warning))
    if known is None or warning.measure <= known.measure:
        return known is not None
    passed_another = known.measure < warning.threshold
    return warning.level is not Level.SEVERE and not passed_another
