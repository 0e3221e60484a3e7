"""Tables nobody has described: their columns are told by names and cells."""

import datetime as dt

import pytest

from core.records import Kind
from core.statements import column_words, figures
from core.statements.days import DateForm, order_of, read_day
from core.statements.figures import decimal_mark, parse_figure
from core.statements.mapping import (
    DateOrder,
    DecimalMark,
    Mapping,
    MappingError,
    header_signature,
    mapping_from_text,
    mapping_text,
)
from core.statements.recognise import read_bytes
from core.statements.rows import (
    FileNote,
    FileProblem,
    ReadOptions,
    Reason,
    StatementFile,
)

ABROAD = {
    "semicolons and decimal commas": (
        b"Date;Amount;Currency;Name\n2/20/19;100,00;EUR;A\n2/8/19;-1.063,89;EUR;B\n",
        {"positive": (1, 10000), "negative": (1, -106389)},
    ),
    "apostrophes for thousands": (
        (
            "Date de transaction;Monnaie;Débit;Crédit\n"
            "2021-02-09;CHF;11'373.94;\n2021-02-10;CHF;;5.00\n".encode("cp1252")
        ),
        {"out": (1, 1137394), "in": (1, 500)},
    ),
    "signs before a space": (
        (
            b"Transfer date,Description,Amount\n"
            b'09 DEC 2020,x,- $220.00\n10 DEC 2020,y,"+ $1,150.00"\n'
        ),
        {"negative": (1, -22000), "positive": (1, 115000)},
    ),
    "debit and credit, a title and a section": (
        (
            b'"Transactions as of 10/1/2020"\n"Date","Withdrawal (-)","Deposit (+)"\n'
            b'"Posted Transactions"\n"10/28/2020","$3,000.00",""\n'
            b'"10/14/2020","","$5.00"\n'
        ),
        {"out": (1, 300000), "in": (1, 500)},
    ),
    "blank lines and padded names": (
        (
            b"Valid as of 20200101\n\n\nCard,Transaction Type,Date Posted, Amount\n\n"
            b"'5',DEBIT,20190701,-5.0\n'5',CREDIT,20190702,7.0\n"
        ),
        {"negative": (1, -500), "positive": (1, 700)},
    ),
    "bare carriage returns": (
        (
            b'"Date","Amount","Type"\r"4/11/2012","12.00","debit"\r'
            b'"4/25/2012","13.00","credit"\r'
        ),
        {"positive": (2, 2500)},
    ),
    "no header": (
        b"01/02/2016,COFFEE,4.50,,100.00\n01/13/2016,PAY,,50.00,145.50\n",
        {"out": (1, 450), "in": (1, 5000)},
    ),
    "no header, words for in and out": (
        (
            b'"4/11/2012","X","12.00","debit","CHK"\n'
            b'"4/25/2012","X","13.00","credit","CHK"\n'
        ),
        {"positive": (2, 2500)},
    ),
    "a day under a name of its own": (
        b"Movimientos\n\nF. VALOR;CONCEPTO;IMPORTE\n31/12/2020;x;-1.004,00\n",
        {"negative": (1, -100400)},
    ),
    "no header, balances on both sides": (
        (
            b"1\tEUR\t20130513\t4,34\t24,34\t20130513\t20,00\tx\n"
            b"1\tEUR\t20130514\t24,34\t14,34\t20130514\t-10,00\ty\n"
        ),
        {"positive": (1, 2000), "negative": (1, -1000)},
    ),
    "a disclaimer over several lines": (
        (
            b"Statement - (@x) ,,,\n,Datetime,Note,Amount (total),Disclaimer\n"
            b",2023-01-02T10:00:00,x,- $12.00,\n"
            b',,,,"In case of errors\n\nor questions, call\nus"\n'
        ),
        {"negative": (1, -1200)},
    ),
    "western letters": (
        "Buchungstag;Empfänger;Betrag;Waehrung\n01.02.2021;Müller;-98,76;EUR\n".encode(
            "latin-1"
        ),
        {"negative": (1, -9876)},
    ),
}


def sums(file: StatementFile) -> dict[str, tuple[int, int]]:
    return {way: (each.rows, each.amount) for way, each in file.sums().items()}


@pytest.mark.parametrize("name", ABROAD)
def test_tables_from_abroad_are_read_to_the_cent(name: str) -> None:
    data, expected = ABROAD[name]

    file = read_bytes("x.csv", data)

    assert (file.problem, file.recognised) == (None, "csv")
    assert sums(file) == expected
    assert FileNote.GUESSED in file.notes
    assert file.mapping is not None


