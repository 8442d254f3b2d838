import { slugs } from '../../shared/slugs.ts'
import { createWordListCollection } from '../wordList.ts'

/** Kinds of transactions ("Document Review", "Submission"), kept by admins. */
export const createTransactionTypesCollection = () =>
  createWordListCollection({
    slug: slugs.types,
    singular: { en: 'Transaction type', ar: 'نوع المعاملة' },
    plural: { en: 'Transaction types', ar: 'أنواع المعاملات' },
    usedAs: 'type',
  })
