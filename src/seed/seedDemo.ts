import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { demoPassword, demoPeople } from '../shared/demoPeople.ts'
import { addDays, officeDate } from '../shared/dates.ts'
import { slugs } from '../shared/slugs.ts'
import { assign } from '../transactions/assign.ts'
import { changeStatus } from '../transactions/changeStatus.ts'
import { create } from '../transactions/create.ts'
import { addComment } from '../comments/addComment.ts'
import { settingsOf } from '../platform/settings.ts'
import { now } from '../platform/clock.ts'
import { sqlOnPool } from '../platform/tx.ts'
import { createWorkflow } from '../versions/createWorkflow.ts'
import { publishDraft } from '../versions/publishDraft.ts'
import { templates } from '../workflows/templates/index.ts'
import { demoWork, demoWorkflows } from './demo.ts'

/**
 * A small office at work, made through the same use cases that people use: accounts of every role
 * and some transactions in every state. Only where there are no people yet.
 */
export async function seedDemo(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.count({ collection: slugs.users, overrideAccess: true })
  if (totalDocs > 0) return
  const departments = await idsByKey(payload, 'departments')
  for (const { department, ...person } of demoPeople) {
    await payload.create({
      collection: slugs.users,
      data: {
        ...person,
        password: demoPassword,
        status: 'active',
        departments: department ? [departments.get(department)] : [],
      } as never,
      overrideAccess: true,
    })
  }
  await seedWorkflows(payload)
  await seedWork(payload, departments)
}

/** As an administrator makes them: from templates, then published. */
async function seedWorkflows(payload: Payload): Promise<void> {
  const as = await requestsOf(payload)
  for (const key of demoWorkflows) {
    const template = templates.find(({ definition }) => definition.key === key)
    if (!template) throw new Error(`The demo works by "${key}", which is not among the templates.`)
    const { en, ar } = template.definition.name
    const made = await createWorkflow(await as('admin@example.com'), { key, nameEn: en, nameAr: ar, template: key })
    await publishDraft(await as('admin@example.com'), { id: Number(made['id']), seen: undefined })
  }
}

async function seedWork(payload: Payload, departments: Map<string, number>): Promise<void> {
  const types = await idsByKey(payload, 'transaction_types')
  const categories = await idsByKey(payload, 'categories')
  const { office } = await settingsOf(payload)
  const today = officeDate(now(), office.timeZone)
  for (const work of demoWork) {
    const as = await requestsOf(payload)
    const created = await create(await as(work.createdBy), {
      externalReference: work.externalReference,
      title: work.title,
      clientName: work.clientName,
      client: work.client ? await personId(payload, work.client) : null,
      type: types.get(work.type)!,
      category: categories.get(work.category)!,
      department: departments.get(work.department)!,
      description: work.description,
      priority: work.priority,
      tags: work.tags,
      ...(work.workflow ? { workflow: work.workflow } : {}),
      ...(work.customFields ? { customFields: work.customFields } : {}),
      dueDate: work.dueInDays === null ? null : addDays(today, Math.max(0, work.dueInDays)),
    })
    if (work.assignedTo) {
      await assign(await as('admin@example.com'), { id: created.id, assignedTo: work.assignedTo })
    }
    for (const { by, to, comment } of work.moves) {
      await changeStatus(await as(by), { id: created.id, to, comment })
    }
    for (const { by, text, internal } of work.comments) {
      await addComment(await as(by), { id: created.id, text, internal })
    }
    if (work.dueInDays !== null && work.dueInDays < 0) await letItBecomeLate(payload, created.id, addDays(today, work.dueInDays))
  }
}

/** A due date may not be set in the past; a demo of lateness needs one that has become past. */
async function letItBecomeLate(payload: Payload, id: number, day: string): Promise<void> {
  await sqlOnPool(payload)('update transactions set due_date = $2 where id = $1', [id, `${day}T12:00:00.000Z`])
}

async function requestsOf(payload: Payload): Promise<(email: string) => Promise<PayloadRequest>> {
  return async (email) => {
    const found = await payload.find({ collection: slugs.users, where: { email: { equals: email } }, limit: 1, overrideAccess: true })
    const user = found.docs[0]
    if (!user) throw new Error(`Demo work names ${email}, who is not among the demo people.`)
    return createLocalReq({ user: { ...user, collection: slugs.users } as never }, payload)
  }
}

async function personId(payload: Payload, email: string): Promise<number> {
  const [person] = await sqlOnPool(payload)<{ id: number }>('select id from users where email = $1', [email])
  return person!.id
}

async function idsByKey(payload: Payload, table: string): Promise<Map<string, number>> {
  const rows = await sqlOnPool(payload)<{ id: number; key: string }>(`select id, key from ${table}`)
  return new Map(rows.map(({ id, key }) => [key, id]))
}
