import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OfficeEvent } from '../../../src/events/index.ts'
import { eventOfTemplate, variablesOfTemplate } from '../../../src/mails/templates/variables/index.ts'
import { at } from '../../../src/mails/templates/variables/fill.ts'
import { layOut } from '../../../src/mails/templates/renderTemplate.ts'
import { releaseWords } from '../../../src/mails/templates/words.ts'
import { digestVariables } from '../../../src/notifications/digestVariables.ts'
import { variablesOf, type MailRecipient } from '../../../src/notifications/variablesOf.ts'
import { openOffice, people, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
let transactionId: number
const moment = '2026-11-22T06:30:00.000Z'
beforeAll(async () => {
  office = await openOffice()
  const made = await office.create('admin', { title: 'Plot 118', client: office.ids.client, assignedTo: office.ids.editor, dueDate: '2030-02-01', priority: 'high' })
  transactionId = made.id
})
afterAll(() => office.close())

const reader = (person: PersonKey, locale: 'en' | 'ar' = 'en'): MailRecipient => {
  const { role, name, email } = people[person]
  return { id: office.ids[person], role: role as MailRecipient['role'], name, email, locale }
}
const by = (person: PersonKey) => ({ id: office.ids[person], role: people[person].role }) as OfficeEvent['by']
const told = async (event: object, person: PersonKey, locale: 'en' | 'ar' = 'en') =>
  variablesOf(await office.requestOf('admin'), { at: moment, by: by('editor'), transactionId, ...event } as OfficeEvent, reader(person, locale))

const moved = { type: 'statusChanged', transition: 'x', from: 'a', to: 'b', fromLabel: { en: 'A', ar: 'أ' }, toLabel: { en: 'B', ar: 'ب' }, comment: 'Because' }

describe('the variables of a mail', () => {
  it('are in the language, writing and time of its reader’s office', async () => {
    const english = await told(moved, 'admin')
    expect(english).toMatchObject({
      recipient: { name: people.admin.name, isStaff: true },
      event: { by: people.editor.name, at: '22/11/2026 09:30', title: 'Status changed from A to B' },
      status: { from: 'A', to: 'B' },
      reason: 'Because',
      transaction: { name: 'Plot 118', priority: 'High', dueDate: '01/02/2030', assignee: people.editor.name, status: 'Draft' },
    })
    const arabic = await told(moved, 'admin', 'ar')
    expect(arabic).toMatchObject({ status: { to: 'ب' }, transaction: { priority: 'عالية', status: 'مسودة' }, office: { name: 'متتبع المعاملات' } })
  })

  it('tell clients of nobody in the house', async () => {
    const known = JSON.stringify(await told(moved, 'client'))
    for (const person of ['admin', 'editor'] as const) {
      expect(known).not.toContain(people[person].name)
      expect(known).not.toContain(people[person].email)
    }
    expect(known).toContain('"by":"MDC Tracker"')
    expect(await told({ ...moved, by: by('client') }, 'client')).toMatchObject({ event: { by: people.client.name } })
    for (const event of [
      { type: 'assignmentChanged', from: null, to: { id: 1, name: 'x' } },
      { type: 'transactionDeleted', reference: 'x', reason: 'secret' },
      { type: 'approvalDecided', approval: 'a', label: { en: 'a', ar: 'a' }, decision: 'approved', onBehalfOf: null, covers: { rev: 1, attachments: [] }, given: 1, needed: 1 },
      { type: 'slaEscalated', sla: 'a', label: { en: 'a', ar: 'a' }, escalation: 'x' },
      { type: 'commentAdded', commentId: 1, internal: true },
      { type: 'documentSubmitted', attachmentId: 1, fileName: 'x', clientVisible: false },
    ]) expect(await told(event, 'client'), event.type).toBeNull()
    const released = await told({ type: 'fileReleased', attachmentId: 1, fileName: 'a.pdf', found: 'Eicar', reason: 'secret', users: [] }, 'client')
    expect(JSON.stringify(released)).not.toMatch(/Eicar|secret/)
  })

  it('tell whoever may no longer read a transaction its number alone', async () => {
    const taken = { type: 'assignmentChanged', from: { id: office.ids.editor2, name: 'Two' }, to: { id: office.ids.editor, name: 'One' } }
    const gone = await told({ ...taken, by: by('admin') }, 'editor2')
    const { reference } = (gone as { transaction: { reference: string } }).transaction
    expect(gone).toMatchObject({ transaction: { reference, name: reference }, link: '', assignment: { isMine: false } })
    expect(JSON.stringify(gone)).not.toContain('Plot 118')
    expect(await told({ ...taken, by: by('admin') }, 'editor')).toMatchObject({ transaction: { name: 'Plot 118' }, assignment: { isMine: true } })
    const client = await told({ type: 'clientChanged', from: { id: office.ids.client2, name: 'C2' }, to: { id: office.ids.client, name: 'C1' } }, 'client2')
    expect(client).toMatchObject({ client: { wasMine: true, isMine: false }, transaction: { name: reference } })
    expect(JSON.stringify(client)).not.toMatch(/Plot 118|C1|C2/)
    const digest = await digestVariables(await office.requestOf('admin'), [{ at: moment, by: null, transactionId, ...taken } as OfficeEvent], reader('editor2'))
    expect(JSON.stringify(digest)).not.toContain('Plot 118')
  })

  it('are each of those its template may name, for every event', async () => {
    const comment = (await office.ask('editor', 'POST', `/transactions/${transactionId}/comments`, { body: { text: 'Look <here>', internal: false } })).body.doc.id
    const label = { en: 'Label', ar: 'اسم' }
    const person = { id: 1, name: 'P' }
    const events: Record<string, object> = {
      transactionCreated: { reference: 'R', source: 'followUp', originalReference: 'O' }, transactionUpdated: { changes: [{ field: 'priority', from: 'low', to: 'high' }, { field: 'dueDate', from: null, to: '2026-12-01T12:00:00.000Z' }, { field: 'tags', from: [], to: ['a', 'b'] }, { field: 'customFields', from: {}, to: { a: 1 } }] },
      transactionDuplicated: { reference: 'R', originalReference: 'O', originalId: 1 }, transactionDeleted: { reference: 'R', reason: 'x' }, transactionRestored: { reference: 'R' },
      statusChanged: moved, completed: {}, assignmentChanged: { from: person, to: person, reason: 'r' }, clientChanged: { from: person, to: person }, commentAdded: { commentId: comment, internal: false },
      documentSubmitted: { attachmentId: 1, fileName: 'a', clientVisible: true, version: 2 }, fileQuarantined: { attachmentId: 1, fileName: 'a', found: 'f', users: [] },
      fileReleased: { attachmentId: 1, fileName: 'a', found: 'f', reason: 'r', users: [] }, approvalRequested: { approval: 'a', label, users: [] },
      approvalDecided: { approval: 'a', label, decision: 'approved', onBehalfOf: null, covers: {}, given: 1, needed: 2, comment: 'c' },
      delegationMade: { delegationId: 1, from: person, to: person, startsAt: moment, endsAt: moment, reason: 'r', transactionId: undefined },
      delegationEnded: { delegationId: 1, from: person, to: person, endsAt: moment, transactionId: undefined }, dueSoon: { dueDate: '2030-02-01', workingDaysLeft: 2 }, dueToday: { dueDate: '2030-02-01' }, overdue: { dueDate: '2030-02-01' },
      slaEscalated: { sla: 's', label, escalation: 'e' }, peopleNotified: { message: label, to: [], users: [], approvers: [], reminder: false },
      registrationWaiting: { userId: 1, applicant: 'A', applicantEmail: 'a@example.com', company: 'C' }, importFinished: { importId: 1, outcome: 'completed', imported: 1, skipped: 2, failed: 3 }, importUndone: { importId: 1, removed: 1 },
      reportReady: { reportId: 1, report: label, users: [] }, reportFailed: { reportId: 1, report: label, users: [], problem: 'X' }, messageSent: { sendId: 1, subject: label, message: label },
    }
    const optional = new Set(['import.file'])
    for (const [key, type] of Object.entries(eventOfTemplate)) {
      const event = { type, ...events[type] }
      if (['delegationMade', 'delegationEnded', 'registrationWaiting', 'importFinished', 'importUndone', 'reportReady', 'reportFailed', 'messageSent'].includes(type)) Object.assign(event, { transactionId: undefined })
      const clean = JSON.parse(JSON.stringify({ at: moment, by: by('editor'), transactionId, ...event })) as OfficeEvent
      for (const locale of ['en', 'ar'] as const) {
        const variables = (await variablesOf(await office.requestOf('admin'), clean, reader('admin', locale)))!
        const missing = variablesOfTemplate(key).filter(({ name, optional: may }) => !may && !optional.has(name) && (at(variables, name) ?? '') === '').map(({ name }) => name)
        expect(missing, `${key} ${locale}`).toEqual([])
        const mail = layOut(releaseWords(key as 'completed')[locale], { key, locale, variables, office: { name: 'O', logo: null, supportEmail: null, link: 'https://example.com/' }, footer: { unsubscribe: null, preferences: null }, event: null })
        expect(mail.text, key).not.toMatch(/undefined|null|\[object|\{\{/)
      }
    }
  })

  it('list a digest by transaction, in order, and count what does not fit', async () => {
    const req = await office.requestOf('admin')
    const many = Array.from({ length: 150 }, () => ({ at: moment, by: by('editor'), transactionId, ...moved }) as OfficeEvent)
    const digest = (await digestVariables(req, [...many, { at: moment, by: null, type: 'reportReady', reportId: 1, report: { en: 'R', ar: 'R' }, users: [] }], reader('admin'), { period: 'weekly' })) as { digest: any }
    expect(digest.digest).toMatchObject({ count: 151, more: 31, isWeekly: true, reference: null, groups: [{ name: 'Plot 118', items: expect.any(Array) }] })
    expect(await digestVariables(req, [], reader('admin'))).toBeNull()
    const one = (await digestVariables(req, many.slice(0, 2), reader('client', 'ar'), { transactionId })) as { digest: any }
    expect(one.digest.reference).toMatch(/^TRX-/)
    expect(one.digest.groups[0].items[0]).toEqual({ title: expect.stringContaining('تغيرت الحالة'), at: '22/11/2026 09:30', by: 'متتبع المعاملات' })
  })
})
