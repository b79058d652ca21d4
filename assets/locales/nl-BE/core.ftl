# Wat overal terugkomt: dagen, toetsen, opsommingen, kolomkoppen.

weekday-1 = ma
weekday-2 = di
weekday-3 = wo
weekday-4 = do
weekday-5 = vr
weekday-6 = za
weekday-7 = zo
month-1 = jan
month-2 = feb
month-3 = mrt
month-4 = apr
month-5 = mei
month-6 = jun
month-7 = jul
month-8 = aug
month-9 = sep
month-10 = okt
month-11 = nov
month-12 = dec

yes = ja
no = nee
nobody = niemand
list-or = { $first } of { $next }
quoted = ‘{ $what }’
list-and = { $first } en { $next }
list-comma = { $first }, { $next }
list-then = { $first } → { $next }
and-more = en meer

today = vandaag
days-ago = { $n ->
    [0] vandaag
    [1] gisteren
   *[other] { $n } dagen geleden
  }
in-days = { $n ->
    [0] vandaag
    [1] morgen
   *[other] over { $n } dagen
  }
waiting-days = { $n ->
    [0] vandaag
    [one] 1 dag
   *[other] { $n } dagen
  }

## Toetsen
key-enter = Enter
key-esc = Esc
key-space = Spatie
key-tab = Tab
key-backtab = Shift+Tab
key-up = pijl omhoog
key-down = pijl omlaag
key-left = pijl links
key-right = pijl rechts
key-pageup = PgUp
key-pagedown = PgDn
key-home = Home
key-end = End
key-insert = Insert
key-backspace = Backspace
key-delete = Delete
key-ctrl = Ctrl+
key-shift = Shift+
key-alt = Alt+

## Kolomkoppen
column-number = Nummer
column-vacancy = Vacature
column-title = Titel
column-rank = Rang
column-state = Status
column-applications = Soll.
column-undecided = Open
column-closes = Sluit
column-entity = Entiteit
column-owner = Eigenaar
column-place = Plaats
column-kind = Soort
column-level = Niveau
column-changed = Gewijzigd
column-waits = Wacht op

## Voor schermlezers: woorden in plaats van tekens
spoken-of = van
spoken-screen = scherm
spoken-tab = Tabblad
spoken-search = {"Zoeken: "}
spoken-sorted = Volgorde
spoken-rising = oplopend
spoken-falling = aflopend
spoken-marked = gemarkeerd
spoken-chosen = gekozen
spoken-not-chosen = niet gekozen
spoken-button = Knop
spoken-not-now = kan nu niet
spoken-unread = ongelezen
spoken-done = gelukt
spoken-refused = geweigerd
spoken-blocks = Ontbreekt
spoken-warns = Let op
spoken-phase-behind = Afgerond
spoken-phase-now = Nu
spoken-phase-ahead = Nog te komen
spoken-decided = beslist
spoken-placed = bezet
spoken-above = nog { $n } hierboven
spoken-below = nog { $n } hieronder
spoken-more-below = meer hieronder
spoken-blank = niet ingevuld
spoken-maximum = maximum
