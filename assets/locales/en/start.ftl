# Start: tiles with what is on today and what waits.

tile-today = Today
tile-waiting = Waiting for me
tile-procedures = My procedures
tile-deadlines = Deadlines
tile-recent = Worked on last
tile-messages = Messages

start-none-today = No sessions today.
start-none-waiting = Nothing waits for you.
start-none-procedures = You have no running procedures.
start-none-deadlines = No deadlines in the next two weeks.
start-none-recent = You have not worked on anything yet.
start-none-messages = No unread messages.
opening-tile = Reading …

start-sheets = { $n ->
    [one] 1 score sheet: { $number } { $stage }
   *[other] { $n } score sheets: { $number } { $stage }
  }
start-closes = closes: { $number } { $title }
start-publication-ends = { $channel } ends: { $number } { $title }
start-no-jury = without jury: { $number } { $title }

approval-short-request = Request
approval-short-publication = Publication
approval-short-procedure = Report
approval-short-exception = Exception

start-arrange = Tiles: choose with Space, move with left and right
start-one-tile = Choose at least one tile. Nothing was changed.
start-nothing-here = There is nothing to open in this tile.
