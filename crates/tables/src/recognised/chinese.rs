//! Dates and periods in Chinese, also with years of the Republic.

use super::token::Token::{self, Number, Sign};
use super::{Problem, Result, day, decade, month, part, part_count, year};

/// The year before the first of the Republic.
const BEFORE_REPUBLIC: u32 = 1911;

/// `2019年`, `2019年5月3日`, `民國108年5月`, `108年`, `2019年第1季`, `1990年代`.
pub(super) fn period(tokens: &[Token<'_>]) -> Result {
    let (is_republic, rest) = match tokens {
        [Sign('民'), Sign('國' | '国'), rest @ ..] => (true, rest),
        [Sign('西' | '公'), Sign('元'), rest @ ..] => (false, rest),
        rest => (false, rest),
    };
    let (number, digits, rest) = match rest {
        [Number(number, digits), Sign('年'), rest @ ..] => (*number, *digits, rest),
        [Number(number, digits)] if is_republic => (*number, *digits, &[][..]),
        _ => return Err(Problem::Unknown),
    };
    let western = match (is_republic, digits) {
        (true, 1..=3) | (false, 3) => BEFORE_REPUBLIC + number,
        (false, 4) => number,
        (false, 2) => return Err(Problem::TwoDigits),
        _ => return Err(Problem::Unknown),
    };
    of_year(western, rest)
}

fn of_year(y: u32, rest: &[Token<'_>]) -> Result {
    match *rest {
        [] | [Sign('度')] => year(y),
        [Sign('代')] => decade(y),
        [Number(m, 1 | 2), Sign('月')] | [Number(m, 1 | 2), Sign('月'), Sign('份')] => month(y, m),
        [Number(m, 1 | 2), Sign('月'), Number(d, 1 | 2), Sign('日' | '號' | '号')] => day(y, m, d),
        [Sign('第'), Number(number, 1), Sign('季')]
        | [Sign('第'), Number(number, 1), Sign('季'), Sign('度')]
        | [Number(number, 1), Sign('季')]
        | [Number(number, 1), Sign('季'), Sign('度')] => part(y, part_count(number, 4)?, 3),
        [Sign('第'), Sign(number), Sign('季')] | [Sign('第'), Sign(number), Sign('季'), Sign('度')] => {
            let number = "一二三四".chars().position(|sign| sign == number).ok_or(Problem::Unknown)?;
            part(y, u8::try_from(number + 1).map_err(|_| Problem::Unknown)?, 3)
        }
        [Sign('上'), Sign('半'), Sign('年')] => part(y, 1, 6),
        [Sign('下'), Sign('半'), Sign('年')] => part(y, 2, 6),
        _ => Err(Problem::Unknown),
    }
}
