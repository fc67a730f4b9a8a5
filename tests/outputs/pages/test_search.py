"""The index of the search page: only what is to be found, the same bytes each time, nothing unused."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from jawny_plan.outputs.pages import search


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


def index(folder: Path) -> None:
    with search.indexing(folder):
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
    with search.indexing(site(tmp_path)):
        (tmp_path / "plany/a/index.html").write_text("inaczej", "utf-8")  # what was found is what stood there before
    assert len(fragments(tmp_path)) == 2
    with pytest.raises(ValueError, match="fault"), search.indexing(site(tmp_path)):
        raise ValueError("fault")
