import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import type { ScratchFile } from '../../scratchFile.ts'
import { placesIn, type PdfPlace } from './pdfFile.ts'

const readAtOnce = 1_048_576
const givenAtOnce = 262_144

/**
 * Lets programs that read text out of a PDF see whole Arabic words. Noto draws many letters as a body and its dots, and
 * Chromium puts the dots down first: readers such as Poppler then take the place of the dots for the beginning of the
 * letter, and see a gap in the word. An empty sign where the body begins, put down before the dots and drawn by nobody,
 * shows them the whole letter. A file that is not as Chromium writes it comes back as it was. Gives the new file in
 * pieces; memory holds one, or an object where that is larger.
 */
export async function* wholeWords(pdf: ScratchFile): AsyncGenerator<Buffer> {
  const places = await placesIn(pdf)
  if (!places) return yield* asItIs(pdf)
  const offsets = new Map<number, number>()
  let held = [await pdf.read(0, places.objects[0]?.from ?? 0)]
  let size = held[0]!.length
  let given = 0
  for await (const { number, bytes } of objectsOf(pdf, places.objects)) {
    offsets.set(number, size)
    const mended = (await rewritten(bytes)) ?? bytes
    held.push(mended)
    size += mended.length
    if (size - given < givenAtOnce) continue
    yield Buffer.concat(held)
    held = []
    given = size
  }
  yield Buffer.concat([...held, tableOf(offsets, places.trailer, size)])
}

async function* asItIs(pdf: ScratchFile): AsyncGenerator<Buffer> {
  for (let from = 0; from < pdf.size(); from += readAtOnce) yield await pdf.read(from, Math.min(from + readAtOnce, pdf.size()))
}

/** The objects in their order, many of them read at once. */
async function* objectsOf(pdf: ScratchFile, objects: readonly PdfPlace[]): AsyncGenerator<{ number: number; bytes: Buffer }> {
  for (let next = 0; next < objects.length; ) {
    const { from } = objects[next]!
    let last = next
    while (last + 1 < objects.length && objects[last + 1]!.to - from <= readAtOnce) last += 1
    const bytes = await pdf.read(from, objects[last]!.to)
    for (; next <= last; next += 1) {
      const place = objects[next]!
      yield { number: place.number, bytes: bytes.subarray(place.from - from, place.to - from) }
    }
  }
}

/** The table of where objects begin, and the end of the file. */
function tableOf(offsets: ReadonlyMap<number, number>, trailer: string, at: number): Buffer {
  let count = 0
  for (const number of offsets.keys()) count = Math.max(count, number + 1)
  const lines = Array.from({ length: count }, (_none, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  return Buffer.from(`xref\n0 ${count}\n${lines.join('')}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`, 'latin1')
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
