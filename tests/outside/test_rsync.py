"""Sending by the real rsync, to a folder of this machine and over a (pretended) remote shell."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from jawny_plan.checks.contents import Unread, texts
from jawny_plan.deploy.differences import Differences
from jawny_plan.deploy.mirror import LIST
from jawny_plan.deploy.releases import NotPublished
from jawny_plan.deploy.remote import Remote
from jawny_plan.polish.sought import sought
from jawny_plan.storage.inventory import contents
from tests.commands import test_cli_publish
from tests.commands.test_cli_publish import unit
from tests.conftest import ROOT, command

__all__ = ["unit"]  # the fixture

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
    before = os.umask(0o077)
    try:
        Remote(place).update(site)
    finally:
        os.umask(before)
    public = site.parent / "public"
    modes = {path: oct(path.stat().st_mode & 0o777) for path in (public, *public.rglob("*"))}
    assert {modes[path] for path in modes if path.is_dir()} == {"0o755"}
    assert {modes[path] for path in modes if path.is_file()} == {"0o644"}


@pytest.mark.parametrize("name", ["nowa.html", "plany/b/index.html"])
def test_a_file_of_somebody_else_is_never_overwritten(place, site, name):
    Remote(place).update(site)
    other = site.parent / "public" / name
    other.parent.mkdir(parents=True, exist_ok=True)
    other.write_text("strona gminy")
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text("nasza")
    for act in (Remote(place).differences, Remote(place).update):
        with pytest.raises(NotPublished, match=f"cudze albo zmienione ręcznie pliki o tych samych nazwach: {name}"):
            act(site)
    assert other.read_text() == "strona gminy"


def test_a_file_that_somebody_has_changed_since_is_not_overwritten(place, site):
    Remote(place).update(site)
    (site.parent / "public/index.html").write_text("poprawione ręcznie")
    (site.parent / "public/look.css").write_text("poprawione ręcznie")
    (site / "look.css").unlink()
    with pytest.raises(NotPublished, match=r"o tych samych nazwach: index\.html\."):
        Remote(place).update(site)
    (site / "index.html").write_text("poprawione ręcznie")
    Remote(place).update(site)
    assert (site.parent / "public/look.css").read_text() == "poprawione ręcznie"


def test_a_copy_of_the_version_before_goes_on(place, site):
    """Its list tells names alone."""
    Remote(place).update(site)
    (site.parent / "public" / LIST).write_text("".join(f"{name}\n" for name in contents(site)), encoding="utf-8")
    (site / "index.html").write_text("nowe", encoding="utf-8")
    (site / "look.css").unlink()
    Remote(place).update(site)
    assert there(site) == contents(site)


@pytest.mark.parametrize("planted", ["plany", "plany/a", "look.css", LIST])
def test_no_link_is_gone_through_or_replaced(place, site, tmp_path, planted):
    Remote(place).update(site)
    (site / "look.css").write_text("inne {}")
    shutil.rmtree(site / "plany")
    outside = tmp_path / "outside"
    (outside / "a").mkdir(parents=True)
    for name in ("a/index.html", "index.html", "look.css"):
        (outside / name).write_text("cudze")
    link = site.parent / "public" / planted
    if link.is_dir():
        shutil.rmtree(link)
    link.unlink(missing_ok=True)
    link.symlink_to(outside if planted.startswith("plany") else outside / "look.css")
    before = contents(outside)
    with pytest.raises(NotPublished):
        Remote(place).update(site)
    assert contents(outside) == before and link.is_symlink()


def test_a_machine_that_does_not_answer_is_one_message(site, monkeypatch):
    monkeypatch.setenv("RSYNC_RSH", shutil.which("false") or "false")
    with pytest.raises(NotPublished, match="rsync nie dokończył pracy"):
        Remote("daleki:/srv/www").update(site)


@pytest.mark.parametrize(
    "said",
    [
        "ssh: connect to host daleki port 22: Connection refused",
        "ssh: Could not resolve hostname daleki: Name or service not known",
        "someone@daleki: Permission denied (publickey,password).",
    ],
)
def test_a_machine_that_cannot_be_reached_is_named_with_what_to_do(site, tmp_path, monkeypatch, said):
    shell = tmp_path / "shell"
    shell.write_text(f"#!/bin/sh\necho '{said}' >&2\nexit 255\n")
    shell.chmod(0o755)
    monkeypatch.setenv("RSYNC_RSH", str(shell))
    with pytest.raises(NotPublished) as caught:
        Remote("daleki:/srv/www").update(site)
    first, *rest = str(caught.value).splitlines()
    assert first.startswith("daleki:/srv/www/: nie ma połączenia z komputerem daleki. Sprawdź jego nazwę, sieć")
    assert any(said in line for line in rest)


@pytest.mark.parametrize("place", ["--delete", "-e sh"])
def test_a_place_is_no_option(place):
    with pytest.raises(NotPublished, match="to nie jest miejsce"):
        Remote(place)


def test_the_word_publish_sends_the_whole_site(folder, tmp_path_factory):
    public = tmp_path_factory.mktemp("srv") / "public"
    place = str(public)
    dry = command("publish", "--rsync", "--dry-run", place, str(folder), today="")
    assert "nowa strona: /plany/ (Plany)" in dry.stdout and not public.exists()
    done = command("publish", "--rsync", "--allow-example", place, str(folder), today="")
    assert done.returncode == 0, done.stderr
    assert contents(folder / "site").items() <= contents(public).items()
    assert f"Wysłano do {place}" in done.stdout


def test_what_is_withdrawn_leaves_a_place_that_rsync_fills(place, tmp_path):
    folder = tmp_path / "jednostka"
    shutil.copytree(ROOT / "plan_data", folder / "plan_data")
    plan = folder / "plan_data/plany/rejon-2-2024-01.yml"
    plan.write_text(plan.read_text("utf-8").replace("haslo: Mniej", "haslo: Żmijowiec, mniej"), "utf-8")
    sent = command("publish", "--rsync", "--allow-example", place, str(folder), today="")
    assert sent.returncode == 0, sent.stderr
    public = Path(place.removeprefix("daleki:"))
    sought_for = sought("żmijowiec")

    def holding() -> list[str]:
        found = []
        for path in sorted(public.rglob("*")):
            with suppress(Unread):
                if path.is_file() and any(map(sought_for.stands_in, texts(path.name, path.read_bytes()))):
                    found.append(path.name)
        return found

    assert len(holding()) > 5
    done = command("withdraw", "--word", "żmijowiec", "--yes", str(folder), today="")
    assert done.returncode == 0, done.stderr
    assert f"Wysłano do {place}" in done.stdout
    assert holding() == [] and (public / LIST).is_file()
    again = command("withdraw", "--word", "żmijowiec", "--yes", str(folder), today="")
    assert again.returncode == (0 if place.startswith("daleki:") else 1), again.stderr  # there nobody can look inside
    assert "Traceback" not in again.stderr and "Tam jeszcze jest stara strona" not in again.stderr


def test_an_unreachable_place_is_told_before_anything_has_changed(folder):
    plan = folder / "plan_data/plany/rejon-2-2024-01.yml"
    plan.write_text(plan.read_text("utf-8").replace("haslo: Mniej", "haslo: Żmijowiec, mniej"), "utf-8")
    assert command("site", str(folder), today="").returncode == 0
    before = plan.read_bytes()
    done = command(
        "withdraw",
        "--word",
        "żmijowiec",
        "--yes",
        "--from",
        "nikogo.invalid:/srv",
        str(folder),
        today="",
        RSYNC_RSH="ssh -o BatchMode=yes",
    )
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "nie ma połączenia z komputerem nikogo.invalid" in done.stderr and "Niczego nie zmieniono." in done.stderr
    assert plan.read_bytes() == before


@pytest.mark.parametrize("built", [True, False], ids=["changed since it was built", "never built"])
def test_a_trial_changes_nothing_at_all(unit, mended, tmp_path, built):
    test_cli_publish.test_a_trial_changes_nothing_at_all(unit, mended, tmp_path, ("--rsync",), built)
