//! Round numbers along an axis of amounts, and the short words for them.

use crate::story::decimal::Decimal;
use crate::story::language::Language;
use crate::story::wording::{grouped, phrases};

/// Ticks at round numbers: the first at or below what an axis shows, the last at or above it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ticks {
    step: Decimal,
    /// From the least to the most; at least two.
    pub(super) at: Vec<Decimal>,
}

impl Ticks {
    /// At most `most` ticks, three or more, in steps of 1, 2 or 5 times a power of ten.
    pub(super) fn around(low: f64, high: f64, most: usize) -> Self {
        // Numbers that hardly differ would need ticks of many digits.
        let least = low.abs().max(high.abs()) / 1e4;
        let air = if high - low < least { least.max(f64::MIN_POSITIVE) } else { 0.0 };
        let (low, high) = (low - air, high + air);
        let steps = (0..=26).flat_map(|power| [1, 2, 5].map(|digit| (digit, power - 9)));
        let enough = |(digit, power): &(i64, i32)| {
            let step = *digit as f64 * 10f64.powi(*power);
            let (first, last) = ((low / step).floor(), (high / step).ceil());
            last - first < most as f64 && first.abs() < 1e15 && last.abs() < 1e15
        };
        let (digit, power) = steps.clone().find(enough).unwrap_or((1, 18));
        let step = digit as f64 * 10f64.powi(power);
        let (first, last) = ((low / step).floor() as i64, (high / step).ceil() as i64);
        let exact = |count: i64| {
            let digits = i128::from(count) * i128::from(digit);
            if power < 0 { Decimal::new(digits, power.unsigned_abs()) } else { Decimal::new(digits * 10i128.pow(power.unsigned_abs()), 0) }
        };
        let last = last.max(first + 1);
        Self { step: exact(1), at: (first..=last).map(exact).collect() }
    }

    /// From the first tick to the last.
    pub(super) fn domain(&self) -> (f64, f64) {
        let end = |tick: Option<&Decimal>| tick.map_or(0.0, |tick| tick.to_f64());
        (end(self.at.first()), end(self.at.last()))
    }

    /// A tick in short words: 120萬, 1.5 million, −0.5. All ticks of an axis are told in the same power of ten.
    pub(super) fn words(&self, tick: Decimal, language: Language) -> String {
        let most = self.at.iter().map(|tick| tick.magnitude()).max().unwrap_or_default();
        for (power, word) in phrases(language).powers {
            let lifted = Decimal::integer(10i64.pow(power));
            // Smaller steps would need three places and more.
            let is_fine = self.step.shifted(power).times(Decimal::HUNDRED).is_some_and(Decimal::is_whole);
            if most >= lifted && is_fine && tick != Decimal::ZERO {
                return format!("{}{word}", grouped(tick.shifted(power)));
            }
        }
        grouped(tick)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(low: f64, high: f64, most: usize, language: Language) -> Vec<String> {
        let ticks = Ticks::around(low, high, most);
        ticks.at.iter().map(|tick| ticks.words(*tick, language)).collect()
    }

    #[test]
    fn ticks_are_round_and_told_shortly() {
        assert_eq!(words(80.0, 97.0, 5, Language::En), ["80", "85", "90", "95", "100"]);
        assert_eq!(words(0.0, 34_290.0, 5, Language::ZhHant), ["0", "1萬", "2萬", "3萬", "4萬"]);
        assert_eq!(words(0.0, 34_290.0, 5, Language::En), ["0", "10,000", "20,000", "30,000", "40,000"]);
        assert_eq!(words(-0.3, 0.4, 5, Language::En), ["−0.4", "−0.2", "0", "0.2", "0.4"]);
        assert_eq!(words(0.0, 1.6e9, 4, Language::En), ["0", "1 billion", "2 billion"]);
        assert_eq!(words(5.0, 5.0, 4, Language::En).len(), 2, "one number has an axis too");
    }

    proptest! {
        #[test]
        fn ticks_hold_what_they_are_made_for(low in -1e12f64..1e12, span in 0.0f64..1e12, most in 3usize..7) {
            let ticks = Ticks::around(low, low + span, most);
            let (first, last) = ticks.domain();
            prop_assert!(first <= low && low + span <= last);
            prop_assert!((2..=most + 1).contains(&ticks.at.len()));
        }
    }
}
