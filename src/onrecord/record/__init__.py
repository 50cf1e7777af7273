"""From a story's articles and readings to its record."""
