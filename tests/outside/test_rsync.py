"""Sending by the real rsync, to a folder of this machine and over a (pretended) remote shell."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from jawny_plan.deploy.differences import Differences
from jawny_plan.deploy.mirror import LIST
from jawny_plan.deploy.releases import NotPublished, contents
from jawny_plan.deploy.remote import Remote
from tests.conftest import command

# What ssh would do: leave out the machine's name and give the rest to a shell there.
SHELL = '#!/bin/sh\nwhile [ "$1" != daleki ]; do shift; done\nshift\nexec sh -c "$*"\n'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {"index.html": "start", "plany/a/index.html": "a", "plany/a/ulotka żółta.pdf": "%PDF a", "look.css": "a {}"}
    for name, words in files.items():
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(words, encoding="utf-8")
    return tmp_path / "site"


@pytest.fixture(params=["", "daleki:"], ids=["here", "over a shell"])
def place(request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A place as rsync writes it; its folder is `public`."""
    shell = tmp_path / "shell"
    shell.write_text(SHELL)
    shell.chmod(0o755)
    monkeypatch.setenv("RSYNC_RSH", str(shell))
    return f"{request.param}{tmp_path / 'public'}"


def there(site: Path) -> dict[str, str]:
    public = contents(site.parent / "public")
    assert public.pop(LIST)
    return public


def test_the_copy_becomes_equal_again_and_again(place, site):
    remote = Remote(place)
    assert remote.differences(site) == Differences(tuple(contents(site)), (), ())
    assert not (site.parent / "public").exists()
    remote.update(site)
    assert there(site) == contents(site)
    (site / "plany/a/index.html").write_text("b", encoding="utf-8")  # as long as before
    (site / "look.css").unlink()
    (site / "nowa.html").write_text("n", encoding="utf-8")
    assert remote.differences(site) == Differences(("nowa.html",), ("plany/a/index.html",), ("look.css",))
    remote.update(site)
    assert there(site) == contents(site)
    assert remote.differences(site) == Differences((), (), ())


def test_files_of_others_stay(place, site):
    Remote(place).update(site)
    other = site.parent / "public/.htaccess"
    other.write_text("x")
    (site / "look.css").unlink()
    Remote(place).update(site)
    assert other.read_text() == "x"
    assert not (site.parent / "public/look.css").exists()


def test_a_folder_with_other_peoples_files_is_refused(place, site):
    other = site.parent / "public/index.html"
    other.parent.mkdir()
    other.write_text("strona gminy")
    with pytest.raises(NotPublished, match="stoją tu już inne pliki"):
        Remote(place).update(site)
    assert other.read_text() == "strona gminy"


def test_every_server_may_read_it(place, site):
    (site / "look.css").chmod(0o600)
    Remote(place).update(site)
    assert (site.parent / "public/look.css").stat().st_mode & 0o777 == 0o644


def test_a_machine_that_does_not_answer_is_one_message(site, monkeypatch):
    monkeypatch.setenv("RSYNC_RSH", shutil.which("false") or "false")
    with pytest.raises(NotPublished, match="rsync nie dokończył pracy"):
        Remote("daleki:/srv/www").update(site)


@pytest.mark.parametrize("place", ["--delete", "-e sh"])
def test_a_place_is_no_option(place):
    with pytest.raises(NotPublished, match="to nie jest miejsce"):
        Remote(place)


def test_the_word_publish_sends_the_whole_site(folder):
    place = str(folder / "public")
    dry = command("publish", "--rsync", "--dry-run", place, str(folder), today="")
    assert "nowa strona: /plany/ (Plany)" in dry.stdout and not (folder / "public").exists()
    done = command("publish", "--rsync", place, str(folder), today="")
    assert done.returncode == 0, done.stderr
    assert there(folder / "site") == contents(folder / "site")
    assert f"Wysłano do {place}" in done.stdout
