"""The files of open data: they keep to their schemas, say what the facts say, and tell nothing that the site does not.

JAWNY_PLAN_WZORCE=1 writes the list of published keys anew.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from math import floor
from pathlib import Path
from typing import Any

import pytest

from jawny_plan.facts.conclusions import threads
from jawny_plan.model import addresses
from jawny_plan.outputs import opendata
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.opendata.formats import FORMATS, VERSION
from jawny_plan.outputs.opendata.tables import TABLES
from jawny_plan.reading.folder import load
from tests.conftest import ROOT
from tests.outputs.opendata.editions import ALL, CASES, EXAMPLE, TODAY, edition, files
from tests.tools import pace

KEYS = Path(__file__).parent / "golden/klucze.txt"


def of_json(made: dict[str, bytes], path: str) -> Any:
    def refuse(word: str) -> None:
        raise AssertionError(f"{path} holds {word}, which is no JSON")

    return json.loads(made[path], parse_constant=refuse)


def schema_of(made: dict[str, bytes], site: str, path: str) -> dict[str, Any]:
    """The published schema by which the file goes."""
    found = of_json(made, path)
    if isinstance(found, dict) and "$schema" in found:
        address = found["$schema"]
    else:
        assert path.startswith("dane/police-uk/")
        *_, above, last = path.removesuffix(".json").split("/")
        kinds = {"forces": "named", "neighbourhoods": "named"}
        kind = kinds.get(last) or (
            "force" if above == "forces" else last if isinstance(found, list) else "neighbourhood"
        )
        address = site + addresses.data_format(f"police-uk-{kind}")
    assert address.startswith(site)
    schema: dict[str, Any] = of_json(made, address.removeprefix(site))
    assert schema["$id"] == address
    return schema


def validator(schema: dict[str, Any]) -> Any:
    """Imported only by tests that run: it builds grammars for longer than all tests are gathered."""
    from jsonschema import Draft7Validator, FormatChecker

    return Draft7Validator(schema, format_checker=FormatChecker())


@pytest.mark.parametrize("folder", ALL)
def test_every_json_keeps_to_its_published_schema(folder):
    made, site = files(folder), edition(folder).unit["witryna"]
    paths = [path for path in made if path.endswith(".json") and not path.startswith("dane/format/")]
    assert len(paths) > 10
    for path in paths:
        errors = validator(schema_of(made, site, path)).iter_errors(of_json(made, path))
        assert [error.message for error in errors] == [], path


@pytest.mark.parametrize("name", FORMATS)
def test_every_schema_is_one_and_explains_every_key(name):
    schema = of_json(files(), addresses.data_format(name))
    validator(schema).check_schema(schema)
    for path, shape in keys(schema, schema, ""):
        said = shape.get("description", "")
        assert said.endswith(".") and "usuń" not in said, path


def keys(shape: Any, schema: dict[str, Any], above: str, within: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Every key that a file may hold, as a path, with its shape."""
    if reference := shape.get("$ref"):
        if reference not in within:
            yield from keys(schema["definitions"][reference.split("/")[-1]], schema, above, (*within, reference))
        return
    for part in (*shape.get("oneOf", ()), *shape.get("allOf", ())):
        yield from keys(part, schema, above, within)
    if "items" in shape:
        yield from keys(shape["items"], schema, f"{above}[]", within)
    for name, part in shape.get("properties", {}).items():
        if "description" in part:  # the parts of a plain value (an hour window) are no keys of their own
            yield f"{above}.{name}".lstrip("."), part
        yield from keys(part, schema, f"{above}.{name}", within)


def test_a_key_joins_or_leaves_the_published_data_only_by_decision():
    """A new key of the model would be published without anybody's asking whether it may be, and under an old version.

    Decide: withhold it, or raise VERSION, tell of it in docs/dane/zmiany.md and write the list anew.
    """
    schemas = {name: of_json(files(), addresses.data_format(name)) for name in FORMATS}
    found = {f"{name}: {path}" for name, schema in schemas.items() for path, _ in keys(schema, schema, "")}
    said = "".join(f"{line}\n" for line in sorted(found))
    if os.environ.get("JAWNY_PLAN_WZORCE"):
        KEYS.write_text(said, encoding="utf-8")
    assert said == KEYS.read_text(encoding="utf-8")


