"""`python -m jawny_plan`: the package's own command."""

from jawny_plan.cli import main

if __name__ == "__main__":  # workers import this module again
    raise SystemExit(main())
