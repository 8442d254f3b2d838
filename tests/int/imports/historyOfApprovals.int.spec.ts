import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, people, type Office } from '../../helpers/office.ts'
import { simpleApproval } from '../../../src/workflows/templates/simpleApproval.ts'
import { eventHeadings, importHistory, publishTemplate, takeIn } from './histories.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  const [sla] = simpleApproval.slas!
  await publishTemplate(office, 'simple_approval', {
    ...simpleApproval,
    slas: [{ ...sla!, escalations: [{ key: 'hurry', at: { percent: 75 }, effects: [{ kind: 'raisePriority' }] }] }],
  })
})
afterAll(() => office.close())

let series = 0
const untouched = async () => {
  const name = `A-${(series += 1)}`
  await takeIn(office, [name])
  return name
}
const eventsOf = (...lines: string[]) => [`${eventHeadings},comment`, ...lines].join('\n')
const options = {
  workflow: 'simple_approval',
  mapping: { 'Sent in': 'submit', Yes: { approve: 'approval' }, No: { reject: 'approval' }, 'Just approved': 'approve' },
  roles: { clerk: 'editor', Boss: people.admin2.email, chief: 'admin' },
  mode: 'skip_invalid',
}
const codes = (record: { errors: { row: number; code: string }[] }) => record.errors.map(({ row, code }) => [row, code])
const standing = async (name: string) => (await office.sql('select id, status from transactions where external_reference = $1', [name]))[0]!

describe('a history of approvals', () => {
  it('decisions of persons are taken over as such, each kept with the stay it was given in', async () => {
    const name = await untouched()
    const done = await importHistory(office, eventsOf(
      `${name},2018-01-01 08:00,Sent in,clerk,`,
      `${name},2018-01-02 08:00,No,boss,Not like this`,
      `${name},2018-01-03 08:00,Sent in,clerk,`,
      `${name},2018-01-04 08:00,Yes,Boss,`,
    ), options)
    expect(codes(done)).toEqual([])
    const { id, status } = await standing(name)
    expect(status).toBe('approved')
    const kept = await office.sql(
      'select decision, given_by, seat, comment, rev, attachments, given_at, entered_at from approval_decisions where transaction_id = $1 order by given_at',
      [id],
    )
    expect(kept).toMatchObject([
      { decision: 'rejected', given_by: office.ids.admin2, seat: office.ids.admin2, comment: 'Not like this', rev: null, attachments: [] },
      { decision: 'approved', given_by: office.ids.admin2 },
    ])
    const zone = 3 * 3_600_000
    expect(kept.map(({ entered_at, given_at }) => [entered_at, given_at].map((at) => new Date(at.getTime() + zone).toISOString().slice(8, 13)))).toEqual([
      ['01T08', '02T08'], ['03T08', '04T08'],
    ])
  })

  it('what only an approval decides is refused to one person, and a word gives no approval', async () => {
    const name = await untouched()
    const done = await importHistory(office, eventsOf(
      `${name},2018-01-01 08:00,Yes,Boss,`,
      `${name},2018-01-01 08:00,Sent in,clerk,`,
      `${name},2018-01-02 08:00,Just approved,chief,`,
      `${name},2018-01-02 08:00,Yes,chief,`,
      `${name},2018-01-02 08:00,Yes,${people.editor.email},`,
      `${name},2018-01-03 08:00,No,Boss,`,
    ), options)
    expect(codes(done)).toEqual([
      [2, 'NOTHING_TO_APPROVE'], [4, expect.stringMatching(/APPROVAL_REQUIRED|TRANSITION_NOT_ALLOWED_FOR_ROLE/)], [5, 'PERSON_NEEDED'],
      [6, 'NOT_AN_APPROVER'], [7, 'COMMENT_REQUIRED'],
    ])
    expect((await standing(name)).status).toBe('waiting_approval')
  })

  it('an approval that is asked in the office is answered in the office', async () => {
    const name = await untouched()
    await importHistory(office, eventsOf(`${name},2018-01-01 08:00,Sent in,clerk,`), options)
    const done = await importHistory(office, eventsOf(`${name},2018-01-02 08:00,Yes,Boss,`), options)
    expect(codes(done)).toEqual([[2, 'APPROVAL_UNDER_WAY']])
  })
})

describe('the service times of a history', () => {
  it('are measured at their own times; what was due in them wakes nobody; undo is refused', async () => {
    const [done, open] = [await untouched(), await untouched()]
    const record = await importHistory(office, eventsOf(
      `${done},2018-01-01 08:00,Sent in,clerk,`,
      `${done},2018-01-02 08:00,No,Boss,Again`,
      `${done},2018-01-07 08:00,Sent in,clerk,`,
      `${done},2018-01-07 09:00,Yes,Boss,`,
      `${open},2018-01-01 08:00,Sent in,clerk,`,
    ), options)
    expect(record).toMatchObject({ imported: 5, failed: 0 })
    const clocks = await office.sql(
      `select t.external_reference as name, c.run, c.state, c.met, c.elapsed_minutes::int as minutes, c.started_at, c.stopped_at
       from sla_clocks c join transactions t on t.id = c.transaction_id where t.external_reference = any($1::text[]) order by 1, 2`,
      [[done, open]],
    )
    expect(clocks.map(({ name, state, met }) => [name, state, met])).toEqual([[done, 'stopped', expect.any(Boolean)], [done, 'stopped', true], [open, 'running', null]])
    expect(clocks[1]).toMatchObject({ run: 2, minutes: 60 })
    for (const { started_at } of clocks) expect(started_at.getUTCFullYear()).toBe(2018)
    const due = await office.sql('select 1 from due_items where done_at is null and due_at <= now()')
    expect(due).toEqual([])
    const undone = await office.ask('admin', 'POST', `/imports/${record.id}/undo`)
    expect([undone.status, undone.body.errors[0].code]).toEqual([409, 'IMPORT_CANNOT_UNDO'])
  })
})
