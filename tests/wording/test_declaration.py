"""The declaration of accessibility as it is published, held against the law's list."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
import yaml

from jawny_plan.model.declaration import OwnDeclaration, ParentsDeclaration
from jawny_plan.model.unit import Unit
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.wording import unit
from jawny_plan.wording.declaration import address, declaration, hints
from tests.conftest import ROOT
from tests.tools.declaration import GONE, MANDATORY, faults

POUR = Pour(ROOT / "docs", ["attr_list", "def_list", "md_in_html", "tables", "toc"], {})
EXAMPLE = yaml.load((ROOT / "examples/przyklad/plan_data/jednostka.yml").read_text("utf-8"), yaml.BaseLoader)
FACTS: dict[str, Any] = EXAMPLE["deklaracja"]
SITE = "https://plany.przyklad.example/"


def own(**more: object) -> OwnDeclaration:
    """The example's declaration with these keys put in or (None) taken out."""
    keys = {**FACTS, **more}
    return OwnDeclaration.model_validate({name: value for name, value in keys.items() if value is not None})


def page(told: OwnDeclaration | ParentsDeclaration | None) -> str:
    words = unit(Unit(nazwa="Komenda w <Przykładowie>", skrot="KPP Przykładowo", witryna=SITE))
    return POUR.html(
        "deklaracja-dostepnosci.md", {"jednostka": words | {"deklaracja": told and declaration(told)}}
    ).replace("\u00a0", " ")


BARE = dict.fromkeys(
    ["przeglad", "raport", "nieobjete", "nadmierne_koszty", "udogodnienia", "aplikacje", "tlumacz_adres", "komunikacja"]
)
COMPLIANT = {"stan": "w pełni zgodna", "niezgodnosci": None, "nieobjete": None, "nadmierne_koszty": None}


@pytest.mark.parametrize(
    "more",
    [
        {},
        BARE,
        COMPLIANT,
        {**BARE, **COMPLIANT},
        {"stan": "niezgodna", "niezgodnosci": None},
        {"architektura": {"opis": ["Wejście bez schodów."]}},
        {"tlumacz_online": "nie", "tlumacz_adres": None},
        {"kontakt": "<b>Zespół</b> *Prasowy*", "skargi": "[x](javascript:alert(1))"},
    ],
    ids=["whole", "bare", "compliant", "bare and compliant", "not compliant", "no link", "no interpreter", "hostile"],
)
def test_the_declaration_is_as_the_law_wants_it(more):
    html = page(own(**more))
    assert faults(html) == []
    for name in ("a11y-data-przeglad", "a11y-ocena", "a11y-aplikacje"):
        key = {"a11y-data-przeglad": "przeglad", "a11y-ocena": "nadmierne_koszty", "a11y-aplikacje": "aplikacje"}[name]
        assert (f'id="{name}"' in html) == ({**FACTS, **more}[key] is not None)
    assert ("a11y-architektura-url" in html) == ("adres" in {**FACTS, **more}["architektura"])


@pytest.mark.parametrize("name", MANDATORY)
def test_the_check_misses_no_id(name):
    whole = page(own())
    assert any(name in fault for fault in faults(whole.replace(f'id="{name}"', "")))
    assert any("not unique" in fault for fault in faults(whole + f'<p id="{name}">x</p>'))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (r"</h1>", '</h1><p id="a11y-osoba">x</p>', "a11y-osoba is gone"),
        (r"</h1>", "</h1><table></table>", "<table> is not allowed"),
        (r"</h1>", "</h1><p><strong>x</strong></p>", "<strong> is not allowed"),
        (r"15 stycznia 2025 r\.", "16 stycznia 2025 r.", "says 16 stycznia 2025 r."),
        (
            r'<time id="a11y-data-publikacja"[^>]*>(.*?)</time>',
            r'<span id="a11y-data-publikacja">\1</span>',
            "no <time>",
        ),
        (r"częściowo zgodna", "prawie zgodna", "status says"),
        (r"częściowo zgodna", "w pełni zgodna", "contradict"),
        (r"Pozostałe informacje", "Inne informacje", "'Pozostałe informacje' is missing"),
        (r"w ciągu 7 dni", "szybko", "'7 dni'"),
        (r"https://bip\.brpo\.gov\.pl/", "https://przyklad.example/", "Rzecznik"),
        (r"tłumacz", "doradc", "sign-language interpreter"),
        (r"(<h3 id=\"architektura.*</div>)(.*?)(<h3 id=\"komunikacja.*)", r"\3\2\1", "stands too late"),
    ],
)
def test_the_check_finds_other_faults(old, new, said):
    broken = re.sub(old, new, page(own()), flags=re.DOTALL)
    assert any(said in fault for fault in faults(broken)), faults(broken)


def test_no_id_of_the_old_list_is_left():
    assert not any(name in page(own()) for name in GONE)


def test_a_site_within_another_leads_to_its_declaration():
    parent = ParentsDeclaration(rodzaj="nadrzedna", adres="https://kpp.przyklad.example/deklaracja")
    html = page(parent)
    assert '<a href="https://kpp.przyklad.example/deklaracja">' in html
    assert "a11y-" not in html
    assert address(parent, SITE) == "https://kpp.przyklad.example/deklaracja"
    assert hints(parent, date(2030, 1, 1)) == []


def test_a_missing_declaration_is_said_to_be_missing():
    html = page(None)
    assert "nie opublikowała jeszcze deklaracji dostępności" in html
    assert "a11y-" not in html
    assert address(None, SITE) is None
    assert "brakuje deklaracji dostępności" in hints(None, date(2026, 11, 23))[0]


def test_a_missed_review_is_hinted_at():
    assert hints(own(), date(2026, 11, 23)) == []
    (hint,) = hints(own(), date(2027, 4, 1))
    assert "należało przejrzeć do 31 marca 2027 r." in hint.replace("\u00a0", " ")
    assert address(own(), SITE) == f"{SITE}deklaracja-dostepnosci/"
