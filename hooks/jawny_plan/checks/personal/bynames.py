"""Somebody told by a word that is no name: „Siwy” śpi, ekipa Łysego, demoluje Rudy, Gruby spod piątki, ps. Kwaku."""

from __future__ import annotations

from collections.abc import Sequence

from jawny_plan.checks.personal.people import is_of_somebody
from jawny_plan.checks.personal.text import CheckedText, Token, token_at
from jawny_plan.checks.personal.vocabulary import (
    ACTS,
    BETWEEN_VERB,
    CRIMES,
    DEALT_WITH,
    FROM,
    HOMES,
    INSTITUTIONS,
    OBJECTS,
    OFFICES,
    ONLY_PEOPLE,
    PLACE_PREPOSITIONS,
    RANKS,
    TALES,
    listed,
)
from jawny_plan.checks.personal.words import CASES, COMMON, Word, agree
from jawny_plan.polish.reading import FIRST_NAME, Reading

_LINKS = listed("ps pseud pseudonim ksywa ksywka vel alias przezwisko")
_SHORTEST = 3
_DEEDS = ACTS | CRIMES
"""What a quoted first name has done, it is no title of a film: "zniszczył „Lolek”"."""
_DONE_TO_PEOPLE = listed(
    "bić pobić grozić zaczepiać wyzywać nękać straszyć kraść ukraść okradać rządzić pić palić szefować"
)
"""What is done by nobody but people, whatever they are called: "„Kosa” bije słabszych"."""
_WORKS = listed("książka film gra spektakl piosenka program wiersz płyta zespół sztuka powieść gazetka projekt akcja")
_TERRORS = listed("postrach herszt prowodyr przywódca")
_OF_SOMEBODY = listed("bać obawiać unikać znać")
"""What nobody does but of people: "boją się „Cygana”"."""
_OF_TEAMS = listed(
    "zagrać grać wystąpić występować wygrać przegrać pokonać zremisować zwyciężyć sponsorować dostarczyć dostarczać"
    " produkować wyprodukować organizować zorganizować działać powstać otworzyć być oferować sprzedawać leżeć znajdować"
)
"""What bands, teams and firms do, too."""
_WHO = listed("który znany")
_GANGS = listed("ekipa banda szajka paczka gang ferajna kumpel kompan koleżka koleś kolega obstawa świta pomagier")
"""Whose somebody's are: "ekipa Łysego"."""
_NO_BYNAME = INSTITUTIONS | OBJECTS | OFFICES | RANKS | listed("święty boży błogosławiony czerwony wielki nowy")
_OF_PLACES = ("ski", "cki", "dzki", "owy", "ny")
"""How adjectives end that say what a place or an office is like, not a man: Powiatowy, Miejski, Północny."""
_LOOKS = listed("brudny czarny ciemny zimny silny ładny głodny nerwowy śmieszny smutny pijany wesoły czerwony kudłaty")
"""Those of them that say what a man is like."""
_KNOWN = listed("znany niejaki osławiony")
_KNOWN_DO = listed("wrócić wracać wejść wyjść pojawić zniknąć ukrywać")
_CALLED = _KNOWN | listed("zwany")
_LEAD_WITHIN = 3
_SURELY_FROM = listed("spod znad zza")
_AT_HOME = HOMES | listed(
    "blok klatka piętro parter poddasze osiedle kamienica kiosk melina jedynka dwójka trójka czwórka piątka szóstka"
    " siódemka ósemka dziewiątka dziesiątka działka przystanek dworzec park skwer podwórko tor peron pustostan"
)
_STREETS = listed("ulica ul aleja osiedle")
_AT_WHOSE = listed("od u do przez dla na to z")


def called(tokens: Sequence[Token], place: int) -> Token | None:
    """The nickname that follows a name with "ps.", "pseudonim" or "vel" between them: Gąska ps. „Kwaku”."""
    name, link, nickname = tokens[place].word, token_at(tokens, place + 1), token_at(tokens, place + 2)
    if link is None or nickname is None or link.gap not in (" ", ", ") or not nickname.word.is_name_like:
        return None
    return nickname if link.word.small in _LINKS and (name.surname or name.first) else None


def is_byname(text: CheckedText, place: int) -> bool:
    """Whether a word that is no name is somebody."""
    return _is_quoted(text, place) or _is_unknown(text.tokens, place) or _is_telling(text.tokens, place)


