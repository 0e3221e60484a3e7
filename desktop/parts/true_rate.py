"""The true yearly rate, as it stands beside every headline rate."""

from core.lending.compare import exceeds
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.parts.facts import Fact
from desktop.texts_loans import all_in_text
from desktop.theme import Tone

#: A true rate so many times the headline one is pointed out.
_DEARER = 1.05


def true_rate_fact(
    apr: float | None, headline: float, most: float, style: NumberStyle
) -> Fact:
    """Return the true yearly rate; above ``most`` with a mark and the words for it."""
    name = translate("Loans", "True yearly rate (APR)")
    value = style.percent(apr, 2)
    if exceeds(apr, most):
        return Fact(name, value, all_in_text(most, style), Tone.CAUTION, "caution")
    if apr is not None and apr > headline * _DEARER:
        dearer = translate("Loans", "all costs counted; more than the rate quoted")
        return Fact(name, value, dearer, Tone.CAUTION, "caution")
    return Fact(name, value, translate("Loans", "all costs counted"))


def rates_sentence(apr: float | None, headline: float, style: NumberStyle) -> str:
    """Return the headline rate and the true one, in one line."""
    return filled(
        translate("Loans", "Rate %1 a year · true yearly rate (APR) %2"),
        style.percent(headline, 2),
        style.percent(apr, 2),
    )
