"""Forms that nobody filled in whole, headings that ask, and figures of the same months of other years."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jawny_plan import polish
from jawny_plan.intake.importing import Proposal, proposal
from jawny_plan.intake.readers import docx
from tests.intake import builders
from tests.intake.test_everyday_wordings import imported

HEADS = (
    "Co nas martwi na osiedlu",
    "Do czego dążymy",
    "Co i kiedy zrobimy",
    "Kto nam pomoże",
    "Jak się o tym dowiecie",
)
ASKING = """Plan priorytetowy dzielnicowego na rejon nr 16 – od października 2026 do marca 2027
{}
W przejściu pod ul. Kupiecką zbierają się grupy, które piją alkohol. {counted}
{}
Mniej skarg.
{}
W październiku obejrzymy klatki i przejście.
{}
Spółdzielnia Mieszkaniowa „Bursztyn” wymieni zamki.
{}
Ulotki trafią do skrzynek.
Po czym poznamy, że się udało
W kwietniu 2027 r. policzymy wyjazdy.
"""


def asking(counted: str = "") -> str:
    return ASKING.format(*HEADS, counted=counted)


def test_headings_that_ask_may_have_a_comma(tmp_path):
    values = imported(tmp_path, asking()).draft.values
    assert values["sposob_oceny"] == "W kwietniu 2027 r. policzymy wyjazdy."
    assert [one["brzmienie"] for one in values["informowanie"]] == ["Ulotki trafią do skrzynek"]
    assert len(values["zagrozenia"]) == len(values["cele"]) == len(values["dzialania"]) == len(values["podmioty"]) == 1


@pytest.mark.parametrize(
    ("counted", "periods"),
    [
        (
            "Od 1 maja do 30 września 2025 r. przeprowadzono 87 interwencji, a w tym samym okresie 2024 r. – 66.",
            [("2025-05-01", "2025-09-30"), ("2024-05-01", "2024-09-30")],
        ),
        (
            "Od stycznia do maja 2026 r. nałożono 58 mandatów. W tych samych miesiącach 2025 r. było to 39 mandatów.",
            [("2026-01-01", "2026-05-31"), ("2025-01-01", "2025-05-31")],
        ),
        (
            "Między 1 marca a 31 sierpnia 2026 r. podjęto 44 interwencje; rok wcześniej, w tych samych miesiącach, "
            "29 interwencji.",
            [("2026-03-01", "2026-08-31"), ("2025-03-01", "2025-08-31")],
        ),
        (
            "W 2025 r. podjęto 44 interwencje. W tym samym czasie w 2024 r. podjęto 29 interwencji.",
            [("2025-01-01", "2025-12-31"), ("2024-01-01", "2024-12-31")],
        ),
        (
            "Od maja do września 2025 r. podjęto 44 interwencje. Ponadto w 2024 r. podjęto 29 interwencji.",
            [("2025-05-01", "2025-09-30"), ("2024-01-01", "2024-12-31")],
        ),
    ],
)
def test_figures_of_the_same_part_of_another_year(tmp_path, counted, periods):
    figures = imported(tmp_path, asking(counted)).draft.values["zagrozenia"][0]["liczby"]
    assert [(one["okres"]["od"], one["okres"]["do"]) for one in figures] == periods


def test_a_last_day_that_only_its_month_tells_is_asked_about(tmp_path):
    text = asking().replace("od października 2026 do marca 2027", "od 1 września 2026 r. do końca lutego 2027 r.")
    draft = imported(tmp_path, text).draft
    assert draft.values["okres"] == {"od": "2026-09-01", "do": "2027-02-28"}
    assert any("do 28 lutego 2027?" in one.text.replace(polish.NBSP, " ") for one in draft.questions)


@pytest.mark.parametrize(("on", "off"), [("☒", "☐"), ("[x]", "[ ]"), ("(X)", "( )")])
def test_what_a_form_offers_and_nobody_ticked_is_no_promise(tmp_path, on, off):
    ways = (f"{on} strona internetowa komisariatu", f"{off} prasa lokalna", f"{on} ogłoszenia parafialne")
    draft = imported(tmp_path, asking().replace("Ulotki trafią do skrzynek.", "\n".join(ways))).draft
    assert [(one["kanal"], one["brzmienie"]) for one in draft.values["informowanie"]] == [
        ("strona", "strona internetowa komisariatu"),
        ("inny", "ogłoszenia parafialne"),
    ]
    assert any("nie zaznaczono: prasa lokalna" in one.text for one in draft.questions)


def test_boxes_that_nobody_ticked_at_all_are_signs_of_a_list(tmp_path):
    text = asking().replace("Ulotki trafią do skrzynek.", "☐ ulotki\n☐ prasa lokalna")
    assert [one["kanal"] for one in imported(tmp_path, text).draft.values["informowanie"]] == ["ulotki", "media"]


def test_what_word_shows_in_an_empty_field_is_no_text(tmp_path):
    prompt, empty = "Kliknij lub naciśnij tutaj, aby wprowadzić tekst.", "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
    filled = "<w:sdtPr><w:showingPlcHdr w:val='0'/></w:sdtPr>"
    body = "".join(
        (
            builders.para("Rejon: ", f"<w:sdt>{empty}<w:sdtContent>{builders.run(prompt)}</w:sdtContent></w:sdt>"),
            f"<w:sdt>{empty}<w:sdtContent>{builders.para(prompt)}</w:sdtContent></w:sdt>",
            builders.para(f"<w:sdt>{filled}<w:sdtContent>{builders.run('rejon nr 3')}</w:sdtContent></w:sdt>"),
        )
    )
    blocks = docx.read(builders.docx(tmp_path / "form.docx", body)).blocks
    assert [block.text.strip() for block in blocks if block.text.strip()] == ["Rejon:", "rejon nr 3"]


def titled(path: Path, *lines: str) -> Proposal:
    """A document in which lines that begin with # are headings to Word."""
    body = "".join(
        builders.para(line.removeprefix("#"), style="Heading2" if line.startswith("#") else "") for line in lines
    )
    return proposal(builders.docx(path / "plan.docx", body), {21: "rejon-21"}, date(2027, 1, 1))


