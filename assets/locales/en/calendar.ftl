# Calendars: invitations, answers, busy times.

## Refused

calendar-too-large = The file is larger than { $most } MB: export a shorter period and try again.
calendar-none = This file holds no calendar (iCalendar, .ics) and no message with a calendar.
calendar-cut-off = The file breaks off in the middle of a calendar: ask for it again. Nothing was taken over.
calendar-too-many = This file holds more than { $most } appointments: export a shorter period and try again.
calendar-no-answer = this is no answer to an invitation
calendar-no-uid = the answer does not say to which invitation
calendar-not-one-answers = the answer does not come from one person
calendar-delegated = the invited person sends somebody else: that cannot be done here
calendar-says-nothing = the answer does not say whether somebody comes
calendar-proposes-nothing = the answer asks for another moment, but does not say which

## Codes
invitation-asks-request = invitation
invitation-asks-cancel = cancellation

## Preparing and answers
done-invite = Invitations to { $title } ({ $number }) prepared: { $asked } new, { $changed } changed, { $cancelled } withdrawn.
refused-invite-nothing = Nobody is to be invited to { $title } ({ $number }): everybody knows how it stands. Give places first, or change what is not right.
refused-invite-organiser = { $name }, whose procedure it is, has no e-mail address: whoever invites must be reachable. Fill in the address with the colleagues.
calendar-unread = this file cannot be read
calendar-unknown = belongs to no invitation you know
calendar-called-off = this invitation was withdrawn already
calendar-older = answers an earlier version of the invitation: ask whether it suits now too
calendar-of-juror = comes from a juror: change the session if need be
calendar-no-place = has no place here any more
calendar-confirmed = was confirmed already
calendar-answered-later = answered otherwise later, which counts
calendar-doubts = may come: ask again
calendar-asks-other = asks for another moment: move whoever asks if that can be
calendar-other-sender = comes from another address than that of the invited
calendar-accepts = comes
calendar-declines = does not come
calendar-proposes = asks for { $when }
calendar-drafts = { $n ->
    [one] 1 message is ready in { $path }.
   *[other] { $n } messages are ready in { $path }.
  }
calendar-without-address = { $n ->
    [one] 1 invited person has no e-mail address: invite them in another way.
   *[other] { $n } invited people have no e-mail address: invite them in another way.
  }
calendar-busy-none = Nothing is taken in this period.
calendar-busy-unread = { $n } appointments could not be read: look them up in the calendar itself.
calendar-busy-incomplete = The calendar repeats too much to be followed whole: check whether somebody is taken at other moments too.

column-invite_state = State
column-sequence = Version
column-note = Note
column-file = File
column-answer = Answer
invitation-due-new = to be invited
invitation-due-changed = to be told again
invitation-due-cancelled = to be called off
invitation-prepared = prepared
invitation-called-off = called off

## The screen
invite-due = { $asked } new, { $changed } changed, { $cancelled } to call off
invite-keep = Keep as messages
invite-who = See who is invited
invite-answers = Read answers
invite-file = invitations
invite-not-kept = The messages could not be kept. Nothing was changed: try fewer at once, or the command line.
invite-why-nothing = Everybody knows how it stands: nothing is to be prepared.
invite-why-none = No invitation was prepared yet.
invite-why-none-sound = No answer can be applied as it is.
invite-label-path = File or folder
invite-help-path = a message (.eml), a calendar (.ics), or a folder of them
invite-error-path = Fill in a file or a folder.
invite-apply-all = { $n ->
    [0] No answer that is sound as it is
    [one] Apply the one answer that is sound
   *[other] Apply the { $n } answers that are sound
  }
