import type { Locale } from '../../shared/text.ts'

/** A file on its way to the office. `share` is how much of it was sent, 0 to 1. */
export type Upload = {
  id: string
  file: File
  clientVisible: boolean
  state: 'waiting' | 'sending' | 'refused' | 'cancelled'
  share: number
  /** Why it was refused, in the reader's language. */
  reason: string | null
  cancel: () => void
}

export type Outcome =
  | { ok: true; transaction: { rev: number; attachmentCount: number } }
  | { ok: false; cancelled: boolean; reason: string | null }

type Answer = {
  transaction?: { rev: number; attachmentCount: number }
  errors?: { message: string; data?: { errors?: { message: string }[] } }[]
}

/** Sends one file. XMLHttpRequest, because fetch does not say how much was sent. Never rejects. */
export function uploadFile(
  args: { transactionId: number; file: File; clientVisible: boolean; locale: Locale; noConnection: string },
  onShare: (share: number) => void,
): { done: Promise<Outcome>; cancel: () => void } {
  const request = new XMLHttpRequest()
  const form = new FormData()
  // Fields stand before files, so that the server knows them when the bytes arrive.
  form.append('clientVisible', String(args.clientVisible))
  form.append('files', args.file)
  const done = new Promise<Outcome>((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onShare(loaded / total)
    })
    request.addEventListener('abort', () => resolve({ ok: false, cancelled: true, reason: null }))
    request.addEventListener('error', () => resolve({ ok: false, cancelled: false, reason: args.noConnection }))
    request.addEventListener('load', () => {
      const answer = answerOf(request.responseText)
      if (request.status === 201 && answer.transaction) resolve({ ok: true, transaction: answer.transaction })
      else resolve({ ok: false, cancelled: false, reason: answer.errors?.[0]?.message ?? args.noConnection })
    })
  })
  request.open('POST', `/api/v1/transactions/${args.transactionId}/attachments`)
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
