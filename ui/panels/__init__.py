"""What stands beside the page. Panels do not know each other; the window connects them."""