def test_words_for_in_and_out_decide_where_amounts_have_no_sign() -> None:
    data = b"Date,Amount,Transaction Type\n2012-04-11,12,debit\n2012-04-12,5,credit\n"

    kinds = [row.entry.kind for row in read_bytes("x", data).rows if row.entry]

    assert kinds == [Kind.PURCHASE, Kind.INCOME]


def test_bad_rows_are_errors_and_the_others_come_in() -> None:
    data = (
        b"Date,Amount,Text\n2026-02-30,5.00,y\n2026-03-01,=1+1,x\n2026-03-01,6.00,z\n"
    )

    reasons = [row.reason for row in read_bytes("x.csv", data).rows]

    assert reasons == [Reason.BAD_DATE, Reason.BAD_AMOUNT, None]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (b"2026-02-30,5.00,y", Reason.BAD_DATE),
        (b"2026-03-01,=1+1,x", Reason.BAD_AMOUNT),
    ],
)
def test_a_table_whose_only_row_is_bad_has_its_error_told(
    row: bytes, reason: Reason
) -> None:
    file = read_bytes("x.csv", b"Date,Amount,Text\n" + row + b"\n")

    assert (file.problem, file.recognised) == (None, "csv")
    assert [each.reason for each in file.rows] == [reason]


@pytest.mark.parametrize(
    ("days", "order", "guessed"),
    [
        (["01/02/2024", "19/02/2024"], DateOrder.DAY_FIRST, False),
        (["01/02/2024", "02/19/2024"], DateOrder.MONTH_FIRST, False),
        (["1.2.24", "3.2.24"], DateOrder.DAY_FIRST, False),
        (["2024-02-01"], DateOrder.YEAR_FIRST, False),
        (["01/02/2024", "01/05/2024", "02/01/2024"], DateOrder.MONTH_FIRST, False),
        (["05/01/2024", "01/02/2024", "07/02/2024"], DateOrder.DAY_FIRST, False),
        (["03/03/2024"], DateOrder.MONTH_FIRST, False),
        (["03/04/2024"], DateOrder.MONTH_FIRST, True),
        (["13/01/2024", "01/13/2024"], DateOrder.MONTH_FIRST, True),
    ],
)
def test_the_order_of_dates_is_decided_over_all_of_them(
    days: list[str], order: DateOrder, guessed: bool
) -> None:
    assert order_of(days) == (order, guessed)


@pytest.mark.parametrize(
    ("text", "order", "day", "clock"),
    [
        ("2026/9/7 12:01", DateOrder.YEAR_FIRST, "2026-09-07", "12:01"),
        ("2025/12/03  14:06:51", DateOrder.YEAR_FIRST, "2025-12-03", "14:06:51"),
        ("20260907", DateOrder.YEAR_FIRST, "2026-09-07", ""),
        ("20260907120133", DateOrder.YEAR_FIRST, "2026-09-07", "12:01:33"),
        ("2026年9月7日", DateOrder.YEAR_FIRST, "2026-09-07", ""),
        ("2026-09-07T12:01:33Z", DateOrder.YEAR_FIRST, "2026-09-07", "12:01:33"),
        ("7.9.2026", DateOrder.DAY_FIRST, "2026-09-07", ""),
        ("9/7/26 1:05 PM", DateOrder.MONTH_FIRST, "2026-09-07", "13:05"),
        ("2/10'2020", DateOrder.MONTH_FIRST, "2020-02-10", ""),
        ("1/ 1'00", DateOrder.MONTH_FIRST, "2000-01-01", ""),
        ("09 DEC 2020", DateOrder.MONTH_FIRST, "2020-12-09", ""),
        ("Dec 9, 2020", DateOrder.DAY_FIRST, "2020-12-09", ""),
        ("46295.84104166667", DateOrder.YEAR_FIRST, "2026-09-30", "20:11:06"),
    ],
)
def test_days_are_read_in_many_forms(
    text: str, order: DateOrder, day: str, clock: str
) -> None:
    found = read_day(text, DateForm(order))

    assert found == (dt.date.fromisoformat(day), clock)


