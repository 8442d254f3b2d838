import type { CollectionBeforeValidateHook } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { readDefinition } from '../reports/custom/readDefinition.ts'
import type { ReportSource } from '../reports/reportTypes.ts'
import { wrongFields } from '../shared/wrongFields.ts'

/**
 * What holds on every save of a custom report: a definition that can be made by whoever saves it, and an owner who is
 * whoever made it, for good - an administrator may hand it on. What is made of users or of the audit log is shared with
 * administrators at most: others would only be refused.
 */
export const guardReportDefinition: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) => {
  if (!data) return data
  const caller = callerOf(req)
  const kept = originalDoc as { source?: ReportSource; definition?: unknown; owner?: unknown; sharedWith?: string[] } | undefined
  const source = (data['source'] ?? kept?.source) as ReportSource
  const sharedWith = (data['sharedWith'] ?? kept?.sharedWith ?? []) as string[]
  const owner = operation === 'create' || caller?.role !== 'admin' ? (kept?.owner ?? caller?.id) : (data['owner'] ?? kept?.owner)
  if (['users', 'audit'].includes(source) && sharedWith.includes('editor')) throw wrongFields([{ path: 'sharedWith', code: 'NOT_THEIRS', message: notTheirs }])
  // Without somebody who asks it is our own code that saves, which has no rows of its own to be checked against.
  if (!caller) return { ...data, owner }
  const { definition } = await readDefinition(req, { source, definition: data['definition'] ?? kept?.definition })
  return { ...data, definition, owner }
}

const notTheirs = {
  en: 'Editors have no access to what this report is made from.',
  ar: 'لا يملك المحررون صلاحية الاطلاع على مصدر هذا التقرير.',
}
