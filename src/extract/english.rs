//! Whether a text is English: the rules are for no other language.

use super::prose::{Kind, Prose};

/// As many words as are looked at.
const LOOKED_AT: usize = 500;

/// With fewer words than these nothing is said.
const LEAST: usize = 30;

/// Whether a text is English, as far as its first words tell: in English text at least every sixth word is one of the commonest, in other
/// languages hardly one in thirty. Of a few words it is taken for granted.
pub(super) fn is_english(prose: &Prose<'_>) -> bool {
    let words = prose.tokens().iter().enumerate().filter(|(_, token)| token.kind == Kind::Word).take(LOOKED_AT);
    let (mut all, mut common) = (0, 0);
    for (at, _) in words {
        all += 1;
        common += usize::from(is_common(prose.word(at)));
    }
    all < LEAST || common * 14 > all
}

/// Whether a word is one of the commonest of English that are words of few other languages.
fn is_common(word: &str) -> bool {
    let mut lower = [0; 5];
    let Some(lower) = lower.get_mut(..word.len()) else { return false };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    matches!(
        &*lower,
        b"by"
            | b"of"
            | b"to"
            | b"and"
            | b"for"
            | b"the"
            | b"from"
            | b"have"
            | b"said"
            | b"that"
            | b"they"
            | b"this"
            | b"with"
            | b"which"
    )
}

/// Whether a text has words enough to tell.
pub(super) fn is_told(prose: &Prose<'_>) -> bool {
    prose.tokens().iter().filter(|token| token.kind == Kind::Word).nth(LEAST - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_languages_are_known_for_others() {
        for (text, english) in [
            (
                "The leaders of seven countries met in Paris on Monday, and they said that more has to be done for the security of the continent. After the talks the president spoke to the press.",
                true,
            ),
            (
                "Die Staats- und Regierungschefs von sieben Ländern trafen sich am Montag in Paris, und sie sagten, dass mehr für die Sicherheit des Kontinents getan werden muss. Nach dem Treffen sprach der Präsident mit der Presse.",
                false,
            ),
            (
                "Les dirigeants de sept pays se sont réunis lundi à Paris, et ils ont dit qu'il fallait faire plus pour la sécurité du continent. Après les entretiens, le président a parlé à la presse de la suite des pourparlers.",
                false,
            ),
            (
                "De leiders van zeven landen kwamen maandag in Parijs bijeen en zeiden dat er meer moet worden gedaan voor de veiligheid van het continent. Na het overleg sprak de president met de pers over het vervolg van de gesprekken.",
                false,
            ),
            ("Leaders meet in Paris", true),
        ] {
            assert_eq!(is_english(&Prose::new(text)), english, "{text}");
        }
    }
}
