"""The package's own command: few words, clear faults, the last good site kept."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from jawny_plan.storage.build_lock import WAITING, locked
from tests.conftest import PLAN, ROOT, command, copied
from tests.tools import text


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_build_prints_nothing_but_its_own_few_lines(folder):
    done = command("site", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.replace("\u00a0", " ").splitlines()
    assert len(lines) == 6
    assert re.fullmatch(r"Strona gotowa \(\d+,\d s\)\.", lines[0])
    assert lines[1] == "W katalogu site: 22 strony, 10 dokumentów."
    assert lines[2] == f"Otwórz w przeglądarce: {(folder / 'site/index.html').as_uri()}"
    assert lines[3].endswith("są w katalogu paczka.")
    assert "witryna w jednostka.yml" in lines[4]
    assert "brakuje deklaracji dostępności" in lines[5]


def test_nothing_is_built_when_nothing_changed(folder):
    first = command("site", str(folder))
    again = command("site", str(folder))
    assert again.returncode == 0
    assert again.stdout.splitlines() == [
        "Nic się nie zmieniło od ostatniego budowania.",
        *first.stdout.splitlines()[1:],
    ]
    (folder / "site/index.html").unlink()
    assert command("site", str(folder)).stdout.startswith("Strona gotowa")
    assert (folder / "site/index.html").is_file()
    (folder / "paczka/rejon-2-2024-01/co-gdzie-wkleic.html").unlink()
    assert command("site", str(folder)).stdout.startswith("Strona gotowa")
    assert (folder / "paczka/rejon-2-2024-01/co-gdzie-wkleic.html").is_file()


def test_a_bundle_of_nothing_known_says_what_was_meant(folder):
    done = command("bundle", "rejon-2-2024-1", str(folder))
    assert done.returncode == 1
    assert done.stderr == (
        'rejon-2-2024-1: nie ma planu ani spotkania o tej nazwie. Czy chodziło o "rejon-2-2024-01"?\n\n'
        "Paczki nie zbudowano.\n"
    )
    assert sorted(path.name for path in folder.iterdir()) == ["plan_data"]
    assert command("bundle").returncode == 2


def test_the_same_input_gives_the_same_bytes(site, folder):
    assert command("site", str(folder), TZ="Pacific/Auckland", LC_ALL="C", PYTHONHASHSEED="7").returncode == 0
    assert contents(folder / "site") == contents(site)


def solid(words: str) -> str:
    """Words without spaces: paper may break a long line anywhere."""
    return "".join(words.split())


@pytest.mark.parametrize(
    ("break_", "said"),
    [
        (lambda data: (data / PLAN).write_text("rejon: [\n"), "plany/rejon-2-2024-01.yml:"),
        (lambda data: (data / "jednostka.yml").unlink(), "jednostka.yml:1:1: brakuje pliku."),
        (lambda data: (data / "rejony/rejon-2.yml").write_text(""), "rejony/rejon-2.yml:1:1: plik jest pusty."),
        (lambda data: (data / "jednostka.yml").write_bytes("nazwa: Łuków".encode("cp1250")), "Windows-1250"),
    ],
)
def test_a_failed_build_says_why_and_keeps_the_last_good_site(folder, break_, said):
    assert command("site", str(folder)).returncode == 0
    before = contents(folder / "site")
    break_(folder / "plan_data")
    done = command("site", str(folder))
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.endswith("Strony nie zbudowano. Poprzednia strona pozostała bez zmian.\n")
    assert contents(folder / "site") == before
    assert sorted(path.name for path in folder.iterdir()) == [
        ".paczka.spis",
        ".site.spis",
        "paczka",
        "plan_data",
        "site",
    ]


def test_hostile_values_come_out_of_every_output_as_harmless_text(folder, mended):
    hostile = "<script>alert(1)</script> {{7*7}} [x](javascript:alert(1)) | a | b | =HYPERLINK(1) {% raw %}"
    mended("haslo: Mniej alkoholu i zakłóceń spokoju na klatkach schodowych", f"haslo: '{hostile}'")
    done = command("site", str(folder))
    assert done.returncode == 0, done.stderr
    for output in ("plany/rejon-2-2024-01/index.html", "plany/rejon-2-2024-01/ulotka.pdf", "plany/index.html"):
        assert solid(hostile) in solid(text.of(folder / "site" / output)), output
    for name in ("index.html", "nota.docx", "nota.odt", "nota.txt", "nota.pdf"):
        assert solid(hostile) in solid(text.of(folder / "site/prasa/rejon-2-2024-01-start" / name)), name
    for page in (folder / "site").rglob("*.html"):
        # Data for search engines are a script element, too, which no browser executes.
        html = re.sub(r'<script type="application/ld\+json">[^<]*</script>', "", page.read_text(encoding="utf-8"))
        assert html.count("<script") == (page.parent.name == "szukaj") and 'javascript:alert(1)"' not in html


def test_a_line_of_ten_thousand_characters(folder, mended):
    mended("slowa: weekendy", f"slowa: {'a' * 10_000}")
    done = command("site", str(folder))
    assert done.returncode == 0, done.stderr


def test_check_says_nothing_of_approved_texts_where_there_is_none(folder):
    plan = folder / "plan_data" / PLAN
    plan.with_suffix(".txt").unlink()
    known = plan.read_text(encoding="utf-8")
    unknown = "tekst: nieznany\ntekst_powod: Znamy go z gazety.\n\npoprawki_pisowni:"
    plan.write_text(known.replace("poprawki_pisowni:", unknown), encoding="utf-8")
    done = command("check", str(folder))
    assert done.stdout.splitlines()[0].replace("\u00a0", " ") == "Dane są w porządku: 1 plan."


def test_check_is_content_with_the_real_data(folder):
    done = command("check", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    content, declaration, people, *hints = done.stdout.replace("\u00a0", " ").splitlines()
    assert people.startswith("Danych osobowych nie znaleziono. Program zna formy")
    assert "Ostatni czyta człowiek." in people
    meant, *hints = hints
    assert meant == "Treść do przejrzenia przez człowieka: 5 miejsc (to nie błędy, strona powstanie)."
    words = [hint.partition("słowo służbowe: ")[2].partition(".")[0] for hint in hints[:5]]
    assert sorted(words) == ["„dyslokację”"] * 2 + ["„wykroczeniowych”"] * 3
    hints = hints[5:]
    assert declaration.startswith("Wskazówka: jednostka.yml: brakuje deklaracji dostępności")
    assert content == "Dane są w porządku: 1 plan. Każde zdanie zatwierdzonego tekstu ma swoje pole."
    plan = folder / "plan_data" / PLAN
    assert hints[:2] == ["Prosty język: 3 wskazówki w 1 pliku (to nie błędy).", str(plan)]
    assert hints[2].startswith("  9: w_skrocie: FOG 12,5 (57 słów, w tym 7 o czterech sylabach i dłuższych);")
    assert hints[3] == "  10: w_skrocie[1]: zdanie ma 26 słów, podziel je: „Na klatkach schodowych bloków nr 5,…”"
    assert hints[4].startswith("  17: w_skrocie_po: FOG")
    assert hints[5:] == []


def test_check_names_what_is_not_covered(folder, mended):
    mended("Zasadne jest podjęcie czynności", "Zasadne są czynności")
    done = command("check", str(folder))
    assert done.returncode == 1
    assert "Zasadne jest podjęcie czynności w celu wyeliminowania powyższych zdarzeń." in done.stderr


@pytest.mark.parametrize("words", [(), ("sitee",), ("site", "a", "b")])
def test_a_misused_command_shows_what_there_is(words):
    done = command(*words)
    assert done.returncode == 2
    assert "site [FOLDER]" in done.stderr


def test_a_folder_without_data(tmp_path):
    done = command("site", str(tmp_path))
    assert done.returncode == 2
    assert "nie ma takiego katalogu z danymi" in done.stderr


def test_a_wrong_day_is_one_message(folder):
    done = command("site", str(folder), today="2024-02-30")
    assert done.returncode == 1
    assert "JAWNY_PLAN_DZIS:1:1: dnia 2024-02-30 nie ma w kalendarzu." in done.stderr


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project, so that its templates may be broken."""
    copy = tmp_path / "copy"
    for name in ("docs", "hooks"):
        shutil.copytree(ROOT / name, copy / name)
    copied(ROOT / "plan_data", copy)
    shutil.copy(ROOT / "mkdocs.yml", copy)
    return copy


