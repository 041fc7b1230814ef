//! Checks the repository's documents: their links lead to files, and the tests that they name exist.

use std::fs;
use test_support::root;

#[test]
fn every_link_in_the_documents_leads_to_a_file() {
    for page in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "docs/writing.md",
        "docs/html.md",
        "docs/theming.md",
        "docs/accessibility.md",
    ] {
        let text = fs::read_to_string(root().join(page)).expect(page);
        let path = root().join(page);
        let folder = path.parent().expect("a folder");
        for link in text.split("](").skip(1).filter_map(|rest| rest.split([')', ' ']).next()) {
            let is_file =
                !link.contains(':') && !link.starts_with('#') && !link.contains('…') && link.contains('.');
            let is_example = link.starts_with("../../") || link.contains("SLUG");
            if is_file && !is_example {
                assert!(
                    folder.join(link.split('#').next().expect("a path")).exists(),
                    "{page} links to {link}"
                );
            }
        }
    }
}

#[test]
fn every_test_named_in_the_accessibility_document_exists() {
    let text = fs::read_to_string(root().join("docs/accessibility.md")).expect("the document");
    let mut sources = String::new();
    let mut folders = ["tests", "src", "crates"].map(|folder| root().join(folder)).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").filter_map(Result::ok) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                sources.push_str(&fs::read_to_string(&path).expect("a source"));
            }
        }
    }
    let named = text.split('`').filter(|code| code.contains("::") && !code.contains([' ', '…', '/']));
    let tests: Vec<&str> = named.filter_map(|code| code.rsplit("::").next()).collect();
    assert!(tests.len() > 60, "{} tests are named", tests.len());
    for test in tests {
        // A planted mistake is a test of this name, too.
        let forms = [format!("fn {test}("), format!("mod {test};"), format!("planted!(\n    {test},")];
        let is_there = forms.iter().any(|form| sources.contains(form));
        assert!(is_there, "no test is called {test}");
    }
}
