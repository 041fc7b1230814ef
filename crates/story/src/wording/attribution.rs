//! Words for where facts come from: credits of sources, origins, parts of calculations, values of series.

use super::{date, moment, phrases, place};
use crate::fact::{Citation, Fact, Origin, Place, Source};
use quantity::Language;

/// A source by author, title, publisher and day, as plain text.
pub fn credit(source: &Source, language: Language) -> String {
    let words = phrases(language);
    let author = source.author.iter().map(|author| format!("{author}{}", words.after_author));
    let day = date(source.published, language);
    let (open, title, close, clause) = (words.title_open, &source.title, words.title_close, words.clause);
    format!("{}{open}{title}{close}{clause}{}{clause}{day}", author.collect::<String>(), source.publisher)
}

/// Who makes the claim, and where in the source: 據株洲市，原文第2節第7段.
pub fn origin(fact: &Fact, language: Language) -> String {
    let words = phrases(language);
    match &fact.origin {
        Origin::Calculation(_) => words.our_calculation.to_owned(),
        Origin::Source(citation) => {
            let says = words.says.replace("{}", &citation.says);
            let place = place_in_source(citation, language);
            if place.is_empty() { says } else { format!("{says}{}{place}", words.clause) }
        }
    }
}

/// The place in a source: section and paragraph of an article, or a cell of a table. Empty for other sources.
pub fn place_in_source(citation: &Citation, language: Language) -> String {
    match &citation.place {
        Some(place) => cell(place, language),
        None if citation.at.is_empty() => String::new(),
        None => place(&citation.at, language),
    }
}

/// The place of a cell: turnout.xlsx, row 7, column “2025 (%)”.
fn cell(place: &Place, language: Language) -> String {
    let quoted = |text: &str| match language {
        Language::ZhHant => format!("「{text}」"),
        Language::ZhHans | Language::En => format!("“{text}”"),
    };
    let mut parts = vec![place.file.clone()];
    parts.extend(place.sheet.as_ref().map(|sheet| match language {
        Language::ZhHant | Language::ZhHans => format!("工作表{}", quoted(sheet)),
        Language::En => format!("sheet {}", quoted(sheet)),
    }));
    // Rows and columns have opposite names on the two sides of the strait.
    parts.extend(place.row.map(|row| match language {
        Language::ZhHant => format!("第{row}列"),
        Language::ZhHans => format!("第{row}行"),
        Language::En => format!("row {row}"),
    }));
    if !place.column.is_empty() {
        parts.push(match language {
            Language::ZhHant => format!("{}欄", quoted(&place.column)),
            Language::ZhHans => format!("{}列", quoted(&place.column)),
            Language::En => format!("column {}", quoted(&place.column)),
        });
    }
    parts.join(phrases(language).clause)
}

/// The label of a cell, from its row and its column: North, turnout.
pub fn cell_label(row: &str, column: &str, language: Language) -> String {
    match language {
        Language::ZhHant | Language::ZhHans => format!("{row}：{column}"),
        Language::En => format!("{row}: {column}"),
    }
}

/// A part of a calculation with its value: 收集訴求（3.4萬餘件）.
pub fn calculation_part(part: &Fact, language: Language) -> String {
    let words = phrases(language);
    format!("{}{}{}{}", part.label, words.bracket_open, part.words, words.bracket_close)
}

/// Moment and value of each worded point of a series from a table: all of a short series, ends and extremes of a
/// long one. Points of a series of facts are not listed here: each is a fact with a row of its own.
pub fn series_values(fact: &Fact, language: Language) -> Vec<(String, String)> {
    let Some(series) = fact.series().filter(|series| series.members.is_empty()) else { return Vec::new() };
    let words = phrases(language);
    let (lowest, highest) = series.extremes();
    let worded = series.worded_points();
    let is_long = worded.len() < series.points.len();
    let value = |index: usize| {
        let point = &series.points[index];
        let extreme = match Some(index) {
            place if is_long && place == lowest => format!("{}{}", words.separator, words.lowest),
            place if is_long && place == highest => format!("{}{}", words.separator, words.highest),
            _ => String::new(),
        };
        (moment(point.at, language) + &extreme, point.words.clone().unwrap_or_default())
    };
    worded.into_iter().map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Statement;
    use quantity::{Date, Moment};

    fn fact(origin: Origin) -> Fact {
        Fact {
            label: "Requests".into(),
            words: "more than 34,000".into(),
            possible: None,
            statement: Statement::Event(Moment::Year(2020)),
            period: None,
            notes: Vec::new(),
            origin,
        }
    }

    #[test]
    fn a_credit_names_author_title_publisher_and_day() {
        let source = Source {
            title: "Brewing".into(),
            author: Some("A. Writer".into()),
            publisher: "Voice".into(),
            published: Date { year: 2020, month: 12, day: 12 },
            url: None,
        };
        assert_eq!(credit(&source, Language::En), "A. Writer, “Brewing”, Voice, 12 December 2020");
        let anonymous = Source { author: None, ..source };
        assert_eq!(credit(&anonymous, Language::ZhHant), "《Brewing》，Voice，2020年12月12日");
    }

    #[test]
    fn an_origin_is_a_claim_with_its_place_or_our_calculation() {
        let (source, at, printed) = ("voice".into(), "2.7".into(), "3.4".into());
        let cited =
            fact(Origin::Source(Citation { source, at, printed, says: "株洲市".into(), place: None }));
        assert_eq!(origin(&cited, Language::ZhHant), "據株洲市，原文第2節第7段");
        assert_eq!(origin(&fact(Origin::calculated("sum")), Language::En), "our calculation");
        assert_eq!(calculation_part(&cited, Language::En), "Requests (more than 34,000)");
    }

    #[test]
    fn only_a_series_from_a_table_has_values_to_list() {
        assert!(series_values(&fact(Origin::calculated("sum")), Language::En).is_empty());
    }
}
