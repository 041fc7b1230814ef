//! What must be known before any file is parsed.

use crate::diagnostic::File;
use quantity::Language;
use std::collections::BTreeSet;
use toml::de::{DeTable, DeValue};

/// What must be known before any file is parsed.
#[derive(Debug, Default)]
pub(crate) struct Prescan {
    pub(crate) default_language: Option<Language>,
    /// Phrases with digits or number words that make no claim.
    pub(crate) names: Vec<String>,
    /// The points of series that some file names, as `calls@2014-05-03`.
    pub(crate) points: BTreeSet<String>,
    /// Traditional words with their own conversion to simplified characters.
    pub(crate) simplified: Vec<(String, String)>,
}

/// Reads what must be known before any file is parsed. Mistakes are left for the parsers to report.
pub(crate) fn prescan(file: &File) -> Prescan {
    // A mistake in one line does not hide the others.
    let (table, _) = DeTable::parse_recoverable(&file.text);
    let field = |name: &str| table.get_ref().get(name).map(|value| value.get_ref());
    let default_language = field("default-language").and_then(DeValue::as_str);
    let words = field("simplified").and_then(DeValue::as_table).into_iter().flat_map(|words| words.iter());
    let names = match field("names") {
        Some(DeValue::Array(names)) => names.iter().map(|name| name.get_ref()).collect(),
        one => one.into_iter().collect::<Vec<_>>(),
    };
    Prescan {
        default_language: default_language.and_then(Language::from_tag),
        names: names.into_iter().filter_map(|name| Some(name.as_str()?.to_owned())).collect(),
        points: BTreeSet::new(),
        simplified: words
            .filter_map(|(from, to)| Some((from.get_ref().to_string(), to.get_ref().as_str()?.to_owned())))
            .collect(),
    }
}

/// The points of series that a text names: `calls@2014-05-03` after anything but a letter, a digit or a hyphen.
pub(crate) fn points(text: &str) -> impl Iterator<Item = String> + '_ {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/');
    let is_moment = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | ':');
    text.match_indices('@').filter_map(move |(at, _)| {
        let name: String = text[..at].chars().rev().take_while(|c| is_name(*c)).collect();
        let name: String = name.chars().rev().collect();
        let moment: String = text[at + 1..].chars().take_while(|c| is_moment(*c)).collect();
        let moment = moment.trim_end_matches([':', '-']);
        let is_point = !name.is_empty() && moment.starts_with(|c: char| c.is_ascii_digit());
        is_point.then(|| format!("{name}@{moment}"))
    })
}
