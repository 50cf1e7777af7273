"""From a page to its article: own words, title, credits, date; furniture set aside with reasons."""
