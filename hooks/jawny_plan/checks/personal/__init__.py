"""Personal data that must not go out: every rule over every text, at once.

Sources of the list: the promises of the plans themselves, press law's care for people who are not public
figures, and what units have published by mistake. Rules look for forms, not for meaning: they miss what no
form gives away (a surname alone, a rare first name, an illness told in plain words), so a human still reads.
"""

from __future__ import annotations

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import Rule
from jawny_plan.checks.personal.search import Finding, findings, in_addresses, in_names, unused
from jawny_plan.checks.personal.text import flattened

__all__ = ["Allowed", "Finding", "Rule", "findings", "flattened", "in_addresses", "in_names", "unused"]
