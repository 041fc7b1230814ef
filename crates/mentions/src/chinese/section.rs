//! A part of a Chinese number below its next magnitude: the 三四百 of 三四百萬, the 3.4 of 3.4億.

use super::characters::{digit, is_lone_formal, is_metric, small_power, tens};
use super::numeral::Style;
use super::pairs::{is_pair, listed_pair, pair_of_digits};
use super::section_value::Section;
use super::words::longest;
use crate::number::{Digits, digits, power_of_ten};
use quantity::{Decimal, is_han};

/// A number below ten thousand in Chinese numerals, or any number in digits, with 百 and 千 after it.
pub(super) fn section(chars: &[char], start: usize) -> Option<Section> {
    if let Some(pair) = pair_of_digits(chars, start) {
        return Some(pair);
    }
    if let Some(number) = digits(chars, start) {
        return in_digits(chars, number);
    }
    let whole = zero_before_point(chars, start).or_else(|| han_section(chars, start))?;
    Some(han_decimals(chars, whole).unwrap_or(whole))
}

/// Digits, with 百 or 千 after them: 5百.
fn in_digits(chars: &[char], number: Digits) -> Option<Section> {
    let power = chars.get(number.end).copied().and_then(small_power);
    let Some(power) = power.filter(|_| !is_metric(chars, number.end)) else {
        let style = if number.is_grouped || number.has_fraction { Style::Formed } else { Style::Plain };
        return Some(Section::exact(number.value, number.step, number.end, style));
    };
    let factor = power_of_ten(power);
    let (value, step) = (number.value.times(factor)?, number.step.times(factor)?);
    Some(Section::exact(value, step, number.end + 1, Style::Formed))
}

/// Units before which 零 is a number.
const AFTER_ZERO: &[&str] = &["元购", "元，", "元起", "元。", "元、", "元就", "例", "票"];

/// The zero of 零點五 and 零例.
fn zero_before_point(chars: &[char], start: usize) -> Option<Section> {
    let is_number = chars.get(start + 1) == Some(&'点') || longest(chars, start + 1, AFTER_ZERO).is_some();
    let is_zero = chars.get(start) == Some(&'〇') && is_number;
    is_zero.then(|| Section::exact(Decimal::ZERO, Decimal::ONE, start + 1, Style::Han))
}

/// 點 and digits after a number in Chinese numerals: 三點五. A time of day goes on otherwise: 三點五十分.
fn han_decimals(chars: &[char], whole: Section) -> Option<Section> {
    let from = whole.end + 1;
    (chars.get(whole.end) == Some(&'点') && whole.low == whole.high).then_some(())?;
    let run: String =
        chars[from..].iter().take(6).map_while(|c| digit(*c)).map(|digit| digit.to_string()).collect();
    let end = from + run.len();
    let is_time = chars.get(end).is_some_and(|c| matches!(c, '十' | '分' | '刻' | '半'));
    (!run.is_empty() && !is_time).then_some(())?;
    let places = run.len() as u32;
    let low = whole.low.plus(Decimal::new(run.parse().ok()?, places))?;
    Some(Section { low, high: low, step: Decimal::new(1, places), end, style: Style::Formed, ..whole })
}

/// A number below ten thousand in Chinese numerals: 四百十二, 三四百, 兩百五, 十五六.
fn han_section(chars: &[char], start: usize) -> Option<Section> {
    let mut partial = Partial::new(chars, start);
    while partial.read_on()? {}
    partial.read_unit_after_and();
    let Partial { sum, spread, step, .. } = partial;
    let has_zero_behind = partial.end > start + 1 && chars[partial.end - 1] == '〇';
    let end = partial.end - usize::from(has_zero_behind);
    let is_one_character = end == start + 1;
    let is_number = sum > 0 && !is_lone_formal(chars, start);
    is_number.then_some(Section {
        low: Decimal::integer(sum),
        high: Decimal::integer(sum + spread),
        step: Decimal::integer(step),
        end,
        style: if sum == 1 && is_one_character { Style::One } else { Style::Han },
        is_vague: false,
    })
}

/// What is read so far of a number below ten thousand in Chinese numerals.
struct Partial<'a> {
    chars: &'a [char],
    start: usize,
    end: usize,
    sum: i64,
    /// By how much the greater number of a pair is greater: 100 for 三四百.
    spread: i64,
    step: i64,
    /// The power of ten of the last magnitude; the next one must be less.
    least: u32,
    is_after_zero: bool,
}

impl<'a> Partial<'a> {
    fn new(chars: &'a [char], start: usize) -> Self {
        Self { chars, start, end: start, sum: 0, spread: 0, step: 1, least: u32::MAX, is_after_zero: false }
    }

