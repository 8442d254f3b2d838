/**
 * The objects of a PDF as Chromium writes it: one after the other in the clear, with one table of where they begin at
 * the end. Not a reader for PDFs of other programs.
 */
export type PdfObjects = {
  /** By object number: the bytes from `12 0 obj` to `endobj`. */
  objects: ReadonlyMap<number, Buffer>
  /** What stands in front of the first object, and the dictionary of the trailer. */
  head: Buffer
  trailer: string
}

/** Reads the table and cuts the file at it. Null where the file is not as Chromium writes it. */
export function readObjects(pdf: Buffer): PdfObjects | null {
  const end = pdf.subarray(Math.max(0, pdf.length - 2_048)).toString('latin1')
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? -1)
  if (table < 0 || table >= pdf.length) return null
  const [, count, rest] = /^xref\s+0 (\d+)\s+([\s\S]*)$/.exec(pdf.subarray(table).toString('latin1')) ?? []
  if (count === undefined || rest === undefined) return null
  const begins = [...rest.matchAll(/(\d{10}) \d{5} ([nf])/g)].slice(0, Number(count)).map(([, offset, kind]) => (kind === 'n' ? Number(offset) : null))
  const trailer = /trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(rest)?.[1]
  if (trailer === undefined || begins.length !== Number(count)) return null
  const known = begins.flatMap((offset, number) => (offset === null ? [] : [{ offset, number }])).sort((one, other) => one.offset - other.offset)
  const objects = new Map(known.map(({ offset, number }, index) => [number, pdf.subarray(offset, known[index + 1]?.offset ?? table)]))
  return { objects, head: pdf.subarray(0, known[0]?.offset ?? table), trailer }
}

/** Puts objects together again, with a table that is right. */
export function writeObjects({ objects, head, trailer }: PdfObjects): Buffer {
  const pieces: Buffer[] = [head]
  const offsets = new Map<number, number>()
  let at = head.length
  for (const [number, bytes] of objects) {
    offsets.set(number, at)
    pieces.push(bytes)
    at += bytes.length
  }
  const size = Math.max(...objects.keys()) + 1
  const lines = Array.from({ length: size }, (_none, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  pieces.push(Buffer.from(`xref\n0 ${size}\n${lines.join('')}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`, 'latin1'))
  return Buffer.concat(pieces)
}

/** The words of an object that holds no stream, such as a dictionary; empty for a number that is not there. */
export function wordsOf({ objects }: PdfObjects, number: number): string {
  return objects.get(number)?.toString('latin1') ?? ''
}
