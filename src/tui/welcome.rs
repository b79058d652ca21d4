//! The first time: look around in the sample, make a database, or open a shared one. A small screen of its own, before there is an
//! app; knows nothing of what a choice leads to.

use crate::domain::Message;
use crate::tui::action::{Action, Context, TABLE};
use crate::tui::keymap::{self, Key, Meaning};
use crate::tui::look::Look;
use crate::tui::mouse::{Mouse, Spot};
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::paint;
use crate::tui::terminal::{Screen, is_gone_within};
use crate::tui::theme::Role;
use crate::tui::widgets::form::{Field, FieldError};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind};
use ratatui::layout::{Position, Rect};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How often signals are looked at.
const WATCH: Duration = Duration::from_millis(500);

/// What the person wants.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Choice {
    /// Look around in the sample.
    Sample,
    /// Make a new database.
    New {
        /// Where.
        path: PathBuf,
        /// The name of the first entity.
        entity: String,
        /// Its OVO code.
        ovo: String,
        /// The person's own name.
        name: String,
    },
    /// Open a database that is there already.
    Open(PathBuf),
    /// Nothing: leave.
    Leave,
}

/// The screen.
#[derive(Debug)]
pub struct Welcome {
    /// How things look.
    pub look: Look,
    menu: Menu,
    form: Option<FormOverlay>,
    /// Where a new database would lie.
    place: PathBuf,
    /// What is wrong with what cannot be a field's fault.
    login: String,
}

const NEW: u16 = 1;
const OPEN: u16 = 2;

impl Welcome {
    /// The screen; `place` is where a new database would lie, `login` who would be its administrator.
    pub fn new(look: Look, place: &Path, login: &str) -> Self {
        let item = |id: &str| Item::new(id, look.word(&format!("welcome-{id}")));
        let menu = Menu::new(
            0,
            look.word("welcome-title"),
            vec![item("sample"), item("new"), item("open")],
        );
        Self {
            menu,
            form: None,
            place: place.to_owned(),
            login: login.to_owned(),
            look,
        }
    }

    /// Handles a key; a choice once it is made.
    pub fn key(&mut self, event: KeyEvent) -> Option<Choice> {
        let contexts = match &self.form {
            Some(form) => form.form.contexts(),
            None => vec![Context::Menu],
        };
        let meaning = self.look.keymap.meaning(&contexts, &[Key::from(event)]);
        match (&mut self.form, meaning) {
            (None, Meaning::Action(Action::Accept)) => self.chosen(),
            (None, Meaning::Action(Action::Back | Action::QuitAnywhere)) => Some(Choice::Leave),
            (None, Meaning::Action(action)) => {
                self.menu.act(action);
                None
            }
            (None, _) => Key::from(event).ctrl.then_some(Choice::Leave),
            (Some(_), Meaning::Action(Action::Back)) => {
                self.form = None;
                None
            }
            (Some(form), Meaning::Action(Action::Save)) => filled(form),
            (Some(form), Meaning::Action(Action::Accept)) if form.form.on_button() => filled(form),
            (Some(form), Meaning::Action(action)) => {
                if !form.form.act(action) {
                    form.form.key(event);
                }
                None
            }
            (Some(form), _) => {
                form.form.key(event);
                None
            }
        }
    }

    /// Handles the mouse as everywhere: a click selects, another on what is selected takes it, the wheel moves; a choice once it is made.
    pub fn mouse(&mut self, mouse: Mouse) -> Option<Choice> {
        match (mouse, &mut self.form) {
            (Mouse::Click(place), form) => {
                let Some(Spot::Row(_, at)) = self.look.spots.at(place) else {
                    return None;
                };
                let at = usize::try_from(at).ok()?;
                let again = match form {
                    Some(form) => form.form.point(at),
                    None => self.menu.point(at),
                };
                match &mut self.form {
                    Some(form) if again && form.form.on_button() => filled(form),
                    None if again => self.chosen(),
                    _ => None,
                }
            }
            (Mouse::Wheel(_, down), form) => {
                let (action, code) = match down {
                    true => (Action::Down, KeyCode::Down),
                    false => (Action::Up, KeyCode::Up),
                };
                match form {
                    Some(form) if !form.form.on_button() || !down => {
                        form.form.key(KeyEvent::from(code));
                    }
                    None if !self.menu.at_end(down) => {
                        self.menu.act(action);
                    }
                    _ => {}
                }
                None
            }
        }
    }

