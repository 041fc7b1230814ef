//! Reading where a fact comes from: a place in a source, or a calculation.

use super::facts::FactReader;
use super::model::{FactTexts, SourceKind};
use crate::fields::{Fields, Spanned};
use crate::local_text::LocalText;
use crate::source_check;
use story::fact::{Citation, Origin, Statement};

impl FactReader<'_> {
    /// The origin of a fact, without the name of who makes the claim: that is put into `texts`.
    pub(super) fn origin(
        &self,
        fields: &Fields<'_>,
        statement: Option<&Statement>,
        texts: &mut FactTexts,
    ) -> Option<Origin> {
        if fields.has("calculated") {
            let relation = fields.text("calculated")?;
            if !self.relations.contains(&relation.value.as_str()) {
                fields.report_unknown("relation", &relation, self.relations.iter().copied());
                return None;
            }
            return Some(Origin::calculated(relation.value));
        }
        if !fields.has("source") {
            fields.report_missing(
                format!("The {} has no source.", fields.what),
                "Add `source = { from = \"…\", at = \"2.7\", printed = \"…\", says = \"…\" }`, or `calculated = \"RELATION\"` for a calculation of your own.",
            );
            return None;
        }
        let citation = self.citation(fields.table("source")?, statement, texts)?;
        Some(Origin::Source(citation))
    }

    pub(super) fn citation(
        &self,
        fields: Fields<'_>,
        statement: Option<&Statement>,
        texts: &mut FactTexts,
    ) -> Option<Citation> {
        let from = fields.text("from");
        let kind =
            from.as_ref().and_then(|from| self.definitions.sources.get(&from.value)).map(|entry| entry.kind);
        // Only an article has paragraphs, and prints what it says. What a source is that can't be read is not known.
        let is_article = kind == Some(SourceKind::Article);
        let text = |name: &'static str| {
            let is_left_out = !is_article && !fields.has(name);
            if is_left_out {
                Some(Spanned { value: String::new(), span: fields.span.clone() })
            } else {
                fields.text(name)
            }
        };
        let at = text("at");
        let printed = text("printed");
        let is_said = is_article || fields.has("says");
        let says = if is_said { fields.local_text("says") } else { Some(LocalText::default()) };
        let is_whole = fields.finish();
        let from = from?;
        if !self.definitions.has_source(&from.value) {
            fields.report_unknown("source", &from, self.definitions.sources.keys().map(String::as_str));
            return None;
        }
        if self.definitions.broken_sources.contains(&from.value) {
            return None;
        }
        let (at, printed) = (at?, printed?);
        if is_article {
            check_place(&fields, &at);
            self.source_check.verify_quotation(&fields, &from.value, &at, &printed);
        }
        if let Some(statement) = statement.filter(|_| !printed.value.is_empty()) {
            source_check::warn_if_different(&fields, &printed, statement);
        }
        let says = says.filter(|_| is_whole)?;
        // Who says it is the publisher, where a data set or document speaks for itself.
        let publisher = self.definitions.sources.get(&from.value).map(|entry| entry.publisher.clone());
        texts.says = Some(if is_said { says } else { publisher? });
        Some(Citation {
            source: from.value,
            at: at.value,
            printed: printed.value,
            says: String::new(),
            place: None,
        })
    }
}

/// Warns if a place in a source is not section and paragraph.
fn check_place(fields: &Fields<'_>, at: &Spanned<String>) {
    let is_number =
        |part: &str| !part.is_empty() && part.len() < 5 && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts = at.value.split_once('.');
    if !parts.is_some_and(|(section, paragraph)| is_number(section) && is_number(paragraph)) {
        fields.warn(
            at.span.clone(),
            format!("`at` is “{}”, but must be SECTION.PARAGRAPH, such as `2.7`.", at.value),
            "Count sections from the headings; section 0 is the text before the first heading.",
        );
    }
}
