//! Documents and notes of a vacancy.

use super::state::authorised;
use crate::domain::{Coded, DocumentKind, Message, Problem, SettingKey, VacancyId};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::setting;
use crate::store::vacancy::part::{self, NewDocument};
use std::path::Path;

pub(super) fn add(desk: &Desk<'_>, id: VacancyId, kind: DocumentKind, path: &Path) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyDocument, id)?;
    let most = setting::number(
        desk.connection(),
        SettingKey::DocumentMegabytes,
        facts.entity,
        desk.clock.today(),
    )?;
    let data = bytes(path, most)?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let media_type = media_type(&name);
    let text = (media_type == "text/plain").then(|| readable(&data));
    desk.tx.about("vacancy", id)?;
    let new = NewDocument {
        kind: kind.code(),
        name: &name,
        media_type,
        data: &data,
        text: text.as_deref(),
    };
    let document = part::add_document(desk.tx, id, desk.me(), &new)?;
    Ok(Done::new(
        Message::new("done-document")
            .with("name", name)
            .with("number", facts.number),
    )
    .made(document))
}

/// The bytes of a file, unless it cannot be read or is too big.
fn bytes(path: &Path, most: i64) -> Result<Vec<u8>, Problem> {
    let at = |message: Message| Problem::block("document", message).at("path");
    let shown = path.display().to_string();
    if shown.trim().is_empty() {
        return Err(at(Message::new("refused-document-path")));
    }
    let unread = |error: std::io::Error| {
        at(Message::new("refused-document-unread")
            .with("path", shown.as_str())
            .with("why", error.to_string()))
    };
    let about = std::fs::metadata(path).map_err(unread)?;
    if !about.is_file() {
        return Err(at(Message::new("refused-document-path")));
    }
    if i64::try_from(about.len()).unwrap_or(i64::MAX) > most.saturating_mul(1_048_576) {
        return Err(at(Message::new("refused-document-big").with("most", most)));
    }
    std::fs::read(path).map_err(unread)
}

fn media_type(name: &str) -> &'static str {
    let ending = Path::new(name)
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    match ending.as_str() {
        "txt" | "md" | "csv" | "text" => "text/plain",
        "pdf" => "application/pdf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "odt" => "application/vnd.oasis.opendocument.text",
        _ => "application/octet-stream",
    }
}

/// Text in UTF-8, or in what Windows makes of it here.
fn readable(data: &[u8]) -> String {
    match std::str::from_utf8(data) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(data).0.into_owned(),
    }
}

pub(super) fn note(desk: &Desk<'_>, id: VacancyId, body: &str) -> Result<Done, Failure> {
    authorised(desk, Act::VacancyNote, id)?;
    let body = body.trim();
    if body.is_empty() {
        return Err(Problem::block("note", Message::new("refused-note-empty"))
            .at("body")
            .into());
    }
    desk.tx.about("vacancy", id)?;
    let note = part::add_note(desk.tx, id, desk.me(), body)?;
    Ok(Done::new(Message::new("done-note")).made(note))
}
