"""Every kind of personal data is found in a sentence, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.checks.clean import Clean
from jawny_plan.checks.personal import (
    Allowed,
    ages,
    births,
    counts,
    disguises,
    emails,
    findings,
    flattened,
    homes,
    in_addresses,
    in_names,
    numbers,
    phones,
    unused,
    vehicles,
)
from jawny_plan.checks.personal.hit import Hit
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.model.unit import PrivacyException
from tests.checks.corpus import checked, read
from tests.checks.personal.samples import COUNTED, HARMLESS, KINDS
from tests.tools import pace

TODAY = date(2026, 11, 23)
ALLOWED = Allowed(people=(("Imię", "Nazwisko"),), brands=("Sklepik",))


def found(text: str, allowed: Allowed = ALLOWED) -> list[str]:
    return [item.words for item in findings([flattened(text)], allowed, TODAY)]


@pytest.mark.parametrize(("text", "words"), (KINDS | COUNTED).values(), ids=KINDS | COUNTED)
def test_each_kind_is_found_with_its_exact_words(text, words):
    assert found(text) == [words]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_nobody_s_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(("text", "words"), KINDS.values(), ids=KINDS)
@pytest.mark.parametrize(
    "disguise",
    [
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "\n    "),
        lambda text: "\u200b".join(text),
        lambda text: text.replace("-", "\u2011"),
    ],
    ids=["no-break spaces", "line ends", "unseen signs", "no-break hyphens"],
)
def test_typography_hides_nothing(text, words, disguise):
    assert found(disguise(text)) == [words]


def test_paragraphs_and_texts_are_not_read_together():
    assert found("Rozmawiał Marek\n\nKowalski odszedł.") == []
    assert findings(["Rozmawiał Marek", "Kowalski odszedł."], ALLOWED, TODAY) == []


def test_each_find_names_its_text():
    texts = ["nic", "Marek W. pił", "nic", "tel. 601 234 567, Jan Kowalski"]
    assert [(item.number, item.words) for item in findings(texts, ALLOWED, TODAY)] == [
        (1, "Marek W."),
        (3, "601 234 567"),
        (3, "Jan Kowalski"),
    ]


PUBLISHED = Allowed(
    phones=frozenset({"601234567"}),
    emails=frozenset({"anna.k@poczta.pl"}),
    people=(("Marek", "Kowalski"), ("Katarzyna", "Wiśniewska"), ("asp", "szt", "Piotr", "Nowicki"), ("Jan", "Dudek")),
    places=(frozenset({"Słoneczne", "osiedle", "Aldony", "Nowak"}),),
)


@pytest.mark.parametrize(
    "text",
    [
        "Marek Kowalski przyjmuje pod numerem 601-234-567 (+48 601 234 567).",
        "Rozmowa z Markiem Kowalskim, pismo do Katarzyny Wiśniewskiej, Kowalski Marek",
        "Pani Wiśniewska i pan Kowalski; rozmawiano z Janem Dudkiem.",
        "asp. szt. Nowicki, pismo do asp. Piotra Nowickiego",
        "Anna.K@poczta.pl",
        "Spacer po Aldony Nowak i dalej",
        "Nowak Aldony Centrum, Nowak Aldony Rejon 2",
    ],
)
def test_what_the_data_publish_passes_in_every_form(text):
    assert found(text, PUBLISHED) == []


@pytest.mark.parametrize("text", ["Tomasz Kowalski", "Marek Wiśniewski", "sierż. Kowal", "Marek K."])
def test_somebody_else_of_the_same_name_does_not(text):
    assert len(found(f"Był tam {text} wczoraj", PUBLISHED)) == 1


def exception(text: str) -> PrivacyException:
    return PrivacyException(tekst=text, powod="wolno")


def test_an_exception_lets_its_own_text_pass_and_no_other():
    allowed = Allowed(exceptions=(exception("Bieg Marka Kowalskiego"),))
    assert found("Zapraszamy na bieg\nMarka Kowalskiego w maju", allowed) == []
    assert found("Zapraszamy do Marka Kowalskiego", allowed) == ["Marka Kowalskiego"]


def test_an_exception_that_stands_nowhere_is_told():
    gone, used = exception("601 234 567"), exception("Lipowa 12/5")
    assert unused(["przy Lipowa\u00a012/5"], Allowed(exceptions=(gone, used))) == [gone]


@pytest.mark.parametrize(
    "name",
    [
        "plany/marek-kowalski-2024.yml",
        "jan_nowak.md",
        "lukasz-wojcik.jpg",
        "34-letni-sprawca.yml",
        "skarga-44051401359.yml",
        "opel-wli-4x78.jpg",
        "601-234-567.yml",
    ],
)
def test_names_of_files_are_read_too(name):
    assert len(in_names([name], ALLOWED)) == 1


@pytest.mark.parametrize(
    "name",
    [
        "plany/rejon-2-2024-01.yml",
        "nad-jeziorem-2026-11-26.yml",
        "osiedle-jana-pawla-2025-02.yml",
        "2026-11-26.yml",
        "assets/stylesheets/look.css",
        "[plan].md",
        "9f86d081884c7d659a2feaa0c55ad015.json",
        "piknik-2026-09-05.przebieg.yml",
    ],
)
def test_names_without_people_pass(name):
    assert in_names([name], ALLOWED) == []


@given(st.text(alphabet=st.sampled_from("AKMaerkniowskid J0123456789./-@+,()IVX\n\x00„"), max_size=300))
def test_any_text_at_all_is_read_and_every_find_stands_in_it(text):
    for item in findings([flattened(text)], PUBLISHED, TODAY):
        assert item.words and item.number == 0


@pytest.mark.parametrize("text", ["a" * 20_000, "Aa " * 7_000, "1 " * 10_000, "Jana " * 4_000, "ulica Jana, " * 2_000, "kontrola 12 " * 2_000, "a@" * 10_000, "12 interwencji w " * 1_200])  # fmt: skip
def test_no_text_takes_long(text):
    assert pace.seconds(lambda: found(text)) < 2


@given(st.integers(100_000_000, 999_999_999))
def test_a_phone_is_no_number_of_the_state(number):
    groups = f"{str(number)[:2]} {str(number)[2:5]} {str(number)[5:7]} {str(number)[7:]}"
    for said in (f"tel:+48{number}", f"+48 {groups}", f"tel. {groups}"):
        assert list(numbers.find(CheckedText(said))) == []


@pytest.mark.parametrize("before", ["", "x", "Dowód: ", "Zobacz stronę gminy i proszę wejść pod "])
def test_a_name_in_an_address_is_told_in_its_own_words(before):
    texts = ["https://gmina.example/lampy/", f"{before}https://gmina.example/2026/marek-kowalski,118.html i dalej"]
    assert [(item.number, item.words) for item in in_addresses(texts, Allowed())] == [(1, "marek-kowalski")]


@pytest.mark.parametrize(
    "first", ["", "Krótko.", "To jest zwykłe zdanie. ", "Wiosną było spokojnie, latem także. " * 3]
)
def test_a_find_in_a_later_sentence_is_told_in_its_own_words(first):
    assert found(f"{first} Lampę zgłosił Marek Kowalski z osiedla. Dziękujemy.".strip()) == ["Marek Kowalski"]


def test_what_lies_in_another_find_is_told_once():
    text = "W klatce nr 2 było 12 interwencji, a przy ulicy Lipowej 12 były dwa zgłoszenia."
    assert len(found(text)) == 1
    assert found("Marek Kowalski i Jan Nowak") == ["Marek Kowalski", "Jan Nowak"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Marek Kowalski", []),
        ("Lampę zgłosił Marek Kowalski z osiedla", []),
        ("zgłosił Marek Kowalski", []),
        ("Marek Kowalski z", []),
        ("Kowalski", ["Marek Kowalski"]),
        ("Marek", ["Marek Kowalski"]),
    ],
)
def test_an_exception_covers_what_lies_within_it(text, left):
    excepted = Allowed(exceptions=(PrivacyException.model_validate({"tekst": text, "powod": "zgoda"}),))
    assert found("Lampę zgłosił Marek Kowalski z osiedla.", excepted) == left


@pytest.mark.parametrize(
    ("name", "towns", "passes"),
    [
        ("przykladowie-2026.yml", {"Przykładowo"}, True),
        ("przybylski.yml", {"Przykładowo"}, False),
        ("kowalski.yml", {"Kowale"}, True),
        ("kowalski.yml", {"Łuków"}, False),
        ("kosik.yml", {"Kos"}, False),
    ],
)
def test_a_file_may_be_named_after_a_town_but_not_after_what_begins_alike(name, towns, passes):
    assert (in_names([name], Allowed(towns=frozenset(towns))) == []) is passes


QUICK: dict[str, Callable[[CheckedText], tuple[bool, Iterable[Hit]]]] = {
    **{
        module.__name__.rpartition(".")[2]: lambda text, module=module: (module.may_hold(text), module.find(text))
        for module in (ages, births, counts, homes, numbers, vehicles)
    },
    **{
        module.__name__.rpartition(".")[2]: lambda text, module=module: (
            module.may_hold(text),
            module.find(text, Allowed()),
        )
        for module in (disguises, emails, phones)
    },
}


@pytest.mark.parametrize("rule", QUICK)
def test_no_find_is_lost_to_the_quick_look_that_spares_most_texts_a_rule(rule):
    texts = [*(item.text for item in read("plants")), *(text for text, _ in KINDS.values())]
    found = 0
    for text in texts:
        may, hits = QUICK[rule](checked(flattened(text)))
        many = len(list(hits))
        assert may or not many, text
        found += many
    assert found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ratajowie krzyczą.", ["Ratajowie"]),
        ("Zatrzymano: pan Śliwa.", ["pan Śliwa"]),
        ("pan Śliwa", ["pan Śliwa"]),
        ("u Żabów hałas", ["u Żabów"]),
        ("Zielińscy", ["Zielińscy"]),
        ("Śliwa", []),
        ("Polna", []),
    ],
)
def test_a_text_whose_only_name_is_somebody_s_is_not_passed_by(text, words):
    assert found(text) == words


def test_the_name_of_a_street_alone_is_nobody():
    street = Allowed(places=(frozenset({"Ratajowie"}),))
    assert found("Ratajowie krzyczą.", street) == []
    assert found("u Ratajów", street) == ["u Ratajów"]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://x.example/?szukaj=kowalski", ["kowalski"]),
        ("https://x.example/?a=1&szukaj=kowalski#b", ["kowalski"]),
        ("https://x.example/kowalski", []),  # programs call pages by words of any language
        ("https://kowalski.example/", []),
        ("https://x.example/~mkowalski/zdjecia", ["~mkowalski"]),
        ("https://x.example/~m2026/zdjecia", []),
        ("https://x.example/marek+kowalski", ["marek+kowalski"]),
        ("https://x.example/marek%20kowalski/1", ["marek%20kowalski"]),
        ("https://x.example/a-marek-kowalski/1", ["marek-kowalski"]),
        ("https://marek-kowalski.example", ["marek-kowalski"]),
        ("https://a.example/1 https://b.example/jan-kos", ["jan-kos"]),
        ("x.example/marek-kowalski", []),
        ("ftp://x.example/marek-kowalski", []),
    ],
)
def test_addresses_are_read_part_by_part(address, words):
    assert [item.words for item in in_addresses([f"Zob. {address} dziś"], Allowed())] == words


def test_what_held_nothing_is_passed_by_the_next_time_and_what_held_something_is_not():
    clean = Clean()
    text = "Jest spokojnie tutaj. Przyszedł wtedy Marek Kowalski."
    for _ in range(2):
        assert [item.words for item in findings([text], ALLOWED, TODAY, clean=clean)] == ["Marek Kowalski"]
        assert "Jest spokojnie tutaj." in clean and "Przyszedł wtedy Marek Kowalski." not in clean
    passed = Clean()
    passed.add("Przyszedł wtedy Marek Kowalski.")
    assert findings([text], ALLOWED, TODAY, clean=passed) == []


def test_one_small_word_is_no_text():
    clean = Clean()
    assert findings(["rejon"], ALLOWED, TODAY, clean=clean) == [] and not clean.sums


def test_counts_are_looked_for_unless_they_were_computed():
    text, words = COUNTED["count of one block"]
    assert [item.words for item in findings([text], ALLOWED, TODAY)] == [words]
    assert findings([text], ALLOWED, TODAY, counted=False) == []


def test_of_finds_that_begin_together_the_longest_is_told():
    assert found("Prowadzi to B. M. Nowak.") == ["B. M. Nowak"]
    assert found("Pisze jan.kos@poczta.pl dziś.") == ["jan.kos@poczta.pl"]
