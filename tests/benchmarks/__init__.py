"""How long things take; run with ``--benchmark-only``."""
