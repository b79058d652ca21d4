## Documents: opening, searching, adding, removing
action-documents = Documents
help-documents = Open the documents of the candidate, the CV first.
action-add-document = Add a document
help-add-document = Add a file of this machine.
action-open-outside = Open with
help-open-outside = Open the file in the program this machine has for it.
action-view-page = Page
help-view-page = Draw the page itself, or show its text again.
action-larger = Larger
help-larger = Draw the page larger; the arrows move it.
action-smaller = Smaller
help-smaller = Draw the page smaller.
action-next-match = Next place
help-next-match = To the next place where what is sought stands.
action-previous-match = Previous place
help-previous-match = To the previous place where what is sought stands.
action-find-in-text = Search
help-find-in-text = Search for words in the text.
action-save-document = Save
help-save-document = Save the file in the folder keur was started in.
action-remove-document = Remove
help-remove-document = Take the document away, with a reason.
action-previous-document = Previous document
help-previous-document = To the previous document.
action-next-document = Next document
help-next-document = To the next document.

document-opening = Opening the document…
document-place = Document { $n } of { $all }
document-pages = { $n ->
    [one] 1 page
   *[other] { $n } pages
  }
document-page = page { $n } of { $all }
document-found = ‘{ $sought }’: { $n } of { $all }
document-not-found = ‘{ $sought }’ is not in it
document-zoom = { $n } times as large
document-drawing = Drawing the page…
document-not-drawn = The page cannot be drawn: { $why }.
document-no-text = There is no text to search in.
document-no-text-draw = Its text cannot be read here: { $why }. Press { $page } to see the page, { $open } to open the file, { $save } to save it.
document-no-text-here = Its text cannot be read here: { $why }. Press { $open } to open the file, { $save } to save it.
document-unread-here = Its text cannot be read here: { $why }. Press { $key } to open the document.
document-no-colours = A drawn page needs colours and blocks; this display shows text only.
document-no-picture = keur draws no pages of this kind of file. Press { $key } to open it in another program.
document-draw-first = Draw the page first, with { $key }.
document-seek-first = Search for something first, with { $key }.
document-is-first = This is the first document.
document-is-last = This is the last document.
document-none = There are no documents. Press { $key } to add one.
document-reason = why
document-mislabelled = By its content { $name } is { $format }; keur reads it as such.
form-document-named = what the name says
done-document-removed = { $name } has been removed.
refused-document-empty = The file is empty. Nothing was added.
refused-document-program = { $name } is a program. keur keeps no programs; nothing was added.
refused-document-stays = The kind ‘{ $kind }’ stays with the file: decisions rest on it.
refused-document-text-only = Of this document keur keeps the text only, not the file itself.
act-candidate-document = Add a document of a candidate
act-document-remove = Remove a document
said-opening = Opened with { $program }.
said-not-opened = The file could not be opened ({ $why }). Save it, or name the program in your configuration: viewer = "program".
said-viewer-failed = the program reported an error
cli-documents-of = Say of what: --candidate or --vacancy.
