//! The program in a terminal of its own, and what the terminal shows. Everything waits for a condition, up to a cap.

use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

/// No condition takes longer, even on a slow machine.
pub const CAP: Duration = Duration::from_secs(30);

/// What is on every screen of the explorer that shows the timeline.
pub const READY: &str = "Who says so";

const PROGRAM: &str = env!("CARGO_BIN_EXE_annals");

/// A command to run in a terminal.
pub struct Launch {
    command: CommandBuilder,
    size: (u16, u16),
}

impl Launch {
    pub fn new(folder: &Path, arguments: &[&str]) -> Launch {
        Launch::of(folder, PROGRAM, arguments)
    }

    /// A line for the shell, in which `annals` is the program.
    pub fn shell(folder: &Path, line: &str) -> Launch {
        Launch::of(folder, "/bin/sh", &["-c", &line.replace("annals", PROGRAM)])
    }

    /// A shell that minds jobs, as a person has it.
    pub fn prompt(folder: &Path) -> Launch {
        Launch::of(folder, "/bin/bash", &["--norc", "--noprofile", "-i"]).set("PS1", "PROMPT> ").set("annals", PROGRAM)
    }

    fn of(folder: &Path, program: &str, arguments: &[&str]) -> Launch {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.cwd(folder);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("PATH", "/usr/bin:/bin");
        command.env("HOME", folder);
        Launch { command, size: (80, 24) }
    }

    pub fn set(mut self, name: &str, value: &str) -> Launch {
        self.command.env(name, value);
        self
    }

    pub fn unset(mut self, name: &str) -> Launch {
        self.command.env_remove(name);
        self
    }

    pub fn sized(self, cols: u16, rows: u16) -> Launch {
        Launch { size: (cols, rows), ..self }
    }

    pub fn start(self) -> Session {
        let pty = native_pty_system().openpty(pty_size(self.size.0, self.size.1)).unwrap();
        let before = modes(&*pty.master);
        let child = pty.slave.spawn_command(self.command).unwrap();
        Session::on(pty.master, Some(pty.slave), before, Child::Leader(child), self.size)
    }

    /// Without a session of its own: no SIGHUP comes when this terminal goes away, and `/dev/tty` is another one, or none.
    pub fn start_as_a_stranger(self, prepare: impl Fn(&std::fs::File)) -> Session {
        let pty = native_pty_system().openpty(pty_size(self.size.0, self.size.1)).unwrap();
        let before = modes(&*pty.master);
        let name = pty.master.tty_name().unwrap();
        let flags = rustix::fs::OFlags::RDWR | rustix::fs::OFlags::NOCTTY | rustix::fs::OFlags::CLOEXEC;
        let slave = std::fs::File::from(rustix::fs::open(name, flags, rustix::fs::Mode::empty()).unwrap());
        prepare(&slave);
        let mut command = std::process::Command::new(PROGRAM);
        command.args(&self.command.get_argv()[1..]).env_clear().env("TERM", "xterm-256color");
        command.current_dir(self.command.get_cwd().unwrap());
        command.stdin(slave.try_clone().unwrap()).stdout(slave.try_clone().unwrap()).stderr(slave);
        let child = command.spawn().unwrap();
        drop(command);
        Session::on(pty.master, Some(pty.slave), before, Child::Stranger(child), self.size)
    }
}

enum Child {
    Leader(Box<dyn portable_pty::Child + Send + Sync>),
    Stranger(std::process::Child),
}

impl Child {
    fn pid(&self) -> Pid {
        let pid = match self {
            Child::Leader(child) => child.process_id().unwrap(),
            Child::Stranger(child) => child.id(),
        };
        Pid::from_raw(i32::try_from(pid).unwrap()).unwrap()
    }

    /// Waits for the end, and kills what does not end.
    fn wait(&mut self) -> Exit {
        let pid = self.pid();
        let (done, waited) = std::sync::mpsc::channel::<()>();
        let guard = std::thread::spawn(move || {
            if waited.recv_timeout(CAP).is_err() {
                let _ = kill_process(pid, Signal::KILL);
            }
        });
        let exit = match self {
            Child::Leader(child) => {
                let status = child.wait().unwrap();
                Exit { code: status.exit_code(), killed: status.signal().is_some() }
            }
            Child::Stranger(child) => {
                let status = child.wait().unwrap();
                Exit { code: u32::try_from(status.code().unwrap_or(1)).unwrap(), killed: status.code().is_none() }
            }
        };
        let _ = done.send(());
        guard.join().unwrap();
        exit
    }
}

/// How the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exit {
    pub code: u32,
    /// Whether a signal ended it that it did not hear.
    pub killed: bool,
}

/// The program in a terminal of its own.
pub struct Session {
    pub master: Box<dyn MasterPty + Send>,
    slave: Option<Box<dyn portable_pty::SlavePty + Send>>,
    child: Child,
    keys: Box<dyn Write + Send>,
    heard: Arc<(Mutex<Heard>, Condvar)>,
    before: String,
}

/// What has come out of the program.
pub struct Heard {
    pub screen: vt100::Parser,
    pub bytes: Vec<u8>,
    ended: bool,
    /// Whether the terminal takes nothing more.
    stalled: bool,
}

