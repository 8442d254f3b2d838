import type { Made, TextPreview } from '../made.ts'
import { decodeHead } from './decodeHead.ts'

const mostLines = 200
/** Characters of one line. */
const mostOfLine = 2000

/** The first lines of a text. `whole`: the bytes are all there are. */
export async function makeText(head: Uint8Array, whole: boolean): Promise<{ answer: Made; parts: readonly Uint8Array[] }> {
  const text = decodeHead(head)
  return text === null ? { answer: { problem: 'notText' }, parts: [] } : textAnswer(linesOf(text, whole))
}

/** The lines of a text as a preview holds them. */
export function linesOf(text: string, whole: boolean): TextPreview {
  const all = text.split(/\r\n|[\n\r\u2028\u2029]/)
  // The last line ends where the file does, or was cut off somewhere.
  if (all.length > 1 && (!whole || all.at(-1) === '')) all.pop()
  const lines = all.slice(0, mostLines).map((line) => cut(line, mostOfLine))
  const truncated = !whole || all.length > mostLines || all.some((line) => line.length > mostOfLine)
  return { kind: 'text', lines, truncated }
}

/** A preview as the sandbox hands it out. */
export function textAnswer(preview: TextPreview): { answer: Made; parts: readonly Uint8Array[] } {
  return { answer: { made: ['text'] }, parts: [Buffer.from(JSON.stringify(preview))] }
}

/** The beginning of a text, no pair of surrogates cut in two. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`
}
