"""What files of a site are read as: pieces that make sense by themselves, never signs of a format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jawny_plan.checks.carriers import pieces


def read(folder: Path, name: str, content: str) -> set[str]:
    path = folder / name
    path.write_text(content, "utf-8", newline="")
    return {piece.strip() for piece in pieces({name: path}, {}) if piece.strip()}


@pytest.mark.parametrize("separator", [",", ";"])
def test_cells_that_stand_side_by_side_are_no_sentence(tmp_path, separator):
    rows = f'rejon{separator}opis\r\nLipowa{separator}"Pan Kos{separator} sąsiad"\r\n'
    assert read(tmp_path, "a.csv", f"\ufeff{rows}") == {"rejon", "opis", "Lipowa", f"Pan Kos{separator} sąsiad"}


def test_a_calendar_is_read_by_its_values_and_parameters(tmp_path):
    card = (
        "BEGIN:VEVENT\r\nUID:x@przyklad.example\r\nDTSTART;VALUE=DATE:20260701\r\n"
        "DESCRIPTION:Pierwszy wiersz\\, dalej\\nDrugi dłu\r\n gi; koniec\\\\n\r\n"
        "ORGANIZER;CN=Jan Kos:mailto:kos@poczta.pl\r\n"
    )
    assert read(tmp_path, "a.ics", card) == {
        *("VEVENT", "VALUE=DATE", "20260701", "Pierwszy wiersz, dalej", "Drugi długi; koniec\\n"),
        *("CN=Jan Kos", "mailto:kos@poczta.pl"),
    }


def test_a_card_may_be_folded_by_bare_line_ends(tmp_path):
    assert read(tmp_path, "a.vcf", "FN:Jan\n  Kos\nNOTE:raz\\Ndwa") == {"Jan Kos", "raz", "dwa"}


def test_what_a_page_carries_for_machines_is_read_by_its_values(tmp_path):
    data = json.dumps({"@type": "Place", "name": "Skwer", "is": ["Jan\u200b Kos"]})
    page = f'<h1>Plan</h1><script type="application/ld+json">{data}</script><p>{{Nic z tego.</p>'
    assert read(tmp_path, "a.html", page) == {"Plan", "Place", "Skwer", "Jan\u200b Kos", "{Nic z tego."}


def test_pages_within_data_are_read_as_pages(tmp_path):
    items = json.dumps({"items": [{"content_html": "<li>Raz.</li><li>Dwa.</li>"}]})
    assert read(tmp_path, "a.json", items) == {"Raz.", "Dwa."}
    assert read(tmp_path, "b.json", "nie {JSON}\nwcale") == {"nie {JSON}", "wcale"}


def test_other_texts_are_read_line_by_line_and_pictures_whole(tmp_path):
    assert read(tmp_path, "a.txt", "UID:to nie kalendarz\nDrugi") == {"UID:to nie kalendarz", "Drugi"}
    drawn = "<svg><text><tspan>Jan</tspan><tspan>Kos</tspan></text></svg>"
    assert {" ".join(piece.split()) for piece in read(tmp_path, "a.svg", drawn)} == {"Jan Kos"}
    assert read(tmp_path, "a.css", "body {}") == set()
