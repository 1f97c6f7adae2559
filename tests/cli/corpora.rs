//! Small corpora written by hand.

use crate::sandbox::Sandbox;

/// Three articles about a meeting in Oslo: `b` retells `a`, `c` gives another day. And one that nobody cites.
pub fn oslo() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("oslo/corpus.toml", "title = \"Oslo talks\"\nformat = 1\n");
    sandbox.write(
        "oslo/names.toml",
        "[[person]]\nname = \"Ada Lund\"\nspellings = [\"Ada Lundt\"]\n\n[[person]]\nname = \"Bo Ek\"\n\n\
         [[place]]\nname = \"Oslo\"\nin = \"Norway\"\n",
    );
    for (id, outlet, published, copy_of, text) in [
        (
            "a",
            "Daily A",
            "2025-03-04",
            "",
            "Ada Lundt met Bo Ek in Oslo on Monday, a minister said.\n\nMore is planned.",
        ),
        ("b", "Daily B", "2025-03-05", "a", "The two met on Monday, it was said."),
        ("c", "Daily C", "2025-03-06", "", "Ada Lund and Bo Ek met on Tuesday.\n\nThey will meet again in April."),
        ("d", "Daily D", "2025-03-07", "", "The weather was fine."),
    ] {
        let head =
            format!("id: {id}\ntitle: What {id} knows\noutlet: {outlet}\npublished: {published}\ncopy_of: {copy_of}");
        sandbox.write(
            format!("oslo/articles/{id}.md"),
            &format!("---\n{head}\nurl: https://example.org/{id}\n---\n{text}\n"),
        );
    }
    sandbox.write("oslo/events/all.toml", EVENTS);
    sandbox
}

const EVENTS: &str = r#"
[[event]]
id = "oslo-meeting"
title = "Lund and Ek meet"
kind = "meeting"
date = "[2025-03-03,2025-03-04]"
places = ["Oslo"]
people = ["Ada Lund", "Bo Ek"]

[[event.says]]
article = "a"
quote = "Ada Lundt met Bo Ek in Oslo on Monday"
date = "2025-03-03"
basis = "relative"
rule = "Monday: the latest such day"
attributed_to = "a minister"

[[event.says]]
article = "b"
quote = "The two met on Monday"
date = "2025-03-03"

[[event.says]]
article = "c"
quote = "Ada Lund and Bo Ek met on Tuesday"
date = "2025-03-04"
note = "The only one to say Tuesday."

[[event]]
id = "next-meeting"
title = "Lund and Ek meet again"
kind = "meeting"
date = "2025-04"
people = ["Ada Lund", "Bo Ek"]

[[event.says]]
article = "c"
quote = "They will meet again in April"

[[event]]
id = "more"
title = "More of it"

[[event.says]]
article = "a"
quote = "More is planned"
status = "possible"
basis = "none"
"#;
