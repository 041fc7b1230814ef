//! The words that bound numbers in Chinese, and those that only look like them.

use quantity::Bound;

/// Words right before a number, the longest that fits.
pub(super) const BEFORE: &[(&str, Bound)] = &[
    ("超过", Bound::MoreThan),
    ("超出", Bound::MoreThan),
    ("超逾", Bound::MoreThan),
    ("多于", Bound::MoreThan),
    ("多过", Bound::MoreThan),
    ("高于", Bound::MoreThan),
    ("高过", Bound::MoreThan),
    ("大于", Bound::MoreThan),
    ("长于", Bound::MoreThan),
    ("早已过", Bound::MoreThan),
    ("突破", Bound::MoreThan),
    ("冲破", Bound::MoreThan),
    ("逾", Bound::MoreThan),
    ("超", Bound::MoreThan),
    ("破", Bound::MoreThan),
    ("过", Bound::MoreThan),
    ("上", Bound::MoreThan),
    ("至少", Bound::AtLeast),
    ("最少", Bound::AtLeast),
    ("起码", Bound::AtLeast),
    ("最低", Bound::AtLeast),
    ("不下", Bound::AtLeast),
    ("不下于", Bound::AtLeast),
    ("不亚于", Bound::AtLeast),
    ("年满", Bound::AtLeast),
    ("满", Bound::AtLeast),
    ("足足", Bound::Exact),
    ("近", Bound::Nearly),
    ("将近", Bound::Nearly),
    ("接近", Bound::Nearly),
    ("逼近", Bound::Nearly),
    ("直逼", Bound::Nearly),
    ("趋近", Bound::Nearly),
    ("几近", Bound::Nearly),
    ("濒近", Bound::Nearly),
    ("快到", Bound::Nearly),
    ("几乎", Bound::Nearly),
    ("几达", Bound::Nearly),
    ("最多", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("顶多", Bound::AtMost),
    ("最高", Bound::AtMost),
    ("最长", Bound::AtMost),
    ("上限", Bound::AtMost),
    ("上看", Bound::AtMost),
    ("上限为", Bound::AtMost),
    ("约合", Bound::About),
    ("低于", Bound::LessThan),
    ("少于", Bound::LessThan),
    ("小于", Bound::LessThan),
    ("短于", Bound::LessThan),
    ("不足", Bound::LessThan),
    ("不及", Bound::LessThan),
    ("未及", Bound::LessThan),
    ("不到", Bound::LessThan),
    ("未到", Bound::LessThan),
    ("没到", Bound::LessThan),
    ("不满", Bound::LessThan),
    ("未满", Bound::LessThan),
    ("未达", Bound::LessThan),
    ("未足", Bound::LessThan),
    ("不达", Bound::LessThan),
    ("跌破", Bound::LessThan),
    ("跌穿", Bound::LessThan),
    ("起跳", Bound::AtLeast),
    ("最快", Bound::AtLeast),
    ("最慢", Bound::AtMost),
    ("最久", Bound::AtMost),
    ("少说", Bound::AtLeast),
    ("少说也有", Bound::AtLeast),
    ("少说也", Bound::AtLeast),
    ("少则", Bound::AtLeast),
    ("短则", Bound::AtLeast),
    ("多则", Bound::AtMost),
    ("长则", Bound::AtMost),
    ("顶破天", Bound::AtMost),
    ("不出", Bound::AtMost),
    ("不止", Bound::MoreThan),
    ("刚过", Bound::MoreThan),
    ("失守", Bound::LessThan),
    ("撑不过", Bound::LessThan),
    ("初估", Bound::About),
    ("约", Bound::About),
    ("大约", Bound::About),
    ("约莫", Bound::About),
    ("大概", Bound::About),
    ("大致", Bound::About),
    ("约略", Bound::About),
    ("差不多", Bound::About),
    ("估计", Bound::About),
    ("大抵", Bound::About),
    ("粗估", Bound::About),
    ("上下", Bound::About),
];

/// Adverbs that bound a number across a verb: 至少造成十人死亡.
pub(super) const ACROSS_A_VERB: &[(&str, Bound)] = &[
    ("至少", Bound::AtLeast),
    ("最少", Bound::AtLeast),
    ("起码", Bound::AtLeast),
    ("最多", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("顶多", Bound::AtMost),
    ("最高", Bound::AtMost),
    ("大约", Bound::About),
    ("大概", Bound::About),
    ("约莫", Bound::About),
    ("差不多", Bound::About),
    ("大致", Bound::About),
    ("将近", Bound::Nearly),
    ("几乎", Bound::Nearly),
    ("未必", Bound::Exact),
    ("约", Bound::About),
    ("近", Bound::Nearly),
];

/// Words that turn the bound after them around: 不得超過 is at most.
pub(super) const NEGATIONS: &[&str] = &[
    "不", "未", "没", "没有", "不得", "不能", "不可", "不应", "不会", "不宜", "不须", "并未", "并不", "从未",
    "不曾", "未曾", "无法", "尚未", "还没", "不再", "不该", "不需",
];

/// Prohibitions, which turn a bound around across a verb: 不得讓員工連續工作超過12小時.
pub(super) const PROHIBITIONS: &[&str] = &["不得", "不可", "不能", "不应", "不准", "禁止", "不许"];

/// Verbs that may be between any bound word and its number.
pub(super) const VERBS: &[&str] = &[
    "有", "为", "是", "达", "在", "到", "了", "需", "要", "需要", "达到", "仅", "只", "才", "就", "占",
    "占了", "花", "共", "每", "已", "能", "可", "得", "为期", "就是",
];

/// Words that end with a bound word and are none: 附近, 合約, 打破.
pub(super) const OTHER_WORDS: &[&str] = &[
    "加满", "装满", "坐满", "挤满", "布满", "爬满", "堆满", "住满", "塞满", "附近", "最近", "邻近", "靠近",
    "亲近", "远近", "新近", "就近", "走近", "临近", "晚近", "迫近", "相近", "贴近", "合约", "条约", "签约",
    "节约", "纽约", "预约", "契约", "公约", "制约", "违约", "履约", "婚约", "解约", "毁约", "应约", "续约",
    "相约", "赴约", "失约", "特约", "隐约", "邀约", "打破", "攻破", "识破", "告破", "侦破", "看破", "通过",
    "经过", "不过", "路过", "度过", "渡过", "来过", "去过", "有过", "做过", "得过", "拿过", "见过", "错过",
    "圆满", "充满", "美满", "晚上", "早上", "网上", "以上", "地上", "桌上", "山上", "线上",
];

/// Characters that make another word of 約 before them: 約定, 約會.
pub(super) const AFTER_OTHER_ABOUT: &str = "定会束谈见请访战稿旦翰瑟架法";

/// Characters that make another word of an adverb before them: 最高法院, 最高氣溫.
pub(super) const AFTER_OTHER_ADVERB: &str = "时的一者温气峰纪分法楼级检学";

/// Words after a number, with or without its unit between.
pub(super) const AFTER: &[(&str, Bound)] = &[
    ("以上", Bound::AtLeast),
    ("及以上", Bound::AtLeast),
    ("或以上", Bound::AtLeast),
    ("(含)以上", Bound::AtLeast),
    ("或更多", Bound::AtLeast),
    ("或更高", Bound::AtLeast),
    ("起跳", Bound::AtLeast),
    ("以下", Bound::AtMost),
    ("及以下", Bound::AtMost),
    ("或以下", Bound::AtMost),
    ("(含)以下", Bound::AtMost),
    ("以内", Bound::AtMost),
    ("之内", Bound::AtMost),
    ("为限", Bound::AtMost),
    ("为上限", Bound::AtMost),
    ("封顶", Bound::AtMost),
    ("左右", Bound::About),
    ("上下", Bound::About),
    ("前后", Bound::About),
    ("光景", Bound::About),
    ("出头", Bound::MoreThan),
    ("有余", Bound::MoreThan),
    ("开外", Bound::MoreThan),
    ("有多", Bound::MoreThan),
    ("挂零", Bound::MoreThan),
    ("冒头", Bound::MoreThan),
    ("往上", Bound::MoreThan),
    ("有奇", Bound::MoreThan),
    ("之谱", Bound::About),
    ("起步", Bound::AtLeast),
    ("之多", Bound::Exact),
    ("不到", Bound::LessThan),
    ("未满", Bound::LessThan),
    ("不足", Bound::LessThan),
    ("多", Bound::MoreThan),
    ("余", Bound::MoreThan),
    ("许", Bound::About),
];

/// Characters that make another word of a bound: 以上海為總部, 左右張望, 多為學生.
pub(super) const OTHER_AFTER: &[(&str, &str)] = &[
    ("以上", "海述文级班交市诉"),
    ("以下", "列简称"),
    ("左右", "张手为两开摇逢"),
    ("上下", "班车学楼其一"),
    ("多", "为是半在属由来"),
    ("余", "人的者"),
    ("许", "多久可"),
];

/// Characters that make another word of 多, 餘 and 許 before them: 多數, 多次, 餘下.
pub(super) const AFTER_OTHER_MANY: &str = "数次种下少可多久出付处";
