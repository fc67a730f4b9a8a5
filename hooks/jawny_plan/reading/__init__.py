"""YAML files -> model; every fault with file:line:column."""
