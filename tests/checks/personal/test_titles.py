"""A surname after a title, an office or a rank is somebody's; a work, a land, an institution is nobody."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import Allowed, titles
from tests.checks.corpus import checked


def found(text: str, allowed: Allowed = Allowed()) -> list[str]:  # noqa: B008 - it cannot be changed
    return [text[hit.start : hit.end] for hit in titles.find(checked(text), allowed)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Głos zabrał pan Kowalczyk.", "pan Kowalczyk"),
        ("Głos zabrał p. Kowalczyk.", "p. Kowalczyk"),
        ("Dzwonił ks. Sęk z parafii.", "ks. Sęk"),
        ("ks Sęk dzwonił.", "ks Sęk"),
        ("Dziękuje radna Słomka.", "radna Słomka"),
        ("asp. Mrozek przyjął zgłoszenie.", "Mrozek"),
        ("Pani C. prosi o lampę.", "Pani C."),
        ("Pani Cz. prosi o lampę.", "Pani Cz."),
        ("Państwo Nowakowie piszą.", "Państwo Nowakowie"),
        ("Pan Tadeusz prosi o ławkę.", "Pan Tadeusz"),
        ("Starosta Lipnowiecki zaprasza.", "Starosta Lipnowiecki"),
        ("Aspirant Piłsudski przyjął zgłoszenie.", "Piłsudski"),
        ("Sierż. w st. spocz. Zych wspominał służbę.", "Zych"),
        ("Radca prawny Więcek udziela porad.", "Radca prawny Więcek"),
        ("Gospodarz domu Klimek zamiata.", "Gospodarz domu Klimek"),
        ("Szef koła łowieckiego Kubacki dzwonił.", "Szef koła łowieckiego Kubacki"),
        ("Komendant gminny OSP Pastuszka dzwonił.", "Komendant gminny OSP Pastuszka"),
        ("Badał go dr n. med. Czyżyk.", "med. Czyżyk"),
        ("officer Nowak", "officer Nowak"),
    ],
)
def test_a_surname_after_a_title_is_found(text, words):
    assert found(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "pan kowalczyk pyta",
        "Dziękuje radna Rady.",
        "tel. kom. Mrozek",
        "Mają Państwo pytania?",
        "Pan Tadeusz to lektura.",
        "Wojewoda Mazowiecki podpisał.",
        "Mieszkaniec Janowa dzwonił.",
        "Marszałek Piłsudski odwiedził miasto.",
        "piekarz Niemiec wstaje",
        "Pies Wojtas szczeka.",
        "Dyrektor Szkoły Podstawowej podziękował.",
        "Trener LKS Orzeł oddał klucze.",
        "Pan „Kot” przyszedł.",
        "Prezes klubu Orzeł podziękował.",
        "Przy ulicy majora Hubala świeci lampa.",
        "Pan",
        "",
    ],
)
def test_what_no_surname_follows_is_not(text):
    assert found(text) == []


def test_a_town_of_the_data_after_an_office_is_where_it_is_held():
    assert found("Starosta Lipnowiecki zaprasza.", Allowed(towns=frozenset({"Lipnowiec"}))) == []


def test_somebody_published_passes_and_the_one_after_whom_a_street_is_called():
    unit = Allowed(people=(("Anna", "Kowalczyk"),), places=(frozenset({"Księdza", "Antoniego", "Wolskiego"}),))
    assert found("Głos zabrała pani Kowalczyk.", unit) == []
    assert found("Ksiądz Antoni Wolski jest patronem.", unit) == []
    assert found("Ksiądz Adam Wolski jest wikarym.", unit) == ["Ksiądz Adam Wolski"]
