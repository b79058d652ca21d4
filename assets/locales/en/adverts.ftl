# Files for publication channels.

## The form of the file
advert-format-jsonld = JSON-LD (schema.org JobPosting)
advert-format-xml = XML (after HR-XML, to be validated)
advert-format-markdown = Markdown
advert-format-html = HTML page

## In the advert itself, which is always Dutch; here for whoever reads the catalogue
advert-statute-statutory = statutory
advert-statute-contractual = contractual
advert-fact-number = Vacancy number
advert-fact-entity = Entity
advert-fact-place = Work location
advert-fact-rank = Level and rank
advert-fact-grade = Grade
advert-fact-scale = Salary scale
advert-fact-kind = Kind of procedure
advert-fact-statute = Statute
advert-fact-regime = Working time
advert-fact-posts = Number of posts
advert-fact-closes = Apply until
advert-until = { $closes } (Belgian time)
advert-contract = from { $from } to { $until } inclusive
advert-contract-until = until { $until } inclusive
advert-full-time = full-time
advert-part-time = part-time ({ $percent }%)
advert-heading-conditions = Conditions of participation
advert-heading-apply = How to apply
advert-heading-accommodation = Reasonable accommodation
advert-apply = Apply through { $channel }. Mention vacancy number { $number }.
advert-apply-until = Apply through { $channel }, by { $closes } (Belgian time) at the latest. Mention vacancy number { $number }.
advert-accommodation = Do you need a reasonable accommodation in the selection because of a disability, an illness or another need? Ask for it in your application; you need not mention a diagnosis.
advert-draft = Draft – do not publish
advert-xml-warning = To be validated. The shape follows HR-XML (PositionOpening); the names of the elements have not been checked against VDAB's Vacature Posting API yet. Send this file to VDAB only after it was approved there.

## What stands in the way, and what to do then
advert-refused-cancelled = The vacancy is cancelled: nothing is made for a channel any more. Withdraw what is still online on the Publications tab.
advert-refused-draft = The vacancy is still in preparation. Take it to ‘Ready to publish’ first; to read it over you can already choose Markdown or HTML.
advert-warned-draft = The vacancy is still in preparation: this file is a draft, do not put it online anywhere.
advert-refused-hold = The vacancy is on hold. Resume it first; to read it over you can already choose Markdown or HTML.
advert-warned-hold = The vacancy is on hold: do not put this file online anywhere.
advert-refused-over = Applications stopped on { $closes }: the advert should not be online any more. Choose Markdown or HTML for the archive.
advert-warned-over = Applications stopped on { $closes }: do not put this file online any more.
advert-warned-empty = { $n ->
    [one] This section is empty and is not in the file: { $headings }. Fill it in on the Text tab.
   *[other] These sections are empty and are not in the file: { $headings }. Fill them in on the Text tab.
  }
advert-warned-channel = { $channel } is not among the publications of this vacancy. Add the channel on the Publications tab.
advert-warned-early = Publication only starts on { $from }. Do not put the file online earlier.
advert-not-written = The file could not be made up ({ $why }). Nothing was changed; try again.

## On the screen and on the command line
advert-menu = { $number } · Advert as a file
advert-elsewhere = The advert is saved from the Summary, Text and Publications tabs. Candidates are exported from their list (3).
advert-warnings-title = Please note
advert-kept-as = The file is called { $name }.
done-advert = { $path } was written.
