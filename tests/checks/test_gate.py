"""Personal data of each kind, planted wherever people type or a file goes out: all are caught, each at its place."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from jawny_plan.checks.clean import Clean
from jawny_plan.checks.gate import Document, Gate
from jawny_plan.checks.personal import Allowed, full_names
from jawny_plan.checks.personal.hit import Hit
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.folder import Loaded, load, loaded
from tests.checks.personal.samples import COUNTED, HARMLESS, KINDS
from tests.conftest import ROOT, command
from tests.test_cases import CASES

TODAY = date(2026, 11, 23)
TYPED = KINDS | COUNTED

UNIT = """\
nazwa: KPP w Przykładowie
skrot: KPP
witryna: https://przyklad.example/
marki_pomijane: [Sklepik]
"""
DISTRICT = "numer: 1\n"
PLAN = """\
rejon: rejon-1
haslo: {}
okres: {{od: 2026-07-01, do: 2026-12-31}}
zagrozenia: [{{nazwa: hałas}}]
cele: brak
podmioty: brak
informowanie: brak
"""
TEXTLESS = "tekst: nieznany\ntekst_powod: akta oddano\n"
EMPTY = f"{PLAN}{TEXTLESS}dzialania: brak\n"
"""A plan without actions: ten lines."""
MEETING = """\
rejon: rejon-1
rodzaj: spotkanie
tytul: Spotkanie
termin: {dnia: 2026-09-10, od: 17.00}
miejsce: {obiekt: świetlica}
sprawozdanie:
  dnia: 2026-09-14
  frekwencja: 27
"""


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def wording(data: Path, texts: list[str]) -> None:
    actions = "".join(
        f"  - {{nazwa: działanie, termin: {{rodzaj: brak}}, brzmienie: {quoted(text)}}}\n" for text in texts
    )
    (data / "plany/p.yml").write_text(f"{PLAN.format('Ciszej')}{TEXTLESS}dzialania:\n{actions}", "utf-8")


def headline(data: Path, texts: list[str]) -> None:
    for number, text in enumerate(texts):
        (data / f"plany/p-{number}.yml").write_text(EMPTY.format(quoted(text)), "utf-8")


def log(data: Path, texts: list[str]) -> None:
    wording(data, ["Działamy."])
    entry = "  - {{dnia: 2026-09-01, zrodlo: notatka, rodzaj: wykonanie, dzialanie: 1, opis: {}}}\n"
    entries = "".join(entry.format(quoted(text)) for text in texts)
    (data / "plany/p.przebieg.yml").write_text(f"wpisy:\n{entries}", "utf-8")


def report(data: Path, texts: list[str]) -> None:
    course = "".join(f"    - {quoted(text)}\n" for text in texts)
    (data / "spotkania/s.yml").write_text(f"{MEETING}  przebieg:\n{course}", "utf-8")


def answer(data: Path, texts: list[str]) -> None:
    conclusion = "    - {{id: w-{}, tresc: Lampa, odpowiada: Gmina, odpowiedz: {}, stan: przyjety}}\n"
    conclusions = "".join(conclusion.format(number, quoted(text)) for number, text in enumerate(texts))
    (data / "spotkania/s.yml").write_text(f"{MEETING}  wnioski:\n{conclusions}", "utf-8")


def district(data: Path, texts: list[str]) -> None:
    for number, text in enumerate(texts):
        (data / f"rejony/r-{number}.yml").write_text(f"{DISTRICT}obszary: [{{opis: {quoted(text)}}}]\n", "utf-8")


def approved(data: Path, texts: list[str]) -> None:
    wording(data, ["Działamy."])
    plan = data / "plany/p.yml"
    plan.write_text(plan.read_text("utf-8").replace(TEXTLESS, ""), "utf-8")
    (data / "plany/p.txt").write_text("\n\n".join(texts), "utf-8")


def template(data: Path, texts: list[str]) -> None:
    page = data.parent / "docs/plany/[plan].md"
    page.parent.mkdir(parents=True)
    items = "".join(f"{{% if plan.haslo %}}\n- {{{{ plan.haslo }}}}: *{text}*\n{{% endif %}}\n\n" for text in texts)
    page.write_text(f"# {{{{ plan.haslo }}}} {{#start}}\n\n{items}", "utf-8")


def authored(data: Path, texts: list[str]) -> None:
    page = data.parent / "docs/o-nas.md"
    page.parent.mkdir(parents=True)
    page.write_text("# O nas\n\n" + "\n\n".join(text.replace(" ", "\n", 1) for text in texts), "utf-8")


def sheet(data: Path, texts: list[str]) -> None:
    page = data.parent / "docs/_druk/ulotka.typ"
    page.parent.mkdir(parents=True)
    page.write_text("\n\n".join(f"#[{text}]" for text in texts), "utf-8")


PLACES: dict[str, Callable[[Path, list[str]], None]] = {
    "plan wording": wording,
    "headline": headline,
    "log entry": log,
    "meeting report": report,
    "conclusion answer": answer,
    "district": district,
    "approved text": approved,
    "template": template,
    "authored page": authored,
    "handout template": sheet,
}


@pytest.fixture(scope="module")
def caught(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[Fault]]:
    """All that the gate says to one place in which every kind is planted."""

    @cache
    def faults(place: str) -> list[Fault]:
        data = tmp_path_factory.mktemp("bramka") / "plan_data"
        for name in ("rejony", "plany", "spotkania"):
            (data / name).mkdir(parents=True)
        (data / "jednostka.yml").write_text(UNIT, "utf-8")
        (data / "rejony/rejon-1.yml").write_text(DISTRICT, "utf-8")
        PLACES[place](data, [text for text, _ in TYPED.values()])
        return Gate(loaded(data), data.parent / "docs", TODAY).faults()

    return faults


@pytest.mark.parametrize("kind", TYPED)
@pytest.mark.parametrize("place", PLACES)
def test_each_kind_is_caught_wherever_it_is_typed(caught, place, kind):
    words = TYPED[kind][1]
    [fault] = [fault for fault in caught(place) if f'"{words}"' in fault.problem]
    lines = Path(fault.file).read_text("utf-8").split("\n")
    assert lines[fault.line - 1][fault.column - 1 :].startswith(words.split()[0])
    assert fault.advice


@pytest.mark.parametrize("place", PLACES)
def test_nothing_else_is_caught(caught, place):
    assert len(caught(place)) == len(TYPED)


def there(site: Path) -> dict[str, Path]:
    """The files of a site by their names."""
    return {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}


@cache
def loaded_once(data: Path) -> Loaded:
    return loaded(data)


def net(site: Path, documents: dict[str, object] | None = None, data: Path | None = None) -> list[Fault]:
    """What the gate says to a finished site of the example's data."""
    gate = Gate(loaded_once(data or ROOT / "examples/przyklad/plan_data"), ROOT / "docs", TODAY)
    try:
        gate.check_site(there(site), {name: Document(name, data) for name, data in (documents or {}).items()})
    except Faults as faults:
        return faults.faults
    return []


