"""Input fields that know amounts, dates and names."""
