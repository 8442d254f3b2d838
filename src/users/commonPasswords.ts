/** Trailing and leading digits and signs do not hide a word: "Password1!" is "password". */
const ornaments = /^[^\p{L}]+|[^\p{L}]+$/gu
const letterOf: Readonly<Record<string, string>> = { '@': 'a', 4: 'a', 3: 'e', 1: 'i', '!': 'i', 0: 'o', $: 's', 5: 's', 7: 't' }
/** Only the most used words refuse a password that merely contains them and ornaments. */
const mostUsed = 1_000

type Lists = { all: ReadonlySet<string>; words: ReadonlySet<string> }
let known: Promise<Lists> | undefined

/**
 * Whether many people use this password: it is among some 49,000 known ones, whatever the case, also with the usual
 * replacements (P@ssw0rd), or is one of the thousand most used words with digits and signs around it. The list is read
 * when first asked for and stays on the server.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  known ??= lists()
  const { all, words } = await known
  const word = password.trim().toLowerCase()
  const core = word.replace(ornaments, '')
  const asked = [word, unmasked(word)]
  const cores = [core, unmasked(core), unmasked(word).replace(ornaments, '')]
  return asked.some((each) => all.has(each)) || cores.some((each) => each.length >= 4 && words.has(each))
}

function unmasked(word: string): string {
  return [...word].map((each) => letterOf[each] ?? each).join('')
}

async function lists(): Promise<Lists> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  const passwords = dictionary['passwords-common']
  return { all: new Set(passwords), words: new Set(passwords.slice(0, mostUsed)) }
}
