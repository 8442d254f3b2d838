import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { sendJob } from '../platform/queue.ts'
import { inTx } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import type { Locale } from '../shared/text.ts'
import type { ImportOptions, ImportRecord } from './importRecord.ts'
import { importRows } from './jobs.ts'
import { keepFile } from './storedFile.ts'

/** An uploaded file on this machine's disk, for as long as the request lasts. */
export type Upload = { path: string; name: string; size: number; sha256: string }

/**
 * Takes a workbook in: record, file and job are there together or not at all. Raises FORBIDDEN for clients, and
 * for editors where it is a history.
 */
export async function startImport(
  req: PayloadRequest,
  args: { upload: Upload; options: ImportOptions; locale: Locale },
): Promise<ImportRecord> {
  return inTx(req, async () => {
    const caller = callerOf(req)
    if (!caller || caller.role === 'client') throw new DomainError('FORBIDDEN')
    // A history says what others did: only an administrator's word is taken for it.
    if (args.options.kind === 'history' && caller.role !== 'admin') throw new DomainError('FORBIDDEN')
    const { upload, options, locale } = args
    const storedAs = randomUUID()
    const created = await req.payload.create({
      collection: slugs.imports,
      data: {
        ...options,
        locale,
        storedAs,
        fileName: upload.name,
        fileSize: upload.size,
        sha256: upload.sha256,
        status: 'queued',
        step: 'queued',
        createdBy: caller.id,
      } as never,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const record = created as unknown as ImportRecord
    await keepFile(req, storedAs, upload.path)
    await sendJob(req, importRows, { importId: record.id })
    return record
  })
}
