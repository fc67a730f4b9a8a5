"""What the press refuses."""


class PrintError(Exception):
    """A sheet could not be made. The message is Polish and names the template, Typst's complaint and its hints."""
