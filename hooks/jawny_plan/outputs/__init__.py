"""One module per way of telling people."""
