"""What leaves the program: a format a file."""
