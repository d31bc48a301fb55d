"""Suggestions: quotes that Qawl proposes, with type, cue, source and speaker. Rules over lexicons; offline, no model.

words → reading (cues and closers) → verbs, phrases (what is said, who says it) → speakers → confidence.
"""
