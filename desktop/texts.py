"""The words for everything that core names: kinds, products, bands, factors.

Sentences stand in the modules beside this one: ``texts_entries`` (an entry, a
step), ``texts_advice`` (factors), ``texts_warnings``, ``texts_problems``.
"""

from core.estimate import Band, Level
from core.records import Kind, Method, Product, ProfileItem, RateKind, Status
from desktop.i18n import marked, translate

_KINDS = {
    Kind.LINE: marked("Kind", "Credit line"),
    Kind.BORROW: marked("Kind", "Borrow"),
    Kind.REPAY: marked("Kind", "Repay"),
    Kind.PURCHASE: marked("Kind", "Purchase"),
    Kind.REFUND: marked("Kind", "Refund"),
    Kind.BILL: marked("Kind", "Bill"),
    Kind.INCOME: marked("Kind", "Income"),
    Kind.FEE: marked("Kind", "Fee"),
    Kind.SCORE_SEEN: marked("Kind", "Score seen"),
    Kind.LINE_SEEN: marked("Kind", "Limit seen"),
    Kind.APPLICATION: marked("Kind", "Application"),
    Kind.PROFILE: marked("Kind", "Profile item"),
    Kind.TARGET: marked("Kind", "Target"),
}

_FIELDS = {
    "day": marked("Field", "Date"),
    "kind": marked("Field", "Kind"),
    "amount": marked("Field", "Amount"),
    "currency": marked("Field", "Currency"),
    "line": marked("Field", "Line"),
    "loan": marked("Field", "Loan"),
    "category": marked("Field", "Category"),
    "counterparty": marked("Field", "Counterparty"),
    "term": marked("Field", "Instalments"),
    "method": marked("Field", "Repayment method"),
    "rate": marked("Field", "Rate"),
    "rate_kind": marked("Field", "Rate is"),
    "due_day": marked("Field", "Due day"),
    "status": marked("Field", "Status"),
    "item": marked("Field", "Item"),
    "until": marked("Field", "Until"),
    "principal": marked("Field", "Principal"),
    "interest": marked("Field", "Interest"),
    "fee_part": marked("Field", "Fee"),
    "source_id": marked("Field", "Order number"),
    "note": marked("Field", "Note"),
    "fees": marked("Field", "Fee by months, %"),
    "statement_day": marked("Field", "Statement day"),
    "minimum_share": marked("Field", "Minimum payment, %"),
    "revolving_rate": marked("Field", "Unpaid bill, % a day"),
    "penalty_factor": marked("Field", "Penalty, times the rate"),
    "interest_free": marked("Field", "Interest-free if paid in full"),
}

#: What a field is called where a kind means something of its own by it.
_FIELDS_OF_KIND = {
    (Kind.LINE, "amount"): marked("Field", "Limit"),
    (Kind.LINE, "item"): marked("Field", "Product"),
    (Kind.LINE, "counterparty"): marked("Field", "Lender"),
    (Kind.BILL, "amount"): marked("Field", "Statement balance"),
    (Kind.BILL, "until"): marked("Field", "Due date"),
    (Kind.BILL, "principal"): marked("Field", "Minimum payment"),
    (Kind.REFUND, "item"): marked("Field", "Order refunded"),
    (Kind.REPAY, "item"): marked("Field", "Statement month"),
    (Kind.SCORE_SEEN, "amount"): marked("Field", "Official score"),
    (Kind.LINE_SEEN, "amount"): marked("Field", "Limit shown"),
    (Kind.APPLICATION, "amount"): marked("Field", "Limit asked for"),
    (Kind.TARGET, "amount"): marked("Field", "Limit wanted"),
    (Kind.TARGET, "until"): marked("Field", "By"),
}

_PRODUCTS = {
    Product.JIEBEI: marked("Product", "Jiebei"),
    Product.HUABEI: marked("Product", "Huabei"),
    Product.CARD: marked("Product", "Credit card"),
    Product.BANK: marked("Product", "Bank loan"),
    Product.FAMILY: marked("Product", "Family or friends"),
}

_METHODS = {
    Method.EQUAL_INSTALMENT: marked("Method", "Equal instalments"),
    Method.EQUAL_PRINCIPAL: marked("Method", "Equal principal"),
    Method.INTEREST_ONLY: marked("Method", "Interest monthly, principal at the end"),
    Method.BULLET: marked("Method", "All at the end"),
    Method.INTEREST_ONLY_THEN_EQUAL: marked(
        "Method", "First half interest only, then equal"
    ),
}

