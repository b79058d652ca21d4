//! `keur advert`: the advert of a vacancy, for a channel.

use crate::cli::args::Advert;
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::Out;
use crate::cli::rows;
use crate::domain::{AdvertFormat, Message};
use crate::file::NewFile;
use crate::office::vacancy::dossier::{DossierQuery, DossierReply};
use crate::office::vacancy::{VacancyQuery, VacancyReply};
use crate::office::{Query, Reply};
use std::io::Write;

/// Writes the advert to standard output or a file; what to mind comes on standard error, so that the output stays the file.
pub fn run(desk: &Desk, wanted: &Advert, out: &mut Out) -> Outcome {
    let vacancy = rows::find_vacancy(desk, &wanted.number)?.id;
    let of_channel = wanted.channel.map(AdvertFormat::of_channel);
    let format = wanted.format.or(of_channel).unwrap_or(AdvertFormat::Markdown);
    let query = DossierQuery::Advert {
        vacancy,
        format,
        channel: wanted.channel,
    };
    let reply = desk.ask(&Query::Vacancy(VacancyQuery::Dossier(query)))?;
    let Reply::Vacancy(VacancyReply::Dossier(DossierReply::Advert(file))) = reply else {
        return Err(rows::missing("refused-gone", &wanted.number));
    };
    match &wanted.out {
        None => out.bytes(&file.content)?,
        Some(path) => {
            let written = NewFile::beside(path, false).and_then(|mut target| {
                target.write_all(&file.content)?;
                target.keep()
            });
            written.map_err(|error| Trouble::writing(path, &error))?;
            out.say(&Message::new("done-advert").with("path", path.display().to_string()))?;
        }
    }
    for warning in &file.warnings {
        super::complain(out.words, &warning.message);
    }
    Ok(Exit::Done)
}
