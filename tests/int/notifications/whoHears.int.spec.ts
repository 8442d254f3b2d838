import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventType, OfficeEvent } from '../../../src/events/index.ts'
import { decide } from '../../helpers/decide.ts'
import { fileDesk } from '../../helpers/fileDesk.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { happen, toldOf } from './happen.ts'

let office: Office
/** Made by editor, who works on it, for client: editor2 and client2 are strangers to it. */
let transaction: number
/** Nobody's, in the department of editor2. */
let queued: number
let shownFile: number
let hiddenFile: number
let imported: number

beforeAll(async () => {
  office = await openOffice()
  const desk = fileDesk(office)
  transaction = (await office.create('editor', { client: office.ids.client, assignedTo: office.ids.editor })).id
  const [{ id: legal }] = (await office.sql(`select departments_id as id from users_rels where parent_id = $1 and path = 'departments'`, [office.ids.editor2])) as [{ id: number }]
  queued = (await office.create('admin', { department: legal })).id
  await office.sql('update transactions set assigned_to_id = null, department_id = $2 where id = $1', [queued, legal])
  shownFile = (await desk.file('editor', transaction, 'shown.pdf', { clientVisible: true })).id
  hiddenFile = (await desk.file('editor', transaction, 'hidden.pdf')).id
  imported = (await office.sql<{ id: number }>(
    `insert into imports (file_name, stored_as, created_by_id) values ('a.xlsx', 'a', $1) returning id`, [office.ids.editor2]))[0]!.id
  await office.workOff()
})
afterAll(() => office.close())

const at = '2026-11-22T10:00:00.000Z'
const label = { en: 'Stage', ar: 'مرحلة' }
const by = () => ({ id: office.ids.admin, role: 'admin' as const })
const everybody = () => Object.values(office.ids)
const person = (key: 'editor' | 'editor2' | 'client' | 'client2') => ({ id: office.ids[key], name: key })
const of = (id = transaction) => ({ transactionId: id, at, by: by() })
const file = (id: number, clientVisible: boolean) => ({ attachmentId: id, fileName: 'a.pdf', clientVisible })

