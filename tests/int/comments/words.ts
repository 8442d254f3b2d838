import { samples } from '../../helpers/sampleFiles.ts'
import type { Office, PersonKey } from '../../helpers/office.ts'

/** Parts of formatted comments, as an editor sends them. */
export const text = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' })
export const mention = (user: number, name = 'Whoever') => ({ type: 'mention', version: 1, user, name })
export const paragraph = (...children: unknown[]) => ({ type: 'paragraph', version: 1, children })
export const stateOf = (...children: unknown[]) => ({ root: { type: 'root', version: 1, children } })
export const saying = (...children: unknown[]) => stateOf(paragraph(...children))

export type Sent = { text?: unknown; body?: unknown; internal?: unknown; replyTo?: unknown; attachments?: unknown }

export const speakersOf = (office: Office) => ({
  say: (as: PersonKey | null, transaction: number, sent: Sent, locale?: 'en' | 'ar') =>
    office.ask(as, 'POST', `/transactions/${transaction}/comments`, { body: sent, ...(locale ? { locale } : {}) }),
  /** A file somebody adds to a transaction; gives its number. */
  bring: async (as: PersonKey, transaction: number, clientVisible: boolean, name = 'plan.pdf') => {
    const form = new FormData()
    form.append('clientVisible', String(clientVisible))
    form.append('files', new Blob([new Uint8Array(samples.pdf(name))]), name)
    return Number((await office.ask(as, 'POST', `/transactions/${transaction}/attachments`, { form })).body.docs[0].id)
  },
  /** The fields a refusal names, with their codes. */
  wrongIn: (body: { errors: { data?: { errors?: { path: string; code?: string }[] } }[] }) =>
    (body.errors[0]?.data?.errors ?? []).map(({ path, code }) => [path, code]),
})
