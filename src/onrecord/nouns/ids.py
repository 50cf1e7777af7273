"""Ids made from content: the same words get the same id on every machine and in every run."""

from hashlib import blake2b


def make_id(prefix: str, *parts: object) -> str:
    """`prefix` and ten hexadecimal digits of a hash over the parts as text, in order.

    Pass raw values (words as printed, page names), not offsets: those move when an extractor improves.
    """
    digest = blake2b("\x1f".join(str(part) for part in parts).encode("utf-8", "surrogatepass"), digest_size=5)
    return f"{prefix}-{digest.hexdigest()}"
