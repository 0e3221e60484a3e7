"""The shape of the form for each kind of entry: its key, and its fields in order."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.records import Kind


@dataclass(frozen=True, slots=True)
class Shape:
    """What the form for a kind asks, in the order in which it is typed.

    Attributes:
        kind: The kind of entry.
        key: The letter that chooses it.
        main: The controls that are always seen, by name.
        more: Those that few need, behind "More".
        needed: Those without which the entry cannot be saved.
    """

    kind: Kind
    key: str
    main: tuple[str, ...]
    more: tuple[str, ...] = ()
    needed: frozenset[str] = frozenset({"amount"})

    @property
    def symbol(self) -> str:
        """The name of the icon of the kind."""
        return f"kind_{self.kind.value}"


_LINE_AND_AMOUNT = frozenset({"line", "amount"})

#: In the order in which the form offers them.
SHAPES: Mapping[Kind, Shape] = {
    shape.kind: shape
    for shape in (
        Shape(
            Kind.REPAY,
            "R",
            ("amount", "line", "day", "note"),
            ("loan", "early", "principal", "interest", "fee_part", "statement_month"),
            _LINE_AND_AMOUNT,
        ),
        Shape(
            Kind.BORROW,
            "B",
            ("amount", "line", "term", "method", "day", "note"),
            ("rate", "rate_kind", "due_day", "loan", "opening"),
            _LINE_AND_AMOUNT,
        ),
        Shape(
            Kind.PURCHASE,
            "P",
            ("amount", "counterparty", "category", "line", "day", "note"),
        ),
        Shape(Kind.INCOME, "I", ("amount", "category", "counterparty", "day", "note")),
        Shape(
            Kind.BILL,
            "K",
            ("line", "amount", "until", "principal", "day", "note"),
            ("loan",),
            _LINE_AND_AMOUNT,
        ),
        Shape(
            Kind.REFUND,
            "F",
            ("amount", "counterparty", "line", "day", "note"),
            ("order", "category"),
        ),
        Shape(
            Kind.FEE,
            "E",
            ("amount", "line", "day", "note"),
            ("loan",),
            _LINE_AND_AMOUNT,
        ),
        Shape(Kind.SCORE_SEEN, "S", ("amount", "day", "note")),
        Shape(
            Kind.LINE_SEEN,
            "L",
            ("line", "amount", "line_seen_status", "until", "day", "note"),
            (),
            _LINE_AND_AMOUNT,
        ),
        Shape(
            Kind.APPLICATION,
            "A",
            ("line", "amount", "application_status", "day", "note"),
            (),
            frozenset({"line"}),
        ),
        Shape(
            Kind.PROFILE,
            "U",
            ("profile_item", "profile_status", "day", "note"),
            (),
            frozenset(),
        ),
        Shape(Kind.TARGET, "T", ("amount", "line", "until", "day", "note")),
        Shape(
            Kind.LINE,
            "N",
            (
                "line",
                "product",
                "amount",
                "rate",
                "rate_kind",
                "due_day",
                "day",
                "note",
            ),
            ("method", "counterparty", "line_status"),
            frozenset({"line"}),
        ),
    )
}


def shape_of_key(letter: str) -> Shape | None:
    """Return the shape that a letter chooses."""
    wanted = letter.upper()
    return next((shape for shape in SHAPES.values() if shape.key == wanted), None)
