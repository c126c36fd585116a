#!/usr/bin/env python3
"""Makes the program's fonts from Inter, as Debian packages it.

Needs fonttools (Debian: apt-get install fonts-inter python3-fonttools).
    python3 src/dev/fonts/make.py [FOLDER_OF_INTER]

JavaFX and Java2D cannot switch OpenType features on, so what the program wants of Inter is made the
default here: figures and their punctuation of one width (feature tnum). Signs of formulas that Inter
lacks are drawn from signs that it has. The rest of the world's letters are left out.
"""
import sys
from pathlib import Path

from fontTools.misc.transform import Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Inter Tabular"
STYLES = ["Regular", "Italic", "Medium", "SemiBold", "Bold"]
TABULAR = "0123456789.,:;"
KEPT = (
    list(range(0x20, 0x7F)) + list(range(0xA0, 0x180))  # Latin
    + [0x2C6, 0x2C7, 0x2D8, 0x2D9, 0x2DA, 0x2DB, 0x2DC, 0x2DD]
    + list(range(0x300, 0x30D)) + list(range(0x370, 0x400))  # combining marks, Greek
    + list(range(0x2010, 0x2028)) + list(range(0x2030, 0x2050))  # punctuation
    + list(range(0x2070, 0x20A0)) + list(range(0x20A0, 0x20C0))  # super- and subscripts, currencies
    + list(range(0x2100, 0x2190)) + list(range(0x2190, 0x2200))  # letter-like, fractions, arrows
    + list(range(0x2200, 0x2300)) + list(range(0x2300, 0x2400))  # operators, keys
    + list(range(0x25A0, 0x2600)) + list(range(0x2600, 0x2720))  # shapes
    + list(range(0x1D2C, 0x1D6B))  # raised letters
)


def drawn(font):
    """Signs that Inter lacks: character -> (glyph to start from, how to move it, advance width)."""
    glyphs, widths = font.getBestCmap(), font["hmtx"].metrics

    def box(name):
        pen = BoundsPen(font.getGlyphSet())
        font.getGlyphSet()[name].draw(pen)
        return pen.bounds

    signs = {}
    delta = glyphs[ord("Δ")]
    top, bottom = box(delta)[3], box(delta)[1]
    signs["∇"] = (delta, Transform(1, 0, 0, -1, 0, top + bottom), widths[delta][0])
    for small, large in zip("▸◂▴▾", "▶◀▲▼"):
        name = glyphs[ord(large)]
        x0, y0, x1, y1 = box(name)
        scale = 0.62
        middle = font["OS/2"].sxHeight / 2
        shift = Transform(scale, 0, 0, scale, -scale * x0 + 160, middle - scale * (y0 + y1) / 2)
        signs[small] = (name, shift, round(scale * (x1 - x0)) + 320)
    letter = glyphs[ord("T")]
    raised = Transform(0.6, 0, 0, 0.6, 0, 0.45 * box(letter)[3])
    signs["ᵀ"] = (letter, raised, round(0.6 * widths[letter][0]))
    return signs


def add_sign(font, character, source, transform, width):
    name = "uni%04X" % ord(character)
    charstrings = font["CFF "].cff.topDictIndex[0].CharStrings
    pen = T2CharStringPen(width, font.getGlyphSet())
    font.getGlyphSet()[source].draw(TransformPen(pen, transform))
    private = charstrings[source].private
    string = pen.getCharString(private, charstrings[source].globalSubrs)
    order = font.getGlyphOrder()
    charstrings.charStringsIndex.append(string)
    charstrings.charStrings[name] = len(charstrings.charStringsIndex) - 1
    font["CFF "].cff.topDictIndex[0].charset.append(name)
    if order[-1] != name:
        font.setGlyphOrder(order + [name])
    font["hmtx"].metrics[name] = (width, round(transform.transformPoint((0, 0))[0]))
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(character)] = name


def tabular_forms(font):
    features = font["GSUB"].table
    forms = {}
    for record in features.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in features.LookupList.Lookup[index].SubTable:
                    forms.update(getattr(table, "ExtSubTable", table).mapping)
    return forms


def rename(font, style):
    full = f"{FAMILY} {style}"
    plain = style in ("Regular", "Italic", "Bold")
    names = {1: FAMILY if plain else full, 2: style if plain else "Regular", 3: full, 4: full,
             6: FAMILY.replace(" ", "") + "-" + style,
             16: FAMILY, 17: style}
    table = font["name"]
    for identifier, text in names.items():
        table.removeNames(nameID=identifier)
        table.setName(text, identifier, 3, 1, 0x409)
        table.setName(text, identifier, 1, 0, 0)
    cff = font["CFF "].cff
    cff.fontNames[0] = names[6]
    cff.topDictIndex[0].FamilyName = FAMILY
    cff.topDictIndex[0].FullName = full


def make(source, style, target):
    font = TTFont(source / f"Inter-{style}.otf")
    for character, (name, transform, width) in drawn(font).items():
        if ord(character) not in font.getBestCmap():
            add_sign(font, character, name, transform, width)
    forms, glyphs = tabular_forms(font), dict(font.getBestCmap())  # a copy: subtables share theirs
    for table in font["cmap"].tables:
        if table.isUnicode():
            for character in TABULAR:
                table.cmap[ord(character)] = forms[glyphs[ord(character)]]
    options = Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=KEPT)
    subsetter.subset(font)
    rename(font, style)
    font["head"].modified = font["head"].created  # the same input gives the same bytes
    font.recalcTimestamp = False
    path = target / f"InterTabular-{style}.otf"
    font.save(path)
    present = font.getBestCmap()
    wanted = "∇∂θηβλσ‖√ΣμγδεραΔ₀₁₂₃₄₅₆₇₈₉⁰¹²³⁻⁺·×÷→←↑↓≤≥≠≈±∞½¼▸◂▾▴−–—…ᵢⱼₙₜᵀℓ⌘●○■□▲▼◆★✓"
    print(path, path.stat().st_size, "lacks:", "".join(c for c in wanted if ord(c) not in present) or "nothing")


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/inter")
    for each in STYLES:
        make(folder, each, Path(__file__).resolve().parents[3] / "assets" / "fonts")
