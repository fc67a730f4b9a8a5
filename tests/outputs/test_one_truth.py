"""One truth: every output of a plan says what its data say, and a fact that changes, changes in all that carry it."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date
from functools import lru_cache
from math import floor
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from jawny_plan import polish
from jawny_plan.facts.release import public
from jawny_plan.model.absence import absence_in
from jawny_plan.model.kinds import MODELS
from jawny_plan.model.unit import Data
from jawny_plan.outputs.documents.orders import Order
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.handouts import maps
from jawny_plan.outputs.notes import press_notes
from jawny_plan.outputs.pages.site import Site
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import load
from tests.conftest import ROOT
from tests.tools import text

TODAY = date(2026, 11, 23)
SOURCE, EXAMPLE = ROOT / "plan_data", ROOT / "examples/przyklad/plan_data"
WORD = "Jaszczurka"
"""Stands nowhere in the data."""

# --- every output agrees with the facts -------------------------------------------------------------------------------

MONTHS = "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia"
DATE = re.compile(rf"\b\d{{1,2}} (?:{MONTHS})(?: \d{{4}})?|\b\d{{4}}-\d{{2}}-\d{{2}}\b")
PHONE = re.compile(r"\b\d{2} \d{3} \d{2} \d{2}\b|\b\d{3} \d{3} \d{3}\b")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
NUMBER = re.compile(r"\d+(?:,\d+)?")
AS_OF = re.compile(r"Stan na \d+ \w+ \d{4} r\.")
"""A leaflet tells of which day it is: on which the plan turned, as when a term has passed."""
PAGES = re.compile(r"strona \d+ z \d+|https?://\S+", re.IGNORECASE)
BROKEN = re.compile(r"(?<=[/.-]) (?=[\w/.-])")
"""Where the line of an address ends on paper."""

DOCUMENTS = (".pdf", ".docx", ".odt", ".txt")
EVERYWHERE = {"112", "256", "2000"}
"""The emergency number, the name of the sum SHA-256, and the year of the law that notes of method cite."""


@lru_cache(maxsize=2)
def edition(folder: Path) -> Edition:
    return Edition(public(load(folder), TODAY), TODAY)


def plans(folder: Path) -> list[str]:
    return [file.id for file in load(folder).plans]


def told(folder: Path) -> str:
    """All that the data and the facts say, on one line."""
    whole = edition(folder)
    data: Data = whole.data
    parts = [
        whole.unit,
        whole.districts,
        whole.plans,
        whole.meetings,
        [file.plan.model_dump() for file in data.plans],
        [file.progress.model_dump() for file in data.plans if file.progress],
        [district.model_dump() for district in data.districts.values()],
        data.unit.model_dump(),
        [maps.of_plan(plan.facts, plan.words) for plan in whole.worded_plans],  # how large it is, marked as computed
        [
            note.context["nota"]
            for facts, said in ((plan.facts, plan.words) for plan in whole.worded_plans)
            for note in press_notes.of_plan(facts, said, whole.unit)
        ],
        [
            str(floor(counter.comparison.limit))  # the most whole things that meet a goal
            for facts in whole.facts
            for result in facts.results
            for counter in result.counters
            if counter.comparison and counter.comparison.limit is not None
        ],
    ]
    return text.flat(json.dumps(parts, ensure_ascii=False, default=str))


def of_plan(site: Path, plan: str) -> list[Path]:
    """The documents of a plan, and of its notes."""
    own = [*(site / "plany" / plan).rglob("*"), *(site / "prasa").glob(f"{plan}-*/*")]
    return [path for path in own if path.suffix in DOCUMENTS and path.name != "tekst-zatwierdzony.txt"]


@pytest.fixture(scope="session", params=[SOURCE, EXAMPLE], ids=["source", "example"])
def built(request: pytest.FixtureRequest) -> tuple[Path, Path]:
    """A data folder and its site."""
    folder: Path = request.param
    return folder, request.getfixturevalue("site" if folder == SOURCE else "example_site")


def test_no_output_of_a_plan_names_a_date_phone_or_address_that_the_data_do_not_hold(built):
    folder, site = built
    known = told(folder)
    wrong = []
    for plan in plans(folder):
        for path in of_plan(site, plan):
            found = AS_OF.sub("", text.of(path)) if path.name.startswith("ulotka") else text.of(path)
            if path.name != "nota-radio.txt":
                wrong += [(path.name, plan, value) for value in DATE.findall(found) if not dated(value, known)]
            wrong += [(path.name, plan, value) for value in PHONE.findall(found) if value not in known]
            wrong += [(path.name, plan, value) for value in MAIL.findall(found) if value.rstrip(".") not in known]
    assert wrong == []


def dated(value: str, known: str) -> bool:
    """Whether the data hold the day, in words or in figures."""
    if value in known:
        return True
    days = {polish.day(date.fromisoformat(day)).replace("\u00a0", " ") for day in re.findall(r"\d{4}-\d\d-\d\d", known)}
    return any(day.startswith(value) for day in days)


def test_no_output_of_a_plan_states_a_number_that_the_data_and_the_facts_do_not_hold(built):
    folder, site = built
    stated = set(NUMBER.findall(told(folder))) | EVERYWHERE
    wrong = []
    for plan in plans(folder):
        for path in of_plan(site, plan):
            found = PAGES.sub("", BROKEN.sub("", text.of(path)))
            wrong += [(path.name, plan, value) for value in NUMBER.findall(found) if value not in stated]
    assert wrong == []


def test_what_must_stand_in_an_output_stands_there(built):
    folder, site = built
    missing = []
    for facts in edition(folder).facts:
        plan, base = facts.plan, site / "plany" / facts.id
        names = [plan.headline, *(action.name for action in plan.actions), *(part.name for part in plan.partners)]
        if plan.period.end:
            names.append(polish.day(plan.period.end))
        note = site / "prasa" / f"{facts.id}-start"
        outputs = [
            base / "index.html",
            base / "ulotka-duzy-druk.pdf",  # one sheet has not always room for all of it
            *(note / name for name in ("index.html", "nota.docx", "nota.odt", "nota.txt", "nota.pdf")),
        ]
        gone = {plan.actions[number - 1].name for number in facts.in_force.no_actions}
        for path in outputs:
            found = text.of(path).lower()
            told = [name for name in names if name not in gone or path.suffix != ".pdf" or path.parent == note]
            missing += [
                (path.name, facts.id, name) for name in told if text.flat(polish.typeset(name)).lower() not in found
            ]
    assert missing == []


# --- a fact that changes ----------------------------------------------------------------------------------------------


def outputs(folder: Path, day: date = TODAY) -> dict[str, str]:
    """All that the site of a data folder is made of: pages, files, and orders for documents."""
    settings_ = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    orders: list[Order] = []
    site = Site(
        Edition(public(load(folder), day), day),
        Pour(ROOT / "docs", settings_["markdown_extensions"], {}),
        orders.extend,
    )
    pages = {uri: repr(site.page(uri)) for uri in [*site.sources, *authored()]}
    made = {order.path: json.dumps(asdict(order), ensure_ascii=False, default=str) for order in orders}
    unfolded = {name: data.decode("utf-8", "replace").replace("\r\n ", "") for name, data in site.texts.items()}
    return pages | unfolded | made


def authored() -> list[str]:
    """Pages that lists stand on."""
    paths = [path.relative_to(ROOT / "docs") for path in (ROOT / "docs").rglob("*.md")]
    return [path.as_posix() for path in paths if not any(part.startswith(("_", "[")) for part in path.parts)]


Place = tuple[str, tuple[Any, ...]]

SEAL = re.compile(r"(plik_planu:\s+sha256: )\w+")
"""The sum of a frozen plan's file; a log also holds sums of annexes."""

