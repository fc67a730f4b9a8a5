"""A save is whole or not at all, never over what somebody else wrote, and what was there before is not lost."""

from __future__ import annotations

import errno
import itertools
import os
import random
import signal
import time
from pathlib import Path

import pytest

from jawny_plan.editor import saving
from jawny_plan.model.kinds import DataKind
from jawny_plan.reading.folder import loaded
from tests.conftest import command
from tests.editor.conftest import Window

UNIT = "jednostka.yml"
FORM = "/dane/jednostka/jednostka"


def test_only_what_changed_is_written_and_comments_stay(window):
    before = window.yaml(UNIT)
    window.open(FORM).fill(skrot="KPP Inne").press("Zapisz")
    assert window.yaml(UNIT) == before.replace("skrot: KPP Przykładowo", "skrot: KPP Inne")


@pytest.mark.parametrize("kind", DataKind)
def test_saving_a_form_as_it_is_changes_nothing(window, kind):
    records = window.edited.records
    found = list(records.of_kind(kind)) if kind is not DataKind.UNIT else [records.record(kind, kind)]
    assert found
    for record in found:
        if record.is_sealed:
            continue
        before = record.path.read_bytes()
        window.open(record.address).press("Zapisz")
        assert not window.faults(), window.faults()
        assert window.url != record.address, window.text[:600]
        assert record.path.read_bytes() == before, record.path


def test_each_save_keeps_what_was_there_and_it_comes_back(window):
    first = window.yaml(UNIT)
    for name in ("KPP Pierwsze", "KPP Drugie"):
        window.open(FORM).fill(skrot=name).press("Zapisz")
    window.open("/wersje/jednostka/jednostka")
    links = window.page.xpath("//ul[contains(@class, 'tasks')]//a/@href")
    assert len(links) == 2
    window.open(links[-1])
    assert "KPP Drugie" in window.page.xpath("string(//dl//ins)")
    assert "KPP Przykładowo" in window.page.xpath("string(//dl//del)")
    assert "Skrócona nazwa" in window.page.xpath("string(//dl//dt)")
    assert "skrot: KPP Drugie" in window.page.xpath("string(//details//ins)")
    window.press("Przywróć")
    assert window.yaml(UNIT) == first
    assert len(window.page.xpath("//ul[contains(@class, 'tasks')]//a")) == 3


def test_versions_do_not_disturb_the_data(window):
    window.open(FORM).fill(skrot="KPP Inne").press("Zapisz")
    loaded(window.data)


def test_a_file_that_somebody_changed_meanwhile_is_not_overwritten_and_both_are_shown(window):
    window.open(FORM).fill(skrot="KPP Moje")
    path = window.data / UNIT
    path.write_text(window.yaml(UNIT).replace("KPP Przykładowo", "KPP Cudze"), encoding="utf-8")
    theirs = window.yaml(UNIT)
    window.press("Zapisz")
    assert "Ktoś zmienił ten plik" in window.text
    cells = [cell.text_content() for cell in window.page.xpath("//table//td")]
    assert ("KPP Cudze", "KPP Moje") in list(zip(cells, cells[1:], strict=False))
    assert window.yaml(UNIT) == theirs
    window.press("Zapisz to, co w formularzu")
    assert "skrot: KPP Moje" in window.yaml(UNIT)
    [version] = saving.versions(window.data, path)
    assert version.path.read_text(encoding="utf-8") == theirs


def test_a_second_window_on_the_same_folder_sees_the_first_ones_save(window):
    other = Window(window.folder)
    other.open(FORM)
    window.open(FORM).fill(skrot="KPP Pierwsze").press("Zapisz")
    other.fill(telefon="47 000 00 99").press("Zapisz")
    assert "Ktoś zmienił ten plik" in other.text
    assert "KPP Pierwsze" in window.yaml(UNIT)


def test_an_entry_of_a_second_window_is_added_to_what_the_first_one_saved(window):
    plan, other = "rejon-2-2026-08", Window(window.folder)
    for each, words in ((window, "Pierwszy wpis."), (other, "Drugi wpis.")):
        each.open(f"/wpis/{plan}/poza-planem").fill(zrodlo="notatka", opis=words)
    window.press("Zapisz wpis")
    other.press("Zapisz wpis").press("Zapisz to, co w formularzu")
    log = window.yaml(f"plany/{plan}.przebieg.yml")
    assert "Pierwszy wpis." in log
    assert "Drugi wpis." in log


def test_what_is_typed_is_kept_when_the_window_is_closed(window):
    window.open(FORM).fill(skrot="KPP Pisane")
    fields = [*window.fields(), ("czyn", "zapamietaj")]
    answer = window.client.post(FORM, data=dict(fields), headers={"origin": str(window.client.base_url).rstrip("/")})
    assert answer.status_code == 204
    again = Window(window.folder)
    again.open(FORM)
    assert again.field("skrot").value == "KPP Pisane"
    assert "wcześniej nie zapisano" in again.text
    again.press("Odrzuć")
    assert again.field("skrot").value == "KPP Przykładowo"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_disk_that_refuses_is_told_in_a_sentence_and_nothing_is_lost(window, monkeypatch, code):
    before = window.yaml(UNIT)
    window.open(FORM).fill(skrot="KPP Inne")
    real = Path.replace

    def refused(path, target):
        if Path(target).name == UNIT:
            raise OSError(code, os.strerror(code))
        return real(path, target)

    monkeypatch.setattr(Path, "replace", refused)
    monkeypatch.setattr("jawny_plan.storage.disk.PATIENCE", 0)
    window.press("Zapisz")
    assert "Nie zapisano" in window.text
    assert ("zabrakło miejsca" in window.text) == (code == errno.ENOSPC)
    assert window.yaml(UNIT) == before
    assert window.field("skrot").value == "KPP Inne"
    monkeypatch.setattr(Path, "replace", real)
    window.press("Zapisz")
    assert "skrot: KPP Inne" in window.yaml(UNIT)


