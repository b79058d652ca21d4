//! A paper as DOCX, for those who must edit: real heading styles, tables whose heads come back on every page, numbered pages.
//!
//! The library knows no repeated head, no language and no title; those are put into what it made ([`finished`]), each with a test that reads
//! the file back.

use super::layout::{self, Arranged};
use super::{Block, Cell, Fact, Kind, Paper, Part, Signature};
use crate::documents::Fault;
use crate::i18n::{Lang, words};
use crate::text;
use docx_rs::{
    AlignmentType, BorderType, Docx, Footer, Header, LineSpacing, NumPages, PageMargin, PageNum, PageOrientationType,
    PageSize, Paragraph, Run, RunFonts, SectionProperty, Style, StyleType, Table, TableBorder, TableBorderPosition,
    TableBorders, TableCell, TableCellMargins, TableLayoutType, TableRow, WidthType,
};
use quick_xml::escape::escape;
use std::io::Cursor;

/// Measures in twentieths of a point: A4, its margins.
const SHORT: u32 = 11_906;
const LONG: u32 = 16_838;
const MARGIN: u32 = 1_300;
/// The height that marks the head of a table in what the library writes.
const HEAD_MARK: f32 = 1.25;
/// What every column of a table gets beside what it wants, in signs.
const ROOM: usize = 4;
/// Grey of what explains.
const GREY: &str = "595959";

/// The paper as DOCX.
///
/// # Errors
/// When the archive cannot be written.
pub fn write(paper: &Paper) -> Result<Vec<u8>, Fault> {
    let mut writer = Writer {
        paper,
        paragraphs: 0,
        across: false,
    };
    let day = paper.made.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let mut docx = styled()
        .header(writer.header())
        .footer(writer.footer())
        .created_at(&day)
        .updated_at(&day);
    docx = writer.top(docx);
    for (at, part) in paper.parts.iter().enumerate() {
        let across = layout::lies_across(part);
        if across != writer.across {
            // The page so far ends here, as it lay.
            let end = writer.paragraph().section_property(page(writer.across));
            docx = docx.add_paragraph(end);
            writer.across = across;
        }
        docx = writer.part(docx, at + 1, part);
    }
    let last = if writer.across { (LONG, SHORT) } else { (SHORT, LONG) };
    docx = docx.page_size(last.0, last.1).page_margin(margins());
    if writer.across {
        docx = docx.page_orient(PageOrientationType::Landscape);
    }
    finished(docx, paper)
}

fn styled() -> Docx {
    let heading = |id: &str, name: &str, size, level| {
        Style::new(id, StyleType::Paragraph)
            .name(name)
            .based_on("Normal")
            .next("Normal")
            .size(size)
            .bold()
            .outline_lvl(level)
            .q_format(true)
            .line_spacing(LineSpacing::new().before(320).after(120))
    };
    let plain = |id: &str, name: &str, size| {
        Style::new(id, StyleType::Paragraph)
            .name(name)
            .based_on("Normal")
            .size(size)
            .q_format(true)
    };
    Docx::new()
        .default_fonts(
            RunFonts::new()
                .ascii("Calibri")
                .hi_ansi("Calibri")
                .cs("Calibri")
                .east_asia("Calibri"),
        )
        .default_size(21)
        .add_style(Style::new("Normal", StyleType::Paragraph).name("Normal").q_format(true))
        .add_style(
            plain("Title", "Title", 40)
                .bold()
                .line_spacing(LineSpacing::new().before(120).after(80)),
        )
        .add_style(
            plain("Subtitle", "Subtitle", 22)
                .color(GREY)
                .line_spacing(LineSpacing::new().after(200)),
        )
        .add_style(plain("TableText", "Table Text", 17))
        .add_style(plain("Edge", "Edge", 17).color(GREY))
        .add_style(heading("Heading1", "heading 1", 28, 0))
        .add_style(heading("Heading2", "heading 2", 23, 1))
        .add_style(heading("Heading3", "heading 3", 21, 2))
}