/** Each kind of event that is told, with every person of the office named in it who can be, and who then hears of it. The actor is an admin. */
type Case = [() => OfficeEvent, string]
const cases: { [Type in EventType]?: Case | Record<string, Case> } = {
  transactionCreated: {
    'somebody’s': [() => ({ type: 'transactionCreated', reference: 'TRX', source: 'form', ...of() }), 'admin2 client editor'],
    'nobody’s': [() => ({ type: 'transactionCreated', reference: 'TRX', source: 'form', ...of(queued) }), 'admin2 editor2'],
  },
  transactionUpdated: [() => ({ type: 'transactionUpdated', changes: [{ field: 'title', from: 'a', to: 'b' }], ...of() }), 'client editor'],
  statusChanged: [() => ({ type: 'statusChanged', transition: 't', from: 'a', to: 'b', fromLabel: label, toLabel: label, ...of() }), 'client editor'],
  completed: [() => ({ type: 'completed', ...of() }), 'admin2 client editor'],
  assignmentChanged: [() => ({ type: 'assignmentChanged', from: person('editor2'), to: person('editor'), ...of() }), 'admin2 editor editor2'],
  clientChanged: [() => ({ type: 'clientChanged', from: person('client2'), to: person('client'), ...of() }), 'admin2 client client2'],
  transactionDuplicated: [() => ({ type: 'transactionDuplicated', reference: 'TRX', originalId: queued, originalReference: 'TRX-0', ...of() }), 'admin2 editor'],
  transactionRestored: [() => ({ type: 'transactionRestored', reference: 'TRX', ...of() }), 'admin2 editor'],
  commentAdded: {
    'to all': [() => ({ type: 'commentAdded', commentId: 1, internal: false, mentions: everybody(), ...of() }), 'admin2 client editor'],
    'of the house': [() => ({ type: 'commentAdded', commentId: 1, internal: true, mentions: everybody(), ...of() }), 'admin2 editor'],
  },
  commentEdited: {
    'to all': [() => ({ type: 'commentEdited', commentId: 1, internal: false, mentions: everybody(), ...of() }), 'admin2 client editor'],
    'of the house': [() => ({ type: 'commentEdited', commentId: 1, internal: true, mentions: everybody(), ...of() }), 'admin2 editor'],
  },
  documentSubmitted: {
    shown: [() => ({ type: 'documentSubmitted', ...file(shownFile, true), ...of() }), 'admin2 client editor'],
    internal: [() => ({ type: 'documentSubmitted', ...file(hiddenFile, false), ...of() }), 'admin2 editor'],
    'hidden meanwhile': [() => ({ type: 'documentSubmitted', ...file(hiddenFile, true), ...of() }), 'admin2 editor'],
  },
  documentVisibilityChanged: {
    shown: [() => ({ type: 'documentVisibilityChanged', ...file(shownFile, true), ...of() }), 'client'],
    hidden: [() => ({ type: 'documentVisibilityChanged', ...file(hiddenFile, false), ...of() }), ''],
    'hidden meanwhile': [() => ({ type: 'documentVisibilityChanged', ...file(hiddenFile, true), ...of() }), ''],
  },
  fileQuarantined: {
    shown: [() => ({ type: 'fileQuarantined', attachmentId: shownFile, fileName: 'a', found: 'X', users: everybody(), ...of() }), 'admin2 client editor'],
    internal: [() => ({ type: 'fileQuarantined', attachmentId: hiddenFile, fileName: 'a', found: 'X', users: everybody(), ...of() }), 'admin2 editor'],
  },
  fileReleased: {
    shown: [() => ({ type: 'fileReleased', attachmentId: shownFile, fileName: 'a', found: 'X', reason: 'r', users: everybody(), ...of() }), 'admin2 client editor'],
    internal: [() => ({ type: 'fileReleased', attachmentId: hiddenFile, fileName: 'a', found: 'X', reason: 'r', users: everybody(), ...of() }), 'admin2 editor'],
  },
  importFinished: [() => ({ type: 'importFinished', importId: imported, outcome: 'completed', imported: 1, skipped: 0, failed: 0, at, by: null }), 'editor2'],
  importUndone: [() => ({ type: 'importUndone', importId: imported, removed: 1, at, by: by() }), 'admin2 editor2'],
  approvalRequested: [() => ({ type: 'approvalRequested', approval: 'a', label, users: everybody(), ...of() }), 'admin2 client editor'],
  approvalDecided: [
    () => ({ type: 'approvalDecided', approval: 'a', label, decision: 'approved', onBehalfOf: null, covers: { rev: 1, attachments: [] }, given: 1, needed: 1, ...of() }),
    'editor',
  ],
  slaEscalated: [() => ({ type: 'slaEscalated', sla: 's', label, escalation: 'e', ...of(), by: null }), 'admin admin2 editor'],
  peopleNotified: [
    () => ({
      type: 'peopleNotified', message: label, to: ['creator', 'assignee', 'client', 'submitter', 'approvers', 'admins'], users: everybody(), approvers: everybody(),
      reminder: false, ...of(),
    }),
    'admin2 client editor',
  ],
  dueSoon: {
    'somebody’s': [() => ({ type: 'dueSoon', dueDate: '2026-11-25', workingDaysLeft: 3, ...of(), by: null }), 'editor'],
    'nobody’s': [() => ({ type: 'dueSoon', dueDate: '2026-11-25', workingDaysLeft: 3, ...of(queued), by: null }), 'admin editor2'],
  },
  dueToday: [() => ({ type: 'dueToday', dueDate: '2026-11-22', ...of(), by: null }), 'editor'],
  overdue: [() => ({ type: 'overdue', dueDate: '2026-11-20', ...of(), by: null }), 'admin admin2 editor'],
  registrationWaiting: [
    () => ({ type: 'registrationWaiting', userId: office.ids.client2, applicant: 'A', applicantEmail: 'a@b.c', company: 'C', at, by: null }),
    'admin admin2',
  ],
  reportReady: [() => ({ type: 'reportReady', reportId: 1, report: { en: 'R', ar: 'R' }, users: everybody(), at, by: by() }), 'admin2 client client2 editor editor2'],
  reportFailed: [() => ({ type: 'reportFailed', reportId: 1, report: { en: 'R', ar: 'R' }, users: everybody(), problem: 'X', at, by: by() }), 'admin2 client client2 editor editor2'],
  delegationMade: [
    () => ({ type: 'delegationMade', delegationId: 1, from: person('editor'), to: person('editor2'), startsAt: at, endsAt: at, reason: 'r', at, by: by() }),
    'editor editor2',
  ],
  delegationEnded: [() => ({ type: 'delegationEnded', delegationId: 1, from: person('editor'), to: person('editor2'), endsAt: at, at, by: by() }), 'editor editor2'],
  // Last: what was still to be told of it is taken back.
  transactionDeleted: [() => ({ type: 'transactionDeleted', reference: 'TRX', reason: 'r', ...of() }), 'admin2 editor'],
}

