//! What must be known before any file is parsed.

use crate::diagnostic::{Diagnostic, File};
use quantity::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// What must be known before any file is parsed.
#[derive(Debug, Default)]
pub(crate) struct Prescan {
    pub(crate) default_language: Option<Language>,
    /// Phrases with digits or number words that make no claim.
    pub(crate) names: Vec<String>,
    /// Every name with a slash or an `@`, which may be a cell of a table, and where it is used first.
    pub(crate) cell_names: BTreeMap<String, NamePlace>,
    /// The files of the story, for messages about names.
    pub(crate) files: Vec<File>,
    /// Traditional words with their own conversion to simplified characters.
    pub(crate) simplified: Vec<(String, String)>,
}

/// Where a name is used first.
#[derive(Clone, Debug)]
pub(crate) struct NamePlace {
    /// The index of the file.
    file: usize,
    span: Range<usize>,
}

impl NamePlace {
    /// An error at this place.
    pub(crate) fn error(&self, files: &[File], message: String, help: String) -> Diagnostic {
        match files.get(self.file) {
            Some(file) => Diagnostic::error(file, self.span.clone(), message, help),
            None => Diagnostic::of_file("ledger.toml", message, help),
        }
    }
}

impl Prescan {
    /// The points of series that some file names, as `calls@2014-05-03`.
    pub(crate) fn points(&self) -> BTreeSet<String> {
        self.cell_names.keys().filter(|name| name.contains('@') && !name.contains('/')).cloned().collect()
    }

    /// Adds the names that a file uses.
    pub(crate) fn add_file(&mut self, file: &File) {
        let index = self.files.len();
        for (name, start) in names(&file.text) {
            let span = start..start + name.len();
            self.cell_names.entry(name.to_owned()).or_insert(NamePlace { file: index, span });
        }
        self.files.push(file.clone());
    }
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
        cell_names: BTreeMap::new(),
        files: Vec::new(),
        simplified: words
            .filter_map(|(from, to)| Some((from.get_ref().to_string(), to.get_ref().as_str()?.to_owned())))
            .collect(),
    }
}

/// The names of a text that can be cells or points, each with its place: letters, digits and `-_/@*:` with a slash or an `@`.
fn names(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/' | '@' | '*' | ':');
    text.split(move |c| !is_name(c)).filter_map(move |run| {
        // A link begins with `fact:`; moments have colons too.
        let name = run.rsplit_once("fact:").map_or(run, |(_, name)| name);
        let name = name.trim_end_matches([':', '-']);
        let start = name.as_ptr() as usize - text.as_ptr() as usize;
        (name.contains(['/', '@']) && !name.contains("//")).then_some((name, start))
    })
}
