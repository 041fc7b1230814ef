//! One form of each character: the grammar knows simplified characters and half-width digits only.

/// Traditional characters of the grammar's words, and at the same place the simplified ones.
const TRADITIONAL: &str = "並亂亞佈佔併來侖侷係個們側偵傘傢傳傷僅價億內兩冊別則剋劃劑動務勝勵區協卽厤參叄叢員唸問喫單噸噹嚮國圍園圓圖團報場塊墰墻壇壜壞奪奬學寫將專對導屆層屬島峽崗崙嵗師帳帶幣幾廂廟廠廢廳張強彆後徑從復愛慘應戰戶捲掃掛揚換摺撥擔擠擴攝攤敎數於昇時晝曆曏書會朮東査條棟業極樁樓標樣樹橋機檯歐歡歲歷毀氣決沒沖淩減準溫滿漲瀕灣災為無熱燈營燬爲爾牀牆獎獨獲環產産畝當發盃盞盤盧眞眾碼禮種稱穀穫筆箇節築簽籤糰紀約納紐紙級組結絕統絶綉經綠綫維網緑線編緻縣總績繡繫繼續纍纔罈罎羅羣習聯聲聽腳臨臺與舉舊舘茲華萬葉蓆蔘藝蘭處號衆術衕衝裏補裝裡製複見規親覽觸訂計託記設許証評詞話該語說説課談請論講謝證識譭議讀變讓豐貝負財貨貫貳買費貼賓賬賽趕趨踰蹤車軍載輕輛輩輪辦農迴這連週進遊運過達違遞遠選還邊郵鄉鄰醫釐針鈕鈡銀銅銖錢錯錶鍼鍾鎊鎭鎮鐘長門閉開間閣閤關陞陸隊際隱隻雙離難雲電靜韆韓頁頂頃項須預頓頭頻顆題額顏顔類風颱飛飯餘館馬駕騎體髮鬚鬧鳥鴉麪麫麯麴麵黃點齊齣龍";
const SIMPLIFIED: &str = "并乱亚布占并来仑局系个们侧侦伞家传伤仅价亿内两册别则克划剂动务胜励区协即历参叁丛员念问吃单吨当向国围园圆图团报场块坛墙坛坛坏夺奖学写将专对导届层属岛峡岗仑岁师帐带币几厢庙厂废厅张强别后径从复爱惨应战户卷扫挂扬换折拨担挤扩摄摊教数于升时昼历向书会术东查条栋业极桩楼标样树桥机台欧欢岁历毁气决没冲凌减准温满涨濒湾灾为无热灯营毁为尔床墙奖独获环产产亩当发杯盏盘卢真众码礼种称谷获笔个节筑签签团纪约纳纽纸级组结绝统绝绣经绿线维网绿线编致县总绩绣系继续累才坛坛罗群习联声听脚临台与举旧馆兹华万叶席参艺兰处号众术同冲里补装里制复见规亲览触订计托记设许证评词话该语说说课谈请论讲谢证识毁议读变让丰贝负财货贯贰买费贴宾账赛赶趋逾踪车军载轻辆辈轮办农回这连周进游运过达违递远选还边邮乡邻医厘针钮钟银铜铢钱错表针钟镑镇镇钟长门闭开间阁合关升陆队际隐只双离难云电静千韩页顶顷项须预顿头频颗题额颜颜类风台飞饭余馆马驾骑体发须闹鸟鸦面面曲曲面黄点齐出龙";

/// The simplified, half-width form of a character; most are it already.
pub(crate) fn fold(c: char) -> char {
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' | '＋' | '－' | '＄' | '／' | '：' | '．' | '＆' | '＃' => {
            char::from_u32(c as u32 - 0xfee0).unwrap_or(c)
        }
        '∶' => ':',
        '〜' | '～' | '∼' => '~',
        '−' | '‐' | '‑' | '﹣' => '-',
        '￥' => '¥',
        '￡' => '£',
        '’' => '\'',
        '○' | '零' => '〇',
        '圜' | '圓' => '元',
        '圆' => '元',
        _ if c < '\u{4e00}' => c,
        _ => simplified(c),
    }
}

fn simplified(c: char) -> char {
    use std::collections::HashMap;
    use std::sync::LazyLock;
    static PAIRS: LazyLock<HashMap<char, char>> =
        LazyLock::new(|| TRADITIONAL.chars().zip(SIMPLIFIED.chars()).collect());
    PAIRS.get(&c).copied().unwrap_or(c)
}

/// A text with each character in its one form.
pub(crate) fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_tables_have_the_same_length() {
        assert_eq!(TRADITIONAL.chars().count(), SIMPLIFIED.chars().count());
    }

    #[test]
    fn scripts_and_widths_become_one() {
        assert_eq!(folded("１２萬餘戶，約３．５％"), folded("12万余户，约3.5%"));
    }
}
