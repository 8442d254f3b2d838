import type { Locale } from '../../shared/text.ts'
import type { ListedFile } from './listedFile.ts'

/** Where a file goes: among the files of the transaction, or as the next version of one of them. */
export type UploadTarget = { kind: 'new'; clientVisible: boolean } | { kind: 'version'; of: Pick<ListedFile, 'id' | 'fileName'> }

/** A file on its way to the office. `share` is how much of it was sent, 0 to 1. */
export type Upload = {
  id: string
  file: File
  target: UploadTarget
  state: 'waiting' | 'sending' | 'arrived' | 'refused' | 'cancelled' | 'unfit'
  share: number
  /** Why it was refused, in the reader's language. */
  reason: string | null
  cancel: () => void
}

type ShownTransaction = { id: number; rev: number; attachmentCount: number }
export type Outcome =
  | { ok: true; docs: ListedFile[]; transaction: ShownTransaction }
  | { ok: false; cancelled: boolean; reason: string | null }

type Answer = {
  doc?: ListedFile
  docs?: ListedFile[]
  transaction?: ShownTransaction
  errors?: { message: string; data?: { errors?: { message: string }[] } }[]
}

/** Sends one file. XMLHttpRequest, because fetch does not say how much was sent. Never rejects. */
export function uploadFile(
  args: { transactionId: number; file: File; target: UploadTarget; locale: Locale; noConnection: string },
  onShare: (share: number) => void,
): { done: Promise<Outcome>; cancel: () => void } {
  const { file, target } = args
  const request = new XMLHttpRequest()
  const form = new FormData()
  if (target.kind === 'version') form.append('file', file)
  else {
    // Fields stand before files, so that the server knows them when the bytes arrive.
    form.append('clientVisible', String(target.clientVisible))
    form.append('files', file)
  }
  const done = new Promise<Outcome>((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onShare(loaded / total)
    })
    request.addEventListener('abort', () => resolve({ ok: false, cancelled: true, reason: null }))
    request.addEventListener('error', () => resolve({ ok: false, cancelled: false, reason: args.noConnection }))
    request.addEventListener('load', () => {
      const { doc, docs, transaction, errors } = answerOf(request.responseText)
      if (request.status === 201 && transaction) resolve({ ok: true, docs: docs ?? (doc ? [doc] : []), transaction })
      else resolve({ ok: false, cancelled: false, reason: errors?.[0]?.message ?? args.noConnection })
    })
  })
  const path = target.kind === 'version' ? `attachments/${target.of.id}/versions` : `transactions/${args.transactionId}/attachments`
  request.open('POST', `/api/v1/${path}`)
  request.withCredentials = true
  request.setRequestHeader('Accept-Language', args.locale)
  request.send(form)
  return { done, cancel: () => request.abort() }
}

/** A proxy on the way may answer with a page instead of JSON. */
function answerOf(text: string): Answer {
  try {
    return JSON.parse(text) as Answer
  } catch {
    return {}
  }
}
