"""Section 5 of the form: how the community is told."""

from __future__ import annotations

from enum import StrEnum

from jawny_plan.model.base import Entry, Text, key


class ChannelKind(StrEnum):
    """Ways of telling people."""

    WEBSITE = "strona"
    MEDIA = "media"
    MEETINGS = "spotkania"
    TELEVISION = "telewizja"
    LEAFLETS = "ulotki"
    MOBILE_POINT = "mobilny-punkt"
    SOCIAL_MEDIA = "media-spolecznosciowe"
    OTHER = "inny"


class Channel(Entry):
    """One promised way of telling people."""

    kind: ChannelKind = key("kanal", "Sposób informowania.", "strona")
    wording: Text = key("brzmienie", "Dosłowny tekst planu.", "przekazanie informacji lokalnym mediom")
