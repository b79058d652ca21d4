# Events, sessions, parts and enrolments: rules, acts and the screen.

stretch = { $day }, { $from }–{ $until }
taken-by = { $title } { $number }
another-procedure = another procedure
span = { $from } to { $until }

## Done
done-event-create = Event ‘{ $title }’ for { $number } was made. Now add a session to it, or days by a pattern.
done-event-edit = Event ‘{ $title }’ of { $number } was changed.
done-event-state = Event ‘{ $title }’ of { $number } is now ‘{ $state }’.
done-event-cancel = { $n ->
    [0] Event ‘{ $title }’ of { $number } was cancelled.
    [one] Event ‘{ $title }’ of { $number } was cancelled; 1 place is free again.
   *[other] Event ‘{ $title }’ of { $number } was cancelled; { $n } places are free again.
  }
done-session-create = Session of ‘{ $title }’ { $number } was planned: { $when }.
done-session-edit = Session of ‘{ $title }’ { $number } was changed: { $when }.
done-session-remove = Session of ‘{ $title }’ { $number } was removed: { $when }.
done-part-create = Part ‘{ $part }’ was added: { $when }.
done-parts-create = { $n ->
    [one] 1 part was added to the session of { $session }.
   *[other] { $n } parts were added to the session of { $session }.
  }
done-part-edit = Part ‘{ $part }’ was changed: { $when }.
done-part-remove = Part ‘{ $part }’ was removed: { $when }.
done-enrol = { $name } has a place: { $when }.
done-unenrol = { $name } no longer has a place on { $when }.
done-move = { $name } was moved to { $when }.
done-confirm = { $name } confirmed: { $when }.
done-present = { $name } was there: { $when }.
done-absent = { $name } was absent: { $when }.
done-late = { $name } was late: { $when }.
done-decline = { $name } declined: { $when }.
done-wait = { $n ->
    [one] { $name } is first on the waiting list of { $when }.
   *[other] { $name } is on the waiting list of { $when }, as number { $n }.
  }
done-remind = { $candidates ->
    [0] No candidate
    [one] 1 candidate
   *[other] { $candidates } candidates
  } reminded to confirm, { $jurors ->
    [0] no juror
    [one] 1 juror
   *[other] { $jurors } jurors
  } of their score sheets: { $title } { $number }.
message-sheets-owed = { $from } reminds you of your score sheets of { $title } { $number }: still to hand in for { $sheets }.
done-wait-no-more = { $name } is no longer on the waiting list of { $when }.
done-away = { $name } is not available: { $when }.
done-only = { $name } is only available then on that day: { $when }.
done-away-removed = The availability of { $name } of { $when } was taken away.
done-agenda = { $n ->
    [0] The agenda of { $name } was read in
    [one] The agenda of { $name } was read in: 1 appointment
   *[other] The agenda of { $name } was read in: { $n } appointments
}{ $gone ->
    [0] .
    [one] ; 1 that is no longer in it is gone.
   *[other] ; { $gone } that are no longer in it are gone.
}
done-wish = What { $name } needs was written down. It counts for every place, those given already too.
done-enrolled = { $n ->
    [one] 1 candidate was enrolled for ‘{ $title }’ { $number }
   *[other] { $n } candidates were enrolled for ‘{ $title }’ { $number }
  }{ $waiting ->
    [0] {""}
    [one] , 1 is on the waiting list
   *[other] , { $waiting } are on the waiting list
  }{ $lost ->
    [0] .
    [one] ; 1 enrolment could not be taken in.
   *[other] ; { $lost } enrolments could not be taken in.
  }
enrol-line = Line { $line }: { $why }
done-plan = { $n ->
    [one] 1 place of ‘{ $title }’ { $number } was given
   *[other] { $n } places of ‘{ $title }’ { $number } were given
  }{ $lost ->
    [0] . Press i to invite.
    [one] ; 1 place could not be given any more.
   *[other] ; { $lost } places could not be given any more.
  }
