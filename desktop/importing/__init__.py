"""The import window: files, preview, verdicts."""
