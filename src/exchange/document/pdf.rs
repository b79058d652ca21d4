//! The text of a PDF: the letters where the page puts them, made into lines again.

use super::{MOST_PAGES, MOST_TEXT, Pages, Told};
use crate::domain::Reading;
use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, interpret_page,
};
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::kurbo::{Affine, BezPath, Point, Rect};

/// Opens a PDF.
///
/// # Errors
/// Why it does not open.
pub(super) fn open(bytes: &[u8]) -> Result<Pdf, Reading> {
    Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
            Reading::Encrypted
        }
        _ => Reading::Damaged,
    })
}

/// The text of every page.
pub(super) fn text(bytes: &[u8]) -> Told {
    let pdf = open(bytes)?;
    let pages = pdf.pages();
    if pages.is_empty() {
        return Err(Reading::Damaged);
    }
    let cache = InterpreterCache::new();
    let (mut text, mut size) = (Vec::new(), 0);
    for page in pages.iter().take(MOST_PAGES) {
        let (width, height) = page.render_dimensions();
        let room = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let to_page = page.initial_transform(true);
        let settings = InterpreterSettings::default();
        let mut context = Context::new(
            hayro::hayro_interpret::TransformExt::to_kurbo(&to_page),
            room,
            &cache,
            pdf.xref(),
            settings,
        );
        let mut lines = Lines::default();
        interpret_page(page, &mut context, &mut lines);
        size += lines.text.len();
        text.push(lines.text);
        if size > MOST_TEXT {
            break;
        }
    }
    Ok(Pages {
        count: u32::try_from(pages.len()).ok(),
        text,
    })
}

/// Where a letter ended, and how big it was.
#[derive(Clone, Copy, Debug)]
struct Pen {
    at: Point,
    size: f64,
}

/// A page that is written instead of drawn: letters in the order of the file, a new line where the pen goes down, a space where it
/// jumps ahead.
#[derive(Default, Debug)]
struct Lines {
    text: String,
    pen: Option<Pen>,
}

impl Lines {
    fn letter(&mut self, glyph: &Glyph<'_>, placed: Affine) {
        let origin = placed * Point::ZERO;
        let along = placed * Point::new(1_000.0, 0.0) - origin;
        let size = along.hypot();
        if !(origin.x.is_finite() && origin.y.is_finite() && size.is_finite()) || size < 0.1 {
            return;
        }
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map_or(0.5, |width| f64::from(width) / 1_000.0),
            Glyph::Type3(_) => 0.5,
        };
        let unicode = match glyph.as_unicode() {
            Some(BfString::Char(letter)) => letter.to_string(),
            Some(BfString::String(letters)) => letters,
            None => String::new(),
        };
        self.move_to(origin, size);
        if self.text.len() < MOST_TEXT {
            self.text.push_str(&unicode);
        }
        let at = origin + along * advance;
        self.pen = Some(Pen { at, size });
    }

    fn move_to(&mut self, origin: Point, size: f64) {
        let Some(pen) = self.pen else { return };
        let (down, ahead) = ((origin.y - pen.at.y).abs(), origin.x - pen.at.x);
        let big = size.max(pen.size);
        if down > big * 0.6 {
            self.text.push('\n');
            if down > big * 2.2 {
                self.text.push('\n');
            }
        } else if ahead > big * 1.5 {
            // Two cells of a table, or a date before its line.
            self.text.push_str("  ");
        } else if ahead > big * 0.18 || ahead < -big * 2.0 {
            let spaced = self.text.ends_with([' ', '\n']);
            if !spaced {
                self.text.push(' ');
            }
        }
    }
}

impl<'a> Device<'a> for Lines {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            self.letter(glyph, props.transform * glyph.transform());
        }
    }
    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
