"""The title and the description of a page are read from its finished HTML."""

from __future__ import annotations

import pytest

from jawny_plan.outputs.pour.opening import opening

SIGN = '<svg><path d="M0 0"></path></svg>'


@pytest.mark.parametrize(
    ("html", "title", "lead"),
    [
        ("", "", ""),
        ('<h1 id="start">Plan <em>A</em> &amp; B</h1><h1>Inny</h1><p>Pierwszy.</p>', "Plan A & B", "Pierwszy."),
        ('<h1>T</h1><p>Pierwszy.</p><p class="jp-lead"> O <b>czym</b> &lt;to&gt;. </p>', "T", "O czym <to>."),
        ('<p title="a>b">C<!-- <h1>nie</h1> --></p><h1 title="</h1>">T > <b>U</b></h1>', "T > U", "C"),
        (f"{SIGN}<h1>{SIGN}T</h1><pre>kod</pre><p>Akapit.</p>", "T", "Akapit."),
        (f'<h1>{"ą&amp;" * 5000}</h1>{"<br>" * 5000}<p class="jp-lead">dalej</p>', "ą&" * 5000, "dalej"),
    ],
)
def test_title_and_lead(html, title, lead):
    assert opening(html) == (title, lead)
