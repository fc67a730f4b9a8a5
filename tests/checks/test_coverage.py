"""No sentence of the approved text is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from jawny_plan.checks.coverage import uncovered
from jawny_plan.reading.folder import load
from tests.checks.test_gate import DISTRICT, UNIT
from tests.tools import files


def test_every_sentence_of_the_source_plan_has_its_field(folder):
    assert uncovered(load(folder / "plan_data").plans[0]) == []


def test_a_sentence_that_no_field_covers_is_named(folder):
    text = folder / "plan_data/plany/rejon-2-2024-01.txt"
    text.write_text(text.read_text() + "\nDodatkowe zdanie o czymś.\n")
    assert uncovered(load(folder / "plan_data").plans[0]) == ["Dodatkowe zdanie o czymś."]


def test_a_changed_word_uncovers_its_sentence(folder, mended):
    mended("typowania miejsc zagrożonych", "typowania innych miejsc")
    assert uncovered(load(folder / "plan_data").plans[0]) == [
        "Łukowska Spółdzielnia Mieszkaniowa w kwestii typowania miejsc zagrożonych;"
    ]


def test_without_the_list_of_typing_errors_their_sentences_are_named(folder, mended):
    mended("  - jest: zagorzenia\n    ma_byc: zagrożenia\n", "")
    found = uncovered(load(folder / "plan_data").plans[0])
    assert len(found) == 1 and "zagorzenia" in found[0]


def test_a_plan_without_its_approved_text_has_nothing_to_cover(folder):
    (folder / "plan_data/plany/rejon-2-2024-01.txt").unlink()
    plan = folder / "plan_data/plany/rejon-2-2024-01.yml"
    plan.write_text(f"{plan.read_text()}\ntekst: nieznany\ntekst_powod: Plan znamy z gazety.\n")
    assert uncovered(load(folder / "plan_data").plans[0]) == []


def listed(folder, mended, line: str) -> list[str]:
    """What is uncovered once section 5 of the approved text is one line."""
    text = folder / "plan_data/plany/rejon-2-2024-01.txt"
    before, _, _ = text.read_text().partition("5) ")
    text.write_text(f"{before}{line}\n")
    mended(
        "zamieszczenie informacji na stronie internetowej Komendy Powiatowej Policji w Łukowie",
        "strona internetowa komendy",
    )
    mended("przekazanie informacji lokalnym mediom", "lokalne media")
    return uncovered(load(folder / "plan_data").plans[0])


@pytest.mark.parametrize(
    "line",
    [
        "Sposób informowania mieszkańców: strona internetowa komendy oraz lokalne media",
        "V Jak poinformujemy mieszkańców\nStrona internetowa komendy, lokalne media",
        "Okres realizacji: 1.01.2024 - 30.06.2024",
        "Lp. | Zadanie | Termin realizacji | Odpowiedzialny",
        "Nr | Termin realizacji w dniach",
        "Co zrobimy | Kiedy | Kto",
        "Czas obowiązywania | 1.01.2024 – 30.06.2024",
        "Oraz lokalne media, strona internetowa komendy",
        "kwestii typowania miejsc zagrożonych oraz lokalne media",
        "typowania miejsc zagrożonych, lokalne media, a także strona internetowa",
        "lokalne media i strona internetowa komendy",
        "strona internetowa komendy lokalne",
    ],
)
def test_headings_in_other_words_and_lists_in_one_sentence_are_covered(folder, mended, line):
    assert listed(folder, mended, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "strona internetowa komendy oraz ulotki",
        "Informowanie mieszkańców: nie przekazywać mediom",
        "Także",
        "miejsc zagrożonych oraz lokalne media",
        "kwestii typowania miejsc zagrożonych oraz ulotki",
        "Nr | Termin realizacji w dniach roku",
        "Kontrole | kiedy będzie trzeba",
        "Czas obowiązywania umowy | 1.01.2024 – 30.06.2024",
        "Nr | Ulotki",
        "Nazwa ulotki",
    ],
)
def test_a_list_with_a_part_that_no_field_has_is_named(folder, mended, line):
    assert listed(folder, mended, line)


@pytest.mark.parametrize(
    "short",
    [
        "Przy ul. Długiej stoi szkoła im. Jana.",
        "Blok nr. 5 i os. Nowe od godz. 17.00.",
        "W 2019 r. było gorzej, pkt. 3.",
    ],
)
def test_an_abbreviation_ends_no_sentence(folder, short):
    text = folder / "plan_data/plany/rejon-2-2024-01.txt"
    text.write_text(f"{text.read_text()}\n{short} Drugie zdanie. trzecie zdanie.\n")
    assert uncovered(load(folder / "plan_data").plans[0]) == [short, "Drugie zdanie.", "trzecie zdanie."]


def test_marks_of_a_list_do_not_reach_print(folder, mended):
    mended("nazwa: Łukowska Spółdzielnia Mieszkaniowa", "nazwa: Łukowska Spółdzielnia Mieszkaniowa;.")
    assert load(folder / "plan_data").plans[0].plan.partners[1].name == "Łukowska Spółdzielnia Mieszkaniowa"


PLAN = """\
rejon: rejon-1
haslo: Ciszej
okres: {od: 2026-07-01, do: 2026-12-31}
zagrozenia: [{nazwa: hałas, brzmienie: Hałas w parku.}]
cele: brak
dzialania:
  - {nazwa: patrol, termin: {rodzaj: brak}, brzmienie: Kontrola sklepów nocą przez policję.}
  - {nazwa: rozmowa, termin: {rodzaj: brak}, brzmienie: Spotkanie z uczniami szkoły.}
