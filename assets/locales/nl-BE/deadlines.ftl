# Termijnen.