PLAN = (
    "Plan działania priorytetowego – rejon służbowy nr 21, od 1 lipca do 31 grudnia 2026 r.",
    "#Zagrożenie",
    "Parkowanie na trawnikach przy ul. Aptecznej.",
    "#Cel",
    "Ograniczenie parkowania na trawnikach.",
    "#Działania",
    "Kontrole parkowania, w każdy wtorek.",
    "#Partnerzy",
    "Straż Miejska – blokady.",
    "#Informowanie mieszkańców",
    "Ulotki w przychodni.",
)


def test_a_chapter_after_the_form_is_one_of_the_unit_s_own(tmp_path):
    values = titled(tmp_path, *PLAN, "#Ważne numery", "Za postój na trawniku grozi mandat.").draft.values
    assert values["dodatkowe"] == [{"tytul": "Ważne numery", "akapity": ["Za postój na trawniku grozi mandat."]}]
    assert [one["kanal"] for one in values["informowanie"]] == ["ulotki"]


def test_headings_within_the_last_chapter_are_its_own(tmp_path):
    parts = ("#Media", "Radio Baszta.", "#Spotkania", "Zebranie w bibliotece.")
    values = titled(tmp_path, *PLAN[:-1], *parts).draft.values
    assert "dodatkowe" not in values
    assert {"media", "spotkania"} <= {one["kanal"] for one in values["informowanie"]}


@pytest.mark.parametrize("head", ["Kontrola wykonania", "Ocena wyników:", "VI. Kontrola realizacji planu"])
def test_a_chapter_on_how_the_plan_is_judged(tmp_path, head):
    text = asking().replace("Po czym poznamy, że się udało", head)
    assert imported(tmp_path, text).draft.values["sposob_oceny"] == "W kwietniu 2027 r. policzymy wyjazdy."
