//! Which sign separates the fields.

use crate::records::Records;
use crate::store::Fields;

/// The signs that are tried, the most frequent first.
const KNOWN: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How many records are looked at.
const RECORDS: usize = 40;

/// The sign that gives the same number of fields, more than one, in most of the first records. A comma if
/// none does: the file has one column.
pub(crate) fn recognised(text: &str, comment: Option<&str>, file_name: &str) -> u8 {
    let is_tsv =
        file_name.to_ascii_lowercase().ends_with(".tsv") || file_name.to_ascii_lowercase().ends_with(".tab");
    let mut best = (b',', (0, false, 0));
    for sign in KNOWN {
        let (agreeing, fields) = agreement(text, sign, comment);
        let score = (agreeing, is_tsv && sign == b'\t', fields);
        if score > best.1 {
            best = (sign, score);
        }
    }
    best.0
}

/// How many of the first records have the most frequent number of fields, if it is more than one, and that number.
fn agreement(text: &str, delimiter: u8, comment: Option<&str>) -> (usize, usize) {
    let mut records = Records::new(text, 1, delimiter, comment);
    let mut counts: Vec<usize> = Vec::new();
    for _ in 0..RECORDS {
        let mut fields = Fields::default();
        match records.read(&mut fields) {
            Ok(Some(_)) => counts.push(fields.ends.len()),
            // A quotation mark that is not closed counts against the sign.
            Ok(None) | Err(_) => break,
        }
    }
    let times = |count: usize| counts.iter().filter(|&&other| other == count).count();
    counts.iter().filter(|&&count| count > 1).map(|&count| (times(count), count)).max().unwrap_or((0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_that_makes_a_table_is_the_delimiter() {
        let recognised = |text| recognised(text, None, "a.csv");
        assert_eq!(recognised("a,b\n1,2\n"), b',');
        assert_eq!(recognised("a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n"), b';');
        assert_eq!(recognised("a\tb\n1,5\t\"x,y\"\n"), b'\t');
        assert_eq!(recognised("a|b\n1|2,5\n"), b'|');
        assert_eq!(recognised("\"a;b\",c\n\"d;e\",f\n"), b',');
        assert_eq!(recognised("alone\n1\n2\n"), b',');
        assert_eq!(recognised("Table 3: Births, deaths\na;b;c\n1;2;3\n4;5;6\n"), b';');
    }
}
