"""Why a file is not imported: one sentence in Polish that also says what to do."""

from __future__ import annotations


class Refused(Exception):
    """The file is no plan, or cannot be read."""


class SeveralPlans(Exception):
    """The file holds several plans; `titles` name them in order."""

    def __init__(self, titles: list[str]) -> None:
        self.titles = titles
        super().__init__(f"{len(titles)} plans")
