import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOnPool } from '../platform/tx.ts'
import { officeDate } from '../shared/dates.ts'
import { say, type Locale } from '../shared/text.ts'
import { definitionOf } from '../transactions/definitions.ts'
import { stateOf, type WorkflowState } from '../workflows/definition.ts'
import { briefly } from './briefly.ts'

/** A request of the signed-in person, for asking use cases while a page is made. */
export function requestOf(payload: Payload, user: PayloadRequest['user']): Promise<PayloadRequest> {
  return createLocalReq(user ? { user } : {}, payload)
}

/** Names of everybody who is or was staff, by id. */
export function staffNames(payload: Payload): Promise<Map<number, string>> {
  return briefly(payload, 'staff', async () => {
    const rows = await sqlOnPool(payload)<{ id: number; name: string }>("select id, name from users where role <> 'client'")
    return new Map(rows.map(({ id, name }) => [id, name]))
  })
}

/** The names of one list of words, by id. */
export function wordNames(
  payload: Payload,
  table: 'transaction_types' | 'categories' | 'departments',
  locale: Locale,
): Promise<Map<number, string>> {
  return briefly(payload, `${table} ${locale}`, async () => {
    const rows = await sqlOnPool(payload)<{ id: number; name_en: string; name_ar: string }>(
      `select id, name_en, name_ar from ${table}`,
    )
    return new Map(rows.map(({ id, name_en, name_ar }) => [id, say({ en: name_en, ar: name_ar }, locale)]))
  })
}

/** The state a row is in, from the version of the workflow it runs on. */
export async function stateOfRow(payload: Payload, version: number, status: string): Promise<WorkflowState | undefined> {
  const definition = await briefly(payload, `workflow ${version}`, async () =>
    definitionOf(await requestOf(payload, null), version),
  )
  return stateOf(definition, status)
}

/** The office's day and clock. */
export async function officeClock(payload: Payload): Promise<{ today: string; now: number; timeZone: string }> {
  const { office } = await settingsOf(payload)
  const moment = now()
  return { today: officeDate(moment, office.timeZone), now: moment.getTime(), timeZone: office.timeZone }
}
