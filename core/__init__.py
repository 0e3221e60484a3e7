"""The books, and everything worked out from them; knows no screen."""
