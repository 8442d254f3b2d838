/**
 * Whether mail may be sent there: one address, with nothing in it that could begin a second one, a header or a command.
 * Quoted local parts (`"a b"@c.example`) and literal addresses (`a@[192.0.2.1]`) are not taken.
 */
export function isMailable(address: string): boolean {
  if (address.length > 254 || !address.isWellFormed()) return false
  return /^[^\s\p{C}"(),:;<>@[\]\\]{1,64}@(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,63}$/u.test(address)
}

/**
 * A text as one line of a header: control characters and line breaks of every alphabet become a space, the characters
 * that turn the direction of what follows are taken out (marks that only say which direction a letter has may stay), and
 * no more than `max` characters are kept. Pure.
 */
export function oneLine(text: string, max = 250): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
  return [...line].slice(0, max).join('').trim()
}