BOUND: list[tuple[str, tuple[Any, ...], str]] = [
    ("jednostka.yml", ("znak", "plik"), "nie ma w katalogu"),
    ("plany/nad-jeziorem-2025-11.yml", ("dzialania", 5, "termin", "zdarzenie"), "nie zależy od zdarzenia"),
    ("plany/nad-jeziorem-2025-11.przebieg.yml", ("wpisy", 1, "zdarzenie"), "nie zależy od zdarzenia"),
    ("plany/nad-jeziorem-2025-11.yml", ("podmioty", 2, "nazwa"), "nie ma podmiotu"),
    ("plany/nad-jeziorem-2025-11.przebieg.yml", ("wpisy", 3, "zmiany", 1, "podmiot"), "nie ma podmiotu"),
    ("plany/rejon-2-2026-08.przebieg.yml", ("wpisy", 7, "wartosc", "rodzaj"), "jest nieznana"),
    ("plany/rejon-2-2026-08.przebieg.yml", ("wpisy", 7, "wartosc", "od"), "nie jest datą"),
    ("plany/rejon-2-2026-08.przebieg.yml", ("wpisy", 7, "wartosc", "do"), "nie jest datą"),
]
"""Texts of the example that cannot change alone, for another file says the same or a corrected field has its own kind;
and what the fault says then."""


