//! Enums that files name: the variants and their names are one list.

/// Declares an enum with a name for each variant, and `ALL`. A variant that is added here is read, offered and
/// described everywhere.
macro_rules! named {
    (
        $(#[$about:meta])*
        pub enum $Enum:ident {
            $($(#[$variant_about:meta])* $Variant:ident = $text:literal,)+
        }

        $(#[$name_about:meta])*
        pub fn $name:ident;

        $(#[$find_about:meta])*
        pub fn $find:ident;
    ) => {
        $(#[$about])*
        pub enum $Enum {
            $($(#[$variant_about])* $Variant,)+
        }

        impl $Enum {
            /// Every one, in the order in which they are offered.
            pub const ALL: [Self; [$($text),+].len()] = [$(Self::$Variant),+];

            $(#[$name_about])*
            pub fn $name(self) -> &'static str {
                match self {
                    $(Self::$Variant => $text,)+
                }
            }

            $(#[$find_about])*
            pub fn $find($name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.$name() == $name)
            }
        }
    };
}

pub(crate) use named;
