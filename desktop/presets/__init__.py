"""Presets: what is usual for each product, and what the user says instead."""
