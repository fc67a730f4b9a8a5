"""The folder of a unit's data, and those that builds write beside it."""

DATA = "plan_data"
SITE = "site"
BUNDLES = "paczka"
"""Where all bundles stand, beside the site's folder and never in it."""
WITHDRAWING = ".wycofywanie"
"""Stands beside the data while a withdrawal goes on: one that was killed is finished by the next."""