    fn chosen(&mut self) -> Option<Choice> {
        let look = &self.look;
        let place = self.place.display().to_string();
        let (tag, title, fields) = match self.menu.selected()?.value.as_str() {
            "sample" => return Some(Choice::Sample),
            "new" => (
                NEW,
                "welcome-new",
                vec![
                    Field::line("path", "welcome-path", &place),
                    Field::line("entity", "welcome-entity", ""),
                    Field::line("ovo", "welcome-ovo", "OVO"),
                    Field::line("name", "welcome-name", ""),
                    Field::shown("login", "welcome-login", self.login.as_str()),
                ],
            ),
            _ => (OPEN, "welcome-open", vec![Field::line("path", "welcome-path", "")]),
        };
        self.form = Some(FormOverlay::new(tag, look.word(title), fields));
        None
    }

    /// Shows what is wrong with the form, at its fields.
    pub fn fail(&mut self, errors: Vec<FieldError>) {
        if let Some(form) = &mut self.form {
            form.form.fail(errors);
        }
    }

    /// Puts pasted text in the form.
    pub fn paste(&mut self, text: &str) {
        if let Some(form) = &mut self.form {
            form.form.paste(text);
        }
    }

    /// Draws it; returns where the terminal's cursor stands.
    pub fn view(&self, buf: &mut Buffer) -> Option<Position> {
        let cursor = self.draw(buf);
        if self.look.ascii {
            paint::ascii(buf);
        }
        cursor
    }

    fn draw(&self, buf: &mut Buffer) -> Option<Position> {
        let (area, look) = (buf.area, &self.look);
        look.spots.clear();
        if area.height < 6 || area.width < 20 {
            paint::paragraph(buf, area, look.word("welcome-title"), look.style(Role::Text));
            return None;
        }
        paint::line(buf, area.x, area.y, area.width, " keur ", look.style(Role::Title));
        let intro = Rect::new(
            area.x + 2,
            area.y + 2,
            area.width.saturating_sub(4),
            3.min(area.height - 3),
        );
        let used = paint::paragraph(buf, intro, look.word("welcome-intro"), look.style(Role::Text));
        let top = 3 + used;
        let body = Rect::new(area.x, area.y + top, area.width, area.height.saturating_sub(top + 1));
        let cursor = match &self.form {
            Some(form) => form.view(body, buf, look),
            None => self.menu.view(body, buf, look),
        };
        self.view_footer(Rect::new(area.x, area.bottom() - 1, area.width, 1), buf);
        cursor
    }

    fn view_footer(&self, footer: Rect, buf: &mut Buffer) {
        let actions: &[Action] = match self.form {
            Some(_) => &[Action::Save, Action::NextField, Action::Back],
            None => &[Action::Accept, Action::Back],
        };
        let mut x = footer.x + 1;
        for spec in actions
            .iter()
            .filter_map(|action| TABLE.iter().find(|spec| spec.action == *action))
        {
            let chords = self.look.keymap.chords(spec);
            let Some(chord) = chords.first() else { continue };
            let key = keymap::written(chord, self.look.words);
            let room = |x: u16| footer.right().saturating_sub(x);
            x += paint::line(buf, x, footer.y, room(x), &key, self.look.style(Role::Key)) + 1;
            let label = self.look.word(&spec.label());
            x += paint::line(buf, x, footer.y, room(x), label, self.look.style(Role::Text)) + 2;
        }
    }
}

