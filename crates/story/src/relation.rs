//! Relations between facts.

use super::fact::FactId;
use quantity::Interval;
use std::fmt;

/// A relation between several facts, all of them quantities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relation {
    /// `part = whole × rate`, and with a rest `part + rest = whole`.
    Share(Share),
    /// `of ÷ to = is`.
    Ratio {
        /// The dividend.
        of: FactId,
        /// The divisor.
        to: FactId,
        /// The quotient.
        is: FactId,
    },
    /// The sum of the parts is the whole.
    Sum {
        /// The parts.
        parts: Vec<FactId>,
        /// The whole.
        whole: FactId,
    },
    /// One fact is at most as large as the other.
    AtMost {
        /// The smaller fact.
        less: FactId,
        /// The larger fact.
        more: FactId,
    },
    /// All facts state the same number.
    Same(Vec<FactId>),
}

/// A part of a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The part.
    pub part: FactId,
    /// The whole.
    pub whole: FactId,
    /// The part as a percentage of the whole.
    pub rate: FactId,
    /// The rest of the whole, without the part.
    pub rest: Option<FactId>,
}

impl Relation {
    /// The facts of the relation.
    pub fn members(&self) -> Vec<&FactId> {
        match self {
            Relation::Share(share) => {
                [&share.part, &share.whole, &share.rate].into_iter().chain(&share.rest).collect()
            }
            Relation::Ratio { of, to, is } => vec![of, to, is],
            Relation::Sum { parts, whole } => parts.iter().chain([whole]).collect(),
            Relation::AtMost { less, more } => vec![less, more],
            Relation::Same(ids) => ids.iter().collect(),
        }
    }
}

/// Facts that can't all be true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The relation's name in the ledger.
    pub relation: String,
    /// Its members, each with its own interval before narrowing.
    pub members: Vec<(FactId, Interval)>,
}

impl fmt::Display for Contradiction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "The facts of relation “{}” contradict each other:", self.relation)?;
        for (index, (id, interval)) in self.members.iter().enumerate() {
            write!(formatter, "{} {id} is in {interval}", if index == 0 { "" } else { "," })?;
        }
        write!(formatter, ".")
    }
}

impl std::error::Error for Contradiction {}
