import type { Endpoint } from 'payload'
import { explorer, explorerFile } from './explorer.ts'
import { openApiJson } from './openApiJson.ts'

/** The API about itself: the document, and a page to read and try it. */
export const docsEndpoints: Endpoint[] = [openApiJson, explorer, explorerFile]
