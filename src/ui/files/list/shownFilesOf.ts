import type { PayloadRequest } from 'payload'
import type { Attachment } from '../../../attachments/attachment.ts'
import { entriesOf } from '../../../attachments/entriesOf.ts'
import { sqlOf } from '../../../platform/tx.ts'
import type { FileOfTransaction } from './ShownFiles.tsx'

type Numbers = { id: number; reference: string; externalReference: string; clientName: string }

/** Files as staff see them listed, with the numbers and the client of their transactions; access to them was decided before. */
export async function shownFilesOf(req: PayloadRequest, attachments: readonly Attachment[]): Promise<FileOfTransaction[]> {
  const entries = await entriesOf(req, attachments)
  const ids = [...new Set(entries.map(({ transaction }) => transaction))]
  const rows = await sqlOf(req)<Numbers>(
    `select id, reference, external_reference as "externalReference", client_name as "clientName" from transactions where id = any($1::int[])`,
    [ids],
  )
  const numbers = new Map(rows.map((row) => [row.id, row]))
  return entries.flatMap((entry) => {
    const { id: _id, ...of } = numbers.get(entry.transaction) ?? { id: 0, reference: '', externalReference: '', clientName: '' }
    return [{ ...entry, ...of }]
  })
}
