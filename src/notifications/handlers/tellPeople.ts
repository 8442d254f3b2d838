import type { Payload } from 'payload'
import type { EventOf, OfficeEvent } from '../../events/index.ts'
import type { JobHandler } from '../../platform/queue.ts'
import { sqlOnPool } from '../../platform/tx.ts'
import { noticeOf, type Recipient } from '../notices.ts'
import { standInsOf } from '../standInsOf.ts'
import { whoMayRead } from '../whoMayRead.ts'

type Concerned = Partial<Record<Recipient, number[]>>

/**
 * Writes the in-app notices of what happened: one per event and person, nobody of their own act,
 * nobody of what they may not see or do not want to hear of. The delivery key makes a second run of the job write nothing.
 */
export const tellPeopleHandler: JobHandler<{ key: string; events: OfficeEvent[] }> = async ({ payload, data }) => {
  const admins = await activeAdmins(payload)
  for (const [index, event] of data.events.entries()) {
    const notice = noticeOf(event.type)
    if (notice === 'silent') continue
    const concerned = await addressed(payload, event, { ...(await peopleOf(payload, event)), admins })
    const people = new Set(notice.recipients.flatMap((recipient) => concerned[recipient] ?? []))
    if (event.by) people.delete(event.by.id)
    const readers = await readersOf(payload, event, [...people])
    for (const { told, to } of asTold(event, readers)) await writeNotices(payload, `${data.key}:${index}`, told, to)
  }
}

/** With those an event is addressed to, and who stands in for them. */
async function addressed(payload: Payload, event: OfficeEvent, concerned: Concerned): Promise<Concerned> {
  if (event.type === 'approvalRequested') {
    return { ...concerned, asked: [...event.users, ...(await standInsOf(payload, event.users, event.transactionId))] }
  }
  if (event.type === 'fileQuarantined' || event.type === 'fileReleased') return { ...concerned, named: event.users }
  if (event.type === 'commentAdded' || event.type === 'commentEdited') return { ...concerned, named: event.mentions ?? [] }
  if (event.type !== 'peopleNotified') return concerned
  const { to, users, approvers, transactionId } = event
  const standIns = approvers.length > 0 ? await standInsOf(payload, approvers, transactionId) : []
  const byPart = to.flatMap((part) => (part === 'approvers' ? [...approvers, ...standIns] : (concerned[part] ?? [])))
  return { ...concerned, named: [...byPart, ...users] }
}

const byName = ['approvalRequested', 'approvalDecided', 'peopleNotified', 'commentAdded', 'commentEdited', 'fileQuarantined', 'fileReleased'] as const

/** A workflow or a comment may name anybody, an uploader may have left: who cannot read the transaction now is not told that it is there. */
async function readersOf(payload: Payload, event: OfficeEvent, people: number[]): Promise<number[]> {
  return isByName(event) ? whoMayRead(payload, people, event.transactionId) : people
}

function isByName(event: OfficeEvent): event is EventOf<(typeof byName)[number]> {
  return byName.some((type) => type === event.type)
}

/**
 * Who is mentioned in a comment hears of that, instead of hearing of a comment; of who else is mentioned nobody does. A
 * document that is shown to the client is to them one that comes in.
 */
function asTold(event: OfficeEvent, people: number[]): { told: OfficeEvent; to: number[] }[] {
  if (event.type === 'documentVisibilityChanged') return [{ told: { ...event, type: 'documentSubmitted' }, to: people }]
  if (event.type !== 'commentAdded' && event.type !== 'commentEdited') return [{ told: event, to: people }]
  const { mentions = [], ...told } = event
  return [
    { told, to: people.filter((id) => !mentions.includes(id)) },
    { told: { ...told, mentionsReader: true }, to: people.filter((id) => mentions.includes(id)) },
  ]
}

