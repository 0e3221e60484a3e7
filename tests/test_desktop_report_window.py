import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPageLayout, QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from core.report_figures import Listed
from desktop.report.options import PaperSize, ReportOptions
from desktop.report.pages import Pages, lay_out
from desktop.report.paper import paper_of
from desktop.report.printing import print_pages, printer_for
from desktop.report.question import Stretch
from desktop.report.window import ReportWindow
from desktop.session import Session
from tests.window_books import TODAY, USUAL, tell


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> Iterator[ReportWindow]:
    tell(session, USUAL)
    made = ReportWindow(session)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.language.show_value("en")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    session.settle()
    yield made
    session.settle()


def _saved(window: ReportWindow, path: Path) -> PdfReader:
    window.save(path)
    window.session.settle()
    return PdfReader(path)


def test_the_last_three_months_are_shown_at_once(window: ReportWindow) -> None:
    assert window.preview.count >= 4
    assert window.first.value == dt.date(2026, 8, 24)
    assert window.last.value == TODAY
    assert window.place.text() == f"Page 1 of {window.preview.count}"


def test_the_report_is_saved_as_it_is_shown(
    window: ReportWindow, tmp_path: Path
) -> None:
    reader = _saved(window, tmp_path / "report.pdf")

    assert len(reader.pages) == window.preview.count
    assert "Progress report" in reader.pages[0].extract_text()
    assert str(tmp_path / "report.pdf") in window.outcome.text()


def test_paper_orientation_and_language_follow_the_choice(
    window: ReportWindow, tmp_path: Path
) -> None:
    window.paper.show_value(PaperSize.LETTER)
    window.landscape.show_value(True)
    window.language.show_value("zh_CN")
    window.session.settle()

    reader = _saved(window, tmp_path / "report.pdf")

    sides = [round(float(side)) for side in reader.pages[0].mediabox[2:]]
    assert sides == [792, 612]
    assert "进展报告" in reader.pages[0].extract_text()


def test_the_whole_ledger_is_one_choice_away(window: ReportWindow) -> None:
    window.stretch.show_value(Stretch.ALL)
    window.session.settle()

    assert window.document is not None
    assert (
        "01/02/2026" in window.document.title or "2026-01-02" in window.document.title
    )


@pytest.mark.parametrize(
    ("stretch", "first"),
    [
        (Stretch.THIS_MONTH, dt.date(2026, 11, 1)),
        (Stretch.THIS_QUARTER, dt.date(2026, 10, 1)),
        (Stretch.THIS_YEAR, dt.date(2026, 1, 1)),
        (Stretch.TWELVE_MONTHS, dt.date(2025, 11, 24)),
    ],
)
def test_the_usual_periods_are_one_choice_away(
    window: ReportWindow, stretch: Stretch, first: dt.date
) -> None:
    window.stretch.show_value(stretch)
    window.session.settle()

    assert (window.first.value, window.last.value) == (first, TODAY)
    assert window.preview.count


def test_line_and_entries_are_chosen(window: ReportWindow, tmp_path: Path) -> None:
    window.line.show_value("借呗")
    window.listed.show_value(Listed.CREDIT)
    window.session.settle()

    reader = _saved(window, tmp_path / "report.pdf")

    for page in reader.pages:
        text = re.sub(r"\s+", "", page.extract_text())
        assert "借呗·entriesoncreditonly" in text


def test_a_period_of_ones_own_is_typed(window: ReportWindow) -> None:
    window.stretch.show_value(Stretch.OWN)
    window.first.show_value(dt.date(2026, 10, 1))
    window.last.show_value(dt.date(2026, 10, 31))
    window.session.settle()

    assert window.document is not None
    assert (
        "10/31/2026" in window.document.title or "2026-10-31" in window.document.title
    )


def test_a_period_that_ends_before_it_begins_is_refused(window: ReportWindow) -> None:
    window.stretch.show_value(Stretch.OWN)
    window.first.show_value(TODAY)
    window.last.show_value(dt.date(2026, 1, 1))
    window.session.settle()

    assert window.preview.count == 0
    assert "must begin before it ends" in window.outcome.text()
    assert not window.doing[0].isEnabled()


def test_the_pages_are_turned_by_key_and_wheel(
    qtbot: QtBot, window: ReportWindow
) -> None:
    window.preview.setFocus()
    qtbot.keyClick(window.preview, Qt.Key.Key_End)
    last = window.preview.number
    middle = QPointF(window.preview.rect().center())
    QApplication.sendEvent(
        window.preview,
        QWheelEvent(
            middle,
            window.preview.mapToGlobal(middle),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )

    assert last == window.preview.count - 1
    assert window.preview.number == last - 1
    assert not window.preview.grab().isNull()


def test_what_is_entered_meanwhile_comes_into_the_report(
    window: ReportWindow, tmp_path: Path
) -> None:
    tell(window.session, "2026-11-20 purchase 12.34 category=书 counterparty=书店")
    window.session.settle()

    text = "".join(
        page.extract_text() for page in _saved(window, tmp_path / "a.pdf").pages
    )

    assert "12.34" in text


def test_a_report_that_cannot_be_saved_says_why(
    window: ReportWindow, tmp_path: Path
) -> None:
    window.save(tmp_path / "none" / "report.pdf")
    window.session.settle()

    assert "could not be written" in window.outcome.text()


def test_every_control_has_a_name(window: ReportWindow) -> None:
    for kind in (QAbstractButton, QLineEdit, QComboBox):
        for one in window.findChildren(kind):
            assert one.accessibleName() or one.text()  # type: ignore[attr-defined]


def test_the_printer_gets_the_pages_of_its_own_sheet(
    window: ReportWindow, tmp_path: Path
) -> None:
    document = window.document
    assert document is not None
    printer = printer_for(ReportOptions("en"), document.title)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    asked: list[QPageLayout] = []

    def lay(layout: QPageLayout) -> Pages:
        asked.append(layout)
        return lay_out(document, paper_of(layout))

    print_pages(printer, lay)

    pages = PdfReader(tmp_path / "printed.pdf").pages
    sides = [round(float(side)) for side in pages[0].mediabox[2:]]
    assert sides == pytest.approx([842, 595], abs=1)
    assert asked[0].orientation() is QPageLayout.Orientation.Landscape
    assert "Progress report" in pages[0].extract_text().replace("\t", " ")


def test_only_the_pages_asked_for_are_printed(
    window: ReportWindow, tmp_path: Path
) -> None:
    document = window.document
    assert document is not None
    printer = printer_for(ReportOptions("en"), document.title)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFromTo(2, 3)

    print_pages(printer, lambda layout: lay_out(document, paper_of(layout)))

    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 2
