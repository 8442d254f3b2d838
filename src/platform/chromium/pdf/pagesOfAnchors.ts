import type { ScratchFile } from '../../scratchFile.ts'
import { placesIn, wordsIn } from './pdfFile.ts'

type WordsOf = (number: number) => Promise<string>

/**
 * On which page (from 1) each anchor stands that something on the pages links to, by its name. Empty where the file
 * does not say.
 */
export async function pagesOfAnchors(pdf: ScratchFile): Promise<Map<string, number>> {
  const places = await placesIn(pdf)
  const root = places && reference(places.trailer, 'Root')
  if (!places || root === null) return new Map()
  const wordsOf = wordsIn(pdf, places)
  const catalogue = await wordsOf(root)
  const [tree, names] = [reference(catalogue, 'Pages'), reference(catalogue, 'Dests')]
  if (tree === null || names === null) return new Map()
  const pages = new Map((await leavesOf(wordsOf, tree, new Set())).map((number, index) => [number, index + 1]))
  const anchors = [...(await wordsOf(names)).matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R/g)]
  return new Map(anchors.flatMap(([, name = '', page]) => {
    const place = pages.get(Number(page))
    return place === undefined ? [] : [[name, place] as const]
  }))
}

/** The pages below a branch, in order. */
async function leavesOf(wordsOf: WordsOf, number: number, seen: Set<number>): Promise<number[]> {
  if (seen.has(number)) return []
  seen.add(number)
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(await wordsOf(number))?.[1]
  if (kids === undefined) return [number]
  const leaves: number[] = []
  for (const [, kid] of kids.matchAll(/(\d+) 0 R/g)) leaves.push(...(await leavesOf(wordsOf, Number(kid), seen)))
  return leaves
}

function reference(words: string, name: string): number | null {
  const found = new RegExp(`/${name} (\\d+) 0 R`).exec(words)?.[1]
  return found === undefined ? null : Number(found)
}
