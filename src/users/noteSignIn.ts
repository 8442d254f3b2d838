import { createHmac } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { mailTo } from '../mails/mailTo.ts'
import { factsOf } from '../platform/requestFacts.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import type { LockedUser } from './sessions.ts'

/**
 * Remembers when and from which device somebody signed in, and mails them about a device that is new to the account;
 * the first device of all is not news. A device is a kind of browser in a network: a stolen password used from
 * elsewhere shows, a new version of the browser or the next address of the same provider does not.
 */
export async function noteSignIn(req: PayloadRequest, user: LockedUser, at: Date): Promise<void> {
  const sql = sqlOf(req)
  const { ip, userAgent } = factsOf(req)
  const { newDeviceMail } = (await settingsOf(req.payload)).signIn
  const device = createHmac('sha256', req.payload.secret).update(`${kindOf(userAgent ?? '')} ${networkOf(ip ?? '')}`).digest('hex')
  await sql('update users set last_sign_in_at = $2 where id = $1', [user.id, at])
  const [seen] = await sql<{ added: boolean; others: boolean }>(
    `with noted as (
       insert into sign_in_devices (user_id, device_hash, first_seen_at, last_seen_at) values ($1, $2, $3, $3)
       on conflict (user_id, device_hash) do update set last_seen_at = excluded.last_seen_at
       returning xmax = 0 as added)
     select noted.added, exists (select 1 from sign_in_devices where user_id = $1 and device_hash <> $2) as others from noted`,
    [user.id, device, at],
  )
  if (!seen?.added || !seen.others || !newDeviceMail) return
  const data = { device: (userAgent ?? '').slice(0, 200), ip: ip ?? '', at: at.toISOString() }
  await mailTo(req, { to: user.id, mail: 'newDevice', data })
}

/** The browser without its versions. */
function kindOf(userAgent: string): string {
  return userAgent.replace(/[\d._]+/g, '')
}

/** The first half of an IPv4 address, the first 32 bits of an IPv6 one: about a provider in a city. */
function networkOf(ip: string): string {
  return ip.includes(':') ? ip.split(':').slice(0, 2).join(':') : ip.split('.').slice(0, 2).join('.')
}
