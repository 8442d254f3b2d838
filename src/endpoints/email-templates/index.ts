import type { Endpoint } from 'payload'
import { previewTemplate } from './preview.ts'
import { resetTemplate } from './reset.ts'
import { testTemplate } from './test.ts'
import { templateVariables } from './variables.ts'
import { templateVersions } from './versions.ts'

/** What is done with the words of mails beside reading and changing them, which is Payload's own. */
export const emailTemplateEndpoints: Endpoint[] = [previewTemplate, testTemplate, resetTemplate, templateVariables, templateVersions]
