import type { Endpoint } from 'payload'
import { slugs } from '../../shared/slugs.ts'
import { countRecords } from '../countRecords.ts'
import { readImport } from './read.ts'
import { importResultFile } from './resultFile.ts'
import { readImportRows } from './rows.ts'
import { startImportEndpoint } from './start.ts'
import { importTemplate } from './template.ts'
import { undoImportEndpoint } from './undo.ts'

/** Everything that can be asked under /imports; fixed words before `:id`. */
export const importEndpoints: Endpoint[] = [
  startImportEndpoint,
  countRecords(slugs.imports),
  importTemplate,
  importResultFile,
  readImportRows,
  undoImportEndpoint,
  readImport,
]