def _is_quoted(text: CheckedText, place: int) -> bool:
    """Whether one word in quotation marks tells what a man is like, beside a verb: przewodzi „Siwy”."""
    token, before = text.tokens[place], token_at(text.tokens, place - 1)
    if before is None or not token.gap.endswith(("„", ' "')) or text.read[token.end : token.end + 1] not in ("”", '"'):
        return False
    if before.gap and _is_in_apposition(text, place):
        return True
    if before.word.lemmas & _GANGS and any(item.has("gen", "sg", "m1") for item in token.word.common):
        return True
    if _comes_in_quotes(text.tokens, place) or _is_known_for(text.tokens, place):
        return True
    if _acts_in_quotes(text.tokens, place):
        return True
    parts = {item.part for item in before.word.readings}
    between = before.word.small in BETWEEN_VERB or bool(parts and parts <= {"adv", "part"})
    lead = token_at(text.tokens, place - 2) if between else before
    return lead is not None and _is_meant_by_verb(token.word, before.word, lead.word)


def _is_meant_by_verb(name: Word, before: Word, lead: Word) -> bool:
    """Whether the verb `lead` before a quoted word speaks of somebody."""
    verbs = {item.lemma for item in lead.readings}
    nominative = any(item.is_noun and item.has("nom", "sg") for item in name.common)
    if verbs & _DEEDS and any(item.has("nom", "sg") for item in name.first):
        return True
    if name.first:
        return bool(verbs & DEALT_WITH and is_of_somebody(name) and any(item.has("acc", "sg") for item in name.common))
    if verbs & _OF_SOMEBODY:
        return bool(name.common)
    if verbs & DEALT_WITH and is_of_somebody(name):
        return any(item.has("acc", "sg") for item in name.common)
    if (verbs & ONLY_PEOPLE and nominative) or ("stać" in verbs and is_of_somebody(name)):
        return True
    does = {"fin", "praet", "inf", "imps", "ger"} & {item.part for item in lead.readings}
    man = any(item.is_adjective and item.has("sg", "m1") for item in name.common)
    return man and bool(does or before.small in ("przez", "jest", "jako", "to"))


