"""What happens when an action is triggered: a method an action, named as its row in the table of ``ui.actions``."""
