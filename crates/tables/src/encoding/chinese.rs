//! Tells Big5 from GBK: both have two bytes a character, and each makes rare characters of the other's text.

use encoding_rs::{BIG5, Encoding, GB18030, GBK};

/// The least share of common characters, in percent, in a text that is in the encoding.
const ENOUGH: usize = 70;

/// Big5, GBK or GB18030: the one without errors whose characters are more common.
pub(crate) fn recognised(bytes: &[u8]) -> Result<&'static Encoding, &'static str> {
    let decodes = |encoding: &'static Encoding| {
        encoding.decode_without_bom_handling_and_without_replacement(bytes).is_some()
    };
    let big5 = if decodes(BIG5) { share(bytes, is_common_in_big5) } else { 0 };
    let gb = if decodes(GBK) { share(bytes, is_common_in_gb) } else { 0 };
    let has_four_bytes = || pairs(bytes).any(|pair| matches!(pair, Pair::Four));
    match (big5 >= ENOUGH, gb >= ENOUGH) {
        (false, false) => Err("and neither Big5 nor GBK gives common characters"),
        _ if big5 == gb => Err("and both Big5 and GBK give common characters"),
        _ if big5 > gb => Ok(BIG5),
        _ if has_four_bytes() => Ok(GB18030),
        _ => Ok(GBK),
    }
}

/// A character of more than one byte.
enum Pair {
    Two(u8, u8),
    /// Four bytes, which only GB18030 has.
    Four,
}

fn pairs(bytes: &[u8]) -> impl Iterator<Item = Pair> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let start = rest.iter().position(|&byte| byte >= 0x80)?;
        let (&lead, &trail) = (rest.get(start)?, rest.get(start + 1)?);
        let is_four = trail.is_ascii_digit();
        rest = rest.get(start + if is_four { 4 } else { 2 }..).unwrap_or_default();
        Some(if is_four { Pair::Four } else { Pair::Two(lead, trail) })
    })
}

/// The share of common characters among all of more than one byte, in percent.
fn share(bytes: &[u8], is_common: fn(u8, u8) -> bool) -> usize {
    let (mut common, mut all) = (0, 0);
    for pair in pairs(bytes) {
        all += 1;
        common += usize::from(matches!(pair, Pair::Two(lead, trail) if is_common(lead, trail)));
    }
    100 * common / all.max(1)
}

/// Big5 lists signs first, then the 5401 common characters, then the rare ones.
fn is_common_in_big5(lead: u8, trail: u8) -> bool {
    (0xa1..=0xc6).contains(&lead) && (lead < 0xc6 || trail <= 0x7e)
}

/// GB 2312 lists signs first, then the 3755 common characters from B0 on, then the rare ones; GBK puts its own outside.
fn is_common_in_gb(lead: u8, trail: u8) -> bool {
    trail >= 0xa1 && (matches!(lead, 0xa1..=0xa3) || (0xb0..=0xd7).contains(&lead))
}
