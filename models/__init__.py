"""What Qawl knows and remembers. Usable from a script, with no display: nothing here imports Qt."""
