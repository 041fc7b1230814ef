//! Round numbers along an axis of amounts, and their labels.
//!
//! A tick is an integer times a power of ten: exact decimals would double the size of the widget's arithmetic.

use crate::digits::digits;
use crate::input::FixedWords;

/// Ticks at round numbers. The first is at or below the least amount, the last is at or above the greatest amount.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Ticks {
    /// The numbers of the ticks, in powers of ten; at least two.
    at: Vec<i64>,
    power: i32,
}

/// One tick: its amount, and its number in powers of ten.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Tick {
    pub(crate) at: f64,
    count: i64,
}

impl Ticks {
    /// At most `max_count` ticks, three or more, in steps of 1, 2 or 5 times a power of ten.
    pub(crate) fn around(low: f64, high: f64, max_count: usize) -> Self {
        // Numbers that hardly differ would need ticks of many digits.
        let least = low.abs().max(high.abs()) / 1e4;
        let padding = if high - low < least { least.max(f64::MIN_POSITIVE) } else { 0.0 };
        let (low, high) = (low - padding, high + padding);
        let (mut step, mut power) = (1, -9);
        loop {
            let size = step as f64 * ten_to(power);
            let (first, last) = ((low / size).floor(), (high / size).ceil());
            if (last - first < max_count as f64 && first.abs() < 1e15 && last.abs() < 1e15) || power >= 30 {
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

    /// All ticks, from the least to the greatest.
    pub(crate) fn all(&self) -> impl Iterator<Item = Tick> + '_ {
        self.at.iter().map(|count| Tick { at: *count as f64 * ten_to(self.power), count: *count })
    }

    /// From the first tick to the last.
    pub(crate) fn domain(&self) -> (f64, f64) {
        let mut all = self.all().map(|tick| tick.at);
        let first = all.next().unwrap_or(0.0);
        (first, all.last().unwrap_or(first))
    }

    /// The label of a tick: 120萬, 1.5 million, −0.5. All ticks of an axis use the same power of ten.
    pub(crate) fn label(&self, tick: Tick, fixed: &FixedWords) -> String {
        let (first, last) = self.domain();
        let most = first.abs().max(last.abs());
        for (power, word) in &fixed.powers {
            let power = *power as i32;
            // Smaller steps would need three or more decimal places.
            if most >= ten_to(power) && self.power - power >= -2 && tick.count != 0 {
                return decimal(tick.count, self.power - power) + word;
            }
        }
        decimal(tick.count, self.power)
    }
}

pub(crate) fn ten_to(power: i32) -> f64 {
    let size = (0..power.unsigned_abs()).fold(1.0, |size, _| size * 10.0);
    if power < 0 { 1.0 / size } else { size }
}

/// An integer times a power of ten, in digits with thousands separators: 27,115 or −0.5.
pub(crate) fn decimal(count: i64, power: i32) -> String {
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

    fn labels(low: f64, high: f64, most: usize, powers: [(u32, &str); 2]) -> Vec<String> {
        let empty = String::new;
        let words = FixedWords {
            our_calculation: empty(),
            calculated: empty(),
            enlarged: [empty(), empty()],
            separator: empty(),
            colon: empty(),
            bracket_open: empty(),
            bracket_close: empty(),
            powers: powers.map(|(power, word)| (power, word.to_owned())),
        };
        let ticks = Ticks::around(low, high, most);
        ticks.all().map(|tick| ticks.label(tick, &words)).collect()
    }

    const CHINESE: [(u32, &str); 2] = [(8, "億"), (4, "萬")];
    const ENGLISH: [(u32, &str); 2] = [(9, " billion"), (6, " million")];

    #[test]
    fn tick_labels_are_round_and_short() {
        assert_eq!(labels(80.0, 97.0, 5, ENGLISH), ["80", "85", "90", "95", "100"]);
        assert_eq!(labels(0.0, 34_290.0, 5, CHINESE), ["0", "1萬", "2萬", "3萬", "4萬"]);
        assert_eq!(labels(0.0, 34_290.0, 5, ENGLISH), ["0", "10,000", "20,000", "30,000", "40,000"]);
        assert_eq!(labels(-0.3, 0.4, 5, ENGLISH), ["−0.4", "−0.2", "0", "0.2", "0.4"]);
        assert_eq!(labels(0.0, 1.6e9, 4, ENGLISH), ["0", "1 billion", "2 billion"]);
        assert!(labels(5.0, 5.0, 4, ENGLISH).len() >= 2, "a single number has an axis too");
    }

    proptest! {
        #[test]
        fn ticks_include_both_ends(low in -1e12f64..1e12, span in 0.0f64..1e12, most in 3usize..7) {
            let ticks = Ticks::around(low, low + span, most);
            let (first, last) = ticks.domain();
            prop_assert!(first <= low && low + span <= last);
            prop_assert!((2..=most + 1).contains(&ticks.at.len()));
        }
    }
}
