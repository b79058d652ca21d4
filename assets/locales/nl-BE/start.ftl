# start
message-sheet-due = Er wacht een scoreblad op u: { $number }
message-publication-closed = De publicatie is gesloten, de sollicitaties kunnen worden nagekeken: { $number }
