import { isReferencePrefix } from '../reference.ts'
import { choice, number, shown, text, toggle } from './makers.ts'
import type { SettingGroup } from './setting.ts'

export const transactions = {
  label: { en: 'Transactions', ar: 'المعاملات' },
  help: {
    en: 'How transactions are numbered, filled in and handed out.',
    ar: 'طريقة ترقيم المعاملات وتعبئتها وتوزيعها.',
  },
  settings: {
    numberPrefix: text({
      label: { en: 'Number prefix', ar: 'بادئة الرقم' },
      help: {
        en: 'The letters before the year in new transaction numbers: 1 to 10 capitals A to Z. Given numbers stay.',
        ar: 'الأحرف التي تسبق السنة في رقم المعاملة الجديدة: من 1 إلى 10 أحرف لاتينية كبيرة. الأرقام السابقة لا تتغير.',
      },
      default: 'TRX',
      maxLength: 10,
      required: true,
      rule: (value) =>
        isReferencePrefix(value) || {
          en: `${shown(value)} is not a prefix; expected 1 to 10 capital letters A to Z.`,
          ar: `${shown(value)} ليست بادئة صالحة، والمتوقع من 1 إلى 10 أحرف كبيرة من A إلى Z.`,
        },
    }),
    defaultWorkflow: text({
      label: { en: 'Default workflow', ar: 'سير العمل الافتراضي' },
      help: {
        en: 'The key of the workflow that a new transaction follows; it must have a published version.',
        ar: 'مفتاح سير العمل الذي تتبعه المعاملة الجديدة، ويجب أن تكون له نسخة منشورة.',
      },
      names: 'publishedWorkflow',
      default: 'default',
      maxLength: 60,
      required: true,
      rule: (value) =>
        /^[a-z0-9][a-z0-9_-]*$/i.test(value) || {
          en: `${shown(value)} is not a key; expected letters, digits, - and _.`,
          ar: `${shown(value)} ليس مفتاحاً، والمتوقع أحرف وأرقام و- و_.`,
        },
    }),
    descriptionRequired: toggle({
      label: { en: 'Description required', ar: 'الوصف إلزامي' },
      help: {
        en: 'Whether a transaction needs a description before it is submitted.',
        ar: 'هل تحتاج المعاملة إلى وصف قبل تقديمها.',
      },
      default: false,
    }),
    attachmentRequired: toggle({
      label: { en: 'Attachment required', ar: 'المرفق إلزامي' },
      help: {
        en: 'Whether a transaction needs at least one file before it is submitted.',
        ar: 'هل تحتاج المعاملة إلى ملف واحد على الأقل قبل تقديمها.',
      },
      default: false,
    }),
    autoAssignment: choice({
      label: { en: 'Automatic assignment', ar: 'الإسناد التلقائي' },
      help: {
        en: 'Who receives a submitted transaction that nobody was chosen for.',
        ar: 'من يستلم المعاملة المقدمة التي لم يُختر لها أحد.',
      },
      default: 'off',
      options: [
        { value: 'off', label: { en: 'Nobody (off)', ar: 'لا أحد (متوقف)' } },
        { value: 'round_robin', label: { en: 'Each editor in turn', ar: 'كل محرر بالتناوب' } },
        { value: 'least_loaded', label: { en: 'The editor with the least open work', ar: 'المحرر الأقل عملاً' } },
        { value: 'by_category', label: { en: 'By category', ar: 'حسب التصنيف' } },
        { value: 'by_priority', label: { en: 'By priority', ar: 'حسب الأولوية' } },
      ],
    }),
    reassignment: toggle({
      label: { en: 'Reassignment', ar: 'إعادة الإسناد' },
      help: {
        en: 'Whether editors may hand an assigned transaction to somebody else. Admins always may.',
        ar: 'هل يمكن للمحررين نقل معاملة مسندة إلى غيرهم. مدير النظام يمكنه ذلك دائماً.',
      },
      default: true,
    }),
    delegationDaysMax: number({
      label: { en: 'Longest delegation', ar: 'أطول تفويض' },
      help: {
        en: 'For how many days somebody may hand their approvals on to a colleague: 1 to 366.',
        ar: 'عدد الأيام التي يجوز خلالها تفويض الموافقات إلى زميل: من 1 إلى 366.',
      },
      default: 90,
      min: 1,
      max: 366,
      unit: { en: 'days', ar: 'يوم' },
    }),
    duplication: toggle({
      label: { en: 'Duplication', ar: 'النسخ' },
      help: {
        en: 'Whether a transaction may be copied into a new draft.',
        ar: 'هل يمكن نسخ المعاملة إلى مسودة جديدة.',
      },
      default: true,
    }),
    drafts: toggle({
      label: { en: 'Drafts', ar: 'المسودات' },
      help: {
        en: 'Whether work may be kept as a draft. Off: a new transaction is submitted at once.',
        ar: 'هل يمكن حفظ العمل مسودة. عند الإيقاف تُقدَّم المعاملة الجديدة مباشرة.',
      },
      default: true,
    }),
    descriptionMax: number({
      label: { en: 'Longest description', ar: 'أطول وصف' },
      help: {
        en: 'How many characters a description has at most: 100 to 2000.',
        ar: 'أكبر عدد لأحرف الوصف: من 100 إلى 2000.',
      },
      default: 2000,
      min: 100,
      max: 2000,
      unit: { en: 'characters', ar: 'حرف' },
    }),
    commentMax: number({
      label: { en: 'Longest comment', ar: 'أطول تعليق' },
      help: {
        en: 'How many characters a comment has at most: 100 to 5000.',
        ar: 'أكبر عدد لأحرف التعليق: من 100 إلى 5000.',
      },
      default: 5000,
      min: 100,
      max: 5000,
      unit: { en: 'characters', ar: 'حرف' },
    }),
    tagsMax: number({
      label: { en: 'Tags', ar: 'الوسوم' },
      help: { en: 'How many tags a transaction has at most: 0 to 20.', ar: 'أكبر عدد لوسوم المعاملة: من 0 إلى 20.' },
      default: 20,
      min: 0,
      max: 20,
      unit: { en: 'tags', ar: 'وسم' },
    }),
    capacityPerEditor: number({
      label: { en: 'Capacity of an editor', ar: 'سعة المحرر' },
      help: {
        en: 'How many open transactions an editor is expected to handle at once: 1 to 500.',
        ar: 'عدد المعاملات المفتوحة التي يُتوقع أن يعالجها المحرر في وقت واحد: من 1 إلى 500.',
      },
      default: 10,
      min: 1,
      max: 500,
      unit: { en: 'transactions', ar: 'معاملة' },
    }),
  },
} as const satisfies SettingGroup
