"""Texts that people and files have written, shown as they stand.

Qt takes a text for rich text where it looks like it: one that says
``<img src="…">`` would be drawn, and what it names fetched.
"""

from html import escape

from PySide6.QtGui import Qt


def plain(text: str) -> str:
    """Return a text that a tip or a box shows as it stands, whatever is in it."""
    if not Qt.mightBeRichText(text):
        return text
    return f"<span>{escape(text)}</span>"
