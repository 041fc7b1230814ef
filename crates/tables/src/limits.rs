//! How much is read: past these limits a file or a number is refused, in words.

/// The most bytes of a text file, as it is and decoded.
pub const MOST_TEXT: usize = 256 << 20;

/// The most bytes of a spreadsheet file, which is packed.
pub const MOST_PACKED: usize = 64 << 20;

/// The most bytes to which a spreadsheet file may unpack.
pub const MOST_UNPACKED: usize = 512 << 20;

/// The most digits of a number, without noughts before it.
pub const MOST_DIGITS: usize = 27;

/// The most digits after the point.
pub const MOST_PLACES: usize = 18;
