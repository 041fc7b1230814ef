//! The everyday units of newspapers, by which figures are known and with which a draft begins its ledger.

/// A unit with its words.
pub struct KnownUnit {
    /// Its name in a ledger.
    pub id: &'static str,
    /// Whether only whole numbers of it exist.
    pub countable: bool,
    /// Traditional and simplified words.
    pub chinese: &'static [&'static str],
    /// For one and for more.
    pub english: [&'static str; 2],
}

const fn counted(
    id: &'static str,
    chinese: &'static [&'static str],
    english: [&'static str; 2],
) -> KnownUnit {
    KnownUnit { id, countable: true, chinese, english }
}

const fn measured(
    id: &'static str,
    chinese: &'static [&'static str],
    english: [&'static str; 2],
) -> KnownUnit {
    KnownUnit { id, countable: false, chinese, english }
}

/// All known units. Words that begin other words stand after them.
pub const KNOWN: [KnownUnit; 83] = [
    measured("square-kilometre", &["平方公里", "平方千米"], ["square kilometre", "square kilometres"]),
    measured("square-metre", &["平方米", "平方公尺", "平米"], ["square metre", "square metres"]),
    measured("cubic-metre", &["立方米"], ["cubic metre", "cubic metres"]),
    measured("kilowatt-hour", &["千瓦時", "千瓦时", "度電", "度电"], ["kilowatt-hour", "kilowatt-hours"]),
    measured("kilowatt", &["千瓦"], ["kilowatt", "kilowatts"]),
    measured("kilogram", &["公斤", "千克"], ["kilogram", "kilograms"]),
    measured("kilometre", &["公里", "千米"], ["kilometre", "kilometres"]),
    measured("hectare", &["公頃", "公顷"], ["hectare", "hectares"]),
    measured("minute", &["分鐘", "分钟"], ["minute", "minutes"]),
    measured("hour", &["小時", "小时", "個小時", "个小时"], ["hour", "hours"]),
    measured(
        "percentage-point",
        &["個百分點", "个百分点", "百分點", "百分点"],
        ["percentage point", "percentage points"],
    ),
    measured("month", &["個月", "个月"], ["month", "months"]),
    measured("week", &["個星期", "个星期", "星期", "週", "周"], ["week", "weeks"]),
    measured("half-day", &["個半天", "个半天"], ["half-day", "half-days"]),
    measured("day", &["天"], ["day", "days"]),
    measured("second", &["秒鐘", "秒钟", "秒"], ["second", "seconds"]),
    measured("year", &["年"], ["year", "years"]),
    measured("us-dollar", &["美元"], ["US dollar", "US dollars"]),
    measured("euro", &["歐元", "欧元"], ["euro", "euros"]),
    measured("hk-dollar", &["港元", "港幣", "港币"], ["Hong Kong dollar", "Hong Kong dollars"]),
    measured("yuan", &["元"], ["yuan", "yuan"]),
    measured("times", &["倍"], ["time", "times"]),
    measured("metre", &["公尺", "米"], ["metre", "metres"]),
    measured("mu", &["畝", "亩"], ["mu", "mu"]),
    measured("ton", &["噸", "吨"], ["tonne", "tonnes"]),
    measured("degree", &["攝氏度", "摄氏度", "度"], ["degree", "degrees"]),
    measured("taiwan-dollar", &["新台幣元", "新臺幣元"], ["NT dollar", "NT dollars"]),
    measured("pound-sterling", &["英鎊", "英镑"], ["pound", "pounds"]),
    measured("yen", &["日圓", "日元", "日圆"], ["yen", "yen"]),
    measured("won", &["韓元", "韩元", "韓圜"], ["won", "won"]),
    measured("jiao", &["角"], ["jiao", "jiao"]),
    measured("centimetre", &["公分", "厘米", "釐米"], ["centimetre", "centimetres"]),
    measured("millimetre", &["毫米", "公釐"], ["millimetre", "millimetres"]),
    measured("gram", &["公克", "克"], ["gram", "grams"]),
    measured("litre", &["公升", "升"], ["litre", "litres"]),
    measured("ping", &["坪"], ["ping", "ping"]),
    measured("mile", &["英里", "哩"], ["mile", "miles"]),
    measured("foot", &["英尺", "呎"], ["foot", "feet"]),
    measured("celsius", &["℃", "°C"], ["°C", "°C"]),
    measured("megawatt", &["兆瓦"], ["megawatt", "megawatts"]),
    measured("quarter", &["個季度", "个季度", "季度", "季"], ["quarter", "quarters"]),
    measured("age", &["歲", "岁"], ["year of age", "years of age"]),
    measured("point", &["點", "点"], ["point", "points"]),
    measured("barrel", &["桶"], ["barrel", "barrels"]),
    counted("share", &["股"], ["share", "shares"]),
    counted("vote", &["票"], ["vote", "votes"]),
    counted("school", &["校"], ["school", "schools"]),
    counted("team-of-players", &["隊", "队"], ["side", "sides"]),
    counted("goal", &["球"], ["goal", "goals"]),
    counted("lamp", &["盞", "盏"], ["lamp", "lamps"]),
    counted("fruit", &["顆", "颗", "粒"], ["grain", "grains"]),
    counted("train", &["班", "趟"], ["run", "runs"]),
    counted("stretch", &["段"], ["stretch", "stretches"]),
    counted("stairwell", &["個單元", "个单元", "單元", "单元"], ["stairwell", "stairwells"]),
    counted("resident", &["居民"], ["resident", "residents"]),
    counted("household", &["戶", "户"], ["household", "households"]),
    counted("visit", &["人次"], ["visit", "visits"]),
    counted("person", &["人", "名", "位"], ["person", "people"]),
    counted("case", &["件", "宗", "起", "例"], ["case", "cases"]),
    counted("organisation", &["家", "所"], ["organisation", "organisations"]),
    counted("road", &["條", "条"], ["line", "lines"]),
    counted("bed", &["張", "张"], ["sheet", "sheets"]),
    counted("machine", &["臺", "台", "部"], ["machine", "machines"]),
    counted("team", &["支"], ["team", "teams"]),
    counted("item", &["個", "个"], ["item", "items"]),
    counted("project", &["項", "项"], ["project", "projects"]),
    counted("time", &["次", "回", "度", "屆", "届"], ["time", "times"]),
    counted("place", &["處", "处", "座"], ["place", "places"]),
    counted("vehicle", &["輛", "辆", "列"], ["vehicle", "vehicles"]),
    counted("aircraft", &["架"], ["aircraft", "aircraft"]),
    counted("ship", &["艘"], ["ship", "ships"]),
    counted("tree", &["棵", "株"], ["tree", "trees"]),
    counted("animal", &["頭", "头", "隻", "只", "匹"], ["animal", "animals"]),
    counted("flat", &["套", "間", "间"], ["flat", "flats"]),
    counted("building", &["棟", "栋", "幢"], ["building", "buildings"]),
    counted("level", &["層", "层", "級", "级"], ["level", "levels"]),
    counted("kind", &["種", "种", "類", "类"], ["kind", "kinds"]),
    counted("batch", &["批", "組", "组"], ["batch", "batches"]),
    counted("piece", &["塊", "块", "枚", "件套", "份", "篇", "本", "冊", "册", "封"], ["piece", "pieces"]),
    counted("event", &["場", "场"], ["event", "events"]),
    counted("seat", &["席", "席位"], ["seat", "seats"]),
    counted("village", &["村"], ["village", "villages"]),
    counted("area", &["區", "区", "縣", "县", "市", "省"], ["area", "areas"]),
];

/// The known unit with this Chinese word.
pub fn of_chinese(word: &str) -> Option<&'static KnownUnit> {
    KNOWN.iter().find(|unit| unit.chinese.contains(&word))
}

/// The known unit with this English word.
pub fn of_english(word: &str) -> Option<&'static KnownUnit> {
    KNOWN.iter().find(|unit| unit.english.iter().any(|known| known.eq_ignore_ascii_case(word)))
}
