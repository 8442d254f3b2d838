import type { PayloadRequest } from 'payload'
import { recordAudit } from '../audit/record.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { newSecret } from './secret.ts'

/** Gives a webhook a new secret and tells it, this once; the old one signs nothing from now on. Raises NOT_FOUND. */
export async function renewSecret(req: PayloadRequest, id: number): Promise<{ key: string; secret: string }> {
  return inTx(req, async () => {
    const [webhook] = await sqlOf(req)<{ key: string }>('select key from webhooks where id = $1 for update', [id])
    if (!webhook) throw new DomainError('NOT_FOUND')
    const { secret, sealed } = newSecret(req.payload, webhook.key)
    await sqlOf(req)('update webhooks set sealed_secret = $2, updated_at = now() where id = $1', [id, sealed])
    await recordAudit(req, [{ action: 'webhook.secretRenewed', entity: 'webhooks', entityId: id, after: { key: webhook.key } }])
    return { key: webhook.key, secret }
  })
}
