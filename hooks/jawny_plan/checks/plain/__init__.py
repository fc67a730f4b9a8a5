"""Plain language for residents: hints at long sentences, official phrases, jargon and fog. Never errors."""

from __future__ import annotations

from jawny_plan.checks.plain.hints import PlainHint, ResidentText, hints

__all__ = ["PlainHint", "ResidentText", "hints"]
