"""Signs that paper cannot show are told to the editor, with their place."""

from __future__ import annotations

import pytest

from jawny_plan.outputs.documents.print.hints import hints
from jawny_plan.reading.folder import load
from tests.conftest import ROOT, command


@pytest.mark.parametrize("folder", ["plan_data", "examples/przyklad/plan_data"])
def test_sound_data_have_no_hint(folder):
    assert list(hints(load(ROOT / folder))) == []


def test_a_sign_is_named_with_its_file_and_key(mended):
    folder = mended("haslo: Mniej alkoholu", "haslo: 👮 Mniej alkoholu")
    assert list(hints(load(folder / "plan_data"))) == [
        "plany/rejon-2-2024-01.yml: haslo: druk nie pokaże znaków: 👮 Napisz to słowami."
    ]


def test_items_of_lists_are_counted_as_in_all_messages(mended):
    folder = mended("nazwa: Stała kontrola", "nazwa: ☎ Stała kontrola")
    [hint] = hints(load(folder / "plan_data"))
    assert hint.startswith("plany/rejon-2-2024-01.yml: dzialania[1].nazwa: ")


def test_check_tells_it_and_is_content(mended):
    folder = mended("haslo: Mniej alkoholu", "haslo: 👮 Mniej alkoholu")
    done = command("check", str(folder))
    assert done.returncode == 0, done.stderr
    assert "Wskazówka: plany/rejon-2-2024-01.yml: haslo: druk nie pokaże znaków: 👮" in done.stdout
