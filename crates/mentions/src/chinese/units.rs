//! Chinese measure words and units, in folded characters.

use super::characters::digit;
use super::words::starts;
use crate::Vocabulary;
use quantity::is_han;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Units of length, area, weight, energy and the like.
const MEASURES: &str = "
公里 千米 米 公尺 厘米 毫米 公分 公厘 微米 纳米 奈米 英里 海里 英尺 英寸 里 尺 寸 丈 呎 吋 码 光年
平方公里 平方千米 平方米 平方公尺 平方英尺 平方尺 平方呎 方呎 平米 平方 平 坪 公顷 亩 公亩 英亩 甲 顷 立方米 立方公尺 立方 方
公斤 千克 克 公克 毫克 微克 吨 公吨 斤 台斤 市斤 两 磅 盎司 克拉 万吨 升 公升 毫升 加仑 桶 立升 标准箱 标箱
度 摄氏度 华氏度 ℃ °C °F 瓦 千瓦 兆瓦 吉瓦 千瓦时 千瓦小时 兆瓦时 吉瓦时 度电 伏 伏特 安培 赫兹 焦耳 千焦 卡路里 千卡 大卡 卡 马力 分贝 帕 百帕 毫巴
字节 比特 像素 级 节 公里/小时 米/秒 km kg cm mm m km² m² ml mg g t kW MW GW kWh MWh GWh TWh c.c. cc GB MB TB Mbps 平方公尺 mAh Ah kcal mmHg rpm Hz kHz MHz GHz fps dB Wh mL L W nm μm kPa hPa ppm μg/m³ 毫克/升
时速 倍 番 点 级地震";

/// Measure words and nouns that count.
const COUNTERS: &str = "
死 伤 男 女 轻伤 重伤 失踪 失联 童 具 章 科 胜 负 单 人 名 位 个 岁 人次 人份 个人 口 口人 员 户 家 所 间 间房 栋 幢 座 处 层 楼 套 室 房 床 张床 张病床 床位 席 席位 个席位 张 条 件 宗 起 例 项 次 回 届 场 场次 期 轮 局
台 部 辆 列 架 艘 艇 班 趟 车次 班次 航次 架次 车 节车厢 台车 支 枝 把 枚 颗 粒 块 片 根 条 匹 头 只 尾 羽 棵 株 朵 盆 丛 本 册 卷 篇 份 封 页 字 词 句 首 曲 幅 部片
种 类 款 样 组 批 队 支球队 团 营 连 军 对 双 打 副 箱 瓶 杯 袋 包 盒 罐 碗 盘 桌 顿 餐 剂 针 剂次 道 门 扇 面 盏 顶 笔 则 通 点建议 步 站 站点 段 圈 环 排 行 列 串 束 堆
国 省 市 县 区 镇 乡 村 里 邻 街 州 校 班级 年级 系 院 单 单元 号人 字节 世代 代 辈 胎 孩 代人 届次 度次 票 股 手 球 分 金 银 铜 枚金牌 面金牌 面奖牌 枚奖牌 枚银牌 枚铜牌
部门 成员 委员 议员 代表 学生 教师 老师 居民 村民 旅客 乘客 员工 学分 学时 课时 城市 国家 地区 乡镇 县市 省份 小区 社区 学校 医院 企业 公司 案 案件 工单 单位 名次 倍数 桩 声 眼 拳 脚 遍 注 篮板 助攻 轰 死者 口井 口油井 台次 件次 例次 户次 家次 条次 平台 人年 周岁 连胜 连败 连霸 连冠 连涨 连跌 连升 连降 连红 连黑 连阳 连阴 警 嫌 发 安打 打点 保送 全垒打 盗垒 射正 射门 角球 黄牌 红牌 抢断 盖帽 火锅 失误 封盖 号楼 地 子 消防员 队员 警员 船员 球员 演员 船长 选手 学童 嫌犯 犯嫌 移工 女童 男童 士兵 警察 志工 医师 医生 护理师 护士 律师 记者 专家 长者 老人 官员 学者 儿童 幼童 婴儿 病患 患者 伤者 机组员 店员 党员 社员 会员 职员 工人 嫌疑人 被告 名额 店 摊 路灯 趟次 班车 车厢 车道 线道 刀 巴掌 人头 部手机 车位 座位 桩次 起案件 床次 站次 辆次 栋楼 里路 级分 局面 粒球 集 季 梯次 伙 跳 民 民众 受伤 罹难 遇难 遇害 丧生 获救 档 败 打数 打席 任 命";

