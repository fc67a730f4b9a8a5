"""The unit's website: pages poured from templates, with the documents that hang on them."""