/// What a form says; nothing while a field is empty, which is told at the field.
fn filled(form: &mut FormOverlay) -> Option<Choice> {
    let values = form.form.values();
    let text = |id: &str| values.text(id).trim().to_owned();
    let fields = form.form.fields.iter().filter(|field| field.id != "login");
    let empty: Vec<FieldError> = fields
        .filter(|field| values.text(field.id).is_empty())
        .map(|field| FieldError::new(field.id, Message::new("refused-empty-field")))
        .collect();
    if !empty.is_empty() {
        form.form.fail(empty);
        return None;
    }
    let path = PathBuf::from(text("path"));
    if form.tag == OPEN {
        return Some(Choice::Open(path));
    }
    Some(Choice::New {
        path,
        entity: text("entity"),
        ovo: text("ovo"),
        name: text("name"),
    })
}

/// Shows the screen until a choice holds; `hold` tries one and says what is wrong with it.
///
/// # Errors
/// When there is no terminal, or it goes away.
pub fn run(mut welcome: Welcome, mut hold: impl FnMut(&Choice) -> Result<(), Vec<FieldError>>) -> io::Result<Choice> {
    let mut screen = Screen::raise(welcome.look.spots.is_on())?;
    let ended = signals()?;
    loop {
        welcome.look.size = screen.size()?;
        screen.paint(|buf| welcome.view(buf))?;
        while !event::poll(Duration::ZERO)? {
            if ended.load(std::sync::atomic::Ordering::Relaxed) || is_gone_within(WATCH) {
                return Ok(Choice::Leave);
            }
        }
        let choice = match event::read()? {
            Event::Key(key) if key.kind != KeyEventKind::Release => welcome.key(key),
            Event::Paste(text) => {
                welcome.paste(&text);
                None
            }
            Event::Mouse(mouse) => Mouse::read(mouse).and_then(|mouse| welcome.mouse(mouse)),
            _ => None,
        };
        if let Some(choice) = choice {
            match hold(&choice) {
                Ok(()) => return Ok(choice),
                Err(errors) => welcome.fail(errors),
            }
        }
    }
}

/// Set when the program is asked to end.
fn signals() -> io::Result<std::sync::Arc<std::sync::atomic::AtomicBool>> {
    let ended = std::sync::Arc::default();
    #[cfg(unix)]
    for signal in [signal_hook::consts::SIGTERM, signal_hook::consts::SIGHUP] {
        signal_hook::flag::register(signal, std::sync::Arc::clone(&ended))?;
    }
    Ok(ended)
}

