//! Words for moments.

use quantity::{Clock, Date, Moment};

/// All Chinese wordings of a moment, the fullest first.
pub(super) fn in_chinese(moment: Moment) -> Vec<String> {
    match moment {
        Moment::Year(year) => vec![format!("{year}年")],
        Moment::Month(year, month) => {
            vec![
                format!("{year}年{month}月"),
                format!("{year}年{month}月份"),
                format!("{month}月"),
                format!("{month}月份"),
            ]
        }
        Moment::Day(date) => chinese_days(date),
        Moment::Minute(date, clock) => {
            let times = chinese_times(clock);
            let days = chinese_days(date);
            let both = days.iter().flat_map(|day| times.iter().map(move |time| format!("{day}{time}")));
            both.chain(times.iter().cloned()).collect()
        }
        Moment::Years(first, last) => chinese_years(first, last),
        Moment::Months((year, _), (_, last)) if is_quarter(moment) => {
            let quarter = last / 3;
            vec![
                format!("{year}年第{quarter}季"),
                format!("{year}年第{quarter}季度"),
                format!("第{quarter}季"),
                format!("第{quarter}季度"),
            ]
        }
        Moment::Months((year, 1), (last, 6)) if year == last => {
            vec![format!("{year}年上半年"), "上半年".into()]
        }
        Moment::Months((year, 7), (last, 12)) if year == last => {
            vec![format!("{year}年下半年"), "下半年".into()]
        }
        Moment::Months((y1, m1), (y2, m2)) if y1 == y2 => {
            vec![format!("{y1}年{m1}月至{m2}月"), format!("{m1}月至{m2}月")]
        }
        Moment::Months((y1, m1), (y2, m2)) => vec![format!("{y1}年{m1}月至{y2}年{m2}月")],
        Moment::Days(first, last) => chinese_day_extents(first, last),
    }
}

/// Whether the months are a quarter of the calendar.
fn is_quarter(moment: Moment) -> bool {
    matches!(moment, Moment::Months((y1, m1), (y2, m2)) if y1 == y2 && m1 % 3 == 1 && m2 == m1 + 2)
}

/// 1990年代, 20世紀, 2018至2020年.
fn chinese_years(first: i32, last: i32) -> Vec<String> {
    let mut texts = Vec::new();
    if first % 10 == 0 && last == first + 9 {
        let (century, decade) = (first / 100 + 1, first % 100);
        texts.push(format!("{first}年代"));
        if first / 100 == 19 {
            texts.extend([format!("上世紀{decade}年代"), format!("{decade}年代")]);
        }
        texts.push(format!("{century}世紀{decade}年代"));
    }
    if first % 100 == 1 && last == first + 99 {
        texts.push(format!("{}世紀", last / 100));
    }
    let joined = ["至", "到", "—", "–", "-"].map(|joint| format!("{first}{joint}{last}年"));
    texts.extend(
        [joined.to_vec(), vec![format!("{first}年至{last}年"), format!("{first}年到{last}年")]].concat(),
    );
    texts
}

fn chinese_day_extents(first: Date, last: Date) -> Vec<String> {
    let Date { year, month, day } = first;
    if year != last.year {
        return vec![format!("{year}年{month}月{day}日至{}年{}月{}日", last.year, last.month, last.day)];
    }
    let end = if month == last.month {
        format!("{}日", last.day)
    } else {
        format!("{}月{}日", last.month, last.day)
    };
    vec![format!("{year}年{month}月{day}日至{end}"), format!("{month}月{day}日至{end}")]
}

fn chinese_days(date: Date) -> Vec<String> {
    let Date { year, month, day } = date;
    vec![format!("{year}年{month}月{day}日"), format!("{month}月{day}日"), format!("{day}日")]
}

fn chinese_times(clock: Clock) -> Vec<String> {
    let Clock { hour, minute } = clock;
    let twelve = if hour > 12 { hour - 12 } else { hour };
    let parts: &[&str] = match hour {
        0..5 => &["凌晨"],
        5..9 => &["早上", "上午", "清晨"],
        9..12 => &["上午"],
        12 => &["中午"],
        13..18 => &["下午"],
        _ => &["晚上", "晚間", "下午", "深夜", "夜裡"],
    };
    let mut times = Vec::new();
    for sign in ["時", "點"] {
        if minute == 0 {
            times.push(format!("{hour}{sign}"));
            times.extend(parts.iter().map(|part| format!("{part}{twelve}{sign}")));
            times.extend(parts.iter().map(|part| format!("{part}{hour}{sign}")));
        }
        times.push(format!("{hour}{sign}{minute:02}分"));
        times.push(format!("{hour}{sign}{minute}分"));
        times.extend(parts.iter().map(|part| format!("{part}{twelve}{sign}{minute:02}分")));
    }
    times.push(format!("{hour}:{minute:02}"));
    times
}

