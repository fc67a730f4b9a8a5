"""Why a threat occurs, as a diagnosis tells it."""

from __future__ import annotations

import re

from jawny_plan.intake.phrases import small
from jawny_plan.polish.folded import folded
from jawny_plan.polish.sentences import parts, trimmed, unstopped

_CAUSES = (
    re.compile(
        r"(?:przyczyn\w*|powod\w*)(?:\s+(?:zagrozenia|problemu|zjawiska|tego stanu|takiego stanu rzeczy"
        r"|powyzszego))?(?:\s+(?:jest|sa|moze byc|upatruje sie w)\s+|\s*[:–-]\s*)"
    ),
    re.compile(
        r"jako\s+(?:glown\w+\s+)?(?:przyczyn\w+|powod\w*)\s+(?:\w+\s+){0,3}?(?:wskazuj\w+|wskazan\w+|podaj\w+|podan\w+"
        r"|uznaj\w+|uznan\w+|wymieni\w+)(?:\s+sie)?\s+"
    ),
    re.compile(
        r"(?:dlaczego|skad sie to bierze)(?:\s+(?:tu|tutaj|tam|tak|wlasnie|to|sie|tak sie dzieje))*\s*[:?–-]\s*"
    ),
    re.compile(r"(?:spowodowan\w+|wynika\w*)\s+(?:jest\s+|sa\s+)?(?:z\s+)?"),
    re.compile(r"sprawcy\s+(?:najczesciej\s+|glownie\s+)?wykorzystuj\w+\s+"),
    re.compile(
        r"^(?:\w+\s+)?(?:kradziez\w*|wlaman\w+|wybryk\w*|wykrocz\w+|zdarzeni\w+|zachowani\w+|proceder\w*|zjawisk\w+"
        r"|problem\w*|to|je|sytuacj\w+|dzialani\w+ sprawcow|sprawcom|temu)\s+(?:te\s+|ten\s+|takie\s+)?(?:\w+\s+)?"
        r"(?:ulatwia\w*|umozliwia\w*|poteguj\w+)\s+(?!sie\s)"
    ),
    re.compile(
        r"^(?P<before>(?:brak|zl[yea]|zepsut|niesprawn|nieoswietl|slab|niewystarczaj|duz[ya]|latw|niezamyk"
        r"|niezamkn|niski)"
        r"[^,;.:]*?)\s+(?:ulatwia|umozliwia|sprzyja|poteguj|nasila|powoduj)\w*(?!\w)"
    ),
    re.compile(r"sprzyja\w*\s+(?:temu|im|takim zachowaniom|zjawisku|problemowi)\s+"),
    re.compile(r"^(?:\w+\s+){1,3}?sprzyja\w*\s+(?:rowniez\s+|takze\s+)?(?=\w)"),
    re.compile(
        r"(?:^|[\s,–-])(?:dlatego,?\s+ze|dzieje sie tak,?\s+(?:poniewaz|gdyz|bo)|stad,\s+ze|z tego,\s+ze)\s+(?=\w)"
    ),
    re.compile(r"(?:^|\s)win(?:ne|ien|na|ni)\s+(?:temu\s+|jest\s+|sa\s+)+(?=\w)"),
    re.compile(r"(?:z uwagi na|ze wzgledu na|z powodu)\s+"),
    re.compile(r",\s+(?:bo|bowiem|gdyz|poniewaz|jako ze)\s+(?=\w)"),
)


_END = r";|,\s+(?=(?:dlatego|więc|przez co|wskutek czego|piesi|kierowcy|mieszkańcy|sprawcy)\s)"


def cause(found: list[str]) -> tuple[str, str, bool]:
    """The cause that the sentences give, the sentence, and whether it is called one there."""
    for number, pattern in enumerate(_CAUSES):
        for sentence in found:
            if match := pattern.search(folded(sentence)):
                if number > 2 and number not in (4, 5) and re.search(r"na podstawie|analiz|zgloszen", folded(sentence)):
                    continue
                after = sentence[match.end() :]
                words = trimmed(parts(after, _END)[0] if after.strip() else "")
                if "before" in match.groupdict():
                    words = small(sentence[: match.end("before")])
                if words:
                    return unstopped(words), sentence, number < 3
    return "", "", False
