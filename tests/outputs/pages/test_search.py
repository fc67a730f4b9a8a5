"""The index of the search page: only what is to be found, the same bytes each time, nothing unused."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path

import pytest

from jawny_plan.outputs.pages import search, search_copies
from jawny_plan.outputs.pages.search_copies import SearchCopies
from jawny_plan.storage.inventory import sum_of


def site(folder: Path) -> Path:
    """A site of two pages to be found and one that is not."""
    for name, main, text in (
        ("plany/a", "main data-pagefind-body", "Łąka przy młynie"),
        ("plany/b", "main data-pagefind-body", "Hałas"),
        ("plany", "main", "Spis"),
    ):
        path = folder / name / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f'<!doctype html><html lang="pl"><title>x</title><{main}><h1>{text}</h1><p>{text}</p></main></html>',
            "utf-8",
        )
    return folder


def copies(folder: Path, rules: str = "1") -> SearchCopies:
    """What earlier indexes were made of, beside the site."""
    beside = folder.with_name(f"{folder.name}-szukane")
    return SearchCopies(beside / "strony", beside / "z-czego.json", rules, sum_of)


def index(folder: Path, rules: str = "1") -> None:
    with search.indexing(folder, copies(folder, rules)):
        pass


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def fragments(folder: Path) -> list[dict[str, object]]:
    """What Pagefind keeps of each page, by address."""
    packed = (gzip.decompress(path.read_bytes()) for path in (folder / search.FOLDER / "fragment").iterdir())
    return sorted((json.loads(data.removeprefix(b"pagefind_dcd")) for data in packed), key=lambda page: page["url"])


def test_pages_that_say_so_are_found_and_no_others(tmp_path):
    before = contents(site(tmp_path))
    index(tmp_path)
    assert [page["url"] for page in fragments(tmp_path)] == ["/plany/a/", "/plany/b/"]
    after = contents(tmp_path)
    assert {name: data for name, data in after.items() if not name.startswith(search.FOLDER)} == before


def test_letters_that_unicode_does_not_divide_are_divided(tmp_path):
    index(site(tmp_path))
    first = fragments(tmp_path)[0]
    assert "L\u0335ąka przy ml\u0335ynie" in str(first["content"])


def test_what_stands_side_by_side_is_not_glued_together(tmp_path):
    folder = site(tmp_path)
    path = folder / "plany/a/index.html"
    state = '<span class="jp-state jp-state--w-toku">'
    parts = (
        f"<p>{state}W toku</span> {state}Poprawiony</span></p><dl><div><dt>Kto</dt><dd>asp. X<br>tel.</dd></div></dl>"
    )
    path.write_text(path.read_text("utf-8").replace("</main>", f"{parts}</main>"), "utf-8")
    index(folder)
    assert "W toku, Poprawiony. Kto: asp. X tel." in str(fragments(tmp_path)[0]["content"])


def test_only_what_the_search_page_reads_is_kept(tmp_path):
    index(site(tmp_path))
    names = {path.name for path in (tmp_path / search.FOLDER).iterdir() if path.suffix != ".pf_meta"}
    assert names == {"slowa.json", "pagefind.js", "pagefind-entry.json", "wasm.pl.pagefind", "fragment", "index"}


def test_the_script_is_given_every_word_and_the_places_of_districts(tmp_path):
    folder = site(tmp_path)
    page = folder / "rejony/r-1/index.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        '<!doctype html><html lang="pl"><title>x</title><main data-pagefind-body data-pagefind-meta="rodzaj:Rejon">'
        '<p data-pagefind-meta="w_tym:w tym rejonie"></p>'
        "<h1>Rejon 1</h1><ul data-miejsca><li>Łąkowa&nbsp;(do 7)</li><li>Stary <b>Młyn</b></li></ul></main></html>",
        "utf-8",
    )
    index(folder)
    told = json.loads((folder / search.FOLDER / search.WORDS).read_text("utf-8"))
    assert told["slowa"] == sorted({"łąka", "przy", "młynie", "hałas", "rejon", "łąkowa", "do", "stary", "młyn"})
    [district] = told["miejsca"]
    assert district["nazwy"] == ["Łąkowa\u00a0(do 7)", "Stary Młyn"]
    assert (folder / search.FOLDER / f"fragment/{district['id']}.pf_fragment").is_file()


def test_the_same_pages_give_the_same_bytes(tmp_path, monkeypatch):
    one, other = site(tmp_path / "one"), site(tmp_path / "other/place")
    index(one)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.chdir(other)
    index(other)
    assert contents(one / search.FOLDER) == contents(other / search.FOLDER)


def test_a_failure_is_told_in_polish(tmp_path, monkeypatch):
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/bin/false")
    with pytest.raises(search.SearchError, match="Pagefind nie zbudował indeksu"):
        index(site(tmp_path))
    monkeypatch.setattr(search, "get_executable", lambda: None)
    with pytest.raises(search.SearchError, match="brakuje programu Pagefind"):
        index(tmp_path)


def test_other_work_goes_on_meanwhile_and_its_fault_is_its_own(tmp_path):
    with search.indexing(site(tmp_path), copies(tmp_path)):
        (tmp_path / "plany/a/index.html").write_text("inaczej", "utf-8")  # what was found is what stood there before
    assert len(fragments(tmp_path)) == 2
    with pytest.raises(ValueError, match="fault"), search.indexing(site(tmp_path), copies(tmp_path)):
        raise ValueError("fault")


def changed(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def removed(folder: Path) -> None:
    (folder / "plany/b/index.html").unlink()


def added(folder: Path) -> None:
    (folder / "plany/c").mkdir()
    page = (folder / "plany/a/index.html").read_text("utf-8")
    (folder / "plany/c/index.html").write_text(page.replace("Łąka", "Bór"), "utf-8")


@pytest.mark.parametrize(
    "change",
    [
        contents,
        lambda folder: changed(folder, "plany/a/index.html", "młynie", "bagnie"),
        lambda folder: changed(folder, "plany/a/index.html", " data-pagefind-body", ""),
        lambda folder: changed(folder, "plany/index.html", "<main>", "<main data-pagefind-body>"),
        removed,
        added,
        lambda folder: (copies(folder).folder / "plany/a/index.html").unlink(),
        lambda folder: (copies(folder).folder / "plany/a/index.html").write_text("<main data-pagefind-body>x</main>"),
        lambda folder: (copies(folder).folder / "obcy.html").write_text("<main data-pagefind-body>x</main>"),
        lambda folder: copies(folder).folder.with_name("z-czego.json").write_text("{}"),
        lambda folder: copies(folder).folder.with_name("z-czego.json").unlink(),
    ],
)
def test_after_any_change_the_index_is_as_if_made_from_nothing(tmp_path, change):
    folder = site(tmp_path / "site")
    index(folder)
    change(folder)
    shutil.rmtree(folder / search.FOLDER)
    index(folder)
    fresh = tmp_path / "fresh"
    shutil.copytree(folder, fresh, ignore=lambda _, names: {"indeks"} & set(names))
    index(fresh)
    assert contents(folder / search.FOLDER) == contents(fresh / search.FOLDER)
    assert contents(copies(folder).folder) == contents(copies(fresh).folder)


def test_a_page_is_copied_once_and_again_by_another_program(tmp_path, monkeypatch):
    made = []
    reads = search_copies.HTML
    monkeypatch.setattr(search_copies, "HTML", lambda *page: made.append(page) or reads(*page))
    folder = site(tmp_path / "site")
    for rules, times in (("1", 2), ("1", 2), ("2", 4)):
        index(folder, rules)
        assert len(made) == times
