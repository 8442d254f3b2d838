import type { PayloadRequest } from 'payload'
import { keepContent } from '../platform/fileStore/index.ts'
import type { ReceivedFile } from '../platform/receiveFiles.ts'
import { settingsOf } from '../platform/settings.ts'
import { DomainError, type FieldError } from '../shared/errors.ts'
import { registerContent } from './contents/registerContent.ts'
import { judgeFile } from './judge/judgeFile.ts'

/** A file whose content is judged and stored; only its record is missing. `servedAs` is the MIME type it leaves with. */
export type AcceptedFile = Pick<ReceivedFile, 'fileName' | 'size' | 'sha256'> & { servedAs: string }

/**
 * Judges received files and puts their contents into the store, all of them or none. Call it before the tx: a row then
 * never names bytes that are not on the disk, and what a rollback leaves behind is swept up later. Raises FILE_REFUSED
 * with each refused file in `fields`.
 */
export async function takeIn(req: PayloadRequest, received: readonly ReceivedFile[]): Promise<AcceptedFile[]> {
  const { files } = await settingsOf(req.payload)
  const judged = await judgeAll(received, files.types)
  for (const file of judged) {
    await registerContent(req.payload, { sha256: file.sha256, size: file.size, mimeType: file.servedAs })
    await keepContent(file)
  }
  return judged
}

async function judgeAll(files: readonly ReceivedFile[], types: readonly string[]): Promise<(ReceivedFile & AcceptedFile)[]> {
  const judged: (ReceivedFile & AcceptedFile)[] = []
  const refused: (FieldError & { name: string; reason: { en: string; ar: string } })[] = []
  for (const [index, file] of files.entries()) {
    const verdict = await judgeFile(file, types)
    if (verdict.accepted) judged.push({ ...file, servedAs: verdict.mimeType })
    else refused.push(refusalOf(file, index, verdict))
  }
  const [first] = refused
  if (!first) return judged
  throw new DomainError(
    'FILE_REFUSED',
    { name: first.name, reason: first.reason.en, reasonAr: first.reason.ar },
    { fields: refused.map(({ path, code, message }) => ({ path, message, ...(code ? { code } : {}) })) },
  )
}

function refusalOf(file: ReceivedFile, index: number, verdict: { code: string; reason: { en: string; ar: string } }) {
  const { code, reason } = verdict
  return {
    path: `${file.fieldName}.${index}`,
    code,
    reason,
    name: file.fileName,
    message: { en: `${file.fileName}: ${reason.en}`, ar: `${file.fileName}: ${reason.ar}` },
  }
}

