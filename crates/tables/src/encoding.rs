//! Which encoding a text file has, and its text.

mod chinese;

use crate::limits::MOST_TEXT;
use crate::read_error::ReadError;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// The text of a file.
pub(crate) struct Decoded<'b> {
    pub(crate) text: Cow<'b, str>,
    /// The name of the encoding.
    pub(crate) encoding: &'static str,
}

/// The text of a file in the encoding that is named, or else in the one that is recognised.
pub(crate) fn decoded<'b>(bytes: &'b [u8], file: &str, name: Option<&str>) -> Result<Decoded<'b>, ReadError> {
    let (encoding, bytes) = match name {
        Some(name) => named(name, bytes)?,
        None => recognised(bytes, file)?,
    };
    let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) else {
        let line = first_bad_line(encoding, bytes);
        return Err(ReadError::NotThisEncoding { file: file.to_owned(), line, encoding: encoding.name() });
    };
    if text.len() > MOST_TEXT {
        return Err(ReadError::TooLarge { file: file.to_owned(), most: MOST_TEXT });
    }
    Ok(Decoded { text, encoding: encoding.name() })
}

fn named<'b>(name: &str, bytes: &'b [u8]) -> Result<(&'static Encoding, &'b [u8]), ReadError> {
    let encoding = Encoding::for_label(name.trim().as_bytes())
        .ok_or_else(|| ReadError::NoSuchEncoding { name: name.to_owned() })?;
    let mark =
        Encoding::for_bom(bytes).filter(|(marked, _)| *marked == encoding).map_or(0, |(_, length)| length);
    Ok((encoding, &bytes[mark..]))
}

fn recognised<'b>(bytes: &'b [u8], file: &str) -> Result<(&'static Encoding, &'b [u8]), ReadError> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok((encoding, &bytes[mark..]));
    }
    if let Some(encoding) = utf_16_without_mark(bytes) {
        return Ok((encoding, bytes));
    }
    let Err(error) = std::str::from_utf8(bytes) else { return Ok((UTF_8, bytes)) };
    chinese::recognised(bytes).map(|encoding| (encoding, bytes)).map_err(|why| {
        let line = 1 + bytes[..error.valid_up_to()].iter().filter(|&&byte| byte == b'\n').count();
        ReadError::UnclearEncoding { file: file.to_owned(), line, why }
    })
}

/// Every second byte of UTF-16 is zero where the text is ASCII, as the signs of a table are; no other
/// encoding has zero bytes.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(4096)];
    let zeros = |offset: usize| start.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if even + odd == 0 || bytes.len() % 2 == 1 {
        None
    } else if odd > 8 * even {
        Some(UTF_16LE)
    } else if even > 8 * odd {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The line, from 1, of the first bytes that the encoding does not have.
fn first_bad_line(encoding: &'static Encoding, bytes: &[u8]) -> usize {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let (mut line, mut rest) = (1, bytes);
    let mut buffer = [0u8; 4096];
    loop {
        let (result, read, written) = decoder.decode_to_utf8_without_replacement(rest, &mut buffer, true);
        line += buffer[..written].iter().filter(|&&byte| byte == b'\n').count();
        rest = &rest[read..];
        match result {
            encoding_rs::DecoderResult::OutputFull => {}
            encoding_rs::DecoderResult::InputEmpty | encoding_rs::DecoderResult::Malformed(..) => {
                return line;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{BIG5, GBK};

    fn read(bytes: &[u8]) -> (String, &'static str) {
        let decoded = decoded(bytes, "a.csv", None).expect("an encoding");
        (decoded.text.into_owned(), decoded.encoding)
    }

    #[test]
    fn marks_and_zero_bytes_say_the_encoding() {
        assert_eq!(read("\u{feff}a,é".as_bytes()), ("a,é".to_owned(), "UTF-8"));
        let utf_16 = |to: fn(u16) -> [u8; 2]| "年,a\n1,2".encode_utf16().flat_map(to).collect::<Vec<u8>>();
        assert_eq!(read(&utf_16(u16::to_le_bytes)), ("年,a\n1,2".to_owned(), "UTF-16LE"));
        assert_eq!(read(&utf_16(u16::to_be_bytes)), ("年,a\n1,2".to_owned(), "UTF-16BE"));
        let marked: Vec<u8> = [0xff, 0xfe].into_iter().chain(utf_16(u16::to_le_bytes)).collect();
        assert_eq!(read(&marked).0, "年,a\n1,2");
    }

    #[test]
    fn big5_and_gbk_are_told_apart() {
        for text in ["縣市,人口數\n臺北市,2480681\n", "年度,總計\n", "鄉鎮市區,投票率\n楠梓區,66.2\n"]
        {
            assert_eq!(read(&BIG5.encode(text).0), (text.to_owned(), "Big5"), "{text}");
        }
        for text in ["地区,人口数\n北京市,2184\n", "年份,总计\n", "城市,增长率\n深圳市,3.3\n"]
        {
            assert_eq!(read(&GBK.encode(text).0), (text.to_owned(), "GBK"), "{text}");
        }
    }

    #[test]
    fn what_is_not_clear_is_an_error() {
        let error =
            decoded(b"a,b\nZ\xfcrich,1\nGen\xe8ve,2\n", "a.csv", None).map(|_| ()).expect_err("unclear");
        assert!(matches!(error, ReadError::UnclearEncoding { line: 2, .. }), "{error}");
        assert!(error.help().contains("windows-1252"));
        let named = decoded(b"Z\xfcrich", "a.csv", Some("latin1")).expect("named");
        assert_eq!((&*named.text, named.encoding), ("Zürich", "windows-1252"));
        let error = decoded(b"a\nb\n\xff", "a.csv", Some("utf-8")).map(|_| ()).expect_err("bad");
        assert_eq!(error.to_string(), "Line 3 of a.csv is not UTF-8.");
        assert!(decoded(b"a", "a.csv", Some("klingon")).is_err());
    }
}
