import { z } from 'zod'
import { bouncedAddresses, forgetBounced } from '../../mails/log/bouncedAddresses.ts'
import { say } from '../../shared/text.ts'
import { pageOf } from '../../transactions/list.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { pageOfDeliveries } from './schemas.ts'

const example = {
  address: 'gone@example.com', person: { id: 7, name: 'Sara' }, code: 550, answer: '550 5.1.1 No such user here', times: 2,
  firstAt: '2026-11-20T07:00:00.000Z', lastAt: '2026-11-22T09:30:00.000Z',
}

export const listBounced = defineEndpoint({
  method: 'get',
  path: '/bounced-addresses',
  tag: 'Mails',
  summary: { en: 'Addresses that do not exist', ar: 'عناوين غير موجودة' },
  description: 'Where the mail server said that there is nobody of that name (5.1.x), the last one first. Mail that is not critical spares them; critical mail is tried, and takes the mark off when it arrives.',
  access: ['admin'],
  query: z.object(pageOfDeliveries),
  response: {
    status: 200,
    description: 'A page of addresses',
    example: { docs: [example], totalDocs: 1, limit: 25, page: 1, totalPages: 1, pagingCounter: 1, hasPrevPage: false, hasNextPage: false, prevPage: null, nextPage: null },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED'],
  run: async ({ req, query: { page, limit } }) => {
    const { docs, totalDocs } = await bouncedAddresses(req, { page, limit })
    return { body: pageOf(docs, totalDocs, page, limit), headers: { 'cache-control': 'no-store' } }
  },
})

export const removeBounced = defineEndpoint({
  method: 'delete',
  path: '/bounced-addresses/:address',
  tag: 'Mails',
  summary: { en: 'Try an address again', ar: 'إعادة المحاولة مع عنوان' },
  description: 'Takes the mark off an address, so that mail goes there again. What was left out meanwhile is not sent by that; send it again from the log.',
  access: ['admin'],
  params: z.object({ address: z.string().min(3).max(254) }),
  response: { status: 200, description: 'Done', example: { message: 'Mail goes to this address again.' } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params, locale }) => {
    await forgetBounced(req, params.address)
    return { body: { message: say({ en: 'Mail goes to this address again.', ar: 'ستُرسل الرسائل إلى هذا العنوان من جديد.' }, locale) } }
  },
})