const rows = Object.entries(cases).flatMap(([type, one]) =>
  (Array.isArray(one) ? [['', one] as [string, Case]] : Object.entries(one)).map(([name, [event, hears]]) => ({ type, name, event, hears: hears.split(' ').filter((each) => each !== '') })),
)

describe('who hears', () => {
  it('is decided in this table for every kind of event that is told', async () => {
    const { eventTypes } = await import('../../../src/events/index.ts')
    const { noticeOf } = await import('../../../src/notifications/notices.ts')
    expect(Object.keys(cases).toSorted()).toEqual(eventTypes.filter((type) => noticeOf(type) !== 'silent').toSorted())
  })

  it.each(rows)('of $type $name: $hears, in the application and by mail, and nobody else', async ({ type, event, hears }) => {
    await happen(office, 'admin', [event()])
    const { spreadWaiting } = await import('../../../src/notifications/spread/spreadWaiting.ts')
    await spreadWaiting(office.payload, new AbortController().signal)
    expect(await toldOf(office, type)).toEqual({ inApp: hears, email: hears })
    const rowsOfNotice = await office.sql<{ person: number }>(
      'select recipient_id as person from notifications where notice_id = (select max(id) from notices where event = $1) order by 1', [type])
    expect(rowsOfNotice.map(({ person: id }) => id)).toEqual(hears.map((key) => office.ids[key as keyof typeof office.ids]).toSorted((a, b) => a - b))
  })

  it('is judged when it is told: who lost the transaction meanwhile hears nothing, and the log says why', async () => {
    const { id } = await office.create('admin', { assignedTo: office.ids.editor, client: office.ids.client })
    await office.workOff()
    await happen(office, 'admin', [{ type: 'commentAdded', commentId: 1, internal: false, mentions: [office.ids.editor], transactionId: id, at, by: by() }])
    await office.sql('update transactions set assigned_to_id = $2, client_id = $3 where id = $1', [id, office.ids.editor2, office.ids.client2])
    await office.workOff()
    expect(await toldOf(office, 'commentAdded')).toEqual({ inApp: [], email: [] })
    const left = await office.sql('select distinct state, reason from deliveries where notice_id = (select max(id) from notices)')
    expect(left).toEqual([{ state: 'skipped', reason: 'mayNotRead' }])
    expect(await office.sql(`select 1 from local_mails where created_at > now() - interval '1 minute' and text like '%comment%' and "to" in ('client@test.example', 'editor@test.example')`)).toEqual([])
  })

  it('does not include clients of an office that shows them nothing, former ones too', async () => {
    await decide(office, { clients: { mayView: false } })
    const { id } = await office.create('admin', { client: office.ids.client })
    await happen(office, 'admin', [{ type: 'clientChanged', from: person('client2'), to: person('client'), transactionId: id, at, by: by() }])
    await office.workOff()
    expect((await toldOf(office, 'clientChanged')).inApp).toEqual(['admin2'])
    await decide(office, { clients: { mayView: true } })
  })
})
