"""An entry, or a step of the history, said in one sentence."""

from core.changes import Step, StepName
from core.plans.setting_names import is_plan
from core.records import Entry, Kind, ProfileItem, Status
from core.recurring import is_habit_setting
from core.usual_terms import product_of
from desktop.i18n import filled, marked, translate
from desktop.number_style import NumberStyle
from desktop.texts import kind_name, product_name, profile_item_name, status_name

_WITH_LINE = {
    Kind.LINE: marked("EntrySentence", "Credit line %2, limit %1"),
    Kind.BORROW: marked("EntrySentence", "Borrowed %1 from %2"),
    Kind.REPAY: marked("EntrySentence", "Repaid %1 to %2"),
    Kind.PURCHASE: marked("EntrySentence", "Spent %1 with %2"),
    Kind.REFUND: marked("EntrySentence", "Refund of %1 to %2"),
    Kind.BILL: marked("EntrySentence", "Bill of %1 from %2"),
    Kind.FEE: marked("EntrySentence", "Fee of %1 on %2"),
    Kind.LINE_SEEN: marked("EntrySentence", "Saw a limit of %1 on %2"),
    Kind.APPLICATION: marked("EntrySentence", "Applied for %1 on %2"),
    Kind.TARGET: marked("EntrySentence", "Target of %1 on %2"),
}

_WITHOUT_LINE = {
    Kind.REPAY: marked("EntrySentence", "Repaid %1"),
    Kind.PURCHASE: marked("EntrySentence", "Spent %1"),
    Kind.REFUND: marked("EntrySentence", "Refund of %1"),
    Kind.INCOME: marked("EntrySentence", "Income of %1"),
    Kind.SCORE_SEEN: marked("EntrySentence", "Saw an official score of %1"),
    Kind.TARGET: marked("EntrySentence", "Target of %1"),
}

_OF_ONE = {
    StepName.EDIT: marked("StepSentence", "edited: %1"),
    StepName.DELETE: marked("StepSentence", "deleted: %1"),
}


def amount_cell(kind: Kind, amount: int | None, style: NumberStyle) -> str:
    """Return an entry's amount as it is shown: of a score, the points."""
    if kind is Kind.SCORE_SEEN and amount is not None:
        return style.number(amount / 100, 1 if amount % 100 else 0)
    return style.money(amount)


def entry_sentence(
    kind: Kind, amount: int | None, line: str, style: NumberStyle
) -> str:
    """Return an entry in a few words, such as ``Repaid ¥500.00 to 借呗``."""
    known = (_WITH_LINE if line else _WITHOUT_LINE).get(kind)
    if known is None or amount is None:
        return f"{kind_name(kind)} {line}".strip()
    said = amount_cell(kind, amount, style)
    return filled(translate("EntrySentence", known), said, line)


def step_sentence(step: Step, style: NumberStyle) -> str:
    """Return what a step of the history did, to stand after a word like Undo."""
    if step.kind and step.count == 1 and step.name is not StepName.IMPORT:
        said = entry_sentence(step.kind, step.amount, step.line, style)
        known = _OF_ONE.get(step.name)
        return filled(translate("StepSentence", known), said) if known else said
    product = product_of(step.subject) if step.name is StepName.SETTING else None
    if product is not None:
        pattern = translate("StepSentence", "changed the preset of %1")
        return filled(pattern, product_name(product))
    if step.name is StepName.SETTING and is_habit_setting(step.subject):
        return translate("StepSentence", "changed what comes back")
    if step.name is StepName.SETTING and is_plan(step.subject):
        return translate("StepSentence", "changed the kept plans")
    return filled(_step_pattern(step), step.file)


def _step_pattern(step: Step) -> str:
    count = step.count
    return {
        StepName.ADD: translate("StepSentence", "added %n entries", "", count),
        StepName.EDIT: translate("StepSentence", "edited %n entries", "", count),
        StepName.DELETE: translate("StepSentence", "deleted %n entries", "", count),
        StepName.IMPORT: translate(
            "StepSentence", "imported %n entries from %1", "", count
        ),
        StepName.TAKE_BACK: translate("StepSentence", "took back the import of %1"),
        StepName.SETTING: translate("StepSentence", "changed a setting"),
        StepName.ACKNOWLEDGE: translate("StepSentence", "acknowledged a warning"),
    }[step.name]


def item_name(entry: Entry) -> str:
    """Return an entry's item in words, where its kind gives it some."""
    if entry.kind is Kind.PROFILE and entry.item in set(ProfileItem):
        return profile_item_name(ProfileItem(entry.item))
    return entry.item


def about_cell(entry: Entry) -> str:
    """Return what stands under "line or loan" in the table of entries."""
    if entry.kind is Kind.PROFILE:
        state = status_name(Status(entry.status)) if entry.status else ""
        return f"{item_name(entry)} · {state}" if state else item_name(entry)
    return f"{entry.line} · {entry.loan}" if entry.loan else entry.line
