"""The program's folder of templates and pages, with that of a unit laid over it, file by file."""

from jawny_plan.overlay.layers import DOCS, Layers

__all__ = ["DOCS", "Layers"]
