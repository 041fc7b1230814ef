//! Marks that would be printed as they are: of other kinds of Markdown, or of Markdown that lacks something.

use super::comments::is_escaped;
use super::passage::Passage;
use super::reader::Reader;
use std::ops::Range;

/// A sign, what is wrong with it, and what to do.
struct Mark {
    sign: &'static str,
    message: &'static str,
    help: &'static str,
}

const MARKS: &[Mark] = &[
    Mark {
        sign: "**",
        message: "The stars `**` are printed as they are: nothing closes or opens them.",
        help: "Write `**words**` without spaces inside the stars, or `\\*\\*` to print them.",
    },
    Mark {
        sign: "~~",
        message: "The signs `~~` are printed as they are, and an article can't contain words that are struck out.",
        help: "Remove them, or write `\\~\\~` to print them.",
    },
    Mark {
        sign: "^[",
        message: "An article can't contain a footnote inside a sentence (`^[…]`).",
        help: "Write `[^1]` there, and `[^1]: …` on a line of its own.",
    },
    Mark {
        sign: "[^",
        message: "This footnote has no text here.",
        help: "Write it on a line of its own in the article, `[^1]: …`. Headlines, leads, titles and captions have no footnotes.",
    },
    Mark {
        sign: "[!",
        message: "An article can't contain a box (`[!NOTE]`) or a pull quote (`[!QUOTE]`).",
        help: "Write it as a quote, `> …`, without the words in square brackets.",
    },
    Mark {
        sign: "![",
        message: "This picture is not complete.",
        help: "Write `![what it shows](photo:NAME \"its caption\")`, or `(chart:NAME \"its title\")`, without spaces in the name.",
    },
    Mark {
        sign: "](",
        message: "This link is not complete.",
        help: "Write `[words](address)`, without spaces in the address, and with both brackets closed.",
    },
    Mark {
        sign: "][",
        message: "This link has no address.",
        help: "Write `[words](address)`, or the address on a line of its own: `[name]: address`.",
    },
    Mark {
        sign: "[[",
        message: "An article can't contain a link of a wiki (`[[…]]`).",
        help: "Write a link as `[words](address)`.",
    },
    Mark {
        sign: "$$",
        message: "An article can't contain a formula (`$$…$$`).",
        help: "Say it in words, or show a picture of it as a photograph.",
    },
    Mark {
        sign: ":::",
        message: "An article can't contain a box or a pull quote between lines of `:::`.",
        help: "Remove these lines. Write a pull quote as a quote: `> …`.",
    },
    Mark {
        sign: "{{",
        message: "An article can't contain a command of another program (`{{…}}`).",
        help: "Remove it. Write a photograph as `![what it shows](photo:NAME \"its caption\")`, a pull quote as `> …`.",
    },
    Mark {
        sign: "{%",
        message: "An article can't contain a command of another program (`{%…%}`).",
        help: "Remove it. Write a photograph as `![what it shows](photo:NAME \"its caption\")`, a pull quote as `> …`.",
    },
    Mark {
        sign: "{#",
        message: "An article can't contain names of headings (`{#…}`).",
        help: "Remove it: the program names the places of the page itself.",
    },
    Mark {
        sign: "{.",
        message: "An article can't contain classes (`{.…}`).",
        help: "Remove it: the look of the page is not part of the article.",
    },
    Mark {
        sign: "[caption",
        message: "An article can't contain a caption of another program (`[caption]`).",
        help: "Write a photograph with its caption as `![what it shows](photo:NAME \"its caption\")`.",
    },
    Mark {
        sign: "[pullquote",
        message: "An article can't contain a pull quote (`[pullquote]`).",
        help: "Write it as a quote, `> …`, where it belongs in the text.",
    },
    Mark {
        sign: "[gallery",
        message: "An article can't contain a gallery (`[gallery]`).",
        help: "Write each photograph as `![what it shows](photo:NAME \"its caption\")`.",
    },
    Mark {
        sign: "==",
        message: "An article can't contain words with a background (`==…==`).",
        help: "Write `**…**` for words that stand out, or `\\=\\=` to print the signs.",
    },
];

/// Between the words and the address of a link that a space has cut in two.
const CUT_LINKS: [&str; 6] = ["] (fact:", "] (no-claim:", "] (chart:", "] (photo:", "] (https:", "] (http:"];

impl Reader<'_> {
    /// Reports the first mark of a passage that would be printed as it is.
    pub(super) fn report_raw_marks(&self, passage: &Passage) {
        let text = passage.text.as_str();
        let first = |sign: &str| {
            text.match_indices(sign).map(|(at, _)| at..at + sign.len()).find(|at| self.is_bare(passage, at))
        };
        let marks = MARKS.iter().filter_map(|mark| Some((first(mark.sign)?, mark.message, mark.help)));
        let cut_links = CUT_LINKS.iter().filter_map(|sign| {
            let help = "Remove the space between the square and the round bracket.";
            Some((first(sign)?, "A space cuts this link in two.", help))
        });
        let others = [self.formula(passage), self.rest_of_table(passage), self.definition(passage)];
        let found = marks.chain(cut_links).chain(others.into_iter().flatten());
        if let Some((at, message, help)) = found.min_by_key(|(at, ..)| at.start) {
            self.context.error(passage.in_file(&at), message, help);
        }
    }

    /// Whether the author wrote the sign without a backslash before it.
    fn is_bare(&self, passage: &Passage, at: &Range<usize>) -> bool {
        let place = passage.in_file(at);
        let file = &self.context.file.text;
        file.get(place.clone()) == Some(&passage.text[at.clone()]) && !is_escaped(file, place.start)
    }

    /// A formula between two `$`. Amounts of money have no backslashes and no carets.
    fn formula(&self, passage: &Passage) -> Option<(Range<usize>, &'static str, &'static str)> {
        let text = passage.text.as_str();
        let start = text.find('$')?;
        let end = start + 1 + text[start + 1..].find('$')?;
        let inside = &text[start + 1..end];
        let is_command = |(at, _)| inside[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic());
        let is_formula = inside.contains('^') || inside.match_indices('\\').any(is_command);
        let help = "Say it in words, or show a picture of it as a photograph.";
        is_formula.then_some((start..start + 1, "An article can't contain a formula (`$…$`).", help))
    }

    /// A line of a table whose second line is missing or has too few or too many cells.
    fn rest_of_table(&self, passage: &Passage) -> Option<(Range<usize>, &'static str, &'static str)> {
        let text = passage.text.as_str();
        let is_row = text.starts_with('|') && text[1..].contains('|') && self.is_bare(passage, &(0..1));
        let help = "Below the head, write a line with `---` for each cell of the head: `|---|---|`. Or write `\\|` to print the sign.";
        is_row.then_some((0..1, "This table is not complete.", help))
    }
    /// A definition: a line that begins with a colon and a space.
    fn definition(&self, passage: &Passage) -> Option<(Range<usize>, &'static str, &'static str)> {
        let mut signs = passage.text.match_indices(": ").map(|(at, sign)| at..at + sign.len());
        let begins_line = |at: &Range<usize>| {
            let before = self.context.file.text.get(..passage.in_file(at).start).unwrap_or_default();
            self.is_bare(passage, at) && before.trim_end_matches([' ', '\t']).ends_with('\n')
        };
        let at = signs.find(begins_line)?;
        let help =
            "Write it as a list: `- **word**: what it means`. The caption of a table begins with `Table:`.";
        Some((at, "An article can't contain a list of definitions (`: …`).", help))
    }
}