@pytest.mark.parametrize("text", ["", "x", "2026-02-30", "31/31/2020", "12", "1/2"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a date"):
        read_day(text, DateForm(DateOrder.MONTH_FIRST))


@pytest.mark.parametrize(
    ("text", "mark", "fen"),
    [
        ("1,234.56", DecimalMark.POINT, 123456),
        ("1.234,56", DecimalMark.COMMA, 123456),
        ("11'373.94", DecimalMark.POINT, 1137394),
        ("- $220.00", DecimalMark.POINT, -22000),
        ("($5.00)", DecimalMark.POINT, -500),
        ("5.00-", DecimalMark.POINT, -500),
        ("CNY 123.18", DecimalMark.POINT, 12318),
        ("5.00 DR", DecimalMark.POINT, -500),
        ("−5", DecimalMark.POINT, -500),
        ("115.8331", DecimalMark.POINT, 11583),
        (".5", DecimalMark.POINT, 50),
        ("1,5", DecimalMark.POINT, 150),
        ("12.50", DecimalMark.COMMA, 1250),
        ("1,23,456.78", DecimalMark.POINT, 12345678),
        ("34,50 S", DecimalMark.COMMA, -3450),
        ("34,50H", DecimalMark.COMMA, 3450),
        ("CNY/-100.00", DecimalMark.POINT, -10000),
    ],
)
def test_amounts_are_read_in_many_forms(text: str, mark: DecimalMark, fen: int) -> None:
    assert parse_figure(text, mark) == fen


@pytest.mark.parametrize(
    "text",
    ["", "x", "=1+1", "1.2.3", "(5", "9" * 50, "--", "29.01.2021", "1,23,4", "1.5,2"],
)
@pytest.mark.parametrize("mark", DecimalMark)
def test_what_is_no_amount_is_refused(text: str, mark: DecimalMark) -> None:
    if text == "1.5,2" and mark is DecimalMark.COMMA:
        text = "1,5.2"
    with pytest.raises(ValueError, match="not an amount"):
        parse_figure(text, mark)


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["1.234,56"], DecimalMark.COMMA),
        (["1,234.56"], DecimalMark.POINT),
        (["1,234", "5,20"], DecimalMark.COMMA),
        (["1,234"], DecimalMark.POINT),
        (["1.234.567"], DecimalMark.COMMA),
        ([], DecimalMark.POINT),
    ],
)
def test_the_decimal_mark_is_decided_over_all_amounts(
    texts: list[str], mark: DecimalMark
) -> None:
    assert decimal_mark(texts) is mark


def test_a_chosen_mapping_is_obeyed() -> None:
    data = b"junk\nA;B;C\n01/02/2024;1,234;x\n05/02/2024;2,500;y\nend;9,9;z\n"
    mapping = Mapping(
        delimiter=";",
        skip_top=1,
        skip_bottom=1,
        date=0,
        amount=1,
        texts=(2,),
        date_order=DateOrder.DAY_FIRST,
        decimal_mark=DecimalMark.COMMA,
        flipped=True,
        currency="CNY",
    )

    file = read_bytes("x.csv", data, ReadOptions(mapping=mapping))

    assert file.header == ("a", "b", "c")
    entries = [row.entry for row in file.rows if row.entry]
    assert [(e.day, e.kind, e.amount, e.note, e.currency) for e in entries] == [
        (dt.date(2024, 2, 1), Kind.PURCHASE, 123, "x", "CNY"),
        (dt.date(2024, 2, 5), Kind.PURCHASE, 250, "y", "CNY"),
    ]


def test_a_mapping_is_remembered_by_the_header_wherever_that_stands() -> None:
    data = b"title\n\nDate,Amount,Text\n01/02/2024,5.00,x\n"
    found = read_bytes("x.csv", data)
    assert found.mapping is not None
    kept = Mapping(
        date=0, amount=1, texts=(2,), flipped=True, date_order=DateOrder.DAY_FIRST
    )
    options = ReadOptions(mappings=((header_signature(found.header), kept),))

    (row,) = read_bytes("x.csv", data, options).rows

    assert row.entry is not None
    assert (row.entry.kind, row.entry.day) == (Kind.PURCHASE, dt.date(2024, 2, 1))


def test_a_mapping_survives_as_a_text() -> None:
    mapping = Mapping(
        amount=3, texts=(1, 2), date_order=DateOrder.DAY_FIRST, decimal_mark=None
    )

    assert mapping_from_text(mapping_text(mapping)) == mapping


@pytest.mark.parametrize("text", ["", "[]", "{", '{"date_order": "x"}', "3"])
def test_a_text_that_is_no_mapping_is_refused(text: str) -> None:
    with pytest.raises(MappingError):
        mapping_from_text(text)


def test_a_mapping_to_columns_that_are_not_there_finds_no_rows() -> None:
    options = ReadOptions(mapping=Mapping(date=7, amount=9))

    file = read_bytes("x.csv", b"a,b\n1,2\n", options)

    assert (file.rows, FileNote.NO_ROWS in file.notes) == ((), True)


def test_a_table_without_any_date_is_refused_with_its_first_line() -> None:
    file = read_bytes("x.csv", b"name,colour\nx,red\n")

    assert (file.problem, file.fact) == (FileProblem.NO_HEADER, "name,colour")


def test_currencies_are_known_by_code_and_by_name() -> None:
    assert column_words.currency_code("人民币") == "CNY"
    assert column_words.currency_code("usd") == "USD"
    assert column_words.currency_code("") == ""
    assert column_words.currency_code("something") is None
    assert figures.currency_of("£5.00") == "GBP"