done-pattern = Made { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
  } of ‘{ $title }’ { $number } with { $parts ->
    [one] 1 part
   *[other] { $parts } parts
  }. Press P to have the candidates planned.

## Refused
refused-plan-changed = The place of { $name } has changed meanwhile: it stays as it is now.
refused-agenda-same = The agenda of { $name } was read in like this already: there is nothing new.
refused-plan-stale = { $name } now stands at ‘{ $state }’: that place stays as it is.
refused-event-days = The last day comes before the first. Fill in a day on or after the first day.
refused-title-missing = Give the event a title.
refused-part-name-missing = Give the part a name.
refused-capacity = The number of places must be a number from 1 to 1000.
refused-stage-elsewhere = This stage is not one of this vacancy. Choose a stage from the list.
refused-room-unknown = This room cannot be used by this entity. Choose a room from the list.
refused-end-before-start = The end does not come after the start. Fill in a later end.
refused-session-one-day = A session starts and ends on the same day. Make a session for each day.
refused-clock-change = { $at } does not exist that night or comes twice, because the clock changes. Choose another time.
refused-enrol-days = Fill in a number of days from 0 to 365, or nothing for the number in the settings.
refused-enrol-closed = Enrolment for ‘{ $title }’ { $number } was open until { $day }. Give a place yourself, or have the event close later.
refused-enrol-not-open = Event ‘{ $title }’ { $number } is not open for enrolment yet. Open it first.
refused-enrol-who = ‘{ $what }’ is no candidate of this vacancy, or more than one. Use the identifier of the list of candidates.
refused-enrol-part = ‘{ $what }’ is no part of this event. Use the identifier of the part, or when it starts.
refused-enrol-file = This file cannot be read as text with columns.
refused-enrol-line = Line { $line } of the file cannot be read. Nothing was enrolled.
refused-enrol-columns = The file needs a column ‘candidate’ or ‘e-mail’ and a column ‘part’ or ‘starts’.
refused-enrol-long = The file has more than { $most } lines. Divide it.
refused-step = The step has to be a number from 1 to 9.
refused-pattern-long = A pattern runs { $most } days at most. Choose an earlier last day.
refused-pattern-lunch = The end of the lunch break does not come after its start.
refused-pattern-no-day = There is no working day in this period. Choose other days.
refused-pattern-no-part = No talk fits in these hours. Start earlier, end later or make the parts shorter.
refused-pattern-many = That comes to more than 200 sessions. Take fewer days or fewer rooms.
refused-wish-percent = The extra time has to be a percentage from 0 to { $most }.
refused-wish-minutes = The extra time has to be a number of minutes from 0 to { $most }.
refused-wish-language = Choose a language from the list: nl, fr, en or de.
refused-overlap = Nothing was changed: { $what }. Look at the plan and try again.
overlap-room = a room would have two sessions at the same moment
overlap-juror = a juror would sit in two sessions at the same moment
overlap-candidate = a candidate would have two places at the same moment
overlap-full = a part would have more candidates than places
refused-room-closed = { $name } is closed: { $when }. Choose another room or another time, or take the closure away with F.
refused-room-only = { $name } is only free that day at { $when }. Choose another room or a time within that.
refused-juror-away = { $name } is not available then: { $when }. Choose somebody else or another time, or take the absence away with F.
refused-juror-only = { $name } is only available that day at { $when }. Choose somebody else or a time within that.
refused-wait-free = The part of { $when } still has room. Give { $name } that place.
refused-remind-nobody = Nobody has to be reminded for { $title } { $number }: who still owes something was reminded already, and what is past is no longer asked for.
refused-waits-already = { $name } is on the waiting list of { $when } already.
refused-extra-session = { $name } has { $extra } extra minutes and would be there after the end of the session ({ $session }). Choose an earlier part or extend the session.
refused-extra-part = { $name } would be there together with { $part } ({ $when }), because extra time counts. Choose a part with a break or a free part after it.
refused-session-outside = The session falls outside its event, which runs from { $from } to { $until }. Choose a day within it or lengthen the event.
refused-part-outside = Part ‘{ $part }’ ({ $when }) falls outside the session of { $session }. Change the time or lengthen the session.
refused-event-too-short = The session of { $when } would fall outside the event. Move it first, or take more days.
refused-event-over = Event ‘{ $title }’ of { $number } is ‘{ $state }’, so its plan is fixed. Nothing was changed.
refused-event-step = Event ‘{ $title }’ of { $number } cannot go from ‘{ $state }’ to ‘{ $to }’.
refused-event-no-session = Event ‘{ $title }’ of { $number } has no session yet, so it cannot open. Make a session first.
refused-parts-overlap = { $n ->
    [one] The jury and the room are then busy with { $parts }. Choose a time at which nothing else is planned in this session, or change that part first.
   *[other] The jury and the room are then busy with { $parts }. Choose a time at which nothing else is planned in this session, or change those parts first.
  }
