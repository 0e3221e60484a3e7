"""What a reader of PDF shows beside the pages: bookmarks, title and language."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from pypdf import PdfWriter
from pypdf.generic import (
    BooleanObject,
    DictionaryObject,
    Fit,
    IndirectObject,
    NameObject,
    TextStringObject,
)

from desktop.report.pages import Pages
from desktop.report.paper import RESOLUTION

#: A bookmark opens its page a little above the heading, in points.
_ABOVE = 12.0


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading of the report and where it stands.

    Attributes:
        page: Counted from 0.
        top: How far below the top of the sheet, in points.
        level: 0 for a section, 1 for a part of one.
    """

    text: str
    page: int
    top: float
    level: int


def bookmarks(pages: Pages) -> Iterator[Bookmark]:
    """Yield the headings of a laid-out report in the order of its pages."""
    for number, page in enumerate(pages.pages):
        for placed in page:
            heading = placed.strip.heading
            if heading is not None:
                top = (pages.paper.body.top() + placed.top) * 72 / RESOLUTION
                yield Bookmark(heading.text, number, top, heading.level)


def with_outline(pdf: bytes, pages: Pages, language: str) -> bytes:
    """Return a PDF with the bookmarks of its headings, which names its language.

    Args:
        pdf: The file that was painted from the pages.
        pages: The report as it was laid out.
        language: A key of :data:`desktop.i18n.LANGUAGES`.
    """
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    writer.root_object[NameObject("/Lang")] = TextStringObject(_tag(language))
    # The title of the document is shown, not the name of the file.
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    writer.root_object[NameObject("/ViewerPreferences")] = shown
    section: IndirectObject | None = None
    for mark in bookmarks(pages):
        height = float(writer.pages[mark.page].mediabox.height)
        made = writer.add_outline_item(
            title=mark.text,
            page_number=mark.page,
            parent=section if mark.level else None,
            fit=Fit.xyz(left=0, top=min(height - mark.top + _ABOVE, height)),
        )
        if not mark.level:
            section = made
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def _tag(language: str) -> str:
    """Return the tag by which readers know a language."""
    return language.replace("_", "-")
