"""A record in the formats of other people's tools, a format a file."""
