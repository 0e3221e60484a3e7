"""Asking for the passphrase of a ledger, and changing it."""
