import type { PayloadRequest } from 'payload'
import type { CommentAdded, TransactionEvent } from '../../events/index.ts'
import { currentCalendar } from '../../calendars/currentCalendar.ts'
import { carryOutClocks } from '../../imports/history/carryOutClocks.ts'
import { keepAnswers } from '../../imports/history/writeCases.ts'
import { auditEntryOf } from '../../outbox/auditEntryOf.ts'
import { recordTraces } from '../../outbox/publish.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { columns, columnsToWrite } from '../../transactions/columns.ts'
import { publishedVersion, type PublishedVersion } from '../../transactions/definitions.ts'
import { reserveNumbers } from '../../transactions/reserveNumbers.ts'
import type { Transaction } from '../../transactions/transaction.ts'
import type { PersonFacts } from '../../workflows/snapshot.ts'
import { initialState } from '../../workflows/definition.ts'
import { planPast, type PastWork } from './planPast.ts'
import { takePlace, type Lived } from './takePlace.ts'

/**
 * Gives the demo office half a year of work: every step put to the workflow at its own time, and written as a history
 * import writes - record, timeline, audit trail, decisions and clocks of service times in one tx, and nobody is told.
 * The people must be there. All of it or, when it fails, nothing.
 */
export async function seedPast(req: PayloadRequest): Promise<void> {
  await inTx(req, async () => {
    const at = now()
    const { office } = await settingsOf(req.payload)
    const works = planPast({ now: at.getTime(), calendar: await currentCalendar(req, undefined), timeZone: office.timeZone })
    const people = await peopleOf(req)
    const versions = new Map<string, PublishedVersion>()
    for (const { workflow } of works) if (!versions.has(workflow)) versions.set(workflow, (await publishedVersion(req, workflow))!)
    const begun = await takenIn(req, works, people, versions)
    const lived = works.map(({ deeds, workflow }, place) => takePlace(begun[place]!, deeds, { definition: versions.get(workflow)!.definition, people }))
    await store(req, lived)
    const told = await storeComments(req, lived)
    await traces(req, [...lived.flatMap(({ events }) => events), ...told])
    const changed = lived.filter(({ taken }) => taken.length > 0).map((each) => ({ ...each, moves: false }))
    await keepAnswers(req, changed)
    await carryOutClocks(req, changed, { at: at.toISOString() })
  })
}

async function peopleOf(req: PayloadRequest): Promise<Map<string, PersonFacts>> {
  const rows = await sqlOf(req)<PersonFacts & { email: string }>(`select id, name, role, status = 'active' as active, email from users order by id`)
  return new Map(rows.map(({ email, ...person }) => [email, person]))
}

/** The records as they were taken in, numbered in the order of their time. */
async function takenIn(
  req: PayloadRequest,
  works: readonly PastWork[],
  people: ReadonlyMap<string, PersonFacts>,
  versions: ReadonlyMap<string, PublishedVersion>,
): Promise<Transaction[]> {
  const words = {
    type: await idsByKey(req, 'transaction_types'), category: await idsByKey(req, 'categories'), department: await idsByKey(req, 'departments'),
  }
  const ids = await idsFor(req, 'transactions', works.length)
  const references = await numbersFor(req, works)
  return works.map((work, place) => {
    const { workflow, version, definition } = versions.get(work.workflow)!
    const state = initialState(definition)
    const at = new Date(work.at).toISOString()
    const { externalReference, title, description, priority, tags } = work
    return {
      id: ids[place]!, reference: references[place]!, externalReference, title, description, priority, tags, projectId: null, customFields: null,
      clientName: work.client.name, client: idOf(people, work.client.account),
      type: words.type.get(work.type)!, category: words.category.get(work.category)!, department: words.department.get(work.department)!,
      assignedTo: idOf(people, work.assignedTo), createdBy: idOf(people, work.createdBy), dueDate: work.dueDate && `${work.dueDate}T12:00:00.000Z`,
      status: state.key, stateKind: state.kind, statusChangedAt: at, workflow, workflowVersion: version, rev: 1, createdAt: at, updatedAt: at,
      completedAt: null, submittedBy: null, copiedFrom: null, importId: null, attachmentCount: 0, clientAttachmentCount: 0,
      deletedAt: null, deleteReason: null, deletedBy: null,
      // These the database keeps.
      begunAt: null, endedAt: null, outcome: null, timeliness: null, leadHours: null, reworkSteps: null,
    }
  })
}

