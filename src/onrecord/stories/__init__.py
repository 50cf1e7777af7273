"""Across pages: which articles tell of one course of events."""
