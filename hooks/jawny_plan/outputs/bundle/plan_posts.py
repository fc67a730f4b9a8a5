"""The pages of plans as they are pasted into a central system."""

from __future__ import annotations

from jawny_plan import polish
from jawny_plan.outputs.edition import Edition, WordedPlan
from jawny_plan.outputs.notes.note_plan import PARTS
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.wording.document import renaming

PAGE = "_wzory/paczka/plan.html"


class PlanPosts:
    """Pours the pages of the plans of an edition."""

    def __init__(self, edition: Edition, pour: Pour) -> None:
        self._edition = edition
        self._pour = pour
        self._templates = pour.sum_of(PARTS)

    def html(self, worded: WordedPlan) -> str:
        """The page of a plan. Raises TemplateFault."""
        (html,) = worded.once("strona w paczce", self._templates, lambda: [self._poured(worded)])
        return html

    def _poured(self, worded: WordedPlan) -> str:
        words = {"plan": worded.words, "jednostka": self._edition.unit, "dzis": polish.day(self._edition.today)}
        return self._pour.html(PAGE, words, renaming=renaming(worded.words["dokument"]))
