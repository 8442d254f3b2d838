import type { Text } from '../text.ts'

/** Workflows and their versions. */
export const workflows = {
  UNKNOWN_WORKFLOW_PART: {
    en: '"{key}" is not part of the workflow "{workflow}".',
    ar: '«{key}» ليس جزءاً من سير العمل «{workflow}».',
  },
  WORKFLOW_INVALID: {
    en: 'The workflow "{workflow}" cannot be published: {findings}.',
    ar: 'لا يمكن نشر سير العمل «{workflow}»: {findings}.',
  },
  WORKFLOW_IMMUTABLE: {
    en: 'Version {version} of the workflow "{workflow}" is published and cannot be edited; create a new version.',
    ar: 'النسخة {version} من سير العمل «{workflow}» منشورة ولا يمكن تعديلها، يرجى إنشاء نسخة جديدة.',
  },
  NOTHING_TO_PUBLISH: {
    en: 'The workflow "{workflow}" has no draft to publish.',
    ar: 'ليس لسير العمل «{workflow}» مسودة لنشرها.',
  },
  DRAFT_CHANGED: {
    en: 'The draft of the workflow "{workflow}" was changed meanwhile; please look at it again.',
    ar: 'تغيرت مسودة سير العمل «{workflow}» في هذه الأثناء، يرجى مراجعتها مجدداً.',
  },
  PLAN_OUTDATED: {
    en: 'Transactions have changed since the plan was made; please look at a new plan.',
    ar: 'تغيرت معاملات منذ إعداد الخطة، يرجى مراجعة خطة جديدة.',
  },
  VERSION_NOT_PUBLISHED: {
    en: 'Version {version} of the workflow "{workflow}" is not the published one; transactions are only moved to that.',
    ar: 'النسخة {version} من سير العمل «{workflow}» ليست المنشورة، ولا تُنقل المعاملات إلا إلى المنشورة.',
  },
} as const satisfies Record<string, Text>
