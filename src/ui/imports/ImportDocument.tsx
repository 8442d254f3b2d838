import type { DocumentViewServerProps } from 'payload'
import { localeOfLanguage } from '../words.ts'
import { ImportScreen } from './ImportScreen.tsx'
import { importSettingOf } from './importSettingOf.ts'

/** A document of the collection of imports, opened from its list: the same screen as after an upload. */
export async function ImportDocument({ doc, initPageResult }: DocumentViewServerProps) {
  const { req } = initPageResult
  const setting = await importSettingOf(req, localeOfLanguage(req.i18n.language))
  return <ImportScreen setting={setting} documentId={Number(doc.id)} />
}
