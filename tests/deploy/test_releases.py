"""Releases: the public sees the old site or the new one, whole, whatever happens."""

from __future__ import annotations

import os
import random
import shutil
import sys
from collections import Counter
from pathlib import Path

import pytest

from jawny_plan.deploy import releases
from jawny_plan.deploy.releases import MOST_RELEASES, NotPublished, Releases, digest, lock
from jawny_plan.storage import within
from jawny_plan.storage.within import LedAway
from tests.tools.kills import killed

KILLS = 100
PUBLISHER = """\
from pathlib import Path
from jawny_plan.deploy.releases import Releases, lock
def main(target, site):
    with lock(Path(target)):
        there = Releases(Path(target))
        there.show(there.put(Path(site)))
"""
FILES = 40
# Before what a publication of so many pages may die, and how often it does it.
MOMENTS = {
    "open": 1200,
    "os.mkdir": 45,
    "os.chmod": 80,
    "os.rename": 3,
    "os.utime": 1,
    "os.symlink": 1,
    "shutil.rmtree": 2,
    "os.remove": 40,
}


def written(folder: Path, words: str, files: int = 3) -> Path:
    """A site in small: pages in folders, all of which say `words`."""
    for number in range(files):
        page = folder / f"plany/{number % 7}/{number}/index.html"
        page.parent.mkdir(parents=True)
        page.write_text(f"{words} {number}" * 200, encoding="utf-8")
    (folder / "index.html").write_text(words, encoding="utf-8")
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "public"


def publish(target: Path, folder: Path, words: str) -> Path:
    """Publish a site that says `words`; its release."""
    site = written(folder / words, words)
    there = Releases(target)
    release = there.put(site)
    there.show(release)
    shutil.rmtree(site)
    return release


def shown(target: Path) -> str:
    return (target / "current/index.html").read_text(encoding="utf-8")


def test_a_release_is_shown_under_the_hash_of_its_contents(target, tmp_path):
    release = publish(target, tmp_path, "a")
    assert shown(target) == "a"
    assert os.readlink(target / "current") == f"releases/{release.name}"
    assert release.name == digest(release) and len(release.name) == 16


def test_every_server_may_read_it(target, tmp_path):
    before = os.umask(0o077)
    try:
        release = publish(target, tmp_path, "a")
    finally:
        os.umask(before)
    modes = {path: oct(path.stat().st_mode & 0o777) for path in (target, release.parent, release, *release.rglob("*"))}
    assert {modes[path] for path in modes if path.is_dir()} == {"0o755"}
    assert {modes[path] for path in modes if path.is_file()} == {"0o644"}


def test_the_same_contents_are_one_release(target, tmp_path):
    assert publish(target, tmp_path, "a") == publish(target, tmp_path, "a")
    assert len(list((target / "releases").iterdir())) == 1


def test_five_releases_are_kept(target, tmp_path):
    made = [publish(target, tmp_path, words) for words in "abcdefg"]
    assert {path.name for path in (target / "releases").iterdir()} == {path.name for path in made[-MOST_RELEASES:]}
    assert shown(target) == "g"


def test_the_way_back_goes_step_by_step_and_ends(target, tmp_path):
    for words in "abc":
        publish(target, tmp_path, words)
    there = Releases(target)
    there.back()
    assert shown(target) == "b"
    there.back()
    assert shown(target) == "a"
    with pytest.raises(NotPublished, match="nie ma starszego wydania"):
        there.back()
    assert shown(target) == "a"


def test_what_was_withdrawn_is_not_gone_back_to(target, tmp_path):
    for words in "abc":
        publish(target, tmp_path, words)
    Releases(target).back()  # c was a mistake
    publish(target, tmp_path, "d")
    Releases(target).back()
    assert shown(target) == "b"


def test_old_contents_published_again_are_the_newest(target, tmp_path):
    for words in "abca":
        publish(target, tmp_path, words)
    assert shown(target) == "a"
    Releases(target).back()
    assert shown(target) == "c"


