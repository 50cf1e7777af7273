"""The frozen types that rooms hand to each other, one noun a file."""
