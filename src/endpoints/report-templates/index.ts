import type { Endpoint } from 'payload'
import { previewReportTemplate } from './preview.ts'
import { reportTemplateVariables } from './variables.ts'

/** What is done with report templates beside reading and changing them, which is Payload's own. */
export const reportTemplateEndpoints: Endpoint[] = [previewReportTemplate, reportTemplateVariables]
