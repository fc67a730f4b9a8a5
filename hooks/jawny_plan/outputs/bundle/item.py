"""A document in a bundle, with what readers of the sheet are told of it."""

from __future__ import annotations

from dataclasses import dataclass

from jawny_plan.outputs.documents.orders import Order


@dataclass(frozen=True)
class Item:
    """A document in a bundle: how it is made, what its name says, what it is to a reader."""

    order: Order
    words: tuple[str, ...]
    label: str
    alt: str = ""
    """What a picture shows."""
    caption: str = ""
    """What stands under a photo: whose it is."""
    free: bool = False
    """Whether it is public although what it stands with is a draft."""
    paper: str = ""
    """Of a handout: its size, and how much of it."""
    where: str = ""
    """Where a handout is put up."""
    in_mail: bool = False
    """Whether the message to newsrooms carries it."""

    @property
    def suffix(self) -> str:
        """`.pdf`"""
        return f".{self.order.path.rpartition('.')[2]}"
