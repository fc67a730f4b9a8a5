"""Real plans, and those of the importer's documents, in every output, on a day inside their period and one after.

No output of a plan names a day, states a number or quotes words that its own YAML does not hold. What the program
computes from the data is marked as computed, and only pages and open data hold it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
import yaml

from jawny_plan import polish
from jawny_plan.facts.plan import UNDATED
from jawny_plan.facts.release import public
from jawny_plan.model import addresses
from jawny_plan.outputs.documents.production import NoteOrder, Order
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.pages.site import Site
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.polish.spoken import MONTHS
from jawny_plan.reading.folder import load
from tests.conftest import ROOT
from tests.tools import text

CASES = sorted(path for path in (ROOT / "tests/cases").iterdir() if path.is_dir())
DAY = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS.values())})(?: \d{{4}})?")
NUMBER = re.compile(r"\d+(?:,\d+)?")
QUOTED = re.compile(r"„([^„”]+)”")
EVERYWHERE = {"112"}
NOT_WORDS = {"adres_pelny", "adres_kodu", "email_adres", "telefon_adres", "jezyk", "nr", "termin_nr"}
"""Keys of sheets that hold no words of the plan: addresses, numbers of rows."""


@cache
def data_words(case: Path) -> str:
    """All that the YAML of a case says, as people write it."""
    raw = " ".join(path.read_text(encoding="utf-8") for path in sorted((case / "plan_data").rglob("*.yml")))
    days = " ".join(polish.day(date.fromisoformat(day)) for day in re.findall(r"\d{4}-\d\d-\d\d", raw))
    return text.flat(polish.typeset(f"{raw} {days}"))


@cache
def program_words() -> str:
    """All that templates say by themselves: names that are quoted there are not quoted from a plan."""
    files = [*(ROOT / "docs").rglob("*.md"), *(ROOT / "docs").rglob("*.typ"), *(ROOT / "docs").rglob("*.html")]
    code = (ROOT / "hooks/jawny_plan/wording").rglob("*.py")
    return text.flat(" ".join(path.read_text(encoding="utf-8") for path in [*files, *code]))


def days(case: Path) -> tuple[date, date]:
    """A day inside the period of the case's plans, and one after."""
    periods = [file.plan.period for file in load(case / "plan_data").plans]
    ends = [day for period in periods for day in (period.start, period.end) if day] or [UNDATED + timedelta(9000)]
    return min(ends) + timedelta(30), max(ends) + timedelta(200)


def leaves(node: object, key: str = "") -> Iterator[str]:
    if isinstance(node, dict):
        for name, value in node.items():
            yield from leaves(value, name)
    elif isinstance(node, (list, tuple)):
        for value in node:
            yield from leaves(value, key)
    elif isinstance(node, str) and key not in NOT_WORDS:
        yield node


def told(case: Path, day: date) -> dict[str, str]:
    """The words of each page and document of the case's plans."""
    data = load(case / "plan_data")
    orders: list[Order] = []
    extensions = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]
    site = Site(Edition(public(data, day), day), Pour(ROOT / "docs", extensions, {}), orders.extend)
    names = [file.id for file in data.plans]
    found = {uri: text.html(site.page(uri).html) for uri in list(site.sources) if any(name in uri for name in names)}
    for order in orders:
        if any(name in order.path for name in names):
            words = order.html if isinstance(order, NoteOrder) else " ".join(leaves(asdict(order).get("data", {})))
            found[order.path] = text.html(words) if isinstance(order, NoteOrder) else text.flat(words)
    return found


def on_paper(path: str) -> bool:
    """Whether nothing computed may stand there: leaflets, notices and notes on a plan's beginning."""
    return (path.startswith("plany/") and path.endswith(".pdf")) or "-start/" in path


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_output_says_what_the_data_do_not(case: Path) -> None:
    known, own = data_words(case), program_words()
    wrong = []
    for day in days(case):
        outputs = told(case, day)
        assert any(on_paper(path) for path in outputs), sorted(outputs)
        for path, words in outputs.items():
            plain = re.sub(r"https?://\S+", "", words)
            assert not re.search(r"\bNone\b", plain), path
            wrong += [(path, quoted) for quoted in QUOTED.findall(plain) if not is_in(quoted, known, own)]
            if on_paper(path):
                wrong += [(path, value) for value in DAY.findall(plain) if value not in known]
                numbers = {*NUMBER.findall(known), *EVERYWHERE, *map(str, range(1, 20) if "-start/" in path else ())}
                wrong += [(path, value) for value in NUMBER.findall(plain) if value not in numbers]
    assert wrong == []


def is_in(quoted: str, known: str, own: str) -> bool:
    """Whether quoted words stand in the data, or are a name that the program itself quotes."""
    plain = text.flat(quoted).rstrip(".").lower()
    return plain in known.lower() or plain in own.lower()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_threats_actions_and_partners_stand_on_page_leaflet_and_note(case: Path) -> None:
    data = load(case / "plan_data")
    day = days(case)[0]
    outputs = told(case, day)
    missing = []
    for file in data.plans:
        names = [item.name for item in (*file.plan.threats, *file.plan.actions, *file.plan.partners)]
        for path in (
            addresses.source(addresses.plan(file.id)),
            f"plany/{file.id}/ulotka.pdf",
            *notes(outputs, file.id),
        ):
            words = outputs[path].lower()
            missing += [(path, name) for name in names if text.flat(polish.typeset(name)).lower() not in words]
    assert missing == []


def notes(outputs: dict[str, str], plan: str) -> list[str]:
    """The notes on the beginning of the plan, in every format."""
    return [path for path in outputs if f"{plan}-start/" in path and "radio" not in path and path.endswith(".txt")]


def test_there_is_a_case_for_each_plan_of_the_importers_documents() -> None:
    plans = list((ROOT / "tests/cases").glob("import-*/plan_data/plany/*.yml"))
    assert len(plans) == 13
