import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { nobody } from '../../access/nobody.ts'
import { webhookEndpoints } from '../../endpoints/webhooks/index.ts'
import { guardWebhook } from '../../hooks/guardWebhook.ts'
import { lockRow } from '../../hooks/lockRow.ts'
import { makeWebhookSecret, tellWebhookSecretOnce } from '../../hooks/makeWebhookSecret.ts'
import { noticeWebhook } from '../../hooks/noticeWebhook.ts'
import { eventTypeLabels } from '../../events/index.ts'
import { slugs } from '../../shared/slugs.ts'
import { isOfferedToWebhooks } from '../../webhooks/webhookEvents.ts'

const setByOffice = { create: nobody, update: nobody }

/**
 * The programs that are told of what happens: by workflows, whose definitions name their keys, and of the events each of
 * them asks for. One that is not used any more is
 * switched off and stays, so that the log of its deliveries keeps its name.
 */
export function createWebhooksCollection(): CollectionConfig {
  return {
    slug: slugs.webhooks,
    labels: { singular: { en: 'Webhook', ar: 'خطاف ويب' }, plural: { en: 'Webhooks', ar: 'خطافات الويب' } },
    access: { create: isAdmin, read: isAdmin, update: isAdmin, delete: nobody, readVersions: nobody },
    admin: {
      useAsTitle: 'key',
      defaultColumns: ['key', 'address', 'active', 'description'],
      group: { en: 'Office', ar: 'المكتب' },
      hidden: ({ user }) => user?.role !== 'admin',
      hideAPIURL: true,
    },
    defaultSort: 'key',
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    hooks: {
      beforeOperation: [lockRow('webhooks')],
      beforeValidate: [guardWebhook],
      beforeChange: [makeWebhookSecret],
      afterChange: [noticeWebhook, tellWebhookSecretOnce],
    },
    endpoints: webhookEndpoints,
    fields: [
      {
        name: 'key',
        type: 'text',
        required: true,
        unique: true,
        maxLength: 50,
        label: { en: 'Key', ar: 'المعرّف' },
        admin: {
          description: {
            en: 'By this name workflows call it: small letters, digits and _. It cannot be changed later.',
            ar: 'بهذا الاسم تستدعيه سير العمل: أحرف لاتينية صغيرة وأرقام و_. لا يمكن تغييره لاحقاً.',
          },
        },
      },
      {
        name: 'address',
        type: 'text',
        required: true,
        maxLength: 2000,
        label: { en: 'Address', ar: 'العنوان' },
        admin: { description: { en: 'Where it is told, such as https://accounts.example.com/tracker.', ar: 'حيث يُبلَّغ، مثل https://accounts.example.com/tracker.' } },
      },
      { name: 'description', type: 'textarea', maxLength: 1000, label: { en: 'What it is for', ar: 'الغرض منه' } },
      {
        name: 'events',
        type: 'select',
        hasMany: true,
        label: { en: 'Events it is told of', ar: 'الأحداث التي يُبلَّغ بها' },
        options: Object.entries(eventTypeLabels).map(([value, label]) => ({ value, label })),
        filterOptions: ({ options }) => options.filter((option) => isOfferedToWebhooks(typeof option === 'string' ? option : option.value)),
        admin: {
          description: {
            en: 'It is told whenever one of these happens, beside what workflows tell it. What an import does to single transactions is left out.',
            ar: 'يُبلَّغ كلما وقع واحد منها، إضافة إلى ما تُرسله إليه سير العمل. ولا يُبلَّغ بما يُجريه الاستيراد على كل معاملة.',
          },
        },
      },
      {
        name: 'active',
        type: 'checkbox',
        defaultValue: true,
        label: { en: 'In use', ar: 'قيد الاستخدام' },
        admin: {
          description: {
            en: 'While it is not, what workflows tell it is kept in the log below, to be sent by hand; events are not kept.',
            ar: 'أثناء إيقافه يُحفظ ما تُرسله إليه سير العمل في السجل أدناه ليُرسل يدوياً، أما الأحداث فلا تُحفظ.',
          },
        },
      },
      { name: 'log', type: 'ui', admin: { components: { Field: 'mdc-tracker/rsc#WebhookLog' }, disableListColumn: true } },
      { name: 'sealedSecret', type: 'text', hidden: true, access: { ...setByOffice, read: nobody } },
      // Only in the answer to its creation and renewal; stored sealed.
      { name: 'secret', type: 'text', virtual: true, access: { ...setByOffice, read: nobody }, admin: { hidden: true }, label: { en: 'Secret', ar: 'السر' } },
    ],
  }
}
