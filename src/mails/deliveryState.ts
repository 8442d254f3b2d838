import type { Payload } from 'payload'
import { hourParts, type WorkState } from '../platform/queueState.ts'
import { sqlOnPool } from '../platform/tx.ts'

/** The ways something is told, and the happenings that nobody was told of yet. */
export type DeliveryWork = WorkState & { name: 'notices' | 'email' | 'inApp' }

/**
 * How the telling stands: happenings whose deliveries are not judged yet, and deliveries by channel. `later` are those of
 * quiet hours, batches, digests and next tries. Every part of it reads an index that holds only what is open or new.
 */
export function deliveryState(payload: Payload): Promise<DeliveryWork[]> {
  return sqlOnPool(payload)<DeliveryWork>(
    `with open as (
       select channel, state, due_at from deliveries where state in ('waiting', 'sending')
       union all select channel, state, due_at from deliveries where state = 'digest'
       union all select channel, state, due_at from deliveries where state = 'failed'
     ), ended as (
       select channel as name, ended_at as at from deliveries where state = 'delivered' and ended_at > now() - interval '1 hour'
       union all select 'notices', spread_at from notices where at > now() - interval '2 hours' and spread_at > now() - interval '1 hour'
     ), done as (
       select name, floor(extract(epoch from now() - at) * $1 / 3600)::int as part, count(*)::int as number from ended group by name, part
     ), standing as (
       select channel as name,
         count(*) filter (where state = 'waiting' and due_at <= now())::int as waiting,
         count(*) filter (where state = 'digest' or (state = 'waiting' and due_at > now()))::int as later,
         count(*) filter (where state = 'sending')::int as running,
         count(*) filter (where state = 'failed')::int as failed,
         min(due_at) filter (where state = 'waiting' and due_at <= now()) as "oldestAt"
       from open group by channel
       union all select 'notices', count(*)::int, 0, 0, 0, min(at) from notices where spread_at is null
     )
     select name, coalesce(waiting, 0) as waiting, coalesce(later, 0) as later, coalesce(running, 0) as running, coalesce(failed, 0) as failed, "oldestAt",
       (select array_agg(coalesce(d.number, 0) order by each desc)
        from generate_series(0, $1 - 1) each left join done d on d.name = n.name and d.part = each) as done
     from (values ('notices', 1), ('email', 2), ('inApp', 3)) n (name, place) left join standing using (name) order by n.place`,
    [hourParts],
    undefined,
    true,
  )
}
