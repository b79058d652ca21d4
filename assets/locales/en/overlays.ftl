# Bars, footer, windows on top of a screen, what is said in passing.

screen-1 = Start
screen-2 = Vacancies
screen-3 = Candidates
screen-4 = Sessions
screen-5 = Approvals
opening = Opening the database …
failed-leave = Press Enter to leave keur.
too-small = keur needs { $needed_width } columns and { $needed_height } rows; this window has { $width } and { $height }. Make the window bigger or the letters smaller.
bar-unread = { $n ->
    [one] 1 message
   *[other] { $n } messages
  }
waiting-for-colleague = One moment: a colleague is saving …
nothing-found = Nothing found.
count-exactly = { $n }
count-more = more than { $n }
busy = busy
button-save = Save
button-cancel = Do not
button-quit = Quit
confirm-title = Are you sure?
quit-question = What you filled in is not saved yet. Quit keur all the same? Your draft stays for the next time.
help-title = Help: what can be done here (type to search, Enter does it)
palette-title = Commands (type to search, Enter does it)
results-title = Results
said-theme = Colours: { $theme }.
said-draft-restored = Your draft of last time is back.
said-form-changed = Something was changed. Press Esc again to drop it, or Ctrl+S to save.
said-with-warning = { $done } Note: { $warning }
said-undo = { $key }: undo
said-redo = { $key }: do again
said-as-is = { $text }
said-exported = Saved as { $path }.
said-not-exported = Not saved: { $path } could not be written ({ $why }). Choose another folder.
theme-default = default
theme-light = light
theme-high_contrast = high contrast
theme-mono = no colour
field-reason = Reason
field-error-number = Fill in a whole number.
field-error-day = Fill in a day like 23/11/2026.
field-error-moment = Fill in a day and time like 23/11/2026 09:30.
field-help-day = day/month/year, for example 23/11/2026
field-help-moment = day and time, for example 23/11/2026 09:30
find-title = Find people, vacancies, notes and CVs
find-empty = Type a name, a number or a word; Enter goes there.
find-nothing = Nothing found in what you may see. Try fewer words, or only their first letters.
find-more = There may be more. Type more letters to see it.
find-busy = searching …
find-vacancy = vacancy
find-person = person
find-note = note
find-document = CV
messages-title = Messages
messages-none = You have no messages.
history-undone = (undone)
