# What the office answers: what happened, what was kept, what can be done next.

## Done
done-vacancy-hold = Vacancy { $number } is on hold.
done-vacancy-resume = Vacancy { $number } runs again: { $state }.
done-vacancy-cancel = Vacancy { $number } is cancelled.
done-note = The note is saved.
done-messages-read = { $count ->
    [one] 1 message is marked as read.
   *[other] { $count } messages are marked as read.
  }
refused-cited = { $why } ({ $rule })
done-nothing-changed = Nothing changed: all of it was so already.
done-many = { $refused ->
    [0] Done for all { $kept }.
   *[other] Done for { $kept }, refused for { $refused }.
  }
done-undo = Undone: { $what }.
done-redo = Done again: { $what }.
undo-act = ‘{ $act }’
undo-act-about = ‘{ $act }’ ({ $about })
undo-about = { $first }, { $next }
undo-many-application = { $n } candidates
undo-many-event = { $n } events
undo-many-person = { $n } people
undo-many-vacancy = { $n } vacancies
undo-question = What you did last is from { $when }: { $what }. Take it back after all?
undo-button = Take it back

## Refused
refused-state = ‘{ $act }’: not possible now, the vacancy is ‘{ $state }’. { $when }
refused-state-over = The procedure is over; make a new vacancy from this one if needed.
refused-state-held = Wait until it is resumed; then it is possible again.
refused-state-when = It is possible in { $states }.
refused-right = ‘{ $act }’: only for { $roles }. Ask somebody with that role in this entity.
refused-of = { $what }: { $why }
refused-conflict = { $who } changed this on { $when } (‘{ $act }’). Your input is kept; look at the new version and try again.
refused-conflict-unknown = Somebody changed this in the meantime. Your input is kept; look at the new version and try again.
refused-unknown-login = Nobody in this database logs in as ‘{ $login }’. Nothing was changed. Ask an administrator to add you, or choose another account.
refused-gone = This no longer exists, or you have no access to it. Refresh the list and choose again.
refused-reason-missing = No reason is given yet. Write in one sentence why and save again.
refused-note-empty = The note is empty. Write some text first, then save.
refused-already-on-hold = This vacancy is already on hold. You can resume it or cancel it.
refused-not-on-hold = This vacancy is not on hold, so there is nothing to resume.
refused-nothing-chosen = Nothing is chosen to do this for. Mark one or more rows first.
refused-nothing-to-undo = You have done nothing that can still be undone.
refused-nothing-to-redo = You have undone nothing that can be done again.
refused-undo-other = A colleague did this. Only that colleague can undo it.
refused-undo-twice = This is already undone. You can do it again with redo.
refused-undo-final = ‘{ $act }’ cannot be undone: it has left the building, or colleagues have built on it.
refused-undo-earlier = What you did last is from { $when }: { $what }. It was not undone. To take it back after all, name it: keur undo { $entry }.
refused-redo-earlier = What you undid last is from { $when }: { $what }. It is too long ago to be done again with one key; do it anew.
refused-undo-changed = This can no longer be undone: the data were changed since. Look at the history and correct what is needed.

## The database
store-missing = There is no database at { $path }. Nothing was made. Check the path, or make a new database.
store-readonly = { $path } is read-only, so keur cannot save anything in it. Nothing was changed. Ask for write access to the file and its folder.
store-foreign = { $path } is not a keur database. Nothing was changed. Choose another file.
store-newer = { $path } was made by a newer keur (schema { $found }; this version knows { $known }). Nothing was changed. Install the new version and open it again.
store-corrupt = { $path } is damaged and was not opened any further. Nothing was changed. Put back a backup, or ask your administrator for help.
store-damaged = The database reports that it is damaged. This change was not saved. Close keur, copy the file aside and put back a backup.
store-network = { $path } lies on a network drive, where a database can break. Nothing was changed. Work over SSH on the machine that holds the database.
store-locked = A colleague kept the database busy for too long. Nothing was changed and your input is kept. Try again in a moment.
store-full = The disk is full. This change was not saved; everything before it was. Make room and try again.
store-io = { $path } could not be read or written: { $detail }. Nothing was changed. Check the path and the permissions and try again.
store-unreadable = The database holds a value this version cannot read: { $detail }. Nothing was changed. Install the newest version, or tell your administrator.
store-interrupted = The question was interrupted before there was an answer. Nothing was changed. Ask it again.
store-other = The database refused the operation: { $detail }. Nothing was changed. Try again; if it keeps coming back, tell your administrator.
refused-person-hidden = Until the anonymous stage ends it is hidden who this is: the dossier of the person opens after it.
