"""The commands of the package, in the order in which they are told."""

from __future__ import annotations

from jawny_plan.commands import approve, build, check, formatting, importing, new, preview, publish
from jawny_plan.commands.command import Registry

COMMANDS = Registry(
    "Polecenia (FOLDER to katalog, w którym leży plan_data; bez niego: katalog projektu):",
    (
        build.SITE,
        build.BUNDLE,
        preview.SERVE,
        check.CHECK,
        formatting.FORMAT,
        importing.IMPORT,
        new.NEW,
        approve.APPROVE,
        publish.PUBLISH,
    ),
)