async function writeNotices(payload: Payload, key: string, event: OfficeEvent, people: number[]): Promise<void> {
  if (people.length === 0) return
  const transactionId = 'transactionId' in event ? event.transactionId : null
  const file = event.type === 'documentSubmitted' ? event.attachmentId : null
  await sqlOnPool(payload)(
    // The file is held while clients are told of it: it may have become internal since, or be about to.
    `with hidden as (select not coalesce(client_visible, false) as so from attachments where id = $8::int for share)
     insert into notifications (delivery_key, recipient_id, event, transaction_id, data)
     select $1 || ':' || person.id, person.id, $2::text, $3, case when person.role <> 'client' then $4::jsonb
       -- Whoever became the client may read their own name.
       when ($4::jsonb #>> '{to,id}')::int = person.id then $7::jsonb || jsonb_build_object('to', $4::jsonb->'to')
       else $7::jsonb end
     from users person
     where person.id = any($5::int[]) and person.status = 'active'
       and (person.role <> 'client' or not ($6 or exists (select 1 from hidden where so)))
       and not exists (select 1 from notification_preferences chosen
         where chosen.user_id = person.id and chosen.events #>> array[$2::text, 'inApp'] = 'false')
     on conflict (delivery_key) do nothing`,
    [key, event.type, transactionId, JSON.stringify(event), people, isInternal(event), JSON.stringify(asClientsRead(event)), file],
  )
}

/** One client is not told of another, nor what the office wrote before: on the timeline too these are matters of the house. */
function asClientsRead(event: OfficeEvent): OfficeEvent {
  if (event.type === 'statusChanged') return withoutCovers(event)
  if (event.type === 'clientChanged') return { ...event, from: null, to: null }
  if (event.type === 'approvalRequested') return { ...event, users: [] }
  if (event.type === 'peopleNotified') return { ...event, to: [], users: [], approvers: [] }
  // What exactly was found, and why somebody let it go, helps nobody outside.
  if (event.type === 'fileQuarantined') return { ...event, found: '', users: [] }
  if (event.type === 'fileReleased') return { ...event, found: '', reason: '', users: [] }
  if (event.type !== 'transactionUpdated') return event
  return { ...event, changes: event.changes.map(({ field }) => ({ field, from: null, to: null })) }
}

/** Digests of internal files among them; their number alone would tell of those. */
function withoutCovers({ covers: _covers, ...event }: EventOf<'statusChanged'>): OfficeEvent {
  return event
}

const houseAlone = new Set<OfficeEvent['type']>(['assignmentChanged', 'transactionDeleted', 'approvalDecided', 'slaEscalated'])

/** Matters of the house: a client is not told that they exist. */
function isInternal(event: OfficeEvent): boolean {
  if (event.type === 'commentAdded' || event.type === 'commentEdited') return event.internal
  if (event.type === 'documentSubmitted') return !event.clientVisible
  return houseAlone.has(event.type)
}

async function peopleOf(payload: Payload, event: OfficeEvent): Promise<Concerned> {
  if (event.type === 'importFinished' || event.type === 'importUndone') {
    const [row] = await sqlOnPool(payload)<{ created_by_id: number | null }>(
      'select created_by_id from imports where id = $1',
      [event.importId],
    )
    return { starter: some(row?.created_by_id) }
  }
  if (event.type === 'delegationMade' || event.type === 'delegationEnded') return { delegator: [event.from.id], delegate: [event.to.id] }
  if (!('transactionId' in event)) return {}
  const [row] = await sqlOnPool(payload)<{ created_by_id: number | null; assigned_to_id: number | null; client_id: number | null; submitted_by_id: number | null }>(
    'select created_by_id, assigned_to_id, client_id, submitted_by_id from transactions where id = $1',
    [event.transactionId],
  )
  return {
    creator: some(row?.created_by_id),
    assignee: some(row?.assigned_to_id),
    client: some(row?.client_id),
    submitter: some(row?.submitted_by_id),
    previousAssignee: event.type === 'assignmentChanged' ? some(event.from?.id) : [],
    previousClient: event.type === 'clientChanged' ? some(event.from?.id) : [],
  }
}

async function activeAdmins(payload: Payload): Promise<number[]> {
  const rows = await sqlOnPool(payload)<{ id: number }>(`select id from users where role = 'admin' and status = 'active'`)
  return rows.map((row) => row.id)
}

function some(id: number | null | undefined): number[] {
  return id === null || id === undefined ? [] : [id]
}
