import { createHash, randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { sqlOf } from '../platform/tx.ts'

/** What a link from a mail may be good for, and for how many minutes. */
const goodFor = { verifyEmail: 2 * 24 * 60, resetPassword: 60, changeEmail: 24 * 60 } as const
export type LinkPurpose = keyof typeof goodFor

/** Whom a link is for. `email` is the address it proves, where that is not the account's. */
export type LinkOwner = { userId: number | null; registrationId: number | null; email: string | null }

/**
 * A new link token. Only its hash is stored: 256 random bits, told once, in the mail. It takes the place of older ones
 * of the same person and purpose that were not used; the links of one registration all lead to the same and stay good,
 * or a reminder would break the link of the mail before it.
 */
export async function issueMailLink(req: PayloadRequest, purpose: LinkPurpose, owner: LinkOwner): Promise<string> {
  const sql = sqlOf(req)
  const token = randomBytes(32).toString('base64url')
  const { userId, registrationId, email } = owner
  await sql('delete from mail_tokens where purpose = $1 and used_at is null and user_id = $2', [purpose, userId])
  await sql(
    'insert into mail_tokens (purpose, user_id, registration_id, email, token_hash, expires_at) values ($1, $2, $3, $4, $5, $6)',
    [purpose, userId, registrationId, email, hashOf(token), new Date(now().getTime() + goodFor[purpose] * 60_000)],
  )
  return token
}

/**
 * Whether what a mail with a link to an address that is not the account's is about still counts: nobody set a new
 * password or asked for another address since it was asked for, and a link made then would still be good. Asked when it
 * is sent, however late or often: only here is a link made. Holds the account, so that no new password comes between.
 */
export async function stillAsked(req: PayloadRequest, deliveryId: string, purpose: LinkPurpose): Promise<boolean> {
  const [row] = await sqlOf(req)(
    `select 1 from deliveries d join users u on u.id = d.recipient_id
     where d.id = $1 and d.created_at > greatest(u.password_changed_at, now() - make_interval(mins => $2))
       and not exists (select 1 from deliveries later where later.recipient_id = d.recipient_id and later.template = d.template
         and later.created_at > d.created_at)
     for share of u`,
    [deliveryId, goodFor[purpose]],
  )
  return row !== undefined
}

/** The registration that a link leads to; null for any other link, and for one that is unknown. Uses nothing up. */
export async function registrationOfLink(req: PayloadRequest, token: string): Promise<number | null> {
  const [row] = await sqlOf(req)<{ id: number | null }>('select registration_id::int as id from mail_tokens where token_hash = $1', [hashOf(token)])
  return row?.id ?? null
}

/** Uses a link up and says for what and for whom it was made; null when it is unknown, expired or used. Two at once: one wins. */
export async function redeemMailLink(
  req: PayloadRequest,
  token: string,
  purposes: readonly LinkPurpose[],
): Promise<(LinkOwner & { purpose: LinkPurpose }) | null> {
  const [row] = await sqlOf(req)<LinkOwner & { purpose: LinkPurpose }>(
    `update mail_tokens set used_at = $3 where token_hash = $1 and purpose = any($2) and used_at is null and expires_at > $3
     returning purpose, user_id as "userId", registration_id::int as "registrationId", email`,
    [hashOf(token), purposes, now()],
  )
  return row ?? null
}

/** Ends every link that was sent to a person and not used. */
export async function endMailLinks(req: PayloadRequest, userId: number): Promise<void> {
  await sqlOf(req)('delete from mail_tokens where user_id = $1 and used_at is null', [userId])
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
