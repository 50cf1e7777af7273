"""Every exception that Onrecord raises.

OnrecordError
├── InputError          something the user gave us: the message says what, where, and what to do
│   ├── PageError       one page could not be read (empty, binary, too large, broken); the others go on
│   ├── RecordError     a file that should hold a record does not
│   ├── StoreError      a store cannot be opened, read or written
│   ├── ServeError      the reading room cannot be opened as asked
│   ├── ExportError     a record cannot be written in the format that was asked for
│   ├── PrintError      there is no browser to print a PDF with, or it fails
│   └── DecisionError   a correction cannot be taken: of what is not there, against another one, without a reason
├── EvidenceError       an item would point at words that are not there: a bug of ours, always named
└── ModelError          the weights in the package are missing, damaged, or of another version
"""


class OnrecordError(Exception):
    """The root of the tree: catch this to catch everything that is ours."""


class InputError(OnrecordError):
    """What came in cannot be used. `str(error)` is a sentence for the person who gave it."""


class PageError(InputError):
    """One page cannot be read.

    page    the name or address it came in under
    reason  what is wrong with it, as a sentence part: "is empty", "is a PNG image, not text"
    advice  what the user can do about it, or ""
    """

    def __init__(self, page: str, reason: str, advice: str = "") -> None:
        super().__init__(f"{page}: {reason}{'; ' + advice if advice else ''}")
        self.page = page
        self.reason = reason
        self.advice = advice

    def __reduce__(self) -> tuple[type["PageError"], tuple[str, str, str]]:
        # Errors cross process borders in run/: rebuild from the parts, not from the joined message.
        return (PageError, (self.page, self.reason, self.advice))


class RecordError(InputError):
    """A file is not a record that this version can read."""


class StoreError(InputError):
    """A store cannot be opened, read or written, or does not hold what was asked of it."""


class ServeError(InputError):
    """The reading room cannot be opened at that address, with that token or under that name."""


class ExportError(InputError):
    """A record cannot be written in a format: an unknown one, one that lacks a package, or nothing to write."""


class PrintError(InputError):
    """A page cannot be printed to PDF on this machine."""


class DecisionError(InputError):
    """A correction by a reader cannot be taken; the message says what speaks against it."""


class EvidenceError(OnrecordError):
    """An item of the record points at words that are not in its article."""


class ModelError(OnrecordError):
    """The reader's weights cannot be used."""
