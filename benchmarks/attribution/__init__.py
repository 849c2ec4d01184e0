"""Who said what, read by several systems from the same articles, and scored alike. See __main__.py for the command."""
