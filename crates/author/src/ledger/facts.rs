//! Reading a fact: what it states, its words, and where it comes from.

use super::cells::Cells;
use super::definitions::Definitions;
use super::model::FactTexts;
use super::printed::step;
use super::say::{self, Saying};
use super::series::{Pending, from_table};
use crate::context::ParseContext;
use crate::fields::{Fields, Spanned};
use crate::photos::PhotoSource;
use crate::source_check::SourceCheck;
use quantity::{Decimal, Moment, Quantity, Unit};
use std::collections::{BTreeMap, BTreeSet};
use story::fact::{Fact, FactId, Origin, Statement};
use story::series::Series;

/// The fields that a series of facts does not have: its facts have their own.
const OWN: [&str; 3] = ["unit", "bound", "step"];

/// What a fact can be: it has one of these fields.
const KINDS: [&str; 5] = ["value", "range", "when", "series", "calculated"];

/// Reads facts one by one, and collects the files and the series that they need.
pub(super) struct FactReader<'a> {
    pub(super) definitions: &'a Definitions,
    pub(super) relations: &'a [&'a str],
    pub(super) source_check: &'a SourceCheck,
    /// The ledger's file.
    pub(super) context: ParseContext<'a>,
    /// Relations that are moving averages: what they calculate is a series.
    pub(super) averages: BTreeSet<String>,
    /// Relations that are calculations with one result.
    pub(super) operations: BTreeSet<String>,
    /// The last place of each moving average that is printed.
    pub(super) average_steps: BTreeMap<FactId, Decimal>,
    /// The cells that the story's files name.
    pub(super) cells: Cells,
    /// How sentences round facts that are not printed, by the fact.
    pub(super) sayings: BTreeMap<FactId, Saying>,
    /// The tables of series, which are copied into the site.
    pub(super) tables: Vec<PhotoSource>,
    /// Tables with a mistake that is reported: a second fact that reads one does not report it again.
    pub(super) broken_tables: BTreeSet<String>,
    /// The rows of tables that some file names a point of, by the series.
    pub(super) rows: BTreeMap<FactId, Vec<(Moment, Option<Quantity>)>>,
    /// Series of facts, to be filled when all facts are read.
    pub(super) pending: Vec<Pending>,
}

