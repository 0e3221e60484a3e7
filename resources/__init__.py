"""Data shipped with the program: icons, languages, scorecards, products, the demo."""
