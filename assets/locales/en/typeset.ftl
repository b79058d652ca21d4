## Documents that go out: the typesetter and what they all share
typeset-house-fault = A template of your organisation has an error. Nothing was saved. Mend the template, or make the document with the built-in one.
typeset-own-fault = A built-in template has an error. Nothing was saved. Please report it; Word, Excel and text still work.
typeset-stopped = The document could not be set. Nothing was saved. Choose another format, or report it.
typeset-error = { $file }, line { $line }: { $why }
typeset-warning = Note in { $file }, line { $line }: { $why }
typeset-standard-lost = The PDF does not keep to PDF/A: { $why } ({ $file }, line { $line }).
typeset-no-letters = { $n ->
    [one] This machine has no font for this sign: { $signs }.
   *[other] This machine has no font for { $n } signs: { $signs }.
  } An empty box stands there and the PDF does not keep to PDF/A. Put a font with those signs in the folder of templates.
house-no-folder = The folder of templates { $folder } is not there. The built-in templates were used.
house-unreadable = { $file } could not be read ({ $why }). The built-in words and order were used.
house-not-read = { $file }, line { $line }: { $why }. The built-in words and order were used.
house-no-colour = { $file }, line { $line }: ‘{ $colour }’ is no colour; write it as #8b2332. The built-in words and order were used.

# In every document
doc-page = { $n } of { $all }
doc-logo = Logo of the organisation
doc-none = none
doc-part = Part
doc-what = What
doc-words = Text
doc-sheet = Sheet
doc-row = Row
doc-column = Column
doc-piece = Piece
doc-long-texts = Long texts
doc-goes-on = … (goes on in the sheet ‘{ $sheet }’)
doc-signature = Signature

document-format-pdf = PDF, to keep
document-format-docx = Word, to edit
document-format-xlsx = Excel, with the tables
document-format-md = Markdown
document-format-txt = Text

# The PV
pv-kind = Minutes of the selection (proces-verbaal)
pv-edition = Version
pv-state = State
pv-drawn = Drawn up on
pv-drawn-by = Drawn up by
pv-changed = Changed
pv-digest = Fingerprint (SHA-256)
pv-foot = Version { $n } · { $digest }
pv-foot-preview = Preview, not drawn up yet
pv-notice-preview = Preview: these minutes are not drawn up yet.
pv-notice-unsigned = Not yet signed by every juror.
pv-notice-refused = A juror refused to sign.
pv-notice-replaced = Replaced by a newer version.
pv-notice-withdrawn = Withdrawn.
pv-asked = Not signed yet
pv-signed = Signed in keur
pv-signed-on = Signed in keur on { $at }
pv-signed-paper = Signed on paper, recorded by { $who } ({ $document })
pv-signed-paper-on = Signed on paper on { $at }, recorded by { $who } ({ $document })
pv-refused = Refused to sign
pv-refused-on = Refused to sign on { $at }
pv-remark = Remark: { $remark }
pv-other-text = Another text was signed, with fingerprint { $digest }…

# Saving on the screen of the PV
said-built-in = A template of your organisation has an error; the built-in one was used.

# keur pv export
done-pv-export = The document is in { $path }.
cli-no-form = ‘{ $path }’ does not say in which form the document should be. Choose one with --format: { $known }.
cli-built-in = With --built-in keur makes the document with the built-in templates.

# keur templates
templates-saved = { $path } was saved.
templates-kept = { $path } was there already and has stayed.
templates-next = Change what should differ and delete the other files: what is not there stays built in. Put in your configuration: templates = "{ $folder }". Try it with keur templates check.
templates-example = The example is in { $path }.
templates-good = The templates are in order.
