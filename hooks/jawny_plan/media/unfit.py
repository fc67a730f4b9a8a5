"""Why a file cannot go out."""

from __future__ import annotations


class Unfit(Exception):
    """A file that cannot go out: what is wrong with it, and what its editor can do. Both are Polish sentences."""

    def __init__(self, problem: str, advice: str) -> None:
        super().__init__(f"{problem} {advice}")
        self.problem = problem
        self.advice = advice
