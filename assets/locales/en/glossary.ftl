# The glossary.

glossary-title = Glossary (type to search, Enter shows all of it)
glossary-none = No term with those words. Clear a word to see more.
glossary-column-nl = Dutch
glossary-column-en = English
glossary-column-meaning_nl = Meaning (Dutch)
glossary-column-meaning_en = Meaning
refused-no-term = No term with ‘{ $words }’. Print the whole list with keur glossary.
