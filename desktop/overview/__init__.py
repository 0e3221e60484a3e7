"""The cards of the Overview."""
