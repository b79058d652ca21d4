# What comes back everywhere: days, keys, enumerations, column headers.

weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

yes = yes
no = no
nobody = nobody
list-or = { $first } or { $next }
quoted = ‘{ $what }’
list-and = { $first } and { $next }
list-comma = { $first }, { $next }
list-then = { $first } → { $next }
and-more = and more

today = today
days-ago = { $n ->
    [0] today
    [1] yesterday
   *[other] { $n } days ago
  }
in-days = { $n ->
    [0] today
    [1] tomorrow
   *[other] in { $n } days
  }
waiting-days = { $n ->
    [0] today
    [one] 1 day
   *[other] { $n } days
  }

## Keys
key-enter = Enter
key-esc = Esc
key-space = Space
key-tab = Tab
key-backtab = Shift+Tab
key-up = up
key-down = down
key-left = left
key-right = right
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

## Column headers
column-number = Number
column-vacancy = Vacancy
column-title = Title
column-rank = Rank
column-state = Status
column-applications = Appl.
column-undecided = Open
column-closes = Closes
column-entity = Entity
column-owner = Owner
column-place = Place
column-kind = Kind
column-level = Level
column-changed = Changed
column-waits = Waits for

## For screen readers: words instead of signs
spoken-of = of
spoken-screen = screen
spoken-tab = Tab
spoken-search = {"Search: "}
spoken-sorted = Order
spoken-rising = rising
spoken-falling = falling
spoken-marked = marked
spoken-chosen = chosen
spoken-not-chosen = not chosen
spoken-button = Button
spoken-not-now = not now
spoken-unread = unread
spoken-done = done
spoken-refused = refused
spoken-blocks = Missing
spoken-warns = Note
spoken-phase-behind = Done
spoken-phase-now = Now
spoken-phase-ahead = To come
spoken-decided = decided
spoken-placed = taken
spoken-above = { $n } more above
spoken-below = { $n } more below
spoken-more-below = more below
spoken-blank = not filled in
spoken-maximum = maximum
