"""A unit's folder may hold a `docs/` of its own, which is laid over the program's, file by file."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.checks.gate import Gate
from jawny_plan.outputs.documents.print import Press, PrintError
from jawny_plan.outputs.pour.sealed import Pour, TemplateFault
from jawny_plan.overlay import Layers
from jawny_plan.reading.authored import authored, unpublished
from jawny_plan.reading.folder import loaded
from tests.conftest import ROOT, command
from tests.outputs.test_only_what_changed import Unit

DOCS = ROOT / "docs"
TODAY = date(2026, 11, 23)


def put(docs: Path | None, name: str, text: str | bytes) -> Path:
    assert docs
    path = docs / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def program(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.fixture
def layers(tmp_path):
    return Layers.of_unit(DOCS, tmp_path)


@pytest.fixture
def unit(tmp_path):
    return Unit(tmp_path)


def test_a_site_is_made_of_it_and_of_the_programs_again_when_it_is_gone(unit):
    own, before = unit.folder / "docs", unit.built()
    put(own, "index.md", program("index.md").replace("w Twojej okolicy {#start}", "w Waszej okolicy {#start}"))
    put(own, "o-nas/index.md", "# O nas\n\nWróć na [stronę startową](/).\n")
    put(own, "_wzory/noty/program.md", "Własne zakończenie not.\n")
    put(own, "_druk/ulotka.typ", program("_druk/ulotka.typ").replace('"Twój dzielnicowy"', '"Nasz dzielnicowy"'))
    said = unit.build(unit.folder, unit.folder / "pamiec", "--why")
    after = unit.built()
    assert "Waszej okolicy" in after["site/index.html"].decode()
    assert "O nas" in after["site/o-nas/index.html"].decode()
    assert "jednostka/docs/o-nas/index.md: do tej strony nie prowadzi żaden odnośnik" in said
    notes = {data.decode() for name, data in after.items() if name.startswith("paczka/") and name.endswith(".txt")}
    assert any("Własne zakończenie not." in note for note in notes)
    changed = {name for name in before.keys() & after.keys() if before[name] != after[name]}
    assert "site/index.html" in changed and "site/metoda/index.html" not in changed
    shutil.copytree(own, unit.folder.with_name("nowa") / "docs")
    assert unit.built_from_nothing(unit.copied()) == after
    shutil.rmtree(own)
    assert unit.built() == before


def test_a_change_of_it_alone_is_noticed(unit):
    first = unit.built()
    file = put(unit.folder / "docs", "metoda/index.md", program("metoda/index.md") + "\nDopisek jednostki.\n")
    assert "Dopisek jednostki." in unit.built()["site/metoda/index.html"].decode()
    file.write_text(program("metoda/index.md"), encoding="utf-8")
    assert unit.built() == first


def test_a_fault_is_named_by_its_real_file_and_line(layers, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    put(layers.own, "strona.md", "# A\n\n{{ nieznane }}\n")
    put(layers.own, "_wzory/zly.md", "{% if %}\n")
    pour = Pour(layers, [], {})
    with pytest.raises(TemplateFault, match=r"^docs/strona\.md:3: "):
        pour.html("strona.md", {})
    monkeypatch.chdir("/")
    with pytest.raises(TemplateFault) as told:
        pour.html("_wzory/zly.md", {})
    assert str(told.value).startswith(f"{str(layers.own).lstrip('/')}/_wzory/zly.md:1: ")


def test_a_template_that_is_open_follows_its_file(layers):
    put(layers.own, "strona.md", "jeden")
    pour = Pour(Layers(layers.own, layers.own.parent / "nad"), [], {})
    assert "jeden" in pour.html("strona.md", {})
    over = put(layers.own.parent / "nad", "strona.md", "dwa")
    assert "dwa" in pour.html("strona.md", {})
    over.unlink()
    assert "jeden" in pour.html("strona.md", {})


def test_a_sheet_of_its_own_is_named_in_what_typst_says(layers, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    put(layers.own, "_druk/nota.typ", "#let x = 1\n#nieznane\n")
    press = Press(layers.within("_druk"), tmp_path)
    with pytest.raises(PrintError, match=r"Miejsce: docs/_druk/nota\.typ:2:1"):
        press.sheet("nota.typ", {}, TODAY)
    press.close()


def test_the_gate_reads_it_in_the_place_of_the_programs(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
    monkeypatch.chdir(tmp_path)
    layers = Layers.of_unit(DOCS, tmp_path)
    put(layers.own, "metoda/index.md", "# Metoda\n\nLiczył Jan Kowalski, PESEL 44051401458.\n")
    put(layers.own, "_druk/ulotka.typ", "// tel. prywatny Jana Kowalskiego: 600 700 800\n")
    faults = Gate(loaded(tmp_path / "plan_data"), layers, TODAY).faults()
    assert {(fault.file, fault.line) for fault in faults} == {("docs/metoda/index.md", 3), ("docs/_druk/ulotka.typ", 1)}


def test_what_does_not_go_out_is_told_with_its_place(layers, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    put(layers.own, "umowa.docx", "x")
    put(layers.own, "_wzory/makro.md", "x")
    (layers.own / "obcy.md").symlink_to(ROOT / "README.md")
    said = {str(stray).partition(": ")[0]: str(stray) for stray in unpublished(authored(layers))}
    assert said.keys() == {"docs/umowa.docx", "docs/_wzory/makro.md", "docs/obcy.md"}
    assert "Czy chodziło o" in said["docs/_wzory/makro.md"] and "makra.md" in said["docs/_wzory/makro.md"]
    found = authored(layers)
    assert layers.own / "obcy.md" not in found.templates and "obcy.md" not in found.pages


def test_a_folder_that_is_a_link_is_told(tmp_path):
    put(tmp_path / "gdzies", "index.md", "# Obca\n")
    unit = tmp_path / "jednostka"
    unit.mkdir()
    (unit / "docs").symlink_to(tmp_path / "gdzies")
    [stray] = unpublished(authored(Layers.of_unit(DOCS, unit)))
    assert f"{unit}/docs: to nie jest zwykły katalog." in str(stray)


def test_check_names_its_hints_and_says_it_anew_when_it_changes(tmp_path):
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
    assert "umowa.docx" not in command("check", str(tmp_path), today="2026-11-23").stdout
    put(tmp_path / "docs", "umowa.docx", "x")
    assert (
        f"{tmp_path}/docs/umowa.docx: to dokument biurowy" in command("check", str(tmp_path), today="2026-11-23").stdout
    )
    put(tmp_path / "docs", "metoda/index.md", "# Metoda\n\nJan Kowalski, PESEL 44051401458.\n")
    refused = command("check", str(tmp_path), today="2026-11-23")
    assert refused.returncode and f"{tmp_path}/docs/metoda/index.md:3:" in refused.stderr


def test_withdraw_takes_words_out_of_it(tmp_path, tmp_path_factory):
    shutil.copytree(ROOT / "plan_data", tmp_path / "plan_data")
    own = put(
        tmp_path / "docs", "metoda/index.md", program("metoda/index.md") + "\nDziękujemy Zenobiuszowi Kwiatowi.\n"
    )
    older = put(tmp_path / ".aktualizacja/poprzednia-1/docs", "index.md", "Zenobiusz Kwiat\n")
    memory = str(tmp_path_factory.mktemp("pamiec"))  # a withdrawal looks through all that builds keep in mind
    done = command("withdraw", "--yes", "--word", "Zenobiusz Kwiat", str(tmp_path), JAWNY_PLAN_PAMIEC=memory)
    assert done.returncode == 0, done.stderr
    assert f"{own}:" in done.stdout
    assert f"{older}\n" in done.stdout.partition("Pliki, których program nie zrobił")[2]
    assert "Kwiat" not in own.read_text(encoding="utf-8")
