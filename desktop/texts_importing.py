"""The words for what reading a statement found: verdicts, reasons, problems."""

from core.statements.rows import FileNote, FileProblem, Reason, StatementFile, Verdict
from desktop.i18n import filled, marked, translate
from desktop.number_style import NumberStyle

_VERDICTS = {
    Verdict.NEW: marked("Verdict", "New"),
    Verdict.DUPLICATE: marked("Verdict", "Already there"),
    Verdict.IGNORED: marked("Verdict", "Ignored"),
    Verdict.ERROR: marked("Verdict", "Error"),
}

_REASONS = {
    Reason.UNKNOWN_STATUS: marked("Reason", 'the status "%1" is not known'),
    Reason.UNKNOWN_MEANING: marked("Reason", "not clear what it is; please check"),
    Reason.SPLIT_PAYMENT: marked(
        "Reason", "paid from several accounts; booked on the first"
    ),
    Reason.CLOSED_WITHOUT_REFUND: marked(
        "Reason", "closed after payment, and no refund is in the file"
    ),
    Reason.PAID_BY_OTHERS_UNSURE: marked(
        "Reason", "perhaps paid by somebody else; please check"
    ),
    Reason.LENDER_UNKNOWN: marked("Reason", "the lender is not named"),
    Reason.THROUGH_WALLET: marked(
        "Reason", "paid through a wallet, whose bill may hold it too"
    ),
    Reason.CORRECTS_EARLIER: marked(
        "Reason", "the bank corrects an earlier row; please check that one"
    ),
    Reason.SEEN_BEFORE: marked("Reason", "imported before"),
    Reason.SAME_ENTRY: marked("Reason", "the same entry is in the ledger"),
    Reason.DELETED_BEFORE: marked("Reason", "you deleted it after an earlier import"),
    Reason.IN_ANOTHER_FILE: marked("Reason", "also in another file of this import"),
    Reason.NO_AMOUNT: marked("Reason", "the amount is 0.00"),
    Reason.FAILED: marked("Reason", "it failed: no money moved"),
    Reason.CLOSED_UNPAID: marked("Reason", "closed before it was paid"),
    Reason.NOT_YET_PAID: marked("Reason", "not paid yet"),
    Reason.DEPOSIT: marked("Reason", "a deposit waived or held, not spent"),
    Reason.OWN_ACCOUNTS: marked("Reason", "between your own accounts"),
    Reason.INVESTMENT: marked("Reason", "money invested, not spent"),
    Reason.PAID_BY_OTHERS: marked("Reason", "paid by somebody else"),
    Reason.NOT_COUNTED: marked("Reason", "the wallet does not count it"),
    Reason.OTHER_CURRENCY: marked("Reason", "in another currency (%1)"),
    Reason.CORRECTED: marked("Reason", "the bank has corrected or deleted it"),
    Reason.NOT_TICKED: marked("Reason", "you took its tick away"),
    Reason.CUT_OFF: marked("Reason", "the file is cut off here"),
    Reason.TOO_FEW_CELLS: marked("Reason", "too few columns"),
    Reason.TOO_MANY_CELLS: marked("Reason", "too many columns"),
    Reason.BAD_DATE: marked("Reason", '"%1" is not a date'),
    Reason.BAD_AMOUNT: marked("Reason", '"%1" is not an amount'),
    Reason.BAD_CELL: marked("Reason", '"%1" does not fit column "%2"'),
}

_PROBLEMS = {
    FileProblem.MISSING: marked(
        "FileProblem", "The file is not there any more. Choose it again."
    ),
    FileProblem.UNREADABLE: marked(
        "FileProblem", "The file cannot be read (%1). Check its permissions."
    ),
    FileProblem.TOO_LARGE: marked(
        "FileProblem", "The file is too large for a statement. Export a shorter time."
    ),
    FileProblem.EMPTY: marked(
        "FileProblem", "The file is empty. Download or export it again."
    ),
    FileProblem.PICTURE: marked(
        "FileProblem", "This is a picture. Export the bill as a CSV file instead."
    ),
    FileProblem.PDF: marked(
        "FileProblem", "This is a PDF. Export the bill as a CSV file instead."
    ),
    FileProblem.ARCHIVE: marked(
        "FileProblem",
        "This is an archive that cannot be opened here. Unpack it first, then"
        " import the file inside.",
    ),
    FileProblem.EMPTY_ARCHIVE: marked("FileProblem", "The archive holds no files."),
    FileProblem.PASSWORD_NEEDED: marked(
        "FileProblem",
        "The archive is locked. Give the password that the wallet has sent you.",
    ),
    FileProblem.WRONG_PASSWORD: marked(
        "FileProblem", "Wrong password. Look for it in the wallet's message."
    ),
    FileProblem.BOMB: marked(
        "FileProblem",
        "The archive unpacks to far more than a statement can be. It is not opened.",
    ),
    FileProblem.DAMAGED: marked(
        "FileProblem", "The file is damaged or cut off. Download it again."
    ),
    FileProblem.PASSED_OVER: marked(
        "FileProblem", "Passed over: this file of the archive is no statement."
    ),
    FileProblem.WORKBOOK: marked(
        "FileProblem",
        "This workbook cannot be read; perhaps it is locked. Save it as a CSV file,"
        " then import that.",
    ),
    FileProblem.WEB_PAGE: marked(
        "FileProblem",
        "This is a web page, perhaps a sign-in page saved in place of the bill."
        " Download the bill again.",
    ),
    FileProblem.LEDGER: marked(
        "FileProblem", "This is a ledger of its own. Open it instead of importing it."
    ),
    FileProblem.BINARY: marked("FileProblem", "This is not a text file. Choose a CSV."),
    FileProblem.UNKNOWN_ENCODING: marked(
        "FileProblem", "The characters cannot be read. Choose another encoding above."
    ),
    FileProblem.UNKNOWN_FORMAT: marked(
        "FileProblem",
        "No known bill was recognised. Export the bill from the wallet itself, and"
        " import it without opening it in a spreadsheet first. It begins with: %1",
    ),
    FileProblem.TRUNCATED: marked(
        "FileProblem",
        "The file ends before its table begins. Download or export it again.",
    ),
    FileProblem.NO_HEADER: marked(
        "FileProblem",
        "The line with the names of the columns is missing. Export the file again"
        " and leave it as it is. It begins with: %1",
    ),
    FileProblem.NO_MAPPING: marked(
        "FileProblem",
        "The columns could not be told apart. Say which one holds the date and"
        " which the amount. The header is: %1",
    ),
    FileProblem.BANK_SAYS_ERROR: marked(
        "FileProblem", "The bank has sent an error in place of a statement: %1"
    ),
}

