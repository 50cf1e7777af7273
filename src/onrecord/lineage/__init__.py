"""Across pages: which article comes from which."""
