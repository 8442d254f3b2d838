import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'

type Edge = { id: number; from: number; to: number; toName: string }

/**
 * The people through whom a delegation comes back to where it began, by name, from who it was given to; nothing where it
 * does not. Harmless for approvals - nobody's seat is filled twice - but nobody in the circle is then really away.
 */
export async function circleOf(req: PayloadRequest, { from, to, startsAt, endsAt }: { from: number; to: number; startsAt: string; endsAt: string }): Promise<string[] | undefined> {
  const edges = await sqlOf(req)<Edge>(
    `select d.id, d.from_id as "from", d.to_id as "to", u.name as "toName" from delegations d join users u on u.id = d.to_id
     where d.starts_at < $2 and d.ends_at > $1 and coalesce(d.ended_at > $1, true)`,
    [startsAt, endsAt],
  )
  const seen = new Set<number>([to])
  const open: { person: number; names: string[] }[] = [{ person: to, names: [] }]
  for (let next = open.shift(); next; next = open.shift()) {
    const { person, names } = next
    for (const edge of edges.filter((each) => each.from === person)) {
      const path = [...names, edge.toName]
      if (edge.to === from) return path
      if (seen.has(edge.to)) continue
      seen.add(edge.to)
      open.push({ person: edge.to, names: path })
    }
  }
  return undefined
}
