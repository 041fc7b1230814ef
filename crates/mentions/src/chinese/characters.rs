//! What single characters mean in a Chinese number.

use quantity::Bound;

/// The value of one digit, Chinese or not.
pub(super) fn one_digit(c: char) -> Option<i64> {
    c.to_digit(10).map(i64::from).or_else(|| digit(c).filter(|_| c != '两'))
}

/// The value of a Chinese digit.
pub(super) fn digit(c: char) -> Option<i64> {
    Some(match c {
        '〇' => 0,
        '一' | '壹' => 1,
        '二' | '贰' | '两' | '俩' => 2,
        '三' | '叁' | '参' | '仨' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// Whether a formal digit stands without the magnitudes that go with it, as a part of another word: 隊伍十人, 參三.
pub(super) fn is_lone_formal(chars: &[char], at: usize) -> bool {
    let is_formal = |at: usize| chars.get(at).is_some_and(|c| "壹贰叁参肆伍陆柒捌玖".contains(*c));
    let next = chars.get(at + 1).copied().unwrap_or(' ');
    let has_magnitude = "拾佰仟万亿元圆角厘".contains(next) || next == '分' && is_formal(at + 2);
    is_formal(at) && !has_magnitude
}

/// How many tens 廿 and 卅 are.
pub(super) fn tens(c: char) -> Option<i64> {
    match c {
        '廿' => Some(2),
        '卅' => Some(3),
        _ => None,
    }
}

/// The power of ten of 十, 百 and 千.
pub(super) fn small_power(c: char) -> Option<u32> {
    Some(match c {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        '千' | '仟' => 3,
        _ => return None,
    })
}

/// The power of ten of 萬, 億 and 兆.
pub(super) fn great_power(c: char) -> Option<u32> {
    Some(match c {
        '万' => 4,
        '亿' => 8,
        '兆' => 12,
        _ => return None,
    })
}

/// Whether 千, 百 or 兆 is part of a unit: 千瓦, 百帕, 兆瓦.
pub(super) fn is_metric(chars: &[char], at: usize) -> bool {
    let unit = chars.get(at + 1).copied().unwrap_or(' ');
    match chars.get(at) {
        Some('千') => "瓦米克卡伏赫焦帕".contains(unit),
        Some('百') => unit == '帕',
        Some('兆') => "瓦赫伏比帕".contains(unit),
        _ => false,
    }
}

/// What 多, 餘, 來 and 幾 after a number and before its unit make of it.
pub(super) fn inexact(c: Option<&char>) -> Option<Bound> {
    match c? {
        '多' | '余' | '几' => Some(Bound::MoreThan),
        '来' => Some(Bound::About),
        _ => None,
    }
}
