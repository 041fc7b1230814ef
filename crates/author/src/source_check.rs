//! Checking quotations: whether a source prints what a fact quotes, and whether the quotation agrees with the fact.

use crate::diagnostic::Diagnostic;
use crate::fields::{Fields, Spanned};
use crate::plain_article::{self, PlainArticle, detect_language};
use crate::statement;
use mentions::{Meaning, Vocabulary};
use quantity::Bound;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use story::fact::Statement;

/// The texts of sources, by their names in the ledger.
#[derive(Debug, Default)]
pub(crate) struct SourceCheck {
    texts: BTreeMap<String, (PathBuf, PlainArticle)>,
}

/// Why the text of a source can't be read.
#[derive(Debug, thiserror::Error)]
enum TextError {
    #[error(transparent)]
    Unreadable(#[from] std::io::Error),
    #[error("it is not a text in UTF-8")]
    NotUtf8(#[from] std::string::FromUtf8Error),
}

impl SourceCheck {
    /// Opens the texts. A file that can't be read is a diagnostic.
    pub(crate) fn open(files: &[(String, PathBuf)]) -> (Self, Vec<Diagnostic>) {
        let (mut texts, mut diagnostics) = (BTreeMap::new(), Vec::new());
        for (name, path) in files {
            match read_article(path) {
                Ok(article) => drop(texts.insert(name.clone(), (path.clone(), article))),
                Err(error) => diagnostics.push(Diagnostic::of_file(
                    path.display().to_string(),
                    format!("The text of the source “{name}” can't be read: {error}."),
                    "Name a plain text in UTF-8: `--source NAME=FILE`.",
                )),
            }
        }
        (Self { texts }, diagnostics)
    }

    /// The names of the sources that have a text.
    pub(crate) fn names(&self) -> impl Iterator<Item = &String> {
        self.texts.keys()
    }

    /// Reports a quotation that is not in the paragraph that the fact names.
    pub(crate) fn verify_quotation(
        &self,
        fields: &Fields<'_>,
        source: &str,
        at: &Spanned<String>,
        printed: &Spanned<String>,
    ) {
        let Some((path, article)) = self.texts.get(source) else { return };
        let found = article.find(&printed.value);
        let file = path.display();
        if found.is_empty() {
            fields.report(
                printed.span.clone(),
                format!("“{}” is nowhere in {file}.", printed.value),
                "Copy the number from the source, character by character.",
            );
            return;
        }
        let number = |text: &str| text.parse::<usize>().ok();
        let parts = at.value.split_once('.');
        let parts = parts.and_then(|(section, paragraph)| number(section).zip(number(paragraph)));
        let Some((section, paragraph)) = parts else { return };
        if found.iter().any(|(in_section, numbers)| *in_section == section && numbers.contains(&paragraph)) {
            return;
        }
        let places: Vec<String> =
            found.iter().map(|(section, numbers)| format!("{section}.{}", numbers.start())).collect();
        let (printed, at_value, places) = (&printed.value, &at.value, places.join(" and "));
        fields.report(
            at.span.clone(),
            format!("“{printed}” is not in paragraph {at_value} of {file}, but in {places}."),
            "Correct `at`. Sections are counted from the headings, paragraphs from 1 in each section; captions are not counted.",
        );
    }
}

fn read_article(path: &Path) -> Result<PlainArticle, TextError> {
    let text = String::from_utf8(std::fs::read(path)?)?;
    Ok(plain_article::read(text.trim_start_matches('\u{feff}'), detect_language(&text)))
}

/// Warns if the quotation and the fact state different values.
pub(crate) fn warn_if_different(fields: &Fields<'_>, printed: &Spanned<String>, statement: &Statement) {
    let mentions = mentions::read(&printed.value, detect_language(&printed.value), &Vocabulary::default());
    let mut claims = mentions.iter().filter(|mention| mention.is_claim());
    let (Some(mention), None) = (claims.next(), claims.next()) else { return };
    let difference = match (&mention.meaning, statement) {
        (Meaning::Amount(amount), Statement::Quantity(quantity)) => quantity.printed.and_then(|fact| {
            let differs = !statement::is_same_number(amount, quantity)
                // A bound that the phrase does not contain may be in the words around it.
                || (amount.bound != Bound::Exact && fact.bound != amount.bound);
            let (read, stated) = (statement::amount_in_words(amount), statement::printed_in_words(quantity));
            differs.then(|| format!("reads as {read}, but the fact states {stated}"))
        }),
        (Meaning::Moment(partial), Statement::Event(moment)) => (!statement::agrees(*partial, *moment))
            .then(|| format!("is not the fact's moment, {}", moment.machine_readable())),
        _ => None,
    };
    if let Some(difference) = difference {
        let message = format!("“{}” {difference}.", printed.value);
        fields.warn(printed.span.clone(), message, "Compare `printed` and the fact with the source.");
    }
}
