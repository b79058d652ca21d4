//! Enumerations with a stable code: the code is what the database, the journal and scripts hold;
//! the words come from the catalogue under `<prefix>-<code>`.

/// An enumeration whose values have a stable code and a message.
pub trait Coded: Copy + Sized + 'static {
    /// Every value, in the order of the procedure.
    const ALL: &'static [Self];
    /// The code held in the database and in files.
    fn code(self) -> &'static str;
    /// The message id of the word shown to people.
    fn message(self) -> &'static str;
    /// Reads a code; `None` when no value has it.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
}

/// Declares an enumeration with codes: `codes! { /// doc  Name, "prefix" { Variant = "code", … } }`.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident, $prefix:literal { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $crate::domain::code::Coded for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
            fn message(self) -> &'static str {
                match self { $(Self::$variant => concat!($prefix, "-", $code)),+ }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::domain::code::Coded::code(*self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                <Self as $crate::domain::code::Coded>::from_code(&code)
                    .ok_or_else(|| serde::de::Error::unknown_variant(&code, &[$($code),+]))
            }
        }
    };
}
pub(crate) use codes;
