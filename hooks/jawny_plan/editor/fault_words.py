"""What is wrong, as people read it: fields by what stands above them, never by the keys of a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from jawny_plan.editor import names
from jawny_plan.editor.records import Records, day_in_words
from jawny_plan.model.base import models_in, parse_day, refused
from jawny_plan.polish.shown_days import day_shown
from jawny_plan.reading.faults import Fault

_STEP = re.compile(r"\w+|\[\d+\]")
_REWORDED: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r'^brakuje klucza "\w+"\.(?:.*?(?= Na przykład: )|.*)'), "tego pola nie można zostawić pustego."),
    (re.compile(r"\['([^\]]*)'\]"), lambda match: match[1].replace("', '", ", ")),
    (
        re.compile(r"klucz (\"[^\"]+\"|„[^”]+”) jest nieznany\.(?: Dozwolone klucze: [^.]*\.)?"),
        r"program nie zna pola \1. Usuń je.",
    ),
    (
        re.compile(r"Oczekiwano daty w postaci RRRR-MM-DD, na przykład [\d-]+\."),
        "Wpisz dzień z rokiem, na przykład 10.12.2026.",
    ),
    (re.compile(r"\b([Uu])suń (?:cały |ten )?klucz\b"), r"\1suń wartość tego pola"),
    (re.compile(r"\bjeden z tych kluczy\b"), "jedno z tych pól"),
    (re.compile(r" Jeśli to wolno podać, dopisz w jednostka\.yml wyjatki_prywatnosci: tekst i powod\."), ""),
    (re.compile(r"\b(\w+)\.yml\b"), r"\1"),
    (
        re.compile(r"Oczekiwano postaci RRRR-MM, na przykład [\d-]+\."),
        "Wpisz miesiąc z rokiem, na przykład maj 2026.",
    ),
    (
        re.compile(r"Oczekiwano(?: liczby i jednostki \([^)]*\), np\. 2 miesiace|: dni, tygodnie, miesiace)\."),
        "Wpisz na przykład: co 2 tygodnie.",
    ),
    (
        re.compile(r"(?<![\w-])(?:19|20)\d\d-\d\d(?:-\d\d)?(?![\w-])"),
        lambda match: day_in_words(match[0]) if day_in_words(match[0]) != match[0] else day_shown(match[0]),
    ),
)
"""Words of `check`, which speaks of files, as a form says them."""


def sentence(fault: Fault, model: type[BaseModel]) -> str:
    """The problem and what to do, for whoever sees the fields of a form of `model`."""
    return _labelled(reworded(f"{fault.problem} {fault.advice}".strip()), model)


def reworded(words: str) -> str:
    """A message of `check` without what it says of files and their keys."""
    for pattern, instead in _REWORDED:
        words = pattern.sub(instead, words)
    return words


def of_day(value: str) -> str:
    """What is wrong with a day by itself, as forms say it; nothing where it is one."""
    try:
        parse_day(value)
    except PydanticCustomError as error:
        why = refused(error.context)
        words = reworded(f"{why.problem} {why.advice}")
        return words if value else words.removeprefix(why.problem).strip()
    return ""


def place(path: str, model: type[BaseModel]) -> str:
    """`dzialania[2].termin`, or `dzialania.2.termin` -> `Co zrobi policja, 3. pozycja, Termin`"""
    return ", ".join(_places(re.sub(r"\.(\d+)(?=\.|$)", r"[\1]", path), model))


def _places(path: str, model: type[BaseModel]) -> Iterator[str]:
    here = [model]
    for step in _STEP.findall(path):
        if step.startswith("["):
            yield f"{int(step[1:-1]) + 1}. pozycja"
            continue
        fields = [field for kin in here for field in kin.model_fields.values() if field.alias == step]
        here = [inner for field in fields for inner in models_in(field.annotation)]
        yield names.label(step, fields[0].description or "") if fields else step


def _labelled(words: str, model: type[BaseModel]) -> str:
    """Words in which keys in quotation marks, and keys with an underscore, are what stands above their fields."""
    known = dict(_keys(model, set()))

    def named(match: re.Match[str]) -> str:
        key = match[1] or match[2]
        return f"„{names.label(key, known[key])}”" if key in known else match[0]

    return re.sub(r"[\"„](\w+)[\"”]|\b([a-z]+(?:_[a-z]+)+)\b", named, words)


def _keys(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[tuple[str, str]]:
    """Every key of a model and of those within it, with its description."""
    if model in seen:
        return
    seen.add(model)
    for field in model.model_fields.values():
        for inner in models_in(field.annotation):
            yield from _keys(inner, seen)
        yield str(field.alias), field.description or ""


class FaultLine(NamedTuple):
    """A fault for whoever sees no file: of what record, where in it, what is wrong; and the place for a technician."""

    name: str
    address: str
    where: str
    words: str
    place: str


def lines(faults: Iterable[Fault], records: Records) -> list[FaultLine]:
    """Faults of any files of the folder."""
    return [_line(fault, records) for fault in faults]


def _line(fault: Fault, records: Records) -> FaultLine:
    at = f"{fault.file}, wiersz {fault.line}" if fault.line else fault.file
    record = records.of_file(fault.file)
    if record is None:
        return FaultLine(fault.file, "/dane", "", f"{fault.problem} {fault.advice}".strip(), at)
    words = sentence(fault, record.model)
    anchor = re.sub(r"\[(\d+)\]", r".\1", fault.path)
    address = f"{record.address}#{anchor}" if anchor else record.address
    return FaultLine(records.name(record), address, place(fault.path, record.model), words, at)
