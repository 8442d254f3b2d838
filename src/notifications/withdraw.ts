import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { noticesChannel } from './inApp/noticesChannel.ts'

const notOut = `state in ('planned', 'waiting', 'digest')`

/** Takes back what people were still to be told of these transactions, since they are deleted now; in the tx of that. */
export async function withdrawAbout(req: PayloadRequest, transactions: readonly number[]): Promise<void> {
  await sqlOf(req)(
    `update deliveries set state = 'cancelled', reason = 'transactionDeleted', ended_at = now()
     where notice_id in (select id from notices where transaction_id = any($1::int[])) and ${notOut}`,
    [transactions],
    'withdraw-about',
  )
}

/**
 * Takes back what the client, and whoever is no account, was told and was to be told of these files, since they are internal now;
 * in the tx that makes them so. What is being told at this moment looks at the files first, and waits for that tx.
 */
export async function withdrawFiles(req: PayloadRequest, { transactionId, files }: { transactionId: number; files: readonly number[] }): Promise<void> {
  await sqlOf(req)(
    `with told as (
       delete from notifications n using users person
       where n.transaction_id = $1 and n.event in ('documentSubmitted', 'fileQuarantined', 'fileReleased')
         and (n.data->>'attachmentId')::int = any($2::int[]) and person.id = n.recipient_id and person.role = 'client'
       returning n.recipient_id
     ), kept as (
       update deliveries d set state = 'skipped', reason = 'hidden', ended_at = now()
       from notices n
       where d.notice_id = n.id and n.transaction_id = $1
         and n.event in ('documentSubmitted', 'documentVisibilityChanged', 'fileQuarantined', 'fileReleased')
         and (n.data->>'attachmentId')::int = any($2::int[]) and d.${notOut}
         and (d.recipient_id is null or d.recipient_id in (select id from users where role = 'client'))
     )
     select pg_notify('${noticesChannel}', json_build_object('u', recipient_id)::text) from (select distinct recipient_id from told) as readers`,
    [transactionId, files],
  )
}
