import { z } from 'zod'
import { previewReport } from '../../reports/custom/previewReport.ts'
import { reportSources, type ReportSource } from '../../reports/reportTypes.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const previewDefinition = defineEndpoint({
  method: 'post',
  path: '/preview',
  tag: 'Reports',
  summary: { en: 'Look at a custom report before it is saved', ar: 'معاينة تقرير مخصص قبل حفظه' },
  description:
    'The first 20 rows of each table, the total and the chart, from the rows that the caller may read now; `rowsExpected` is the number of all. ' +
    'What is wrong with the definition is told by path. Nothing is kept.',
  access: ['editor', 'admin'],
  body: z.strictObject({
    source: z.enum(Object.keys(reportSources) as [ReportSource, ...ReportSource[]]),
    definition: z.record(z.string(), z.unknown()),
    language: z.enum(['en', 'ar']).optional(),
  }),
  example: {
    source: 'transactions',
    definition: {
      columns: [], filters: [{ field: 'createdAt', operator: 'period', value: 'lastMonth' }], groups: [{ field: 'status' }], aggregates: [{ of: 'count' }],
      sort: [{ by: 'value:0', direction: 'desc' }], chart: { kind: 'bar', value: 0 },
    },
  },
  response: {
    status: 200,
    description: 'How the report would begin',
    example: {
      sections: [
        {
          key: 'figures', heading: 'Figures', tiles: [],
          charts: [{ kind: 'bar', title: 'Transactions by Status', categories: ['Submitted'], series: [{ name: 'Transactions', values: [12] }], unit: 'Transactions' }],
          columns: [{ key: 'group0', heading: 'Status', kind: 'text', width: 16 }, { key: 'value0', heading: 'Transactions', kind: 'number', width: 18 }],
          rows: [['Submitted', 12]], total: ['All', 12],
        },
      ],
      filters: [{ label: 'Created', value: 'last month' }],
      rowsExpected: 1,
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED', 'TOO_MUCH_TO_PREVIEW'],
  run: async ({ req, body, locale }) => {
    const { source, definition, language } = body
    return { body: await previewReport(req, { name: '', source, definition }, { locale: language ?? locale, gone: (req as unknown as Request).signal }) }
  },
})
