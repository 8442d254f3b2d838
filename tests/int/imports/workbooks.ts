import exceljs from 'exceljs'
import type { Answer, Office, PersonKey } from '../../helpers/office.ts'

export const headings = [
  'External Reference ID', 'Client Name', 'Transaction Type', 'Description', 'Category', 'Due Date', 'Assigned To',
  'Priority',
]

type Value = string | number | Date | null

/** A workbook with these rows below the headings. */
export async function workbookOf(rows: Value[][], header: string[] = headings): Promise<Buffer> {
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet('Rows').addRows([header, ...rows])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

type Options = { mode?: string; duplicates?: string; dryRun?: string }

/** Uploads a file the way a browser does. */
export function upload(
  office: Office,
  as: PersonKey | null,
  file: Buffer | string,
  options: Options & { name?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { name = 'rows.xlsx', headers, ...fields } = options
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  form.set('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)]), name)
  return office.ask(as, 'POST', '/transactions/bulk-import', { form, ...(headers ? { headers } : {}) })
}

/** Uploads a file, does the work, and gives the import as it then is. */
export async function importFile(
  office: Office,
  as: PersonKey,
  file: Buffer | string,
  options: Options & { name?: string } = {},
) {
  const answer = await upload(office, as, file, options)
  if (answer.status !== 202) throw new Error(`upload answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  await office.workOff()
  return (await office.ask(as, 'GET', `/imports/${answer.body.doc.id}`)).body
}
