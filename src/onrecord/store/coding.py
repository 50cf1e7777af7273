"""Nouns as the bytes a store keeps, and digests that tell whether two of them are the same."""

import zlib
from hashlib import blake2b
from typing import Any, TypeVar

import msgspec

Noun = TypeVar("Noun")

# Level 1 packs news pages to a quarter in a third of the time that the default takes for a tenth less.
_LEVEL = 1


def pack(value: Any) -> bytes:
    """`value` (a noun, a tuple of nouns, plain values) as packed JSON. `unpack` gives back its equal."""
    return zlib.compress(msgspec.json.encode(value), _LEVEL)


def unpack(packed: bytes, kind: type[Noun]) -> Noun | None:
    """The noun in `packed`; None if it was written by a version whose noun had other fields: then it is made anew."""
    try:
        return msgspec.json.decode(zlib.decompress(packed), type=kind)
    except msgspec.ValidationError:
        return None


def digest(*values: Any) -> str:
    """32 hexadecimal digits over `values`, which may be nouns: equal values, equal digests, on every machine."""
    summed = blake2b(digest_size=16)
    for value in values:
        part = msgspec.json.encode(value)
        summed.update(len(part).to_bytes(8, "big"))
        summed.update(part)
    return summed.hexdigest()
