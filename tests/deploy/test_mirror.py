"""The plain copy: each file whole at every moment, pages last, nobody else's file touched."""

from __future__ import annotations

import os
import random
import shutil
import sys
from pathlib import Path

import pytest

from jawny_plan.deploy.mirror import LIST, Mirror, in_order
from jawny_plan.deploy.releases import NotPublished
from jawny_plan.storage import within
from jawny_plan.storage.inventory import contents, parsed
from jawny_plan.storage.within import LedAway
from tests.tools.kills import killed

KILLS = 100
COPIER = """\
from pathlib import Path
from jawny_plan.deploy.mirror import Mirror
def main(target, site):
    Mirror(Path(target)).update(Path(site))
"""
FILES = 40
# Before what a copy of so many pages may die, and how often it does it.
MOMENTS = {"open": 800, "os.rename": 40, "os.chmod": 80, "os.remove": 50}


def written(folder: Path, files: dict[str, str]) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    for name, words in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words, encoding="utf-8")
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "public"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {"index.html": "start", "plany/a/index.html": "a", "plany/a/ulotka.pdf": "%PDF a", "look.css": "a {}"}
    return written(tmp_path / "site", files)


def there(target: Path) -> dict[str, str]:
    """What stands in the target, but for the copy's own list."""
    return {name: sum_ for name, sum_ in contents(target).items() if name != LIST}


def test_the_copy_is_equal_and_what_is_gone_goes(target, site):
    Mirror(target).update(site)
    assert there(target) == contents(site)
    shutil.rmtree(site / "plany")
    (site / "look.css").write_text("b {}", encoding="utf-8")
    (site / "nowa.html").write_text("nowa", encoding="utf-8")
    Mirror(target).update(site)
    assert there(target) == contents(site)
    assert not (target / "plany").exists()


def test_files_of_others_stay(target, site):
    others = {".htaccess": "Options -Indexes", "plany/inne.html": "cudza strona"}
    written(target, others)
    Mirror(target).update(site)
    shutil.rmtree(site / "plany")
    Mirror(target).update(site)
    assert {name: (target / name).read_text() for name in others} == others


def test_a_file_of_somebody_else_is_never_overwritten(target, site):
    written(target, {"index.html": "strona gminy", "look.css": "a {}"})
    with pytest.raises(NotPublished, match=r"cudze albo zmienione ręcznie pliki o tych samych nazwach: index\.html\."):
        Mirror(target).update(site)
    assert sorted(there(target)) == ["index.html", "look.css"]
    assert (target / "index.html").read_text() == "strona gminy"


def test_pages_come_after_what_they_need_and_the_start_page_last():
    assert in_order(["index.html", "a/index.html", "a/ulotka.pdf", "look.css", "404.html"]) == [
        "a/ulotka.pdf",
        "look.css",
        "404.html",
        "a/index.html",
        "index.html",
    ]


def test_only_what_changes_is_written(target, site):
    Mirror(target).update(site)
    before = {path: path.stat().st_ino for path in target.rglob("*.*") if path.name != LIST}
    (site / "look.css").write_text("b {}", encoding="utf-8")
    Mirror(target).update(site)
    assert {path.name for path, inode in before.items() if path.stat().st_ino != inode} == {"look.css"}


@pytest.mark.parametrize("name", ["/etc/passwd", "../x", "a/../../x", "", "a//b", r"..\x", "C:/x", "./x"])
def test_a_list_leads_to_nothing_outside_its_folder(name):
    sum_ = "0" * 64
    assert parsed(f"index.html\n{name}\n{sum_}  {name}\n{sum_}  a.html\n") == {
        "index.html": frozenset(),
        "a.html": {sum_},
    }


