"""The publication date of an HTML page, by vote of its markup."""

from datetime import date

from onrecord.nouns.page import Page


def html_date(page: Page) -> tuple[date | None, str]:
    from htmldate import find_date

    found = find_date(page.content, extensive_search=True, original_date=True)
    return (date.fromisoformat(found), "htmldate") if found else (None, "")
