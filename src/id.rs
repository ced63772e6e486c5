//! Ids: places in a list, each of a type of its own.

/// Makes a newtype for places in a list. It stores twice the place plus one, which takes one instruction and is never zero, so that an
/// `Option` of it is no larger.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub(crate) struct $name(std::num::NonZeroU32);

        impl $name {
            /// The id of the place `index`. Lists are shorter than 2³¹.
            #[inline]
            pub(crate) fn new(index: usize) -> $name {
                $name(std::num::NonZeroU32::MIN | ((index as u32) << 1))
            }

            #[inline]
            pub(crate) const fn index(self) -> usize {
                (self.0.get() >> 1) as usize
            }
        }
    };
}

pub(crate) use id;
