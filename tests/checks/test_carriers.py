"""What files of a site are read as: pieces that make sense by themselves, never signs of a format."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pikepdf
import pytest

from jawny_plan.checks.carriers import authored_passages, pieces, published
from jawny_plan.reading.authored import authored
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import loaded
from tests.checks.test_gate import EMPTY, MEETING


def read(folder: Path, name: str, content: str) -> set[str]:
    path = folder / name
    path.write_text(content, "utf-8", newline="")
    return {piece.strip() for piece in pieces({name: path}, {}) if piece.strip()}


@pytest.mark.parametrize("separator", [",", ";"])
def test_cells_that_stand_side_by_side_are_no_sentence(tmp_path, separator):
    rows = f'rejon{separator}opis\r\nLipowa{separator}"Pan Kos{separator} sąsiad"\r\n'
    assert read(tmp_path, "a.csv", f"\ufeff{rows}") == {"rejon", "opis", "Lipowa", f"Pan Kos{separator} sąsiad"}


def test_the_head_of_a_table_tells_what_parts_its_cells(tmp_path):
    assert read(tmp_path, "a.csv", "rejon;opis\r\na, b, c, d;x\r\n") == {"rejon", "opis", "a, b, c, d", "x"}


def test_a_calendar_is_read_by_its_values_and_parameters(tmp_path):
    card = (
        "BEGIN:VEVENT\r\nUID:x@przyklad.example\r\nURL:https://przyklad.example/a\r\nDTSTART;VALUE=DATE:20260701\r\n"
        "DESCRIPTION:Pierwszy wiersz\\, dalej\\nDrugi dłu\r\n gi; koniec\\\\n\r\n"
        "ORGANIZER;CN=Jan Kos:mailto:kos@poczta.pl\r\n"
    )
    assert read(tmp_path, "a.ics", card) == {
        *("VEVENT", "VALUE=DATE", "20260701", "Pierwszy wiersz, dalej", "Drugi długi; koniec\\n"),
        *("CN=Jan Kos", "mailto:kos@poczta.pl", "https://przyklad.example/a"),
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


@pytest.fixture
def data(one_plan: Path) -> Path:
    """The data that these tests change."""
    return one_plan


def texts(data: Path, name: str) -> list[tuple[str, str]]:
    return [(item.key, item.text) for item in published(loaded(data)) if item.path.name == name]


FIGURES = """\
zagrozenia:
  - nazwa: hałas
    liczby:
      - {id: a, ile: 3, czego: interwencje, dotyczy: Polna 4, okres: {od: 2026-01-01, do: 2026-03-31}, kto: straż}
      - {id: b, ile: 5, czego: mandaty, okres: {od: 2026-01-01, do: 2026-03-31}, kto: straż}
      - {id: c, ile_slowem: kilka, czego: skargi, okres: {od: 2026-01-01, do: 2026-03-31}, kto: straż}
"""


def test_a_figure_is_also_read_as_the_words_that_it_makes(data):
    plan = EMPTY.format("Ciszej").replace("zagrozenia: [{nazwa: hałas}]\n", FIGURES)
    (data / "plany/p.yml").write_text(plan, "utf-8")
    figures = [text for key, text in texts(data, "p.yml") if key == "ile"]
    assert figures == ["3", "5", "3 interwencje Polna 4", "5 mandaty"]


def test_a_meeting_that_announces_a_control_is_read_with_each_of_its_days(data):
    meeting = MEETING.replace("tytul: ", "tytul: Kontrola altan i ")
    (data / "spotkania/m.yml").write_text(meeting, "utf-8")
    title = next(text for key, text in texts(data, "m.yml") if key == "tytul")
    days = [text for key, text in texts(data, "m.yml") if key == "dnia"]
    assert days
    assert [text for key, text in texts(data, "m.yml") if key == "tytul"] == [title, f"{title}, {days[0]}"]
    (data / "plany/p.yml").write_text(EMPTY.format("Kontrola altan"), "utf-8")
    assert ("haslo", "Kontrola altan") in texts(data, "p.yml")
    assert not [text for _, text in texts(data, "p.yml") if text.startswith("Kontrola altan, ")]


def test_a_meeting_that_announces_no_control_is_read_once(data):
    (data / "spotkania/m.yml").write_text(MEETING, "utf-8")
    assert [text for key, text in texts(data, "m.yml") if key == "tytul"] == ["Spotkanie"]


def test_a_template_that_is_no_text_is_told_with_all_others_of_its_kind(tmp_path):
    (tmp_path / "a.md").write_bytes(b"# Dobrze\n")
    for name in ("b.md", "c.md"):
        (tmp_path / name).write_bytes(b"# Nag\xb3owek\n")
    with pytest.raises(Faults) as caught:
        list(authored_passages(authored(tmp_path)))
    assert [(Path(fault.file).name, fault.line, fault.column) for fault in caught.value.faults] == [
        ("b.md", 1, 6),
        ("c.md", 1, 6),
    ]


def pdf_of(*pages: str, author: str) -> bytes:
    """A PDF of hand-made pages."""
    made, file = pikepdf.new(), io.BytesIO()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    for text in pages:
        page = made.add_blank_page(page_size=(200, 100))
        page.Contents = made.make_stream(f"BT /F1 12 Tf 10 50 Td ({text}) Tj ET".encode())
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    made.docinfo["/Author"] = author
    made.save(file)
    return file.getvalue()


def test_a_pdf_that_a_template_names_is_read_page_by_page_and_then_its_properties(tmp_path):
    (tmp_path / "druk.pdf").write_bytes(pdf_of("Pierwsza", "Druga", "Trzecia", author="Marek Kowalski"))
    (tmp_path / "a.md").write_text("# Druki\n\n[Druk](druk.pdf)\n", "utf-8")
    *read, properties = (item for item in authored_passages(authored(tmp_path)) if item.path.suffix == ".pdf")
    assert [(item.line, item.text.strip()) for item in read] == [(1, "Pierwsza"), (2, "Druga"), (3, "Trzecia")]
    assert "Marek Kowalski" in properties.text
