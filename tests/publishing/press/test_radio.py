"""The note as it is read aloud."""

from __future__ import annotations

import re
from datetime import date
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan import polish
from jawny_plan.model.rank import Rank
from jawny_plan.publishing.press import radio
from jawny_plan.publishing.press.aloud import RANKS, say
from jawny_plan.publishing.press.lines import WIDTH
from jawny_plan.publishing.spoken import LARGEST, Case, Gender, cardinal, day, digits, ordinal

from .samples import ABOUT, BASE, HOSTILE, SAMPLE, TEXTS, everywhere, note, squeezed


def written(html: str) -> str:
    return radio.write(note(f"<h1>T</h1>{html}"), ABOUT, BASE).removeprefix("T\n\n").rstrip("\n")


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        # Days and periods
        (
            "plan od 1 stycznia do 30 czerwca 2024 r.",
            "plan od pierwszego stycznia do trzydziestego czerwca dwa tysiące dwudziestego czwartego roku.",
        ),
        (
            "od 1 sierpnia 2023 r. do 31 stycznia 2024 r., czyli",
            "od pierwszego sierpnia dwa tysiące dwudziestego trzeciego roku do trzydziestego pierwszego stycznia "
            "dwa tysiące dwudziestego czwartego roku, czyli",
        ),
        ("dnia 3 maja 2026 r. Plan", "dnia trzeciego maja dwa tysiące dwudziestego szóstego roku. Plan"),
        ("w dniach 5–7 maja", "w dniach od piątego do siódmego maja"),
        ("dni 5, 6 i 7 maja", "dni piątego, szóstego i siódmego maja"),
        ("od 5 do 7 maja", "od piątego do siódmego maja"),
        ("dnia 2024-06-30", "dnia trzydziestego czerwca dwa tysiące dwudziestego czwartego roku"),
        ("dnia 30.06.2000 r. w", "dnia trzydziestego czerwca dwutysięcznego roku w"),
        ("dnia 31.02.2024", "dnia 31.02.2024"),
        ("w 2025 r. w Łukowie", "w dwa tysiące dwudziestym piątym roku w Łukowie"),
        ("z 1999 roku", "z tysiąc dziewięćset dziewięćdziesiątego dziewiątego roku"),
        ("rok 2024", "rok dwa tysiące dwudziesty czwarty"),
        ("w czerwcu 2026 roku", "w czerwcu dwa tysiące dwudziestego szóstego roku"),
        ("w II półroczu", "w drugim półroczu"),
        # Hours
        ("czwartek, godz. 17.00", "czwartek, godzina siedemnasta"),
        ("o godz. 17.30", "o godzinie siedemnastej trzydzieści"),
        ("o godz. 7.05", "o godzinie siódmej zero pięć"),
        ("środa, godz. 15.00–17.00", "środa, od godziny piętnastej do siedemnastej"),
        ("soboty w godz. 20.00–2.00", "soboty w godzinach od dwudziestej do drugiej"),
        ("pora: 19.00–7.00 następnego dnia", "pora: od dziewiętnastej do siódmej następnego dnia"),
        ("do 24.00", "do dwudziestej czwartej"),
        ("do 0.00", "do północy"),
        ("lampy wyłączane o 22.00", "lampy wyłączane o dwudziestej drugiej"),
        ("przed 6.00", "przed szóstą"),
        ("między 20.00 a 22.00", "między dwudziestą a dwudziestą drugą"),
        # Numbers with what they count
        ("było 16 interwencji", "było szesnaście interwencji"),
        ("były 2 interwencje, 22 osoby, 3 plany", "były dwie interwencje, dwadzieścia dwie osoby, trzy plany"),
        ("przyszło 3 mieszkańców, 25 uczniów", "przyszło trzech mieszkańców, dwudziestu pięciu uczniów"),
        ("przyszli 2 policjanci", "przyszli dwaj policjanci"),
        ("około 20 osób", "około dwudziestu osób"),
        ("wykonano 2 z 3", "wykonano dwa z trzech"),
        ("w 3 miejscach z 4 partnerami", "w trzech miejscach z czterema partnerami"),
        ("1 osoba, 1 zgłoszenie, 1 raz", "Jedna osoba, jedno zgłoszenie, jeden raz"),
        ("ma 2 nowe lampy i 2 nowe znaki", "ma dwie nowe lampy i dwa nowe znaki"),
        ("przyszło 3 dzieci", "przyszło 3 dzieci"),
        ("wynik 3,05 na 30 dni", "wynik trzy przecinek zero pięć na trzydzieści dni"),
        ("o co najmniej 30%.", "o co najmniej trzydzieści procent."),
        ("z 40% do 62%", "z czterdziestu procent do sześćdziesięciu dwóch procent"),
        ("12 000 zł", "Dwanaście tysięcy złotych"),
        ("limit 50 km/h", "limit pięćdziesiąt kilometrów na godzinę"),
        # Addresses and numbers of things
        ("ul. Sobieskiego 11A", "ulica Sobieskiego jedenaście A"),
        ("przy ul. Polnej 5", "przy ulicy Polnej pięć"),
        ("na os. Słonecznym", "na osiedlu Słonecznym"),
        ("bloki nr 5, 6, 7 i 8", "bloki numer pięć, sześć, siedem i osiem"),
        ("blokach nr 1–6.", "blokach numer od jeden do sześć."),
        ("numery nieparzyste od 33 do 63", "numery nieparzyste od trzydzieści trzy do sześćdziesiąt trzy"),
        ("Rejon służbowy nr XIV – Sadów", "Rejon służbowy numer czternaście – Sadów"),
        ("czytelnia, 1. piętro", "czytelnia, pierwsze piętro"),
        ("św. Anny i św. Jana", "świętej Anny i świętego Jana"),
        # Phones
        ("tel. 47 000 00 01", "telefon czterdzieści siedem, zero zero zero, zero zero, zero jeden"),
        ("tel. kom. 600 000 000", "telefon komórkowy sześćset, zero zero zero, zero zero zero"),
        ("kom. 600 000 000", "telefon komórkowy sześćset, zero zero zero, zero zero zero"),
        ("numer 112", "numer sto dwanaście"),
        ("tel.: 112", "telefon: sto dwanaście"),
        # Ranks
        ("Dzielnicowy: asp. szt. Imię Nazwisko", "Dzielnicowy: aspirant sztabowy Imię Nazwisko"),
        ("kom. Imię Nazwisko", "komisarz Imię Nazwisko"),
        ("Imię Nazwisko, mł. asp.", "Imię Nazwisko, młodszy aspirant"),
        ("p.o. dzielnicowego sierż. Imię", "pełniący obowiązki dzielnicowego sierżant Imię"),
        # What only looks like a number
        ("rejon-2-2024-01", "rejon-2-2024-01"),
        ("SHA-256", "SHA-256"),
        ("0" * 5000, "0" * 5000),
    ],
)
def test_it_is_said_as_people_say_it(printed, said):
    assert say(printed) == said
    assert say(polish.typeset(printed)).replace("\u00a0", " ") == said


