//! The blocks of a page: runs of words between two tags that begin a new line.

/// A run of words of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// The words, white space as single spaces.
    pub text: String,
    /// How many there are.
    pub words: usize,
    /// How many of them are links.
    pub links: usize,
    /// The containers that it lies in, by number, the innermost last. Few: only those that may hold an article.
    pub within: Option<u32>,
    /// Whether it lies in what is beside the article by its name: navigation, comments, advertisement.
    pub is_aside: bool,
    /// Whether it is a heading.
    pub is_heading: bool,
}

impl Block {
    /// The share of its words that are links.
    pub fn link_density(&self) -> f64 {
        self.links as f64 / self.words.max(1) as f64
    }

    /// Takes in more text.
    pub fn push(&mut self, text: &str, is_link: bool) {
        for (index, word) in text.split_whitespace().enumerate() {
            let continues = index == 0 && !text.starts_with(char::is_whitespace);
            if !self.text.is_empty() && !self.text.ends_with(' ') && !continues {
                self.text.push(' ');
            }
            let is_new = self.text.is_empty() || self.text.ends_with(' ');
            self.text.push_str(word);
            self.words += usize::from(is_new);
            self.links += usize::from(is_new && is_link);
        }
        if text.ends_with(char::is_whitespace) && !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_single_and_words_go_on_over_tags() {
        let mut block = Block::default();
        for (text, is_link) in [("\n The ", false), ("fer", true), ("ry", false), ("\n\tsails.  ", false), (" ", false)]
        {
            block.push(text, is_link);
        }
        assert_eq!((block.text.as_str(), block.words, block.links), ("The ferry sails. ", 3, 1));
    }
}