def test_the_changelog_begins_with_the_version():
    told = (ROOT / "docs/dane/zmiany.md").read_text(encoding="utf-8")
    assert re.search(r"^## (\S+)", told, re.MULTILINE)[1] == VERSION


@pytest.mark.parametrize("item", TABLES, ids=lambda item: item.name)
def test_the_table_for_excel_tells_what_the_other_tells(item):
    """But for the sign between cells, apostrophes against formulas and how a moment is written."""
    both = {}
    for path, separator in ((item.path, ","), (item.for_excel, ";")):
        text = files()[path].decode("utf-8-sig").replace("'", "")
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        both[path] = [[re.sub(r"(?<=\d)T(\d\d:\d\d)\+\d\d:\d\d$", r" \1", found) for found in row] for row in rows]
    assert both[item.path] == both[item.for_excel]


def test_the_same_data_give_the_same_bytes():
    again = opendata.files(Edition(load(ROOT / EXAMPLE), TODAY))
    assert again == files()
    assert list(again) == list(files())


def test_every_plan_meeting_and_district_has_its_file_and_its_line():
    told = edition()
    for what, names in (
        ("plany", [facts.id for facts in told.facts]),
        ("spotkania", [facts.id for facts in told.met]),
        ("rejony", list(told.data.districts)),
    ):
        listed = of_json(files(), f"dane/{what}.json")[what]
        assert [line["id"] for line in listed] == names
        for line in listed:
            path = line["plik"].removeprefix(told.unit["witryna"])
            assert of_json(files(), path)["adres"] == line["adres"]


@pytest.mark.parametrize("facts", edition().facts, ids=lambda facts: facts.id)
def test_the_numbers_are_those_of_the_facts(facts):
    found = of_json(files(), f"dane/plany/{facts.id}.json")
    computed = found["obliczenia"]
    assert computed["dni"] == facts.plan.period.days
    assert computed["stan"] == facts.state
    assert [item["stan"] for item in computed["dzialania"]] == [item.state for item in facts.actions]
    assert [item["razy_wykonane"] for item in computed["dzialania"]] == [item.times for item in facts.actions]
    assert len(found["przebieg"]) == len(facts.history)
    for goal, result in zip(computed["cele"], facts.all_results, strict=True):
        assert goal["werdykt"] == result.verdict
        for said, counter in zip(goal["liczniki"], result.counters, strict=True):
            known = counter.comparison
            assert (said["porownanie"] is None) == (known is None)
            if known:
                told = said["porownanie"]
                assert told["granica"] == (None if known.limit is None else floor(known.limit * 10**6) / 10**6)
                assert told["tempo_bazy"] == (
                    None if known.baseline_rate is None else round(float(known.baseline_rate), 6)
                )
                assert told["werdykt"] == known.verdict
                assert told["prawdopodobienstwo"] == (None if known.p_value is None else round(known.p_value, 6))


def test_a_comparison_is_told_in_full():
    """40 interventions in 137 days, 27 in 181, less by 30 %: counted here by hand."""
    found = of_json(files(), "dane/plany/rejon-1-2025-02.json")
    (counter,) = [item for goal in found["obliczenia"]["cele"] for item in goal["liczniki"] if item["porownanie"]]
    told = counter["porownanie"]
    assert counter["pomiar"]["ile"] == 27
    assert (told["metoda"], told["werdykt"], told["moze_przypadek"]) == ("na dni", "osiągnięty", False)
    assert told["tempo_bazy"] == 8.759124  # 40 / 137 * 30 = 8.75912408…
    assert told["tempo_pomiaru"] == 4.475138  # 27 / 181 * 30 = 4.47513812…
    assert told["granica"] == 36.992700  # 40 / 137 * 181 * 0.7 = 36.99270072…
    assert told["zmiana"] == -0.489088  # 27 / (40 / 137 * 181) - 1 = -0.48908839…


