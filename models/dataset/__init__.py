"""A dataset out: which articles and quotes, in which splits, with which card; its copies proved and completed."""