refused-series-count = Choose a number from 1 to { $most }.
refused-series-minutes = The length must be a number of minutes from 1 to 1440.
refused-series-pause = The pause must be a number of minutes from 0 to 1440.
refused-series-too-long = The series would last until { $ends }, but the session is { $session }. Take fewer, make them shorter or lengthen the session.
refused-room-taken = { $room } is taken by { $by }, { $when }. Choose another room or another time.
refused-juror-not-on-jury = { $name } is not on the jury of { $number }. Add them to the jury first, or choose somebody else.
refused-juror-is-candidate = { $name } is a candidate for this vacancy and cannot sit or act on its jury.
refused-juror-taken = { $name } then sits in { $by }, { $when }. Choose somebody else or another time.
refused-juror-elsewhere = { $name } is then expected as a candidate at { $by }, { $when }. Choose somebody else or another time.
refused-candidate-taken = { $name } is then already expected at { $by }, { $when }. Choose another time.
refused-candidate-is-juror = { $name } sits on the jury of this session and cannot be a candidate in it.
refused-part-full = Part ‘{ $part }’ ({ $when }) is full: { $capacity ->
    [one] there is 1 place.
   *[other] there are { $capacity } places.
  } Choose another part or make this one bigger.
refused-other-vacancy = { $name } is not a candidate for { $number }. Choose somebody from that procedure.
refused-out-of-procedure = { $name } is ‘{ $state }’ and no longer takes part in the procedure.
refused-placed-already = { $name } already has a place here: { $when }.
refused-places-taken = { $n ->
    [one] 1 candidate still has a place. Move them or take the place away first.
   *[other] { $n } candidates still have a place. Move them or take the places away first.
  }
refused-place-free = { $name } no longer has a place on { $when }.
refused-attendance-noted = The attendance of { $name } on { $when } was already noted. Undo that first.
refused-attendance-early = Attendance of { $name } can be noted from the day itself: { $when }.
refused-confirm = The place of { $name } on { $when } is ‘{ $state }’; only a reserved place can be confirmed.

## Mind
warning-room-small = { $room } holds { $fits } people, the part takes { $capacity }.
warning-wish-place = { $name } keeps the place on { $when } as it is: { $why }
warning-wish-stays = The place of { $name } is now { $when }. If the invitation was prepared already, prepare the changed one.
warning-placed-twice = { $name } now has two places in this module: the other one is { $title }, { $when }. Take one of them away if that was not meant.
warning-place-past = That is in the past: { $when }.
warning-parts-overlap = This is at the same time as { $parts } in the same session.
warning-no-attendance = { $n ->
    [one] The attendance of 1 candidate was not noted yet.
   *[other] The attendance of { $n } candidates was not noted yet.
  }
warning-accommodation = { $name } asks for an accommodation ({ $need }); check whether the time is enough.
warning-moved-up = { $name } moves up from the waiting list to { $when }.
warning-candidate-away = { $name } let know not to be free then: { $when }.
warning-language = { $name } asks for { $wanted }; the session is in { $spoken }.
warning-tie = { $juror } has a tie to { $name } and does not judge this candidate.
warning-away-room = { $name } is planned then already for { $by }, { $when }: choose another room there.
warning-away-seat = { $name } sits then already in { $by }, { $when }: find somebody else there.
warning-away-place = { $name } is expected then already at { $by }, { $when }: choose another time there.

