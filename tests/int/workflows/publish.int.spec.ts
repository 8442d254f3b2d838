import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { simpleApproval } from '../../../src/workflows/templates/simpleApproval.ts'

let office: Office
let workflow: number
beforeAll(async () => {
  office = await openOffice()
  const body = { key: 'simple_approval', nameEn: simpleApproval.name.en, nameAr: simpleApproval.name.ar }
  const answer = await office.ask('admin', 'POST', '/workflows', { body })
  workflow = answer.body.doc.id
})
afterAll(() => office.close())

let number = 0
const store = (as: Parameters<Office['ask']>[0], state: string, definition: object) => {
  number += 1
  return office.ask(as, 'POST', '/workflow-versions', { body: { workflow, number, state, definition } })
}
const askedOf = (users: number[]) => ({
  ...simpleApproval,
  approvals: simpleApproval.approvals!.map((approval) => ({ ...approval, by: { users } })),
})

describe('publishing a workflow', () => {
  it('a draft may be as wrong as it likes; nobody but an administrator writes one', async () => {
    expect((await store('admin', 'draft', { key: 'x' })).status).toBe(201)
    expect((await store('editor', 'draft', simpleApproval)).status).toBe(403)
  })

  it('what cannot work is not published, and every finding is told', async () => {
    const answer = await store('admin', 'published', { ...simpleApproval, approvals: [] })
    expect(answer.status).toBe(409)
    expect(answer.body.errors[0]).toMatchObject({
      code: 'WORKFLOW_INVALID',
      data: { findings: expect.arrayContaining([expect.objectContaining({ code: 'NOBODY_MAY_TAKE', element: 'transition:approve' })]) },
    })
  })

  it('people a definition names must exist', async () => {
    const unknown = await store('admin', 'published', askedOf([99_999]))
    expect(unknown.body.errors[0]).toMatchObject({
      code: 'WORKFLOW_INVALID',
      data: { findings: [expect.objectContaining({ code: 'UNKNOWN_USER', element: 'approval:approval' })] },
    })
    expect((await store('admin', 'published', askedOf([office.ids.admin, office.ids.admin2]))).status).toBe(201)
  })

  it('what is published stays as it is', async () => {
    const { body } = await store('admin', 'published', simpleApproval)
    const changed = { ...simpleApproval, slas: [] }
    const answer = await office.ask('admin', 'PATCH', `/workflow-versions/${body.doc.id}`, { body: { definition: changed } })
    expect([answer.status, answer.body.errors[0].code]).toEqual([409, 'WORKFLOW_IMMUTABLE'])
  })
})
