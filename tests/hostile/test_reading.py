"""Hostile files: whatever stands in a data folder, reading it ends with data or with Faults, never with a traceback."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jawny_plan.checks.clean import Clean
from jawny_plan.checks.gate import Gate
from jawny_plan.checks.plain import findings
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.folder import loaded
from tests.conftest import ROOT, command
from tests.hostile.filled import typed
from tests.hostile.values import HOSTILE

TODAY = date(2026, 11, 23)
EXAMPLE = ROOT / "examples/przyklad/plan_data"
FILES = (
    "jednostka.yml",
    "rejony/rejon-1.yml",
    "rejony/rejon-2.yml",
    "plany/rejon-2-2026-08.yml",
    "plany/rejon-2-2026-08.przebieg.yml",
    "spotkania/piknik-2026-09-05.yml",
    "spotkania/rejon-2-2026-10-22.yml",
)
"""A small unit of the example's files that ask for no other."""
SOURCES = {file: (EXAMPLE / file).read_bytes() for file in (*FILES, "znak.svg", "zdjecia/komendant.png")}


def small(folder: Path) -> Path:
    """The small unit's data, in `folder`."""
    for file, data in SOURCES.items():
        (folder / "plan_data" / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / "plan_data" / file).write_bytes(data)
    return folder / "plan_data"


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """The small unit's data, in a folder of this test."""
    return small(tmp_path)


def test_the_small_unit_itself_has_no_fault(unit):
    assert read(unit) == []


CLEAN: dict[str, set[str]] = {}
"""Texts in which the gate found nothing, by its rules: each is looked at once."""


def read(folder: Path) -> list[Fault]:
    """The faults of a folder; none where it was read, looked at and hinted at to the end."""
    try:
        material = loaded(folder)
        gate = Gate(material, ROOT / "docs", TODAY)
        clean = CLEAN.setdefault(gate.rules, set())
        gate.clean = Clean(clean)
        findings.hint_lines(material.trees, ROOT / "docs")
        try:
            return gate.faults()
        finally:
            clean |= gate.clean.sums
    except Faults as faults:
        return faults.faults or pytest.fail("Faults without a fault")


BOMB = "a: &a [x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 8)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
FILES_OF_THE_HOSTILE = {
    "a bomb of aliases": BOMB.encode(),
    "an alias of itself": b"a: &a [*a]\n",
    "a python tag": b"nazwa: !!python/object/apply:os.system ['touch /tmp/x']\n",
    "a binary tag": b"nazwa: !!binary aGVq\n",
    "a merge key": b"<<: {nazwa: x}\nnazwa: y\n",
    "a key twice": b"nazwa: a\nnazwa: b\n",
    "a list as a key": b"? [a, b]\n: c\n",
    "deep lists": b"a: " + b"[" * 5000 + b"]" * 5000,
    "deep mappings": b"{a: " * 3000 + b"x" + b"}" * 3000,
    "an open list": b"a: [",
    "many documents": b"---\na: b\n" * 1000,
    "no document": b"# nic\n",
    "a directive": b"%YAML 3.0\n---\na: b\n",
    "an unknown directive": b"%ZLY x\n---\na: b\n",
    "a tab": b"nazwa:\n\tx: y\n",
    "a zero byte": b"nazwa: a\0b\n",
    "control signs": b"nazwa: \x01\x02\x1b[31m\n",
    "an escape of zero": b'nazwa: "\\0"\n',
    "a lone surrogate": b'nazwa: "\\ud800"\n',
    "surrogates in UTF-8": b"nazwa: \xed\xa0\x80\n",
    "half a letter": b"nazwa: \xc5\n",
    "an overlong letter": b"nazwa: \xc0\xaf\n",
    "UTF-16": "nazwa: x\n".encode("utf-16"),
    "UTF-32": "nazwa: x\n".encode("utf-32"),
    "two byte order marks": b"\xef\xbb\xbf\xef\xbb\xbfnic: x\n",
    "only a byte order mark": b"\xef\xbb\xbf",
    "only spaces": b" \n \n",
    "nothing": b"",
    "old line ends": b"nazwa: a\rskrot: b\r",
    "a number as a whole": b"12\n",
    "a list as a whole": b"- a\n- b\n",
    "too large": b"nazwa: " + b"x" * 300_000,
    "a long text": b"nazwa: " + b"x" * 30_000,
    "a long key": b"x" * 100_000 + b": y\n",
    "a thousand keys": b"".join(b"k%d: x\n" % number for number in range(1000)),
    "a long line of flow": b"a: [" + b"x, " * 50_000 + b"]\n",
    "a huge number": b"numer: " + b"9" * 5000 + b"\n",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "a zip": b"PK\x03\x04" + bytes(100),
    "unclosed quotes": b'nazwa: "a\n',
    "an unknown escape": b'nazwa: "\\q"\n',
    "a literal with a strange indent": b"nazwa: |9\n x\n",
    "braces of a message": b"{problem}: {advice}\n",
    "a bidi override in a key": "\u202enazwa: x\n".encode(),
    "every kind of line end": "nazwa: a\u2028b\u2029c\u0085d\n".encode(),
}


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("name", FILES_OF_THE_HOSTILE)
def test_a_hostile_file_is_a_list_of_faults(unit, file, name):
    (unit / file).write_bytes(FILES_OF_THE_HOSTILE[name])
    faults = read(unit)
    assert faults
    assert all(fault.line >= 1 and fault.column >= 1 and len(str(fault)) < 6000 for fault in faults)


