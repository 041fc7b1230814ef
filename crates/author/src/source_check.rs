//! Evidence: whether what a fact says to be printed is printed, and says what the fact says.

use super::diagnostic::Diagnostic;
use super::fields::{Fields, Placed};
use super::plain_article::{self, PlainArticle};
use mentions::{Meaning, Units};
use quantity::{Bound, Language, Moment};
use std::collections::BTreeMap;
use std::path::PathBuf;
use story::fact::Statement;

/// The texts of sources, by the names that the ledger gives them.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    texts: BTreeMap<String, (PathBuf, PlainArticle)>,
}

impl Evidence {
    /// Opens the files; what can't be read is a diagnostic.
    pub(super) fn open(files: &[(String, PathBuf)]) -> (Self, Vec<Diagnostic>) {
        let (mut texts, mut found) = (BTreeMap::new(), Vec::new());
        for (name, path) in files {
            match std::fs::read(path).map_err(|error| error.to_string()).and_then(|bytes| {
                String::from_utf8(bytes).map_err(|_| "it is not a text in UTF-8".to_owned())
            }) {
                Ok(text) => {
                    let article =
                        plain_article::read(text.trim_start_matches('\u{feff}'), language_of(&text));
                    texts.insert(name.clone(), (path.clone(), article));
                }
                Err(error) => found.push(Diagnostic::of_file(
                    path.display().to_string(),
                    format!("The text of the source “{name}” can't be read: {error}."),
                    "Name a plain text in UTF-8: `--source NAME=FILE`.",
                )),
            }
        }
        (Self { texts }, found)
    }

    /// The names of sources whose texts are here.
    pub(super) fn names(&self) -> impl Iterator<Item = &String> {
        self.texts.keys()
    }

    /// Reports where the printed words don't stand in the paragraph that the fact names.
    pub(super) fn look_up(
        &self,
        fields: &Fields<'_>,
        source: &str,
        at: &Placed<String>,
        printed: &Placed<String>,
    ) {
        let Some((path, article)) = self.texts.get(source) else { return };
        let places = article.places_of(&printed.value);
        let file = path.display();
        if places.is_empty() {
            fields.report(
                printed.span.clone(),
                format!("“{}” stands nowhere in {file}.", printed.value),
                "Copy the figure from the source, sign by sign.",
            );
            return;
        }
        let number = |text: &str| text.parse::<usize>().ok();
        let named =
            at.value.split_once('.').and_then(|(section, paragraph)| number(section).zip(number(paragraph)));
        let Some((section, paragraph)) = named else { return };
        if places.iter().any(|(place, numbers)| *place == section && numbers.contains(&paragraph)) {
            return;
        }
        let found: Vec<String> =
            places.iter().map(|(section, numbers)| format!("{section}.{}", numbers.start())).collect();
        fields.report(
            at.span.clone(),
            format!("“{}” does not stand in paragraph {} of {file}, but in {}.", printed.value, at.value, found.join(" and ")),
            "Correct `at`: sections are counted from the headings, paragraphs from 1 in each, captions not at all.",
        );
    }
}

/// Warns where the printed words, read as a figure, say something else than the fact.
pub(super) fn compare(fields: &Fields<'_>, printed: &Placed<String>, statement: &Statement) {
    let claims = mentions::find(&printed.value, language_of(&printed.value), &Units::default());
    let [claim] = claims.as_slice() else { return };
    let differs = match (&claim.says, statement) {
        (Meaning::Quantity { value, bound, .. }, Statement::Quantity(quantity)) => quantity
            .printed
            .filter(|said| said.value != *value || (*bound != Bound::Exact && said.bound != *bound))
            .map(|said| {
                let name = |bound: Bound| bound.name();
                format!(
                    "“{}” reads as {} {value}, and the fact says {} {}.",
                    printed.value,
                    name(*bound),
                    name(said.bound),
                    said.value
                )
            }),
        (Meaning::Moment { year, month, day, clock }, Statement::Event(moment)) => {
            let (date, time) = match *moment {
                Moment::Year(year) => ((year, None, None), None),
                Moment::Month(year, month) => ((year, Some(month), None), None),
                Moment::Day(date) => ((date.year, Some(date.month), Some(date.day)), None),
                Moment::Minute(date, clock) => ((date.year, Some(date.month), Some(date.day)), Some(clock)),
            };
            let agrees = year.is_none_or(|year| year == date.0)
                && (month.is_none() || date.1.is_none() || *month == date.1)
                && (day.is_none() || date.2.is_none() || *day == date.2)
                && (clock.is_none() || time.is_none() || *clock == time);
            (!agrees).then(|| {
                format!("“{}” is another time than the fact's {}.", printed.value, moment.machine_readable())
            })
        }
        _ => None,
    };
    if let Some(message) = differs {
        fields.warn(printed.span.clone(), message, "Compare `printed` and the fact with the source.");
    }
}

/// The language of a text by its characters.
pub(super) fn language_of(text: &str) -> Language {
    let han = text.chars().filter(|c| ('\u{3400}'..='\u{9fff}').contains(c)).count();
    if han * 8 < text.chars().filter(|c| c.is_alphanumeric()).count() {
        return Language::En;
    }
    // Everyday characters that only one way of writing has.
    let count = |signs: &str| text.chars().filter(|c| signs.contains(*c)).count();
    let hant = count("國個這們來時後會發說對為與過還進開關學業務區縣號萬億餘條戶農總經產實體歲");
    let hans = count("国个这们来时后会发说对为与过还进开关学业务区县号万亿余条户农总经产实体岁");
    if hans > hant { Language::ZhHans } else { Language::ZhHant }
}
