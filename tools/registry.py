"""The tools by their words, in the order in which they are told."""

from __future__ import annotations

from jawny_plan.commands.command import Registry

TOOLS = Registry(
    "Polecenia dla osób, które zmieniają program:",
    {
        "sbom": "tools.commands:SBOM",
        "audit": "tools.commands:AUDIT",
        "wheels": "tools.commands:WHEELS",
        "bench": "tools.commands:BENCH",
        "lock": "tools.commands:LOCK",
        "compare": "tools.commands:COMPARE",
        "country": "tools.commands:COUNTRY",
        "mutants": "tools.commands:MUTANTS",
    },
)
