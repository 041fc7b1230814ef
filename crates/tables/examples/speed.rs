//! How fast files are read, beside the `csv` and `calamine` crates alone.
//!
//! `cargo run -p tables --profile author --example speed`

use calamine::{Reader, Xlsx};
use rust_xlsxwriter::Workbook;
use std::fmt::Write;
use std::hint::black_box;
use std::io::Cursor;
use std::time::{Duration, Instant};
use tables::{Format, Table};

/// The fastest of five runs.
fn time(mut run: impl FnMut()) -> Duration {
    let once = |_| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..5).map(once).min().unwrap_or_default()
}

fn csv_file(quotes: bool) -> String {
    let mut text = String::from("Source,Year,Mean,Uncertainty,District\n");
    let mut row = 0u32;
    while text.len() < 50 << 20 {
        let (name, year) =
            if quotes { ("\"North, \"\"old\"\" town\"", row % 200) } else { ("北區", row % 200) };
        let _ = writeln!(text, "gcag,{},{}.{:04},0.12,{name}", 1850 + year, row % 17, row % 9999);
        row += 1;
    }
    text
}

fn xlsx_file() -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for column in 0..10u16 {
        sheet.write(0, column, format!("column {column}"))?;
    }
    for row in 1..100_000u32 {
        sheet.write(row, 0, format!("district {}", row % 300))?;
        for column in 1..10u16 {
            sheet.write(row, column, f64::from(row) / 7.0 + f64::from(column))?;
        }
    }
    book.save_to_buffer()
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for (name, quotes) in [("CSV, 50 MB", false), ("CSV with quotes, 50 MB", true)] {
        let text = csv_file(quotes);
        let alone = time(|| {
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            let mut record = csv::ByteRecord::new();
            while reader.read_byte_record(&mut record).is_ok_and(|more| more) {
                black_box(&record);
            }
        });
        let ours = time(|| drop(black_box(Table::read(text.as_bytes(), "a.csv", &Format::default()))));
        println!(
            "{name}: {ours:?}, csv alone {alone:?}: {:.2} times",
            ours.as_secs_f64() / alone.as_secs_f64()
        );
    }
    let bytes = xlsx_file()?;
    let alone = time(|| {
        if let Ok(mut book) = Xlsx::new(Cursor::new(bytes.as_slice())) {
            drop(black_box(book.worksheet_range("Sheet1")));
        }
    });
    let ours = time(|| drop(black_box(Table::read(&bytes, "a.xlsx", &Format::default()))));
    let size = bytes.len() >> 10;
    println!(
        "XLSX, {size} KB: {ours:?}, calamine alone {alone:?}: {:.2} times",
        ours.as_secs_f64() / alone.as_secs_f64()
    );
    Ok(())
}
