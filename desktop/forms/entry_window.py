"""The form in a window of its own over the main one."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.records import Entry
from desktop.forms.entry_form import EntryForm
from desktop.i18n import filled, translate
from desktop.session import Session
from desktop.tab_order import OrderedDialog
from desktop.texts import kind_name
from desktop.theme import SPACE


class EntryWindow(OrderedDialog):
    """A new entry, or one that is edited; Escape closes without saving."""

    def __init__(
        self, session: Session, draft: Entry | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        if draft is not None and draft.id:
            title = filled(translate("EntryWindow", "Edit: %1"), kind_name(draft.kind))
        else:
            title = translate("EntryWindow", "New entry")
        self.setWindowTitle(title)
        self.form = EntryForm(session, draft)
        self.form.finished.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.form)
        self.resize(SPACE * 130, SPACE * 84)
