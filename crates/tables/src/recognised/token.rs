//! The pieces of a date: numbers, words, signs.

use crate::months;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// A number, and how many digits it has.
    Number(u32, u8),
    /// A word of ASCII letters.
    Word(&'t str),
    /// The name of a month.
    Month(u8),
    /// Any other sign.
    Sign(char),
    /// Spaces between two numbers; others mean nothing.
    Space,
}

/// The tokens of a text in small letters; nothing if it is too long for a date.
pub(super) fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut rest = text;
    let mut is_after_space = false;
    while let Some(sign) = rest.chars().next() {
        if tokens.len() > 16 {
            return None;
        }
        let length = run(rest, sign);
        let (piece, after) = rest.split_at(length);
        rest = after;
        if sign.is_whitespace() {
            is_after_space = true;
            continue;
        }
        let token = token(piece, sign)?;
        let last = tokens.last();
        if is_after_space && matches!((last, token), (Some(Token::Number(..)), Token::Number(..))) {
            tokens.push(Token::Space);
        }
        is_after_space = false;
        let is_ordinal = matches!(token, Token::Word("st" | "nd" | "rd" | "th"));
        let is_abbreviation_sign =
            token == Token::Sign('.') && matches!(tokens.last(), Some(Token::Month(_)));
        let is_silent_ordinal = is_ordinal && matches!(tokens.last(), Some(Token::Number(..)));
        if !is_abbreviation_sign && !is_silent_ordinal {
            tokens.push(token);
        }
    }
    Some(tokens)
}

/// How many bytes of the same kind begin a text.
fn run(text: &str, first: char) -> usize {
    let is_same: fn(char) -> bool = match first {
        '0'..='9' => |sign| sign.is_ascii_digit(),
        'a'..='z' => |sign| sign.is_ascii_lowercase(),
        _ if first.is_whitespace() => char::is_whitespace,
        _ => return first.len_utf8(),
    };
    text.find(|sign| !is_same(sign)).unwrap_or(text.len())
}

fn token(piece: &str, sign: char) -> Option<Token<'_>> {
    Some(match sign {
        '0'..='9' if piece.len() > 9 => return None,
        '0'..='9' => Token::Number(piece.parse().ok()?, u8::try_from(piece.len()).ok()?),
        'a'..='z' => months::month(piece).map_or(Token::Word(piece), Token::Month),
        _ => Token::Sign(sign),
    })
}
