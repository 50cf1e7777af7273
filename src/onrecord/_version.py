"""The version, in one place: the package, the record's `made_by` and `--version` read it here."""

__version__ = "0.1.0"
