//! The words of the gallery's made-up harbour, in three languages.

use quantity::{Language, Unit};

/// A text in the order of [`Language::ALL`].
#[derive(Clone, Copy, Debug)]
pub(super) struct LocalizedText(pub(super) [&'static str; 3]);

impl LocalizedText {
    pub(super) fn of(self, language: Language) -> &'static str {
        match language {
            Language::ZhHant => self.0[0],
            Language::ZhHans => self.0[1],
            Language::En => self.0[2],
        }
    }
}

pub(super) const TAKEAWAY: LocalizedText = LocalizedText([
    "虛構的港口，數字只為示範",
    "虚构的港口，数字只为示范",
    "A made-up harbour; its numbers only show how they are drawn",
]);
pub(super) const SOURCE: LocalizedText = LocalizedText(["港口年鑑", "港口年鉴", "The harbour’s almanac"]);
pub(super) const SAYS: LocalizedText = LocalizedText(["港務局", "港务局", "Port Authority"]);
pub(super) const NOTE: LocalizedText =
    LocalizedText(["渡輪不計在內。", "渡轮不计在内。", "Ferries are not counted."]);

pub(super) const CALLED: LocalizedText = LocalizedText(["接到呼救", "接到呼救", "Call for help"]);
pub(super) const REACHED: LocalizedText = LocalizedText(["救援抵達", "救援抵达", "Rescue arrives"]);
pub(super) const SAFE: LocalizedText = LocalizedText(["全員獲救", "全员获救", "All are safe"]);
pub(super) const LOADED: LocalizedText = LocalizedText(["裝卸完成", "装卸完成", "Loaded"]);
pub(super) const PUNCTUAL: LocalizedText = LocalizedText(["準點到港", "准点到港", "On time"]);
pub(super) const INSPECTED: LocalizedText = LocalizedText(["已經檢查", "已经检查", "Inspected"]);
pub(super) const CALLS: LocalizedText = LocalizedText(["到港船隻", "到港船只", "Ships that called"]);
pub(super) const SERVED: LocalizedText = LocalizedText(["已靠泊", "已靠泊", "Berthed"]);
pub(super) const REST: LocalizedText = LocalizedText(["仍在等候", "仍在等候", "Still waiting"]);
pub(super) const SAIL: LocalizedText = LocalizedText(["帆船", "帆船", "Sailing ships"]);
pub(super) const STEAM: LocalizedText = LocalizedText(["輪船", "轮船", "Steamers"]);
pub(super) const BARGES: LocalizedText = LocalizedText(["駁船", "驳船", "Barges"]);
pub(super) const FREIGHT: LocalizedText = LocalizedText(["貨運量", "货运量", "Freight"]);
pub(super) const GOAL: LocalizedText = LocalizedText(["年度目標", "年度目标", "The year’s goal"]);
pub(super) const RANK: LocalizedText = LocalizedText(["港口排名", "港口排名", "Rank"]);
pub(super) const OPENED: LocalizedText = LocalizedText(["開港", "开港", "Harbour opened"]);
pub(super) const REBUILT: LocalizedText = LocalizedText(["碼頭重建", "码头重建", "Quay rebuilt"]);
pub(super) const DEEPENED: LocalizedText = LocalizedText(["航道加深", "航道加深", "Channel deepened"]);
pub(super) const SEASONS: LocalizedText = LocalizedText(["連續開放", "连续开放", "Open without a break"]);
pub(super) const IN_1990: LocalizedText = LocalizedText(["1990年", "1990年", "In 1990"]);
pub(super) const INTEREST: LocalizedText = LocalizedText(["貸款利率", "贷款利率", "Interest on loans"]);
pub(super) const DUES: LocalizedText = LocalizedText(["港務收入", "港务收入", "Harbour dues"]);
pub(super) const DREDGING: LocalizedText = LocalizedText(["疏浚費用", "疏浚费用", "Dredging"]);
pub(super) const REPAIRS: LocalizedText =
    LocalizedText(["維修基金增減", "维修基金增减", "Change of the repair fund"]);
pub(super) const FERRY: LocalizedText = LocalizedText(["渡輪票價", "渡轮票价", "Ferry ticket"]);
pub(super) const LONG: LocalizedText = LocalizedText([
    "全年在外港及內港停泊過夜並且辦妥入境手續的外國船隻",
    "全年在外港及内港停泊过夜并且办妥入境手续的外国船只",
    "Foreign ships that stayed overnight in the outer or the inner harbour and were cleared",
]);

/// The title of a figure of a kind.
pub(super) fn title(kind: &str) -> LocalizedText {
    LocalizedText(match kind {
        "timeline" => ["港口紀事", "港口纪事", "The harbour’s days"],
        "rings" => ["港口工作的比率", "港口工作的比率", "Shares of the harbour’s work"],
        "rate" => {
            ["到港的船隻，還有多少在等候", "到港的船只，还有多少在等候", "How many ships are still waiting"]
        }
        "bars" => ["港口的數量", "港口的数量", "The harbour in numbers"],
        "line" => ["港口歷年變化", "港口历年变化", "The harbour over the years"],
        _ => ["港口一覽", "港口一览", "The harbour at a glance"],
    })
}

pub(super) fn ship(language: Language) -> Unit {
    unit("ship", true, language, [&["艘"], &["艘"], &["ship", "ships"]])
}

pub(super) fn season(language: Language) -> Unit {
    unit("season", true, language, [&["季"], &["季"], &["season", "seasons"]])
}

pub(super) fn minute(language: Language) -> Unit {
    unit("minute", false, language, [&["分鐘"], &["分钟"], &["minute", "minutes"]])
}

pub(super) fn tonne(language: Language) -> Unit {
    unit("tonne", false, language, [&["噸"], &["吨"], &["tonne", "tonnes"]])
}

pub(super) fn times(language: Language) -> Unit {
    unit("times", false, language, [&["倍"], &["倍"], &["time", "times"]])
}

pub(super) fn percentage_point(language: Language) -> Unit {
    let words: [&[&str]; 3] = [&["個百分點"], &["个百分点"], &["percentage point", "percentage points"]];
    unit("percentage-point", false, language, words)
}

pub(super) fn basis_point(language: Language) -> Unit {
    unit("basis-point", false, language, [&["個基點"], &["个基点"], &["basis point", "basis points"]])
}

/// A currency by its ISO code.
pub(super) fn currency(code: &str, language: Language) -> Unit {
    let words: [&[&str]; 3] = match code {
        "TWD" => [&["元"], &["元"], &["NT$", "NT$"]],
        "EUR" => [&["歐元"], &["欧元"], &["€", "€"]],
        _ => [&["美元"], &["美元"], &["US$", "US$"]],
    };
    unit(code, false, language, words)
}

pub(super) fn rank(language: Language) -> Unit {
    Unit { ordinal: true, ..unit("rank", true, language, [&["位"], &["位"], &["place", "places"]]) }
}

fn unit(id: &str, countable: bool, language: Language, words: [&[&str]; 3]) -> Unit {
    let [hant, hans, en] = words;
    let words = match language {
        Language::ZhHant => hant,
        Language::ZhHans => hans,
        Language::En => en,
    };
    let words = words.iter().map(|word| (*word).to_owned()).collect();
    Unit { id: id.to_owned(), countable, ordinal: false, scale: None, words }
}
