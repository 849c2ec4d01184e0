"""A ledger of attributed statements: who said what, to whom, when, on whose word, and under which conditions."""
