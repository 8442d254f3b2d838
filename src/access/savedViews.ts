import type { Config, LabelFunction } from 'payload'
import { say, type Text } from '../shared/text.ts'
import { isStaff } from './isStaff.ts'

/** Payload's bar of saved views takes their name as it is: a text in two languages would be read out as an object. */
const inOwn = (text: Text): LabelFunction => ({ i18n }) => say(text, i18n.language === 'ar' ? 'ar' : 'en')

/**
 * Saved views of lists: staff make and use them; beyond that the constraint its owner chose decides
 * (only me, everyone, these people). Clients have one list and nothing to save.
 */
export const savedViews: NonNullable<Config['queryPresets']> = {
  access: { create: isStaff, read: isStaff, update: isStaff, delete: isStaff },
  constraints: {},
  labels: { singular: inOwn({ en: 'saved view', ar: 'عرض محفوظ' }), plural: inOwn({ en: 'Saved views', ar: 'العروض المحفوظة' }) },
}
