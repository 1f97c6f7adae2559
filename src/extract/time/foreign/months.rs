//! The names of months in other languages, and their short forms.
//!
//! From the Unicode Common Locale Data Repository (Unicode-3.0): as they stand in a date and as they stand alone, in small letters,
//! without the dot of a short form. A name that is no other language's name of another month: the tests see to it.

/// Months from January on, divided by commas.
pub(super) const NAMES: [&str; 9] = [
    // German.
    "januar jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember",
    // French.
    "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
    // Spanish.
    "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre",
    // Italian.
    "gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre",
    // Portuguese.
    "janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro",
    // Dutch.
    "januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december",
    // Polish.
    "stycznia styczeń, lutego luty, marca marzec, kwietnia kwiecień, maja maj, czerwca czerwiec, lipca lipiec, sierpnia sierpień, września wrzesień, października październik, listopada listopad, grudnia grudzień",
    // Ukrainian.
    "січня січень, лютого лютий, березня березень, квітня квітень, травня травень, червня червень, липня липень, серпня серпень, вересня вересень, жовтня жовтень, листопада листопад, грудня грудень",
    // Russian.
    "января январь, февраля февраль, марта март, апреля апрель, мая май, июня июнь, июля июль, августа август, сентября сентябрь, октября октябрь, ноября ноябрь, декабря декабрь",
];

/// Short forms from January on, divided by commas; none where the name is short itself.
pub(super) const SHORT: [&str; 9] = [
    // German.
    "jan, feb, mär, apr, , jun, jul, aug, sept sep, okt, nov, dez",
    // French.
    "janv, févr, , avr, , , juil, , sept, oct, nov, déc",
    // Spanish.
    "ene, feb, mar, abr, may, jun, jul, ago, sept, oct, nov, dic",
    // Italian.
    "gen, feb, mar, apr, mag, giu, lug, ago, set, ott, nov, dic",
    // Portuguese.
    "jan, fev, mar, abr, mai, jun, jul, ago, set, out, nov, dez",
    // Dutch.
    "jan, feb, mrt, apr, , jun, jul, aug, sep, okt, nov, dec",
    // Polish.
    "sty, lut, mar, kwi, , cze, lip, sie, wrz, paź, lis, gru",
    // Ukrainian.
    "січ, лют, бер, квіт, трав, черв, лип, серп, вер, жовт, лист, груд",
    // Russian.
    "янв, февр, мар, апр, , июн, июл, авг, сент, окт, нояб, дек",
];
