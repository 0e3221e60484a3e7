"""The Chinese of the program: complete, true to its figures, and of one voice."""

import ast
import re
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from resources.build_translations import compile_translations

ROOT = Path(__file__).parent.parent
CHINESE = ROOT / "resources" / "i18n" / "zh_CN.ts"
UPDATE = "from PySide6.scripts.pyside_tool import lupdate; lupdate()"
OPTIONS = ("-locations", "none", "-source-language", "en", "-target-language", "zh_CN")
ALIAS = ("-tr-function-alias", "QT_TRANSLATE_NOOP+=marked")

Key = tuple[str, str]

#: What stays in Latin letters: names, formats, keys, units.
LATIN = {
    *("APR", "AUC", "CFPB", "CNY", "CONC", "FCA", "FICO", "IRR", "KB", "KS", "LPR"),
    *("CSV", "Excel", "MAS", "OFX", "PDF", "PNG", "QIF", "SVG", "UCI", "ZIP"),
    *("csv", "ics", "pdf", "txt", "zip", "JSON", "TOML", "gb18030"),
    *("backups", "fico-style", "opening", "zhima-style"),
    *("A4", "C", "Ctrl", "E", "F", "F4", "L", "M", "N", "R", "Shift", "V", "t"),
    *("Debian", "LendingClub", "Ubuntu", "Youyu", "fonts-noto-cjk"),
}
#: What is typed on the command line, in any language.
COMMANDS = re.compile(r"\byouyu(?: [a-z]+(?: LEDGER)?)?|--[a-z]+")
#: The name of a set of data, which has no Chinese one.
DATA = "Give Me Some Credit"

#: English that means two things, each with its own word in Chinese.
AMBIGUOUS = frozenset(
    {
        "Dues against income",  # a ratio; what a warning is about
        "Due",  # the day; how an instalment stands
        "Error",  # of an estimate; of a row
        "From",  # of whom; since when
        "In use",  # an amount; a share
        "Line",  # the limit; the account; the row of a file
        "Loan",  # itself; its number in the form
        "Next due",  # the day; the day and the amount
        "Note",  # of an entry; the mildest level
        "Open",  # of an account; what a button does
        "Paid",  # an amount; how many instalments
        "Profile",  # the page; the factor
        "Progress",  # the page; of long work
        "line %1",  # the limit; the row of a file
    }
)

#: Words of the field, and the Chinese without which they are not said.
GLOSSARY = {
    r"headrooms?": "余量",
    r"overdue": "逾期",
    r"principal": "本金|先息后本",
    r"penalt(?:y|ies)": "罚息",
    r"refunds?": "退款",
    r"scorecards?": "评分卡",
    r"calibrated": "校准",
    r"credit lines?": "信用账户|授信额度",
    r"instalments?": "期|等额",
    r"warnings?": "提醒|警告",
    r"ledgers?": "账本|记账|账",
    r"entr(?:y|ies)": "记录|笔",
    r"official scores?": "官方评分",
    r"true yearly rate": "真实",
    r"limits?": "额度|提额|上限|提升|受限",
}


def placeholders(text: str) -> Counter[str]:
    return Counter(re.findall(r"%(?:\d|n)", text))


