//! The files of a draft, escaped so that they are read back unchanged.

use super::fact::DraftedFact;
use crate::placeholder::{PLACEHOLDER, PLACEHOLDER_DAY};
use crate::plain_article::PlainArticle;
use quantity::{Bound, Date, Decimal, Language, Moment, Number, Unit};
use std::fmt::Write;
use story::fact::Statement;

/// `charts.toml`: only the author knows which charts to draw.
pub(super) const CHARTS: &str = "# The facts that each chart draws. The article shows a chart with\n# ![what it says](chart:NAME \"its title\") on a line of its own.\n#\n# [NAME]\n# kind = \"timeline\"\n# events = [\"…\", \"…\"]\n";

/// `ledger.toml`, without labels.
pub(super) fn ledger_toml<'a>(
    article: &PlainArticle,
    language: Language,
    units: impl Iterator<Item = &'a Unit>,
    facts: &[DraftedFact],
) -> String {
    let mut ledger = String::from(
        "# Every number of the story, once. Add a `label` to each fact, and confirm in `says` who makes the claim.\n\n[source.article]\n",
    );
    let _ = writeln!(ledger, "title = {}", quoted(&article.title));
    if let Some(author) = &article.author {
        let _ = writeln!(ledger, "author = {}", quoted(author));
    }
    let publisher = article.publisher.clone().unwrap_or_else(|| PLACEHOLDER.to_owned());
    let _ = match &article.publisher {
        Some(publisher) => writeln!(ledger, "publisher = {}", quoted(publisher)),
        None => writeln!(ledger, "publisher = \"?\"                 # not found in the text"),
    };
    let _ = match article.published {
        Some(date) => writeln!(ledger, "published = {}", date.machine_readable()),
        None => writeln!(ledger, "published = {PLACEHOLDER_DAY}        # not found in the text"),
    };
    for unit in units {
        let _ = write!(ledger, "\n[unit.{}]\n", unit.id);
        if unit.countable {
            ledger.push_str("countable = true\n");
        }
        if unit.ordinal {
            ledger.push_str("ordinal = true\n");
        }
        let words: Vec<String> = unit.words.iter().map(|word| quoted(word)).collect();
        let _ = writeln!(ledger, "{} = [{}]", language.tag(), words.join(", "));
    }
    for fact in facts {
        write_fact(&mut ledger, fact, &publisher);
    }
    ledger
}

/// A fact of the ledger, without its label.
fn write_fact(ledger: &mut String, fact: &DraftedFact, publisher: &str) {
    let _ = write!(ledger, "\n# {}\n[fact.{}]\n", fact.sentence.replace(char::is_control, " "), fact.id);
    match &fact.statement {
        Statement::Event(Moment::Year(year)) => {
            let _ = writeln!(ledger, "when = {year}");
        }
        Statement::Event(moment @ (Moment::Day(_) | Moment::Minute(..))) => {
            // TOML 1.0 wants the seconds of a time.
            let seconds = if matches!(moment, Moment::Minute(..)) { ":00" } else { "" };
            let _ = writeln!(ledger, "when = {}{seconds}", moment.machine_readable());
        }
        // TOML has no type for months and extents.
        Statement::Event(moment) => {
            let _ = writeln!(ledger, "when = \"{}\"", moment.machine_readable());
        }
        // An article has no series.
        Statement::Series(_) => return,
        Statement::Quantity(quantity) => {
            let Some(printed) = quantity.printed else { return };
            let _ = match printed.value {
                Number::Single(number) => writeln!(ledger, "value = {}", grouped(number)),
                Number::Range(low, high) => writeln!(ledger, "range = [{}, {}]", grouped(low), grouped(high)),
                Number::Fraction(part, whole) => writeln!(ledger, "value = \"{part}/{whole}\""),
            };
            if quantity.step != Decimal::ZERO {
                let _ = writeln!(ledger, "step = {}", grouped(quantity.step));
            }
            if printed.bound != Bound::Exact {
                let _ = writeln!(ledger, "bound = \"{}\"", printed.bound.name());
            }
            let _ = writeln!(ledger, "unit = \"{}\"", quantity.unit.id);
        }
    }
    let says = fact.says.as_deref().unwrap_or(publisher);
    let _ = writeln!(ledger, "label = \"\"");
    let _ = writeln!(
        ledger,
        "source = {{ from = \"article\", at = \"{}\", printed = {}, says = {} }}  # confirm: who says so?",
        fact.at,
        quoted(&fact.printed),
        quoted(says)
    );
}

/// `story.toml`, as far as the article gives its contents.
pub(super) fn story_toml(slug: &str, article: &PlainArticle, language: Language) -> String {
    let date = article.published.map_or(PLACEHOLDER_DAY.to_owned(), Date::machine_readable);
    format!(
        "slug = {}\ndefault-language = \"{}\"\nauthors = []                      # who writes this story\npublisher = {}\npublished = {date}\nmay-embed = true\n",
        quoted(slug),
        language.tag(),
        quoted(article.publisher.as_deref().unwrap_or(PLACEHOLDER)),
    )
}

/// A text in TOML.
fn quoted(text: &str) -> String {
    let escaped: String = text
        .chars()
        .map(|c| match c {
            '"' => "\\\"".to_owned(),
            '\\' => "\\\\".to_owned(),
            c if c.is_control() => format!("\\u{:04X}", c as u32),
            c => c.to_string(),
        })
        .collect();
    format!("\"{escaped}\"")
}

/// A number in TOML: 34_000.
fn grouped(number: Decimal) -> String {
    let text = number.to_string();
    let (whole, fraction) =
        text.split_once('.').map_or((text.as_str(), None), |(whole, fraction)| (whole, Some(fraction)));
    let mut digits = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 && digit.is_ascii_digit() && !digits.ends_with('-') {
            digits.push('_');
        }
        digits.push(digit);
    }
    fraction.map_or(digits.clone(), |fraction| format!("{digits}.{fraction}"))
}

/// A text in Markdown, with every mark escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut markdown = String::new();
    for (index, c) in text.chars().enumerate() {
        let is_mark = matches!(c, '[' | ']' | '*' | '_' | '<' | '>' | '\\' | '`' | '&' | '!')
            || (index == 0 && matches!(c, '#' | '-' | '+' | '=' | '~'));
        if is_mark {
            markdown.push('\\');
        }
        markdown.push(c);
    }
    markdown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped() {
        assert_eq!(quoted("他說\"好\"\\"), "\"他說\\\"好\\\"\\\\\"");
        assert_eq!(grouped(Decimal::integer(1_280_000)), "1_280_000");
        assert_eq!(escaped("[a]*b*"), "\\[a\\]\\*b\\*");
    }
}
