"""What went wrong in the world, and what was kept, in the user's language.

Core's errors carry their sentence in English; those that a user can meet are
said here again, so that they can be translated.
"""

from collections.abc import Mapping

from core.scorecard_check import CardFault, ScorecardError
from core.storage.errors import (
    DiskFailed,
    DiskFull,
    EncryptionMissing,
    LedgerDamaged,
    LedgerError,
    LedgerExists,
    LedgerGone,
    LedgerLocked,
    LedgerMissing,
    LedgerReadOnly,
    LedgerUnreadable,
    LedgerUnwritable,
    NewerLedger,
    NoSuchBatch,
    NoSuchEntry,
    NotALedger,
    NothingToUndo,
    OlderLedger,
    OtherCurrency,
    PassphraseNeeded,
    RestoresItself,
    WrongPassphrase,
)
from desktop.i18n import filled, marked, translate

_SENTENCES: Mapping[type[LedgerError], str] = {
    LedgerMissing: marked("LedgerError", "The ledger is not there (any more)."),
    LedgerExists: marked(
        "LedgerError", "There is such a file already; it was left as it is."
    ),
    PassphraseNeeded: marked(
        "LedgerError",
        "The ledger is protected by a passphrase; it was left as it is. Tell the "
        "passphrase to open it.",
    ),
    WrongPassphrase: marked(
        "LedgerError",
        "The passphrase does not open this ledger, which was left as it is. Without "
        "the passphrase nobody can read it.",
    ),
    EncryptionMissing: marked(
        "LedgerError",
        "Passphrases need an extra that is not installed; nothing was changed. "
        "Install youyu[encryption].",
    ),
    NotALedger: marked(
        "LedgerError", "The file is not a ledger; it was left as it is."
    ),
    NewerLedger: marked(
        "LedgerError",
        "A newer version of the program wrote this ledger; it was left as it is. "
        "Update the program to open it.",
    ),
    OlderLedger: marked(
        "LedgerError",
        "An older version of the program wrote this ledger. Open it once for writing "
        "to bring it up to date.",
    ),
    LedgerLocked: marked(
        "LedgerError",
        "The ledger is open in another window or program. Nothing was changed; it can "
        "be read here.",
    ),
    LedgerDamaged: marked(
        "LedgerError",
        "The ledger is damaged and was left as it is. Restore a backup, and keep the "
        "damaged file until all is well.",
    ),
    LedgerUnwritable: marked(
        "LedgerError",
        "The ledger cannot be written to. Nothing was changed; check the permissions "
        "of the file and its folder.",
    ),
    LedgerUnreadable: marked(
        "LedgerError",
        "The ledger cannot be read. Check the permissions of the file and its folder.",
    ),
    LedgerGone: marked(
        "LedgerError",
        "The file of the ledger was moved, removed or replaced while it was open. The "
        "last change was not made; everything before it is saved as a copy.",
    ),
    DiskFull: marked(
        "LedgerError",
        "The disk is full. The last change was not made; everything before it is kept. "
        "Make room and try again.",
    ),
    DiskFailed: marked(
        "LedgerError",
        "Reading or writing the ledger failed. The last change was not made; "
        "everything before it is kept. Check the disk and try again.",
    ),
    LedgerReadOnly: marked(
        "LedgerError", "The ledger is open for reading only; nothing was changed."
    ),
    NoSuchEntry: marked(
        "LedgerError", "The entry is not there (any more); nothing was changed."
    ),
    NoSuchBatch: marked(
        "LedgerError", "The import was taken back already; nothing was changed."
    ),
    OtherCurrency: marked(
        "LedgerError", "The ledger counts in another currency; nothing was changed."
    ),
    RestoresItself: marked(
        "LedgerError", "A ledger cannot be restored from itself; choose a backup of it."
    ),
    NothingToUndo: marked("LedgerError", "There is nothing to undo or redo."),
}


_FAULTS: Mapping[CardFault, str] = {
    CardFault.NO_TEXT: marked("CardFault", "'%1' must be a text"),
    CardFault.NO_TABLE: marked("CardFault", "the table [%1] is missing"),
    CardFault.NO_SOURCE: marked(
        "CardFault", "[%1] must name the source of its numbers"
    ),
    CardFault.NO_NUMBER: marked("CardFault", "'%1' must be a number"),
    CardFault.NOT_ABOVE_ZERO: marked("CardFault", "'%1' must be above 0"),
    CardFault.NO_SHARE: marked("CardFault", "'%1' must be a number from 0 to 1"),
    CardFault.SHARES_DIFFER: marked("CardFault", "the shares add up to %1, not to 1"),
    CardFault.NO_POINTS: marked(
        "CardFault", "'%1' must be a list of points [measure, value]"
    ),
    CardFault.CURVE_FALLS: marked("CardFault", "the measures of '%1' must rise"),
    CardFault.CURVE_OUTSIDE: marked(
        "CardFault", "the values of '%1' must lie between 0 and 1"
    ),
    CardFault.CEILING_TOO_LOW: marked(
        "CardFault", "the ceiling must be above the floor"
    ),
    CardFault.BANDS_FALL: marked(
        "CardFault", "the bands must rise from poor to excellent"
    ),
    CardFault.BANDS_OFF_SCALE: marked("CardFault", "the bands must lie on the scale"),
    CardFault.NO_FACTORS: marked("CardFault", "a card needs at least one factor"),
    CardFault.NO_SUCH_FACTOR: marked("CardFault", "there is no factor called '%1'"),
    CardFault.NO_SUCH_WARNING: marked("CardFault", "there is no warning called '%1'"),
    CardFault.NO_SUCH_PRODUCT: marked("CardFault", "there is no product called '%1'"),
    CardFault.NO_LIMITS: marked("CardFault", "'%1' needs a least and a greatest limit"),
    CardFault.NOT_TOML: marked("CardFault", "it is not TOML: %1"),
    CardFault.UNREADABLE: marked("CardFault", "it cannot be read: %1"),
    CardFault.NOT_A_TEXT_FILE: marked("CardFault", "it is not a text file"),
}


def error_sentence(error: LedgerError) -> str:
    """Return what happened, what was kept, and what to do."""
    text = _SENTENCES.get(type(error))
    return translate("LedgerError", text) if text else str(error)


def scorecard_sentence(error: ScorecardError) -> str:
    """Return why a scorecard cannot be used, and on which line of its file."""
    reason = filled(translate("CardFault", _FAULTS[error.fault]), error.about)
    if error.line:
        words = translate(
            "ScorecardError", "The scorecard %1 cannot be used. Line %2: %3."
        )
        return filled(words, error.where, error.line, reason)
    words = translate("ScorecardError", "The scorecard %1 cannot be used: %2.")
    return filled(words, error.where, reason)