@pytest.mark.parametrize("folder", ALL)
def test_no_number_is_longer_than_its_key_says(folder):
    """What the data say stands as they say it (a third as 1/3); what we compute is rounded to six places."""
    texts = (
        (name, data.decode()) for name, data in files(folder).items() if name.endswith((".json", ".jsonld", ".csv"))
    )
    long = [
        (name, found)
        for name, text in texts
        for mark in ("," if ";" in text.partition("\n")[0] else ".",)  # a comma parts the cells of the other tables
        for found in re.findall(rf"(?<![\w.])-?\d+[{mark}]\d{{7,}}", text)
    ]
    assert long == []


def test_a_fraction_of_the_plan_stands_as_the_plan_has_it():
    (case,) = [folder for folder in CASES if "import-s03" in folder]
    found = of_json(files(case), "dane/plany/rejon-12-2026-01.json")
    assert [goal["o_ulamek"] for goal in found["plan"]["cele"] if "o_ulamek" in goal] == ["1/3"]


def test_the_table_of_numbers_says_who_counted():
    found = {row["liczba"]: row["kto"] for row in rows("liczby") if row["plan"] == "rejon-2-2026-08"}
    assert set(found.values()) >= {"Krajowa Mapa Zagrożeń Bezpieczeństwa", "funkcjonariusze komendy"}


def test_what_was_approved_what_was_logged_and_what_was_computed_stand_apart():
    found = of_json(files(), "dane/plany/rejon-1-2025-02.json")
    assert list(found) == [
        "$schema", "wersja_formatu", "stan_na", "id", "adres", "rejony", "plan", "obowiazuje", "zrezygnowano", "braki",
        "tekst_zatwierdzony", "przebieg", "obliczenia",
    ]  # fmt: skip
    assert found["obliczenia"]["metoda"] == f"{edition().unit['witryna']}metoda/"
    text = next(facts.file.approved for facts in edition().facts if facts.id == "rejon-1-2025-02")
    assert text
    assert found["tekst_zatwierdzony"]["sha256"] == hashlib.sha256(text.data).hexdigest()


