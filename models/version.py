"""Which Qawl this is: written into datasets, and the same as in ``pyproject.toml``."""

VERSION = "0.5.0"
