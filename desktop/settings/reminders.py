"""Of what the program reminds, and how long before."""

from PySide6.QtWidgets import QCheckBox, QWidget

from core.reminders import Wishes
from desktop.fields.choice import ChoiceField
from desktop.i18n import translate
from desktop.labels import Role, label
from desktop.preferences import Preferences
from desktop.reminding import has_notifications
from desktop.session import Session
from desktop.settings.section import Section

#: How many days before a due day one can be reminded.
_AHEAD = (0, 1, 2, 3, 5, 7, 14)
#: What is chosen until the user chooses.
_USUAL = 3


class RemindersSection(Section):
    """Due dates, and the monthly look at the official figures; both off at first."""

    def __init__(
        self, session: Session, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, preferences, parent)
        self.dues = _box(translate("Settings", "Remind of due dates"))
        self.look_up = _box(
            translate("Settings", "Once a month, remind of the official figures")
        )
        self.ahead: ChoiceField[int] = ChoiceField(
            translate("Settings", "How long before"),
            [(days, _distance(days)) for days in _AHEAD],
        )
        wishes = preferences.reminders
        self.dues.setChecked(wishes.days_before is not None)
        self.look_up.setChecked(wishes.look_up)
        self.ahead.show_value(
            _USUAL if wishes.days_before is None else wishes.days_before
        )
        self.ahead.setEnabled(self.dues.isChecked())
        self._lay_out()
        self.dues.toggled.connect(self._keep)
        self.look_up.toggled.connect(self._keep)
        self.ahead.edited.connect(self._keep)

    def _lay_out(self) -> None:
        self.add_tick(
            self.dues,
            translate(
                "Settings",
                "When a due day is near, on the day itself, and if it passed unpaid.",
            ),
        )
        self.add_choice(self.ahead.accessibleName(), self.ahead)
        self.add_tick(
            self.look_up,
            translate(
                "Settings",
                "From the 6th, when the new score is out, until score and limit are"
                " logged.",
            ),
        )
        where = (
            translate(
                "Settings",
                "Shown as notifications of the system, while the program is open. Each"
                " is shown once.",
            )
            if has_notifications()
            else translate(
                "Settings",
                "This system shows no notifications, so a line in the window says it,"
                " while the program is open. Each is shown once.",
            )
        )
        self.body.addWidget(label(where, Role.SMALL, wrap=True))

    def _keep(self) -> None:
        self.ahead.setEnabled(self.dues.isChecked())
        days = self.ahead.value if self.dues.isChecked() else None
        self.preferences.reminders = Wishes(days, self.look_up.isChecked())


def _box(words: str) -> QCheckBox:
    made = QCheckBox(words)
    made.setAccessibleName(words)
    return made


def _distance(days: int) -> str:
    if not days:
        return translate("Settings", "on the day itself")
    return translate("Settings", "%n days before", "", days)
