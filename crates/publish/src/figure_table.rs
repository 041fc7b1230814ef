//! A figure's facts as a CSV file: the words of the page's table, and their numbers.

use super::spreadsheet::guard;
use csv::{Terminator, WriterBuilder};
use quantity::{Bound, End, Interval, Language, Quantity, Unit};
use story::Story;
use story::document::Figure;
use story::fact::{Fact, FactId, Origin, Statement};
use story::series::{Point, Series};
use story::wording::attribution::{calculation_part, place_in_source};
use story::wording::{columns, phrases};

/// Makes spreadsheets read the file as UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The facts that a figure draws as CSV (RFC 4180, UTF-8 with a byte-order mark), headings in the story's language.
///
/// It has a row for each fact, and for each moment of a series. A `'` precedes a text that a spreadsheet would run as a
/// formula.
pub fn figure_csv(story: &Story, figure: &Figure) -> Vec<u8> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(BYTE_ORDER_MARK.to_vec());
    let drawn = figure.unique_facts();
    let facts = drawn.iter().filter_map(|id| story.facts.get_key_value(id));
    let rows = facts.flat_map(|(id, fact)| rows(story, &drawn, id, fact));
    for record in std::iter::once(columns::columns(story.language)).chain(rows) {
        // Writing into memory can't fail, and all records have the same number of cells.
        let _ = writer.write_record(record);
    }
    writer.into_inner().unwrap_or_default()
}

/// The words, numbers and bounds of a row.
#[derive(Default)]
struct RowValues<'a> {
    words: &'a str,
    value: String,
    interval: Option<Interval>,
    bound: String,
    unit: Option<&'a Unit>,
    time: String,
}

fn rows(story: &Story, drawn: &[FactId], id: &FactId, fact: &Fact) -> Vec<Vec<String>> {
    let language = story.language;
    match &fact.statement {
        Statement::Quantity(quantity) => {
            vec![row(story, id, fact, quantity_values(fact, quantity, language), true)]
        }
        Statement::Event(at) => {
            let values =
                RowValues { words: &fact.words, time: at.machine_readable(), ..RowValues::default() };
            vec![row(story, id, fact, values, true)]
        }
        // The facts of the series have their own rows.
        Statement::Series(series)
            if !series.members.is_empty() && series.members.iter().all(|member| drawn.contains(member)) =>
        {
            let values = RowValues { words: &fact.words, unit: Some(&series.unit), ..RowValues::default() };
            vec![row(story, id, fact, values, true)]
        }
        Statement::Series(series) => series_rows(story, id, fact, series),
    }
}

fn quantity_values<'a>(fact: &'a Fact, quantity: &'a Quantity, language: Language) -> RowValues<'a> {
    let interval = quantity.interval;
    let (value, bound) = match quantity.printed {
        Some(printed) => (printed.value.to_string(), columns::bound(printed.bound, language)),
        None => exact_number(&interval, language),
    };
    let time = fact.period.clone().unwrap_or_default();
    RowValues { words: &fact.words, value, interval: Some(interval), bound, unit: Some(&quantity.unit), time }
}

/// A row for each moment. A series of facts has the rows of its facts; a series from a table has its notes in the first row.
fn series_rows(story: &Story, id: &FactId, fact: &Fact, series: &Series) -> Vec<Vec<String>> {
    let language = story.language;
    let of_point = |(index, point): (usize, &Point)| {
        let member = series.members.get(index).and_then(|member| story.facts.get_key_value(member));
        if let Some((member, fact)) = member
            && let Some(quantity) = fact.quantity()
        {
            let values =
                RowValues { time: point.at.machine_readable(), ..quantity_values(fact, quantity, language) };
            return row(story, member, fact, values, true);
        }
        let (value, bound) = match &point.interval {
            Some(interval) => exact_number(interval, language),
            None => (String::new(), columns::no_data(language)),
        };
        let values = RowValues {
            words: point.words.as_deref().unwrap_or_default(),
            value,
            interval: point.interval,
            bound,
            unit: Some(&series.unit),
            time: point.at.machine_readable(),
        };
        row(story, id, fact, values, index == 0)
    };
    series.points.iter().enumerate().map(of_point).collect()
}

/// The number if only one is possible, and the words for the bound.
fn exact_number(interval: &Interval, language: Language) -> (String, String) {
    match interval.low.number().filter(|_| interval.is_exact()) {
        Some(number) => (number.to_string(), columns::bound(Bound::Exact, language)),
        None => (String::new(), columns::range_known(language)),
    }
}

/// How a fact is calculated, and its parts: 收集訴求（3.4萬餘件）、解決率（99.2%）; the relation's name if both are unknown.
fn parts(story: &Story, fact: &Fact) -> String {
    let parts = story.calculation_parts(fact).map(|(_, part)| calculation_part(part, story.language));
    let parts = parts.collect::<Vec<_>>().join(phrases(story.language).comma);
    let Origin::Calculation(calculation) = &fact.origin else { return parts };
    match (calculation.formula.as_str(), parts.as_str()) {
        ("", "") => calculation.relation.clone(),
        ("", parts) | (parts, "") => parts.to_owned(),
        (formula, parts) if story.language.is_chinese() => format!("{formula}{parts}"),
        (formula, parts) => format!("{formula} {parts}"),
    }
}

fn row(story: &Story, id: &FactId, fact: &Fact, values: RowValues<'_>, with_notes: bool) -> Vec<String> {
    let language = story.language;
    let (mut says, mut at, mut printed, mut calculation) = ("", String::new(), "", String::new());
    let source = match &fact.origin {
        Origin::Source(citation) => {
            (says, at, printed) =
                (citation.says.as_str(), place_in_source(citation, language), citation.printed.as_str());
            story.sources.get(&citation.source)
        }
        Origin::Calculation(_) => {
            calculation = parts(story, fact);
            None
        }
    };
    let (lowest, lowest_included) = end_cells(values.interval.map(|interval| interval.low), language);
    let (highest, highest_included) = end_cells(values.interval.map(|interval| interval.high), language);
    let (notes, corrections) =
        if with_notes { (fact.notes.join("\n"), corrections(story, id)) } else { Default::default() };
    let text = |text: &str| guard(text).into_owned();
    vec![
        text(&fact.label),
        text(values.words),
        values.value,
        lowest,
        lowest_included,
        highest,
        highest_included,
        values.bound,
        text(values.unit.map_or(String::new(), |unit| unit.beside_many(language)).trim()),
        text(&values.time),
        text(says),
        text(source.map_or("", |source| &source.title)),
        text(source.and_then(|source| source.author.as_deref()).unwrap_or_default()),
        text(source.map_or("", |source| &source.publisher)),
        source.map(|source| source.published.machine_readable()).unwrap_or_default(),
        text(source.and_then(|source| source.url.as_ref()).map_or("", |url| url.as_str())),
        text(&at),
        text(printed),
        text(&calculation),
        text(&notes),
        text(&corrections),
        text(id),
    ]
}

/// The cells of an end: the number, and whether the number itself is possible. Both are empty without a limit.
fn end_cells(end: Option<End>, language: Language) -> (String, String) {
    match end {
        Some(End::Closed(number)) => (number.to_string(), columns::yes(true, language)),
        Some(End::Open(number)) => (number.to_string(), columns::yes(false, language)),
        Some(End::Unlimited) | None => (String::new(), String::new()),
    }
}

fn corrections(story: &Story, id: &FactId) -> String {
    let lines = story
        .corrections_of(id)
        .map(|correction| format!("{} {}", correction.date.machine_readable(), correction.text));
    lines.collect::<Vec<_>>().join("\n")
}
