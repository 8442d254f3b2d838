import type { PayloadRequest } from 'payload'
import type { OfficeEvent } from '../../events/index.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import { choiceOf } from '../asTold.ts'
import { wants } from '../preferences/preferences.ts'
import { preferencesOfMany } from '../preferences/preferencesOf.ts'
import { whatIsTold } from '../whatIsTold.ts'

/**
 * What a digest tells its reader, oldest first, as they may read it now: what was gathered, without what they may no
 * longer read and what they stopped meanwhile. Empty: there is nothing to send. Call it in the tx that sends the mail.
 */
export async function eventsOfDigest(req: PayloadRequest, digest: { id: string; recipientId: number }): Promise<OfficeEvent[]> {
  const { id, recipientId: person } = digest
  const sql = sqlOf(req)
  const gathered = await sql<{ event: OfficeEvent }>(
    `select n.data as event from deliveries d join notices n on n.id = d.notice_id
     where d.digest_id = $1 and d.state = 'gathered' order by n.at, n.id`,
    [id],
  )
  const preferences = (await preferencesOfMany(sql, [person], await settingsOf(req.payload))).get(person)!
  const wanted = gathered.filter(({ event }) => wants(preferences, choiceOf(event, person), 'email'))
  const told = await whatIsTold(req, wanted.map(({ event }) => ({ event, person })))
  return told.filter((event) => event !== null)
}
