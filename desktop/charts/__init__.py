"""Charts: axes, colours and hover for series that are ready to draw."""
