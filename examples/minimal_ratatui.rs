//! The yardstick for `benches/terminal.rs`: the least a ratatui program can do. A list in a frame, one frame per key, `q` ends.

use ratatui::crossterm::event::{self, Event, KeyCode};
use ratatui::widgets::{Block, List, ListState};
use std::io;

fn main() -> io::Result<()> {
    let rows: Vec<String> = (0..10_000)
        .map(|i| {
            format!(
                "2026-{i:04}  Dossierbehandelaar premies en subsidies  B1  In selectie  {}",
                i % 97
            )
        })
        .collect();
    let mut terminal = ratatui::try_init()?;
    let result = show(&mut terminal, &rows);
    ratatui::try_restore()?;
    result
}

fn show(terminal: &mut ratatui::DefaultTerminal, rows: &[String]) -> io::Result<()> {
    let mut at = 0_usize;
    let mut state = ListState::default();
    loop {
        terminal.draw(|frame| {
            state.select(Some(at));
            // Only what fits is handed over, as any careful program does.
            let height = usize::from(frame.area().height.saturating_sub(2)).max(1);
            let top = at / height * height;
            let shown = rows.iter().skip(top).take(height).map(String::as_str);
            let list = List::new(shown)
                .block(Block::bordered().title("minimal"))
                .highlight_style(ratatui::style::Style::new().reversed());
            state = ListState::default().with_selected(Some(at - top));
            frame.render_stateful_widget(list, frame.area(), &mut state);
        })?;
        let page = usize::from(terminal.size()?.height.saturating_sub(3));
        if let Event::Key(key) = event::read()? {
            match key.code {
                KeyCode::Char('q') => return Ok(()),
                KeyCode::Down => at = (at + 1).min(rows.len() - 1),
                KeyCode::Up => at = at.saturating_sub(1),
                KeyCode::PageDown => at = (at + page).min(rows.len() - 1),
                KeyCode::PageUp => at = at.saturating_sub(page),
                _ => {}
            }
        }
    }
}
