//! Prints what files hold, and the blocks for them: `cargo run -p tables --example inspect FILE...`

use tables::{Format, Table, inspect};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for file in std::env::args().skip(1) {
        let bytes = std::fs::read(&file)?;
        let name = file.rsplit('/').next().unwrap_or(&file);
        match Table::read(&bytes, name, &Format::default()) {
            Ok(table) => {
                let inspection = inspect(&table, name);
                println!("{inspection}\n{}", inspection.toml());
            }
            Err(error) => println!("{error} {}", error.help()),
        }
    }
    Ok(())
}
