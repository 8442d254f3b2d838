import type { ScratchFile } from '../../scratchFile.ts'

/**
 * Where what stands in a PDF as Chromium writes it: objects one after the other in the clear, with one table of where
 * they begin at the end. Not a reader for PDFs of other programs.
 */
export type PdfPlaces = {
  /** From `12 0 obj` to behind `endobj`, as positions in the file and in their order. */
  objects: readonly PdfPlace[]
  /** The dictionary of the trailer. */
  trailer: string
}

export type PdfPlace = { number: number; from: number; to: number }

/** Reads the table. Null where the file is not as Chromium writes it. */
export async function placesIn(pdf: ScratchFile): Promise<PdfPlaces | null> {
  const size = pdf.size()
  const end = (await pdf.read(Math.max(0, size - 2_048), size)).toString('latin1')
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? -1)
  if (table < 0 || table >= size) return null
  const [, count, rest] = /^xref\s+0 (\d+)\s+([\s\S]*)$/.exec((await pdf.read(table, size)).toString('latin1')) ?? []
  if (count === undefined || rest === undefined) return null
  const begins = Array.from(rest.matchAll(/(\d{10}) \d{5} ([nf])/g), ([, offset, kind]) => (kind === 'n' ? Number(offset) : null)).slice(0, Number(count))
  const trailer = /trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(rest)?.[1]
  if (trailer === undefined || begins.length !== Number(count)) return null
  const known = begins.flatMap((from, number) => (from === null ? [] : [{ number, from }])).sort((one, other) => one.from - other.from)
  return { objects: known.map(({ number, from }, index) => ({ number, from, to: known[index + 1]?.from ?? table })), trailer }
}

/** Reads objects that hold no stream, such as dictionaries, as words; empty for a number that is not there. */
export function wordsIn(pdf: ScratchFile, { objects }: PdfPlaces): (number: number) => Promise<string> {
  const places = new Map(objects.map((place) => [place.number, place]))
  return async (number) => {
    const place = places.get(number)
    return place ? (await pdf.read(place.from, place.to)).toString('latin1') : ''
  }
}
