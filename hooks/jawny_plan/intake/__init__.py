"""From the approved plan as a file (Word, PDF, a web page, plain text) to a proposal for plan_data, with questions.

`readers` make one tree of blocks of each format; `sections` finds the chapters by their wording; `facts` fill in what
the sentences say; what is not sure becomes a question. Nothing leaves this machine.
"""
