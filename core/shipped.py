"""Where the data shipped with the program stands.

``importlib.resources`` finds it as well, but takes in the machinery of zipped
packages for that, for which a command would wait longer than for its answer.
"""

from pathlib import Path

import resources

#: The folder of scorecards, products and languages.
SHIPPED_DATA = Path(resources.__path__[0])
