//! The second yardstick for `benches/terminal.rs`: a ratatui program that opens the file, reads the page keur shows first, draws it,
//! and does nothing else. `minimal_database FILE`.

use ratatui::crossterm::event::{self, Event, KeyCode};
use ratatui::widgets::{Block, List};
use rusqlite::{Connection, OpenFlags};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("minimal_database FILE")?;
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut statement = connection.prepare(
        "SELECT v.number, v.title, v.rank, v.state, v.applications, e.short, o.given_name || ' ' || o.family_name
         FROM vacancy v JOIN entity e ON e.id = v.entity_id JOIN person o ON o.id = v.owner_id
         ORDER BY v.number DESC, v.id DESC LIMIT 121",
    )?;
    let rows = statement
        .query_map([], |row| {
            Ok(format!(
                "{}  {}  {}  {}  {}  {}  {}",
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, String>(3)?,
                row.get::<_, i64>(4)?,
                row.get::<_, String>(5)?,
                row.get::<_, String>(6)?,
            ))
        })?
        .collect::<Result<Vec<String>, _>>()?;
    let mut terminal = ratatui::try_init()?;
    terminal.draw(|frame| {
        let list = List::new(rows.iter().map(String::as_str)).block(Block::bordered().title("minimal"));
        frame.render_widget(list, frame.area());
    })?;
    loop {
        if let Event::Key(key) = event::read()?
            && key.code == KeyCode::Char('q')
        {
            ratatui::try_restore()?;
            return Ok(());
        }
    }
}
