"""The automatic numbers and bullets of Word: what stands before a paragraph without being typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True)
class Level:
    """How one level of a list is numbered."""

    format: str = "decimal"
    text: str = "%1."
    start: int = 1


@dataclass
class Numbering:
    """The lists of one document, counting while its paragraphs go by."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    shared: dict[str, str] = field(default_factory=dict)
    """Which lists count on together: the abstract list of each."""
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, numbering: Any, styles: Any) -> Numbering:
        """The lists as the parts numbering.xml and styles.xml tell them; either may be None."""
        made = cls()
        if numbering is not None:
            abstract = {_value(item, "abstractNumId"): item for item in numbering.findall(f"{W}abstractNum")}
            for num in numbering.findall(f"{W}num"):
                name, of = _value(num, "numId"), num.find(f"{W}abstractNumId")
                kind = "" if of is None else _value(of, "val")
                made.shared[name] = kind
                levels = dict(_levels(abstract.get(kind)))
                for override in num.findall(f"{W}lvlOverride"):
                    levels.update(_levels(override))
                    first, at = override.find(f"{W}startOverride"), _number(_value(override, "ilvl"))
                    if first is not None:
                        known = levels.get(at, Level())
                        levels[at] = Level(known.format, known.text, _number(_value(first, "val"), 1))
                        made.shared[name] = f"own {name}"
                made.levels[name] = levels
        if styles is not None:
            for style in styles.findall(f"{W}style"):
                found = style.find(f"{W}pPr/{W}numPr")
                if found is not None:
                    made.styles[_value(style, "styleId")] = _pointed(found)
        return made

    def mark(self, properties: Any) -> tuple[str, int]:
        """The mark of a paragraph with these properties and its level; an empty one where it is in no list."""
        if properties is None:
            return "", 0
        found, style = properties.find(f"{W}numPr"), properties.find(f"{W}pStyle")
        inherited = self.styles.get(_value(style, "val"), ("", 0)) if style is not None else ("", 0)
        name, level = inherited if found is None else _pointed(found)
        name = name or inherited[0]
        if name in ("", "0") or name not in self.levels:
            return "", level
        known = self.levels[name].get(level, Level(text=f"%{level + 1}."))
        if known.format in ("bullet", "none"):
            return ("-" if known.format == "bullet" else ""), level
        counts = self._counts.setdefault(self.shared[name], {})
        counts[level] = counts[level] + 1 if level in counts else known.start
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]

        def shown(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            of = self.levels[name].get(at, Level())
            return numeral(counts.get(at, of.start), of.format)

        return re.sub(r"%(\d)", shown, known.text).strip(), level


def numeral(number: int, form: str) -> str:
    """A number as Word writes it in this format."""
    if form in ("lowerLetter", "upperLetter", "a", "A"):
        letter = chr(ord("a") + (number - 1) % 26)
        return letter.upper() if form in ("upperLetter", "A") else letter
    if form in ("lowerRoman", "upperRoman", "i", "I"):
        roman = ""
        for value, sign in _ROMAN:
            roman += sign * (number // value)
            number %= value
        return roman.upper() if form in ("upperRoman", "I") else roman
    return f"{number:02}" if form == "decimalZero" else str(number)


def _levels(group: Any) -> Iterator[tuple[int, Level]]:
    for item in () if group is None else group.findall(f"{W}lvl"):
        form, text, start = (item.find(f"{W}{name}") for name in ("numFmt", "lvlText", "start"))
        yield (
            _number(_value(item, "ilvl")),
            Level(
                "decimal" if form is None else _value(form, "val"),
                "" if text is None else _value(text, "val"),
                1 if start is None else _number(_value(start, "val"), 1),
            ),
        )


def _pointed(found: Any) -> tuple[str, int]:
    name, level = found.find(f"{W}numId"), found.find(f"{W}ilvl")
    return ("" if name is None else _value(name, "val")), (0 if level is None else _number(_value(level, "val")))


def _value(item: Any, name: str) -> str:
    return str(item.get(f"{W}{name}", ""))


def _number(text: str, instead: int = 0) -> int:
    return int(text) if text.isdecimal() else instead
