"""The import: files read off the windows, all their rows shown, then brought in."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.commands import TakeBackImport
from core.statements.collection import records_given_up
from core.statements.rows import ReadOptions
from desktop.buttons import Look, button
from desktop.card import Card
from desktop.i18n import translate
from desktop.importing.choosing import choose_bills
from desktop.importing.earlier import EarlierImports
from desktop.importing.file_list import FileList
from desktop.importing.judged import Judged, import_commands
from desktop.importing.preview_panel import PreviewPanel
from desktop.importing.progress_row import ProgressRow
from desktop.importing.reader import Reader
from desktop.importing.result_panel import ResultPanel
from desktop.importing.writer import Imported, Writer
from desktop.parts.empty import EmptyState
from desktop.session import Session
from desktop.tab_order import OrderedDialog
from desktop.theme import SPACE

_TOLD_EVERY = 100  # milliseconds
_LIST_WIDTH = 224


class ImportWindow(OrderedDialog):
    """Begins with files, or asks for some."""

    def __init__(
        self,
        session: Session,
        files: Sequence[Path] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Importing", "Import"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        room = self.screen().availableGeometry().size()
        self.resize(QSize(1400, 800).boundedTo(room).expandedTo(QSize(1120, 700)))
        self.session = session
        self.reader = Reader(session, self)
        self.writer = Writer(session, self)
        self.files = FileList(lambda: session.style)
        self.panel = PreviewPanel(session)
        self.results = ResultPanel()
        self.earlier = EarlierImports(session)
        self.progress = ProgressRow()
        self._place = 0
        self._ticks: dict[tuple[Path, str], frozenset[int]] = {}
        self._names: dict[str, str] = {}
        self._imported: tuple[Imported, ...] = ()
        self._taken_back: frozenset[int] = frozenset()
        self._closing = False
        self._clock = QTimer(self, interval=_TOLD_EVERY)
        self._build()
        self._connect()
        self._show_state()
        if files:
            self.add(files)

    @property
    def ticked_rows(self) -> int:
        """How many rows are to come in, of all files together."""
        return sum(len(self._ticks_of(judged)) for judged in self.reader.judged)

    def add(self, files: Sequence[Path]) -> None:
        """Read more files; after an import, begin with them anew."""
        if self._imported:
            self._begin_anew()
        self.progress.begin(translate("Importing", "Reading …"), 0)
        self.reader.add(files)
        self._show_state()

    def choose_files(self) -> None:
        """Ask for files on the disk."""
        if files := choose_bills(self):
            self.add(files)

    def import_ticked(self) -> None:
        """Bring the ticked rows of all files into the ledger."""
        rows = self.ticked_rows
        if not rows or self.writer.is_busy or self.reader.is_busy:
            return
        chosen = [(judged, self._ticks_of(judged)) for judged in self.reader.judged]
        self.progress.begin(translate("Importing", "Importing …"), rows)
        self.writer.write(partial(import_commands, chosen, dict(self._names)))
        self._show_state()

    def cancel(self) -> None:
        """Stop reading or importing; nothing of it is left."""
        self.reader.cancel()
        self.writer.cancel()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102
        self.cancel()
        # What is being written is taken back first.
        self._closing = self.writer.is_busy
        event.setAccepted(not self._closing)
        if event.isAccepted():
            records_given_up()

    def reject(self) -> None:
        """Close, as by the button of the window."""
        self.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102
        if event.mimeData().hasUrls() and not self.writer.is_busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102
        urls = event.mimeData().urls()
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.add(files)

    def _connect(self) -> None:
        self.reader.found.connect(self._show_found)
        self.reader.finished.connect(self._show_state)
        self.writer.finished.connect(self._show_result)
        self.writer.cancelled.connect(self._show_cancelled)
        self.files.chosen.connect(self._turn)
        self.panel.ticked.connect(self._keep_ticks)
        self.panel.reread.connect(self._read_anew)
        self.panel.lines.chosen.connect(self._names.__setitem__)
        self.results.take_back.connect(self._take_back)
        self.progress.cancelled.connect(self.cancel)
        self._clock.timeout.connect(self._show_progress)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.import_ticked)
        QShortcut(QKeySequence("Ctrl+O"), self, self.choose_files)

    def _show_found(self) -> None:
        judged = self.reader.judged
        if judged:
            self._place = min(self._place, len(judged) - 1)
            self.files.show_files(judged, self._place)
        self._show_state()

    def _turn(self, place: int) -> None:
        judged = self.reader.judged
        if not 0 <= place < len(judged):
            return
        self._place = place
        file = judged[place]
        self.panel.show_file(file, self._ticks_of(file))
        lines = (file.lines, self.reader.known.lines, self._names)
        self.panel.lines.show_lines(*lines)

    def _ticks_of(self, judged: Judged) -> frozenset[int]:
        key = (judged.path, judged.file.file)
        return self._ticks.get(key, judged.usual_ticks)

    def _keep_ticks(self) -> None:
        file = self.reader.judged[self._place]
        self._ticks[file.path, file.file.file] = self.panel.model.ticks
        self._show_state()

    def _read_anew(self, options: ReadOptions) -> None:
        path = self.reader.judged[self._place].path
        self._ticks = {key: kept for key, kept in self._ticks.items() if key[0] != path}
        self.progress.begin(translate("Importing", "Reading …"), 0)
        self.reader.read_anew(path, options)
        self._show_state()

    def _show_result(self, imported: tuple[Imported, ...]) -> None:
        self._imported = imported
        self._tell_result()
        self._show_state()
        if self._closing:
            self.close()

    def _tell_result(self) -> None:
        style = self.session.style
        unread = [one.file for one in self.reader.judged if one.is_refused]
        self.results.show_result(self._imported, self._taken_back, unread, style)

    def _show_cancelled(self) -> None:
        self._show_state()
        if self._closing:
            self.close()

    def _take_back(self, batch: int) -> None:
        def note(_: object) -> None:
            self._taken_back |= {batch}
            self._tell_result()

        self.session.run(TakeBackImport(batch)).then(note)

    def _begin_anew(self) -> None:
        self._imported = ()
        self._taken_back = frozenset()
        self._ticks = {}
        self._place = 0
        self.reader.forget()

    def _show_progress(self) -> None:
        course = self.reader.course
        rows = self.writer.rows_written if self.writer.is_busy else course.rows
        self.progress.show_rows(rows, self.session.style)

    def _show_state(self) -> None:
        """Show the page and the buttons that go with what is going on."""
        busy = self.reader.is_busy or self.writer.is_busy
        page = 2 if self._imported else 1 if self.reader.judged else 0
        self._pages.setCurrentIndex(page)
        self._list.setVisible(len(self.reader.judged) > 1)
        self.panel.setEnabled(not busy)
        self.progress.setVisible(busy)
        self._buttons.setVisible(not busy)
        self._import.setVisible(page == 1)
        self._more.setVisible(page > 0)
        rows = self.ticked_rows if page == 1 else 0
        self._import.setText(translate("Importing", "Import %n rows", "", rows))
        self._import.setAccessibleName(self._import.text())
        opened = self.session.ledger
        self._import.setEnabled(
            rows > 0 and opened is not None and not opened.read_only
        )
        if busy and not self._clock.isActive():
            self._clock.start()
        elif not busy:
            self._clock.stop()

    def _build(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self._beginning())
        self._pages.addWidget(self._preview())
        self._pages.addWidget(self.results)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE * 2)
        column.addWidget(self._pages, 1)
        column.addWidget(self.progress)
        column.addWidget(self._foot())

    def _preview(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE * 2)
        self._list = Card()
        self._list.setFixedWidth(_LIST_WIDTH)
        self._list.body.setContentsMargins(SPACE // 2, SPACE, SPACE // 2, SPACE)
        self._list.body.addWidget(self.files)
        row.addWidget(self._list)
        row.addWidget(self.panel, 1)
        return page

    def _beginning(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty(), 1)
        column.addWidget(self.earlier)
        return page

    def _empty(self) -> QWidget:
        empty = EmptyState(
            "import",
            translate("Importing", "Drop bills here"),
            translate(
                "Importing",
                "Of Alipay, WeChat Pay, JD, Meituan or a bank: CSV, Excel, OFX, QIF,"
                " also in a locked zip, and several at once. In the Alipay app the bill"
                " is under My, Bills, ⋯, Issue a statement of transactions, For"
                " personal reconciliation. Nothing comes in before you have seen every"
                " row.",
            ),
        )
        empty.offer(
            button(
                translate("Importing", "Choose files…"),
                self.choose_files,
                look=Look.PRIMARY,
            )
        )
        return empty

    def _foot(self) -> QWidget:
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        self._more = button(
            translate("Importing", "Add files…"), self.choose_files, symbol="folder"
        )
        self._import = button("", self.import_ticked, look=Look.PRIMARY)
        row.addWidget(self._more)
        row.addStretch(1)
        row.addWidget(button(translate("Importing", "Close"), self.close))
        row.addWidget(self._import)
        return self._buttons