def _acts_in_quotes(tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb of what people do follows a quoted word for a man: "„Kudłaty” wyzywał"."""
    name, after = tokens[place].word, token_at(tokens, place + 1)
    if after is None or after.gap not in ("” ", '" ') or name.lemmas & _NO_BYNAME:
        return False
    noun = any(item.is_noun and item.has("nom", "sg") for item in name.common)
    man = not name.is_known or any(item.has("nom", "sg", "m1") for item in name.common)
    if noun and _does(after.word, _DONE_TO_PEOPLE):
        man = True
    lead = [token.word for token in tokens[max(0, place - _LEAD_WITHIN) : place]]
    # "bo" and "go" are also nouns
    nouns = [word for word in lead if word.common and all(item.is_noun for item in word.readings)]
    named = any(not item.has("m1") for word in nouns for item in word.common)
    known = any(word.lemmas & _KNOWN for word in lead)
    return man and (known or not named) and _does(after.word, ONLY_PEOPLE | _DEEDS | _KNOWN_DO)


def _comes_in_quotes(tokens: Sequence[Token], place: int) -> bool:
    """Whether a quoted word for a man or an animal is said to be of a street or a home: „Szczur” z ulicy Polnej."""
    name, link, home = tokens[place].word, token_at(tokens, place + 1), token_at(tokens, place + 2)
    if link is None or home is None or link.gap not in ("” ", '" ') or link.word.small not in FROM:
        return False
    lead = [token.word for token in tokens[max(0, place - _LEAD_WITHIN) : place]]
    if name.lemmas & _NO_BYNAME or any(word.lemmas & (_WORKS | _OF_TEAMS | OBJECTS | INSTITUTIONS) for word in lead):
        return False
    man = any(item.is_noun and item.has("nom", "sg") and (item.has("m1") or item.has("m2")) for item in name.common)
    return man and bool(home.word.lemmas & (_AT_HOME | _STREETS))


def _is_known_for(tokens: Sequence[Token], place: int) -> bool:
    """Whether it is said of a quoted word, no title, for what one man is known: „Bary”, znany z siłowni."""
    known, link = token_at(tokens, place + 1), token_at(tokens, place + 2)
    if known is None or link is None or known.gap not in ("”, ", '", ') or link.word.small not in FROM:
        return False
    lead = [token.word for token in tokens[max(0, place - _LEAD_WITHIN) : place]]
    if any(word.lemmas & (_WORKS | OBJECTS | INSTITUTIONS) for word in lead):
        return False
    return "znany" in known.word.lemmas and any(item.has("nom", "sg", "m1") for item in known.word.readings)


def _does(verb: Word, lemmas: frozenset[str]) -> bool:
    """Whether the word is one of these verbs, said of one person."""
    return any(item.lemma in lemmas and item.part in ("fin", "praet") and item.has("sg") for item in verb.readings)


def _is_in_apposition(text: CheckedText, place: int) -> bool:
    """Whether it stands between commas after somebody: "postrach osiedla, „Byku”, zaczepiał"."""
    token, after = text.tokens[place], token_at(text.tokens, place + 1)
    if not token.gap.startswith(",") or after is None or not after.gap[1:].startswith(","):
        return False
    if text.tokens[place - 1].word.lemmas & _WORKS:
        return False
    return any(
        other.word.small in _TERRORS
        or (is_of_somebody(other.word) and any(i.has("nom", "sg") for i in other.word.common))
        for other in text.tokens[max(0, place - 3) : place]
    )


def _is_unknown(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word that is no name does what only people do, or is one of them, somewhere: "jest Bolo z garaży"."""
    token, before, after = tokens[place], token_at(tokens, place - 1), token_at(tokens, place + 1)
    name = token.word
    if not name.is_capital or not token.is_adjacent or len(token.text) < _SHORTEST or name.is_place:
        return False
    if any(map(_is_of_several_or_named, name.readings)):
        return False
    if before is None or after is None:
        return False
    if not name.is_known and after.gap == ", " and after.word.lemmas & _WHO and _has_no_subject(before.word):
        return True  # "króluje Genio, którego zna każdy"
    if not after.is_adjacent or after.word.small not in FROM:
        return False
    if before.word.small in BETWEEN_VERB and place > 1:
        before = tokens[place - 2]
    verbs = {item.lemma for item in before.word.readings}
    whence = token_at(tokens, place + 2)
    if not name.is_known and _has_no_subject(before.word) and not verbs & _OF_TEAMS:  # "dowozi Dżej z bazaru"
        return whence is not None and not whence.word.is_place
    if verbs & _OF_SOMEBODY and not name.is_known:
        return not (whence and whence.word.lemmas & TALES)
    is_one = "być" in verbs and any(
        is_of_somebody(other.word) and any(item.has("inst", "sg") for item in other.word.common)
        for other in tokens[max(0, place - 4) : place]
    )
    return bool(verbs & ONLY_PEOPLE) or is_one


def _is_of_several_or_named(item: Reading) -> bool:
    """Whether a reading is that of a first name, of a nation, or of several people: "piją Ukraińcy z hotelu"."""
    nation = COMMON in item.labels and item.lemma[0].isupper()
    return nation or FIRST_NAME in item.labels or item.has("nom", "pl", "m1")


def _is_telling(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word for a man, written large within a sentence, stands for one alone: "demoluje Rudy"."""
    token, before = tokens[place], token_at(tokens, place - 1)
    name = token.word
    if before is None or not token.is_adjacent or token.first or not name.is_capital or "-" in token.text:
        return False
    if before.word.is_name_like and not before.first:
        return False
    where = name.is_place and before.word.small in PLACE_PREPOSITIONS
    if name.first or where or name.lemmas & _NO_BYNAME or any(map(_is_of_several_or_named, name.readings)):
        return False
    men = [item for item in name.common if item.has("sg", "m1") or (item.is_noun and item.has("sg", "m2"))]
    if not men or _describes_next(tokens, place):
        return False
    if before.word.lemmas & _GANGS:
        return any(item.has("gen") for item in men)
    if before.word.lemmas & _CALLED and agree(before.word.readings, tuple(men)):
        after = token_at(tokens, place + 1)
        return after is not None and after.is_adjacent and after.word.small in FROM
    looks = [item for item in men if item.is_adjective and _is_of_looks(item.lemma)]
    if _comes_from_home(tokens, place) and (before.word.is_small or before.first):
        return bool(looks) or before.word.small in _AT_WHOSE
    lead = tokens[place - 2] if before.word.small in BETWEEN_VERB and place > 1 else before
    return any(item.has("nom") for item in looks) and _has_no_subject(lead.word)


def _is_of_looks(lemma: str) -> bool:
    """Whether the adjective says what a man is like, not of which place or office he is."""
    return lemma in _LOOKS or not lemma.endswith(_OF_PLACES)


def _has_no_subject(verb: Word) -> bool:
    """Whether the word is a verb that waits for somebody who does it, and nothing else that goes with one."""
    readings = [item for item in verb.readings if not (item.is_noun and not item.has("sg"))]  # "sprzedaje" are several
    return bool(readings) and all(
        item.part in ("fin", "praet") and item.has("sg") and (item.part == "praet" or item.has("ter"))
        for item in readings
    )


def _describes_next(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word is a part of a longer name: a noun or another name that it agrees with follows."""
    after = token_at(tokens, place + 1)
    if after is None or not after.is_adjacent:
        return False
    if after.word.is_name_like:
        return True
    return any(
        item.has(case) and one.has(case) and (item.is_noun or item.is_adjective)
        for item in after.word.readings
        for one in tokens[place].word.common
        for case in CASES
    )


def _comes_from_home(tokens: Sequence[Token], place: int) -> bool:
    """Whether "spod piątki", "z bloku" follows: where one lives."""
    link, home = token_at(tokens, place + 1), token_at(tokens, place + 2)
    if link is None or home is None or not link.is_adjacent:
        return False
    if link.word.small in _SURELY_FROM:
        return True
    return link.word.small in FROM and bool(home.word.lemmas & _AT_HOME)
