import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { nearWords } from '../shared/nearWords.ts'
import type { Alternatives } from '../shared/searchQuery.ts'

/** Known words that hold a searched one inside, and such that it may have been meant for. */
export type OtherWords = { holding: Alternatives; near: Alternatives }

type Row = { asked: string; word: string; uses: string; holds: boolean }

/**
 * Looks searched words up among all words ever stored. The list knows words of everybody's transactions: nothing of
 * it may be told to a caller before a transaction of theirs was found by it.
 */
export async function otherWordsOf(req: PayloadRequest, words: readonly string[]): Promise<OtherWords> {
  const asked = words.filter((word) => word.length >= 3)
  const rows = asked.length === 0 ? [] : await sqlOf(req)<Row>(
    `select a.asked, w.word, w.uses, w.holds from unnest($1::text[]) a(asked), lateral search_words_like(a.asked) w`,
    [asked],
  )
  const holding = new Map<string, string[]>()
  const near = new Map<string, string[]>()
  for (const word of asked) {
    const found = rows.filter((row) => row.asked === word).map((row) => ({ ...row, uses: Number(row.uses) }))
    holding.set(word, found.filter(({ holds }) => holds).map((row) => row.word))
    // Numbers are not misspelt: the next one is another transaction.
    near.set(word, /\d/.test(word) ? [] : nearWords(word, found.filter((row) => !/\d/.test(row.word))))
  }
  return { holding, near }
}

/** The query as it would have been right for this transaction: each word, or the one that stands there instead. */
export async function correctedFor(
  req: PayloadRequest,
  id: number,
  words: readonly string[],
  near: Alternatives,
): Promise<string> {
  const pairs = words.flatMap((asked) => [asked, ...(near.get(asked) ?? [])].map((word) => ({ asked, word })))
  const rows = await sqlOf(req)<{ asked: string; word: string }>(
    `select p.asked, p.word from unnest($1::text[], $2::text[]) with ordinality as p(asked, word, place), transaction_search s
     where s.transaction_id = $3 and s.vector @@ to_tsquery('pg_catalog.simple', '''' || p.word || ''':*') order by p.place`,
    [pairs.map(({ asked }) => asked), pairs.map(({ word }) => word), id],
  )
  return words.map((asked) => rows.find((row) => row.asked === asked)?.word ?? asked).join(' ')
}
