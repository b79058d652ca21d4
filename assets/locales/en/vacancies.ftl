# The vacancy overview and a vacancy's dossier.

vacancies-none = No vacancies. Press Esc to clear the filter, or n for a new one.
