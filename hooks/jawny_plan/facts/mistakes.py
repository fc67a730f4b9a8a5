"""A mistake that was published: where people met it before it was mended."""

from __future__ import annotations

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.promises import DatedProof, promises
from jawny_plan.model.amendment import Correction


def carried(facts: PlanFacts, correction: Correction) -> tuple[DatedProof, ...]:
    """All by which people were told of the plan up to the day of a correction, each once, oldest first."""
    found = {_once(proof): proof for promise in promises(facts) for proof in promise.proofs}
    dated = [(proof.day, proof) for proof in found.values() if proof.day and proof.day <= correction.day]
    return tuple(proof for _, proof in sorted(dated, key=lambda item: item[0]))


def _once(proof: DatedProof) -> tuple[object, ...]:
    """What tells proofs apart: one meeting may keep several promises."""
    if proof.meeting:
        return (proof.meeting.occurrence.meeting, proof.meeting.occurrence.number)
    return (proof.entry and (proof.entry.proof, proof.entry.when),)
