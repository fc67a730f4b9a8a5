"""The command `site` rehearsed, in a process that waits to begin it: what it will need once more is at hand then.

Data and templates are read as they stand, and nothing is built. What is kept of it is of use for the same bytes alone:
lists and dictionaries of the program, compiled rules and templates, and what was made of something, under the sum of
that. The command then reads every file, and asks for the day, by itself: what has changed since is made as ever.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from jawny_plan.commands import building, steps
from jawny_plan.commands.command import ROOT
from jawny_plan.commands.one_build import Asked
from jawny_plan.outputs.documents.maker import Maker
from jawny_plan.outputs.pages.site import Site
from jawny_plan.storage.folders import BUNDLES, DATA, SITE
from jawny_plan.storage.remembered import at_hand

MOST_BYTES = 10_000_000
"""So much is left of some seventy plans; in memory it is several times as much."""


def rehearse(words: Sequence[str], is_asked: Callable[[], bool]) -> None:
    """Rehearse the command of these words, if it is `site` of a folder, until somebody asks for it."""
    match words:
        case ["site", folder]:
            silent = logging.getLogger("mkdocs")
            silent.addHandler(logging.NullHandler())
            silent.propagate = False
            at_hand().gathers = True
            with suppress(Exception):  # whatever is wrong, the command itself will say
                for _ in _parts(ROOT, Path(folder)):
                    if is_asked():
                        break
            at_hand().gathers = False


def _parts(root: Path, chosen: Path) -> Iterator[None]:
    """Rehearse part after part. Raises what a build does."""
    config = building.settings(root, site_dir=str(chosen / SITE))
    places = building.surroundings(config, Asked(chosen / DATA, chosen / BUNDLES))
    at_hand().gathers = _is_small(places.record("slowa"))  # the sums of the program are at hand already
    yield
    opened = steps.open_site(places, None)
    yield
    bundles = opened.every_bundle()
    yield
    for uri in _one_of_each_template(opened.site):
        opened.site.page(uri)
        yield
    maker = Maker(places.docs.within("_druk"), places.data)
    for order in bundles[0].orders():
        maker.document(order)
        yield
    maker.close()


def _is_small(left: Path) -> bool:
    """Whether a process may hold in memory, while it waits, what the last build left in this file."""
    with suppress(OSError):
        return left.stat().st_size <= MOST_BYTES
    return True


def _one_of_each_template(site: Site) -> list[str]:
    """The sources of pages that show every template."""
    return list({source.template: uri for uri, source in site.sources.items()}.values())
