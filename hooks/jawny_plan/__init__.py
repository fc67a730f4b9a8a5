"""Jawny plan: priority action plans of district police officers, told to the public from one source."""
