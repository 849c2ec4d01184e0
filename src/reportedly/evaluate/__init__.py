"""Scores on annotated corpora, and the floors below which they may not fall."""