def test_a_fault_in_a_template_keeps_the_last_good_site(project):
    good = command("site", project=project)
    assert good.returncode == 0, good.stderr
    before = contents(project / "site")
    page = project / "docs/plany/[plan].md"
    page.write_text(page.read_text(encoding="utf-8").replace("plan.haslo", "plan.haslloo"), encoding="utf-8")
    done = command("site", project=project)
    assert done.returncode == 1
    assert 'docs/plany/[plan].md:6: nazwa "haslloo" jest nieznana. Czy chodziło o "haslo"?' in done.stderr
    assert contents(project / "site") == before


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("docs/index.md", "\n", "\n[x](/nie-ma/)\n", "index.md: odnośnik prowadzi do strony, której nie ma: /nie-ma/"),
        (
            "docs/index.md",
            "\n",
            "\n[x](/plany/#nie-ma)\n",
            "index.md: na stronie /plany/index.html nie ma miejsca #nie-ma",
        ),
        ("docs/index.md", "\n", "\n[x](plany.md)\n", "index.md: odnośnik prowadzi do strony, której nie ma: /plany.md"),
        (
            "docs/metoda/index.md",
            "\n",
            "\n[x](javascript:alert)\n",
            "metoda/index.md: odnośnik „javascript:alert” jest nie",
        ),
        (
            "docs/plany/[plan].md",
            "\n",
            "\n<a href='/plany/{{ plan.id }}/nie-ma.pdf'>x</a>\n",
            "plany/rejon-2-2024-01.md: odnośnik prowadzi do strony, której nie ma: /plany/rejon-2-2024-01/nie-ma.pdf",
        ),
        (
            "hooks/theme/base.html",
            "<footer",
            '<a href="nie-ma/">x</a><footer',
            "plany/index.md: odnośnik prowadzi do strony, której nie ma: /plany/nie-ma/",
        ),
        (
            "hooks/theme/base.html",
            "'assets/stylesheets/look.css' | url",
            "'assets/stylesheets/loook.css' | url",
            "innych stron: odnośnik prowadzi do strony, której nie ma: /assets/stylesheets/loook.css",
        ),
        (
            "hooks/theme/404.html",
            "<ul>",
            '<a href="/nie-ma/">x</a><ul>',
            "404.html: odnośnik prowadzi do strony, której nie ma: /nie-ma/",
        ),
    ],
)
def test_a_broken_link_stops_the_build(project, file, old, new, said):
    page = project / file
    text_ = page.read_text(encoding="utf-8")
    assert old in text_
    page.write_text(text_.replace(old, new, 1), encoding="utf-8")
    done = command("site", project=project)
    assert done.returncode == 1
    assert said in done.stderr
    assert not (project / "site").exists()