def messages(file: Path) -> dict[Key, ET.Element]:
    """Return the messages of a file by context and English text."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ET.parse(file).getroot().iter("context")  # noqa: S314
        for message in context.iter("message")
    }


def finished(file: Path) -> dict[Key, str]:
    """Return what is translated for good, whatever its form."""
    found = {}
    for key, message in messages(file).items():
        said = message.find("translation")
        if said is not None and said.get("type") is None:
            found[key] = "".join(said.itertext()).strip()
    return found


@pytest.fixture(scope="module")
def chinese() -> dict[Key, str]:
    return finished(CHINESE)


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> set[Key]:
    """What the tool of the installed PySide6 finds in the code."""
    target = tmp_path_factory.mktemp("texts") / "anew.ts"
    sources = sorted(str(path) for path in (ROOT / "desktop").rglob("*.py"))
    run = subprocess.run(
        [sys.executable, "-c", UPDATE, *ALIAS, *OPTIONS, *sources, "-ts", str(target)],
        capture_output=True,
        check=False,
        text=True,
    )
    if run.returncode or not target.exists():
        pytest.skip(f"pyside6-lupdate cannot run here: {run.stderr.strip()[-200:]}")
    return set(messages(target))


def texts_of_the_code() -> dict[Key, str]:
    """Return every text that is passed to be translated, and where it stands."""
    found = {}
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id not in {"translate", "marked"} or len(node.args) < 2:
                continue
            context, text = node.args[:2]
            if isinstance(context, ast.Constant) and isinstance(text, ast.Constant):
                where = f"{path.relative_to(ROOT)}:{node.lineno}"
                found[str(context.value), str(text.value)] = where
    return found


def test_every_text_of_the_program_is_said_in_chinese(
    extracted: set[Key], chinese: dict[Key, str]
) -> None:
    assert sorted(extracted - chinese.keys()) == []


def test_the_tool_sees_every_text_of_the_code(extracted: set[Key]) -> None:
    # A count that is worked out within the call hides the text from it.
    unseen = {
        k: where for k, where in texts_of_the_code().items() if k not in extracted
    }

    assert unseen == {}


def test_nothing_is_kept_that_the_program_no_longer_says(extracted: set[Key]) -> None:
    assert sorted(messages(CHINESE).keys() - extracted) == []


def test_every_figure_of_a_text_stands_in_its_translation(
    chinese: dict[Key, str],
) -> None:
    wrong = {
        key: said
        for key, said in chinese.items()
        if placeholders(key[1]) != placeholders(said)
    }

    assert wrong == {}


def test_no_translation_is_empty_or_left_in_english(chinese: dict[Key, str]) -> None:
    english = {}
    for key, said in chinese.items():
        plain = COMMANDS.sub(" ", said.replace(DATA, " "))
        plain = re.sub(r"%(?:\d|n)", " ", plain)
        words = set(re.findall(r"[A-Za-z][A-Za-z0-9-]*", plain)) - LATIN
        if not said or words:
            english[key] = said

    assert english == {}


def test_the_same_english_is_the_same_chinese_on_every_page(
    chinese: dict[Key, str],
) -> None:
    said: dict[str, set[str]] = defaultdict(set)
    for (_, text), translation in chinese.items():
        said[text].add(translation)
    several = {text: words for text, words in said.items() if len(words) > 1}

    assert {t: words for t, words in several.items() if t not in AMBIGUOUS} == {}


@pytest.mark.parametrize("word", sorted(GLOSSARY))
def test_a_word_of_the_field_keeps_its_chinese(
    word: str, chinese: dict[Key, str]
) -> None:
    # As a word of a sentence: not as an option, nor in capitals as its value.
    pattern = re.compile(rf"(?<!-)\b(?:{word})\b")
    strays = {
        key: said
        for key, said in chinese.items()
        if pattern.search(key[1][:1].lower() + key[1][1:])
        and not re.search(GLOSSARY[word], said)
    }

    assert strays == {}


@pytest.mark.parametrize(
    "context",
    [
        *("Band", "Factor", "Kind", "Level", "Method", "Place", "Product"),
        *("ProfileItem", "RateKind", "Reason", "RowStatus", "Status", "Verdict"),
        *("WarningAction", "WarningTitle"),
    ],
)
def test_words_that_differ_in_english_differ_in_chinese(
    context: str, chinese: dict[Key, str]
) -> None:
    words = [said for (where, _), said in chinese.items() if where == context]

    assert words
    assert len(set(words)) == len(words)


def test_sentences_have_chinese_punctuation(chinese: dict[Key, str]) -> None:
    # The list of kinds in a file dialog is Qt's own notation.
    marks = (r"[一-鿿）”][,:?!()]", r"[,;:?!(][一-鿿]", r"[一-鿿]\.(?:\s|$)", r"\.\.\.")
    ascii_mark = re.compile("|".join(marks))
    wrong = {
        key: said
        for key, said in chinese.items()
        if ascii_mark.search(said) and ";;" not in said
    }

    assert wrong == {}


def test_a_sentence_ends_in_chinese_as_it_does_in_english(
    chinese: dict[Key, str],
) -> None:
    # A path is copied more easily without a stop behind it, and “No.” is no sentence.
    free = re.compile(r"%\d\.$|^No\.$")
    ends = {".": "。", "?": "？", "…": "…"}
    wrong = {
        (key, said)
        for key, said in chinese.items()
        for english, full in ends.items()
        if key[1].endswith(english) != said.endswith(full) and not free.search(key[1])
    }

    assert wrong == set()


def test_the_window_loads_what_is_compiled_of_it(
    tmp_path: Path, chinese: dict[Key, str]
) -> None:
    shutil.copy(CHINESE, tmp_path)
    (compiled,) = compile_translations(tmp_path)
    translator = QTranslator()
    assert translator.load(str(compiled))

    lost = {
        (context, text)
        for (context, text), said in chinese.items()
        if translator.translate(context, text, "", 3 if "%n" in text else -1) != said
    }

    assert lost == set()
