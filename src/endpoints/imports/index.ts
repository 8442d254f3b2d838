import type { Endpoint } from 'payload'
import { readImport } from './read.ts'
import { importResultFile } from './resultFile.ts'
import { readImportRows } from './rows.ts'
import { importTemplate } from './template.ts'
import { undoImportEndpoint } from './undo.ts'

/** Everything that can be asked under /imports; fixed words before `:id`. */
export const importEndpoints: Endpoint[] = [
  importTemplate,
  importResultFile,
  readImportRows,
  undoImportEndpoint,
  readImport,
]
