//! The names by which glue and wasm call each other, made short. wasm-bindgen's end in digests, which nothing packs:
//! they are a twentieth of what a reader fetches.

use std::collections::{HashMap, HashSet};

/// What every wasm file of version 1 begins with.
const PREAMBLE: &[u8] = b"\0asm\x01\0\0\0";

// Numbers of wasm's binary format.
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const FUNCTION: u8 = 0;

/// Glue and wasm with short names between them; nothing where the bytes are not what wasm-bindgen writes.
pub(super) fn shortened(glue: &str, wasm: &[u8]) -> Option<(String, Vec<u8>)> {
    let mut names = Names::free_in(glue);
    let mut rest = Reader(wasm.strip_prefix(PREAMBLE)?);
    let mut short = PREAMBLE.to_vec();
    while let Some(kind) = rest.byte() {
        let section = rest.bytes()?;
        let section = match kind {
            IMPORTS => imports(Reader(section), &mut names)?,
            EXPORTS => exports(Reader(section), &mut names)?,
            _ => section.to_vec(),
        };
        short.push(kind);
        write_bytes(&mut short, &section);
    }
    Some((renamed(glue, &names.short), short))
}

/// The imports, all of them functions: module, name, type.
fn imports(mut section: Reader<'_>, names: &mut Names<'_>) -> Option<Vec<u8>> {
    let mut short = Vec::new();
    let count = section.number()?;
    write_number(&mut short, count);
    for _ in 0..count {
        write_bytes(&mut short, section.bytes()?);
        write_bytes(&mut short, names.short(section.text()?).as_bytes());
        short.push(section.byte().filter(|kind| *kind == FUNCTION)?);
        write_number(&mut short, section.number()?);
    }
    Some(short)
}

/// The exports: name, kind, place.
fn exports(mut section: Reader<'_>, names: &mut Names<'_>) -> Option<Vec<u8>> {
    let mut short = Vec::new();
    let count = section.number()?;
    write_number(&mut short, count);
    for _ in 0..count {
        write_bytes(&mut short, names.short(section.text()?).as_bytes());
        short.push(section.byte()?);
        write_number(&mut short, section.number()?);
    }
    Some(short)
}

/// Short names, each a word that the glue does not know yet.
struct Names<'a> {
    taken: HashSet<&'a str>,
    short: HashMap<String, String>,
    next: usize,
}

impl<'a> Names<'a> {
    fn free_in(glue: &'a str) -> Self {
        Self { taken: words(glue).collect(), short: HashMap::new(), next: 0 }
    }

    /// The short name for one of wasm-bindgen's; ours stay as they are.
    fn short(&mut self, long: &str) -> String {
        if !long.starts_with("__") && !long.starts_with("wasm_bindgen") {
            return long.to_owned();
        }
        if let Some(short) = self.short.get(long) {
            return short.clone();
        }
        let short = loop {
            let name = name(self.next);
            self.next += 1;
            if !self.taken.contains(name.as_str()) {
                break name;
            }
        };
        self.short.insert(long.to_owned(), short.clone());
        short
    }
}

/// A, B, …, Z, Aa, Ba, …: no word of JavaScript's own begins with a capital.
fn name(number: usize) -> String {
    let (first, more) = (number % 26, number / 26);
    let mut name = String::from(char::from(b'A' + first as u8));
    if more > 0 {
        name.push_str(&self::name(more - 1).to_ascii_lowercase());
    }
    name
}

/// The glue with other words for some.
fn renamed(glue: &str, names: &HashMap<String, String>) -> String {
    let mut text = String::new();
    for piece in glue.split_inclusive(is_between_words) {
        let word = piece.trim_end_matches(is_between_words);
        text.push_str(names.get(word).map_or(word, String::as_str));
        text.push_str(&piece[word.len()..]);
    }
    text
}

fn words(glue: &str) -> impl Iterator<Item = &str> {
    glue.split(is_between_words)
}

fn is_between_words(letter: char) -> bool {
    !letter.is_alphanumeric() && letter != '_' && letter != '$'
}

/// Reads wasm's binary format from its beginning.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// A number in LEB128: seven bits a byte, the lowest first.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// As many bytes as the number before them says.
    fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    fn text(&mut self) -> Option<&'a str> {
        str::from_utf8(self.bytes()?).ok()
    }
}

fn write_number(bytes: &mut Vec<u8>, number: usize) {
    let mut rest = number;
    while rest > 0x7f {
        bytes.push((rest & 0x7f) as u8 | 0x80);
        rest >>= 7;
    }
    bytes.push(rest as u8);
}

fn write_bytes(bytes: &mut Vec<u8>, what: &[u8]) {
    write_number(bytes, what.len());
    bytes.extend(what);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wasm(sections: &[(u8, &[u8])]) -> Vec<u8> {
        let mut bytes = PREAMBLE.to_vec();
        for (kind, section) in sections {
            bytes.push(*kind);
            write_bytes(&mut bytes, section);
        }
        bytes
    }

    #[test]
    fn both_sides_get_the_same_short_names_and_ours_stay() {
        let imports = b"\x02\x01m\x08__wbg_ab\x00\x03\x01m\x09__wbg_abc\x00\x04";
        let exports = b"\x02\x05mount\x00\x05\x0d__wbindgen_go\x00\x06";
        let glue = "let A=1;export function mount(){wasm.__wbindgen_go(A)}\
                    const i={__wbg_ab:()=>wasm.mount(),__wbg_abc:e=>e.é};";
        let (glue, wasm_after) =
            shortened(glue, &wasm(&[(1, b"\0"), (IMPORTS, imports), (EXPORTS, exports)])).expect("wasm");
        // A is taken.
        assert_eq!(glue, "let A=1;export function mount(){wasm.D(A)}const i={B:()=>wasm.mount(),C:e=>e.é};");
        let imports = b"\x02\x01m\x01B\x00\x03\x01m\x01C\x00\x04";
        let exports = b"\x02\x05mount\x00\x05\x01D\x00\x06";
        assert_eq!(wasm_after, wasm(&[(1, b"\0"), (IMPORTS, imports), (EXPORTS, exports)]));
        assert_eq!(shortened(&glue, &wasm_after), Some((glue, wasm_after)), "twice is once");
    }

    #[test]
    fn what_is_no_wasm_or_is_cut_off_is_left_alone() {
        let whole = wasm(&[(IMPORTS, b"\x01\x01m\x08__wbg_ab\x00\x03")]);
        for end in (0..8).chain(9..whole.len()) {
            assert_eq!(shortened("", &whole[..end]), None, "{end} bytes");
        }
        assert_eq!(shortened("", &wasm(&[(IMPORTS, b"\x01\x01m\x06memory\x02\x00\x01")])), None);
    }

    proptest! {
        #[test]
        fn numbers_are_read_as_they_are_written(number in 0usize..=u32::MAX as usize) {
            let mut bytes = Vec::new();
            write_number(&mut bytes, number);
            prop_assert_eq!(Reader(&bytes).number(), Some(number));
        }

        #[test]
        fn every_number_has_a_name_of_its_own(numbers in prop::collection::hash_set(0usize..2_000, 2)) {
            let names: HashSet<String> = numbers.into_iter().map(name).collect();
            prop_assert_eq!(names.len(), 2);
        }
    }
}
