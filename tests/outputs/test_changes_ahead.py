"""Until a change of a meeting is announced, and an answer given, the site tells the meeting as it stood before.

In a copy of the example three meetings change tomorrow and one conclusion is answered; each change holds a word that
stands nowhere else.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.conftest import ROOT, command
from tests.outputs.test_release import read, write
from tests.tools import site

TODAY, TOMORROW = "2026-11-23", "2026-11-24"
ONCE, MOVED, SERIES, ANSWERED = (
    "rejon-2-2026-12-03",
    "rejon-1-2026-12-10",
    "nad-jeziorem-mobilny-punkt-2026",
    "rejon-1-2026-09-10",
)
WORDS = {ONCE: "ZAMEKODWOLANIE", MOVED: "ZAMEKPRZESUNIECIE", SERIES: "ZAMEKSERIA", ANSWERED: "ZAMEKODPOWIEDZ"}


def change(data: Path) -> None:
    """The changes of tomorrow."""
    paths = {name: data / f"spotkania/{name}.yml" for name in WORDS}
    once, moved, series, answered = (read(path) for path in paths.values())
    once["odwolane"] = {"dnia": TOMORROW, "powod": WORDS[ONCE]}
    before = moved["termin"]["dnia"]
    moved["termin"] |= {"dnia": "2026-12-21"}
    moved["termin"].pop("dzien_tygodnia", None)
    moved["przesuniete"] = [{"z_dnia": before, "ogloszono": TOMORROW, "powod": WORDS[MOVED]}]
    series["terminy"][3]["odwolany"] = {"dnia": TOMORROW, "powod": WORDS[SERIES]}
    answered["sprawozdanie"]["wnioski"][2] |= {"odpowiedz": WORDS[ANSWERED], "odpowiedz_z_dnia": TOMORROW}
    for path, tree in zip(paths.values(), (once, moved, series, answered), strict=True):
        write(path, tree)


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Mapping[str, str]]:
    """All that the site and its bundles say, by day; `przedtem` is the site of data without the changes."""
    folder = tmp_path_factory.mktemp("zmiany")
    shutil.copytree(ROOT / "examples/przyklad/plan_data", folder / "plan_data")
    built: dict[str, Mapping[str, str]] = {}
    for name, day in (("przedtem", TODAY), (TODAY, TODAY), (TOMORROW, TOMORROW)):
        if name == TODAY:
            change(folder / "plan_data")
        done = command("site", str(folder), today=day)
        assert done.returncode == 0, done.stderr
        built[name] = site.said(folder / "site") | {"polecenie": done.stdout.replace("\u00a0", " ")}
        built[f"paczka {name}"] = site.said(folder / "paczka")
    return built.__getitem__


@pytest.mark.parametrize("name", [ONCE, MOVED, SERIES])
def test_until_then_all_that_is_told_of_them_is_what_it_was_without_the_changes(days, name):
    before, today = days("przedtem"), days(TODAY)
    own = {path for path in (*before, *today) if name in path}
    assert len(own) > 5
    assert [path for path in own if before.get(path) != today.get(path)] == []


@pytest.mark.parametrize("word", [*WORDS.values(), "21\u00a0grudnia", "20261221"])
def test_until_then_no_trace_of_them_stands_anywhere(days, word):
    assert [name for name, words in days(TODAY).items() if word in words and name != "polecenie"] == []


@pytest.mark.parametrize(
    ("name", "where"),
    [
        (ONCE, [f"spotkania/{ONCE}/index.html", f"spotkania/{ONCE}/plakat.pdf", f"prasa/{ONCE}-zapowiedz/nota.pdf"]),
        (
            MOVED,
            [f"spotkania/{MOVED}/index.html", f"spotkania/{MOVED}/plakat.pdf", f"prasa/{MOVED}-zapowiedz/nota.txt"],
        ),
        (SERIES, [f"spotkania/{SERIES}/index.html", f"dane/spotkania/{SERIES}.json"]),
        (ANSWERED, [f"spotkania/{ANSWERED}/index.html", f"prasa/{ANSWERED}-relacja/nota.docx", "dane/csv/wnioski.csv"]),
    ],
)
def test_on_their_day_they_are_told(days, name, where):
    said = days(TOMORROW)
    assert [path for path in where if WORDS[name] not in said[path]] == []


def test_the_command_tells_what_waits(days):
    [line] = [line for line in days(TODAY)["polecenie"].split("\n") if line.startswith("Na razie nie ma na stronie:")]
    for what in (
        f"odwołanie spotkania {ONCE} z 8 grudnia 2026 r. (pokaże się 24 listopada 2026 r., tego dnia ma być ogłoszone)",
        f"zmiana terminu spotkania {MOVED}, nowy termin: 21 grudnia 2026 r. (pokaże się 24 listopada",
        f"odwołanie spotkania {SERIES} z 17 grudnia 2026 r.",
        f"odpowiedź na wniosek ze spotkania {ANSWERED} z 10 września 2026 r. (pokaże się 24 listopada",
    ):
        assert what in line
    assert not any(word in line for word in WORDS.values())


@pytest.mark.parametrize(
    ("name", "folder"), [(ONCE, "zapowiedz"), (MOVED, "zapowiedz"), (SERIES, "zapowiedz"), (ANSWERED, "relacja")]
)
def test_its_drafts_lie_in_the_bundle_and_say_until_when(days, name, folder):
    bundle = days(f"paczka {TODAY}")
    drafts = {path: words for path, words in bundle.items() if path.startswith(f"{name}/SZKIC-{folder}/")}
    assert len([path for path, words in drafts.items() if WORDS[name] in words]) > 4
    out = {
        path: words
        for path, words in bundle.items()
        if "/SZKIC-" not in path and not path.endswith("co-gdzie-wkleic.html")
    }
    assert [path for path, words in out.items() if WORDS[name] in words] == []
    notes = [words for path, words in drafts.items() if path.endswith((".docx", ".txt"))]
    assert [words for words in notes if "SZKIC" not in words and "alternatywne" not in words] == []
    assert any("przed dniem 24\u00a0listopada" in words for words in notes)
    assert not any("SZKIC" in path for path in days(f"paczka {TOMORROW}") if path.startswith(f"{name}/"))
