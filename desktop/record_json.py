"""Frozen records as JSON text and back, by their type hints."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import asdict, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def record_text(record: Any) -> str:  # noqa: ANN401 - any frozen dataclass
    """Return a record as JSON."""
    return json.dumps(asdict(record), default=_plain, separators=(",", ":"))


def record_from_text(kind: type[T], text: str) -> T:
    """Return the record of a type that a text tells.

    Raises:
        ValueError: If the text tells something else.
    """
    hint: Any = kind
    try:
        found: T = _reader(hint)(json.loads(text))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a {kind.__name__}") from error
    return found


def _plain(value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"cannot be kept: {value!r}")


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - a type hint
    if is_dataclass(kind):
        return _record_reader(kind)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _tuple_reader(arguments)
    if origin in {UnionType, Union}:
        return _union_reader(arguments)
    if kind is dt.date:
        return dt.date.fromisoformat
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return lambda value: value


def _record_reader(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - a dataclass
    hints = get_type_hints(kind)
    parts = {field.name: _reader(hints[field.name]) for field in fields(kind)}
    return lambda told: kind(**{name: read(told[name]) for name, read in parts.items()})


def _tuple_reader(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    if arguments[-1] is Ellipsis:
        read = _reader(arguments[0])
        return lambda told: tuple(read(value) for value in told)
    readers = [_reader(argument) for argument in arguments]
    return lambda told: tuple(
        read(value) for read, value in zip(readers, told, strict=True)
    )


def _union_reader(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    known = [argument for argument in arguments if argument is not NoneType]
    # Of several plain types JSON tells itself which one it is.
    read = _reader(known[0]) if len(known) == 1 else (lambda value: value)
    return lambda value: None if value is None else read(value)
