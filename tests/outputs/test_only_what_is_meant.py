"""From the folder of pages only what is meant goes out: what else lies there is named, by `site` and by `check`."""

from __future__ import annotations

import io
import shutil
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from jawny_plan.checks.personal.pictures import metadata
from jawny_plan.outputs.documents.print import Press, note_sheet
from jawny_plan.press import parse
from tests import conftest
from tests.conftest import ROOT, command, made_once
from tests.press.samples import ABOUT, BASE
from tests.tools import pdf
from tests.tools.picture import claiming, hiding

SECRET = b"Ulica Tajna 7"
KINDS = {"foto.jpg": "JPEG", "rejony/Foto.PNG": "PNG", "foto.webp": "WEBP", "foto.gif": "GIF"}
STRAYS = ("index.md.bak", "index.md~", "~$lista.docx", "Thumbs.db", ".DS_Store", "lista.xlsx", "strona.html", "skrypt.js",
          "zly.svg", "haslo.md", "obcy", "ogromne.jpg", "niczyj.pdf", "index (1).md", "._index.md")  # fmt: skip
DRAWING = b"<svg xmlns='http://www.w3.org/2000/svg'><title>Ulica Tajna 7</title><rect width='9' height='9'/>%s</svg>"
PAGE = """
{# Ulica Tajna 7 #}
<!-- Ulica Tajna 7 {{ nie_ma }} -->

[Ulotka o psach](/Ulotka%20o%20psach.pdf)

![Ulica](/foto.jpg)
"""


def document(words: str) -> bytes:
    """A PDF file with these words, as another program would write it."""
    note = parse(f"<h1>Ulotka</h1><p>{words}</p>", BASE, {})
    made = Press(ROOT / "docs/_druk", ROOT).sheet("nota.typ", note_sheet(note, ABOUT), date(2026, 1, 1))
    with pikepdf.open(io.BytesIO(made)) as opened:
        opened.docinfo["/Author"] = SECRET.decode()
        saved = io.BytesIO()
        opened.save(saved)
    return saved.getvalue()


def copied(project: Path) -> Path:
    """A copy of the project; its folder of pages."""
    for name in ("docs", "hooks"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    conftest.copied(ROOT / "plan_data", project)
    shutil.copy(ROOT / "mkdocs.yml", project)
    return project / "docs"


def build(project: Path, word: str = "site") -> tuple[int, str]:
    done = command(word, project=project)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built copy of the project in which everything lies about that people leave; `site.txt` holds what was said."""

    def make(folder: Path) -> None:
        docs = copied(folder)
        for name in STRAYS:
            if name == "obcy":
                (docs / name).symlink_to("/etc")
            elif name == "haslo.md":
                (docs / name).symlink_to("/etc/hostname")
            else:
                (docs / name).write_bytes(SECRET)
        (docs / "zly.svg").write_bytes(DRAWING % b"<script>x()</script>")
        (docs / "dobry.svg").write_bytes(DRAWING % b"")
        (docs / "ogromne.jpg").write_bytes(claiming(20_000, 20_000))
        for name, kind in KINDS.items():
            (docs / name).write_bytes(hiding(kind, SECRET, (300, 200)))
        (docs / "Ulotka o psach.pdf").write_bytes(document("Psy na smyczy."))
        (docs / "niczyj.pdf").write_bytes(document("Nikt."))
        (docs / "kopia.md").write_text("# Kopia {#start}\n\nNic.\n", encoding="utf-8")
        (folder / "hooks/theme/assets/images/Thumbs.db").write_bytes(SECRET)
        (folder / "hooks/theme/assets/stylesheets/look.css.bak").write_bytes(SECRET)
        with (docs / "index.md").open("a", encoding="utf-8") as page:
            page.write(PAGE)
        for word in ("site", "check"):
            code, said = build(folder, word)
            assert code == 0, said
            (folder / f"{word}.txt").write_text(said, encoding="utf-8")

    return made_once(tmp_path_factory, "meant", make)


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_nothing_else_goes_out(project, site):
    more = {*KINDS, "dobry.svg", "Ulotka o psach.pdf", "kopia/index.html"}
    searched = "szukaj/indeks/"  # named after sums
    assert {name for name in files(project / "site") - files(site) if not name.startswith(searched)} == more
    assert {name for name in files(site) - files(project / "site") if not name.startswith(searched)} == set()


def test_nothing_hidden_goes_out(project):
    for folder in ("site", "paczka"):
        for path in sorted((project / folder).rglob("*")):
            if path.is_file():
                assert SECRET not in path.read_bytes(), path
                assert metadata(path.read_bytes()) == [], path


def test_what_is_shown_stays(project):
    made = (project / "site/Ulotka o psach.pdf").read_bytes()
    assert "Psy na smyczy." in pdf.text(made) and pdf.tags(made)
    assert "Ulica" in (project / "site/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", STRAYS)
@pytest.mark.parametrize("word", ["site", "check"])
def test_each_is_named_by_both_commands(project, word, name):
    said = (project / f"{word}.txt").read_text(encoding="utf-8")
    assert said.count(f"docs/{name}: ") == 1
    assert "za duży: ma 400 mln pikseli" in said


def test_a_page_that_no_link_leads_to_is_named(project):
    said = (project / "site.txt").read_text(encoding="utf-8")
    assert said.count("do tej strony nie prowadzi żaden odnośnik") == 1
    assert "docs/kopia.md: do tej strony nie prowadzi" in said


def test_the_projects_own_pages_are_all_led_to(tmp_path):
    copied(tmp_path)
    code, said = build(tmp_path)
    assert code == 0 and "docs/" not in said


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("lista.xlsx", b"x", "docs/lista.xlsx: to dokument biurowy."),
        ("zly.svg", DRAWING % b"<script/>", "docs/zly.svg: rysunek ma w środku to, czego nie publikujemy: <script>."),
        ("zly.pdf", b"%PDF", "docs/zly.pdf: dokumentu PDF nie da się odczytać."),
    ],
)
def test_a_link_to_what_does_not_go_out_stops_the_build_and_says_why(tmp_path, name, data, said):
    docs = copied(tmp_path)
    (docs / name).write_bytes(data)
    with (docs / "index.md").open("a", encoding="utf-8") as page:
        page.write(f"\n[x](/{name})\n")
    code, told = build(tmp_path)
    assert code == 1
    assert f"index.md: odnośnik prowadzi do strony, której nie ma: /{name}\n  {said}" in told
    assert not (tmp_path / "site").exists()


def test_personal_data_in_a_pdf_stop_the_build_and_the_check(tmp_path):
    docs = copied(tmp_path)
    (docs / "lista.pdf").write_bytes(document("Zgłoszenia przyjmuje Marek Kowalski."))
    with (docs / "index.md").open("a", encoding="utf-8") as page:
        page.write("\n[x](/lista.pdf)\n")
    for word in ("check", "site"):
        code, told = build(tmp_path, word)
        assert code == 1
        assert 'docs/lista.pdf:1:1: imię i nazwisko osoby: "Marek Kowalski".' in told


@pytest.mark.parametrize("data", ["Zażółć\n".encode("cp1250"), "Zażółć\n".encode("utf-16"), b"PK\x03\x04"])
def test_a_page_that_is_no_text_is_a_fault_of_that_file(tmp_path, data):
    (copied(tmp_path) / "o-nas.md").write_bytes(data)
    for word in ("check", "site"):
        code, told = build(tmp_path, word)
        assert code == 1 and "docs/o-nas.md:1:" in told and "UTF-8" in told
