"""Why a threat occurs, as a diagnosis tells it."""

from __future__ import annotations

import re

from jawny_plan.intake.phrases import small
from jawny_plan.polish.folded import folded
from jawny_plan.polish.sentences import parts, trimmed, unstopped

_OF_IT = (
    r"(?:\s+(?:zagrozenia|problemu|zjawiska|tego|tego stanu|takiego stanu(?: rzeczy)?|takiej sytuacji|powyzszego"
    r"|tych zdarzen|takich zachowan))?"
)
_CALLED = (
    re.compile(r"(?:powod|przyczyna|przyczyny)\s+(?:jest|sa)\s+(?:\w+\s*|nastepujac\w+\s*):\s*"),
    re.compile(
        rf"(?:przyczyn\w*|powod\w*){_OF_IT}(?:\s+(?:jest|sa|moze byc|upatruje sie w)\s+|\s*[:–-]\s*)(?!\w+\s*:)"
    ),
    re.compile(
        r"(?:(?:sprzyjajac|ulatwiajac)\w+\s+(?:okolicznosc|czynnik|warunk)\w*"
        r"|(?:okolicznosc|czynnik|warunk)\w*\s+(?:sprzyjajac\w+|ulatwiajac\w+|ryzyka))\s*[:–-]\s*(?=\w)"
    ),
    re.compile(
        r"(?:jako|za)\s+(?:glown\w+\s+)?(?:przyczyn\w+|powod\w*)\s+(?:\w+\s+){0,3}?(?:wskazuj\w+|wskazan\w+|podaj\w+"
        r"|podan\w+|uznaj\w+|uznan\w+|uwaz\w+|wymieni\w+)(?:\s+sie)?\s+"
    ),
    re.compile(
        r"(?:dlaczego|skad sie to bierze)(?:\s+(?:tu|tutaj|tam|tak|wlasnie|to|sie|tak sie dzieje))*\s*[:?–-]\s*"
    ),
)
"""Words that call what follows a cause."""
_DONE_BY = (
    re.compile(r"sprawcy\s+(?:najczesciej\s+|glownie\s+)?wykorzystuj\w+\s+"),
    re.compile(
        r"^(?:\w+\s+)?(?:kradziez\w*|wlaman\w+|wybryk\w*|wykrocz\w+|zdarzeni\w+|zachowani\w+|proceder\w*|zjawisk\w+"
        r"|problem\w*|to|je|sytuacj\w+|dzialani\w+ sprawcow|sprawcom|temu)\s+(?:te\s+|ten\s+|takie\s+)?(?:\w+\s+)?"
        r"(?:ulatwia\w*|umozliwia\w*|poteguj\w+|powoduj\w+|pogarsza\w*)\s+(?!sie\s)"
    ),
)
"""Words that tell what makes it easy, whatever else the sentence says."""
_HINTED = (
    re.compile(r"(?:spowodowan\w+|wynika\w*)\s+(?:jest\s+|sa\s+)?(?:z\s+)?"),
    re.compile(
        r"^(?P<before>(?:brak|zl[yea]|zepsut|niesprawn|nieoswietl|slab|niewystarczaj|duz[ya]|latw|niezamyk"
        r"|niezamkn|niski)"
        r"[^,;.:]*?)\s+(?:ulatwia|umozliwia|sprzyja|poteguj|nasila|powoduj|przyczynia|pogarsza|zacheca)\w*(?!\w)"
    ),
    re.compile(
        r"(?P<before>.{12,}?),\s+co\s+(?:\w+\s+)?(?:ulatwia|umozliwia|sprzyja|zacheca|pozwala|kusi|prowokuj)\w*(?!\w)"
    ),
    re.compile(r"sprzyja\w*(?:\s+(?:temu|im|zjawisku|problemowi))?\s*:\s*(?=\w)"),
    re.compile(r"sprzyja\w*\s+(?:temu|im|takim zachowaniom|zjawisku|problemowi)\s+"),
    re.compile(r"^(?:\w+\s+){1,3}?sprzyja\w*\s+(?:rowniez\s+|takze\s+)?(?=\w)"),
    re.compile(r"przyczynia\w*\s+sie\s+(?:do\s+(?:tego|nich|niego|zagrozenia|problemu|zjawiska)\s+)?(?!do\s)(?=\w)"),
    re.compile(r"^(?:ulatwia|umozliwia|poteguj|powoduj|pogarsza)\w*\s+(?:to|je|go|ten stan|sytuacje|problem)\s+(?=\w)"),
    re.compile(
        r"(?:^|[\s,–-])(?:dlatego,?\s+ze|dzieje sie tak,?\s+(?:poniewaz|gdyz|bo)|stad,\s+ze|z tego,\s+ze)\s+(?=\w)"
    ),
    re.compile(
        r"(?:^|\s)win(?:ne|ien|na|ni)\s+(?:temu\s+|jest\s+|sa\s+)+(?=\w)|(?:wine|odpowiedzialnosc)\s+ponos\w+\s+"
    ),
    re.compile(
        r"(?:u podloza|u podstaw|u zrodel|u zrodla)(?:\s+\w+){0,2}\s+lez\w+\s+"
        r"|(?:zrodlem|podlozem|geneza)(?:\s+(?:problemu|zagrozenia|zjawiska|tego))\s+(?:jest|sa)\s+"
    ),
    re.compile(
        r"^(?:jest\s+to|to|sa\s+to)\s+(?:\w+\s+)?(?:efekt\w*|skut\w+|wynik\w*|nastepstw\w+|konsekwencj\w+|rezultat\w*)\s+"
    ),
    re.compile(r"^(?:wszystko|to wszystko|dzieje sie tak)\s+przez\s+|(?:^|\s)zawini\w+\s+(?=\w)"),
    re.compile(
        r"wplyw\s+(?:na\s+(?:to|nie|niego|zjawisko|problem)\s+)?ma(?:ja)?\s+|ma(?:ja)?\s+(?:to\s+)?zwiazek\s+z\s+"
    ),
    re.compile(r"(?:bierze|biora|wziel\w+|wzial)\s+sie\s+(?:to\s+)?(?:z|ze)\s+"),
    re.compile(r"okazj\w+(?:\s+\w+){0,2}\s+(?:jest|sa|stanowi\w*|daj\w+)\s+"),
    re.compile(r"(?:z uwagi na|ze wzgledu na|z powodu|wskutek|na skutek)\s+"),
    re.compile(r",\s+(?:bo|bowiem|gdyz|poniewaz|jako ze)\s+(?=\w)"),
)
"""Words that may lead to a cause."""
_OF_SOURCES = re.compile(r"na podstawie|analiz|zgloszen")
_END = r";|,\s+(?=(?:dlatego|więc|przez co|wskutek czego|piesi|kierowcy|mieszkańcy|sprawcy)\s)"


def cause(found: list[str]) -> tuple[str, str, bool]:
    """The cause that the sentences give, the sentence, and whether it is called one there."""
    others = [one for one in found if not _OF_SOURCES.search(folded(one))]
    for patterns, among, sure in ((_CALLED, found, True), (_DONE_BY, found, False), (_HINTED, others, False)):
        for pattern in patterns:
            for sentence in among:
                if (match := pattern.search(folded(sentence))) and (words := _words(sentence, match)):
                    return unstopped(words), sentence, sure
    return "", "", False


def _words(sentence: str, match: re.Match[str]) -> str:
    """What a sentence names as the cause."""
    if "before" in match.groupdict():
        return small(sentence[: match.end("before")])
    after = sentence[match.end() :]
    return trimmed(parts(after, _END)[0] if re.search(r"\w", after) else "")
