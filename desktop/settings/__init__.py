"""The settings: one module for each subject, in one window."""