def leaves(node: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        if isinstance(value, str):
            yield (*at, key)
        elif value is not None:
            yield from leaves(value, (*at, key))


def tree(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def kind(name: str) -> str:
    if name == "jednostka.yml":
        return "jednostka"
    folder = name.partition("/")[0]
    return (
        "przebieg"
        if name.endswith(".przebieg.yml")
        else {"plany": "plan", "rejony": "rejon", "spotkania": "spotkanie"}[folder]
    )


def changed(whole: Any, at: tuple[Any, ...], value: str) -> Any:
    copy = json.loads(json.dumps(whole))
    node = copy
    for key in at[:-1]:
        node = node[key]
    node[at[-1]] = value
    return copy


def texts(folder: Path) -> list[Place]:
    """Each text of the data that may be any words: the model takes it with one word more."""
    found = []
    for path in sorted(folder.rglob("*.yml")):
        name = path.relative_to(folder).as_posix()
        whole = tree(path)
        for at in leaves(whole):
            old = whole
            for key in at:
                old = old[key]
            if absence_in(old):  # "nieznany" with a word more is no longer unknown: more changes than a text
                continue
            try:
                MODELS[kind(name)].model_validate(changed(whole, at, f"{old} {WORD}"))
            except (ValidationError, ValueError):
                continue
            found.append((name, at))
    return found


def together(whole: Any, at: tuple[Any, ...], old: str) -> list[tuple[Any, ...]]:
    """The places that change with one: an officer who was promoted stays the same person under each rank."""
    match at:
        case ("dzielnicowi", _, "imie_nazwisko"):
            officers = enumerate(whole["dzielnicowi"])
            return [("dzielnicowi", number, at[-1]) for number, one in officers if one.get(at[-1]) == old]
    return [at]


def with_word(folder: Path, place: Place, copy: Path) -> None:
    """A copy of the data with one word more at a place; a frozen plan's seal follows."""
    shutil.copytree(folder, copy, dirs_exist_ok=True)
    name, at = place
    whole = tree(copy / name)
    old = whole
    for key in at:
        old = old[key]
    for one in together(whole, at, old):
        whole = changed(whole, one, f"{old} {WORD}")
    (copy / name).write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), "utf-8")
    log = (copy / name).with_suffix(".przebieg.yml")
    if kind(name) == "plan" and log.exists():
        seal = hashlib.sha256((copy / name).read_bytes()).hexdigest()
        log.write_text(SEAL.sub(rf"\g<1>{seal}", log.read_text("utf-8")), "utf-8")


