//! What is before an English number and belongs to it: a sign and a currency.

use super::words::{phrase, skip, word};
use crate::currency::{self, Currency};

/// A sign and a currency before a number.
#[derive(Clone, Copy)]
pub(super) struct Lead {
    pub(super) is_negative: bool,
    pub(super) is_signed: bool,
    pub(super) currency: Option<&'static Currency>,
    /// The character after them.
    pub(super) end: usize,
}

impl Lead {
    /// The sign and the currency that begin at `start`, in any order.
    pub(super) fn at(chars: &[char], start: usize) -> Self {
        let mut lead = Self { is_negative: false, is_signed: false, currency: None, end: start };
        for _ in 0..3 {
            if !lead.is_signed {
                lead.take_sign(chars, start);
            }
            if !lead.is_signed {
                lead.take_word_of_sign(chars);
            }
            if lead.currency.is_none()
                && let Some((currency, end)) = currency_at(chars, lead.end)
            {
                (lead.currency, lead.end) = (Some(currency), end);
            }
        }
        lead
    }

    fn take_sign(&mut self, chars: &[char], start: usize) {
        let is_after_word = self.end > 0
            && self.end == start
            && (chars[self.end - 1].is_alphanumeric() || matches!(chars[self.end - 1], '%' | ')'));
        let is_before_number =
            chars.get(self.end + 1).is_some_and(|c| c.is_ascii_digit() || "$£€¥".contains(*c));
        let is_negative = match chars.get(self.end) {
            Some('-' | '–') if is_before_number => true,
            Some('+' | '±') => false,
            _ => return,
        };
        if !is_after_word {
            (self.is_negative, self.is_signed, self.end) = (is_negative, true, self.end + 1);
        }
    }

    fn take_word_of_sign(&mut self, chars: &[char]) {
        if let Some(end) = word(chars, self.end).and_then(|_| phrase(chars, self.end, "plus or minus")) {
            (self.is_signed, self.end) = (true, skip(chars, end));
            return;
        }
        let end = word(chars, self.end)
            .and_then(|_| phrase(chars, self.end, "minus").or_else(|| phrase(chars, self.end, "negative")));
        if let Some(end) = end {
            (self.is_negative, self.is_signed, self.end) = (true, true, skip(chars, end));
        }
    }
}

/// A currency before a number: $, US$, EUR 5m.
fn currency_at(chars: &[char], start: usize) -> Option<(&'static Currency, usize)> {
    let is_inside_word = start > 0 && chars[start - 1].is_alphabetic();
    let (currency, end) =
        currency::at(chars, start, |currency| currency.before).filter(|_| !is_inside_word)?;
    let end = end
        + usize::from(chars.get(end) == Some(&' ') && chars.get(end + 1).is_some_and(char::is_ascii_digit));
    chars.get(end).is_some_and(|c| c.is_ascii_digit() || *c == '-').then_some((currency, end))
}
