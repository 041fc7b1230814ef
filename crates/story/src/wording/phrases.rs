//! The fixed words of figures and pages, once a language.

use quantity::Language;
use std::ops::Deref;

/// Words of pages that don't depend on a story; they know the [`Signs`] too.
#[derive(Debug)]
pub struct Phrases {
    signs: &'static Signs,
    /// The summary above a figure's table.
    pub data_and_sources: &'static str,
    /// The heading of the list of facts that stand in no figure.
    pub other_facts: &'static str,
    /// The heading of what to read next.
    pub related: &'static str,
    /// The credit above the sources.
    pub sources: &'static str,
    /// Column: what a row is about.
    pub item: &'static str,
    /// Column: the value as printed.
    pub value: &'static str,
    /// Column: what the value leaves possible.
    pub possible: &'static str,
    /// Column: where it comes from.
    pub origin: &'static str,
    /// Key: what is certain.
    pub key_certain: &'static str,
    /// Key: what is possible.
    pub key_possible: &'static str,
    /// Names whose claim a fact is; `{}` is the name.
    pub says: &'static str,
    /// Between the clauses of a sentence.
    pub clause: &'static str,
    /// Between the beginning and the end of a series.
    pub arrow: &'static str,
    /// Row of a series: the least of it.
    pub lowest: &'static str,
    /// Row of a series: the most of it.
    pub highest: &'static str,
    /// Leads to the table that a series comes from; `{}` is the number of its points.
    pub whole_table: &'static str,
    /// Names the notes below a picture.
    pub notes: &'static str,
    /// Between the author of a text and its title.
    pub after_author: &'static str,
    /// Opens a title of a text.
    pub title_open: &'static str,
    /// Closes a title of a text.
    pub title_close: &'static str,
    /// Before the day of the last change.
    pub updated: &'static str,
    /// Above the notices of what was corrected.
    pub corrections: &'static str,
    /// Beside a number that was corrected.
    pub corrected: &'static str,
    /// Names the choice of languages.
    pub languages: &'static str,
    /// Before the time that a number speaks of.
    pub period: &'static str,
    /// Before the parts of a calculation.
    pub calculated_from: &'static str,
    /// How to ask a number where it is from.
    pub hint: &'static str,
    /// How to ask a figure, once it is live.
    pub hint_live: &'static str,
    /// Names the note that opens at a number.
    pub note: &'static str,
    /// From a note to the marks of its fact.
    pub show_in_chart: &'static str,
    /// From a note to the sentence of its fact.
    pub show_in_text: &'static str,
    /// Copies the address of a figure or fact.
    pub copy_link: &'static str,
    /// Says that it has been copied.
    pub link_copied: &'static str,
    /// Closes a note.
    pub close: &'static str,
    /// Before the files of a figure.
    pub download: &'static str,
    /// Beside a picture that is large enough for other places.
    pub large_picture: &'static str,
    /// Before the story that a figure is taken from.
    pub whole_story: &'static str,
    /// Opens what others paste to show a figure or the story.
    pub embed: &'static str,
    /// Above what they paste.
    pub embed_hint: &'static str,
    /// Copies it.
    pub copy: &'static str,
    /// Says that it has been copied.
    pub copied: &'static str,
    /// Above the addresses of links, on paper.
    pub addresses: &'static str,
    /// On paper, where a number can't be touched: where its source stands.
    pub sources_of_numbers: &'static str,
}

