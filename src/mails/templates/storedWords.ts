import type { Payload } from 'payload'
import { now } from '../../platform/clock.ts'
import { onPayload } from '../../platform/onPayload.ts'
import { sqlOnPool } from '../../platform/tx.ts'
import { readBody } from './readBody.ts'
import type { Words, WordsOfTemplate } from './words.ts'

/** How long a process trusts what it read, as with settings: a change is in force everywhere within five seconds. */
const FRESH_FOR_MS = 3_000

/** Words an administrator wrote: for a template of the product, or one of their own, which speaks of `event` or of none. */
export type StoredTemplate = { key: string; event: string | null; words: WordsOfTemplate }

type Row = { key: string; event: string | null } & Record<`${'en' | 'ar'}_${'subject' | 'button'}`, string | null> & Record<'en_body' | 'ar_body', unknown>
type Memory = { templates: Map<string, StoredTemplate>; asOf: number; reading: Promise<void> | null }

/** The words the office wrote itself, by key; what it did not change has those of the release. At most three seconds old. */
export async function storedTemplates(payload: Payload): Promise<ReadonlyMap<string, StoredTemplate>> {
  const memory = memoryOf(payload)
  const age = now().getTime() - memory.asOf
  if (age >= 0 && age < FRESH_FOR_MS) return memory.templates
  memory.reading ??= read(payload, memory).finally(() => (memory.reading = null))
  await memory.reading
  return memory.templates
}

/** Makes this process read them again; after a save. */
export function forgetTemplates(payload: Payload): void {
  memoryOf(payload).asOf = -Infinity
}

async function read(payload: Payload, memory: Memory): Promise<void> {
  const asOf = now().getTime()
  const rows = await sqlOnPool(payload)<Row>(
    'select key, event, en_subject, en_body, en_button, ar_subject, ar_body, ar_button from email_templates where customised',
  )
  memory.templates = new Map(rows.flatMap((row) => {
    const en = wordsOf(row.en_subject, row.en_body, row.en_button)
    const ar = wordsOf(row.ar_subject, row.ar_body, row.ar_button)
    return en && ar ? [[row.key, { key: row.key, event: row.event, words: { en, ar } }] as const] : []
  }))
  memory.asOf = asOf
}

/** Null for what no mail can be made of; saving refuses that, so it was put there past us. */
function wordsOf(subject: string | null, body: unknown, button: string | null): Words | null {
  const { state } = readBody(body)
  return state && subject ? { subject, body: state, button: button || null } : null
}

const memoryOf = (payload: Payload): Memory => onPayload<Memory>(payload, 'mails.templates', () => ({ templates: new Map(), asOf: -Infinity, reading: null }))
