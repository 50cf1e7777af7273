"""The pool of processes: order kept, and a page that kills its worker costs only itself."""

import os
import subprocess
import sys
from pathlib import Path

from onrecord.errors import PageError
from onrecord.run.pool import map_in_pool, worker_count
from tests.run.deadly import make_page, name_twice, name_twice_or_die


def test_results_come_in_the_order_of_the_pages():
    """Whatever finishes first."""
    pages = [make_page(str(number)) for number in range(30)]
    assert list(map_in_pool(name_twice, pages, jobs=2)) == [page.name * 2 for page in pages]


def test_a_page_that_kills_its_worker_is_set_aside():
    """The others, before and after it, are all read."""
    names = [*(str(number) for number in range(5)), "killer", *(str(number) for number in range(5, 12))]
    results = list(map_in_pool(name_twice_or_die, [make_page(name) for name in names], jobs=2))
    assert [isinstance(result, PageError) for result in results] == [name == "killer" for name in names]
    assert [result for result in results if isinstance(result, str)] == [n * 2 for n in names if n != "killer"]
    assert "killed the process" in str(results[5])


def test_no_pages_need_no_pool():
    """Nothing in, nothing out."""
    assert list(map_in_pool(name_twice, [], jobs=2)) == []


def test_jobs_default_to_the_cores_of_this_process():
    """At least one."""
    assert worker_count(3) == 3
    assert worker_count(None) >= 1


def test_workers_that_cannot_start_are_no_fault_of_the_pages(tmp_path):
    """A script without a main guard gets one sentence, not a failure for each page."""
    script = tmp_path / "script.py"
    script.write_text(
        "from onrecord.errors import OnrecordError\n"
        "from onrecord.run.pool import map_in_pool\n"
        "from tests.run.deadly import make_page, name_twice\n"
        "try:\n"
        "    list(map_in_pool(name_twice, [make_page('a')], jobs=1))\n"
        "except OnrecordError as error:\n"
        "    print('told:', error)\n",
        encoding="utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)}
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout.startswith("told: worker processes cannot start")
