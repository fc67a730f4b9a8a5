"""The data files of a folder as people know them: by what they are of, never by a path."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, assert_never, cast

from jawny_plan import polish
from jawny_plan.editor.choices import Around, Option, groups, short, text
from jawny_plan.model.field_path import VALUE
from jawny_plan.model.kinds import MODELS, DataKind
from jawny_plan.model.names import SHAPE, unfit
from jawny_plan.polish import capital
from jawny_plan.polish.shown_days import day_shown
from jawny_plan.reading.faults import Fault
from jawny_plan.reading.folder import named
from jawny_plan.reading.kinds import UNIT, FileOfKind, is_sealed, place
from jawny_plan.reading.strict_yaml import Content, read

_ENDINGS = ("przedluzenie", "wczesniejszy-koniec")
"""Effects of a change that set the plan's last day."""
NO_LOG: Mapping[str, Content] = MappingProxyType({})


class WayOn(NamedTuple):
    """A way on, with a word beside it."""

    address: str
    name: str
    note: str = ""


@dataclass(frozen=True)
class DataRecord(FileOfKind):
    """A data file by its identity."""

    id: str

    @property
    def about(self) -> str:
        """The comment at the head of a new one."""
        match self.kind:
            case DataKind.UNIT:
                return "Jednostka, której plany pokazują te strony."
            case DataKind.DISTRICT:
                return "Rejon służbowy. Nazwa pliku jest adresem strony i nigdy się nie zmienia."
            case DataKind.PLAN:
                return "Plan działania priorytetowego."
            case DataKind.LOG:
                return "Przebieg planu: co się stało od jego zatwierdzenia."
            case DataKind.VERSIONS:
                return "Inne wersje planu."
            case DataKind.MEETING:
                return (
                    "Spotkanie z mieszkańcami. Nazwa pliku jest adresem strony i zostaje, gdy spotkanie się przesunie."
                )
            case _:
                assert_never(self.kind)

    @property
    def address(self) -> str:
        """Where its form is."""
        return f"/dane/{self.kind}/{self.id}"

    @property
    def is_sealed(self) -> bool:
        """Whether it is an approved plan, which nobody may change any more."""
        return self.kind is DataKind.PLAN and is_sealed(self.path)


