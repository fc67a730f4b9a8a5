"""The numbers that a diagnosis states: how many, of what, when counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from jawny_plan.intake.figure import Number
from jawny_plan.intake.figure_parts import (
    ACTED,
    OF_THEM,
    OUT_OF,
    PART,
    THE_SAME,
    by_way_of,
    done_to,
    is_past,
    of_part,
    of_people_or_cases,
    out_of,
    repeated,
    repeated_or_of_them,
    subject,
    with_answer,
)
from jawny_plan.intake.figure_periods import beside, carried, with_period
from jawny_plan.intake.phrases import small
from jawny_plan.intake.uncounted import NOT_COUNTED, RESPECTIVELY, hidden_numbers
from jawny_plan.polish import dictionary
from jawny_plan.polish.dates import mentions
from jawny_plan.polish.folded import folded
from jawny_plan.polish.numerals import numbers
from jawny_plan.polish.sentences import sentences, stops_masked

_DIGITS = re.compile(
    r"(?<![\w.,/§-])(?P<whole>\d{1,3}(?:[ ]\d{3})+|\d+)(?![\w]|[.,]\d|[-/]\d|\.\s*rok)(?P<tail>\s*(?:%"
    r"|proc\.|procent\w*|tysi\w+|tys\.?|mln))?"
    r"(?!\s*(?:(?:ostatni|kolejn|poprzedni|minion|pierwsz)\w*\s+)?(?:km|m|cm|kg|l|t|ha|ton\w*|metr\w*|kilometr\w*"
    r"|minut\w*|godzin\w*|dni|dob\w*|tygodni\w*|miesi\w+|lat|lata|roku"
    r"|promil\w*)(?!\w))"
)

_STOP = re.compile(
    r"[()]|[,;:.](?=\s|$)|\s[-–—]\s|\s(?:oraz|i|a|natomiast|podczas|w tym|z czego|ktor\w+"
    r"|gdzie|odnotowano|ujawniono|co|dotyczac\w+(?=\s+\d)|czyli|ale|lecz)(?!\w)|\s(?=\d)"
)

_ABOUT = re.compile(r"(?:,\s*)?(?:które\s+|jakie\s+)?(?:dotyczył\w*|dotycząc\w+|związan\w+\s+z)\s+(?P<about>[^.;()]+)")

_ROUGHLY = re.compile(r"(?:ok\.|okolo|blisko|niemal|prawie|mniej wiecej)\s*$")
_LAW = re.compile(
    r"\s+z\s+art\.\s*\d+\w?(?:\s*§\s*\d+)?"
    r"(?:\s+(?:Kodeksu\s+\w+|[kK]\.?[kKwW]\.?(?!\w)|ustawy\s+o\s+[\w ]+))?"
)
_WORTH = re.compile(
    r"(?<!\w)(?!przekro|wynios|oszac|sięg|osiąg|szac|wycen)([^\W\d_]{4,})\s*"
    r"(?:[:–-]|(?:przekroczył|wynios|wynoszą|oszacowano na|sięgnę|osiągnę|sięga|szacuje się na|wyceniono na|to)\w*)?"
    r"\s*(?:ok\.|około|ponad|w wysokości)?\s*$"
)
"""What a sum of money is of: straty przekroczyły 180 tys. zł."""

_LOST = re.compile(
    r"((?:[Ss]trat|[Ss]zk[oó]d|[Kk]oszt|[Uu]szkodze)\w*(?:\s+[^\W\d_]+(?:ów|ek|ci|cy|eń|ni|ych)(?!\w))?)"
    r"(?=\s+(?:w|we|na|za|sięg|osiąg|wynio|przekr|oszac|szac|wycen)|\s*[:–-])"
)
"""What was lost, wherever in its sentence the sum stands: straty rolników w 2025 r. oszacowano na 90 tys. zł."""
_BY = re.compile(
    r"(?:funkcjonariusze|policjanci|Straż \w+|strażacy|leśnicy|[A-ZŁŚ]\w*dzielnia|OSP|PSP"
    r"|dzielnicowy|strażnicy \w+)(?:\s+(?:Komendy|Komisariatu|KPP|KMP|Policji|Powiatowej"
    r"|Miejskiej|Posterunku|w|we|[A-ZŁŚ]\w+))*"
)


_LEADS_ON = re.compile(
    r"\s+(?:w|we|na|z art\.|z|ze|o|do|od|za|przez|(?:na|za)(?: łączną)? (?:kwotę|sumę)|o (?:łącznej )?wartości)$"
)
"""What leads from what is counted to what follows."""
_OF_TIME = re.compile(
    r"\s+(?:(?:ostatni|kolejn|poprzedni|minion|pierwsz|nastepn)\w*\s+)?(?:lat(?:a|ach)?|miesi\w+"
    r"|tygodni\w*|dni\w*|kwarta\w+)(?!\w)"
)
"""After a number in words: it counts years or weeks, not what happened."""
_HAPPENED = re.compile(r"\s+(?:został|zostal)\w*\s+[a-z]+(?:ych|nych|tych|ci|ni|ne|te)(?!\w)")


def figures(text: str) -> list[Number]:
    """Every number that a text counts something by."""
    found: list[Number] = []
    for sentence in sentences(text):
        found += _in_sentence(sentence, found)
    return found


def _in_sentence(sentence: str, before: list[Number]) -> list[Number]:
    bare = folded(sentence)
    hidden = hidden_numbers(sentence, bare)
    known = mentions(sentence)
    counts = sorted(_counts(sentence, hidden), key=lambda one: one.start)
    made: list[Number] = []
    for one in counts:
        made.append(_counted(sentence, one, (*before, *made)))  # each looks back at those before
    made += _respectively(sentence, made)
    timed: list[Number] = []
    for one in made:
        last = timed[-1] if timed else before[-1] if before else None
        timed.append(beside(with_period(one, sentence, known, made), sentence, last))
    return carried([one for one in timed if one.of_what], sentence, before, known)


def _counts(sentence: str, hidden: str) -> Iterator[Number]:
    for match in _DIGITS.finditer(hidden):
        if NOT_COUNTED.search(hidden[: match.start()]):
            continue
        tail = (match["tail"] or "").strip()
        times = 1000 if tail.startswith("tys") else 1_000_000 if tail.startswith("mln") else 1
        yield Number(
            match.start(), match.end(), int(match["whole"].replace(" ", "")) * times, "", tail.startswith(("%", "proc"))
        )
    for word in numbers(sentence):
        following = re.match(r"\s+(\w+)", sentence[word.end :])
        if hidden[word.start] == "_" or not following or THE_SAME.search(hidden[: word.start]):
            continue
        if _OF_TIME.match(hidden, word.end):
            continue
        if _HAPPENED.match(hidden, word.end) or OUT_OF.match(hidden, word.end):
            yield Number(word.start, word.end, word.value, "")
            continue
        if OF_THEM.match(hidden[word.end :]) or (PART.search(hidden[: word.start]) and is_past(following[1])):
            yield Number(word.start, word.end, word.value, "")
            continue
        noun = any(item.part in ("subst", "adj", "ger", "pact", "ppas") for item in dictionary.readings(following[1]))
        if (
            noun
            and (
                word.value > 1
                or re.search(
                    r"\s(?:osob|ofiar|przypad|zdarz|wypad|dzieck|uczen|rowerzyst|piesz)",
                    folded(sentence[word.start :])[:20],
                )
            )
            and not re.match(r"\s+(?:z|ze|do|na|w)\b", sentence[word.end :])
        ):
            percent = folded(following[1]).startswith(("proc",))
            yield Number(word.start, word.end, word.value, "", percent)
    yield from repeated(hidden)


def _counted(sentence: str, one: Number, before: tuple[Number, ...]) -> Number:
    rest = sentence[one.end :]
    masked = stops_masked(sentence)[one.end :]
    stop = _STOP.search(masked)
    noun = rest[: stop.start() if stop else None].strip()
    noun = re.sub(r"^(?:proc\.|procent\w*|%)\s*", "", _before_date(noun))
    opening = sentence[: one.start]
    counted = (item.of_what for item in reversed(before) if not item.percent and not item.of_what.startswith("zł"))
    noun_before = next(counted, "")
    inherited = _labelled(sentence, opening, noun_before) or noun_before or subject(sentence)
    folded_opening = folded(opening)
    part = None if one.percent or not before else PART.search(folded_opening)
    if apart := repeated_or_of_them(sentence, one, inherited if before else None) or out_of(sentence, one):
        return apart
    one = replace(one, roughly=bool(_ROUGHLY.search(folded_opening)), part=bool(part))
    noun = of_part(noun, inherited, part, sentence) if part else noun
    noun = by_way_of(re.sub(r"^się\s+", "", noun), inherited)
    if re.match(r"raz\w*\b", folded(noun)):
        verb = next((of for stem, of in ACTED.items() if stem in folded(opening)), "")
        noun = f"{verb or inherited} {noun.split(' ', 1)[1] if ' ' in noun else ''}".strip()
    elif not noun or (
        re.match(r"(?:w|we|na|o|z|od|do|ponad|w roku|razem|lacznie)\b", folded(noun))
        and not re.match(r"(?:w|we) \w+ przypad", folded(noun))
    ):
        noun = inherited if not one.percent else noun
    elif _only_adjectives(noun):
        thing = inherited
        within = re.search(r"([\w ]+?)\s*\((?:w tym\s+)?$", opening)
        if within:
            tail = re.split(r"[,;]|\s(?:oraz|i)\s", within[1])[-1].strip()
            thing = tail if not re.search(r"\d", tail) else inherited
        noun = f"{noun} {thing}".strip()
    after = stop.start() if stop else len(rest)
    about = _ABOUT.match(masked[after:])
    who = list(_BY.finditer(opening))
    of_what = rest[after:][about.start("about") : about.end("about")].strip() if about else ""
    mainly = re.match(r"(?:glownie|przede wszystkim)\s+", folded(of_what))
    of_what = of_what[mainly.end() :] if mainly else of_what
    noun = with_answer(noun, opening) if one.percent else noun
    noun, dealt = of_people_or_cases(noun, opening, inherited if part else None)
    of_what = dealt or of_what
    if folded(noun).startswith("osob") and "utone" in folded(opening):
        noun = "utonięć (osób)"
    named = re.search(r"([^,:;()]+?)\s*\((?:łącznie\s+|razem\s+|w sumie\s+)?$", opening)
    if named and not noun.strip():
        noun, named = re.split(r"\s(?:oraz|i|potwierdz\w+)\s", named[1])[-1].strip(), None
    if (
        noun
        and dictionary.readings(noun.split()[0])
        and all(item.part in ("imps", "fin", "praet") for item in dictionary.readings(noun.split()[0]))
    ):
        done, _, rest = noun.partition(" ")
        noun = f"{inherited} {done_to(done, inherited)} {rest}".strip()
    if (
        named
        and not of_what
        and not re.search(r"\d|w tym", named[1])
        and not _only_adjectives(noun)
        and not one.percent
    ):
        of_what = named[1].strip()
    by = who[-1][0] if who and "," not in opening[who[-1].end() :] else ""
    if re.fullmatch(r"zł\.?|złotych|PLN", noun) and (what := _LOST.search(opening) or _WORTH.search(opening)):
        noun = f"zł ({small(what[1])})"
    noun = _with_law(_LEADS_ON.sub("", noun.strip(" ,()")).strip(" ,()"), rest)
    return replace(one, of_what=_closed(noun), about=of_what, mainly=bool(mainly), by=by, sentence=sentence)


def _labelled(sentence: str, opening: str, noun_before: str) -> str:
    """What a sum counts by the label of its sentence: "Zgłoszenia: mieszkańcy, WOPR – łącznie 16"."""
    label = re.match(r"\W*([^\W\d_]{4,})\s*:", sentence)
    if label and re.search(r"(?:łącznie|razem|ogółem)\s*$", opening):
        return label[1].lower()
    return _before_its_number(opening, noun_before)


def _before_its_number(opening: str, noun_before: str) -> str:
    """What is counted right before its number: "Zgłoszeń na KMZB: 31", "Kolizji było 6, wypadków 2"."""
    clause = re.split(r"[,;()]\s*|\s(?:oraz|i|a)\s", opening)[-1].strip()
    clause = re.sub(r"^(?:a|i|oraz|zaś)\s+", "", clause)
    if (
        noun_before
        and _is_adjective(clause)
        and any(one.has("pl", "gen") for one in dictionary.readings(clause.lower()))
    ):
        return f"{noun_before} {clause.lower()}"
    found = re.fullmatch(
        r"(?:(?:[Ww]|[Zz]a|[Oo]d)\s+[^,]*?\s)?(?P<what>(?:[^\W\d_]+\s+)?(?!(?:było|jest)\b)[^\W\d_]{4,}(?:\s+(?:na|w|przy|z)\s+[^,:]+?)?)"
        r"(?:\s*[:–-]|\s+(?:było|jest|odnotowano|zanotowano))?(?:\s+(?:łącznie|razem|ok\.|około|ponad))?",
        clause,
    )
    if found is None:
        return ""
    word = next((one for one in found["what"].split() if _may_be_noun(one)), "")
    readings = dictionary.readings(word.lower())
    return (
        small(found["what"])
        if any(item.part in ("subst", "ger") and item.has("pl", "gen") for item in readings)
        else ""
    )


def _with_law(noun: str, rest: str) -> str:
    """What is counted, with the article of a law that its words go on with: wykroczeń z art. 119 § 1 Kodeksu."""
    law = _LAW.match(rest.lstrip(), len(noun)) if noun and rest.lstrip().startswith(noun) else None
    return f"{noun}{law[0]}" if law else noun


def _closed(words: str) -> str:
    """Words with the bracket that was cut off at their end."""
    return f"{words})" if words.count("(") > words.count(")") else words


def _before_date(noun: str) -> str:
    """What was counted, without the words on when."""
    cut = re.search(
        r"\s+(?:w\s+(?:okresie|ciagu|roku|tym|analogicznym|sezonie|calym)|w\s+(?=_|\d{4})|od\s+\d"
        r"|w\s+\w+\s+\d{4}|(?:po)?miedzy(?=\s+(?:godz|bozym|swiet|nowym)|\s+_)|przeprowadzon\w+|rocznie|miesiecznie)",
        folded(noun),
    )
    return noun[: cut.start()] if cut else re.sub(r"^\s*w\s+\d{4}.*", "", noun)


def _only_adjectives(noun: str) -> bool:
    words = noun.split()
    if not words or len(words) > 2:
        return False
    return all(map(_is_adjective, words)) or (
        len(words) == 2 and _is_adjective(words[0]) and not _may_be_noun(words[1])
    )


def _is_adjective(word: str) -> bool:
    readings = dictionary.readings(word.strip(".,"))
    return bool(readings) and all(item.part in ("adj", "ppas", "pact") for item in readings)


def _may_be_noun(word: str) -> bool:
    return any(item.part in ("subst", "ger") for item in dictionary.readings(word.strip(".,")))


def _respectively(sentence: str, made: list[Number]) -> Iterator[Number]:
    for match in RESPECTIVELY.finditer(folded(sentence)):
        values = [int(value) for value in re.findall(r"\d+", match[0])]
        named = [one for one in made if one.end <= match.start()][-len(values) :]
        if len(named) == len(values):
            for value, one in zip(values, named, strict=True):
                yield replace(one, start=match.start(), end=match.end(), count=value)
