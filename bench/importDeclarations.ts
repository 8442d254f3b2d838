import { openAsBlob } from 'node:fs'
import { realData } from '../tests/helpers/realData.ts'
import { measureImport } from './measureImport.ts'
import { fillTransactions, startOffice } from './startOffice.ts'

/** The real workbook of 10,357 rows into an office of 100,000 transactions, from the upload to done. */
export default async function importDeclarations(): Promise<Record<string, unknown>> {
  const path = realData('declarations.xlsx')
  if (!path) return { skipped: 'the real data is not beside this project' }
  const office = await startOffice(3917)
  try {
    await fillTransactions(office, 100_000)
    return { existing: 100_000, ...(await measureImport(office, await openAsBlob(path), 'declarations.xlsx')) }
  } finally {
    await office.stop()
  }
}
