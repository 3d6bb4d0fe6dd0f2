"""Finishes a built site: python -m finish SITE, with this folder's parent on the path."""

import sys
from pathlib import Path

from .site import finish

finish(Path(sys.argv[1]))