podmioty: brak
informowanie: brak
dodatkowe:
  - tytul: Apel do mieszkańców
    akapity: [Dzwońcie pod 112., Dbajcie o psy.]
"""


def left(folder: Path, text: str) -> list[str]:
    """What no field of the plan covers of this approved text."""
    data = {"jednostka.yml": UNIT, "rejony/rejon-1.yml": DISTRICT, "plany/p.yml": PLAN, "plany/p.txt": f"{text}\n"}
    return uncovered(load(files.write(folder / "plan_data", data)).plans[0])


@pytest.mark.parametrize(
    "text",
    [
        "Hałas w parku.",
        *("1) Hałas w parku.", "· Hałas w parku.", "a) Hałas w parku.", "IV. Hałas w parku.", "Cel: Hałas w parku."),
        "Apel do mieszkańców\nDzwońcie pod 112.\nDbajcie o psy.",
        "Nazwa | Podmiot | Odpowiedzialny",
        "od 1 lipca 2026 r. do 31 grudnia 2026 r.",
        "uczniami szkoły",  # within one field
        "Kontrola sklepów nocą przez policję, spotkanie z uczniami szkoły.",
        "Kontrola sklepów nocą przez policję oraz spotkanie z uczniami szkoły, a także hałas w parku.",
        "sklepów nocą przez policję i spotkanie z uczniami",  # the end of one and the beginning of another
        "nocą przez policję i spotkanie z",
        "z uczniami szkoły, hałas w parku",
    ],
)
def test_the_words_of_fields_and_of_the_form_are_covered(tmp_path, text):
    assert left(tmp_path, text) == []


@pytest.mark.parametrize(
    "text",
    [
        *("Dbajcie o koty.", "Nazwa", "Nazwa | Kot | Odpowiedzialny", "oraz", "Hałas przy ul. Polnej."),
        "przez policję i spotkanie",  # so short an end may be any other text's
        "uczniami szkoły, hałas w parku",
        "spotkanie z uczniami i kontrola sklepów",  # no field ends so
        "sklepów nocą przez policję i koty",
        "spotkanie z uczniami szkoły, koty",
        "od 1 lipca 2026 r. koty",
    ],
)
def test_words_of_no_field_are_named(tmp_path, text):
    assert left(tmp_path, text) == [text]


def test_of_a_line_only_the_sentence_that_is_in_no_field_is_named(tmp_path):
    assert left(tmp_path, "Hałas w parku. Koty. Dbajcie o psy.\nKruki.") == ["Koty.", "Kruki."]
