"""What can be done when a ledger does not open."""
