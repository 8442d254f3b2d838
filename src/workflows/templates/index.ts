import { claimRoles, declarationActivities, paymentRequestActivities } from './claimActivities.ts'
import { declarations } from './declarations.ts'
import { defaultLifecycle } from './defaultLifecycle.ts'
import { engineeringSubmission } from './engineeringSubmission.ts'
import { paymentRequests } from './paymentRequests.ts'
import { simpleApproval } from './simpleApproval.ts'
import { twoStepReview } from './twoStepReview.ts'
import type { WorkflowDefinition } from '../definition.ts'
import type { RecordedRole } from '../recordedActor.ts'
import type { Text } from '../../shared/text.ts'

export type WorkflowTemplate = {
  definition: WorkflowDefinition
  description: Text
  /** What other systems record of such work, in words of the definition: offered when a history is imported. */
  recorded?: { activities: Readonly<Record<string, readonly string[]>>; roles: Readonly<Record<string, RecordedRole>> }
}

/** What a new workflow may start from, the plainest first. Each passes validateDefinition without a finding. */
export const templates: readonly WorkflowTemplate[] = [
  {
    definition: simpleApproval,
    description: {
      en: 'One person asks, one administrator answers.',
      ar: 'يطلب شخص ويجيب مدير النظام.',
    },
  },
  {
    definition: twoStepReview,
    description: {
      en: 'A colleague reviews, then the administrators decide; questions to the client stop the clock.',
      ar: 'يراجع زميل ثم يقرر مديرو النظام، وتتوقف المدة عند سؤال العميل.',
    },
  },
  {
    definition: engineeringSubmission,
    description: {
      en: 'Drawings are checked, sent to the authority and revised until they are accepted.',
      ar: 'تُدقق المخططات وتُرسل إلى الجهة وتُعدل حتى قبولها.',
    },
  },
  {
    definition: defaultLifecycle,
    description: {
      en: 'The lifecycle a new office starts with.',
      ar: 'دورة المعاملة التي يبدأ بها المكتب.',
    },
  },
  {
    definition: declarations,
    recorded: { activities: declarationActivities, roles: claimRoles },
    description: {
      en: 'Expense declarations of a large office, from the claim to the payment.',
      ar: 'إقرارات مصروفات مكتب كبير، من المطالبة إلى الصرف.',
    },
  },
  {
    definition: paymentRequests,
    recorded: { activities: paymentRequestActivities, roles: claimRoles },
    description: {
      en: 'Payment requests, with a director above the supervisor.',
      ar: 'طلبات صرف يكون فيها المدير فوق المشرف.',
    },
  },
]
