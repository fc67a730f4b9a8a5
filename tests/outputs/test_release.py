"""Before its day nothing of a thing stands anywhere in the built site; on its day all of it does.

In a copy of the example one plan, the entries of two logs, a meeting, a report, a quote and the other versions of a plan wait, once for an embargo,
once for approval. Every text in them that may say anything holds a word that stands nowhere else.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel, ValidationError

from jawny_plan.model.meeting import Meeting
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.versions import Versions
from tests.conftest import ROOT, command
from tests.tools import site
from tests.tools.picture import picture

TODAY, TOMORROW, LONG_AGO = "2026-11-23", "2026-11-24", "2020-01-01"
PLAN, MEETING, REPORT, QUOTE = "rejon-1-2026-07", "rejon-2-2026-12-03", "rejon-1-2026-01-20", "rejon-1-2026-12-10"
NOTES = ("rejon-1-2026-01-start", "nad-jeziorem-mobilny-punkt-2026-relacja-1")
"""Notes that wait alone, what they tell of is there."""
LOGS = ("rejon-2-2026-08", "rejon-1-2025-02")
WORDS = {"plan": "ZAMEKPLAN", "log": "ZAMEKWPIS", "meeting": "ZAMEKSPOTKANIE", "report": "ZAMEKRELACJA", "quote": "ZAMEKCYTAT", "version": "ZAMEKWERSJA"}  # fmt: skip

Tree = dict[str, Any]


def read(path: Path) -> Tree:
    tree: Tree = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    return tree


def write(path: Path, tree: Tree) -> None:
    path.write_text(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False), encoding="utf-8")


def leaves(node: Any) -> Iterator[tuple[Any, Any]]:
    """Where each text of a tree stands: its list or group, and its place there.

    Of a corrected deadline only its words: no model of a log knows the rest, the plan does.
    """
    for place, value in node.items() if isinstance(node, dict) else enumerate(node):
        if place == "wartosc":
            yield value, "slowa"
        elif isinstance(value, str):
            yield node, place
        else:
            yield from leaves(value)


def mark(tree: Tree, part: Any, model: type[BaseModel], word: str) -> int:
    """Put `word` into every text of `part` that takes it; how many did. `tree` is the file, of `model`."""
    marked = 0
    for place, name in leaves(part):
        before = place[name]
        place[name] = f"{before}, {word}"  # right behind an office it would be taken for a surname
        try:
            model.model_validate(tree)
            marked += 1
        except ValidationError:
            place[name] = before
    return marked


def sealed(log: Tree, plan: Path, day: str) -> Tree:
    """The log, its plan approved as it stands."""
    return log | {"plik_planu": {"sha256": hashlib.sha256(plan.read_bytes()).hexdigest(), "dnia": day}}


def approve_everything(data: Path) -> None:
    """The unit asks for approval, and all that it has was approved long ago."""
    unit = read(data / "jednostka.yml")
    write(data / "jednostka.yml", unit | {"wymagaj_zatwierdzenia": "tak"})
    for path in sorted(data.glob("plany/*[0-9].yml")):
        beside = path.with_suffix(".przebieg.yml")
        log = read(beside) if beside.exists() else {}
        for entry in (*log.get("wpisy", []), *log.get("noty", [])):
            entry["zatwierdzono"] = LONG_AGO
        write(beside, sealed(log, path, LONG_AGO))
    for path in sorted(data.glob("plany/*.przystepnie.yml")):
        write(path, {name: version | {"zatwierdzono": LONG_AGO} for name, version in read(path).items()})
    for path in sorted(data.glob("spotkania/*.yml")):
        meeting = read(path)
        reports = [item["sprawozdanie"] for item in (meeting, *meeting.get("terminy", [])) if "sprawozdanie" in item]
        for thing in (meeting, *reports, *meeting.get("noty", [])):
            thing["zatwierdzono"] = LONG_AGO
        write(path, meeting)


def hold(data: Path, until: Mapping[str, str]) -> None:
    """Let the chosen things wait by the keys `until`, marked with their words; a quote waits for its speaker."""
    shutil.copy(data / "zdjecia/szkola.png", data / f"zdjecia/{WORDS['report']}.png")
    (data / f"zdjecia/{WORDS['plan']}.png").write_bytes(picture("PNG", (60, 30)))
    path = data / f"plany/{PLAN}.yml"
    plan, log = read(path), read(path.with_suffix(".przebieg.yml"))
    assert mark(plan, plan, Plan, WORDS["plan"]) > 30
    assert mark(log, log["wpisy"], Progress, WORDS["plan"]) > 20
    log["wpisy"][0]["zdjecie"]["plik"] = f"zdjecia/{WORDS['plan']}.png"
    if "publikuj_od" in until:
        plan |= until
    write(path, plan)
    (data / f"plany/{PLAN}.txt").write_text(f"{WORDS['plan']}: tekst zatwierdzony.\n", encoding="utf-8")
    write(path.with_suffix(".przebieg.yml"), log if "publikuj_od" in until else sealed(log, path, TOMORROW))
    for name in LOGS:
        log = read(data / f"plany/{name}.przebieg.yml")
        assert mark(log, log["wpisy"], Progress, WORDS["log"]) > 10
        for entry in log["wpisy"]:
            entry.pop("publikuj_od", None)
            entry.update(until)
        write(data / f"plany/{name}.przebieg.yml", log)
    path = data / f"plany/{LOGS[0]}.przystepnie.yml"
    versions = read(path)
    assert mark(versions, versions, Versions, WORDS["version"]) > 15
    write(path, {name: version | until for name, version in versions.items()})
    meeting = read(data / f"spotkania/{MEETING}.yml")
    assert mark(meeting, meeting, Meeting, WORDS["meeting"]) > 8
    write(data / f"spotkania/{MEETING}.yml", meeting | until)
    meeting = read(data / f"spotkania/{REPORT}.yml")
    meeting["sprawozdanie"]["zdjecie"] = {"plik": f"zdjecia/{WORDS['report']}.png", "autor": "KPP", "opis": "Rysunek"}
    assert mark(meeting, meeting["sprawozdanie"], Meeting, WORDS["report"]) > 10
    meeting["sprawozdanie"] |= until
    write(data / f"spotkania/{REPORT}.yml", meeting)
    meeting = read(data / f"spotkania/{QUOTE}.yml")
    assert mark(meeting, meeting["cytat"], Meeting, WORDS["quote"]) == 3
    meeting["cytat"] |= {"zatwierdzono": TOMORROW}
    write(data / f"spotkania/{QUOTE}.yml", meeting)
    for path, name in (
        ("plany/rejon-1-2026-01.przebieg", "start"),
        ("spotkania/nad-jeziorem-mobilny-punkt-2026", "relacja-1"),
    ):
        tree = read(data / f"{path}.yml")
        write(data / f"{path}.yml", tree | {"noty": [{"nota": name, **until}]})


@pytest.fixture(scope="module", params=["publikuj_od", "zatwierdzono"])
def days(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], dict[str, str]]:
    """All that the site says, by day."""
    folder = tmp_path_factory.mktemp(request.param)
    shutil.copytree(ROOT / "examples/przyklad/plan_data", folder / "plan_data")
    if request.param == "zatwierdzono":
        approve_everything(folder / "plan_data")
    hold(folder / "plan_data", {request.param: TOMORROW})
    built: dict[str, dict[str, str]] = {}
    for day in (TODAY, TOMORROW):
        done = command("site", str(folder), today=day)
        assert done.returncode == 0, done.stderr
        built[day] = site.said(folder / "site")
        built[day]["polecenie"] = done.stdout
        built[f"paczka {day}"] = site.said(folder / "paczka")
    return built.__getitem__


def holding(said: Mapping[str, str], word: str) -> list[str]:
    return [name for name, words in said.items() if word in words and name != "polecenie"]


@pytest.mark.parametrize("word", [*WORDS.values(), PLAN, MEETING, *NOTES])
def test_before_its_day_no_trace_of_it_stands_anywhere(days, word):
    assert holding(days(TODAY), word) == []


def test_before_that_day_the_rest_stands(days):
    said = days(TODAY)
    assert f"spotkania/{REPORT}/index.html" in said and f"prasa/{REPORT}-relacja/index.html" not in said
    assert {f"plany/{name}/index.html" for name in LOGS} <= said.keys()
    assert f"prasa/{QUOTE}-zapowiedz/index.html" in said
    assert {"plany/rejon-1-2026-01/index.html", "spotkania/nad-jeziorem-mobilny-punkt-2026/index.html"} <= said.keys()


@pytest.mark.parametrize(
    ("word", "where"),
    [
        (
            WORDS["plan"],
            [f"plany/{PLAN}/index.html", f"plany/{PLAN}/ulotka.pdf", f"plany/{PLAN}/tekst-zatwierdzony.txt"],
        ),
        (WORDS["plan"], [f"prasa/{PLAN}-start/nota.{kind}" for kind in ("docx", "odt", "txt", "pdf")]),
        (WORDS["log"], [f"plany/{name}/zmiany/index.html" for name in LOGS]),
        (WORDS["version"], [f"plany/{LOGS[0]}/index.html"]),
        (WORDS["meeting"], [f"spotkania/{MEETING}/index.html", f"spotkania/{MEETING}/plakat.pdf", "index.html"]),
        (WORDS["report"], [f"prasa/{REPORT}-relacja/index.html", f"spotkania/{REPORT}/index.html"]),
        (WORDS["quote"], [f"prasa/{QUOTE}-zapowiedz/nota.{kind}" for kind in ("docx", "odt", "txt", "pdf")]),
        *((name, ["sitemap.xml", "prasa/index.html", f"prasa/{name}/nota.docx"]) for name in NOTES),
        (NOTES[0], ["plany/rejon-1-2026-01/index.html", "nowosci/rejon-1/atom.xml"]),
        (PLAN, ["sitemap.xml", f"plany/{PLAN}/index.html", "plany/rejon-1-2026-01/index.html"]),
        (MEETING, ["sitemap.xml", f"prasa/{MEETING}-zapowiedz/nota.pdf"]),
    ],
)
def test_on_its_day_all_of_it_stands(days, word, where):
    assert [name for name in where if name not in holding(days(TOMORROW), word)] == []


def test_the_command_says_in_one_sentence_what_waits_and_until_when(days):
    [line] = [line for line in days(TODAY)["polecenie"].split("\n") if line.startswith("Na razie nie ma na stronie:")]
    said = line.replace("\u00a0", " ")
    assert said.startswith(f"Na razie nie ma na stronie: plan {PLAN} (pokaże się 24 listopada 2026 r.")
    assert f"; spotkanie {MEETING} (pokaże się" in said and said.endswith("; i jeszcze 29.")
    assert "; nota na początek planu rejon-1-2026-01 (pokaże się 24 listopada 2026 r." in said
    assert f"; 4 inne wersje planu {LOGS[0]} (pokażą się" in said
    assert not any(word in said for word in WORDS.values())
    assert "Na razie" not in days(TOMORROW)["polecenie"]


def test_what_waits_is_in_the_bundle_and_each_of_its_documents_says_so(days):
    """Photos and words for pictures are passed on with a document that does."""
    drafts = {name: words for name, words in days(f"paczka {TODAY}").items() if "/SZKIC-" in name}
    assert {name.split("/")[0] for name in drafts} >= {PLAN, MEETING, REPORT, QUOTE, *LOGS}
    assert {Path(name).suffix for name in drafts} >= {".html", ".docx", ".odt", ".pdf", ".txt", ".eml"}
    silent = [
        name
        for name, words in drafts.items()
        if not name.endswith((".png", ".jpg", "teksty-alternatywne.txt"))
        if not re.search("SZKIC: nie (publikować|rozwieszać)", words)
    ]
    assert silent == []
    notes = {"rejon-1-2026-01/SZKIC-nota-start", "nad-jeziorem-mobilny-punkt-2026/SZKIC-relacja-1"}
    assert notes <= {name.rpartition("/")[0] for name in drafts}
    assert len([name for name, words in drafts.items() if WORDS["version"] in words]) == 4
    mails = [words for name, words in drafts.items() if name.endswith(".eml")]
    assert mails and not any("redakcja@" in words.partition("SZKIC: nie publikować")[0] for words in mails)
    assert not any("SZKIC" in words for words in days(f"paczka {TOMORROW}").values())
