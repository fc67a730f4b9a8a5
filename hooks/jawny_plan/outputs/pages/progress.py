"""The page of progress: all plans of the unit together."""

from __future__ import annotations

from collections.abc import Sequence

from jawny_plan.model import addresses
from jawny_plan.model.base import Slug
from jawny_plan.outputs.documents.orders import PhotoOrder
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.handouts.named import ListedSheetWords
from jawny_plan.outputs.pages import page_photos
from jawny_plan.outputs.pages.contexts import ProgressContext
from jawny_plan.outputs.pages.page_photos import PagePhotoWords
from jawny_plan.wording.totals import over_time
from jawny_plan.wording.totals_words import SeriesWords

PAGE = "postepy/index.md"


def of_district(edition: Edition, district: Slug) -> list[SeriesWords]:
    """Numbers of one district, plan after plan."""
    return over_time(
        [(plan.facts, plan.words) for plan in edition.worded_plans if district in plan.facts.plan.districts]
    )


def context(edition: Edition, sheets: Sequence[ListedSheetWords]) -> ProgressContext:
    """What the page's template may say; `sheets` are the same on paper."""
    return {"postepy": edition.totals, "zdjecie": _portrait(edition), "druki": list(sheets)}


def photos(edition: Edition) -> list[PhotoOrder]:
    """The files of the photo of the unit's chief, where the page shows one."""
    shown = _portrait(edition)
    return page_photos.orders([shown] if shown else [], page_photos.BESIDE_WORDS)


def _portrait(edition: Edition) -> PagePhotoWords | None:
    """The chief of the unit; nobody while there is no plan to speak of."""
    chief = edition.unit["komendant"] if edition.plans else None
    if not (chief and chief["zdjecie"]):
        return None
    return page_photos.placed(chief["zdjecie"], addresses.from_root(addresses.PROGRESS), "zdjecie-komendanta")
