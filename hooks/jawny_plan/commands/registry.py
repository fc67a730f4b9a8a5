"""The commands of the package, in the order in which they are told."""

from __future__ import annotations

from jawny_plan.commands.command import Registry

COMMANDS = Registry(
    "Polecenia (FOLDER to katalog, w którym leży plan_data; bez niego: katalog projektu):",
    {
        "site": "jawny_plan.commands.build:SITE",
        "bundle": "jawny_plan.commands.build:BUNDLE",
        "serve": "jawny_plan.commands.preview:SERVE",
        "edit": "jawny_plan.commands.editor:EDIT",
        "check": "jawny_plan.commands.check:CHECK",
        "format": "jawny_plan.commands.formatting:FORMAT",
        "import": "jawny_plan.commands.importing:IMPORT",
        "new": "jawny_plan.commands.new:NEW",
        "reword": "jawny_plan.commands.reword:REWORD",
        "approve": "jawny_plan.commands.approve:APPROVE",
        "log": "jawny_plan.commands.log:LOG_COMMAND",
        "publish": "jawny_plan.commands.publish:PUBLISH",
        "withdraw": "jawny_plan.commands.withdraw:WITHDRAW",
        "units": "jawny_plan.commands.units:UNITS",
    },
)
