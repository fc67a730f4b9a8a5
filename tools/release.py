#!/usr/bin/env python3
"""Make a release: `python3 tools/release.py 0.2.0`.

What stands under [Unreleased] in CHANGELOG.md gets that version and the day in Poland, pyproject.toml the version; both
are committed and the commit is tagged v0.2.0. Nothing is pushed. Where anything is amiss, nothing is changed.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

ROOT = Path(__file__).resolve().parents[1]
CHANGELOG, PROJECT = "CHANGELOG.md", "pyproject.toml"
KEYS, FORMATS = "tests/outputs/opendata/golden/klucze.txt", "hooks/jawny_plan/outputs/opendata/formats.py"
NEWS = "docs/dane/zmiany.md"
_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", re.ASCII)
_UNRELEASED = re.compile(r"^## \[Unreleased\]\n(.*?)(?=^## \[|\Z)", re.DOTALL | re.MULTILINE)

_VERSION_OF_DATA = re.compile(r'^VERSION = "(.+)"$', re.MULTILINE)


class NotReleased(Exception):
    """Why there is no release; the message is whole."""


def main(words: Sequence[str], root: Path = ROOT) -> int:
    """Make the release that the one word names; 0 when it is made, 1 where it cannot be, 2 on a misused command."""
    if len(words) != 1 or not _VERSION.fullmatch(words[0]):
        print("Usage: python3 tools/release.py MAJOR.MINOR.PATCH", file=sys.stderr)
        return 2
    try:
        release(root, words[0], datetime.now(ZoneInfo("Europe/Warsaw")).date())
    except NotReleased as reason:
        print(f"{reason}\nNothing was changed.", file=sys.stderr)
        return 1
    print(f"Released {words[0]}. What is left: git push --follow-tags")
    return 0


def release(root: Path, version: str, day: date) -> None:
    """Write, commit and tag the version in the repository `root`. Raises NotReleased."""
    if dirty := _git(root, "status", "--porcelain"):
        raise NotReleased(f"The working tree is not clean:\n{dirty}")
    if _git(root, "tag", "--list", f"v{version}"):
        raise NotReleased(f"The tag v{version} is there already.")
    _data_format(root)
    before = {name: (root / name).read_bytes() for name in (CHANGELOG, PROJECT)}
    texts = {name: data.decode("utf-8") for name, data in before.items()}
    after = {CHANGELOG: dated(texts[CHANGELOG], version, day), PROJECT: numbered(texts[PROJECT], version)}
    try:
        for name, text in after.items():
            (root / name).write_bytes(text.encode("utf-8"))
        _git(root, "commit", "--quiet", "--message", f"Release {version}", "--", *after)
    except (OSError, NotReleased) as error:
        for name, data in before.items():
            (root / name).write_bytes(data)
        _git(root, "reset", "--quiet", "--", *after)
        raise NotReleased(str(error)) from None
    try:
        _git(root, "tag", "--annotate", f"v{version}", "--message", f"Jawny plan {version}")
    except NotReleased as error:
        _git(root, "reset", "--quiet", "--hard", "HEAD~1")  # the tree was clean before
        raise NotReleased(str(error)) from None


def _data_format(root: Path) -> None:
    """See that the open data has a new version, told of, where its keys changed since the release before.

    Raises NotReleased.
    """
    last = _git(root, "tag", "--list", "v*", "--sort=-version:refname", "--merged", "HEAD").partition("\n")[0]
    if not last or not _git(root, "ls-tree", last, KEYS) or not _git(root, "diff", last, "--", KEYS):
        return
    before, after = _git(root, "show", f"{last}:{KEYS}"), (root / KEYS).read_text(encoding="utf-8")
    version = _VERSION_OF_DATA.search((root / FORMATS).read_text(encoding="utf-8"))
    if not version or version[0] in _git(root, "show", f"{last}:{FORMATS}").splitlines():
        raise NotReleased(f"{FORMATS}: keys of the open data changed since {last}, and VERSION did not.")
    news = (root / NEWS).read_text(encoding="utf-8").partition("\n## ")[2].partition("\n## ")[0]
    changed = {
        key.rpartition(".")[2].rpartition(" ")[2] for key in {*before.split("\n")} ^ {*after.splitlines()} if key
    }
    if silent := sorted(
        name for name in changed if not re.search(rf"(?<!\w){re.escape(name.rstrip('[]'))}(?!\w)", news)
    ):
        raise NotReleased(f"{NEWS}: nothing is told of: {', '.join(silent)}.")


def dated(changelog: str, version: str, day: date) -> str:
    """The changelog with what was unreleased under the version and the day. Raises NotReleased."""
    found = _UNRELEASED.search(changelog)
    if not found or not re.search(r"^- ", found[1], re.MULTILINE):
        raise NotReleased(f"{CHANGELOG}: nothing stands under [Unreleased].")
    if f"## [{version}]" in changelog:
        raise NotReleased(f"{CHANGELOG}: {version} stands there already.")
    head = f"## [Unreleased]\n\n## [{version}] - {day.isoformat()}\n"
    return changelog[: found.start()] + head + changelog[found.start(1) :]


def numbered(project: str, version: str) -> str:
    """pyproject.toml with the version, which has to be greater than the one there. Raises NotReleased."""
    old = tomllib.loads(project)["project"]["version"]
    if _parts(version) <= _parts(old):
        raise NotReleased(f"{PROJECT}: {version} is not greater than {old}.")
    return project.replace(f'\nversion = "{old}"\n', f'\nversion = "{version}"\n', 1)


def _parts(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _git(root: Path, *words: str) -> str:
    done = subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotReleased(f"git {words[0]}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout.rstrip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
