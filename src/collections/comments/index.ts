import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { isSignedIn } from '../../access/isSignedIn.ts'
import { nobody } from '../../access/nobody.ts'
import { readableComments } from '../../access/readableComments.ts'
import { commentEndpoints } from '../../endpoints/comments/index.ts'
import { guardComment } from '../../hooks/guardComment.ts'
import { publishCommentEvents } from '../../hooks/publishCommentEvents.ts'
import { slugs } from '../../shared/slugs.ts'

/** What people say about a transaction: internal (staff only) or external (the client reads it too). */
export function createCommentsCollection(): CollectionConfig {
  return {
    slug: slugs.comments,
    labels: { singular: { en: 'Comment', ar: 'تعليق' }, plural: { en: 'Comments', ar: 'التعليقات' } },
    access: {
      create: isSignedIn,
      read: readableComments,
      // The author edits by an endpoint of ours, within fifteen minutes.
      update: nobody,
      delete: nobody,
      readVersions: isAdmin,
    },
    admin: { useAsTitle: 'text', defaultColumns: ['transaction', 'author', 'internal', 'text', 'createdAt'], hidden: true },
    defaultSort: '-createdAt',
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    endpoints: commentEndpoints,
    hooks: {
      beforeValidate: [guardComment],
      afterChange: [publishCommentEvents],
    },
    fields: [
      { name: 'transaction', type: 'relationship', relationTo: slugs.transactions, required: true, index: true, label: { en: 'Transaction', ar: 'المعاملة' } },
      { name: 'author', type: 'relationship', relationTo: slugs.users, index: true, label: { en: 'Author', ar: 'الكاتب' } },
      // Staff's words stay in the house unless they say otherwise: the safe mistake is the internal one.
      { name: 'internal', type: 'checkbox', defaultValue: true, label: { en: 'Internal', ar: 'داخلي' } },
      { name: 'text', type: 'textarea', required: true, maxLength: 5000, label: { en: 'Comment', ar: 'التعليق' } },
      // A Lexical state of the few kinds of nodes that shared/richText knows; null where the text is all there is.
      { name: 'body', type: 'json', label: { en: 'Formatted comment', ar: 'التعليق المنسق' } },
      { name: 'replyTo', type: 'relationship', relationTo: slugs.comments, index: true, label: { en: 'Reply to', ar: 'رد على' } },
      { name: 'editedAt', type: 'date', label: { en: 'Edited', ar: 'تاريخ التعديل' } },
    ],
  }
}
