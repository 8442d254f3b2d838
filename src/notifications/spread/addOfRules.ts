import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import { noticeOf } from '../notices.ts'
import { rulesFor } from '../rules/rulesFor.ts'
import type { Notice } from './claimNotices.ts'

/** Plans what the office's own rules add. Who is told already, by whatever rule, is not told twice. */
export async function addOfRules(req: PayloadRequest, notices: readonly Notice[]): Promise<void> {
  for (const { id, event, ruled } of notices) {
    const notice = noticeOf(event.type)
    if (ruled || notice === 'silent') continue
    const added = await rulesFor(req, { id, event })
    if (added.length === 0) continue
    const rows = added.map(({ ruleId, channel, template, dueAt, recipientId, address }) => ({
      rule: ruleId, channel, person: recipientId ?? null, address: address ?? null, template: template ?? notice.template, due: dueAt,
    }))
    await sqlOf(req)(
      `insert into deliveries (notice_id, rule_id, channel, recipient_id, address, template, due_at)
       select $1, rule, channel, person, address, template, due from jsonb_to_recordset($2::jsonb)
         as row (rule int, channel text, person int, address text, template text, due timestamptz)
       on conflict do nothing`,
      [id, JSON.stringify(rows)],
    )
  }
}
