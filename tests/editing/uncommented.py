"""A form whose lines are put to use one by one, as somebody does who removes the mark before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_MARKED = re.compile(r"( *)# ( *(?:- )?(?:[a-z0-9_]+:(?: .*)?|[«'\"].*))")
_INSTEAD = "zamiast linii powyżej"


class Marked(NamedTuple):
    """A line that does not count yet: its number, the column of its mark, what it says, what is said of it above."""

    number: int
    mark: int
    text: str
    explained: str

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def may_be_left_out(self) -> bool:
        return "(nieobowiązkowe)" in self.explained

    @property
    def is_instead(self) -> bool:
        """Whether it begins what may stand instead of the lines above."""
        return _INSTEAD in self.explained


def marked(text: str) -> list[Marked]:
    """The lines that do not count yet, each with the comment right above it."""
    found, above = [], ""
    for number, line in enumerate(text.split("\n")):
        if match := _MARKED.fullmatch(line):
            found.append(Marked(number, len(match[1]), match[1] + match[2], above))
            above = ""
        else:
            above = f"{above} {line.strip(' #')}".strip() if line.lstrip().startswith("#") else ""
    return found


def _around(line: Marked, lines: list[Marked]) -> Marked | None:
    """The marked line to which one belongs."""
    if line.indent == line.mark:
        return None
    above = [other for other in lines if other.number < line.number and other.mark == line.mark]
    return next(other for other in reversed(above) if other.indent < line.indent)


def choices(text: str) -> Iterator[tuple[str, str]]:
    """Each line that may be put to use, and the form with it and what it needs; each alternative in its place."""
    lines = marked(text)
    instead: list[Marked] = []
    for line in lines:
        if line.is_instead or (instead and not line.explained and line.mark == instead[-1].mark):
            instead = [line] if line.is_instead else [*instead, line]
            following = next((other for other in lines if other.number == line.number + 1), None)
            if following is None or following.explained or following.mark != line.mark:
                yield instead[0].text.strip() + f" ({instead[0].number})", _in_place(text, instead)
                instead = []
            continue
        yield f"{line.text.strip()} ({line.number})", _with(text, line, lines)


def _with(text: str, line: Marked, lines: list[Marked]) -> str:
    """The form with a line in use, with those around it and all that they cannot do without."""
    ours = [each for each in lines if each not in _instead(lines)]
    used, waiting = set[Marked](), [line]
    while waiting:
        each = waiting.pop()
        if each in used:
            continue
        used.add(each)
        if around := _around(each, lines):
            waiting.append(around)
        waiting += [other for other in ours if not other.may_be_left_out and _around(other, lines) == each]
        if companion := _named("Razem z", each):
            waiting += _nearest([other for other in ours if _key(other.text) == companion], each)
    typed = text.split("\n")
    for each in used:
        typed[each.number] = each.text
    for each in used:
        if other := _named("Zamiast", each):
            _leave_out(typed, other, each)
    return "\n".join(typed)


def _instead(lines: list[Marked]) -> set[Marked]:
    """The lines of alternatives, which stand in the place of others."""
    found: set[Marked] = set()
    is_within = False
    for line in lines:
        is_within = line.is_instead or (is_within and not line.explained)
        if is_within:
            found.add(line)
    return found


def _named(words: str, line: Marked) -> str | None:
    match = re.search(rf"{words} „(\w+)”", line.explained)
    return match[1] if match else None


def _key(text: str) -> str:
    return text.lstrip(" -").partition(":")[0]


def _nearest(found: list[Marked], line: Marked) -> list[Marked]:
    """Of lines the one that stands nearest."""
    return [min(found, key=lambda other: abs(other.number - line.number))]


def _leave_out(typed: list[str], key: str, line: Marked) -> None:
    """Let another key beside the line count no more, with all that it holds."""
    beside = [
        number
        for number, text in enumerate(typed)
        if _key(text) == key and len(text) - len(text.lstrip(" -")) == line.indent and not text.lstrip().startswith("#")
    ]
    number = min(beside, key=lambda each: abs(each - line.number))
    indent = len(typed[number]) - len(typed[number].lstrip())
    if typed[number].lstrip().startswith("- "):  # the item begins with the other key then
        typed[number], typed[line.number] = f"{' ' * indent}- {line.text.lstrip()}", f"{' ' * indent}#"
        return
    typed[number] = f"{' ' * indent}#"
    while typed[number + 1].startswith(" " * (indent + 1)):
        number += 1
        typed[number] = f"{' ' * indent}#"


def _in_place(text: str, instead: list[Marked]) -> str:
    """The form with an alternative in the place of the lines above it that count."""
    typed = text.split("\n")
    pad = " " * instead[0].mark
    number = instead[0].number - 1
    if around := _around(instead[0], marked(text)):  # the whole group does not count yet: its other keys stay so
        typed[around.number] = around.text
    while not around and typed[number].startswith(pad):
        if not typed[number].lstrip().startswith("#"):
            typed[number] = f"{pad}#"
        number -= 1
    for each in instead:
        typed[each.number] = each.text
    return "\n".join(typed)


def every(text: str) -> str:
    """The form with every line in use that adds something."""
    typed, replacing = text.split("\n"), False
    for line in marked(text):
        replacing = line.is_instead or (replacing and not line.explained)
        if not replacing:
            typed[line.number] = line.text
    return "\n".join(typed)


def filled(text: str) -> str:
    """The form with every example as what it is an example of."""
    return re.sub("«(.*?)»", r"\1", text)
