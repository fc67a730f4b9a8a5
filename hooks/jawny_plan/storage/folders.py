"""Folders that builds write, beside the data of a unit."""

SITE = "site"
BUNDLES = "paczka"
"""Where all bundles stand, beside the site's folder and never in it."""
