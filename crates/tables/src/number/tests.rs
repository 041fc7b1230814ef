//! Numbers in many hands.

use super::*;
use proptest::prelude::*;

fn format(decimal: char, grouping: Option<char>) -> NumberFormat {
    NumberFormat { decimal, grouping, ..NumberFormat::default() }
}

fn said(text: &str, format: &NumberFormat) -> String {
    match number(&Cell::Text(text), format) {
        Ok(Some(number)) => number.to_string(),
        Ok(None) => "missing".to_owned(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn numbers_are_read_exactly() {
    let english = format('.', Some(','));
    let german = format(',', Some('.'));
    let french = format(',', Some(' '));
    let swiss = format('.', Some('\''));
    let cases = [
        ("1,234.5", &english, "1234.5"),
        ("1,00,000", &english, "100000"),
        ("1.234,5", &german, "1234.5"),
        ("1\u{202f}234\u{a0}567,5", &french, "1234567.5"),
        ("1’234'567", &swiss, "1234567"),
        ("１２．５％", &english, "12.5"),
        ("12.5 %", &english, "12.5"),
        ("+3", &english, "3"),
        ("\u{2212}3", &english, "-3"),
        ("–3", &english, "-3"),
        ("1.2e5", &english, "120000"),
        ("1.2E-5", &english, "0.000012"),
        (".5", &english, "0.5"),
        ("5.", &english, "5"),
        ("007", &english, "7"),
        ("-0", &english, "0"),
        ("123456789012345678901234567", &english, "123456789012345678901234567"),
    ];
    for (text, format, number) in cases {
        assert_eq!(said(text, format), number, "{text}");
    }
}

#[test]
fn an_exponent_far_below_one_is_cut() {
    let read = |text| number(&Cell::Text(text), &NumberFormat::default()).ok().flatten();
    let read = |text| read(text).map(|number| number.to_string());
    assert_eq!(read("-9.17360384430342E-07").as_deref(), Some("-0.00000091736038443"));
    assert_eq!(read("1.2e5").as_deref(), Some("120000"));
}

#[test]
fn what_is_not_clear_is_an_error() {
    let plain = NumberFormat::default();
    let english = format('.', Some(','));
    let error = |text: &str, format| number(&Cell::Text(text), format).expect_err(text);
    assert_eq!(
        error("(1,234)", &english).to_string(),
        "“(1,234)” has brackets around the number, which mean a loss in accounts and something else elsewhere."
    );
    assert_eq!(error("1,234", &plain), CellError::Sign { text: "1,234".to_owned(), sign: ',' });
    assert!(error("1,234", &plain).help().contains("grouping = \",\""));
    assert_eq!(error("1,5", &english), CellError::Groups("1,5".to_owned()));
    assert_eq!(error("1 234", &plain), CellError::Sign { text: "1 234".to_owned(), sign: ' ' });
    for text in ["n/a", "--", "-", ".", "%", "1.2.3", "e5", "1e", "1e9999999", "0x10", "12 apples", "一百"]
    {
        assert!(matches!(error(text, &english), CellError::NotANumber(_)), "{text}");
    }
    for text in ["1e40", "1234567890123456789012345678", "1e-30", "1e999999", "1e-999999"] {
        assert!(matches!(error(text, &english), CellError::TooLong(_)), "{text}");
    }
    assert!(matches!(number(&Cell::Wrong("#DIV/0!"), &plain), Err(CellError::Wrong(_))));
    assert!(matches!(number(&Cell::Truth(true), &plain), Err(CellError::OtherType(_))));
}

#[test]
fn missing_values_are_compared_as_texts_and_as_numbers() {
    let missing = ["NA", "-9.99", "1.000,5"].map(str::to_owned).to_vec();
    let format = NumberFormat { missing, ..NumberFormat::default() };
    for text in [" NA ", "-9.99", "-9.990", "", "  "] {
        assert_eq!(said(text, &format), "missing", "{text}");
    }
    assert_eq!(number(&Cell::Number(Decimal::new(-999, 2)), &format), Ok(None));
    assert_eq!(said("-9.9", &format), "-9.9");
}

#[test]
fn the_factor_multiplies() {
    let format = NumberFormat { factor: Decimal::HUNDRED, ..NumberFormat::default() };
    assert_eq!(said("0.662", &format), "66.2");
    assert!(matches!(
        number(&Cell::Text("999999999999999999999999999"), &format),
        Err(CellError::TooLong(_))
    ));
}

#[test]
fn binary_numbers_are_rounded_as_excel_shows_them() {
    let cases = [
        (0.1 + 0.2, "0.3"),
        (66.2, "66.2"),
        (1e15 + 0.3, "1000000000000000"),
        (-2.5e-7, "-0.00000025"),
        (5.551115123125783e-17, "0.000000000000000055"),
        (1e-300, "0"),
        (2_480_681.0, "2480681"),
    ];
    for (number, text) in cases {
        assert_eq!(from_f64(number).expect(text).to_string(), text);
    }
    assert_eq!([1e300, f64::NAN, f64::INFINITY].map(from_f64), [None; 3]);
}

proptest! {
    #[test]
    fn no_text_is_a_panic(text in "[-+(),.'%0-9eE １，年\u{a0}]{0,40}", grouping in proptest::option::of("[,.' ]")) {
        let grouping = grouping.and_then(|text| text.chars().next());
        let _ = said(&text, &format('.', grouping));
    }

    #[test]
    fn what_is_printed_is_read(digits in -10i128.pow(26)..10i128.pow(26), places in 0u32..=18) {
        let number = Decimal::new(digits, places);
        prop_assert_eq!(said(&number.to_string(), &NumberFormat::default()), number.to_string());
    }

    #[test]
    fn no_float_is_a_panic(bits in any::<u64>()) {
        let _ = from_f64(f64::from_bits(bits));
    }
}
