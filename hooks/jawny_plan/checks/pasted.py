"""Texts that were damaged on their way into the data, or brought something unseen along: hints, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from jawny_plan.reading import signs
from jawny_plan.reading.faults import key_path, shown, shown_path
from jawny_plan.reading.folder import named
from jawny_plan.reading.strict_yaml import Node

# A letter of ours read as two of another table: `Ã³`, `Å‚`, `Ä…`.
_TWO_FOR_ONE = re.compile(r"[\u00c2-\u00c5\u0102\u0139][^\x00-\x7f]")
_TABLES = ("cp1252", "cp1250", "latin-1", "iso8859-2")
_POLISH = set("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”–—…»«§°")
_ASKED = re.compile(r"(?<![\w/.?=&])[^\W\d_]+\?[^\W\d_]+\b")
_ADDRESS = re.compile(r"https?://\S+")
_LATIN, _OTHER = "A-Za-zÀ-ɏ", "\u0370-\u03ff\u0400-\u052f"
_MIXED = re.compile(rf"\b\w*(?:[{_LATIN}][{_OTHER}]|[{_OTHER}][{_LATIN}])\w*")
_IN_QUOTES = re.compile(r"[”“\"][^„”“\"]+[”“\"]")


def hints(trees: Mapping[Path, Node]) -> Iterator[str]:
    """A Polish sentence for each damaged text, with the place where it was typed."""
    for path, root in trees.items():
        for node, steps in root.parts():
            for sentence in found_in(node.text or ""):
                yield f"{named(path)}:{node.line}:{node.column}: {shown_path(key_path(steps))}: {sentence}"


def found_in(text: str) -> Iterator[str]:
    """What is odd in a text, each a Polish sentence."""
    if sign := signs.invisible(text):
        yield f"w tekście stoi {sign}. Usuń go, przepisując słowo od nowa."
    if _IN_QUOTES.fullmatch(text):
        yield f"cały tekst stoi w cudzysłowie ({shown(text, 30)}) i tak się pokaże. Jeśli to nie cytat, usuń cudzysłów."
    if text.isascii() and "?" not in text:
        return
    for pair in _TWO_FOR_ONE.findall(text):
        if letter := _meant(pair):
            yield f"litery „{pair}” wyglądają na zepsute „{letter}”. Skopiuj tekst jeszcze raz albo go popraw."
            break
    if found := _ASKED.search(_ADDRESS.sub(" ", text)):
        yield f"w słowie „{found[0]}” stoi znak zapytania. Czy zastąpił zgubioną polską literę?"
    if found := _MIXED.search(text):
        strange = next(sign for sign in found[0] if re.match(f"[{_OTHER}]", sign))
        yield f"w słowie „{found[0]}” stoi {signs.name(strange)}. Przepisz słowo od nowa."


def _meant(letters: str) -> str:
    """The Polish letter whose two bytes were read as `letters`; nothing where they are no such pair."""
    for table in _TABLES:
        try:
            letter = letters.encode(table).decode("utf-8")
        except UnicodeError:
            continue
        if letter in _POLISH:
            return letter
    return ""
