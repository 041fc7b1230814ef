//! The story that `data-story new` writes: small and complete, with each feature once.

/// Its files, with name and content.
pub const FILES: [(&str, &[u8]); 7] = [
    ("story.toml", include_bytes!("../../../assets/starter/story.toml")),
    ("ledger.toml", include_bytes!("../../../assets/starter/ledger.toml")),
    ("charts.toml", include_bytes!("../../../assets/starter/charts.toml")),
    ("alight.csv", include_bytes!("../../../assets/starter/alight.csv")),
    ("zh-Hant.md", include_bytes!("../../../assets/starter/zh-Hant.md")),
    ("en.md", include_bytes!("../../../assets/starter/en.md")),
    ("river.png", include_bytes!("../../../assets/starter/river.png")),
];
