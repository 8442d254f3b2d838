import type { PayloadRequest } from 'payload'
import { calendarKeys } from '../../calendars/calendarKeys.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import { slugs } from '../../shared/slugs.ts'
import type { Text } from '../../shared/text.ts'
import { calendarOf } from '../../sla/calendarOf.ts'
import { historyOfWorkflow } from '../../versions/historyOfWorkflow.ts'
import { actionsOf } from '../../transactions/actionsOf.ts'
import { fingerprintOf } from '../../versions/workflow.ts'
import { webhookKeys } from '../../webhooks/webhookKeys.ts'
import { isElsewhere } from '../../workflows/actions/actionElsewhere.ts'
import type { PersonFacts } from '../../workflows/snapshot.ts'
import type { OfficeWords, WorkflowFacts, WorkflowRecord } from './shownWorkflow.ts'

/** What the pages of one workflow begin with; null where there is none of this id. For administrators only. */
export async function workflowFacts(req: PayloadRequest, id: number): Promise<WorkflowFacts | null> {
  const { docs } = await req.payload.find({
    collection: slugs.workflows, where: { id: { equals: id } }, limit: 1, depth: 0, pagination: false, overrideAccess: false, user: req.user, req,
  })
  const [found] = docs as unknown as WorkflowRecord[]
  if (!found) return null
  const settings = await settingsOf(req.payload)
  return {
    workflow: { id, key: found.key, nameEn: found.nameEn, nameAr: found.nameAr, description: found.description ?? null },
    versions: await historyOfWorkflow(req, id),
    withoutDraft: fingerprintOf(null),
    people: await peopleOf(req),
    words: await wordsOf(req),
    calendar: calendarOf(settings),
    now: now().toISOString(),
    adminRoute: req.payload.config.routes.admin,
    timeZone: settings.office.timeZone,
  }
}

/** Everybody there is, with the departments and the open work that conditions and assignments ask about. */
function peopleOf(req: PayloadRequest): Promise<PersonFacts[]> {
  return sqlOf(req)<PersonFacts>(
    `select u.id, u.name, u.role, u.status = 'active' as active,
       coalesce((select jsonb_agg(r.departments_id order by r."order") from users_rels r
         where r.parent_id = u.id and r.path = 'departments' and r.departments_id is not null), '[]') as departments,
       (select count(*)::int from transactions t where t.assigned_to_id = u.id and t.state_kind is distinct from 'final' and t.deleted_at is null) as load
     from users u order by u.name`,
  )
}

async function wordsOf(req: PayloadRequest): Promise<OfficeWords> {
  const list = async (table: 'transaction_types' | 'categories' | 'departments') => {
    const rows = await sqlOf(req)<{ id: number; en: string; ar: string }>(`select id, name_en as en, name_ar as ar from ${table} order by name_en`)
    return rows.map(({ id, en, ar }) => ({ id, name: { en, ar } }))
  }
  return {
    types: await list('transaction_types'),
    categories: await list('categories'),
    departments: await list('departments'),
    calendars: await calendarKeys(req),
    webhooks: (await webhookKeys(req)).map((key) => ({ key, name: { en: key, ar: key } })),
    workflows: await sqlOf(req)<{ key: string; name: Text }>(
      "select key, jsonb_build_object('en', name_en, 'ar', name_ar) as name from workflows order by key",
    ),
    effects: actionsOf(req.payload).filter(({ kind }) => isElsewhere(kind)).map(({ kind, label }) => ({ key: kind, name: label })),
  }
}
