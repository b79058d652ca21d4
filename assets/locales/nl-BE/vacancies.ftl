# Het vacatureoverzicht en het dossier van een vacature.

file-vacancies = vacatures
vacancies-none = Er zijn nog geen vacatures die u kunt zien. Druk { $key } om er een te maken.
copy-number-and-title = Nummer en titel
