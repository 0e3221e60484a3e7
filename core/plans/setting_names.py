"""How the settings of a ledger are called that hold kept plans.

It stands by itself, so that a step of the history can be named without the
estimator.
"""

_PREFIX = "plan."


def name_of(number: int) -> str:
    """Return the name of the setting that holds the plan of a number."""
    return f"{_PREFIX}{number}"


def number_of(name: str) -> int:
    """Return the number of the plan that a setting holds.

    Raises:
        ValueError: If it holds none.
    """
    if not is_plan(name):
        raise ValueError(f"not the name of a plan: {name!r}")
    return int(name.removeprefix(_PREFIX))


def is_plan(name: str) -> bool:
    """Return whether a setting of this name holds a plan."""
    return name.startswith(_PREFIX)
