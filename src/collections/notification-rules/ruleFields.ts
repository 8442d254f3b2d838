import type { Field } from 'payload'
import { eventTypeLabels, type EventType } from '../../events/index.ts'
import { accountTemplates } from '../../mails/templates/templateKeys.ts'
import { noticeOf } from '../../notifications/notices.ts'
import { addressesAtMost } from '../../notifications/rules/rule.ts'
import { roleLabels, roles } from '../../shared/roles.ts'
import { slugs } from '../../shared/slugs.ts'

const valueOf = (option: string | { value: string }) => (typeof option === 'string' ? option : option.value)

/** The form of a rule, in the order of the sentence it makes: when, only if, tell whom, by what, how much later, in which words. */
export const ruleFields: Field[] = [
  { name: 'name', type: 'text', required: true, maxLength: 120, label: { en: 'Name', ar: 'الاسم' } },
  {
    name: 'active',
    type: 'checkbox',
    defaultValue: true,
    label: { en: 'In force', ar: 'سارية' },
    admin: {
      description: {
        en: 'Switching it off also takes back what it was going to tell and has not.',
        ar: 'عند إيقافها يُلغى أيضاً ما كانت ستُبلغ به ولم تُبلغ به بعد.',
      },
    },
  },
  {
    name: 'events',
    type: 'select',
    hasMany: true,
    required: true,
    label: { en: 'When', ar: 'متى' },
    options: Object.entries(eventTypeLabels).map(([value, label]) => ({ value, label })),
    filterOptions: ({ options }) => options.filter((option) => noticeOf(valueOf(option) as EventType) !== 'silent'),
    admin: { description: { en: 'Any of these happens.', ar: 'عند وقوع أي منها.' } },
  },
  {
    name: 'condition',
    type: 'textarea',
    maxLength: 2000,
    label: { en: 'Only if', ar: 'بشرط' },
    admin: {
      components: { Field: 'mdc-tracker/client#ConditionField' },
      description: { en: 'Without a condition it tells each time.', ar: 'بلا شرط تُبلغ في كل مرة.' },
    },
  },
  {
    name: 'people',
    type: 'relationship',
    relationTo: slugs.users,
    hasMany: true,
    label: { en: 'Tell these people', ar: 'أبلغ هؤلاء' },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'roles',
        type: 'select',
        hasMany: true,
        options: roles.map((value) => ({ value, label: roleLabels[value] })),
        label: { en: 'Everybody in these roles', ar: 'كل من له هذه الأدوار' },
        admin: { width: '50%', description: { en: 'Of clients, the one of the transaction.', ar: 'من العملاء: عميل المعاملة وحده.' } },
      },
      {
        name: 'departments',
        type: 'relationship',
        relationTo: slugs.departments,
        hasMany: true,
        label: { en: 'Everybody in these departments', ar: 'كل من في هذه الأقسام' },
        admin: { width: '50%' },
      },
    ],
  },
  {
    name: 'addresses',
    type: 'text',
    hasMany: true,
    maxRows: addressesAtMost,
    label: { en: 'Addresses outside', ar: 'عناوين خارجية' },
    admin: {
      description: {
        en: 'Told only what a client of the transaction would be, and no matter of the house. Without words of your own: number, reference and status.',
        ar: 'لا تُبلَّغ إلا بما يُبلَّغ به عميل المعاملة، ولا بشأن داخلي. وبلا نص خاص: الرقم والمرجع والحالة فقط.',
      },
    },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'channels',
        type: 'select',
        hasMany: true,
        required: true,
        defaultValue: ['inApp', 'email'],
        label: { en: 'By', ar: 'عبر' },
        options: [
          { value: 'inApp', label: { en: 'In the application', ar: 'داخل النظام' } },
          { value: 'email', label: { en: 'Email', ar: 'البريد الإلكتروني' } },
        ],
        admin: { width: '50%' },
      },
      {
        name: 'template',
        type: 'relationship',
        relationTo: slugs.emailTemplates,
        label: { en: 'In the words of', ar: 'بنص' },
        // Words about an account hold links that are somebody's alone.
        filterOptions: { key: { not_in: [...accountTemplates, 'digest', 'outsideNotice'] } },
        admin: { width: '50%', description: { en: 'Without: the words of the event.', ar: 'بلا اختيار: نص الحدث نفسه.' } },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'delayMinutes',
        type: 'number',
        min: 0,
        max: 43_200,
        defaultValue: 0,
        label: { en: 'Minutes later', ar: 'بعد دقائق' },
        admin: { width: '33%', step: 1 },
      },
      {
        name: 'at',
        type: 'text',
        maxLength: 5,
        label: { en: 'At', ar: 'عند الساعة' },
        admin: {
          width: '33%',
          placeholder: '08:30',
          description: { en: 'By the clock of the office: told at the next such time.', ar: 'بتوقيت المكتب: يُبلَّغ عند حلول هذا الوقت.' },
        },
      },
      {
        name: 'workingDaysOnly',
        type: 'checkbox',
        defaultValue: false,
        label: { en: 'On working days only', ar: 'في أيام العمل فقط' },
        admin: { width: '33%' },
      },
    ],
  },
  { name: 'trial', type: 'ui', admin: { components: { Field: 'mdc-tracker/rsc#RuleTrial' }, disableListColumn: true } },
]
