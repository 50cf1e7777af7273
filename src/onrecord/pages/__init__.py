"""From files, folders, addresses and standard input to pages."""
