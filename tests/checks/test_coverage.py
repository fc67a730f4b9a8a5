"""No sentence of the approved text is lost."""

from __future__ import annotations

from jawny_plan.checks.coverage import uncovered
from jawny_plan.reading.folder import load


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
    assert uncovered(load(folder / "plan_data").plans[0]) == []
