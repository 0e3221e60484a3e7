"""The scorecard that the open ledger is judged by: one shipped, or the user's own."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from core.commands import SetSetting
from core.ledger import SCORECARD_SETTING
from core.scorecard import SHIPPED, Scorecard, load_scorecard, scorecard_text
from core.scorecard_check import ScorecardError
from desktop.buttons import button
from desktop.fields.choice import ChoiceField
from desktop.i18n import filled, translate
from desktop.labels import Role, label, say
from desktop.preferences import Preferences
from desktop.reading import Reading
from desktop.session import Session
from desktop.settings.section import Section
from desktop.texts_errors import scorecard_sentence
from desktop.texts_sources import source_text
from desktop.theme import Tone


@dataclass(frozen=True, slots=True)
class CardInUse:
    """What the open ledger is judged by.

    Attributes:
        chosen: What the ledger names: a card that is shipped, or a file.
        card: The card in use; the usual one where the chosen one is no good.
        fault: Why the chosen one is no good.
    """

    chosen: str
    card: Scorecard
    fault: ScorecardError | None


class ScorecardSection(Section):
    """Which card, what it rests on, and a copy of it to change."""

    def __init__(
        self, session: Session, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, preferences, parent)
        self._chosen = ""
        self.cards: ChoiceField[str] = ChoiceField(
            translate("Settings", "Scorecard of this ledger"),
            [(name, name) for name in SHIPPED],
        )
        self.cards.setMinimumWidth(320)
        self.about = label("", Role.SMALL, wrap=True)
        self.problem = label("", wrap=True)
        self.problem.hide()
        self._lay_out()
        self.cards.edited.connect(self._choose)
        session.changed.connect(self._ask)
        self._ask()

    def use_file(self, path: Path) -> None:
        """Judge the ledger by a file, if it can be used; else say what is wrong."""
        card = str(path.absolute())
        self.session.work(partial(load_scorecard, card)).then(
            lambda _: self._use(card)
        ).otherwise(self._refuse)

    def copy_to(self, path: Path) -> None:
        """Write the card in use to a file, to be changed there."""
        try:
            path.write_text(scorecard_text(self._chosen), "utf-8")
        except (OSError, ScorecardError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            words = translate("Settings", "The copy could not be written: %1")
            self._say_problem(filled(words, reason))
            return
        words = translate(
            "Settings", "A copy is at %1. Change it, then choose it as your own file."
        )
        say(self.problem, filled(words, path), Tone.GOOD)
        self.problem.show()

    def _lay_out(self) -> None:
        words = translate(
            "Settings",
            "Weights, curves and thresholds of the estimate. Every number stands in"
            " the file with its source.",
        )
        self.add_choice(self.cards.accessibleName(), self.cards, words)
        self.body.addWidget(self.about)
        self.add_buttons(
            button(
                translate("Settings", "Use a file of my own…"),
                self._ask_file,
                symbol="folder",
            ),
            button(
                translate("Settings", "Copy it to edit…"), self._ask_copy, symbol="copy"
            ),
            button(translate("Settings", "Read it again"), self._read_again),
        )
        self.body.addWidget(self.problem)

    def _ask(self) -> None:
        self.session.ask(_card_in_use).then(self._show)

    def _show(self, answer: CardInUse) -> None:
        self._chosen = answer.chosen
        names = dict.fromkeys([*SHIPPED, answer.chosen])
        self.cards.blockSignals(True)
        self.cards.offer([(name, Path(name).name) for name in names])
        self.cards.show_value(answer.chosen)
        self.cards.blockSignals(False)
        version = filled(
            translate("Profile", "%1, version %2"),
            answer.card.name,
            answer.card.version,
        )
        self.about.setText(f"{version}\n{source_text(answer.card.source)}")
        if answer.fault is not None:
            self._refuse(answer.fault)

    def _choose(self) -> None:
        if self.cards.value != self._chosen:
            self._use(self.cards.value)

    def _use(self, card: str) -> None:
        self.problem.hide()
        self.session.run(SetSetting(SCORECARD_SETTING, card))

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, ScorecardError):
            raise error
        self._say_problem(scorecard_sentence(error))

    def _say_problem(self, sentence: str) -> None:
        say(self.problem, sentence, Tone.SEVERE)
        self.problem.show()

    def _ask_file(self) -> None:
        title = translate("Settings", "Use a file of my own…").rstrip("…")
        path, _ = QFileDialog.getOpenFileName(self, title, "", "*.toml")
        if path:
            self.use_file(Path(path))

    def _ask_copy(self) -> None:
        title = translate("Settings", "Copy it to edit…").rstrip("…")
        path, _ = QFileDialog.getSaveFileName(self, title, "", "*.toml")
        if path:
            target = Path(path).with_suffix(".toml")
            self.copy_to(target)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    def _read_again(self) -> None:
        self.problem.hide()
        self.session.judge_anew()
        self._ask()


def _card_in_use(reading: Reading) -> CardInUse:
    return CardInUse(reading.ledger.scorecard, reading.card(), reading.card_fault())
