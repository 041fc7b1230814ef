//! The fixed words of figures and pages, once a language.

use quantity::Language;
use std::ops::Deref;

/// The fixed words of pages; they include the [`Signs`].
#[derive(Debug)]
pub struct Phrases {
    signs: &'static Signs,
    /// The summary above a figure's table.
    pub data_and_sources: &'static str,
    /// The heading of the table of facts without a figure.
    pub other_facts: &'static str,
    /// The heading of related stories.
    pub related: &'static str,
    /// Before the sources.
    pub sources: &'static str,
    /// Column: the item of a row.
    pub item: &'static str,
    /// Column: the value as printed.
    pub value: &'static str,
    /// Column: the possible range.
    pub possible: &'static str,
    /// Column: the source.
    pub origin: &'static str,
    /// Legend: certain values.
    pub key_certain: &'static str,
    /// Legend: possible values.
    pub key_possible: &'static str,
    /// Attributes a claim; `{}` is the name.
    pub says: &'static str,
    /// Between the clauses of a sentence.
    pub clause: &'static str,
    /// Between the beginning and the end of a series.
    pub arrow: &'static str,
    /// Row of a series: its lowest value.
    pub lowest: &'static str,
    /// Row of a series: its highest value.
    pub highest: &'static str,
    /// Link to the table of a series; `{}` is the number of its points.
    pub whole_table: &'static str,
    /// The name of the notes below a chart.
    pub notes: &'static str,
    /// The heading of the footnotes.
    pub footnotes: &'static str,
    /// Link from a footnote to its mark.
    pub back_to_text: &'static str,
    /// The name of a table without a caption.
    pub table: &'static str,
    /// Between the author of a text and its title.
    pub after_author: &'static str,
    /// Opens the title of a text.
    pub title_open: &'static str,
    /// Closes the title of a text.
    pub title_close: &'static str,
    /// Before the date of the last change.
    pub updated: &'static str,
    /// The heading of the corrections.
    pub corrections: &'static str,
    /// Beside a number that was corrected.
    pub corrected: &'static str,
    /// The name of the choice of languages.
    pub languages: &'static str,
    /// Before the period of a number.
    pub period: &'static str,
    /// Before the parts of a calculation.
    pub calculated_from: &'static str,
    /// How to open the note of a number.
    pub hint: &'static str,
    /// How to use a live figure.
    pub hint_live: &'static str,
    /// The name of the note that opens at a number.
    pub note: &'static str,
    /// Button from a note to the marks of its fact.
    pub show_in_chart: &'static str,
    /// Button from a note to the sentence with its fact.
    pub show_in_text: &'static str,
    /// Copies the address of a figure or fact.
    pub copy_link: &'static str,
    /// Confirms that the address is copied.
    pub link_copied: &'static str,
    /// Closes a note.
    pub close: &'static str,
    /// Before the files of a figure.
    pub download: &'static str,
    /// Beside an image in print size.
    pub large_picture: &'static str,
    /// Before the story that an excerpt is taken from.
    pub whole_story: &'static str,
    /// Opens the embed code.
    pub embed: &'static str,
    /// Above the embed code.
    pub embed_hint: &'static str,
    /// Copies the embed code.
    pub copy: &'static str,
    /// Confirms that the code is copied.
    pub copied: &'static str,
    /// Above the addresses of links, on paper.
    pub addresses: &'static str,
    /// In print, where numbers can't be selected: where their sources are listed.
    pub sources_of_numbers: &'static str,
}

/// The few words that drawings need: only these are part of the widget.
#[derive(Debug)]
pub struct Signs {
    /// Marks a calculation by the story's authors.
    pub our_calculation: &'static str,
    /// The same in one word, beside a number in the text.
    pub calculated: &'static str,
    /// How many times a part is enlarged: the words before and after the number. A template would bring string
    /// search into the widget.
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
    footnotes: "註釋",
    back_to_text: "回到文中",
    table: "表格",
    after_author: "",
    title_open: "《",
    title_close: "》",
    updated: "更新於",
    corrections: "更正",
    corrected: "已更正",
    languages: "語言",
    period: "時間",
    calculated_from: "推算自：",
    hint: "點選文中帶虛線的數字，可查看數值、範圍與出處。",
    hint_live: "圖中各項也可點選；使用鍵盤時，按方向鍵移動，按Enter開啟，按Esc關閉。",
    note: "關於這個數字",
    show_in_chart: "在圖中查看",
    show_in_text: "在文中查看",
    copy_link: "複製連結",
    link_copied: "已複製連結",
    close: "關閉",
    download: "下載：",
    large_picture: "大圖",
    whole_story: "閱讀全文",
    embed: "嵌入",
    embed_hint: "將這段程式碼貼到網頁中：",
    copy: "複製",
    copied: "已複製",
    addresses: "文中連結",
    sources_of_numbers: "文中數字的出處，見各圖下方及文末的表格。",
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
    footnotes: "注释",
    back_to_text: "回到文中",
    table: "表格",
    after_author: "",
    title_open: "《",
    title_close: "》",
    updated: "更新于",
    corrections: "更正",
    corrected: "已更正",
    languages: "语言",
    period: "时间",
    calculated_from: "推算自：",
    hint: "点击文中带虚线的数字，可查看数值、范围与出处。",
    hint_live: "图中各项也可点击；使用键盘时，按方向键移动，按Enter打开，按Esc关闭。",
    note: "关于这个数字",
    show_in_chart: "在图中查看",
    show_in_text: "在文中查看",
    copy_link: "复制链接",
    link_copied: "已复制链接",
    close: "关闭",
    download: "下载：",
    large_picture: "大图",
    whole_story: "阅读全文",
    embed: "嵌入",
    embed_hint: "将这段代码粘贴到网页中：",
    copy: "复制",
    copied: "已复制",
    addresses: "文中链接",
    sources_of_numbers: "文中数字的出处，见各图下方及文末的表格。",
};

static EN: Phrases = Phrases {
    signs: &EN_SIGNS,
    data_and_sources: "Data and sources",
    other_facts: "Other facts in the text, with sources",
    related: "Related stories",
    sources: "Source",
    item: "Item",
    value: "Value",
    possible: "Possible range",
    origin: "Source",
    key_certain: "certain",
    key_possible: "possible",
    says: "According to {}",
    clause: ", ",
    arrow: " → ",
    lowest: "lowest",
    highest: "highest",
    whole_table: "All {} values (CSV)",
    notes: "Notes",
    footnotes: "Footnotes",
    back_to_text: "Back to the text",
    table: "Table",
    after_author: ", ",
    title_open: "“",
    title_close: "”",
    updated: "Updated ",
    corrections: "Corrections",
    corrected: "corrected",
    languages: "Languages",
    period: "Period",
    calculated_from: "Calculated from: ",
    hint: "Select a number in the text (dotted underline) to see its value, range and source.",
    hint_live: " You can also select items in the charts. With a keyboard: arrow keys move, Enter opens, Esc closes.",
    note: "About this number",
    show_in_chart: "Show in chart",
    show_in_text: "Show in text",
    copy_link: "Copy link",
    link_copied: "Link copied",
    close: "Close",
    download: "Download: ",
    large_picture: "large image",
    whole_story: "Full story",
    embed: "Embed",
    embed_hint: "Paste this code into your page:",
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
