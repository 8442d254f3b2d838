import { countsOf } from '../../transactions/counts.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const transactionCounts = defineEndpoint({
  method: 'get',
  path: '/counts',
  tag: 'Transactions',
  summary: { en: 'How many, by view and status', ar: 'الأعداد حسب العرض والحالة' },
  description: 'Figures over exactly what the caller may see; the same questions as the filters of the list.',
  access: 'user',
  response: {
    status: 200,
    description: 'The figures',
    example: {
      all: 12, open: 9, mine: 3, unassigned: 1, overdue: 2, due_soon: 1, my_approvals: 0,
      by_status: [{ status: 'draft', label: 'Draft', colour: 'grey', kind: 'initial', count: 1 }],
    },
  },
  errors: ['UNAUTHENTICATED'],
  run: async ({ req, caller, locale }) => ({ body: await countsOf(req, caller!, locale) }),
})
