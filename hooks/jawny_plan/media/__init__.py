"""Pictures and PDF files that people lay beside the data and the pages, as they go out: what they show, nothing else.

No metadata, no profile, no thumbnail, nothing after the end, no script. What cannot be made so is `Unfit`.
"""

from __future__ import annotations

from jawny_plan.media.unfit import Unfit

__all__ = ["Unfit"]
