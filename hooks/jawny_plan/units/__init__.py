"""Many units at once: each one's site, on one machine or on many, and above them one portal."""
