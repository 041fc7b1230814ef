//! The structure of the crates: no files may import each other in a circle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use syn::visit::Visit;

/// Crates that still have a circle. A crate that no longer has one must be removed from this list.
const KNOWN_CIRCLES: &[&str] = &[];

/// The path of a module, from the root of its crate.
type Module = Vec<String>;

/// One name that a module imports.
#[derive(Clone)]
struct Import {
    /// The segments of the path with the name at the end: `crate`, `fields`, `Fields`.
    path: Vec<String>,
    /// The name in this module, which differs from the last segment after `as`.
    name: String,
    is_reexport: bool,
}

/// Collects the imports of a file, except those of its tests.
#[derive(Default)]
struct Imports {
    found: Vec<Import>,
}

impl<'ast> Visit<'ast> for Imports {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        // Skip inline modules: `super` in them is the file itself.
        if item.content.is_some() {
            return;
        }
        syn::visit::visit_item_mod(self, item);
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if !item.attrs.iter().any(is_test_only) {
            let is_reexport = !matches!(item.vis, syn::Visibility::Inherited);
            self.add(&item.tree, &mut Vec::new(), is_reexport);
        }
    }
}

impl Imports {
    fn add(&mut self, tree: &syn::UseTree, prefix: &mut Vec<String>, is_reexport: bool) {
        let mut import = |segment: String, name: String| {
            let path = prefix.iter().cloned().chain([segment]).collect();
            self.found.push(Import { path, name, is_reexport });
        };
        match tree {
            syn::UseTree::Name(name) => import(name.ident.to_string(), name.ident.to_string()),
            syn::UseTree::Rename(rename) => import(rename.ident.to_string(), rename.rename.to_string()),
            syn::UseTree::Glob(_) => import("*".to_owned(), "*".to_owned()),
            syn::UseTree::Path(path) => {
                prefix.push(path.ident.to_string());
                self.add(&path.tree, prefix, is_reexport);
                prefix.pop();
            }
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.add(tree, prefix, is_reexport));
            }
        }
    }
}

fn is_test_only(attribute: &syn::Attribute) -> bool {
    attribute.path().is_ident("cfg")
        && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
}

/// The modules of a crate, one for each file, with their imports.
type Modules = BTreeMap<Module, Vec<Import>>;

fn read_modules(folder: &Path, module: &Module, modules: &mut Modules) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            read_modules(&path, &[module.as_slice(), &[name]].concat(), modules);
        } else if let Some(stem) = name.strip_suffix(".rs") {
            let is_folder = matches!(stem, "lib" | "main" | "mod");
            let own = if is_folder { Vec::new() } else { vec![stem.to_owned()] };
            let text = fs::read_to_string(&path).expect("a file");
            let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let mut imports = Imports::default();
            imports.visit_file(&file);
            modules.entry([module.as_slice(), &own].concat()).or_default().extend(imports.found);
        }
    }
}

/// The module that defines an imported name; `None` if it is in another crate.
fn definition(importer: &Module, path: &[String], modules: &Modules, depth: usize) -> Option<Module> {
    let mut rest = path;
    let mut module: Module = match rest.first().map(String::as_str)? {
        "crate" => Vec::new(),
        "self" | "super" => importer.clone(),
        first => {
            let child = [importer.as_slice(), &[first.to_owned()]].concat();
            modules.contains_key(&child).then(|| importer.clone())?
        }
    };
    while let Some(segment) = rest.first() {
        let child = [module.as_slice(), std::slice::from_ref(segment)].concat();
        match segment.as_str() {
            "crate" | "self" => {}
            "super" => drop(module.pop()),
            _ if modules.contains_key(&child) => module = child,
            _ => break,
        }
        rest = &rest[1..];
    }
    // A name that the module itself imports is defined where that import leads.
    let imports = modules.get(&module)?;
    let import = rest.first().and_then(|name| imports.iter().find(|import| import.name == *name));
    match import {
        Some(import) if depth > 0 => definition(&module, &import.path, modules, depth - 1),
        _ => Some(module),
    }
}

/// For each module, the modules whose definitions it imports. A re-export from a child is no import.
fn dependencies(modules: &Modules) -> BTreeMap<&Module, BTreeSet<Module>> {
    let imported = |module: &Module, import: &Import| {
        let target = definition(module, &import.path, modules, 8)?;
        let is_facade = import.is_reexport && target.starts_with(module);
        (target != *module && !is_facade).then_some(target)
    };
    modules
        .iter()
        .map(|(module, imports)| {
            (module, imports.iter().filter_map(|import| imported(module, import)).collect())
        })
        .collect()
}

/// The groups of modules that import each other, directly or through others.
fn circles(modules: &Modules) -> BTreeSet<BTreeSet<Module>> {
    let dependencies = dependencies(modules);
    let reachable = |start: &Module| {
        let mut reached = BTreeSet::new();
        let mut waiting: Vec<&Module> = dependencies[start].iter().collect();
        while let Some(module) = waiting.pop() {
            if reached.insert(module.clone()) {
                waiting.extend(&dependencies[module]);
            }
        }
        reached
    };
    let reached: BTreeMap<&Module, BTreeSet<Module>> =
        modules.keys().map(|module| (module, reachable(module))).collect();
    let circle = |module: &Module| {
        let members = reached[module].iter().filter(|other| reached[other].contains(module));
        members.cloned().collect::<BTreeSet<Module>>()
    };
    modules.keys().map(circle).filter(|circle| !circle.is_empty()).collect()
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for entry in fs::read_dir(test_support::root().join("crates")).expect("the crates").flatten() {
        let mut modules = Modules::new();
        read_modules(&entry.path().join("src"), &Vec::new(), &mut modules);
        let name = entry.file_name().to_string_lossy().into_owned();
        for circle in circles(&modules) {
            let files: Vec<String> =
                circle.iter().map(|module| format!("crate::{}", module.join("::"))).collect();
            found.entry(name.clone()).or_default().push_str(&format!("{name}: {}\n", files.join(", ")));
        }
    }
    let new: String = found
        .iter()
        .filter(|(name, _)| !KNOWN_CIRCLES.contains(&name.as_str()))
        .map(|(_, circles)| circles.as_str())
        .collect();
    assert!(new.is_empty(), "These files import each other in a circle:\n{new}");
    let opened: Vec<&&str> = KNOWN_CIRCLES.iter().filter(|name| !found.contains_key(**name)).collect();
    assert!(opened.is_empty(), "These crates have no circle any more; remove them from the list: {opened:?}");
}

#[test]
fn a_circle_through_a_re_export_is_found() {
    let import = |path: &str, is_reexport| {
        let path: Vec<String> = path.split("::").map(str::to_owned).collect();
        Import { name: path.last().cloned().unwrap_or_default(), path, is_reexport }
    };
    let module = |path: &str| -> Module { path.split("::").map(str::to_owned).collect() };
    let mut modules = Modules::from([
        (Vec::new(), vec![import("a::A", true)]),
        (module("a"), vec![import("super::b::B", false)]),
        (module("b"), vec![import("quantity::Unit", false)]),
    ]);
    assert!(circles(&modules).is_empty());
    modules.insert(module("b"), vec![import("crate::A", false)]);
    assert_eq!(circles(&modules), BTreeSet::from([BTreeSet::from([module("a"), module("b")])]));
}
