"""The edition: all that is told of one unit on one day, worked out once. Every way of telling people reads it."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from jawny_plan import wording
from jawny_plan.facts.district import in_order, on
from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.totals import PlanSums, sums_of, totals
from jawny_plan.model.base import Slug
from jawny_plan.model.evidence import AtMeeting
from jawny_plan.model.progress import Informed
from jawny_plan.model.unit import Data, MeetingFile, PlanFile
from jawny_plan.storage.remembered import Remembered
from jawny_plan.storage.sums import Sums, joined
from jawny_plan.wording import declaration
from jawny_plan.wording import meeting as meetings
from jawny_plan.wording.declaration_words import DeclarationWords
from jawny_plan.wording.designation import kind_of
from jawny_plan.wording.district import of_meeting
from jawny_plan.wording.meeting_words import MeetingWords
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.totals import totals as totals_in_words
from jawny_plan.wording.totals_words import TotalsWords
from jawny_plan.wording.unit_words import DistrictWords, UnitWords

Outcome = TypeVar("Outcome")


class PublisherWords(UnitWords):
    """The unit, with its declaration of accessibility where there is one."""

    deklaracja: DeclarationWords | None


@dataclass(frozen=True)
class WordedPlan:
    """A plan: what follows from the data, and the words for it."""

    facts: PlanFacts
    words: PlanWords
    made_of: str = field(default="", compare=False)
    """The sum of all that both follow from, and the words of the unit; nothing where it is not known."""
    memory: Remembered = field(default_factory=Remembered, compare=False, repr=False)

    def once(self, kind: str, given: object, make: Callable[[], list[Outcome]]) -> list[Outcome]:
        """What `make` makes of the plan, the words of the unit and what is `given`, and of nothing else.

        It may be what an earlier build made of the same. Kinds tell outcomes apart.
        """
        if not self.made_of:
            return make()
        return self.memory.once(joined((kind, self.made_of, Sums().of(given))), make)

    def sums(self) -> list[PlanSums]:
        """What it adds to the sums of all plans."""
        return [sums_of(self.facts)]


class Edition:
    """Facts of the plans and meetings in `data` on the day `today`, beside the Polish words for them.

    `worded_plans` and `met` go in the order of the data. Drafts are made of an edition that tells `ahead` what logs say
    of days to come; of plans that it tells just as `public` does it takes over the words. Plans that an earlier build
    told, by what is in `memory`, are told in the same words.
    """

    def __init__(
        self,
        data: Data,
        today: date,
        *,
        ahead: bool = False,
        public: Edition | None = None,
        memory: Remembered | None = None,
    ) -> None:
        self.data = data = replace(data, districts=in_order(data.districts, today))
        self.today = today
        self._memory = memory
        kinds = [kind_of(item.designation(on(today))) for item in data.districts.values()]
        stated = data.unit.declaration
        self.unit: PublisherWords = {
            **wording.unit(data.unit, kinds),
            "deklaracja": declaration.declaration(stated) if stated else None,
        }
        self.districts: dict[Slug, DistrictWords] = {
            name: wording.district(name, item, today, today) for name, item in data.districts.items()
        }
        following = {file.plan.predecessor: file.id for file in data.plans if file.plan.predecessor}
        found = [_facts(file, data, today, ahead=ahead, follower=following.get(file.id)) for file in data.plans]
        known = {plan.facts.id: plan for plan in public.worded_plans} if public and public.unit == self.unit else {}
        in_words = _PlanWording(self.unit, memory)
        self.worded_plans: list[WordedPlan] = [
            WordedPlan(facts, same.words) if same else in_words.plan(facts)
            for facts in found
            for same in (_same(known.get(facts.id), facts),)
        ]
        self.met = [MeetingFacts(file, today) for file in data.meetings]
        plans = {plan["id"]: plan for plan in self.plans}
        places = {facts.id: of_meeting(facts, data.districts) for facts in self.met}
        self.meetings = meetings.meetings(self.met, self.unit, self.districts, plans, places)
        """Lists of coming and past meetings, duty hours, and the matters that people brought up."""
        self.meeting: dict[Slug, MeetingWords] = {
            meeting["id"]: meeting for meeting in meetings.everyone(self.meetings)
        }
        """Each meeting by its identity."""

    def once(self, kind: str, given: object, make: Callable[[], Outcome]) -> Outcome:
        """What `make` makes of what is `given` and of nothing else, or an earlier build made of the same."""
        return self._memory.once(joined((kind, Sums().of(given))), make) if self._memory else make()

    @property
    def facts(self) -> list[PlanFacts]:
        """What follows of each plan."""
        return [plan.facts for plan in self.worded_plans]

    @property
    def plans(self) -> list[PlanWords]:
        """The words for each plan."""
        return [plan.words for plan in self.worded_plans]

    @property
    def by_district(self) -> list[WordedPlan]:
        """The plans in the order of their (first) districts, the older before the newer."""
        order = {name: place for place, name in enumerate(self.districts)}
        return sorted(self.worded_plans, key=lambda plan: (order[plan.facts.plan.districts[0]], plan.facts.first_day))

    @cached_property
    def totals(self) -> TotalsWords:
        """All plans of the unit together."""
        plans = [sums for plan in self.worded_plans for sums in plan.once("w sumie", None, plan.sums)]
        sums = totals(plans, self.data.districts.values(), self.today)
        return totals_in_words(sums, [(plan.facts, plan.words) for plan in self.by_district], self.unit["slowo"])

    def differing_from(self, public: Edition) -> Edition:
        """The edition with only those plans and meetings that `public` lacks, or tells in other words or with less."""
        plans = {plan.facts.id: (plan.words, plan.facts.log) for plan in public.worded_plans}
        met = {facts.id: (public.meeting[facts.id], facts.meeting) for facts in public.met}
        without_notes = {ref.subject for ref in public.data.withheld}
        other = copy(self)
        other.worded_plans = [
            plan
            for plan in self.worded_plans
            if plans.get(plan.facts.id) != (plan.words, plan.facts.log) or plan.facts.id in without_notes
        ]
        other.met = [
            facts
            for facts in self.met
            if met.get(facts.id) != (self.meeting[facts.id], facts.meeting) or facts.id in without_notes
        ]
        other.meeting = {facts.id: self.meeting[facts.id] for facts in other.met}
        return other


class _PlanWording:
    """Tells plans in the words of a unit, or as an earlier build told the same."""

    def __init__(self, unit: UnitWords, memory: Remembered | None) -> None:
        self._unit = unit
        self._memory = memory
        self._sums = Sums()

    def plan(self, facts: PlanFacts) -> WordedPlan:
        """The plan, in words."""
        if self._memory is None:
            return WordedPlan(facts, wording.plan(facts, self._unit))
        made_of = self._sum(facts)
        same = self._memory.alive(f"fakty {made_of}", lambda: facts)  # with all that was worked out of them
        words = self._memory.once(made_of, lambda: wording.plan(same, self._unit))
        return WordedPlan(same, words, made_of, self._memory)

    def _sum(self, facts: PlanFacts) -> str:
        """The sum of all that the facts know, and of the unit."""
        about = (facts.today, facts.ahead, facts.follower, list(facts.districts))
        known = (facts.file, *facts.districts.values(), *facts.meetings)
        return joined((self._sums.of(self._unit), self._sums.of(about), *map(self._sums.of, known)))


def _facts(file: PlanFile, data: Data, today: date, *, ahead: bool, follower: Slug | None) -> PlanFacts:
    """A plan with the districts and meetings that are about it: nothing else can be told of it, or change it."""
    districts = {name: data.districts[name] for name in file.plan.districts}
    entries = file.progress.entries if file.progress else ()
    proofs = (entry.proof for entry in entries if isinstance(entry, Informed))
    proving = {proof.meeting for proof in proofs if isinstance(proof, AtMeeting)}

    def concerns(other: MeetingFile) -> bool:
        about = other.meeting
        return other.id in proving or file.id in about.plans or not districts.keys().isdisjoint(about.districts)

    meetings = tuple(other for other in data.meetings if concerns(other))
    return PlanFacts(file, districts, today, meetings, ahead, follower=follower)


def _same(known: WordedPlan | None, facts: PlanFacts) -> WordedPlan | None:
    """What is known of a plan, if nothing else follows from its facts: `ahead` is of no account but for its log."""
    if known and known.facts.log == facts.log and known.facts == replace(facts, ahead=known.facts.ahead):
        return known
    return None
