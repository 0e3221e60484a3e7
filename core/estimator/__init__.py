"""Score, line and headroom as the entries make them, and how sure they are."""