/// Units of time. 月 alone is part of dates only.
const DURATIONS: &str = "年 周年 个年头 年头 载 个月 个多月 周 星期 个星期 礼拜 个礼拜 天 日 夜 晚 昼夜 小时 个小时 钟头 个钟头 个钟 钟 分钟 秒 秒钟 毫秒 季度 个季度 世纪 个世纪 工作日 个工作日 交易日 个交易日 年度 个学期 学期 学年 寒暑 甲子 刻钟 周岁";

/// Units, and the characters that make another word of them: 位數, 單位, 年代.
const NOT_AFTER: &[(&str, &str)] = &[
    ("位", "数"),
    ("单", "位"),
    ("女", "性"),
    ("男", "性"),
    ("年", "代"),
    ("年", "级"),
    ("天", "津"),
    ("国", "际"),
    ("里", "面"),
    ("市", "民"),
    ("区", "域"),
    ("点", "钟"),
    ("分", "之"),
    ("分", "别"),
    ("米", "饭"),
    ("面", "对"),
    ("周", "围"),
    ("周", "边"),
    ("日", "本"),
    ("发", "生"),
    ("发", "展"),
    ("发", "现"),
    ("发", "布"),
    ("发", "出"),
    ("发", "行"),
    ("发", "达"),
    ("发", "表"),
    ("发", "动"),
    ("发", "射"),
    ("发", "明"),
    ("发", "起"),
    ("发", "挥"),
    ("发", "言"),
    ("发", "电"),
    ("发", "货"),
    ("发", "车"),
    ("发", "作"),
    ("发", "烧"),
    ("警", "方"),
    ("警", "局"),
    ("警", "报"),
    ("警", "告"),
    ("警", "示"),
    ("警", "戒"),
    ("警", "车"),
    ("嫌", "疑"),
    ("嫌", "弃"),
    ("打", "成"),
    ("打", "平"),
    ("打", "败"),
    ("打", "赢"),
    ("两", "岸"),
    ("两", "会"),
    ("两", "地"),
    ("两", "国"),
    ("两", "人"),
    ("两", "侧"),
    ("两", "边"),
    ("起", "步"),
    ("起", "跳"),
    ("起", "价"),
    ("起", "算"),
    ("伙", "伴"),
    ("伙", "食"),
    ("伙", "计"),
    ("跳", "水"),
    ("跳", "舞"),
    ("跳", "远"),
    ("跳", "高"),
    ("跳", "板"),
    ("跳", "台"),
    ("跳", "槽"),
    ("跳", "楼"),
    ("档", "期"),
    ("档", "案"),
    ("档", "次"),
    ("档", "口"),
    ("民", "众"),
    ("命", "令"),
    ("命", "中"),
    ("命", "运"),
    ("命", "题"),
    ("命", "名"),
    ("岁", "入"),
    ("岁", "出预"),
    ("岁", "出总"),
    ("岁", "出及"),
    ("岁", "出各"),
    ("岁", "末"),
    ("分", "局"),
    ("分", "院"),
    ("分", "店"),
    ("分", "校"),
    ("门", "槛"),
    ("任", "务"),
    ("任", "何"),
    ("任", "由"),
    ("任", "命"),
    ("任", "选"),
    ("任", "教"),
    ("任", "职"),
    ("任", "期"),
    ("任", "意"),
    ("任", "凭"),
    ("败", "给"),
    ("败", "于"),
];

