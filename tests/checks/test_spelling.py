"""Words that look misspelt are named, names and abbreviations are not."""

from __future__ import annotations

import pytest

from jawny_plan.checks.spelling import misspelt, texts_in
from jawny_plan.model.unit import PrivacyException


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Głównie rano, głownie zimą.", [("głownie", "głównie")]),
        ("głownie, głównie", [("głownie", "głównie")]),
        ("Mieszkańcy i mieszkancy.", [("mieszkancy", "mieszkańcy")]),
        ("Skargi skragi skargi", [("skragi", "skargi")]),
        ("Patrole patrole partole patrole", [("partole", "patrole")]),
        ("Trasa tarsa trasa trasa", []),  # too short to be told from another word
        ("Uczynią to i uczynia.", [("uczynia", "uczynią")]),
        ("Zmiana na Mazurskiej, mazruskiej.", [("mazruskiej", "mazurskiej")]),
        ("Zagrozenie i zagrozenie.", [("Zagrozenie", "Zagrożenie"), ("zagrozenie", "zagrożenie")]),
    ],
)
def test_a_slip_beside_the_right_word_is_named_once(text, found):
    assert misspelt(text) == found


@pytest.mark.parametrize(
    "word",
    [
        *("rowerzzysta", "rowwerzysta", "rrowerzysta", "rowerzystaa"),  # a letter twice
        *("rowerzysat", "rowrezysta", "orwerzysta", "roewrzysta"),  # two letters changed about
        *("rowerzyta", "roerzysta", "rowerzyst"),  # one too few
        *("rowerzysyta", "rowxerzysta", "rowerzystax"),  # one too many
        *("rowerzystz", "rowexzysta", "rxwerzysta"),  # a wrong one
    ],
)
def test_one_letter_too_many_too_few_or_wrong_is_mended_wherever_it_stands(word):
    assert misspelt(f"Zimą {word} jedzie.") == [(word, "rowerzysta")]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Szlchetnie jest.", "Szlachetnie"),
        ("Tak. Szlchetnie jest.", "Szlachetnie"),
        ("Tak: Szlchetnie jest.", "Szlachetnie"),
        ("1. Szlchetnie jest.", "Szlachetnie"),
        ("– Szlchetnie jest.", "Szlachetnie"),
        ("Tak\nSzlchetnie jest.", "Szlachetnie"),
        ("1) Szlchetnie jest.", "Szlachetnie"),
        ("Zimą szlchetnie", "szlachetnie"),
        ("Zagrozenie. W nocy.", "Zagrożenie"),
        ("zagrozen. w nocy", "zagrożeń"),
    ],
)
def test_a_word_that_begins_a_sentence_is_no_name(text, right):
    assert [item for _, item in misspelt(text)] == [right]


@pytest.mark.parametrize(
    "text",
    ["ul. Szlchetnie jest.", "SZLCHETNIE", "zagr. w nocy", "zagr. Noc", "W Kowlaskiej", "Szlchetnie", "park prak", ""],
)
def test_names_large_letters_and_shortened_words_are_left_alone(text):
    assert misspelt(text) == []


@pytest.mark.parametrize(("name", "passes"), [("Szlcha", True), ("Szlch", True), ("Szlc", False), ("Szlwa", False)])
def test_forms_of_a_known_name_are_known_by_its_first_five_letters(name, passes):
    assert (misspelt("Zimą szlchetnie", {name}) == []) is passes


def test_no_more_than_twelve_words_of_a_text_are_named():
    many = ["zagrozenie", "punktow", "rozmwoy", "interwnecji", "rowerzzysta", "chałas", "hodnik", "spokuj", "komęda"]
    many += ["harakter", "wienkszość", "szlchetnie", "kradzierze", "sprzedarz"]
    assert [word for word, _ in misspelt(" oraz ".join(many))] == many[:12]


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("zadużo", "za dużo"),
        ("wkońcu", "w końcu"),
        ("poprostu", "po prostu"),
        ("codzień", "co dzień"),
        ("latarńia", "latarnia"),
        ("chodniką", "chodnika"),
        ("przejśćie", "przejście"),
        ("zolty", "żółty"),
    ],
)
def test_a_missing_space_and_tails_are_mended(word, right):
    assert misspelt(f"Zimą {word} tutaj.") == [(word, right)]


def test_every_text_of_a_value_is_had():
    link = PrivacyException(tekst="Bieg", powod="zgoda")
    assert list(texts_in([("a", 1, None), link, {"b": "c"}])) == ["a", "Bieg", "zgoda"]
