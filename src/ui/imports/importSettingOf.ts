import type { PayloadRequest } from 'payload'
import { columns } from '../../imports/columns.ts'
import { eventColumns } from '../../imports/history/eventColumns.ts'
import { megabyte } from '../../imports/read/limits.ts'
import { callerOf } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { ImportSetting } from './shownImport.ts'

/** What the import screens are told by the server. */
export async function importSettingOf(req: PayloadRequest, locale: Locale): Promise<ImportSetting> {
  const { payload } = req
  const { imports, office } = await settingsOf(payload)
  const workflows = callerOf(req)?.role === 'admin'
    ? await sqlOf(req)<{ key: string; en: string; ar: string }>(
        'select key, name_en as en, name_ar as ar from workflows where published_version_id is not null order by id',
      )
    : []
  return {
    adminRoute: payload.config.routes.admin,
    timeZone: office.timeZone,
    maxBytes: imports.maxFileMb * megabyte,
    maxRows: imports.maxRows,
    columns: columns.map(({ letter, header, required }) => ({ letter, header: say(header, locale), required })),
    workflows: workflows.map(({ key, ...name }) => ({ key, name: say(name, locale) })),
    eventColumns: eventColumns.map(({ key, header, required }) => ({ key, header: say(header, locale), required })),
  }
}
