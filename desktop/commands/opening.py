"""Ledgers opened for commands, with the passphrase asked for where one is needed."""

import getpass
import os
import sys
from pathlib import Path

from core.ledger import Ledger
from core.passphrase import is_encrypted
from core.storage.errors import PassphraseNeeded
from desktop.commands.failure import Failure
from desktop.i18n import filled, translate
from desktop.kept_passphrase import kept

#: What a script tells the passphrase with; a command line could be seen by others.
VARIABLE = "YOUYU_PASSPHRASE"
#: The same for a passphrase that is to be set.
NEW_VARIABLE = "YOUYU_NEW_PASSPHRASE"


def opened(path: Path, *, read_only: bool = False) -> Ledger:
    """Open a ledger, with its passphrase if it has one.

    Raises:
        PassphraseNeeded: If it has one, and nobody is there to tell it.
        LedgerError: For whatever else keeps it from being opened.
    """
    try:
        return Ledger.open(path, read_only=read_only)
    except PassphraseNeeded:
        told = _told(path)
    return Ledger.open(path, read_only=read_only, passphrase=told)


def passphrase_of(path: Path) -> str:
    """Return the passphrase of a ledger; empty if it has none.

    Raises:
        PassphraseNeeded: If it has one, and nobody is there to tell it.
        LedgerError: If there is no such file.
    """
    return _told(path) if is_encrypted(path) else ""


def new_passphrase() -> str:
    """Return a passphrase to be set, asked for twice.

    Raises:
        Failure: If there is none, or the two differ.
    """
    told = os.environ.get(NEW_VARIABLE, "")
    if not told and sys.stdin.isatty():
        told = _ask(translate("CommandLine", "New passphrase: "))
        if told != _ask(translate("CommandLine", "Once more: ")):
            raise Failure(
                translate("CommandLine", "The two differ; nothing was changed.")
            )
    if not told:
        said = translate(
            "CommandLine", "No passphrase was told; set %1 or use a terminal."
        )
        raise Failure(filled(said, NEW_VARIABLE))
    return told


def tell_unprotected(ledger: Ledger, written: Path) -> None:
    """Say of a file written from an encrypted ledger that it is not encrypted."""
    if ledger.encrypted:
        said = translate("CommandLine", "%1 is not protected by the passphrase.")
        print("youyu:", filled(said, written), file=sys.stderr)


def _told(path: Path) -> str:
    told = os.environ.get(VARIABLE) or kept(path)
    if not told and sys.stdin.isatty():
        told = _ask(filled(translate("CommandLine", "Passphrase of %1: "), path.name))
    if not told:
        raise PassphraseNeeded(path)
    return told


def _ask(words: str) -> str:
    try:
        return getpass.getpass(words)
    except EOFError:
        return ""
