import { z } from 'zod'
import type { PayloadRequest } from 'payload'
import type { Text } from '../../shared/text.ts'
import { activate } from '../../users/activate.ts'
import { approve } from '../../users/approve.ts'
import { deactivate } from '../../users/deactivate.ts'
import { publicUser } from '../../users/publicUser.ts'
import { reject } from '../../users/reject.ts'
import { userExample } from '../auth/schemas.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'

type Verb = {
  verb: 'approve' | 'reject' | 'activate' | 'deactivate'
  summary: Text
  description: string
  said: Text
  /** What may be sent: a reason, where there is something to give reasons for. */
  example: { reason?: string }
  run: (req: PayloadRequest, id: number, reason: string | null) => Promise<Record<string, unknown>>
}

/** One of the four ways in which an admin moves an account on. All answer the account as it is then. */
const accountVerb = ({ verb, summary, description, said, example, run }: Verb) =>
  defineEndpoint({
    method: 'put',
    path: `/:id/${verb}`,
    tag: 'Users',
    summary,
    description,
    access: ['admin'],
    params: idParam,
    body: z.object({ reason: z.string().trim().max(1_000).optional() }),
    example,
    response: { status: 200, description: 'The account as it is now', example: { message: said.en, doc: userExample } },
    errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', ...(verb === 'reject' ? (['REASON_REQUIRED'] as const) : [])],
    run: async ({ req, params, body, locale }) => {
      const doc = await run(req, params.id, body.reason || null)
      return { body: { message: said[locale], doc: { ...publicUser(doc), statusReason: doc['statusReason'] ?? null } } }
    },
  })

export const approveUser = accountVerb({
  verb: 'approve',
  summary: { en: 'Approve a registration', ar: 'الموافقة على طلب تسجيل' },
  description: 'Of an account that waits, or was rejected before. The applicant is told by mail.',
  example: {},
  said: { en: 'Approved. The applicant is told by mail.', ar: 'تمت الموافقة، وسيُبلّغ مقدم الطلب بالبريد.' },
  run: (req, id) => approve(req, id),
})

export const rejectUser = accountVerb({
  verb: 'reject',
  summary: { en: 'Reject a registration', ar: 'رفض طلب تسجيل' },
  description: 'With a reason, which the applicant is told by mail.',
  example: { reason: 'The registration number belongs to another company.' },
  said: { en: 'Rejected. The applicant is told by mail.', ar: 'تم الرفض، وسيُبلّغ مقدم الطلب بالبريد.' },
  run: (req, id, reason) => reject(req, id, reason ?? ''),
})

export const activateUser = accountVerb({
  verb: 'activate',
  summary: { en: 'Activate an account', ar: 'تفعيل حساب' },
  description: 'Lets a deactivated person in again.',
  example: {},
  said: { en: 'The account is active.', ar: 'الحساب نشط.' },
  run: (req, id) => activate(req, id),
})

export const deactivateUser = accountVerb({
  verb: 'deactivate',
  summary: { en: 'Deactivate an account', ar: 'تعطيل حساب' },
  description: 'Its sessions end at once. The last active administrator cannot be deactivated.',
  example: { reason: 'Left the company.' },
  said: { en: 'The account is deactivated; its sessions have ended.', ar: 'تم تعطيل الحساب وانتهت جلساته.' },
  run: (req, id, reason) => deactivate(req, id, reason),
})
