# De woordenlijst.

glossary-title = Woordenlijst (typ om te zoeken, Enter toont alles)
glossary-none = Geen term met die woorden. Wis een woord om er meer te zien.
glossary-column-nl = Nederlands
glossary-column-en = Engels
glossary-column-meaning_nl = Betekenis
glossary-column-meaning_en = Betekenis (Engels)
refused-no-term = Geen term met ‘{ $words }’. Druk de hele lijst af met keur glossary.
