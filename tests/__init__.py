"""Tests, flat and named after what they test."""