def test_a_text_of_the_source_that_changes_changes_every_output_that_carries_it_and_no_other(tmp_path):
    places = texts(SOURCE)
    assert len(places) > 30
    before = outputs(SOURCE)
    unequal = []
    for number, place in enumerate(places):
        with_word(SOURCE, place, tmp_path / str(number))
        try:
            agree(before, outputs(tmp_path / str(number)), place)
        except AssertionError as error:
            unequal.append(str(error).splitlines()[0])
    assert unequal == []


@lru_cache(maxsize=1)
def example() -> tuple[list[Place], Mapping[str, str]]:
    bound = [(name, at) for name, at, _ in BOUND]
    return [place for place in texts(EXAMPLE) if place not in bound], outputs(EXAMPLE)


@pytest.mark.parametrize(("name", "at", "problem"), BOUND)
def test_a_text_of_the_example_that_cannot_change_alone_is_refused(tmp_path, name, at, problem):
    with_word(EXAMPLE, (name, at), tmp_path)
    with pytest.raises(Faults) as refused:
        load(tmp_path)
    assert [problem in fault.problem for fault in refused.value.faults] == [True]


@settings(max_examples=12)
@given(data=st.data())
def test_a_text_of_the_example_that_changes_changes_every_output_that_carries_it_and_no_other(data, tmp_path_factory):
    places, before = example()
    place = data.draw(st.sampled_from(places))
    copy = tmp_path_factory.mktemp("zmiana")
    with_word(EXAMPLE, place, copy)
    agree(before, outputs(copy), place)


def told_itself(words: str) -> str:
    """What a file says of itself: not how large other files are, and no mark, which stands for all that a sheet says."""
    return re.sub(r'"dcat:byteSize": {[^}]*}|(?<=wydanie )[b-z]{4}|(?<=/p/)[b-z]{4}(?=/)', "", text.flat(words))


def agree(before: Mapping[str, str], after: Mapping[str, str], place: Place) -> None:
    """Files that the text names have other names; of the rest those differ that hold the new word."""
    before, after = ({path: said_ for path, said_ in each.items() if path[:2] != "p/"} for each in (before, after))
    renamed = set(after) - set(before)
    assert all(WORD.lower() in path for path in renamed), place
    assert len(after) == len(before), place
    unequal = [path for path in set(after) & set(before) if after[path] != before[path]]
    differ = {path for path in unequal if told_itself(after[path]) != told_itself(before[path])} | renamed
    carry = {path for path, said_ in after.items() if WORD.lower() in f"{path} {said_}".lower()}
    assert differ == carry, (place, differ ^ carry)


DAYS = [
    ("plany/rejon-2-2024-01.yml", "2024-06-30", "2024-06-29", "30 czerwca 2024", "29 czerwca 2024"),
    ("plany/rejon-2-2024-01.yml", "2023-12-04", "2023-12-05", "4 grudnia 2023", "5 grudnia 2023"),
]


@pytest.mark.parametrize(("name", "old", "new", "said_old", "said_new"), DAYS)
def test_a_day_that_changes_changes_in_every_output_that_names_it(tmp_path, name, old, new, said_old, said_new):
    shutil.copytree(SOURCE, tmp_path, dirs_exist_ok=True)
    path = tmp_path / name
    whole = path.read_text("utf-8")
    assert old in whole
    path.write_text(whole.replace(old, new), "utf-8")
    before, after = outputs(SOURCE), outputs(tmp_path)
    plain = {path: text.flat(said_) for path, said_ in before.items()}
    then = {path: text.flat(said_) for path, said_ in after.items()}
    # The approved words stay what they were; data write days in figures.
    naming = {path for path, said_ in plain.items() if said_old in said_ and path.endswith((".md", *DOCUMENTS))}
    naming.discard("plany/rejon-2-2024-01/tekst-zatwierdzony.txt")
    assert len(naming) > 5
    assert [path for path in naming if said_new not in then[path]] == []