fn margins() -> PageMargin {
    let margin = MARGIN as i32;
    PageMargin::new()
        .top(margin + 200)
        .bottom(margin)
        .left(margin)
        .right(margin)
        .header(700)
        .footer(600)
}

fn page(across: bool) -> SectionProperty {
    let (width, height) = if across { (LONG, SHORT) } else { (SHORT, LONG) };
    let size = PageSize::new().size(width, height);
    let size = if across {
        size.orient(PageOrientationType::Landscape)
    } else {
        size
    };
    SectionProperty::new().page_size(size).page_margin(margins())
}

/// Writes the blocks of a paper; counts its paragraphs, whose ids would otherwise differ from one time to the next.
struct Writer<'a> {
    paper: &'a Paper,
    paragraphs: u32,
    across: bool,
}

impl Writer<'_> {
    fn paragraph(&mut self) -> Paragraph {
        self.paragraphs += 1;
        Paragraph::new().id(format!("{:08x}", self.paragraphs))
    }

    fn said(&mut self, words: &str) -> Paragraph {
        self.paragraph().add_run(run(words))
    }

    fn heading(&mut self, level: usize, words: &str) -> Paragraph {
        self.said(words).style(&format!("Heading{level}")).keep_next(true)
    }

    fn header(&mut self) -> Header {
        let head = self.said(&self.paper.head).style("Edge");
        Header::new().add_paragraph(head)
    }

    /// What identifies the document, and "3 van 12" with the fields in the place of the variables.
    fn footer(&mut self) -> Footer {
        let mut paragraph = self.paragraph().style("Edge").align(AlignmentType::Right);
        paragraph = paragraph.add_run(run(&format!("{} · ", self.paper.foot)));
        let mut rest = words(self.paper.lang).get("doc-page");
        while let Some((before, after)) = rest.split_once("{$") {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            paragraph = paragraph.add_run(run(before));
            paragraph = match name.trim() {
                "n" => paragraph.add_page_num(PageNum::new()),
                _ => paragraph.add_num_pages(NumPages::new()),
            };
            rest = after;
        }
        Footer::new().add_paragraph(paragraph.add_run(run(rest)))
    }

    fn top(&mut self, docx: Docx) -> Docx {
        let organisation = self.said(&self.paper.organisation);
        let kind = self
            .paragraph()
            .add_run(run(&self.paper.kind.to_uppercase()).size(18).color(GREY));
        let mut docx = docx
            .add_paragraph(organisation)
            .add_paragraph(kind)
            .add_paragraph(self.said(&self.paper.title).style("Title"));
        if !self.paper.subtitle.is_empty() {
            docx = docx.add_paragraph(self.said(&self.paper.subtitle).style("Subtitle"));
        }
        if !self.paper.notice.is_empty() {
            let notice = self.paragraph().add_run(run(&self.paper.notice).bold());
            docx = docx.add_paragraph(notice);
        }
        if self.paper.facts.is_empty() {
            docx
        } else {
            docx.add_table(self.facts(&self.paper.facts))
        }
    }

    fn part(&mut self, mut docx: Docx, number: usize, part: &Part) -> Docx {
        docx = docx.add_paragraph(self.heading(1, &format!("{number}  {}", part.heading)));
        for block in &part.blocks {
            docx = match block {
                Block::Facts(all) => docx.add_table(self.facts(all)),
                Block::Text { name, text } => {
                    docx = docx.add_paragraph(self.heading(2, name));
                    lines(text).fold(docx, |docx, line| {
                        docx.add_paragraph(self.said(line).line_spacing(after()))
                    })
                }
                Block::Said(text) => docx.add_paragraph(self.said(text).line_spacing(after())),
                Block::Table(table) => {
                    if !table.title.is_empty() {
                        docx = docx.add_paragraph(self.heading(2, &table.title));
                    }
                    docx.add_table(self.table(&layout::arranged(table)))
                }
                Block::Signatures(all, _) => all.iter().fold(docx, |docx, one| self.signature(docx, one)),
            };
        }
        docx
    }

    fn signature(&mut self, mut docx: Docx, one: &Signature) -> Docx {
        let name = self
            .paragraph()
            .keep_next(true)
            .line_spacing(LineSpacing::new().before(240));
        let role = format!(" · {}", one.role);
        docx = docx.add_paragraph(name.add_run(run(&one.name).bold()).add_run(run(&role).color(GREY)));
        for line in &one.lines {
            docx = docx.add_paragraph(self.said(line));
        }
        if one.open {
            docx = docx.add_paragraph(self.said(&"_".repeat(40)).line_spacing(LineSpacing::new().before(400)));
        }
        docx
    }

    fn facts(&mut self, all: &[Fact]) -> Table {
        let whole = self.room();
        let widths = [whole * 3 / 10, whole - whole * 3 / 10];
        let rows = all.iter().map(|fact| {
            let name = self.paragraph().style("TableText").add_run(run(&fact.name).color(GREY));
            let name = TableCell::new().add_paragraph(name).width(widths[0], WidthType::Dxa);
            let value = self.cell(&fact.value, false).width(widths[1], WidthType::Dxa);
            TableRow::new(vec![name, value]).cant_split()
        });
        let rows = rows.collect();
        framed(rows, widths.to_vec())
    }

    fn table(&mut self, table: &Arranged<'_>) -> Table {
        // Not every word processor breaks words, so narrow columns get some room from the wide ones.
        let parts = || table.widths.iter().map(|width| width + ROOM);
        let all: usize = parts().sum::<usize>().max(1);
        let whole = self.room();
        let widths: Vec<usize> = parts().map(|part| whole * part / all).collect();
        let heads = table.columns.iter().zip(&widths).map(|(column, width)| {
            let mut head = self
                .paragraph()
                .style("TableText")
                .keep_next(true)
                .add_run(run(&column.head).bold());
            if column.kind == Kind::Figure {
                head = head.align(AlignmentType::Right);
            }
            TableCell::new().add_paragraph(head).width(*width, WidthType::Dxa)
        });
        let mut rows = vec![TableRow::new(heads.collect()).cant_split().row_height(HEAD_MARK)];
        for row in &table.rows {
            let cells = row.cells.iter().zip(&table.columns).zip(&widths);
            let cells = cells.map(|((cell, column), width)| {
                self.cell(cell, column.kind == Kind::Figure)
                    .width(*width, WidthType::Dxa)
            });
            rows.push(TableRow::new(cells.collect()));
            for (name, text) in &row.below {
                let mut cell = TableCell::new()
                    .grid_span(table.columns.len())
                    .width(whole, WidthType::Dxa);
                for (at, line) in lines(&text.shown).enumerate() {
                    let mut paragraph = self.paragraph().style("TableText");
                    if at == 0 {
                        paragraph = paragraph.add_run(run(&format!("{name}: ")).color(GREY));
                    }
                    cell = cell.add_paragraph(paragraph.add_run(run(line)));
                }
                rows.push(TableRow::new(vec![cell]));
            }
        }
        framed(rows, widths)
    }

    fn cell(&mut self, cell: &Cell, right: bool) -> TableCell {
        let mut written = TableCell::new();
        let mut any = false;
        for line in lines(&cell.shown) {
            any = true;
            let paragraph = self.said(line).style("TableText");
            written = written.add_paragraph(if right {
                paragraph.align(AlignmentType::Right)
            } else {
                paragraph
            });
        }
        if any {
            written
        } else {
            written.add_paragraph(self.paragraph().style("TableText"))
        }
    }

    /// The width between the margins.
    const fn room(&self) -> usize {
        let width = if self.across { LONG } else { SHORT };
        (width - 2 * MARGIN) as usize
    }
}

