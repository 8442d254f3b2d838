/** How an account stands, in words. */
export const accountLabels = {
  pending: { en: 'Waiting for approval', ar: 'بانتظار الموافقة' },
  active: { en: 'Active', ar: 'نشط' },
  rejected: { en: 'Rejected', ar: 'مرفوض' },
  deactivated: { en: 'Deactivated', ar: 'معطّل' },
} as const
