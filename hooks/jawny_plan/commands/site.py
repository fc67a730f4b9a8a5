"""The commands `site` and `bundle`."""

from __future__ import annotations

from jawny_plan.commands import build
from jawny_plan.commands.command import ROOT, Command, Misused, Use, failed, folder


def _site(words: list[str]) -> int:
    """Build the site of a folder into its subfolder site/, unless nothing has changed since it was built."""
    chosen = folder(words)
    try:
        print(build.site(ROOT, chosen))
    except build.NotBuilt as not_built:
        return failed(str(not_built).split("\n"), not_built.stands)
    return 0


def _bundle(words: list[str]) -> int:
    """Make the bundle of one plan or meeting in the subfolder paczka/ of a folder."""
    if not words:
        raise Misused("Paczka czego? Podaj nazwę pliku planu albo spotkania bez .yml.")
    chosen = folder(words[1:])
    try:
        print(build.bundle(ROOT, chosen, words[0]))
    except build.NotBuilt as not_built:
        return failed(str(not_built).split("\n"), not_built.stands)
    return 0


SITE = Command("site", _site, (Use("[FOLDER]", "buduje stronę, noty, druki i paczki do publikacji"),))
BUNDLE = Command(
    "bundle",
    _bundle,
    (Use("PLAN [FOLDER]", "buduje paczkę jednego planu lub spotkania, np. bundle rejon-2-2026-07"),),
)