def test_a_folder_in_which_nothing_may_be_written_is_shown_all_the_same(window, monkeypatch):
    def refused(*_, **__):
        raise PermissionError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "mkdir", refused)
    for address in ("/", "/dane", FORM):
        assert window.open(address).answer.status_code == 200
    window.fill(skrot="KPP Inne").press("Zapisz")
    assert "Nie" in window.title or "Nie zapisano" in window.text
    assert "skrot: KPP Przykładowo" in window.yaml(UNIT)


@pytest.mark.parametrize("text", ["nazwa: [\n", "", "\x00", "nazwa: a\nnazwa: b\n", "- a\n"])
def test_a_file_that_is_faulty_before_it_is_opened_is_shown_as_text_with_its_faults(window, text):
    path = window.data / "rejony/rejon-2.yml"
    good = path.read_bytes()
    path.write_text(text, encoding="utf-8")
    assert window.open("/").answer.status_code == 200
    assert "W danych są błędy" in window.text
    window.open("/dane/rejon/rejon-2")
    assert window.url == "/dane/rejon/rejon-2/tekst"
    assert "Popraw te miejsca" in window.text
    assert path.read_text(encoding="utf-8") == text
    window.page.xpath("//textarea")[0].text = good.decode()
    window.press("Zapisz")
    assert path.read_bytes() == good, window.text[:600]


def test_a_faulty_file_does_not_stop_others_from_being_saved(window):
    (window.data / "rejony/rejon-2.yml").write_text("nazwa: [\n", encoding="utf-8")
    window.open(FORM).fill(skrot="KPP Inne").press("Zapisz")
    assert "skrot: KPP Inne" in window.yaml(UNIT), window.text[:900]


def test_keys_that_no_model_knows_and_values_of_another_shape_stay_in_the_form(window):
    path = window.data / "rejony/rejon-2.yml"
    path.write_text(path.read_text(encoding="utf-8") + "\nnieznany: wartość\n", encoding="utf-8")
    window.open("/dane/rejon/rejon-2").press("Zapisz")
    assert "program nie zna pola" in " ".join(window.faults().values()), window.text[:900]
    window.fill(nieznany="").press("Zapisz")
    assert "nieznany" not in path.read_text(encoding="utf-8")


def test_a_very_long_paste_is_refused_beside_its_field_and_kept(window):
    before, long = window.yaml(UNIT), "słowo " * 50_000
    window.open(FORM).fill(adres=long).press("Zapisz")
    assert window.faults(), window.text[:500]
    assert window.yaml(UNIT) == before
    value = window.field("adres").text or window.field("adres").value
    assert value.strip() == long.strip()


def saves(data: Path, path: Path) -> None:
    """Save again and again, until somebody kills this process."""
    for number in itertools.count():
        content = (f"nazwa: {number}\n" + "x" * 200_000 + "\nkoniec\n").encode()
        saving.save(data, path, content, saving.fingerprint(path))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing to fork with")
def test_a_hundred_kills_leave_every_file_whole(tmp_path):
    data = tmp_path / "plan_data"
    data.mkdir()
    path = data / UNIT
    chance = random.Random(7)  # when to kill
    for number in itertools.count():
        if number >= 100 and path.exists():  # on a busy machine none of a hundred may have come that far
            break
        child = os.fork()
        if not child:
            try:
                saves(data, path)
            finally:
                os._exit(1)
        time.sleep(chance.random() * 0.03)
        os.kill(child, signal.SIGKILL)
        assert os.WIFSIGNALED(os.waitpid(child, 0)[1])
        for each in [path, *(version.path for version in saving.versions(data, path))]:
            if each.exists():
                content = each.read_bytes()
                assert content.startswith(b"nazwa: ")
                assert content.endswith(b"\nkoniec\n")
        assert [each.name for each in data.iterdir() if each.name not in (UNIT, saving.OWN)] == []
    assert path.exists()
    saving.clear(data)
    assert list((data / saving.OWN).glob(".nowy-*")) == []
    saving.save(data, path, b"nazwa: x\n", saving.fingerprint(path))


def test_versions_are_withdrawn_with_the_words_that_must_not_come_back(window, tmp_path_factory):
    for other in ("nad-jeziorem*", "rejon-2*", "piknik-*"):
        for path in window.data.rglob(other):
            path.unlink()
    window.open(FORM).fill(adres="ul. Tajemna 7, Przykładowo").press("Zapisz")
    window.open(FORM).fill(adres="ul. Jawna 7, Przykładowo").press("Zapisz")
    assert any(b"Tajemna" in path.read_bytes() for path in (window.data / saving.OWN).rglob("*") if path.is_file())
    memory = str(tmp_path_factory.mktemp("pamiec"))  # a withdrawal looks through all that builds keep in mind
    words = ("withdraw", "--word", "Tajemna", "--yes", str(window.folder))
    done = command(*words, today="2026-11-23", answer="tak\n", JAWNY_PLAN_PAMIEC=memory)
    left = [path for path in window.data.rglob("*") if path.is_file() and b"Tajemna" in path.read_bytes()]
    assert left == [], done.stdout + done.stderr