@pytest.mark.parametrize("rank", Rank)
def test_every_rank_is_spelt_out(rank):
    said = say(f"Dzielnicowy: {rank} Imię Nazwisko")
    assert said == f"Dzielnicowy: {RANKS[rank]} Imię Nazwisko"
    assert "." not in said


def test_the_sample_reads_well():
    said = radio.write(SAMPLE, ABOUT, BASE)
    assert not re.search("[0-9]", said)
    assert said.count(ABOUT.author.replace("\u00a0", " ")) == 2  # the sign-off, and the site's name once


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ('<p>Plan: <a href="../../plany/a/">https://kpp-lukow.jawny-plan.example/plany/a/</a></p>',
         "Plan: Komenda Powiatowa Policji w Łukowie"),
        ("<p>Plan: Las (https://kpp-lukow.jawny-plan.example/plany/a/). "
         "Strona: https://kpp-lukow.jawny-plan.example/ (https://www.a.example/x), https://kpp-lukow.jawny-plan.example/b.</p>",
         "Plan: Las. Strona: Komenda Powiatowa Policji w Łukowie (a kropka\nexample), "
         "Komenda Powiatowa Policji w Łukowie."),
        ("<p>https://a.example/x-1, potem https://a.example/y.</p>", "a kropka example, potem ta sama strona."),
        ('<p><a href="https://a.example/">strona</a></p>', "strona"),
        ("<p>rejon1@a.example</p>", "rejon jeden małpa a kropka example"),
        ("<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>", "– Po pierwsze: a\n\n– Po drugie: b\n\n– c"),
        ("<table><caption>P</caption><tr><th>Co</th><th>Termin</th><th>Stan</th></tr>"
         "<tr><td>a</td><td>2 dni</td><td></td></tr></table>", "P:\n\n– A. Termin: dwa dni."),
        ("<table><tr><th>Było</th><td>19 zgłoszeń</td></tr></table>", "– Było: dziewiętnaście zgłoszeń"),
        ("<blockquote><p>a</p><p>b</p></blockquote><hr>", "a\n\nb"),
        ("<p>tel. <strong>47 000 00 01</strong></p>",
         "telefon czterdzieści siedem, zero zero zero, zero zero, zero jeden"),
    ],
)  # fmt: skip
def test_every_block_is_read(html, said):
    assert written(html) == said


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    said = radio.write(everywhere(text), ABOUT, BASE)
    assert all(len(line) <= WIDTH for line in said.split("\n"))
    if not re.search(r"[0-9]|https?:|&#", text):
        assert squeezed(text).lower() in squeezed(said).lower()