impl<'a> FactReader<'a> {
    pub(super) fn new(
        definitions: &'a Definitions,
        relations: &'a [&'a str],
        source_check: &'a SourceCheck,
        context: ParseContext<'a>,
    ) -> Self {
        Self {
            definitions,
            relations,
            source_check,
            context,
            averages: BTreeSet::new(),
            operations: BTreeSet::new(),
            average_steps: BTreeMap::new(),
            cells: Cells::default(),
            sayings: BTreeMap::new(),
            tables: Vec::new(),
            broken_tables: BTreeSet::new(),
            rows: BTreeMap::new(),
            pending: Vec::new(),
        }
    }

    /// A fact without words, and the words that the author wrote for it.
    pub(super) fn read(&mut self, name: &str, fields: Fields<'_>) -> Option<(Fact, FactTexts)> {
        if let Some(saying) = say::read(&fields) {
            self.sayings.insert(name.to_owned(), saying);
        }
        if fields.has("of") {
            return self.cell(fields);
        }
        let label = fields.local_text("label");
        let period = fields.optional_local_text("period");
        let note = fields.optional_local_text("note");
        let mut texts = FactTexts { period, notes: note.into_iter().collect(), ..FactTexts::default() };
        let statement = if has_two_kinds(&fields) {
            None
        } else if fields.has("when") {
            fields.moment("when").map(|moment| Statement::Event(moment.value))
        } else if fields.has("series") {
            self.series(name, &fields, &mut texts).map(Statement::Series)
        } else if self.is_average(&fields) {
            self.moving_average(name, &fields).map(Statement::Series)
        } else {
            self.quantity(&fields).map(Statement::Quantity)
        };
        let is_of_facts = self.pending.last().is_some_and(|pending| pending.id == name);
        let origin = if is_of_facts && !fields.has("source") {
            // The origin is that of its earliest fact, once that is read.
            Some(Origin::calculated(""))
        } else {
            // Without a misspelt field the fact may state something else than its quotation.
            self.origin(&fields, statement.as_ref().filter(|_| !is_misspelt(&fields)), &mut texts)
        };
        if !fields.finish() {
            return None;
        }
        texts.label = label?;
        let fact = Fact {
            label: String::new(),
            words: String::new(),
            possible: None,
            statement: statement?,
            period: None,
            notes: Vec::new(),
            origin: origin?,
        };
        Some((fact, texts))
    }

    /// A cell of a table, with words of its own.
    fn cell(&self, fields: Fields<'_>) -> Option<(Fact, FactTexts)> {
        let of = fields.text("of")?;
        let label = fields.optional_local_text("label");
        let (period, note) = (fields.optional_local_text("period"), fields.optional_local_text("note"));
        if !fields.finish() {
            return None;
        }
        let id = self.cells.patterns.one(&of.value).unwrap_or(&of.value);
        let Some((fact, texts)) = self.cells.facts.get(id) else {
            if !self.cells.broken.contains(&of.value) {
                self.context.error(
                    of.span,
                    format!("`of` of the fact names no cell: “{}”.", of.value),
                    "Write TABLE/ROW/COLUMN, with `@` and a moment where there are several.",
                );
            }
            return None;
        };
        let mut texts = texts.clone();
        if let Some(label) = label {
            texts.label = label;
            texts.parts_of_label = None;
        }
        texts.period = period.or(texts.period);
        texts.notes.extend(note);
        Some((fact.clone(), texts))
    }

    fn is_average(&self, fields: &Fields<'_>) -> bool {
        let relation = fields.get("calculated").and_then(|value| value.get_ref().as_str());
        relation.is_some_and(|relation| self.averages.contains(relation))
    }

    /// A series that is filled when all facts are read.
    fn moving_average(&mut self, name: &str, fields: &Fields<'_>) -> Option<Series> {
        let unit = self.unit(fields)?;
        self.average_steps.insert(name.to_owned(), step(fields)?.unwrap_or(Decimal::ONE));
        Some(Series { unit, points: Vec::new(), members: Vec::new(), table: None })
    }

    /// A series from a table, or an empty one that waits for its facts.
    fn series(&mut self, name: &str, fields: &Fields<'_>, texts: &mut FactTexts) -> Option<Series> {
        let value = fields.get("series")?;
        let names = fields.texts("series");
        if value.get_ref().as_str().is_none() {
            fields.expect(&OWN);
            // Values that are not texts are reported already.
            if names.is_empty() && value.get_ref().as_array().is_some_and(|list| list.is_empty()) {
                let message = format!("`series` of {} is empty.", fields.what);
                let help = "Write `series = \"table.csv\"`, or a list of facts with a `period`.";
                fields.report(value.span(), message, help);
            }
            return if names.is_empty() { None } else { Some(self.series_of_facts(name, fields, names)) };
        }
        let meaning = self.meaning(fields)?;
        let file = names.first()?;
        if self.broken_tables.contains(&file.value) {
            return None;
        }
        let Some(table) = from_table(fields, file, &meaning) else {
            self.broken_tables.insert(file.value.clone());
            return None;
        };
        self.tables.push(table.source);
        let prefix = format!("{name}@");
        if fields.context.prescan.cell_names.keys().any(|point| point.starts_with(&prefix)) {
            self.rows.insert(name.to_owned(), table.rows);
        }
        texts.points = table.points;
        Some(table.series)
    }

    fn series_of_facts(&mut self, name: &str, fields: &Fields<'_>, members: Vec<Spanned<String>>) -> Series {
        for name in OWN {
            if let Some(value) = fields.get(name) {
                let message = format!("The {} has `{name}`, but its facts have their own.", fields.what);
                fields.report(value.span(), message, format!("Remove `{name}`."));
            }
        }
        self.pending.push(Pending { id: name.to_owned(), members });
        Series { unit: Unit::number(), points: Vec::new(), members: Vec::new(), table: None }
    }
}

/// Whether a fact has a field that no fact has. It is reported when the fields are finished.
fn is_misspelt(fields: &Fields<'_>) -> bool {
    let others = ["label", "period", "note", "source"];
    let known = |key: &str| [&KINDS[..], &OWN, &others].iter().any(|names| names.contains(&key));
    fields.table.keys().any(|key| !known(key.get_ref()))
}

/// Whether a fact has fields of two kinds. That is reported once, and all its fields count as read.
fn has_two_kinds(fields: &Fields<'_>) -> bool {
    let mut kinds = KINDS.into_iter().filter_map(|name| Some((name, fields.get(name)?)));
    let (Some((first, _)), Some((second, value))) = (kinds.next(), kinds.next()) else { return false };
    fields.report(
        value.span(),
        format!("The {} has both `{first}` and `{second}`.", fields.what),
        "Keep one of them.",
    );
    fields.expect(&OWN);
    fields.expect(&["source"]);
    true
}
