import type { PayloadRequest } from 'payload'
import type { OfficeEvent } from '../events/index.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import type { Role } from '../shared/roles.ts'
import { forAdmins } from './inApp/partings.ts'
import { asTold, heardAs, type Reader } from './asTold.ts'
import { readableToEach } from './whoMayRead.ts'

/** An event on its way to a person; null: to an address that is nobody's account. */
export type Hearing = { event: OfficeEvent; person: number | null }

/** Why somebody is not told after all: they are gone, may not read the transaction, or may not know of this. */
export type Unheard = 'recipientGone' | 'mayNotRead' | 'hidden'

/** What each of these people hears of each event, judged by what they may read now; null: nothing. See {@link judgeHearings}. */
export async function whatIsTold(req: PayloadRequest, hearings: readonly Hearing[]): Promise<(OfficeEvent | null)[]> {
  return (await judgeHearings(req, hearings)).map((judged) => ('told' in judged ? judged.told : null))
}

/**
 * What each of these people hears of each event, or why they do not, judged by what they may read now. Call it in the tx
 * that tells them: files that are told of are held until it ends, so that nobody hides one meanwhile. One question to
 * the database a person, however many transactions it is about.
 */
export async function judgeHearings(req: PayloadRequest, hearings: readonly Hearing[]): Promise<({ told: OfficeEvent } | { unheard: Unheard })[]> {
  const files = await filesHeld(req, hearings.map(({ event }) => event))
  const people = await peopleOf(req, hearings)
  const judged = hearings.map(({ event, person }) => ({ event, reader: person === null ? stranger : people.get(person) }))
  const mayRead = await readersOf(req, judged)
  return judged.map(({ event, reader }) => {
    if (!reader) return { unheard: 'recipientGone' }
    if (!mayRead(event, reader)) return { unheard: 'mayNotRead' }
    const told = isFileHidden(event, reader, files) ? null : asTold(event, reader)
    return told ? { told } : { unheard: 'hidden' }
  })
}

/** Whom an administrator wrote down by their address: they hear what the client of the transaction would, of any. */
const stranger: Reader = { id: 0, role: 'client' }

/** Whose it was a moment ago, and no longer is: they hear that, by its number alone, without being able to read it any more. */
function isFarewell(event: OfficeEvent, { id, role }: Reader, standing: ReadonlyMap<number, Standing>): boolean {
  if (event.type === 'assignmentChanged' || event.type === 'clientChanged') return event.from?.id === id
  if (event.type !== 'transactionDeleted') return false
  return role === 'admin' || standing.get(event.transactionId)?.staff.includes(id) === true
}

type Judged = { event: OfficeEvent; reader: Reader | undefined }

async function readersOf(req: PayloadRequest, judged: readonly Judged[]): Promise<(event: OfficeEvent, reader: Reader) => boolean> {
  const { clients } = await settingsOf(req.payload)
  const standing = await standingOf(req, judged)
  const wanted = new Map<number, Set<number>>()
  for (const { event, reader } of judged) {
    if (!reader || reader === stranger || !('transactionId' in event) || isFarewell(event, reader, standing)) continue
    wanted.set(reader.id, (wanted.get(reader.id) ?? new Set()).add(event.transactionId))
  }
  const readable = await readableToEach(req.payload, wanted, req)
  return (event, reader) => {
    if (!('transactionId' in event)) return reader !== stranger && (reader.role === 'admin' || !forAdmins.some((type) => type === event.type))
    if (reader === stranger) return standing.get(event.transactionId)?.deleted === false
    if (isFarewell(event, reader, standing)) return reader.role !== 'client' || clients.mayView
    return readable.get(reader.id)?.has(event.transactionId) === true
  }
}

/** What there is to know of a transaction that its readers cannot be asked about. `staff` made it or had it last. */
type Standing = { id: number; deleted: boolean; staff: number[] }

async function standingOf(req: PayloadRequest, judged: readonly Judged[]): Promise<Map<number, Standing>> {
  const doubtful = judged.flatMap(({ event, reader }) =>
    'transactionId' in event && (reader === stranger || event.type === 'transactionDeleted') ? event.transactionId : [],
  )
  if (doubtful.length === 0) return new Map()
  const rows = await sqlOf(req)<Standing>(
    `select id, deleted_at is not null as deleted, array_remove(array[created_by_id, assigned_to_id], null) as staff
     from transactions where id = any($1::int[])`,
    [[...new Set(doubtful)]],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

async function peopleOf(req: PayloadRequest, hearings: readonly Hearing[]): Promise<Map<number, Reader>> {
  const rows = await sqlOf(req)<{ id: number; role: Role }>(
    `select id, role from users where id = any($1::int[]) and status = 'active'`,
    [[...new Set(hearings.flatMap(({ person }) => person ?? []))]],
    'hearings-people',
  )
  return new Map(rows.map((row) => [row.id, row]))
}

type File = { id: number; visible: boolean; deleted: boolean }

/** The files that are told of by these events, as they are now: each may have become internal since, or be about to. */
async function filesHeld(req: PayloadRequest, events: readonly OfficeEvent[]): Promise<Map<number, File>> {
  const ids = [...new Set(events.flatMap((event) => fileOf(event) ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await sqlOf(req)<File>(
    `select id, coalesce(client_visible, false) as visible, deleted_at is not null as deleted
     from attachments where id = any($1::int[]) order by id for share`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** A client hears of files they see; of one that came in and is gone again nobody does. */
function isFileHidden(event: OfficeEvent, { role }: Reader, files: Map<number, File>): boolean {
  const id = fileOf(event)
  if (id === null) return false
  const file = files.get(id)
  const comesIn = heardAs(event).type === 'documentSubmitted'
  return file === undefined || (comesIn && file.deleted) || (role === 'client' && !file.visible)
}

function fileOf(event: OfficeEvent): number | null {
  const heard = heardAs(event)
  return heard.type === 'documentSubmitted' || heard.type === 'fileQuarantined' || heard.type === 'fileReleased' ? heard.attachmentId : null
}
