# Bestanden voor publicatiekanalen.
