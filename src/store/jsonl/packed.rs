//! Files of lines that are packed: `.gz` (RFC 1952) and `.zst` (RFC 8878), unpacked as they are read.

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

/// How much of a packed file is read at a time, in bytes.
const AT_ONCE: usize = 1 << 16;

/// Whether a file holds lines of records, packed or not, by its name.
pub(in crate::store) fn is_lines(path: &Path) -> bool {
    stem(path).is_some_and(|name| name.ends_with(".jsonl") && name.len() > ".jsonl".len())
}

/// The name of a file without the ending that says how it is packed.
pub(in crate::store) fn stem(path: &Path) -> Option<&str> {
    let name = path.file_name()?.to_str()?;
    Some(name.strip_suffix(".gz").or(name.strip_suffix(".zst")).unwrap_or(name))
}

/// What is in a file, and whether it is packed.
pub(super) fn unpacked(path: &Path, file: File) -> (Box<dyn Read + Send>, bool) {
    let buffered = |file| BufReader::with_capacity(AT_ONCE, file);
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("gz") => (Box::new(MultiGzDecoder::new(buffered(file))), true),
        Some("zst") => {
            (Box::new(Frames { packed: buffered(file), decoder: FrameDecoder::new(), is_inside: false }), true)
        }
        _ => (Box::new(file), false),
    }
}

/// The frames of a Zstandard file, one after the other.
struct Frames<R> {
    packed: R,
    decoder: FrameDecoder,
    /// Whether a frame is begun and not at its end.
    is_inside: bool,
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            if !self.is_inside && !self.begin()? {
                return Ok(0);
            }
            while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
                self.decoder
                    .decode_blocks(&mut self.packed, BlockDecodingStrategy::UptoBlocks(1))
                    .map_err(io::Error::other)?;
            }
            let length = self.decoder.read(out)?;
            if length > 0 || out.is_empty() {
                return Ok(length);
            }
            self.is_inside = false;
            let (written, counted) = (self.decoder.get_checksum_from_data(), self.decoder.get_calculated_checksum());
            if written.is_some() && written != counted {
                return Err(io::Error::new(io::ErrorKind::InvalidData, "its checksum does not fit"));
            }
        }
    }
}

impl<R: BufRead> Frames<R> {
    /// Begins the next frame, if there is one; those that hold nothing but somebody's remarks are skipped.
    fn begin(&mut self) -> io::Result<bool> {
        while !self.packed.fill_buf()?.is_empty() {
            match self.decoder.reset(&mut self.packed) {
                Ok(()) => {
                    self.is_inside = true;
                    return Ok(true);
                }
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
                    io::copy(&mut (&mut self.packed).take(length.into()), &mut io::sink())?;
                }
                Err(error) => return Err(io::Error::other(error)),
            }
        }
        Ok(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    fn packed(text: &str) -> Vec<u8> {
        compress_to_vec(text.as_bytes(), CompressionLevel::Fastest)
    }

    fn unpack(packed: &[u8]) -> io::Result<String> {
        let mut text = String::new();
        Frames { packed, decoder: FrameDecoder::new(), is_inside: false }.read_to_string(&mut text).map(|_| text)
    }

    #[test]
    fn frames_follow_one_another_and_remarks_are_skipped() {
        let remark = [&0x184D_2A53_u32.to_le_bytes()[..], &4_u32.to_le_bytes(), b"note"].concat();
        let all = [packed("one\n"), remark, packed(""), packed("two\n")].concat();
        assert_eq!(unpack(&all).unwrap(), "one\ntwo\n");
        assert_eq!(unpack(&[]).unwrap(), "");
    }

    #[test]
    fn a_frame_that_ends_early_or_is_none_is_an_error() {
        let whole = packed(&"some words ".repeat(100));
        assert!(unpack(&whole[..whole.len() - 3]).is_err());
        assert!(unpack(b"no frame at all").is_err());
    }

    #[test]
    fn files_of_lines_are_known_by_their_names() {
        for (name, expected) in [
            ("a.jsonl", true),
            ("b/a.jsonl.gz", true),
            ("a.jsonl.zst", true),
            ("a.json", false),
            ("a.gz", false),
            (".jsonl", false),
            ("a.jsonl.zip", false),
        ] {
            assert_eq!(is_lines(Path::new(name)), expected, "{name}");
        }
    }
}
