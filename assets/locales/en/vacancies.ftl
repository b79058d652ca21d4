# The vacancy overview and a vacancy's dossier.

file-vacancies = vacancies
vacancies-none = There are no vacancies you can see yet. Press { $key } to make one.
copy-number-and-title = Number and title
