"""Names in texts in Cyrillic letters: Ukrainian versions of plans. People of the data pass, written as they sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import INITIAL, PERSON, TITLED, Hit
from jawny_plan.checks.personal.text import CheckedText, before
from jawny_plan.checks.personal.vocabulary import in_order
from jawny_plan.checks.personal.words import word

_UP, _LOW = "А-ЩЬЮЯЄІЇҐЫЭЁЎ", "а-щьюяєіїґыэёў’'"
_LETTER = re.compile(f"[{_UP}{_LOW}]")
_WORD = rf"[{_UP}][{_LOW}]+(?:-[{_UP}][{_LOW}]+)?"
_RUN = re.compile(rf"(?<!\w){_WORD}(?: {_WORD})+(?!\w)")
_INITIAL = re.compile(rf"(?<!\w)({_WORD}) [{_UP}]\.")
_LARGE = re.compile(rf"(?<!\w)([{_UP}]{{3,}}) ([{_UP}]{{3,}})(?!\w)")
_TITLED = re.compile(
    rf"(?<!\w)(?:пан(?:а|у|ом|ові|і|ею|ією)?|гр\.|громадян\w*|сім['’]?[яї]\w*|родин\w+|вул\. кв\.) ({_WORD})(?!\w)",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(
    r"(?<!\w)(?i:імені|ім\.|вулиц\w+|вул\.|площ\w+|школ\w+|ліце[йюяєї]\w*|парк\w*|проспект\w*|св\.|свят\w+|пам['’]ятник\w*"
    r"|костел\w*|костьол\w*|церкв\w+|алея|алеї|ронд\w+)"
    rf"(?: (?:[{_UP}][{_LOW}]*|і|та|й|[{_LOW}]{{1,8}}\.),?)* $"
)
_SOUNDS = (
    ("щ", "sc"), ("х", "h"), ("ц", "c"), ("ч", "c"), ("ш", "s"), ("ж", "z"), ("ю", "u"), ("я", "a"), ("є", "e"),
    ("ї", "i"), ("й", ""), ("ь", ""), ("ґ", "g"), ("г", "h"), ("а", "a"), ("б", "b"), ("в", "v"), ("д", "d"),
    ("е", "e"), ("з", "z"), ("и", "i"), ("і", "i"), ("к", "k"), ("л", "l"), ("м", "m"), ("н", "n"), ("о", "o"),
    ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"), ("у", "u"), ("ф", "f"), ("ы", "i"), ("э", "e"), ("ё", "o"),
    ("ў", "v"), ("’", ""), ("'", ""),
)  # fmt: skip
_LATIN_SOUNDS = (
    ("szcz", "sc"), ("sz", "s"), ("cz", "c"), ("rz", "z"), ("dź", "dz"), ("ch", "h"), ("ia", "a"), ("ie", "e"),
    ("io", "o"), ("iu", "u"), ("ją", "a"), ("ję", "e"), ("ja", "a"), ("je", "e"), ("jo", "o"), ("ju", "u"), ("j", ""),
    ("y", "i"), ("w", "v"), ("ł", "l"), ("ż", "z"), ("ź", "z"), ("ś", "s"), ("ć", "c"), ("ń", "n"), ("ó", "u"),
    ("ą", "on"), ("ę", "en"), ("x", "ks"), ("g", "h"),
)  # fmt: skip
_STEM = 3


def may_hold(text: CheckedText) -> bool:
    """Whether Cyrillic letters stand in `text`."""
    return not text.read.isascii() and _LETTER.search(text.read) is not None


def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """Every name in Cyrillic letters of somebody whom the data do not publish."""
    read = text.read
    for run in _RUN.finditer(read):
        words = list(re.finditer(_WORD, run[0]))
        for place, first in enumerate(words):
            if not _is_first(first[0]):
                continue
            other = words[place + 1] if place + 1 < len(words) else words[place - 1]
            start, end = min(first.start(), other.start()), max(first.end(), other.end())
            if not _passes(read, run.start() + start, [first[0], other[0]], allowed):
                yield Hit(run.start() + start, run.start() + end, PERSON)
            break
    for match in _LARGE.finditer(read):
        if _is_first(match[1].capitalize()) or _is_first(match[2].capitalize()):
            yield Hit(match.start(), match.end(), PERSON)
    for match in _INITIAL.finditer(read):
        if _is_first(match[1]) and not _NAMED_AFTER.search(read, 0, match.start()):
            yield Hit(match.start(), match.end(), INITIAL)
    for match in _TITLED.finditer(read):
        if not _passes(read, match.start(1), [match[1]], allowed):
            yield Hit(match.start(), match.end(), TITLED)


def _passes(read: str, start: int, names: list[str], allowed: Allowed) -> bool:
    if _NAMED_AFTER.search(before(read, start)):
        return True
    spoken = [_sound(name, _SOUNDS) for name in names]
    return any(
        all(any(word.startswith(part[: max(_STEM, len(part) - 3)]) for part in person) for word in spoken)
        for person in ([_sound(part, _LATIN_SOUNDS) for part in known] for known in allowed.people)
    )


def _sound(name: str, sounds: tuple[tuple[str, str], ...]) -> str:
    """How a name is heard, roughly: the same for its Polish and its Ukrainian writing."""
    name = name.lower()
    for written, heard in sounds:
        name = name.replace(written, heard)
    return name


def _is_first(name: str) -> bool:
    """Whether the word is a form of a first name that is used in Ukraine, or of a Polish one in Ukrainian letters."""
    stem = re.sub(r"(?:ієві|ієм|ією|ія|ію|ій|ії|ові|еві|ом|ем|єм|ою|ею|єю|а|я|у|ю|і|о|е|и|й)$", "", name)
    return any(known in _names() for known in (name, stem)) or bool(word(_polish(name)).first)


@cache
def _names() -> frozenset[str]:
    names = Path(__file__).with_name("imiona-cyrylica.txt").read_text("utf-8").split()
    stems = (re.sub(r"(?:ій|ія|й|ь|а|я|о)$", "", name) for name in names)
    return frozenset((*names, *(stem for stem in stems if len(stem) > 2)))


_POLISH = dict(
    zip(
        map(ord, "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
        in_order("a b w h g d e je ż z y i i j k l m n o p r s t u f ch c cz sz szcz _ ju ja"),
        strict=True,
    )
)


def _polish(name: str) -> str:
    """A name of Cyrillic letters as Poles would write it."""
    return name.lower().translate(_POLISH).replace("_", "").replace("ł", "ł").capitalize()
