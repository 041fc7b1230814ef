//! Numbers that stand for missing ones: -9.99, -99, 999, 9999.

use quantity::Decimal;
use std::collections::BTreeMap;

/// The range of a column's numbers, with those apart that may stand for missing ones.
#[derive(Clone, Debug, Default)]
pub(super) struct Sentinels {
    /// Numbers whose digits are all nines, and -1, with their lines.
    candidates: BTreeMap<Decimal, Vec<usize>>,
    /// The lowest and the highest of the others.
    others: Option<(Decimal, Decimal)>,
}

impl Sentinels {
    /// Counts a number.
    pub(super) fn add(&mut self, number: Decimal, line: usize) {
        if is_candidate(number) {
            self.candidates.entry(number).or_default().push(line);
        } else {
            self.others = Some(wider(self.others, number));
        }
    }

    /// The candidates that lie apart from all other numbers, with their lines.
    pub(super) fn found(&self) -> impl Iterator<Item = (Decimal, &[usize])> {
        let is_apart = |number: Decimal| {
            let (low, high) = self.others?;
            let span = high.minus(low)?;
            let is_negative_alone = number.is_negative() && !low.is_negative();
            let is_far_below = low.minus(number)? > span && low != high;
            let is_far_above = number.minus(high)? > span && low != high && number > Decimal::integer(9);
            Some(is_negative_alone || is_far_below || is_far_above)
        };
        let apart = self.candidates.iter().filter(move |(number, _)| is_apart(**number) == Some(true));
        apart.map(|(number, lines)| (*number, lines.as_slice()))
    }

    /// Whether a candidate is there and does not lie apart.
    pub(super) fn holds(&self, number: Decimal) -> bool {
        self.candidates.contains_key(&number) && self.found().all(|(apart, _)| apart != number)
    }

    /// The lowest and the highest number without those that lie apart.
    pub(super) fn range(&self) -> Option<(Decimal, Decimal)> {
        let apart: Vec<Decimal> = self.found().map(|(number, _)| number).collect();
        let kept = self.candidates.keys().filter(|number| !apart.contains(number));
        kept.fold(self.others, |range, number| Some(wider(range, *number)))
    }
}

fn wider(range: Option<(Decimal, Decimal)>, number: Decimal) -> (Decimal, Decimal) {
    range.map_or((number, number), |(low, high)| (low.min(number), high.max(number)))
}

fn is_candidate(number: Decimal) -> bool {
    let text = number.magnitude().to_string();
    let mut nines = 0;
    let all_nines = text.trim_start_matches("0.").bytes().all(|byte| {
        nines += usize::from(byte == b'9');
        matches!(byte, b'9' | b'.')
    });
    (all_nines && nines >= 2) || number == Decimal::integer(-1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(numbers: &[&str]) -> Vec<String> {
        let mut sentinels = Sentinels::default();
        for (line, number) in numbers.iter().enumerate() {
            sentinels.add(number.parse().expect("a number"), line);
        }
        sentinels.found().map(|(number, _)| number.to_string()).collect()
    }

    #[test]
    fn sentinels_lie_apart_from_the_other_numbers() {
        assert_eq!(found(&["315.71", "317.45", "-9.99", "-9.99"]), ["-9.99"]);
        assert_eq!(found(&["22", "25", "-1"]), ["-1"]);
        assert_eq!(found(&["12", "40", "9999"]), ["9999"]);
        assert!(found(&["97", "98", "99", "40"]).is_empty());
        assert!(found(&["-3", "-1", "2"]).is_empty());
        assert!(found(&["9.9", "9.5", "9.7"]).is_empty());
    }
}
