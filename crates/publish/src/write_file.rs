//! Writes a file of the site.

use super::error::PublishError;
use std::path::Path;

/// Writes a file, and creates its folder if it is missing.
pub(super) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), PublishError> {
    let failed = PublishError::file(path);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    std::fs::write(path, bytes).map_err(failed)
}
