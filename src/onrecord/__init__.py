"""Onrecord reads press coverage of a story and keeps the record."""

__version__ = "0.1.0"
