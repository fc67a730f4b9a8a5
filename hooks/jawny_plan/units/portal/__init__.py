"""The portal: pages, data, feeds and calendars of all units together, made only of what each has published."""
