import type { CollectionConfig } from 'payload'
import { delegationsConcerned } from '../../access/delegationsConcerned.ts'
import { isStaff } from '../../access/isStaff.ts'
import { nobody } from '../../access/nobody.ts'
import { slugs } from '../../shared/slugs.ts'

const setByOffice = { create: nobody, update: nobody }

/**
 * A person's approvals in a colleague's hands, for a time. A delegation is never changed nor deleted: it is ended, so
 * that what was decided by it can always be told.
 */
export function createDelegationsCollection(): CollectionConfig {
  return {
    slug: slugs.delegations,
    labels: { singular: { en: 'Delegation', ar: 'تفويض' }, plural: { en: 'Delegations', ar: 'التفويضات' } },
    access: { create: isStaff, read: delegationsConcerned, update: nobody, delete: nobody, readVersions: nobody },
    admin: {
      useAsTitle: 'reason',
      defaultColumns: ['from', 'to', 'startsAt', 'endsAt', 'endedAt', 'reason'],
      group: { en: 'Office', ar: 'المكتب' },
      hidden: ({ user }) => user?.role === 'client',
      hideAPIURL: true,
    },
    defaultSort: '-id',
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    fields: [
      {
        name: 'from',
        type: 'relationship',
        relationTo: slugs.users,
        required: true,
        index: true,
        label: { en: 'Who is away', ar: 'المفوِّض' },
      },
      {
        name: 'to',
        type: 'relationship',
        relationTo: slugs.users,
        required: true,
        index: true,
        label: { en: 'Who decides meanwhile', ar: 'المفوَّض إليه' },
      },
      { name: 'startsAt', type: 'date', required: true, label: { en: 'From', ar: 'من' } },
      { name: 'endsAt', type: 'date', required: true, index: true, label: { en: 'Until', ar: 'حتى' } },
      { name: 'reason', type: 'text', required: true, maxLength: 500, label: { en: 'Reason', ar: 'السبب' } },
      { name: 'endedAt', type: 'date', access: setByOffice, admin: { readOnly: true }, label: { en: 'Ended early', ar: 'أُنهي مبكرًا' } },
      {
        name: 'endedBy',
        type: 'relationship',
        relationTo: slugs.users,
        access: setByOffice,
        admin: { readOnly: true },
        label: { en: 'Ended by', ar: 'أنهاه' },
      },
      {
        name: 'createdBy',
        type: 'relationship',
        relationTo: slugs.users,
        access: setByOffice,
        admin: { readOnly: true },
        label: { en: 'Made by', ar: 'أنشأه' },
      },
    ],
  }
}