@given(TEXTS)
def test_any_text_is_read(text):
    radio.write(everywhere(text), ABOUT, BASE)


@given(st.text("aąbć .,„”–()\n", max_size=80))
def test_text_without_figures_stays(text):
    assert say(text) == text


# --- numerals --------------------------------------------------------------------------------------------------------

VALUES = {cardinal(value): value for value in [*range(20), *range(20, 100, 10), *range(100, 1000, 100)]}
SCALES = {"tysiąc": 1000, "tysiące": 1000, "tysięcy": 1000, "milion": 10**6, "miliony": 10**6, "milionów": 10**6}


def value(words: str) -> int:
    """A cardinal's value, read back in the way that people add it up."""
    total = part = 0
    for word in words.split():
        if word in SCALES:
            total, part = total + (part or 1) * SCALES[word], 0
        else:
            part += VALUES[word]
    return total + part


@given(st.integers(0, LARGEST))
def test_a_cardinal_says_its_number(number):
    assert value(cardinal(number)) == number


@given(st.integers(2, LARGEST), st.sampled_from(Case), st.sampled_from(Gender))
def test_a_cardinal_has_as_many_words_in_every_case(number, case, gender):
    assert len(cardinal(number, case, gender).split()) == len(cardinal(number).split())


@pytest.mark.parametrize(
    ("number", "case", "gender", "said"),
    [
        (2, Case.NOMINATIVE, Gender.FEMININE, "dwie"),
        (2, Case.GENITIVE, Gender.FEMININE, "dwóch"),
        (2, Case.INSTRUMENTAL, Gender.FEMININE, "dwiema"),
        (1, Case.GENITIVE, Gender.FEMININE, "jednej"),
        (21, Case.GENITIVE, Gender.FEMININE, "dwudziestu jeden"),
        (5, Case.NOMINATIVE, Gender.PERSONAL, "pięciu"),
        (145, Case.GENITIVE, Gender.MASCULINE, "stu czterdziestu pięciu"),
        (2500, Case.GENITIVE, Gender.MASCULINE, "dwóch tysięcy pięciuset"),
        (1000, Case.GENITIVE, Gender.MASCULINE, "tysiąca"),
        (3, Case.DATIVE, Gender.MASCULINE, "trzem"),
    ],
)
def test_cardinals_inflect(number, case, gender, said):
    assert cardinal(number, case, gender) == said


@pytest.mark.parametrize(
    ("number", "ending", "said"),
    [
        (1, "ego", "pierwszego"),
        (2, "ego", "drugiego"),
        (2, "a", "druga"),
        (2, "ą", "drugą"),
        (2, "ej", "drugiej"),
        (2, "ym", "drugim"),
        (2, "y", "drugi"),
        (3, "ego", "trzeciego"),
        (3, "a", "trzecia"),
        (3, "ym", "trzecim"),
        (3, "y", "trzeci"),
        (22, "ej", "dwudziestej drugiej"),
        (31, "ego", "trzydziestego pierwszego"),
        (100, "y", "setny"),
        (1900, "ego", "tysiąc dziewięćsetnego"),
        (1989, "ego", "tysiąc dziewięćset osiemdziesiątego dziewiątego"),
        (2000, "ego", "dwutysięcznego"),
        (2010, "ego", "dwa tysiące dziesiątego"),
        (2024, "y", "dwa tysiące dwudziesty czwarty"),
    ],
)
def test_ordinals_inflect(number, ending, said):
    assert ordinal(number, ending) == said


@given(st.integers(1, 3999), st.sampled_from(["ego", "ej"]))
def test_only_tens_and_units_of_an_ordinal_inflect(number, ending):
    inflected = [word.endswith(ending) for word in ordinal(number, ending).split()]
    assert [key for key, _ in groupby(inflected)] in ([True], [False, True])
    assert sum(inflected) == (2 if number % 100 > 20 and number % 10 else 1)


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)))
def test_every_day_is_said_in_full(value):
    assert say(f"dnia {polish.day(value)} w") == f"dnia {day(value)} w"
    assert not re.search("[0-9]", day(value))


@given(st.from_regex(r"[0-9]{2} [0-9]{3} [0-9]{2} [0-9]{2}", fullmatch=True))
def test_a_phone_is_said_by_its_groups(phone):
    said = say(f"tel. {phone}")
    assert said == f"telefon {digits(phone)}"
    assert len(said.split(", ")) == 4


@given(st.integers(0, 100))
def test_every_percent_is_said(number):
    assert say(f"o {number}% więcej") == f"o {cardinal(number)} procent więcej"


@pytest.mark.parametrize("wrong", [-1, LARGEST + 1])
def test_numbers_without_words_are_refused(wrong):
    with pytest.raises(ValueError, match="no words"):
        cardinal(wrong)
    with pytest.raises(ValueError, match="no ordinal"):
        ordinal(wrong)
