"""What would become of the books: assumed behaviour, its price, and plans."""