impl Heard {
    pub fn raw(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn text(&self) -> String {
        let contents = self.screen.screen().contents();
        contents.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim_end().to_string()
    }
}

impl Session {
    fn on(
        master: Box<dyn MasterPty + Send>,
        slave: Option<Box<dyn portable_pty::SlavePty + Send>>,
        before: String,
        child: Child,
        size: (u16, u16),
    ) -> Session {
        let mut reader = master.try_clone_reader().unwrap();
        let keys = master.take_writer().unwrap();
        let screen = vt100::Parser::new(cells(size.1), cells(size.0), 0);
        let heard = Heard { screen, bytes: Vec::new(), ended: false, stalled: false };
        let heard = Arc::new((Mutex::new(heard), Condvar::new()));
        let shared = heard.clone();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            loop {
                let length = reader.read(&mut buffer).unwrap_or(0);
                let Ok(heard) = shared.0.lock() else { return };
                let Ok(mut heard) = shared.1.wait_while(heard, |heard| heard.stalled) else { return };
                heard.screen.process(&buffer[..length]);
                heard.bytes.extend(&buffer[..length]);
                heard.ended = length == 0;
                shared.1.notify_all();
                if length == 0 {
                    return;
                }
            }
        });
        Session { master, slave, child, keys, heard, before }
    }

    pub fn press(&mut self, keys: &str) {
        self.send(keys.as_bytes());
    }

    pub fn send(&mut self, bytes: &[u8]) {
        self.keys.write_all(bytes).unwrap();
        self.keys.flush().unwrap();
    }

    pub fn heard(&self) -> MutexGuard<'_, Heard> {
        self.heard.0.lock().unwrap()
    }

    /// Lets the terminal take nothing more, or again.
    pub fn stall(&self, stalled: bool) {
        self.heard().stalled = stalled;
        self.heard.1.notify_all();
    }

    /// Waits for a condition; false where it does not come within this time.
    pub fn comes(&self, within: Duration, condition: impl Fn(&Heard) -> bool) -> bool {
        let waited = self.heard.1.wait_timeout_while(self.heard(), within, |heard| !condition(heard));
        condition(&waited.unwrap().0)
    }

    /// Waits until the screen fulfils a condition, and gives its text.
    pub fn wait(&self, what: &str, condition: impl Fn(&str) -> bool) -> String {
        let end = Instant::now() + CAP;
        let mut heard = self.heard();
        loop {
            let text = heard.text();
            if condition(&text) {
                return text;
            }
            let left = end.checked_duration_since(Instant::now());
            let Some(left) = left.filter(|_| !heard.ended) else {
                panic!("waited in vain for {what}; the screen:\n{text}")
            };
            heard = self.heard.1.wait_timeout(heard, left).unwrap().0;
        }
    }

    /// Waits until the screen is exactly this.
    pub fn wait_until_is(&self, expected: &str) {
        self.wait(&format!("exactly this:\n{expected}\nbut it is"), |screen| screen == expected);
    }

    pub fn wait_for(&self, text: &str) -> String {
        self.wait(text, |screen| screen.contains(text))
    }

    pub fn resize(&mut self, cols: u16, rows: u16) {
        self.heard().screen.screen_mut().set_size(cells(rows), cells(cols));
        self.master.resize(pty_size(cols, rows)).unwrap();
    }

    pub fn pid(&self) -> Pid {
        self.child.pid()
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// Waits until the program is stopped, as Ctrl-Z leaves it.
    pub fn wait_until_stopped(&self) {
        waitid(WaitId::Pid(self.pid()), WaitIdOptions::STOPPED | WaitIdOptions::NOWAIT).unwrap();
    }

    /// Checks that the terminal is as it was before the program.
    pub fn assert_given_back(&self) {
        let after = modes(&*self.master);
        assert_eq!(self.before, after, "the modes of the terminal");
        let is_back = self.comes(CAP, |heard| {
            let screen = heard.screen.screen();
            !screen.alternate_screen()
                && !screen.hide_cursor()
                && !screen.bracketed_paste()
                && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
        });
        assert!(is_back, "the screen, the cursor, the mouse or the pasting is not as it was: {:?}", self.heard().raw());
    }

    /// Waits for the end and checks that the terminal is as it was.
    pub fn leave(mut self) -> (Exit, String) {
        let exit = self.child.wait();
        self.assert_given_back();
        drop(self.slave.take());
        // On Linux the output ends when nobody has the other side open any more.
        self.comes(CAP, |heard| heard.ended);
        let output = self.heard().raw();
        (exit, output)
    }

    /// The same, of a program that was not killed.
    pub fn end(self) -> u32 {
        let (exit, output) = self.leave();
        assert!(!exit.killed, "killed: {output:?}");
        exit.code
    }

    /// Waits for the end of a program whose terminal shows nothing any more; checks the modes only.
    pub fn end_in_the_dark(mut self) -> u32 {
        let code = self.child.wait().code;
        assert_eq!(self.before, modes(&*self.master), "the modes of the terminal");
        code
    }
}

/// The modes as the kernel keeps them.
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

pub fn pty_size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap_or(NonZero::<u16>::MIN)
}

pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// The screen that these keys lead to on the built-in corpus, as the program prints it without a terminal.
pub fn frame(keys: &str, cols: u16, rows: u16) -> String {
    let size = format!("{cols}x{rows}");
    let mut command = std::process::Command::new(PROGRAM);
    let printed = command.args(["--print", "--keys", keys, "--size", &size]).output().unwrap();
    assert!(printed.status.success(), "{printed:?}");
    String::from_utf8(printed.stdout).unwrap().trim_end().to_string()
}

/// The explorer on the built-in corpus, its first frame shown.
pub fn ready(folder: &Path) -> Session {
    let session = Launch::new(folder, &[]).start();
    session.wait_for(READY);
    session
}

/// Waits for the end of a program whose terminal may be gone.
pub fn wait_for_exit(child: Box<dyn portable_pty::Child + Send + Sync>) -> Exit {
    Child::Leader(child).wait()
}

pub fn wait_for_stranger(child: std::process::Child) -> Exit {
    Child::Stranger(child).wait()
}
