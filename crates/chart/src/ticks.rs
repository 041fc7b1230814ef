//! Round numbers along an axis of amounts, and the short words for them.
//!
//! A tick is a whole number times a power of ten, in machine words: exact decimals would double the widget's arithmetic.

use quantity::{Language, digits};
use story::wording::signs;

/// Ticks at round numbers: the first at or below what an axis shows, the last at or above it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ticks {
    /// From the least to the most, in powers of ten; at least two.
    at: Vec<i64>,
    power: i32,
}

/// One tick: where it is, and its number in powers of ten.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Tick {
    pub(super) at: f64,
    count: i64,
}

impl Ticks {
    /// At most `most` ticks, three or more, in steps of 1, 2 or 5 times a power of ten.
    pub(super) fn around(low: f64, high: f64, most: usize) -> Self {
        // Numbers that hardly differ would need ticks of many digits.
        let least = low.abs().max(high.abs()) / 1e4;
        let air = if high - low < least { least.max(f64::MIN_POSITIVE) } else { 0.0 };
        let (low, high) = (low - air, high + air);
        let (mut step, mut power) = (1, -9);
        loop {
            let size = step as f64 * ten_to(power);
            let (first, last) = ((low / size).floor(), (high / size).ceil());
            if (last - first < most as f64 && first.abs() < 1e15 && last.abs() < 1e15) || power >= 30 {
                let first = first as i64;
                let last = (last as i64).max(first + 1);
                return Self { at: (first..=last).map(|count| count * step).collect(), power };
            }
            (step, power) = match step {
                1 => (2, power),
                2 => (5, power),
                _ => (1, power + 1),
            };
        }
    }

    /// All ticks, from the least to the most.
    pub(super) fn all(&self) -> impl Iterator<Item = Tick> + '_ {
        self.at.iter().map(|count| Tick { at: *count as f64 * ten_to(self.power), count: *count })
    }

    /// From the first tick to the last.
    pub(super) fn domain(&self) -> (f64, f64) {
        let mut all = self.all().map(|tick| tick.at);
        let first = all.next().unwrap_or(0.0);
        (first, all.last().unwrap_or(first))
    }

    /// A tick in short words: 120萬, 1.5 million, −0.5. All ticks of an axis are told in the same power of ten.
    pub(super) fn words(&self, tick: Tick, language: Language) -> String {
        let (first, last) = self.domain();
        let most = first.abs().max(last.abs());
        for (power, word) in signs(language).powers {
            let power = power as i32;
            // Smaller steps would need three places and more.
            if most >= ten_to(power) && self.power - power >= -2 && tick.count != 0 {
                return decimal(tick.count, self.power - power) + word;
            }
        }
        decimal(tick.count, self.power)
    }
}

fn ten_to(power: i32) -> f64 {
    let size = (0..power.unsigned_abs()).fold(1.0, |size, _| size * 10.0);
    if power < 0 { 1.0 / size } else { size }
}

/// A whole number times a power of ten, in digits with groups of three: 27,115 or −0.5.
pub(super) fn decimal(count: i64, power: i32) -> String {
    let mut digits = digits(count.saturating_abs());
    if count != 0 {
        (0..power).for_each(|_| digits.push('0'));
    }
    let places = power.min(0).unsigned_abs() as usize;
    while digits.len() <= places {
        digits.insert(0, '0');
    }
    let mut fraction = digits.split_off(digits.len() - places);
    while fraction.ends_with('0') {
        fraction.pop();
    }
    let mut group = digits.len();
    while group > 3 {
        group -= 3;
        digits.insert(group, ',');
    }
    if !fraction.is_empty() {
        digits.push('.');
        digits.push_str(&fraction);
    }
    if count < 0 {
        digits.insert(0, '−');
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(low: f64, high: f64, most: usize, language: Language) -> Vec<String> {
        let ticks = Ticks::around(low, high, most);
        ticks.all().map(|tick| ticks.words(tick, language)).collect()
    }

    #[test]
    fn ticks_are_round_and_told_shortly() {
        assert_eq!(words(80.0, 97.0, 5, Language::En), ["80", "85", "90", "95", "100"]);
        assert_eq!(words(0.0, 34_290.0, 5, Language::ZhHant), ["0", "1萬", "2萬", "3萬", "4萬"]);
        assert_eq!(words(0.0, 34_290.0, 5, Language::En), ["0", "10,000", "20,000", "30,000", "40,000"]);
        assert_eq!(words(-0.3, 0.4, 5, Language::En), ["−0.4", "−0.2", "0", "0.2", "0.4"]);
        assert_eq!(words(0.0, 1.6e9, 4, Language::En), ["0", "1 billion", "2 billion"]);
        assert!(words(5.0, 5.0, 4, Language::En).len() >= 2, "one number has an axis too");
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
