"""The reading room: the records of a store in a browser."""
