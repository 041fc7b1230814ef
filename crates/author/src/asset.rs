//! A file of the site that is named by its content, so that browsers can cache it for ever.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// A file that is named by its content.
#[derive(Clone, Debug)]
pub struct Asset {
    /// `NAME-0123456789abcdef.EXTENSION`.
    pub name: String,
    /// The digest for `integrity` attributes.
    pub integrity: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Asset {
    /// Names a file by the digest of its content.
    pub fn hashed(name: &str, extension: &str, bytes: Vec<u8>) -> Self {
        let digest = Sha256::digest(&bytes);
        let short: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Self { name: format!("{name}-{short}.{extension}"), integrity: integrity(&bytes), bytes }
    }
}

/// The digest of a file for an `integrity` attribute of HTML.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_the_one_browsers_compute() {
        // `printf '' | openssl dgst -sha384 -binary | base64`
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), empty);
    }

    #[test]
    fn other_content_has_another_name() {
        let name = |bytes: &[u8]| Asset::hashed("style", "css", bytes.to_vec()).name;
        assert_ne!(name(b"a"), name(b"b"));
        assert!(name(b"a").starts_with("style-") && name(b"a").ends_with(".css"));
    }
}
