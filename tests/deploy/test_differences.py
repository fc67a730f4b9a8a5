"""What would change, in words that a press officer reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from jawny_plan.deploy.differences import SHOWN, Differences, between, in_lines, without_days
from jawny_plan.storage.inventory import contents

PAGE = "<title>{} – KPP Łuków</title><p>{}</p><p>Stan na {} listopada 2026 r.</p>"


def written(folder: Path, pages: dict[str, tuple[str, str, int]], **others: str) -> Path:
    for name, (title, words, day) in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(PAGE.format(title, words, day), encoding="utf-8")
    for name, words in others.items():
        (folder / name.replace("_", ".")).write_text(words, encoding="utf-8")
    return folder


@pytest.fixture
def public(tmp_path: Path) -> Path:
    pages = {
        "index.html": ("Start", "x", 22),
        "plany/a/index.html": ("Cisza nocna", "trwa", 22),
        "plany/b/index.html": ("Las &amp; łąka", "trwa", 22),
    }
    return written(tmp_path / "public", pages, ulotka_pdf="1", druk_docx="1", look_css="1")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    pages = {
        "index.html": ("Start", "x", 23),
        "plany/a/index.html": ("Cisza nocna", "zakończony", 23),
        "plany/c/index.html": ("Wolniej", "zapowiedziany", 23),
    }
    return written(tmp_path / "site", pages, ulotka_pdf="2", druk_docx="1", robots_txt="1")


def test_what_would_change_is_told_in_groups(public, site):
    found = without_days(between(contents(public), contents(site)), public, site)
    said = [line.replace("\u00a0", " ") for line in in_lines(found, site, public)]
    assert said == [
        "Strony:",
        "  nowa strona: /plany/c/ (Wolniej)",
        "  zmieniona: /plany/a/ (Cisza nocna)",
        "  zniknie: /plany/b/ (Las & łąka)",
        "  zmieni się tylko data „Stan na…”: 1 strona",
        "Dokumenty:",
        "  zmieniony: /ulotka.pdf",
        "Pozostałe pliki:",
        "  nowy: /robots.txt",
        "  zniknie: /look.css",
        "Razem plików: 2 nowe, 3 zmienione, 2 do usunięcia.",
    ]


def test_nothing_is_said_to_change_where_nothing_does(site):
    assert in_lines(between(contents(site), contents(site)), site) == ["Nic się nie zmieni."]


def test_a_long_list_is_cut_and_counted(tmp_path):
    names = tuple(f"d{number:02}.pdf" for number in range(SHOWN + 3))
    said = in_lines(Differences(names, (), ()), tmp_path)
    assert len(said) == SHOWN + 3
    assert said[-2].replace("\u00a0", " ") == "  nowy: jeszcze 3 pliki"


def test_of_two_folders_each_file_is_in_one_group():
    assert between({"a": "1", "b": "1", "c": "1"}, {"b": "1", "c": "2", "d": "1"}) == Differences(
        ("d",), ("c",), ("a",)
    )