## The screen
sessions-week = Week { $week } · { $from } – { $until }
sessions-mine = my sessions
sessions-all = all sessions
sessions-one = one vacancy
sessions-as-list = list
sessions-by-room = rooms
sessions-by-juror = jurors
sessions-no-room = No room
sessions-no-juror = No jury
sessions-no-session = No session
sessions-until = until { $day }
sessions-no-history = Nothing was changed about this event in keur yet.
sessions-no-stage = no stage
sessions-no-jury = this vacancy has no jury yet
sessions-loading = Looking up the sessions …
sessions-none = No sessions in this week. Press n to plan one, PgUp or PgDn for another week.
sessions-none-mine = No sessions of yours in this week. Press n to plan one, z to see those of others too, PgUp or PgDn for another week.
sessions-none-read = No sessions in this week that you can see. Press PgUp or PgDn for another week, z to see more than your own.
sessions-none-here-read = Nothing is planned here.
sessions-none-here = Nothing is planned here. Press n to plan a session.
sessions-event-bare = This event has no session yet. Press n to plan one.
sessions-no-parts = No parts yet. Press n for a series of parts.
sessions-waiting = Still to be placed
sessions-waiting-hint = still to be placed
sessions-placed-already = already placed: { $when }
sessions-second-place = This candidate already has a place in this module
sessions-move-here = Move to this part
sessions-place-twice = Give a second place
sessions-free = free
sessions-full = full
sessions-clash = double booked
sessions-accommodation = accommodation
sessions-extra = { $n } extra minutes
sessions-name-hidden = name not shown
sessions-move = Move
sessions-unenrol = Take the place away
sessions-give-place = Give a place
sessions-remind = Remind who still owes something
sessions-remind-hint = confirming, score sheet
sessions-to-waiting-list = On the waiting list
sessions-ahead = { $n ->
    [0] nobody waits yet
    [one] 1 waits
   *[other] { $n } wait
  }
sessions-wait-no-more = Take off the waiting list
sessions-who-was-there = Who was there? (marked = present)
sessions-choose-vacancy = Event for which vacancy?
sessions-choose-event = Session in which event?
sessions-new-event = Event
sessions-new-session = Session
sessions-new-part = Part
sessions-new-series = Series of parts
sessions-enrol-file = Enrolments from a file
sessions-enrol-columns = Columns
sessions-enrol-columns-help = candidate (number or e-mail) and part (number or start)
sessions-enrol-count = File read: { $n } get a place, { $waiting } on the waiting list, { $lost } refused
sessions-enrol-read = Read every line
sessions-enrol-take = Enrol
sessions-enrol-nobody = No line can be enrolled. Read why and correct the file.
sessions-new-pattern = Days by a pattern
sessions-pattern-button = Look
sessions-edit-session = Change or move the session
sessions-edit-part = Change the part
sessions-part-name = Interview
remind-do = Remind now
remind-read = Look first who gets what
remind-all = Look at all my procedures together
remind-leave = Do not remind
remind-nobody = In none of your procedures is there anybody left to remind.
remind-nobody-here = There is nobody to remind in this event.
remind-count = { $candidates ->
    [one] 1 candidate
   *[other] { $candidates } candidates
}, { $jurors ->
    [one] 1 juror
   *[other] { $jurors } jurors
}
remind-head-candidates = Still to confirm (the day of the reminder stands in Follow up):
remind-head-jurors = Score sheets still to hand in (a message in keur):
remind-sheets = { $n ->
    [one] 1 candidate
   *[other] { $n } candidates
}
day-list = List of the day
day-list-sheet = For a spreadsheet
day-list-paper = To print
day-list-paper-hint = a page for each room, with boxes
day-list-nothing = Nothing is planned on this day.
day-list-count = { $n ->
    [one] 1 place
   *[other] { $n } places
}
sessions-copied = The list of the day is on the clipboard.
sessions-file = sessions
sessions-error-time = Fill in a time such as 9:30 or 14:00.
sessions-help-time = time, for example 9:30 or 14:00
sessions-help-name = empty: the session goes by the event's title
sessions-help-enrol-days = days before the event; empty: as in the settings
sessions-help-gap = minutes between two parts of the same candidate
sessions-help-step = every candidate gets one place in every step
sessions-language-of-event = as the event
sessions-cancel-button = Cancel the event
sessions-places-lost = { $n ->
    [0] Nobody has a place yet
    [one] 1 candidate loses the place
   *[other] { $n } candidates lose their place
  }
