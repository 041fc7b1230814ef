//! How a fact is calculated, in a sentence: for notes, tables and fact-checkers.

use crate::fact::{Fact, FactId};
use crate::operation::{Condition, Operation};
use crate::relation::{Relation, Share};
use quantity::{Decimal, Language};
use std::collections::BTreeMap;

/// The calculation of `is` by a relation in words: “Change from A to B, in percent of A.”
pub fn formula(
    relation: &Relation,
    is: &FactId,
    facts: &BTreeMap<FactId, Fact>,
    language: Language,
) -> String {
    let words = Words { facts, language };
    match relation {
        Relation::Share(share) => words.share(share, is),
        Relation::Ratio { of, to, is: quotient } if is == to => words.quotient(of, quotient),
        Relation::Ratio { of, to, is: quotient } if is == of => words.product(to, quotient),
        Relation::Ratio { of, to, .. } => words.quotient(of, to),
        Relation::Sum { parts, whole } if is == whole => words.sum(parts),
        Relation::Sum { parts, whole } => {
            let others: Vec<FactId> = parts.iter().filter(|part| *part != is).cloned().collect();
            words.rest(whole, &others)
        }
        Relation::AtMost { less, more } if is == less => words.compared(more, true),
        Relation::AtMost { less, .. } => words.compared(less, false),
        Relation::Same(ids) => {
            let others: Vec<FactId> = ids.iter().filter(|id| *id != is).cloned().collect();
            words.same(&others)
        }
        Relation::Result { operation, is } => words.operation(operation, is),
        Relation::MovingAverage { of, over, .. } => words.moving_average(of, *over),
    }
}

struct Words<'a> {
    facts: &'a BTreeMap<FactId, Fact>,
    language: Language,
}

/// Lists name all facts up to this many; longer ones their number, the first and the last.
const MOST_NAMED: usize = 4;

