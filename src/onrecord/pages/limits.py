"""How large an input may be."""

# A news page has less than 1 MB, one saved with its images some 10 MB. What reaches this is no page.
MAX_PAGE_BYTES = 50_000_000

TOO_LARGE_REASON = f"is too large ({MAX_PAGE_BYTES // 1_000_000} MB or more)"
TOO_LARGE_ADVICE = "give the single pages, or put them into one file of JSON lines (.jsonl)"
