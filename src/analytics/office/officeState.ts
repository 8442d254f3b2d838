import type { PayloadRequest } from 'payload'
import { deliveryState } from '../../mails/deliveryState.ts'
import { onPayload } from '../../platform/onPayload.ts'
import { queuesState } from '../../platform/queueState.ts'
import { sqlOf } from '../../platform/tx.ts'
import { openStages, type FlatFilter } from './figure.ts'

/** What asks for somebody: the filter under which the list shows it, or the page of the admin UI to look at (`link`, below its root). */
export type OfficeAlert = {
  key: 'overdue' | 'unassigned' | 'pendingUsers' | 'queues' | 'deliveries'
  count: number
  filter: FlatFilter | null
  link: string | null
}

/** How the house itself stands: for administrators. Jobs by what becomes of them, bytes of what is stored once per content. */
export type OfficeState = {
  pendingUsers: number
  files: number
  storageBytes: number
  queues: { worker: boolean; waiting: number; running: number; failed: number }
  deliveriesFailed: number
  alerts: OfficeAlert[]
}

/** More overdue or unassigned work than this is told of by itself. */
const overdueAlarm = 10
const unassignedAlarm = 5

/**
 * `files` are those that are there, every version of a document counted, deleted ones not; `storageBytes` is what their
 * contents take, each content once, however often it was uploaded; these two may be half a minute old. Alerts: more than ten overdue, more than five
 * unassigned, anybody waiting to be admitted, jobs or deliveries that were given up.
 */
export async function officeState(req: PayloadRequest, { overdue, unassigned }: { overdue: number; unassigned: number }): Promise<OfficeState> {
  const [waiting] = await sqlOf(req)<{ pendingUsers: number }>(`select count(*)::int as "pendingUsers" from users where status = 'pending'`)
  const { files, storageBytes } = await storageOf(req)
  const { queues, worker } = await queuesState(req.payload)
  const deliveries = await deliveryState(req.payload)
  const sum = (states: readonly { waiting: number; running: number; failed: number }[], name: 'waiting' | 'running' | 'failed') =>
    states.reduce((total, state) => total + state[name], 0)
  const { pendingUsers = 0 } = waiting ?? {}
  const jobs = { worker, waiting: sum(queues, 'waiting'), running: sum(queues, 'running'), failed: sum(queues, 'failed') }
  const deliveriesFailed = sum(deliveries, 'failed')
  const alerts: OfficeAlert[] = [
    { key: 'overdue', count: overdue > overdueAlarm ? overdue : 0, filter: { overdue: 'true' }, link: null },
    { key: 'unassigned', count: unassigned > unassignedAlarm ? unassigned : 0, filter: { assigned_to: 'none', stage: openStages }, link: null },
    { key: 'pendingUsers', count: pendingUsers, filter: null, link: '/collections/users?where[or][0][and][0][status][equals]=pending' },
    { key: 'queues', count: jobs.failed, filter: null, link: '/queues' },
    { key: 'deliveries', count: deliveriesFailed, filter: null, link: '/mails?state=failed' },
  ]
  return { pendingUsers, files, storageBytes, queues: jobs, deliveriesFailed, alerts: alerts.filter(({ count }) => count > 0) }
}

type Storage = { files: number; storageBytes: number }
/** So long an answer is kept for everybody who asks, in ms: every look reads all files there are. */
const keptMs = 30_000

async function storageOf(req: PayloadRequest): Promise<Storage> {
  const kept = onPayload(req.payload, 'analytics.storage', (): { until: number; answer: Storage } => ({ until: 0, answer: { files: 0, storageBytes: 0 } }))
  if (performance.now() < kept.until) return kept.answer
  const [answer] = await sqlOf(req)<Storage>(
    `select (select count(*)::int from attachments where deleted_at is null) as files,
       (select coalesce(sum(size), 0)::float8 from file_contents) as "storageBytes"`,
  )
  Object.assign(kept, { until: performance.now() + keptMs, answer })
  return answer!
}
