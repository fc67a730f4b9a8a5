"""`python -m jawny_plan`: the package's own command."""

if __name__ == "__main__":  # workers import this module again, and need no command
    from jawny_plan.cli import main

    raise SystemExit(main())
