//! Relations between facts.

use super::fact::FactId;
use super::operation::Operation;
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
    /// One fact is the result of an operation on others.
    Result {
        /// The operation.
        operation: Operation,
        /// The result.
        is: FactId,
    },
    /// A series is the moving average of another.
    MovingAverage {
        /// The series that is averaged.
        of: FactId,
        /// How many points each average is of: a point and those before it.
        over: usize,
        /// The averages.
        is: FactId,
    },
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
            Relation::Result { operation, is } => operation.operands().into_iter().chain([is]).collect(),
            Relation::MovingAverage { of, is, .. } => vec![of, is],
        }
    }

    /// Whether a member that is counted has only whole numbers here. An average of counts need not be whole.
    pub fn keeps_whole_numbers(&self, id: &FactId) -> bool {
        match self {
            Relation::Result { operation, is } => is != id || operation.keeps_whole_numbers(),
            _ => true,
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
