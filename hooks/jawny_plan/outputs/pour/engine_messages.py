"""What Jinja and Typst say of a template, in English: told in Polish where they say it often, else quoted."""

from __future__ import annotations

import re

_KNOWN = {
    # Jinja
    r"Unexpected end of template\. .* needs to be closed is '(\w+)'\.": r"nie zamknięto bloku {% \1 %}",
    r"Encountered unknown tag '(\w+)'\. .* needs to be closed is '(\w+)'\.": (
        r"stoi {% \1 %}, a najpierw trzeba zamknąć blok {% \2 %}"
    ),
    r"Encountered unknown tag '(else|elif|end\w+)'\.": r"stoi {% \1 %}, a żadnego bloku tu nie otwarto",
    r"Encountered unknown tag '(\w+)'\.": r"nie ma znacznika {% \1 %}",
    r"No filter named '([\w.]+)'\.": r"nie ma filtra \1",
    r"No test named '(\w+)'(?: found)?\.": r"nie ma sprawdzenia „is \1”",
    r"'\w+' object is not callable": "po tej nazwie nie może być nawiasów: to wartość, nie makro",
    r"'\w+' object is not iterable": "to nie lista, więc nie da się jej przejść pętlą {% for %}",
    r"macro '(\w+)' takes not more than (\d+) argument\(s\)": (
        r"makro \1 dostało za dużo wartości: przyjmuje ich najwyżej \2"
    ),
    r"macro '(\w+)' takes no keyword argument '(\w+)'": r"makro \1 nie zna nazwy \2",
    r"maximum recursion depth exceeded.*": "szablon wstawia sam siebie, bez końca",
    r"cannot assign attribute on non-namespace object": "{% set %} może nadać wartość tylko nowej nazwie, bez kropki",
    r"(?:not enough|too many) values to unpack .*": "pozycje listy mają inną liczbę części niż nazw w {% for %}",
    r"object of type '\w+' has no len\(\)": "tego nie da się policzyć, bo to nie lista",
    r"unsupported operand type\(s\) for .*|division by zero": "tych wartości nie da się policzyć",
    r"'.' not supported between instances of .*": "tych wartości nie da się porównać ani ułożyć po kolei",
    r"unexpected char '\\u(200[b-f]|feff|2060)' at \d+": r"stoi tu niewidoczny znak (U+\1); wpisz to miejsce od nowa",
    r"unexpected end of template, expected 'end of print statement'\.": "brakuje znaków }}",
    r"unexpected end of template, expected 'end of statement block'\.": "brakuje znaków %}",
    r"expected token 'end of print statement', got '(.+)'": r"przed „\1” powinny stać znaki }}",
    r"expected token 'end of statement block', got '(.+)'": r"przed „\1” powinny stać znaki %}",
    r"Expected an expression, got 'end of print statement'": "między {{ i }} nic nie ma",
    r"Expected an expression, got 'end of statement block'": "przed %} czegoś brakuje",
    r"unexpected char (['\"].['\"]) at \d+": r"znak \1 nie może tu stać albo nie ma pary",
    r"unexpected '(.+?)'(?:, expected '.+')?": r"znak „\1” nie może tu stać",
    r"Missing end of raw directive": "nie zamknięto bloku {% raw %}",
    r"Missing end of comment tag": "nie zamknięto komentarza: brakuje ##}",
    # Typst
    r"unclosed delimiter": "nie zamknięto nawiasu albo znaku * _ $",
    r"unclosed string": "nie zamknięto cudzysłowu",
    r"unclosed raw text": "nie zamknięto znaku `",
    r"unexpected closing (?:brace|bracket|paren)": "zamknięto nawias, którego nie otwarto",
    r"unknown variable: (.+)": r"nazwa \1 jest nieznana",
    r"dictionary does not contain key \"(.+)\"": r"dane nie mają klucza \1",
    r"file not found \(searched at (.+)\)": r"nie ma pliku \1",
    r"unknown font family: (.+)": r"nie ma kroju pisma \1; wolno używać tylko kroju Lato",
    r"unexpected argument: (.+)": r"ta funkcja nie zna parametru \1",
    r"missing argument: (.+)": r"tej funkcji trzeba podać parametr \1",
    r"expected (?:expression|block|pattern)": "czegoś tu brakuje",
}
"""What the whole of a message looks like, and how it is told; the first that fits counts."""


def in_polish(message: str) -> str:
    """The message as a part of a Polish sentence, without a full stop; the original stays, to be looked up."""
    for pattern, polish in _KNOWN.items():
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return f"{found.expand(polish)} (po angielsku: „{message}”)"
    return f"„{message}” (po angielsku)"
