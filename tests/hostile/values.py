"""Hostile values: what somebody may type, or paste, into any text of the data. Over two hundred, most of them made here.

A value that runs anywhere in a browser sets `window.hostile` or opens a dialog; one that a template computes
says 15149047; one that escapes into a header of a mail names `kto@inny.example`.
"""

from __future__ import annotations

from itertools import product

RUN = "window.hostile=1"

MARKUP = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg/onload={RUN}//",
    f"<body onload={RUN}>",
    f"<details open ontoggle={RUN}>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f'<a href="javascript:{RUN}">klik</a>',
    f"<math><mtext></mtext><script>{RUN}</script></math>",
    "<style>*{display:none}</style>",
    "<meta http-equiv=refresh content=0;url=//zly.example>",
    "<base href=//zly.example/>",
    "<form action=//zly.example><input name=x></form>",
    "<!-- komentarz",
    "-->",
    "<![CDATA[x]]>",
    "]]>",
    "</title></head><body>",
    "</p></div></main></html>",
    "<plaintext>",
    "&lt;b&gt; &amp;amp; &#x3c;script&#x3e; &nbsp;",
    f"<?php {RUN} ?>",
    "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
)
MARKDOWN = (
    f"[klik](javascript:{RUN})",
    f"[klik](JaVaScRiPt:{RUN})",
    f"![x](x){{onerror={RUN}}}",
    "[odnośnik][x]\n\n[x]: //zly.example",
    "<//zly.example>",
    "# nagłówek",
    "## nagłówek {#start}",
    "Tekst\n===",
    "- a\n- b",
    "1. a",
    "> cytat",
    "| a | b |",
    "||||",
    "```\nkod\n```",
    "**grubo** _kursywa_ `kod` ~~x~~",
    "***",
    "\\*x\\* \\\\",
    "tekst  \ntwardy",
    ":---|---:",
    "[^1]: przypis",
    "!!! note",
    "*[HTML]: x",
    "{: .klasa #id onclick=x }",
    '{ .x onmouseover="x" }',
    "--8<-- 'plik'",
)
TEMPLATES = (
    "{{ 1913*7919 }}",
    "{{1913*7919}}",
    "{% raw %}",
    "{% endraw %}{{ 1913*7919 }}",
    "{## x ##}",
    "{% include '/etc/passwd' %}",
    "{{ self.__init__.__globals__ }}",
    "{{ ''.__class__.__mro__ }}",
    "${1913*7919}",
    "#{1913*7919}",
    "<%= 1913*7919 %>",
    "%(x)s %s {0} {x!r}",
    "\ue0000\ue001",
    "\ue000999999\ue001",
)
TYPST = (
    '#panic("x")',
    '#read("/etc/passwd")',
    '#eval("1913*7919")',
    '#include "wspolne.typ"',
    "#pagebreak()",
    "$ 191 x $",
    "*x* _y_ `z`",
    "= Nagłówek",
    "@odwolanie <etykieta>",
    "// komentarz /* x",
    "[ ] ( ) { }",
    "\\u{202e}x",
    "#let x = 1",
    '#image("../../../etc/passwd")',
)
SIGNS = (
    "\u202ewspak\u202c",
    "\u2066osobno\u2069",
    "\u200b\u200c\u200d\u2060\ufeffniewidoczne",
    "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
    "\u2028linia\u2029akapit",
    "\u00adłącz\u00adnik",
    "😀👩\u200d👩\u200d👧 \U0001f1f5\U0001f1f1",
    "\ufffd\ufdd0",
    "Ａ＝１",
    "مرحبا",
    "\u00a0\u2003x\u3000",
    "Ⅳ½²",
    "\U0010ffff",
)
CELLS = (
    '=HYPERLINK("//zly.example")',
    "=1+1",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "\tx",
    '";x;"',
    "a;b,c",
    '"',
    "'",
)
LINES = (
    "x\r\nBcc: kto@inny.example",
    "x\nBcc: kto@inny.example\n\ntekst",
    "x\rSubject: inny",
    "x\r\n\r\n<script>window.hostile=1</script>",
    "x\r\nEND:VCARD\r\nBEGIN:VCARD",
    "x\nEND:VEVENT\nBEGIN:VEVENT",
    "x\\nEND:VCARD",
    "=?utf-8?B?eA==?=",
    "To: a\r\n b",
    "jeden\n\n\n\n\ndwa",
    "x\n--granica\nContent-Type: text/html",
)
ADDRESSES = (
    f"javascript:{RUN}",
    f"JAVASCRIPT&colon;{RUN}",
    f" javascript:{RUN}",
    "data:text/html,<script>window.hostile=1</script>",
    "vbscript:x",
    "//zly.example/x",
    "https://zly.example/<script>",
    "file:///etc/passwd",
    "../../../../etc/passwd",
    "..\\..\\windows",
    "C:\\x",
    "/etc/passwd%00.md",
    "CON",
    "~/x",
    "%2e%2e%2f",
    "?x=1#y",
    "index.html#start",
)
YAML = (
    "&a *a !!python/object:os.system",
    "<<: *x",
    "- a: {b: [c",
    "null",
    "~",
    "yes",
    "0x1F",
    "1e400",
    "2024-13-45",
    "---",
    "... x",
    "%YAML 1.1",
    "# komentarz",
    "x: y: z",
    "«x»y",
)
LONG = ("A" * 500, "słowo " * 80, "<" * 200, "{{" * 100, "_" * 200, "[" * 150, "\u202e" * 50 + "x", "😀" * 60)

PLAIN = (*MARKUP, *MARKDOWN, *TEMPLATES, *TYPST, *SIGNS, *CELLS, *LINES, *ADDRESSES, *YAML, *LONG)

# The same in the surroundings that let a value out: an attribute, a script, a cell, a string.
_AROUND = ('"{}', "'{}", '">{}', "'>{}", "`{}`", "]({})", "}}}}{}", "*/{}", "x|{}|y", "\\{}")
MADE = tuple(around.format(value) for around, value in product(_AROUND, (*MARKUP[:8], *TEMPLATES[:3], *TYPST[:3])))

HOSTILE = tuple(dict.fromkeys((*PLAIN, *MADE)))
