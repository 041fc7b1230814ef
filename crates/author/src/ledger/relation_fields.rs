//! Reading a relation: its form, and the facts that it names.

use super::patterns::Patterns;
use super::point_names::{is_broken, missing_point};
use crate::fields::{Fields, Spanned};
use std::collections::{BTreeMap, BTreeSet};
use story::fact::{Fact, FactId};
use story::relation::{Relation, Share};

const FORMS: [&str; 13] = [
    "share",
    "ratio",
    "sum",
    "at-most",
    "same",
    "change",
    "difference",
    "multiple",
    "per",
    "average",
    "rank",
    "count",
    MOVING_AVERAGE,
];

/// The forms that are calculations with one result.
pub(super) const OPERATIONS: [&str; 7] =
    ["change", "difference", "multiple", "per", "average", "rank", "count"];

/// The form of a series of averages.
pub(super) const MOVING_AVERAGE: &str = "moving-average";

const EXAMPLES: &str = "share = { part = …, whole = …, rate = … }, ratio = { of = …, to = …, is = … }, sum = { parts = […], whole = … }, at-most = { less = …, more = … }, same = […], change = { from = …, to = …, is = … }, difference, multiple, per, average, rank, count or moving-average";

/// The facts that a relation can name.
#[derive(Clone, Copy)]
pub(super) struct Members<'a> {
    pub(super) facts: &'a BTreeMap<FactId, Fact>,
    pub(super) broken: &'a BTreeSet<FactId>,
    pub(super) patterns: &'a Patterns,
}

