//! Chinese words with numerals that count nothing, among words that do.

use mentions::{Vocabulary, read};
use quantity::Language;

/// What the claims of a text print.
fn claims(text: &str) -> Vec<&str> {
    let mentions = read(text, Language::ZhHant, &Vocabulary::default());
    mentions.into_iter().filter(|mention| mention.is_claim()).map(|mention| &text[mention.span]).collect()
}

#[test]
fn idioms_claim_nothing() {
    let idioms = "一起 萬一 四處 三三兩兩 七上八下 十萬火急 千辛萬苦 百折不撓 三令五申 五湖四海 四捨五入 一五一十 \
        半信半疑 三長兩短 五味雜陳 朝三暮四 接二連三 不三不四 三頭六臂 一目十行 一落千丈 萬眾一心 三五好友 八九不離十 \
        九層塔 三輪車 四合院 五花肉 两岸三地 一石二鳥 百裡挑一 十之八九 千真萬確 萬不得已 一毛不拔 在一塊 隔三差五";
    let wrong: Vec<String> = idioms
        .split_whitespace()
        .map(|idiom| format!("他們{idiom}，"))
        .filter(|sentence| !claims(sentence).is_empty())
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn names_with_units_claim_nothing() {
    for sentence in [
        "陣風達7級風。",
        "他參加男子100公尺決賽。",
        "每40呎櫃加價。",
        "公車307、262與紅5改道。",
        "獎號為03、11、24、28、37、45。",
        "3、4、6號塔吊停用。",
        "第88師262旅524團駐守。",
        "家住3號樓2單元501室。",
        "二環至三環間封路。",
        "他在六里橋下車，到五分埔買衣服。",
        "主隊1賠1.75。",
        "他排名前10名，今年前5個月沒休息。",
        "京津冀三地聯手。",
        "301醫院開了門診。",
        "專線（02）2388-0099分機215。",
        "依刑法185條之3、民法第1052條之1第2項起訴。",
        "他在9局下再見安打，二三壘有人。",
        "二三線城市，四房式組屋。",
        "大士南22道、宏茂橋10道都有店。",
        "球隊戰績9勝2敗，3勝1平2負。",
        "指數失守20日線，上半季結束。",
        "他二度燙傷，車停在台9甲線。",
        "差點輸掉兩分，險些3人死亡。",
        "他的團隊伍拾了東西。",
        "警方四分局在中美五街攔車，話講到一半。",
    ] {
        assert_eq!(claims(sentence), Vec::<&str>::new(), "{sentence}");
    }
}

#[test]
fn days_and_months_of_a_list_are_no_amounts() {
    for sentence in [
        "4月12、15及18日加開。",
        "0、2、6月接種。",
        "17、18日封路。",
        "今（7/26）日封路，7/27起開放。",
        "97年4月動工，預計117年通車。",
        "1至7月成長，2018年1-7月份衰退。",
    ] {
        let mentions = read(sentence, Language::ZhHant, &Vocabulary::default());
        assert!(mentions.iter().all(|mention| mention.amount().is_none()), "{sentence}: {mentions:?}");
    }
}

#[test]
fn what_looks_like_an_idiom_may_count() {
    for (sentence, expected) in [
        ("他連轉三地。", vec!["三地"]),
        ("他育有二子三女。", vec!["二子", "三女"]),
        ("他只輸過一次。", vec!["一次"]),
        ("一起三人受傷。", vec!["三人"]),
        ("他快跑了三公里，比去年快3秒。", vec!["三公里", "3秒"]),
        ("事情也過了三天。", vec!["三天"]),
        ("2019年過百人參加。", vec!["2019年", "過百人"]),
        ("近四周連跌，四周無人。", vec!["近四周"]),
        ("外資賣超2.3萬張。", vec!["2.3萬張"]),
        ("人均GDP19萬元。", vec!["19萬元"]),
        ("他說不只一部。", vec![]),
        ("射手15投9中。", vec!["15投9中"]),
        ("意外釀3警2民受傷。", vec!["3警", "2民"]),
        ("連續三月下跌，訪東南亞三國。", vec!["三月", "三國"]),
        ("隊伍十人退伍5年。", vec!["十人", "5年"]),
        ("進度過半，燒毀約10戶。", vec!["過半", "約10戶"]),
        ("一斤能賣八塊，等個半小時。", vec!["八塊", "半小時"]),
        ("跑七八趟，現在一趟就成。", vec!["七八趟", "一趟"]),
        ("逐步延至五十五、五十八歲。", vec!["五十五", "五十八歲"]),
        ("44歲許姓男子一度不足500米。", vec!["44歲", "不足500米"]),
        ("以30年期計算，買10年期公債。", vec!["30年"]),
        ("撞斷10米欄杆，贏110米欄金牌。", vec!["10米"]),
        ("兩日大跌5個點，取5個點測量。", vec!["兩日", "5個點", "5個"]),
        ("老人享壽九十有二。", vec!["九十有二"]),
        ("每千人口有3.4名醫師。", vec!["3.4名"]),
    ] {
        assert_eq!(claims(sentence), expected, "{sentence}");
    }
}
