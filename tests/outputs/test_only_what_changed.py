"""A build that repeats what did not change gives, byte for byte, what a build from nothing gives."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from operator import itemgetter
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT, command
from tests.tools import changing_unit

DAY = "2026-11-23"
MEETING = """\
rejon: rejon-{number}
plany: [rejon-{number}-2026-07]
rodzaj: zebranie
tytul: Spotkanie w szkole
termin: {{dnia: 2026-12-{day}, od: 18.00}}
miejsce: {{obiekt: Szkoła w Próbowie, adres: ul. Klonowa 1}}
prowadzacy:
  - funkcja: dzielnicowy
ogloszono: 2026-11-03
"""
MEETINGS = 8
"""So many pages more that the index for search has parts."""
ENTRY = "  - {{dnia: 2026-11-{day}, zrodlo: zestawienie, rodzaj: wykonanie, dzialanie: 1, opis: Rozmawiano {word}.}}\n"


class Unit:
    """A small unit that is built again and again, in a copy of the project whose templates may change."""

    def __init__(self, folder: Path) -> None:
        self.project, self.folder = folder / "program", folder / "jednostka"
        shutil.copytree(ROOT / "docs", self.project / "docs")
        for name in ("hooks", "requirements"):
            (self.project / name).symlink_to(ROOT / name)
        shutil.copy(ROOT / "mkdocs.yml", self.project)
        (self.project / "plan_data").mkdir()  # MkDocs would watch it
        self.data = changing_unit.write(self.folder)
        (self.data / "spotkania").mkdir()
        for number in range(MEETINGS):
            text = MEETING.format(number=1, day=number + 11).replace("2026-12", "2026-11")
            (self.data / f"spotkania/zebranie-2026-11-{number}.yml").write_text(text, encoding="utf-8")
        self.day = DAY

    def build(self, folder: Path, memory: Path, *words: str) -> str:
        done = command("site", *words, str(folder), today=self.day, project=self.project, JAWNY_PLAN_PAMIEC=str(memory))
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def built(self) -> dict[str, bytes]:
        """All that stands after one more build."""
        self.build(self.folder, self.folder / "pamiec")
        return contents(self.folder)

    def built_from_nothing(self, before: Path) -> dict[str, bytes]:
        """All that stands after the first build of the data `before`; documents and templates are not all made again."""
        new, memory = self.folder.with_name("nowa"), self.folder.with_name("nowa-pamiec")
        shutil.copytree(before, new / "plan_data")
        memory.mkdir()
        for kind in ("dokumenty", "szablony"):
            (memory / kind).symlink_to(self.folder / "pamiec" / kind)
        self.build(new, memory)
        return contents(new)

    def copied(self) -> Path:
        """A copy of the data as they are now: a build writes down beside them what it told."""
        copy = self.folder.with_name("przedtem")
        shutil.rmtree(copy, ignore_errors=True)
        return Path(shutil.copytree(self.data, copy))

    def edit(self, name: str, old: str, new: str) -> None:
        """Other words in a file of the data."""
        path = self.data / name
        path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of the site and of the bundles."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for name in ("site", "paczka")
        for path in sorted((folder / name).rglob("*"))
        if path.is_file()
    }


Edit = Callable[[Unit], object]

WORDS = st.sampled_from(["Ciszej", "Spokojniej", "Jaśniej", "Bezpieczniej"])
OFFICERS = {"Ciszej": "Anna Sosna", "Spokojniej": "Marek Grab", "Jaśniej": "Ewa Buk", "Bezpieczniej": "Jan Wiąz"}
DAYS = st.integers(11, 20)
TEMPLATES = ("metoda/index.md", "plany/[plan].md", "plany/index.md", "_wzory/paczka/plan.html")


def page(unit: Unit, number: int) -> Path:
    """One of the pages that stand."""
    pages = sorted((unit.folder / "site").rglob("*.html"))
    return pages[number % len(pages)]


def headline(word: str) -> Edit:
    return lambda unit: unit.edit(f"plany/{changing_unit.PROLONGED}.yml", "haslo: ", f"haslo: {word} i ")


def entry(day: int, word: str) -> Edit:
    def logged(unit: Unit) -> None:
        path = unit.data / f"plany/{changing_unit.SHORTENED}.przebieg.yml"
        log = yaml.safe_load(path.read_text("utf-8"))
        entries = log["wpisy"] + yaml.safe_load(ENTRY.format(day=day, word=word.lower()))
        log["wpisy"] = sorted(entries, key=itemgetter("dnia"))  # the days of a log must grow
        path.write_text(yaml.safe_dump(log, allow_unicode=True, sort_keys=False), encoding="utf-8")

    return logged


def phone(number: int) -> Edit:
    return lambda unit: unit.edit("rejony/rejon-1.yml", "47 000 00 0", f"47 000 0{number % 10} 0")


def officer(word: str) -> Edit:
    return lambda unit: unit.edit("rejony/rejon-2.yml", "Imię Nazwisko", f"{OFFICERS[word]}")


def street(word: str) -> Edit:
    """The district of one plan is called otherwise, and has a street more."""

    def grown(unit: Unit) -> None:
        unit.edit("rejony/rejon-1.yml", "nazwa: Centrum", f"nazwa: Centrum {word[0]}")
        unit.edit(
            "rejony/rejon-1.yml", "ulice: [{nazwa: Klonowa}", f"ulice: [{{nazwa: Klonowa}}, {{nazwa: {word[0]}owa}}"
        )

    return grown


def unit_name(word: str) -> Edit:
    return lambda unit: unit.edit("jednostka.yml", "Radio Próbowo", f"Radio {word}")


def no_entry(unit: Unit) -> None:
    """The last entry of a log goes."""
    path = unit.data / f"plany/{changing_unit.SHORTENED}.przebieg.yml"
    log = yaml.safe_load(path.read_text("utf-8"))
    log["wpisy"] = log["wpisy"][:-1] or log["wpisy"]
    path.write_text(yaml.safe_dump(log, allow_unicode=True, sort_keys=False), encoding="utf-8")


def meeting(number: int, day: int) -> Edit:
    def called(unit: Unit) -> None:
        (unit.data / "spotkania").mkdir(exist_ok=True)
        (unit.data / "spotkania/szkola.yml").write_text(MEETING.format(number=number, day=day), encoding="utf-8")

    return called


def no_meeting(unit: Unit) -> None:
    (unit.data / "spotkania/szkola.yml").unlink(missing_ok=True)


def template(name: str, word: str) -> Edit:
    def changed(unit: Unit) -> None:
        path = unit.project / "docs" / name
        path.write_text(f"{path.read_text('utf-8')}\n\n<p>{word}.</p>\n", encoding="utf-8")

    return changed


def later(days: int) -> Edit:
    def moved(unit: Unit) -> None:
        unit.day = f"2026-12-{days:02}"

    return moved


def scribbled(number: int, word: str) -> Edit:
    return lambda unit: page(unit, number).write_text(f"<p>{word}</p>", encoding="utf-8")


def torn_out(number: int) -> Edit:
    return lambda unit: page(unit, number).unlink()


def scribbled_in_secret(number: int) -> Edit:
    """A page is given other bytes, as many as before and dated as before."""

    def changed(unit: Unit) -> None:
        path = page(unit, number)
        before = path.stat()
        path.write_bytes(path.read_bytes().replace(b"a", b"b"))
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    return changed


def forgotten(kind: str) -> Edit:
    return lambda unit: shutil.rmtree(unit.folder / "pamiec" / kind, ignore_errors=True)


EDITS = st.one_of(
    st.builds(headline, WORDS),
    st.builds(entry, DAYS, WORDS),
    st.builds(phone, DAYS),
    st.builds(meeting, st.integers(1, 2), DAYS),
    st.just(no_meeting),
    st.builds(officer, WORDS),
    st.builds(street, WORDS),
    st.builds(unit_name, WORDS),
    st.just(no_entry),
    st.builds(template, st.sampled_from(TEMPLATES), WORDS),
    st.builds(later, st.integers(1, 20)),
    st.builds(scribbled, DAYS, WORDS),
    st.builds(scribbled_in_secret, DAYS),
    st.builds(torn_out, DAYS),
    st.builds(
        forgotten,
        st.sampled_from(["stoi", "strony-z-czego", "bramka", "slowa", "szukane", "szukane-z-czego", "szukane-czesci"]),
    ),
)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a build in a process that has to be started takes too long")
@settings(max_examples=2)
@given(st.lists(st.lists(EDITS, min_size=2, max_size=3), min_size=1, max_size=2))
def test_after_any_edits_all_is_as_if_built_from_nothing(tmp_path_factory, edits):
    unit = Unit(tmp_path_factory.mktemp("edycje"))
    assert any(name.startswith("site/szukaj/indeks/2026/") for name in unit.built())
    for together in edits:
        for edit in together:
            edit(unit)
        before = unit.copied()
        made = unit.built()
    wanted = unit.built_from_nothing(before)
    assert made.keys() == wanted.keys()
    assert [name for name in made if made[name] != wanted[name]] == []


def test_another_headline_makes_few_pages_again_and_each_says_why(tmp_path):
    unit = Unit(tmp_path)
    made = unit.built()
    headline("Ciszej")(unit)
    said = unit.build(unit.folder, unit.folder / "pamiec", "--why")
    reasons = dict(line.strip().split(": ", 1) for line in said.splitlines() if line.startswith("  "))
    assert f"Stron zrobionych od nowa: {len(reasons)}." in said
    assert "plan" in reasons[f"plany/{changing_unit.PROLONGED}/index.html"].split(", ")
    assert "plany" in reasons["plany/index.html"].split(", ")
    assert not {"metoda/index.html", f"plany/{changing_unit.SHORTENED}/zmiany/index.html"} & reasons.keys()
    assert len(reasons) < sum(name.endswith(".html") for name in made) / 2


def test_an_unknown_option_is_refused(tmp_path):
    done = command("site", "--dlaczego", str(tmp_path))
    assert done.returncode == 2 and "nie zna opcji --dlaczego" in done.stderr
