"""Lemmas that the model's rules get wrong, and that the tables of cues look for."""

from __future__ import annotations

_LEMMAS = {
    "hope": "hopes hoped hoping",
    "hate": "hates hated hating",
    "rate": "rates rated rating",
    "gripe": "gripes griped griping",
    "lambaste": "lambastes lambasted lambasting",
    "text": "texts texted texting",
    "retweet": "retweets retweeted retweeting",
}
LEMMA_OF = {form: lemma for lemma, forms in _LEMMAS.items() for form in forms.split()}
"""The lemma of an inflected form in lower case, where the model's is wrong."""
