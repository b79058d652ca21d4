# Vacancy requests.
