"""The formats Qawl reads and writes, one file each, all through the record."""
