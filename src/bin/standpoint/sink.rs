//! Where output goes: standard output, or a file that appears whole or not at all.

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// An open output.
#[derive(Debug)]
pub struct Sink {
    /// What messages call it.
    name: String,
    to: To,
}

#[derive(Debug)]
enum To {
    Stdout(BufWriter<io::Stdout>),
    /// A temporary file that takes the place of the path at the end.
    Whole(BufWriter<NamedTempFile>, PathBuf),
    /// A device or pipe, which nothing can take the place of.
    Plain(BufWriter<File>),
}

const BUFFER: usize = 64 * 1024;

impl Sink {
    /// Opens `path`, or standard output without one or for `-`.
    pub fn open(path: Option<&Path>) -> io::Result<Sink> {
        match path {
            None => Ok(Sink::stdout()),
            Some(path) if path == Path::new("-") => Ok(Sink::stdout()),
            Some(path) => {
                let name = path.display().to_string();
                let to = open_file(path).map_err(|e| named(&name, &e))?;
                Ok(Sink { name, to })
            }
        }
    }

    /// Standard output.
    pub fn stdout() -> Sink {
        Sink { name: "standard output".to_owned(), to: To::Stdout(BufWriter::with_capacity(BUFFER, io::stdout())) }
    }

    /// Whether a person looks at it.
    pub fn is_terminal(&self) -> bool {
        matches!(self.to, To::Stdout(_)) && io::stdout().is_terminal()
    }

    /// Whether it takes colours, by what it is and what the environment says (`NO_COLOR`, `CLICOLOR_FORCE`).
    pub fn takes_colour(&self) -> bool {
        matches!(self.to, To::Stdout(_)) && anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never
    }

    /// Brings all of it to where it belongs; only then is it written.
    pub fn finish(self) -> io::Result<()> {
        let Sink { name, to } = self;
        close(to).map_err(|e| named(&name, &e))
    }

    fn writer(&mut self) -> &mut dyn Write {
        match &mut self.to {
            To::Stdout(to) => to,
            To::Whole(to, _) => to,
            To::Plain(to) => to,
        }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer().write(bytes).map_err(|e| named(&self.name, &e))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer().flush().map_err(|e| named(&self.name, &e))
    }
}

fn named(name: &str, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{name}: {error}"))
}

fn open_file(path: &Path) -> io::Result<To> {
    // A link stays a link: the file it leads to is replaced.
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    match target.metadata() {
        Ok(data) if data.is_dir() => return Err(io::Error::new(io::ErrorKind::IsADirectory, "is a folder")),
        Ok(data) if !data.is_file() => {
            return Ok(To::Plain(BufWriter::with_capacity(BUFFER, File::options().write(true).open(&target)?)));
        }
        // Rename would replace a file that must not be written; opening it does not.
        Ok(_) => drop(File::options().append(true).open(&target)?),
        Err(_) => {}
    }
    let dir = target.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let file = temporary(&target, dir)?;
    Ok(To::Whole(BufWriter::with_capacity(BUFFER, file), target))
}

/// A temporary file beside `target`, with the permissions that it has or that a new file gets.
fn temporary(target: &Path, dir: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".standpoint-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let file = builder.tempfile_in(dir)?;
    if let Ok(old) = target.metadata() {
        file.as_file().set_permissions(old.permissions())?;
    }
    Ok(file)
}

fn close(to: To) -> io::Result<()> {
    match to {
        To::Stdout(mut to) => {
            to.flush()?;
            to.get_mut().flush()
        }
        To::Plain(mut to) => to.flush(),
        To::Whole(to, target) => {
            let file = to.into_inner().map_err(io::IntoInnerError::into_error)?;
            file.as_file().sync_all()?;
            file.persist(target).map(drop).map_err(|e| e.error)
        }
    }
}
