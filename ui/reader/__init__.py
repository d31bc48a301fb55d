"""The page: the article as read, its highlights, its margin, and the strip beside the selected quote."""
