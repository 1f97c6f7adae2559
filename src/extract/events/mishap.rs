//! What harms without anybody's will: a storm that strikes, a bus that leaves its way.

use super::class::Class;
use super::clause::Clause;
use super::closed::Tag;
use super::frame::is_listed;
use super::retell::has_object;
use super::tag::Tagged;

/// Whether what strikes is a storm, a quake, a fire; or, as an attack, a blast.
pub(super) fn strikes(sentence: &Tagged<'_, '_>, clause: &Clause, base: &str, class: Class) -> bool {
    let subject = clause.subject.clone().unwrap_or_default();
    let of = subject.clone().find(|at| sentence.tag(*at) == Tag::Preposition).unwrap_or(subject.end);
    let verbs = "hit strike rock shake batter devastate ravage destroy damage bury sweep tear engulf rip flatten jolt rattle \
                 slam lash pound gut inundate submerge swamp cut";
    let burns =
        || class == Class::Disaster && sentence.is(of - 1, &["fire", "fires", "blaze", "flames", "floodwaters"]);
    !clause.group.passive
        && of > subject.start
        && (sentence.words[of - 1].noun == Some(class) || burns())
        && is_listed(verbs, base)
}

/// "A fire broke out".
pub(super) fn breaks_out(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    let mut subject = clause.subject.clone().unwrap_or_default();
    sentence.is(clause.group.end, &["out"])
        && subject.any(|at| {
            is_listed("fire fires blaze fighting clashes riots riot violence war epidemic", sentence.text(at))
        })
}

/// Whether what kills is a storm, a disease, water.
pub(super) fn is_nobodys_will(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    let subject = clause.subject.clone().unwrap_or_default();
    let forces = "epidemic outbreak cholera disease virus flu water waters wave waves fire fires blaze flames cold heatwave heat";
    let is_force = |at: usize| {
        sentence.words[at].noun == Some(Class::Disaster) || is_listed(forces, &sentence.text(at).to_lowercase())
    };
    !clause.group.passive && subject.clone().any(is_force)
}

/// Whether what collapses, crashes or sinks is no thing that does: a government, talks, a deal.
pub(super) fn ends_quietly(sentence: &Tagged<'_, '_>, clause: &Clause) -> bool {
    let subject = clause.subject.clone().unwrap_or_default();
    let of = subject.clone().find(|at| sentence.tag(*at) == Tag::Preposition).unwrap_or(subject.end);
    let bodies = "government coalition cabinet administration alliance regime talks negotiations truce ceasefire deal \
                  agreement merger takeover bid trial currency peso rouble bank company firm retailer airline chain";
    of > subject.start && is_listed(bodies, sentence.text(of - 1))
}

/// Whether a vehicle leaves its way.
pub(super) fn goes_astray(sentence: &Tagged<'_, '_>, clause: &Clause, base: &str) -> bool {
    let subject = clause.subject.clone().unwrap_or_default();
    let vehicles =
        "bus car train truck lorry plane helicopter van minibus vehicle coach tram airliner jet boat ferry tanker";
    let off = ["into", "off", "onto", "through", "from", "in", "near", "on", "over"];
    (["plunge", "skid", "slide", "veer"].contains(&base) && sentence.is(clause.group.end, &off)
        || base == "overturn" && !clause.group.passive && !has_object(sentence, clause))
        && !subject.is_empty()
        && subject.clone().any(|at| is_listed(vehicles, sentence.text(at)))
}
