"""The progress report as a document on paper."""
