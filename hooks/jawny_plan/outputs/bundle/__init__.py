"""The press officer's bundles: all that is to be pasted, sent and printed of a plan or a meeting, beside the site."""
