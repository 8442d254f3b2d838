import type { Office } from './office.ts'

/** Stores settings as if an admin had decided them (`{ publicTracking: { enabled: false } }`), in effect at once. */
export async function decide(office: Office, values: Record<string, Record<string, unknown>>): Promise<void> {
  const { forgetSettings } = await import('../../src/platform/settings.ts')
  const [stored] = await office.sql<{ id: number }>('select id from settings limit 1')
  if (stored) await office.sql('update settings set "values" = $1 where id = $2', [JSON.stringify(values), stored.id])
  else await office.sql('insert into settings ("values") values ($1)', [JSON.stringify(values)])
  forgetSettings(office.payload)
}
