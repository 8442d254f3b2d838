import type { PayloadRequest } from 'payload'
import { actionLabel, actorKindLabels, entityLabel, outcomeLabels } from '../../audit/labels.ts'
import { sqlOf } from '../../platform/tx.ts'
import { accountLabels } from '../../shared/accountStates.ts'
import { priorityLabels } from '../../shared/priorities.ts'
import { roleLabels } from '../../shared/roles.ts'
import { scanLabels } from '../../shared/scanStates.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import type { ChoiceList, ReportField } from './sources/field.ts'

/** Lists that never change, by their keys in order. */
const fixed: Partial<Record<ChoiceList, Readonly<Record<string, Text>>>> = {
  priorities: priorityLabels,
  roles: roleLabels,
  stages: {
    initial: { en: 'Draft', ar: 'مسودة' },
    normal: { en: 'Open', ar: 'مفتوحة' },
    waiting: { en: 'Waiting', ar: 'متوقفة' },
    final: { en: 'Closed', ar: 'مغلقة' },
  },
  accounts: accountLabels,
  languages: { en: { en: 'English', ar: 'الإنجليزية' }, ar: { en: 'Arabic', ar: 'العربية' } },
  scans: scanLabels,
  outcomes: outcomeLabels,
  endings: { completed: { en: 'Completed', ar: 'مكتملة' }, cancelled: { en: 'Cancelled', ar: 'ملغاة' } },
  timeliness: { onTime: { en: 'On time', ar: 'في الموعد' }, late: { en: 'Late', ar: 'متأخرة' } },
  actorKinds: actorKindLabels,
}

/** Tables of the office's words, which administrators may extend. */
const tables: Partial<Record<ChoiceList, string>> = { types: 'transaction_types', categories: 'categories', departments: 'departments', workflows: 'workflows' }

const peopleOf: Partial<Record<ChoiceList, string>> = { staff: `role in ('editor', 'admin')`, clients: `role = 'client'`, people: 'true' }

export type Choice = { value: string; label: string }

/** States of all workflows, in the order of their workflows; of several with one key the newest version says its name. */
export async function stateChoices(req: PayloadRequest, locale: Locale): Promise<Choice[]> {
  const rows = await sqlOf(req)<{ key: string; label: Text }>(
    `select key, label from (
       select distinct on (place->>'key') place->>'key' as key, place->'label' as label, v.workflow_id, nr
       from workflow_versions v, jsonb_array_elements(v.definition->'states') with ordinality as places (place, nr)
       where v.state <> 'draft' order by place->>'key', v.id desc
     ) named order by workflow_id, nr`,
  )
  return rows.map(({ key, label }) => ({ value: key, label: say(label, locale) }))
}

/** What may be chosen from a list; of people only those that are there to be chosen, at most 500 by name. */
export async function choicesOf(req: PayloadRequest, list: ChoiceList, locale: Locale): Promise<Choice[]> {
  if (list === 'statuses') return stateChoices(req, locale)
  const table = tables[list]
  if (table) {
    const rows = await sqlOf(req)<{ id: number; en: string; ar: string }>(`select id, name_en as en, name_ar as ar from ${table} order by id`)
    return rows.map(({ id, en, ar }) => ({ value: String(id), label: say({ en, ar }, locale) }))
  }
  const people = peopleOf[list]
  if (people) {
    const rows = await sqlOf(req)<{ id: number; name: string }>(`select id, name from users where ${people} and status = 'active' order by name, id limit 500`)
    return rows.map(({ id, name }) => ({ value: String(id), label: name }))
  }
  if (list === 'actions' || list === 'entities') {
    const column = { actions: 'action', entities: 'entity' }[list]
    // Those in use lately: going through all of the log for a list of choices would take minutes.
    const rows = await sqlOf(req)<{ value: string }>(
      `select distinct ${column} as value from (select ${column} from audit_logs order by id desc limit 20000) latest where ${column} is not null order by 1`,
    )
    return rows.map(({ value }) => ({ value, label: say(list === 'actions' ? actionLabel(value) : entityLabel(value), locale) }))
  }
  return Object.entries(fixed[list] ?? {}).map(([value, label]) => ({ value, label: say(label, locale) }))
}

/** What values of choices are called. */
export type Labels = (list: ChoiceList | undefined, value: string) => string

/** What a value of a choice is called: by the field's own list, else by the list it names. */
export function choiceLabel({ choices, options }: Pick<ReportField, 'choices' | 'options'>, value: string, { labels, locale }: { labels: Labels; locale: Locale }): string {
  if (!options) return labels(choices, value)
  const option = options.find((each) => each.value === value)
  return option ? say(option.label, locale) : value
}

export async function labelsFor(req: PayloadRequest, locale: Locale): Promise<{ labels: Labels; statuses: string[] }> {
  const states = await stateChoices(req, locale)
  const byKey = new Map(states.map(({ value, label }) => [value, label]))
  const labels: Labels = (list, value) => {
    if (list === 'statuses') return byKey.get(value) ?? value
    if (list === 'actions') return say(actionLabel(value), locale)
    if (list === 'entities') return say(entityLabel(value), locale)
    const known = list && fixed[list]
    return known && Object.hasOwn(known, value) ? say(known[value]!, locale) : value
  }
  return { labels, statuses: states.map(({ value }) => value) }
}

/** The names of chosen words and people, by id. */
export async function namesOf(req: PayloadRequest, list: ChoiceList, ids: readonly number[], locale: Locale): Promise<Map<number, string>> {
  const table = tables[list]
  const rows = table
    ? await sqlOf(req)<{ id: number; en: string; ar: string }>(`select id, name_en as en, name_ar as ar from ${table} where id = any($1::int[])`, [ids])
    : await sqlOf(req)<{ id: number; en: string; ar: string }>('select id, name as en, name as ar from users where id = any($1::int[])', [ids])
  return new Map(rows.map(({ id, en, ar }) => [id, say({ en, ar }, locale)]))
}
