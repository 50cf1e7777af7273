"""A package to pytest, so that the browser of its tests can end with it."""
