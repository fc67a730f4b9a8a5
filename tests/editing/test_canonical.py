"""One form for every file: the same data, every comment beside its neighbour, and nothing left to change."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from textwrap import dedent
from typing import Annotated, Literal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from jawny_plan.editing.canonical import WIDTH, canonical, difference, rewrite
from jawny_plan.model.base import Entry, Text, key
from jawny_plan.model.plan import Plan
from jawny_plan.model.unit import District, Unit
from jawny_plan.reading.strict_yaml import Content, read
from jawny_plan.reading.typed import typed

SCHEMA = "../schemat.json"
FIRST = f"# yaml-language-server: $schema={SCHEMA}\n"


class Leaf(Entry):
    name: Text = key("nazwa", "Nazwa.")
    note: Text | None = key("uwaga", "Uwaga.", default=None)
    marks: tuple[Text, ...] = key("znaki", "Znaki.", default=())


class Once(Entry):
    kind: Literal["raz"] = key("rodzaj", "Raz.")
    day: Text = key("dzien", "Dzień.")
    words: Text = key("slowa", "Słowa.")


class Often(Entry):
    kind: Literal["czesto"] = key("rodzaj", "Często.")
    words: Text = key("slowa", "Słowa.")
    day: Text = key("dzien", "Dzień.")


class Tree(Entry):
    title: Text = key("tytul", "Tytuł.")
    lines: tuple[Text, ...] = key("linie", "Linie.", default=())
    span: Leaf | None = key("okres", "Okres.", default=None)
    leaves: tuple[Leaf, ...] = key("liscie", "Liście.", default=())
    when: Annotated[Once | Often, Field(discriminator="kind")] | None = key("termin", "Termin.", default=None)
    table: tuple[tuple[Text, ...], ...] = key("tabela", "Tabela.", default=())
    ending: Text | None = key("koniec", "Koniec.", default=None)


def formatted(text: str) -> str:
    """The canonical form of a Tree, without its first line."""
    written = canonical(dedent(text), Tree, SCHEMA)
    assert written.startswith(FIRST)
    assert canonical(written, Tree, SCHEMA) == written
    return written.removeprefix(FIRST)


def reading(path: Path) -> tuple[Content, Tree]:
    node, faults = read(path, path.name)
    assert not [fault for fault in faults if "komentarz" not in fault.problem]  # data with such lines are refused
    assert node is not None
    tree, faults = typed(Tree, node, path.name)
    assert not [fault for fault in faults if "komentarz" not in fault.problem]  # data with such lines are refused
    assert tree is not None
    return node.content(), tree


def same(plain: Content) -> Content:
    """The data as they compare: composed letters, no white space around."""
    if isinstance(plain, dict):
        return {name: same(value) for name, value in plain.items()}
    return [same(item) for item in plain] if isinstance(plain, list) else unicodedata.normalize("NFC", plain).strip()


@pytest.mark.parametrize(
    ("given_", "wanted"),
    [
        ("koniec: b\ntytul: a\n", "tytul: a\nkoniec: b\n"),
        ("tytul:   'a'\n", "tytul: a\n"),
        ('tytul: "0600"\n', "tytul: 0600\n"),
        ("tytul: 'a: b'\n", 'tytul: "a: b"\n'),
        ("tytul: 'a # b'\n", 'tytul: "a # b"\n'),
        ("tytul: '\"a\": b'\n", "tytul: '\"a\": b'\n"),
        ('tytul: "- a"\n', 'tytul: "- a"\n'),
        ('tytul: "a\\tb"\n', "tytul: a\tb\n"),
        ('tytul: "a\\u2028b"\n', 'tytul: "a\\U00002028b"\n'),
        ("tytul: a\nlinie: [ 'b' ,c, \"d, e\" ]\n", 'tytul: a\nlinie: [b, c, "d, e"]\n'),
        ("tytul: a\nlinie:\n- b\n- c\n", "tytul: a\nlinie:\n  - b\n  - c\n"),
        ("tytul: a\nlinie: []\n", "tytul: a\nlinie: []\n"),
        ("tytul: a\ntabela: [[b, c], [d]]\n", "tytul: a\n\ntabela:\n  - [b, c]\n  - [d]\n"),
        ("tytul: a\ntabela:\n- - b\n  - c\n", "tytul: a\n\ntabela:\n  - - b\n    - c\n"),
        ("{tytul: a, okres: {uwaga: c, nazwa: b}}\n", "tytul: a\nokres:\n  nazwa: b\n  uwaga: c\n"),
        ("tytul: |\n  a\n  b\n", "tytul: |-\n  a\n  b\n"),
        ("tytul: >\n  a\n  b\n", "tytul: a b\n"),
        (
            "tytul: a\ntermin: {dzien: b, slowa: c, rodzaj: raz}\n",
            "tytul: a\ntermin:\n  rodzaj: raz\n  dzien: b\n  slowa: c\n",
        ),
        (
            "tytul: a\ntermin: {dzien: b, slowa: c, rodzaj: czesto}\n",
            "tytul: a\ntermin:\n  rodzaj: czesto\n  slowa: c\n  dzien: b\n",
        ),
        ("tytul: a\nkoniec: c\nliscie: [{nazwa: b}]\n", "tytul: a\n\nliscie:\n  - nazwa: b\n\nkoniec: c\n"),
        ("\ufefftytul: a\r\nkoniec: b", "tytul: a\nkoniec: b\n"),
        ("tytul: Lo\u0301dz\n", "tytul: Lódz\n"),
    ],
)
def test_layout(given_, wanted):
    assert formatted(given_) == wanted


def test_long_texts_are_folded_and_short_lists_that_grew_too_long_are_laid_out():
    words = " ".join(["słowo"] * 40)
    written = formatted(f"tytul: {words}\nlinie: [{', '.join(['bardzo długie słowo'] * 6)}]\nkoniec: {'x' * 150}\n")
    lines = written.split("\n")
    assert lines[0] == "tytul: >-"
    assert all(line.startswith("  słowo") and len(line) <= WIDTH for line in lines[1:4])
    assert "linie:\n" + "  - bardzo długie słowo\n" * 6 in written
    assert written.endswith(f"koniec: {'x' * 150}\n")


def test_paragraphs_survive_folding():
    paragraph = " ".join(["słowo"] * 30)
    text = f"{paragraph}\n\n{paragraph}\nkoniec"
    written = formatted(f"tytul: {json.dumps(text)}\n")
    assert written.startswith("tytul: >-\n")
    assert yaml.safe_load(written)["tytul"] == text


@pytest.mark.parametrize(
    ("given_", "wanted"),
    [
        # what precedes a key goes where the key goes
        ("# o końcu\nkoniec: b\n# o tytule\ntytul: a\n", "# o tytule\ntytul: a\n# o końcu\nkoniec: b\n"),
        # what stands beside it, too
        ("koniec: b # jeden\ntytul: a # dwa\n", "tytul: a # dwa\nkoniec: b # jeden\n"),
        # the file's own comment stays first
        ("# o pliku\n\nkoniec: b\ntytul: a\n", "# o pliku\n\ntytul: a\nkoniec: b\n"),
        # what touches a key from below, and is parted from the next, follows it
        ("koniec: b\n# po końcu\n\ntytul: a\n", "tytul: a\nkoniec: b\n# po końcu\n"),
        ("tytul: a\n# po tytule\n\nkoniec: b\n", "tytul: a\n# po tytule\n\nkoniec: b\n"),
        # what followed a part follows it to the end of the group, too
        (
            "liscie: [{nazwa: b}]\n# po liściach\n\ntytul: a\n\n# na koniec\n",
            "tytul: a\n\nliscie:\n  - nazwa: b\n\n# po liściach\n\n# na koniec\n",
        ),
        (
            "koniec: d\ntermin:\n  rodzaj: raz\n  slowa: b\n  # po słowach\n\n  dzien: c\n  # w terminie\n"
            "# po terminie\n\ntytul: a\n",
            "tytul: a\ntermin:\n  rodzaj: raz\n  dzien: c\n  slowa: b\n  # po słowach\n\n  # w terminie\n"
            "# po terminie\n\nkoniec: d\n",
        ),
        # comments parted by an empty line stay parted
        ("tytul: a\n\n# jeden\n\n\n# dwa\nkoniec: b\n", "tytul: a\n\n# jeden\n\n# dwa\nkoniec: b\n"),
        # what is indented with a group ends it
        (
            "tytul: a\nliscie:\n  - nazwa: b\n    # uwaga: c\n  # - nazwa: d\nkoniec: e\n# już nic\n",
            "tytul: a\n\nliscie:\n  - nazwa: b\n    # uwaga: c\n  # - nazwa: d\n\nkoniec: e\n# już nic\n",
        ),
        (
            "tytul: a\nliscie:\n- nazwa: b\n  # uwaga: c\n- nazwa: d\n",
            "tytul: a\n\nliscie:\n  - nazwa: b\n    # uwaga: c\n  - nazwa: d\n",
        ),
        # before an item, whatever key is its first
        (
            "tytul: a\nliscie:\n  # o liściu\n  - uwaga: c\n    # o nazwie\n    nazwa: b\n",
            "tytul: a\n\nliscie:\n  # o liściu\n  # o nazwie\n  - nazwa: b\n    uwaga: c\n",
        ),
        ("tytul: a\nliscie:\n  - # o liściu\n    nazwa: b\n", "tytul: a\n\nliscie:\n  # o liściu\n  - nazwa: b\n"),
        # beside a key that opens a group, and inside brackets
        ("tytul: a\nlinie: # o liniach\n  - b\n", "tytul: a\nlinie: # o liniach\n  - b\n"),
        ("tytul: a\nlinie: [b, c] # o liniach\n", "tytul: a\nlinie: [b, c] # o liniach\n"),
        (
            "tytul: a\nlinie: [b, # jeden\n  c,\n  # dwa\n  ] # trzy\n",
            "tytul: a\nlinie: # trzy\n  - b # jeden\n  - c\n  # dwa\n",
        ),
        ("tytul: a\nlinie: [ # nic\n  # dotąd\n]\n", "tytul: a\n# dotąd\nlinie: [] # nic\n"),
        # what only looks like a comment
        ("tytul: >- # prawdziwy\n  a\n  # nie\nkoniec: b#c\n", 'tytul: "a # nie" # prawdziwy\nkoniec: b#c\n'),
        ("# yaml-language-server: $schema=dawny.json\n# o pliku\ntytul: a\n", "# o pliku\ntytul: a\n"),
    ],
)
def test_comments_keep_to_their_neighbours(given_, wanted):
    assert formatted(given_) == wanted


@pytest.mark.parametrize(
    ("name", "model"), [("plany/rejon-2-2024-01.yml", Plan), ("jednostka.yml", Unit), ("rejony/rejon-2.yml", District)]
)
def test_the_real_data_say_the_same_afterwards(folder, name, model):
    path = folder / "plan_data" / name
    before = read(path, name)[0]
    comments = re.findall(r"^ *#.*", path.read_text(encoding="utf-8"), re.MULTILINE)
    rewrite(path, model, SCHEMA)
    assert same(read(path, name)[0].content()) == same(before.content())
    assert all(comment in path.read_text(encoding="utf-8") for comment in comments if "$schema" not in comment)
    assert difference(path, model, SCHEMA, name) == ""
    assert rewrite(path, model, SCHEMA) is False


def test_the_difference_is_shown(tmp_path):
    path = tmp_path / "plik.yml"
    path.write_text(FIRST + "koniec: b\ntytul: a\n", encoding="utf-8")
    assert difference(path, Tree, SCHEMA, "dane/plik.yml").split("\n") == [
        "--- dane/plik.yml",
        "+++ dane/plik.yml (po poleceniu format)",
        "@@ -1,4 +1,4 @@",
        f" {FIRST.strip()}",
        "+tytul: a",
        " koniec: b",
        "-tytul: a",
        " ",
    ]


def test_invisible_differences_are_named(tmp_path):
    path = tmp_path / "plik.yml"
    path.write_bytes((FIRST + "tytul: a\n").replace("\n", "\r\n").encode())
    assert difference(path, Tree, SCHEMA, "plik.yml").startswith("plik.yml: niewidoczne znaki")
    assert rewrite(path, Tree, SCHEMA) is True
    assert path.read_bytes() == (FIRST + "tytul: a\n").encode()


@pytest.mark.parametrize(
    "data", [b"tytul: [a\n", b"koniec: b\n", b"tytul: a\nobcy: b\n", "tytul: ł\n".encode("cp1250"), b""]
)
def test_files_with_faults_are_not_touched(tmp_path, data):
    path = tmp_path / "plik.yml"
    path.write_bytes(data)
    assert difference(path, Tree, SCHEMA, "plik.yml") == ""
    assert rewrite(path, Tree, SCHEMA) is False
    assert path.read_bytes() == data


# Any data, typed in any manner, with comments anywhere.

CHARACTERS = st.one_of(
    st.sampled_from("ab ąż 01:#-?[]{},&*!|>%@`'\"\\.…„”«»~<=\t\n\u00a0\u0301\ufeff😀"),
    st.characters(
        exclude_categories=("Cc", "Cs", "Co"), exclude_characters="\u2028\u2029\ufffd\ufffe\uffff"
    ),  # the reader refuses them
)
TEXTS = st.one_of(
    st.text(CHARACTERS, min_size=1, max_size=40),
    st.lists(st.text("abąż:#-'\"", min_size=1, max_size=12), min_size=1, max_size=30).map(" ".join),
    st.lists(st.text("abąż #-", min_size=0, max_size=60), min_size=1, max_size=5).map("\n".join),
    st.sampled_from(["2024-06-30", "0600", "tak", "null", "---", "...", "<<", "a: b", "a #b", "- a", "?", "|", ">-"]),
).filter(lambda text: unicodedata.normalize("NFC", text).strip())
LISTS = st.lists(TEXTS, max_size=3)
LEAVES = st.fixed_dictionaries({"nazwa": TEXTS}, optional={"uwaga": TEXTS, "znaki": LISTS})
KINDS = st.fixed_dictionaries({"rodzaj": st.sampled_from(["raz", "czesto"]), "dzien": TEXTS, "slowa": TEXTS})
TREES = st.fixed_dictionaries(
    {"tytul": TEXTS},
    optional={
        "linie": LISTS,
        "okres": LEAVES,
        "liscie": st.lists(LEAVES, max_size=3),
        "termin": KINDS,
        "tabela": st.lists(LISTS, max_size=2),
        "koniec": TEXTS,
    },
)


class Scribe:
    """Types data as YAML in whatever manner `draw` chooses, and counts the comments that it strews about."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.comments = 0

    def chance(self, of: int = 4) -> bool:
        return self.draw(st.integers(0, of - 1)) == 0

    def comment(self) -> str:
        self.comments += 1
        return f"# uwaga {self.comments}: [x] 'y' # z"

    def above(self, pad: str) -> list[str]:
        lines = [pad + " " * self.draw(st.integers(0, 3)) + self.comment()] if self.chance() else []
        lines += [""] if self.chance() else []
        return ([""] if self.chance() else []) + lines

    def quoted(self, text: str) -> str:
        return '"' + "".join(self.letter(letter) for letter in text) + '"'

    def letter(self, letter: str) -> str:
        return letter if letter.isalnum() or letter in " #:-" else f"\\U{ord(letter):08x}"

    def scalar(self, text: str, pad: str) -> list[str]:
        side = f" {self.comment()}" if self.chance() else ""
        bare = text.strip()
        if self.chance(2) and re.fullmatch(r"\w[\w ]*", bare):
            return [bare + side]
        if self.chance(2) and re.fullmatch(r"[\wąż:#'\"-]+( [\wąż:#'\"-]+)*", bare):
            return [f">-{side}", *(f"{pad}     {word}" for word in bare.split(" "))]
        return [self.quoted(text) + side]

    def block(self, data: Content, pad: str) -> list[str]:
        lines: list[str] = []
        step = pad + self.draw(st.sampled_from(["  ", "    "]))
        pairs = list(data.items()) if isinstance(data, dict) else [("", item) for item in data]
        for name, value in self.draw(st.permutations(pairs)) if isinstance(data, dict) else pairs:
            mark = f"{pad}{name}:" if name else f"{pad}-"
            lines += self.above(pad)
            if isinstance(value, str):
                first, *rest = self.scalar(value, pad)
                lines += [f"{mark} {first}", *rest]
            elif not value or self.chance():
                lines += self.bracketed(value, mark, pad)
            else:
                lines += [mark + (f" {self.comment()}" if self.chance() else ""), *self.block(value, step)]
        return lines + self.above(pad)

    def bracketed(self, value: Content, mark: str, pad: str) -> list[str]:
        if isinstance(value, dict):
            return [f"{mark} {self.flow(value)}"]
        lines = [f"{mark} [" + (f" {self.comment()}" if self.chance() else "")]
        for item in value:
            lines += [
                *self.above(pad + "  "),
                f"{pad}  {self.flow(item)}," + (f" {self.comment()}" if self.chance() else ""),
            ]
        return [*lines, *self.above(pad + "  "), f"{pad}  ]" + (f" {self.comment()}" if self.chance() else "")]

    def flow(self, value: Content) -> str:
        if isinstance(value, str):
            return self.quoted(value)
        if isinstance(value, list):
            return f"[{', '.join(map(self.flow, value))}]"
        return f"{{{', '.join(f'{name}: {self.flow(part)}' for name, part in value.items())}}}"


@st.composite
def files(draw: st.DrawFn) -> tuple[Content, str, int]:
    """Data, a file that says them, and how many comments it holds."""
    data, scribe = draw(TREES), Scribe(draw)
    return data, "\n".join(scribe.block(data, "")) + "\n", scribe.comments


@given(files())
def test_any_file_says_the_same_in_canonical_form(tmp_path_factory, file):
    data, text, comments = file
    path = tmp_path_factory.getbasetemp() / "dowolny.yml"
    path.write_bytes(text.encode())
    plain, tree = reading(path)
    assert same(plain) == same(data)
    written = canonical(text, Tree, SCHEMA)
    path.write_bytes(written.encode())
    again, tree_again = reading(path)
    assert same(again) == same(plain)
    assert same(tree_again.model_dump(mode="json", exclude_none=True)) == same(
        tree.model_dump(mode="json", exclude_none=True)
    )
    assert canonical(written, Tree, SCHEMA) == written
    assert not written.endswith("\n\n")
    found = re.findall(r"# uwaga (\d+): \[x\] 'y' # z$", written, re.MULTILINE)
    assert sorted(map(int, found)) == list(range(1, comments + 1))
