//! The acts: every command's stable name, which is its name in the journal, the rights table and scripts.

use crate::domain::code::codes;

codes! {
    /// What somebody may do; the code is `<area>.<verb>`.
    Act, "act" {
        /// Make a vacancy.
        VacancyCreate = "vacancy.create",
        /// Change a vacancy's fields.
        VacancyEdit = "vacancy.edit",
        /// Make a new vacancy after an existing one.
        VacancyCopy = "vacancy.copy",
        /// Give a vacancy to a colleague.
        VacancyChangeOwner = "vacancy.change_owner",
        /// Put a vacancy on hold.
        VacancyHold = "vacancy.hold",
        /// Take a vacancy up again.
        VacancyResume = "vacancy.resume",
        /// Cancel a vacancy.
        VacancyCancel = "vacancy.cancel",
        /// Take a vacancy to the next step of its procedure.
        VacancyAdvance = "vacancy.advance",
        /// Publish a vacancy.
        VacancyPublish = "vacancy.publish",
        /// Close a vacancy for good.
        VacancyClose = "vacancy.close",
        /// Set a rule aside for a vacancy.
        VacancyOverride = "vacancy.override",
        /// Make a new edition of the selectiereglement after publication.
        VacancyAmend = "vacancy.amend",
        /// Give a published vacancy another closing date.
        VacancyMoveClosing = "vacancy.move_closing",
        /// Record that nobody is suitable.
        VacancyNobody = "vacancy.nobody",
        /// Extend the contract of a temporary need.
        VacancyExtend = "vacancy.extend",
        /// Hand a vacancy to a colleague for a time, or give it back.
        VacancyHandOver = "vacancy.hand_over",
        /// Change the text of a vacancy.
        VacancyText = "vacancy.text",
        /// Change the selectiereglement, its stages, conditions and criteria.
        VacancyReglement = "vacancy.reglement",
        /// Change the jury.
        VacancyJury = "vacancy.jury",
        /// Change the application form.
        VacancyForm = "vacancy.form",
        /// Add a document to a vacancy.
        VacancyDocument = "vacancy.document",
        /// Write a note about a vacancy.
        VacancyNote = "vacancy.note",
        /// Add a candidate by hand.
        CandidateAdd = "candidate.add",
        /// Correct a candidate's personal data.
        CandidateEdit = "candidate.edit",
        /// Answer a formal condition.
        CandidateScreen = "candidate.screen",
        /// Give a score.
        CandidateScore = "candidate.score",
        /// Hand in a score sheet.
        CandidateSheetSubmit = "candidate.sheet_submit",
        /// Reopen a score sheet.
        CandidateSheetReopen = "candidate.sheet_reopen",
        /// Write down what the jury agreed upon.
        CandidateAgree = "candidate.agree",
        /// Prepare a letter about a decision.
        CandidateLetter = "candidate.letter",
        /// Declare a tie to a candidate.
        CandidateRecuse = "candidate.recuse",
        /// Give an application another state.
        CandidateMove = "candidate.move",
        /// Decide against what the score sheets come to.
        CandidateOverride = "candidate.override",
        /// Exempt a candidate from a module on earlier results.
        CandidateExempt = "candidate.exempt",
        /// Take a decision about a candidate back.
        CandidateRevert = "candidate.revert",
        /// Write a note about a candidate.
        CandidateNote = "candidate.note",
        /// Put a tag on an application, or take it off.
        CandidateTag = "candidate.tag",
        /// Add a document to an application.
        CandidateDocument = "candidate.document",
        /// Take a document away from a vacancy or an application.
        DocumentRemove = "document.remove",
        /// Import applications from a file.
        CandidateImport = "candidate.import",
        /// Make one file of two files of the same person.
        PersonMerge = "person.merge",
        /// Say that two files are of two people.
        PersonApart = "person.apart",
        /// Write down that a consent was given or withdrawn.
        PersonConsent = "person.consent",
        /// Write down or take away a result of a test at another selector.
        PersonResult = "person.result",
        /// Put somebody in the redeployment pool.
        RedeploymentAdd = "redeployment.add",
        /// Correct what is written down of somebody in the redeployment pool.
        RedeploymentEdit = "redeployment.edit",
        /// End somebody's place in the redeployment pool.
        RedeploymentEnd = "redeployment.end",
        /// Begin the hire sheet of somebody who was taken on.
        HireBegin = "hire.begin",
        /// Fill a hire sheet in.
        HireFill = "hire.fill",
        /// Hand a hire sheet on to its next status.
        HireAdvance = "hire.advance",
        /// Hand a hire sheet back to an earlier status.
        HireBack = "hire.back",
        /// Cancel a hire sheet.
        HireCancel = "hire.cancel",
        /// Make, change or remove a list of people.
        ListKeep = "list.keep",
        /// Put somebody in a list, or take somebody off it.
        ListPut = "list.put",
        /// Read reports.
        ReportRead = "report.read",
        /// Read reports on how colleagues work.
        ReportColleagues = "report.colleagues",
        /// Keep a report with its filter, change it, remove it.
        ReportKeep = "report.keep",
        /// Share a report within an entity.
        ReportShare = "report.share",
        /// Take clicks on adverts in.
        ReportClicks = "report.clicks",
        /// Make an event.
        SessionCreateEvent = "session.create_event",
        /// Change an event.
        SessionEditEvent = "session.edit_event",
        /// Cancel an event.
        SessionCancelEvent = "session.cancel_event",
        /// Make, change or remove a session or a part.
        SessionPlan = "session.plan",
        /// Give a candidate a place, or take it away.
        SessionEnrol = "session.enrol",
        /// Prepare invitations to sessions.
        SessionInvite = "session.invite",
        /// Record who was there.
        SessionAttendance = "session.attendance",
        /// Write down when a juror, a candidate or a room is free.
        SessionAvailability = "session.availability",
        /// Make a vacancy request.
        RequestCreate = "request.create",
        /// Change a vacancy request.
        RequestEdit = "request.edit",
        /// Submit a vacancy request for approval.
        RequestSubmit = "request.submit",
        /// Withdraw a draft of a vacancy request.
        RequestWithdraw = "request.withdraw",
        /// Make the vacancy of an approved request.
        RequestVacancy = "request.vacancy",
        /// Link an approved request to a vacancy that is there.
        RequestLink = "request.link",
        /// Ask for an approval.
        ApprovalAsk = "approval.ask",
        /// Approve.
        ApprovalApprove = "approval.approve",
        /// Reject.
        ApprovalReject = "approval.reject",
        /// Hand back with a remark.
        ApprovalHandBack = "approval.hand_back",
        /// Draw up the PV.
        MinutesDraw = "minutes.draw",
        /// Draw a new edition of the PV.
        MinutesCorrect = "minutes.correct",
        /// Sign the PV.
        MinutesSign = "minutes.sign",
        /// Refuse to sign the PV.
        MinutesRefuse = "minutes.refuse",
        /// Record that the PV was signed on paper.
        MinutesPaper = "minutes.paper",
        /// Record what a union delegate remarked.
        MinutesRemark = "minutes.remark",
        /// Withdraw a PV nobody has answered.
        MinutesWithdraw = "minutes.withdraw",
        /// Give a step to another, where who was asked can answer no more.
        ApprovalGive = "approval.give",
        /// Name who answers approvals in one's place during an absence.
        ApprovalDelegate = "approval.delegate",
        /// Name who answers approvals in a colleague's place.
        ApprovalDelegateFor = "approval.delegate_for",
        /// End such an absence.
        ApprovalDelegateEnd = "approval.delegate_end",
        /// Read the routes of approval.
        RouteList = "route.list",
        /// Write a route of approval.
        RouteSet = "route.set",
        /// Remove a route of approval.
        RouteRemove = "route.remove",
        /// Write down that a complaint came.
        ComplaintRegister = "complaint.register",
        /// Write down how a complaint was answered.
        ComplaintAnswer = "complaint.answer",
        /// Mark one's own messages as read.
        MessageRead = "message.read",
        /// Make the database, with its first entity and administrator.
        Found = "found",
        /// Change who may do what.
        AccountGrant = "account.grant",
        /// Close somebody's account: he or she opens keur no more.
        AccountDeactivate = "account.deactivate",
        /// Open a closed account again.
        AccountReactivate = "account.reactivate",
        /// Add an entity.
        EntityAdd = "entity.add",
        /// Change the name of an entity.
        EntityEdit = "entity.edit",
        /// Close an entity: nothing new begins there.
        EntityClose = "entity.close",
        /// Open a closed entity again.
        EntityReopen = "entity.reopen",
        /// Read which colleagues there are and what they may do.
        AccountList = "account.list",
        /// Read which settings there are and what they are.
        SettingList = "setting.list",
        /// Set a setting from a day on.
        SettingSet = "setting.set",
        /// Take back a value that is not in force yet.
        SettingDrop = "setting.drop",
        /// Keep the number of somebody who is taken on.
        NumberKeep = "number.keep",
        /// Show such a number.
        NumberReveal = "number.reveal",
        /// Take such a number away.
        NumberRemove = "number.remove",
        /// Make the key that seals numbers.
        KeyMake = "key.make",
        /// Seal every number with a new key.
        KeyRenew = "key.renew",
        /// Gather everything about a person, to be handed over.
        PersonExport = "person.export",
        /// Keep a person's data and use them no more.
        PersonRestrict = "person.restrict",
        /// Use a person's data again.
        PersonLift = "person.lift",
        /// Read what is past its term.
        RetentionList = "retention.list",
        /// Hide what is past its term.
        RetentionHide = "retention.hide",
        /// Give back what was hidden.
        RetentionRelease = "retention.release",
        /// Erase what is past its term.
        RetentionErase = "retention.erase",
        /// Hold what would be erased.
        RetentionHold = "retention.hold",
        /// Lift a hold.
        RetentionLift = "retention.lift",
        /// Write down a selectieregel.
        RetentionRule = "retention.rule",
        /// Copy the whole database to a file.
        Backup = "backup",
        /// Undo an own act.
        Undo = "undo",
        /// Do an undone act again.
        Redo = "redo",
    }
}