sessions-label-sessions = Sessions
sessions-label-vacancy = Vacancy
sessions-label-event = Event
sessions-label-session = Session
sessions-label-part = Part
sessions-label-candidate = Candidate
sessions-label-state = Status
sessions-label-title = Title
sessions-label-stage = Stage
sessions-label-from = First day
sessions-label-until = Last day
sessions-label-place = Place
sessions-label-instructions = Instructions
sessions-label-day = Day
sessions-label-starts = Start
sessions-label-ends = End
sessions-label-room = Room
sessions-label-jurors = Jurors
sessions-label-name = Name
sessions-label-own-name = Own name
sessions-label-first = First starts at
sessions-label-count = How many
sessions-label-minutes = Length (minutes)
sessions-label-pause = Pause (minutes)
sessions-label-capacity = Places
sessions-label-language = Language
sessions-label-enrol-days = Enrol until
sessions-label-gap = Gap
sessions-label-step = Step
sessions-label-lunch = Lunch
sessions-label-test = A test first
sessions-label-test-minutes = Length of the test
sessions-label-test-capacity = Places in the test
sessions-label-talk = Then
sessions-label-rooms = Rooms
sessions-help-lunch = for instance 12:00-13:00; empty: no break
sessions-help-test = name of the test; empty: no test
sessions-error-lunch = Fill in two times like 12:00-13:00, or nothing.
sessions-no-clash = Nothing and nobody is planned twice this week.
sessions-why-choose-event = Go to an event or a session first.
pattern-title = { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
  } with { $parts ->
    [one] 1 part
   *[other] { $parts } parts
  }
pattern-jurors = { $n ->
    [0] no juror
    [one] 1 juror
   *[other] { $n } jurors
  }
pattern-places = { $places } places; { $candidates ->
    [one] 1 candidate
   *[other] { $candidates } candidates
  } without a place
pattern-no-juror = { $n ->
    [one] In 1 session there is no juror.
   *[other] In { $n } sessions there is no juror.
}
pattern-make = Make
pattern-read = Read what it comes to
pattern-leave = Back to the form

## Planning
plan-waiting = Those who have no place yet
plan-again = Those who have not confirmed again, too
plan-progress = planning: { $percent } % (Esc stops)
plan-stopped = The planning was stopped. Nothing was changed.
plan-nobody = Everybody has a place already.
plan-no-part = Event ‘{ $title }’ { $number } has no part left that is still to begin and can take somebody. Add a session or parts.
plan-read = Read who comes when
plan-take = Take it over
plan-take-more = Take it over, with parts more
plan-leave = Do nothing
plan-title = { $n ->
    [0] no place found
    [one] 1 place found
   *[other] { $n } places found
  }
plan-no-place = No place was found to give.
plan-count-places = { $n ->
    [one] 1 place
   *[other] { $n } places
  }
plan-count-unplaced = { $n ->
    [0] everybody placed
    [one] 1 without a place
   *[other] { $n } without a place
  }
plan-count-more = { $n ->
    [one] 1 part more
   *[other] { $n } parts more
  }
