"""The words by which banks name the columns of their tables, likeliest first.

All in small letters, as :func:`core.statements.layout.header_name` gives them.
What a word promises is checked against the cells before it is believed.
"""

import re
from collections.abc import Iterator, Sequence

#: The day of the transaction.
DATE = (
    (
        r"交易日期?|交易时间|发生时间|transaction date|trans\.? date|date|buchungstag"
        r"|date de transaction|dateop|date opération|datum|fecha|data"
    ),
    (
        r"记账日期?|记帐日期?|入账日期?|银行记账日|booking ?date"
        r"|posted ?date|posting date"
        r"|date posted|buchungsdatum|created.*|datetime|boekdatum"
        r"|date de comptabilisation"
    ),
    r".*(?:date|datum|日期|fecha|时间|posted|buchung).*|data .*|记账日",
)

#: The one column of amounts.
AMOUNT = (
    r"记账金额|入账金额|结算金额|人民币金额|入账币种/金额|billing amount",
    (
        r"交易金额|金额|发生额|交易币种/金额|交易额|amount"
        r"|transaction amount|betrag|montant"
        r"|importe|bedrag|importo|valor|amount total|value"
    ),
    (
        r".*(?:金额|amount|betrag|montant|importe|bedrag"
        r"|umsatz).*|cad|usd|eur|net|total"
        r"|sum|belopp|beløb|kwota|valore"
    ),
)
NOT_AMOUNT = re.compile(
    r"余额|balance|saldo|solde|original|foreign|fremd|étrang|\bfee\b|\btax\b|\btip\b"
    r"|refund|converted|compensation|\brate\b|date|datum|currency|\btype\b|limit"
    r"|收入|支出|valuta|sous-montant|individuel|einzelbetrag|手续费|服务费"
)

#: What came in, where it has a column of its own.
MONEY_IN = (
    r"记账金额\(收入\)",
    (
        r"收入|收入金额|存入|存入金额|贷方|贷方金额|贷方发生额"
        r"|转入金额|交易金额\(收入\)"
        r"|credits?|credit amount|credit amt|deposits?"
        r"|deposit amount|deposit amt|money in"
        r"|paid in|payments? in|in|gutschrift|haben|crédit|abono|abonos|ingreso|entrate"
        r"|credit cr|amount credit|incoming"
    ),
)

#: What went out, where it has a column of its own.
MONEY_OUT = (
    r"记账金额\(支出\)",
    (
        r"支出|支出金额|取出|取出金额|支取|支取金额|借方|借方金额|借方发生额|转出金额"
        r"|交易金额\(支出\)|debits?|debit amount|debit amt"
        r"|withdrawals?|withdrawal amount"
        r"|withdrawal amt|money out|paid out"
        r"|payments? out|out|belastung|soll|débit|cargo"
        r"|cargos|gasto|uscite|debit dr|amount debit|outgoing|charges?"
    ),
)

#: The words for in and out, where amounts have no sign.
DIRECTION = (
    (
        r"借贷|借贷标志|借贷方向|借/贷|收/支|收支|收支类型|收支标志|debit/credit"
        r"|credit ?/ ?debit|debit ?/ ?credit|dr ?/ ?cr|cr ?/ ?dr|credit or debit"
        r"|debit or credit|d/c|c/d|transaction type|type|details|af bij|sign|direction"
        r"|indicator|credit debit indicator|soll/haben|s/h|sens"
    ),
)
INCOMING = re.compile(
    r"贷|收入|存入|转入|\bcredit\b|\bcr\b|deposit|\bbij\b|incoming|^[chi+]$|^in$"
)
OUTGOING = re.compile(
    r"借|支出|取出|转出|\bdebit\b|\bdr\b|withdrawal|\baf\b|outgoing|^[dso-]$|^out$"
)

