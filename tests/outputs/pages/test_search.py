"""The index of the search page: only what is to be found, the same bytes each time, nothing unused."""

from __future__ import annotations

import gzip
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jawny_plan.outputs.pages import search, search_copies, search_parts, search_program
from jawny_plan.outputs.pages.search import SearchIndex
from jawny_plan.outputs.pages.search_copies import SearchCopies
from jawny_plan.storage import standing as standing_files
from jawny_plan.storage.standing import StandingFiles


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


def beside(folder: Path) -> Path:
    """Where builds of a site leave what the next one may need."""
    return folder.with_name(f"{folder.name}-pamiec")


def made(
    folder: Path, standing: StandingFiles | None = None, rules: str = "1", kept: Path | None = None
) -> SearchIndex:
    """The index of a site that is built in `folder`, after those of earlier builds."""
    kept = kept or beside(folder)
    standing = standing or StandingFiles(kept / "stoi.json", folder.with_name("nie-ma"))
    copies = SearchCopies(kept / "szukane/strony", kept / "szukane-z-czego.json", rules, standing.sum_of)
    return SearchIndex(copies, standing, kept / "szukane-czesci.json", rules)


def index(folder: Path, rules: str = "1") -> None:
    with made(folder, rules=rules).making(folder):
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
    with pytest.raises(search_program.SearchError, match="Pagefind nie zbudował indeksu"):
        index(site(tmp_path))
    monkeypatch.setattr(search_program, "get_executable", lambda: None)
    with pytest.raises(search_program.SearchError, match="brakuje programu Pagefind"):
        index(tmp_path)


def test_other_work_goes_on_meanwhile_and_its_fault_is_its_own(tmp_path):
    with made(site(tmp_path)).making(tmp_path):
        (tmp_path / "plany/a/index.html").write_text("inaczej", "utf-8")  # what was found is what stood there before
    assert len(fragments(tmp_path)) == 2
    with pytest.raises(ValueError, match="fault"), made(site(tmp_path)).making(tmp_path):
        raise ValueError("fault")


def test_a_fault_of_other_work_leaves_no_program_behind(tmp_path, monkeypatch):
    started = []
    starts = search_program.subprocess.Popen
    monkeypatch.setattr(
        search_program.subprocess, "Popen", lambda *a, **k: started.append(starts(*a, **k)) or started[-1]
    )
    with pytest.raises(KeyboardInterrupt), made(site(tmp_path)).making(tmp_path):
        raise KeyboardInterrupt
    assert started and all(process.returncode is not None for process in started)


