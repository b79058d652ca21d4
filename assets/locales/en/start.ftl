# start
message-sheet-due = A score sheet waits for you: { $number }
message-publication-closed = The publication is closed, the applications can be looked at: { $number }
