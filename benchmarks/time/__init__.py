"""Dates: reportedly beside other systems, on the same text."""