impl Members<'_> {
    /// A relation, if it has exactly one form, all its facts exist, and their units fit.
    pub(super) fn relation(&self, fields: &Fields<'_>) -> Option<Relation> {
        let relation = self.form(fields)?;
        if let Some((first, second)) = self.other_units(&relation) {
            let unit = |id: &FactId| {
                self.facts.get(id).and_then(Fact::quantity).map_or("", |quantity| quantity.unit.id.as_str())
            };
            fields.report(
                fields.span.clone(),
                format!(
                    "The {} puts together “{first}” in {} and “{second}” in {}.",
                    fields.what,
                    unit(&first),
                    unit(&second)
                ),
                "Name facts with one unit. The difference of two percentages is in `percentage-point`.",
            );
            return None;
        }
        Some(relation)
    }

    /// Two facts of a relation whose units can't be added or compared.
    fn other_units(&self, relation: &Relation) -> Option<(FactId, FactId)> {
        let same: Vec<&FactId> = match relation {
            Relation::Share(share) => [&share.part, &share.whole].into_iter().chain(&share.rest).collect(),
            Relation::Sum { parts, whole } => parts.iter().chain([whole]).collect(),
            Relation::AtMost { less, more } => vec![less, more],
            Relation::Same(ids) => ids.iter().collect(),
            Relation::Result { operation, .. } => operation.of_one_unit(),
            Relation::Ratio { .. } | Relation::MovingAverage { .. } => return None,
        };
        let scale = |id: &FactId| {
            let unit = &self.facts.get(id)?.quantity()?.unit;
            // Percentages and their differences add up to percentages.
            let is_sum = matches!(relation, Relation::Sum { .. });
            Some(if is_sum && unit.is_percentage_point() { "percent" } else { unit.scale() })
        };
        let (first, rest) = same.split_first()?;
        let other = rest.iter().find(|id| scale(id) != scale(first))?;
        Some(((*first).clone(), (*other).clone()))
    }

    fn form(&self, fields: &Fields<'_>) -> Option<Relation> {
        let mut forms = FORMS.into_iter().filter(|form| fields.has(form));
        let message = || format!("The {} must have exactly one form.", fields.what);
        let help = format!("Write one of: {EXAMPLES}.");
        let form = match (forms.next(), forms.next()) {
            (Some(form), None) => form,
            (None, _) => {
                fields.report_missing(message(), help);
                return None;
            }
            _ => {
                fields.report(fields.span.clone(), message(), help);
                return None;
            }
        };
        match form {
            "share" => self.share(fields.table("share")?),
            "ratio" => self.ratio(fields.table("ratio")?),
            "sum" => self.sum(fields.table("sum")?),
            "at-most" => self.at_most(fields.table("at-most")?),
            "same" => Some(Relation::Same(self.all(fields, fields.texts("same"))?)),
            MOVING_AVERAGE => self.moving_average(fields.table(MOVING_AVERAGE)?),
            other => self.operation(other, fields.table(other)?),
        }
    }

    fn share(&self, fields: Fields<'_>) -> Option<Relation> {
        if self.names_many(&fields, "whole") {
            return self.share_of_sum(fields);
        }
        let [part, whole, rate] = ["part", "whole", "rate"].map(|name| self.one(&fields, name));
        let rest = fields.has("rest").then(|| self.one(&fields, "rest"));
        let is_percent = |rate: &Fact| rate.quantity().is_some_and(|quantity| quantity.unit.is_percent());
        if let Some(id) = rate.as_ref().filter(|id| !self.facts.get(*id).is_some_and(is_percent)) {
            fields.report(
                fields.span.clone(),
                format!("`rate` of {} is not a percentage: “{id}”.", fields.what),
                "Name a fact with `unit = \"percent\"`.",
            );
            fields.finish();
            return None;
        }
        if !fields.finish() {
            return None;
        }
        Some(Relation::Share(Share {
            part: part?,
            whole: whole?,
            rate: rate?,
            rest: rest.map_or(Some(None), |rest| rest.map(Some))?,
        }))
    }

    fn ratio(&self, fields: Fields<'_>) -> Option<Relation> {
        let [of, to, is] = ["of", "to", "is"].map(|name| self.one(&fields, name));
        if !fields.finish() {
            return None;
        }
        Some(Relation::Ratio { of: of?, to: to?, is: is? })
    }

    fn sum(&self, fields: Fields<'_>) -> Option<Relation> {
        let names = fields.texts("parts");
        let count = self.patterns.filled_in(names.clone()).len();
        let parts = self.all(&fields, names);
        let whole = self.one(&fields, "whole");
        if count < 2 {
            fields.report_missing(
                format!("{} has fewer than two parts.", fields.what),
                "Add `parts = [\"…\", \"…\"]`.",
            );
        }
        if !fields.finish() || count < 2 {
            return None;
        }
        Some(Relation::Sum { parts: parts?, whole: whole? })
    }

    fn at_most(&self, fields: Fields<'_>) -> Option<Relation> {
        let [less, more] = ["less", "more"].map(|name| self.one(&fields, name));
        if !fields.finish() {
            return None;
        }
        Some(Relation::AtMost { less: less?, more: more? })
    }

    pub(super) fn one(&self, fields: &Fields<'_>, name: &'static str) -> Option<FactId> {
        self.check(fields, fields.text(name)?)
    }

    /// Warns of patterns with empty cells: what is calculated is of the others.
    fn warn_of_empty_cells(&self, fields: &Fields<'_>, names: &[Spanned<String>]) {
        for name in names {
            let empty = self.patterns.empty_cells(&name.value);
            if empty > 0 {
                let cells = if empty == 1 { "1 cell".to_owned() } else { format!("{empty} cells") };
                let message = format!(
                    "“{}” leaves out {cells} without a value, so {} is of the others.",
                    name.value, fields.what
                );
                fields.warn(
                    name.span.clone(),
                    message,
                    "If that is meant, leave the rows out with `leave-out`, or name the facts one by one.",
                );
            }
        }
    }

    /// All facts of a list, patterns such as `turnout/*` filled in. Each is checked, also after one that does not exist.
    pub(super) fn all(&self, fields: &Fields<'_>, names: Vec<Spanned<String>>) -> Option<Vec<FactId>> {
        self.warn_of_empty_cells(fields, &names);
        let names = self.patterns.filled_in(names);
        let checked: Vec<Option<FactId>> = names.into_iter().map(|id| self.check(fields, id)).collect();
        checked.into_iter().collect()
    }

    fn check(&self, fields: &Fields<'_>, id: Spanned<String>) -> Option<FactId> {
        let id = match self.patterns.one(&id.value) {
            Some(fact) => Spanned { value: fact.clone(), span: id.span },
            None => id,
        };
        match self.facts.get(&id.value) {
            None if is_broken(self.broken, &id.value) => None,
            None => {
                if let Some((message, help)) = missing_point(self.facts, &id.value) {
                    fields.report(id.span, message, help);
                    return None;
                }
                fields.report_unknown("fact", &id, self.facts.keys().map(String::as_str));
                None
            }
            Some(fact) if fact.quantity().is_none() => {
                let what = if fact.series().is_some() { "a series" } else { "an event" };
                fields.report(
                    id.span,
                    format!("“{}” is {what}, but a relation needs quantities.", id.value),
                    "Name a fact with a value.",
                );
                None
            }
            Some(_) => Some(id.value),
        }
    }
}
