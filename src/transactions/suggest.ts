import type { PayloadRequest } from 'payload'
import { readableQuery } from '../access/readableQuery.ts'
import { idsQuery, joinSql } from '../platform/idsQuery.ts'
import { sqlOf } from '../platform/tx.ts'
import { fold } from '../shared/fold.ts'
import { readSearch } from '../shared/searchQuery.ts'
import { slugs } from '../shared/slugs.ts'
import { foundQuery, sought } from './matches.ts'

/** Something to search for, as it is written in a transaction the caller may read; `id` where it names one. */
export type Suggestion = { kind: 'reference' | 'externalReference' | 'client' | 'word'; text: string; id?: number }

type Row = { id: number; reference: string; external_reference: string; client_name: string; title: string | null; description: string | null }

const looked = 100
const kinds = ['reference', 'externalReference', 'client', 'word'] as const
const wordsOf = /[\p{Alphabetic}\p{Nd}]+/gu

/** What a typed beginning may become: numbers, clients and words of the newest transactions it matches. */
export async function suggest(req: PayloadRequest, args: { typed: string; limit: number }): Promise<Suggestion[]> {
  const query = readSearch(args.typed)
  const last = query.words.at(-1)
  const readable = await readableQuery(req, {})
  if (last === undefined || readable === null) return []
  const { text, values } = joinSql`select t.id, t.reference, t.external_reference, t.client_name, t.title, t.description
    from (
      select id from (${foundQuery(idsQuery(req.payload, slugs.transactions, readable), await sought(req, query))}) found
      order by id desc limit ${{ value: looked }}
    ) newest join transactions t on t.id = newest.id
    order by t.id desc`
  const rows = await sqlOf(req)<Row>(text, values)
  return best(rows, query.words, last, args.limit)
}

function best(rows: readonly Row[], words: readonly string[], last: string, limit: number): Suggestion[] {
  const found = new Map<string, Suggestion & { count: number }>()
  const note = (suggestion: Suggestion) => {
    const key = `${suggestion.kind} ${fold(suggestion.text)}`
    const known = found.get(key)
    if (known) known.count += 1
    else found.set(key, { ...suggestion, count: 1 })
  }
  for (const row of rows) {
    if (isMeant(row.reference, words)) note({ kind: 'reference', text: row.reference, id: row.id })
    if (isMeant(row.external_reference, words)) note({ kind: 'externalReference', text: row.external_reference, id: row.id })
    if (isMeant(row.client_name, words)) note({ kind: 'client', text: row.client_name })
    const texts = `${row.title ?? ''} ${row.description ?? ''}`
    for (const word of new Set(texts.match(wordsOf))) {
      if (word.length > 2 && fold(word).startsWith(last)) note({ kind: 'word', text: word })
    }
  }
  const inTurn = kinds.map((kind) => [...found.values()].filter((each) => each.kind === kind).toSorted((a, b) => b.count - a.count))
  return mixed(inTurn, limit).map(({ count: _count, ...suggestion }) => suggestion)
}

/** Every typed word begins a word of the text, numbers also past their leading zeros; or all of them begin it in one piece. */
function isMeant(text: string, words: readonly string[]): boolean {
  const own = fold(text).split(' ')
  return own.join('').startsWith(words.join('')) ||
    words.every((word) => own.some((each) => each.startsWith(word) || each.replace(/^0+/, '').startsWith(word)))
}

/** Two of each kind, then what room is left in the order of kinds: a hundred numbers must not hide the client. */
function mixed<Item>(lists: readonly Item[][], limit: number): Item[] {
  const first = lists.flatMap((list) => list.slice(0, 2))
  const rest = lists.flatMap((list) => list.slice(2))
  return [...first, ...rest].slice(0, limit)
}
