# Files for publication channels.