/** Each year has a series of its own. */
async function numbersFor(req: PayloadRequest, works: readonly PastWork[]): Promise<string[]> {
  const { office } = await settingsOf(req.payload)
  const references: string[] = []
  const years = Map.groupBy(works, ({ at }) => new Intl.DateTimeFormat('en-u-ca-gregory', { timeZone: office.timeZone, year: 'numeric' }).format(at))
  for (const ofYear of years.values()) {
    const { prefix, year, first } = await reserveNumbers(req, ofYear.length, new Date(ofYear[0]!.at))
    references.push(...ofYear.map((_, place) => `${prefix}-${year}-${String(first + place).padStart(5, '0')}`))
  }
  return references
}

async function store(req: PayloadRequest, lived: readonly Lived[]): Promise<void> {
  const sql = sqlOf(req)
  const kept = ['begunAt', 'endedAt', 'outcome', 'timeliness', 'leadHours', 'reworkSteps'] as const
  const rows = lived.map(({ transaction: { tags: _tags, ...stored } }) => {
    const own = Object.fromEntries(Object.entries(stored).filter(([field]) => !kept.some((each) => each === field))) as Partial<Transaction>
    return Object.fromEntries(Object.entries(own).map(([field, value]) => [columns[field as keyof typeof columns][0], value]))
  })
  const { columns: names } = columnsToWrite(lived[0]!.transaction)
  const written = names.filter((name) => name in rows[0]!)
  await sql(
    `insert into transactions (${written.join(', ')})
     select ${written.join(', ')} from jsonb_populate_recordset(null::transactions, $1::jsonb) order by id`,
    [JSON.stringify(rows)],
  )
  await sql(
    `insert into transactions_texts ("order", parent_id, path, text)
     select tag."order", tag.id, 'tags', tag.text from jsonb_to_recordset($1::jsonb) as tag (id int, "order" int, text text)`,
    [JSON.stringify(lived.flatMap(({ transaction: { id, tags } }) => (tags ?? []).map((text, place) => ({ id, order: place + 1, text }))))],
  )
}

async function storeComments(req: PayloadRequest, lived: readonly Lived[]): Promise<CommentAdded[]> {
  const comments = lived.flatMap((each) => each.comments).toSorted((one, other) => one.at.localeCompare(other.at))
  const ids = await idsFor(req, 'comments', comments.length)
  await sqlOf(req)(
    `insert into comments (id, transaction_id, author_id, internal, text, created_at, updated_at)
     select id, transaction, author, internal, text, at, at
     from jsonb_to_recordset($1::jsonb) as said (id int, transaction int, author int, internal boolean, text text, at timestamptz)`,
    [JSON.stringify(comments.map((comment, place) => ({ ...comment, id: ids[place], author: comment.author.id })))],
  )
  return comments.map(({ transaction, author, internal, at }, place) => ({
    type: 'commentAdded', transactionId: transaction, commentId: ids[place]!, internal, by: author, at,
  }))
}

/** On the timelines at their own time; in the audit trail now, with the time and the person of then. */
async function traces(req: PayloadRequest, events: readonly TransactionEvent[]): Promise<void> {
  const inOrder = events.toSorted((one, other) => one.at.localeCompare(other.at))
  await recordTraces(req, inOrder, (event) => {
    const entry = auditEntryOf(event)
    return { ...entry, after: { ...(entry.after as object | undefined), occurredAt: event.at, actor: event.by?.id ?? null } }
  })
}

async function idsFor(req: PayloadRequest, table: string, count: number): Promise<number[]> {
  const rows = await sqlOf(req)<{ id: number }>(`select nextval(pg_get_serial_sequence('${table}', 'id'))::int as id from generate_series(1, $1)`, [count])
  return rows.map(({ id }) => id)
}

async function idsByKey(req: PayloadRequest, table: string): Promise<Map<string, number>> {
  const rows = await sqlOf(req)<{ id: number; key: string }>(`select id, key from ${table}`)
  return new Map(rows.map(({ id, key }) => [key, id]))
}

function idOf(people: ReadonlyMap<string, PersonFacts>, email: string | null): number | null {
  if (email === null) return null
  const person = people.get(email)
  if (!person) throw new Error(`The demo's past names ${email}, who is not among its people.`)
  return person.id
}