def rows(name: str, folder: str = EXAMPLE, today: date = TODAY) -> list[dict[str, str]]:
    text = files(folder, today)[f"dane/csv/{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("folder", ALL)
def test_every_table_is_square(folder):
    for table in TABLES:
        columns = table.columns.split()
        assert len(set(columns)) == len(columns), table.name
        for row in rows(table.name, folder):
            assert list(row) == columns
            assert None not in row.values()


def test_tables_hold_one_row_for_each_thing():
    told = edition()
    plans = [facts.plan for facts in told.facts]
    wanted = {
        "rejony": len(told.data.districts),
        "plany": len(plans),
        "zagrozenia": sum(len(plan.threats) for plan in plans),
        "miejsca": sum(len(threat.places) for plan in plans for threat in plan.threats),
        "liczby": sum(len(threat.figures) for plan in plans for threat in plan.threats),
        "cele": sum(len(facts.plan.goals) - len(facts.in_force.no_goals) for facts in told.facts),
        "dzialania": sum(len(plan.actions) for plan in plans),
        "podmioty": sum(len(plan.partners) for plan in plans),
        "przebieg": sum(len(facts.history) for facts in told.facts),
        "informowanie": sum(len(plan.publicity) for plan in plans),
        "spotkania": sum(len(facts.occurrences) or 1 for facts in told.met),
        "wnioski": sum(len(thread.steps) for thread in threads(told.met)),
    }
    assert {name: len(rows(name)) for name in wanted} == wanted
    assert all(len(rows(name)) > 2 for name in (*wanted, "ulice", "pomiary"))


def test_tables_and_json_say_the_same():
    for row in rows("plany"):
        found = of_json(files(), f"dane/plany/{row['plan']}.json")
        assert (row["stan"], row["dni"]) == (found["obliczenia"]["stan"], str(found["obliczenia"]["dni"] or ""))
        assert row["strona"] == found["adres"]
    for row in rows("spotkania"):
        found = of_json(files(), f"dane/spotkania/{row['spotkanie']}.json")
        if row["termin"]:
            (term,) = [item for item in found["terminy"] if str(item["nr"]) == row["termin"]]
            assert row["stan"] == term["stan"]
            assert term["poczatek"].startswith(row["poczatek"][:16])
        else:
            assert found["dyzur"] and row["dyzur"]


def test_times_of_meetings_carry_the_offset_of_that_day():
    starts = [
        term["poczatek"]
        for path in files()
        if re.fullmatch(r"dane/spotkania/.*\.json", path)
        for term in of_json(files(), path)["terminy"]
    ]
    assert {start[-6:] for start in starts} == {"+01:00", "+02:00"}
    for start in starts:
        summer = 4 <= int(start[5:7]) <= 9
        assert not summer or start.endswith("+02:00")
        assert int(start[5:7]) not in (11, 12, 1, 2) or start.endswith("+01:00")


EARLY = date(2026, 2, 10)


def test_what_is_dated_later_is_not_told_yet():
    """Entries of logs, reports and conclusions of a day to come are in the data, and must not go out."""
    later = [
        entry.text if isinstance(entry.text, str) else entry.text[0]
        for file in edition().data.plans
        if file.progress
        for entry in file.progress.entries
        if entry.day > EARLY and getattr(entry, "text", None)
    ]
    later += [
        conclusion.text
        for file in edition().data.meetings
        for planned in file.meeting.planned
        if planned.report and planned.report.day > EARLY
        for conclusion in planned.report.conclusions
    ]
    early = b"".join(files(today=EARLY).values()).decode()
    told_before = {
        entry.text
        for file in edition().data.plans
        if file.progress
        for entry in file.progress.entries
        if entry.day <= EARLY and isinstance(getattr(entry, "text", None), str)
    }
    hidden = [json.dumps(text, ensure_ascii=False)[1:-1] for text in later if text not in told_before]
    assert len(hidden) > 10
    assert [text for text in hidden if text in early] == []


def test_of_officers_only_today_is_told():
    """The data keep who served before; the pages of districts do not tell it, so neither do the data that go out."""
    for name, district in edition().data.districts.items():
        found = of_json(files(), f"dane/rejony/{name}.json")
        served = [officer for officer in district.officers if officer.holds(TODAY)]
        assert (found["dzielnicowy"] or {}).get("stopien") == (served[-1].rank if served else None)
        former = {officer.rank for officer in district.officers if officer.rank} - {officer.rank for officer in served}
        assert former
        for path in (f"dane/rejony/{name}.json", f"dane/police-uk/kpp-przykladowo/{name}/people.json"):
            assert not [rank for rank in former if f'"{rank}"' in files()[path].decode()]


def test_a_contact_that_the_data_lack_is_null():
    found = of_json(files("plan_data"), "dane/rejony/rejon-2.json")
    assert (found["kontakt"], found["dzielnicowy"], found["obszar"]) == (None, None, None)


@pytest.mark.parametrize("folder", CASES)
def test_every_form_of_real_plans_is_told(folder):
    """Each stated number of a plan stands in its data."""
    told = edition(folder)
    for facts in told.facts:
        found = of_json(files(folder), f"dane/plany/{facts.id}.json")
        said = [item["ile"] for threat in found["plan"]["zagrozenia"] for item in threat["liczby"]]
        assert said == [figure.count for figure in facts.plan.figures.values()]
        assert len(found["plan"]["dzialania"]) == len(facts.plan.actions)


def test_a_thousand_meetings_are_written_quickly():
    """Two seconds of a processor: every meeting is told once, and none looks at all the others."""
    data = load(ROOT / EXAMPLE)
    many = tuple(replace(data.meetings[5], id=f"spotkanie-{number}") for number in range(1000))
    wide = Edition(replace(data, meetings=many), TODAY + timedelta(days=1))
    made: dict[str, bytes] = {}
    assert pace.seconds(lambda: made.update(opendata.files(wide))) < 2
    assert sum(path.startswith("dane/spotkania/") for path in made) == 1000
