import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { nobody } from '../../access/nobody.ts'
import { notificationRuleEndpoints } from '../../endpoints/notification-rules/index.ts'
import { followNotificationRule, followRemovedRule } from '../../hooks/followNotificationRule.ts'
import { guardNotificationRule } from '../../hooks/guardNotificationRule.ts'
import { lockRow } from '../../hooks/lockRow.ts'
import { slugs } from '../../shared/slugs.ts'
import { ruleFields } from './ruleFields.ts'

/** Who else hears of what, when, and by which words: the office's own rules beside those of the product. */
export function createNotificationRulesCollection(): CollectionConfig {
  return {
    slug: slugs.notificationRules,
    labels: { singular: { en: 'Notification rule', ar: 'قاعدة إشعار' }, plural: { en: 'Notification rules', ar: 'قواعد الإشعارات' } },
    access: { create: isAdmin, read: isAdmin, update: isAdmin, delete: isAdmin, readVersions: nobody },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'active', 'events', 'updatedAt'],
      group: { en: 'Office', ar: 'المكتب' },
      hidden: ({ user }) => user?.role !== 'admin',
      hideAPIURL: true,
      description: {
        en: 'Who hears of something beside those the product tells by itself. A rule tells people only of what they may read.',
        ar: 'من يُبلَّغ بأمر ما إضافة إلى من يبلغهم النظام بنفسه. لا تُبلغ القاعدة أحداً إلا بما يحق له الاطلاع عليه.',
      },
    },
    defaultSort: 'name',
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    hooks: {
      beforeOperation: [lockRow('notification_rules')],
      beforeValidate: [guardNotificationRule],
      afterChange: [followNotificationRule],
      afterDelete: [followRemovedRule],
    },
    endpoints: notificationRuleEndpoints,
    fields: ruleFields,
  }
}
