"""Translations for the command line, read without Qt from the ``.ts`` files."""

import os
from collections.abc import Mapping

from core.shipped import SHIPPED_DATA

_texts: dict[tuple[str, str], str] = {}


def system_language(environment: Mapping[str, str] = os.environ) -> str:
    """Return the language the system's messages are in, of those we speak."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if said := environment.get(name):
            return "zh_CN" if said.startswith("zh") else "en"
    return "en"


def speak_plainly(language: str) -> None:
    """Answer from now on in a language; in English where there is no such file."""
    _texts.clear()
    source = SHIPPED_DATA / "i18n" / f"{language}.ts"
    if source.is_file():
        _texts.update(read_catalogue(source.read_text("utf-8")))


def plain_text(context: str, text: str) -> str:
    """Return a text in the language spoken; as it is where none is known."""
    return _texts.get((context, text), text)


def read_catalogue(source: str) -> dict[tuple[str, str], str]:
    """Return the finished translations of a ``.ts`` file by context and text.

    Of plural forms the first is taken: Chinese has no other.
    """
    # English, the more common case, need not wait for it.
    from xml.etree import ElementTree as ET

    found = {}
    root = ET.fromstring(source)  # noqa: S314 - a file of the program's own
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            form = translation.find("numerusform")
            said = (translation if form is None else form).text
            if said:
                found[name, message.findtext("source", "")] = said
    return found
