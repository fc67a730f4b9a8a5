"""The word `publish`: only what the data make today, in the way that was asked for."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from jawny_plan.deploy.releases import contents, digest, lock
from tests.conftest import PLAN, command


@pytest.fixture
def unit(folder: Path, site: Path) -> tuple[str, str, Path]:
    """A folder with data, a place to publish to (both as words), and that place."""
    target = folder / "public"
    return str(target), str(folder), target


def publish(*words: str, today: str = "", **environment: str):
    return command("publish", *words, today=today, **environment)


def said(done) -> str:
    return (done.stdout + done.stderr).replace("\u00a0", " ")


def test_the_site_of_today_is_built_and_shown(unit):
    place, folder, target = unit
    done = publish(place, folder)
    assert done.returncode == 0, done.stderr
    assert "Strona gotowa" in done.stdout
    assert f"Opublikowano: {target / 'current'} pokazuje wydanie {digest(target / 'current')}" in said(done)
    assert contents(target / "current") == contents(Path(folder) / "site")
    again = publish(place, folder)
    assert "już pokazuje tę stronę" in said(again)
    assert "Nic się nie zmieniło" in said(again)


def test_a_change_of_the_data_is_built_published_and_taken_back(unit, mended):
    place, folder, target = unit
    assert publish(place, folder).returncode == 0
    first = digest(target / "current")
    mended("haslo: Mniej alkoholu", "haslo: Dużo mniej alkoholu")
    dry = publish("--dry-run", place, folder)
    assert "  zmieniona: /plany/rejon-2-2024-01/ (Dużo mniej alkoholu" in said(dry)
    assert digest(target / "current") == first
    done = publish(place, folder)
    assert f"publish --back {place}" in said(done)
    assert "Dużo mniej alkoholu" in (target / "current/plany/rejon-2-2024-01/index.html").read_text(encoding="utf-8")
    back = publish("--back", place)
    assert back.returncode == 0, back.stderr
    assert digest(target / "current") == first
    end = publish("--back", place)
    assert end.returncode == 1 and "nie ma starszego wydania" in said(end)


def test_a_failed_build_is_not_published(unit, mended):
    place, folder, target = unit
    assert publish(place, folder).returncode == 0
    first = digest(target / "current")
    mended("haslo:", "hslo:")
    done = publish(place, folder)
    assert done.returncode == 1
    assert 'Czy chodziło o "haslo"?' in said(done)
    assert digest(target / "current") == first
    assert len(list((target / "releases").iterdir())) == 1


def test_a_site_of_an_earlier_day_is_built_anew(unit):
    place, folder, target = unit
    yesterday = (date.today() - timedelta(days=1)).isoformat()
    assert command("site", folder, today=yesterday).returncode == 0
    stale = digest(Path(folder) / "site")
    done = publish(place, folder)
    assert done.returncode == 0 and "Strona gotowa" in done.stdout
    assert digest(target / "current") != stale


@pytest.mark.parametrize("days", [-1, 1, 400])
def test_the_site_of_another_day_is_not_published(unit, days):
    """Of a day to come it may hold what is still under embargo."""
    place, folder, target = unit
    done = publish(place, folder, today=(date.today() + timedelta(days=days)).isoformat())
    assert done.returncode == 1
    assert "publikuje się tylko stan na dziś" in said(done)
    assert not target.exists()


def test_a_site_edited_by_hand_is_not_published(unit):
    place, folder, target = unit
    assert command("site", folder, today="").returncode == 0
    (Path(folder) / "site/index.html").write_text("dopisek", encoding="utf-8")
    assert publish(place, folder).returncode == 0
    assert "dopisek" not in (target / "current/index.html").read_text(encoding="utf-8")


def test_a_plain_copy_and_what_it_would_change(unit):
    place, folder, target = unit
    assert "nowa strona: /plany/ (Plany)" in said(publish("--dry-run", "--copy", place, folder))
    assert not target.exists()
    done = publish("--copy", place, folder)
    assert done.returncode == 0, done.stderr
    site = contents(Path(folder) / "site")
    assert site.items() <= contents(target).items()
    assert "Nic się nie zmieni." in said(publish("--copy", "--dry-run", place, folder))


def test_two_at_once(unit):
    place, folder, target = unit
    with lock(target):
        done = publish(place, folder)
    assert done.returncode == 1
    assert "ktoś właśnie tu publikuje" in said(done)


def test_the_folder_of_the_build_is_no_place_to_publish_to(unit):
    _, folder, _ = unit
    for place in ("site", "site/public"):
        done = publish(f"{folder}/{place}", folder)
        assert done.returncode == 1 and "tu powstaje strona" in said(done)


def test_a_place_that_cannot_be_written_to_is_one_message(unit):
    _, folder, _ = unit
    done = publish(f"{folder}/plan_data/{PLAN}", folder)
    assert done.returncode == 1
    assert "Nie udało się zapisać" in said(done) and "Traceback" not in said(done)


@pytest.mark.parametrize(
    "words", [(), ("--back",), ("--copy",), ("--jutro", "x"), ("--copy", "--rsync", "x"), ("--back", "x", "y")]
)
def test_a_misused_word_shows_how_it_is_used(words):
    done = publish(*words)
    assert done.returncode == 2
    assert "Gdzie opublikować?" in done.stderr and "publish --dry-run" in done.stderr


def test_nothing_to_go_back_to(tmp_path):
    done = publish("--back", str(tmp_path / "x"))
    assert done.returncode == 1 and "nic tu jeszcze nie opublikowano" in said(done)
    assert not (tmp_path / "x").exists()


def test_without_rsync_it_is_said_how_to_get_it(unit):
    _, folder, _ = unit
    done = publish("--rsync", "komputer:/srv/www", folder, PATH=str(Path(folder) / "nic"))
    assert done.returncode == 1 and "apt install rsync" in said(done)
    shutil.rmtree(Path(folder) / "site")
