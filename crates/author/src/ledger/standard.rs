//! The units that every ledger has, with their words in the order of [`quantity::Language::ALL`].

/// Traditional Chinese, simplified Chinese and English words; the usual one first, English in pairs for one and for more.
type Words = [&'static [&'static str]; 3];

/// Units by their names: changes of percentages, multiples, and currencies by their ISO 4217 codes.
pub(super) const UNITS: &[(&str, Words)] = &[
    (
        "percentage-point",
        [&["個百分點", "百分點"], &["个百分点", "百分点"], &["percentage point", "percentage points"]],
    ),
    ("basis-point", [&["個基點", "基點"], &["个基点", "基点"], &["basis point", "basis points"]]),
    ("times", [&["倍"], &["倍"], &["time", "times"]]),
    (
        "TWD",
        [
            &["元", "元新台幣", "新台幣"],
            &["元", "元新台币", "新台币"],
            &["NT$", "NT$", "New Taiwan dollar", "New Taiwan dollars"],
        ],
    ),
    (
        "CNY",
        [
            &["元", "元人民幣", "人民幣"],
            &["元", "元人民币", "人民币"],
            &["yuan", "yuan", "renminbi", "renminbi"],
        ],
    ),
    ("HKD", [&["港元", "港幣"], &["港元", "港币"], &["HK$", "HK$", "Hong Kong dollar", "Hong Kong dollars"]]),
    (
        "USD",
        [
            &["美元", "美金"],
            &["美元", "美金"],
            &["US$", "US$", "US dollar", "US dollars", "$", "$", "dollar", "dollars"],
        ],
    ),
    ("EUR", [&["歐元"], &["欧元"], &["€", "€", "euro", "euros"]]),
    ("GBP", [&["英鎊"], &["英镑"], &["£", "£", "pound", "pounds"]]),
    ("JPY", [&["日圓", "日元"], &["日元"], &["¥", "¥", "yen", "yen"]]),
    ("KRW", [&["韓元", "韓圜"], &["韩元"], &["₩", "₩", "won", "won"]]),
    ("AUD", [&["澳元", "澳幣"], &["澳元", "澳币"], &["A$", "A$", "Australian dollar", "Australian dollars"]]),
    ("CAD", [&["加元", "加幣"], &["加元", "加币"], &["C$", "C$", "Canadian dollar", "Canadian dollars"]]),
    (
        "SGD",
        [
            &["新加坡元", "新元"],
            &["新加坡元", "新元"],
            &["S$", "S$", "Singapore dollar", "Singapore dollars"],
        ],
    ),
    ("NZD", [&["紐元"], &["新西兰元"], &["NZ$", "NZ$", "New Zealand dollar", "New Zealand dollars"]]),
    ("MOP", [&["澳門元", "澳門幣"], &["澳门元", "澳门币"], &["MOP$", "MOP$", "pataca", "patacas"]]),
    ("INR", [&["盧比"], &["卢比"], &["₹", "₹", "rupee", "rupees"]]),
    ("RUB", [&["盧布"], &["卢布"], &["rouble", "roubles", "ruble", "rubles"]]),
    ("CHF", [&["瑞士法郎", "瑞郎"], &["瑞士法郎", "瑞郎"], &["Swiss franc", "Swiss francs"]]),
    ("SEK", [&["瑞典克朗"], &["瑞典克朗"], &["Swedish krona", "Swedish kronor"]]),
    ("NOK", [&["挪威克朗"], &["挪威克朗"], &["Norwegian krone", "Norwegian kroner"]]),
    ("THB", [&["泰銖"], &["泰铢"], &["baht", "baht"]]),
    ("MYR", [&["令吉"], &["令吉", "林吉特"], &["ringgit", "ringgit"]]),
    ("IDR", [&["印尼盾"], &["印尼盾", "印尼卢比"], &["rupiah", "rupiah"]]),
    ("VND", [&["越南盾"], &["越南盾"], &["dong", "dong"]]),
    ("PHP", [&["披索"], &["菲律宾比索"], &["Philippine peso", "Philippine pesos"]]),
    ("BRL", [&["雷亞爾"], &["雷亚尔"], &["R$", "R$", "real", "reais"]]),
    ("MXN", [&["墨西哥披索"], &["墨西哥比索"], &["Mexican peso", "Mexican pesos"]]),
    ("ZAR", [&["蘭特"], &["兰特"], &["rand", "rand"]]),
    ("TRY", [&["土耳其里拉"], &["土耳其里拉"], &["Turkish lira", "Turkish liras"]]),
    ("ILS", [&["謝克爾"], &["谢克尔"], &["shekel", "shekels"]]),
    ("PLN", [&["茲羅提"], &["兹罗提"], &["zloty", "zlotys"]]),
    ("UAH", [&["格里夫納"], &["格里夫纳"], &["hryvnia", "hryvnias"]]),
];
