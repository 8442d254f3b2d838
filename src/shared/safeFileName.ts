const longest = 255

/**
 * A name from outside, as it may be shown and offered for saving: the last part of a path, composed (NFC), without
 * control characters, without bidi characters (with them "invoice[U+202E]fdp.exe" reads "invoiceexe.pdf"), without what
 * Windows forbids, at most 255 characters, ending kept. "file" when nothing is left.
 */
export function safeFileName(claimed: string): string {
  const base = claimed.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const name = base
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (name === '') return 'file'
  if (name.length <= longest) return name
  const ending = /\.[^.]{1,16}$/.exec(name)?.[0] ?? ''
  return cut(name.slice(0, name.length - ending.length), longest - ending.length) + ending
}

/** Never through the middle of a character that takes two units. */
function cut(text: string, length: number): string {
  const short = text.slice(0, length)
  return /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short
}
