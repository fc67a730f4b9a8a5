"""The files of which a release is made."""

from __future__ import annotations

import tomllib

from tests.conftest import ROOT
from tools import release


def test_our_own_files_can_be_released():
    changelog, project = ((ROOT / name).read_text(encoding="utf-8") for name in (release.CHANGELOG, release.PROJECT))
    assert f"## [{tomllib.loads(project)['project']['version']}] - " in changelog
    assert changelog.count("## [Unreleased]\n") == 1
    assert tomllib.loads(release.numbered(project, "99.0.0"))["project"]["version"] == "99.0.0"
