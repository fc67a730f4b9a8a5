"""Kinds of places, by the words for them."""

from __future__ import annotations

import re

from jawny_plan.polish.folded import folded

THINGS = {
    "bloki": r"blok\w*|budynk\w*\s+(?:nr|numer)|klat\w+\s+schodow\w+",
    "ulica": r"ul\.|ulic\w*|chodni\w+|jezdni\w*|poboc\w+"
    r"|al\.|alej\w{0,2}(?!\w)|drog\w+|drodze|rond\w+|skrzyzowani\w+|tras\w+|przejsci\w+|dk\b|dw\b",
    "obiekt": r"dworc\w+|dworzec|przystan\w+|wia(?:ta|ty|cie|t)(?!\w)|boisk\w*|szkol\w*|szkół|sklep\w*"
    r"|market\w*|galeri\w*|pasaz\w*|hal(?:a|i|e|ach|ami)?(?!\w)|targowisk\w*|bazar\w*"
    r"|cmentarz\w*|kosciol\w*|kościel\w*|swietlic\w*|remiz\w*|altan\w*|stadion\w*|basen\w*"
    r"|kapielisk\w*|parking\w*|garaz\w*|piwnic\w*|wozkown\w*|orlik\w*"
    r"|plac\w*\s+zabaw|przedszkol\w*|bibliote\w+|centrum\s+handlow\w+|stacj\w+|peron\w*"
    r"|most(?!\w*now)\w*|poczekaln\w*|wiadukt\w*|tunel\w*|lokal\w*|klub\w*|bar(?:u|ze|ow)?(?!\w)"
    r"|siłowni\w*|skatepark\w*|amfiteatr\w*|szpital\w*|przychodni\w*|urzed\w*|ośrodk\w*"
    r"|petl\w*|kladk\w*|szatni\w*|altank\w*|pomnik\w*|fontann\w*|hotel\w*|zajezdni\w*|placow\w+\s+handlow\w+|domk\w*|działk\w*|dzialk\w*|ogrod\w+",
    "teren": r"park(?:u|i|ach|ow|iem)?(?!\w)|las(?:u|ach|y|em|ow)?(?!\w)|lesi\w+"
    r"|teren\w*\s+(?!gmin|miast|miejscow|osiedl|powiat|rejon|solectw|wsi|komend|dzieln|cal[ey]|nasz|dzial"
    r"|rod|wlas)[a-z]{3,}|skwer\w*|bulwar\w*|plaz\w*"
    r"|lak(?:a|i|ach)?(?!\w)|dukt\w*|jezior\w*|staw(?:u|ie|em|y|ach)?(?!\w)|rzek\w*|zalew\w*"
    r"|sciez\w+|plac(?:u|em|y|ach)?(?!\w)|rynk\w*|rynek|zieleni\w*|nieuzyt\w*|pol(?:a|ach"
    r"|u)(?!\w)"
    r"|podwork\w*|wal(?:u|ach)(?!\w)|wyrobisk\w*|zbiornik\w*|akwen\w*|deptak\w*|zwirown\w*|kąpielisk\w*",
    "osiedle": r"os\.|osiedl\w*",
    "miejscowosc": r"miejscowosci\w*|wsi(?:ach|e)?(?!\w)|solectw\w*|miast\w*|miescie",
    "gmina": r"gmin(?:a|y|ie|e|ach)(?!\w)",
}


_AT_STREET = r"(?<!\w)(?:ul\.|ulic\w*|al\.)\s+\D*\d"


def kind_of(words: str) -> str:
    """The kind of a place by the words for it."""
    bare = folded(words)
    of_blocks = re.search(rf"(?<!\w)(?:{THINGS['bloki']})\s*(?P<number>(?:nr|numer\w*|\d))?", bare)
    if of_blocks and (of_blocks["number"] or (re.search(r"\d", bare) and not re.search(_AT_STREET, bare))):
        return "bloki"
    if re.match(r"(?:po)?miedzy\s+ul", bare):
        return "miedzy-ulicami"
    if re.search(r"(?<!\w)(?:ul\.|ulic\w*|al\.)\s+[\w. -]*?\d", bare) and not re.search(
        rf"(?<!\w)(?:{THINGS['obiekt']}|{THINGS['teren']})", bare
    ):
        return "adres"
    first = [
        (match.start(), kind)
        for kind, pattern in THINGS.items()
        if (match := re.search(rf"(?<!\w)(?:{pattern})", bare))
    ]
    kind = min(first)[1] if first else "miejscowosc"
    return {"osiedle": "teren"}.get(kind, kind)
