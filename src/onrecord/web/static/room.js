// Progressive enhancement: every link works without it.
