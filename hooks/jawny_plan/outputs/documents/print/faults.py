"""What the press refuses."""

from __future__ import annotations


class PrintError(Exception):
    """A sheet could not be made. The message is Polish and names the template, Typst's complaint and its hints."""


class DoesNotFit(PrintError):
    """What a sheet says has no room on it; `texts` are those of its data that are too long for it."""

    def __init__(self, message: str, texts: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.texts = texts
