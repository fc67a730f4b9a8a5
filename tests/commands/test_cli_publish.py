"""The word `publish`: only what the data make today, in the way that was asked for."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from jawny_plan.deploy.publish import ALLOW_EXAMPLE
from jawny_plan.deploy.releases import digest, lock
from jawny_plan.reading.today import true_today
from jawny_plan.storage.inventory import contents
from tests.conftest import command


@pytest.fixture
def unit(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str, Path]:
    """A folder with data, a place to publish to (both as words), and that place."""
    target = tmp_path_factory.mktemp("srv") / "public"
    return str(target), str(folder), target


def publish(*words: str, today: str = "", **environment: str):
    """The data that tests stand on have an address for examples."""
    allowed = () if "--back" in words else (ALLOW_EXAMPLE,)
    return command("publish", *allowed, *words, today=today, **environment)


def stands(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file and folder within, with its times."""
    found = {path: path.lstat() for path in folder.rglob("*")}
    return {str(path): (now.st_mtime_ns, now.st_ctime_ns) for path, now in found.items()}


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
    yesterday = (true_today() - timedelta(days=1)).isoformat()
    assert command("site", folder, today=yesterday).returncode == 0
    stale = digest(Path(folder) / "site")
    done = publish(place, folder)
    assert done.returncode == 0 and "Strona gotowa" in done.stdout
    assert digest(target / "current") != stale


@pytest.mark.parametrize("days", [-1, 1, 400])
def test_the_site_of_another_day_is_not_published(unit, days):
    """Of a day to come it may hold what is still under embargo."""
    place, folder, target = unit
    done = publish(place, folder, today=(true_today() + timedelta(days=days)).isoformat())
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
    (Path(folder) / "plik").write_text("", encoding="utf-8")
    done = publish(f"{folder}/plik", folder)
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


@pytest.mark.parametrize("way", [(), ("--copy",)], ids=["releases", "copy"])
@pytest.mark.parametrize("built", [True, False], ids=["changed since it was built", "never built"])
def test_a_trial_changes_nothing_at_all(unit, mended, tmp_path, way, built):
    place, folder, target = unit
    kept = tmp_path / "pamiec"
    if built:
        assert command("site", folder, today="", JAWNY_PLAN_PAMIEC=str(kept)).returncode == 0
        mended("haslo: Mniej alkoholu", "haslo: Dużo mniej alkoholu")
    before = stands(Path(folder))
    dry = publish("--dry-run", *way, place, folder, JAWNY_PLAN_PAMIEC=str(kept))
    assert dry.returncode == 0, dry.stderr
    assert "nowa strona: /plany/ (Plany)" in said(dry) and "Strona gotowa" not in said(dry)
    assert stands(Path(folder)) == before
    assert not target.exists()


def test_a_trial_of_data_with_a_fault_says_so(unit, mended):
    place, folder, _ = unit
    mended("haslo:", "hslo:")
    dry = publish("--dry-run", place, folder)
    assert dry.returncode == 1 and 'Czy chodziło o "haslo"?' in said(dry)


def test_an_address_for_examples_is_refused_unless_asked(unit):
    place, folder, target = unit
    done = command("publish", place, folder, today="")
    assert done.returncode == 1 and not target.exists()
    assert "jest przykładowy: https://kpp-lukow.jawny-plan.example/" in said(done) and ALLOW_EXAMPLE in said(done)
    dry = command("publish", "--dry-run", place, folder, today="")
    assert dry.returncode == 0 and "Uwaga: publish teraz odmówi." in said(dry)
    assert "odmówi" not in said(publish("--dry-run", place, folder))


def test_a_real_address_is_published(unit):
    place, folder, target = unit
    file = Path(folder) / "plan_data/jednostka.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("kpp-lukow.jawny-plan.example", "plany.lukow.pl"), encoding="utf-8")
    done = command("publish", place, folder, today="")
    assert done.returncode == 0, done.stderr
    assert (target / "current/index.html").is_file()


def test_going_back_on_a_copy_says_the_truth(unit):
    place, folder, target = unit
    assert publish("--copy", place, folder).returncode == 0
    before = stands(target)
    done = publish("--back", place)
    assert done.returncode == 1 and "to zwykła kopia, która nie przechowuje poprzednich wydań" in said(done)
    assert said(done).endswith("Nie wrócono do poprzedniego wydania.\n")
    assert stands(target) == before
    assert "to zwykła kopia" in said(publish("--back", "komputer:/srv/www"))


def test_a_copy_and_releases_do_not_mix(unit):
    place, folder, _ = unit
    assert publish(place, folder).returncode == 0
    done = publish("--copy", place, folder)
    assert done.returncode == 1 and "stoją tu wydania" in said(done)


@pytest.mark.parametrize("way", ["--copy", "--rsync"])
@pytest.mark.parametrize("name", ["plan_data", "paczka"])
def test_no_copy_joins_what_nobody_may_see(unit, way, name):
    place, folder, target = unit
    (target / name).mkdir(parents=True)
    done = publish(way, place, folder)
    assert done.returncode == 1 and f"leży tu {name}, czyli dane i szkice" in said(done)
    assert [path.name for path in target.iterdir()] == [name]


@pytest.mark.parametrize("way", ["--copy", "--rsync"])
@pytest.mark.parametrize("inside", ["", "public", ".."])
def test_no_copy_goes_where_the_unit_works(folder, way, inside):
    (folder / "plan_data").rename(folder / "dane")
    unit = folder / "jednostka"
    unit.mkdir()
    (folder / "dane").rename(unit / "plan_data")
    done = publish(way, str(unit / inside), str(unit))
    assert done.returncode == 1 and ("pracuje się nad stroną" in said(done) or "leży tu plan_data" in said(done))
    assert [path.name for path in unit.iterdir()] == ["plan_data"]


@pytest.mark.parametrize("place", ["plan_data", "plan_data/plany", "paczka", "odlozone/x"])
def test_nothing_is_published_over_what_the_site_is_made_of(folder, place):
    before = stands(folder)
    done = publish(str(folder / place), str(folder))
    assert done.returncode == 1 and "tu leży to, z czego powstaje strona" in said(done)
    assert stands(folder) == before


def test_releases_of_somebody_else_are_refused_and_stay(unit):
    place, folder, target = unit
    (target / "releases/20260101120000").mkdir(parents=True)
    (target / "releases/20260101120000/index.html").write_text("obca", encoding="utf-8")
    (target / "current").symlink_to(target / "releases/20260101120000")
    before = stands(target)
    for words in ((place, folder), ("--dry-run", place, folder), ("--back", place)):
        done = publish(*words)
        assert done.returncode == 1 and "wydania w tym katalogu robi inny program (current" in said(done)
        assert stands(target) == before


def test_a_copy_that_is_refused_leaves_the_folder_as_it_was(unit):
    place, folder, target = unit
    target.mkdir()
    (target / "index.html").write_text("strona gminy", encoding="utf-8")
    before = stands(target)
    for words in (("--copy",), ("--copy", "--dry-run")):
        done = publish(*words, place, folder)
        assert done.returncode == 1 and "cudze albo zmienione ręcznie pliki" in said(done)
        assert stands(target) == before
