import { buildingKit } from '../../reports/custom/buildingKit.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const reportSourcesOffered = defineEndpoint({
  method: 'get',
  path: '/sources',
  tag: 'Reports',
  summary: { en: 'What reports can be built from', ar: 'ما تُبنى منه التقارير' },
  description:
    'The sources that the caller may use with their fields: how each is filtered, grouped, counted and sorted, and the lists that values are chosen from. ' +
    'Lists of people hold the first 500 by name; a filter takes the id of any other as well, and `me` for whoever reads the report.',
  access: ['editor', 'admin'],
  response: {
    status: 200,
    description: 'Sources, fields, words',
    example: {
      sources: [
        {
          key: 'transactions', label: 'Transactions', rows: 'Transactions', usual: ['externalReference', 'reference'],
          fields: [{ key: 'status', label: 'Status', kind: 'choice', operators: ['in', 'notIn', 'empty', 'notEmpty'], aggregates: ['distinct'], groups: true, dated: false, sorts: true, choices: 'statuses' }],
        },
      ],
      choices: { statuses: [{ value: 'submitted', label: 'Submitted' }] },
      operators: { in: 'is any of' }, periods: [{ value: 'lastMonth', label: 'last month' }], intervals: [{ value: 'month', label: 'by month' }],
      aggregates: { count: 'Number of rows' }, charts: [{ value: 'bar', label: 'Bars' }],
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN'],
  run: async ({ req, locale }) => ({ body: await buildingKit(req, locale) }),
})
