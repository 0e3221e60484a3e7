"""What came of a verb, where it did not simply do what was asked."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import translate
from desktop.notice import Banner
from desktop.theme import Tone


class Outcome(QWidget):
    """One strip above the table; it stands until the next verb."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banner: Banner | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def words(self) -> str:
        """What is said; empty while nothing is."""
        return "" if self._banner is None else self._banner.text.text()

    def clear(self) -> None:
        """Say nothing any more."""
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        self.hide()

    def tell(self, sentence: str, *, good: bool = False) -> None:
        """Say what was left out, and why; or what was done where that is not seen."""
        if good:
            self._show("check", sentence, Tone.GOOD)
        else:
            self._show("caution", sentence, Tone.CAUTION)

    def doubt(self, sentence: str, do_it: Callable[[], object]) -> None:
        """Say what severe would come of it, and offer to do it all the same."""

        def carry_out() -> None:
            self.clear()
            do_it()

        banner = self._show("severe", sentence, Tone.SEVERE)
        offer = banner.offer(translate("Outcome", "Do it all the same"), carry_out)
        offer.show()
        offer.setFocus()

    def _show(self, symbol: str, sentence: str, tone: Tone) -> Banner:
        self.clear()
        self._banner = Banner(symbol, sentence, tone)
        self._layout.addWidget(self._banner)
        self.show()
        # By itself it would be shown only later, and could not take the focus.
        self._banner.show()
        return self._banner
