"""Nothing is built where nothing changed, and no change is missed."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.storage import unchanged
from jawny_plan.storage.remembered import AtHand

DAY = date(2024, 3, 12)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in small with a built site beside its data."""
    monkeypatch.delenv(unchanged.VARIABLE, raising=False)
    for name in (
        "docs/plany/[plan].md",
        "docs/_druk/ulotka.typ",
        "hooks/jawny_plan/polish/typography.py",
        "hooks/theme/assets/look.css",
        "requirements/site.txt",
        "mkdocs.yml",
        "unit/plan_data/jednostka.yml",
        "unit/plan_data/znak.svg",
        "unit/plan_data/plany/a.yml",
        "unit/site/index.html",
        "unit/site/plany/a/ulotka.pdf",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name}\n", encoding="utf-8")
    return tmp_path


def fingerprint(root: Path, day: date = DAY) -> str:
    return unchanged.fingerprint(root, root / "unit/plan_data", day)


def recalled(root: Path) -> str | None:
    return unchanged.recalled(root, root / "unit/site", fingerprint(root))


@pytest.fixture
def built(root: Path) -> Path:
    """The same project, its build remembered."""
    unchanged.remember(root, root / "unit/site", fingerprint(root), "Strona gotowa.")
    return root


def test_nothing_is_recalled_before_the_first_build(root):
    assert recalled(root) is None


def test_what_was_said_is_recalled_while_nothing_changes(built):
    assert recalled(built) == recalled(built) == "Strona gotowa."


@pytest.mark.parametrize(
    "name",
    [
        "docs/plany/[plan].md",
        "docs/_druk/ulotka.typ",
        "hooks/jawny_plan/polish/typography.py",
        "hooks/theme/assets/look.css",
        "requirements/site.txt",
        "mkdocs.yml",
        "unit/plan_data/jednostka.yml",
        "unit/plan_data/znak.svg",
        "unit/plan_data/plany/a.yml",
    ],
)
def test_an_input_counts_by_its_bytes_and_not_by_its_times(built, name):
    path = built / name
    before = path.stat()
    path.write_text(f"{name}!", encoding="utf-8")  # as long as before, and dated as before
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert recalled(built) is None
    path.write_text(f"{name}\n", encoding="utf-8")
    assert recalled(built) == "Strona gotowa."


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "unit/plan_data/plany/b.yml").write_text(""),
        lambda root: (root / "docs/plany/index.md").write_text(""),
        lambda root: (root / "unit/plan_data/znak.svg").unlink(),
        lambda root: (root / "unit/plan_data/plany/a.yml").rename(root / "unit/plan_data/plany/c.yml"),
        lambda root: (root / "unit/site/index.html").unlink(),
        lambda root: (root / "unit/site/index.html").write_text("unit/site/index.htmL"),
        lambda root: (root / "unit/site/nowy.txt").write_text(""),
        lambda root: (root / "unit/site/plany/a/ulotka.pdf").rename(root / "unit/site/plany/a/u.pdf"),
        lambda root: next(root.glob(".cache/strony/*")).write_text("[]"),
        lambda root: next(root.glob(".cache/strony/*")).write_bytes(b"\xff"),
    ],
)
def test_whatever_else_changes_is_noticed(built, change):
    change(built)
    assert recalled(built) is None


def test_a_hand_edited_page_that_hides_its_time_is_noticed(built):
    page = built / "unit/site/index.html"
    before = page.stat()
    page.write_text("unit/site/index.htmL\n", encoding="utf-8")
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert recalled(built) is None


def test_another_day_is_another_site(built):
    assert fingerprint(built, date(2024, 3, 13)) != fingerprint(built)


def test_a_new_version_of_a_part_is_noticed(built, monkeypatch):
    monkeypatch.setattr(unchanged, "_parts", lambda: ["typst-0.16.0.dist-info 1"])
    assert recalled(built) is None


def test_a_process_that_rehearsed_reads_of_the_program_what_was_written_since(root, monkeypatch):
    kept, read = AtHand(), list[str]()
    kept.gathers = True
    monkeypatch.setattr(unchanged, "at_hand", lambda: kept)
    contents = unchanged._contents
    monkeypatch.setattr(unchanged, "_contents", lambda path: read.append(path.name) or contents(path))
    files = [root / "mkdocs.yml", *(path for name in ("hooks", "requirements") for path in (root / name).rglob("*.*"))]
    for path in files:
        os.utime(path, ns=(1, 1))
    first = unchanged.program(root)
    assert len(read) == len(files) == 4
    assert unchanged.program(root) == first and len(read) == 4
    look = root / "hooks/theme/assets/look.css"
    look.write_text(look.read_text("utf-8").upper(), encoding="utf-8")
    os.utime(look, ns=(1, 1))  # the same size, and as old as before
    second = unchanged.program(root)
    assert second != first and read[4:] == ["look.css"]
    monkeypatch.setattr(unchanged, "at_hand", AtHand)
    assert unchanged.program(root) == second


def test_what_python_compiled_is_no_input(built):
    cached = built / "hooks/jawny_plan/__pycache__/polish.pyc"
    cached.parent.mkdir()
    cached.write_bytes(b"")
    assert recalled(built) == "Strona gotowa."


def test_each_site_is_remembered_by_itself(built):
    other = built / "other/site"
    other.mkdir(parents=True)
    assert unchanged.recalled(built, other, fingerprint(built)) is None


def test_a_record_that_nobody_used_for_long_is_dropped(built):
    record = next(built.glob(".cache/strony/*"))
    os.utime(record, (0, 0))
    unchanged.remember(built, built / "docs", "x", "")
    assert not record.exists()


def test_a_record_that_is_asked_counts_as_used_unless_it_no_longer_holds(built):
    record = next(built.glob(".cache/strony/*"))
    os.utime(record, (0, 0))
    assert recalled(built) and record.stat().st_mtime > 0
    os.utime(record, (0, 0))
    (built / "unit/plan_data/jednostka.yml").write_text("nazwa: Inna\n", "utf-8")
    assert recalled(built) is None and record.stat().st_mtime == 0


def test_the_cache_can_stand_elsewhere(root, monkeypatch):
    monkeypatch.setenv(unchanged.VARIABLE, str(root / "x"))
    assert unchanged.cache(root) == root / "x"


def test_a_build_apart_begins_with_what_is_kept_and_changes_none_of_it(built, monkeypatch, tmp_path):
    before = {path: path.read_bytes() for path in built.glob(".cache/**/*") if path.is_file()}
    with unchanged.cache_apart(built, tmp_path / "x"):
        assert unchanged.cache(built) == tmp_path / "x"
        assert recalled(built) == "Strona gotowa."
        unchanged.remember(built, built / "unit/site", "inne", "")
    assert unchanged.cache(built) == built / ".cache"
    assert before == {path: path.read_bytes() for path in built.glob(".cache/**/*") if path.is_file()}
    monkeypatch.setenv(unchanged.VARIABLE, str(tmp_path / "y"))
    with unchanged.cache_apart(built, tmp_path / "z"):
        pass
    assert unchanged.cache(built) == tmp_path / "y"


def test_a_site_is_known_as_the_last_build_left_it_whatever_it_was_made_of(built):
    (built / "mkdocs.yml").write_text("inne")
    assert recalled(built) is None and unchanged.left_as_built(built, built / "unit/site")
    (built / "unit/site/index.html").write_text("poprawiona")
    assert not unchanged.left_as_built(built, built / "unit/site")
    assert not unchanged.left_as_built(built, built / "docs")
