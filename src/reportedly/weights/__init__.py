"""Models that install from a package: their catalog, and loading with checked hashes."""
