"""Rules that point out over-borrowing before it hurts."""
