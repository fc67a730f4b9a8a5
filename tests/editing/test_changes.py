"""Other content in a data file: comments, order and all that did not change stay."""

from __future__ import annotations

import pytest

from jawny_plan.editing.canonical import canonical
from jawny_plan.editing.changes import begun, changed
from jawny_plan.model.kinds import MODELS, DataKind
from jawny_plan.reading.kinds import data_files, schema
from jawny_plan.reading.scalars import meaning, parsed
from tests.conftest import ROOT

UNIT = """\
# yaml-language-server: $schema=../site/dane/schemat/jednostka.json
# Nasza komenda.

# Nazwa z tablicy przy wejściu.
nazwa: Komenda Powiatowa Policji w Przykładowie
skrot: KPP Przykładowo
# Adres tymczasowy.
witryna: https://plany.przyklad.pl/
adres: ul. Przykładowa 1

redakcje:
  # Dzwonić do pani redaktor.
  - nazwa: Radio Przykład
    email: radio@przyklad.pl
  # Tylko mailem.
  - nazwa: Kurier
    email: kurier@przyklad.pl
"""


def unit(**values):
    return meaning(parsed(UNIT)) | values


def new(content, text=UNIT, kind=DataKind.UNIT):
    return changed(text, MODELS[kind], schema(kind), content)


def test_what_does_not_change_stays_byte_by_byte():
    assert new(unit()) == UNIT


def test_one_value_changes_one_line():
    assert new(unit(adres="ul. Nowa 2")) == UNIT.replace("ul. Przykładowa 1", "ul. Nowa 2")


def test_a_new_key_stands_where_the_model_has_it():
    assert new(unit(telefon="47 000 00 00")) == UNIT.replace(
        "adres: ul. Przykładowa 1\n", "adres: ul. Przykładowa 1\ntelefon: 47 000 00 00\n"
    )


def test_a_key_that_goes_takes_its_comment_along():
    content = unit(witryna="https://inna.przyklad.pl/")
    del content["nazwa"]
    assert "tablicy" not in new(content)
    assert "# Adres tymczasowy.\nwitryna: https://inna.przyklad.pl/" in new(content)


def test_items_that_change_places_take_their_comments_along():
    radio, courier = unit()["redakcje"]
    turned = new(unit(redakcje=[courier, radio]))
    assert turned.index("# Tylko mailem.\n  - nazwa: Kurier") < turned.index(
        "# Dzwonić do pani redaktor.\n  - nazwa: Radio"
    )


def test_an_item_that_changes_keeps_its_comment_and_a_strange_one_gets_none():
    radio, courier = unit()["redakcje"]
    added = {"nazwa": "Tygodnik", "email": "tygodnik@przyklad.pl"}
    text = new(unit(redakcje=[added, radio | {"email": "nowy@przyklad.pl"}, courier]))
    assert "# Dzwonić do pani redaktor.\n  - nazwa: Radio Przykład\n    email: nowy@przyklad.pl" in text
    assert "redakcje:\n  - nazwa: Tygodnik" in text


def test_a_removed_item_goes_with_its_comment_and_no_other():
    text = new(unit(redakcje=unit()["redakcje"][1:]))
    assert "pani redaktor" not in text
    assert "# Tylko mailem.\n  - nazwa: Kurier" in text


@pytest.mark.parametrize(
    "value",
    [
        "0600",
        "nie",
        "a: b # c",
        "„Cudzysłów” i \"drugi\" i 'trzeci'",
        "wiersz\ndrugi wiersz\n\nczwarty",
        "- kreska",
        "słowo " * 60,
        "{a}",
        "# nie komentarz",
        "\t tab \t w środku",
        "@x",
        "%",
        "…",
    ],
)
def test_any_value_is_read_as_it_was_typed(value):
    assert meaning(parsed(new(unit(adres=value))))["adres"] == value.strip()


def test_a_group_may_come_change_and_go():
    with_press = new(unit(kontakt_prasowy={"telefon": "47 000 00 09"}))
    assert "kontakt_prasowy:\n  telefon: 47 000 00 09\n" in with_press
    assert new(unit(), with_press) == UNIT


def test_one_value_becomes_a_group_and_back():
    text = begun(
        "Plan.",
        MODELS[DataKind.PLAN],
        schema(DataKind.PLAN),
        {"rejon": "rejon-1", "haslo": "Ciszej", "okres": "nieznany"},
    )
    days = {"od": "2026-01-01", "do": "2026-06-30"}
    grown = new({"rejon": "rejon-1", "haslo": "Ciszej", "okres": days}, text, DataKind.PLAN)
    assert meaning(parsed(grown))["okres"] == days
    assert new({"rejon": "rejon-1", "haslo": "Ciszej", "okres": "nieznany"}, grown, DataKind.PLAN) == text


def test_every_file_of_the_example_stays_as_it_is_and_takes_any_of_its_items_away():
    folder = ROOT / "examples/przyklad/plan_data"
    for file in data_files(folder):
        text = file.path.read_text(encoding="utf-8")
        content = meaning(parsed(text))
        assert changed(text, file.model, file.schema, content) == canonical(text, file.model, file.schema)
        for key, value in content.items():
            if isinstance(value, list) and len(value) > 1:
                less = content | {key: value[1:]}
                assert meaning(parsed(changed(text, file.model, file.schema, less))) == less
                turned = content | {key: value[::-1]}
                assert meaning(parsed(changed(text, file.model, file.schema, turned))) == turned