NAMES = (
    "../x", "..", "x..y", "X", "ą", "x y", "x_y", "-x", "x-", "x--y", "x.y", ".x", "x~", "x;y", "x'y", 'x"y', "x$(y)",
    "x`y`", "x&y", "x#y", "x?y", "x%2e", "x\\y", "x\ny", "x\ty", "x\u202ey", "x\u200by", "[plan]", "_x", "{x}", "{{x}}",
    "x" * 240, "<b>", "javascript:x", "x|y", "x*", "~", "x.przebieg.przebieg", "plan.yml", "x\udc80y",
)  # fmt: skip


@pytest.mark.parametrize("folder", ["plany", "rejony", "spotkania"])
@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_hostile_file_name_is_a_fault_or_left_alone(unit, folder, name):
    source = next((unit / folder).glob("*.yml"))
    try:
        shutil.copy(source, unit / folder / f"{name}.yml")
    except OSError:
        return  # no such name on this system
    hidden = name.startswith(".") or "/" in name or len(name) > 200
    faults = read(unit)
    assert faults or hidden
    assert all(str(fault).encode("utf-8", "backslashreplace") for fault in faults)


REFERENCES = {
    "a district": ("plany/rejon-2-2026-08.yml", "rejon: rejon-2\n", "rejon: {}\n"),
    "a plan before": ("plany/rejon-2-2026-08.yml", "okres:\n", "poprzedni_plan: {}\nokres:\n"),
    "a plan after": (
        "plany/rejon-2-2026-08.przebieg.yml",
        "wpisy:\n",
        "wpisy:\n  - {{dnia: 2026-08-02, zrodlo: x, rodzaj: decyzja, tresc: x, nastepny_plan: {}}}\n",
    ),
    "a meeting's plan": ("spotkania/rejon-2-2026-10-22.yml", "rodzaj: spotkanie\n", "rodzaj: spotkanie\nplany: [{}]\n"),
}


@pytest.mark.parametrize("value", NAMES, ids=lambda name: ascii(name)[:30])
@pytest.mark.parametrize("reference", REFERENCES)
def test_no_reference_is_a_way_to_another_file(unit, reference, value):
    file, old, new = REFERENCES[reference]
    path = unit / file
    text = path.read_text("utf-8")
    assert old in text
    written = text.replace(old, new.format(typed(value)), 1)
    path.write_text(written, "utf-8", errors="surrogatepass")
    assert any(fault.file.endswith(file) for fault in read(unit))


@pytest.mark.parametrize("file", ["../../../etc/passwd", "/etc/passwd", "nie-ma.svg", "..", "", "jednostka.yml", "znak.svg\x00.png"])  # fmt: skip
def test_the_emblem_comes_from_its_own_folder(unit, file):
    path = unit / "jednostka.yml"
    path.write_text(path.read_text("utf-8").replace("plik: znak.svg", f"plik: {typed(file)}"), "utf-8")
    shutil.copy(EXAMPLE / "znak.svg", unit)
    done = command("site", str(unit.parent), today="2026-11-23")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not (unit.parent / "site").exists()


# Fuzzed

PIECES = st.one_of(
    st.sampled_from([*HOSTILE, "&a ", "*a", "!!x ", "- ", ": ", "\n", "\n  ", "\n    - ", "{", "}", "[", "]", '"', "'", "|", ">-", "#", "?", "---\n", "...", "\t", "%", "@", "`", "\ufeff", "<<: "]).map(str),
    st.text(max_size=12),
).map(lambda piece: piece.encode("utf-8", "surrogatepass"))  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of the example with pieces cut out, put in, doubled and moved."""
    file = draw(st.sampled_from(FILES))
    data = bytearray(SOURCES[file])
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 60)))
        cut = bytes(data[start:end])
        data[start:end] = draw(st.one_of(PIECES, st.just(b""), st.just(cut * 3), st.binary(max_size=6)))
    return file, bytes(data)


FUZZED = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small unit, whose files are broken again and again."""
    return small(tmp_path_factory.mktemp("fuzz"))


def try_out(folder: Path, file: str, data: bytes) -> None:
    """Read the folder with one file replaced; the file is restored afterwards."""
    (folder / file).write_bytes(data)
    try:
        for fault in read(folder):
            assert str(fault)
    finally:
        (folder / file).write_bytes(SOURCES[file])


@FUZZED
@given(mutated())
def test_a_broken_file_never_ends_in_a_traceback(fuzzed, broken):
    try_out(fuzzed, *broken)


@FUZZED
@given(st.sampled_from(FILES), st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=30).map(b"".join)))
def test_nor_does_any_other_file(fuzzed, file, data):
    try_out(fuzzed, file, data)
