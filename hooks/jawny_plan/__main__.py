"""`python -m jawny_plan`: the package's own command."""

from jawny_plan.cli import main

raise SystemExit(main())
