"""The model's frames by their source and by what their content holds."""

from collections.abc import Sequence

from onrecord.nouns.analysis import Frame
from onrecord.nouns.span import Span
from onrecord.text.span_index import SpanIndex


class FrameIndex:
    """Frames of one article, each answer in the order of `frames`."""

    def __init__(self, frames: Sequence[Frame]) -> None:
        self._frames = frames
        self._of: dict[Span, list[Frame]] = {}
        for frame in frames:
            if frame.source is not None:
                self._of.setdefault(frame.source, []).append(frame)
        self._content = SpanIndex((span, number) for number, frame in enumerate(frames) for span in frame.content)

    def of(self, source: Span) -> Sequence[Frame]:
        """The frames with exactly this source."""
        return self._of.get(source, ())

    def around(self, span: Span) -> list[Frame]:
        """The frames that have `span` altogether in one part of their content."""
        holding = {number for part, number in self._content.overlapping(span) if part.contains(span)}
        return [self._frames[number] for number in sorted(holding)]
