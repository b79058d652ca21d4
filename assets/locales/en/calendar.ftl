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
