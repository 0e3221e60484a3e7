"""The mappings that a ledger keeps, for files whose header it has seen before."""

from collections.abc import Iterable, Iterator

from core.commands import SetSetting
from core.ledger import Ledger
from core.statements.mapping import (
    Mapping,
    MappingError,
    header_signature,
    mapping_from_text,
    mapping_text,
)

_PREFIX = "mapping:"
_NAMED_PREFIX = "named-mapping:"


def kept_mappings(ledger: Ledger) -> tuple[tuple[str, Mapping], ...]:
    """Return the mappings kept, by the signature of the header they belong to.

    What cannot be read any more is passed over: it is found out anew.
    """
    return tuple(_readable(ledger.settings().items()))


def keeping(header: tuple[str, ...], mapping: Mapping) -> SetSetting:
    """Return the command that keeps a mapping for files with such a header."""
    name = f"{_PREFIX}{header_signature(header)}"
    return SetSetting(name, mapping_text(mapping))


def named_mapping(ledger: Ledger, name: str) -> Mapping | None:
    """Return the mapping kept under a name; ``None`` if there is none."""
    text = ledger.setting(f"{_NAMED_PREFIX}{name}") if name else ""
    try:
        return mapping_from_text(text) if text else None
    except MappingError:
        return None


def keeping_named(name: str, mapping: Mapping) -> SetSetting:
    """Return the command that keeps a mapping under a name."""
    return SetSetting(f"{_NAMED_PREFIX}{name}", mapping_text(mapping))


def _readable(settings: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Mapping]]:
    for name, text in settings:
        if name.startswith(_PREFIX):
            try:
                yield name.removeprefix(_PREFIX), mapping_from_text(text)
            except MappingError:
                continue
