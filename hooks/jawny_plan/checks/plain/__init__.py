"""Plain language for residents: hints at long sentences, official phrases, jargon and fog. Never errors."""

from __future__ import annotations

from jawny_plan.checks.plain.hints import Hint, Text, hints

__all__ = ["Hint", "Text", "hints"]
