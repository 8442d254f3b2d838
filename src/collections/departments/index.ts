import { slugs } from '../../shared/slugs.ts'
import { createWordListCollection } from '../wordList.ts'

/** The office's departments; each keeps a queue of unassigned transactions. */
export const createDepartmentsCollection = () =>
  createWordListCollection({
    slug: slugs.departments,
    singular: { en: 'Department', ar: 'القسم' },
    plural: { en: 'Departments', ar: 'الأقسام' },
    usedAs: 'department',
  })
