"""Pages stand again only if nothing that they show changed; some of them are looked at once more all the same."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from jawny_plan.commands import pages
from jawny_plan.commands.pages import HEAD, SHARE, TOUCHED, UNKNOWN, Pages, Stale, looked_at
from jawny_plan.outputs.pages.links import Links, published
from jawny_plan.outputs.pages.page import Page
from jawny_plan.storage import records, standing
from jawny_plan.storage.standing import StandingFiles

NAMES = ("index.md", "plany/a.md", "plany/b.md", "plany/c.md")


class SmallSite:
    """A site whose pages say one word, and lead somewhere."""

    def __init__(self) -> None:
        self.links = Links()
        self.said = {uri: {"slowo": "tak", "inne": "x"} for uri in NAMES}
        self.leads = dict.fromkeys(NAMES, "index.html")
        self.head = "Plan"
        self.templates = {"strona.md": "{{ slowo }}"}
        self.made: list[str] = []

    def words(self, uri: str) -> Mapping[str, object]:
        return self.said.get(uri, {})

    def around(self, uri: str) -> list[str]:
        return [uri, self.head]

    def template(self, name: str) -> str | None:
        return self.templates.get(name)

    def page(self, uri: str) -> Page:
        self.made.append(uri)
        return Page(
            f"<p>{self.said[uri]['slowo']}",
            "",
            "",
            (),
            (),
            None,
            "",
            {},
            True,
            frozenset({"slowo"}),
            frozenset({"strona.md"}),
        )  # type: ignore[arg-type]


class Built:
    """A folder of pages that are built again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.site = folder / "site", SmallSite()
        self.frame: dict[str, object] = {"program": "1"}
        self.number = 0

    def build(self) -> Pages:
        """One build; its pages."""
        self.site.links, self.site.made = Links(), []
        files = StandingFiles(self.folder.parent / "stoi.json", self.folder)
        made = Pages(self.site, files, self.frame, self.folder.parent / "strony.json")  # type: ignore[arg-type]
        self.number += 1
        fresh = self.folder.parent / f"nowa-{self.number}"
        fresh.mkdir()
        for uri in self.site.said:
            made.page(uri, fresh)
        for uri in self.site.said:
            if output := made.see(f'{made.html(uri)} <a href="/{self.site.leads[uri]}">', uri):
                (fresh / published(uri)).parent.mkdir(parents=True, exist_ok=True)
                (fresh / published(uri)).write_text(output)
        made.check()
        made.remember(fresh)
        if self.folder.exists():
            self.folder.rename(self.folder.with_name(f"stara-{self.number}"))
        fresh.rename(self.folder)
        for path in self.folder.rglob("*.html"):
            files.sum_of(path)
        files.remember()
        return made


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Built:
    monkeypatch.setattr(standing, "YOUNG", 0)
    monkeypatch.setattr(pages, "looked_at", lambda _: frozenset())
    unit = Built(tmp_path)
    assert unit.build().why == {published(uri): [UNKNOWN] for uri in NAMES}
    return unit


def test_where_nothing_changed_every_page_stands_again_with_its_links(built):
    assert built.build().why == {} and built.site.made == []
    assert built.site.links.broken({}) == [
        "index.md i 3 innych stron: odnośnik prowadzi do strony, której nie ma: /",
    ]
    assert built.build().why == {}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda unit: unit.site.said["plany/a.md"].update(slowo="nie"), {"plany/a/index.html": ["slowo"]}),
        (lambda unit: unit.site.said["plany/a.md"].update(inne="y"), {}),
        (lambda unit: unit.site.said["plany/a.md"].pop("inne"), {}),
        (lambda unit: unit.frame.update(program="2"), {published(uri): ["program"] for uri in NAMES}),
        (lambda unit: setattr(unit.site, "head", "Rejon"), {published(uri): [HEAD] for uri in NAMES}),
        (
            lambda unit: unit.site.templates.update({"strona.md": "Inaczej: {{ slowo }}"}),
            {published(uri): ["strona.md"] for uri in NAMES},
        ),
        (lambda unit: unit.site.templates.update({"inna.md": "Nikt o nią nie pyta"}), {}),
        (lambda unit: (unit.folder / "index.html").write_text("x"), {"index.html": [TOUCHED]}),
        (lambda unit: (unit.folder / "index.html").unlink(), {"index.html": [TOUCHED]}),
        (
            lambda unit: unit.site.said.update({"nowa.md": {"slowo": "ma"}}) or unit.site.leads.update({"nowa.md": ""}),
            {"nowa/index.html": [UNKNOWN]},
        ),
    ],
)
def test_a_page_is_made_again_for_what_it_shows_and_says_so(built, change, why):
    change(built)
    assert built.build().why == why
    assert list(map(published, built.site.made)) == list(why)


