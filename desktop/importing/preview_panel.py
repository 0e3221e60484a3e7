"""One file of an import: what it was recognised as, its counts, and all its rows."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.statements.mapping import Mapping
from core.statements.rows import FileNote, FileProblem, Reason
from desktop.buttons import Look, button
from desktop.card import Card
from desktop.fields.choice import ChoiceField
from desktop.i18n import filled, translate
from desktop.icons import icon
from desktop.importing.bad_rows import write_bad_rows
from desktop.importing.judged import Group, Judged
from desktop.importing.line_choices import LineChoices
from desktop.importing.mapping_form import MappingForm
from desktop.importing.password_row import PasswordRow
from desktop.importing.preview_model import PreviewModel, group_icon, group_tone
from desktop.importing.preview_table import PreviewTable
from desktop.importing.row_texts import direction_name, group_name
from desktop.labels import ElidedLabel, Role, label
from desktop.notice import Banner
from desktop.number_style import NumberStyle
from desktop.session import Session
from desktop.texts_importing import (
    file_note_text,
    file_problem_text,
    layout_ids,
    layout_name,
)
from desktop.theme import SPACE, Tone, colours
from desktop.unprotected import may_write

#: The encodings offered; any other file is refused rather than misread.
_ENCODINGS = ("utf-8", "gb18030", "utf-16", "big5", "cp932", "cp949", "cp1252")

#: What asks for a password.
_LOCKED = frozenset({FileProblem.PASSWORD_NEEDED, FileProblem.WRONG_PASSWORD})
#: What may be read once somebody says what the columns mean.
_UNTOLD = frozenset({FileProblem.NO_MAPPING, FileProblem.NO_HEADER})


def sums_text(judged: Judged, style: NumberStyle) -> str:
    """Return the raw sums of the file by direction, to be compared with the bill.

    Without the ledger's sign of currency if some of it is in another.
    """
    ignored = (judged.file.rows[place] for place in judged.groups[Group.IGNORED])
    foreign = any(row.reason is Reason.OTHER_CURRENCY for row in ignored)
    parts = []
    for direction, total in judged.sums.items():
        rows = total.rows
        pattern = translate("Importing", "%1: %2 in %n rows", "", rows)
        money = (style.plain_money if foreign else style.money)(total.amount)
        parts.append(filled(pattern, direction_name(direction), money))
    return "   ".join(parts)


class PreviewPanel(QWidget):
    """Head, counts that filter the table, the table, and the sums below it."""

    #: The file is to be read anew, with other options of reading.
    reread = Signal(object)
    #: The ticks have changed.
    ticked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._judged: Judged | None = None
        self.model = PreviewModel(lambda: session.style, self)
        self.model.ticked.connect(self.ticked)
        self.table = PreviewTable(self.model)
        self.lines = LineChoices()
        self.mapping = MappingForm()
        self.mapping.changed.connect(self._map_anew)
        self.password = PasswordRow()
        self.password.given.connect(self._unlock)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(self._head())
        self._notes = QVBoxLayout()
        column.addLayout(self._notes)
        column.addWidget(self.password)
        column.addWidget(self.mapping)
        column.addLayout(self._chips_row())
        column.addWidget(self.lines)
        self._sums = ElidedLabel("", Role.SMALL)
        self._card = Card()
        self._card.body.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE)
        self._card.body.addWidget(self.table, 1)
        self._card.body.addWidget(self._sums)
        column.addWidget(self._card, 1)
        column.addStretch(0)

    def show_file(self, judged: Judged, ticks: frozenset[int]) -> None:
        """Show a file with its ticks."""
        self._judged = judged
        style, file = self._session.style, judged.file
        self._name.setText(file.file)
        rows = len(file.rows)
        self._rows.setText(translate("Importing", "%n rows", "", rows))
        self._show_options(judged)
        self._show_mapping(judged)
        self.password.setVisible(file.problem in _LOCKED)
        self._show_notes(judged)
        self.model.show_file(judged, ticks)
        for group, chip in self.chips.items():
            self._show_count(chip, group, judged)
        self.chips[None].setChecked(True)
        self._sums.setText(sums_text(judged, style))
        readable = file.problem is None
        for part in (self._card, self._chips):
            part.setVisible(readable)

    def _head(self) -> QHBoxLayout:
        self._name = ElidedLabel("", Role.TITLE)
        self._rows = ElidedLabel("", Role.QUIET)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._name)
        texts.addWidget(self._rows)
        formats = [("", "")]
        formats += [(one, layout_name(one)) for one in layout_ids()]
        encodings = [("", ""), *((name, name) for name in _ENCODINGS)]
        self._format = ChoiceField(translate("Importing", "Kind of file"), formats)
        self._encoding = ChoiceField(translate("Importing", "Encoding"), encodings)
        self._columns = button(translate("Importing", "Columns"), look=Look.CHIP)
        self._columns.setCheckable(True)
        self._columns.toggled.connect(self.mapping.setVisible)
        row = QHBoxLayout()
        row.setSpacing(SPACE * 2)
        row.addLayout(texts, 1)
        row.addWidget(self._columns, 0, Qt.AlignmentFlag.AlignBottom)
        for field in (self._format, self._encoding):
            field.setSizeAdjustPolicy(field.SizeAdjustPolicy.AdjustToContents)
            field.activated.connect(self._read_anew)
            caption = label(field.accessibleName(), Role.SMALL)
            caption.setBuddy(field)
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(caption)
            column.addWidget(field)
            row.addLayout(column)
        return row

    def _chips_row(self) -> QHBoxLayout:
        self._chips = QWidget()
        inner = QHBoxLayout(self._chips)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE)
        together = QButtonGroup(self)
        self.chips: dict[Group | None, QPushButton] = {}
        for group in (None, *Group):
            chip = button("", look=Look.CHIP)
            chip.setCheckable(True)
            if group is not None:
                colour = colours().tone(group_tone(group))
                chip.setIcon(icon(group_icon(group), colour))
            chip.toggled.connect(lambda on, group=group: self._filter(group, on))
            together.addButton(chip)
            inner.addWidget(chip)
            self.chips[group] = chip
        inner.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self._chips, 1)
        return row

    def _show_mapping(self, judged: Judged) -> None:
        """Offer to say what the columns mean, where no layout says it."""
        file = judged.file
        can_be_told = file.mapping is not None or file.problem in _UNTOLD
        guessed = FileNote.GUESSED in file.notes or file.problem in _UNTOLD
        self._columns.setVisible(can_be_told)
        chosen = judged.options.mapping is not None
        self._columns.setChecked(can_be_told and (guessed or chosen))
        self.mapping.setVisible(self._columns.isChecked())
        if can_be_told:
            told = judged.options.mapping or file.mapping or Mapping()
            self.mapping.show_mapping(told, file.header)

    def _show_options(self, judged: Judged) -> None:
        file = judged.file
        found = layout_name(file.recognised) or translate("Importing", "nothing known")
        pattern = translate("Importing", "recognised: %1")
        self._format.setItemText(0, filled(pattern, found))
        self._encoding.setItemText(0, filled(pattern, file.encoding or "–"))
        self._format.show_value(judged.options.format)
        self._encoding.show_value(judged.options.encoding)

    def _show_count(
        self, chip: QPushButton, group: Group | None, judged: Judged
    ) -> None:
        count = len(judged.file.rows)
        word = translate("Importing", "All")
        if group is not None:
            count, word = len(judged.groups[group]), group_name(group)
        chip.setText(f"{word}  {self._session.style.number(count)}")
        chip.setAccessibleName(chip.text())
        chip.setEnabled(count > 0 or group is None)

    def _show_notes(self, judged: Judged) -> None:
        file = judged.file
        while item := self._notes.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if file.problem is not None:
            text = file_problem_text(file.problem, file.fact)
            fault = file.problem is not FileProblem.PASSED_OVER
            look = ("severe", Tone.SEVERE) if fault else ("info", Tone.CAUTION)
            self._notes.addWidget(Banner(look[0], text, look[1]))
        for note in file.notes:
            text = file_note_text(note, file, self._session.style)
            self._notes.addWidget(Banner("info", text, Tone.CAUTION))
        if bad := len(judged.groups[Group.ERROR]):
            text = translate("Importing", "%n rows could not be read.", "", bad)
            self._bad = Banner("severe", text, Tone.CAUTION)
            self._bad.offer(translate("Importing", "Save as CSV…"), self._ask_where)
            self._notes.addWidget(self._bad)

    def _ask_where(self) -> None:
        if not may_write(self._session, self):
            return
        path, _ = QFileDialog.getSaveFileName(
            self,
            translate("Importing", "Save the rows that could not be read"),
            translate("Importing", "rows in error.csv"),
            "CSV (*.csv)",
        )
        if path:
            self.save_bad_rows(Path(path))

    def save_bad_rows(self, path: Path) -> None:
        """Write the rows in error to a file, and say whether that went well."""
        if self._judged is None:
            return
        try:
            write_bad_rows(self._judged, path)
        except OSError as error:
            said = translate("Importing", "The rows could not be written to %1: %2")
            self._bad.text.setText(filled(said, path, error.strerror or error))
        else:
            self._bad.text.setText(
                filled(translate("Importing", "Written to %1"), path)
            )

    def _filter(self, group: Group | None, on: bool) -> None:
        if on:
            self.model.show_group(group)

    def _read_anew(self) -> None:
        self._reread(encoding=self._encoding.value, format=self._format.value)

    def _map_anew(self, mapping: Mapping) -> None:
        self._reread(mapping=mapping)

    def _unlock(self, password: str) -> None:
        self._reread(password=password)

    def _reread(self, **decided: Any) -> None:  # noqa: ANN401 - fields of a record
        if self._judged is not None:
            self.reread.emit(replace(self._judged.options, **decided))