CURRENCY = (
    r"记账币种|入账货币|入账币种|结算币种|billing currency",
    (
        r"币种|币别|货币|交易币种|交易货币|currency"
        r"|currency code|ccy|w(?:ä|ae)hrung|devise"
        r"|monnaie|moneda|munt|valuta"
    ),
)
TIME = (r"交易时间|记账时间|时间|time|uhrzeit|heure|heure de transaction",)
CARD = (r".*(?:末四位|后四位|末4位|后4位).*|card no|card number|卡号",)
COUNTERPARTY = (
    (
        r"对方户名|对方账户名|对手信息|对方名称|对方姓名"
        r"|对方账户|交易对方|交易对手|收款人"
        r"|商户名称|payee|payee name|merchant|merchant name|counterparty|counter party"
        r"|counterparty name|name|beneficiary|empfänger|name zahlungsbeteiligter"
        r"|bénéficiaire|recipient|partner name|auftraggeber/empfänger|supplierfound"
    ),
)
TEXT = re.compile(
    r"摘要|说明|描述|附言|备注|用途|交易名称|交易类型|业务类型|交易场所|交易地点"
    r"|商品名称|交易详情|description|memo|details|narrative|narration|reference"
    r"|particulars|verwendungszweck|buchungstext|libell|label|note|reason|concepto"
    r"|omschrijving|mededelingen|remark|text|transaction"
)

#: Only credit cards have a column of these, …
CARD_ONLY = re.compile(r"末四位|后四位|末4位|后4位|入账币种|入账货币|结算金额")
#: … and no account is without one of these.
BALANCE = re.compile(r"余额|balance|saldo|solde")

#: Words of rows that are sums of other rows.
TOTALS = re.compile(
    r"合计|总计|小计|汇总|累计|total|summe|subtotal|balance|saldo|solde|承前|期初|期末"
)

_CURRENCY_NAMES = {
    "人民币": "CNY",
    "人民币元": "CNY",
    "rmb": "CNY",
    "本币": "CNY",
    "美元": "USD",
    "美金": "USD",
    "港币": "HKD",
    "港元": "HKD",
    "欧元": "EUR",
    "英镑": "GBP",
    "日元": "JPY",
    "日圆": "JPY",
    "澳元": "AUD",
    "加元": "CAD",
    "新加坡元": "SGD",
    "瑞士法郎": "CHF",
}
_COMMON = frozenset(
    {
        *("cny", "usd", "eur", "gbp", "hkd", "jpy", "chf", "cad", "aud"),
        *("sgd", "twd", "krw", "thb", "myr", "inr", "nzd", "sek", "nok", "dkk"),
    }
)
_CODE = re.compile(r"[a-z]{3}")
_IN_HEADER = re.compile(r"\b(eur|usd|gbp|chf|cad|aud|hkd|jpy|sgd)\b")
_ASIDE = re.compile(r"\([^)]*\)|[.$€£¥:#*\"']")


def currency_code(text: str) -> str | None:
    """Return the code of a currency, empty for a blank; ``None`` if it is none.

    >>> currency_code("人民币"), currency_code("usd")
    ('CNY', 'USD')
    """
    said = text.strip().lower().strip("-")
    if said in _CURRENCY_NAMES or not said:
        return _CURRENCY_NAMES.get(said, "")
    return said.upper() if _CODE.fullmatch(said) else None


def is_common_currency(text: str) -> bool:
    """Return whether a text is the code or the name of a common currency."""
    said = text.strip().lower()
    return said in _CURRENCY_NAMES or said in _COMMON


def currency_in(name: str) -> str:
    """Return the currency that the name of a column of amounts names."""
    match = _IN_HEADER.search(name)
    return match[1].upper() if match else ""


def plain_name(name: str) -> str:
    """Return the name of a column without what stands in parentheses."""
    return " ".join(_ASIDE.sub(" ", name).split())


def columns_named(
    names: Sequence[str], words: Sequence[str], barred: re.Pattern[str] | None = None
) -> Iterator[int]:
    """Yield the columns that bear one of the words, the likeliest first."""
    for word in words:
        pattern = re.compile(word)
        for column, name in enumerate(names):
            if barred is not None and barred.search(name):
                continue
            if pattern.fullmatch(name) or pattern.fullmatch(plain_name(name)):
                yield column