GOING_OUT: dict[str, Callable[[str], str]] = {
    "prasa/x/index.html": lambda text: f"<!doctype html><title>x</title><p>{text}</p>",
    "plany/x/index.html": lambda text: f'<meta name="description" content="{text}"><p>Nic.</p>',
    "rejony/x/index.html": lambda text: "<p>" + text.replace(" ", " <strong>", 1) + "</strong></p>",
    "kanal.xml": lambda text: f"<feed><summary>{text}</summary></feed>",
    "kalendarz.ics": lambda text: f"BEGIN:VEVENT\r\nDESCRIPTION:{text[:20]}\r\n {text[20:]}\r\nEND:VEVENT\r\n",
    "dane/plany.json": lambda text: json.dumps({"opis": text}, ensure_ascii=False, indent=2),
    "dane/plany.csv": lambda text: f"id;opis\nx;{text}\n",
    "rysunek.svg": lambda text: f"<svg><text><tspan>{text.replace(' ', '</tspan><tspan>', 1)}</tspan></text></svg>",
    "wizytowka.vcf": lambda text: f"BEGIN:VCARD\r\nNOTE:{text}\r\nEND:VCARD\r\n",
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_slipped_by_is_caught_in_each_file_that_goes_out(tmp_path, kind):
    text, words = KINDS[kind]
    for number, (name, laid) in enumerate(GOING_OUT.items()):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        # Another sentence around it in each file: the same one would be told once, for the first of them.
        path.write_text(laid(f"Oto{number * ' to'}: {text}"), "utf-8", newline="")
    faults = net(tmp_path)
    assert {fault.file.removeprefix("site/") for fault in faults if f'"{words}"' in fault.problem} == set(GOING_OUT)


@pytest.mark.parametrize("kind", KINDS)
def test_what_documents_are_made_of_is_caught(tmp_path, kind):
    text, words = KINDS[kind]
    documents = {
        "plany/x/ulotka.pdf": {"data": {"plan": {"haslo": "x", "cele": [{"slowami": text}]}}},
        "prasa/x/nota.docx": {"html": f"<h1>Nota</h1><p>W nocie: {text}</p>", "title": "x"},
    }
    faults = net(tmp_path, documents)
    assert [(fault.file, f'"{words}"' in fault.problem) for fault in faults] == [
        ("site/plany/x/ulotka.pdf", True),
        ("site/prasa/x/nota.docx", True),
    ]


def test_what_a_finished_document_is_made_of_is_caught_too(tmp_path):
    (tmp_path / "druk.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    [fault] = net(tmp_path, {"druk.png": {"data": "Marek Kowalski"}})
    assert (fault.file, fault.line, fault.column) == ("site/druk.png", 1, 1)


def test_only_what_did_not_pass_under_the_same_rules_is_read_again(tmp_path, monkeypatch):
    texts, names = [], []
    monkeypatch.setattr("jawny_plan.checks.gate.findings", lambda given, *_, **__: texts.extend(given) or [])
    monkeypatch.setattr("jawny_plan.checks.gate.in_names", lambda given, *_, **__: names.extend(given) or [])
    (tmp_path / "a.html").write_text("<p>Pierwszy</p>", "utf-8")
    (tmp_path / "b.txt").write_text("Drugi", "utf-8")
    documents = {"c.pdf": Document("suma c", "Trzeci"), "d.pdf": Document("suma d", "Czwarty")}
    gate = Gate(loaded(ROOT / "examples/przyklad/plan_data"), ROOT / "docs", TODAY)
    passed = gate.check_site(there(tmp_path), documents)
    assert {"Pierwszy", "Drugi", "Trzeci", "Czwarty"} <= set(texts)
    assert names == ["site/a.html", "site/b.txt"]
    texts.clear()
    names.clear()
    assert gate.check_site(there(tmp_path), documents, passed) == passed
    assert texts == names == []
    (tmp_path / "a.html").write_text("<p>Piąty</p>", "utf-8")
    (tmp_path / "b.txt").rename(tmp_path / "b.csv")  # read in another way
    again = gate.check_site(there(tmp_path), documents | {"d.pdf": Document("inna", "Szósty")}, passed)
    assert set(texts) - {""} == {"Piąty", "Drugi", "Szósty"}
    assert names == ["site/b.csv"]
    assert len(set(again) - set(passed)) == 4


def test_sentences_that_held_nothing_are_not_read_again_by_the_next_gate(folder, monkeypatch):
    searched: list[str] = []
    find = full_names.find

    def looked_at(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
        searched.append(text.shown)
        return find(text, allowed)

    monkeypatch.setattr(full_names, "find", looked_at)

    def faults(before: Iterable[str]) -> tuple[Gate, int]:
        gate = Gate(loaded(folder / "plan_data"), ROOT / "docs", TODAY)
        gate.clean = Clean(before)
        return gate, len(gate.faults())

    gate, found = faults(())
    assert searched and found == 0
    searched.clear()
    assert faults(gate.clean.sums)[1] == 0 and searched == []
    unit = folder / "plan_data/jednostka.yml"
    unit.write_text(f"{unit.read_text('utf-8')}# Zgłosił to Jan Kos.\n", "utf-8")
    assert faults(gate.clean.sums)[1] == 1 and searched == ["Zgłosił to Jan Kos."]


def test_a_file_of_the_site_is_looked_at_by_its_name_wherever_it_is_named(tmp_path):
    (tmp_path / "marek-kowalski").mkdir()
    (tmp_path / "marek-kowalski/index.html").write_text(
        '<p title="marek-kowalski/">Nic.</p><p>Marek Kowalski/inne</p>', "utf-8"
    )
    assert {fault.problem for fault in net(tmp_path)} == {
        'imię i nazwisko osoby: "Marek Kowalski".',
        'imię i nazwisko w nazwie pliku: "marek-kowalski".',
    }


def test_what_passed_is_of_no_use_on_another_day_or_when_the_unit_lets_something_else_pass(folder):
    def rules(day: date) -> str:
        return Gate(loaded(folder / "plan_data"), ROOT / "docs", day).rules

    first, second = rules(TODAY), rules(date(2026, 11, 24))
    unit = folder / "plan_data/jednostka.yml"
    unit.write_text(unit.read_text("utf-8") + "\nmarki_pomijane: [Sklepik]\n", "utf-8")
    assert len({first, second, rules(TODAY)}) == 3


def test_rules_are_told_in_the_same_words_by_every_process():
    told = (
        "from datetime import date; from pathlib import Path; from jawny_plan.checks.gate import Gate;"
        "from jawny_plan.reading.folder import loaded;"
        "print(Gate(loaded(Path('examples/przyklad/plan_data')), Path('docs'), date(2026, 11, 23)).rules)"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", told],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


def test_addresses_and_hidden_data_of_pictures_are_caught(tmp_path):
    from PIL import Image

    picture = Image.new("RGB", (4, 4))
    exif = Image.Exif()
    exif[0x013B] = "Marek Kowalski"
    for name in ("z.jpg", "z.png", "z.webp"):
        picture.save(tmp_path / name, exif=exif)
        picture.save(tmp_path / f"bez-{name}")
    (tmp_path / "marek-kowalski").mkdir()
    (tmp_path / "marek-kowalski/index.html").write_text("<p>Nic.</p>")
    said = {(fault.file, fault.problem.split(":")[0]) for fault in net(tmp_path)}
    assert said == {
        *((f"site/{name}", "zdjęcie niesie ukryte dane") for name in ("z.jpg", "z.png", "z.webp")),
        ("site/marek-kowalski/index.html", "imię i nazwisko w nazwie pliku"),
    }


def test_a_name_of_a_data_file_is_caught(folder):
    plans = folder / "plan_data/plany"
    (plans / "rejon-2-2024-01.yml").rename(plans / "marek-kowalski.yml")
    (plans / "rejon-2-2024-01.txt").rename(plans / "marek-kowalski.txt")
    [fault] = Gate(loaded(folder / "plan_data"), ROOT / "docs", TODAY).faults()
    assert fault.file.endswith("plany/marek-kowalski.yml") and "marek-kowalski" in fault.problem


# No false alarm

CLEAN = [ROOT, ROOT / "examples/przyklad", *CASES]


@pytest.mark.parametrize("unit", CLEAN, ids=[path.name for path in CLEAN])
@pytest.mark.parametrize("today", [date(2018, 1, 1), date(2024, 3, 12), TODAY])
def test_real_and_invented_plans_raise_no_alarm(unit, today):
    assert Gate(loaded_once(unit / "plan_data"), ROOT / "docs", today).faults() == []


def test_harmless_sentences_raise_none_anywhere(tmp_path):
    (tmp_path / "x.html").write_text("".join(f"<p>{text}</p>" for text in HARMLESS), "utf-8")
    (tmp_path / "x.txt").write_text("\n".join(HARMLESS), "utf-8")
    assert net(tmp_path, {"x.pdf": {"data": list(HARMLESS)}}) == []


# The doors


def test_a_build_with_personal_data_keeps_the_last_good_site(folder, mended):
    assert command("site", str(folder)).returncode == 0
    before = (folder / "site/index.html").stat().st_mtime_ns
    mended("haslo: Mniej", "haslo: Marek Kowalski i mniej")
    for word in ("site", "check"):
        done = command(word, str(folder))
        assert done.returncode == 1
        assert 'plany/rejon-2-2024-01.yml:7:8: haslo: imię i nazwisko osoby: "Marek Kowalski".' in done.stderr
        assert "Traceback" not in done.stderr
    assert (folder / "site/index.html").stat().st_mtime_ns == before


def test_an_exception_is_told_by_check_and_told_again_when_it_is_of_no_use(folder, mended):
    unit = folder / "plan_data/jednostka.yml"
    excepted = "\nwyjatki_prywatnosci:\n  - tekst: Marka Kowalskiego\n    powod: patron biegu\n"
    unit.write_text(unit.read_text("utf-8").rstrip() + "\n" + excepted, "utf-8")
    assert load(folder / "plan_data").unit.privacy_exceptions[0].reason == "patron biegu"
    said = command("check", str(folder)).stdout
    assert "Wyjątek od kontroli danych osobowych: „Marka Kowalskiego” (patron biegu)" in said
    assert "Wskazówka: jednostka.yml: wyjątek „Marka Kowalskiego” już niczego nie dotyczy." in said
    mended("haslo: Mniej", "haslo: Bieg Marka Kowalskiego i mniej")
    done = command("check", str(folder))
    assert done.returncode == 0, done.stderr
    assert "już niczego nie dotyczy" not in done.stdout


def test_personal_data_that_only_a_page_puts_together_stop_the_build(folder):
    """Neither the template nor the data hold the name: the page does."""
    project = folder / "projekt"
    for name in ("docs", "hooks"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", project)
    shutil.copytree(folder / "plan_data", project / "plan_data")
    page = project / "docs/index.md"
    page.write_text(page.read_text("utf-8") + '\n{% set imie = "Marek" %}{{ imie }} {{ "Kowalski" }}\n', "utf-8")
    done = command("site", project=project)
    assert done.returncode == 1
    assert 'imię i nazwisko osoby: "Marek Kowalski"' in done.stderr and "site/index.html" in done.stderr
    assert re.search(r"docs/index\.md:\d+:\d+: imię i nazwisko", done.stderr)
    assert not (project / "site").exists()


@pytest.mark.parametrize(
    ("title", "stops"),
    [
        ("Kontrola prędkości", True),
        ("Nocny patrol", True),
        ("Pomiar trzeźwości kierowców", True),
        ("Rozmowa o kontroli prędkości", False),
        ("Wyniki kontroli sklepów", False),
        ("Debata: patrol czy kamera", False),
        ("Spotkanie", False),
    ],
)
def test_a_meeting_that_announces_a_control_is_told_where_its_title_was_typed(folder, title, stops):
    (folder / "plan_data/spotkania").mkdir(exist_ok=True)
    (folder / "plan_data/spotkania/rejon-2-2026-12-01.yml").write_text(
        f"rejon: rejon-2\nrodzaj: spotkanie\ntytul: '{title}'\ntermin: {{dnia: 2026-12-01, od: 17.00, do: 18.00}}\n"
        "miejsce: {obiekt: świetlica}\n",
        "utf-8",
    )
    found = Gate(loaded(folder / "plan_data"), ROOT / "docs", TODAY).faults()
    assert [(fault.line, fault.path) for fault in found] == ([(3, "tytul")] if stops else [])
    assert Gate(loaded(folder / "plan_data"), ROOT / "docs", date(2026, 12, 1)).faults() == []


CONTROL = "  - dnia: {}\n    zrodlo: notatka\n    rodzaj: wykonanie\n    dzialanie: 1\n    opis: Kontrola sklepów.\n"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the invented unit's data."""
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
    return tmp_path


def test_a_control_of_this_very_day_is_told_and_one_of_a_coming_day_waits_as_a_draft(example):
    log = example / "plan_data/plany/rejon-2-2026-08.przebieg.yml"
    log.write_text(log.read_text("utf-8") + CONTROL.format(TODAY) + CONTROL.format("2026-11-26"), "utf-8")
    done = command("site", str(example), today=str(TODAY))
    assert done.returncode == 0, done.stderr
    page = (example / "site/plany/rejon-2-2026-08/index.html").read_text("utf-8")
    assert "23\u00a0listopada" in page and "26\u00a0listopada" not in page
    drafts = "".join(path.read_text("utf-8") for path in (example / "paczka/rejon-2-2026-08").rglob("*.html"))
    assert "26&nbsp;listopada" in drafts


def test_a_coming_control_that_pages_join_is_told_once_where_it_was_typed(example, tmp_path_factory):
    meeting = example / "plan_data/spotkania/rejon-1-2026-12-10.yml"
    meeting.write_text(
        re.sub("^tytul: .*", "tytul: Kontrola prędkości", meeting.read_text("utf-8"), flags=re.M), "utf-8"
    )
    gate = Gate(loaded(example / "plan_data"), ROOT / "docs", TODAY)
    folder = tmp_path_factory.mktemp("site")
    pages = {name: folder / name for name in ("rejon-1-2026-12-10.html", "atom.xml")}
    for page in pages.values():
        page.write_text("<p>Kontrola prędkości: czwartek, 10 grudnia 2026 r.</p>\n", "utf-8")
    with pytest.raises(Faults) as caught:
        gate.check_site(pages, {})
    [fault] = caught.value.faults
    assert re.search(r"^\S*spotkania/rejon-1-2026-12-10\.yml:7:8: tytul: dzień albo godzina przyszłej", str(fault))
    assert f"{meeting}:10:9: site/" in str(fault)
