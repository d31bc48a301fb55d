"""What Qawl shows and asks. It decides nothing: a change is a command, done by the session (DESIGN: one way round)."""
