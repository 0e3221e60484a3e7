"""Forms in which entries are typed."""
