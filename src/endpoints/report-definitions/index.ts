import type { Endpoint } from 'payload'
import { previewDefinition } from './preview.ts'
import { reportSourcesOffered } from './sources.ts'

/** What can be asked about custom reports; making, listing and changing them are Payload's own. */
export const reportDefinitionEndpoints: Endpoint[] = [reportSourcesOffered, previewDefinition]
