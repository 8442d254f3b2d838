import { z } from 'zod'
import { env } from '../../platform/env.ts'
import { sqlOf } from '../../platform/tx.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

/** The mails of a house without a mail server. */
export const outbox = defineEndpoint({
  method: 'get',
  path: '/mail-outbox',
  tag: 'System',
  summary: { en: 'Mails that were not sent', ar: 'الرسائل التي لم تُرسل' },
  description:
    'Without SMTP_URL mails are kept for seven days instead of sent, the newest first. Outside a demo the text of mails that hold a secret link is left out: an administrator must not sign in as somebody else.',
  access: ['admin'],
  query: z.looseObject({ to: z.string().max(254).optional(), limit: z.coerce.number().int().min(1).max(100).default(25) }),
  response: {
    status: 200,
    description: 'The mails',
    example: { docs: [{ id: '…', mail: 'welcome', locale: 'en', to: 'client@example.com', subject: 'Welcome', text: '…', html: '…', headers: { From: '"Office" <office@example.com>', 'Message-ID': '<…@example.com>' }, createdAt: '2026-01-04T07:30:00.000Z' }] },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN'],
  run: async ({ req, query }) => {
    const docs = await sqlOf(req)(
      `select id, mail, locale, "to", subject, case when secret and not $3 then null else text end as text,
         case when secret and not $3 then null else html end as html,
         case when secret and not $3 then null else headers end as headers, created_at as "createdAt"
       from local_mails where $1::text is null or "to" = $1 order by created_at desc, id limit $2`,
      [query.to ?? null, query.limit, env().DEMO],
    )
    return { body: { docs }, headers: { 'cache-control': 'no-store' } }
  },
})