/// Units that count only if a word before their number shows it: 3警2民.
const ONLY_AFTER: &[(char, &str)] = &[('民', "警军消官")];

/// Units that count only at the end of a clause or before another number.
const AT_THE_END: &[char] = &['地', '子'];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Measure,
    Counter,
    Duration,
}

/// A unit word in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct UnitWord {
    pub(super) class: Class,
    /// The character after it.
    pub(super) end: usize,
    /// Whether the ledger names it, or everyone would know it for a unit.
    pub(super) of_story: bool,
}

type Table = HashMap<char, Vec<(Vec<char>, Class)>>;

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table: Table = HashMap::new();
    for (words, class) in
        [(DURATIONS, Class::Duration), (MEASURES, Class::Measure), (COUNTERS, Class::Counter)]
    {
        for word in words.split_whitespace() {
            let word: Vec<char> = word.chars().map(crate::fold::fold).collect();
            table.entry(word[0]).or_default().push((word, class));
        }
    }
    for list in table.values_mut() {
        list.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    }
    table
});

/// The longest unit that begins at `start`.
pub(super) fn at(chars: &[char], start: usize, vocabulary: &Vocabulary) -> Option<UnitWord> {
    // 640 MW: a space between digits and Latin letters stays in the text.
    let is_latin =
        chars.get(start) == Some(&' ') && chars.get(start + 1).is_some_and(char::is_ascii_alphabetic);
    if is_latin {
        return at(chars, start + 1, vocabulary).filter(|unit| unit.class == Class::Measure);
    }
    let known = TABLE.get(chars.get(start)?).and_then(|list| {
        let fits = |(word, _): &&(Vec<char>, Class)| {
            chars[start..].starts_with(word) && !continues_as_word(chars, start + word.len())
        };
        list.iter().find(fits).map(|(word, class)| (*class, start + word.len()))
    });
    let known = known.filter(|(_, end)| {
        !NOT_AFTER
            .iter()
            .any(|(unit, next)| *end == start + 1 && starts(chars, start, unit) && starts(chars, *end, next))
    });
    // 三地車牌 is a name, 連轉三地 counts; 二子三女 goes on with a number.
    let known = known.filter(|(_, end)| {
        let is_word = AT_THE_END.contains(&chars[start]) && *end == start + 1;
        let next = chars.get(*end).copied().unwrap_or(' ');
        !is_word || !is_han(next) || digit(next).is_some()
    });
    let known = known.filter(|(_, end)| *end > start + 1 || is_in_its_row(chars, start));
    let of_story = vocabulary
        .units
        .iter()
        .find(|word| starts(chars, start, word))
        .map(|word| start + word.chars().count());
    match (known, of_story) {
        (Some((class, end)), story) if story.is_none_or(|other| other <= end) => {
            Some(UnitWord { class, end, of_story: story == Some(end) })
        }
        (_, Some(end)) => Some(UnitWord { class: Class::Counter, end, of_story: true }),
        _ => None,
    }
}

/// Whether a character that is mostly another word is a unit here, because its neighbours say so.
fn is_in_its_row(chars: &[char], at: usize) -> bool {
    let numeral = |c: &&char| c.is_ascii_digit() || digit(**c).is_some() || **c == '十';
    let Some((_, before)) = ONLY_AFTER.iter().find(|(unit, _)| *unit == chars[at]) else { return true };
    let number = chars[..at].iter().rev().take(6).take_while(numeral).count();
    (at - number).checked_sub(1).is_some_and(|at| before.contains(chars[at]))
}

/// Whether Latin letters go on: `m` is no unit in `mobile`.
fn continues_as_word(chars: &[char], end: usize) -> bool {
    let is_latin = |c: Option<&char>| c.is_some_and(char::is_ascii_alphanumeric);
    is_latin(chars.get(end)) && is_latin(end.checked_sub(1).and_then(|last| chars.get(last)))
}
