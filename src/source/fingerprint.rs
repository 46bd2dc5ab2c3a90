/// FNV-1a over 64 bits: tells a file that has changed from one that has not. It is no protection against somebody who
/// wants two files to look the same.
///
/// See <https://datatracker.ietf.org/doc/draft-eastlake-fnv/>.
pub fn fnv1a(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes
        .into_iter()
        .fold(0xcbf2_9ce4_8422_2325, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
