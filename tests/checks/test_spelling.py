"""Words that look misspelt are named, names and abbreviations are not."""

from __future__ import annotations

import pytest

from jawny_plan.checks.spelling import misspelt


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Zdiagnozowano zagrozenie spokoju.", "zagrozenie", "zagrożenie"),
        ("Kontrole punktow sprzedaży alkoholu.", "punktow", "punktów"),
        ("Dzielnicowy przeprowadzi rozmwoy z mieszkańcami.", "rozmwoy", "rozmowy"),
        ("Liczba interwnecji ma spaść.", "interwnecji", "interwencji"),
    ],
)
def test_a_slip_is_named_with_what_was_meant(text, wrong, right):
    assert (wrong, right) in misspelt(text)


@pytest.mark.parametrize(
    "text",
    [
        "Patrole przy ul. Chącińskiego i Wyszyńskiego oraz w Krzywdzie.",
        "Kontakt z KMZB i OPS, godz. 17.00, os. Unitów Podlaskich, pkt 3.",
        "Spotkania z mieszkańcami Serokomli, Woli Gułowskiej i Adamowa.",
        "Antyspołeczne zachowania, fotoradary, wielorodzinne bloki.",
        "Kontakt: dzielnicowy@lukow.example, www.lukow.example/plany.",
    ],
)
def test_names_places_and_abbreviations_are_left_alone(text):
    assert misspelt(text) == []


def test_names_of_the_unit_are_left_alone():
    assert misspelt("Patrole na osiedlu chącinskiego.") != []
    assert misspelt("Patrole na osiedlu chącinskiego.", {"Chącińskiego"}) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Mieszkąniec prosi o lampy.", "Mieszkąniec", "Mieszkaniec"),
        ("Remont śkrzyżowania trwa.", "śkrzyżowania", "skrzyżowania"),
        ("Długość chodniką rośnie.", "chodniką", "chodnika"),
        ("Rozmowa z mieszkńcami trwa.", "mieszkńcami", "mieszkańcami"),
        ("Rozmowa z miieszkańcami trwa.", "miieszkańcami", "mieszkańcami"),
        ("Rozmowa z mieszksńcami trwa.", "mieszksńcami", "mieszkańcami"),
    ],
)
def test_tails_too_many_and_letters_missing_doubled_or_wrong_are_named(text, wrong, right):
    assert (wrong, right) in misspelt(text)


def test_short_words_are_mended_by_their_tails_only():
    assert ("zolty", "żółty") in misspelt("Nowy zolty znak.")
    assert misspelt("Nowe słupv stoją.") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("żadziej", "rzadziej"),
        ("bżeg", "brzeg"),
        ("kradzierze", "kradzieże"),
        ("sprzedarz", "sprzedaż"),
        ("gospodaż", "gospodarz"),
        ("pszejście", "przejście"),
        ("spokuj", "spokój"),
        ("muwi", "mówi"),
        ("dłóżej", "dłużej"),
        ("chałas", "hałas"),
        ("hodnik", "chodnik"),
        ("harakter", "charakter"),
        ("zgłaszajom", "zgłaszają"),
        ("wienkszość", "większość"),
        ("interwęcja", "interwencja"),
        ("komęda", "komenda"),
        ("wziąść", "wziąć"),
        ("pijanstwo", "pijaństwo"),
        ("napewno", "na pewno"),
        ("wogóle", "w ogóle"),
        ("dzielnicwy", "dzielnicowy"),
    ],
)
def test_what_was_written_by_ear_is_taken_for_what_it_sounds_like(wrong, right):
    assert misspelt(f"Zimą jest tu {wrong} na tej ulicy.") == [(wrong, right)]


def test_forms_that_the_dictionary_has_in_parts_are_words():
    assert misspelt("Mógłby ktoś czegoś szukać, gdybyśmy zamknęli; zrobilibyście to samo.") == []
