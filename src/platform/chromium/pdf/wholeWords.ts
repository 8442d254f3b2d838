import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import { readObjects, writeObjects } from './pdfObjects.ts'

/**
 * Lets programs that read text out of a PDF see whole Arabic words. Noto draws many letters as a body and its dots, and
 * Chromium puts the dots down first: readers such as Poppler then take the place of the dots for the beginning of the
 * letter, and see a gap in the word. An empty sign where the body begins, put down before the dots and drawn by nobody,
 * shows them the whole letter. A file that is not as Chromium writes it comes back as it was.
 */
export async function wholeWords(pdf: Uint8Array): Promise<Uint8Array> {
  const file = readObjects(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
  if (!file) return pdf
  const objects = new Map<number, Buffer>()
  for (const [number, bytes] of file.objects) objects.set(number, (await rewritten(bytes)) ?? bytes)
  return writeObjects({ ...file, objects })
}

const head = /^(\d+ \d+ obj\s*<<)([\s\S]*?)>> stream\r?\n/

/** A drawing with its letters mended; null for every other object. */
async function rewritten(bytes: Buffer): Promise<Buffer | null> {
  const found = head.exec(bytes.subarray(0, 300).toString('latin1'))
  if (!found) return null
  const [all, begin, entries = ''] = found
  const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(entries)?.[1] ?? NaN)
  // Pictures, fonts and character tables say what they are; a drawing says only how long it is.
  if (!/^\s*\/Filter \/FlateDecode\s*\/Length \d+\s*$/.test(entries) || !Number.isInteger(length)) return null
  const packed = bytes.subarray(all.length, all.length + length)
  const drawing = (await promisify(inflate)(packed).catch(() => null))?.toString('latin1')
  if (drawing === undefined || !drawing.includes('/ReversedChars BMC')) return null
  const mended = await promisify(deflate)(Buffer.from(mendLetters(drawing), 'latin1'))
  const front = `${begin}/Filter /FlateDecode\n/Length ${mended.length}>> stream\n`
  return Buffer.concat([Buffer.from(front, 'latin1'), mended, Buffer.from('\nendstream\nendobj\n')])
}

const letter = /(\/Span<<\/ActualText <[0-9A-Fa-f]+> >> BDC\n)([\s\S]*?)(?=EMC\n)/g
const sign = /(?:(-?[\d.]+) (-?[\d.]+) Td )?<[0-9A-Fa-f]+> Tj/g

/** Letters of several signs in what reads from right to left get the empty one in front. */
function mendLetters(drawing: string): string {
  return drawing.replace(/\/ReversedChars BMC\n[\s\S]*?(?:EMC\nEMC\n|(?=\nET))/g, (words) =>
    words.replace(letter, (_whole, open: string, body: string) => {
      const signs = [...body.matchAll(sign)]
      const first = signs[0]
      if (!first || signs.length < 2) return `${open}${body}`
      // The body of the letter is the last sign: all steps together lead there.
      const across = sum(signs.map(([, step]) => step))
      const up = sum(signs.map(([, , step]) => step))
      const empty = `${across} ${up} Td 3 Tr <0000> Tj 0 Tr ${-across} ${-up} Td `
      return `${open}${body.slice(0, first.index)}${empty}${body.slice(first.index)}`
    }),
  )
}

const sum = (steps: readonly (string | undefined)[]): number => Math.round(steps.reduce((all, step) => all + Number(step ?? 0), 0) * 1e4) / 1e4
