/** How a file stands with the virus scan, in words. */
export const scanLabels = {
  pending: { en: 'Waiting for scan', ar: 'بانتظار الفحص' },
  clean: { en: 'Clean', ar: 'سليم' },
  infected: { en: 'Infected', ar: 'مصاب' },
  failed: { en: 'Scan failed', ar: 'تعذر الفحص' },
  unscanned: { en: 'Not scanned', ar: 'لم يُفحص' },
} as const
