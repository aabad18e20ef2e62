"""Names of people and projects: what they may be, and when two are the same."""

import unicodedata

from sync.errors import BadRequest

LONGEST = 80


def tidy_name(name: str, what: str) -> str:
    """Return a name in its normal form, without white space around or doubled inside.

    what : str, how the sentence calls it, such as "name" or "name of the project"
    """
    tidy = " ".join(unicodedata.normalize("NFC", name).split())
    if not tidy or len(tidy) > LONGEST:
        raise BadRequest(
            f"The {what} needs 1 to {LONGEST} characters.",
            sentence="name-length",
            field="name",
            longest=LONGEST,
        )
    if any(unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co") for character in tidy):
        raise BadRequest(f"The {what} holds a character that cannot be seen.", field="name")
    return tidy


def folded_name(name: str) -> str:
    """What two names share that people would take for the same."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
