import type { TextField, TextFieldSingleValidation } from 'payload'
import { localeOf } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import { say } from '../../shared/text.ts'

/** A setting that holds the key of a workflow: chosen from those that are published, and no other is taken. */
export function namingWorkflow(field: TextField): TextField {
  const shape = field.validate as TextFieldSingleValidation
  return {
    ...field,
    validate: (async (value, args) => {
      const verdict = await shape(value, args)
      return verdict === true ? isPublished(value, args) : verdict
    }) as TextFieldSingleValidation,
    admin: {
      ...field.admin,
      components: { ...field.admin?.components, Field: 'mdc-tracker/client#WorkflowKeyPicker' },
    },
  } as TextField
}

/** What is in force already stays, or no other setting could be saved where that workflow was retired. */
const isPublished: TextFieldSingleValidation = async (value, { req }) => {
  if (!value || (await settingsOf(req.payload)).transactions.defaultWorkflow === value) return true
  const [found] = await sqlOf(req)('select 1 from workflows where key = $1 and published_version_id is not null', [value])
  if (found) return true
  return say({ en: `No workflow "${value}" is published.`, ar: `لا يوجد سير عمل منشور بالمفتاح «${value}».` }, localeOf(req))
}
