"""Known holes: told when there are any, and never called "none" where nobody looked."""

from __future__ import annotations

import json
import sys
from datetime import date

import pytest

from tests.conftest import ROOT
from tools.audit import HOLES, MEMORY, NOT_CHECKED, audit, since

HOLE = {"id": "PYSEC-2026-1", "fix_versions": ["3.1.7"], "aliases": [], "description": "x"}
CLEAN = {"name": "click", "version": "8.5.1", "vulns": []}
SKIPPED = {"name": "typst", "skip_reason": "Dependency not found on PyPI and could not be audited: typst (0.15.2)"}


def says(*parts: dict, code: int = 0, error: str = "") -> list[str]:
    """A pip-audit that answers so."""
    output = json.dumps({"dependencies": parts, "fixes": []})
    return [sys.executable, "-c", f"import sys; print({output!r}); sys.stderr.write({error!r}); sys.exit({code})"]


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        (says(CLEAN), 0, "Sprawdzono wszystkie części (1): nie ma znanych luk."),
        (says(CLEAN, CLEAN), 0, "Sprawdzono wszystkie części (1)"),
        (says(CLEAN, {"name": "jinja2", "version": "3.1.6", "vulns": [HOLE]}, code=1), HOLES, "jinja2 3.1.6: PYSEC-2026-1 (naprawiona w 3.1.7)"),
        (says(SKIPPED, {"name": "jinja2", "version": "3.1.6", "vulns": [HOLE]}, code=1), HOLES, "Sprawdzono 1 z 2"),
        (says(CLEAN, SKIPPED), NOT_CHECKED, "Sprawdzono tylko 1 z 2"),
        (says(SKIPPED), NOT_CHECKED, "NIE SPRAWDZONO: baza luk nie zna tu żadnej"),
        ([sys.executable, "-c", "raise SystemExit('brak sieci')"], NOT_CHECKED, "pip-audit: brak sieci"),
        ([sys.executable, "-c", "pass"], NOT_CHECKED, "NIE SPRAWDZONO: baza luk nie odpowiada."),
    ],
)  # fmt: skip
def test_what_is_said(command, code, said):
    found, words = audit(ROOT, command)
    assert (found, said in words) == (code, True), words


def test_a_database_that_never_answers_holds_up_nobody():
    code, said = audit(ROOT, [sys.executable, "-c", "import time; time.sleep(60)"], seconds=0.5)
    assert code == NOT_CHECKED and "nie odpowiedziała przez" in said


def test_pip_audit_itself_takes_our_options():
    """Against an address where nothing listens: the real program starts, reads the locks and says that it cannot ask."""
    program = [sys.executable, "-m", "pip_audit", "--vulnerability-service=osv", "--osv-url=http://127.0.0.1:9/"]
    code, said = audit(ROOT, program)
    assert code == NOT_CHECKED
    assert "127.0.0.1" in said or "onnection" in said, said


FIRST, LATER = date(2026, 11, 2), date(2026, 11, 29)


def asked(root, day, code):
    return since(root, day, code).replace("\N{NO-BREAK SPACE}", " ")


def test_without_any_answer_it_says_since_when_it_asks(tmp_path):
    assert asked(tmp_path, FIRST, NOT_CHECKED).endswith("(pierwsze pytanie: 2 listopada 2026 r., dziś).")
    assert asked(tmp_path, LATER, NOT_CHECKED) == (
        "Na tym komputerze baza nie dała jeszcze ani razu pełnej odpowiedzi (pierwsze pytanie: 2 listopada 2026 r., 27 dni temu)."
    )


@pytest.mark.parametrize("answer", [0, HOLES])
def test_after_an_answer_it_says_how_old_that_is(tmp_path, answer):
    asked(tmp_path, FIRST, NOT_CHECKED)
    assert asked(tmp_path, FIRST, answer) == ""
    for _ in range(2):
        assert asked(tmp_path, LATER, NOT_CHECKED) == "Ostatnia pełna odpowiedź: 2 listopada 2026 r., 27 dni temu."
    assert asked(tmp_path, LATER, answer) == ""
    assert asked(tmp_path, date(2026, 11, 30), NOT_CHECKED).endswith("29 listopada 2026 r., 1 dzień temu.")


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"answered": "x"}', '{"answered": 1}', "1"])
def test_a_damaged_memory_is_begun_anew(tmp_path, kept):
    (tmp_path / MEMORY).parent.mkdir()
    (tmp_path / MEMORY).write_text(kept)
    assert asked(tmp_path, LATER, NOT_CHECKED).endswith("dziś).")
    assert json.loads((tmp_path / MEMORY).read_text()) == {"asked": "2026-11-29"}
