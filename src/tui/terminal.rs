//! The real terminal: raw mode, alternate screen, bracketed paste; always restored, whatever happens.

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::crossterm::{
    Command, cursor, event, execute, queue,
    style::{Print, force_color_output},
    terminal::{self, BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen},
};
use ratatui::layout::Position;
use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};

static RAISED: AtomicBool = AtomicBool::new(false);
/// Whether the terminal was asked to tell of the mouse.
static MOUSE: AtomicBool = AtomicBool::new(false);

/// Clicks and the wheel, told with their place; not every move, which would keep a slow line busy for nothing.
const WITH_MOUSE: &str = "\x1b[?1000h\x1b[?1006h";
const WITHOUT_MOUSE: &str = "\x1b[?1006l\x1b[?1000l";

/// The terminal while keur has it.
#[derive(Debug)]
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Held>>,
    held: Held,
}

impl Screen {
    /// Takes the terminal, and sees to it that a panic gives it back first.
    ///
    /// # Errors
    /// When there is no terminal.
    pub fn raise(mouse: bool) -> io::Result<Self> {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            lower();
            before(info);
        }));
        // crossterm under NO_COLOR also drops reverse and bold, and the selection would vanish: the mono theme sends no colour anyway.
        force_color_output(true);
        let mut held = Held::default();
        take(&mut held, mouse)?;
        Ok(Self {
            terminal: Terminal::new(CrosstermBackend::new(held.clone()))?,
            held,
        })
    }

    /// Gives the terminal back, stops until the shell lets keur go on, and takes it again; the next frame is drawn whole.
    ///
    /// # Errors
    /// When the terminal is gone.
    #[cfg(unix)]
    pub fn suspend(&mut self) -> io::Result<()> {
        let mouse = MOUSE.load(Ordering::SeqCst);
        lower();
        signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        take(&mut self.held, mouse)?;
        // The other screen is empty again, and so is what is known of it.
        self.terminal = Terminal::new(CrosstermBackend::new(self.held.clone()))?;
        Ok(())
    }

    /// The size now.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        let size = self.terminal.size()?;
        Ok((size.width, size.height))
    }

    /// Draws one frame, as a whole.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn draw(&mut self, app: &crate::tui::app::App) -> io::Result<()> {
        self.paint(|buf| app.view(buf))
    }

    /// Draws one frame of whatever draws itself in a buffer and says where the cursor stands.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn paint(&mut self, view: impl FnOnce(&mut Buffer) -> Option<Position>) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(|frame| {
            let cursor = view(frame.buffer_mut());
            if let Some(position) = cursor {
                frame.set_cursor_position(position);
            }
        })?;
        queue!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        self.held.send()
    }

    /// Puts text on the clipboard of whoever sits at the terminal (OSC 52), over SSH too.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        let mut sequence = String::new();
        let copy = ratatui::crossterm::clipboard::CopyToClipboard::to_clipboard_from(text);
        if copy.write_ansi(&mut sequence).is_ok() {
            self.terminal.backend_mut().write_all(sequence.as_bytes())?;
        }
        self.held.send()
    }
}

/// Takes the terminal: what [`lower`] gives back.
fn take(out: &mut impl Write, mouse: bool) -> io::Result<()> {
    terminal::enable_raw_mode()?;
    RAISED.store(true, Ordering::SeqCst);
    queue!(out, EnterAlternateScreen, event::EnableBracketedPaste, cursor::Hide)?;
    if mouse {
        MOUSE.store(true, Ordering::SeqCst);
        queue!(out, Print(WITH_MOUSE))?;
    }
    Ok(())
}

/// Holds what is written until it is sent, in one go: a frame reaches the terminal whole.
#[derive(Clone, Debug, Default)]
struct Held(Rc<RefCell<Vec<u8>>>);

impl Held {
    fn send(&self) -> io::Result<()> {
        let mut held = self.0.borrow_mut();
        let mut out = io::stdout().lock();
        out.write_all(&held)?;
        held.clear();
        out.flush()
    }
}

impl Write for Held {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Nothing yet: ratatui flushes in the middle of what belongs together.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        lower();
    }
}

/// Does something once the terminal is gone, even when no signal tells so: reading from it would go round and round then.
pub fn when_gone(act: impl FnOnce() + Send + 'static) {
    std::thread::spawn(move || {
        let input = io::stdin();
        // Nothing is asked for: only that the other end hung up is told, and until then the thread sleeps.
        let mut watched = [rustix::event::PollFd::new(&input, rustix::event::PollFlags::empty())];
        while rustix::event::poll(&mut watched, None).is_err_and(|error| error == rustix::io::Errno::INTR) {}
        act();
    });
}

/// Waits for input at most so long; whether the terminal went away. Asked before reading, which would go round and round then.
pub fn is_gone_within(time: std::time::Duration) -> bool {
    use rustix::event::PollFlags;
    let input = io::stdin();
    let mut watched = [rustix::event::PollFd::new(&input, PollFlags::IN)];
    let time = rustix::event::Timespec::try_from(time).ok();
    // A signal wakes it up early, which is as good as the time being over.
    let _ = rustix::event::poll(&mut watched, time.as_ref());
    watched[0].revents().intersects(PollFlags::HUP | PollFlags::ERR)
}

/// Gives the terminal back. Harmless when it was given back already.
pub fn lower() {
    if RAISED.swap(false, Ordering::SeqCst) {
        let mut out = io::stdout();
        if MOUSE.swap(false, Ordering::SeqCst) {
            let _ = queue!(out, Print(WITHOUT_MOUSE));
        }
        let _ = execute!(
            out,
            EndSynchronizedUpdate,
            event::DisableBracketedPaste,
            LeaveAlternateScreen,
            cursor::Show
        );
        let _ = terminal::disable_raw_mode();
    }
}