/// The few words that drawings need: the widget carries these and no others.
#[derive(Debug)]
pub struct Signs {
    /// Marks a calculation of ours.
    pub our_calculation: &'static str,
    /// The same in one word, beside a number in the text.
    pub calculated: &'static str,
    /// How many times a part is enlarged: what stands before and after the number. A pattern with a place for it
    /// would bring the search for it into the widget.
    pub enlarged: [&'static str; 2],
    /// Between the parts of a line.
    pub separator: &'static str,
    /// Between names.
    pub comma: &'static str,
    /// At the end of a sentence.
    pub stop: &'static str,
    /// Large numbers on axes: powers of ten with the words for them, the largest first.
    pub powers: [(u32, &'static str); 2],
    /// Between a label and its value.
    pub colon: &'static str,
    /// Opens an aside.
    pub bracket_open: &'static str,
    /// Closes an aside.
    pub bracket_close: &'static str,
}

impl Deref for Phrases {
    type Target = Signs;

    fn deref(&self) -> &Signs {
        self.signs
    }
}

/// The fixed words in a language.
pub fn phrases(language: Language) -> &'static Phrases {
    match language {
        Language::ZhHant => &ZH_HANT,
        Language::ZhHans => &ZH_HANS,
        Language::En => &EN,
    }
}

/// The words of drawings in a language.
pub fn signs(language: Language) -> &'static Signs {
    match language {
        Language::ZhHant => &ZH_HANT_SIGNS,
        Language::ZhHans => &ZH_HANS_SIGNS,
        Language::En => &EN_SIGNS,
    }
}

static ZH_HANT: Phrases = Phrases {
    signs: &ZH_HANT_SIGNS,
    data_and_sources: "數據與出處",
    other_facts: "文中其他事實與出處",
    related: "延伸閱讀",
    sources: "資料來源",
    item: "項目",
    value: "數值",
    possible: "可能範圍",
    origin: "出處",
    key_certain: "確定",
    key_possible: "可能",
    says: "據{}",
    clause: "，",
    arrow: "→",
    lowest: "最低",
    highest: "最高",
    whole_table: "全部{}筆數據（CSV）",
    notes: "圖註",
    after_author: "",
    title_open: "《",
    title_close: "》",
    updated: "更新於",
    corrections: "更正",
    corrected: "已更正",
    languages: "語言",
    period: "時間",
    calculated_from: "推算自：",
    hint: "點選文中的數字（下面畫有虛線），可查看數值、範圍與出處。",
    hint_live: "圖中各項也可點選；用鍵盤時，以方向鍵移動，按Enter打開，按Esc關閉。",
    note: "關於這個數字",
    show_in_chart: "在圖中看",
    show_in_text: "在文中看",
    copy_link: "複製連結",
    link_copied: "已複製連結",
    close: "關閉",
    download: "下載：",
    large_picture: "大圖",
    whole_story: "閱讀全文",
    embed: "嵌入",
    embed_hint: "把這段程式碼貼進網頁：",
    copy: "複製",
    copied: "已複製",
    addresses: "文中連結",
    sources_of_numbers: "文中數字的出處，見各圖所附的表和文末的表。",
};

static ZH_HANS: Phrases = Phrases {
    signs: &ZH_HANS_SIGNS,
    data_and_sources: "数据与出处",
    other_facts: "文中其他事实与出处",
    related: "延伸阅读",
    sources: "资料来源",
    item: "项目",
    value: "数值",
    possible: "可能范围",
    origin: "出处",
    key_certain: "确定",
    key_possible: "可能",
    says: "据{}",
    clause: "，",
    arrow: "→",
    lowest: "最低",
    highest: "最高",
    whole_table: "全部{}条数据（CSV）",
    notes: "图注",
    after_author: "",
    title_open: "《",
    title_close: "》",
    updated: "更新于",
    corrections: "更正",
    corrected: "已更正",
    languages: "语言",
    period: "时间",
    calculated_from: "推算自：",
    hint: "点选文中的数字（下面画有虚线），可查看数值、范围与出处。",
    hint_live: "图中各项也可点选；用键盘时，以方向键移动，按Enter打开，按Esc关闭。",
    note: "关于这个数字",
    show_in_chart: "在图中看",
    show_in_text: "在文中看",
    copy_link: "复制链接",
    link_copied: "已复制链接",
    close: "关闭",
    download: "下载：",
    large_picture: "大图",
    whole_story: "阅读全文",
    embed: "嵌入",
    embed_hint: "把这段代码贴进网页：",
    copy: "复制",
    copied: "已复制",
    addresses: "文中链接",
    sources_of_numbers: "文中数字的出处，见各图所附的表和文末的表。",
};

static EN: Phrases = Phrases {
    signs: &EN_SIGNS,
    data_and_sources: "Data and sources",
    other_facts: "Other facts in the text, and their sources",
    related: "Read on",
    sources: "Source",
    item: "Item",
    value: "Value",
    possible: "Possible range",
    origin: "Where it is from",
    key_certain: "certain",
    key_possible: "possible",
    says: "According to {}",
    clause: ", ",
    arrow: " → ",
    lowest: "lowest",
    highest: "highest",
    whole_table: "All {} values (CSV)",
    notes: "Notes",
    after_author: ", ",
    title_open: "“",
    title_close: "”",
    updated: "Updated ",
    corrections: "Corrections",
    corrected: "corrected",
    languages: "Languages",
    period: "Period",
    calculated_from: "From: ",
    hint: "Choose a number in the text (underlined with dots) to see its value, range and source.",
    hint_live: " Items in the charts can be chosen too; by keyboard, arrow keys move among them, Enter opens, Esc closes.",
    note: "About this number",
    show_in_chart: "Show in chart",
    show_in_text: "Show in text",
    copy_link: "Copy link",
    link_copied: "Link copied",
    close: "Close",
    download: "Download: ",
    large_picture: "large picture",
    whole_story: "The whole story",
    embed: "Embed",
    embed_hint: "Paste this into a page:",
    copy: "Copy",
    copied: "Copied",
    addresses: "Links in the text",
    sources_of_numbers: "Sources for the numbers in the text are listed in the tables below each chart and at the end.",
};

static ZH_HANT_SIGNS: Signs = Signs {
    our_calculation: "編者推算",
    calculated: "推算",
    enlarged: ["放大", "倍"],
    separator: " · ",
    comma: "、",
    stop: "。",
    powers: [(8, "億"), (4, "萬")],
    colon: "：",
    bracket_open: "（",
    bracket_close: "）",
};

static ZH_HANS_SIGNS: Signs = Signs {
    our_calculation: "编者推算",
    calculated: "推算",
    enlarged: ["放大", "倍"],
    separator: " · ",
    comma: "、",
    stop: "。",
    powers: [(8, "亿"), (4, "万")],
    colon: "：",
    bracket_open: "（",
    bracket_close: "）",
};

static EN_SIGNS: Signs = Signs {
    our_calculation: "our calculation",
    calculated: "calculated",
    enlarged: ["enlarged ", " times"],
    separator: " · ",
    comma: ", ",
    stop: ". ",
    powers: [(9, " billion"), (6, " million")],
    colon: ": ",
    bracket_open: " (",
    bracket_close: ")",
};
