//! What is before a Chinese number and belongs to it: a sign and a currency.

use super::words::starts;
use crate::currency::{self, Currency};

/// A sign and a currency before a number.
pub(super) struct Lead {
    pub(super) is_negative: bool,
    pub(super) is_signed: bool,
    pub(super) currency: Option<&'static Currency>,
    /// The character after them.
    pub(super) end: usize,
}

/// Signs, and whether the number after them is negative.
const SIGNS: [(&str, bool); 7] =
    [("〇上", false), ("〇下", true), ("正负", false), ("负", true), ("-", true), ("+", false), ("±", false)];

impl Lead {
    /// The sign and the currency that begin at `start`, in any order.
    pub(super) fn at(chars: &[char], start: usize) -> Self {
        let mut lead = Self { is_negative: false, is_signed: false, currency: None, end: start };
        for _ in 0..3 {
            lead.take_sign(chars, start);
            let is_inside_word = lead.end > 0 && chars[lead.end - 1].is_ascii_alphabetic();
            if lead.currency.is_none()
                && !is_inside_word
                && let Some((currency, end)) = currency::at(chars, lead.end, |currency| currency.before)
            {
                lead.currency = Some(currency);
                lead.end = end + usize::from(chars.get(end) == Some(&' '));
            }
        }
        lead
    }

    fn take_sign(&mut self, chars: &[char], start: usize) {
        if self.is_signed {
            return;
        }
        let before = start.checked_sub(1).and_then(|at| chars.get(at));
        let is_date = start >= 2
            && chars[start - 2].is_ascii_digit()
            && before.is_some_and(|c| matches!(c, '月' | '年' | '日') || is_span_of_times(chars, start, *c));
        let is_after_word =
            is_date || before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '%' | ')'));
        let sign = SIGNS.into_iter().find(|(word, _)| {
            let is_hyphen_or_plus = matches!(*word, "-" | "+");
            starts(chars, self.end, word) && !(is_hyphen_or_plus && is_after_word)
        });
        if let Some((word, is_negative)) = sign {
            self.end += word.chars().count();
            (self.is_signed, self.is_negative) = (true, is_negative);
        }
    }
}

/// Whether a hyphen at `start` is between two times: 9日08時-9日20時. 6時-12度 has a sign.
fn is_span_of_times(chars: &[char], start: usize, before: char) -> bool {
    let digits =
        chars.get(start + 1..).unwrap_or_default().iter().take(2).take_while(|c| c.is_ascii_digit()).count();
    let goes_on = chars.get(start + 1 + digits).is_some_and(|c| matches!(c, '日' | '时' | '月' | '点'));
    matches!(before, '时' | '分' | '点') && goes_on
}
