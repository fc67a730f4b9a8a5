"""What sentences with an age speak of: an event of one or a few, a law or an offer, statistics."""

from __future__ import annotations

import re

# An event has one or a few persons; a law, an offer, a survey has a group.
EVENT = re.compile(
    r"\b(?:zatrzyma\w+|ustal\w+|poucz\w+|wylegitym\w+|pobi\w+|wybi[łl]\w*|zniszczy\w+|ukrad\w+"
    r"|napad\w+|napast\w+|przyzna[łl]\w+|kierowa[łl]\w*"
    r"|jecha[łl]\w*|zagin\w+|ucieka?[łl]\w*|uciekł\w*|oszukan\w+|rann\w+|zgin\w+|ukaran\w+|dopuści\w+"
    r"|włama\w+|pod(?:pali|rzuci)\w+|zaatakowa\w+"
    r"|potrąc\w+|skradł\w*|wpad\w+|usłysza\w+|odpowie(?!d)\w*|odmówi\w+|podejrzewan\w+|podejrzan\w+"
    r"|sprawc\w+|pijan\w+|nietrzeźw\w+|przewieźli|przewiezion\w+"
    r"|zauważ\w+|bili|bił|pomalowa\w+|przyłapan\w+|legitymowan\w+|zgłosił\w*|wyłudzi\w+|stracił\w*"
    r"|zostawion\w+|zostawił\w*|porzuc\w+|znalezion\w+|odnalezion\w+|odebra(?:no|li|ł\w*)|odebran\w+|okradzion\w+|obrabowan\w+|pogryz\w+|wezwan\w+)\b",
    re.IGNORECASE,
)

LAW = re.compile(
    r"\b(?:może(?! \d)|mogą|wolno|musi|muszą|przysługuj\w+|zakaz\w+|dozwolon\w+|bezpłatn\w+|konkurs\w*"
    r"|zapraszamy|zapisy|uczą|każd\w+|prawo(?! jazdy)|to osob[ay],? któr\w+|kara|zaje?ęci\w+|ankiet\w+"
    r"|zajęć|program\w*|kurs\w*|oferta|ofert\w+|pełnoletn\w+|regulamin\w*|ustaw\w+|powyżej|poniżej)\b",
    re.IGNORECASE,
)

STATISTICS = re.compile(
    r"\bco (?:drug|trzec|czwart|piąt|szóst|dziesiąt)\w+|\bpołow[aęąy] \w+(?:ów|ych|ek|i)\b"
    r"|\bwiększoś\w+ (?:osób|\w+ów|\w+ych)\b"
    r"|\bśredni\w* wiek\w*|\bstatystyczn\w+|\bprzeciętn\w+|\bodset\w+|\bproc\.|%|\bcoraz (?:mniej|więcej)\b"
    r"|\bubył\w+|\bprzybył[oa]? \w+ów\b|\bnajwięcej (?:\w+ów|\w+ych|osób)\b",
    re.IGNORECASE,
)
"""What tells of many, whatever happened to them."""
