import { readObjects, wordsOf, type PdfObjects } from './pdfObjects.ts'

/**
 * On which page (from 1) each anchor stands that something on the pages links to, by its name. Empty where the file
 * does not say.
 */
export function pagesOfAnchors(pdf: Uint8Array): Map<string, number> {
  const file = readObjects(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
  const root = file && reference(file.trailer, 'Root')
  if (!file || root === null) return new Map()
  const catalogue = wordsOf(file, root)
  const [tree, names] = [reference(catalogue, 'Pages'), reference(catalogue, 'Dests')]
  if (tree === null || names === null) return new Map()
  const pages = new Map(leavesOf(file, tree, new Set()).map((number, index) => [number, index + 1]))
  const anchors = [...wordsOf(file, names).matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R/g)]
  return new Map(anchors.flatMap(([, name = '', page]) => {
    const place = pages.get(Number(page))
    return place === undefined ? [] : [[name, place] as const]
  }))
}

/** The pages below a branch, in order. */
function leavesOf(file: PdfObjects, number: number, seen: Set<number>): number[] {
  if (seen.has(number)) return []
  seen.add(number)
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(wordsOf(file, number))?.[1]
  if (kids === undefined) return [number]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => leavesOf(file, Number(kid), seen))
}

function reference(words: string, name: string): number | null {
  const found = new RegExp(`/${name} (\\d+) 0 R`).exec(words)?.[1]
  return found === undefined ? null : Number(found)
}