fn run(words: &str) -> Run {
    Run::new().add_text(&*text::clean(words))
}

fn after() -> LineSpacing {
    LineSpacing::new().after(120)
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Thin lines between the rows only.
fn framed(rows: Vec<TableRow>, widths: Vec<usize>) -> Table {
    let line = |position| {
        TableBorder::new(position)
            .border_type(BorderType::Single)
            .size(4)
            .color("BFBFBF")
    };
    let borders = [
        TableBorderPosition::Top,
        TableBorderPosition::Bottom,
        TableBorderPosition::InsideH,
    ];
    let borders = borders
        .into_iter()
        .fold(TableBorders::with_empty(), |all, position| all.set(line(position)));
    let whole = widths.iter().sum();
    Table::new(rows)
        .set_grid(widths)
        .layout(TableLayoutType::Fixed)
        .width(whole, WidthType::Dxa)
        .margins(TableCellMargins::new().margin(50, 50, 50, 30))
        .set_borders(borders)
}

/// Packs it, with what the library cannot say: heads that repeat, header and footer of every section, the language, the title.
fn finished(docx: Docx, paper: &Paper) -> Result<Vec<u8>, Fault> {
    let mut parts = docx.build();
    let body = String::from_utf8_lossy(&parts.document).into_owned();
    parts.document = sections(&heads(&body)).into_bytes();
    let lang = match paper.lang {
        Lang::Dutch => "nl-BE",
        Lang::English => "en-GB",
    };
    let mark = format!("<w:lang w:val=\"{lang}\" />");
    let styles = String::from_utf8_lossy(&parts.styles).replacen(
        "</w:rPr></w:rPrDefault>",
        &format!("{mark}</w:rPr></w:rPrDefault>"),
        1,
    );
    parts.styles = styles.into_bytes();
    // Words are broken at the end of a line, as in the PDF.
    let settings = String::from_utf8_lossy(&parts.settings).into_owned();
    if let Some((before, rest)) = settings.split_once("<w:defaultTabStop")
        && let Some((stop, after)) = rest.split_once("/>")
    {
        let hyphens = format!("{before}<w:defaultTabStop{stop}/><w:autoHyphenation w:val=\"true\" />{after}");
        parts.settings = hyphens.into_bytes();
    }
    let head = text::clean(&paper.head).into_owned();
    let title = format!("<dc:title>{}</dc:title></cp:coreProperties>", escape(head.as_str()));
    let core = String::from_utf8_lossy(&parts.doc_props.core).replace("</cp:coreProperties>", &title);
    parts.doc_props.core = core.into_bytes();
    let mut file = Cursor::new(Vec::new());
    parts.pack(&mut file).map_err(|_| Fault::Stopped)?;
    Ok(file.into_inner())
}

/// Marks the heads of tables as such. Words of people cannot look so: their `<` is written as an entity.
fn heads(body: &str) -> String {
    let mark = format!("<w:trHeight w:val=\"{HEAD_MARK}\"");
    let mut parts = body.split(mark.as_str());
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.split_once("/>").map_or(part, |(_, rest)| rest);
        text += "<w:tblHeader />";
        text += rest;
    }
    text
}

/// Gives every section the header and footer of the last one.
fn sections(body: &str) -> String {
    let Some((_, last)) = body.rsplit_once("<w:sectPr") else {
        return body.to_owned();
    };
    let references: String = last
        .split_inclusive("/>")
        .filter_map(|part| {
            part.find("<w:headerReference")
                .or_else(|| part.find("<w:footerReference"))
                .map(|at| &part[at..])
        })
        .collect();
    // They come first in a section; the library has them last.
    let (before, last) = body.split_at(body.len() - last.len());
    let body = format!("{before}{}", last.replace(&references, ""));
    body.replace("<w:sectPr>", &format!("<w:sectPr>{references}"))
}
