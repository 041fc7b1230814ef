//! Currencies by their ISO 4217 codes, with the signs and words that people print.

/// A currency. No two share an axis.
#[derive(Debug, PartialEq, Eq)]
pub struct Currency {
    /// Its ISO code; `元` and `¥` alone leave the currency open.
    pub code: &'static str,
    /// What stands before the number: NT$, 新台幣.
    pub before: &'static [&'static str],
    /// Chinese words after the number.
    pub chinese: &'static [&'static str],
    /// English words after the number, for one and for more.
    pub english: &'static [&'static str],
}

/// All known currencies, in folded characters. Words that begin other words stand after them.
pub const CURRENCIES: [Currency; 33] = [
    Currency {
        code: "TWD",
        before: &["NT$", "NTD", "TWD", "新台币", "台币"],
        chinese: &["新台币", "台币", "元新台币", "元台币"],
        english: &[
            "new taiwan dollars",
            "new taiwan dollar",
            "taiwan dollars",
            "nt dollars",
            "taiwanese dollars",
        ],
    },
    Currency {
        code: "HKD",
        before: &["HK$", "HKD", "港币", "港元"],
        chinese: &["港元", "港币", "元港币", "港纸"],
        english: &["hong kong dollars", "hong kong dollar", "hk dollars"],
    },
    Currency {
        code: "USD",
        before: &["US$", "USD", "U.S.$", "美元", "美金", "US $"],
        chinese: &["美元", "美金", "元美元", "元美金"],
        english: &[
            "us dollars",
            "us dollar",
            "u.s. dollars",
            "american dollars",
            "dollars",
            "dollar",
            "bucks",
        ],
    },
    Currency {
        code: "AUD",
        before: &["A$", "AU$", "AUD", "澳元", "澳币"],
        chinese: &["澳元", "澳币", "澳大利亚元"],
        english: &["australian dollars", "australian dollar"],
    },
    Currency {
        code: "CAD",
        before: &["C$", "CA$", "CAD", "加元", "加币"],
        chinese: &["加元", "加币", "加拿大元"],
        english: &["canadian dollars", "canadian dollar"],
    },
    Currency {
        code: "SGD",
        before: &["S$", "SGD", "新元", "新加坡元", "新币"],
        chinese: &["新元", "新币", "新加坡元", "坡币"],
        english: &["singapore dollars", "singapore dollar"],
    },
    Currency {
        code: "NZD",
        before: &["NZ$", "NZD"],
        chinese: &["纽元", "新西兰元", "纽币"],
        english: &["new zealand dollars"],
    },
    Currency {
        code: "MOP",
        before: &["MOP$", "MOP", "澳门币"],
        chinese: &["澳门元", "澳门币"],
        english: &["patacas"],
    },
    Currency {
        code: "CNY",
        before: &["人民币", "RMB", "Rmb", "CNY", "CN¥"],
        chinese: &["元人民币", "人民币元", "人民币"],
        english: &["chinese yuan", "yuan", "renminbi", "rmb"],
    },
    Currency {
        code: "GBP",
        before: &["£", "GBP", "英镑"],
        chinese: &["英镑", "镑"],
        english: &["pounds sterling", "british pounds", "pounds", "quid", "sterling"],
    },
    Currency {
        code: "EUR", before: &["€", "EUR", "欧元"], chinese: &["欧元"], english: &["euros", "euro"]
    },
    Currency {
        code: "JPY",
        before: &["JPY", "JP¥", "日元", "日币"],
        chinese: &["日元", "日币"],
        english: &["japanese yen", "yen"],
    },
    Currency {
        code: "KRW",
        before: &["₩", "KRW", "韩元", "韩币"],
        chinese: &["韩元", "韩币", "韩圜"],
        english: &["korean won", "south korean won", "won"],
    },
    Currency {
        code: "INR",
        before: &["₹", "INR", "Rs.", "Rs"],
        chinese: &["卢比", "印度卢比"],
        english: &["indian rupees", "rupees", "rupee"],
    },
    Currency {
        code: "RUB",
        before: &["₽", "RUB"],
        chinese: &["卢布"],
        english: &["roubles", "rubles", "rouble", "ruble"],
    },
    Currency {
        code: "CHF",
        before: &["CHF", "SFr", "瑞郎", "瑞士法郎"],
        chinese: &["瑞郎", "瑞士法郎", "法郎"],
        english: &["swiss francs", "swiss franc", "francs"],
    },
    Currency {
        code: "SEK",
        before: &["SEK"],
        chinese: &["瑞典克朗", "克朗"],
        english: &["swedish kronor", "kronor", "swedish krona"],
    },
    Currency {
        code: "NOK",
        before: &["NOK"],
        chinese: &["挪威克朗"],
        english: &["norwegian kroner", "kroner", "krone"],
    },
    Currency {
        code: "THB",
        before: &["฿", "THB", "泰铢"],
        chinese: &["泰铢"],
        english: &["thai baht", "baht"],
    },
    Currency {
        code: "MYR",
        before: &["RM", "MYR", "马币"],
        chinese: &["令吉", "林吉特", "马币"],
        english: &["ringgit", "malaysian ringgit"],
    },
    Currency {
        code: "IDR", before: &["Rp", "IDR"], chinese: &["印尼盾", "印尼卢比"], english: &["rupiah"]
    },
    Currency { code: "VND", before: &["₫", "VND"], chinese: &["越南盾", "越盾"], english: &["dong"] },
    Currency {
        code: "PHP",
        before: &["₱", "PHP"],
        chinese: &["菲律宾比索", "披索"],
        english: &["philippine pesos"],
    },
    Currency {
        code: "BRL",
        before: &["R$", "BRL"],
        chinese: &["雷亚尔"],
        english: &["brazilian reais", "reais", "real"],
    },
    Currency {
        code: "MXN", before: &["MX$", "MXN"], chinese: &["墨西哥比索"], english: &["mexican pesos"]
    },
    Currency { code: "ZAR", before: &["ZAR"], chinese: &["兰特"], english: &["rand"] },
    Currency {
        code: "TRY",
        before: &["₺", "TRY"],
        chinese: &["土耳其里拉", "里拉"],
        english: &["turkish lira", "lira"],
    },
    Currency { code: "ILS", before: &["₪", "ILS"], chinese: &["谢克尔"], english: &["shekels"] },
    Currency { code: "PLN", before: &["PLN"], chinese: &["兹罗提"], english: &["zlotys", "zloty"] },
    Currency {
        code: "UAH",
        before: &["₴", "UAH"],
        chinese: &["格里夫纳"],
        english: &["hryvnias", "hryvnia"],
    },
    // A bare dollar is an American one in English, ¥ may be Chinese or Japanese, 元 that of the place.
    Currency { code: "USD", before: &["$"], chinese: &[], english: &[] },
    Currency { code: "¥", before: &["¥"], chinese: &[], english: &[] },
    Currency { code: "元", before: &[], chinese: &["元", "块钱", "蚊"], english: &[] },
];

/// The currency whose sign or word, one of those that `words` gives, begins at `start`, and the character after it.
pub(crate) fn at(
    chars: &[char],
    start: usize,
    words: impl Fn(&'static Currency) -> &'static [&'static str],
) -> Option<(&'static Currency, usize)> {
    let rest = chars.get(start..)?;
    let first = *rest.first()?;
    let mut longest: Option<(&Currency, usize)> = None;
    for currency in &CURRENCIES {
        // Most words fail at their first character.
        for word in words(currency).iter().filter(|word| word.starts_with(first)) {
            let mut letters = rest.iter();
            let fits = word.chars().all(|c| letters.next() == Some(&c));
            let end = chars.len() - letters.len();
            if fits && longest.is_none_or(|(_, longest)| end > longest) {
                longest = Some((currency, end));
            }
        }
    }
    longest
}

/// The currency with this code.
pub fn of_code(code: &str) -> Option<&'static Currency> {
    CURRENCIES.iter().find(|currency| currency.code == code)
}