def test_a_clock_that_was_set_back_changes_no_order(target, tmp_path, monkeypatch):
    publish(target, tmp_path, "a")
    monkeypatch.setattr(releases.time, "time_ns", lambda: 1)
    publish(target, tmp_path, "b")
    publish(target, tmp_path, "c")
    Releases(target).back()
    assert shown(target) == "b"


def test_a_release_that_somebody_changed_is_neither_shown_again_nor_gone_back_to(target, tmp_path):
    first = publish(target, tmp_path, "a")
    publish(target, tmp_path, "b")
    (first / "index.html").write_text("obce słowa", encoding="utf-8")
    with pytest.raises(NotPublished):
        Releases(target).back()
    again = publish(target, tmp_path, "a")
    assert shown(target) == "a"
    assert again.name == f"{first.name}-1"
    publish(target, tmp_path, "c")
    assert Releases(target).back() == again


def test_a_folder_in_the_place_of_the_link_stays(target):
    (target / "current").mkdir(parents=True)
    with pytest.raises(NotPublished, match="to nie jest dowiązanie"):
        Releases(target)


def test_where_no_link_can_be_made_the_other_way_is_told(target, tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "symlink_to", refuse)
    with pytest.raises(NotPublished, match="publish --copy"):
        publish(target, tmp_path, "a")
    assert not (target / "current").exists()


def test_one_at_a_time(target):
    with lock(target), pytest.raises(NotPublished, match="ktoś właśnie tu publikuje"), lock(target):
        pass
    with lock(target):
        pass


def plant(target: Path, files: dict[str, str]) -> dict[str, str]:
    for name, words in files.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text(words, encoding="utf-8")
    return files


def found(target: Path, files: dict[str, str]) -> dict[str, str]:
    return {name: (target / name).read_text(encoding="utf-8") for name in files}


@pytest.mark.parametrize(
    ("files", "link", "named"),
    [
        (
            {"releases/20260101120000/index.html": "x", "repo/HEAD": "ref"},
            "releases/20260101120000",
            "current, releases/",
        ),
        ({"releases/1/index.html": "x", ".dep/log": "x"}, "releases/1", "current, releases/, releases/1"),
        ({"releases/.git/HEAD": "ref", "releases/README": "x"}, "", "releases/, releases/.git"),
        ({"releases/0123456789abcdef/index.html": "x"}, "releases/0123456789abcdef", "current, releases/"),
        ({"inne/index.html": "x"}, "inne", "current"),
    ],
    ids=["Capistrano", "Deployer", "a repository", "named like ours", "a link alone"],
)
@pytest.mark.parametrize("lock_file", [True, False])
def test_releases_of_somebody_else_stay_whole(target, tmp_path, files, link, named, lock_file):
    plant(target, files | ({releases.LOCK: ""} if lock_file else {}))
    if link:
        (target / "current").symlink_to(target / link)
    before = sorted(target.rglob("*"))
    with pytest.raises(NotPublished, match="wydania w tym katalogu robi inny program") as refused:
        Releases(target)
    assert named in str(refused.value)
    assert sorted(target.rglob("*")) == before
    assert found(target, files) == files


def test_what_others_keep_among_our_releases_stays(target, tmp_path):
    publish(target, tmp_path, "a")
    others = plant(target, {"releases/.git/HEAD": "ref", "releases/stare/index.html": "x", "releases/.DS_Store": "x"})
    for words in "bcdefgh":
        publish(target, tmp_path, words)
    Releases(target).back()
    assert found(target, others) == others
    assert len(list((target / "releases").iterdir())) == MOST_RELEASES + len(others)


