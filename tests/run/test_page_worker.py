"""One page through one stage: errors about the page are results, errors about us are raised."""

from dataclasses import replace

import pytest

from onrecord.errors import ModelError, PageError
from onrecord.run.page_worker import PAGE_STAGES, Tools, run_on_page
from tests.run.deadly import make_page


def stage_that(run):
    return replace(PAGE_STAGES["articles"], run=run)


def raising(error):
    def run(page):
        raise error

    return run


def test_a_page_error_is_a_result():
    """The engine counts it; nothing is raised."""
    error = PageError("a.txt", "is empty")
    assert run_on_page(stage_that(raising(error)), make_page("a.txt"), Tools()) is error


def test_a_bug_costs_one_page_and_names_the_place():
    """The page's name, the stage, the error and the line it came from."""
    result = run_on_page(stage_that(raising(IndexError("tuple index"))), make_page("a.txt"), Tools())
    assert isinstance(result, PageError)
    assert "a.txt" in str(result) and "IndexError: tuple index (test_page_worker.py, line" in str(result)


def test_missing_weights_are_raised():
    """No page is to blame for them, and no page can be read."""
    with pytest.raises(ModelError):
        run_on_page(stage_that(raising(ModelError("no weights"))), make_page("a.txt"), Tools())
