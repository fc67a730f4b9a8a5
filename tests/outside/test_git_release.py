"""A release by the real Git: one command that does all of it, or nothing."""

from __future__ import annotations

import subprocess
from datetime import date

import pytest

from tools import release

CHANGELOG = """\
# Changelog

## [Unreleased]

### Added

- A thing.

## [0.1.0] - 2026-11-29

- The beginning.
"""
PROJECT = '[project]\nname = "jawny-plan"\nversion = "0.1.0"\n\n[other]\nversion = "9.9.9"\n'
DAY = date(2026, 12, 4)


def git(folder, *words):
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def project(tmp_path):
    """A repository with one commit and a clean tree."""
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    for name, value in {"user.name": "A", "user.email": "a@example.org", "core.hooksPath": "refusals"}.items():
        git(tmp_path, "config", name, value)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "Begin")
    return tmp_path


def state(folder):
    """What a failed release must leave as it was."""
    files = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts}
    return files, git(folder, "rev-parse", "HEAD"), git(folder, "tag"), git(folder, "status", "--porcelain")


def test_a_release_is_dated_numbered_committed_and_tagged(project):
    release.release(project, "0.2.0", DAY)
    changelog = (project / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]\n\n## [0.2.0] - 2026-12-04\n\n### Added\n\n- A thing.\n\n## [0.1.0]" in changelog
    assert (project / "pyproject.toml").read_text(encoding="utf-8") == PROJECT.replace("0.1.0", "0.2.0")
    assert git(project, "log", "--format=%s") == "Release 0.2.0\nBegin"
    assert git(project, "rev-parse", "v0.2.0^{commit}") == git(project, "rev-parse", "HEAD")
    assert git(project, "status", "--porcelain") == ""


def test_the_same_release_is_made_once(project):
    release.release(project, "0.2.0", DAY)
    before = state(project)
    with pytest.raises(release.NotReleased, match=r"v0\.2\.0 is there already"):
        release.release(project, "0.2.0", DAY)
    with pytest.raises(release.NotReleased, match=r"nothing stands under \[Unreleased\]"):
        release.release(project, "0.3.0", DAY)
    assert state(project) == before


@pytest.mark.parametrize("version", ["0.1.0", "0.0.9"])
def test_versions_only_grow(project, version):
    before = state(project)
    with pytest.raises(release.NotReleased):
        release.release(project, version, DAY)
    assert state(project) == before


@pytest.mark.parametrize("stray", ["CHANGELOG.md", "new.txt"])
def test_what_is_not_committed_is_in_no_release(project, stray):
    (project / stray).write_text(CHANGELOG + "- More.\n", encoding="utf-8")
    before = state(project)
    with pytest.raises(release.NotReleased, match="not clean"):
        release.release(project, "0.2.0", DAY)
    assert state(project) == before


@pytest.mark.parametrize("hook", ["pre-commit", "reference-transaction"])
def test_a_commit_or_tag_that_git_refuses_leaves_everything_as_it_was(project, hook):
    (project / "refusals").mkdir()
    refuse_tags = "#!/bin/sh\ngrep -q refs/tags/ || exit 0\nexit 1\n"
    (project / "refusals" / hook).write_text("#!/bin/sh\nexit 1\n" if hook == "pre-commit" else refuse_tags)
    (project / "refusals" / hook).chmod(0o755)
    (project / ".git/info/exclude").write_text("refusals\n")
    before = state(project)
    with pytest.raises(release.NotReleased):
        release.release(project, "0.2.0", DAY)
    assert state(project) == before


@pytest.mark.parametrize("words", [[], ["0.2"], ["v0.2.0"], ["0.2.0", "x"], ["01.2.3"]])
def test_a_misused_command_says_how_it_is_used(words, project, capsys):
    before = state(project)
    assert release.main(words, project) == 2
    assert "Usage" in capsys.readouterr().err
    assert state(project) == before


def test_the_command_does_it(project, capsys):
    assert release.main(["0.2.0"], project) == 0
    assert "git push --follow-tags" in capsys.readouterr().out
    assert release.main(["0.2.0"], project) == 1
    assert "Nothing was changed." in capsys.readouterr().err


def data_format(folder, keys, version, news):
    for name, text in (
        (release.KEYS, keys),
        (release.FORMATS, f'VERSION = "{version}"\n'),
        (release.NEWS, f"# Zmiany\n\n## {version}\n\n{news}\n\n## 1.0\n\nPole `dawne`.\n"),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "Data")


@pytest.mark.parametrize(
    ("keys", "version", "news", "refused"),
    [
        ("plan: a\n", "2.0", "", None),
        ("plan: a\nplan: b.nowy[].pole\n", "2.1", "Jest `pole`.", None),
        ("plan: a\nplan: b.nowy[].pole\n", "2.0", "Jest `pole`.", "VERSION"),
        ("plan: a\nplan: b.nowy[].pole\n", "2.1", "Jest `polecenie`.", "nothing is told of: pole"),
        ("plan: a\nplan: dawne\n", "2.1", "Jest coś.", "nothing is told of: dawne"),
        ("", "3.0", "Nie ma `a`.", None),
        ("", "3.0", "Nic.", "nothing is told of: a"),
    ],
)
def test_the_open_data_gets_a_version_and_news_where_keys_changed(project, keys, version, news, refused):
    data_format(project, "plan: a\n", "2.0", "")
    git(project, "tag", "v0.1.0")
    if (keys, version) != ("plan: a\n", "2.0"):
        data_format(project, keys, version, news)
    before = state(project)
    if refused:
        with pytest.raises(release.NotReleased, match=refused):
            release.release(project, "0.2.0", DAY)
        assert state(project) == before
    else:
        release.release(project, "0.2.0", DAY)
        assert git(project, "tag") == "v0.1.0\nv0.2.0"
