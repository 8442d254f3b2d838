/** What a search does not see, as ranges that JavaScript and PostgreSQL expressions both read. */
const unseenRanges = [
  String.raw`\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f`, // diacritics
  String.raw`\u3099\u309a\ufe00-\ufe0f`, // Japanese voicing, variation selectors
  String.raw`\u0610-\u061a\u064b-\u065f\u0670`, // tashkeel
  String.raw`\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed`, // Quranic signs
  String.raw`\u0621\u0640`, // lone hamza, tatweel
  String.raw`\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff`, // invisible: direction marks, joiners
].join('')

const unseen = new RegExp(`[${unseenRanges}]`, 'g')

// Character for character, as SQL's translate() wants it. Alef with hamza or madda, waw and yeh with hamza are absent:
// NFKD has already split them into the plain letter and a mark that step 3 removed.
const from = 'ٱةىکیېہھەۃ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ςıøłđħ'
const to = 'اهيكييهههه01234567890123456789σioldh'

const translation = new Map([...from].map((letter, index) => [letter, [...to][index] ?? '']))
const translated = new RegExp(`[${from}]`, 'g')

/**
 * The form in which texts are searched: what people type differently but mean alike becomes equal.
 * `fold('مُؤَسَّسة الأعمال – ٢٠٢٦')` = `'موسسه الاعمال 2026'`, `fold('Société_ÉTÉ')` = `'societe ete'`.
 *
 * A SQL function mirrors it, so each step is one PostgreSQL 18 can do alike (database encoding UTF-8):
 * 1. `normalize(t, NFKD)`: accents and hamzas come off their letters, ligatures and presentation forms fall apart.
 * 2. `lower(t COLLATE "pg_unicode_fast")`. After step 1 full and simple case mapping differ in final sigma only,
 *    which step 4 makes equal.
 * 3. `regexp_replace(t, '[…]', '', 'g')` with the class of `unseenRanges` above. ء goes too: بناء is often typed بنا.
 * 4. `translate(t, from, to)`, the two strings above: ٱ→ا ة→ه ى→ي, Persian and Urdu kaf, yeh and heh, Arabic-Indic and
 *    Persian digits, ς ı ø ł đ ħ.
 * 5. `regexp_replace(t, '[^[:alnum:]]+' COLLATE "pg_unicode_fast", ' ', 'g')`. There [:alnum:] is Unicode's Alphabetic
 *    property or a decimal digit, which is what the expression here says; an underscore is neither.
 * 6. `btrim(t, ' ')`.
 *
 * Pure and idempotent: `fold(fold(t)) === fold(t)`.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(unseen, '')
    .replace(translated, (letter) => translation.get(letter) ?? letter)
    .replace(/[^\p{Alphabetic}\p{Nd}]+/gu, ' ')
    .trim()
}

/** The folded words of a text, in order, repeats kept; an empty list for a text without letters or digits. */
export function words(text: string): string[] {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}

/** The tables of steps 3 and 4, for the test that holds the SQL function against this one. */
export const foldTables = { unseen: unseen.source, from, to } as const
