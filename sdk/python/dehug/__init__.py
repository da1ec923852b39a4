"""DeHug in Python."""
