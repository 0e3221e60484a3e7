"""Refusing what was typed, with every reason in one line."""

from collections.abc import Iterable

from core.problems import Problem
from core.records import Kind
from desktop.commands.failure import Failure
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.texts import field_name
from desktop.texts_problems import problem_sentence


def refuse(problems: Iterable[Problem], kind: Kind, style: NumberStyle) -> None:
    """Fail if anything is wrong with what was typed, and say all of it.

    Raises:
        Failure: If there is a problem.
    """
    said = [
        filled(
            translate("CommandLine", "%1: %2"),
            field_name(problem.field, kind),
            problem_sentence(problem, style),
        )
        for problem in problems
    ]
    if said:
        raise Failure(" ".join(said))
