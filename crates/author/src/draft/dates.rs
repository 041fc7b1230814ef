//! Dates that an article gives without their year or month.

use super::drafter::Drafter;

impl Drafter<'_> {
    /// The year of a date without one: after publication if the sentence announces it, otherwise before.
    pub(super) fn year_of(&self, before: &str, after: &str, month: u8, day: Option<u8>) -> Option<i32> {
        let published = self.article.published?;
        let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
        let sentence: String = before.chars().rev().take_while(|c| !"。！？.".contains(*c)).collect();
        let sentence: String =
            sentence.chars().rev().chain(after.chars().take_while(|c| !"。！？.".contains(*c))).collect();
        const COMING: [&str; 14] = [
            "將", "将", "預計", "预计", "預定", "预定", "定於", "定于", "擬", "will", "due", "next", "until",
            "expected",
        ];
        let is_ahead = (month, day.unwrap_or(1)) > (published.month, published.day);
        let is_coming = COMING.iter().any(|word| sentence.contains(word));
        Some(match () {
            () if ends(&["去年", "last ", "last year "]) => published.year - 1,
            () if ends(&["前年"]) => published.year - 2,
            () if ends(&["明年", "next year "]) => published.year + 1,
            () if ends(&["今年", "this year "]) => published.year,
            () if is_ahead && !is_coming => published.year - 1,
            () if !is_ahead && is_coming && published.month - month > 6 => published.year + 1,
            () => published.year,
        })
    }

    /// The year and month of a day without them: the last such day before publication.
    pub(super) fn month_of(&self, day: u8) -> Option<(i32, Option<u8>)> {
        let published = self.article.published?;
        Some(match (day <= published.day, published.month) {
            (true, month) => (published.year, Some(month)),
            (false, 1) => (published.year - 1, Some(12)),
            (false, month) => (published.year, Some(month - 1)),
        })
    }
}
