//! Odds of bets in English, which are no parts of a whole: the 1/2 favourite.

use super::neighbours::text_between;

/// Words of bets.
const BETS: &[&str] = &[
    "odds",
    "favourite",
    "favourites",
    "favorite",
    "bookmaker",
    "bookmakers",
    "bookies",
    "priced",
    "outsider",
    "punters",
    "backed",
    "backers",
    "wager",
    "betting",
];

/// Whether the sentence speaks of bets near two numbers with a slash.
pub(super) fn are_odds(chars: &[char], start: usize, end: usize) -> bool {
    let near = text_between(chars, start.saturating_sub(40), (end + 24).min(chars.len()));
    near.split(|c: char| !c.is_alphabetic()).any(|word| BETS.contains(&word))
}
