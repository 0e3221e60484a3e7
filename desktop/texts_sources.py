"""Where the thresholds of the shipped scorecards come from, said once more.

The cards are data and speak English; what they say of their sources is repeated
here so that it can be translated.  A user's own card is shown as it is.
"""

from desktop.i18n import marked, translate

SOURCES = frozenset(
    {
        marked(
            "Source",
            "Range and bands: commonly reported for the Zhima score since "
            "2015. Dimensions and weights (credit history 35, ability to "
            "keep contracts 25, behaviour 20, identity 15, network 5 %): "
            "commonly reported, never published by the lender.",
        ),
        marked(
            "Source",
            "Days late. One day brings penalty interest; grace periods of up "
            "to three days are commonly reported.",
        ),
        marked(
            "Source",
            "Days ahead: a choice.",
        ),
        marked(
            "Source",
            "36 %: advice of the CFPB; 43 %: US qualified mortgage rule; 55 "
            "%: Chinese bank guideline (2004, no. 57, art. 36).",
        ),
        marked(
            "Source",
            "Months of income owed without security: Singapore's (MAS) "
            "borrowing limit, 6 and 12 months.",
        ),
        marked(
            "Source",
            "Default rates rise steadily with the share in use and double "
            "beyond 80 % (Give Me Some Credit data); no cliff at 30 %.",
        ),
        marked(
            "Source",
            "A rule of this program; no public threshold was found. Loans "
            "gone bad rise with new accounts (LendingClub data).",
        ),
        marked(
            "Source",
            "Loans gone bad by new instalment accounts: 3.5 % with none, 9.2 "
            "% with two, 11.9 % with three or more (LendingClub data).",
        ),
        marked(
            "Source",
            "Drawdowns in 30 days; a rule of this program.",
        ),
        marked(
            "Source",
            "Share of a month's income; the article's advice to keep each "
            "loan reasonable, made measurable by this program.",
        ),
        marked(
            "Source",
            "FCA handbook CONC 6.7.27R: over 18 months more paid in interest "
            "and fees than in principal; floor about 200 pounds.",
        ),
        marked(
            "Source",
            "Bills running; a rule of this program.",
        ),
        marked(
            "Source",
            "24 % all-in cost: notice on internet lending in force since "
            "October 2025. Four times the one-year LPR (3.0 % as of "
            "mid-2025): private lending cap, not binding for licensed "
            "lenders.",
        ),
        marked(
            "Source",
            "True rate over headline rate; a rule of this program.",
        ),
        marked(
            "Source",
            "Months running; a rule of this program.",
        ),
        marked(
            "Source",
            "Loans repaid in full within ten days; a rule of this program.",
        ),
        marked(
            "Source",
            "Days without use; unused lines are cut about three times as "
            "often (panel of credit cards).",
        ),
        marked(
            "Source",
            "Consumer credit lines per person, in yuan: interim measures for "
            "internet loans of commercial banks, 2020.",
        ),
        marked(
            "Source",
            "Published weights of the FICO score: payment history 35, "
            "amounts owed 30, length 15, new credit 10, mix 10 %.",
        ),
    }
)


def source_text(source: str) -> str:
    """Return where a number comes from, in the language of the program."""
    return translate("Source", source) if source in SOURCES else source
