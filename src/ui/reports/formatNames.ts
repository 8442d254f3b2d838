import type { reportFormats } from '../../reports/reportTypes.ts'

/** What people call the formats of reports; the same in both languages. */
export const formatNames = { pdf: 'PDF', xlsx: 'Excel', csv: 'CSV' } as const satisfies Record<(typeof reportFormats)[number], string>