class Records:
    """All records of a data folder. Files that did not change are not read again."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self._known: dict[Path, tuple[tuple[int, int, int], dict[str, Content], list[Fault]]] = {}

    def record(self, kind: DataKind, identity: str) -> DataRecord | None:
        """The record of a kind with an identity; None for what can be none, whatever somebody typed."""
        if kind is DataKind.UNIT:
            return DataRecord(self.data / UNIT, kind, identity) if identity == kind else None
        if not re.fullmatch(SHAPE, identity, re.ASCII) or unfit(identity, kind):
            return None
        folder, ending = place(kind)
        return DataRecord(self.data / folder / f"{identity}{ending}.yml", kind, identity)

    def at_address(self, kind: str, identity: str) -> DataRecord | None:
        """The record that an address names by the words of its kind and identity; None where it names none."""
        return self.record(DataKind(kind), identity) if kind in MODELS else None

    def of_file(self, name: str) -> DataRecord | None:
        """The record whose file a message names, by the end of its path; None where it is of none."""
        folder, _, file = name.rpartition("/")
        if file == UNIT:
            return self.record(DataKind.UNIT, DataKind.UNIT)
        for kind in sorted(set(DataKind) - {DataKind.UNIT}, key=lambda kind: -len(place(kind)[1])):  # endings first
            of_kind, ending = place(kind)
            if folder.endswith(of_kind) and file.endswith(f"{ending}.yml"):
                return self.record(kind, file.removesuffix(f"{ending}.yml"))
        return None

    def of_kind(self, kind: DataKind) -> Iterator[DataRecord]:
        """All records of a kind that stand in the folder, by their identities."""
        folder, ending = place(kind)
        for path in sorted((self.data / folder).glob(f"*{ending}.yml")):
            identity = path.name.removesuffix(f"{ending}.yml")
            if "." not in identity and (found := self.record(kind, identity)):
                yield found

    def content(self, record: DataRecord) -> dict[str, Content]:
        """What a record holds; nothing where there is none or it cannot be read."""
        return self._read(record.path)[0]

    def faults(self, record: DataRecord) -> list[Fault]:
        """Why a record cannot be read."""
        return self._read(record.path)[1]

    def _read(self, path: Path) -> tuple[dict[str, Content], list[Fault]]:
        try:
            found = path.stat()
        except OSError:
            return {}, []
        state = (found.st_mtime_ns, found.st_size, found.st_ino)
        if path not in self._known or self._known[path][0] != state:
            node, faults = read(path, named(path))
            content = node.content() if node and not faults else {}
            self._known[path] = (state, cast("dict[str, Content]", content), faults)
        return self._known[path][1], self._known[path][2]

    def name(self, record: DataRecord) -> str:
        """What people call it."""
        content = self.content(record)
        match record.kind:
            case DataKind.UNIT:
                return text(content, "nazwa") or "Jednostka"
            case DataKind.DISTRICT:
                return district_name(content) or record.id
            case DataKind.PLAN:
                log = self.record(DataKind.LOG, record.id)
                return plan_name(content, self.content(log) if log else {}) or record.id
            case DataKind.LOG:
                return f"{self._plan_name(record.id)} (przebieg)"
            case DataKind.VERSIONS:
                return f"{self._plan_name(record.id)} (inne wersje)"
            case DataKind.MEETING:
                return meeting_name(content) or record.id
            case _:
                assert_never(record.kind)

    def _plan_name(self, identity: str) -> str:
        plan = self.record(DataKind.PLAN, identity)
        return self.name(plan) if plan else identity

    def options(self, kind: DataKind) -> tuple[Option, ...]:
        """All records of a kind, to be chosen from."""
        return tuple(Option(each.id, self.name(each)) for each in self.of_kind(kind))

    def around(self, record: DataRecord, content: Mapping[str, Content] | None = None) -> Around:
        """What a form of a record may lead to; `content` is that of the form where it is not that of the file."""
        plan = (
            self.record(DataKind.PLAN, record.id)
            if record.kind in (DataKind.PLAN, DataKind.LOG, DataKind.VERSIONS)
            else None
        )
        log = self.record(DataKind.LOG, record.id) if plan else None
        return Around(
            self.options(DataKind.DISTRICT),
            self.options(DataKind.PLAN),
            self.options(DataKind.MEETING),
            content if content is not None and record.kind is DataKind.PLAN else self.content(plan) if plan else {},
            self.content(log) if log else {},
            tuple(self._conclusions(record)) if record.kind is DataKind.MEETING else (),
        )

    def _conclusions(self, of: DataRecord) -> Iterator[Option]:
        """What people asked for at meetings other than `of`, the latest meeting first."""
        others = [each for each in self.of_kind(DataKind.MEETING) if each.id != of.id]
        for meeting in sorted(others, key=lambda each: meeting_days(self.content(each)), reverse=True):
            for conclusion in conclusions(self.content(meeting)):
                if identity := text(conclusion, "id"):
                    name = f"{self.name(meeting)} – {short(text(conclusion, 'tresc'), 60) or identity}"
                    yield Option(f"{meeting.id}/{identity}", name)


def district_name(content: Mapping[str, Content]) -> str:
    """`Rejon nr 2, Śródmieście`"""
    designations = content.get("oznaczenia")
    last = designations[-1] if isinstance(designations, list) and designations else {}
    values = {**(last if isinstance(last, dict) else {}), **content}
    number, name = text(values, "numer"), text(values, "nazwa")
    kind = capital(text(values, "rodzaj") or "rejon").removesuffix(" służbowy")
    return ", ".join(part for part in (f"{kind} nr {number}" if number else "", name) if part)


def plan_name(content: Mapping[str, Content], log: Mapping[str, Content] = NO_LOG) -> str:
    """`Mniej hałasu na klatkach (1 stycznia – 30 czerwca 2026 r.)`, with the days that its log has set since."""
    period = content.get("okres")
    known = {key: text(period, key) for key in ("od", "do")} if isinstance(period, dict) else {"od": "", "do": ""}
    known |= dict(_days_set(log))
    headline = text(content, "haslo")
    headline = "" if headline.startswith("«") else headline
    name = short(headline or text(content, "tytul"), 60)
    when = _days_in_words(known["od"], known["do"])
    return f"{name} ({when})" if name and when else name


def _days_in_words(first: str, last: str) -> str:
    """The days of a plan as people write them; nothing where it has no first day."""
    if not first:
        return ""
    with suppress(ValueError):
        return polish.days(date.fromisoformat(first), date.fromisoformat(last))
    return f"{day_in_words(first)} – {day_in_words(last)}" if last else f"od {day_in_words(first)}"


def day_in_words(value: str) -> str:
    """`12 grudnia 2026 r.`; a month or half-year in words; what is neither, as it stands."""
    with suppress(ValueError):
        return polish.day(date.fromisoformat(value))
    return day_shown(value)


def _days_set(log: Mapping[str, Content]) -> Iterator[tuple[str, str]]:
    """The first and last days of the plan that changes and corrections in a log set, oldest first."""
    entries = log.get("wpisy")
    for entry in entries if isinstance(entries, list) else ():
        if not isinstance(entry, dict):
            continue
        effects = entry.get("zmiany")
        for effect in effects if isinstance(effects, list) else ():
            if isinstance(effect, dict) and text(effect, "rodzaj") in _ENDINGS:
                yield "do", text(effect, "do")
        whole, dot, key = text(entry, "pole").partition(".")
        if (whole, dot) == ("okres", ".") and key in ("od", "do"):
            yield key, text(entry, VALUE)


def meeting_name(content: Mapping[str, Content]) -> str:
    """`10 grudnia 2026 r.: Porozmawiajmy o ulicy Lipowej`"""
    days = meeting_days(content)
    when = day_in_words(days[0]) if len(days) == 1 else f"od {day_in_words(days[0])}" if days else ""
    return ": ".join(part for part in (when, short(text(content, "tytul"), 60)) if part)


def meeting_days(content: Mapping[str, Content]) -> list[str]:
    """The days of a meeting, as its file has them."""
    term = content.get("termin")
    single = [text(term, "dnia")] if isinstance(term, dict) else []
    return single + [text(each, "dnia") for each in groups(content.get("terminy"))]


def conclusions(content: Mapping[str, Content]) -> Iterator[dict[str, Content]]:
    """What people asked for at a meeting, or on the days of a series."""
    for part in (content, *groups(content.get("terminy"))):
        report = part.get("sprawozdanie")
        if isinstance(report, dict):
            yield from groups(report.get("wnioski"))
