//! Fact links: the phrase must match the fact, bound word and unit included.

use super::reader::Reader;
use crate::ledger::{is_broken, missing_point};
use crate::suggestion::did_you_mean;
use std::ops::Range;
use story::document::Inline;
use story::series::Series;

impl Reader<'_> {
    /// A phrase that states a fact; `None` if it can't, which is reported.
    pub(super) fn fact(&mut self, id: &str, inner: &[Inline], span: Range<usize>) -> Option<Inline> {
        let ledger = self.ledger;
        if ledger.patterns.is_several(id) {
            self.error(
                span,
                &format!("“{id}” names several facts, but a link states one."),
                "Name one row and one column, and the moment if there are several.",
            );
            return None;
        }
        let id = ledger.patterns.one(id).map_or(id, String::as_str);
        self.spans.facts.push((id.to_owned(), self.in_file(span.clone())));
        let Some(fact) = ledger.facts.get(id) else {
            if !is_broken(&ledger.broken, id) {
                self.unknown_fact(id, span);
            }
            return None;
        };
        if let Some(series) = fact.series() {
            let message = format!("Cannot link to the series “{id}”: a link states one number.");
            self.error(span, &message, &help_for_series(series));
            return None;
        }
        let words = match inner {
            [] => fact.words.clone(),
            [Inline::Text(words)] => words.clone(),
            _ => {
                self.error(
                    span,
                    "The words of a fact can't be styled inside the link.",
                    "Put the stars outside: `**[3.4萬餘件](fact:…)**`.",
                );
                return None;
            }
        };
        Some(Inline::Fact(id.to_owned(), words))
    }

    fn unknown_fact(&mut self, id: &str, span: Range<usize>) {
        if let Some((message, help)) = missing_point(&self.ledger.facts, id) {
            // Which moment is meant is not known, so the other language is not asked for it.
            self.spans.facts.pop();
            self.error(span, &message, &help);
            return;
        }
        let near = did_you_mean(id, self.ledger.facts.keys().map(String::as_str));
        // The fact that was probably meant is not reported as unused.
        let place = self.spans.facts.pop().map(|(_, place)| place);
        self.spans.facts.extend(near.map(str::to_owned).zip(place));
        let help = match near {
            Some(near) => format!("Did you mean `fact:{near}`?"),
            None => "Add it to ledger.toml first.".to_owned(),
        };
        self.error(span, &format!("There is no fact “{id}” in the ledger."), &help);
    }
}

fn help_for_series(series: &Series) -> String {
    if series.members.is_empty() {
        return "Write a fact of its own for the number and link to that. A chart of the kind `line` draws the series.".to_owned();
    }
    let members: Vec<String> = series.members.iter().map(|id| format!("`fact:{id}`")).collect();
    format!("Link to one of its facts: {}.", members.join(", "))
}

/// The usual wording, then those that are closest to what was written.
pub(super) fn closest<'a>(accepted: &'a [String], written: &str) -> Vec<&'a str> {
    let mut others: Vec<&String> = accepted.iter().skip(1).collect();
    others.sort_by_key(|wording| strsim::levenshtein(written, wording));
    accepted.iter().take(1).chain(others).take(6).map(String::as_str).collect()
}
