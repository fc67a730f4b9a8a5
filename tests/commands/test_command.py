"""Commands as records: what is said of them is made of them."""

from __future__ import annotations

import pytest

from jawny_plan.commands.command import Command, Misused, Registry, Use, folder
from jawny_plan.commands.registry import COMMANDS
from tools.registry import TOOLS


def done(_words: list[str]) -> int:
    return 0


AUDIT = Command("audit", done, (Use("", "pyta"),))
PUBLISH = Command("publish", done, (Use("GDZIE", "pokazuje"), Use("--rsync KOMPUTER:GDZIE [FOLDER]", "kopia")))


def test_usage_has_a_line_for_each_use_and_keeps_long_words_apart():
    registry = Registry("Polecenia:", {"audit": f"{__name__}:AUDIT", "publish": f"{__name__}:PUBLISH"})
    assert registry.usage.splitlines() == [
        "Polecenia:",
        "  audit                             pyta",
        "  publish GDZIE                     pokazuje",
        "  publish --rsync KOMPUTER:GDZIE [FOLDER]  kopia",
    ]


@pytest.mark.parametrize("registry", [COMMANDS, TOOLS], ids=["package", "tools"])
def test_every_command_has_a_name_of_its_own_and_says_how_to_call_it(registry):
    for name, command in registry.items():
        assert command.name == name
        assert command.uses
        assert all(use.meaning and not use.meaning.endswith(".") for use in command.uses)


def test_a_folder_is_the_last_word(folder_with_data):
    assert folder([str(folder_with_data)]) == folder_with_data
    with pytest.raises(Misused, match=r"Za dużo słów: a b\."):
        folder(["a", "b"])
    with pytest.raises(Misused, match="nie ma takiego katalogu z danymi"):
        folder([str(folder_with_data / "plan_data")])
    assert folder([str(folder_with_data / "plan_data")], begun=False) == folder_with_data / "plan_data"


@pytest.fixture
def folder_with_data(tmp_path):
    (tmp_path / "plan_data").mkdir()
    return tmp_path
