"""Statements of wallets and banks, read into one shape of row."""
