import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { defaultLifecycle } from '../../../src/workflows/templates/defaultLifecycle.ts'
import { simpleApproval } from '../../../src/workflows/templates/simpleApproval.ts'

let office: Office
let workflow: number
beforeAll(async () => {
  office = await openOffice()
  const body = { key: 'permit', nameEn: 'Permit', nameAr: 'تصريح' }
  const answer = await office.ask('admin', 'POST', '/workflows', { body })
  workflow = answer.body.doc.id
})
afterAll(() => office.close())

// The first is the draft that every workflow begins with.
let number = 1
const store = (as: Parameters<Office['ask']>[0], state: string, definition: object) => {
  number += 1
  return office.ask(as, 'POST', '/workflow-versions', { body: { workflow, number, state, definition } })
}
const permit = { ...defaultLifecycle, key: 'permit', name: { en: 'Permit', ar: 'تصريح' } }
const askedOf = (users: number[]) => ({
  ...permit,
  transitions: permit.transitions.map((transition, index) => (index === 0 ? { ...transition, who: { users } } : transition)),
})

describe('publishing a workflow', () => {
  it('a draft may be as wrong as it likes; nobody but an administrator writes one', async () => {
    expect((await store('admin', 'draft', { key: 'x' })).status).toBe(201)
    expect((await store('editor', 'draft', simpleApproval)).status).toBe(403)
  })

  it('what cannot work stays a draft by every door, and every finding is told', async () => {
    const unfit = { ...simpleApproval, approvals: [] }
    const findings = expect.arrayContaining([expect.objectContaining({ code: 'NOBODY_MAY_TAKE', element: 'transition:approve', severity: 'error' })])
    const atOnce = await store('admin', 'published', unfit)
    expect([atOnce.status, atOnce.body.errors?.[0]]).toEqual([409, expect.objectContaining({ code: 'WORKFLOW_INVALID', data: { findings } })])
    const draft = await store('admin', 'draft', unfit)
    expect(draft.status).toBe(201)
    const later = await office.ask('admin', 'PATCH', `/workflow-versions/${draft.body.doc.id}`, { body: { state: 'published' } })
    expect([later.status, later.body.errors?.[0].code]).toEqual([409, 'WORKFLOW_INVALID'])
    const query = `mutation { updateWorkflowVersion(id: ${draft.body.doc.id}, data: { state: published }) { id } }`
    const graphql = await office.ask('admin', 'POST', '/graphql', { body: { query } })
    expect(graphql.body.errors?.[0].extensions).toMatchObject({ code: 'WORKFLOW_INVALID', data: { findings } })
    const [kept] = await office.sql<{ state: string }>('select state from workflow_versions where id = $1', [draft.body.doc.id])
    expect(kept?.state).toBe('draft')
  })

  it('people a definition names must exist', async () => {
    const unknown = await store('admin', 'published', askedOf([99_999]))
    expect(unknown.body.errors[0]).toMatchObject({
      code: 'WORKFLOW_INVALID',
      data: { findings: [expect.objectContaining({ code: 'UNKNOWN_USER' })] },
    })
    expect((await store('admin', 'published', askedOf([office.ids.admin, office.ids.admin2]))).status).toBe(201)
  })

  it('what is published stays as it is', async () => {
    const { body } = await store('admin', 'published', permit)
    const changed = { ...permit, slas: [] }
    for (const data of [{ definition: changed }, { number: 4711 }, { workflow: 1 }, { state: 'draft' }]) {
      const answer = await office.ask('admin', 'PATCH', `/workflow-versions/${body.doc.id}`, { body: data })
      expect([data, answer.status, answer.body.errors?.[0].code]).toEqual([data, 409, 'WORKFLOW_IMMUTABLE'])
    }
  })
})
