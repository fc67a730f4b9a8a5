"""Proofs that contradict their plan or a meeting: one clear message each, with its place and the way out."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from jawny_plan.model.progress import Informed
from jawny_plan.reading.folder import load
from tests.reading.test_agreement import LOG, PLAN, faults
from tests.reading.test_meetings import HELD, SERIES

PROOF = "rodzaj: publikacja, medium: Kurier"


def logged(
    folder: Path, channels: str, proof: str | None = PROOF, day: str = "2024-03-12", head: str = "", **more: str
) -> None:
    """The log of the real plan with one entry; `proof` is the inside of a flow mapping."""
    lines = [f"- dnia: {day}", "  zrodlo: notatka", "  rodzaj: informowanie", f"  kanaly: [{channels}]"]
    lines += [f"  {name}: {value}" for name, value in more.items()]
    lines += [f"  dowod: {{{proof}}}"] if proof else []
    text = head + "wpisy:\n" + "".join(f"  {line}\n" for line in [*lines, "  wpisal: oficer prasowy"])
    (folder / "plan_data" / LOG).write_text(text, encoding="utf-8")


def met(folder: Path, text: str = HELD, name: str = "rejon-2-2024-02-08") -> None:
    path = folder / "plan_data/spotkania" / f"{name}.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def of_meeting(name: str = "rejon-2-2024-02-08") -> str:
    return f"rodzaj: spotkanie, plik: {name}"


def refused(folder: Path, place: str, said: str, advice: str) -> None:
    [found] = faults(folder)
    first, second = found.split("\n  ")
    assert first == f"{LOG}:{place}: {said}"
    assert second == advice


@pytest.mark.parametrize(
    ("channels", "proof"),
    [
        ("strona", "rodzaj: strona, adres: 'https://kpp.example/plan'"),
        ("media", PROOF),
        ("media 1", PROOF),
        ("media", "rodzaj: audycja, stacja: Radio"),
        ("media", "rodzaj: inny, opis: ogłoszenie parafialne"),
        ("spotkania", "rodzaj: spotkanie, opis: zebranie w szkole, obecnych: około 20"),
        ("strona, media", "rodzaj: inny, opis: portal komendy i gazety"),
    ],
)
def test_what_fits_is_accepted(folder, channels, proof):
    logged(folder, channels, proof)
    progress = load(folder / "plan_data").plans[0].progress
    assert progress and isinstance(progress.entries[0], Informed)


@pytest.mark.parametrize(
    ("channels", "place", "said", "advice"),
    [
        (
            "telewizja",
            "5:14: wpisy[1].kanaly[1]",
            "plan nie obiecuje sposobu „telewizja”.",
            "Plan obiecuje: strona, media, spotkania. Wpis może dotyczyć tylko tego, co obiecano.",
        ),
        (
            "media, media 2",
            "5:21: wpisy[1].kanaly[2]",
            "plan nie obiecuje sposobu „media” po raz 2.",
            "Wpisz samo: media.",
        ),
        (
            "medja",
            "5:14: wpisy[1].kanaly[1]",
            'sposób informowania "medja" jest nieznany.',
            "Oczekiwano: strona, media, spotkania, telewizja, ulotki, mobilny-punkt, media-spolecznosciowe, inny. "
            'Czy chodziło o "media"?',
        ),
        ("media 0", "5:14: wpisy[1].kanaly[1]", '"0" nie jest numerem.', "Oczekiwano na przykład: media 2."),
        ("", "5:13: wpisy[1].kanaly", "lista jest pusta.", "Oczekiwano co najmniej jednej pozycji."),
    ],
)
def test_a_channel_that_the_plan_does_not_promise(folder, channels, place, said, advice):
    logged(folder, channels, "rodzaj: audycja, stacja: Radio")
    refused(folder, place, said, advice)


def test_a_kind_that_is_promised_twice_needs_its_number(folder, mended):
    mended("  - kanal: media\n", "  - kanal: spotkania\n")
    proof = "rodzaj: spotkanie, opis: zebranie"
    logged(folder, "spotkania", proof)
    advice = "Wpisz, o który chodzi: spotkania 1 albo spotkania 2."
    refused(folder, "5:14: wpisy[1].kanaly[1]", "plan obiecuje sposób „spotkania” 2 razy.", advice)
    logged(folder, "spotkania 3", proof)
    said = "plan nie obiecuje sposobu „spotkania” po raz 3."
    refused(folder, "5:14: wpisy[1].kanaly[1]", said, "Oczekiwano numeru od 1 do 2.")
    logged(folder, "spotkania 1, spotkania 2", proof)
    assert load(folder / "plan_data").plans[0].progress


def test_a_plan_that_promises_nothing(folder):
    path = folder / "plan_data" / PLAN
    text = path.read_text(encoding="utf-8")
    start, end = text.index("informowanie:"), text.index("poprawki_pisowni:")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    logged(folder, "media")
    advice = "W danych tego planu nie ma sposobów informowania. Wpis może dotyczyć tylko tego, co obiecano."
    refused(folder, "5:14: wpisy[1].kanaly[1]", "plan nie obiecuje sposobu „media”.", advice)


def test_a_proof_of_something_else(folder):
    logged(folder, "media", "rodzaj: ulotki, liczba: 100, gdzie: skrzynki")
    refused(
        folder,
        "6:21: wpisy[1].dowod.rodzaj",
        "dowód „ulotki” nie pasuje do sposobu „media”.",
        "Oczekiwano: publikacja, audycja albo inny (z opisem).",
    )


@pytest.mark.parametrize(
    ("proof", "more", "place", "said", "advice"),
    [
        (
            None,
            {},
            "2:5: wpisy[1]",
            "potrzebny jest albo dowod, albo powod.",
            "Zostaw dokładnie jeden z tych kluczy.",
        ),
        (
            PROOF,
            {"powod": "Brak gazety."},
            "2:5: wpisy[1]",
            "potrzebny jest albo dowod, albo powod.",
            "Zostaw dokładnie jeden z tych kluczy.",
        ),
        (
            PROOF,
            {"kiedy": "2024-03-13"},
            "2:5: wpisy[1]",
            "„kiedy” (2024-03-13) jest po dniu wpisu (2024-03-12).",
            "Popraw jedną z tych dat.",
        ),
        (
            "rodzaj: spotkanie",
            {},
            "6:12: wpisy[1].dowod",
            "dowód musi wskazać albo plik spotkania (plik), albo opis.",
            "Zostaw dokładnie jedno.",
        ),
        (
            "rodzaj: ulotki, liczba: 0, gdzie: skrzynki",
            {},
            "6:37: wpisy[1].dowod.liczba",
            '"0" nie jest tu dozwolone.',
            "Oczekiwano: liczba całkowita od 1.",
        ),
        (
            "rodzaj: strona, adres: 'javascript:alert(1)'",
            {},
            "6:36: wpisy[1].dowod.adres",
            '"javascript:alert(1)" nie ma tu oczekiwanej postaci.',
            "Oczekiwano: adres zaczynający się od https:// albo http://.",
        ),
    ],
)
def test_of_an_entry_alone(folder, proof, more, place, said, advice):
    logged(folder, "media", proof, **more)
    refused(folder, place, said, advice)


# Before there was a plan


@pytest.mark.parametrize(("day", "told"), [("2023-12-31", None), ("2024-01-10", "2023-12-31")])
def test_nobody_can_be_told_before_there_is_a_plan(folder, day, told):
    logged(folder, "media", day=day, **({"kiedy": told} if told else {}))
    place = "6:12: wpisy[1].kiedy" if told else "2:11: wpisy[1].dnia"
    advice = "Popraw dzień. Jeśli plan zatwierdzono wcześniej, podaje to plik_planu.dnia."
    refused(folder, place, "poinformowano 2023-12-31, a plan zaczyna się 2024-01-01.", advice)


def test_the_approval_counts_where_its_day_is_known(folder, mended):
    data = (folder / "plan_data" / PLAN).read_bytes()
    head = f"plik_planu:\n  sha256: {hashlib.sha256(data).hexdigest()}\n  dnia: 2023-12-20\n\n"
    logged(folder, "media", day="2023-12-20", head=head)
    assert load(folder / "plan_data").plans[0].progress
    logged(folder, "media", day="2023-12-19", head=head)
    said = "poinformowano 2023-12-19, a plan zatwierdzono 2023-12-20."
    refused(folder, "6:11: wpisy[1].dnia", said, "Popraw jedną z tych dat.")


# Meetings


def test_a_meeting_that_was_held_in_the_district_is_accepted(folder):
    met(folder)
    logged(folder, "spotkania", of_meeting(), day="2024-02-08")
    assert load(folder / "plan_data").plans[0].progress


@pytest.mark.parametrize(
    ("name", "day", "change", "said", "advice"),
    [
        (
            "rejon-2-2024-02-09",
            "2024-03-12",
            ("", ""),
            'spotkania "rejon-2-2024-02-09" nie ma w katalogu spotkania.',
            'Czy chodziło o "rejon-2-2024-02-08"?',
        ),
        (
            "zebranie",
            "2024-03-12",
            ("", ""),
            'spotkania "zebranie" nie ma w katalogu spotkania.',
            "Sprawdź nazwę pliku albo opisz spotkanie kluczem „opis”.",
        ),
        (
            None,
            "2024-02-07",
            ("", ""),
            "spotkanie jest 2024-02-08, a wpis z dnia 2024-02-07.",
            "Wpis dodaje się po spotkaniu.",
        ),
        (
            None,
            "2024-02-07",
            (
                "termin:\n  dnia: 2024-02-08\n  od: 17.00\n",
                "terminy:\n  - {dnia: 2024-02-08, od: 17.00}\n  - {dnia: 2024-02-15, od: 17.00}\n",
            ),
            "spotkanie jest 2024-02-08, a wpis z dnia 2024-02-07.",
            "Wpis dodaje się po spotkaniu.",
        ),
        (
            None,
            "2024-03-12",
            ("rejon: rejon-2\nplany: [rejon-2-2024-01]\n", "rejon: rejon-3\n"),
            'spotkanie "rejon-2-2024-02-08" nie jest w rejonie planu (rejon-2).',
            "Podaj spotkanie z tego rejonu.",
        ),
        (
            None,
            "2024-03-12",
            (
                "termin:\n  dnia: 2024-02-08\n  od: 17.00\n",
                "dyzur: {od: 2024-02-01, dni: [piatek], godziny: 8.00-9.00}\n",
            ),
            '"rejon-2-2024-02-08" to stały dyżur, nie spotkanie.',
            "Opisz je kluczem „opis” zamiast „plik”.",
        ),
        (
            None,
            "2024-03-12",
            ("ogloszono: 2024-01-20\n", "ogloszono: 2024-01-20\nodwolane: {dnia: 2024-02-07, powod: choroba}\n"),
            'spotkanie "rejon-2-2024-02-08" odwołano.',
            "Odwołane spotkanie nie jest dowodem; usuń ten wpis.",
        ),
    ],
)
def test_of_a_meeting(folder, name, day, change, said, advice):
    announcement = HELD.partition("sprawozdanie:")[0]
    met(folder, announcement.replace(*change))
    district = folder / "plan_data/rejony"
    (district / "rejon-3.yml").write_bytes((district / "rejon-2.yml").read_bytes())
    logged(folder, "spotkania", of_meeting(name or "rejon-2-2024-02-08"), day=day)
    refused(folder, "6:38: wpisy[1].dowod.plik", said, advice)


def test_the_number_of_people_stands_in_the_report(folder):
    met(folder)
    logged(folder, "spotkania", f"{of_meeting()}, obecnych: 20")
    advice = "Usuń klucz „obecnych”."
    refused(folder, "6:68: wpisy[1].dowod.obecnych", "liczbę obecnych podaje sprawozdanie tego spotkania.", advice)


def test_a_fault_of_the_meeting_is_told_there_alone(folder):
    met(folder, HELD.replace("rodzaj: debata-inicjujaca", "rodzaj: debata"))
    logged(folder, "spotkania", of_meeting())
    [found] = faults(folder)
    assert found.startswith("spotkania/rejon-2-2024-02-08.yml:3:9: rodzaj:")


def test_a_series_is_a_proof_from_its_first_date_on(folder):
    series = SERIES.replace("rodzaj: mobilny-punkt", "rodzaj: spotkanie").replace("2024-06-06", "2024-02-08")
    met(folder, series)
    logged(folder, "spotkania", of_meeting(), day="2024-03-12")  # the second date is still to come
    assert load(folder / "plan_data").plans[0].progress
