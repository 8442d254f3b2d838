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
import { inTx, sqlOf } from '../platform/tx.ts'
import { createWorkflow } from '../versions/createWorkflow.ts'
import { publishDraft } from '../versions/publishDraft.ts'
import { templates } from '../workflows/templates/index.ts'
import { demoWork, demoWorkflows } from './demo.ts'
import { pastPeople } from './past/pastPeople.ts'
import { seedPast } from './past/seedPast.ts'

/**
 * A small office at work, made through the same use cases that people use: accounts of every role
 * and some transactions in every state. Only where there are no people yet. All of it or, when it fails or is killed in
 * its middle, nothing: then the next start makes it whole.
 */
export async function seedDemo(payload: Payload, { past }: { past: boolean }): Promise<void> {
  const { totalDocs } = await payload.count({ collection: slugs.users, overrideAccess: true })
  if (totalDocs > 0) return
  const req = await createLocalReq({}, payload)
  await inTx(req, () => seedAll(req, past))
}

async function seedAll(req: PayloadRequest, past: boolean): Promise<void> {
  const { payload } = req
  const departments = await idsByKey(req, 'departments')
  for (const { department, ...person } of past ? [...demoPeople, ...pastPeople] : demoPeople) {
    await payload.create({
      collection: slugs.users,
      data: {
        ...person,
        password: demoPassword,
        status: 'active',
        departments: department ? [departments.get(department)] : [],
      } as never,
      overrideAccess: true,
      req,
    })
  }
  await seedWorkflows(req)
  if (past) await seedPast(req)
  await seedWork(req, departments)
}

/** As an administrator makes them: from templates, then published. */
async function seedWorkflows(req: PayloadRequest): Promise<void> {
  const as = requestsOf(req)
  for (const key of demoWorkflows) {
    const template = templates.find(({ definition }) => definition.key === key)
    if (!template) throw new Error(`The demo works by "${key}", which is not among the templates.`)
    const { en, ar } = template.definition.name
    const made = await createWorkflow(await as('admin@example.com'), { key, nameEn: en, nameAr: ar, template: key })
    await publishDraft(await as('admin@example.com'), { id: Number(made['id']), seen: undefined })
  }
}

async function seedWork(req: PayloadRequest, departments: Map<string, number>): Promise<void> {
  const types = await idsByKey(req, 'transaction_types')
  const categories = await idsByKey(req, 'categories')
  const { office } = await settingsOf(req.payload)
  const today = officeDate(now(), office.timeZone)
  const as = requestsOf(req)
  for (const work of demoWork) {
    const created = await create(await as(work.createdBy), {
      externalReference: work.externalReference,
      title: work.title,
      clientName: work.clientName,
      client: work.client ? await personId(req, work.client) : null,
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
    if (work.dueInDays !== null && work.dueInDays < 0) await letItBecomeLate(req, created.id, addDays(today, work.dueInDays))
  }
}

/** A due date may not be set in the past; a demo of lateness needs one that has become past. */
async function letItBecomeLate(req: PayloadRequest, id: number, day: string): Promise<void> {
  await sqlOf(req)('update transactions set due_date = $2 where id = $1', [id, `${day}T12:00:00.000Z`])
}

/** Requests of people by their address, in the tx of the seed. */
function requestsOf(req: PayloadRequest): (email: string) => Promise<PayloadRequest> {
  const { payload } = req
  return async (email) => {
    const found = await payload.find({ collection: slugs.users, where: { email: { equals: email } }, limit: 1, overrideAccess: true, req })
    const user = found.docs[0]
    if (!user) throw new Error(`Demo work names ${email}, who is not among the demo people.`)
    const own = await createLocalReq({ user: { ...user, collection: slugs.users } as never }, payload)
    return Object.assign(own, { transactionID: req.transactionID })
  }
}

async function personId(req: PayloadRequest, email: string): Promise<number> {
  const [person] = await sqlOf(req)<{ id: number }>('select id from users where email = $1', [email])
  return person!.id
}

async function idsByKey(req: PayloadRequest, table: string): Promise<Map<string, number>> {
  const rows = await sqlOf(req)<{ id: number; key: string }>(`select id, key from ${table}`)
  return new Map(rows.map(({ id, key }) => [key, id]))
}
