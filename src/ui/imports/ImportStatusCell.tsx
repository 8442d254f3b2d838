import type { I18n } from '@payloadcms/translations'
import { localeOfLanguage } from '../words.ts'
import { importSpeaker, type ImportWord } from './importWords.ts'
import type { ShownImport } from './shownImport.ts'
import './imports.css'

export type ImportCellProps = { rowData: ShownImport; i18n: I18n }

/** How an import stands, in one word. */
export function ImportStatusCell({ rowData, i18n }: ImportCellProps) {
  const { word, tone } = standing(rowData)
  return (
    <span className={`office-import-badge office-import-badge--${tone}`}>
      {importSpeaker(localeOfLanguage(i18n.language))(word)}
    </span>
  )
}

type Standing = { word: ImportWord; tone: 'good' | 'bad' | 'quiet' | 'running' }

function standing({ status, dryRun, undoneAt }: ShownImport): Standing {
  if (status === 'queued') return { word: 'queued', tone: 'running' }
  if (status === 'running') return { word: 'running', tone: 'running' }
  if (status === 'failed') return { word: 'failed', tone: 'bad' }
  if (undoneAt) return { word: 'undone', tone: 'quiet' }
  return dryRun ? { word: 'checkedOnly', tone: 'quiet' } : { word: 'completed', tone: 'good' }
}
