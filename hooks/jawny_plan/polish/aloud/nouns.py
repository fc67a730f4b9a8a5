"""What a counted noun tells by its form: its gender, and whether it stands in the genitive plural."""

from __future__ import annotations

import re

from jawny_plan.polish.spoken import Gender

# Nouns of plans and notes, by their stems: which two is `dwie`, and which men are `pięciu`.
_WOMEN = re.compile(
    r"osob|osób|kobiet|dziewczyn|kontrol|rozm[oó]w|ulot|godzin|minu[tc]|debat|debac|skar[gż]|spraw(?:[aęyi]|ie)?\b|"
    r"szk[oó][łl]|ulic|kamer|tablic|lamp|latar|ankie[tc]|odpowied|ocen|lekc|pogad|kradzież|bój[ek]|wsi\b|wieś\b|"
    r"klat[ek]|bram|ław[ek]|pr[aó]c[aęey]?\b|stron|form[ayęi]?\b|tur[ayę]?\b|wizy[tc]|posesj|dział[ek]|dr[oó][gż]|"
    r"pr[oó][śs]b|uwa[gż]|kart[aykęe]|różnic|jednost|plac[oó]w[ek]|świetlic|bibliote|parafi|wspóln|spółdziel|"
    r"noc[ey]?\b|sobot|niedziel|śr[oó]d|umow|zmian|grup|firm|gmin|sal[aięe]?\b|hal[aięe]?\b|jezdni|wia(?:t[aęy]?|"
    r"cie)\b|apte[kc]|stref|sie[ćc]|rodzin|opini|galeri|kamienic|klas|plaż|siłowni|gablo[tc]|barier|butel|inicjatyw|"
    r"nagr[oó]d|porad|studzien|ton[aęy]?\b|sztuk|skrzyn|naklej|kamizel|hulajn|interwencj|prób|okolic|części?\b|część|"
    r"złotów|pętl|not[ayęc]|zasad|ścież|doniczk|opask|petard|ryb[ayę]?\b|rat[ayę]?\b|linii?|lini[aęe]|furt[ek]|kobiec|"
    r"zagród|rzecz|poł[oó]w|wojn|przesył|książ|zatok|awantur|zbiór[ek]|broszur|gazet|rad[aęy]?\b|altan|studni|rur|"
    r"dob[aęy]?\b|zim[aęy]?\b|scen[aęy]?\b|ramp|huśtaw|wind|metod|popraw|kar[aęy]?\b|grzyw|map[aęy]?\b|tras|pani|"
    r"mieszkan(?:k|ek)|ścian|flag|szaf|pół[ek]|zabaw|imprez|wystaw|wyciecz|kampani|drużyn|ekip|służb|toale[tc]|wnęk|"
    r"donic|pły[tc]|kra[tc]|pusz[ek]|pacz[ek]|strzykaw|szyb|ofiar|spół[ek]|kwo[tc]|liter|alej|szos|autostrad|wysep|"
    r"kład[ek]|dziur|gałę|matk|cór|dziewcz|rejestracj|fotografi"
)
_LIKE_WOMEN = re.compile(r"(?:[cszrn]j[aeęi]|ędz[aęy]|oś(?:ć|ci)|(?:ów|ł|l|j)ki|[^k]ice)$")
_MEN = re.compile(
    r"mieszka(?:niec|ńc)|policjan[tc]|dzielnicow(?:y|ych|i|ego|ymi)\b|funkcjonariusz|ucz(?:eń|ni)|uczestni|senior|"
    r"nauczyciel|kierow(?:ca|cy|ców|cę)|ankietowan(?:y|ych|i)\b|rodzic|radn(?:y|ych|i)\b|sprzedawc|sołtys|strażni|"
    r"straża|wolontariusz|rolni|właściciel|rowerzyst|piesz(?:y|ych)\b|opiekun|pedagog|przedstawiciel|człon(?:ek|k)|"
    r"partner|obywatel|sąsiad|przecho[dż]|turyst|student|harcerz|doro(?:sły|słych|śli)\b|chłop|małoletni|nieletni|"
    r"ludzi\b|mężczyzn|motocyklist|respondent|pracowni|lokator|działkow|kup(?:iec|c)|sprawc|najemc|ratowni|lekarz|"
    r"kibic|zastępc|kandyda[tc]|pasażer|rozmówc|nietrzeźw|kontroler|instruktor|dyrektor|wój[tc]|burmistrz|pan(?:ów|"
    r"owie|em|a|u|ami)?\b"
)
_SHE = re.compile(r"(?:(?<!ni)(?<!łon)k(?:[aęąi]|ami|om|ach)|(?<!łon)ek|czyni\w*)$")
"""How a noun of men names a woman: `policjantka`, not `pracownika`."""
_DESCRIBES = re.compile(r"(?:e|[yi]ch|[yi]mi)$")
_PLURAL_OF = re.compile(
    # `kamer`, `koszy`, `sesji`, `jezdni`, `kontroli`; not `zgłosił`, `ukarać`, `głównym`
    r"(?:[^aąeęioóuyłćm]|ół|[fnrz][io]?r?m|(?:sz|ż|cz|rz)y|[ji]i|[^d]ni|(?:kontro|patro|szpita|tune|porta|kana)li)$"
)
_TIME = re.compile(r"(?:raz|raza|razy|dni|dzień|tygodni\w*|miesi[ęą]c\w*|lat|lata|godzin\w*|minut\w*|kwartał\w*)$")


def gender(nouns: list[str]) -> Gender:
    """The gender of what is counted; an adjective may stand before it (`2 nowe lampy`)."""
    for noun in nouns if nouns and _DESCRIBES.search(nouns[0]) else nouns[:1]:
        if man(noun):
            return Gender.PERSONAL
        if feminine(noun) and not noun.endswith("a"):  # `dwa szkolenia`
            return Gender.FEMININE
    return Gender.MASCULINE


def feminine(noun: str) -> bool:
    """Whether a noun is known as feminine."""
    return bool(_WOMEN.match(noun) or _LIKE_WOMEN.search(noun) or (_MEN.match(noun) and _SHE.search(noun)))


def man(noun: str) -> bool:
    """Whether a noun is known to name men."""
    return bool(_MEN.match(noun)) and not _SHE.search(noun)


def plural_of(nouns: list[str]) -> bool:
    """Whether what is counted stands in the genitive plural and in nothing else: `kamer`, `nowych koszy`."""
    return bool(nouns) and len(nouns[0]) > 2 and bool(_PLURAL_OF.search(nouns[0])) and nouns[0] != "dni"


def times(nouns: list[str]) -> bool:
    """Whether what is counted is time or repetition."""
    return bool(nouns) and bool(_TIME.match(nouns[0]))


def at_many(nouns: list[str]) -> bool:
    """Whether what is counted stands in the locative plural: `miejscach`, `nowych miejscach`."""
    described = len(nouns) > 1 and nouns[0].endswith(("ych", "ich"))
    return bool(nouns) and nouns[described].endswith(("ach", "ych", "ich")) and nouns[0] != "złotych"


def with_many(nouns: list[str]) -> bool:
    """Whether what is counted stands in the instrumental plural: `osobami`, `ludźmi`, `laty`."""
    return bool(nouns) and (nouns[0].endswith("mi") or nouns[0] == "laty")


def to_many(nouns: list[str]) -> bool:
    """Whether what is counted stands in the dative plural: `osobom`."""
    return bool(nouns) and nouns[0].endswith("om")
