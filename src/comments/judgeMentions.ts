import type { PayloadRequest } from 'payload'
import { whoMayRead } from '../notifications/whoMayRead.ts'
import { callerOf } from '../platform/caller.ts'
import { sqlOf } from '../platform/tx.ts'
import type { FieldError } from '../shared/errors.ts'
import { mentionsIn, withNames } from '../shared/richText/mentionsIn.ts'
import type { RichText } from '../shared/richText/nodes.ts'
import { plainTextOf } from '../shared/richText/plainTextOf.ts'
import type { Text } from '../shared/text.ts'
import type { Words } from './readWords.ts'
import { wrong } from './wrong.ts'

/** The most people a comment may name. */
const most = 20

type About = { transaction: { id: number; client?: number | null | undefined }; internal: boolean }
type Named = { id: number; name: string; role: string }

/**
 * The same words with the people they mention by their present names. Staff mention who can read the transaction, its
 * client only where the client reads the comment. Who was `known` before an edit is not judged again. Raises
 * VALIDATION_FAILED at each mention that is none; strangers, the inactive and the unknown are refused alike.
 */
export async function judgeMentions(req: PayloadRequest, words: Words, about: About, known: readonly number[] = []): Promise<Words> {
  const found = words.body ? mentionsIn(words.body) : []
  if (!words.body || found.length === 0) return words
  const ids = peopleIn(words.body)
  const first = `body.${found[0]!.path}`
  if (callerOf(req)?.role === 'client') throw wrong({ path: first, code: 'MENTION_NOT_ALLOWED', message: staffOnly })
  if (ids.length > most) throw wrong({ path: first, code: 'TOO_MANY_MENTIONS', message: tooMany })
  const people = await sqlOf(req)<Named>('select id, name, role from users where id = any($1::int[])', [ids])
  const readers = await whoMayRead(req.payload, ids.filter((id) => !known.includes(id)), about.transaction.id, { within: req })
  const judged = new Map(people.map((person) => [person.id, problemWith(person, about)]))
  const problems = found.flatMap(({ path, mention: { user } }): FieldError[] => {
    if (known.includes(user)) return []
    const message = readers.includes(user) ? judged.get(user) : cannotRead(user)
    return message ? [{ path: `body.${path}`, code: 'MENTION_REFUSED', message }] : []
  })
  if (problems.length > 0) throw wrong(...problems)
  const body = withNames(words.body, new Map(people.map(({ id, name }) => [id, name])))
  return { text: plainTextOf(body).trim(), body }
}

/** Who is named, once each. */
export function peopleIn(body: RichText | null): number[] {
  return body ? [...new Set(mentionsIn(body).map(({ mention }) => mention.user))] : []
}

function problemWith({ id, role }: Named, { transaction, internal }: About): Text | null {
  if (role !== 'client') return null
  if (id !== transaction.client) return cannotRead(id)
  return internal ? clientReadsNoInternal : null
}

const staffOnly: Text = { en: 'Only the staff of the office mention people.', ar: 'الإشارة إلى الأشخاص متاحة لموظفي المكتب فقط.' }
const tooMany: Text = { en: `A comment mentions at most ${most} people.`, ar: `يشير التعليق إلى ${most} شخصاً على الأكثر.` }
const cannotRead = (id: number): Text => ({
  en: `Person ${id} cannot be mentioned here: nobody of that number reads this transaction.`,
  ar: `لا يمكن الإشارة إلى الشخص ${id} هنا: لا أحد بهذا الرقم يطلع على هذه المعاملة.`,
})
const clientReadsNoInternal: Text = {
  en: 'The client does not read internal comments and cannot be mentioned in one.',
  ar: 'لا يطلع العميل على التعليقات الداخلية ولا يمكن الإشارة إليه فيها.',
}
