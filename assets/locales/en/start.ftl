# Start: tiles with what is on today and what waits.

tile-today = Today
tile-waiting = Waiting for me
tile-procedures = My procedures
tile-deadlines = Deadlines
tile-recent = Worked on last
tile-messages = Messages

start-none-today = No sessions today.
start-none-waiting = Nothing waits for you.
start-in-entity = in your entities
start-none-procedures = You have no running procedures.
start-none-deadlines = No deadlines in the next two weeks.
start-none-recent = You have not worked on anything yet.
start-none-messages = No unread messages.
opening-tile = Reading …

start-sheets = { $n ->
    [one] { $number } 1 score sheet · { $stage }
   *[other] { $number } { $n } score sheets · { $stage }
  }

approval-short-request = Request
approval-short-publication = Publication
approval-short-procedure = Report
approval-short-assignment = Assignment
approval-short-exception = Exception

start-arrange = Tiles: { $mark } chooses, { $left } and { $right } move
start-one-tile = Choose at least one tile. Nothing was changed.
start-nothing-here = There is nothing to open in this tile.

## Messages to colleagues
message-sheet-due = { $number }: a score sheet waits for you
message-publication-closed = { $number }: the publication has closed, the applications can be looked at
