import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { sqlOnPool } from '../platform/tx.ts'
import type { Text } from '../shared/text.ts'
import { isFileRefused } from './fileProblems.ts'
import { failImport } from './failImport.ts'
import { settleHistory, replayStaged } from './history/settleHistory.ts'
import { stageEvents } from './history/stageEvents.ts'
import { TakenOver } from './history/whileMine.ts'
import type { ImportKind, ImportRecord } from './importRecord.ts'
import { requestOfStarter } from './requestOfStarter.ts'
import { settleImport } from './settleImport.ts'
import { stageRows } from './stage/stageRows.ts'
import { fetchFile } from './storedFile.ts'

type Begun = Pick<ImportRecord, 'id' | 'kind' | 'fileName' | 'storedAs' | 'createdBy'> & { run: string }

/**
 * Takes a stored workbook from reading to done. A worker that dies on the way leaves only staged rows, which the next
 * attempt throws away; what is imported is imported in one tx at the end, together with the status that says so. An
 * import that is already over is left alone.
 */
export async function runImport(payload: Payload, id: number, signal: AbortSignal): Promise<void> {
  const record = await begin(payload, id)
  if (!record) return
  const req = await requestOfStarter(payload, record.createdBy)
  if (!req) return failImport(payload, id, { code: 'FORBIDDEN', message: starterGone })

  const folder = await mkdtemp(join(tmpdir(), 'import-'))
  try {
    const path = join(folder, 'workbook')
    if (!(await fetchFile(payload, record.storedAs, path))) {
      return await failImport(payload, id, { code: 'IMPORT_NOT_FOUND_FILE', message: fileGone })
    }
    if (record.kind === 'history') await takeInHistory(req, record, path, signal)
    else await takeInTransactions(req, record, path, signal)
  } catch (error) {
    if (!isFileRefused(error)) throw error
    await failImport(payload, id, { code: error.code, message: error.text })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function takeInTransactions(req: PayloadRequest, record: Begun, path: string, signal: AbortSignal): Promise<void> {
  const total = await stageRows(req.payload, record, path, signal)
  signal.throwIfAborted()
  await settleImport(req, record.id, total)
}

async function takeInHistory(req: PayloadRequest, record: Begun, path: string, signal: AbortSignal): Promise<void> {
  // A history says what others did: only an administrator's word is taken for it.
  if (callerOf(req)?.role !== 'admin') return failImport(req.payload, record.id, { code: 'FORBIDDEN', message: starterGone })
  try {
    const total = await stageEvents(req, record, path, signal)
    const basis = await replayStaged(req, record, total, signal)
    signal.throwIfAborted()
    await settleHistory(req, record, total, basis)
  } catch (error) {
    // Who took over brings it to its end.
    if (!(error instanceof TakenOver)) throw error
  }
}

async function begin(payload: Payload, id: number): Promise<Begun | undefined> {
  const [row] = await sqlOnPool(payload)<{ id: number; kind: ImportKind; run: string; file_name: string; stored_as: string; created_by_id: number }>(
    `update imports set status = 'running', step = 'reading', started_at = coalesce(started_at, now()),
       processed_rows = 0, run = gen_random_uuid(), updated_at = now()
     where id = $1 and status in ('queued', 'running') returning id, kind, run, file_name, stored_as, created_by_id`,
    [id],
  )
  return row && { id: row.id, kind: row.kind, run: row.run, fileName: row.file_name, storedAs: row.stored_as, createdBy: row.created_by_id }
}

const starterGone: Text = {
  en: 'The person who started this import may no longer do so.',
  ar: 'الشخص الذي بدأ هذا الاستيراد لم يعد يملك صلاحيته.',
}
const fileGone: Text = {
  en: 'The uploaded file is no longer stored. Upload it again.',
  ar: 'الملف المرفوع لم يعد محفوظًا. ارفعه من جديد.',
}