plan-head-unplaced = Without a place ({ $n })
plan-head-more = This would help: parts more ({ $n })
plan-head-places = Proposed places ({ $n })
plan-head-load = Candidates for each juror
plan-short = { $n ->
    [one] Then 1 candidate still has no place: add a session on another day, in another room or with another juror.
   *[other] Then { $n } candidates still have no place: add a session on another day, in another room or with another juror.
  }
plan-step = step { $n }
plan-idle = The session of { $session } does not count. { $why }
plan-more-part = This would help: a part more at { $when }, for { $name }.
plan-why-nothing = there is no part at all
plan-why-full = all places that suit are needed for others
plan-why-away = not available at any time
plan-why-elsewhere = expected elsewhere then
plan-why-language = no session in the language asked for
plan-why-tie = a juror has a tie to this candidate
plan-why-extra = nowhere room for the extra time
plan-why-order = does not fit before or after the other part

## Who is free
free-whose = Whose free time?
free-title = Free time of { $name }
free-add = Add availability
free-wish = What the candidate needs
free-agenda = Read in an agenda
free-agenda-hint = .ics from Outlook or another agenda: the times only
agenda-help-path = the file (.ics) saved from the agenda; what an appointment is about is not kept
agenda-title = Agenda of { $name }
agenda-take = Read it in
agenda-forget = Read it in, and take away what is no longer in the agenda
agenda-read = Look first when busy
agenda-count-changed = { $n ->
    [0] nothing new
    [one] 1 new or moved
   *[other] { $n } new or moved
}
agenda-count-gone = { $n ->
    [one] 1 is no longer in it
   *[other] { $n } are no longer in it
}
agenda-count-taken = { $n ->
    [one] busy once
   *[other] busy { $n } times
}
free-remove = Enter takes it away
free-free = free
free-label-kind = Kind
free-label-percent = Extra time (%)
free-label-minutes = Extra minutes
free-label-half = Half day
free-help-percent = for instance 33 for a third longer
free-any-half = any time

## Following up
follow-until = Enrolment is open until { $day }.
follow-count = { $n ->
    [one] 1 candidate
   *[other] { $n } candidates
  }, { $missing } still without a place.
follow-reminded = reminded on { $day }
follow-owes-sheets = { $name } still has to hand in { $n ->
    [one] 1 score sheet
   *[other] { $n } score sheets
  } of { $when }
follow-missing = { $n ->
    [one] still without a place
   *[other] still { $n } places short
  }

## Why something cannot be done now
sessions-why-nothing = Nothing is selected. Go to a session with the arrows, or press n to plan one.
sessions-why-no-session = This is an event without a session. Press n to plan a session, c to cancel the event.
sessions-why-choose-session = Go to a session first.
sessions-why-no-part = This session has no parts yet. Press n for a series of parts.
sessions-why-nobody = Nobody has a place in this session yet.
sessions-why-waiting = This candidate has no place yet. Press p to give one.
sessions-why-noted = The attendance was noted already; this place cannot move any more.
sessions-why-only-list = There is only the list here: the grid asks for a window of 80 columns, and --accessible does not show it.
sessions-why-list = The list has no rows of rooms or jurors. Press w for the grid, on a screen that is wide enough.
sessions-why-zoom = The list always shows the whole week. Press w for the grid, on a screen that is wide enough.
sessions-why-week = The whole week is shown already.
sessions-why-day = One day is shown already. Go to another day with the arrows.
sessions-why-early = Attendance can be noted from the day itself: { $when }.
sessions-why-empty = There are no sessions this week.
sessions-why-no-event = There is no event in this week to which a session can be added. Make an event first.
sessions-why-no-vacancy = You have no vacancy that can have an event now. It can from publication to the end of the selection.

## What a move brings about
ripple-place = { $name }: from { $from } to { $to }
ripple-session = Session from { $from } to { $to }
ripple-do = Do it
ripple-leave = Leave it
ripple-count = { $n ->
    [0] no candidate touched
    [one] 1 candidate touched
   *[other] { $n } candidates touched
  }
ripple-tell = to be told: { $names }
ripple-tell-juror = juror to be told: { $names }