def test_mkdocs_itself_does_the_same_work(project, site):
    """Editors run `mkdocs build --strict`, too."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=project,
        capture_output=True,
        text=True,
        env={**os.environ, "JAWNY_PLAN_DZIS": "2024-03-12", "NO_MKDOCS_2_WARNING": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert contents(project / "site") == contents(site)


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("words", [("check",), ("nie-ma",)], ids=["a command that is done", "a misused one"])
def test_nobody_reads_to_the_end_and_nothing_is_said_of_it(folder, words, unbuffered):
    reading, writing = os.pipe()
    os.close(reading)  # as after `| head -1`
    environment = {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONUNBUFFERED": unbuffered, "JAWNY_PLAN_DZIS": "2024-03-12"}
    done = subprocess.run(
        [sys.executable, "-m", "jawny_plan", *words, str(folder)],
        stdout=writing,
        stderr=subprocess.PIPE if words == ("check",) else writing,
        env=os.environ | environment,
        check=False,
    )
    os.close(writing)
    assert not done.stderr
    assert done.returncode == (0 if words == ("check",) and not unbuffered else 1)


def test_ctrl_c_while_waiting_ends_with_a_word(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("JAWNY_PLAN_PAMIEC", str(tmp_path / "pamiec"))
    with locked(ROOT, folder / "plan_data"):
        process = subprocess.Popen(
            [sys.executable, "-c", HEARS, "site", str(folder)],
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(ROOT / "hooks")},
            text=True,
        )
        assert process.stderr is not None and process.stderr.readline() == f"{WAITING}\n"
        process.send_signal(signal.SIGINT)
        said = process.communicate()[1]
    assert (process.returncode, said) == (130, "Przerwano.\n")
    assert not (folder / "site").exists()


HEARS = """\
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell without jobs has its children ignore it
from jawny_plan.commands.cli import main
sys.exit(main(sys.argv[1:]))
"""
