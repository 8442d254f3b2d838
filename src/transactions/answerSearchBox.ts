import type { PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { findMatches } from './search.ts'

/**
 * A query in which every question of the list's search box is answered. The box asks `like` on each of the collection's
 * searchable fields; exactly that question, wherever it stands, is answered by the search everybody else uses: Arabic
 * however it is spelt, digits of both scripts, typing mistakes. It gives the best 1,000.
 */
export async function answerSearchBox(req: PayloadRequest, { admin }: SanitizedCollectionConfig, asked: Where): Promise<Where> {
  const fields = admin?.listSearchableFields ?? []
  const answer = async (where: Where): Promise<Where> => {
    const typed = searchedFor(where, fields)
    if (typed !== null) return { id: { in: (await findMatches(req, typed, {})).ids } }
    const entries: [string, unknown][] = []
    for (const [key, value] of Object.entries(where)) {
      entries.push([key, Array.isArray(value) && (key === 'and' || key === 'or') ? await inTurn(value as Where[], answer) : value])
    }
    return Object.fromEntries(entries) as Where
  }
  return answer(asked)
}

/** What the list's search box asks for, or null when this is another question. */
function searchedFor(where: Where, fields: readonly string[]): string | null {
  if (!Array.isArray(where.or) || fields.length === 0 || where.or.length !== fields.length || Object.keys(where).length !== 1) return null
  const asked = where.or.map((each, index) => {
    const condition = (each as Record<string, { like?: unknown } | undefined>)[fields[index]!]
    return Object.keys(each).length === 1 ? condition?.like : undefined
  })
  const [first] = asked
  return typeof first === 'string' && asked.every((each) => each === first) ? first : null
}

async function inTurn(wheres: readonly Where[], answer: (where: Where) => Promise<Where>): Promise<Where[]> {
  const answers: Where[] = []
  for (const where of wheres) answers.push(await answer(where))
  return answers
}
