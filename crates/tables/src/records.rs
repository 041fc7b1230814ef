//! Splits text into records of fields, as RFC 4180 says, and keeps the lines' numbers.

use crate::store::Fields;

/// The records of a text. Empty lines and comments are passed over.
#[derive(Clone)]
pub(crate) struct Records<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    delimiter: u8,
    comment: Option<&'t str>,
}

/// A quotation mark that is not closed before the text ends.
#[derive(Debug)]
pub(crate) struct OpenQuote {
    /// The line on which the record begins.
    pub(crate) line: usize,
}

impl<'t> Records<'t> {
    /// The records of a text that begins at this line of the file.
    pub(crate) fn new(text: &'t str, line: usize, delimiter: u8, comment: Option<&'t str>) -> Self {
        Self { text, at: 0, line, delimiter, comment: comment.filter(|comment| !comment.is_empty()) }
    }

    /// Adds the next record's fields, and gives the line on which it begins; nothing at the end.
    pub(crate) fn read(&mut self, fields: &mut Fields) -> Result<Option<usize>, OpenQuote> {
        self.pass_over();
        if self.at == self.text.len() {
            return Ok(None);
        }
        let line = self.line;
        loop {
            if self.text.as_bytes().get(self.at) == Some(&b'"') {
                self.at += 1;
                self.quoted(fields).ok_or(OpenQuote { line })?;
            }
            self.plain(fields);
            fields.end();
            match self.text.as_bytes().get(self.at) {
                Some(&sign) if sign == self.delimiter => self.at += 1,
                _ => break,
            }
        }
        self.end_line();
        Ok(Some(line))
    }

    /// Goes to the next record: past empty lines and comments.
    fn pass_over(&mut self) {
        while let Some(&sign) = self.text.as_bytes().get(self.at) {
            let is_comment = self
                .comment
                .is_some_and(|comment| self.text.as_bytes()[self.at..].starts_with(comment.as_bytes()));
            if is_comment {
                let rest = &self.text.as_bytes()[self.at..];
                self.at += rest.iter().position(|sign| matches!(sign, b'\n' | b'\r')).unwrap_or(rest.len());
            } else if !matches!(sign, b'\n' | b'\r') {
                break;
            }
            self.end_line();
        }
    }

    /// Goes past a line break: `\n`, `\r\n` or `\r`.
    fn end_line(&mut self) {
        let rest = &self.text.as_bytes()[self.at..];
        self.at += if rest.starts_with(b"\r\n") { 2 } else { rest.len().min(1) };
        self.line += 1;
    }

    /// Text up to the next delimiter or line break. A quotation mark inside is a sign like others.
    fn plain(&mut self, fields: &mut Fields) {
        let rest = &self.text.as_bytes()[self.at..];
        let delimiter = self.delimiter;
        let is_end = |&sign: &u8| sign == delimiter || sign == b'\n' || sign == b'\r';
        let end = self.at + rest.iter().position(is_end).unwrap_or(rest.len());
        fields.text.push_str(&self.text[self.at..end]);
        self.at = end;
    }

    /// Text up to the quotation mark that closes it. Two quotation marks stand for one.
    fn quoted(&mut self, fields: &mut Fields) -> Option<()> {
        let bytes = self.text.as_bytes();
        loop {
            let length = bytes[self.at..].iter().position(|&sign| sign == b'"')?;
            let part = &self.text[self.at..self.at + length];
            self.line += lines(part);
            fields.text.push_str(part);
            self.at += length + 1;
            if bytes.get(self.at) != Some(&b'"') {
                return Some(());
            }
            fields.text.push('"');
            self.at += 1;
        }
    }
}

/// The line breaks in a text: `\n`, `\r\n` or `\r`.
fn lines(text: &str) -> usize {
    let bytes = text.as_bytes();
    let breaks = |(at, sign): (usize, &u8)| match sign {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    };
    bytes.iter().enumerate().filter(|&pair| breaks(pair)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(text: &str, comment: Option<&str>) -> Result<Vec<(usize, Vec<String>)>, OpenQuote> {
        let mut records = Records::new(text, 1, b',', comment);
        let mut found = Vec::new();
        loop {
            let mut fields = Fields::default();
            let Some(line) = records.read(&mut fields)? else { return Ok(found) };
            found.push((line, (0..fields.ends.len()).map(|field| fields.get(field).to_owned()).collect()));
        }
    }

    #[test]
    fn lines_are_right_after_line_breaks_in_quotes() {
        let found = all("a,b\r\n\r\n\"x\ny\r\nz\",2\n//it's \"open\n3,\"4\"\"\"\r5,6", Some("//"))
            .expect("closed quotes");
        let lines: Vec<usize> = found.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 3, 7, 8]);
        assert_eq!(found[1].1, ["x\ny\r\nz", "2"]);
        assert_eq!(found[2].1, ["3", "4\""]);
    }

    #[test]
    fn an_open_quote_names_its_line() {
        let mut records = Records::new("a\n\"b\nc", 1, b',', None);
        let mut fields = Fields::default();
        assert!(records.read(&mut fields).is_ok());
        assert_eq!(records.read(&mut fields).expect_err("open").line, 2);
    }

    proptest! {
        #[test]
        fn records_are_those_of_the_csv_crate(text in "([a,\n]|\r\n|\"[b,\n]{0,3}(\"\")?\"(,|\n)|é){0,30}") {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            let theirs: Vec<Vec<String>> = reader
                .records()
                .map(|record| record.expect("UTF-8").iter().map(str::to_owned).collect())
                .collect();
            if let Ok(ours) = all(&text, None) {
                prop_assert_eq!(ours.into_iter().map(|(_, fields)| fields).collect::<Vec<_>>(), theirs);
            }
        }
    }
}