_NOTES = {
    FileNote.NO_ROWS: marked("FileNote", "The file has no rows."),
    FileNote.COUNT_DIFFERS: marked(
        "FileNote", "The file speaks of %1 rows; %2 were found."
    ),
    FileNote.CUT_OFF: marked("FileNote", "The file is cut off at its end."),
    FileNote.DAMAGED_TEXT: marked(
        "FileNote", "Some characters could not be read; try another encoding."
    ),
    FileNote.RESAVED: marked(
        "FileNote",
        "The file was saved again by a spreadsheet: its order numbers are lost, so"
        " rows are told apart by day, amount and text.",
    ),
    FileNote.OTHER_SHEETS: marked(
        "FileNote", "Several sheets hold a bill; only one of them was taken."
    ),
    FileNote.NO_NUMBERS: marked(
        "FileNote",
        "This is Alipay's cashbook: it has no order numbers and no statuses. The"
        " bill (App: 我的 → 账单 → ⋯ → 开具交易流水证明) tells more.",
    ),
    FileNote.MERCHANT_BILL: marked(
        "FileNote",
        "This is a merchant's account statement. Your own bill is in the app: 我的 →"
        " 账单 → ⋯ → 开具交易流水证明.",
    ),
    FileNote.DATES_AMBIGUOUS: marked(
        "FileNote", "Day and month could be the other way round; please check."
    ),
    FileNote.GUESSED: marked(
        "FileNote", "The meaning of the columns was guessed from the file."
    ),
}

_LAYOUTS = {
    "native": marked("Layout", "Youyu's own CSV"),
    "alipay-app": marked("Layout", "Alipay bill (app)"),
    "alipay-app-2021": marked("Layout", "Alipay bill (app, 2021)"),
    "alipay-web": marked("Layout", "Alipay bill (web page)"),
    "alipay-cashbook": marked("Layout", "Alipay cashbook"),
    "alipay-merchant": marked("Layout", "Alipay merchant statement"),
    "wechat": marked("Layout", "WeChat Pay bill"),
    "jd": marked("Layout", "JD bill"),
    "meituan": marked("Layout", "Meituan bill"),
    "bank-debit": marked("Layout", "Bank account statement"),
    "bank-credit": marked("Layout", "Credit card statement"),
    "csv": marked("Layout", "CSV file"),
    "ofx": marked("Layout", "OFX file"),
    "qif": marked("Layout", "QIF file"),
}

_ICONS = {
    Verdict.NEW: "add",
    Verdict.DUPLICATE: "copy",
    Verdict.IGNORED: "eye_off",
    Verdict.ERROR: "severe",
}


def verdict_name(verdict: Verdict, *, suspected: bool = False) -> str:
    """Return the word for what becomes of a row."""
    if suspected:
        return translate("Verdict", "Maybe the same")
    return translate("Verdict", _VERDICTS[verdict])


def verdict_icon(verdict: Verdict, *, suspected: bool = False) -> str:
    """Return the icon of a verdict; each has another shape."""
    return "help" if suspected else _ICONS[verdict]


def reason_text(reason: Reason, fact: str = "", column: str = "") -> str:
    """Return why a row got its verdict, to stand after the verdict's word."""
    return filled(translate("Reason", _REASONS[reason]), fact, column)


def file_problem_text(problem: FileProblem, fact: str = "") -> str:
    """Return why nothing of a file can be read, and what to do."""
    return filled(translate("FileProblem", _PROBLEMS[problem]), fact)


def file_note_text(note: FileNote, file: StatementFile, style: NumberStyle) -> str:
    """Return something worth knowing of a file that could be read."""
    text = translate("FileNote", _NOTES[note])
    return filled(text, style.number(file.declared or 0), style.number(len(file.rows)))


def files_filter() -> str:
    """Return what the dialog shows of a folder: files that may be bills."""
    endings = "*.csv *.txt *.zip *.xlsx *.xls *.ofx *.qfx *.qif"
    return filled(translate("Importing", "Bills (%1);;All files (*)"), endings)


def layout_ids() -> tuple[str, ...]:
    """Return the kinds of statement that a file may be read as."""
    return tuple(_LAYOUTS)


def layout_name(format_id: str) -> str:
    """Return what a kind of statement is called; of an unknown one its id."""
    name = _LAYOUTS.get(format_id)
    return translate("Layout", name) if name else format_id
