//! One form of each character: the grammar knows simplified characters and half-width digits only.

/// Traditional characters of the grammar's words, and at the same place the simplified ones.
const TRADITIONAL: &str = "並亂亞佈佔併來侖侷係個們側偵傘傢傳債傷僅價億內兩冊別則剋剛劃劑動務勝勵區協卽厤參叄叢員唸問喫單噸噹嚮國圍園圓圖團報場塊墰墻壇壜壞奪奬學實寫將專對導屆層屬峯島峽崗崙嵗師帳帶幣幾廂廟廠廢廳張強彆後徑從復愛慘應戰戶捲掃掛揚換損摺撐撥擔擠擴攝攤敎數斬於旂昇時晝曆曏書會朮東査條棟業極樁樓標樣樹橋機檢檯歐歡歲歷毀氣決沒沖淩減準溫滿漲瀕灣災為無熱燈營燬爲爾牀牆獎獨獲環產産畝當疊發盃盞盤盧眞眾碼禮種稱穀穫筆箇節築簽籃籤糰紀約紅納紐紙級組結絕統絶綉經綠綫維網緑線編緻縣縮總績繡繫繼續纍纔罈罎罰羅羣習聯聲聽脩腳臨臺與舉舊舘茲華萬葉蓆蔘藝蘭處號虧衆術衕衝裏補裝裡製複見規親覽觸訂計託記訪設許訴註証評詞話該語說説課調談請論講謝證識譜譭議讀變讓豐貝負財貨貫貳買費貼資賓賠賣賬賭賺賽趕趨踰蹤車軍載輕輛輩輪轟辦農迴這連週進遊運過達違遞遠選還邊郵鄉鄰醫釐針釦鈕鈡銀銅銖鋒錢錯錶鍼鍾鎊鎭鎮鐘長門閉開間閣閤闆關陞陸隊際隱隻雙離難雲電靜韆韓頁頂頃項須預頓頭頻顆題額顏顔類風颱飛飯餘館馬駕騎騰體髮鬚鬧鳥鴉麪麫麯麴麵黃點齊齣龍龜壽櫃樂壯購護職嬰積險陣麗漢漁鐵銷贏輸轉執齡鍋鏡鑽鋪檔庫礦懲釘鋼錄鉛艙薦獻賄賊兒隨騷顧誤諸雜燒懸緩窮竄竅驚綁濕穩貶匯贓儲贖貸燙凍濱義順權靈夠遲擬敗俠倉儘兌創勁勢喪嗎嚴墊壓壘婦嶺揮搖搶擊攢斷暢桿棄榮槍橫檻欄涼湊溝溼滙潤爐現盜盡礙窯競簡籌細終給絲繳羈莊蓋蟲視觀詐貴賞贜較遺録閘陰陽領養騙鶴黨";
const SIMPLIFIED: &str = "并乱亚布占并来仑局系个们侧侦伞家传债伤仅价亿内两册别则克刚划剂动务胜励区协即历参叁丛员念问吃单吨当向国围园圆图团报场块坛墙坛坛坏夺奖学实写将专对导届层属峰岛峡岗仑岁师帐带币几厢庙厂废厅张强别后径从复爱惨应战户卷扫挂扬换损折撑拨担挤扩摄摊教数斩于旗升时昼历向书会术东查条栋业极桩楼标样树桥机检台欧欢岁历毁气决没冲凌减准温满涨濒湾灾为无热灯营毁为尔床墙奖独获环产产亩当叠发杯盏盘卢真众码礼种称谷获笔个节筑签篮签团纪约红纳纽纸级组结绝统绝绣经绿线维网绿线编致县缩总绩绣系继续累才坛坛罚罗群习联声听修脚临台与举旧馆兹华万叶席参艺兰处号亏众术同冲里补装里制复见规亲览触订计托记访设许诉注证评词话该语说说课调谈请论讲谢证识谱毁议读变让丰贝负财货贯贰买费贴资宾赔卖账赌赚赛赶趋逾踪车军载轻辆辈轮轰办农回这连周进游运过达违递远选还边邮乡邻医厘针扣钮钟银铜铢锋钱错表针钟镑镇镇钟长门闭开间阁合板关升陆队际隐只双离难云电静千韩页顶顷项须预顿头频颗题额颜颜类风台飞饭余馆马驾骑腾体发须闹鸟鸦面面曲曲面黄点齐出龙龟寿柜乐壮购护职婴积险阵丽汉渔铁销赢输转执龄锅镜钻铺档库矿惩钉钢录铅舱荐献贿贼儿随骚顾误诸杂烧悬缓穷窜窍惊绑湿稳贬汇赃储赎贷烫冻滨义顺权灵够迟拟败侠仓尽兑创劲势丧吗严垫压垒妇岭挥摇抢击攒断畅杆弃荣枪横槛栏凉凑沟湿汇润炉现盗尽碍窑竞简筹细终给丝缴羁庄盖虫视观诈贵赏赃较遗录闸阴阳领养骗鹤党";

/// The simplified, half-width form of a character; most are it already.
pub(crate) fn fold(c: char) -> char {
    match c {
        '０'..='９'
        | 'Ａ'..='Ｚ'
        | 'ａ'..='ｚ'
        | '％'
        | '＋'
        | '－'
        | '＄'
        | '／'
        | '：'
        | '．'
        | '＆'
        | '＞'
        | '＜'
        | '＃' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
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
