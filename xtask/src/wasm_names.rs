//! Shortens the names that glue and wasm share. The names of wasm-bindgen end in digests, which no compression shrinks: they
//! are a twentieth of what a reader downloads. This module chooses the names and renames them in the wasm; the bundler renames
//! them in the glue.

use anyhow::{Context as _, Result, anyhow, bail};
use std::collections::{BTreeMap, BTreeSet};
use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Export, Parser, Payload};

/// Chooses a short name for each import and export of wasm-bindgen, in the order of the wasm: consecutive names compress
/// best. The exports of the crate keep their names.
///
/// # Errors
/// If `wasm` is not a module.
pub(crate) fn choose(wasm: &[u8]) -> Result<BTreeMap<String, String>> {
    let failed = "the wasm can't be read";
    let mut names = BTreeMap::new();
    let mut add = |long: &str| {
        if long.starts_with("__") || long.starts_with("wasm_bindgen") {
            let short = short_name(names.len());
            names.entry(long.to_owned()).or_insert(short);
        }
    };
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.context(failed)? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    add(import.context(failed)?.name);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    add(export.context(failed)?.name);
                }
            }
            _ => {}
        }
    }
    Ok(names)
}

/// A, B, …, Z, Aa, Ba, …: no export of the crate begins with a capital.
fn short_name(number: usize) -> String {
    let (first, rest) = (number % 26, number / 26);
    let mut name = String::from(char::from(b'A' + first as u8));
    if rest > 0 {
        name.push_str(&short_name(rest - 1).to_ascii_lowercase());
    }
    name
}

/// Renames imports and exports of a wasm module; all other sections are copied.
///
/// # Errors
/// If `wasm` is not a module, if it lacks one of the `names`, or if two exports would have the same name: then glue and wasm
/// would not match.
pub(crate) fn rename(wasm: &[u8], names: &BTreeMap<String, String>) -> Result<Vec<u8>> {
    let mut renamer = Renamer { names, found: BTreeSet::new(), exports: BTreeSet::new(), clash: None };
    let module = renamer.module(wasm).map_err(|error| anyhow!("the wasm can't be read: {error}"))?;
    let module = module.context("the wasm can't be read: its last section is cut off")?;
    if let Some(name) = renamer.clash {
        bail!("two exports of the wasm would be called `{name}`: change the names in the glue");
    }
    let missing: Vec<&str> =
        names.keys().map(String::as_str).filter(|name| !renamer.found.contains(*name)).collect();
    if missing.is_empty() {
        Ok(module)
    } else {
        bail!("the wasm has no {}, which the glue uses", missing.join(", "))
    }
}

/// Reencodes sections with the short names.
struct Renamer<'a> {
    names: &'a BTreeMap<String, String>,
    /// The long names that were found.
    found: BTreeSet<String>,
    /// The names of exports that were written.
    exports: BTreeSet<String>,
    /// A name that two exports would share.
    clash: Option<String>,
}

impl Renamer<'_> {
    /// The renamed module; `None` if its last section is cut off.
    fn module(&mut self, wasm: &[u8]) -> Result<Option<Vec<u8>>, wasm_encoder::reencode::Error> {
        let mut module = Module::new();
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload?;
            match payload {
                Payload::ImportSection(section) => {
                    let mut imports = ImportSection::new();
                    for import in section.into_imports() {
                        let import = import?;
                        let (name, ty) = (self.short(import.name), self.entity_type(import.ty)?);
                        imports.import(import.module, &name, ty);
                    }
                    module.section(&imports);
                }
                Payload::ExportSection(section) => {
                    let mut exports = ExportSection::new();
                    self.parse_export_section(&mut exports, section)?;
                    module.section(&exports);
                }
                other => {
                    if let Some((id, range)) = other.as_section() {
                        let Some(data) = wasm.get(range) else { return Ok(None) };
                        module.section(&RawSection { id, data });
                    }
                }
            }
        }
        Ok(Some(module.finish()))
    }

    fn short(&mut self, name: &str) -> String {
        match self.names.get(name) {
            Some(short) => {
                self.found.insert(name.to_owned());
                short.clone()
            }
            None => name.to_owned(),
        }
    }
}

impl Reencode for Renamer<'_> {
    type Error = std::convert::Infallible;

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), wasm_encoder::reencode::Error> {
        let name = self.short(export.name);
        if !self.exports.insert(name.clone()) {
            self.clash = Some(name.clone());
        }
        utils::parse_export(self, exports, Export { name: &name, ..export })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, Function, FunctionSection, Instruction, TypeSection,
    };

    /// A module that imports `__wbg_ab` and `__wbg_abc`, and exports `mount` and `__wbindgen_start`.
    fn module(names: [&str; 4]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./widget_bg.js", names[0], EntityType::Function(0));
        imports.import("./widget_bg.js", names[1], EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut exports = ExportSection::new();
        exports.export(names[2], ExportKind::Func, 2);
        exports.export(names[3], ExportKind::Func, 2);
        let mut code = CodeSection::new();
        let mut body = Function::new([]);
        body.instruction(&Instruction::End);
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    const LONG: [&str; 4] = ["__wbg_ab", "__wbg_abc", "mount", "__wbindgen_start"];

    fn names(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(long, short)| ((*long).to_owned(), (*short).to_owned())).collect()
    }

    #[test]
    fn names_of_wasm_bindgen_are_chosen_in_the_order_of_the_wasm() {
        let chosen = names(&[("__wbg_ab", "A"), ("__wbg_abc", "B"), ("__wbindgen_start", "C")]);
        assert_eq!(choose(&module(LONG)).expect("a module"), chosen);
        assert!(choose(b"not wasm").is_err());
    }

    #[test]
    fn every_number_has_its_own_name() {
        let all: BTreeSet<String> = (0..2_000).map(short_name).collect();
        assert_eq!(all.len(), 2_000);
    }

    #[test]
    fn imports_and_exports_are_renamed_and_nothing_else_changes() {
        let names = names(&[("__wbg_ab", "a"), ("__wbg_abc", "b"), ("__wbindgen_start", "c")]);
        assert_eq!(rename(&module(LONG), &names).expect("a module"), module(["a", "b", "mount", "c"]));
    }

    #[test]
    fn without_names_the_module_stays_as_it_is() {
        assert_eq!(rename(&module(LONG), &names(&[])).expect("a module"), module(LONG));
    }

    #[test]
    fn a_name_that_only_the_glue_has_is_an_error() {
        let error = rename(&module(LONG), &names(&[("__wbg_gone", "a")])).expect_err("a missing name");
        assert!(error.to_string().contains("__wbg_gone"), "{error}");
    }

    #[test]
    fn two_exports_of_one_name_are_an_error() {
        let error = rename(&module(LONG), &names(&[("__wbindgen_start", "mount")])).expect_err("a clash");
        assert!(error.to_string().contains("`mount`"), "{error}");
    }

    #[test]
    fn a_module_that_is_cut_off_is_an_error() {
        let whole = module(LONG);
        let names = names(&[("__wbg_ab", "a"), ("__wbindgen_start", "c")]);
        let accepted: Vec<usize> =
            (0..whole.len()).filter(|end| rename(&whole[..*end], &names).is_ok()).collect();
        // Between the exports and the code, the last section, nothing shows that more should follow.
        assert!(accepted.len() <= 1, "{accepted:?} of {} bytes", whole.len());
    }
}
