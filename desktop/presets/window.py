"""The window of presets: the usual terms of each product, to be typed over."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.commands import SetSetting
from core.lending.compare import EXAMPLE, Offer, offer_of
from core.lending.products import load_products
from core.records import Product
from core.usual_terms import setting_of
from desktop.buttons import Look, button
from desktop.card import Card
from desktop.i18n import filled, translate
from desktop.labels import Role, label, say
from desktop.notice import Banner
from desktop.parts.true_rate import rates_sentence
from desktop.presets.fields import Preset, PresetFields
from desktop.reading import Reading
from desktop.session import Reply, Session
from desktop.tab_order import OrderedDialog
from desktop.texts import product_name
from desktop.texts_loans import all_in_text
from desktop.theme import SPACE, Tone

_LIST_WIDTH = SPACE * 24

Presets = tuple[tuple[Preset, ...], float]


class PresetsWindow(OrderedDialog):
    """The products beside the terms of the one turned to."""

    def __init__(
        self, session: Session, presets: Presets, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._reply: Reply[Offer] | None = None
        self._asked: Reply[Presets] | None = None
        found, self._most = presets
        self.setWindowTitle(translate("Presets", "Presets of products"))
        self.products = QListWidget()
        self.products.setAccessibleName(translate("Presets", "Products"))
        self.forms = {
            preset.product: PresetFields(preset, session.style) for preset in found
        }
        self._stack = QStackedWidget()
        self._state = label("", Role.SMALL)
        self._example = label("", wrap=True)
        self._build()
        for form in self.forms.values():
            form.edited.connect(self._follow)
        self.products.currentRowChanged.connect(self._turn)
        self.products.setCurrentRow(0)
        session.changed.connect(self._ask_anew)

    @property
    def form(self) -> PresetFields:
        """The fields of the product turned to."""
        return self.forms[list(Product)[max(self.products.currentRow(), 0)]]

    def turn_to(self, product: Product) -> None:
        """Turn to the terms of a product."""
        self.products.setCurrentRow(list(Product).index(product))

    def save(self) -> None:
        """Keep every preset that was changed, each as a step that can be undone."""
        if not self._save.isEnabled():
            return
        for form in self.forms.values():
            if form.is_changed:
                self.session.run(SetSetting(*setting_of(form.typed_terms())))

    def reset(self) -> None:
        """Put in what is commonly reported for the product turned to."""
        self.form.reset()

    def done(self, result: int) -> None:
        """Close, and hear no more of what is still being worked out."""
        self._forget()
        if self._asked is not None:
            self._asked.forget()
        self.session.changed.disconnect(self._ask_anew)
        super().done(result)

    def _turn(self, row: int) -> None:
        self._stack.setCurrentIndex(row)
        self._follow()

    def _follow(self) -> None:
        """Say how the presets stand, and what the one turned to comes to."""
        wrong = any(form.wrong() for form in self.forms.values())
        changed = any(form.is_changed for form in self.forms.values())
        self._save.setEnabled(changed and not wrong and self._may_save())
        self._reset.setEnabled(self.form.is_own)
        for row, form in enumerate(self.forms.values()):
            self._mark(self.products.item(row), form)
        own = self.form.is_own
        words = (
            translate("Presets", "your own")
            if own
            else translate("Presets", "commonly reported, check your contract")
        )
        say(self._state, words, Tone.ACCENT if own else Tone.CAUTION)
        self._work_out()

    def _mark(self, item: QListWidgetItem, form: PresetFields) -> None:
        name = product_name(form.preset.product)
        if form.wrong():
            name = filled(translate("Presets", "%1 ✕"), name)
        elif form.is_changed:
            name = filled(translate("Presets", "%1 · not saved"), name)
        elif form.is_own:
            name = filled(translate("Presets", "%1 · your own"), name)
        item.setText(name)

    def _may_save(self) -> bool:
        ledger = self.session.ledger
        return ledger is not None and not ledger.read_only

    def _work_out(self) -> None:
        self._forget()
        if self.form.wrong():
            self._example.setText("")
            return
        usual = self.form.preset.shipped.typed_over(self.form.full_terms())
        task = partial(offer_of, usual.loan(EXAMPLE), self.session.day)
        self._reply = self.session.work(task).then(self._show_offer)

    def _show_offer(self, offer: Offer) -> None:
        style = self.session.style
        rates = rates_sentence(offer.schedule.apr, offer.headline, style)
        if offer.above(self._most):
            rates = f"{rates} · {all_in_text(self._most, style)}"
        words = filled(
            translate("Presets", "%1 drawn today: first due %2, costs %3 in all. %4"),
            style.round_money(offer.terms.principal),
            style.money(offer.first),
            style.money(offer.cost),
            rates,
        )
        tone = Tone.CAUTION if offer.above(self._most) else Tone.PLAIN
        say(self._example, words, tone)

    def _forget(self) -> None:
        if self._reply is not None:
            self._reply.forget()
            self._reply = None

    def _ask_anew(self) -> None:
        if self._asked is not None:
            self._asked.forget()
        self._asked = self.session.ask(presets_of).then(self._show_presets)

    def _show_presets(self, presets: Presets) -> None:
        """Show what the books have now, but where something else is being typed."""
        for preset in presets[0]:
            form = self.forms[preset.product]
            if form.preset != preset:
                form.show_preset(preset)
        self._follow()

    def _build(self) -> None:
        for form in self.forms.values():
            item = QListWidgetItem(product_name(form.preset.product))
            item.setSizeHint(QSize(0, SPACE * 5))
            self.products.addItem(item)
            self._stack.addWidget(form)
        self.products.setFixedWidth(_LIST_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(SPACE * 2)
        row.addWidget(self.products)
        row.addWidget(self._card(), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        layout.setSpacing(SPACE * 2)
        layout.addWidget(
            Banner(
                "info",
                translate(
                    "Presets",
                    "Presets fill in what an entry and its line leave out, on every"
                    " day. They are what is commonly reported; your contract says"
                    " what holds for you.",
                ),
                Tone.CAUTION,
            )
        )
        layout.addLayout(row, 1)
        layout.addLayout(self._foot())
        self.resize(SPACE * 124, SPACE * 68)

    def _card(self) -> Card:
        card = Card(translate("Presets", "Usual terms"))
        card.head.addWidget(self._state)
        card.body.addWidget(self._stack)
        card.body.addStretch(1)
        card.body.addWidget(self._example)
        return card

    def _foot(self) -> QHBoxLayout:
        self._reset = button(
            translate("Presets", "Back to what is commonly reported"), self.reset
        )
        self._save = button(translate("Presets", "Save"), self.save, look=Look.PRIMARY)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addWidget(self._reset)
        foot.addStretch(1)
        foot.addWidget(button(translate("Presets", "Close"), self.reject))
        foot.addWidget(self._save)
        return foot


def open_presets(
    session: Session, parent: QWidget, product: Product | None = None
) -> None:
    """Open the window once the books have been read, turned to a product."""

    def show(presets: Presets) -> None:
        window = PresetsWindow(session, presets, parent)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if product is not None:
            window.turn_to(product)
        window.open()

    session.ask(presets_of).then(show)


def presets_of(reading: Reading) -> Presets:
    """Return the preset of each product, and the all-in bound, a fraction."""
    shipped, present = load_products().usual, reading.products().usual
    most = reading.card().warnings["dear-credit"]["caution"]
    found = tuple(Preset(shipped[one], present[one]) for one in Product)
    return found, most
