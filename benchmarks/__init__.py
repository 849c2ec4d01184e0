"""Speed, memory and the errors on a corpus: run by hand, with their results beside them."""
