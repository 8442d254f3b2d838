import { offersOf } from '../../reports/order/offersOf.ts'
import { DomainError } from '../../shared/errors.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const reportTypesEndpoint = defineEndpoint({
  method: 'get',
  path: '/types',
  tag: 'Reports',
  summary: { en: 'Which reports there are', ar: 'أنواع التقارير' },
  description: 'Those the caller may ask for: what each is for, its columns and filters; the formats; the presets of `range`.',
  access: 'user',
  response: {
    status: 200,
    description: 'The reports',
    example: {
      reports: [{
        report: 'overdue', label: 'Overdue transactions', about: 'Open work past its due date …', range: 'Due', recent: false, grouped: false,
        columns: [{ key: 'reference', heading: 'Transaction number', kind: 'code', usual: true }], filters: [{ name: 'department', label: 'Department' }],
      }],
      formats: ['csv'],
      ranges: [{ key: 'lastMonth', label: 'Last month' }],
    },
  },
  errors: ['UNAUTHENTICATED'],
  run: async ({ caller, locale }) => {
    if (!caller) throw new DomainError('UNAUTHENTICATED')
    return { body: offersOf(caller.role, locale) }
  },
})
