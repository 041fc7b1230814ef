//! Writes lines to the terminal. Unlike `println!`, it does not panic if the other end of a pipe is closed.

/// Writes a line to standard output.
macro_rules! outln {
    ($($arguments:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($arguments)*);
    }};
}

/// Writes a line to standard error.
macro_rules! errln {
    ($($arguments:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), $($arguments)*);
    }};
}

pub(crate) use {errln, outln};

use crate::error::{Error, Result};
use std::path::Path;

/// Prints a value as JSON on standard output, for other programs.
pub(crate) fn print_json(value: &impl serde::Serialize) -> Result {
    outln!("{}", serde_json::to_string_pretty(value).map_err(Error::Json)?);
    Ok(())
}

/// Writes a file, and creates its folder if it is missing.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> Result {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(Error::cannot_write(path))?;
    }
    std::fs::write(path, bytes).map_err(Error::cannot_write(path))
}
