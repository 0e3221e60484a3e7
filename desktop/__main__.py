"""Starts the program: ``youyu`` where it is installed, else ``python -m desktop``."""

import sys

from desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
