"""The store: pages, articles, readings, stories and records in one SQLite file. The only SQL in the house."""
