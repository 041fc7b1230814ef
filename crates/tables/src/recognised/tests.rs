//! What texts say.

use super::*;

fn said(text: &str) -> String {
    match recognised(text) {
        Ok(Reading { moment, years: None }) => moment.machine_readable(),
        Ok(Reading { moment, years: Some(years) }) => {
            format!("{} or {}", moment.machine_readable(), years.machine_readable())
        }
        Err(error) => error.to_string(),
    }
}

#[test]
fn dates_in_digits_are_recognised() {
    let texts = [
        ("2019", "2019"),
        ("２０１９", "2019"),
        ("2019-05", "2019-05"),
        ("2019-05-03", "2019-05-03"),
        ("2019-05-03T18:30", "2019-05-03T18:30"),
        ("2019-05-03 18:30:15", "2019-05-03T18:30"),
        ("2019-05-03T18:30:15.123+08:00", "2019-05-03T18:30"),
        ("2019/05/03", "2019-05-03"),
        ("2019/5", "2019-05"),
        ("3.5.2019", "2019-05-03"),
        ("25/12/2019", "2019-12-25"),
        ("05/2019", "2019-05"),
        ("201905", "2019-05"),
        ("20190503", "2019-05-03"),
        ("2019-20", "2019/2020"),
        ("2019/20", "2019/2020"),
        ("2019–20", "2019/2020"),
        ("2018-2020", "2018/2020"),
        ("1999-00", "1999/2000"),
        ("2001-02", "2001-02 or 2001/2002"),
    ];
    for (text, moment) in texts {
        assert_eq!(said(text), moment, "{text}");
    }
}

#[test]
fn periods_with_words_are_recognised() {
    let texts = [
        ("2019Q1", "2019-01/2019-03"),
        ("2019-Q4", "2019-10/2019-12"),
        ("Q1 2019", "2019-01/2019-03"),
        ("1Q2019", "2019-01/2019-03"),
        ("2019H1", "2019-01/2019-06"),
        ("2019M05", "2019-05"),
        ("Jan 2019", "2019-01"),
        ("January 2019", "2019-01"),
        ("Sept. 2019", "2019-09"),
        ("3 May 2019", "2019-05-03"),
        ("3rd May 2019", "2019-05-03"),
        ("May 3, 2019", "2019-05-03"),
        ("FY2019", "2019"),
        ("1990s", "1990/1999"),
        ("1990年代", "1990/1999"),
        ("2019年", "2019"),
        ("2019年5月", "2019-05"),
        ("2019 年 5 月 3 日", "2019-05-03"),
        ("民國108年", "2019"),
        ("民國108年5月", "2019-05"),
        ("108年", "2019"),
        ("民國95年度", "2006"),
        ("2019年第一季度", "2019-01/2019-03"),
        ("2019年上半年", "2019-01/2019-06"),
    ];
    for (text, moment) in texts {
        assert_eq!(said(text), moment, "{text}");
    }
}

#[test]
fn what_has_two_readings_or_none_is_an_error() {
    let ambiguous = recognised("03/05/2019").expect_err("ambiguous");
    assert!(ambiguous.help().contains("D/M/YYYY") && ambiguous.help().contains("M/D/YYYY"));
    for text in ["Jan-19", "3-May-19", "03/05/19", "FY19", "95年"] {
        assert!(matches!(recognised(text), Err(CellError::TwoDigitYear(_))), "{text}");
    }
    for text in ["2019-13", "2019-02-30", "20191301", "2019Q5", "2019-05-03 25:00"] {
        assert!(matches!(recognised(text), Err(CellError::NotInTheCalendar(_))), "{text}");
    }
    for text in ["", "12", "12.5", "3000", "Total", "2019-05-03x", "999", "99999999999999"] {
        assert!(matches!(recognised(text), Err(CellError::NotAMoment(_))), "{text}");
    }
}