_RATE_KINDS = {
    RateKind.DAILY: marked("RateKind", "a day"),
    RateKind.MONTHLY: marked("RateKind", "a month"),
    RateKind.YEARLY: marked("RateKind", "a year"),
    RateKind.FEE: marked("RateKind", "fee for the whole term"),
}

_PROFILE_ITEMS = {
    ProfileItem.REAL_NAME: marked("ProfileItem", "Real name"),
    ProfileItem.BANK_CARD: marked("ProfileItem", "Bank card"),
    ProfileItem.ID_CARD: marked("ProfileItem", "Identity card"),
    ProfileItem.OCCUPATION: marked("ProfileItem", "Occupation"),
    ProfileItem.EMPLOYER: marked("ProfileItem", "Employer"),
    ProfileItem.HOUSING_FUND: marked("ProfileItem", "Housing fund"),
    ProfileItem.EDUCATION: marked("ProfileItem", "Education"),
    ProfileItem.ADDRESS: marked("ProfileItem", "Address"),
    ProfileItem.CONTACT: marked("ProfileItem", "Contact"),
    ProfileItem.WEALTH_INSURANCE: marked("ProfileItem", "Wealth and insurance"),
}

_STATUSES = {
    Status.OPEN: marked("Status", "Open"),
    Status.CLOSED: marked("Status", "Closed"),
    Status.STANDING: marked("Status", "Standing"),
    Status.TEMPORARY: marked("Status", "Temporary"),
    Status.PENDING: marked("Status", "Pending"),
    Status.APPROVED: marked("Status", "Approved"),
    Status.REFUSED: marked("Status", "Refused"),
    Status.DONE: marked("Status", "Done"),
    Status.UNDONE: marked("Status", "Not done"),
}

_BANDS = {
    Band.POOR: marked("Band", "Poor"),
    Band.FAIR: marked("Band", "Fair"),
    Band.GOOD: marked("Band", "Good"),
    Band.VERY_GOOD: marked("Band", "Very good"),
    Band.EXCELLENT: marked("Band", "Excellent"),
}

_LEVELS = {
    Level.INFO: marked("Level", "Note"),
    Level.CAUTION: marked("Level", "Caution"),
    Level.WARNING: marked("Level", "Warning"),
    Level.SEVERE: marked("Level", "Severe"),
}

_LEVEL_ICONS = {
    Level.INFO: "info",
    Level.CAUTION: "caution",
    Level.WARNING: "warning",
    Level.SEVERE: "severe",
}


_FACTORS = {
    "repayment_record": marked("Factor", "Repayment record"),
    "age_activity": marked("Factor", "Age and activity"),
    "affordability": marked("Factor", "Affordability"),
    "utilisation": marked("Factor", "Use of the lines"),
    "spending": marked("Factor", "Spending"),
    "new_credit": marked("Factor", "New credit"),
    "profile": marked("Factor", "Profile"),
    "network": marked("Factor", "Network"),
    "mix": marked("Factor", "Mix of credit"),
    "calibration": marked("Factor", "Calibration"),
}


def kind_name(kind: Kind) -> str:
    """Return what an entry of a kind is called."""
    return translate("Kind", _KINDS[kind])


def field_name(field: str, kind: Kind | None = None) -> str:
    """Return what a field of an entry is called, for the kind where it matters."""
    own = _FIELDS_OF_KIND.get((kind, field)) if kind else None
    return translate("Field", own or _FIELDS[field])


def product_name(product: Product) -> str:
    """Return what a sort of line is called."""
    return translate("Product", _PRODUCTS[product])


def method_name(method: Method) -> str:
    """Return what a way of paying back is called."""
    return translate("Method", _METHODS[method])


def rate_kind_name(kind: RateKind) -> str:
    """Return what a quoted rate refers to, to stand after the figure."""
    return translate("RateKind", _RATE_KINDS[kind])


def profile_item_name(item: ProfileItem) -> str:
    """Return what an item of the profile is called."""
    return translate("ProfileItem", _PROFILE_ITEMS[item])


def status_name(status: Status) -> str:
    """Return the word for a status."""
    return translate("Status", _STATUSES[status])


def band_name(band: Band) -> str:
    """Return what a band of the score is called."""
    return translate("Band", _BANDS[band])


def level_name(level: Level) -> str:
    """Return the word for how urgent a warning is."""
    return translate("Level", _LEVELS[level])


def level_icon(level: Level) -> str:
    """Return the name of the icon that goes with a level; each has another shape."""
    return _LEVEL_ICONS[level]


def factor_name(factor: str) -> str:
    """Return what a factor of the score is called; of an unknown one its id."""
    name = _FACTORS.get(factor)
    return translate("Factor", name) if name else factor.replace("_", " ")
