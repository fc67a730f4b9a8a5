"""The pages behind the short addresses on printed sheets: whether a sheet that somebody holds still holds good."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypedDict

from jawny_plan import polish
from jawny_plan.model import addresses
from jawny_plan.model.register import SheetVersion
from jawny_plan.outputs import handouts, sheets
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.handouts import Handout
from jawny_plan.outputs.handouts.marks import Versions
from jawny_plan.outputs.handouts.named import ListedSheetWords
from jawny_plan.wording.meeting_words import MeetingWords
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.state_words import PlanAnswerWords
from jawny_plan.wording.unit_words import DistrictWords

TEMPLATE = "p/[wydanie].md"
_ENDED = "To, o czym mówi kartka, już się zakończyło."


class SheetSubjectWords(TypedDict):
    """What a sheet is about: how the plan stands, that it has ended, or when the meeting is; whom to call."""

    nazwa: str
    adres: str
    odpowiedz: PlanAnswerWords | None
    zakonczony: str | None
    kiedy: str | None
    rejony: list[DistrictWords]


class SheetVersionWords(TypedDict):
    """A version of a sheet, or of several that say the same.

    `od`: since when it was the latest; `nieaktualne_od`: since when another is; `nowe`: those. `temat` is None where
    the site no longer tells of it.
    """

    znak: str
    druki: list[str]
    aktualne: bool
    od: str
    nieaktualne_od: str | None
    nowe: list[ListedSheetWords]
    temat: SheetSubjectWords | None


class SheetVersionContext(TypedDict):
    """The page of a version."""

    wydanie: SheetVersionWords


def contexts(
    edition: Edition, made: Mapping[str, Sequence[Handout]], versions: Versions
) -> Iterator[tuple[str, SheetVersionContext]]:
    """The path of each version's page from the site's root, and what it may say; `made` are the sheets of today."""
    today = {handout.order.path: handout for handouts in made.values() for handout in handouts}
    subjects = _subjects(edition)
    of_mark: dict[str, list[str]] = {}
    in_order = sorted(
        versions.items(), key=lambda item: item[0].rpartition(".")[0]
    )  # not in that in which they became known
    for path, items in in_order:
        for mark in dict.fromkeys(item.mark for item in items):
            of_mark.setdefault(mark, []).append(path)
    for mark, paths in of_mark.items():
        yield addresses.sheet(mark), {"wydanie": _version(mark, paths, today, versions, subjects)}


def _version(
    mark: str,
    paths: Sequence[str],
    today: Mapping[str, Handout],
    versions: Versions,
    subjects: Mapping[str, SheetSubjectWords],
) -> SheetVersionWords:
    current = [path for path in paths if path in today and versions[path][-1].mark == mark]
    spans = [_span(mark, versions[path]) for path in current or paths]
    since, until = max(spans, key=lambda span: span[0].day)
    return {
        "znak": mark,
        "druki": list(dict.fromkeys(sheets.named(path) for path in paths)),
        "aktualne": bool(current),
        "od": polish.day(since.day),
        "nieaktualne_od": polish.day(until.day) if until else None,
        "nowe": [] if current else [today[path].listed for path in paths if path in today],
        "temat": subjects.get(addresses.from_root(paths[0].rpartition("/")[0]) + "/"),
    }


def _span(mark: str, versions: Sequence[SheetVersion]) -> tuple[SheetVersion, SheetVersion | None]:
    """The version when it was last the latest, and the one that took its place."""
    place = max(number for number, item in enumerate(versions) if item.mark == mark)
    return versions[place], versions[place + 1] if place + 1 < len(versions) else None


def _subjects(edition: Edition) -> dict[str, SheetSubjectWords]:
    return {item["adres"]: _plan(item) for item in edition.plans} | {
        item["adres"]: _meeting(item) for item in edition.meeting.values()
    }


def _plan(plan: PlanWords) -> SheetSubjectWords:
    return {
        "nazwa": plan["haslo"],
        "adres": plan["adres"],
        "odpowiedz": plan["odpowiedz"],
        "zakonczony": None if handouts.plan_is_current(plan) else polish.sentence(_ENDED),
        "kiedy": None,
        "rejony": plan["rejony"],
    }


def _meeting(meeting: MeetingWords) -> SheetSubjectWords:
    duty, term = meeting["dyzur"], meeting["termin"]
    return {
        "nazwa": meeting["tytul"],
        "adres": meeting["adres"],
        "odpowiedz": None,
        "zakonczony": None,
        "kiedy": duty["slowami"] if duty else term["slowami"] if term and not term["odwolane"] else None,
        "rejony": meeting["rejony"],
    }
