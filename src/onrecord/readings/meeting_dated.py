"""Words that date what they hang on."""

from functools import lru_cache

from onrecord.readings.meeting_scene import MeetingScene
from onrecord.text.month_names import english_months, english_weekdays


@lru_cache(maxsize=1)
def day_words() -> frozenset[str]:
    """Months, weekdays and "today": words that date what they hang on."""
    return frozenset({*english_months(), *english_weekdays(), "today", "tomorrow", "yesterday", "week", "month"})


def is_dated(scene: MeetingScene, at: int) -> bool:
    """True where a day, month or number hangs on the verb."""
    words, parse = scene.words, scene.parse
    parts = (part for child in parse.kids(at, "obl", "nmod", "advmod") for part in parse.phrase(child))
    return any(words.words[part].isdigit() or words.lower[part] in day_words() for part in parts)
