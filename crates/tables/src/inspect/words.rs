//! Words in headers and cells that say what a column or a row is.

/// Words for a missing value.
const MISSING: [&str; 29] = [
    "na",
    "n/a",
    "n.a.",
    "n. a.",
    "#n/a",
    "nan",
    "null",
    "none",
    "nil",
    "-",
    "--",
    "–",
    "—",
    ".",
    "..",
    "...",
    "…",
    ":",
    "x",
    "*",
    "?",
    "missing",
    "no data",
    "not available",
    "無",
    "无",
    "缺",
    "不詳",
    "暂无",
];

/// Words for a sum of other rows.
const TOTALS: [&str; 24] = [
    "total",
    "totals",
    "grand total",
    "sum",
    "all",
    "overall",
    "subtotal",
    "average",
    "mean",
    "total general",
    "gesamt",
    "insgesamt",
    "summe",
    "ensemble",
    "合計",
    "合计",
    "總計",
    "总计",
    "總和",
    "小計",
    "小计",
    "全國",
    "全国",
    "平均",
];

/// Words in the header of a column of moments.
const TIMES: [&str; 20] = [
    "year", "years", "date", "month", "quarter", "period", "time", "day", "week", "fy", "jahr", "datum",
    "fecha", "année", "anno", "年", "年度", "年份", "日期", "時間",
];

/// Words in the header of a column that names where the figures come from.
const SOURCES: [&str; 10] =
    ["source", "sources", "dataset", "provider", "series", "agency", "資料來源", "来源", "來源", "數列"];

/// Words in the header of a column that says how far another may be off.
const UNCERTAINTIES: [&str; 12] =
    ["uncertainty", "unc", "error", "stderr", "se", "sd", "margin", "moe", "±", "標準誤", "标准误", "誤差"];

/// Whether a cell says that its value is missing.
pub(super) fn is_missing(text: &str) -> bool {
    MISSING.contains(&text.trim().to_lowercase().as_str())
}

/// Whether a cell names the sum of other rows.
pub(super) fn is_total(text: &str) -> bool {
    let text = text.trim().trim_end_matches([':', '：']).to_lowercase();
    let starts =
        |word: &str| text.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', ',', '(', '（']));
    TOTALS.contains(&text.as_str()) || starts("total") || starts("grand total")
}

/// Whether a header speaks of time.
pub(super) fn is_time(header: &str) -> bool {
    has_word(header, &TIMES) || ["年", "月", "日期"].iter().any(|word| header.ends_with(word))
}

/// Whether a header speaks of sources.
pub(super) fn is_source(header: &str) -> bool {
    has_word(header, &SOURCES)
}

/// Whether a header speaks of uncertainty.
pub(super) fn is_uncertainty(header: &str) -> bool {
    has_word(header, &UNCERTAINTIES)
}

fn has_word(header: &str, words: &[&str]) -> bool {
    let header = header.to_lowercase();
    let mut parts = header.split(|sign: char| !sign.is_alphanumeric() && sign != '±');
    parts.any(|part| words.contains(&part))
}

/// The unit that a header names in brackets or after a comma, as it stands there.
pub(super) fn unit(header: &str) -> Option<&str> {
    let header = header.trim();
    let inner = |open: char, close: char| {
        let inside = header.strip_suffix(close)?;
        inside.rfind(open).map(|at| inside[at + open.len_utf8()..].trim())
    };
    let in_brackets = inner('(', ')').or_else(|| inner('（', '）')).or_else(|| inner('[', ']'));
    let unit = in_brackets
        .or_else(|| header.rsplit_once(", ").map(|(_, unit)| unit.trim()).filter(|unit| is_percent(unit)));
    unit.filter(|unit| unit.contains(|sign: char| !sign.is_numeric())).or_else(|| {
        header.ends_with(['%', '％']).then(|| &header[header.trim_end_matches(['%', '％']).len()..])
    })
}

/// A header without the unit that it names.
pub(super) fn without_unit(header: &str) -> &str {
    match unit(header) {
        Some(unit) => {
            let end = header.rfind(unit).unwrap_or(header.len());
            header[..end].trim_end_matches(|sign: char| sign.is_whitespace() || "([（,".contains(sign))
        }
        None => header,
    }
}

/// Whether a unit is percent.
pub(super) fn is_percent(unit: &str) -> bool {
    matches!(
        unit.trim().to_lowercase().as_str(),
        "%" | "％" | "percent" | "per cent" | "in %" | "pct" | "百分比"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_found_in_headers() {
        let headers = [
            ("2025 (%)", Some("%"), "2025"),
            ("GDP (US$)", Some("US$"), "GDP"),
            ("人口數（人）", Some("人"), "人口數"),
            ("Turnout, %", Some("%"), "Turnout"),
            ("投票率%", Some("%"), "投票率"),
            ("Mean", None, "Mean"),
            ("()", None, "()"),
            ("GDP (2019)", None, "GDP (2019)"),
        ];
        for (header, unit_of_it, rest) in headers {
            assert_eq!((unit(header), without_unit(header)), (unit_of_it, rest), "{header}");
        }
    }

    #[test]
    fn words_say_what_a_column_or_a_row_is() {
        assert!(
            is_total("Total") && is_total("合計") && is_total("Total, both sexes") && !is_total("Totality")
        );
        assert!(is_missing(" N/A ") && is_missing("–") && !is_missing("0"));
        assert!(is_time("Year") && is_time("統計年") && is_time("date_of_birth") && !is_time("Candidate"));
        assert!(is_source("Source") && is_uncertainty("Uncertainty (ppm)"));
    }
}