def test_what_was_written_into_a_page_afterwards_is_not_taken_for_the_page(built, monkeypatch):
    made = Pages.remember

    def with_weights(self: Pages, folder: Path) -> None:
        (folder / "index.html").write_text("waga")
        made(self, folder)

    monkeypatch.setattr(Pages, "remember", with_weights)
    built.frame["program"] = "2"
    built.build()
    monkeypatch.setattr(Pages, "remember", made)
    assert built.build().why == {"index.html": [UNKNOWN]}


@pytest.mark.parametrize("record", ["", "{}", '{"rules": "", "found": {}}'])
def test_without_a_record_every_page_is_made(built, record):
    (built.folder.parent / "strony.json").write_text(record)
    assert len(built.build().why) == len(NAMES)


@pytest.mark.parametrize(
    "page", [{}, {"asked": {}, "templates": {}, "head": "", "targets": [], "anchors": [], "more": 1}]
)
def test_a_record_with_other_keys_is_none(built, page):
    found = {"frame": {}, "targets": [], "pages": {"index.md": page}}
    records.write(built.folder.parent / "strony.json", pages.WAY, found)
    assert len(built.build().why) == len(NAMES)


def plant(built: Built) -> None:
    """The page of a plan says another word than when it was noted, as if what it reads had been noted wrongly."""
    built.site.said["plany/a.md"]["slowo"] = "nie"
    built.build()
    record = built.folder.parent / "strony.json"
    known = json.loads(record.read_text())
    same = known["found"]["pages"]["plany/b.md"]["asked"]
    known["found"]["pages"]["plany/a.md"]["asked"] = same
    record.write_text(json.dumps(known))
    left = built.folder.parent / "stoi.json"
    noted = Pages(
        replace_words(built.site, "tak"),  # type: ignore[arg-type]
        StandingFiles(left, built.folder),
        built.frame,
        record,
    )
    stood = json.loads(left.read_text())
    page = noted._before.page("plany/a.md")
    assert page
    stood["found"]["made_of"]["plany/a/index.html"] = replace(page, asked=same).sum
    left.write_text(json.dumps(stood))
    built.site.said["plany/a.md"]["slowo"] = "tak"


def replace_words(site: SmallSite, word: str) -> SmallSite:
    site.said["plany/a.md"]["slowo"] = word
    return site


def test_a_stale_page_that_is_looked_at_stops_the_build_and_the_next_one_makes_all_pages(built, monkeypatch):
    plant(built)
    before = (built.folder / "plany/a/index.html").read_text()
    assert before.startswith("<p>nie")
    monkeypatch.setattr(pages, "looked_at", lambda led: frozenset(led))
    with pytest.raises(Stale, match=r"plany/a/index\.html"):
        built.build()
    assert (built.folder / "plany/a/index.html").read_text() == before
    assert len(built.build().why) == len(NAMES)
    assert (built.folder / "plany/a/index.html").read_text().startswith("<p>tak")


def test_a_stale_page_that_is_not_looked_at_would_stand(built):
    """So the test above plants what it means to."""
    plant(built)
    assert built.build().why == {}
    assert (built.folder / "plany/a/index.html").read_text().startswith("<p>nie")


def test_looked_at_pages_that_are_as_they_were_are_no_change(built, monkeypatch):
    monkeypatch.setattr(pages, "looked_at", lambda led: frozenset(led))
    assert built.build().why == {} and built.site.made == list(NAMES)
    monkeypatch.setattr(pages, "looked_at", lambda _: frozenset())
    assert built.build().why == {} and built.site.made == []


def test_two_in_a_hundred_are_looked_at_by_chance_and_at_least_one():
    led = {f"plany/{number}.md": ["index.html"] for number in range(1000)}
    chosen = [looked_at(led) for _ in range(20)]
    assert all(len(each) == 1000 * SHARE for each in chosen)
    assert len(frozenset().union(*chosen)) > 200
    assert looked_at({"index.md": []}) == {"index.md"} and looked_at({}) == frozenset()


def test_planted_pages_are_caught_at_the_odds_that_two_in_a_hundred_give():
    led = {f"plany/{number}.md": ["index.html"] for number in range(1000)}
    planted = {f"plany/{number}.md" for number in range(0, 1000, 10)}
    missed = sum(not planted & looked_at(led) for _ in range(200))
    assert missed < 60  # 0.12 of them are: 100 of 1,000 pages, none among 20


def test_all_pages_that_lead_to_what_changed_are_looked_at_and_the_menu_does_not_count():
    led = {f"plany/{number}.md": ["index.html", f"plany/{number + 1}/index.html#cel"] for number in range(100)}
    assert "plany/99.md" in looked_at(led)  # plany/100 does not stand again
    assert len(looked_at(led)) <= 3
