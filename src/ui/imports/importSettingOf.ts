import type { Payload } from 'payload'
import { columns } from '../../imports/columns.ts'
import { megabyte } from '../../imports/read/limits.ts'
import { settingsOf } from '../../platform/settings.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { ImportSetting } from './shownImport.ts'

/** What the import screens are told by the server. */
export async function importSettingOf(payload: Payload, locale: Locale): Promise<ImportSetting> {
  const { imports, office } = await settingsOf(payload)
  return {
    adminRoute: payload.config.routes.admin,
    timeZone: office.timeZone,
    maxBytes: imports.maxFileMb * megabyte,
    maxRows: imports.maxRows,
    columns: columns.map(({ letter, header, required }) => ({ letter, header: say(header, locale), required })),
  }
}
