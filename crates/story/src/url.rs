//! An address that is safe to put into a link.

use std::fmt;

/// An address with an allowed scheme (`https`, `http`, `mailto`, `tel`) or none (relative), without
/// white space or control characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url(String);

/// An address that is not allowed in a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForbiddenUrl {
    scheme: String,
}

const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

impl Url {
    /// Strips white space and control characters, as browsers do, and then reads the scheme.
    pub fn new(text: &str) -> Result<Self, ForbiddenUrl> {
        let stripped: String = text.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
        let before_path = stripped.split(['/', '?', '#']).next().unwrap_or_default();
        match before_path.split_once(':') {
            Some((scheme, _)) if !SCHEMES.iter().any(|allowed| scheme.eq_ignore_ascii_case(allowed)) => {
                Err(ForbiddenUrl { scheme: scheme.chars().take(40).collect() })
            }
            _ => Ok(Self(stripped)),
        }
    }

    /// The address for `href`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it names a host: `https://…`.
    pub fn is_absolute(&self) -> bool {
        let lower = self.0.to_ascii_lowercase();
        lower.starts_with("https://") || lower.starts_with("http://")
    }

    /// Whether it leads to a place in the page or to another page of the site: it has no scheme.
    pub fn is_relative(&self) -> bool {
        !self.0.split(['/', '?', '#']).next().unwrap_or_default().contains(':')
    }
}

impl fmt::Display for ForbiddenUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "A link may not use the scheme “{}:”.", self.scheme)
    }
}

impl std::error::Error for ForbiddenUrl {}

impl TryFrom<String> for Url {
    type Error = ForbiddenUrl;

    fn try_from(text: String) -> Result<Self, ForbiddenUrl> {
        Self::new(&text)
    }
}

impl From<Url> for String {
    fn from(url: Url) -> Self {
        url.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_with_scripts_are_refused() {
        for text in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " java\nscript:alert(1)",
            "\u{1}javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "blob:x",
            "javascript\u{a0}:x",
        ] {
            assert!(Url::new(text).is_err(), "{text:?} was allowed");
        }
    }

    #[test]
    fn safe_addresses_are_accepted() {
        for text in [
            "https://example.org/a:b",
            "HTTP://example.org",
            "mailto:a@example.org",
            "tel:+852",
            "../a",
            "#x:y",
            "?a=b:c",
            "a/b:c",
            "",
        ] {
            assert!(Url::new(text).is_ok(), "{text:?} was refused");
        }
    }

    #[test]
    fn addresses_of_people_are_no_pages_of_the_site() {
        for (text, is_relative) in [
            ("mailto:a@example.org", false),
            ("tel:+85212345678", false),
            ("https://example.org/", false),
            ("../a:b", true),
            ("#x:y", true),
            ("?a=b:c", true),
        ] {
            assert_eq!(Url::new(text).map(|url| url.is_relative()), Ok(is_relative), "{text}");
        }
    }
}
