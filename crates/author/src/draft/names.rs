//! Numbers that are parts of names and make no claim.

use mentions::{Meaning, Mention};

/// Whether a number is part of a name: of a document, a short quoted name, a hotline, an address or a numbered thing.
pub(super) fn is_name(text: &str, mention: &Mention) -> bool {
    let (before, after) = (&text[..mention.span.start], &text[mention.span.end..]);
    let is_between = |open: char, close: char, most: usize| {
        before.rfind(open) > before.rfind(close)
            && before
                .rfind(open)
                .zip(after.find(close))
                .is_some_and(|(start, end)| text[start..mention.span.end + end].chars().count() <= most)
    };
    let is_bare = match &mention.says {
        Meaning::Quantity { unit, .. } => unit.is_empty(),
        Meaning::Moment { .. } => false,
        Meaning::Name => true,
    };
    // 第28條 and 第2季 are names; ranks are numbers.
    let is_numbered = matches!(&mention.says, Meaning::Quantity { unit, ordinal: true, .. } if !matches!(unit.as_str(), "名" | "位"))
        && text.chars().any(is_han);
    let in_short_name = is_bare
        && [('「', '」'), ('『', '』'), ('“', '”')].iter().any(|(open, close)| is_between(*open, *close, 14));
    let in_address = !matches!(mention.says, Meaning::Moment { .. })
        && before.ends_with(|c: char| c.is_ascii_alphanumeric() || "棟幢栋號号".contains(c));
    let ahead: String = after.chars().take(8).collect();
    let is_hotline =
        is_bare && ["熱線", "热线", "電話", "电话", "hotline"].iter().any(|word| ahead.contains(word));
    const NAMED: [&str; 11] = [
        "Route ", "Article ", "Section ", "Chapter ", "Flight ", "Room ", "Pier ", "Bridge ", "Windows ",
        "iPhone ", "No. ",
    ];
    let is_named = after.starts_with('款') || NAMED.iter().any(|name| before.ends_with(name));
    is_numbered || is_named || is_between('《', '》', 80) || in_short_name || in_address || is_hotline
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}
