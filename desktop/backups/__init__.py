"""The copies of a ledger, to look at and to restore."""
