//! An article as plain text: title, sections and paragraphs, counted as the ledger counts them.

use mentions::{Meaning, Vocabulary};
use quantity::{Date, Language};
use regex::Regex;
use std::sync::LazyLock;

/// An article, divided into its parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct PlainArticle {
    pub(crate) title: String,
    pub(crate) author: Option<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) published: Option<Date>,
    pub(crate) parts: Vec<Part>,
}

/// One part of a text, in reading order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Part {
    /// A heading, which begins a section.
    Heading(String),
    /// A paragraph. Sections are counted from 0, the text before the first heading; paragraphs from 1.
    Paragraph { section: usize, number: usize, least: usize, text: String },
    /// A caption, which is not counted.
    Caption(String),
}

impl PlainArticle {
    /// The sections and paragraphs that contain a text. Spaces and full-width characters make no difference.
    ///
    /// A very short line may be a caption, which is not counted, so a paragraph after it has several numbers.
    pub(crate) fn find(&self, printed: &str) -> Vec<(usize, std::ops::RangeInclusive<usize>)> {
        let wanted = normal(printed);
        let place = |part: &Part| match part {
            Part::Paragraph { section, number, least, text } if normal(text).contains(&wanted) => {
                Some((*section, *least..=*number))
            }
            _ => None,
        };
        self.parts.iter().filter_map(place).collect()
    }
}

/// Reads a text: the title first, then date, publisher and author if they are there, then the article.
///
/// Paragraphs are lines, or blocks of lines where lines are wrapped. A heading is a short line without a
/// full stop, or one that begins with `#`. Lines that end with a credit are captions.
pub(crate) fn read(text: &str, language: Language) -> PlainArticle {
    let mut article = PlainArticle::default();
    let (mut section, mut number, mut captions) = (0, 0, 0);
    let mut is_head = true;
    for line in lines(text) {
        if article.title.is_empty() {
            article.title = line.trim_start_matches('#').trim().to_owned();
            continue;
        }
        let kind = kind(&line);
        if is_head
            && kind == Kind::Heading
            && !line.starts_with('#')
            && head_line(&mut article, &line, language)
        {
            continue;
        }
        match kind {
            Kind::Heading => {
                is_head = false;
                (section, number, captions) = (section + 1, 0, 0);
                article.parts.push(Part::Heading(line.trim_start_matches('#').trim().to_owned()));
            }
            Kind::Caption => article.parts.push(Part::Caption(line)),
            Kind::Paragraph | Kind::MaybeCaption => {
                is_head = false;
                number += 1;
                let least = number - captions;
                captions += usize::from(kind == Kind::MaybeCaption);
                article.parts.push(Part::Paragraph { section, number, least, text: line });
            }
        }
    }
    article
}

/// Reads date, publisher or author above the text. Whether the line is one of them.
fn head_line(article: &mut PlainArticle, line: &str, language: Language) -> bool {
    static ISO: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})").expect("right"));
    if let (None, Some(found)) = (article.published, ISO.captures(line)) {
        let part = |index: usize| found[index].parse::<i32>().unwrap_or(0);
        article.published = date(part(1), part(2), part(3));
        let rest = line.replace(&found[0], " ");
        publisher(article, &rest);
        return true;
    }
    for mention in mentions::read(line, language, &Vocabulary::default()) {
        let Meaning::Moment(moment) = mention.meaning else { continue };
        if let (Some(year), Some(month), Some(day)) = (moment.year, moment.month, moment.day) {
            article.published = date(year, month.into(), day.into());
            publisher(article, &line.replacen(&line[mention.span], " ", 1));
            return true;
        }
    }
    // A name alone is the author only below a date, as in newspapers. Elsewhere it is a heading.
    let marked = ["By ", "by ", "文／", "文/", "作者：", "作者:", "記者 ", "记者 "];
    let name = marked.iter().find_map(|mark| line.strip_prefix(mark));
    let is_bare_name = language.is_chinese()
        && article.published.is_some()
        && line.chars().count() <= 12
        && line.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '　');
    let is_byline = name.is_some() || is_bare_name;
    let name = name.unwrap_or(line).trim();
    if article.author.is_none() && is_byline {
        let name: String = if language.is_chinese() {
            name.chars().filter(|c| !c.is_whitespace()).collect()
        } else {
            name.into()
        };
        article.author = Some(name);
        return true;
    }
    false
}

/// The day that a text names, in the forms that the head of an article has.
pub(crate) fn day_of(text: &str, language: Language) -> Option<Date> {
    let mut article = PlainArticle::default();
    head_line(&mut article, text, language);
    article.published
}

fn publisher(article: &mut PlainArticle, rest: &str) {
    let name = rest
        .split_whitespace()
        .filter(|word| !word.chars().all(|c| c.is_ascii_digit() || c == ':'))
        .collect::<Vec<_>>()
        .join(" ");
    let name = name
        .trim_matches(|c: char| c.is_ascii_punctuation() || c == '·' || c == '｜')
        .trim_start_matches("來源：")
        .trim_start_matches("来源：")
        .trim();
    if !name.is_empty() {
        article.publisher = Some(name.to_owned());
    }
}

fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    Some(Date { year, month, day }).filter(|date| date.exists())
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Heading,
    Paragraph,
    Caption,
    MaybeCaption,
}

const ENDS: [char; 16] =
    ['。', '！', '？', '…', '」', '』', '”', '.', '!', '?', ':', '：', '；', ';', '）', ')'];

