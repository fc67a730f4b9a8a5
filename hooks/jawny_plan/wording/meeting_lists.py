"""Lists of worded meetings, by district."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from jawny_plan.wording.meeting_words import DistrictMeetingsWords, MeetingListsWords, MeetingsWords, MeetingWords
from jawny_plan.wording.unit_words import DistrictWords


def of_district(meetings: MeetingsWords, district: str) -> MeetingListsWords:
    """The lists of `meetings` with those of one district alone: `nadchodzace`, `dyzury`, `minione`."""

    def here(some: Iterable[MeetingWords]) -> list[MeetingWords]:
        return [item for item in some if district in _ids(item)]

    return {
        "nadchodzace": here(meetings["nadchodzace"]),
        "dyzury": here(meetings["dyzury"]),
        "minione": here(meetings["minione"]),
    }


def upcoming(meetings: MeetingsWords, districts: Collection[str]) -> MeetingWords | None:
    """The next meeting in any of the districts that was not cancelled, else their duty hours."""
    ahead = (*(item for item in meetings["nadchodzace"] if not _cancelled(item)), *meetings["dyzury"])
    return next((item for item in ahead if not set(_ids(item)).isdisjoint(districts)), None)


def _cancelled(meeting: MeetingWords) -> bool:
    return bool(meeting["odwolane"] or (meeting["termin"] and meeting["termin"]["odwolane"]))


def by_district(meetings: Sequence[MeetingWords], districts: Iterable[DistrictWords]) -> list[DistrictMeetingsWords]:
    """`[{rejon, spotkania}]` in the order of `districts`, those without a meeting left out."""
    groups: Iterable[DistrictMeetingsWords] = (
        {"rejon": district, "spotkania": [item for item in meetings if district["id"] in _ids(item)]}
        for district in districts
    )
    return [group for group in groups if group["spotkania"]]


def _ids(meeting: MeetingWords) -> list[str]:
    return [item["id"] for item in meeting["rejony"]]