/// All English wordings of a moment, the fullest first.
pub(super) fn in_english(moment: Moment) -> Vec<String> {
    match moment {
        Moment::Year(year) => vec![year.to_string()],
        Moment::Month(year, month) => {
            let [name, short] = month_names(month);
            vec![format!("{name} {year}"), format!("{short} {year}"), name.into(), short.into()]
        }
        Moment::Day(date) => english_days(date),
        Moment::Minute(date, clock) => {
            let times = english_times(clock);
            let days = english_days(date);
            let mut wordings = Vec::new();
            for time in &times {
                for day in &days {
                    wordings.extend([
                        format!("{time} on {day}"),
                        format!("{day}, {time}"),
                        format!("{day} at {time}"),
                    ]);
                }
            }
            wordings.extend(times);
            wordings
        }
        Moment::Years(first, last) => english_years(first, last),
        Moment::Months((year, _), (_, last)) if is_quarter(moment) => {
            let quarter = last / 3;
            let place = ["first", "second", "third", "fourth"][usize::from(quarter.clamp(1, 4) - 1)];
            vec![
                format!("the {place} quarter of {year}"),
                format!("{place} quarter of {year}"),
                format!("Q{quarter} {year}"),
                format!("the {place} quarter"),
            ]
        }
        Moment::Months((y1, m1), (y2, m2)) => {
            let ([first, _], [last, _]) = (month_names(m1), month_names(m2));
            if y1 == y2 {
                vec![format!("{first} to {last} {y1}"), format!("{first}–{last} {y1}")]
            } else {
                vec![format!("{first} {y1} to {last} {y2}")]
            }
        }
        Moment::Days(first, last) => {
            let (from, to) = (english_days(first).swap_remove(0), english_days(last).swap_remove(0));
            vec![format!("{from} to {to}"), format!("{from} – {to}")]
        }
    }
}

/// the 1990s, the 20th century, 2018 to 2020.
fn english_years(first: i32, last: i32) -> Vec<String> {
    let mut texts = Vec::new();
    if first % 10 == 0 && last == first + 9 {
        texts.extend([format!("the {first}s"), format!("{first}s"), format!("the '{:02}s", first % 100)]);
    }
    if first % 100 == 1 && last == first + 99 {
        let century =
            super::numerals::ordinal(quantity::Decimal::integer(i64::from(last / 100))).unwrap_or_default();
        texts.extend([format!("the {century} century"), format!("{century} century")]);
    }
    texts.extend([" to ", "–", "-"].map(|joint| format!("{first}{joint}{last}")));
    texts.push(format!("{first}–{:02}", last % 100));
    texts
}

fn english_days(date: Date) -> Vec<String> {
    let Date { year, month, day } = date;
    let [name, short] = month_names(month);
    let mut days = vec![format!("{day} {name} {year}")];
    for name in [name, short] {
        days.extend([
            format!("{name} {day}, {year}"),
            format!("{day} {name} {year}"),
            format!("{day} {name}"),
            format!("{name} {day}"),
        ]);
    }
    days
}

fn english_times(clock: Clock) -> Vec<String> {
    let Clock { hour, minute } = clock;
    let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
    let mut times =
        vec![format!("{hour:02}:{minute:02}"), format!("{hour}:{minute:02}"), format!("{hour}.{minute:02}")];
    for half in if hour < 12 { ["am", "a.m."] } else { ["pm", "p.m."] } {
        times.extend([format!("{twelve}:{minute:02} {half}"), format!("{twelve}.{minute:02} {half}")]);
        if minute == 0 {
            times.push(format!("{twelve} {half}"));
        }
    }
    times
}

/// The name of a month, whole and short.
fn month_names(month: u8) -> [&'static str; 2] {
    const NAMES: [[&str; 2]; 12] = [
        ["January", "Jan"],
        ["February", "Feb"],
        ["March", "Mar"],
        ["April", "Apr"],
        ["May", "May"],
        ["June", "Jun"],
        ["July", "Jul"],
        ["August", "Aug"],
        ["September", "Sept"],
        ["October", "Oct"],
        ["November", "Nov"],
        ["December", "Dec"],
    ];
    NAMES[usize::from(month.clamp(1, 12) - 1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fullest_wording_comes_first_and_the_words_of_newspapers_are_known() {
        let date = Date { year: 2020, month: 11, day: 18 };
        let minute = Moment::Minute(date, Clock { hour: 23, minute: 36 });
        let hour = Moment::Minute(date, Clock { hour: 8, minute: 0 });
        assert_eq!(in_chinese(minute)[0], "2020年11月18日23時36分");
        assert_eq!(in_english(minute)[0], "23:36 on 18 November 2020");
        assert_eq!(in_english(Moment::Day(date))[0], "18 November 2020");
        assert!(in_chinese(hour).contains(&"11月18日上午8時".to_owned()));
        assert!(in_english(minute).contains(&"11:36 pm on November 18".to_owned()));
        assert!(in_english(Moment::Month(2020, 9)).contains(&"September 2020".to_owned()));
    }
}
