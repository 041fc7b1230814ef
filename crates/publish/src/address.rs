//! Addresses of pages and files: absolute if `story.toml` names the site, otherwise relative to a page.

use quantity::Language;
use story::{Story, Url};

/// The site's address without a slash at its end, if `story.toml` names it.
pub(super) fn site(story: &Story) -> Option<&str> {
    let site = story.about.canonical.as_ref()?;
    Some(site.as_str().trim_end_matches('/'))
}

/// The site's scheme, host and port, if `story.toml` names the site.
pub(super) fn origin(story: &Story) -> Option<String> {
    let (scheme, rest) = site(story)?.split_once("//")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    Some(format!("{scheme}//{host}"))
}

/// The address of the story in a language, if `story.toml` names the site.
pub(super) fn canonical(story: &Story, language: Language) -> Option<String> {
    Some(format!("{}/{}/{}/", site(story)?, story.about.slug, language.tag()))
}

/// The address of a file at the site's root, absolute if possible. `root` is the path from the page to the site's root.
pub(super) fn file(story: &Story, name: &str, root: &str) -> String {
    match site(story) {
        Some(site) => format!("{site}/{name}"),
        None => format!("{root}{name}"),
    }
}

/// The address of a link in the story for readers outside its page; `None` if the link works only in the page.
pub(super) fn outside(story: &Story, url: &Url) -> Option<String> {
    let address = url.as_str();
    let Some(page) = canonical(story, story.language) else {
        // The plain version is beside the page: relative links still work, but links within the page do not.
        return (!address.is_empty() && !address.starts_with(['#', '?'])).then(|| address.to_owned());
    };
    Some(resolve(&page, address))
}

/// Resolves the address of a link in a page; `page` is absolute and ends with a slash.
fn resolve(page: &str, address: &str) -> String {
    let has_scheme = address.split(['/', '?', '#']).next().is_some_and(|start| start.contains(':'));
    if has_scheme {
        return address.to_owned();
    }
    if address.is_empty() || address.starts_with(['#', '?']) {
        return format!("{page}{address}");
    }
    let (scheme, rest) = page.split_once("//").unwrap_or(("https:", page));
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if address.starts_with("//") {
        return format!("{scheme}{address}");
    }
    let at = address.find(['?', '#']).unwrap_or(address.len());
    let (path_part, query) = address.split_at(at);
    let mut parts: Vec<&str> =
        if path_part.starts_with('/') { Vec::new() } else { path.split('/').collect() };
    // The part after the last slash is the page itself.
    parts.pop();
    let path_part = path_part.trim_start_matches('/');
    for step in path_part.split('/') {
        match step {
            ".." => drop(parts.pop()),
            "." => {}
            step => parts.push(step),
        }
    }
    if path_part.ends_with("..") || path_part.ends_with("/.") || path_part == "." {
        parts.push("");
    }
    format!("{scheme}//{host}/{}{query}", parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_resolved_as_in_browsers() {
        let page = "https://example.org/news/zhuzhou/en/";
        for address in [
            "../../harbour/en/",
            "../zh-Hant/",
            "#zhuzhou-figure-care",
            "?a=b",
            "https://a.example/b:c",
            "/top",
            "mailto:a@example.org",
            "//cdn.example/x",
            "../../../../x",
            "./y?z=/../w",
            "..",
            ".",
            "",
            "index.html#a/..",
        ] {
            let expected = url::Url::parse(page).and_then(|page| page.join(address)).expect("an address");
            assert_eq!(resolve(page, address), expected.as_str(), "{address}");
        }
    }
}
