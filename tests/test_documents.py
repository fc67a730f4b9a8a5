"""The documents for people: their links lead somewhere, and they say of the code what is so."""

from __future__ import annotations

import re

import pytest

import run
from jawny_plan.commands.registry import COMMANDS
from jawny_plan.launch import update
from jawny_plan.model.kinds import MODELS
from jawny_plan.model.schema import reference
from tests.conftest import ROOT
from tests.test_code import ARROWS
from tools.registry import TOOLS

DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "instrukcja").glob("*.md"))]
FOR_EDITORS = [ROOT / "README.md", *sorted((ROOT / "instrukcja").glob("*.md")), ROOT / "docs/_jak-zmieniac.md"]
LONGEST_README = 120
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`([^`\n]+)`")
_PACKAGE = ROOT / "hooks/jawny_plan"
_BASES = (ROOT, _PACKAGE, _PACKAGE / "outputs", _PACKAGE / "outputs/documents")
_PLACES = {path.name for base in _BASES for path in base.iterdir()}
"""Folders and files with which a path in a document may begin."""


def text(path):
    return path.read_text(encoding="utf-8")


def anchors(path):
    """What links may name in a document, as code hosts make it of its headings."""
    headings = re.findall(r"^#+ (.+)$", _FENCE.sub("", text(path)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(document):
    links = [link for link in _LINK.findall(_FENCE.sub("", text(document))) if not re.match(r"https?:|/", link)]
    for link in links:
        name, _, anchor = link.partition("#")
        target = document.parent / name if name else document
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_the_readme_is_short_and_leads_to_all_others():
    readme = ROOT / "README.md"
    assert len(text(readme).splitlines()) <= LONGEST_README
    linked = {(ROOT / link.partition("#")[0]).resolve() for link in _LINK.findall(text(readme))}
    assert {path for path in DOCUMENTS if path != readme} <= linked


def closed(arrows):
    """Each room with all that it may use, through others too."""
    return {name: reach(name, arrows) for name in arrows}


def reach(name, arrows):
    seen, waiting = set(), [name]
    while waiting:
        here = waiting.pop()
        waiting += arrows[here] - seen
        seen |= arrows[here]
    return seen


def test_the_table_of_rooms_is_that_of_the_arrows():
    """Rooms in one row share what they may use."""
    rows = re.findall(r"^\| (`[a-z_/`, ]+`) \| .* \| ([^|]+) \|$", text(ROOT / "ARCHITECTURE.md"), re.MULTILINE)
    told = {name: set(uses.strip("–").split(", ")) - {""} for names, uses in rows for name in _CODE.findall(names)}
    assert told.keys() >= ARROWS.keys()
    assert {name: used & ARROWS.keys() for name, used in closed(told).items() if name in ARROWS} == closed(ARROWS)


def paths(document):
    """The paths that a document names, but for those of what does not exist yet (`NAME.py`)."""
    for said in _CODE.findall(_FENCE.sub("", text(document))):
        is_path = re.fullmatch(r"[\w./-]+(?:/|\.(?:py|md|typ|txt|yml))", said) and said.partition("/")[0] in _PLACES
        if is_path and "NAME" not in said:
            yield said


MADE = {"odlozone/", "paczka/", "site/", "plan_data/kopie/", "docs/_pierwowzory"}
"""Folders that the program makes."""
OWN = {
    "paczka/index.html",
    "paczka/_podrecznik/index.html",
    "serwer/codziennie/",
    "examples/przyklad/site/index.html",
    "examples/przyklad/paczka/",
    "plan_data/wycofane.txt",
    "plan_data/.wycofane.klucz",
}
"""Files that it makes."""


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"])
def test_every_path_is_there(name):
    found = list(paths(ROOT / name))
    assert len(found) > 20
    assert [said for said in found if not any((base / said).exists() for base in _BASES) and said not in MADE] == []


