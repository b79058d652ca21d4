//! A page as a picture: the pixels of an image, or a page of a PDF drawn, made small enough for the room.

use super::{Format, pdf};
use crate::domain::Reading;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use image::{ImageReader, Limits};
use std::io::Cursor;

/// The most pixels a side of a drawn page has.
pub const WIDEST: u32 = 2_000;

/// A picture: rows of pixels, red, green and blue.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Three bytes a pixel, row by row.
    pub pixels: Vec<u8>,
}

impl Picture {
    /// The pixel at a place; none outside the picture.
    pub fn at(&self, x: u32, y: u32) -> Option<[u8; 3]> {
        if x >= self.width || y >= self.height {
            return None;
        }
        let from = (y as usize * self.width as usize + x as usize) * 3;
        self.pixels.get(from..from + 3).and_then(|part| part.try_into().ok())
    }
}

/// Which page, and the room it has in pixels.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wanted {
    /// The page, the first is 0; an image has one.
    pub page: u32,
    /// Pixels across at most.
    pub width: u32,
    /// Pixels down at most.
    pub height: u32,
}

/// Draws a page, in this very process: for `apart` only.
pub(super) fn draw_here(format: Format, bytes: &[u8], wanted: Wanted) -> Result<Picture, Reading> {
    match format {
        Format::Pdf => page(bytes, wanted),
        Format::Png | Format::Jpeg | Format::Tiff => decoded(bytes, wanted),
        _ => Err(Reading::Foreign),
    }
}

fn page(bytes: &[u8], wanted: Wanted) -> Result<Picture, Reading> {
    let pdf = pdf::open(bytes)?;
    let pages = pdf.pages();
    let page = pages.get(wanted.page as usize).ok_or(Reading::Empty)?;
    let (width, height) = page.render_dimensions();
    if !(width >= 1.0 && height >= 1.0 && width.is_finite() && height.is_finite()) {
        return Err(Reading::Damaged);
    }
    let fits = |room: u32, size: f32| room.clamp(1, WIDEST) as f32 / size;
    let scale = fits(wanted.width, width).min(fits(wanted.height, height));
    let settings = PixmapSettings {
        x_scale: scale.max(1.0 / width),
        y_scale: scale.max(1.0 / height),
        bg_color: WHITE,
    };
    let drawn = hayro::render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &settings,
    );
    Ok(Picture {
        width: u32::from(drawn.width()),
        height: u32::from(drawn.height()),
        pixels: drawn
            .data()
            .iter()
            .flat_map(|pixel| [pixel.r, pixel.g, pixel.b])
            .collect(),
    })
}

fn decoded(bytes: &[u8], wanted: Wanted) -> Result<Picture, Reading> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| Reading::Damaged)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(30_000);
    limits.max_image_height = Some(30_000);
    limits.max_alloc = Some(512 * 1_048_576);
    reader.limits(limits);
    let image = reader.decode().map_err(|error| match error {
        image::ImageError::Limits(_) => Reading::TooBig,
        _ => Reading::Damaged,
    })?;
    let (width, height) = (wanted.width.clamp(1, WIDEST), wanted.height.clamp(1, WIDEST));
    let small = image.thumbnail(width, height).into_rgba8();
    let (width, height) = small.dimensions();
    // What shows through is white, as paper is.
    let over = |value: u8, alpha: u8| (u16::from(value) * u16::from(alpha) / 255 + 255 - u16::from(alpha)) as u8;
    let pixels = small
        .pixels()
        .flat_map(|pixel| {
            let [red, green, blue, alpha] = pixel.0;
            [over(red, alpha), over(green, alpha), over(blue, alpha)]
        })
        .collect();
    Ok(Picture { width, height, pixels })
}
