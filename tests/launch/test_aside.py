"""A free place for what is set aside."""

from __future__ import annotations

import pytest

from jawny_plan.launch.aside import free


@pytest.mark.parametrize(
    ("name", "suffix", "second", "third"),
    [
        ("index.md", ".md", "index-2.md", "index-3.md"),
        ("aktualizacja-1.2.0", "", "aktualizacja-1.2.0-2", "aktualizacja-1.2.0-3"),
    ],
)
def test_what_stands_there_is_never_written_over(tmp_path, name, suffix, second, third):
    for expected in (name, second, third):
        found = free(tmp_path / name, suffix)
        assert found == tmp_path / expected
        found.touch()