impl Words<'_> {
    /// The words in the language: traditional and simplified Chinese, English.
    fn say(&self, hant: String, hans: String, en: String) -> String {
        match self.language {
            Language::ZhHant => hant,
            Language::ZhHans => hans,
            Language::En => en,
        }
    }

    /// What a fact is about, in quotation marks, with its period.
    fn name(&self, id: &FactId) -> String {
        let Some(fact) = self.facts.get(id) else { return self.quoted(id) };
        match (&fact.period, self.language) {
            (Some(period), Language::En) => self.quoted(&format!("{}, {period}", fact.label)),
            (Some(period), _) => self.quoted(&format!("{}，{period}", fact.label)),
            (None, _) => self.quoted(&fact.label),
        }
    }

    fn quoted(&self, text: &str) -> String {
        match self.language {
            Language::ZhHant => format!("「{text}」"),
            Language::ZhHans | Language::En => format!("“{text}”"),
        }
    }

    fn names(&self, ids: &[FactId]) -> String {
        let count = ids.len();
        let comma = super::signs(self.language).comma;
        if let (Some(first), Some(last), true) = (ids.first(), ids.last(), count > MOST_NAMED) {
            let (first, last) = (self.name(first), self.name(last));
            return self.say(
                format!("{first}至{last}共{count}項"),
                format!("{first}至{last}共{count}项"),
                format!("{count} figures, {first} to {last}"),
            );
        }
        ids.iter().map(|id| self.name(id)).collect::<Vec<_>>().join(comma)
    }

    fn is_percent(&self, id: &FactId) -> bool {
        self.facts.get(id).and_then(Fact::quantity).is_some_and(|quantity| quantity.unit.is_percent())
    }

    fn share(&self, share: &Share, is: &FactId) -> String {
        let [part, whole, rate] = [&share.part, &share.whole, &share.rate].map(|id| self.name(id));
        if *is == share.rate {
            return self.say(
                format!("{part}佔{whole}的百分比。"),
                format!("{part}占{whole}的百分比。"),
                format!("{part} as a percentage of {whole}."),
            );
        }
        if *is == share.part {
            return self.product(&share.whole, &share.rate);
        }
        if *is == share.whole {
            return self.say(
                format!("{part}除以{rate}。"),
                format!("{part}除以{rate}。"),
                format!("{part} divided by {rate}."),
            );
        }
        self.say(
            format!("{whole}減去{part}，並合乎{rate}。"),
            format!("{whole}减去{part}，并符合{rate}。"),
            format!("{whole} minus {part}, in line with {rate}."),
        )
    }

    fn quotient(&self, of: &FactId, to: &FactId) -> String {
        let (of, to) = (self.name(of), self.name(to));
        self.say(format!("{of}除以{to}。"), format!("{of}除以{to}。"), format!("{of} divided by {to}."))
    }

    fn product(&self, a: &FactId, b: &FactId) -> String {
        let (a, b) = (self.name(a), self.name(b));
        self.say(format!("{a}乘以{b}。"), format!("{a}乘以{b}。"), format!("{a} times {b}."))
    }

    fn sum(&self, parts: &[FactId]) -> String {
        let parts = self.names(parts);
        self.say(format!("{parts}之和。"), format!("{parts}之和。"), format!("The sum of {parts}."))
    }

    fn rest(&self, whole: &FactId, others: &[FactId]) -> String {
        let (whole, others) = (self.name(whole), self.names(others));
        self.say(
            format!("{whole}減去{others}。"),
            format!("{whole}减去{others}。"),
            format!("{whole} minus {others}."),
        )
    }

    fn compared(&self, other: &FactId, is_less: bool) -> String {
        let other = self.name(other);
        if is_less {
            return self.say(
                format!("不大於{other}。"),
                format!("不大于{other}。"),
                format!("At most {other}."),
            );
        }
        self.say(format!("不小於{other}。"), format!("不小于{other}。"), format!("At least {other}."))
    }

    fn same(&self, others: &[FactId]) -> String {
        let others = self.names(others);
        self.say(
            format!("與{others}相同。"),
            format!("与{others}相同。"),
            format!("The same number as {others}."),
        )
    }

    fn moving_average(&self, of: &FactId, over: usize) -> String {
        let of = self.name(of);
        self.say(
            format!("{of}的移動平均，每點取連續{over}項。"),
            format!("{of}的移动平均，每点取连续{over}项。"),
            format!("Moving average of {of}: each point is the average of {over} values up to it."),
        )
    }

    fn operation(&self, operation: &Operation, is: &FactId) -> String {
        match operation {
            Operation::Change { from, to } => self.change(from, to, self.is_percent(is)),
            Operation::Difference { from, to } => {
                let (from, to) = (self.name(from), self.name(to));
                self.say(
                    format!("{from}與{to}之差。"),
                    format!("{from}与{to}之差。"),
                    format!("The difference between {from} and {to}."),
                )
            }
            Operation::Multiple { from, to } => self.quotient(to, from),
            Operation::Per { of, to, each } => self.per(of, to, *each),
            Operation::Average(of) => {
                let of = self.names(of);
                self.say(format!("{of}的平均。"), format!("{of}的平均。"), format!("The average of {of}."))
            }
            Operation::Rank { of, among, from_lowest, .. } => self.rank(of, among.len(), *from_lowest),
            Operation::Count { of, condition } => self.count(of, *condition),
            Operation::ShareOfSum { part, whole } => {
                let (part, whole) = (self.name(part), self.names(whole));
                self.say(
                    format!("{part}佔{whole}之和的百分比。"),
                    format!("{part}占{whole}之和的百分比。"),
                    format!("{part} as a percentage of the sum of {whole}."),
                )
            }
        }
    }

    fn change(&self, from: &FactId, to: &FactId, is_percent: bool) -> String {
        let (from, to) = (self.name(from), self.name(to));
        if is_percent {
            return self.say(
                format!("{to}減去{from}，再除以{from}。"),
                format!("{to}减去{from}，再除以{from}。"),
                format!("{to} minus {from}, as a percentage of {from}."),
            );
        }
        self.say(format!("{to}減去{from}。"), format!("{to}减去{from}。"), format!("{to} minus {from}."))
    }

    fn per(&self, of: &FactId, to: &FactId, each: Decimal) -> String {
        if each == Decimal::ONE {
            return self.quotient(of, to);
        }
        let (of, to, each) = (self.name(of), self.name(to), super::grouped(each));
        self.say(
            format!("{of}除以{to}，再乘以{each}。"),
            format!("{of}除以{to}，再乘以{each}。"),
            format!("{of} divided by {to}, times {each}."),
        )
    }

    fn rank(&self, of: &FactId, count: usize, from_lowest: bool) -> String {
        let of = self.name(of);
        if from_lowest {
            return self.say(
                format!("{of}在{count}項中由低至高的名次。"),
                format!("{of}在{count}项中由低到高的名次。"),
                format!("The place of {of} among {count} figures, from the lowest."),
            );
        }
        self.say(
            format!("{of}在{count}項中由高至低的名次。"),
            format!("{of}在{count}项中由高到低的名次。"),
            format!("The place of {of} among {count} figures, from the highest."),
        )
    }

    fn count(&self, of: &[FactId], condition: Condition) -> String {
        let percent = if of.first().is_some_and(|id| self.is_percent(id)) { "%" } else { "" };
        let sign = if condition.number().is_negative() { "−" } else { "" };
        let number = format!("{sign}{}{percent}", super::grouped(condition.number()));
        let of = self.names(of);
        let (hant, hans, en) = match condition {
            Condition::MoreThan(_) => ("大於", "大于", "more than"),
            Condition::AtLeast(_) => ("不小於", "不小于", "at least"),
            Condition::LessThan(_) => ("小於", "小于", "less than"),
            Condition::AtMost(_) => ("不大於", "不大于", "at most"),
        };
        self.say(
            format!("{of}之中{hant}{number}的項數。"),
            format!("{of}之中{hans}{number}的项数。"),
            format!("How many of {of} are {en} {number}."),
        )
    }
}
