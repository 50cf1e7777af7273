"""The model's frames by their source and by what their content holds, quotations that go on from it included."""

from collections.abc import Sequence

from onrecord.nouns.analysis import Frame
from onrecord.nouns.span import Span
from onrecord.readings.carried_on import find_carried_on
from onrecord.text.quotations import find_quotations
from onrecord.text.span_index import SpanIndex


class FrameIndex:
    """Frames of one article."""

    def __init__(self, text: str, frames: Sequence[Frame]) -> None:
        self._frames = frames
        self._of: dict[Span, list[Frame]] = {}
        for frame in frames:
            if frame.source is not None:
                self._of.setdefault(frame.source, []).append(frame)
        self._content = SpanIndex((span, number) for number, frame in enumerate(frames) for span in frame.content)
        stated = [(frame.content, frame.cue) for frame in frames]
        for further in find_carried_on(text, stated, find_quotations(text)):
            self._content.add(further.span, further.after)

    def of(self, source: Span) -> Sequence[Frame]:
        """The frames with exactly this source, in their order."""
        return self._of.get(source, ())

    def around(self, span: Span) -> list[Frame]:
        """The frames that have `span` altogether in one part of what they tell, the narrowest part first."""
        holding: dict[int, int] = {}
        for part, number in self._content.overlapping(span):
            if part.contains(span):
                holding[number] = min(len(part), holding.get(number, len(part)))
        return [self._frames[number] for number in sorted(holding, key=lambda number: (holding[number], number))]
