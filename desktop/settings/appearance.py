"""How the program looks and speaks, and whether it begins with amounts hidden."""

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.fields.choice import ChoiceField
from desktop.i18n import LANGUAGES, translate
from desktop.preferences import Preferences
from desktop.session import Session
from desktop.settings.section import Section
from desktop.stylesheet import Mode


class AppearanceSection(Section):
    """Language, theme, and hidden amounts on start."""

    def __init__(
        self, session: Session, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, preferences, parent)
        system = translate("Settings", "As the system")
        self.language: ChoiceField[str] = ChoiceField(
            translate("Settings", "Language"), [("", system), *LANGUAGES.items()]
        )
        self.theme: ChoiceField[Mode] = ChoiceField(
            translate("Settings", "Theme"),
            [
                (Mode.SYSTEM, system),
                (Mode.LIGHT, translate("Settings", "Light")),
                (Mode.DARK, translate("Settings", "Dark")),
            ],
        )
        self.hidden = QCheckBox(translate("Settings", "Hide amounts on start"))
        self.hidden.setAccessibleName(self.hidden.text())
        self.language.show_value(preferences.language)
        self.theme.show_value(preferences.mode)
        self.hidden.setChecked(preferences.hides_on_start)
        self._lay_out()
        self.language.edited.connect(self._speak)
        self.theme.edited.connect(self._wear)
        self.hidden.toggled.connect(self._hide)

    def _lay_out(self) -> None:
        self.add_choice(
            self.language.accessibleName(),
            self.language,
            translate("Settings", "Figures and dates follow the language."),
        )
        self.add_choice(self.theme.accessibleName(), self.theme)
        self.add_tick(
            self.hidden,
            translate(
                "Settings",
                "Every amount is hidden until Ctrl+. shows it: for trains and offices.",
            ),
        )

    def _speak(self) -> None:
        self.preferences.language = self.language.value
        self.dress_changed.emit()

    def _wear(self) -> None:
        self.preferences.mode = self.theme.value
        self.dress_changed.emit()

    def _hide(self, hidden: bool) -> None:
        self.preferences.hides_on_start = hidden
