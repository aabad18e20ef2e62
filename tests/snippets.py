"""What a page of the docs shows as code: its blocks, and the calls of `earmark` in it."""

import re
import shlex
from dataclasses import dataclass

FENCE = re.compile(r"^( *)```(\w*)[^\n]*\n(.*?)^\1```", re.M | re.S)
INDENTED = re.compile(r"(?:(?<=\n\n)|\A)((?: {4}\S.*\n(?:\n(?= {4}))?)+)")
INLINE = re.compile(r"`(earmark [^`]+)`")
BREAKS = {"|", "||", "&&", ";", "&", "(", ")"}


@dataclass(frozen=True)
class Call:
    """A call of `earmark`: its words, and whether it is there to be typed as it stands."""

    words: tuple[str, ...]
    is_whole: bool

    def __str__(self):
        return shlex.join(("earmark", *self.words))


def blocks(text):
    """Yield (language or '', content) of every block of code."""
    for _, language, content in FENCE.findall(text):
        yield language, content
    for content in INDENTED.findall(FENCE.sub("\n", text)):
        yield "", content


def calls(text):
    """Every call of `earmark` on a page, in blocks and between backticks."""
    found = []
    for language, content in blocks(text):
        if language in ("", "console", "sh", "bash"):
            lines = re.sub(r"\\\n\s*", " ", content).splitlines()
            if language == "console":  # the others are what was answered
                lines = [line for line in lines if line.lstrip().startswith("$ ")]
            found += [Call(words, "…" not in words) for line in lines for words in _in_line(line)]
    prose = INDENTED.sub("\n", FENCE.sub("\n", text))
    for code in INLINE.findall(prose):
        found += [Call(words, False) for words in _in_line(" ".join(code.split()))]
    return list(dict.fromkeys(found))


def _in_line(line):
    if "earmark " not in line or "►" in line:  # the latter is a drawing
        return
    lexer = shlex.shlex(line.strip().removeprefix("$ "), posix=True, punctuation_chars="|&;()<>")
    lexer.whitespace_split = True
    words, is_target = [], False
    try:
        pieces = [*lexer, ";"]
    except ValueError:  # a lone apostrophe: a sentence, no command
        return
    for word in pieces:
        if word in BREAKS:
            yield from _call(words)
            words = []
        elif set(word) <= set("<>&"):
            is_target = True
        elif is_target:
            is_target = False
        else:
            words.append(word)


def _call(words):
    """The words after the last `earmark` that a command can follow, if there is one.

    Behind an option it is a name, as in `sudo -u earmark`.
    """
    places = [
        place
        for place, word in enumerate(words[:-1])
        if word == "earmark" or word.endswith("/earmark")
        if re.fullmatch(r"[a-z]+|--version", words[place + 1])
        and not re.match(r"--?\w", words[place - 1] if place else "")
    ]
    if places:
        yield tuple(words[places[-1] + 1 :])
