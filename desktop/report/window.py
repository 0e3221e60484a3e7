"""The report in a window: what it covers, how it looks, and where it goes."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from core.history import History
from core.report_figures import Listed, ReportFigures, ReportRequest
from desktop.buttons import Look, button, icon_button
from desktop.fields.choice import ChoiceField
from desktop.fields.day import DayField
from desktop.i18n import LANGUAGES, filled, translate
from desktop.labels import Role, label, say
from desktop.report.blocks import Document
from desktop.report.options import PaperSize, ReportError, ReportOptions
from desktop.report.pages import Pages, lay_out
from desktop.report.paper import page_layout, paper_of
from desktop.report.preview import PagePreview
from desktop.report.printing import ask_and_print, open_preview, printer_for
from desktop.report.question import (
    Stretch,
    listed_name,
    report_material,
    stretch_name,
)
from desktop.report.writing import (
    report_document,
    spoken_language,
    write_document,
)
from desktop.session import Reply, Session
from desktop.tab_order import OrderedDialog
from desktop.theme import SPACE, Tone
from desktop.unprotected import may_write


class ReportWindow(OrderedDialog):
    """Choices on the left, the pages as they will be printed on the right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ReportWindow", "Progress report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.session = session
        self.document: Document | None = None
        self._material: tuple[ReportFigures, History] | None = None
        self._asked: Reply[tuple[ReportFigures, History]] | None = None
        self._laid: Reply[Pages] | None = None
        self.stretch = ChoiceField(
            translate("ReportWindow", "Period"),
            [(one, stretch_name(one)) for one in Stretch],
        )
        self.first = self._day_field(translate("ReportWindow", "From"))
        self.last = self._day_field(translate("ReportWindow", "To"))
        self.language = ChoiceField(
            translate("ReportWindow", "Language"), list(LANGUAGES.items())
        )
        self.paper = ChoiceField(
            translate("ReportWindow", "Paper"), [(one, one.value) for one in PaperSize]
        )
        self.landscape = ChoiceField(
            translate("ReportWindow", "Orientation"),
            [
                (False, translate("ReportWindow", "Upright")),
                (True, translate("ReportWindow", "Wide")),
            ],
        )
        self.line = ChoiceField[str | None](
            translate("ReportWindow", "Line"), [(None, _usual_line())]
        )
        self.listed = ChoiceField(
            translate("ReportWindow", "Entries"),
            [(one, listed_name(one)) for one in Listed],
        )
        self.preview = PagePreview()
        self.place = label("", Role.SMALL)
        self.outcome = label("", Role.QUIET, wrap=True)
        self.doing = self._buttons()
        self._build()
        self._begin()

    @property
    def options(self) -> ReportOptions:
        """What is chosen."""
        return ReportOptions(
            language=self.language.value,
            paper=self.paper.value,
            landscape=self.landscape.value,
        )

    def save(self, path: Path) -> None:
        """Write the report as a PDF, and say where it is."""
        if self.document is None:
            return
        task = partial(write_document, self.document, self.options, path)
        said = filled(translate("ReportWindow", "Saved to %1"), path)
        reply = self.session.work(task)
        reply.then(lambda _: self._tell(said)).otherwise(self._tell_error)

    def _day_field(self, name: str) -> DayField:
        return DayField(name, self.session.today, self.session.style)

    def _buttons(self) -> list[QWidget]:
        return [
            button(
                translate("ReportWindow", "Save as PDF…"),
                self._ask_where,
                symbol="report",
                look=Look.PRIMARY,
            ),
            button(translate("ReportWindow", "Print preview…"), self._open_preview),
            button(translate("ReportWindow", "Print…"), self._print),
        ]

    def _build(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(SPACE)
        for field in (self.stretch, self.first, self.last):
            form.addRow(field.accessibleName(), field)
        for choice in (
            self.line,
            self.listed,
            self.language,
            self.paper,
            self.landscape,
        ):
            form.addRow(choice.accessibleName(), choice)
        left = QVBoxLayout()
        left.setSpacing(SPACE)
        left.addLayout(form)
        left.addSpacing(SPACE)
        for one in self.doing:
            left.addWidget(one)
        left.addWidget(self.outcome)
        left.addStretch(1)
        left.addWidget(button(translate("ReportWindow", "Close"), self.reject))
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(SPACE * 36)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE * 2, SPACE * 2, SPACE * 2, SPACE * 2)
        row.setSpacing(SPACE * 2)
        row.addWidget(side)
        row.addLayout(self._sheet(), 1)
        self.resize(SPACE * 130, SPACE * 92)

    def _sheet(self) -> QVBoxLayout:
        turn = QHBoxLayout()
        turn.addStretch(1)
        back = translate("ReportWindow", "Page before")
        forth = translate("ReportWindow", "Page after")
        preview = self.preview
        turn.addWidget(
            icon_button(
                "chevron_left", back, lambda: preview.turn_to(preview.number - 1)
            )
        )
        turn.addWidget(self.place)
        turn.addWidget(
            icon_button(
                "chevron_right", forth, lambda: preview.turn_to(preview.number + 1)
            )
        )
        turn.addStretch(1)
        column = QVBoxLayout()
        column.addWidget(preview, 1)
        column.addLayout(turn)
        return column

    def _begin(self) -> None:
        """Fill the fields with what is usual, and ask for the figures."""
        self.language.show_value(spoken_language())
        letter = (
            QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
        )
        self.paper.show_value(PaperSize.LETTER if letter else PaperSize.A4)
        self.stretch.show_value(Stretch.THREE_MONTHS)
        self.last.show_value(self.session.day)
        self._stretch_chosen()
        self.stretch.edited.connect(self._stretch_chosen)
        self.first.edited.connect(self._days_typed)
        self.last.edited.connect(self._days_typed)
        for choice in (self.language, self.paper, self.landscape):
            choice.edited.connect(self._compose)
        self.line.edited.connect(self.refresh)
        self.listed.edited.connect(self.refresh)
        self.preview.turned.connect(
            lambda: self.place.setText(self.preview.place_text())
        )
        self.session.changed.connect(self.refresh)

    def _stretch_chosen(self) -> None:
        """Put the first day of the chosen stretch into its field."""
        own = self.stretch.value is Stretch.OWN
        self.first.setEnabled(own)
        last = self.last.value or self.session.day
        begins = self.stretch.value.first_day(last)
        if begins is not None:
            self.first.blockSignals(True)
            self.first.show_value(begins)
            self.first.blockSignals(False)
        self.refresh()

    def _days_typed(self) -> None:
        if self.stretch.value is not Stretch.OWN:
            self._stretch_chosen()
        else:
            self.refresh()

    def refresh(self, _: object = None) -> None:
        """Ask for the figures of the period; the pages follow."""
        if self._asked is not None:
            self._asked.forget()
        last = self.last.value
        first = None if self.stretch.value is Stretch.ALL else self.first.value
        wrong = self.first.is_wrong or self.last.is_wrong or last is None
        if wrong or (first is not None and last is not None and first > last):
            self._show_nothing(
                translate("ReportWindow", "The period must begin before it ends.")
            )
            return
        last = last or self.session.day
        ledger = self.session.ledger
        request = ReportRequest(
            ledger=ledger.name if ledger else "",
            first=first or last,
            last=last,
            made_on=self.session.today,
            line=self.line.value,
            listed=self.listed.value,
        )
        question = partial(
            report_material, request=request, begins_with_books=first is None
        )
        self._asked = self.session.ask(question).then(self._take)

    def _take(self, material: tuple[ReportFigures, History]) -> None:
        self._material = material
        lines = [line.name for line in material[0].lines]
        self.line.offer([(None, _usual_line()), *((name, name) for name in lines)])
        self._compose()

    def _compose(self, _: object = None) -> None:
        """Say the figures in the chosen language, and lay them out aside."""
        if self._material is None:
            return
        if self._laid is not None:
            self._laid.forget()
        figures, history = self._material
        self.document = report_document(figures, history, self.options)
        task = partial(_laid_out, self.document, page_layout(self.options))
        self._laid = self.session.work(task)
        self._laid.then(self._show).otherwise(self._tell_error)

    def _show(self, pages: Pages) -> None:
        self.preview.show_pages(pages)
        self._allow(can_do=True)
        self._tell("")

    def _show_nothing(self, why: str) -> None:
        self._material = None
        self.document = None
        self.preview.show_pages(None)
        self._allow(can_do=False)
        self._tell(why)

    def _allow(self, *, can_do: bool) -> None:
        for one in self.doing:
            one.setEnabled(can_do)

    def _tell(self, said: str) -> None:
        say(self.outcome, said, Tone.QUIET)

    def _tell_error(self, error: Exception) -> None:
        if not isinstance(error, ReportError):
            raise error
        say(self.outcome, str(error), Tone.SEVERE)

    def _ask_where(self) -> None:
        if not may_write(self.session, self):
            return
        name = self.session.ledger.name if self.session.ledger else ""
        word = translate("ReportWindow", "progress report")
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            translate("ReportWindow", "Save the report"),
            f"{name} {word} {self.session.day.isoformat()}.pdf".strip(),
            "PDF (*.pdf)",
        )
        if chosen:
            path = Path(chosen)
            self.save(path if path.suffix else path.with_suffix(".pdf"))

    def _open_preview(self) -> None:
        document = self.document
        if document is not None:
            printer = printer_for(self.options, document.title)
            open_preview(printer, partial(_laid_out, document), self)

    def _print(self) -> None:
        document = self.document
        if document is not None:
            printer = printer_for(self.options, document.title)
            if ask_and_print(printer, partial(_laid_out, document), self):
                self._tell(translate("ReportWindow", "Sent to the printer."))


def _usual_line() -> str:
    return translate("ReportWindow", "As on the Overview")


def _laid_out(document: Document, layout: QPageLayout) -> Pages:
    return lay_out(document, paper_of(layout))
