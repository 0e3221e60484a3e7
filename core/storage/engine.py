"""Which SQLite opens a file: the standard library's, or the one that can decipher.

The second is an extra, and imported when a passphrase is first used.
"""

import importlib
import sqlite3
import sys
import unicodedata
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from core.storage.errors import EncryptionMissing, worldly

#: What every database begins with that is not encrypted.
MAGIC = b"SQLite format 3\x00"

_CIPHER = "sqlcipher3.dbapi2"
# How long a statement waits for another program that uses the file at this moment.
_PATIENCE = 5.0  # seconds
_PAGE = 4096  # bytes; the least that an encrypted file has
# Of this many random bytes about 256 values occur; of any text far fewer.
_VALUES_OF_NOISE = 240


def open_database(
    path: Path, mode: str, passphrase: str = "", *, deciphering: bool = False
) -> sqlite3.Connection:
    """Open a database file; begin and commit are said by the caller.

    Args:
        path: The file.
        mode: ``mode=rw``, ``mode=ro`` or ``immutable=1``.
        passphrase: What the file is, or will be, encrypted with; empty for none.
        deciphering: Open it by the SQLite that can decipher, though it is plain.

    Raises:
        EncryptionMissing: If the extra for encrypted ledgers is not installed.
    """
    if not passphrase and not deciphering:
        engine: Any = sqlite3
    else:
        engine = _deciphering(path)
    with worldly(path):
        connection = engine.connect(
            f"{path.absolute().as_uri()}?{mode}",
            uri=True,
            isolation_level=None,
            timeout=_PATIENCE,
        )
        if engine is not sqlite3:
            # It would write about every wrong passphrase to the standard error.
            connection.execute("pragma cipher_log_level = none").fetchall()
        if passphrase:
            connection.execute(f"pragma hexkey = '{key_of(passphrase).hex()}'")
    return cast("sqlite3.Connection", connection)


def key_of(passphrase: str) -> bytes:
    """Return the bytes that a passphrase stands for, however it was typed."""
    normal = unicodedata.normalize("NFKC", passphrase)
    return normal.encode("utf-8", "surrogateescape")


def can_encrypt() -> bool:
    """Return whether the extra for encrypted ledgers is installed."""
    try:
        importlib.import_module(_CIPHER)
    except ImportError:
        return False
    return True


def looks_encrypted(head: bytes) -> bool:
    """Return whether a file that begins so can be an encrypted database: noise."""
    return len(head) >= _PAGE and len(set(head[:_PAGE])) >= _VALUES_OF_NOISE


def _deciphering(path: Path) -> ModuleType:
    if _CIPHER not in sys.modules and not can_encrypt():
        raise EncryptionMissing(path)
    return sys.modules[_CIPHER]
