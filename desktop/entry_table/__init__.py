"""The table of entries, which may be a million."""
