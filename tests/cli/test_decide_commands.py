"""`decide`, `decisions` and `undo` as a person or a script meets them."""

import json

from onrecord.cli.decide import FORMS
from onrecord.nouns.decision import RULINGS
from tests.run.story_pages import STRAIT, write_pages

REASON = ("--by", "Ed", "--reason", "I was there")


def test_every_kind_of_decision_has_a_form():
    """And the other way round, in one order."""
    assert list(FORMS) == list(RULINGS)


def test_deciding_shows_what_it_changed(onrecord, store):
    """On standard output; the decision on standard error. `show`, `explain` and `decisions` tell of it."""
    result = onrecord("decide", store, "Strait", "date", "courier.txt", "2023-03-17", *REASON)
    assert result.exit_code == 0
    assert "date: 15 Mar 2023 → 17 Mar 2023" in result.stdout
    assert result.stderr.startswith("decided: “Frank words over the strait” appeared on 17 Mar 2023 (dec-")
    listed = onrecord("decisions", store)
    assert listed.stderr == "1 decision\n"
    assert "in force · I was there · Ed" in listed.stdout
    record = store.parent / "record.json"
    onrecord("build", "--store", store, "Strait", "--json", record)
    assert "DECIDED BY HAND" in onrecord("show", record).stdout
    explained = onrecord("explain", record, "courier.txt").stdout
    assert "By hand" in explained and "Set by hand by Ed: I was there" in explained


def test_a_dry_run_keeps_nothing(onrecord, store):
    """It shows what would change."""
    result = onrecord("decide", store, "Strait", "date", "courier.txt", "2023-03-17", *REASON, "--dry-run")
    assert "date: 15 Mar 2023 → 17 Mar 2023" in result.stdout
    assert result.stderr.startswith("would be decided: ")
    assert onrecord("decisions", store).stderr == "0 decisions\n"


def test_undoing_shows_what_it_changed_back(onrecord, store):
    """The decision stays in the list."""
    onrecord("decide", store, "Strait", "date", "courier.txt", "2023-03-17", *REASON)
    id = json.loads(onrecord("decisions", store, "--json", "-q").stdout)["id"]
    result = onrecord("undo", store, id[:8], "--by", "Al", "--reason", "the archive says otherwise")
    assert "date: 17 Mar 2023 → 15 Mar 2023" in result.stdout
    assert "withdrawn: the archive says otherwise · Al" in onrecord("decisions", store, "Strait").stdout
    again = onrecord("undo", store, id)
    assert (again.exit_code, "was withdrawn already, by Al" in again.stderr) == (1, True)


def test_wrong_use_teaches_the_forms(onrecord, store):
    """All of them, with what each takes."""
    for words in (("decide", store), ("decide", store, "Strait"), ("decide", store, "Strait", "marry", "a", "b")):
        result = onrecord(*words)
        assert result.exit_code == 2
        assert all(f"{kind} {takes}" in result.stderr for kind, (takes, _) in FORMS.items())


def test_no_reason_is_told(onrecord, store):
    """Before anything is kept."""
    result = onrecord("decide", store, "Strait", "date", "courier.txt", "2023-03-17", "--by", "Ed")
    assert result.exit_code == 1
    assert result.stderr.endswith("onrecord: a decision needs a reason: --reason tells those after you why\n")


def test_decisions_go_to_another_store_as_lines(onrecord, store, tmp_path):
    """From a pipe; given twice, nothing is taken twice. A broken line is named."""
    onrecord("decide", store, "Strait", "date", "courier.txt", "2023-03-17", *REASON)
    lines = onrecord("decisions", store, "--json").stdout
    other = tmp_path / "other.onrecord"
    write_pages(tmp_path / "elsewhere", STRAIT)
    onrecord("add", other, tmp_path / "elsewhere", "--story", "Strait", "-q")
    taken = onrecord("decide", other, "--from", "-", stdin=lines)
    assert (taken.exit_code, taken.stderr.splitlines()[-1]) == (0, "1 taken over, 0 known already")
    assert "in force" in taken.stdout
    again = onrecord("decide", other, "Strait", "--from", "-", stdin=lines)
    assert again.stderr.splitlines()[-1] == "0 taken over, 1 known already"
    broken = onrecord("decide", other, "--from", "-", stdin=lines + "{}\n")
    assert broken.exit_code == 1 and "standard input, line 2: is no decision" in broken.stderr
    unknown = onrecord("decide", other, "--from", "-", stdin=lines.replace('"kind":"date"', '"kind":"fate"'))
    assert "'fate' is no kind of decision" in unknown.stderr


def test_a_build_tells_of_decisions_whose_words_are_gone(onrecord, store, tmp_path):
    """With the page that had them."""
    onrecord("decide", store, "Strait", "reject", "It takes two to dance", *REASON)
    text = STRAIT["courier.txt"].split("\n\n“It takes two")[0] + "\n"
    write_pages(tmp_path / "pages", {"courier.txt": text})
    onrecord("add", store, tmp_path / "pages", "--story", "Strait", "-q")
    result = onrecord("build", "--store", store)
    assert "is no utterance): words gone from" in result.stderr and "courier.txt" in result.stderr
    assert "words gone" in onrecord("decisions", store).stdout
