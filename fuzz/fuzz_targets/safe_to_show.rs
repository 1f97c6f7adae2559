#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| annals::fuzzing::safe_to_show(data));
