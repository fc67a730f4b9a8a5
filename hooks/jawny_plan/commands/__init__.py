"""One module a command, and what reads the words that call them."""
