import type { Config } from 'payload'
import { isStaff } from './isStaff.ts'

/**
 * Saved views of lists: staff make and use them; beyond that the constraint its owner chose decides
 * (only me, everyone, these people). Clients have one list and nothing to save.
 */
export const savedViews: NonNullable<Config['queryPresets']> = {
  access: { create: isStaff, read: isStaff, update: isStaff, delete: isStaff },
  constraints: {},
  labels: { singular: { en: 'Saved view', ar: 'عرض محفوظ' }, plural: { en: 'Saved views', ar: 'العروض المحفوظة' } },
}
