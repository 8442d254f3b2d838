import type { Locale } from '../../shared/text.ts'
import { mappingFields } from './mappingOf.ts'
import type { HistoryChoice, ImportChoice, ShownImport } from './shownImport.ts'

export type Sent =
  | { ok: true; doc: ShownImport }
  /** `message` is the server's own sentence; null when none came, as without a connection. */
  | { ok: false; status: number; message: string | null }
  | { ok: false; status: 'cancelled' }

type Parcel = {
  choice: ImportChoice | HistoryChoice
  file: File
  dryRun: boolean
  locale: Locale
  /** The same for every attempt at the same upload: the second attempt then finds what the first one did. */
  key: string
  onProgress: (sentBytes: number, totalBytes: number) => void
  signal: AbortSignal
}

/** Uploads a workbook. Never throws. By XMLHttpRequest: fetch does not tell how much of a body has gone out. */
export function sendWorkbook({ file, dryRun, choice, locale, key, onProgress, signal }: Parcel): Promise<Sent> {
  const form = new FormData()
  for (const [field, value] of Object.entries(fieldsOf(choice))) form.set(field, value)
  form.set('dryRun', String(dryRun))
  form.set('file', file, file.name)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/v1/imports')
    request.setRequestHeader('Accept-Language', locale)
    request.setRequestHeader('Idempotency-Key', key)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded, total))
    request.addEventListener('load', () => resolve(readAnswer(request)))
    request.addEventListener('error', () => resolve({ ok: false, status: 0, message: null }))
    request.addEventListener('abort', () => resolve({ ok: false, status: 'cancelled' }))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}

function fieldsOf(choice: ImportChoice | HistoryChoice): Record<string, string> {
  const { mode, duplicates } = choice
  if (!('kind' in choice)) return { kind: 'transactions', mode, duplicates }
  const { kind, workflow, mapping } = choice
  return { kind, workflow, mode, duplicates, ...(mapping ? mappingFields(mapping) : {}) }
}

type Refusal = { message?: string; data?: { errors?: { message?: string }[] } }

function readAnswer({ status, response }: XMLHttpRequest): Sent {
  const body = response as { doc?: ShownImport; errors?: Refusal[] } | null
  if (status === 202 && body?.doc) return { ok: true, doc: body.doc }
  const [error] = body?.errors ?? []
  const [field] = error?.data?.errors ?? []
  return { ok: false, status, message: field?.message ?? error?.message ?? null }
}

/** A key that nobody else will think of; `crypto.randomUUID` is missing where the office has no https. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
