import type { Flawed } from './action.ts'
import type { WorkflowDefinition } from '../definition.ts'

/** An effect that names a clock the workflow does not have. */
export function unknownSla(kind: string, sla: string, { slas = [] }: WorkflowDefinition): Flawed[] {
  if (slas.some(({ key }) => key === sla)) return []
  return [
    {
      code: 'UNKNOWN_SLA',
      message: {
        en: `The effect "${kind}" names "${sla}", which is not an SLA of this workflow.`,
        ar: `الأثر «${kind}» يشير إلى «${sla}» وهي ليست من مدد الخدمة في سير العمل هذا.`,
      },
    },
  ]
}