def test_an_old_release_that_somebody_changed_is_named_and_stays(target, tmp_path):
    first = publish(target, tmp_path, "a")
    (first / ".htaccess").write_text("cudzy", encoding="utf-8")
    for words in "bcde":
        publish(target, tmp_path, words)
    there = Releases(target)
    assert there.show(there.put(written(tmp_path / "f", "f"))) == [first]
    assert (first / ".htaccess").read_text(encoding="utf-8") == "cudzy"


def test_releases_of_the_version_before_go_on(target, tmp_path):
    """It left no mark, but its lock, and releases that bear the hash of what is in them."""
    first = publish(target, tmp_path, "a")
    publish(target, tmp_path, "b")
    (target / releases.MARK).unlink()
    with lock(target):
        pass
    assert Releases(target).is_old
    publish(target, tmp_path, "c")
    assert shown(target) == "c"
    assert not Releases(target).is_old
    Releases(target).back()
    Releases(target).back()
    assert (target / "current").resolve() == first


def test_a_link_that_somebody_set_elsewhere_stays(target, tmp_path):
    publish(target, tmp_path, "a")
    plant(target, {"przerwa/index.html": "Przerwa techniczna"})
    (target / "current").unlink()
    (target / "current").symlink_to("przerwa")
    with pytest.raises(NotPublished, match="prowadzi do przerwa, a nie do wydania"):
        Releases(target)
    assert shown(target) == "Przerwa techniczna"


@pytest.mark.parametrize("by_handle", [True, False], ids=["by handles", "as on Windows"])
@pytest.mark.parametrize(
    "planted", [releases.LOCK, releases.MARK, f".{releases.MARK}.nowy", "releases", "releases/.nowe"]
)
def test_no_link_leads_a_write_or_a_delete_outside(target, tmp_path, monkeypatch, planted, by_handle):
    monkeypatch.setattr(within, "BY_HANDLE", by_handle)
    outside = written(tmp_path / "outside", "cudze")
    (outside / "plik").write_text("cudzy", encoding="utf-8")
    before = digest(outside)
    link = target / planted
    link.parent.mkdir(parents=True)
    link.symlink_to(outside if "releases" in planted else outside / "plik")
    with pytest.raises((LedAway, NotPublished)), lock(target):
        publish(target, tmp_path, "a")
    assert digest(outside) == before and link.is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL")
def test_a_kill_at_any_moment_leaves_the_old_site_or_the_new_one(target, tmp_path):
    """100 kills, spread over all that a publication does."""
    sites = [written(tmp_path / f"strona {number}", f"strona {number}", FILES) for number in range(MOST_RELEASES + 2)]
    whole = {digest(site) for site in sites}
    assert len(whole) == len(sites)
    chance, seen, switched, half_made = random.Random(2026), Counter(), 0, 0
    before = publish(target, tmp_path, "pierwsza").name
    others = plant(target, {"cudze/x": "x", "releases/.git/HEAD": "ref", "releases/20260101120000/index.html": "obca"})
    whole.add(before)
    while seen.total() < KILLS:
        kind = chance.choice(list(MOMENTS))
        if not killed(PUBLISHER, kind, chance.randint(1, MOMENTS[kind]), target, chance.choice(sites)):
            continue
        seen[kind] += 1
        after = digest(target / "current")
        assert after in whole, kind
        assert found(target, others) == others, kind
        switched += after != before
        half_made += any((target / "releases").glob(".[!g]*"))
        before = after
    assert seen.keys() == MOMENTS.keys()
    assert switched and half_made, (switched, half_made)  # the kills did hit the work, on both sides of the switch
    assert not killed(PUBLISHER, "never", 1, target, sites[0])
    assert digest(target / "current") == digest(sites[0])
    left = {path.name for path in (target / "releases").iterdir()} - {".git", "20260101120000"}
    assert left <= whole and len(left) <= MOST_RELEASES  # nothing is left behind
    assert {path.name for path in target.iterdir()} == {"current", "releases", releases.LOCK, releases.MARK, "cudze"}
