"""`python -m jawny_plan`: the package's own command."""

import gc

# A build makes much and drops little: to look for rings after every 700 new objects, as Python does, takes 5% of it.
gc.set_threshold(1_000_000)

if __name__ == "__main__":  # workers import this module again, and need no command
    from jawny_plan.commands.cli import main

    raise SystemExit(main())
