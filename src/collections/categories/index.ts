import { slugs } from '../../shared/slugs.ts'
import { createWordListCollection } from '../wordList.ts'

/** Fields of work ("Architecture", "Planning"), kept by admins. */
export const createCategoriesCollection = () =>
  createWordListCollection({
    slug: slugs.categories,
    singular: { en: 'Category', ar: 'التصنيف' },
    plural: { en: 'Categories', ar: 'التصنيفات' },
    usedAs: 'category',
  })
