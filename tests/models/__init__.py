"""The tests of models/, without Qt."""
