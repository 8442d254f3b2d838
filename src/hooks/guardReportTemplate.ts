import type { CollectionBeforeValidateHook } from 'payload'
import { settingsOf } from '../platform/settings.ts'
import { checkPage, fieldsOfPage } from '../reports/templates/checkPage.ts'
import { DomainError } from '../shared/errors.ts'

/** What holds on every save of a report template, going back to a version included: pages can be made of it. */
export const guardReportTemplate: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const asked = { ...originalDoc, ...data } as { body?: unknown; css?: unknown }
  const { office } = await settingsOf(req.payload)
  const faults = checkPage({ body: typeof asked.body === 'string' ? asked.body : '', css: typeof asked.css === 'string' ? asked.css : '' }, office)
  if (faults.length > 0) {
    const fields = fieldsOfPage(faults)
    throw new DomainError('VALIDATION_FAILED', { fields: [...new Set(fields.map(({ path }) => path))].join(', ') }, { fields })
  }
  return data
}
