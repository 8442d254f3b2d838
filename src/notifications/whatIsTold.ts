import type { PayloadRequest } from 'payload'
import type { OfficeEvent } from '../events/index.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import type { Role } from '../shared/roles.ts'
import { asTold, heardAs, type Reader } from './asTold.ts'
import { readableTo } from './whoMayRead.ts'

/** An event on its way to a person. */
export type Hearing = { event: OfficeEvent; person: number }

/**
 * What each of these people hears of each event, judged by what they may read now; null: nothing. Call it in the tx
 * that tells them: files that are told of are held until it ends, so that nobody hides one meanwhile. One question to
 * the database a person, however many transactions it is about.
 */
export async function whatIsTold(req: PayloadRequest, hearings: readonly Hearing[]): Promise<(OfficeEvent | null)[]> {
  const files = await filesHeld(req, hearings.map(({ event }) => event))
  const people = await peopleOf(req, hearings)
  const judged = hearings.map(({ event, person }) => ({ event, reader: people.get(person) }))
  const mayRead = await readersOf(req, judged)
  return judged.map(({ event, reader }) => {
    if (!reader || !mayRead(event, reader)) return null
    return isFileHidden(event, reader, files) ? null : asTold(event, reader)
  })
}

/** Whose it was a moment ago, and no longer is: they hear that, by its number alone, without being able to read it any more. */
function isFarewell(event: OfficeEvent, { id, role }: Reader): boolean {
  if (event.type === 'assignmentChanged' || event.type === 'clientChanged') return event.from?.id === id
  return event.type === 'transactionDeleted' && role !== 'client'
}

type Judged = { event: OfficeEvent; reader: Reader | undefined }

async function readersOf(req: PayloadRequest, judged: readonly Judged[]): Promise<(event: OfficeEvent, reader: Reader) => boolean> {
  const { clients } = await settingsOf(req.payload)
  const wanted = new Map<number, Set<number>>()
  for (const { event, reader } of judged) {
    if (!reader || !('transactionId' in event) || isFarewell(event, reader)) continue
    const transactions = wanted.get(reader.id) ?? new Set()
    wanted.set(reader.id, transactions.add(event.transactionId))
  }
  const readable = new Map<number, Set<number>>()
  for (const [person, transactions] of wanted) readable.set(person, await readableTo(req.payload, person, [...transactions], req))
  return (event, reader) => {
    if (!('transactionId' in event)) return true
    if (isFarewell(event, reader)) return reader.role !== 'client' || clients.mayView
    return readable.get(reader.id)?.has(event.transactionId) === true
  }
}

async function peopleOf(req: PayloadRequest, hearings: readonly Hearing[]): Promise<Map<number, Reader>> {
  const rows = await sqlOf(req)<{ id: number; role: Role }>(
    `select id, role from users where id = any($1::int[]) and status = 'active'`,
    [[...new Set(hearings.map(({ person }) => person))]],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

type File = { id: number; visible: boolean; deleted: boolean }

/** The files that come in by these events, as they are now: each may have become internal since, or be about to. */
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

function isFileHidden(event: OfficeEvent, { role }: Reader, files: Map<number, File>): boolean {
  const id = fileOf(event)
  if (id === null) return false
  const file = files.get(id)
  return file === undefined || file.deleted || (role === 'client' && !file.visible)
}

/** The file that can be opened from this on. */
function fileOf(event: OfficeEvent): number | null {
  const heard = heardAs(event)
  return heard.type === 'documentSubmitted' ? heard.attachmentId : null
}
