"""A small memory of what was used last."""

from onrecord.web.recent import Recent


def test_what_was_used_last_is_kept():
    """The one that nobody wanted goes first."""
    made = []
    recent = Recent(2)

    def get(key):
        return recent.get(key, lambda: made.append(key) or key)

    for key in ("a", "b", "a", "c", "a", "b"):
        assert get(key) == key
    assert made == ["a", "b", "c", "b"]