    /// The character that is this far from the end.
    fn at(&self, offset: usize) -> Option<char> {
        self.chars.get(self.end + offset).copied()
    }

    /// The power of a magnitude that is this far from the end and less than the one before.
    fn power_at(&self, offset: usize) -> Option<u32> {
        let power = self.at(offset).and_then(small_power)?;
        (power < self.least && !is_metric(self.chars, self.end + offset)).then_some(power)
    }

    fn add(&mut self, value: i64, power: u32, length: usize) {
        self.step = 10i64.pow(power);
        self.sum += value * self.step;
        self.end += length;
    }

    /// Reads a digit with its magnitude. Returns whether more may follow; `None` if the characters are no number.
    fn read_on(&mut self) -> Option<bool> {
        let Some(c) = self.at(0) else { return Some(false) };
        if c == '〇' && self.end > self.start {
            (self.is_after_zero, self.end) = (true, self.end + 1);
            return Some(true);
        }
        if let (Some(tens), 0) = (tens(c), self.sum) {
            self.add(tens, 1, 1);
            self.least = 1;
            return Some(true);
        }
        // 三千兩 is a weight.
        if c == '两' && self.sum > 0 && self.power_at(1).is_none() {
            return Some(false);
        }
        if let Some(value) = digit(c).filter(|value| *value > 0) {
            return self.read_digit(value);
        }
        // 十 and the first 百 or 千 have an unwritten 一 before them.
        let power = self.power_at(0).filter(|power| *power == 1 || self.sum == 0);
        if let Some(power) = power {
            self.add(1, power, 1);
            self.least = power;
        }
        Some(power.is_some())
    }

    fn read_digit(&mut self, value: i64) -> Option<bool> {
        // 三兩天: two or three.
        if (self.at(0), self.at(1)) == (Some('三'), Some('两')) && !self.is_weight(1) && self.sum == 0 {
            self.add(2, 0, 2);
            self.spread = 1;
            return Some(false);
        }
        if let Some((greater, power, length)) = self.pair(value) {
            self.add(value, power, length);
            self.spread = (greater - value) * self.step;
            return Some(false);
        }
        if let Some(power) = self.power_at(1) {
            self.add(value, power, 2);
            self.least = power;
            return Some(true);
        }
        match self.at(1).and_then(digit).filter(|_| self.sum == 0) {
            // 八五折 is read digit by digit.
            Some(second) if self.at(2) == Some('折') => self.add(value * 10 + second, 0, 2),
            Some(_) if !self.is_after_zero && !self.is_weight(1) => return None,
            _ => self.add(value, self.implied_power(), 1),
        }
        Some(false)
    }

    /// Whether 兩 that is this far from the end is a tael: 七斤二兩, 五兩重.
    fn is_weight(&self, offset: usize) -> bool {
        let is_after_catty = self.start.checked_sub(1).is_some_and(|before| self.chars[before] == '斤');
        let next = self.at(offset + 1).unwrap_or(' ');
        self.at(offset) == Some('两') && (is_after_catty || !is_han(next) || "重银黄白酒米肉".contains(next))
    }

    /// The power of the last digit of 兩百五: that of tens.
    fn implied_power(&self) -> u32 {
        let has_magnitude = self.least >= 2 && self.least != u32::MAX;
        if has_magnitude && !self.is_after_zero { self.least - 1 } else { 0 }
    }

    /// The greater digit of 三四百 or 兩、三百, its power of ten, and the number of characters.
    fn pair(&self, first: i64) -> Option<(i64, u32, usize)> {
        if let Some(second) = listed_pair(self.chars, self.end, first) {
            let power = self.at(3).and_then(small_power);
            return Some((second, power.unwrap_or(0), 3 + usize::from(power.is_some())));
        }
        let second = self.at(1).and_then(digit).filter(|second| is_pair(first, *second))?;
        let power = self.at(2).and_then(small_power).filter(|power| *power < self.least);
        Some((second, power.unwrap_or(0), 2 + usize::from(power.is_some())))
    }

    /// Reads the 有三 of 六十有三, which is 六十三.
    fn read_unit_after_and(&mut self) {
        let unit = self.at(1).and_then(digit).filter(|unit| *unit > 0 && self.at(0) == Some('有'));
        let is_after_tens = self.least == 1 && self.sum % 10 == 0 && self.sum >= 20;
        let goes_on = self.at(2).and_then(small_power).is_some();
        if let Some(unit) = unit.filter(|_| is_after_tens && !goes_on) {
            self.add(unit, 0, 2);
        }
    }
}