def test_a_file_that_somebody_has_changed_since_is_not_overwritten(target, site):
    Mirror(target).update(site)
    (target / "index.html").write_text("poprawione ręcznie", encoding="utf-8")
    (target / "plany/a/index.html").write_text("i to", encoding="utf-8")
    with pytest.raises(
        NotPublished, match=r"zmienione ręcznie pliki o tych samych nazwach: index\.html, plany/a/index"
    ):
        Mirror(target).update(site)
    (site / "index.html").write_text("poprawione ręcznie", encoding="utf-8")  # the same is no fault
    shutil.rmtree(site / "plany")
    Mirror(target).update(site)
    assert (target / "plany/a/index.html").read_text(encoding="utf-8") == "i to"
    assert not (target / "plany/a/ulotka.pdf").exists()


def test_a_copy_of_the_version_before_goes_on(target, site):
    """Its list tells names alone."""
    Mirror(target).update(site)
    names = sorted(there(target))
    (target / LIST).write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
    assert Mirror(target).is_old
    (site / "index.html").write_text("nowe", encoding="utf-8")
    (site / "look.css").unlink()
    Mirror(target).update(site)
    assert there(target) == contents(site)
    assert not Mirror(target).is_old


@pytest.mark.parametrize("by_handle", [True, False], ids=["by handles", "as on Windows"])
@pytest.mark.parametrize("planted", ["look.css", "plany", "plany/a", LIST, f".{LIST}.nowy", ".look.css.nowy"])
@pytest.mark.parametrize("again", [True, False], ids=["listed", "new"])
def test_no_link_leads_a_write_or_a_delete_outside(target, site, tmp_path, monkeypatch, planted, by_handle, again):
    if not by_handle:
        monkeypatch.setattr(within, "BY_HANDLE", False)
    if again:
        Mirror(target).update(site)
        (site / "look.css").write_text("inne {}", encoding="utf-8")
        shutil.rmtree(site / "plany")
    outside = written(tmp_path / "outside", {"a/index.html": "a", "index.html": "a", "look.css": "a {}"})
    link = target / planted
    if link.is_dir():
        shutil.rmtree(link)
    link.unlink(missing_ok=True)
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(outside if planted.startswith("plany") else outside / "look.css")
    before = contents(outside)
    with pytest.raises(LedAway, match=f"{link}: stoi tu dowiązanie"):
        Mirror(target).update(site)
    assert contents(outside) == before and link.is_symlink()


def test_every_server_may_read_it(target, site):
    before = os.umask(0o077)
    try:
        Mirror(target / "głębiej").update(site)
    finally:
        os.umask(before)
    modes = {path: oct(path.stat().st_mode & 0o777) for path in (target, *target.rglob("*"))}
    assert {modes[path] for path in modes if path.is_dir()} == {"0o755"}
    assert {modes[path] for path in modes if path.is_file()} == {"0o644"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL")
def test_after_a_kill_each_file_is_the_old_one_or_the_new_one(target, tmp_path):
    common = {f"plany/{number}/index.html": "" for number in range(FILES)}
    sites = [
        written(tmp_path / word, dict.fromkeys((*common, f"{word}.pdf", "index.html"), word * 5000))
        for word in ("stara", "nowa")
    ]
    whole = {name: {contents(site).get(name) for site in sites} for name in (*common, "index.html")}
    Mirror(target).update(sites[0])
    others = {".htaccess": "Options -Indexes", "plany/0/cudza.html": "cudza strona", "releases/20260101/x": "x"}
    for name, words in others.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text(words, encoding="utf-8")
    chance, kills, mixed = random.Random(2026), 0, 0
    while kills < KILLS:
        kind = chance.choice(list(MOMENTS))
        kills += killed(COPIER, kind, chance.randint(1, MOMENTS[kind]), target, sites[chance.randrange(2)])
        found = contents(target)
        assert all(found[name] in either for name, either in whole.items())
        assert {name: (target / name).read_text() for name in others} == others
        mixed += len({found[name] for name in whole}) == 2
    assert mixed  # the kills did hit the work; between two files, never within one
    Mirror(target).update(sites[1])
    assert {name: sum_ for name, sum_ in there(target).items() if name not in others} == contents(sites[1])
