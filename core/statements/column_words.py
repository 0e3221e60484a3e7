"""The words by which banks name the columns of their tables, likeliest first.

Names are compared folded: in small letters, without accents, and with the
simplified character where the traditional one was written.  What a word
promises is checked against the cells before it is believed.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

#: The day of the transaction.
DATE = (
    (
        r"交易日期?|交易时间|发生时间|发生日期?|消费日期?|日期|年月日"
        r"|日付|取引日|(?:ご)?利用日|거래일(?:시|자)?"
        r"|transaction date|date of transaction|trans\.? date|txn date|tran date"
        r"|run date|started date|date|date ?[-/]? ?time|datetime|time"
        r"|buchungstag|buchung|belegdatum|datum|datum verrichting|uitvoeringsdatum"
        r"|date de transaction|date ?op(?:eration)?|fecha(?: de)?(?: operacion)?"
        r"|data|data operazione|data operacji|data transakcji|data lancamento"
        r"|dato|transaktionsda(?:g|tum)|datum provedeni|datum operace"
        r"|tranzakcio datuma|дата|дата операции|islem tarihi|tarih"
    ),
    (
        r"记账日期?|记帐日期?|入账日期?|银行记账日|booking ?date|booked at"
        r"|posted ?date|post date|posting date|date posted|clearing date"
        r"|completed date|effective date|buchungsdatum|created.*|boekdatum"
        r"|boekingsdatum|date de comptabilisation|data contabile|kirjauspaiva"
        r"|bokforingsda(?:g|tum)|datum zauctovani|konyveles datuma"
    ),
    (
        r".*(?:date|datum|dato|日期|fecha|时间|posted|buchung|paiva|tarih|дата).*"
        r"|data .*|记账日|wertstellung|valuta|wert"
    ),
)

#: The one column of amounts.
AMOUNT = (
    (
        r"记账金额|入账金额|结算金额|人民币金额|入账币种/金额|结算币/金额"
        r"|billing amount|net amount"
    ),
    (
        r"交易金额|金额|发生额|交易币种/金额|交易币/金额|交易额|amount"
        r"|(?:ご)?利用金额|入出金(?:金额)?|거래금액|이용금액"
        r"|transaction amount|betrag|buchungsbetrag|montant"
        r"|importe|bedrag|importo|valor|amount total|value|belopp|belob|kwota"
        r"|osszeg|tranzakcio osszege|сумма платежа|castka|zauctovana castka|objem"
    ),
    (
        r".*(?:金额|amount|betrag|montant|importe|bedrag|maara|сумма|castka|tutar"
        r"|umsatz).*|cad|usd|eur|net|netto|netamount|total|sum|suma|summe|valore"
    ),
)
NOT_AMOUNT = re.compile(
    r"余额|balance|saldo|solde|egyenleg|zustatek|original|foreign|fremd|etrang"
    r"|\bfee\b|\btax\b|\btip\b|\bgst\b|\bvat\b|refund|converted|compensation"
    r"|\brate\b|date|datum|currency|\btype\b|limit|收入|支出|valuta|sous-montant"
    r"|individuel|einzelbetrag|手续费|服务费|\blocal\b|puvodni|oorspr|ursprung"
)

#: What came in, where it has a column of its own.
MONEY_IN = (
    r"记账金额\(收入\)",
    (
        r"收入|收入金额|存入|存入金额|贷方|贷方金额|贷方发生额|转入金额|交易金额\(收入\)"
        r"|お預入(?:れ|金额)|預かり金额|受入金额|预入|入金(?:金额)?|입금액?"
        r"|credits?|credit amount|credit amt|deposits?"
        r"|deposit amount|deposit amt|money in|paid in|payments? in|in|inn|inflow"
        r"|gutschrift|haben|eingang|credito?|cr|abonos?|ingresos?|entrate|avere"
        r"|credit cr|amount credit|incoming"
    ),
    (
        r".*(?:credit|gutschrift|haben|deposit|inflow|einzahlung|entrate|avere"
        r"|ingreso|abono|inn pa|insattning|wplyw|uznani|prijem|收入金|存入).*"
    ),
)

#: What went out, where it has a column of its own.
MONEY_OUT = (
    r"记账金额\(支出\)",
    (
        r"支出|支出金额|取出|取出金额|支取|支取金额|借方|借方金额|借方发生额|转出金额"
        r"|交易金额\(支出\)|お引出(?:し|金额)|支払い?金额|払出金额|出金(?:金额)?"
        r"|출금액?|debits?|debit amount|debit amt"
        r"|withdrawals?|withdrawal amount|withdrawal amt|money out|paid out"
        r"|payments? out|out|ut|outflow|belastung|lastschrift|soll|ausgang|debito?"
        r"|dr|dare|cargos?|gastos?|uscite|debit dr|amount debit|outgoing|charges?"
    ),
    (
        r".*(?:debit|lastschrift|belastung|soll|withdraw|outflow|auszahlung|uscite"
        r"|dare|cargo|gasto|ut fra|uttag|wydatk|obciaz|vydaj|支出金|取出).*"
    ),
)

#: Columns that name both, or what is no movement, are neither of the two.
NOT_ONE_WAY = re.compile(
    r"credit.*debit|debit.*credit|soll.*haben|haben.*soll|card|limit|balance|saldo"
    r"|\b(?:total|rate|date|datum|currency|account)\b"
)

#: The words for in and out, where amounts have no sign.
DIRECTION = (
    (
        r"借贷|借贷标志|借贷方向|借/贷|收/支|收支|收支类型|收支标志|收支方向|交易方向"
        r"|(?:credit|cr|c) ?(?:/|or) ?(?:debit|dr|d)(?: flag| indicator)?"
        r"|(?:debit|dr|d) ?(?:/|or) ?(?:credit|cr|c)(?: flag| indicator)?"
        r"|credit ?deb[ei]t|transaction type|tran type|type|details|af bij|sign"
        r"|direction|indicator|credit debit indicator|soll/haben|s/h|sens|umsatztyp"
        r"|(?:income|inflow) ?/ ?(?:expense|outflow)|expense ?/ ?income"
        r"|bevetel/kiadas"
    ),
)
INCOMING = re.compile(
    r"贷|收入|存入|转入|\bcredit\b|\bcr(?:dt)?\b|deposit|\bbij\b|incoming|inflow|\bincome\b"
    r"|eingang|kredit|^[chi+]$|^in$"
)
OUTGOING = re.compile(
    r"借|支出|取出|转出|\bdebit\b|\bd(?:bi|eb)?[rt]\b|withdrawal|\baf\b|outgoing|outflow|\bexpense\b"
    r"|ausgang|debet|^[dso-]$|^out$"
)

CURRENCY = (
    r"记账币种|入账货币|入账币种|结算币种|billing currency",
    (
        r"币种|币别|货币|交易币种|交易货币|currency|currency code|ccy"
        r"|(?:buchungs)?w(?:a|ae)hrung|whg|devise|monnaie|monn|moneda|divisa|devies"
        r"|munt|valuta|valuta rekening|waluta|mena|mena uctu|devizanem"
        r"|валюта платежа|валюта"
    ),
)
TIME = (
    (
        r"交易时间|记账时间|时间|time|transaction time|uhrzeit|abschlusszeit|heure"
        r"|heure de transaction|hora|godzina"
    ),
)
CARD = (r".*(?:末四位|后四位|末4位|后4位).*|card no|card number|卡号",)
COUNTERPARTY = (
    (
        r"取引先|(?:ご)?利用店名.*|对方户名|对方账户名|对方账户名称|对手信息|对方名称|对方姓名|交易方姓名"
        r"|对方账户|交易对方|交易对手|收款人|商户名称|payee|payee name|merchant"
        r"|merchant name|counter ?party|counterparty name|name|name / description"
        r"|beneficiary|empfanger|name zahlungsbeteiligter|beneficiaire|recipient"
        r"|partner name|other party name|name of sender/receiver|supplierfound"
        r"|auftraggeber ?/ ?(?:empfanger|begunstigter)|sender ?/ ?empfanger"
        r"|begunstigter ?/ ?auftraggeber|beguenstigter/zahlungspflichtiger"
        r"|empfanger/zahlungspflichtiger|zahlungsempfangerin|saaja/maksaja"
        r"|naam tegenpartij.*|naam van de tegenpartij|naam / omschrijving"
        r"|partner neve|nazev protiuctu|mottagare"
    ),
)
TEXT = re.compile(
    r"摘要|说明|描述|附言|备注|用途|交易名称|交易类型|业务类型|业务摘要|交易场所|交易地点"
    r"|商品名称|交易详情|取り扱い内容|摘要内容|内容|詳細|メモ|적요|\bdesc|memo|details|narrat|reference|remarks"
    r"|particulars|verwendungszweck|buchungstext|libell|label|note|reason|concepto"
    r"|omschrijving|mededeling|toelichting|remark|text|tekst|transaction|beschreibung"
    r"|beskrivelse|beskrivning|rubrik|forklaring|selitys|viesti|historico|causale"
    r"|opis|tytul|zprava|poznamka|kozlemeny|описание|title|vorgang|notifications"
)

#: Only credit cards have a column of these, …
CARD_ONLY = re.compile(r"利用店名|末四位|后四位|末4位|后4位|入账币种|入账货币|结算金额")
#: … abroad of these …
CARD_ABROAD = re.compile(
    r"card ?member|card ?holder|card #|card no|card number|card used|purchased by"
)
#: … and no account is without one of these.
BALANCE = re.compile(
    r"余额|balance|\bbal\b|running bal|saldo|solde|egyenleg|zustatek|(?<!繰越)残高|잔액"
)

#: What a card's bill calls what was spent, and what was paid back of it.
SPENT = re.compile(r"\bpurchases?\b|\bsales?\b")
PAID_BACK = re.compile(
    r"thank you|payment received|payment by direct debit|\bautopay\b"
    r"|pagamento recebido|paiement recu"
    r"|zahlung erhalten|betaling ontvangen|betalt bg"
)

#: Words of rows that are sums of other rows.
TOTALS = re.compile(
    r"合计|总计|小计|汇总|累计|total|summe|subtotal|balance|saldo|solde|kontostand"
    r"|承前|期初|期末"
)

#: What a row is all about that only says how much there was.
STANDING = re.compile(
    r"(?:beginning|opening|closing|ending|previous) balance(?: as of .{4,20})?"
    r"|balance (?:brought|carried) forward|saldo anterior|s a l d o"
    r"|(?:alter|neuer) kontostand|(?:anfangs|end|begin|eind)saldo"
    r"|saldo (?:inicial|final|iniziale|finale)|solde (?:initial|final|precedent)"
    r"|承前(?:余额|页)?|期初余额|期末余额|上期余额"
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
    "円": "JPY",
    "원": "KRW",
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
        *("pln", "czk", "huf", "ron", "bgn", "brl", "mxn", "zar", "rub", "try"),
        *("idr", "php", "vnd", "ils", "aed"),
    }
)
_CODE = re.compile(r"[a-z]{3}")
_IN_HEADER = re.compile(rf"(?<![a-z])({'|'.join(sorted(_COMMON))})(?![a-z])")
_SIGNS = {"€": "EUR", "£": "GBP"}
_CURRENCY_SAID = re.compile(rf"\b(?:in )?(?:{'|'.join(sorted(_COMMON))}|euros?)\b")
_ASIDE = re.compile(r"\([^)]*\)|[.$€£¥:#*\"']")

# Letters that no rule of Unicode takes apart, and characters of Taiwan and Hong
# Kong that stand in headers.
_FOLDED = str.maketrans(
    {
        **dict(zip("łøđæß", ("l", "o", "d", "ae", "ss"), strict=True)),
        **dict(
            zip(
                "額餘帳轉貸對戶說備註幣間貨類發號記",
                "额余账转贷对户说备注币间货类发号记",
                strict=True,
            )
        ),
        "_": " ",
    }
)
_COMBINING = re.compile("[\u0300-\u036f]")


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
    if match:
        return match[1].upper()
    return next((code for sign, code in _SIGNS.items() if sign in name), "")


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """Return a name without what banks write in different ways.

    >>> folded("Währung"), folded("支出金額"), folded("Data_Operazione")
    ('wahrung', '支出金额', 'data operazione')
    """
    apart = unicodedata.normalize("NFKD", name.lower().translate(_FOLDED))
    return unicodedata.normalize("NFKC", _COMBINING.sub("", apart))


@lru_cache(maxsize=4096)
def _forms(name: str) -> tuple[str, ...]:
    """Return what a name may be compared as, asides and currencies left out."""
    whole = folded(name)
    plain = " ".join(_ASIDE.sub(" ", whole).split())
    return whole, plain, " ".join(_CURRENCY_SAID.sub(" ", plain).split())


def columns_named(
    names: Sequence[str], words: Sequence[str], barred: re.Pattern[str] | None = None
) -> Iterator[int]:
    """Yield the columns that bear one of the words, the likeliest first."""
    for word in words:
        pattern = re.compile(word)
        for column, name in enumerate(names):
            if barred is not None and barred.search(folded(name)):
                continue
            if any(map(pattern.fullmatch, _forms(name))):
                yield column
