"""Our own weights beside the rules: they score what the rules find, choose kinds, and propose what was missed."""
