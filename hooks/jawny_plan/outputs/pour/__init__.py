"""pour."""
