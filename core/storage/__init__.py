"""The file of a ledger: its tables, what is written to them, and what is read."""
