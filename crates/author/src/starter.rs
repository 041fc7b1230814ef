//! The story that `data-story new` writes: small and complete, with each feature once.

use std::borrow::Cow;

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

/// The line of `story.toml` that names the story.
const SLUG: &str = "slug = \"river-lamps\"";

/// Its files under another slug.
pub fn files(slug: &str) -> [(&'static str, Cow<'static, [u8]>); 7] {
    FILES.map(|(name, bytes)| match std::str::from_utf8(bytes) {
        Ok(text) if name == "story.toml" => {
            let text = text.replacen(SLUG, &format!("slug = \"{slug}\""), 1);
            (name, Cow::Owned(text.into_bytes()))
        }
        _ => (name, Cow::Borrowed(bytes)),
    })
}
