"""From characters to words: quotation marks, paragraphs, the parse."""
