"""The tests of models/formats/."""
