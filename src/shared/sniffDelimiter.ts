export const delimiters = [',', ';', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

/**
 * The delimiter of a csv by its first line with content: the one that stands there most often outside quotation marks.
 * A first line `sep=;`, which Excel writes and obeys, says it outright; `declared` then tells that it is no row.
 */
export function sniffDelimiter(text: string): { delimiter: Delimiter; declared: boolean } {
  const said = /^\s*sep=([,;\t])\r?\n/i.exec(text)
  if (said) return { delimiter: said[1] as Delimiter, declared: true }
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]))
  let quoted = false
  let content = false
  for (const char of text) {
    if (char === '"') quoted = !quoted
    if (quoted) {
      content = true
      continue
    }
    if (char === '\n' || char === '\r') {
      if (content) break
      continue
    }
    if (char.trim() !== '') content = true
    const count = counts.get(char)
    if (count !== undefined) counts.set(char, count + 1)
  }
  const best = delimiters.reduce((a, b) => ((counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a))
  return { delimiter: best, declared: false }
}
