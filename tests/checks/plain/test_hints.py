"""Plain language: what is counted, and what is hinted at."""

from __future__ import annotations

import pytest

from jawny_plan.checks.plain import ResidentText, hints
from jawny_plan.checks.plain.fog import fog, sentences, syllables, words


@pytest.mark.parametrize(
    ("word", "count"),
    [("kot", 1), ("wiatr", 1), ("siedem", 2), ("Policja", 3), ("ulica", 3), ("mieszkaniec", 3), ("dzielnicowy", 4), ("bezpieczeństwo", 4), ("w", 0), ("SWD", 0), ("112", 0), ("Maria", 2), ("źdźbło", 1), ("odpowiedzialność", 5)],
)  # fmt: skip
def test_syllables_are_vowels_that_are_heard(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Jest ciszej. Będzie ciszej!", 2),
        ("Spotkanie przy ul. Lipowej o godz. 17.00 w sali nr 5.", 1),
        ("Plan trwa do 30 czerwca 2024 r. Potem go ocenimy.", 2),
        ("Prowadzi asp. szt. Imię Nazwisko.", 1),
        ("Co dalej? „Nic”.", 2),
        ("im. J. Kowalskiego", 1),
        ("", 0),
    ],
)
def test_sentences_end_where_a_reader_would_say(text, count):
    assert len(sentences(text)) == count


def test_fog_is_gunnings_with_hard_words_from_four_syllables():
    counted = fog(["Dzielnicowy dba o bezpieczeństwo. Jest tu", "Mówimy"])
    assert counted == (7, 3, 2)
    assert counted.years == pytest.approx(0.4 * (7 / 3 + 100 * 2 / 7))
    assert fog([]).years == 0


def said(*parts: str, in_short: bool = False) -> list[str]:
    return [hint.advice for hint in hints(ResidentText("x", parts, in_short))]


def test_a_sentence_of_more_than_25_words_is_hinted_at():
    assert said("dom " * 24 + "dom.") == []
    [hint] = said("dom " * 25 + "dom.")
    assert hint.replace("\u00a0", " ") == "zdanie ma 26 słów, podziel je: „dom dom dom dom dom dom…”"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Kontrola w celu poprawy.", "„w celu”: prościej „żeby”, „aby”."),
        ("W ramach akcji jest ciszej.", "„W ramach”: prościej „w”, „podczas”, „przy”."),
        ("Dokonano sprawdzenia.", "„Dokonano”: prościej (sam czasownik: zamiast „dokonano kontroli” – „sprawdzono”)."),
        ("Funkcjonariusze byli tam.", "„Funkcjonariusze”: prościej „policjant”."),
        ("Wpis w SWD.", "„SWD”: skrót policyjnego systemu: napisz „rejestr zgłoszeń”."),
        ("Będą wnioski o dyslokację służby.", "„dyslokację”: rozmieszczenie patroli: napisz „patrole” i nie podawaj ich czasu ani miejsc."),
        ("Czynna jest druga zmiana.", "„druga zmiana”: mieszkaniec nie zna zmian: podaj godziny."),
    ],
)  # fmt: skip
def test_official_phrases_have_the_plain_one_beside_them_and_jargon_is_told(text, hint):
    assert said(text) == [hint]


@pytest.mark.parametrize(
    "text",
    [
        "Będą rozmowy i porządki.",
        "Program „w ramach” działa.",
        "swdx",
        "Zmiana jest dobra.",
        "Jest wpis (SWD).",
        "Krajowa Mapa Zagrożeń Bezpieczeństwa, KMZB",
    ],
)
def test_plain_words_are_left_alone(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Będą legitymować.", "„legitymować”: sprawdzono dokumenty."),
        ("Będzie legitymowanie.", "„legitymowanie”: sprawdzanie dokumentów."),
        ("DOKONANO odbioru.", "„DOKONANO”: prościej (sam czasownik: zamiast „dokonano kontroli” – „sprawdzono”)."),
    ],
)
def test_the_longest_phrase_is_the_one_that_is_told(text, hint):
    assert said(text) == [hint]


def test_a_remark_in_the_lists_is_no_phrase():
    assert said("# Zwrot urzędowy", "# Słowo, którego mieszkaniec nie zna") == []


def test_jargon_is_told_before_official_phrases_and_part_by_part():
    assert [(hint.words, hint.weight) for hint in hints(ResidentText("x", ("W celu wpisu w SWD.", "Iż.")))] == [
        ("SWD", 4),
        ("W celu", 1),
        ("Iż", 1),
    ]


@pytest.mark.parametrize(("length", "weight"), [(26, 4), (27, 5), (30, 8)])
def test_a_longer_sentence_weighs_more(length, weight):
    [hint] = hints(ResidentText("x", (f"Raz dwa trzy cztery pięć sześć {'dom ' * (length - 7)}dom.",)))
    assert (hint.words, hint.weight) == ("Raz dwa trzy cztery pięć sześć", weight)


def words_of(count: int, hard: int, sentences: int) -> str:
    """A text of so many words, of which so many have four syllables, in sentences of equal length."""
    each = ["Dzielnicowy" if number < hard else "dom" for number in range(count)]
    size = count // sentences
    return " ".join(f"{' '.join(each[start : start + size]).capitalize()}." for start in range(0, count, size))


@pytest.mark.parametrize(
    ("text", "in_short", "figure", "weight"),
    [
        (words_of(40, 9, 4), False, "", 0),  # 13,0: as much as a text may have
        (words_of(40, 10, 4), False, "14,0 (40 słów, w tym 10 o czterech sylabach i dłuższych); trudny tekst", 4),
        (words_of(30, 9, 3), False, "16,0 (30 słów, w tym 9 o czterech sylabach i dłuższych); trudny tekst", 8),
        (words_of(28, 28, 4), False, "", 0),  # so few words say nothing
        (words_of(20, 3, 2), True, "", 0),
        (words_of(20, 4, 2), True, "12,0 (20 słów, w tym 4 o czterech sylabach i dłuższych); prosimy o najwyżej 10", 6),
    ],
)
def test_fog_is_told_from_its_limit_on_with_what_was_counted(text, in_short, figure, weight):
    found = list(hints(ResidentText("x", (text,), in_short)))
    assert len(found) == bool(figure)
    for hint in found:
        assert hint.advice.replace("\u00a0", " ") == f"FOG {figure}. Skróć zdania, zamień długie słowa."
        assert (hint.words, hint.weight) == ("", pytest.approx(weight))


def test_in_short_is_asked_for_ten():
    foggy = "Odpowiedzialność mieszkańców: bezpieczeństwo."
    [hint] = said(foggy, in_short=True)
    assert hint.startswith("FOG ") and "prosimy o najwyżej 10" in hint
    assert said(foggy) == []  # so short a text says nothing elsewhere
    assert said("Jest ciszej. Dbamy o dom.", in_short=True) == []


def test_words_are_counted_as_they_stand():
    assert words("2–3 razy, Nowak-Zielińska; 17.00") == ["2", "3", "razy", "Nowak-Zielińska", "17.00"]
