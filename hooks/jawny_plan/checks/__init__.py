"""What must not go out, and what must not be lost."""