def changed(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def removed(folder: Path) -> None:
    (folder / "plany/b/index.html").unlink()


def added(folder: Path) -> None:
    (folder / "plany/c").mkdir()
    page = (folder / "plany/a/index.html").read_text("utf-8")
    (folder / "plany/c/index.html").write_text(page.replace("Łąka", "Bór"), "utf-8")


def copies(folder: Path, name: str) -> Path:
    """The copy of a page in the first part of the index."""
    return beside(folder) / "szukane/strony/czesc-" / name


@pytest.mark.parametrize(
    "change",
    [
        contents,
        lambda folder: changed(folder, "plany/a/index.html", "młynie", "bagnie"),
        lambda folder: changed(folder, "plany/a/index.html", " data-pagefind-body", ""),
        lambda folder: changed(folder, "plany/index.html", "<main>", "<main data-pagefind-body>"),
        removed,
        added,
        lambda folder: copies(folder, "plany/a/index.html").unlink(),
        lambda folder: copies(folder, "plany/a/index.html").write_text("<main data-pagefind-body>x</main>"),
        lambda folder: copies(folder, "obcy.html").write_text("<main data-pagefind-body>x</main>"),
        lambda folder: (beside(folder) / "szukane-z-czego.json").write_text("{}"),
        lambda folder: (beside(folder) / "szukane-z-czego.json").unlink(),
        lambda folder: (beside(folder) / "szukane-czesci.json").unlink(),
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
    assert contents(beside(folder) / "szukane") == contents(beside(fresh) / "szukane")


def test_a_page_is_copied_once_and_again_by_another_program(tmp_path, monkeypatch):
    made = []
    reads = search_copies.HTML
    monkeypatch.setattr(search_copies, "HTML", lambda *page: made.append(page) or reads(*page))
    folder = site(tmp_path / "site")
    for rules, times in (("1", 2), ("1", 2), ("2", 4)):
        index(folder, rules)
        assert len(made) == times


ADDRESSES = (
    "metoda",
    "rejony/r-1",
    "rejony/r-2",
    *(f"plany/r-{district}-{year}-0{half}" for year in range(2024, 2028) for district in (1, 2) for half in (1, 7)),
)
WORDS = ("hałas", "łąka", "młyn", "droga", "plaża", "szkoła")


def text(words: Iterable[str], around: str = "") -> str:
    shown = "".join(f"<p>{word}</p>" for word in words)
    main = f"<main data-pagefind-body><h1>{' '.join(words)}</h1>{shown}</main>"
    return f'<!doctype html><html lang="pl"><title>x</title>{main}<footer>{around}</footer></html>'


class Site:
    """A site that is built again and again, with an index of several parts."""

    def __init__(self, folder: Path) -> None:
        self.shown = folder / "site"
        self.pages: dict[str, str] = {}

    def build(self) -> dict[str, bytes]:
        """What stands after one more build, as `commands.one_build` goes about it."""
        fresh, kept = self.shown.with_name("fresh"), beside(self.shown)
        standing = StandingFiles(kept / "stoi.json", self.shown)
        self._write(fresh)
        with made(fresh, standing, kept=kept).making(fresh):
            pass
        for path in fresh.rglob("*.*"):
            standing.sum_of(path)
        assert standing.changed_meanwhile() == []
        shutil.rmtree(self.shown, ignore_errors=True)
        fresh.rename(self.shown)
        standing.remember()
        return contents(self.shown / search.FOLDER)

    def built_from_nothing(self) -> dict[str, bytes]:
        with tempfile.TemporaryDirectory() as name:
            self._write(folder := Path(name, "site"))
            index(folder)
            return contents(folder / search.FOLDER)

    def _write(self, folder: Path) -> None:
        folder.mkdir()
        for address, page in self.pages.items():
            (folder / address).mkdir(parents=True)
            (folder / address / "index.html").write_text(page, "utf-8")

    def file(self, number: int) -> Path:
        """One of the files of the index as it stands."""
        files = sorted(path for path in (self.shown / search.FOLDER).rglob("*") if path.is_file())
        return files[number % len(files)]


@pytest.fixture
def in_parts(monkeypatch) -> None:
    """Few pages make several parts, and a file counts as left at once."""
    monkeypatch.setattr(search_parts, "MOST", 4)
    monkeypatch.setattr(standing_files, "YOUNG", -1)


def set_page(address: str, words: list[str]) -> Callable[[Site], object]:
    return lambda site: site.pages.update({address: text(words)})


def without_page(address: str) -> Callable[[Site], object]:
    return lambda site: site.pages.pop(address, None)


def not_found(address: str) -> Callable[[Site], object]:
    return lambda site: site.pages.update({address: "<!doctype html><html lang=pl><main>Spis</main></html>"})


def another_day(number: int) -> Callable[[Site], object]:
    def later(site: Site) -> None:
        site.pages = {name: page.replace("<footer>", f"<footer>{number}") for name, page in site.pages.items()}

    return later


def spoilt(number: int) -> Callable[[Site], object]:
    return lambda site: site.file(number).write_bytes(b"obce")


def torn_out(number: int) -> Callable[[Site], object]:
    return lambda site: site.file(number).unlink()


def forgotten(kind: str) -> Callable[[Site], object]:
    def lost(site: Site) -> None:
        path = beside(site.shown) / kind
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)

    return lost


ADDRESS, NUMBER = st.sampled_from(ADDRESSES), st.integers(0, 40)
LEFT = st.sampled_from(["stoi.json", "szukane", "szukane-z-czego.json", "szukane-czesci.json"])
EDITS = st.one_of(
    st.builds(set_page, ADDRESS, st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)),
    st.builds(without_page, ADDRESS),
    st.builds(not_found, ADDRESS),
    st.builds(another_day, NUMBER),
    st.builds(spoilt, NUMBER),
    st.builds(torn_out, NUMBER),
    st.builds(forgotten, LEFT),
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(EDITS, min_size=1, max_size=3), min_size=1, max_size=4), st.permutations(ADDRESSES))
def test_parts_that_stand_are_those_of_a_build_from_nothing(in_parts, tmp_path_factory, edits, order):
    site = Site(tmp_path_factory.mktemp("czesci"))
    site.pages = {address: text([WORDS[len(address) % 6], address]) for address in order[:14]}
    site.build()
    for together in edits:
        for edit in together:
            edit(site)
        assert site.build() == site.built_from_nothing()


def test_only_the_part_of_a_page_that_changed_is_made_again(in_parts, tmp_path, monkeypatch):
    made_of: list[str] = []
    starts = search.Indexing
    monkeypatch.setattr(search, "Indexing", lambda pages, to: made_of.append(pages.name) or starts(pages, to))
    site = Site(tmp_path)
    site.pages = {address: text([address]) for address in ADDRESSES}
    site.build()
    assert made_of == ["czesc-", "czesc-2024", "czesc-2025", "czesc-2026", "czesc-2027"]
    made_of.clear()
    site.build()
    another_day(5)(site)  # around what is found
    site.build()
    assert made_of == []
    set_page("plany/r-1-2026-07", ["inaczej"])(site)
    assert b"inaczej" in site.build()[search.WORDS]
    assert made_of == ["czesc-2026"]


def test_each_part_holds_its_pages_and_the_first_the_program(in_parts, tmp_path):
    site = Site(tmp_path)
    site.pages = {address: text([address]) for address in ADDRESSES}
    built = site.build()
    told = json.loads(built[search.WORDS])
    assert told["czesci"] == {"": 3, "2024": 4, "2025": 4, "2026": 4, "2027": 4}
    assert [name for name in built if "wasm" in name or name.endswith(".js")] == ["wasm.pl.pagefind", "pagefind.js"]
    for part, count in told["czesci"].items():
        folder = f"{part}/" if part else ""
        pages = [name for name in built if name.startswith(f"{folder}fragment/")]
        assert len(pages) == count
        assert all(Path(name).stem.startswith(f"pl-x-{part}_" if part else "pl_") for name in pages)


@given(st.sets(st.sampled_from([f"plany/r-{n}-{year}-07/index.html" for n in range(40) for year in range(2020, 2030)])))
def test_each_page_is_of_one_part_and_parts_are_few(names):
    parts = Counter(search_parts.divided(names).values())
    assert sum(parts.values()) == len(names)
    assert (search_parts.FIRST in parts) == bool(names)
    assert len(parts) <= 3 * search_parts.PARTS
    if len(names) <= search_parts.MOST:
        assert len(parts) <= 1


def test_a_page_more_leaves_most_parts_as_they_were():
    names = [f"plany/r-{number}-{year}-07/index.html" for number in range(30) for year in (2024, 2025, 2026)]
    before, after = search_parts.divided(names), search_parts.divided([*names, "plany/r-31-2026-07/index.html"])
    assert {name: part for name, part in after.items() if name in before} == before
