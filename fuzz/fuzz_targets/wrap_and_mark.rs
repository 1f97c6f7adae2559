#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| annals::fuzzing::wrap_and_mark(data));
