//! What can be typed about adverts.

use super::coded;
use crate::domain::{AdvertFormat, Channel};
use clap::Args;
use std::path::PathBuf;

/// `keur advert`.
#[derive(Args, Debug)]
pub struct Advert {
    /// The number of the vacancy.
    #[arg(value_name = "NR")]
    pub number: String,
    /// For which channel; it decides the days of publication and, without --format, the form.
    #[arg(long, value_parser = coded::<Channel>())]
    pub channel: Option<Channel>,
    /// How it is written; without a channel or a form as Markdown.
    #[arg(long, value_parser = coded::<AdvertFormat>())]
    pub format: Option<AdvertFormat>,
    /// The file, an old one is replaced; without it the advert is printed.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}
