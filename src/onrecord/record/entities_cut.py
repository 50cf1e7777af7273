"""Names of places and bodies that one page's reading cut short: "Vesper", wherever the page prints "Port Vesper"."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.nouns.entity import Entity, EntityKind
from onrecord.nouns.span import Span


class WholeNames:
    """The names of several words in a story that are no person's, by their first and last words."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._kind: dict[str, EntityKind] = {}
        self._by_end: dict[str, set[str]] = defaultdict(set)
        for entity in entities:
            for form in (entity.name, *entity.aliases):
                words = form.split()
                if len(words) > 1 and entity.kind is not EntityKind.PERSON:
                    known = self._kind.get(form, entity.kind)
                    self._kind[form] = min(known, entity.kind, key=list(EntityKind).index)
                    self._by_end[words[0]].add(form)
                    self._by_end[words[-1]].add(form)

    def whole(self, entity: Entity, text: str, mentions: Sequence[Span]) -> tuple[str, EntityKind] | None:
        """The one longer name that stands at every mention of a one-word entity, with its kind; None if there is none:
        where the word also stands alone, it is a name of its own.
        """
        if " " in entity.name or entity.aliases or entity.roles:
            return None
        for form in sorted(self._by_end.get(entity.name, ()), key=lambda form: (-len(form), form)):
            if all(_stands_at(text, span, entity.name, form) for span in mentions):
                return form, self._kind[form]
        return None


def _stands_at(text: str, span: Span, word: str, form: str) -> bool:
    """True if `text` has `form` with `span` as its first or last word."""
    before, after = form.removesuffix(word), form.removeprefix(word)
    if form.endswith(f" {word}") and text[max(0, span.start - len(before)) : span.start] == before:
        return True
    return form.startswith(f"{word} ") and text.startswith(after, span.end)
