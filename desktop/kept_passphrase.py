"""Passphrases in the keyring of the system, where the user has asked for that.

Nothing else of a passphrase is ever written down.  A keyring that would write it
into a plain file counts as none.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

_SERVICE = "Youyu"
#: Keyrings of the system have at least this priority; files and stand-ins have less.
_LEAST = 1


def can_keep() -> bool:
    """Return whether the system has a keyring that can be used."""
    keyring = _library()
    return keyring is not None and float(keyring.get_keyring().priority) >= _LEAST


def kept(path: Path) -> str:
    """Return the passphrase kept for a ledger; empty if none is."""
    keyring = _library()
    if keyring is not None and can_keep():
        with _troubles(keyring):
            return str(keyring.get_password(_SERVICE, _name(path)) or "")
    return ""


def keep(path: Path, passphrase: str) -> bool:
    """Keep a ledger's passphrase; return whether the keyring has taken it."""
    keyring = _library()
    if keyring is not None and can_keep():
        with _troubles(keyring):
            keyring.set_password(_SERVICE, _name(path), passphrase)
            return True
    return False


def forget(path: Path) -> None:
    """Keep a ledger's passphrase no longer."""
    keyring = _library()
    if keyring is not None and kept(path):
        with _troubles(keyring):
            keyring.delete_password(_SERVICE, _name(path))


def _name(path: Path) -> str:
    return str(path.resolve())


@contextlib.contextmanager
def _troubles(keyring: ModuleType) -> Iterator[None]:
    """Pass over a keyring that is locked, or whose service is gone."""
    with contextlib.suppress(keyring.errors.KeyringError):
        yield


def _library() -> ModuleType | None:
    try:
        import keyring
        import keyring.errors
    except ImportError:
        return None
    return keyring
