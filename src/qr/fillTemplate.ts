import type { QrTemplateField } from '../shared/settings/publicTracking.ts'

/** The values a QR template may hold; all of them such as anyone may see who scans the code. */
export type TemplateValues = Record<QrTemplateField, string>

/** Puts the values in the places of a template. A value is put in once and never read as a template itself. */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template.replace(/\{([^{}]*)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? values[name as QrTemplateField] : place,
  )
}
