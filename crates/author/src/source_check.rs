//! Checking quotations: whether a source prints what a fact quotes, and whether the quotation agrees with the fact.

use crate::diagnostic::Diagnostic;
use crate::fields::{Fields, Spanned};
use crate::plain_article::{self, PlainArticle, detect_language};
use mentions::{Meaning, Units};
use quantity::{Bound, Clock, Moment, Quantity};
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
    let mentions = mentions::find(&printed.value, detect_language(&printed.value), &Units::default());
    let [mention] = mentions.as_slice() else { return };
    let difference = match (&mention.says, statement) {
        (Meaning::Quantity { value, bound, .. }, Statement::Quantity(quantity)) => {
            quantity_difference(*value, *bound, quantity)
        }
        (Meaning::Moment { year, month, day, clock }, Statement::Event(moment)) => {
            let agrees = is_within((*year, *month, *day, *clock), *moment);
            (!agrees).then(|| format!("is not the fact's moment, {}", moment.machine_readable()))
        }
        _ => None,
    };
    if let Some(difference) = difference {
        let message = format!("“{}” {difference}.", printed.value);
        fields.warn(printed.span.clone(), message, "Compare `printed` and the fact with the source.");
    }
}

fn quantity_difference(value: quantity::Decimal, bound: Bound, quantity: &Quantity) -> Option<String> {
    let fact = quantity.printed?;
    // A bound that the phrase does not contain may be in the words around it.
    let differs = fact.value != value || (bound != Bound::Exact && fact.bound != bound);
    let (read, stated) = (bound.name(), fact.bound.name());
    differs.then(|| format!("reads as {read} {value}, but the fact states {stated} {}", fact.value))
}

type PartialMoment = (Option<i32>, Option<u8>, Option<u8>, Option<Clock>);

/// Whether every part of a moment that a phrase states agrees with the fact's moment.
fn is_within((year, month, day, clock): PartialMoment, moment: Moment) -> bool {
    let (fact_year, fact_month, fact_day, fact_clock) = match moment {
        Moment::Year(year) => (year, None, None, None),
        Moment::Month(year, month) => (year, Some(month), None, None),
        Moment::Day(date) => (date.year, Some(date.month), Some(date.day), None),
        Moment::Minute(date, clock) => (date.year, Some(date.month), Some(date.day), Some(clock)),
    };
    fn agree<T: PartialEq>(stated: Option<T>, fact: Option<T>) -> bool {
        stated.is_none() || fact.is_none() || stated == fact
    }
    agree(year, Some(fact_year))
        && agree(month, fact_month)
        && agree(day, fact_day)
        && agree(clock, fact_clock)
}
