"""Words and what they do: tables, each with a small module that reads it."""