fn kind(line: &str) -> Kind {
    static CREDIT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:攝|摄|攝影|摄影|供圖|供图|提供|資料圖|资料图|資料圖片)[\s)）。.]*$|^(?:圖|图)[為为：:]|^▲|(?i:\bphoto(?:graph)?(?:\s+by|:)|^photo\b)").expect("right")
    });
    let length = line.chars().count();
    let has_bullet = line.starts_with(['•', '●', '■', '◆']);
    if line.starts_with('#') {
        return Kind::Heading;
    }
    if has_bullet {
        return Kind::Paragraph;
    }
    if length <= 80 && CREDIT.is_match(line) {
        return Kind::Caption;
    }
    let is_latin = line.is_ascii() || !line.chars().any(|c| ('\u{3400}'..='\u{9fff}').contains(&c));
    let is_short = length <= if is_latin { 90 } else { 40 };
    if is_short && !line.ends_with(ENDS) {
        return Kind::Heading;
    }
    let sentences = line.matches(['。', '！', '？', '.', '!', '?']).count();
    let has_digit = line.chars().any(|c| c.is_ascii_digit());
    let has_speech = line.contains(['「', '“', '『', '：', ':']);
    if !is_latin && length <= 18 && sentences == 1 && !has_digit && !has_speech {
        return Kind::MaybeCaption;
    }
    Kind::Paragraph
}

/// The paragraphs, one a line: wrapped lines are joined, and so are the lines below a bullet.
fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for block in text.replace("\r\n", "\n").split("\n\n") {
        let rows: Vec<&str> = block.lines().filter(|row| !row.trim().is_empty()).collect();
        // The first block is title, date and author, a line each.
        let is_wrapped = rows.len() > 1
            && !lines.is_empty()
            && rows[..rows.len() - 1].iter().all(|row| {
                let row = row.trim_end();
                row.is_ascii() && row.len() > 40 && !row.trim_start().starts_with('#')
            });
        if is_wrapped {
            lines.push(rows.iter().map(|row| row.trim()).collect::<Vec<_>>().join(" "));
            continue;
        }
        let mut in_item = false;
        for row in rows {
            let is_indented = row.starts_with([' ', '\t']);
            let plain = row.trim();
            let has_bullet = plain.starts_with(['•', '●', '■', '◆']);
            match lines.last_mut() {
                Some(last) if in_item && is_indented && !has_bullet => {
                    last.push(' ');
                    last.push_str(plain);
                }
                _ => {
                    in_item = has_bullet;
                    lines.push(plain.trim_start_matches('　').to_owned());
                }
            }
        }
    }
    lines
}

/// The language of a text, by its characters.
pub(crate) fn detect_language(text: &str) -> Language {
    let han = text.chars().filter(|c| ('\u{3400}'..='\u{9fff}').contains(c)).count();
    if han * 8 < text.chars().filter(|c| c.is_alphanumeric()).count() {
        return Language::En;
    }
    // Everyday characters that only one of the two scripts has.
    let count = |signs: &str| text.chars().filter(|c| signs.contains(*c)).count();
    let hant = count("國個這們來時後會發說對為與過還進開關學業務區縣號萬億餘條戶農總經產實體歲");
    let hans = count("国个这们来时后会发说对为与过还进开关学业务区县号万亿余条户农总经产实体岁");
    if hans > hant { Language::ZhHans } else { Language::ZhHant }
}

/// A text without spaces, in half-width characters.
fn normal(text: &str) -> String {
    let half = |c: char| match c {
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    };
    text.chars().filter(|c| !c.is_whitespace()).map(half).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "江邊的一年\n\n2021-03-04 某報\n\n（圖片均由某處提供）\n\n王 小 明\n\n去年修了12條路，路燈也換過了，居民說晚上敢出門了。\n\n第一部分\n\n這裡有一段話，說的是修路的事情，一共修了三十餘條。\n\n江邊散步。\n\n又有一段話,說的是別的事情，用了3,400萬元。\n";

    #[test]
    fn only_sections_and_paragraphs_are_counted() {
        let article = read(TEXT, Language::ZhHant);
        assert_eq!(
            (article.title.as_str(), article.publisher.as_deref(), article.author.as_deref()),
            ("江邊的一年", Some("某報"), Some("王小明"))
        );
        assert_eq!(article.published, Some(Date { year: 2021, month: 3, day: 4 }));
        assert_eq!(article.find("12條"), [(0, 1..=1)]);
        assert_eq!(article.find("三十餘條"), [(1, 1..=1)]);
        // The line between may be a caption.
        assert_eq!(article.find("3,400 萬元"), [(1, 2..=3)]);
        assert_eq!(article.find("一萬"), []);
    }

    #[test]
    fn wrapped_english_lines_are_one_paragraph() {
        let text = "A year by the river\n\n4 March 2021, The Paper\nBy Ann Lee\n\nLast year twelve roads were mended, and the lamps\nwere changed, and people say they go out at night.\n\nMoney\n\nThe city spent £3.4m on it.\n";
        let article = read(text, Language::En);
        assert_eq!(
            (article.publisher.as_deref(), article.author.as_deref()),
            (Some("The Paper"), Some("Ann Lee"))
        );
        assert_eq!(article.find("lamps were changed"), [(0, 1..=1)]);
        assert_eq!(article.find("£3.4m"), [(1, 1..=1)]);
    }
}
