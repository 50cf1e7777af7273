"""The language of each paragraph, and of the article."""

import re
from collections import Counter
from collections.abc import Sequence

# Languages that news pages are met in. The identifier knows more, and takes short lines for rare ones.
NEWS_LANGUAGES = frozenset(
    [
        "ar",
        "az",
        "be",
        "bg",
        "bn",
        "bs",
        "ca",
        "cs",
        "da",
        "de",
        "el",
        "en",
        "es",
        "et",
        "fa",
        "fi",
        "fr",
        "he",
        "hi",
        "hr",
        "hu",
        "hy",
        "id",
        "it",
        "ja",
        "ka",
        "kk",
        "ko",
        "lt",
        "lv",
        "mk",
        "ms",
        "nl",
        "no",
        "pl",
        "pt",
        "ro",
        "ru",
        "sk",
        "sl",
        "sq",
        "sr",
        "sv",
        "sw",
        "ta",
        "th",
        "tr",
        "uk",
        "ur",
        "vi",
        "zh",
    ]
)
# Below this many letters the identifier guesses: such a paragraph takes the language of the article.
_MIN_LETTERS = 60
# Read at most this much of a paragraph; more does not change the answer.
_MAX_CHARS = 600


# Small words of English that no other language of the list writes so. Where so many words in a hundred are among them
# nothing needs to be identified, and the identifier, which takes most of a second to load, may stay unloaded.
_ENGLISH = frozenset("and been from has have his said that the their they this were which will with would".split())
_ENGLISH_MIN_WORDS, _ENGLISH_MIN_SHARE = 4, 0.12


def find_languages(paragraphs: Sequence[str], claimed: str | None = None) -> tuple[str, tuple[str, ...]]:
    """(language of most of the words, one code a paragraph), ISO 639-1.

    claimed  what the page's carrier says; believed only where every paragraph is too short to tell
    """
    found: list[str | None] = []
    weights: Counter[str] = Counter()
    for paragraph in paragraphs:
        language = None
        if sum(char.isalpha() for char in paragraph[:_MAX_CHARS]) >= _MIN_LETTERS:
            language = _identify(paragraph[:_MAX_CHARS])
            weights[language] += len(paragraph)
        found.append(language)
    if weights:
        main = max(sorted(weights), key=lambda code: weights[code])
    else:
        main = _claimed_code(claimed) or _identify(" ".join(paragraphs)[:_MAX_CHARS])
    return main, tuple(language or main for language in found)


def _claimed_code(claimed: str | None) -> str | None:
    code = (claimed or "").replace("_", "-").split("-")[0].casefold()
    return code if code in NEWS_LANGUAGES else None


def _identify(text: str) -> str:
    if _is_english(text):
        return "en"
    import py3langid  # half a second to load: only when something is read

    language, _ = py3langid.classify(text)
    if language in NEWS_LANGUAGES:
        return str(language)
    return next((str(code) for code, _ in py3langid.rank(text) if code in NEWS_LANGUAGES), "en")


def _is_english(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    small = sum(word in _ENGLISH for word in words)
    return small >= max(_ENGLISH_MIN_WORDS, _ENGLISH_MIN_SHARE * len(words))
