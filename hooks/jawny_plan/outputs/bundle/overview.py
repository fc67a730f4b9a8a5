"""The index above all bundles: what is due first, with ticks that the reader's browser alone remembers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TypedDict

from jawny_plan.outputs.bundle.packing import SHEET, Sheet
from jawny_plan.outputs.bundle.publications import Bundle, Publication
from jawny_plan.wording.unit_words import UnitWords

TEMPLATE = "_wzory/paczka/spis.html"
FILE = "index.html"
FRESH = timedelta(days=7)
"""So long a publication counts as due."""
RECALLED = "do-zdjecia"
"""The part of a bundle's sheet that names such sheets."""
PRINTED = "Plany, które trwają, zaczną się albo może jeszcze trwają, i spotkania, które dopiero będą."


class StepWords(TypedDict):
    """Something to be done with a publication; `id` is what its tick is remembered by."""

    id: str
    slowo: str


class TaskWords(TypedDict):
    """A publication: what it is of, where its sheet is, and the steps that it takes."""

    paczka: str
    nazwa: str
    dnia: str | None
    szkic: str | None
    adres: str
    kroki: list[StepWords]


class GroupWords(TypedDict):
    """Publications that are due at one time."""

    tytul: str
    opis: str
    zwiniete: bool
    zadania: list[TaskWords]


class OverviewWords(TypedDict):
    """What the template of the index may say."""

    jednostka: UnitWords
    grupy: list[GroupWords]


def write(bundles: Sequence[Bundle], unit: UnitWords, today: date, sheet: Sheet, folder: Path) -> None:
    """Write the index into the folder of all bundles. Raises OSError and TemplateFault."""
    html = sheet(TEMPLATE, words(bundles, unit, today))
    (folder / FILE).write_text(html, encoding="utf-8", newline="\n")


def words(bundles: Sequence[Bundle], unit: UnitWords, today: date) -> OverviewWords:
    """What is due, what waits for its day, what hangs while it holds, and what is older; the newest first in each."""
    every = [(bundle, item) for bundle in bundles for item in bundle.publications]
    every.sort(key=lambda pair: pair[1].since or date.min, reverse=True)
    drafts = [pair for pair in every if pair[1].draft]
    out = [pair for pair in every if not pair[1].draft]
    fresh = [pair for pair in out if pair[1].since and today - FRESH <= pair[1].since <= today]
    printed = [pair for pair in out if pair[1].prints and pair not in fresh]
    older = [pair for pair in out if pair not in fresh and pair not in printed]
    recalled = [_recall(bundle) for bundle in bundles if bundle.outdated]
    groups = (
        _group("Na dziś", "Wyszło w ostatnich siedmiu dniach.", fresh, recalled),
        _group("Czeka na swój dzień", "Szkice: przeczytaj, ale nie publikuj.", drafts),
        _group("Do powieszenia i rozdania", PRINTED, printed),
        _group("Wcześniejsze", "Gdyby czegoś jeszcze nie wysłano.", older, folded=True),
    )
    return {"jednostka": unit, "grupy": [group for group in groups if group["zadania"]]}


def _group(
    title: str,
    about: str,
    found: Sequence[tuple[Bundle, Publication]],
    besides: Sequence[TaskWords] = (),
    *,
    folded: bool = False,
) -> GroupWords:
    tasks = [*(_task(bundle, item) for bundle, item in found), *besides]
    return {"tytul": title, "opis": about, "zwiniete": folded, "zadania": tasks}


def _recall(bundle: Bundle) -> TaskWords:
    """The sheets of a bundle that may still hang, and hold good no more."""
    return {
        "paczka": bundle.title,
        "nazwa": "Zdejmij, jeśli jeszcze wisi",
        "dnia": None,
        "szkic": None,
        "adres": f"./{bundle.id}/{SHEET}#{RECALLED}",
        "kroki": [{"id": f"{bundle.id}/{RECALLED}", "slowo": "zdjęto nieaktualne druki"}],
    }


def _task(bundle: Bundle, publication: Publication) -> TaskWords:
    return {
        "paczka": bundle.title,
        "nazwa": publication.heading,
        "dnia": publication.day,
        "szkic": publication.draft or None,
        "adres": f"./{bundle.id}/{SHEET}#{publication.folder}",
        "kroki": list(_steps(bundle, publication)),
    }


def _steps(bundle: Bundle, publication: Publication) -> Iterator[StepWords]:
    """Of a draft there is nothing to be done but to read it."""
    here = f"{bundle.id}/{publication.folder}"
    if publication.draft:
        yield {"id": f"{here}/przeczytano", "slowo": "przeczytano"}
        return
    yield {"id": f"{here}/strona", "slowo": "na stronie jednostki"}
    if publication.mail:
        yield {"id": f"{here}/redakcje", "slowo": "wysłano do redakcji"}
    if publication.wronged:
        yield {"id": f"{here}/sprostowania", "slowo": "powiadomiono tych, których dotyczy poprawka"}
    if publication.prints:
        yield {"id": f"{here}/druki", "slowo": "wydrukowano i powieszono"}
    for entry in publication.to_log:
        yield {"id": f"{here}/przebieg", "slowo": f"zapisano w {entry['plik']}"}
