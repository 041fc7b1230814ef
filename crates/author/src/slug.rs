//! The slug of a story: its folder in the site, and a part of its addresses.

use std::path::Path;

/// In place of a slug. It stays an error until somebody writes over it.
pub const PLACEHOLDER: &str = "?";

/// Whether a text can be a slug: small letters, digits and hyphens, with a letter or digit at its start.
pub(crate) fn is_slug(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The slug from a folder's name: small letters and digits, with a hyphen for everything between them; `None` if the
/// name has none of them, as a Chinese name.
pub fn of_folder(folder: &Path) -> Option<String> {
    // `.` and `..` name no folder, but lead to one that has a name.
    let folder = std::path::absolute(folder).ok()?;
    let folder = if folder.ends_with("..") { folder.canonicalize().ok()? } else { folder };
    let name = folder.file_name()?.to_string_lossy().to_lowercase();
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-");
    (!slug.is_empty()).then_some(slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_what_addresses_can_have_of_a_name() {
        for (folder, slug) in [
            ("drafts/River Lamps!", Some("river-lamps")),
            ("2026-11_河燈 lamps/", Some("2026-11-lamps")),
            ("--a--b--", Some("a-b")),
            ("路燈", None),
            ("/", None),
        ] {
            assert_eq!(of_folder(Path::new(folder)), slug.map(str::to_owned), "{folder}");
        }
        assert!(of_folder(Path::new(".")).is_some_and(|slug| is_slug(&slug)));
        assert!(!is_slug(PLACEHOLDER) && !is_slug("-a") && !is_slug("A") && !is_slug(""));
    }
}