@pytest.mark.parametrize("document", FOR_EDITORS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_path_that_editors_read_of_is_there(document):
    """`*` stands for any name, and a name alone for a file in a folder that its row names."""
    said = set(re.findall(r"(?<![\w/.-])(?:docs|plan_data|serwer|examples|tests|paczka)/[\w\[\]*./-]*", text(document)))
    missing = [path for path in said if not exists(path.rstrip(".")) and path not in MADE | OWN]
    assert missing == []


def exists(path):
    """Whether there is such a file, or, of data, one of its kind in the example."""
    folder, _, name = path.rstrip("/").rpartition("/")
    if "*" in name:
        kinds = [(ROOT, name), (ROOT / "examples/przyklad", name)]
    else:
        kinds = [(ROOT / "examples/przyklad", f"*.{name.partition('.')[2]}")] if folder.startswith("plan_data/") else []
    return (ROOT / path).exists() or any(any((base / folder).glob(kind)) for base, kind in kinds)


def test_a_path_that_is_not_there_is_seen():
    assert exists("docs/plany/[plan].md") and exists("plan_data/spotkania/*.yml") and exists("docs/_druk/*.typ")
    assert not any(map(exists, ("docs/plany/plan.md", "plan_data/spotkanie/*.yml", "plan_data/plany/x.przbieg.yml")))


def test_every_command_is_one():
    said = {word for path in DOCUMENTS for word in re.findall(r"(?:python3|py) run\.py ([a-z]+)", text(path))}
    known = {*COMMANDS, *TOOLS, *re.findall(r"\{line\} (\w+)", run.USAGE)}
    assert len(said) > 12
    assert said - known == set()


_CALL = re.compile(r"(?:python3|py) run\.py ([a-z]+)((?: [^`\n#|]*)?)|`([a-z]+)((?: [^`\n]*)? --[^`\n]*)`")
KINDS = {"new": {"unit", "plan", "district", "meeting"}, "bench": {"documents", "growth", "meetings"}}
"""What may stand first after a command, where it is a word."""


def calls(path):
    """The commands that a document names, each with the words after it."""
    for match in _CALL.finditer(text(path)):
        name = match[1] or match[3]
        if match[1] or name in {*COMMANDS, *TOOLS}:
            yield name, (match[2] or match[4] or "").split()


def options(name):
    """The options of a command, as its help tells them."""
    command = {**COMMANDS, **TOOLS}.get(name)
    uses = [use.words for use in command.uses] if command else [update.USAGE] if name == "update" else []
    return {"--help"}.union(*(re.findall(r"--[a-z0-9-]+", words) for words in uses))


@pytest.mark.parametrize("document", [*DOCUMENTS, FOR_EDITORS[-1]], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_command_takes_what_is_said_after_it(document):
    wrong = []
    for name, words in calls(document):
        said = {word.strip("…,.") for word in words if re.fullmatch(r"--[a-z0-9-]+[…,.]*", word)}
        wrong += [(name, word) for word in said - options(name)]
        if name in KINDS and words and re.fullmatch(r"[a-z]+", words[0]) and words[0] not in KINDS[name]:
            wrong.append((name, words[0]))
    assert wrong == []


def test_options_are_seen():
    found = [name for path in DOCUMENTS for name, words in calls(path) if any(word.startswith("--") for word in words)]
    assert {"publish", "withdraw", "approve", "format", "site", "lock"} <= set(found)
    assert "--dry-run" in options("publish") and "--dryrun" not in options("publish")


_FENCED_YAML = re.compile(r"^```yaml\n(.*?)^```", re.DOTALL | re.MULTILINE)
_KEY = re.compile(r"^\s*(?:- )?([a-z_]+):", re.MULTILINE)


def keys(path):
    """The keys of data that a document names: in its examples, and in `key: value` within a sentence."""
    for example in _FENCED_YAML.findall(text(path)):
        yield from _KEY.findall(example)
    for said in _CODE.findall(_FENCE.sub("", text(path))):
        if found := re.fullmatch(r"([a-z_]+):(?: [^:]*)?", said):
            yield found[1]
        elif re.fullmatch(r"[a-z]+(?:_[a-z]+)+", said):
            yield said


def aliases():
    """Every key that a data file may hold."""
    return {row["klucz"].rpartition(".")[2].removesuffix("[]") for model in MODELS.values() for row in reference(model)}


@pytest.mark.parametrize("document", FOR_EDITORS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_key_is_one_of_the_data(document):
    assert set(keys(document)) - aliases() - {"plan_data", "od_dnia"} == set()


def test_keys_are_seen():
    assert len({key for path in FOR_EDITORS for key in keys(path)}) > 40
    assert {"w_skrocie_przed", "publikuj_od", "w_kazdym"} <= aliases() and "publikuj" not in aliases()
