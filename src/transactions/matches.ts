import type { PayloadRequest, Where } from 'payload'
import { readableQuery } from '../access/readableQuery.ts'
import { idsQuery, joinSql, type SqlPart } from '../platform/idsQuery.ts'
import { sqlOf } from '../platform/tx.ts'
import { pieceQueryOf, tsQueryOf, type Alternatives, type SearchQuery } from '../shared/searchQuery.ts'
import { slugs } from '../shared/slugs.ts'

/** How many matches are counted and kept; beyond them the total is an estimate. */
export const countedMatches = 1000
/** How many of the newest matches are put in order of rank; all older ones follow by age. */
const rankedMatches = 200
const mostExact = 50

/** Ids of transactions, best first, and how many there are. */
export type Matches = { ids: number[]; total: number; totalIsEstimate: boolean }

const none: Matches = { ids: [], total: 0, totalIsEstimate: false }

/**
 * The transactions that match, among those the caller may read and `where` holds: the one meant exactly first, then
 * the newest 200 by rank, then by age down to the newest 1,000. A frequent word is never sorted as a whole: the newest
 * matches are taken from the index and the rest is left where it is.
 */
export async function matchesOf(
  req: PayloadRequest,
  query: SearchQuery,
  where: Where,
  alternatives?: Alternatives,
): Promise<Matches> {
  const readable = await readableQuery(req, where)
  if (readable === null) return none
  const seen = idsQuery(req.payload, slugs.transactions, readable)
  const exact = await exactIds(req, query, seen)
  // Who gives a whole number means that one; what else holds its parts would only be in the way.
  const settled = query.isNumber && exact.length > 0
  if (settled || query.words.length === 0) return { ids: exact, total: exact.length, totalIsEstimate: false }

  const words = await sought(req, query, alternatives)
  const rows = await run<{ id: number }>(req, rankedQuery(seen, words))
  const ids = [...new Set([...exact, ...rows.slice(0, countedMatches).map(({ id }) => id)])]
  if (rows.length <= countedMatches) return { ids, total: ids.length, totalIsEstimate: false }
  return { ids, total: Math.max(countedMatches + 1, await estimate(req, seen, words)), totalIsEstimate: true }
}

/** Matches older than the newest 1,000, by age: `skip` counts from the newest. */
export async function olderMatches(
  req: PayloadRequest,
  query: SearchQuery,
  where: Where,
  page: { skip: number; limit: number; alternatives?: Alternatives | undefined },
): Promise<number[]> {
  const readable = await readableQuery(req, where)
  if (readable === null) return []
  const words = await sought(req, query, page.alternatives)
  const found = foundQuery(idsQuery(req.payload, slugs.transactions, readable), words)
  const rows = await run<{ id: number }>(
    req,
    joinSql`select id from (${found}) found order by id desc offset ${{ value: page.skip }} limit ${{ value: page.limit }}`,
  )
  return rows.map(({ id }) => id)
}

async function exactIds(req: PayloadRequest, { reference, code, piece }: SearchQuery, seen: SqlPart): Promise<number[]> {
  if (reference === null && code === null && piece === null) return []
  const rows = await run<{ id: number }>(
    req,
    joinSql`select seen.id from (${seen}) seen join (
        select id, 1 as place from transactions where reference = ${{ value: reference }}
        union all
        select transaction_id, 2 from qr_codes where code = ${{ value: code }} and ended_at is null
        union all
        (select transaction_id, 3 from transaction_search
         where vector @@ to_tsquery('pg_catalog.simple', ${{ value: piece === null ? '' : pieceQueryOf(piece) }})
         order by transaction_id desc limit ${{ value: mostExact }})
      ) meant on meant.id = seen.id
      group by seen.id order by min(meant.place), seen.id desc`,
  )
  return rows.map(({ id }) => id)
}

/** What is looked for, as to_tsquery reads it, and whether it begins very many words. */
export type Sought = { words: string; isBroad: boolean }

const broad = 2000

/**
 * A beginning like "ext7" may be that of every client's reference. The index would then collect all their rows before
 * the first is taken, and the planner cannot know; so such beginnings are counted in the list of words first.
 */
export async function sought(req: PayloadRequest, query: SearchQuery, alternatives?: Alternatives): Promise<Sought> {
  const words = tsQueryOf(query, alternatives)
  const mixed = query.words.filter((word) => /\d/.test(word) && /\D/.test(word))
  if (mixed.length === 0) return { words, isBroad: false }
  const [row] = await sqlOf(req)<{ broad: boolean }>(
    `select bool_or((select count(*) from (select from search_words where word >= beginning and word < beginning || U&'\\FFFF' limit $2) counted) >= $2)
       as broad from unnest($1::text[]) beginning`,
    [mixed, broad],
  )
  return { words, isBroad: row?.broad ?? false }
}

/** Rows that match. Of a broad beginning by going through the newest transactions: the function has no index to go to. */
export function foundQuery(seen: SqlPart, { words, isBroad }: Sought): SqlPart {
  const query = joinSql`to_tsquery('pg_catalog.simple', ${{ value: words }})`
  return joinSql`select s.transaction_id as id, s.vector from transaction_search s
    join (${seen}) seen on seen.id = s.transaction_id
    where ${isBroad ? joinSql`ts_match_vq(s.vector, ${query})` : joinSql`s.vector @@ ${query}`}`
}

/** One more than are counted, to know whether there are more. */
function rankedQuery(seen: SqlPart, words: Sought): SqlPart {
  return joinSql`with found as materialized (
      select *, row_number() over () as age from
        (${foundQuery(seen, words)} order by s.transaction_id desc limit ${{ value: countedMatches + 1 }}) newest
    )
    select id from (
      select id, age, case when age <= ${{ value: rankedMatches }}
        then ts_rank('{0.1, 0.2, 0.6, 1}', vector, to_tsquery('pg_catalog.simple', ${{ value: words.words }})) else 0 end as rank
      from found
    ) ranked
    order by age > ${{ value: rankedMatches }}, rank desc, age`
}

/** What the planner expects: as good as the table's statistics, and it costs no reading. */
async function estimate(req: PayloadRequest, seen: SqlPart, words: Sought): Promise<number> {
  const [row] = await run<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
    req,
    joinSql`explain (format json) ${foundQuery(seen, words)}`,
  )
  return row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0
}

/**
 * Always as an unnamed statement, which PostgreSQL plans for the very words: a prepared one would sooner or later get
 * a plan for any words, and read the whole table for a rare one.
 */
function run<Row extends Record<string, unknown>>(req: PayloadRequest, { text, values }: SqlPart): Promise<Row[]> {
  return sqlOf(req)<Row>(text, values)
}