/// An error that belongs to the path.
pub fn at_path(message: Message) -> Vec<FieldError> {
    vec![FieldError::new("path", message)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::i18n::Lang;
    use crate::tui::mouse::Spots;
    use crate::tui::snapshot;
    use crate::tui::theme::Theme;
    use ratatui::crossterm::event::KeyModifiers;

    fn press(welcome: &mut Welcome, keys: &str) -> Option<Choice> {
        let mut last = None;
        for key in keys.split_whitespace().filter_map(Key::read) {
            let mut modifiers = KeyModifiers::NONE;
            modifiers.set(KeyModifiers::CONTROL, key.ctrl);
            last = welcome.key(KeyEvent::new(key.code, modifiers));
        }
        last
    }

    fn types(welcome: &mut Welcome, text: &str) {
        for c in text.chars() {
            assert_eq!(welcome.key(KeyEvent::from(KeyCode::Char(c))), None);
        }
    }

    fn welcome(lang: Lang) -> Welcome {
        Welcome::new(
            Look::new(lang, Theme::Default, Clock::System),
            Path::new("/home/an/keur.db"),
            "an",
        )
    }

    fn text(welcome: &Welcome, width: u16, height: u16) -> String {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        welcome.view(&mut buf);
        snapshot::plain(&buf)
    }

    #[test]
    fn each_way_in_is_a_few_keys_away() {
        assert_eq!(press(&mut welcome(Lang::Dutch), "enter"), Some(Choice::Sample));
        assert_eq!(press(&mut welcome(Lang::Dutch), "esc"), Some(Choice::Leave));
        let mut open = welcome(Lang::Dutch);
        assert_eq!(press(&mut open, "up enter"), None);
        assert_eq!(press(&mut open, "ctrl+s"), None, "nothing is filled in yet");
        let told = text(&open, 80, 24);
        assert!(told.contains(open.look.word("refused-empty-field")), "{told}");
        types(&mut open, "/srv/keur.db");
        assert_eq!(press(&mut open, "ctrl+s"), Some(Choice::Open("/srv/keur.db".into())));
        let mut new = welcome(Lang::English);
        press(&mut new, "down enter tab");
        types(&mut new, "AgO");
        press(&mut new, "tab");
        types(&mut new, "000035");
        press(&mut new, "tab");
        types(&mut new, "An Peeters");
        let expected = Choice::New {
            path: "/home/an/keur.db".into(),
            entity: "AgO".to_owned(),
            ovo: "OVO000035".to_owned(),
            name: "An Peeters".to_owned(),
        };
        assert_eq!(press(&mut new, "enter enter"), Some(expected));
        new.fail(at_path(Message::new("refused-person-name")));
        assert!(
            text(&new, 80, 24).contains("Fill in a given name"),
            "{}",
            text(&new, 80, 24)
        );
        assert_eq!(press(&mut new, "esc"), None);
        assert_eq!(press(&mut new, "esc"), Some(Choice::Leave));
    }

    /// The place of words on the screen.
    fn place(welcome: &Welcome, words: &str) -> Position {
        let told = text(welcome, 80, 24);
        let found = told.lines().enumerate().find_map(|(y, line)| {
            let before = line.split_once(words)?.0;
            Some(Position::new(before.chars().count() as u16, y as u16))
        });
        found.unwrap_or_else(|| panic!("no ‘{words}’ in:\n{told}"))
    }

    #[test]
    fn the_mouse_selects_takes_and_moves() {
        let mut open = welcome(Lang::Dutch);
        let last = open.look.word("welcome-open");
        let there = place(&open, last);
        assert_eq!(open.mouse(Mouse::Click(there)), None, "there is no mouse");
        assert!(open.form.is_none());
        open.look.spots = Spots::new(true);
        let there = place(&open, last);
        assert_eq!(open.mouse(Mouse::Click(there)), None, "selected");
        assert!(open.form.is_none());
        assert_eq!(open.mouse(Mouse::Click(there)), None, "taken: its form opens");
        types(&mut open, "/srv/keur.db");
        let button = place(&open, open.look.word("button-save"));
        open.mouse(Mouse::Click(button));
        assert_eq!(
            open.mouse(Mouse::Click(button)),
            Some(Choice::Open("/srv/keur.db".into()))
        );
        let mut first = welcome(Lang::Dutch);
        first.look.spots = Spots::new(true);
        first.mouse(Mouse::Wheel(there, true));
        first.mouse(Mouse::Wheel(there, true));
        first.mouse(Mouse::Wheel(there, true));
        assert_eq!(press(&mut first, "enter"), None, "the last one, a form");
        assert!(first.form.is_some());
    }

    #[test]
    fn it_says_what_one_can_do_at_every_size() {
        for lang in [Lang::Dutch, Lang::English] {
            let mut welcome = welcome(lang);
            let first = text(&welcome, 60, 16);
            for id in ["welcome-sample", "welcome-new", "welcome-open"] {
                assert!(first.contains(welcome.look.word(id)), "{first}");
            }
            press(&mut welcome, "down enter");
            for (width, height) in [(1, 1), (20, 5), (21, 7), (60, 16), (400, 120)] {
                text(&welcome, width, height);
            }
        }
    }
}
