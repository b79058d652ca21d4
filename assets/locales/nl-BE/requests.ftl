# Vacature-aanvragen.
