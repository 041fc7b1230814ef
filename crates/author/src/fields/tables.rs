//! Reading tables from TOML: one, several by name, or a list.

use super::Fields;
use crate::suggestion::did_you_mean;
use toml::de::{DeTable, DeValue};

/// Tables by name. One that can't be read is `None`, and reported.
pub(crate) type Named<'a> = Vec<(String, Option<Fields<'a>>)>;

impl<'a> Fields<'a> {
    /// The tables below a field, each with its name: `[fact.members]`.
    pub(crate) fn tables(&self, name: &'static str, what: &str) -> Named<'a> {
        let mut tables = Vec::new();
        if let Some(value) = self.get(name) {
            match value.get_ref().as_table() {
                Some(table) => tables = self.tables_of(table, what),
                None => self.report(
                    value.span(),
                    format!("`{name}` is not a table."),
                    format!("Write `[{name}.NAME]` above its fields."),
                ),
            }
        }
        // Below a misspelt field, which is reported when the fields are finished, there are such tables too.
        let is_misspelt = |key: &str| key != name && did_you_mean(key, [name]).is_some();
        let misspelt = self.table.iter().filter(|(key, _)| is_misspelt(key.get_ref()));
        let below = misspelt.filter_map(|(_, value)| value.get_ref().as_table()).flat_map(DeTable::keys);
        tables.extend(below.map(|key| (key.get_ref().to_string(), None)));
        tables
    }

    /// All fields as tables, each with its name, in the order in which they are written.
    pub(crate) fn all_tables(&self, what: &str) -> Named<'a> {
        for key in self.table.keys() {
            self.expect(&[key.get_ref()]);
        }
        self.tables_of(self.table, what)
    }

    /// The tables of a list: `[[related]]`.
    pub(crate) fn list(&self, name: &'static str) -> Vec<Fields<'a>> {
        let Some(value) = self.get(name) else { return Vec::new() };
        let help = format!("Write `[[{name}]]` above each entry.");
        let DeValue::Array(array) = value.get_ref() else {
            self.report(value.span(), format!("`{name}` of {} is not a list.", self.what), help);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for entry in array.iter() {
            match entry.get_ref().as_table() {
                Some(table) => {
                    let what = format!("an entry of `{name}`");
                    tables.push(Fields::new(what, table, entry.span(), self.context));
                }
                None => self.report(
                    entry.span(),
                    format!("`{name}` contains something that is not a table."),
                    help.clone(),
                ),
            }
        }
        tables
    }

    /// One table in a field.
    pub(crate) fn table(&self, name: &'static str) -> Option<Fields<'a>> {
        let value = self.get(name)?;
        let what = format!("`{name}` of {}", self.what);
        match value.get_ref().as_table() {
            Some(table) => Some(Fields::new(what, table, value.span(), self.context)),
            None => {
                self.report(
                    value.span(),
                    format!("{what} is not a table."),
                    format!("Write `{name} = {{ … }}` with fields in the braces."),
                );
                None
            }
        }
    }

    fn tables_of(&self, table: &'a DeTable<'a>, what: &str) -> Named<'a> {
        let mut tables: Named<'a> = Vec::new();
        for (key, value) in table {
            let name = key.get_ref().to_string();
            let is_of_a_file = matches!(what, "table" | "column");
            if !(is_name(&name) || is_of_a_file && is_name_of_any_script(&name)) {
                self.report(
                    key.span(),
                    format!("“{name}” can't be the name of a {what}."),
                    "Use small letters a to z, digits and hyphens, as in `requests-open`.",
                );
                // Others may refer to it as it is written, or as it should be.
                let meant = meant_name(&name);
                tables.extend((!table.contains_key(meant.as_str())).then_some((meant, None)));
                tables.push((name, None));
                continue;
            }
            match value.get_ref().as_table() {
                Some(table) => {
                    let what = format!("{what} “{name}”");
                    tables.push((name, Some(Fields::new(what, table, key.span(), self.context))));
                }
                None => {
                    self.report(
                        value.span(),
                        format!("The {what} “{name}” is not a table."),
                        format!("Write its fields below a line `[… .{name}]`."),
                    );
                    tables.push((name, None));
                }
            }
        }
        tables.sort_by_key(|(_, fields)| fields.as_ref().map(|fields| fields.span.start));
        tables
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Whether it is a name whose letters can be of any script: tables and columns are often named by their files.
fn is_name_of_any_script(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| (c.is_alphanumeric() && !c.is_uppercase()) || c == '-')
}

/// The name that was probably meant: in small letters, with hyphens.
fn meant_name(name: &str) -> String {
    let lower = name.chars().map(|c| c.to_ascii_lowercase());
    lower.map(|c| if is_name(c.encode_utf8(&mut [0; 4])) { c } else { '-' }).collect()
}
